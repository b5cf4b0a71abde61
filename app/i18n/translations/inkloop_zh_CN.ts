<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>出现了不该出现的问题。</translation>
    </message>
    <message>
        <source>What you have labelled is kept. You can go on, or start the program again.</source>
        <translation>已标注的内容都会保留。可以继续使用，也可以重新启动程序。</translation>
    </message>
    <message>
        <source>PNG folder</source>
        <translation>PNG 文件夹</translation>
    </message>
    <message>
        <source>UJI pen characters</source>
        <translation>UJI 手写字符</translation>
    </message>
    <message>
        <source>JSON strokes</source>
        <translation>JSON 笔画</translation>
    </message>
    <message>
        <source>Strokes with time and pressure, label and writer. Pictures are left out.</source>
        <translation>包含时间和压力的笔画、标签和书写者。不含图片。</translation>
    </message>
    <message>
        <source>Images of 28×28 pixels as in MNIST, and labels. Strokes, time and pressure are lost.</source>
        <translation>与 MNIST 相同的 28×28 像素图像和标签。笔画、时间和压力会丢失。</translation>
    </message>
    <message>
        <source>Strokes and pictures as they are, label and writer.</source>
        <translation>原样保存笔画和图片、标签和书写者。</translation>
    </message>
    <message>
        <source>{holds} Predictions too, so that an import restores the accuracy.</source>
        <translation>{holds}也包含识别结果，因此导入后可恢复准确率。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln drawing(s) to {path}</source>
        <translation>
            <numerusform>已将 %Ln 个笔迹导出到 {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) left out because there is no ink in it</source>
        <translation>
            <numerusform>略过 %Ln 个空白笔迹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) left out because {format} holds strokes only</source>
        <translation>
            <numerusform>略过 %Ln 张图片，因为 {format} 只能保存笔画</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln drawing(s) from {source}</source>
        <translation>
            <numerusform>已从 {source} 导入 %Ln 个笔迹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already</source>
        <translation>
            <numerusform>%Ln 个早已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out because there is no ink in them</source>
        <translation>
            <numerusform>略过 %Ln 个空白的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were divided into their characters</source>
        <translation>
            <numerusform>%Ln 行已拆分为字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out because the ink does not fit the text</source>
        <translation>
            <numerusform>已略去 %Ln 行，因为笔迹与文字不符</numerusform>
        </translation>
    </message>
    <message>
        <source>The images lay transposed, as EMNIST stores them, and were turned upright.</source>
        <translation>图像行列互换（EMNIST 即如此存储），已转正。</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names}等另外 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New writer(s): {names}.</source>
        <translation>
            <numerusform>新书写者：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{} {}</source>
        <comment>two sentences</comment>
        <translation>{}{}</translation>
    </message>
    <message>
        <source>{}.</source>
        <comment>a sentence</comment>
        <translation>{}。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a sentence</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>shipped {}</source>
        <translation>自带 {}</translation>
    </message>
    <message>
        <source>opened {}</source>
        <translation>打开 {}</translation>
    </message>
    <message>
        <source>retrained {}</source>
        <translation>再训练 {}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>some time ago</source>
        <translation>一段时间以前</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>for all writers</source>
        <translation>面向所有人</translation>
    </message>
    <message>
        <source>The model shipped with the program. You can always return to it.</source>
        <translation>随程序提供的模型，随时可以回退到它。</translation>
    </message>
    <message>
        <source>Opened from {}; not evaluated.</source>
        <translation>从 {} 打开，未经评判。</translation>
    </message>
    <message>
        <source>all writers</source>
        <translation>所有人</translation>
    </message>
    <message numerus="yes">
        <source>{} It was put in use %Ln time(s).</source>
        <translation>
            <numerusform>{}共启用过 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{right} of {n}, {accuracy} ({interval})</source>
        <translation>{right}/{n}，{accuracy}（{interval}）</translation>
    </message>
    <message>
        <source>No difference: both read the same ones right.</source>
        <translation>没有差别：两者识别正确的是同一批。</translation>
    </message>
    <message>
        <source>Too close to call: two equally good models would differ this much {often}.</source>
        <translation>相差太小，难分高下：两个同样好的模型{often}会有这样或更大的差别。</translation>
    </message>
    <message>
        <source>{which} is better: two equally good models would differ this much only {often}.</source>
        <translation>{which} 更好：两个同样好的模型仅{often}会有这样的差别。</translation>
    </message>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in 100</source>
        <translation>
            <numerusform>在 100 次中有 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in 1,000</source>
        <translation>
            <numerusform>在 1,000 次中有 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>once in 1,000 times, or less</source>
        <translation>在 1,000 次中至多 1 次</translation>
    </message>
    <message>
        <source>Neither was retrained here, so neither learned from these drawings here.</source>
        <translation>两者都没有在这里再训练过，因此都没有在这里学过这些笔迹。</translation>
    </message>
    <message>
        <source>{} was retrained and may have learned from the others, so only the held-out drawings compare fairly.</source>
        <translation>{} 经过再训练，可能学过其余笔迹，因此只有留出的笔迹才能公平比较。</translation>
    </message>
    <message>
        <source>A and B were retrained and may have learned from the others, so only the held-out drawings compare fairly.</source>
        <translation>A 和 B 都经过再训练，可能学过其余笔迹，因此只有留出的笔迹才能公平比较。</translation>
    </message>
    <message numerus="yes">
        <source> Left out: %Ln older drawing(s).</source>
        <translation>
            <numerusform>略过 %Ln 个较早的笔迹。</numerusform>
        </translation>
    </message>
    <message>
        <source>model {}</source>
        <translation>模型 {}</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回退</translation>
    </message>
    <message>
        <source>retrained for all writers</source>
        <translation>已为所有人再训练</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>已再训练</translation>
    </message>
    <message>
        <source>shipped model</source>
        <translation>自带模型</translation>
    </message>
    <message>
        <source>{}, for all writers</source>
        <translation>{}，面向所有人</translation>
    </message>
    <message>
        <source>opened: {}</source>
        <translation>打开：{}</translation>
    </message>
    <message>
        <source>shipped model {id}</source>
        <translation>自带模型 {id}</translation>
    </message>
    <message>
        <source>retrained model {id}</source>
        <translation>再训练模型 {id}</translation>
    </message>
    <message>
        <source>opened model {name}, {id}</source>
        <translation>打开的模型 {name}，{id}</translation>
    </message>
    <message>
        <source>{size}×{size} pixels, {values}</source>
        <translation>{size}×{size} 像素，{values}</translation>
    </message>
    <message>
        <source>{number} of {data}</source>
        <comment>of a data set</comment>
        <translation>{data} {number} 个</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Retrained from</source>
        <translation>再训练自</translation>
    </message>
    <message>
        <source>Accuracy on {}</source>
        <translation>准确率（{}）</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 到 1</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>−1 到 1</translation>
    </message>
    <message>
        <source>three channels</source>
        <translation>三通道</translation>
    </message>
    <message>
        <source>It reads {figures}; {base}.</source>
        <translation>它读对了{figures}；{base}。</translation>
    </message>
    <message>
        <source>It would read {figures}; {base}.</source>
        <translation>它会读对{figures}；{base}。</translation>
    </message>
    <message>
        <source>Nothing was changed: {reason}.</source>
        <translation>没有任何改变：{reason}。</translation>
    </message>
    <message>
        <source>Nothing was changed for {whose}: {reason}.</source>
        <translation>{whose}的模型没有改变：{reason}。</translation>
    </message>
    <message>
        <source>Retrained for {whose}.</source>
        <translation>已为{whose}重新训练。</translation>
    </message>
    <message>
        <source>Learned.</source>
        <translation>学会了。</translation>
    </message>
    <message>
        <source>The model also reads {labels} now.</source>
        <translation>模型现在也能读 {labels}。</translation>
    </message>
    <message>
        <source>The drawings are read better than before.</source>
        <translation>这些笔迹比以前读得更准。</translation>
    </message>
    <message>
        <source>It reads your drawings better.</source>
        <translation>您的笔迹读得更准了。</translation>
    </message>
    <message>
        <source>Everything else is read as well as before.</source>
        <translation>其他内容和以前读得一样好。</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{}，{}</translation>
    </message>
    <message>
        <source>held out: {right} of {n}, {before}</source>
        <translation>留出：{right}/{n}，{before}</translation>
    </message>
    <message>
        <source>learned from: {right} of {n}, {before}</source>
        <translation>学过：{right}/{n}，{before}</translation>
    </message>
    <message>
        <source>accepted: {right} of {n}, {before}</source>
        <translation>默认通过：{right}/{n}，{before}</translation>
    </message>
    <message>
        <source>it would forget too much of {data}, together with earlier retrains</source>
        <translation>加上之前的再训练，对{data}的遗忘会过多</translation>
    </message>
    <message>
        <source>it would forget too much of {data}</source>
        <translation>它会过多遗忘{data}</translation>
    </message>
    <message>
        <source>it would forget too many glyphs, together with earlier retrains</source>
        <translation>加上之前的再训练，遗忘的字形会过多</translation>
    </message>
    <message>
        <source>it would forget too many glyphs</source>
        <translation>它会遗忘过多字形</translation>
    </message>
    <message>
        <source>it reads fewer of the held-out drawings</source>
        <translation>留出的笔迹中识别正确的变少了</translation>
    </message>
    <message>
        <source>it reads fewer of the accepted drawings as they were accepted</source>
        <translation>已接受的笔迹中与接受时一致的变少了</translation>
    </message>
    <message>
        <source>it reads the drawings no better than before</source>
        <translation>对这些笔迹的识别没有比之前更好</translation>
    </message>
    <message>
        <source>{data} {after}, before {before}</source>
        <translation>{data} {after}，此前 {before}</translation>
    </message>
    <message>
        <source>{data} {after}, as before</source>
        <translation>{data} {after}，与此前相同</translation>
    </message>
    <message>
        <source>{right} of your {n} held-out drawings ({before})</source>
        <translation>您留出的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>{right} of your {n} learned drawings ({before})</source>
        <translation>它学过的您的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>{right} of your {n} accepted drawings ({before})</source>
        <translation>默认通过的您的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>{right} of the {n} held-out drawings ({before})</source>
        <translation>留出的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>{right} of the {n} learned drawings ({before})</source>
        <translation>它学过的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>{right} of the {n} accepted drawings ({before})</source>
        <translation>默认通过的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>与此前相同</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>此前 {}</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{}%</translation>
    </message>
    <message>
        <source>{} s</source>
        <comment>seconds</comment>
        <translation>{} 秒</translation>
    </message>
    <message>
        <source>sure, {}</source>
        <translation>确定，{}</translation>
    </message>
    <message>
        <source>fairly sure, {}</source>
        <translation>较确定，{}</translation>
    </message>
    <message>
        <source>not sure, {}</source>
        <translation>不确定，{}</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <comment>one of several labels</comment>
        <translation>{} 或 {}</translation>
    </message>
    <message>
        <source>You called a clear {read} “{label}”. Ctrl+Z takes it back.</source>
        <translation>清楚的“{read}”被标为“{label}”。按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Corrected: {label}, read as {read}</source>
        <translation>已更正：{label}，曾识别为 {read}</translation>
    </message>
    <message>
        <source>Accepted: {}</source>
        <translation>默认通过：{}</translation>
    </message>
    <message>
        <source>Confirmed: {}</source>
        <translation>已确认：{}</translation>
    </message>
    <message>
        <source>Done: {right} of {drawn} read right.</source>
        <translation>完成：{drawn} 个中读对 {right} 个。</translation>
    </message>
    <message>
        <source>Misread: {labels}.</source>
        <translation>读错的：{labels}。</translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation>尚未识别</translation>
    </message>
    <message numerus="yes">
        <source>{accuracy} of %Ln drawing(s)
95 % interval {interval}</source>
        <translation>
            <numerusform>%Ln 个笔迹中的 {accuracy}
95% 区间 {interval}</numerusform>
        </translation>
    </message>
    <message>
        <source>{right} of the last {n} right</source>
        <translation>最近 {n} 个中 {right} 个正确</translation>
    </message>
    <message>
        <source>{right} of {n} right</source>
        <translation>{n} 个中 {right} 个正确</translation>
    </message>
    <message>
        <source>{n} new</source>
        <comment>drawings of labels that could not be read before</comment>
        <translation>{n} 个新</translation>
    </message>
    <message>
        <source>{right} of {n} lines exact</source>
        <translation>{n} 行中 {right} 行完全正确</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two statements</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>dd MMM yyyy, HH:mm</source>
        <comment>how Qt is to write day and time</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>{label}, read right</source>
        <translation>{label}，识别正确</translation>
    </message>
    <message>
        <source>{label}, read as {predicted}</source>
        <translation>{label}，识别为 {predicted}</translation>
    </message>
    <message>
        <source>USPS, random split</source>
        <translation>USPS（随机划分）</translation>
    </message>
    <message>
        <source>Chinese MNIST, random split</source>
        <translation>Chinese MNIST（随机划分）</translation>
    </message>
    <message>
        <source>MNIST and font glyphs</source>
        <translation>MNIST 和字体字形</translation>
    </message>
    <message>
        <source>font glyphs</source>
        <translation>字体字形</translation>
    </message>
    <message>
        <source>recorded ink</source>
        <translation>录制的笔迹</translation>
    </message>
    <message>
        <source>the base hold-out</source>
        <translation>基础留出集</translation>
    </message>
    <message>
        <source>the MNIST hold-out</source>
        <translation>MNIST 留出集</translation>
    </message>
    <message>
        <source>font glyphs held out</source>
        <translation>留出的字体字形</translation>
    </message>
    <message>
        <source>unseen writers</source>
        <translation>从未见过的书写者</translation>
    </message>
    <message>
        <source>the MNIST test set</source>
        <translation>MNIST 测试集</translation>
    </message>
    <message>
        <source>the USPS test set</source>
        <translation>USPS 测试集</translation>
    </message>
    <message>
        <source>the Chinese MNIST test set</source>
        <translation>Chinese MNIST 测试集</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>还剩几秒</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <comment>seconds</comment>
        <translation>约剩 {} 秒</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <comment>minutes</comment>
        <translation>约剩 {} 分钟</translation>
    </message>
    <message>
        <source>Starting TensorFlow</source>
        <translation>启动 TensorFlow</translation>
    </message>
    <message>
        <source>Downloading MNIST</source>
        <translation>下载 MNIST</translation>
    </message>
    <message>
        <source>Loading the model in use</source>
        <translation>载入当前模型</translation>
    </message>
    <message>
        <source>Learning your drawings</source>
        <translation>学习您的笔迹</translation>
    </message>
    <message>
        <source>Preventing forgetting</source>
        <translation>防止遗忘</translation>
    </message>
    <message>
        <source>Compiling the new model</source>
        <translation>编译新模型</translation>
    </message>
    <message>
        <source>Evaluating the new model</source>
        <translation>评估新模型</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the members of a list</comment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln 个笔迹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) are not stored yet. {}</source>
        <translation>
            <numerusform>%Ln 个笔迹尚未保存。{}</numerusform>
        </translation>
    </message>
    <message>
        <source>Download MNIST?</source>
        <translation>要下载 MNIST 吗？</translation>
    </message>
    <message>
        <source>A retrain rehearses the 70,000 digits of MNIST so that the model does not forget them. They must be downloaded first: {} MB from {}. None of your data is sent.</source>
        <translation>再训练时会复习 MNIST 的 70,000 个数字，以免模型遗忘。需要先从 {1} 下载 {0} MB。不会发送您的任何数据。</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>{path} ends with none of {suffixes}</source>
        <translation>{path} 的后缀不是 {suffixes} 之一</translation>
    </message>
    <message>
        <source>the picture could not be made</source>
        <translation>无法生成图片</translation>
    </message>
    <message>
        <source>A trial of the store is damaged: {reason}.</source>
        <translation>存储中的一条记录已损坏：{reason}。</translation>
    </message>
    <message>
        <source>Trial {trial_id} of the store is damaged: {reason}.</source>
        <translation>存储中的第 {trial_id} 条记录已损坏：{reason}。</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet. Correct a reading that is wrong, or confirm one with Enter.</source>
        <translation>还没有可学习的内容。请更正错误的识别结果，或按回车确认正确的。</translation>
    </message>
    <message>
        <source>The network for Chinese characters is not retrained: the glyphs that keep it from forgetting are too large to come with the program. What you correct is learned by the memory, at once.</source>
        <translation>汉字网络不再训练：防止其遗忘所需的字形数据太大，未随程序提供。您的更正会立即被记忆学会。</translation>
    </message>
    <message>
        <source>The drawings of {writer} are deleted, but not the models: {reason}</source>
        <translation>{writer} 的笔迹已删除，但模型未删除：{reason}</translation>
    </message>
    <message>
        <source>{count} labels are needed; {given} were given.</source>
        <translation>需要 {count} 个标签，实际给出 {given} 个。</translation>
    </message>
    <message>
        <source>Each label must be different; {label} is there twice.</source>
        <translation>标签不能重复，{label} 出现了两次。</translation>
    </message>
    <message>
        <source>The file that holds your drawings was damaged while it was in use. Close all windows and start again: it will be restored.</source>
        <translation>保存笔迹的文件在使用中损坏。请关闭所有窗口后重新启动，届时将会恢复。</translation>
    </message>
    <message>
        <source>Your drawings are stored, but could not be backed up: {reason}.</source>
        <translation>笔迹已保存，但无法备份：{reason}。</translation>
    </message>
    <message>
        <source>The copy of the store is damaged: {reason}.</source>
        <translation>存储的副本已损坏：{reason}。</translation>
    </message>
    <message>
        <source>The store {path} cannot be opened: {reason}.</source>
        <translation>无法打开存储 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Another window is open, which may be writing. Close it, then delete.</source>
        <translation>另一个窗口处于打开状态，可能正在写入。请先关闭它，再删除。</translation>
    </message>
    <message>
        <source>Not everything of {writer} could be deleted: {reason}</source>
        <translation>未能删除 {writer} 的全部内容：{reason}</translation>
    </message>
    <message>
        <source>The store {path} was replaced while the program was running ({reason}).</source>
        <translation>存储 {path} 在程序运行时被替换（{reason}）。</translation>
    </message>
    <message>
        <source>The store {path} was moved or removed while the program was running ({reason}).</source>
        <translation>存储 {path} 在程序运行时被移动或删除（{reason}）。</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was replaced while the program was running.</source>
        <translation>保存笔迹的文件 {path} 在程序运行时被替换。</translation>
    </message>
    <message>
        <source>{happened} Missing in it and added again: {drawings}.</source>
        <translation>{happened}其中缺少并已重新添加：{drawings}。</translation>
    </message>
    <message>
        <source>{happened} Not found any more: up to {drawings}.</source>
        <translation>{happened}无法再找到：最多 {drawings}。</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was moved or removed while the program was running. All of them were written there again.</source>
        <translation>保存笔迹的文件 {path} 在程序运行时被移动或删除。已将其全部重新写入。</translation>
    </message>
    <message>
        <source>{path} now holds a store of other writers. Close the program and start again.</source>
        <translation>{path} 现在是其他人的存储。请关闭程序后重新启动。</translation>
    </message>
    <message>
        <source>another window is opening it; try again</source>
        <translation>另一个窗口正在打开它，请重试</translation>
    </message>
    <message>
        <source>{count} drawings differ from their checksums</source>
        <translation>{count} 个笔迹与其校验和不符</translation>
    </message>
    <message>
        <source>damaged text ({reason})</source>
        <translation>文本已损坏（{reason}）</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was damaged. It was restored.</source>
        <translation>保存笔迹的文件 {path} 已损坏。已将其恢复。</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was damaged.</source>
        <translation>保存笔迹的文件 {path} 已损坏。</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was missing.</source>
        <translation>保存笔迹的文件 {path} 缺失。</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was empty.</source>
        <translation>保存笔迹的文件 {path} 为空。</translation>
    </message>
    <message>
        <source>The store {path} is damaged, and another window uses it. Close all windows and start again: then it will be restored.</source>
        <translation>存储 {path} 已损坏，且另一个窗口正在使用。请关闭所有窗口后重新启动，届时将会恢复。</translation>
    </message>
    <message>
        <source>The store {path} is damaged and could not be restored: {reason}.</source>
        <translation>存储 {path} 已损坏且无法恢复：{reason}。</translation>
    </message>
    <message>
        <source>It was restored from the backup of {time} and {drawings} that could still be read.</source>
        <translation>已从 {time} 的备份和仍可读取的 {drawings}恢复。</translation>
    </message>
    <message>
        <source>It was restored from the backup of {time}.</source>
        <translation>已从 {time} 的备份恢复。</translation>
    </message>
    <message>
        <source>It was restored from {drawings} that could still be read.</source>
        <translation>已从仍可读取的 {drawings}恢复。</translation>
    </message>
    <message>
        <source>There was no backup of it.</source>
        <translation>没有它的备份。</translation>
    </message>
    <message>
        <source>It holds {drawings} now.</source>
        <translation>现有 {drawings}。</translation>
    </message>
    <message>
        <source>Up to {drawings} cannot be read any more.</source>
        <translation>最多有 {drawings} 无法再读取。</translation>
    </message>
    <message>
        <source>The damaged file was kept as {path}.</source>
        <translation>损坏的文件已另存为 {path}。</translation>
    </message>
    <message>
        <source>1 drawing</source>
        <translation>1 个笔迹</translation>
    </message>
    <message>
        <source>{count} drawings</source>
        <translation>{count} 个笔迹</translation>
    </message>
    <message>
        <source>{sentence} {others}</source>
        <translation>{sentence}{others}</translation>
    </message>
    <message>
        <source>{writer} is erased from the store, but not from its backups: {reason}.</source>
        <translation>{writer} 已从存储中删除，但备份中仍有：{reason}。</translation>
    </message>
    <message>
        <source>another window is reading the store; try again</source>
        <translation>另一个窗口正在读取存储，请重试</translation>
    </message>
    <message>
        <source>{where}: {count} values, {expected} expected: a row holds one square image, and the labels stand in a file of their own.</source>
        <translation>{where}：有 {count} 个值，应为 {expected} 个：每行是一张正方形图像，标签在另一个文件中。</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file} 第 {line} 行</translation>
    </message>
    <message>
        <source>{where}: numbers expected ({reason}).</source>
        <translation>{where}：应为数字（{reason}）。</translation>
    </message>
    <message>
        <source>{where}: {reason}.</source>
        <translation>{where}：{reason}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: one label expected, there are {count}.</source>
        <translation>{file}，第 {line} 行：应有一个标签，实有 {count} 个。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}.</source>
        <translation>{file}，第 {line} 行：{reason}。</translation>
    </message>
    <message>
        <source>{images} holds {image_count} images, {labels} {label_count} labels.</source>
        <translation>{images} 含有 {image_count} 张图像，{labels} 含有 {label_count} 个标签。</translation>
    </message>
    <message>
        <source>{path} has no known file extension. Supported: {endings}, and PNG folders.</source>
        <translation>{path} 的扩展名未知。支持 {endings}，以及 PNG 文件夹。</translation>
    </message>
    <message>
        <source>There is no format {name}; there are {known}.</source>
        <translation>没有格式 {name}，可用的有 {known}。</translation>
    </message>
    <message>
        <source>{name} is missing in it, or lies in another file.</source>
        <translation>其中缺少 {name}，或位于另一文件。</translation>
    </message>
    <message>
        <source>{name} is not a dataset, or lies in another file.</source>
        <translation>{name} 不是数据集，或位于另一文件。</translation>
    </message>
    <message>
        <source>{name} holds {dtype} in the shape {shape}.</source>
        <translation>{name} 含有形状为 {shape} 的 {dtype}。</translation>
    </message>
    <message>
        <source>{name} has {size} GB when unpacked, more than are read.</source>
        <translation>{name} 解压后有 {size} GB，超出可读取的大小。</translation>
    </message>
    <message>
        <source>{name} has the shape {shape} of {dtype}; {count} rows expected.</source>
        <translation>{name} 的形状为 {shape}，类型 {dtype}，应有 {count} 行。</translation>
    </message>
    <message>
        <source>its index of {name} does not fit its data: it is damaged.</source>
        <translation>其 {name} 索引与数据不符：文件已损坏。</translation>
    </message>
    <message>
        <source>it is not an HDF5 file of drawings, or it is damaged ({reason}). Fetch or export it again.</source>
        <translation>不是笔迹的 HDF5 文件，或已损坏（{reason}）。请重新获取或导出。</translation>
    </message>
    <message>
        <source>this HDF5 file holds no drawings. It is a model: Model → Open reads it.</source>
        <translation>此 HDF5 文件中没有笔迹。这是模型：请用“模型 → 打开”读取。</translation>
    </message>
    <message>
        <source>this HDF5 file holds no drawings. Choose one that was exported here.</source>
        <translation>此 HDF5 文件中没有笔迹。请选择由本程序导出的文件。</translation>
    </message>
    <message>
        <source>a later version of this program wrote it. Import it there.</source>
        <translation>由本程序的更新版本写成。请用该版本导入。</translation>
    </message>
    <message>
        <source>it declares {count} drawings; 1 to {maximum} are allowed.</source>
        <translation>声称含有 {count} 个笔迹，可接受 1 到 {maximum} 个。</translation>
    </message>
    <message>
        <source>points has the shape {point_shape}, pixels {pixel_shape} of {dtype}.</source>
        <translation>points 的形状为 {point_shape}，pixels 为 {pixel_shape}，类型 {dtype}。</translation>
    </message>
    <message>
        <source>a picture in it has more than {maximum}×{maximum} pixels.</source>
        <translation>其中一张图片超过 {maximum}×{maximum} 像素。</translation>
    </message>
    <message>
        <source>drawing {number} has both points and pixels: the file is damaged.</source>
        <translation>第 {number} 个笔迹同时含有点和像素：文件已损坏。</translation>
    </message>
    <message>
        <source>it is damaged, or made to do harm: the process that reads it failed. Fetch or export it again.</source>
        <translation>已损坏或有害：读取它的进程崩溃了。请重新获取或导出。</translation>
    </message>
    <message>
        <source>the file is larger than {size} GB. Import it in parts.</source>
        <translation>文件超过 {size} GB。请分批导入。</translation>
    </message>
    <message>
        <source>it needs more memory than drawings do. Import it in parts.</source>
        <translation>它需要的内存超出笔迹所需。请分批导入。</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <source>{images} is not an IDX file of images: it does not begin with 00 00 08 03.</source>
        <translation>{images} 不是图像的 IDX 文件：开头不是 00 00 08 03。</translation>
    </message>
    <message>
        <source>image {number} of {count}</source>
        <translation>第 {number} 张图像（共 {count} 张）</translation>
    </message>
    <message>
        <source>image {number} has label {label}, but {file} has {count} lines.</source>
        <translation>图像 {number} 的标签为 {label}，但 {file} 有 {count} 行。</translation>
    </message>
    <message>
        <source>{path} is not an IDX file of labels: it does not begin with 00 00 08 01.</source>
        <translation>{path} 不是标签的 IDX 文件：开头不是 00 00 08 01。</translation>
    </message>
    <message>
        <source>the {count} labels of {file}</source>
        <translation>{file} 的 {count} 个标签</translation>
    </message>
    <message>
        <source>{path} holds more than its header says: it is damaged. Fetch or export it again.</source>
        <translation>{path} 的内容多于文件头所述：已损坏。请重新获取或导出。</translation>
    </message>
    <message>
        <source>character {number}: its annotation {annotation} is damaged ({reason}). Remove it to import the drawing without its reading.</source>
        <translation>第 {number} 个字符：annotation {annotation} 已损坏（{reason}）。将其删去，即可导入该笔迹（不含识别结果）。</translation>
    </message>
    <message>
        <source>it is not what the program writes</source>
        <translation>它不是本程序写入的内容</translation>
    </message>
    <message>
        <source>it has no place for each character</source>
        <translation>它没有给出每个字符的位置</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>{value} is not a text</source>
        <translation>{value} 不是文本</translation>
    </message>
    <message>
        <source>It must have an array of images, such as n×height×width or n×784, and one of n labels (names such as x and y).</source>
        <translation>需要一个图像数组（如 n×高×宽 或 n×784）和一个含 n 个标签的数组（名称如 x 和 y）。</translation>
    </message>
    <message>
        <source>Several arrays can hold the images or their labels.</source>
        <translation>有多个数组可能是图像或其标签。</translation>
    </message>
    <message>
        <source>Images in {images}, labels in {labels}</source>
        <translation>图像在 {images}，标签在 {labels}</translation>
    </message>
    <message>
        <source>--{option} {value} does not fit this file. Choose {values}.</source>
        <translation>--{option} {value} 与此文件不符。可选：{values}。</translation>
    </message>
    <message>
        <source>it holds nothing. {advice}</source>
        <translation>其中没有内容。{advice}</translation>
    </message>
    <message>
        <source>it holds {arrays}. {advice}</source>
        <translation>含有 {arrays}。{advice}</translation>
    </message>
    <message>
        <source>this npz file is damaged: {reason}. Fetch or export it again.</source>
        <translation>此 npz 文件已损坏：{reason}。请重新获取或导出。</translation>
    </message>
    <message>
        <source>{array} is too large to be read as a whole; it is {shape} of {dtype}.</source>
        <translation>{array} 过大，无法整体读取，实为 {shape}，类型 {dtype}。</translation>
    </message>
    <message>
        <source>{array} must be n×height×width numbers; it is {shape} of {dtype}.</source>
        <translation>{array} 必须是 n×高×宽 的数字，实为 {shape}，类型 {dtype}。</translation>
    </message>
    <message>
        <source>{image_count} images in {images}, but {label_count} labels in {labels}, {writer_count} writers.</source>
        <translation>{images} 中有 {image_count} 张图像，但 {labels} 中有 {label_count} 个标签、{writer_count} 个书写者。</translation>
    </message>
    <message>
        <source>The first axis counts the images</source>
        <translation>第一个轴为图像序号</translation>
    </message>
    <message>
        <source>The last axis counts the images</source>
        <translation>最后一个轴为图像序号</translation>
    </message>
    <message>
        <source>{array} has the shape {shape}; its images can lie along both axes.</source>
        <translation>{array} 的形状为 {shape}；图像可能沿任一轴排列。</translation>
    </message>
    <message>
        <source>image {number} of {array}</source>
        <translation>{array} 的第 {number} 张图像</translation>
    </message>
    <message>
        <source>{array} must be a row of labels; it is {shape} of {dtype}.</source>
        <translation>{array} 必须是一行标签，实为 {shape}，类型 {dtype}。</translation>
    </message>
    <message>
        <source>{array} holds a label that is not Unicode ({reason}).</source>
        <translation>{array} 中有并非 Unicode 的标签（{reason}）。</translation>
    </message>
    <message>
        <source>an array in this npz file is damaged ({reason}).</source>
        <translation>此 npz 文件中有数组已损坏（{reason}）。</translation>
    </message>
    <message>
        <source>an array in this npz file holds Python objects, which are not opened. Save it as numbers.</source>
        <translation>此 npz 文件中有数组含 Python 对象，不予打开。请保存为数字。</translation>
    </message>
    <message>
        <source>{file} lies outside of the folder, so it is not opened.</source>
        <translation>{file} 位于文件夹之外，因此不予打开。</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}：{reason}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>it holds neither {file} with rows in it nor folders of images that are named as labels.</source>
        <translation>既没有含数据行的 {file}，也没有以标签命名的图像文件夹。</translation>
    </message>
    <message>
        <source>{file}, line 1: {expected} expected, it is {found}.</source>
        <translation>{file}，第 1 行：应为 {expected}，实为 {found}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {expected} cells expected, not {found}.</source>
        <translation>{file}，第 {line} 行：应有 {expected} 个单元格，实有 {found} 个。</translation>
    </message>
    <message>
        <source>{file}, line {line}: there is no image {image}.</source>
        <translation>{file}，第 {line} 行：没有图像 {image}。</translation>
    </message>
    <message>
        <source>This image cannot be read: {reason}.</source>
        <translation>无法读取此图像：{reason}。</translation>
    </message>
    <message>
        <source>it holds more than {maximum} drawings. Import it in parts.</source>
        <translation>含有超过 {maximum} 个笔迹。请分批导入。</translation>
    </message>
    <message>
        <source>drawing {number}: {reason}</source>
        <translation>第 {number} 个笔迹：{reason}</translation>
    </message>
    <message>
        <source>{path} cannot be read after drawing {number}: {reason}.</source>
        <translation>无法读取 {path}（第 {number} 个笔迹之后）：{reason}。</translation>
    </message>
    <message>
        <source>{path} holds no labelled drawing.</source>
        <translation>{path} 中没有已标注的笔迹。</translation>
    </message>
    <message>
        <source>{format} can only be imported. Choose another format.</source>
        <translation>{format} 只能导入。请选择其他格式。</translation>
    </message>
    <message>
        <source>There is nothing to export: {format} holds strokes, and these drawings are pictures.</source>
        <translation>没有可导出的内容：{format} 保存笔画，而这些笔迹是图片。</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>没有可导出的内容。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Nothing was imported: {reason}.</source>
        <translation>未导入任何内容：{reason}。</translation>
    </message>
    <message>
        <source>{path} is there already. Choose a new name for the folder.</source>
        <translation>{path} 已存在。请为文件夹选择新名称。</translation>
    </message>
    <message>
        <source>{file} is there already, without its images. Choose another name.</source>
        <translation>{file} 已存在，但没有对应的图像。请另选名称。</translation>
    </message>
    <message>
        <source>line {line} is longer than {maximum} bytes, so the file is not in this format.</source>
        <translation>第 {line} 行超过 {maximum} 字节，因此文件不是此格式。</translation>
    </message>
    <message>
        <source>line {line} is not UTF-8. Save the file as UTF-8 text.</source>
        <translation>第 {line} 行不是 UTF-8。请将文件保存为 UTF-8 文本。</translation>
    </message>
    <message>
        <source>the file ends in {part}: it is cut off. Fetch or export it again.</source>
        <translation>文件在 {part} 处中断，不完整。请重新获取或导出。</translation>
    </message>
    <message>
        <source>the file is larger than {size} GB when unpacked. Import it in parts.</source>
        <translation>文件解压后超过 {size} GB。请分批导入。</translation>
    </message>
    <message>
        <source>the images and their labels are two files. Name them alike but for the words images and labels, such as digits-images.csv and digits-labels.csv.</source>
        <translation>图像和标签是两个文件。文件名应仅有 images 和 labels 之别，例如 digits-images.csv 和 digits-labels.csv。</translation>
    </message>
    <message>
        <source>{file} is missing beside it. Put it there: images and labels belong together.</source>
        <translation>旁边缺少 {file}。请放到那里：图像和标签须在一起。</translation>
    </message>
    <message>
        <source>{label} is not a valid label. {reason}</source>
        <translation>{label} 不是有效的标签。{reason}</translation>
    </message>
    <message>
        <source>its writer&apos;s name {writer} is too long or holds characters without a shape. Change it there.</source>
        <translation>书写者的名字 {writer} 过长或含有不可见字符。请在文件中修改。</translation>
    </message>
    <message>
        <source>its time, {time} s since 1970, is not in the years 1970 to 9999.</source>
        <translation>其时间（1970 年以来 {time} 秒）不在 1970 到 9999 年之间。</translation>
    </message>
    <message>
        <source>a probability is not from 0 to 1.</source>
        <translation>有概率不在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>its place in its line is not one of 1 to {maximum}.</source>
        <translation>它在行中的位置不在 1 到 {maximum} 之间。</translation>
    </message>
    <message>
        <source>what was read there has more than {maximum} characters.</source>
        <translation>其中的识别结果超过 {maximum} 个字符。</translation>
    </message>
    <message>
        <source>it has {width}×{height} pixels; up to {maximum}×{maximum} are allowed.</source>
        <translation>有 {width}×{height} 像素，最多接受 {maximum}×{maximum}。</translation>
    </message>
    <message>
        <source>it has {count} pixels for {width}×{height}.</source>
        <translation>{width}×{height} 却有 {count} 个像素。</translation>
    </message>
    <message>
        <source>it has {count} points; 1 to {maximum} are allowed.</source>
        <translation>有 {count} 个点，可接受 1 到 {maximum} 个。</translation>
    </message>
    <message>
        <source>it holds a value that is not a finite number.</source>
        <translation>含有并非有限数的值。</translation>
    </message>
    <message>
        <source>a coordinate is beyond ±{maximum}. Choose a larger unit.</source>
        <translation>有坐标超出 ±{maximum}。请使用更大的单位。</translation>
    </message>
    <message>
        <source>it is smaller than {minimum}. Choose a smaller unit.</source>
        <translation>小于 {minimum}。请使用更小的单位。</translation>
    </message>
    <message>
        <source>it declares {count} images; 1 to {maximum} are allowed.</source>
        <translation>声称含有 {count} 张图像，可接受 1 到 {maximum} 张。</translation>
    </message>
    <message>
        <source>its images have {width}×{height} pixels; up to {maximum}×{maximum} are allowed.</source>
        <translation>其图像有 {width}×{height} 像素，最多接受 {maximum}×{maximum}。</translation>
    </message>
    <message>
        <source>its images take more than {size} GB. Import it in parts.</source>
        <translation>其图像超过 {size} GB。请分批导入。</translation>
    </message>
    <message>
        <source>{where}: value {number} is {value}, and all must be from 0 to 255, or all from 0 to 1.</source>
        <translation>{where}：第 {number} 个值为 {value}，所有值必须都在 0 到 255 或都在 0 到 1 之间。</translation>
    </message>
    <message>
        <source>it cannot be read ({reason})</source>
        <translation>无法读取（{reason}）</translation>
    </message>
    <message>
        <source>a later version of the program wrote it (it has schema {found}, and this version knows {known}). Nothing was changed. Start that version, or choose another folder with --data-dir</source>
        <translation>它由本程序的更新版本写成（结构版本 {found}，此版本支持 {known}）。未作任何更改。请启动该版本，或用 --data-dir 选择其他文件夹</translation>
    </message>
    <message>
        <source>A drawing of {writer} in the store {path} is damaged: {reason}.</source>
        <translation>存储 {path} 中 {writer} 的一个笔迹已损坏：{reason}。</translation>
    </message>
    <message>
        <source>Trial {trial_id} of the store {path} is damaged: {reason}.</source>
        <translation>存储 {path} 中的第 {trial_id} 条记录已损坏：{reason}。</translation>
    </message>
    <message>
        <source>The store {path} was replaced while it was written.</source>
        <translation>存储 {path} 在写入时被替换。</translation>
    </message>
    <message>
        <source>The store {path} cannot be written: {reason}.</source>
        <translation>无法写入存储 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The store {path} cannot be read: {reason}.</source>
        <translation>无法读取存储 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The store {path} cannot be reached: {reason}.</source>
        <translation>无法访问存储 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The store {path} was replaced while the program was running.</source>
        <translation>存储 {path} 在程序运行时被替换。</translation>
    </message>
    <message>
        <source>The store {path} was moved or removed while the program was running.</source>
        <translation>存储 {path} 在程序运行时被移动或删除。</translation>
    </message>
    <message>
        <source>damaged picture: {count} pixels for {height}×{width}</source>
        <translation>图片已损坏：{height}×{width} 却有 {count} 个像素</translation>
    </message>
    <message>
        <source>damaged strokes: {reason}</source>
        <translation>笔画已损坏：{reason}</translation>
    </message>
    <message>
        <source>damaged ink: {reason}</source>
        <translation>笔迹已损坏：{reason}</translation>
    </message>
    <message>
        <source>There is no data set {name}; there are {known}.</source>
        <translation>没有数据集 {name}，可用的有 {known}。</translation>
    </message>
    <message>
        <source>{name}: x must be n×{size}×{size} uint8, it is {shape} {dtype}</source>
        <translation>{name}：x 必须是 n×{size}×{size} uint8，实为 {shape} {dtype}</translation>
    </message>
    <message>
        <source>{name}: {count} images in x, but y has the shape {shape}</source>
        <translation>{name}：x 中有 {count} 张图像，但 y 的形状为 {shape}</translation>
    </message>
    <message>
        <source>{path}: 15,000 images of 64×64 uint8 and 15 characters expected, it has {shape}.</source>
        <translation>{path}：应有 15,000 张 64×64 uint8 图像和 15 个字符，实为 {shape}。</translation>
    </message>
    <message>
        <source>{path}: {name} has the shape {shape}, 15,000 values expected</source>
        <translation>{path}：{name} 的形状为 {shape}，应有 15,000 个值</translation>
    </message>
    <message>
        <source>{path}, image {number}: {name} is {value}, 1 to {maximum} expected</source>
        <translation>{path}，图像 {number}：{name} 为 {value}，应为 1 到 {maximum}</translation>
    </message>
    <message>
        <source>{path}, images {numbers}: the same suite, sample and code</source>
        <translation>{path}，图像 {numbers}：suite、sample 和 code 相同</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. It must be an npz file with {arrays}.</source>
        <translation>无法读取 {path}：{reason}。它必须是含有 {arrays} 的 npz 文件。</translation>
    </message>
    <message>
        <source>this computer is not connected to the Internet, or cannot find the server</source>
        <translation>此计算机未连接到互联网，或找不到服务器</translation>
    </message>
    <message>
        <source>a secure connection to the server was not possible</source>
        <translation>无法与服务器建立安全连接</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>服务器未及时响应</translation>
    </message>
    <message>
        <source>the connection was refused or broke off</source>
        <translation>连接被拒绝或中断</translation>
    </message>
    <message>
        <source>the server refused it with status {status}</source>
        <translation>服务器以状态 {status} 拒绝了请求</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>{file} was not found in {folders}. Set INKLOOP_DATA to the folder that holds it.</source>
        <translation>在 {folders} 中找不到 {file}。请将 INKLOOP_DATA 设为其所在文件夹。</translation>
    </message>
    <message>
        <source>The file from {url} is not MNIST: its checksum differs. Try again later.</source>
        <translation>{url} 提供的不是 MNIST：校验和不符。请稍后重试。</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded: {reason}. {advice}</source>
        <translation>无法下载 MNIST：{reason}。{advice}</translation>
    </message>
    <message>
        <source>{path} is not MNIST: its arrays have the shapes {shapes}. Delete it.</source>
        <translation>{path} 不是 MNIST：其数组形状为 {shapes}。请删除。</translation>
    </message>
    <message>
        <source>Looked for {file} in {folders}. Put the file there (it is the one that keras.datasets.mnist uses, {url}), or set INKLOOP_DATA to the folder that holds it.</source>
        <translation>已在 {folders} 中查找 {file}。请把该文件放到那里（即 keras.datasets.mnist 所用的文件，{url}），或将 INKLOOP_DATA 设为其所在文件夹。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. It must be one of USPS&apos;s two gzipped files.</source>
        <translation>无法读取 {path}：{reason}。它必须是 USPS 的两个 gzip 文件之一。</translation>
    </message>
    <message>
        <source>{path} has {count} lines, USPS&apos;s has {expected}: it is cut or not USPS.</source>
        <translation>{path} 有 {count} 行，而 USPS 有 {expected} 行：文件不完整或不是 USPS。</translation>
    </message>
    <message>
        <source>{where}: a digit and 256 values expected ({reason})</source>
        <translation>{where}：应有一个数字和 256 个值（{reason}）</translation>
    </message>
    <message>
        <source>{where}: the label is {digit}, a digit is expected</source>
        <translation>{where}：标签为 {digit}，应为数字</translation>
    </message>
    <message>
        <source>{where}: {count} values, 256 expected</source>
        <translation>{where}：有 {count} 个值，应为 256 个</translation>
    </message>
    <message>
        <source>{where}: value {number} is not from -1 to 1</source>
        <translation>{where}：第 {number} 个值不在 −1 到 1 之间</translation>
    </message>
    <message>
        <source>The compiled graph of model {model_id} cannot be run: {reason}</source>
        <translation>无法运行模型 {model_id} 的已编译计算图：{reason}</translation>
    </message>
    <message>
        <source>The compiled graph of model {model_id} does not fit its card.</source>
        <translation>模型 {model_id} 的已编译计算图与其说明卡不符。</translation>
    </message>
    <message>
        <source>Nothing to measure: the data or the model has none of the labels {labels}.</source>
        <translation>没有可测量的内容：数据或模型中没有标签 {labels}。</translation>
    </message>
    <message>
        <source>The threshold of doubt cannot be measured: none of the data is read correctly.</source>
        <translation>无法衡量不确定性：没有任何数据识别正确。</translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation>{value} 不是数字</translation>
    </message>
    <message>
        <source>This is not an image that can be opened. Choose another one, for example a PNG or JPEG.</source>
        <translation>这不是可以打开的图像。请选择其他图像，例如 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>There is no ink in this image: it is one even colour. Choose an image that shows a character.</source>
        <translation>此图像中没有笔迹：它是单一颜色。请选择含有字符的图像。</translation>
    </message>
    <message>
        <source>This file has {size} MB; images of up to {maximum} MB are opened.</source>
        <translation>此文件有 {size} MB，最多可打开 {maximum} MB 的图像。</translation>
    </message>
    <message>
        <source>This image has {width}×{height} pixels. Make it smaller, then open it.</source>
        <translation>此图像有 {width}×{height} 像素。请缩小后再打开。</translation>
    </message>
    <message>
        <source>This image holds values that are not finite numbers.</source>
        <translation>此图像含有并非有限数的值。</translation>
    </message>
    <message>
        <source>{path}: cannot be read as ink: {reason}.</source>
        <translation>{path}：无法作为笔迹读取：{reason}。</translation>
    </message>
    <message>
        <source>{path}: holds no labelled character.</source>
        <translation>{path}：没有已标注的字符。</translation>
    </message>
    <message>
        <source>{path}: holds no line.</source>
        <translation>{path}：其中没有任何一行文字。</translation>
    </message>
    <message>
        <source>line {line}: not well-formed InkML: {reason}.</source>
        <translation>第 {line} 行：InkML 格式不正确：{reason}。</translation>
    </message>
    <message>
        <source>line 1: not InkML that can be read: {reason}.</source>
        <translation>第 1 行：不是可读取的 InkML：{reason}。</translation>
    </message>
    <message>
        <source>line 1: a document with a DOCTYPE is not opened. Take the line &lt;!DOCTYPE …&gt; out.</source>
        <translation>第 1 行：不打开带 DOCTYPE 的文档。请删去 &lt;!DOCTYPE …&gt; 一行。</translation>
    </message>
    <message>
        <source>line 1: an InkML document needs &lt;ink&gt; as its root.</source>
        <translation>第 1 行：InkML 文档的根元素必须是 &lt;ink&gt;。</translation>
    </message>
    <message>
        <source>line {line}: elements are nested deeper than {maximum}.</source>
        <translation>第 {line} 行：元素嵌套超过 {maximum} 层。</translation>
    </message>
    <message>
        <source>a trace or annotation with more than {maximum} characters is not read.</source>
        <translation>不读取超过 {maximum} 个字符的 trace 或 annotation。</translation>
    </message>
    <message>
        <source>line {line}, character {number}, trace without id</source>
        <translation>第 {line} 行，第 {number} 个字符，没有 ID 的 trace</translation>
    </message>
    <message>
        <source>line {line}, character {number}, trace {trace}</source>
        <translation>第 {line} 行，第 {number} 个字符，trace {trace}</translation>
    </message>
    <message>
        <source>line {line}: more than {maximum} points come before the groups that name their traces. Divide the document.</source>
        <translation>第 {line} 行：引用 trace 的组之前的点超过 {maximum} 个。请拆分文档。</translation>
    </message>
    <message>
        <source>line {line}: there is no trace {trace} in this document.</source>
        <translation>第 {line} 行：此文档中没有 trace {trace}。</translation>
    </message>
    <message>
        <source>line {line}: the groups name the same traces again and again, which is not read.</source>
        <translation>第 {line} 行：各组一再引用相同的 trace，无法读取。</translation>
    </message>
    <message>
        <source>line {line}: character number {number} has more than {maximum} points.</source>
        <translation>第 {line} 行：第 {number} 个字符的点超过 {maximum} 个。</translation>
    </message>
    <message>
        <source>line {line}: the character &quot;{label}&quot; (number {number}) holds no trace.</source>
        <translation>第 {line} 行：字符“{label}”（第 {number} 个）不含 trace。</translation>
    </message>
    <message>
        <source>A label needs at least one visible character.</source>
        <translation>标签至少要有一个可见字符。</translation>
    </message>
    <message>
        <source>A label cannot hold control characters.</source>
        <translation>标签不能含有控制字符。</translation>
    </message>
    <message>
        <source>A label cannot hold marks that turn the direction of text: its characters have their own.</source>
        <translation>标签不能含有改变文字方向的标记：其字符自有方向。</translation>
    </message>
    <message>
        <source>A label cannot hold code points that are no characters.</source>
        <translation>标签不能含有并非字符的码位。</translation>
    </message>
    <message>
        <source>A label can have {maximum} characters at most; this one has {count}.</source>
        <translation>标签最多 {maximum} 个字符，此标签有 {count} 个。</translation>
    </message>
    <message>
        <source>There is no ink to read. Draw a character first.</source>
        <translation>没有可识别的笔迹。请先书写一个字符。</translation>
    </message>
    <message>
        <source>There is no ink in this image. Choose one that shows a character.</source>
        <translation>此图像中没有笔迹。请选择含有字符的图像。</translation>
    </message>
    <message>
        <source>The ink holds a coordinate that is not a finite number. Clear it and draw again.</source>
        <translation>笔迹中有一个坐标不是有限数。请清除后重写。</translation>
    </message>
    <message>
        <source>line {line}: the segments name the same components again and again, which is not read.</source>
        <translation>第 {line} 行：各 segment 一再引用相同的 component，无法读取。</translation>
    </message>
    <message>
        <source>it holds words or lines ({count}) and no characters. Only characters are imported.</source>
        <translation>文件只含单词或行（{count} 个），不含单个字符。只能导入字符。</translation>
    </message>
    <message>
        <source>line {line}: the segment &quot;{label}&quot; holds no point.</source>
        <translation>第 {line} 行：segment“{label}”中没有点。</translation>
    </message>
    <message>
        <source>line {line}: this character goes on for more than {maximum} lines.</source>
        <translation>第 {line} 行：此字符超过 {maximum} 行。</translation>
    </message>
    <message>
        <source>line {line}: a segment needs its label in quotes: .SEGMENT DIGIT 0 ? &quot;8&quot;.</source>
        <translation>第 {line} 行：segment 的标签须加引号：.SEGMENT DIGIT 0 ? &quot;8&quot;。</translation>
    </message>
    <message>
        <source>line {line}: the segment &quot;{label}&quot; names strokes of a missing file: {files}. Put it beside this file or into a folder include above it.</source>
        <translation>第 {line} 行：segment“{label}”引用的笔画在缺少的文件中：{files}。请将其放在此文件旁，或上层的 include 文件夹中。</translation>
    </message>
    <message>
        <source>line {line}: the segment &quot;{label}&quot; holds no point: it names other components than the file has ({count}).</source>
        <translation>第 {line} 行：segment“{label}”不含任何点：它引用的 component 不在文件的 {count} 个之中。</translation>
    </message>
    <message>
        <source>line {line}: the segment &quot;{label}&quot; has more than {maximum} points.</source>
        <translation>第 {line} 行：segment“{label}”的点超过 {maximum} 个。</translation>
    </message>
    <message>
        <source>line {line}: {components} are no components such as 0, 0-3, 0,2,5 or 1:5-2:7.</source>
        <translation>第 {line} 行：{components} 不是 0、0-3、0,2,5 或 1:5-2:7 这样的 component。</translation>
    </message>
    <message>
        <source>line {line}: .COORD needs X and Y among its columns.</source>
        <translation>第 {line} 行：.COORD 的列中需要 X 和 Y。</translation>
    </message>
    <message>
        <source>line {line}: .POINTS_PER_SECOND must be above 0.</source>
        <translation>第 {line} 行：.POINTS_PER_SECOND 必须大于 0。</translation>
    </message>
    <message>
        <source>line {line}: {count} numbers expected, found {values}.</source>
        <translation>第 {line} 行：应有 {count} 个数字，实为 {values}。</translation>
    </message>
    <message>
        <source>{path} was not written: its name must end in one of {suffixes}.</source>
        <translation>未写入 {path}：名称后缀必须是 {suffixes} 之一。</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>未能写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} was not written: the process that writes it ended unexpectedly (exit code {exit_code}); it may have run out of memory.</source>
        <translation>未写入 {path}：写入进程意外结束（退出码 {exit_code}），可能是内存不足。</translation>
    </message>
    <message>
        <source>it cannot be read: {reason}</source>
        <translation>无法读取：{reason}</translation>
    </message>
    <message>
        <source>it is not a list of fields</source>
        <translation>不是字段列表</translation>
    </message>
    <message>
        <source>it has a field that no card has: {field}</source>
        <translation>含有说明卡没有的字段：{field}</translation>
    </message>
    <message>
        <source>it lacks {field}</source>
        <translation>缺少 {field}</translation>
    </message>
    <message>
        <source>its {name} must be {expected}, not {found}</source>
        <translation>其 {name} 必须是 {expected}，而不是 {found}</translation>
    </message>
    <message>
        <source>The model file {path} is missing.</source>
        <translation>缺少模型文件 {path}。</translation>
    </message>
    <message>
        <source>A later version of the program wrote {path} (format {found}; this version reads format {known}).</source>
        <translation>{path} 由本程序的更新版本写成（格式 {found}，此版本读取格式 {known}）。</translation>
    </message>
    <message>
        <source>{path} is not a model file of this program, or it is damaged ({reason}).</source>
        <translation>{path} 不是本程序的模型文件，或已损坏（{reason}）。</translation>
    </message>
    <message>
        <source>{path} is damaged: the checksum of its {name} is wrong.</source>
        <translation>{path} 已损坏：其 {name} 的校验和有误。</translation>
    </message>
    <message>
        <source>{path} has format {found}; this version of the program reads format {known}.</source>
        <translation>{path} 的格式为 {found}，本程序版本读取格式 {known}。</translation>
    </message>
    <message>
        <source>The card of {path} is not one of this program: {reason}.</source>
        <translation>{path} 的说明卡不属于本程序：{reason}。</translation>
    </message>
    <message>
        <source>{path} reads rasters of version {version}; this program makes version {own_version}. Train it again from its recipe.</source>
        <translation>{path} 读取版本 {version} 的栅格，本程序生成版本 {own_version}。请按其配方重新训练。</translation>
    </message>
    <message>
        <source>It holds no network that Keras saved: only weights, perhaps. Save the model.</source>
        <translation>其中没有 Keras 保存的网络，可能只有权重。请保存整个模型。</translation>
    </message>
    <message>
        <source>It holds no network: its configuration begins with something else.</source>
        <translation>其中没有网络：其配置以其他内容开头。</translation>
    </message>
    <message>
        <source>{path} was not opened. {reason}</source>
        <translation>未打开 {path}。{reason}</translation>
    </message>
    <message>
        <source>Keras {version} cannot open it ({reason}). If an older Keras wrote it, save it again with this one.</source>
        <translation>Keras {version} 无法打开它（{reason}）。若由旧版 Keras 写成，请用此版本重新保存。</translation>
    </message>
    <message>
        <source>The configuration of the network cannot be read ({reason}).</source>
        <translation>无法读取网络的配置（{reason}）。</translation>
    </message>
    <message>
        <source>The configuration of the network is of another kind than Keras writes.</source>
        <translation>网络的配置与 Keras 写出的不同类。</translation>
    </message>
    <message>
        <source>The configuration of its network is deeper or longer than any that Keras writes.</source>
        <translation>其网络的配置比 Keras 写出的都更深或更长。</translation>
    </message>
    <message>
        <source>Its network declares a shape that is too large: {key} is {value}.</source>
        <translation>其网络要求的形状过大：{key} 为 {value}。</translation>
    </message>
    <message>
        <source>Its network declares a size that is too large: {key} is {value}.</source>
        <translation>其网络要求的尺寸过大：{key} 为 {value}。</translation>
    </message>
    <message>
        <source>{key} without a name</source>
        <translation>没有名称的 {key}</translation>
    </message>
    <message>
        <source>Its network holds a text that may be the name of a file or of code: {key} is {text}.</source>
        <translation>其网络含有可能是文件名或代码名的文本：{key} 为 {text}。</translation>
    </message>
    <message>
        <source>It holds a part that may run code of its own ({part}), so it was not opened. Build the network of Keras&apos; own layers, without Lambda or registered classes.</source>
        <translation>其中含有可能运行自身代码的部分（{part}），因此未打开。请只用 Keras 自带的层构建网络，不要使用 Lambda 或注册的类。</translation>
    </message>
    <message>
        <source>it reads fewer of your held-out drawings</source>
        <translation>您留出的笔迹中识别正确的变少了</translation>
    </message>
    <message>
        <source>it reads fewer of the drawings that it learned from</source>
        <translation>它学过的笔迹中识别正确的变少了</translation>
    </message>
    <message>
        <source>it reads fewer of your accepted drawings as you accepted them</source>
        <translation>默认通过的笔迹中仍按原结果识别的变少了</translation>
    </message>
    <message>
        <source>it reads your drawings no better than before</source>
        <translation>它识别您的笔迹并不比此前更好</translation>
    </message>
    <message>
        <source>{reason} The shipped model is used instead.</source>
        <translation>{reason}将改用自带模型。</translation>
    </message>
    <message>
        <source>{reason} An earlier model is used instead.</source>
        <translation>{reason}将改用较早的模型。</translation>
    </message>
    <message>
        <source>Another model was put in use while this one was trained, so this one was discarded. Retrain again.</source>
        <translation>此模型训练期间，另一个模型已投入使用，因此它被丢弃。请重新再训练。</translation>
    </message>
    <message>
        <source>Model {model_id} was never in use here.</source>
        <translation>模型 {model_id} 从未在此使用过。</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read: {reason}.</source>
        <translation>无法读取模型文件 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} is damaged or was exchanged: its checksum differs.</source>
        <translation>{path} 已损坏或被替换：校验和不符。</translation>
    </message>
    <message>
        <source>Another window is changing the model; try again when it is done.</source>
        <translation>另一个窗口正在更换模型，请在其完成后重试。</translation>
    </message>
    <message>
        <source>A later version of the program wrote {path} (format {found}; this version knows {known}). Nothing was changed; start that version to go on with its models.</source>
        <translation>{path} 由本程序的更新版本写成（格式 {found}，此版本支持 {known}）。未作任何更改，请启动该版本以继续使用其模型。</translation>
    </message>
    <message>
        <source>an entry lacks {fields}</source>
        <translation>有条目缺少 {fields}</translation>
    </message>
    <message>
        <source>The list of models {path} cannot be read ({reason}), nor can its copy beside it. Move both away to start from the shipped model.</source>
        <translation>无法读取模型列表 {path}（{reason}），旁边的副本也不行。将两者移走即可从自带模型重新开始。</translation>
    </message>
    <message>
        <source>{path} was missing; its copy took its place.</source>
        <translation>{path} 缺失，已由其副本代替。</translation>
    </message>
    <message>
        <source>{path} was damaged; its copy took its place.</source>
        <translation>{path} 已损坏，已由其副本代替。</translation>
    </message>
    <message>
        <source>its checksum differs</source>
        <translation>校验和不符</translation>
    </message>
    <message>
        <source>{event} is forbidden while a file is inspected</source>
        <translation>检查文件时禁止 {event}</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The process failed: {kind}: {reason}</source>
        <translation>进程失败：{kind}：{reason}</translation>
    </message>
    <message>
        <source>The retrain was cancelled. Everything is as it was.</source>
        <translation>再训练已取消，一切保持原样。</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly (exit code {exit_code}); it may have run out of memory. Everything is as it was.</source>
        <translation>训练进程意外结束（退出码 {exit_code}），可能是内存不足。一切保持原样。</translation>
    </message>
    <message>
        <source>The training process has not reported anything for {seconds} seconds and was ended. Everything is as it was; try again.</source>
        <translation>训练进程 {seconds} 秒没有响应，已被结束。一切保持原样，请重试。</translation>
    </message>
    <message>
        <source>The process that prepares the base data ended unexpectedly; try again.</source>
        <translation>准备基础数据的进程意外结束，请重试。</translation>
    </message>
    <message>
        <source>The training diverged: its result is not a number. Everything is as it was; try again.</source>
        <translation>训练发散：结果不是数字。一切保持原样，请重试。</translation>
    </message>
    <message>
        <source>The pretrained weights could not be fetched: {reason}. Put that file into ~/.keras/models, begin with a model of this program (--weights FILE), or with nothing (--weights none).</source>
        <translation>无法获取预训练权重：{reason}。请将该文件放入 ~/.keras/models，或从本程序的模型开始 (--weights FILE)，或从零开始 (--weights none)。</translation>
    </message>
    <message>
        <source>{path} does not hold weights of the network {network}: {reason}</source>
        <translation>{path} 中没有网络 {network} 的权重：{reason}</translation>
    </message>
    <message>
        <source>{path} has other labels, so that its weights cannot be averaged with new ones.</source>
        <translation>{path} 的标签不同，因此其权重无法与新的权重取平均。</translation>
    </message>
    <message>
        <source>{folder} holds a run of another recipe or on other data. Delete it, or choose another.</source>
        <translation>{folder} 中是另一配方或另一数据的运行。请删除，或另选一个。</translation>
    </message>
    <message>
        <source>It is not a model that Keras saved (.h5 or .keras), or it is damaged: {reason}.</source>
        <translation>不是 Keras 写成的模型（.h5 或 .keras），或已损坏：{reason}。</translation>
    </message>
    <message>
        <source>Its groups are nested more than {maximum} deep; those of Keras are five deep.</source>
        <translation>其组嵌套超过 {maximum} 层，Keras 的为五层。</translation>
    </message>
    <message>
        <source>Its {group} links to {name} instead of holding it; a link may lead to another file.</source>
        <translation>其 {group} 以链接指向 {name} 而未直接包含；链接可能指向另一个文件。</translation>
    </message>
    <message>
        <source>Its {name} in {group} is neither a group nor numbers.</source>
        <translation>{group} 中的 {name} 既不是组也不是数字。</translation>
    </message>
    <message>
        <source>Its {item} occurs twice in the file, or contains itself.</source>
        <translation>其 {item} 在文件中出现两次，或包含自身。</translation>
    </message>
    <message>
        <source>It holds more than {maximum} parts.</source>
        <translation>含有超过 {maximum} 个部分。</translation>
    </message>
    <message>
        <source>Its {dataset} takes its numbers from another file.</source>
        <translation>其 {dataset} 的数字取自另一个文件。</translation>
    </message>
    <message>
        <source>Its {dataset} is compressed or filtered. Rewrite the file with h5repack -f NONE.</source>
        <translation>其 {dataset} 经过压缩或过滤。请用 h5repack -f NONE 重写文件。</translation>
    </message>
    <message>
        <source>Its {dataset} is stored in chunks. Rewrite the file with h5repack -l CONTI.</source>
        <translation>其 {dataset} 分块存储。请用 h5repack -l CONTI 重写文件。</translation>
    </message>
    <message>
        <source>Its {dataset} does not hold numbers but {dtype}.</source>
        <translation>其 {dataset} 的内容不是数字，而是 {dtype}。</translation>
    </message>
    <message>
        <source>Its {dataset} declares {size} bytes but holds fewer.</source>
        <translation>其 {dataset} 声明有 {size} 字节，实际更少。</translation>
    </message>
    <message>
        <source>Its {dataset} and the parts before it are larger than the whole file.</source>
        <translation>其 {dataset} 连同之前的内容比整个文件还大。</translation>
    </message>
    <message>
        <source>Its {group} has more than {maximum} attributes.</source>
        <translation>其 {group} 有超过 {maximum} 个属性。</translation>
    </message>
    <message>
        <source>The attribute {name} of {group} is neither text nor a number.</source>
        <translation>{group} 的属性 {name} 既不是文本也不是数字。</translation>
    </message>
    <message>
        <source>The attribute {name} of {group} is longer than any that Keras writes.</source>
        <translation>{group} 的属性 {name} 比 Keras 写出的都长。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>It has more than {maximum} MB; no network here needs so many.</source>
        <translation>超过 {maximum} MB，这里没有网络需要这么大。</translation>
    </message>
    <message>
        <source>It cannot be read or copied: {reason}.</source>
        <translation>无法读取或复制：{reason}。</translation>
    </message>
    <message>
        <source>The inspection was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>Its inspection took too long and was ended. No usable network takes so long.</source>
        <translation>检查用时过长，已终止。可用的网络不会需要这么久。</translation>
    </message>
    <message>
        <source>Its inspection ended unexpectedly (exit status {status}): the file is damaged, made to do harm, or needs too much memory.</source>
        <translation>检查意外终止（退出状态 {status}）：文件已损坏、有害或需要过多内存。</translation>
    </message>
    <message>
        <source>It is not a .keras file, or it is damaged ({reason}).</source>
        <translation>不是 .keras 文件，或已损坏（{reason}）。</translation>
    </message>
    <message>
        <source>It holds {member}, which no network of plain layers needs.</source>
        <translation>其中含有 {member}，由普通层构成的网络不需要它。</translation>
    </message>
    <message>
        <source>Its {member} is compressed or encrypted, which Keras never does. Save it again.</source>
        <translation>其 {member} 经过压缩或加密，而 Keras 从不这样做。请重新保存。</translation>
    </message>
    <message>
        <source>Its {member} is too large: {size} bytes.</source>
        <translation>其 {member} 过大：{size} 字节。</translation>
    </message>
    <message>
        <source>It does not hold each of {members} exactly once.</source>
        <translation>其中并非 {members} 各有一个。</translation>
    </message>
    <message>
        <source>It has {count} outputs and does not say what they mean. Give its {count} labels, in the order of its outputs.</source>
        <translation>该网络有 {count} 个输出，但未说明其含义。请按输出的顺序给出 {count} 个标签。</translation>
    </message>
    <message>
        <source>It has {count} outputs; a network that reads characters has 2 to {maximum}.</source>
        <translation>有 {count} 个输出，识别字符的网络有 2 到 {maximum} 个。</translation>
    </message>
    <message>
        <source>It has {outputs} outputs, but {labels} labels were given.</source>
        <translation>有 {outputs} 个输出，但给出了 {labels} 个标签。</translation>
    </message>
    <message>
        <source>It has {inputs} inputs and {outputs} outputs. A network that reads characters has one of each.</source>
        <translation>有 {inputs} 个输入和 {outputs} 个输出。识别字符的网络各有一个。</translation>
    </message>
    <message>
        <source>It reads {shape}, not square grey images such as 28×28×1.</source>
        <translation>它读取 {shape}，而不是 28×28×1 这样的正方形灰度图像。</translation>
    </message>
    <message>
        <source>It reads {size}×{size} pixels; this program makes {minimum} to {maximum}.</source>
        <translation>它读取 {size}×{size} 像素，本程序生成 {minimum} 到 {maximum}。</translation>
    </message>
    <message>
        <source>{layer} with {activation}</source>
        <translation>带 {activation} 的 {layer}</translation>
    </message>
    <message>
        <source>It ends in {layer}. A network that reads characters ends in a dense layer with an output for each label, with softmax, with sigmoids or as logits.</source>
        <translation>该网络以 {layer} 结尾。识别字符的网络应以全连接层结尾，每个标签一个输出，使用 softmax、sigmoid 或输出 logits。</translation>
    </message>
    <message>
        <source>Its card states {size}×{size} pixels and {count} labels, but its network maps {input_shape} to {output_shape}.</source>
        <translation>其说明卡称有 {size}×{size} 像素和 {count} 个标签，但网络从 {input_shape} 到 {output_shape}。</translation>
    </message>
    <message>
        <source>Its compiled graph and its network give different results: the file is not what it claims to be.</source>
        <translation>其已编译计算图与网络结果不同：该文件与其自称不符。</translation>
    </message>
    <message>
        <source>Some of its weights are not numbers: its training failed. Train it again.</source>
        <translation>有些权重不是数字：训练出了问题。请重新训练。</translation>
    </message>
    <message>
        <source>Its network cannot be compiled ({kind}: {reason}).</source>
        <translation>无法编译其网络（{kind}：{reason}）。</translation>
    </message>
    <message>
        <source>Its compiled graph was not run: {reason}.</source>
        <translation>未运行其已编译计算图：{reason}。</translation>
    </message>
    <message>
        <source>It does not return probabilities: its last layer must be a softmax.</source>
        <translation>其输出不是概率：最后一层必须是 softmax。</translation>
    </message>
    <message>
        <source>The compiled network gives different results from the original; it is numerically unstable.</source>
        <translation>编译后的网络与原网络结果不同：它在数值上不稳定。</translation>
    </message>
    <message>
        <source>Reading one drawing takes {seconds} s, which is too slow for use while drawing.</source>
        <translation>识别一次需 {seconds} 秒，书写时来不及。</translation>
    </message>
    <message>
        <source>it is not a compiled graph</source>
        <translation>不是已编译计算图</translation>
    </message>
    <message>
        <source>it has {count} {parts}</source>
        <translation>有 {count} 个 {parts}</translation>
    </message>
    <message>
        <source>it cannot be read ({kind}: {reason})</source>
        <translation>无法读取（{kind}：{reason}）</translation>
    </message>
    <message>
        <source>it has {count} parts; at most {maximum} are allowed</source>
        <translation>有 {count} 个部分，最多允许 {maximum} 个</translation>
    </message>
    <message>
        <source>the custom operator {name}</source>
        <translation>自定义算子 {name}</translation>
    </message>
    <message>
        <source>it uses {operator}, which no network of this program needs</source>
        <translation>使用了 {operator}，本程序的网络不需要它</translation>
    </message>
    <message>
        <source>it keeps numbers outside of its tables</source>
        <translation>在表之外存有数字</translation>
    </message>
    <message>
        <source>it declares more numbers than it holds</source>
        <translation>声明的数字多于实际含有的</translation>
    </message>
    <message>
        <source>it has a tensor of an impossible shape, {shape}</source>
        <translation>含有形状不可能的张量 {shape}</translation>
    </message>
    <message>
        <source>it has a tensor of a kind that no network of this program needs</source>
        <translation>含有本程序的网络不需要的张量类型</translation>
    </message>
    <message>
        <source>it has a tensor of {size} bytes with {held} bytes of numbers</source>
        <translation>有一个 {size} 字节的张量却含 {held} 字节数字</translation>
    </message>
    <message>
        <source>it has an operator with options of its own</source>
        <translation>含有带自有选项的算子</translation>
    </message>
    <message>
        <source>it points at part {number} of {count}</source>
        <translation>指向 {count} 个部分中的第 {number} 个</translation>
    </message>
    <message>
        <source>it reshapes a tensor to another rank than it declares</source>
        <translation>将张量变形为与声明不同的阶</translation>
    </message>
    <message>
        <source>it does not map a raster to probabilities and an embedding</source>
        <translation>对栅格的输出不是概率和嵌入</translation>
    </message>
    <message>
        <source>It needs more memory than any network of this program.</source>
        <translation>它需要的内存超过本程序的任何网络。</translation>
    </message>
    <message>
        <source>It cannot be used ({kind}: {reason}).</source>
        <translation>无法使用（{kind}：{reason}）。</translation>
    </message>
    <message>
        <source>{old} cannot be renamed while answers wait to be stored: {reason}</source>
        <translation>仍有回答等待存储，无法重命名 {old}：{reason}</translation>
    </message>
    <message>
        <source>Really {}? Press Enter.
Otherwise type what it is.</source>
        <translation>确实是 {}？按回车。
否则请键入正确的。</translation>
    </message>
    <message>
        <source>This looks like {read}. Enter if it is {prompt},
otherwise type what it is.</source>
        <translation>这看起来像 {read}。如果是 {prompt} 请按回车，
否则键入它是什么。</translation>
    </message>
    <message>
        <source>Enter sets the label, Esc clears it.</source>
        <translation>回车采用标签，Esc 放弃。</translation>
    </message>
    <message>
        <source>Pause when it is done.</source>
        <translation>写完后停顿一下。</translation>
    </message>
    <message>
        <source>Press Enter when it is done.</source>
        <translation>写完后按回车。</translation>
    </message>
    <message>
        <source>Not {}? Type what it is.</source>
        <translation>不是 {}？请键入正确的。</translation>
    </message>
    <message>
        <source>Right? Press Enter, or just draw on.
Wrong? Type what it is.</source>
        <translation>正确？按回车或继续书写。
错误？请键入正确的。</translation>
    </message>
    <message>
        <source>Read while you draw</source>
        <translation>边写边识别</translation>
    </message>
    <message>
        <source>Draw, then press Space</source>
        <translation>书写后按空格键</translation>
    </message>
    <message>
        <source>Right? Just pause.
Wrong? Type what it is.</source>
        <translation>正确？停顿即可。
错误？请键入正确的。</translation>
    </message>
    <message>
        <source>Right? Press Enter.
Wrong? Type what it is.</source>
        <translation>正确？按回车。
错误？请键入正确的。</translation>
    </message>
    <message>
        <source>Really {label} in {line}? Press Enter.
Otherwise type what it is.</source>
        <translation>{line} 中确实是 {label}？按回车。
否则请键入正确的。</translation>
    </message>
    <message>
        <source>Enter sets this one character, Esc clears it.</source>
        <translation>回车采用这一个字符，Esc 放弃。</translation>
    </message>
    <message>
        <source>Not {}? Type what it is.
Enter: the line is right.</source>
        <translation>不是 {}？请键入正确的。
回车：整行正确。</translation>
    </message>
    <message>
        <source>Enter sets the line, Esc clears it.</source>
        <translation>回车采用整行，Esc 放弃。</translation>
    </message>
    <message>
        <source>Wrong? Type the whole line, then Enter.</source>
        <translation>错误？键入整行，再按回车。</translation>
    </message>
    <message>
        <source>Right? Press Enter, or just draw on.</source>
        <translation>正确？按回车或继续书写。</translation>
    </message>
    <message>
        <source>Right? Just pause.</source>
        <translation>正确？停顿即可。</translation>
    </message>
    <message>
        <source>Right? Press Enter.</source>
        <translation>正确？按回车。</translation>
    </message>
    <message>
        <source>Is it {first}? Press Enter.
Is it {others}? Type it.</source>
        <translation>是 {first}？按回车。
是 {others}？请键入。</translation>
    </message>
    <message>
        <source>New label {label}, but this is read as {read}. Enter adds {label}; Esc and Enter confirm {read}.</source>
        <translation>{label} 是新标签，但此笔迹被识别为 {read}。按回车添加 {label}；按 Esc 再按回车则确认 {read}。</translation>
    </message>
    <message>
        <source>New label: {label} is another label than {digit}. Press Enter to add it.</source>
        <translation>新标签：{label} 与 {digit} 是不同的标签。按回车添加。</translation>
    </message>
    <message>
        <source>New label {label}: this drawing was read as {read}. Ctrl+Z takes it back.</source>
        <translation>新标签 {label}：此笔迹被识别为 {read}。按 Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>New label {label}: it is another label than {digit}. Ctrl+Z takes it back.</source>
        <translation>新标签 {label}：它与 {digit} 是不同的标签。按 Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>The folder for your drawings cannot be used.
{path}: {reason}</source>
        <translation>无法使用存放笔迹的文件夹。
{path}：{reason}</translation>
    </message>
    <message>
        <source>Nothing was changed. Make the folder writable, or choose another one with --data-dir FOLDER.</source>
        <translation>没有任何改变。请使该文件夹可写，或用 --data-dir 文件夹 选择另一个。</translation>
    </message>
    <message>
        <source>{link} is a link to {target}, which does not exist</source>
        <translation>{link} 是指向 {target} 的链接，但目标不存在</translation>
    </message>
    <message>
        <source>{path} is a file</source>
        <translation>{path} 是一个文件</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after you called it {label} once</source>
        <translation>您标注一次 {label} 之后</translation>
    </message>
    <message>
        <source>your drawings
and MNIST</source>
        <translation>您的笔迹
和 MNIST</translation>
    </message>
    <message>
        <source>challenger</source>
        <translation>挑战者</translation>
    </message>
    <message>
        <source>better, and nothing
forgotten?</source>
        <translation>更好，且没有
遗忘？</translation>
    </message>
    <message>
        <source>your model</source>
        <translation>您的模型</translation>
    </message>
    <message>
        <source>{where}: {count} cells, {expected} expected.</source>
        <translation>{where}：有 {count} 个单元格，应为 {expected} 个。</translation>
    </message>
    <message>
        <source>there is no row of numbers in it.</source>
        <translation>其中没有数字行。</translation>
    </message>
    <message>
        <source>a row has {count} cells. A square image and its label have {expected}, for example.</source>
        <translation>一行有 {count} 个单元格。一张正方形图像加其标签例如有 {expected} 个。</translation>
    </message>
    <message>
        <source>Several columns can hold the labels.</source>
        <translation>有多列可能是标签。</translation>
    </message>
    <message>
        <source>Labels in column {number}: {label}, …</source>
        <translation>标签在第 {number} 列：{label}……</translation>
    </message>
    <message>
        <source>class {label} has no character; there are characters for {first} to {last}.</source>
        <translation>类别 {label} 没有对应的字符；只有 {first} 到 {last} 有字符。</translation>
    </message>
    <message>
        <source>{file} has class numbers, and no file beside it names their characters, such as {mapping}.</source>
        <translation>{file} 中是类别编号，旁边没有说明对应字符的文件（例如 {mapping}）。</translation>
    </message>
    <message>
        <source>The numbers themselves</source>
        <translation>编号本身</translation>
    </message>
    <message>
        <source>{file} has class numbers above 9. They can stand for characters.</source>
        <translation>{file} 含有大于 9 的类别编号，它们可能代表字符。</translation>
    </message>
    <message>
        <source>Letters: {first} is {character}, {last} is {last_character}</source>
        <translation>字母：{first} 是 {character}，{last} 是 {last_character}</translation>
    </message>
    <message>
        <source>Characters as in EMNIST: {first} is {character}, {last} is {last_character}</source>
        <translation>按 EMNIST 的字符：{first} 为 {character}，{last} 为 {last_character}</translation>
    </message>
    <message>
        <source>{file}, line {line}: a class number and the code point of its character expected.</source>
        <translation>{file} 第 {line} 行：应为类别编号及其字符的码位。</translation>
    </message>
    <message>
        <source>{question} Choose with {options}.</source>
        <translation>{question} 请用以下选项选择：{options}。</translation>
    </message>
    <message>
        <source>{folder} holds images that lie in no folder named as their label. Choose a folder in which all do.</source>
        <translation>{folder} 中有图像不在以其标签命名的文件夹里。请选择其中图像都按标签分文件夹存放的文件夹。</translation>
    </message>
    <message>
        <source>The images in {folder} lie in folders inside folders; either can be named as the labels.</source>
        <translation>{folder} 中的图像位于多层文件夹中，不止一层可能以标签命名。</translation>
    </message>
    <message>
        <source>Labels {names}</source>
        <translation>标签 {names}</translation>
    </message>
    <message>
        <source>The images in {file} may lie transposed, as EMNIST stores them.</source>
        <translation>{file} 中的图像可能行列互换（EMNIST 即如此存储）。</translation>
    </message>
    <message>
        <source>Transposed: turn them upright</source>
        <translation>行列互换：转正</translation>
    </message>
    <message>
        <source>Upright as they are</source>
        <translation>已是正立，保持不变</translation>
    </message>
    <message>
        <source>There is no writer {name}.</source>
        <translation>没有书写者 {name}。</translation>
    </message>
    <message>
        <source>The store {path} was opened for reading only.</source>
        <translation>存储 {path} 是以只读方式打开的。</translation>
    </message>
    <message>
        <source>The store {path} was changed while it was read. Try again.</source>
        <translation>读取存储 {path} 时它被更改了。请重试。</translation>
    </message>
    <message>
        <source>an InkML document needs channels X and Y, and no more than {maximum}.</source>
        <translation>InkML 文档须有通道 X 和 Y，且通道不超过 {maximum} 个。</translation>
    </message>
    <message>
        <source>{where}, point {number}: {values} is not one number for each of {names}.</source>
        <translation>{where}，第 {number} 个点：{values} 不是 {names} 各一个数字。</translation>
    </message>
    <message>
        <source>line {line}, drawing {number}</source>
        <translation>第 {line} 行，第 {number} 幅笔迹</translation>
    </message>
    <message>
        <source>line {line}: no JSON: {reason}.</source>
        <translation>第 {line} 行：不是 JSON：{reason}。</translation>
    </message>
    <message>
        <source>line {line}: no JSON that can be read: {reason}.</source>
        <translation>第 {line} 行：不是可读取的 JSON：{reason}。</translation>
    </message>
    <message>
        <source>{where} has no label: a text under {names}.</source>
        <translation>{where} 没有标签，即 {names} 下的文本。</translation>
    </message>
    <message>
        <source>{where}, &quot;{label}&quot;: its strokes are no lists of points {point} or {other}.</source>
        <translation>{where}，“{label}”：笔画不是由 {point} 或 {other} 这样的点组成的列表。</translation>
    </message>
    <message>
        <source>{where}, &quot;{label}&quot;, holds no point.</source>
        <translation>{where}，“{label}”，不含任何点。</translation>
    </message>
    <message>
        <source>it is longer than {maximum} characters. Write one drawing a line, or divide it.</source>
        <translation>文件超过 {maximum} 个字符。请每行写一幅笔迹，或拆分文件。</translation>
    </message>
    <message>
        <source>line {line}: a drawing of Quick, Draw! is an object with &quot;word&quot; and &quot;drawing&quot;.</source>
        <translation>第 {line} 行：Quick, Draw! 的笔迹应是含有“word”和“drawing”的对象。</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>line {line}: the character &quot;{label}&quot; has {found} strokes; NUMSTROKES says {count}.</source>
        <translation>第 {line} 行：字符“{label}”有 {found} 笔，而 NUMSTROKES 为 {count}。</translation>
    </message>
    <message>
        <source>line {line}: {count} points need twice as many numbers, not {found}.</source>
        <translation>第 {line} 行：{count} 个点需要两倍数量的数字，而不是 {found} 个。</translation>
    </message>
    <message>
        <source>line {line}: more than {maximum} points.</source>
        <translation>第 {line} 行：点超过 {maximum} 个。</translation>
    </message>
    <message>
        <source>line {line}: WORD, NUMSTROKES or POINTS expected, found {text}.</source>
        <translation>第 {line} 行：应为 WORD、NUMSTROKES 或 POINTS，实为 {text}。</translation>
    </message>
    <message>
        <source>line {line}: numbers expected, found {text}.</source>
        <translation>第 {line} 行：应为数字，实为 {text}。</translation>
    </message>
    <message>
        <source>{file} includes itself, or too many files are included.</source>
        <translation>{file} 包含了自身，或包含的文件过多。</translation>
    </message>
    <message>
        <source>{file} lies outside of the folder of this file, so it is not included.</source>
        <translation>{file} 位于此文件的文件夹之外，因此不予包含。</translation>
    </message>
    <message>
        <source>the included files are too large together.</source>
        <translation>所包含的文件总计过大。</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>line {line}: this statement does not end.</source>
        <translation>第 {line} 行：此语句没有结束。</translation>
    </message>
    <message>
        <source>This is an AVIF image, which the installed Pillow cannot read. Export it as JPEG or PNG.</source>
        <translation>这是 AVIF 图像，已安装的 Pillow 无法读取。请将其导出为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>This is a HEIC image. Export it as JPEG or PNG, or install the program&apos;s extra for HEIC: {command}.</source>
        <translation>这是 HEIC 图像。请将其导出为 JPEG 或 PNG，或安装本程序的 HEIC 扩展：{command}。</translation>
    </message>
    <message>
        <source>With the labels {labels}, it reads {figure} of the trial characters. Give its {count} labels, in the order of its outputs.</source>
        <translation>使用标签 {labels} 时，它能正确读取 {figure} 的测试字符。请按输出顺序给出它的 {count} 个标签。</translation>
    </message>
    <message>
        <source>The images in {file} seem to be dark ink on white paper.</source>
        <translation>{file} 中的图像似乎是白纸上的深色笔迹。</translation>
    </message>
    <message>
        <source>White paper: invert the images</source>
        <translation>白纸：将图像反相</translation>
    </message>
    <message>
        <source>Black paper: leave them as they are</source>
        <translation>黑底：保持原样</translation>
    </message>
    <message>
        <source>there is no column of labels beside the pixels; the other columns count the rows ({names}).</source>
        <translation>除像素外没有标签列；其余列只是行号（{names}）。</translation>
    </message>
    <message>
        <source>It holds weights for {found} layers, but {expected} layers of its network need some.</source>
        <translation>其中含有 {found} 层的权重，但其网络有 {expected} 层需要权重。</translation>
    </message>
    <message>
        <source>Its weights do not fit its network: {layer} needs {expected}, the file holds {found}.</source>
        <translation>其权重与网络不符：{layer} 需要 {expected}，文件中为 {found}。</translation>
    </message>
    <message>
        <source>Its weights cannot be read ({reason}).</source>
        <translation>无法读取其权重（{reason}）。</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>大写字母</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>小写字母</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Letters and digits</source>
        <translation>字母和数字</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>{labels} … ({count})</source>
        <translation>{labels} …（共 {count} 个）</translation>
    </message>
    <message>
        <source>{path} cannot be read: its arrays do not fit together.</source>
        <translation>无法读取 {path}：其中的数组互不匹配。</translation>
    </message>
    <message>
        <source>{path} does not hold the {count} characters as rasters of {size}×{size}. Make it again with scripts/hanzi.py.</source>
        <translation>{path} 中没有以 {size}×{size} 光栅保存的 {count} 个汉字。请用 scripts/hanzi.py 重新生成该文件。</translation>
    </message>
    <message>
        <source>A label set needs at least one character.</source>
        <translation>标签集至少需要一个字符。</translation>
    </message>
    <message>
        <source>The ink cannot be divided into the characters of {text}. The text is kept, and teaches nothing.</source>
        <translation>墨迹无法分成 {text} 的各个字符。文本已保留，但不会用于学习。</translation>
    </message>
    <message>
        <source>{text} has another number of characters than the ink seems to have. It is kept, and teaches nothing until you enter it again.</source>
        <translation>{text} 的字符数与墨迹看起来的不同。文本已保留；再次输入后才会用于学习。</translation>
    </message>
    <message>
        <source>{text} is no number.</source>
        <translation>{text} 不是数字。</translation>
    </message>
    <message>
        <source>{text} is less than {low}.</source>
        <translation>{text} 小于 {low}。</translation>
    </message>
    <message>
        <source>{text} is more than {high}.</source>
        <translation>{text} 大于 {high}。</translation>
    </message>
    <message>
        <source>{text} does not have {count} digits.</source>
        <translation>{text} 不是 {count} 位数字。</translation>
    </message>
    <message>
        <source>The numbers above add up to {sum}, not {text}.</source>
        <translation>上方数字之和为 {sum}，而不是 {text}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}</source>
        <translation>无法写入 {path}：{reason}</translation>
    </message>
    <message>
        <source>picture and ink have different sizes</source>
        <translation>图片与墨迹大小不同</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} 不存在。</translation>
    </message>
    <message>
        <source>{path} is no page of this program, or is damaged.</source>
        <translation>{path} 不是本程序的页面文件，或已损坏。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}</source>
        <translation>无法读取 {path}：{reason}</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}</source>
        <translation>{path} 已损坏：{reason}</translation>
    </message>
    <message>
        <source>the part {name} is missing</source>
        <translation>缺少部分 {name}</translation>
    </message>
    <message>
        <source>the part {name} is too large</source>
        <translation>部分 {name} 太大</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它太大</translation>
    </message>
    <message>
        <source>a later version of the program wrote it. Open it with that version</source>
        <translation>它由更新的程序版本写入。请用该版本打开</translation>
    </message>
    <message>
        <source>the way from the page to its picture is missing</source>
        <translation>缺少从页面到图片的换算</translation>
    </message>
    <message>
        <source>it has too many cells</source>
        <translation>单元格太多</translation>
    </message>
    <message>
        <source>two cells have the same ink</source>
        <translation>两个单元格含有同一处墨迹</translation>
    </message>
    <message>
        <source>a cell has neither ink nor a text</source>
        <translation>有单元格既无墨迹也无文本</translation>
    </message>
    <message>
        <source>the ink of a cell is not on the page</source>
        <translation>某单元格的墨迹不在页面上</translation>
    </message>
    <message>
        <source>a check has no number</source>
        <translation>某项检查缺少数字</translation>
    </message>
    <message>
        <source>a list of numbers is damaged</source>
        <translation>数字列表已损坏</translation>
    </message>
    <message>
        <source>{value} is no whole number</source>
        <translation>{value} 不是整数</translation>
    </message>
    <message>
        <source>a text is damaged</source>
        <translation>文本已损坏</translation>
    </message>
    <message>
        <source>{count} pages are opened at once. Divide the files, then open the rest.</source>
        <translation>一次最多打开 {count} 页。请拆分文件，再打开其余部分。</translation>
    </message>
    <message>
        <source>There is nothing in this place.</source>
        <translation>此处没有内容。</translation>
    </message>
    <message>
        <source>Confirm Cell</source>
        <translation>确认单元格</translation>
    </message>
    <message>
        <source>Correct Cell</source>
        <translation>更正单元格</translation>
    </message>
    <message>
        <source>There is no ink in this region that belongs to no answered cell. Draw it around ink.</source>
        <translation>此区域内除已回答单元格的墨迹外没有墨迹。请围绕墨迹绘制区域。</translation>
    </message>
    <message>
        <source>A cell needs ink or a text.</source>
        <translation>单元格需要墨迹或文本。</translation>
    </message>
    <message>
        <source>There is already a cell in this place. Choose an empty one.</source>
        <translation>此处已有单元格。请选择空白位置。</translation>
    </message>
    <message>
        <source>Add Cell</source>
        <translation>添加单元格</translation>
    </message>
    <message>
        <source>Delete Cell</source>
        <translation>删除单元格</translation>
    </message>
    <message>
        <source>Move Cell</source>
        <translation>移动单元格</translation>
    </message>
    <message>
        <source>Choose at least two cells with ink or a text to merge them.</source>
        <translation>请至少选择两个有墨迹或文本的单元格进行合并。</translation>
    </message>
    <message>
        <source>Merge Cells</source>
        <translation>合并单元格</translation>
    </message>
    <message>
        <source>There is ink on one side of this place only. Choose a place between two characters.</source>
        <translation>此处只有一侧有墨迹。请选择两个字符之间的位置。</translation>
    </message>
    <message>
        <source>Split Cell</source>
        <translation>拆分单元格</translation>
    </message>
    <message>
        <source>Insert Row</source>
        <translation>插入行</translation>
    </message>
    <message>
        <source>Insert Column</source>
        <translation>插入列</translation>
    </message>
    <message>
        <source>Delete Row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Delete Column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Check Columns</source>
        <translation>检查列</translation>
    </message>
    <message>
        <source>Read Region</source>
        <translation>读取区域</translation>
    </message>
    <message>
        <source>A table can have {maximum} places at most.</source>
        <translation>一张表最多有 {maximum} 个位置。</translation>
    </message>
    <message>
        <source>{name} is no kind of table. Choose a name with .csv, .tsv, .txt or .xlsx.</source>
        <translation>{name} 不是表格格式。请使用以 .csv、.tsv、.txt 或 .xlsx 结尾的名称。</translation>
    </message>
    <message>
        <source>Workbooks need the library openpyxl. Save the table as CSV, or install the program&apos;s extra for workbooks: {command}.</source>
        <translation>工作簿需要 openpyxl 库。请将表格保存为 CSV，或安装本程序的工作簿附加组件：{command}。</translation>
    </message>
    <message>
        <source>No camera was found. Connect one, then try again.</source>
        <translation>未找到摄像头。请连接一个，然后重试。</translation>
    </message>
    <message>
        <source>This program may not use the camera {device}. Allow it (on most systems by adding yourself to the group “video”), log in again, then try again.</source>
        <translation>本程序无权使用摄像头 {device}。请授予权限（多数系统中将自己加入“video”组即可），重新登录后再试。</translation>
    </message>
    <message>
        <source>The camera gives no picture. Close other programs that use it, or connect it anew, and see whether the system&apos;s settings let this program use it. Then try again.</source>
        <translation>摄像头没有画面。请关闭其他正在使用它的程序，或重新连接，并检查系统设置是否允许本程序使用它，然后重试。</translation>
    </message>
    <message>
        <source>This is not a video that can be read.</source>
        <translation>这不是可以读取的视频。</translation>
    </message>
    <message>
        <source>This file has more than {maximum} pages. Divide it, then open the parts.</source>
        <translation>此文件超过 {maximum} 页。请先拆分，再打开各部分。</translation>
    </message>
    <message>
        <source>This file cannot be read: it is damaged, made to do harm, or needs too much memory.</source>
        <translation>无法读取此文件：它已损坏、意图造成危害，或需要过多内存。</translation>
    </message>
    <message>
        <source>This file takes too long to be read. Make it smaller, or export it again.</source>
        <translation>读取此文件耗时过长。请将其缩小或重新导出。</translation>
    </message>
    <message>
        <source>This is a folder. Open the files in it.</source>
        <translation>这是一个文件夹。请打开其中的文件。</translation>
    </message>
    <message>
        <source>This is not a file. Open a picture or a PDF.</source>
        <translation>这不是文件。请打开图片或 PDF。</translation>
    </message>
    <message>
        <source>This file cannot be read: {reason}.</source>
        <translation>无法读取此文件：{reason}。</translation>
    </message>
    <message>
        <source>This PDF is protected by a password. Save a copy without it, then open that.</source>
        <translation>此 PDF 受密码保护。请另存一份不带密码的副本，再打开它。</translation>
    </message>
    <message>
        <source>This PDF is protected in a way that cannot be read. Print it as a PDF again.</source>
        <translation>此 PDF 采用了无法读取的保护方式。请重新打印为 PDF。</translation>
    </message>
    <message>
        <source>This PDF has no pages.</source>
        <translation>此 PDF 没有页面。</translation>
    </message>
    <message>
        <source>This PDF is damaged and cannot be read. Fetch or export it again.</source>
        <translation>此 PDF 已损坏，无法读取。请重新获取或导出。</translation>
    </message>
    <message>
        <source>This PDF is damaged: page {number} cannot be drawn. Fetch or export it again.</source>
        <translation>此 PDF 已损坏：第 {number} 页无法绘制。请重新获取或导出。</translation>
    </message>
    <message>
        <source>This file needs more memory than pages do. Make it smaller.</source>
        <translation>此文件需要的内存超过页面所需。请将其缩小。</translation>
    </message>
    <message>
        <source>There is nothing written on this picture. Choose one that shows numbers on paper.</source>
        <translation>这张图片上没有手写内容。请选择一张显示纸上数字的图片。</translation>
    </message>
    <message>
        <source>Hardly anything on this picture can be read. It may be printed or show something else. Choose one that shows handwritten numbers.</source>
        <translation>这张图片上几乎没有能读出的内容。它可能是印刷的，或者显示的是别的东西。请选择一张手写数字的图片。</translation>
    </message>
    <message>
        <source>Nothing on this picture can be read with this label set. Choose another label set, or a picture of handwriting.</source>
        <translation>用此字符集无法读出这张图片上的内容。请选择其他字符集，或选择一张手写内容的图片。</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Inkloop</source>
        <translation>关于 Inkloop</translation>
    </message>
    <message>
        <source>Draw a character, see what the model reads, correct it, and it learns your hand.</source>
        <translation>写一个字符，看模型读成什么，纠正它，它就会学会您的笔迹。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>使用中的模型</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Open Data Folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Made with these libraries:</source>
        <translation>使用了这些程序库：</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>程序库及其许可证</translation>
    </message>
</context>
<context>
    <name>AccuracyChart</name>
    <message>
        <source>Point at the chart, or use the arrow keys, to read it. Scroll to zoom, double-click to see all.</source>
        <translation>指向图表或使用方向键查看数值。滚动缩放，双击显示全部。</translation>
    </message>
    <message>
        <source>Accuracy over drawings</source>
        <translation>准确率随笔迹的变化</translation>
    </message>
    <message>
        <source>drawings, in the order they were made</source>
        <translation>按书写顺序排列的笔迹</translation>
    </message>
    <message>
        <source>read right</source>
        <translation>识别正确</translation>
    </message>
    <message>
        <source>all drawings so far</source>
        <translation>迄今全部笔迹</translation>
    </message>
    <message>
        <source>the last {n}</source>
        <translation>最近 {n} 个</translation>
    </message>
    <message>
        <source>Drawing {number}, {who}, {when}: {trial}.  So far {overall}, last {window} {recent}.</source>
        <translation>第 {number} 个笔迹，{who}，{when}：{trial}。迄今 {overall}，最近 {window} 个 {recent}。</translation>
    </message>
</context>
<context>
    <name>AccuracyLine</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>How your last drawings were read. First drawings of new labels are counted apart as new. A line is exact if all of its characters were read right.</source>
        <translation>最近笔迹的识别情况。新标签的首个笔迹另计为“新”。一行中所有字符都识别正确时，该行计为完全正确。</translation>
    </message>
</context>
<context>
    <name>AlternativesView</name>
    <message>
        <source>Alternatives</source>
        <translation>可能的结果</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Correct to {}</source>
        <translation>更正为 {}</translation>
    </message>
    <message>
        <source>Confirm {}</source>
        <translation>确认 {}</translation>
    </message>
    <message>
        <source>It is {}</source>
        <translation>是 {}</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>Picture of the camera</source>
        <translation>摄像头画面</translation>
    </message>
</context>
<context>
    <name>CameraWindow</name>
    <message>
        <source>Camera – Inkloop</source>
        <translation>摄像头 – Inkloop</translation>
    </message>
    <message>
        <source>State of the camera</source>
        <translation>摄像头状态</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>Make a &amp;Page</source>
        <translation>生成页面(&amp;P)</translation>
    </message>
    <message>
        <source>Keep this picture as a page with its table (Space)</source>
        <translation>将此画面保留为带表格的页面（空格键）</translation>
    </message>
    <message>
        <source>The camera starts …</source>
        <translation>摄像头正在启动…</translation>
    </message>
    <message>
        <source>Camera {}</source>
        <translation>摄像头 {}</translation>
    </message>
    <message>
        <source>Hold the camera so that the page fills the picture. Space makes a page of it.</source>
        <translation>请让页面占满画面。按空格键生成页面。</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>没有画面。</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Reading the page …</source>
        <translation>正在识读页面…</translation>
    </message>
    <message>
        <source>The page is in its own window. Esc shows the camera again.</source>
        <translation>页面在单独的窗口中。按 Esc 返回摄像头。</translation>
    </message>
</context>
<context>
    <name>CanvasArea</name>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>The page shows when the window is higher.</source>
        <translation>窗口更高时才会显示页面。</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>in {line}</source>
        <translation>位于“{line}”</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>read as {}</source>
        <translation>识别为 {}</translation>
    </message>
</context>
<context>
    <name>CellDelegate</name>
    <message>
        <source>Text of the cell</source>
        <translation>单元格文本</translation>
    </message>
</context>
<context>
    <name>ChartPages</name>
    <message>
        <source>&amp;Over Time</source>
        <translation>随时间(&amp;O)</translation>
    </message>
    <message>
        <source>By &amp;Label</source>
        <translation>按标签(&amp;L)</translation>
    </message>
    <message>
        <source>By &amp;Writer</source>
        <translation>按书写者(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Confusions</source>
        <translation>混淆(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>分布图(&amp;M)</translation>
    </message>
    <message>
        <source>Accuracy over drawings</source>
        <translation>准确率随笔迹的变化</translation>
    </message>
    <message>
        <source>Errors by label</source>
        <translation>按标签统计的错误</translation>
    </message>
    <message>
        <source>Errors by writer</source>
        <translation>按书写者统计的错误</translation>
    </message>
    <message>
        <source>Confusions (rows: meant, columns: read)</source>
        <translation>混淆（行：实际，列：识别）</translation>
    </message>
    <message>
        <source>Map of drawings</source>
        <translation>笔迹分布图</translation>
    </message>
    <message>
        <source>{} – {}</source>
        <translation>{} – {}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Any</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>CloseUp</name>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>The cell is right (Enter)</source>
        <translation>单元格正确 (Enter)</translation>
    </message>
    <message>
        <source>It is {label} (type it)</source>
        <translation>是 {label}（也可直接输入）</translation>
    </message>
    <message>
        <source>Nothing is here</source>
        <translation>此处为空</translation>
    </message>
    <message>
        <source>Type to fill this place.</source>
        <translation>输入文字即可填写此处。</translation>
    </message>
    <message>
        <source>Is this {label}?</source>
        <translation>这是 {label} 吗？</translation>
    </message>
    <message>
        <source>Enter if it is right. Otherwise type what it is. F2 edits the whole cell.</source>
        <translation>正确请按 Enter，否则输入正确的字符。按 F2 编辑整个单元格。</translation>
    </message>
    <message>
        <source>Not {label}?</source>
        <translation>不是 {label}？</translation>
    </message>
    <message>
        <source>Type what it is.</source>
        <translation>请输入正确的内容。</translation>
    </message>
    <message>
        <source>Nothing could be read here</source>
        <translation>此处无法读取</translation>
    </message>
    <message>
        <source>This is your answer. Type to replace it.</source>
        <translation>这是您的答案。输入文字即可替换。</translation>
    </message>
    <message>
        <source>Enter confirms it. Type to replace it.</source>
        <translation>按 Enter 确认。输入文字即可替换。</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Numbers Only</source>
        <translation>仅数字(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;All of the Same Length</source>
        <translation>长度全部相同(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Last Cell Is the Sum</source>
        <translation>最后一格为合计(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Between…</source>
        <translation>介于(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Between {low} and {high}…</source>
        <translation>介于 {low} 和 {high} 之间(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>C&amp;ompare</source>
        <translation>比较(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Comparison progress</source>
        <translation>比较进度</translation>
    </message>
    <message>
        <source>About the comparison</source>
        <translation>关于此次比较</translation>
    </message>
    <message>
        <source>Model {}</source>
        <translation>模型 {}</translation>
    </message>
    <message>
        <source>Nothing to compare yet: confirm or correct some drawings first.</source>
        <translation>还没有可用于比较的笔迹：请先确认或更正一些。</translation>
    </message>
    <message>
        <source>Read differently: the first {} of {}</source>
        <translation>识别结果不同：{1} 个中的前 {0} 个</translation>
    </message>
    <message>
        <source>Read differently: {}</source>
        <translation>识别结果不同：{}</translation>
    </message>
    <message>
        <source>Choose two different models.</source>
        <translation>请选择两个不同的模型。</translation>
    </message>
    <message>
        <source>Both networks read your confirmed and corrected drawings without the memory. No retrain learns from the held-out drawings.</source>
        <translation>两个网络识别您确认和更正过的笔迹，不使用记忆。留出的笔迹不参与任何再训练。</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>{count} meant {label}, read {predicted}</source>
        <translation>{count} 个本为 {label}，识别为 {predicted}</translation>
    </message>
    <message>
        <source>{count} meant {label}</source>
        <translation>{count} 个本为 {label}</translation>
    </message>
    <message>
        <source>{count} read {label}</source>
        <translation>{count} 个识别为 {label}</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix: rows are what was meant, columns what was read</source>
        <translation>混淆矩阵：行为实际字符，列为识别结果</translation>
    </message>
    <message>
        <source>Rows: what was meant. Columns: what was read. Click a cell to see its drawings.</source>
        <translation>行：实际字符。列：识别结果。点击单元格查看其中的笔迹。</translation>
    </message>
</context>
<context>
    <name>DateRangeBox</name>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>最近 365 天</translation>
    </message>
    <message>
        <source>Choose dates…</source>
        <translation>选择日期…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
</context>
<context>
    <name>DeleteWriterAction</name>
    <message>
        <source>Deleting …</source>
        <translation>正在删除…</translation>
    </message>
    <message>
        <source>Another model is being prepared. Wait a moment, then delete.</source>
        <translation>正在准备另一个模型。请稍候，然后删除。</translation>
    </message>
    <message>
        <source>A retrain that may use these drawings is running. Cancel it or wait, then delete.</source>
        <translation>正在再训练，可能会学到这些笔迹。请取消或等待，然后再删除。</translation>
    </message>
    <message>
        <source>Delete a Writer</source>
        <translation>删除书写者</translation>
    </message>
    <message>
        <source>Delete all data of {}?</source>
        <translation>要删除 {} 的全部数据吗？</translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln drawing(s) and the models of this writer, also in all backups.</source>
        <translation>
            <numerusform>将删除 %Ln 个笔迹和此书写者的模型，包括所有备份中的。</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Files that you exported stay where they are.</source>
        <translation>此操作无法撤销。已导出的文件保留在原处。</translation>
    </message>
    <message>
        <source>Shared models that also learned from these drawings are kept: {}.</source>
        <translation>也从这些笔迹学习过的公用模型会保留：{}。</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>永久删除(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) and all models of {} were deleted.</source>
        <translation>
            <numerusform>已删除 {} 的 %Ln 个笔迹和全部模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared models that learned from them are kept: {}. Model → Roll Back restores an earlier one.</source>
        <translation>从中学习过的公用模型会保留：{}。可用“模型 → 回退”回到较早的模型。</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Meant: {}
A reads {}
B reads {}</source>
        <translation>实际：{}
A 识别为 {}
B 识别为 {}</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>Drawings read differently</source>
        <translation>识别结果不同的笔迹</translation>
    </message>
</context>
<context>
    <name>DoubtLine</name>
    <message>
        <source>Doubtful cells that were looked at</source>
        <translation>已查看的存疑单元格</translation>
    </message>
    <message>
        <source>No cell has been read.</source>
        <translation>尚未读取任何单元格。</translation>
    </message>
    <message>
        <source>All cells are read or confirmed.</source>
        <translation>所有单元格均已读取或确认。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {cells} cell(s) is/are doubtful</source>
        <translation>
            <numerusform>{cells} 个单元格中有 %Ln 个存疑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Why no drawing is shown</source>
        <translation>未显示笔迹的原因</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No drawing matches these filters</source>
        <translation>没有符合筛选条件的笔迹</translation>
    </message>
    <message>
        <source>No drawings yet</source>
        <translation>还没有笔迹</translation>
    </message>
    <message>
        <source>Draw a character in the main window. Confirmed, corrected and accepted drawings are kept here.</source>
        <translation>请在主窗口中书写一个字符。确认、更正或默认通过的笔迹都保存在这里。</translation>
    </message>
    <message>
        <source>Draw a Character</source>
        <translation>写一个字符</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Drawings</source>
        <translation>导出笔迹</translation>
    </message>
    <message>
        <source>All writers</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>All labelled</source>
        <translation>所有已标注的</translation>
    </message>
    <message>
        <source>Corrected only</source>
        <translation>仅更正过的</translation>
    </message>
    <message>
        <source>All, including accepted</source>
        <translation>全部，包括默认通过的</translation>
    </message>
    <message>
        <source>What the format holds</source>
        <translation>该格式保存的内容</translation>
    </message>
    <message>
        <source>Number of drawings</source>
        <translation>笔迹数量</translation>
    </message>
    <message>
        <source>&amp;Writer</source>
        <translation>书写者(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Drawings</source>
        <translation>笔迹(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>No drawings yet</source>
        <translation>还没有笔迹</translation>
    </message>
</context>
<context>
    <name>ExportModelDialog</name>
    <message>
        <source>Export the Model in Use</source>
        <translation>导出当前模型</translation>
    </message>
    <message>
        <source>Inkloop model, all of it (*.h5)</source>
        <translation>完整的 Inkloop 模型 (*.h5)</translation>
    </message>
    <message>
        <source>Keras network (*.keras)</source>
        <translation>Keras 网络 (*.keras)</translation>
    </message>
    <message>
        <source>LiteRT graph (*.tflite)</source>
        <translation>LiteRT 计算图 (*.tflite)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>&amp;Label</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>Read &amp;as</source>
        <translation>识别为(&amp;A)</translation>
    </message>
    <message>
        <source>Readin&amp;g</source>
        <translation>结果(&amp;G)</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>&amp;Writer</source>
        <translation>书写者(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Characters of lines with this text</source>
        <translation>含此文本的行中的字符</translation>
    </message>
    <message>
        <source>L&amp;ine</source>
        <translation>行(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
</context>
<context>
    <name>GalleryMenus</name>
    <message>
        <source>&amp;Relabel…</source>
        <translation>重新标注(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Show the &amp;Line</source>
        <translation>显示该行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Clear Filters</source>
        <translation>清除筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Drawings</source>
        <translation>笔迹(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Undo {change}</source>
        <translation>撤销(&amp;U) {change}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;edo {change}</source>
        <translation>重做(&amp;E) {change}</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>重做(&amp;E)</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Drawings – Inkloop</source>
        <translation>笔迹 – Inkloop</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Size of the drawings</source>
        <translation>笔迹大小</translation>
    </message>
    <message>
        <source>Size of the drawings (Ctrl and the wheel)</source>
        <translation>笔迹大小（Ctrl 加滚轮）</translation>
    </message>
    <message>
        <source>{drawings}, {chosen} selected</source>
        <translation>{drawings}，已选择 {chosen} 个</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>重新标注</translation>
    </message>
    <message numerus="yes">
        <source>What is/are these %Ln drawing(s)?</source>
        <translation>
            <numerusform>这 %Ln 个笔迹是什么？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %Ln drawing(s) as {label}</source>
        <translation>
            <numerusform>将 %Ln 个笔迹重新标注为 {label}</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {change}</source>
        <translation>已完成：{change}</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln drawing(s)</source>
        <translation>
            <numerusform>删除 %Ln 个笔迹</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>已撤销：{change}</translation>
    </message>
    <message>
        <source>{reason} Nothing was changed.</source>
        <translation>{reason}未作任何更改。</translation>
    </message>
    <message>
        <source>{reason} The drawings were changed; restart the program to update the memory.</source>
        <translation>{reason}笔迹已更改，重新启动程序后记忆才会更新。</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>评判</translation>
    </message>
    <message>
        <source>Accuracy since then</source>
        <translation>此后的准确率</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Whose models</source>
        <translation>谁的模型</translation>
    </message>
    <message>
        <source>all writers without their own model</source>
        <translation>没有专属模型的所有人</translation>
    </message>
    <message>
        <source>The verdict on this model</source>
        <translation>对此模型的评判</translation>
    </message>
    <message>
        <source>&amp;Use Again</source>
        <translation>再次使用(&amp;U)</translation>
    </message>
    <message>
        <source>Com&amp;pare with Model in Use</source>
        <translation>与当前模型比较(&amp;P)</translation>
    </message>
    <message>
        <source>Models of</source>
        <translation>模型属于</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>HowItWorksDialog</name>
    <message>
        <source>How It Works</source>
        <translation>工作原理</translation>
    </message>
    <message>
        <source>You draw</source>
        <translation>您来写</translation>
    </message>
    <message>
        <source>The canvas keeps each stroke as points with place, time and pressure: your drawing itself.</source>
        <translation>画布把每一笔存为带有位置、时间和压力的点，也就是笔迹本身。</translation>
    </message>
    <message>
        <source>It becomes a small picture</source>
        <translation>变成一张小图</translation>
    </message>
    <message>
        <source>The strokes are scaled and centred on 28×28 grey values, so it does not matter where and how large you draw.</source>
        <translation>笔画被缩放并居中到 28×28 个灰度值，所以写在哪里、写多大都没有关系。</translation>
    </message>
    <message>
        <source>The network reads it</source>
        <translation>网络来识别</translation>
    </message>
    <message>
        <source>It turns the grey values into a probability for each label. The longest bar is what is read; its length is how sure the model is.</source>
        <translation>它把灰度值变成每个标签的概率。最长的条就是读出的结果，长度表示模型有多确定。</translation>
    </message>
    <message>
        <source>Your answer counts at once</source>
        <translation>您的回答立即生效</translation>
    </message>
    <message>
        <source>A labelled drawing goes into a memory beside the network. The next drawing that looks like it is read with its label, even if the network has never seen that label.</source>
        <translation>标注过的笔迹进入网络旁边的记忆。下一个相似的笔迹就会读成这个标签，即使网络从未见过它。</translation>
    </message>
    <message>
        <source>Retrain makes it permanent</source>
        <translation>重新训练使其永久</translation>
    </message>
    <message>
        <source>A copy of the model, the challenger, learns your drawings together with base data. It takes over only if it reads your drawings better and forgets nothing. You can always roll back.</source>
        <translation>模型的一个副本（挑战者）会把您的笔迹和基础数据一起学习。只有当它读您的笔迹更准且没有遗忘时才会取而代之。您随时可以退回。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>ImageImportController</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Images and PDFs ({})</source>
        <translation>图像和 PDF（{}）</translation>
    </message>
    <message>
        <source>Open Pictures</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Pages ({})</source>
        <translation>页面（{}）</translation>
    </message>
    <message>
        <source>Open Pages</source>
        <translation>打开页面</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one, then paste it here.</source>
        <translation>剪贴板中没有图片。请先复制一张，再粘贴到这里。</translation>
    </message>
</context>
<context>
    <name>ImportExportController</name>
    <message>
        <source>All drawings ({})</source>
        <translation>所有笔迹 ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import Drawings</source>
        <translation>导入笔迹</translation>
    </message>
    <message>
        <source>Import a Folder of Images</source>
        <translation>导入图像文件夹</translation>
    </message>
    <message>
        <source>Importing {}</source>
        <translation>正在导入 {}</translation>
    </message>
    <message>
        <source>{} They will be in the memory after a restart: {}</source>
        <translation>{}重新启动后才会进入记忆：{}</translation>
    </message>
    <message>
        <source>Exporting to {}</source>
        <translation>正在导出到 {}</translation>
    </message>
    <message>
        <source>{} already exists. Replace it?</source>
        <translation>{} 已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>笔迹</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>ImportQuestionDialog</name>
    <message>
        <source>Import Drawings</source>
        <translation>导入笔迹</translation>
    </message>
    <message>
        <source>Nothing is imported yet. Which drawings and labels are right?</source>
        <translation>尚未导入任何内容。哪些笔迹和标签是正确的？</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
</context>
<context>
    <name>InkCanvas</name>
    <message>
        <source>Write here: a character, a number or a word</source>
        <translation>在此书写：一个字符、一个数字或一个单词</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Write a character or a line here with mouse, pen or finger, or with the arrow keys: Insert puts their pen down and lifts it, Shift makes it faster. Where several characters are read, the arrow keys choose one of them; with Ctrl also while their pen is in use.</source>
        <translation>在此用鼠标、触控笔或手指书写一个字符或一行文字，也可用方向键：Insert 落笔或抬笔，按住 Shift 加快。读出多个字符时，方向键用于选择其中一个；正在用方向键书写时，请同时按住 Ctrl。</translation>
    </message>
</context>
<context>
    <name>InkCard</name>
    <message>
        <source>The drawing</source>
        <translation>笔迹</translation>
    </message>
</context>
<context>
    <name>InvitationBar</name>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>No thanks</source>
        <translation>不用了</translation>
    </message>
    <message>
        <source>Now teach it something of yours: draw a sign that it cannot read and type its name.</source>
        <translation>现在教它一点您自己的东西：写一个它还不能识别的符号，然后键入它的名称。</translation>
    </message>
    <message>
        <source>Your {label} can be read now. Draw one more and see.</source>
        <translation>现在能识别您的 {label} 了。再写一个看看。</translation>
    </message>
    <message>
        <source>Welcome! Draw a letter or a digit and press Enter if it is read right.</source>
        <translation>欢迎！写字母或数字，读对了就按回车。</translation>
    </message>
    <message>
        <source>Welcome! Draw a character and press Enter if it is read right.</source>
        <translation>欢迎！请写一个字符，如果读对了就按回车。</translation>
    </message>
    <message>
        <source>Welcome! Draw this and press Enter if it is read right: {}</source>
        <translation>欢迎！请写这个字符，如果读对了就按回车：{}</translation>
    </message>
    <message>
        <source>Draw your {label} again and type it: {taught} of {goal}.</source>
        <translation>再写一次 {label} 并键入它：{taught} / {goal}。</translation>
    </message>
</context>
<context>
    <name>KnownLabelsView</name>
    <message>
        <source>Labels that can be read</source>
        <translation>可识别的标签</translation>
    </message>
    <message>
        <source>Reads {}</source>
        <translation>可识别 {}</translation>
    </message>
</context>
<context>
    <name>LabelActions</name>
    <message>
        <source>Rename a Label</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>New name of {}</source>
        <translation>{} 的新名称</translation>
    </message>
    <message>
        <source>Merge Labels</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>The drawings of {} become drawings of</source>
        <translation>{} 的笔迹将归入</translation>
    </message>
    <message>
        <source>Delete Drawings</source>
        <translation>删除笔迹</translation>
    </message>
    <message>
        <source>Delete your drawings of {}?</source>
        <translation>删除您写的 {}？</translation>
    </message>
    <message>
        <source>{} will be deleted, and the memory forgets them.</source>
        <translation>将删除 {}，记忆也会忘掉它们。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>There is a label {} already.</source>
        <translation>已有标签 {}。</translation>
    </message>
    <message>
        <source>The drawings of {} become drawings of {}.</source>
        <translation>{} 的笔迹将归入 {}。</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>{} is merged with {} now.</source>
        <translation>{} 现已并入 {}。</translation>
    </message>
    <message>
        <source>{} is {} now.</source>
        <translation>{} 现在是 {}。</translation>
    </message>
    <message>
        <source>The drawings of {} are deleted.</source>
        <translation>{} 的笔迹已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>LabelEntry</name>
    <message>
        <source>Another label, then Enter</source>
        <translation>输入其他标签，按回车</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>About this label</source>
        <translation>关于此标签</translation>
    </message>
</context>
<context>
    <name>LabelSetButton</name>
    <message>
        <source>Labels to read</source>
        <translation>可识别的标签</translation>
    </message>
    <message>
        <source>Reads {}, and what you taught ({})</source>
        <translation>可识别：{}，以及您教过的 ({})</translation>
    </message>
</context>
<context>
    <name>LabelSetMenu</name>
    <message>
        <source>La&amp;bels to Read</source>
        <translation>可识别的标签(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;New Selection…</source>
        <translation>新建选择(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Delete {}</source>
        <translation>删除 {}(&amp;D)</translation>
    </message>
</context>
<context>
    <name>LabelSetSwitcher</name>
    <message>
        <source>The selection {} is deleted.</source>
        <translation>选择 {} 已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What is read could not be changed: {}</source>
        <translation>无法更改识别范围：{}</translation>
    </message>
</context>
<context>
    <name>LabelTiles</name>
    <message>
        <source>Your labels</source>
        <translation>我的标签</translation>
    </message>
    <message>
        <source>{label}: {drawings} taught. Click to see them.</source>
        <translation>{label}：已教 {drawings}。点击查看。</translation>
    </message>
    <message>
        <source>&amp;Show Drawings</source>
        <translation>显示笔迹(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>合并到(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Delete Its Drawings…</source>
        <translation>删除其笔迹(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>Type the whole line, then Enter.</source>
        <translation>键入整行，再按回车。</translation>
    </message>
    <message>
        <source>New label: press Enter to add it.</source>
        <translation>新标签：按回车添加。</translation>
    </message>
</context>
<context>
    <name>LearningCurve</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Own drawings read right</source>
        <translation>自己的笔迹识别正确</translation>
    </message>
    <message>
        <source>batches learned</source>
        <translation>已学批次</translation>
    </message>
</context>
<context>
    <name>LineAnswers</name>
    <message numerus="yes">
        <source>{label} does not fit the %n character(s) that are drawn.</source>
        <translation>
            <numerusform>{label} 与所写的 %n 个字符不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>{read} was read. Press Enter again if it is {label}.</source>
        <translation>读出的是 {read}。如果是 {label}，请再按一次回车。</translation>
    </message>
    <message>
        <source>{} Nothing was undone.</source>
        <translation>{} 未撤销任何内容。</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可撤销的内容</translation>
    </message>
    <message>
        <source>{} is the name of one symbol now. Ctrl+Z takes it back.</source>
        <translation>{} 现在是一个符号的名称。Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>Is {} the name of one symbol?</source>
        <translation>{} 是一个符号的名称吗？</translation>
    </message>
    <message>
        <source>Keep as One Symbol</source>
        <translation>保留为一个符号</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>{label}, read as {read}</source>
        <translation>{label}，读作 {read}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Loading the model …</source>
        <translation>正在载入模型…</translation>
    </message>
    <message>
        <source>Rapid mode</source>
        <translation>快速模式</translation>
    </message>
    <message>
        <source>This drawing has the maximum of 100,000 points. Recognise or clear it.</source>
        <translation>一个笔迹最多 100,000 个点，此笔迹已满。请识别或清除。</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>Nothing can be read or stored until this is fixed; the program keeps trying.</source>
        <translation>在此问题解决之前，无法识别或保存任何内容；程序会不断重试。</translation>
    </message>
    <message>
        <source>Preparing for {} …</source>
        <translation>正在为 {} 做准备 …</translation>
    </message>
    <message>
        <source>{} – Inkloop</source>
        <translation>{} – Inkloop</translation>
    </message>
    <message>
        <source>Draw {}</source>
        <translation>请写 {}</translation>
    </message>
    <message>
        <source>Retrain cancelled; nothing was changed</source>
        <translation>已取消再训练，未作任何更改</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Drawings near each other look alike to the network. Ringed: read wrong. Point at one; click to choose it.</source>
        <translation>在网络看来相似的笔迹彼此靠近。带圈：识别错误。指向查看，点击选择。</translation>
    </message>
    <message>
        <source>Map of drawings</source>
        <translation>笔迹分布图</translation>
    </message>
    <message>
        <source>State of the map</source>
        <translation>分布图状态</translation>
    </message>
    <message>
        <source>Drawings placed on the map</source>
        <translation>已放置的笔迹</translation>
    </message>
    <message>
        <source>Placing the drawings …</source>
        <translation>正在放置笔迹…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A map needs {n} drawings at least.</source>
        <translation>分布图至少需要 {n} 个笔迹。</translation>
    </message>
    <message>
        <source>The map could not be made: {reason}</source>
        <translation>无法生成分布图：{reason}</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Make the Map</source>
        <translation>生成分布图</translation>
    </message>
    <message>
        <source>This drawing is no longer in the store.</source>
        <translation>此笔迹已不存在。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Recognise</source>
        <translation>识别(&amp;R)</translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation>确认(&amp;F)</translation>
    </message>
    <message>
        <source>Give a &amp;Label…</source>
        <translation>指定标签(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Join with the Character Before</source>
        <translation>与前一个字符合并(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Split the Character</source>
        <translation>拆分该字符(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>橡皮擦(&amp;E)</translation>
    </message>
    <message>
        <source>Arrow-Key &amp;Pen Down or Up</source>
        <translation>方向键画笔落下或抬起(&amp;P)</translation>
    </message>
    <message>
        <source>Cop&amp;y Line</source>
        <translation>复制行(&amp;Y)</translation>
    </message>
    <message>
        <source>Open P&amp;icture…</source>
        <translation>打开图片(&amp;I)…</translation>
    </message>
    <message>
        <source>Open Pa&amp;ge…</source>
        <translation>打开页面(&amp;G)…</translation>
    </message>
    <message>
        <source>Ca&amp;mera…</source>
        <translation>摄像头(&amp;M)…</translation>
    </message>
    <message>
        <source>P&amp;aste Picture</source>
        <translation>粘贴图片(&amp;A)</translation>
    </message>
    <message>
        <source>Rece&amp;nt Pictures and Pages</source>
        <translation>最近的图片和页面(&amp;N)</translation>
    </message>
    <message>
        <source>Imp&amp;ort…</source>
        <translation>导入(&amp;O)…</translation>
    </message>
    <message>
        <source>Impor&amp;t Folder…</source>
        <translation>导入文件夹(&amp;T)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Retrain</source>
        <translation>再训练(&amp;R)</translation>
    </message>
    <message>
        <source>Retrain for &amp;All Writers</source>
        <translation>为所有人再训练(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel Retrain</source>
        <translation>取消再训练(&amp;C)</translation>
    </message>
    <message>
        <source>Retrain A&amp;utomatically</source>
        <translation>自动再训练(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Live Reading</source>
        <translation>实时识别(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smooth Lines</source>
        <translation>平滑线条(&amp;S)</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>页面(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Rapid Mode</source>
        <translation>快速模式(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;No Prompts</source>
        <translation>不提示(&amp;N)</translation>
    </message>
    <message>
        <source>Prompt &amp;Each in Turn</source>
        <translation>依次提示(&amp;E)</translation>
    </message>
    <message>
        <source>Prompt the Most Con&amp;fused</source>
        <translation>提示最易混淆的(&amp;F)</translation>
    </message>
    <message>
        <source>Prompt &amp;Lines of Four</source>
        <translation>提示四个字符的行(&amp;L)</translation>
    </message>
    <message>
        <source>Dra&amp;w</source>
        <translation>书写(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Drawings</source>
        <translation>笔迹(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Progress</source>
        <translation>进度(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>页面(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;How It Works</source>
        <translation>工作原理(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Inkloop</source>
        <translation>关于 Inkloop(&amp;A)</translation>
    </message>
    <message>
        <source>End the drawing and read it; the next stroke accepts the reading</source>
        <translation>结束书写并识别；写下一笔即默认通过</translation>
    </message>
    <message>
        <source>The reading is right; to correct it, type the right label</source>
        <translation>识别正确；若要更正，直接键入正确的字符</translation>
    </message>
    <message>
        <source>For labels of several characters, such as “sch”; type others directly</source>
        <translation>用于无法一键输入的标签，如“sch”；其他的直接键入即可</translation>
    </message>
    <message>
        <source>Of a line: what was read as two is one; also drag across what is read</source>
        <translation>用于一行文字：读成两个的其实是一个；也可在读出的字符上拖过</translation>
    </message>
    <message>
        <source>Of a line: what was read as one is two; a click or the arrow keys choose which</source>
        <translation>用于一行文字：读成一个的其实是两个；用点击或方向键选择</translation>
    </message>
    <message>
        <source>Take back the last stroke; on an empty canvas the last answer and its effect</source>
        <translation>撤销上一笔；画布为空时撤销上一次回答及其影响</translation>
    </message>
    <message>
        <source>Also the right button, Ctrl with the left one, and the pen&apos;s other end</source>
        <translation>也可用鼠标右键、Ctrl 加左键，或触控笔的另一端</translation>
    </message>
    <message>
        <source>The arrow keys move it, with Shift faster</source>
        <translation>用方向键移动，按住 Shift 加快</translation>
    </message>
    <message>
        <source>Photographs, scans and PDFs: one character, or pages of numbers as tables</source>
        <translation>照片、扫描件和 PDF：单个字符，或作为表格的数字页面</translation>
    </message>
    <message>
        <source>Pages that were saved with their corrections</source>
        <translation>连同更正一起保存的页面</translation>
    </message>
    <message>
        <source>Read what the camera sees; Space makes a page of it</source>
        <translation>识读摄像头看到的内容；按空格键生成页面</translation>
    </message>
    <message>
        <source>Labelled drawings from a file: UNIPEN, InkML, JSON, HDF5, NPZ, IDX, CSV and others</source>
        <translation>从文件导入带标签的笔迹：UNIPEN、InkML、JSON、HDF5、NPZ、IDX、CSV 等</translation>
    </message>
    <message>
        <source>Labelled images, in a folder for each label</source>
        <translation>已标注的图像，每个标签一个文件夹</translation>
    </message>
    <message>
        <source>Drawings with their labels, into a file or a folder</source>
        <translation>将笔迹连同标签保存到文件或文件夹</translation>
    </message>
    <message>
        <source>Copy what is read on the canvas, as text</source>
        <translation>将画布上识别的内容复制为文本</translation>
    </message>
    <message>
        <source>Read while the pen moves</source>
        <translation>书写时即时识别</translation>
    </message>
    <message>
        <source>The lines that you answered, as text to copy and save</source>
        <translation>您回答过的行，可作为文本复制和保存</translation>
    </message>
    <message>
        <source>Letters, digits, symbols or your own selection; what you taught is read in all of them</source>
        <translation>字母、数字、符号或您自己的选择；您教过的始终能识别</translation>
    </message>
    <message>
        <source>After 20 new labelled drawings and 10 s without input</source>
        <translation>每新增 20 个已标注笔迹，且 10 秒内无输入时</translation>
    </message>
    <message>
        <source>Practice asks for four characters in a line, each of which is a drawing</source>
        <translation>练习时要求写一行四个字符，每个字符都成为一份字迹</translation>
    </message>
    <message>
        <source>A pause ends each drawing; on the empty canvas a key corrects the last one, Enter confirms it</source>
        <translation>停顿即结束一个笔迹；画布为空时键入可更正上一个，按 Enter 可确认它</translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation>笔迹(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>练习(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Wi&amp;ndow</source>
        <translation>窗口(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ModelCardView</name>
    <message>
        <source>Not opened</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>{}: this takes a few seconds</source>
        <translation>{}：需要几秒钟</translation>
    </message>
    <message>
        <source>A B C …</source>
        <translation>A B C …</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>&amp;Use These Labels</source>
        <translation>使用这些标签(&amp;U)</translation>
    </message>
    <message>
        <source>Its labels</source>
        <translation>其标签</translation>
    </message>
</context>
<context>
    <name>ModelChoiceBox</name>
    <message>
        <source>Other file…</source>
        <translation>其他文件…</translation>
    </message>
</context>
<context>
    <name>ModelController</name>
    <message>
        <source>Automatic retraining needs MNIST, which is not downloaded yet. Choose Model → Retrain once.</source>
        <translation>自动再训练需要 MNIST，目前尚未下载。请先选择一次“模型 → 再训练”。</translation>
    </message>
    <message>
        <source>Nothing New to Learn</source>
        <translation>没有新内容可学</translation>
    </message>
    <message>
        <source>No drawing was labelled since the last retrain.</source>
        <translation>自上次重新训练以来没有新标注的笔迹。</translation>
    </message>
    <message>
        <source>The result will be the same, unless you changed labels or deleted drawings since.</source>
        <translation>结果将会相同，除非您之后修改了标签或删除了笔迹。</translation>
    </message>
    <message>
        <source>Retrain Anyway</source>
        <translation>仍然重新训练</translation>
    </message>
    <message>
        <source>Retrain Running</source>
        <translation>正在重新训练</translation>
    </message>
    <message>
        <source>A retrain is running. If you close now, its work is lost.</source>
        <translation>正在重新训练。如果现在关闭，训练成果会丢失。</translation>
    </message>
    <message>
        <source>Your drawings are stored; you can retrain again at any time.</source>
        <translation>您的笔迹已保存，随时可以再次训练。</translation>
    </message>
    <message>
        <source>Close and Stop It</source>
        <translation>关闭并停止训练</translation>
    </message>
    <message>
        <source>Keep It Running</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>all writers</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Applying the result</source>
        <translation>正在应用结果</translation>
    </message>
    <message>
        <source>The retrained model is in use, but the memory is empty now.</source>
        <translation>再训练的模型已启用，但记忆现在是空的。</translation>
    </message>
    <message>
        <source>The retrained model could not be put in use:</source>
        <translation>无法采用再训练的模型：</translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation>正在打开 {}</translation>
    </message>
    <message>
        <source>{} is in use now. Roll Back returns to the previous model.</source>
        <translation>现在使用 {}。用“回退”可回到之前的模型。</translation>
    </message>
    <message>
        <source>{} is in use, but the memory is empty now.</source>
        <translation>{} 已启用，但记忆现在是空的。</translation>
    </message>
    <message>
        <source>{} was not opened:</source>
        <translation>{} 未能打开：</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>正在回退</translation>
    </message>
    <message>
        <source>Model {} is in use now. Your corrections are still in the memory and can be retrained on.</source>
        <translation>现在使用模型 {}。您的更正仍在记忆中，可再次用于再训练。</translation>
    </message>
    <message>
        <source>Model {} is in use now, but the memory is empty.</source>
        <translation>现在使用模型 {}，但记忆是空的。</translation>
    </message>
    <message>
        <source>Nothing was rolled back:</source>
        <translation>未能回退：</translation>
    </message>
    <message>
        <source>Rolling back for all writers</source>
        <translation>正在为所有人回退</translation>
    </message>
    <message>
        <source>Model {} is in use now for all writers without their own model.</source>
        <translation>没有专属模型的所有人现在都使用模型 {}。</translation>
    </message>
    <message>
        <source>Model {} is in use now for all writers, but the memory is empty.</source>
        <translation>所有人现在都使用模型 {}，但记忆是空的。</translation>
    </message>
    <message>
        <source>Loading another window&apos;s model</source>
        <translation>正在载入另一个窗口的模型</translation>
    </message>
    <message>
        <source>Another window changed the model; it is in use here too.</source>
        <translation>另一个窗口更换了模型，这里现在也使用它。</translation>
    </message>
    <message>
        <source>Another window changed the model; the memory is empty now.</source>
        <translation>另一个窗口更换了模型，记忆现在是空的。</translation>
    </message>
    <message>
        <source>Another window changed the model, which cannot be opened here:</source>
        <translation>另一个窗口更换了模型，但这里无法打开：</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>正在写入 {}</translation>
    </message>
    <message>
        <source>{} is written.</source>
        <translation>{} 已写入。</translation>
    </message>
    <message>
        <source>{} …</source>
        <translation>{}…</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>Models – Inkloop</source>
        <translation>模型 – Inkloop</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Retrain</source>
        <translation>再训练(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
</context>
<context>
    <name>OpenModelDialog</name>
    <message>
        <source>Open Model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Other &amp;File…</source>
        <translation>其他文件(&amp;F)…</translation>
    </message>
    <message>
        <source>{name} reads only {figure} of the trial characters.</source>
        <translation>{name} 只能正确读取 {figure} 的测试字符。</translation>
    </message>
    <message>
        <source>It was tried with the labels {labels}. Perhaps its outputs mean other labels or come in another order, or it was trained on another kind of image, for example with inverted colours or not centred.</source>
        <translation>测试时使用的标签为 {labels}。它的输出可能对应其他标签或顺序不同，也可能是用另一类图像训练的，例如颜色反转或未居中。</translation>
    </message>
    <message>
        <source>Open Anyway</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Give Labels…</source>
        <translation>指定标签…</translation>
    </message>
    <message>
        <source>Models (*.h5 *.hdf5 *.keras)</source>
        <translation>模型 (*.h5 *.hdf5 *.keras)</translation>
    </message>
    <message>
        <source>It could not be checked: {}</source>
        <translation>无法检查：{}</translation>
    </message>
</context>
<context>
    <name>PageController</name>
    <message>
        <source>The page was copied</source>
        <translation>页面已复制</translation>
    </message>
    <message>
        <source>Copied: {}</source>
        <translation>已复制：{}</translation>
    </message>
    <message>
        <source>Nothing is read that could be copied</source>
        <translation>没有可复制的识别结果</translation>
    </message>
    <message>
        <source>The page is empty now. The drawings are kept.</source>
        <translation>页面已清空。绘图仍然保留。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>page.txt</source>
        <translation>页面.txt</translation>
    </message>
    <message>
        <source>Save the Page</source>
        <translation>保存页面</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another place or name.</source>
        <translation>无法写入 {name}：{reason}。请选择其他位置或名称。</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>PageDocuments</name>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>PageEdits</name>
    <message>
        <source>Delete Cells</source>
        <translation>删除单元格</translation>
    </message>
    <message>
        <source>Delete Rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Delete Columns</source>
        <translation>删除列</translation>
    </message>
</context>
<context>
    <name>PageFiles</name>
    <message>
        <source>Pages with their corrections (*{suffix})</source>
        <translation>带有更正的页面 (*{suffix})</translation>
    </message>
    <message>
        <source>Save Page</source>
        <translation>保存页面</translation>
    </message>
    <message>
        <source>Save the changes of {names}?</source>
        <translation>要保存对 {names} 的更改吗？</translation>
    </message>
    <message>
        <source>What you answered is learned in any case. The table with your corrections is in no file yet.</source>
        <translation>您的答案无论如何都已学会。带有您更正的表格尚未保存到任何文件中。</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Tab-separated text (*.tsv)</source>
        <translation>制表符分隔的文本 (*.tsv)</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Export All Tables</source>
        <translation>导出所有表格</translation>
    </message>
    <message>
        <source>Table saved as {name}</source>
        <translation>表格已保存为 {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) saved in {folder}</source>
        <translation>
            <numerusform>已将 %Ln 个表格保存到 {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful cell(s)</source>
        <translation>
            <numerusform>%Ln 个存疑的单元格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageMenus</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>E&amp;xport Table…</source>
        <translation>导出表格(&amp;X)…</translation>
    </message>
    <message>
        <source>Export A&amp;ll Tables…</source>
        <translation>导出所有表格(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Previous Page</source>
        <translation>上一页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Page</source>
        <translation>下一页(&amp;N)</translation>
    </message>
    <message>
        <source>Close Pa&amp;ge</source>
        <translation>关闭页面(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>重做(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next Doubtful Cell</source>
        <translation>下一个存疑的单元格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Doubtful Cell</source>
        <translation>上一个存疑的单元格(&amp;P)</translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation>确认(&amp;F)</translation>
    </message>
    <message>
        <source>Edit &amp;Text</source>
        <translation>编辑文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Delete Cells</source>
        <translation>删除单元格(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Add a Cell</source>
        <translation>添加单元格(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Merge Cells</source>
        <translation>合并单元格(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Split Cell</source>
        <translation>拆分单元格(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read a Region</source>
        <translation>读取一个区域(&amp;R)</translation>
    </message>
    <message>
        <source>Insert Row A&amp;bove</source>
        <translation>在上方插入行(&amp;B)</translation>
    </message>
    <message>
        <source>Insert Row Belo&amp;w</source>
        <translation>在下方插入行(&amp;W)</translation>
    </message>
    <message>
        <source>Insert Column &amp;Left</source>
        <translation>在左侧插入列(&amp;L)</translation>
    </message>
    <message>
        <source>Insert Column Ri&amp;ght</source>
        <translation>在右侧插入列(&amp;G)</translation>
    </message>
    <message>
        <source>Delete R&amp;ows</source>
        <translation>删除行(&amp;O)</translation>
    </message>
    <message>
        <source>Delete Colum&amp;ns</source>
        <translation>删除列(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ums of the Columns</source>
        <translation>各列合计(&amp;U)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Whole Page</source>
        <translation>整页(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;hecks of the Column</source>
        <translation>该列的检查(&amp;H)</translation>
    </message>
    <message>
        <source>The selected cells, or the whole table, for a spreadsheet</source>
        <translation>所选单元格或整个表格，可粘贴到电子表格中</translation>
    </message>
    <message>
        <source>All others are read for sure</source>
        <translation>其余单元格的读取结果都很确定</translation>
    </message>
    <message>
        <source>The cell is right; go to the next doubtful one</source>
        <translation>单元格正确；转到下一个存疑的单元格</translation>
    </message>
    <message>
        <source>Draw a box around ink that is in no cell; also drag with Ctrl</source>
        <translation>在不属于任何单元格的笔迹周围画框；也可按住 Ctrl 拖动</translation>
    </message>
    <message>
        <source>The selected cells become one</source>
        <translation>将所选单元格合并为一个</translation>
    </message>
    <message>
        <source>Before the chosen character; Ctrl with the arrow keys chooses one</source>
        <translation>在所选字符之前拆分；按 Ctrl 和方向键选择字符</translation>
    </message>
    <message>
        <source>Draw a box: only the ink in it is read; also drag with Shift</source>
        <translation>画一个框：只读取框内的笔迹；也可按住 Shift 拖动</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Undo {change}</source>
        <translation>撤销“{change}”(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;edo {change}</source>
        <translation>重做“{change}”(&amp;E)</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Copy the page</source>
        <translation>复制页面</translation>
    </message>
    <message>
        <source>Save the page as text…</source>
        <translation>将页面另存为文本…</translation>
    </message>
    <message>
        <source>Clear the page</source>
        <translation>清空页面</translation>
    </message>
    <message>
        <source>Hide the page</source>
        <translation>隐藏页面</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>另存为文本(&amp;S)…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Bring Back Cleared Lines</source>
        <translation>恢复已清空的行(&amp;B)</translation>
    </message>
</context>
<context>
    <name>PageWindow</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Pages – Inkloop</source>
        <translation>页面 – Inkloop</translation>
    </message>
    <message>
        <source>{name}[*] – Inkloop</source>
        <translation>{name}[*] – Inkloop</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other cell(s) changed: {changes}</source>
        <translation>
            <numerusform>另有 %Ln 个单元格已更改：{changes}</numerusform>
        </translation>
    </message>
    <message>
        <source>{reason} Nothing was changed.</source>
        <translation>{reason} 未作任何更改。</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>已保存为 {name}</translation>
    </message>
</context>
<context>
    <name>PageWindowFrame</name>
    <message>
        <source>No page is open</source>
        <translation>没有打开的页面</translation>
    </message>
    <message>
        <source>Open photographs, scans or PDFs of handwritten numbers. They become tables.</source>
        <translation>打开手写数字的照片、扫描件或 PDF，它们将变成表格。</translation>
    </message>
    <message>
        <source>Open Pages…</source>
        <translation>打开页面…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture of the page</source>
        <translation>页面图片</translation>
    </message>
</context>
<context>
    <name>PracticeBar</name>
    <message>
        <source>Draw</source>
        <translation>请写</translation>
    </message>
    <message>
        <source>Draw this character</source>
        <translation>请写此字符</translation>
    </message>
    <message>
        <source>Practice round</source>
        <translation>练习回合</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>成行</translation>
    </message>
    <message>
        <source>Ask for four characters in a line</source>
        <translation>每次要求写一行四个字符</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Ask for something else</source>
        <translation>换一个要写的内容</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再来一轮</translation>
    </message>
    <message>
        <source>Begin a new round</source>
        <translation>开始新的一轮</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>结束练习</translation>
    </message>
    <message>
        <source>Pause that ends a drawing, in milliseconds</source>
        <translation>结束一个笔迹的停顿时间（毫秒）</translation>
    </message>
    <message>
        <source>Last drawing</source>
        <translation>上一个笔迹</translation>
    </message>
    <message>
        <source>Draw {}</source>
        <translation>请写 {}</translation>
    </message>
    <message>
        <source>Read as {}</source>
        <translation>识别为 {}</translation>
    </message>
    <message>
        <source>{}, read as {}</source>
        <translation>{}，识别为 {}</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>Pause {}</source>
        <translation>停顿 {}</translation>
    </message>
</context>
<context>
    <name>PracticeController</name>
    <message>
        <source>{} Every character counts as never drawn.</source>
        <translation>{}所有字符都视为从未写过。</translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message>
        <source>Label read</source>
        <translation>识别出的标签</translation>
    </message>
    <message>
        <source>How sure the model is</source>
        <translation>模型的把握</translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message>
        <source>Progress – Inkloop</source>
        <translation>进度 – Inkloop</translation>
    </message>
    <message>
        <source>Whose drawings</source>
        <translation>谁的笔迹</translation>
    </message>
    <message>
        <source>All writers</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>&amp;Save Chart…</source>
        <translation>保存图表(&amp;S)…</translation>
    </message>
    <message>
        <source>As a picture (PNG, SVG) or as figures (CSV)</source>
        <translation>保存为图片 (PNG、SVG) 或数据 (CSV)</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>State of the window</source>
        <translation>窗口状态</translation>
    </message>
    <message>
        <source>The drawings could not be read: {reason}</source>
        <translation>无法读取笔迹：{reason}</translation>
    </message>
    <message>
        <source>Nothing can be shown.</source>
        <translation>没有可显示的内容。</translation>
    </message>
    <message>
        <source>Nothing has been read yet. Draw a character and label it.</source>
        <translation>还没有识别过任何内容。请书写一个字符并标注。</translation>
    </message>
    <message>
        <source>Draw a Character</source>
        <translation>写一个字符</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Figures (*.csv)</source>
        <translation>图片 (*.png);;矢量图 (*.svg);;数据 (*.csv)</translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another place or name.</source>
        <translation>无法写入 {name}：{reason}。请选择其他位置或名称。</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>Check Column {column}</source>
        <translation>检查第 {column} 列</translation>
    </message>
    <message>
        <source>&amp;At least</source>
        <translation>至少(&amp;A)</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>至多(&amp;M)</translation>
    </message>
    <message>
        <source>Cells with another number are marked.</source>
        <translation>数值不在此范围内的单元格会被标记。</translation>
    </message>
</context>
<context>
    <name>RasterView</name>
    <message>
        <source>What the model sees</source>
        <translation>模型所见</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>Point at a bar to read it. The lines are 95 % intervals, the small figures how many there are.</source>
        <translation>指向柱条查看数值。细线为 95% 区间，小数字为数量。</translation>
    </message>
    <message>
        <source>Errors by writer</source>
        <translation>按书写者统计的错误</translation>
    </message>
    <message>
        <source>Errors by label</source>
        <translation>按标签统计的错误</translation>
    </message>
    <message>
        <source>read wrong</source>
        <translation>识别错误</translation>
    </message>
    <message>
        <source>{name}: {wrong} of {n} read wrong, {rate}.</source>
        <translation>{name}：{n} 个中 {wrong} 个识别错误，{rate}。</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Pages read</source>
        <translation>已读页数</translation>
    </message>
    <message>
        <source>Reading the picture …</source>
        <translation>正在识读图片…</translation>
    </message>
    <message>
        <source>Reading page {} of {} …</source>
        <translation>正在识读第 {} 页，共 {} 页…</translation>
    </message>
</context>
<context>
    <name>RecentFilesMenu</name>
    <message>
        <source>Clear This List</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>RecognitionController</name>
    <message>
        <source>Undone: label the drawing again, or clear it</source>
        <translation>已撤销：请重新标注，或清除</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>The drawing before was left out: it has no answer. Undo brings it back.</source>
        <translation>上一个字没有回答，未被保存。撤销可将其恢复。</translation>
    </message>
</context>
<context>
    <name>RecognitionPanel</name>
    <message>
        <source>Add label…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <source>Teach a character that is not read yet</source>
        <translation>教它一个还不认识的字符</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>可以做什么</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>我的标签</translation>
    </message>
    <message>
        <source>Draw a character, type what it is and press Enter: it is learned at once.</source>
        <translation>写一个字符，键入它是什么并按回车：立刻学会。</translation>
    </message>
    <message>
        <source>Type its name, draw it, then press Enter.</source>
        <translation>键入名称，写出来，然后按回车。</translation>
    </message>
    <message>
        <source>what the model sees</source>
        <translation>模型所见</translation>
    </message>
</context>
<context>
    <name>RetrainBar</name>
    <message>
        <source>Retrain stage</source>
        <translation>再训练阶段</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show the learning curve and the models (Ctrl+4)</source>
        <translation>显示学习曲线和模型 (Ctrl+4)</translation>
    </message>
</context>
<context>
    <name>RetrainButton</name>
    <message>
        <source>{} · {} new</source>
        <translation>{} · {} 个新</translation>
    </message>
    <message>
        <source>Learn your confirmed and corrected drawings for good; the memory has them already</source>
        <translation>永久学会您确认和更正过的笔迹；它们已在记忆中</translation>
    </message>
    <message>
        <source>Nothing is new since the last retrain</source>
        <translation>上次再训练以来没有新内容</translation>
    </message>
</context>
<context>
    <name>RetrainPage</name>
    <message>
        <source>Retrain stage</source>
        <translation>再训练阶段</translation>
    </message>
    <message>
        <source>Both curves are means over the last five batches. The accuracy is that of your own drawings in them, augmented, just before they are learned. The retrained model is evaluated afterwards on drawings that it never learned, without the memory.</source>
        <translation>两条曲线都是最近五个批次的平均值。准确率针对其中您自己的笔迹（经过变形），在学习前一刻识别。之后用模型从未学过的笔迹来评估再训练的模型，不使用记忆。</translation>
    </message>
    <message>
        <source>No retrain since the program started</source>
        <translation>程序启动以来未再训练</translation>
    </message>
    <message>
        <source>A retrain learns your confirmed and corrected drawings for good.</source>
        <translation>再训练会永久学会您确认和更正过的笔迹。</translation>
    </message>
    <message>
        <source>all writers</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Retraining for {}</source>
        <translation>正在为 {} 再训练</translation>
    </message>
    <message>
        <source>Last retrain, for {}</source>
        <translation>上次为 {} 再训练</translation>
    </message>
</context>
<context>
    <name>RetrainProgressBar</name>
    <message>
        <source>Retrain progress</source>
        <translation>重新训练进度</translation>
    </message>
</context>
<context>
    <name>RetrainRunner</name>
    <message>
        <source>all writers</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>The retrain failed: {}</source>
        <translation>再训练失败：{}</translation>
    </message>
</context>
<context>
    <name>RollbackMenu</name>
    <message>
        <source>Roll &amp;Back</source>
        <translation>回退(&amp;B)</translation>
    </message>
    <message>
        <source>The shipped model</source>
        <translation>随程序提供的模型</translation>
    </message>
    <message>
        <source>For &amp;All Writers without Their Own Model</source>
        <translation>面向没有专属模型的所有人(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>A reads right</source>
        <translation>A 识别正确</translation>
    </message>
    <message>
        <source>B reads right</source>
        <translation>B 识别正确</translation>
    </message>
    <message>
        <source>only A</source>
        <translation>仅 A</translation>
    </message>
    <message>
        <source>only B</source>
        <translation>仅 B</translation>
    </message>
    <message>
        <source>Held-out drawings</source>
        <translation>留出的笔迹</translation>
    </message>
    <message>
        <source>The others</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>Segmentation</name>
    <message>
        <source>There is no character before this one to join it with</source>
        <translation>前面没有可合并的字符</translation>
    </message>
    <message>
        <source>This character cannot be split</source>
        <translation>该字符无法拆分</translation>
    </message>
</context>
<context>
    <name>SelectionDialog</name>
    <message>
        <source>New Selection</source>
        <translation>新建选择</translation>
    </message>
    <message>
        <source>Only these characters are read, and what you taught:</source>
        <translation>只识别这些字符，以及您教过的：</translation>
    </message>
    <message>
        <source>for example 0123456789+-×÷=</source>
        <translation>例如 0123456789+-×÷=</translation>
    </message>
    <message>
        <source>Characters to read</source>
        <translation>要识别的字符</translation>
    </message>
    <message>
        <source>About this selection</source>
        <translation>关于此选择</translation>
    </message>
    <message>
        <source>Read These</source>
        <translation>识别这些</translation>
    </message>
    <message>
        <source>Not read before you teach it: {}</source>
        <translation>需要先教：{}</translation>
    </message>
    <message>
        <source>Reads {}</source>
        <translation>可识别 {}</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Show progress</source>
        <translation>显示进度</translation>
    </message>
    <message>
        <source>Accuracy of your last drawings. Click for all of them, with intervals.</source>
        <translation>最近笔迹的准确率。点击查看全部及其区间。</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待进行</translation>
    </message>
</context>
<context>
    <name>StoreMonitor</name>
    <message>
        <source>You can go on drawing: they are kept in memory and stored as soon as possible.</source>
        <translation>可以继续书写：它们保留在内存中，会尽快保存。</translation>
    </message>
    <message>
        <source>All drawings are stored now.</source>
        <translation>所有笔迹现已保存。</translation>
    </message>
    <message>
        <source>Changes by another window could not be applied: {}</source>
        <translation>无法应用另一个窗口的更改：{}</translation>
    </message>
    <message>
        <source>Not Stored</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>If you close now, they are lost.</source>
        <translation>若现在关闭，它们将会丢失。</translation>
    </message>
    <message>
        <source>Close and Lose Them</source>
        <translation>关闭并放弃</translation>
    </message>
</context>
<context>
    <name>SumRow</name>
    <message>
        <source>Sums of the columns</source>
        <translation>各列合计</translation>
    </message>
    <message>
        <source>Sum of column {column}: {sum}</source>
        <translation>第 {column} 列的合计：{sum}</translation>
    </message>
</context>
<context>
    <name>SummaryFigures</name>
    <message>
        <source>Accuracy of all drawings</source>
        <translation>全部笔迹的准确率</translation>
    </message>
    <message>
        <source>Accuracy of the last drawings</source>
        <translation>最近笔迹的准确率</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Lines exactly right</source>
        <translation>完全正确的行</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln drawing(s), 95 % interval {}</source>
        <translation>
            <numerusform>共 %Ln 个笔迹，95% 区间 {}</numerusform>
        </translation>
    </message>
    <message>
        <source>of the last {n}</source>
        <translation>最近 {n} 个</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>{right} of {n}</source>
        <translation>{right} / {n}</translation>
    </message>
    <message>
        <source>lines exactly right</source>
        <translation>行完全正确</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Table of the page</source>
        <translation>页面的表格</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Correct to {}</source>
        <translation>更正为 {}</translation>
    </message>
    <message>
        <source>It is {label} ({figure})</source>
        <translation>是 {label}（{figure}）</translation>
    </message>
</context>
<context>
    <name>TrialModel</name>
    <message>
        <source>in {line}, place {place}</source>
        <translation>位于“{line}”，第 {place} 位</translation>
    </message>
    <message>
        <source>{label}, wrongly read as {predicted}</source>
        <translation>{label}，误识别为 {predicted}</translation>
    </message>
    <message>
        <source>{label}, accepted</source>
        <translation>{label}，默认通过</translation>
    </message>
    <message>
        <source>{label}, confirmed</source>
        <translation>{label}，已确认</translation>
    </message>
    <message>
        <source>{label}, corrected</source>
        <translation>{label}，已更正</translation>
    </message>
    <message>
        <source>{label}, imported</source>
        <translation>{label}，已导入</translation>
    </message>
    <message>
        <source>read as {predicted}, {probability}, by model {model}</source>
        <translation>由模型 {model} 识别为 {predicted}，{probability}</translation>
    </message>
    <message>
        <source>written by {writer} on {when}</source>
        <translation>{writer} 写于 {when}</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Drawings</source>
        <translation>笔迹</translation>
    </message>
</context>
<context>
    <name>TypedKeys</name>
    <message>
        <source>{} counts when the pen is lifted</source>
        <translation>抬笔后 {} 才生效</translation>
    </message>
    <message>
        <source>{new} replaced {old} as the label of the last drawing.</source>
        <translation>最后一幅笔迹的标签已由 {old} 改为 {new}。</translation>
    </message>
    <message>
        <source>There is no drawing for {}</source>
        <translation>没有可标为 {} 的笔迹</translation>
    </message>
    <message>
        <source>Num Lock is off, so the number pad moves the pen. Switch it on to type {}.</source>
        <translation>数字锁定（Num Lock）未开启，小键盘会移动画笔。开启后才能输入 {}。</translation>
    </message>
</context>
<context>
    <name>ViewScroller</name>
    <message>
        <source>Scroll the line</source>
        <translation>滚动此行</translation>
    </message>
</context>
<context>
    <name>WriterMenu</name>
    <message>
        <source>&amp;Writer</source>
        <translation>书写者(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;New Writer…</source>
        <translation>新书写者(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Delete {}…</source>
        <translation>删除 {}(&amp;D)…</translation>
    </message>
    <message>
        <source>New Writer</source>
        <translation>新书写者</translation>
    </message>
    <message>
        <source>Who writes now?</source>
        <translation>现在由谁书写？</translation>
    </message>
</context>
<context>
    <name>WriterSwitcher</name>
    <message>
        <source>This is not a valid name: it is empty, too long, or has invisible characters.</source>
        <translation>这不能作为书写者的名字：为空、过长，或含有不可见字符。</translation>
    </message>
    <message>
        <source>The writer could not be changed: {}</source>
        <translation>无法切换书写者：{}</translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>meant {}</source>
        <translation>实际 {}</translation>
    </message>
</context>
<context>
    <name>_PageText</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The lines that you answer are collected here.</source>
        <translation>您回答的行会收集在这里。</translation>
    </message>
</context>
<context>
    <name>_Shape</name>
    <message>
        <source>or</source>
        <comment>between two labels of one shape</comment>
        <translation>或</translation>
    </message>
</context>
</TS>
