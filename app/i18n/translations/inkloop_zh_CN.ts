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
        <source>{holds} Also what was read, so that importing restores the accuracy.</source>
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
        <source>not taken</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>some time ago</source>
        <translation>一段时间以前</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>面向所有人</translation>
    </message>
    <message>
        <source>The model that came with the program. It is always there to go back to.</source>
        <translation>随程序提供的模型，随时可以回退到它。</translation>
    </message>
    <message>
        <source>Opened from {}; nobody judged it.</source>
        <translation>从 {} 打开，未经评判。</translation>
    </message>
    <message>
        <source>everybody</source>
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
        <source>Too close to tell: two equally good models would differ so, or more, {often}.</source>
        <translation>相差太小，难分高下：两个同样好的模型{often}会有这样或更大的差别。</translation>
    </message>
    <message>
        <source>{which} reads more of them right: two equally good models would differ so only {often}.</source>
        <translation>{which} 识别正确的更多：两个同样好的模型仅{often}会有这样的差别。</translation>
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
        <source>retrained for everybody</source>
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
        <source>{}, for everybody</source>
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
        <source>It now reads {figures}; {base}: taken.</source>
        <translation>现在能正确识别{figures}；{base}：已采用。</translation>
    </message>
    <message>
        <source>Retrained for {whose}: it now reads {figures}; {base}: taken.</source>
        <translation>已为 {whose} 再训练：现在能正确识别{figures}；{base}：已采用。</translation>
    </message>
    <message>
        <source>It would read {figures}; {base}: not taken, because {reason}. The model in use stays as it was, and what was corrected stays remembered.</source>
        <translation>它会正确识别{figures}；{base}：未采用，因为{reason}。正在使用的模型保持不变，更正过的内容仍被记住。</translation>
    </message>
    <message>
        <source>Retrained for {whose}: it would read {figures}; {base}: not taken, because {reason}. The model in use stays as it was, and what was corrected stays remembered.</source>
        <translation>已为 {whose} 再训练：它会正确识别{figures}；{base}：未采用，因为{reason}。正在使用的模型保持不变，更正过的内容仍被记住。</translation>
    </message>
    <message>
        <source>{}, and {}</source>
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
        <source>let stand: {right} of {n}, {before}</source>
        <translation>默认通过：{right}/{n}，{before}</translation>
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
        <source>{right} of your {n} held-out drawings, {before}</source>
        <translation>您留出的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>{right} of your {n} that it learned from, {before}</source>
        <translation>它学过的您的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>{right} of your {n} that were let stand, {before}</source>
        <translation>默认通过的您的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>{right} of the {n} held-out drawings, {before}</source>
        <translation>留出的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>{right} of the {n} that it learned from, {before}</source>
        <translation>它学过的 {n} 个笔迹中的 {right} 个（{before}）</translation>
    </message>
    <message>
        <source>{right} of the {n} that were let stand, {before}</source>
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
        <source>Corrected: {label}, read as {read}</source>
        <translation>已更正：{label}，曾识别为 {read}</translation>
    </message>
    <message>
        <source>Let stand: {}</source>
        <translation>默认通过：{}</translation>
    </message>
    <message>
        <source>Confirmed: {}</source>
        <translation>已确认：{}</translation>
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
        <source>USPS, at random</source>
        <translation>USPS（随机划分）</translation>
    </message>
    <message>
        <source>Chinese MNIST, at random</source>
        <translation>Chinese MNIST（随机划分）</translation>
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
        <source>writers never seen</source>
        <translation>从未见过的书写者</translation>
    </message>
    <message>
        <source>MNIST&apos;s test part</source>
        <translation>MNIST 测试集</translation>
    </message>
    <message>
        <source>USPS&apos;s test part</source>
        <translation>USPS 测试集</translation>
    </message>
    <message>
        <source>Chinese MNIST&apos;s test part</source>
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
        <source>Loading the champion</source>
        <translation>载入当前模型</translation>
    </message>
    <message>
        <source>Learning your drawings</source>
        <translation>学习您的笔迹</translation>
    </message>
    <message>
        <source>Holding back what would be forgotten</source>
        <translation>防止遗忘</translation>
    </message>
    <message>
        <source>Compiling the challenger</source>
        <translation>编译候选模型</translation>
    </message>
    <message>
        <source>Judging the challenger</source>
        <translation>评判候选模型</translation>
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
        <source>While it learns your drawings, a model rehearses the 70,000 digits of MNIST, so that it forgets nothing. They are not on this computer yet: {} MB from {}. Nothing of yours is sent.</source>
        <translation>模型学习您的笔迹时，会复习 MNIST 的 70,000 个数字，以免遗忘。本机尚无这些数据：需从 {1} 下载 {0} MB。不会发送您的任何内容。</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
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
    <name>AlternativesView</name>
    <message>
        <source>What it may be</source>
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
    <name>CardDelegate</name>
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
    <name>ChoiceBox</name>
    <message>
        <source>Any</source>
        <translation>全部</translation>
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
        <source>How far the comparison is</source>
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
        <source>There is nothing to compare on yet: confirm or correct some drawings first.</source>
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
        <source>Both read your confirmed and corrected drawings, the networks alone, without what is remembered of your corrections. No retrain learns from the held-out ones among them.</source>
        <translation>两者识别您确认和更正过的笔迹，只用网络本身，不用记住的更正。其中留出的笔迹不参与任何再训练。</translation>
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
        <source>Another model is being made ready. Wait a moment, then delete.</source>
        <translation>正在准备另一个模型。请稍候，然后删除。</translation>
    </message>
    <message>
        <source>A retrain is on, which may learn these drawings. Cancel it or wait, then delete.</source>
        <translation>正在再训练，可能会学到这些笔迹。请取消或等待，然后再删除。</translation>
    </message>
    <message>
        <source>Delete a Writer</source>
        <translation>删除书写者</translation>
    </message>
    <message>
        <source>Delete everything of {}?</source>
        <translation>要删除 {} 的全部内容吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s), the models made for this writer alone, and all of it in every backup.</source>
        <translation>
            <numerusform>%Ln 个笔迹、仅为此书写者制作的模型，以及所有备份中的这些内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Files that you exported stay where they are.</source>
        <translation>此操作无法撤销。已导出的文件保留在原处。</translation>
    </message>
    <message>
        <source>Models for everybody learned from these drawings too and stay: {}.</source>
        <translation>也从这些笔迹学习过的公用模型会保留：{}。</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>永久删除(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) of {} deleted, and everything that came of them.</source>
        <translation>
            <numerusform>已删除 {} 的 %Ln 个笔迹，以及由此产生的一切。</numerusform>
        </translation>
    </message>
    <message>
        <source>Models for everybody that learned from them are still there: {}. Model → Roll Back leads back.</source>
        <translation>从中学习过的公用模型仍在：{}。可用“模型 → 回退”返回。</translation>
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
        <source>No drawing fits these filters</source>
        <translation>没有符合筛选条件的笔迹</translation>
    </message>
    <message>
        <source>No drawings yet</source>
        <translation>还没有笔迹</translation>
    </message>
    <message>
        <source>Draw a character in the main window. What you confirm, correct or let stand is kept here.</source>
        <translation>请在主窗口中书写一个字符。确认、更正或默认通过的笔迹都保存在这里。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source> behind drawing {}</source>
        <translation>（第 {} 个笔迹之后）</translation>
    </message>
    <message>
        <source>A drawing of {} in the store {} is damaged: {}.</source>
        <translation>存储 {1} 中 {0} 的一个笔迹已损坏：{2}。</translation>
    </message>
    <message>
        <source>A label can have {} characters at most; this one has {}.</source>
        <translation>标签最多 {} 个字符，此标签有 {} 个。</translation>
    </message>
    <message>
        <source>A label cannot hold code points that are no characters.</source>
        <translation>标签不能含有并非字符的码位。</translation>
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
        <source>A label needs at least one visible character.</source>
        <translation>标签至少要有一个可见字符。</translation>
    </message>
    <message>
        <source>A trial of the store is damaged: {}.</source>
        <translation>存储中的一条记录已损坏：{}。</translation>
    </message>
    <message>
        <source>Another model was put in use while this one learned, so it was dropped. Retrain again.</source>
        <translation>此模型学习期间启用了另一个模型，因此已将其丢弃。请重新再训练。</translation>
    </message>
    <message>
        <source>Compiled, its network reads differently: it hangs on the last bits of its numbers.</source>
        <translation>编译后其网络的结果不同：它依赖数字的最末几位。</translation>
    </message>
    <message>
        <source>Each label must be another one; {} is there twice.</source>
        <translation>标签不能重复，{} 出现了两次。</translation>
    </message>
    <message>
        <source>It cannot be read or copied: {}.</source>
        <translation>无法读取或复制：{}。</translation>
    </message>
    <message>
        <source>It does not answer with probabilities: its last layer must be a softmax.</source>
        <translation>其输出不是概率：最后一层必须是 softmax。</translation>
    </message>
    <message>
        <source>It does not hold each of {} once.</source>
        <translation>其中并非 {} 各有一个。</translation>
    </message>
    <message>
        <source>It has more than {} MB; no network here needs so many.</source>
        <translation>超过 {} MB，这里没有网络需要这么大。</translation>
    </message>
    <message>
        <source>It has {} inputs and {} outputs. A network that reads characters has one of each.</source>
        <translation>有 {} 个输入和 {} 个输出。识别字符的网络各有一个。</translation>
    </message>
    <message>
        <source>It has {} outputs, but {} labels were given.</source>
        <translation>有 {} 个输出，但给出了 {} 个标签。</translation>
    </message>
    <message>
        <source>It has {} outputs; a network that reads characters has 2 to {}.</source>
        <translation>有 {} 个输出，识别字符的网络有 2 到 {} 个。</translation>
    </message>
    <message>
        <source>It holds more than {} parts.</source>
        <translation>含有超过 {} 个部分。</translation>
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
        <source>It holds {}, which no network of plain layers needs.</source>
        <translation>其中含有 {}，由普通层构成的网络不需要它。</translation>
    </message>
    <message>
        <source>It is no .keras file, or it is damaged ({}).</source>
        <translation>不是 .keras 文件，或已损坏（{}）。</translation>
    </message>
    <message>
        <source>It is no model that Keras wrote (.h5 or .keras), or it is damaged: {}.</source>
        <translation>不是 Keras 写成的模型（.h5 或 .keras），或已损坏：{}。</translation>
    </message>
    <message>
        <source>It reads {}, not square grey images such as 28×28×1.</source>
        <translation>它读取 {}，而不是 28×28×1 这样的正方形灰度图像。</translation>
    </message>
    <message>
        <source>It reads {}×{} pixels; this program makes {} to {}.</source>
        <translation>它读取 {}×{} 像素，本程序生成 {} 到 {}。</translation>
    </message>
    <message>
        <source>It wants the arrays x and y (and writer, if it is known), or x_train, y_train, x_test and y_test</source>
        <translation>需要数组 x 和 y（若已知书写者，还有 writer），或 x_train、y_train、x_test 和 y_test</translation>
    </message>
    <message>
        <source>Its card tells of {}×{} pixels and {} labels, but its network goes from {} to {}.</source>
        <translation>其说明卡称有 {}×{} 像素和 {} 个标签，但网络从 {} 到 {}。</translation>
    </message>
    <message>
        <source>Its compiled graph and its network read differently: it is not what it says it is.</source>
        <translation>其已编译计算图与网络结果不同：与其自称不符。</translation>
    </message>
    <message>
        <source>Its compiled graph was not run: {}.</source>
        <translation>未运行其已编译计算图：{}。</translation>
    </message>
    <message>
        <source>Its groups are nested more than {} deep; those of Keras are five deep.</source>
        <translation>其组嵌套超过 {} 层，Keras 的为五层。</translation>
    </message>
    <message>
        <source>Its network cannot be compiled ({}: {}).</source>
        <translation>无法编译其网络（{}：{}）。</translation>
    </message>
    <message>
        <source>Its network holds a text that may be the name of a file or of code: {} is {}.</source>
        <translation>其网络含有可能是文件名或代码名的文本：{} 为 {}。</translation>
    </message>
    <message>
        <source>Its network wants a shape that is too large: {} is {}.</source>
        <translation>其网络要求的形状过大：{} 为 {}。</translation>
    </message>
    <message>
        <source>Its network wants a size that is too large: {} is {}.</source>
        <translation>其网络要求的尺寸过大：{} 为 {}。</translation>
    </message>
    <message>
        <source>Its {} declares {} bytes and holds fewer.</source>
        <translation>其 {} 声明有 {} 字节，实际更少。</translation>
    </message>
    <message>
        <source>Its {} has more than {} attributes.</source>
        <translation>其 {} 有超过 {} 个属性。</translation>
    </message>
    <message>
        <source>Its {} holds something else than numbers: {}.</source>
        <translation>其 {} 含有数字以外的内容：{}。</translation>
    </message>
    <message>
        <source>Its {} in {} is neither a group nor numbers.</source>
        <translation>{1} 中的 {0} 既不是组也不是数字。</translation>
    </message>
    <message>
        <source>Its {} is compressed or encrypted. Keras only packs; save it anew.</source>
        <translation>其 {} 经过压缩或加密。Keras 只打包，请重新保存。</translation>
    </message>
    <message>
        <source>Its {} is compressed or filtered. Write the file anew with h5repack -f NONE.</source>
        <translation>其 {} 经过压缩或过滤。请用 h5repack -f NONE 重写文件。</translation>
    </message>
    <message>
        <source>Its {} is stored in pieces. Write the file anew with h5repack -l CONTI.</source>
        <translation>其 {} 分块存储。请用 h5repack -l CONTI 重写文件。</translation>
    </message>
    <message>
        <source>Its {} is too large: {} bytes.</source>
        <translation>其 {} 过大：{} 字节。</translation>
    </message>
    <message>
        <source>Its {} links to {} elsewhere, perhaps in another file of this computer.</source>
        <translation>其 {} 链接到别处的 {}，可能是本机的另一个文件。</translation>
    </message>
    <message>
        <source>Its {} stands in two places of the file, or within itself.</source>
        <translation>其 {} 出现在文件的两处，或包含自身。</translation>
    </message>
    <message>
        <source>Its {} takes its numbers from another file.</source>
        <translation>其 {} 的数字取自另一个文件。</translation>
    </message>
    <message>
        <source>Its {}, with what stands before it, is larger than the whole file.</source>
        <translation>其 {} 连同之前的内容比整个文件还大。</translation>
    </message>
    <message>
        <source>Keras {} cannot open it ({}). Where an older Keras wrote it, save it anew with this one.</source>
        <translation>Keras {} 无法打开它（{}）。若由旧版 Keras 写成，请用此版本重新保存。</translation>
    </message>
    <message>
        <source>Looked for {} in {}. Put the file there (it is the one that keras.datasets.mnist uses, {}), or set INKLOOP_DATA to the folder that holds it.</source>
        <translation>已在 {1} 中查找 {0}。请把该文件放到那里（即 keras.datasets.mnist 所用的文件，{2}），或将 INKLOOP_DATA 设为其所在文件夹。</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded ({}). {}</source>
        <translation>无法下载 MNIST（{}）。{}</translation>
    </message>
    <message>
        <source>Model {} was never in use here.</source>
        <translation>模型 {} 从未在此使用过。</translation>
    </message>
    <message>
        <source>Nothing to measure doubt by: none of the data is read right.</source>
        <translation>无法衡量不确定性：没有任何数据识别正确。</translation>
    </message>
    <message>
        <source>Nothing to measure: the data or the model has none of the labels {}.</source>
        <translation>没有可测量的内容：数据或模型中没有标签 {}。</translation>
    </message>
    <message>
        <source>Nothing was imported: {}.</source>
        <translation>未导入任何内容：{}。</translation>
    </message>
    <message>
        <source>One reading takes {} s, which is too long to draw by.</source>
        <translation>识别一次需 {} 秒，书写时来不及。</translation>
    </message>
    <message>
        <source>Some of its weights are no numbers: its training went wrong. Train it again.</source>
        <translation>有些权重不是数字：训练出了问题。请重新训练。</translation>
    </message>
    <message>
        <source>The attribute {} of {} is longer than any that Keras writes.</source>
        <translation>{1} 的属性 {0} 比 Keras 写出的都长。</translation>
    </message>
    <message>
        <source>The attribute {} of {} is neither text nor a number.</source>
        <translation>{1} 的属性 {0} 既不是文本也不是数字。</translation>
    </message>
    <message>
        <source>The card of {} is not one of this program: {}.</source>
        <translation>{} 的说明卡不属于本程序：{}。</translation>
    </message>
    <message>
        <source>The compiled graph of model {} cannot be run: {}</source>
        <translation>无法运行模型 {} 的已编译计算图：{}</translation>
    </message>
    <message>
        <source>The compiled graph of model {} does not fit its card.</source>
        <translation>模型 {} 的已编译计算图与其说明卡不符。</translation>
    </message>
    <message>
        <source>The configuration of its network is deeper or longer than any that Keras writes.</source>
        <translation>其网络的配置比 Keras 写出的都更深或更长。</translation>
    </message>
    <message>
        <source>The configuration of the network cannot be read ({}).</source>
        <translation>无法读取网络的配置（{}）。</translation>
    </message>
    <message>
        <source>The configuration of the network is of another kind than Keras writes.</source>
        <translation>网络的配置与 Keras 写出的不同类。</translation>
    </message>
    <message>
        <source>The examination was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>The ink holds a coordinate that is not a finite number. Clear it and draw again.</source>
        <translation>笔迹中有一个坐标不是有限数。请清除后重写。</translation>
    </message>
    <message>
        <source>The model file {} cannot be read: {}.</source>
        <translation>无法读取模型文件 {}：{}。</translation>
    </message>
    <message>
        <source>The model file {} is missing.</source>
        <translation>缺少模型文件 {}。</translation>
    </message>
    <message>
        <source>The pretrained weights could not be fetched: {}. Put that file into ~/.keras/models, begin with a model of this program (--weights FILE), or with nothing (--weights none).</source>
        <translation>无法获取预训练权重：{}。请将该文件放入 ~/.keras/models，或从本程序的模型开始 (--weights FILE)，或从零开始 (--weights none)。</translation>
    </message>
    <message>
        <source>The process failed: {}: {}</source>
        <translation>进程失败：{}：{}</translation>
    </message>
    <message>
        <source>The process that prepares the base data ended unexpectedly; try again.</source>
        <translation>准备基础数据的进程意外结束，请重试。</translation>
    </message>
    <message>
        <source>The retrain was cancelled. Everything is as it was.</source>
        <translation>再训练已取消，一切保持原样。</translation>
    </message>
    <message>
        <source>The store {} cannot be opened: {}.</source>
        <translation>无法打开存储 {}：{}。</translation>
    </message>
    <message>
        <source>The store {} cannot be {}: {}.</source>
        <translation>无法使用存储 {0}：{2}。</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly (exit code {}); it may have run out of memory. Everything is as it was.</source>
        <translation>训练进程意外结束（退出码 {}），可能是内存不足。一切保持原样。</translation>
    </message>
    <message>
        <source>There is no data set {}; there are {}.</source>
        <translation>没有数据集 {}，可用的有 {}。</translation>
    </message>
    <message>
        <source>There is no format {}; there are {}.</source>
        <translation>没有格式 {}，可用的有 {}。</translation>
    </message>
    <message>
        <source>There is no ink in this image. Choose one that shows a character.</source>
        <translation>此图像中没有笔迹。请选择含有字符的图像。</translation>
    </message>
    <message>
        <source>There is no ink in this image: it is one even colour. Choose an image that shows a character.</source>
        <translation>此图像中没有笔迹：它是单一颜色。请选择含有字符的图像。</translation>
    </message>
    <message>
        <source>There is no ink to read. Draw a character first.</source>
        <translation>没有可识别的笔迹。请先书写一个字符。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>没有可导出的内容。</translation>
    </message>
    <message>
        <source>There is nothing to export: {} holds strokes, and these drawings are pictures.</source>
        <translation>没有可导出的内容：{} 保存笔画，而这些笔迹是图片。</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet. Correct a reading that is wrong, or confirm one with Enter.</source>
        <translation>还没有可学习的内容。请更正错误的识别结果，或按回车确认正确的。</translation>
    </message>
    <message>
        <source>This file has {} MB; images of up to {} MB are opened.</source>
        <translation>此文件有 {} MB，最多可打开 {} MB 的图像。</translation>
    </message>
    <message>
        <source>This image cannot be read: {}</source>
        <translation>无法读取此图像：{}</translation>
    </message>
    <message>
        <source>This image has {}×{} pixels. Make it smaller, then open it.</source>
        <translation>此图像有 {}×{} 像素。请缩小后再打开。</translation>
    </message>
    <message>
        <source>This image holds values that are not finite numbers.</source>
        <translation>此图像含有并非有限数的值。</translation>
    </message>
    <message>
        <source>Trial {} of the store {} is damaged: {}.</source>
        <translation>存储 {1} 中的第 {0} 条记录已损坏：{2}。</translation>
    </message>
    <message>
        <source>What {} delivered is not MNIST: its checksum differs. Try again later.</source>
        <translation>{} 提供的不是 MNIST：校验和不符。请稍后重试。</translation>
    </message>
    <message>
        <source>a coordinate is beyond ±{}. Choose a larger unit</source>
        <translation>有坐标超出 ±{}。请使用更大的单位</translation>
    </message>
    <message>
        <source>a later version of this program wrote it. Import it there</source>
        <translation>由本程序的更新版本写成。请用该版本导入</translation>
    </message>
    <message>
        <source>a picture in it has more than {}×{} pixels</source>
        <translation>其中一张图片超过 {}×{} 像素</translation>
    </message>
    <message>
        <source>a probability is not from 0 to 1</source>
        <translation>有概率不在 0 到 1 之间</translation>
    </message>
    <message>
        <source>a trace or annotation with more than {} characters is not read</source>
        <translation>不读取超过 {} 个字符的 trace 或 annotation</translation>
    </message>
    <message>
        <source>an array in this npz file holds Python objects, which are not opened. Save it as numbers</source>
        <translation>此 npz 文件中有数组含 Python 对象，不予打开。请保存为数字</translation>
    </message>
    <message>
        <source>an array in this npz file is damaged ({})</source>
        <translation>此 npz 文件中有数组已损坏（{}）</translation>
    </message>
    <message>
        <source>an array in this npz file is ordered by columns. Save it through np.ascontiguousarray</source>
        <translation>此 npz 文件中有数组按列排列。请用 np.ascontiguousarray 转换后保存</translation>
    </message>
    <message>
        <source>an entry lacks {}</source>
        <translation>有条目缺少 {}</translation>
    </message>
    <message>
        <source>character number {} has more than {} points</source>
        <translation>第 {} 个字符超过 {} 个点</translation>
    </message>
    <message>
        <source>character {}, trace {}</source>
        <translation>第 {} 个字符，trace {}</translation>
    </message>
    <message>
        <source>character {}: its annotation {} is damaged ({}). Take it out, and the drawing is imported without what was read</source>
        <translation>第 {} 个字符：annotation {} 已损坏（{}）。将其删去，即可导入该笔迹（不含识别结果）</translation>
    </message>
    <message>
        <source>damaged ink: {}</source>
        <translation>笔迹已损坏：{}</translation>
    </message>
    <message>
        <source>damaged picture: {} pixels for {}×{}</source>
        <translation>图片已损坏：{1}×{2} 却有 {0} 个像素</translation>
    </message>
    <message>
        <source>damaged strokes: {}</source>
        <translation>笔画已损坏：{}</translation>
    </message>
    <message>
        <source>drawing {} has both points and pixels: the file is damaged</source>
        <translation>第 {} 个笔迹同时含有点和像素：文件已损坏</translation>
    </message>
    <message>
        <source>drawing {}: {}</source>
        <translation>第 {} 个笔迹：{}</translation>
    </message>
    <message>
        <source>image {} has label {}, but {} has {} lines</source>
        <translation>图像 {} 的标签为 {}，但 {} 有 {} 行</translation>
    </message>
    <message>
        <source>it cannot be read ({}: {})</source>
        <translation>无法读取（{}：{}）</translation>
    </message>
    <message>
        <source>it cannot be read: {}</source>
        <translation>无法读取：{}</translation>
    </message>
    <message>
        <source>it declares more numbers than it holds</source>
        <translation>声明的数字多于实际含有的</translation>
    </message>
    <message>
        <source>it does not answer with probabilities and an embedding to a raster</source>
        <translation>对栅格的输出不是概率和嵌入</translation>
    </message>
    <message>
        <source>it has a field that no card has: {}</source>
        <translation>含有说明卡没有的字段：{}</translation>
    </message>
    <message>
        <source>it has a tensor of a kind that no network of this program needs</source>
        <translation>含有本程序的网络不需要的张量类型</translation>
    </message>
    <message>
        <source>it has a tensor of an impossible shape, {}</source>
        <translation>含有形状不可能的张量 {}</translation>
    </message>
    <message>
        <source>it has a tensor of {} bytes with {} bytes of numbers</source>
        <translation>有一个 {} 字节的张量却含 {} 字节数字</translation>
    </message>
    <message>
        <source>it has an operator with options of its own</source>
        <translation>含有带自有选项的算子</translation>
    </message>
    <message>
        <source> All of them were written there anew.</source>
        <translation> 已将其全部重新写入。</translation>
    </message>
    <message>
        <source>1 drawing</source>
        <translation>1 个笔迹</translation>
    </message>
    <message>
        <source>A later version of the program wrote {} (format {}; this version knows {}). Nothing was changed; start that version to go on with its models.</source>
        <translation>{} 由本程序的更新版本写成（格式 {}，此版本支持 {}）。未作任何更改，请启动该版本以继续使用其模型。</translation>
    </message>
    <message>
        <source>A later version of the program wrote {} (format {}; this version reads format {}).</source>
        <translation>{} 由本程序的更新版本写成（格式 {}，此版本读取格式 {}）。</translation>
    </message>
    <message>
        <source>Another window is changing the model; try again when it is done.</source>
        <translation>另一个窗口正在更换模型，请在其完成后重试。</translation>
    </message>
    <message>
        <source>Another window is open, which may be writing. Close it, then delete.</source>
        <translation>另一个窗口处于打开状态，可能正在写入。请先关闭它，再删除。</translation>
    </message>
    <message>
        <source>Choose one that was exported here</source>
        <translation>请选择由本程序导出的文件</translation>
    </message>
    <message>
        <source>It is a model: Model → Open reads it</source>
        <translation>这是模型：请用“模型 → 打开”读取</translation>
    </message>
    <message>
        <source>It was restored from {}</source>
        <translation>已从{}恢复</translation>
    </message>
    <message>
        <source>Not everything of {} could be deleted: {}</source>
        <translation>未能删除 {} 的全部内容：{}</translation>
    </message>
    <message>
        <source>The damaged file was kept as {}</source>
        <translation>损坏的文件已另存为 {}</translation>
    </message>
    <message>
        <source>The drawings of {} are deleted, but not the models: {}</source>
        <translation>{} 的笔迹已删除，但模型未删除：{}</translation>
    </message>
    <message>
        <source>The file that holds your drawings was damaged while it was in use. Close all windows and start again: it will be restored.</source>
        <translation>保存笔迹的文件在使用中损坏。请关闭所有窗口后重新启动，届时将会恢复。</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {}, was {} while the program ran.</source>
        <translation>保存笔迹的文件 {0} 在程序运行时被更改或移除。</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {}, was {}.</source>
        <translation>保存笔迹的文件 {0} 无法使用。</translation>
    </message>
    <message>
        <source>The list of models {} cannot be read ({}), nor can its copy beside it. Move both away to start from the shipped model.</source>
        <translation>无法读取模型列表 {}（{}），旁边的副本也不行。将两者移走即可从自带模型重新开始。</translation>
    </message>
    <message>
        <source>The store {} cannot be reached: {}.</source>
        <translation>无法访问存储 {}：{}。</translation>
    </message>
    <message>
        <source>The store {} is damaged and could not be restored: {}.</source>
        <translation>存储 {} 已损坏且无法恢复：{}。</translation>
    </message>
    <message>
        <source>The store {} is damaged, and another window uses it. Close all windows and start again: then it will be restored.</source>
        <translation>存储 {} 已损坏，且另一个窗口正在使用。请关闭所有窗口后重新启动，届时将会恢复。</translation>
    </message>
    <message>
        <source>The store {} was exchanged while it was written.</source>
        <translation>存储 {} 在写入时被替换。</translation>
    </message>
    <message>
        <source>The store {} was {} while the program ran ({}).</source>
        <translation>存储 {0} 在程序运行时被更改或移除（{2}）。</translation>
    </message>
    <message>
        <source>The store {} was {} while the program ran.</source>
        <translation>存储 {0} 在程序运行时被更改或移除。</translation>
    </message>
    <message>
        <source>The training process has not said a word for {} seconds and was ended. Everything is as it was; try again.</source>
        <translation>训练进程 {} 秒没有响应，已被结束。一切保持原样，请重试。</translation>
    </message>
    <message>
        <source>There was no backup of it</source>
        <translation>没有它的备份</translation>
    </message>
    <message>
        <source>This is no image that can be opened. Choose another one, for example a PNG or JPEG.</source>
        <translation>这不是可以打开的图像。请选择其他图像，例如 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>Trial {} of the store is damaged: {}.</source>
        <translation>存储中的第 {} 条记录已损坏：{}。</translation>
    </message>
    <message>
        <source>Up to {} cannot be read any more</source>
        <translation>最多有 {} 无法再读取</translation>
    </message>
    <message>
        <source>What was learned came to no numbers any more. Everything is as it was; try again.</source>
        <translation>学习结果不再是有效数字。一切保持原样，请重试。</translation>
    </message>
    <message>
        <source>Your drawings are stored, but could not be backed up: {}.</source>
        <translation>笔迹已保存，但无法备份：{}。</translation>
    </message>
    <message>
        <source>a later version of the program wrote it (it has schema {}, and this version knows {}). Nothing was changed. Start that version, or choose another folder with --data-dir</source>
        <translation>它由本程序的更新版本写成（结构版本 {}，此版本支持 {}）。未作任何更改。请启动该版本，或用 --data-dir 选择其他文件夹</translation>
    </message>
    <message>
        <source>another window is opening it; try again</source>
        <translation>另一个窗口正在打开它，请重试</translation>
    </message>
    <message>
        <source>another window is reading the store; try again</source>
        <translation>另一个窗口正在读取存储，请重试</translation>
    </message>
    <message>
        <source>damaged text ({})</source>
        <translation>文本已损坏（{}）</translation>
    </message>
    <message>
        <source>it cannot be read ({})</source>
        <translation>无法读取（{}）</translation>
    </message>
    <message>
        <source>it has {} parts where {} would do</source>
        <translation>有 {} 个部分，而 {} 个就够</translation>
    </message>
    <message>
        <source>it has {} pixels for {}×{}</source>
        <translation>{1}×{2} 却有 {0} 个像素</translation>
    </message>
    <message>
        <source>it has {} points; 1 to {} are taken</source>
        <translation>有 {} 个点，可接受 1 到 {} 个</translation>
    </message>
    <message>
        <source>it has {}×{} pixels; up to {}×{} are taken</source>
        <translation>有 {}×{} 像素，最多接受 {}×{}</translation>
    </message>
    <message>
        <source>it holds a value that is not a finite number</source>
        <translation>含有并非有限数的值</translation>
    </message>
    <message>
        <source>it holds more than {} drawings. Import it in parts</source>
        <translation>含有超过 {} 个笔迹。请分批导入</translation>
    </message>
    <message>
        <source>it holds neither {} with rows in it nor folders of images that are named as labels</source>
        <translation>既没有含数据行的 {}，也没有以标签命名的图像文件夹</translation>
    </message>
    <message>
        <source>it holds no object</source>
        <translation>其中没有对象</translation>
    </message>
    <message>
        <source>it holds {}. {}</source>
        <translation>含有 {}。{}</translation>
    </message>
    <message>
        <source>it is damaged, or made to do harm: it broke what reads it. Fetch or export it again</source>
        <translation>已损坏或有害：它使读取程序崩溃。请重新获取或导出</translation>
    </message>
    <message>
        <source>it is no HDF5 file of drawings, or it is damaged ({}). Fetch or export it again</source>
        <translation>不是笔迹的 HDF5 文件，或已损坏（{}）。请重新获取或导出</translation>
    </message>
    <message>
        <source>it is no compiled graph</source>
        <translation>不是已编译计算图</translation>
    </message>
    <message>
        <source>it is no list of fields</source>
        <translation>不是字段列表</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>it is smaller than {}. Choose a smaller unit</source>
        <translation>小于 {}。请使用更小的单位</translation>
    </message>
    <message>
        <source>it keeps numbers outside of its tables</source>
        <translation>在表之外存有数字</translation>
    </message>
    <message>
        <source>it lacks {}</source>
        <translation>缺少 {}</translation>
    </message>
    <message>
        <source>it points at part {} of {}</source>
        <translation>指向 {1} 个部分中的第 {0} 个</translation>
    </message>
    <message>
        <source>it reads drawings otherwise that you let stand: {} as then</source>
        <translation>它对您默认通过的笔迹给出了不同结果：{} 与当时相同</translation>
    </message>
    <message>
        <source>it reads fewer of the drawings that it learned from: {}</source>
        <translation>它学过的笔迹中识别正确的变少了：{}</translation>
    </message>
    <message>
        <source>it reads fewer of your held-out drawings: {}</source>
        <translation>您留出的笔迹中识别正确的变少了：{}</translation>
    </message>
    <message>
        <source>it reads your drawings no better than before: {}</source>
        <translation>它识别您的笔迹并不比此前更好：{}</translation>
    </message>
    <message>
        <source>it reshapes a tensor to another rank than it declares</source>
        <translation>将张量变形为与声明不同的阶</translation>
    </message>
    <message>
        <source>it says that it holds {} drawings; 1 to {} are taken</source>
        <translation>声称含有 {} 个笔迹，可接受 1 到 {} 个</translation>
    </message>
    <message>
        <source>it says that it holds {} images; 1 to {} are taken</source>
        <translation>声称含有 {} 张图像，可接受 1 到 {} 张</translation>
    </message>
    <message>
        <source>it uses {}, which no network of this program needs</source>
        <translation>使用了 {}，本程序的网络不需要它</translation>
    </message>
    <message>
        <source>it would forget: {} of the base hold-out</source>
        <translation>它会遗忘：基础留出集中 {}</translation>
    </message>
    <message>
        <source>its checksum differs</source>
        <translation>校验和不符</translation>
    </message>
    <message>
        <source>its images have {}×{} pixels; up to {}×{} are taken</source>
        <translation>其图像有 {}×{} 像素，最多接受 {}×{}</translation>
    </message>
    <message>
        <source>its images take more than {} GB. Import it in parts</source>
        <translation>其图像超过 {} GB。请分批导入</translation>
    </message>
    <message>
        <source>its label {} cannot be one. {}</source>
        <translation>{} 不能作为标签。{}</translation>
    </message>
    <message>
        <source>its time, {} s since 1970, is in no year from 1970 to 9999</source>
        <translation>其时间（1970 年以来 {} 秒）不在 1970 到 9999 年之间</translation>
    </message>
    <message>
        <source>its writer&apos;s name {} is too long or holds characters without a shape. Change it there</source>
        <translation>书写者的名字 {} 过长或含有不可见字符。请在文件中修改</translation>
    </message>
    <message>
        <source>its {} must be {}, not {}</source>
        <translation>其 {} 必须是 {}，而不是 {}</translation>
    </message>
    <message>
        <source>line 1: a document with a DOCTYPE is not opened. Take the line &lt;!DOCTYPE …&gt; out.</source>
        <translation>第 1 行：不打开带 DOCTYPE 的文档。请删去 &lt;!DOCTYPE …&gt; 一行。</translation>
    </message>
    <message>
        <source>line 1: an InkML document wants &lt;ink&gt; as its root</source>
        <translation>第 1 行：InkML 文档的根元素必须是 &lt;ink&gt;</translation>
    </message>
    <message>
        <source>line 1: an InkML document wants channels X and Y</source>
        <translation>第 1 行：InkML 文档需要 X 和 Y 通道</translation>
    </message>
    <message>
        <source>line 1: not InkML that can be read: {}</source>
        <translation>第 1 行：不是可读取的 InkML：{}</translation>
    </message>
    <message>
        <source>line {} is longer than {} bytes, so this is no such file</source>
        <translation>第 {} 行超过 {} 字节，因此不是这种文件</translation>
    </message>
    <message>
        <source>line {} is not UTF-8. Save the file as UTF-8 text</source>
        <translation>第 {} 行不是 UTF-8。请将文件保存为 UTF-8 文本</translation>
    </message>
    <message>
        <source>line {}: .COORD wants X and Y among its columns</source>
        <translation>第 {} 行：.COORD 的列中需要 X 和 Y</translation>
    </message>
    <message>
        <source>line {}: .POINTS_PER_SECOND must be above 0</source>
        <translation>第 {} 行：.POINTS_PER_SECOND 必须大于 0</translation>
    </message>
    <message>
        <source>line {}: a point before the first .SEGMENT</source>
        <translation>第 {} 行：第一个 .SEGMENT 之前出现了点</translation>
    </message>
    <message>
        <source>line {}: a segment wants its label in quotes: .SEGMENT DIGIT 0 ? &quot;8&quot;</source>
        <translation>第 {} 行：segment 的标签须加引号：.SEGMENT DIGIT 0 ? &quot;8&quot;</translation>
    </message>
    <message>
        <source>line {}: not well-formed InkML: {}</source>
        <translation>第 {} 行：InkML 格式不正确：{}</translation>
    </message>
    <message>
        <source>line {}: the segment &quot;{}&quot; holds no point</source>
        <translation>第 {} 行：segment“{}”中没有点</translation>
    </message>
    <message>
        <source>line {}: this character goes on for more than {} lines</source>
        <translation>第 {} 行：此字符超过 {} 行</translation>
    </message>
    <message>
        <source>line {}: {} numbers expected, found {}</source>
        <translation>第 {} 行：应有 {} 个数字，实为 {}</translation>
    </message>
    <message>
        <source>moved or removed</source>
        <translation>已移动或删除</translation>
    </message>
    <message>
        <source>no phase is left</source>
        <translation>没有剩余阶段</translation>
    </message>
    <message>
        <source>points has the shape {}, pixels {} of {}</source>
        <translation>points 的形状为 {}，pixels 为 {}，类型 {}</translation>
    </message>
    <message>
        <source>system call {}</source>
        <translation>系统调用 {}</translation>
    </message>
    <message>
        <source>the backup of {}</source>
        <translation>{}的备份</translation>
    </message>
    <message>
        <source>the channel F goes from {} to {}, which is no range</source>
        <translation>通道 F 从 {} 到 {}，不是有效范围</translation>
    </message>
    <message>
        <source>the character &quot;{}&quot; (number {}) holds no trace</source>
        <translation>字符“{}”（第 {} 个）中没有 trace</translation>
    </message>
    <message>
        <source>the custom operator {}</source>
        <translation>自定义算子 {}</translation>
    </message>
    <message>
        <source>the file ends in {}: it is cut. Fetch or export it again</source>
        <translation>文件在 {} 处中断，不完整。请重新获取或导出</translation>
    </message>
    <message>
        <source>the file is larger than {} GB when unpacked. Import it in parts</source>
        <translation>文件解压后超过 {} GB。请分批导入</translation>
    </message>
    <message>
        <source>the file is larger than {} GB. Import it in parts</source>
        <translation>文件超过 {} GB。请分批导入</translation>
    </message>
    <message>
        <source>the images and their labels are two files. Name them alike but for the words images and labels, such as digits-images.csv and digits-labels.csv</source>
        <translation>图像和标签是两个文件。文件名应仅有 images 和 labels 之别，例如 digits-images.csv 和 digits-labels.csv</translation>
    </message>
    <message>
        <source>the picture could not be made</source>
        <translation>无法生成图片</translation>
    </message>
    <message>
        <source>this HDF5 file holds no drawings. {}</source>
        <translation>此 HDF5 文件中没有笔迹。{}</translation>
    </message>
    <message>
        <source>this npz file is damaged: {}. Fetch or export it again</source>
        <translation>此 npz 文件已损坏：{}。请重新获取或导出</translation>
    </message>
    <message>
        <source>what it says of the drawings&apos; {} does not fit them: it is damaged</source>
        <translation>关于笔迹的 {} 与其不符：文件已损坏</translation>
    </message>
    <message>
        <source>what was read there has more than {} characters</source>
        <translation>其中的识别结果超过 {} 个字符</translation>
    </message>
    <message>
        <source>with the retrains before it would forget too much: {} of the base hold-out</source>
        <translation>加上之前的再训练，遗忘会过多：基础留出集中 {}</translation>
    </message>
    <message>
        <source>without id</source>
        <translation>没有标识</translation>
    </message>
    <message>
        <source>{} An earlier model is used instead.</source>
        <translation>{}将改用较早的模型。</translation>
    </message>
    <message>
        <source>{} The shipped model is used instead.</source>
        <translation>{}将改用自带模型。</translation>
    </message>
    <message>
        <source>{} are there now</source>
        <translation>现有 {}</translation>
    </message>
    <message>
        <source>{} cannot be read: {}</source>
        <translation>无法读取 {}：{}</translation>
    </message>
    <message>
        <source>{} cannot be read: {}. It must be an npz file with {}.</source>
        <translation>无法读取 {}：{}。它必须是含有 {} 的 npz 文件。</translation>
    </message>
    <message>
        <source>{} cannot be read: {}. It must be one of USPS&apos;s two gzipped files.</source>
        <translation>无法读取 {}：{}。它必须是 USPS 的两个 gzip 文件之一。</translation>
    </message>
    <message>
        <source>{} cannot be read{}: {}.</source>
        <translation>无法读取 {}{}：{}。</translation>
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation>无法写入 {}：{}。</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>未能写入 {}：{}。</translation>
    </message>
    <message>
        <source>{} does not hold weights of the network {}: {}</source>
        <translation>{} 中没有网络 {} 的权重：{}</translation>
    </message>
    <message>
        <source>{} drawings</source>
        <translation>{} 个笔迹</translation>
    </message>
    <message>
        <source>{} ends with none of {}</source>
        <translation>{} 的后缀不是 {} 之一</translation>
    </message>
    <message>
        <source>{} has format {}; this version of the program reads format {}.</source>
        <translation>{} 的格式为 {}，本程序版本读取格式 {}。</translation>
    </message>
    <message>
        <source>{} has no ending of a format that is known. There are {}, and folders of PNG</source>
        <translation>{} 的后缀不属于已知格式。可用的有 {}，以及 PNG 文件夹</translation>
    </message>
    <message>
        <source>{} has the shape {} of {}; {} rows expected</source>
        <translation>{} 的形状为 {}，类型 {}，应有 {} 行</translation>
    </message>
    <message>
        <source>{} has {} GB when unpacked, more than are read</source>
        <translation>{} 解压后有 {} GB，超出可读取的大小</translation>
    </message>
    <message>
        <source>{} has {} lines, USPS&apos;s has {}: it is cut or not USPS.</source>
        <translation>{} 有 {} 行，而 USPS 有 {} 行：文件不完整或不是 USPS。</translation>
    </message>
    <message>
        <source>{} holds a label that is not Unicode ({})</source>
        <translation>{} 中有并非 Unicode 的标签（{}）</translation>
    </message>
    <message>
        <source>{} holds a run of another recipe or on other data. Delete it, or choose another.</source>
        <translation>{} 中是另一配方或另一数据的运行。请删除，或另选一个。</translation>
    </message>
    <message>
        <source>{} holds more than its header says: it is damaged. Fetch or export it again</source>
        <translation>{} 的内容多于文件头所述：已损坏。请重新获取或导出</translation>
    </message>
    <message>
        <source>{} holds no labelled drawing.</source>
        <translation>{} 中没有已标注的笔迹。</translation>
    </message>
    <message>
        <source>{} holds {} images, {} {} labels</source>
        <translation>{} 含有 {} 张图像，{} 含有 {} 个标签</translation>
    </message>
    <message>
        <source>{} holds {} in the shape {}</source>
        <translation>{0} 含有形状为 {2} 的 {1}</translation>
    </message>
    <message>
        <source>{} images in {}, but {} labels in {}, {} writers</source>
        <translation>{1} 中有 {0} 张图像，但 {3} 中有 {2} 个标签、{4} 个书写者</translation>
    </message>
    <message>
        <source>{} is damaged or was exchanged: its checksum differs.</source>
        <translation>{} 已损坏或被替换：校验和不符。</translation>
    </message>
    <message>
        <source>{} is damaged: the checksum of its {} is wrong.</source>
        <translation>{} 已损坏：其 {} 的校验和有误。</translation>
    </message>
    <message>
        <source>{} is erased from the store, but not from its backups: {}.</source>
        <translation>{} 已从存储中删除，但备份中仍有：{}。</translation>
    </message>
    <message>
        <source>{} is forbidden while a file is examined</source>
        <translation>检查文件时禁止 {}</translation>
    </message>
    <message>
        <source>{} is missing beside it. Put it there: images and labels belong together</source>
        <translation>旁边缺少 {}。请放到那里：图像和标签须在一起</translation>
    </message>
    <message>
        <source>{} is missing in it, or lies in another file</source>
        <translation>其中缺少 {}，或位于另一文件</translation>
    </message>
    <message>
        <source>{} is missing. {}</source>
        <translation>缺少 {}。{}</translation>
    </message>
    <message>
        <source>{} is no IDX file of images: it does not begin with 00 00 08 03</source>
        <translation>{} 不是图像的 IDX 文件：开头不是 00 00 08 03</translation>
    </message>
    <message>
        <source>{} is no IDX file of labels: it does not begin with 00 00 08 01</source>
        <translation>{} 不是标签的 IDX 文件：开头不是 00 00 08 01</translation>
    </message>
    <message>
        <source>{} is no data set, or lies in another file</source>
        <translation>{} 不是数据集，或位于另一文件</translation>
    </message>
    <message>
        <source>{} is no number</source>
        <translation>{} 不是数字</translation>
    </message>
    <message>
        <source>{} is not MNIST: its arrays have the shapes {}. Delete it.</source>
        <translation>{} 不是 MNIST：其数组形状为 {}。请删除。</translation>
    </message>
    <message>
        <source>{} is not a model file of this program, or it is damaged ({}).</source>
        <translation>{} 不是本程序的模型文件，或已损坏（{}）。</translation>
    </message>
    <message>
        <source>{} is not a number</source>
        <translation>{} 不是数字</translation>
    </message>
    <message>
        <source>{} is not a text</source>
        <translation>{} 不是文本</translation>
    </message>
    <message>
        <source>{} is not finite</source>
        <translation>{} 不是有限数</translation>
    </message>
    <message>
        <source>{} is the store of other people now. Close the program and start again.</source>
        <translation>{} 现在是其他人的存储。请关闭程序后重新启动。</translation>
    </message>
    <message>
        <source>{} is there already, without its images. Choose another name.</source>
        <translation>{} 已存在，但没有对应的图像。请另选名称。</translation>
    </message>
    <message>
        <source>{} is there already. Choose a new name for the folder.</source>
        <translation>{} 已存在。请为文件夹选择新名称。</translation>
    </message>
    <message>
        <source>{} labels are needed; these are {}.</source>
        <translation>需要 {} 个标签，这里有 {} 个。</translation>
    </message>
    <message>
        <source>{} lies outside of the folder, so it is not opened</source>
        <translation>{} 位于文件夹之外，因此不予打开</translation>
    </message>
    <message>
        <source>{} must be a row of labels; it is {} of {}</source>
        <translation>{} 必须是一行标签，实为 {}，类型 {}</translation>
    </message>
    <message>
        <source>{} must be n×height×width numbers; it is {} of {}</source>
        <translation>{} 必须是 n×高×宽 的数字，实为 {}，类型 {}</translation>
    </message>
    <message>
        <source>{} of {}, before {}</source>
        <translation>{1} 个中 {0} 个，此前 {2} 个</translation>
    </message>
    <message>
        <source>{} reads rasters of version {}; this program makes version {}. Retrain it with this version.</source>
        <translation>{} 读取版本 {} 的栅格，本程序生成版本 {}。请用本版本再训练。</translation>
    </message>
    <message>
        <source>{} that could still be read</source>
        <translation>{}（仍可读取）</translation>
    </message>
    <message>
        <source>{} was not found in {}. Set INKLOOP_DATA to the folder that holds it.</source>
        <translation>在 {1} 中找不到 {0}。请将 INKLOOP_DATA 设为其所在文件夹。</translation>
    </message>
    <message>
        <source>{} was not opened. {}</source>
        <translation>未打开 {}。{}</translation>
    </message>
    <message>
        <source>{} was not written: its name must end in one of {}.</source>
        <translation>未写入 {}：名称后缀必须是 {} 之一。</translation>
    </message>
    <message>
        <source>{} was not written: the process that writes it ended unexpectedly (exit code {}); it may have run out of memory.</source>
        <translation>未写入 {}：写入进程意外结束（退出码 {}），可能是内存不足。</translation>
    </message>
    <message>
        <source>{} was {}; its copy took its place.</source>
        <translation>{0} 无法使用，已由其副本代替。</translation>
    </message>
    <message>
        <source>{} without a name</source>
        <translation>没有名称的 {}</translation>
    </message>
    <message>
        <source>{}, image {}: {} is {}, 1 to {} expected</source>
        <translation>{}，图像 {}：{} 为 {}，应为 1 到 {}</translation>
    </message>
    <message>
        <source>{}, images {}: the same suite, sample and code</source>
        <translation>{}，图像 {}：suite、sample 和 code 相同</translation>
    </message>
    <message>
        <source>{}, line 1: {} expected, it is {}</source>
        <translation>{}，第 1 行：应为 {}，实为 {}</translation>
    </message>
    <message>
        <source>{}, line {}: one label expected, there are {}</source>
        <translation>{}，第 {} 行：应有一个标签，实有 {} 个</translation>
    </message>
    <message>
        <source>{}, line {}: there is no image {}</source>
        <translation>{}，第 {} 行：没有图像 {}</translation>
    </message>
    <message>
        <source>{}, line {}: {}</source>
        <translation>{}，第 {} 行：{}</translation>
    </message>
    <message>
        <source>{}, line {}: {} cells expected, not {}</source>
        <translation>{}，第 {} 行：应有 {} 个单元格，实有 {} 个</translation>
    </message>
    <message>
        <source>{}, point {}: {} is not one number for each of {} (difference encoding is not understood)</source>
        <translation>{}，第 {} 个点：{} 不是 {} 各一个数字（不支持差分编码）</translation>
    </message>
    <message>
        <source>{}: 15,000 images of 64×64 uint8 and 15 characters expected, it has {}.</source>
        <translation>{}：应有 15,000 张 64×64 uint8 图像和 15 个字符，实为 {}。</translation>
    </message>
    <message>
        <source>{}: a digit and 256 values expected ({})</source>
        <translation>{}：应有一个数字和 256 个值（{}）</translation>
    </message>
    <message>
        <source>{}: cannot be read as ink: {}</source>
        <translation>{}：无法作为笔迹读取：{}</translation>
    </message>
    <message>
        <source>{}: holds no labelled character</source>
        <translation>{}：没有已标注的字符</translation>
    </message>
    <message>
        <source>{}: numbers separated by commas expected ({})</source>
        <translation>{}：应为逗号分隔的数字（{}）</translation>
    </message>
    <message>
        <source>{}: the label is {}, a digit is expected</source>
        <translation>{}：标签为 {}，应为数字</translation>
    </message>
    <message>
        <source>{}: value {} is not from -1 to 1</source>
        <translation>{}：第 {} 个值不在 −1 到 1 之间</translation>
    </message>
    <message>
        <source>{}: value {} is {}, and all must be from 0 to 255, or all from 0 to 1</source>
        <translation>{}：第 {} 个值为 {}，所有值必须都在 0 到 255 或都在 0 到 1 之间</translation>
    </message>
    <message>
        <source>{}: x must be n×{}×{} uint8, it is {} {}</source>
        <translation>{}：x 必须是 n×{}×{} uint8，实为 {} {}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>{}: {} has the shape {}, 15,000 values expected</source>
        <translation>{}：{} 的形状为 {}，应有 15,000 个值</translation>
    </message>
    <message>
        <source>{}: {} images in x, but y has the shape {}</source>
        <translation>{}：x 中有 {} 张图像，但 y 的形状为 {}</translation>
    </message>
    <message>
        <source>{}: {} values, 256 expected</source>
        <translation>{}：有 {} 个值，应为 256 个</translation>
    </message>
    <message>
        <source>{}: {} values, {} expected: a row holds one square image, and the labels stand in a file of their own</source>
        <translation>{}：有 {} 个值，应为 {} 个：每行是一张正方形图像，标签在另一个文件中</translation>
    </message>
    <message>
        <source>{}: {}.</source>
        <translation>{}：{}。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Drawings</source>
        <translation>导出笔迹</translation>
    </message>
    <message>
        <source>Everybody</source>
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
        <source>All, also those let stand</source>
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
        <source>{reason} The drawings were changed; start the program again to have it remembered.</source>
        <translation>{reason}笔迹已更改，重新启动程序后才会被记住。</translation>
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
        <source>everybody without a model of their own</source>
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
        <source>Com&amp;pare with the One in Use</source>
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
    <name>ImageImportController</name>
    <message>
        <source>Images ({})</source>
        <translation>图像 ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open an Image of One Character</source>
        <translation>打开单个字符的图像</translation>
    </message>
    <message>
        <source>There is no image in the clipboard. Copy one, then paste it here.</source>
        <translation>剪贴板中没有图像。请先复制一张，再粘贴到这里。</translation>
    </message>
</context>
<context>
    <name>ImportExportController</name>
    <message>
        <source>All drawings ({})</source>
        <translation>所有笔迹 ({})</translation>
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
        <source>{} They are not remembered before the next start: {}</source>
        <translation>{}下次启动之前不会被记住：{}</translation>
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
        <source>Cancelled; everything is as it was.</source>
        <translation>已取消，一切保持原样。</translation>
    </message>
</context>
<context>
    <name>InkCanvas</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Draw one character here with mouse, pen or finger, or with the arrow keys: Insert puts their pen down and lifts it, Shift makes it faster.</source>
        <translation>在此用鼠标、触控笔或手指书写一个字符，也可用方向键：Insert 落笔或抬笔，按住 Shift 加快。</translation>
    </message>
    <message>
        <source>Draw a character here</source>
        <translation>在此书写一个字符</translation>
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
    <name>KnownLabelsView</name>
    <message>
        <source>Labels that can be read</source>
        <translation>可识别的标签</translation>
    </message>
    <message>
        <source>Digits only</source>
        <translation>仅数字</translation>
    </message>
    <message>
        <source>Read nothing but digits for a while; everything else stays learned</source>
        <translation>暂时只识别数字，其余已学内容保留</translation>
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
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>A drawing can hold 100,000 points, and this one does. Recognise it, or clear it.</source>
        <translation>一个笔迹最多 100,000 个点，此笔迹已满。请识别或清除。</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>Nothing can be read or kept until this is mended; it is tried again all the time.</source>
        <translation>在此问题解决之前，无法识别或保存任何内容；程序会不断重试。</translation>
    </message>
    <message>
        <source>Making everything ready for {} …</source>
        <translation>正在为 {} 做准备 …</translation>
    </message>
    <message>
        <source>{} – Inkloop</source>
        <translation>{} – Inkloop</translation>
    </message>
    <message>
        <source>Retrain cancelled; everything is as it was</source>
        <translation>已取消再训练，一切保持原样</translation>
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
        <source>Open &amp;Image…</source>
        <translation>打开图像(&amp;I)…</translation>
    </message>
    <message>
        <source>P&amp;aste Image</source>
        <translation>粘贴图像(&amp;A)</translation>
    </message>
    <message>
        <source>Recent I&amp;mages</source>
        <translation>最近的图像(&amp;M)</translation>
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
        <source>Retrain for &amp;Everybody</source>
        <translation>为所有人再训练(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Cancel Retrain</source>
        <translation>取消再训练(&amp;C)</translation>
    </message>
    <message>
        <source>Retrain by &amp;Itself</source>
        <translation>自动再训练(&amp;I)</translation>
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
        <source>&amp;Rapid Mode</source>
        <translation>快速模式(&amp;R)</translation>
    </message>
    <message>
        <source>Ask for &amp;Nothing</source>
        <translation>不提示(&amp;N)</translation>
    </message>
    <message>
        <source>Ask for &amp;Each in Turn</source>
        <translation>依次提示(&amp;E)</translation>
    </message>
    <message>
        <source>Ask for Those It Con&amp;fuses Most</source>
        <translation>提示最易混淆的(&amp;F)</translation>
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
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>End the drawing and read it; the next stroke lets the reading stand</source>
        <translation>结束书写并识别；写下一笔即默认通过</translation>
    </message>
    <message>
        <source>The reading is right; to correct it, type what it is instead</source>
        <translation>识别正确；若要更正，直接键入正确的字符</translation>
    </message>
    <message>
        <source>For labels that are not one key, as “sch”; any other you can simply type</source>
        <translation>用于无法一键输入的标签，如“sch”；其他的直接键入即可</translation>
    </message>
    <message>
        <source>The last stroke; on an empty canvas the last answer and what it taught</source>
        <translation>上一笔；画布为空时撤销上一次回答及其所教内容</translation>
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
        <source>Labelled drawings from a file: UNIPEN, InkML, HDF5, NPZ, IDX or CSV</source>
        <translation>从文件导入已标注的笔迹：UNIPEN、InkML、HDF5、NPZ、IDX 或 CSV</translation>
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
        <source>Read while the pen moves</source>
        <translation>书写时即时识别</translation>
    </message>
    <message>
        <source>After 20 more labelled drawings, once nobody drew or typed for 10 s</source>
        <translation>每新增 20 个已标注笔迹，且 10 秒内无人书写或键入时</translation>
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
        <source>Examining</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>{}: this takes some seconds</source>
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
        <source>To retrain by itself it needs MNIST, which is not here yet. Choose Model → Retrain once.</source>
        <translation>自动再训练需要 MNIST，目前还没有。请先选择一次“模型 → 再训练”。</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Carrying out the verdict</source>
        <translation>正在执行评判结果</translation>
    </message>
    <message>
        <source>The retrained model is in use, but what you corrected is not remembered now.</source>
        <translation>再训练的模型已启用，但您更正的内容暂时未被记住。</translation>
    </message>
    <message>
        <source>The retrained model could not be taken:</source>
        <translation>无法采用再训练的模型：</translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation>正在打开 {}</translation>
    </message>
    <message>
        <source>{} reads now. Roll Back leads to the model before it.</source>
        <translation>现由 {} 识别。用“回退”可回到之前的模型。</translation>
    </message>
    <message>
        <source>{} is in use, but what you corrected is not remembered now.</source>
        <translation>{} 已启用，但您更正的内容暂时未被记住。</translation>
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
        <source>Model {} reads now. What you corrected is still remembered, and can be retrained on.</source>
        <translation>现在由模型 {} 识别。您更正的内容仍被记住，可再次用于再训练。</translation>
    </message>
    <message>
        <source>Model {} reads now, but what you corrected is not remembered.</source>
        <translation>现在由模型 {} 识别，但您更正的内容未被记住。</translation>
    </message>
    <message>
        <source>Nothing was rolled back:</source>
        <translation>未能回退：</translation>
    </message>
    <message>
        <source>Rolling back for everybody</source>
        <translation>正在为所有人回退</translation>
    </message>
    <message>
        <source>Model {} reads now for everybody who has no model of their own.</source>
        <translation>现在由模型 {} 为没有专属模型的所有人识别。</translation>
    </message>
    <message>
        <source>Model {} reads now for everybody, but what you corrected is not remembered.</source>
        <translation>现在由模型 {} 为所有人识别，但您更正的内容未被记住。</translation>
    </message>
    <message>
        <source>Following another window</source>
        <translation>正在跟随另一个窗口</translation>
    </message>
    <message>
        <source>Another window put another model in use. It reads here now.</source>
        <translation>另一个窗口启用了另一个模型，现在这里也由它识别。</translation>
    </message>
    <message>
        <source>Another window put another model in use; what you corrected is not remembered.</source>
        <translation>另一个窗口启用了另一个模型，您更正的内容暂时未被记住。</translation>
    </message>
    <message>
        <source>Another window put another model in use, which cannot be read here:</source>
        <translation>另一个窗口启用了另一个模型，但这里无法读取：</translation>
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
        <source>Models (*.h5 *.hdf5 *.keras)</source>
        <translation>模型 (*.h5 *.hdf5 *.keras)</translation>
    </message>
    <message>
        <source>It could not be examined: {}</source>
        <translation>无法检查：{}</translation>
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
        <source>Everybody</source>
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
        <source>Nothing has been read yet. Draw a character, and say what it is.</source>
        <translation>还没有识别过任何内容。请书写一个字符，并指明它是什么。</translation>
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
    <name>RecentFilesMenu</name>
    <message>
        <source>Clear This List</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>RecognitionController</name>
    <message>
        <source>Not known yet: Enter makes it a label.</source>
        <translation>尚未认识：按回车将其设为标签。</translation>
    </message>
    <message>
        <source>Taken back: say again what it is, or clear it</source>
        <translation>已收回：请重新指定，或清除</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>{} Nothing was taken back.</source>
        <translation>{}未收回任何内容。</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>没有可收回的内容</translation>
    </message>
    <message>
        <source>Enter gives the label, Esc drops it.</source>
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
</context>
<context>
    <name>RecognitionPanel</name>
    <message>
        <source>What you can do</source>
        <translation>可以做什么</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>what the model sees</source>
        <translation>模型所见</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>RetrainBar</name>
    <message>
        <source>Retrain stage</source>
        <translation>再训练阶段</translation>
    </message>
    <message>
        <source>Retrain progress</source>
        <translation>再训练进度</translation>
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
    <name>RetrainPage</name>
    <message>
        <source>What the retrain does</source>
        <translation>再训练正在做什么</translation>
    </message>
    <message>
        <source>How far the retrain is</source>
        <translation>再训练进度</translation>
    </message>
    <message>
        <source>Both are means over the last five batches. The accuracy is that of your own drawings in them, each varied, as they were read just before they were learned. What the retrained model is worth is judged afterwards, on drawings that it never learned: by the network alone, without what it remembers of your corrections.</source>
        <translation>两者都是最近五个批次的平均值。准确率针对其中您自己的笔迹（均经过变形），按学习前一刻的识别结果计算。再训练模型的优劣，随后用它从未学过的笔迹来评判：只看网络本身，不计它记住的更正。</translation>
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
        <source>everybody</source>
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
    <name>RetrainRunner</name>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>It was cancelled; everything is as it was.</source>
        <translation>已取消，一切保持原样。</translation>
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
        <source>The model that came with the program</source>
        <translation>随程序提供的模型</translation>
    </message>
    <message>
        <source>For &amp;Everybody without a Model of Their Own</source>
        <translation>面向没有专属模型的所有人(&amp;E)</translation>
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
        <source>what it says</source>
        <translation>结论</translation>
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
    <name>StageList</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待进行</translation>
    </message>
</context>
<context>
    <name>StoreMonitor</name>
    <message>
        <source>You can go on drawing: what waits is kept in memory, and stored as soon as that is possible.</source>
        <translation>可以继续书写：等待中的内容保留在内存里，一旦可行就会保存。</translation>
    </message>
    <message>
        <source>All drawings are stored now.</source>
        <translation>所有笔迹现已保存。</translation>
    </message>
    <message>
        <source>What another window did cannot be followed here: {}</source>
        <translation>无法跟随另一个窗口的更改：{}</translation>
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
</context>
<context>
    <name>TrialModel</name>
    <message>
        <source>{label}, wrongly read as {predicted}</source>
        <translation>{label}，误识别为 {predicted}</translation>
    </message>
    <message>
        <source>{label}, let stand</source>
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
        <source>That cannot be a writer&apos;s name: it is empty, too long, or holds characters without a shape.</source>
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
</TS>
