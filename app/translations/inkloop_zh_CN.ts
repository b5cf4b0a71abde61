<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have labelled is stored. You can go on, or start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes with time and pressure, label and writer. Pictures are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of 28×28 pixels as in MNIST, and labels. Strokes, time and pressure are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes and pictures as they are, label and writer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holds} Also what was read, so that importing restores the accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln drawing(s) to {path}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) left out because there is no ink in it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) left out because {format} holds strokes only</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln drawing(s) from {source}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out because there is no ink in them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New writer(s): {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{} {}</source>
        <comment>two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}.</source>
        <comment>a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrained {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some time ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that came with the program. It is always there to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened from {}; nobody judged it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{} It was put in use %Ln time(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {n}, {accuracy} ({interval})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference: both read the same ones right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too close to tell: two equally good models would differ so, or more, {often}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{which} reads more of them right: two equally good models would differ so only {often}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in 100</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in 1,000</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>once in 1,000 times, or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither was retrained here, so neither learned from these drawings here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was retrained and may have learned from the others, so only the held-out drawings compare fairly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B were retrained and may have learned from the others, so only the held-out drawings compare fairly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> Left out: %Ln older drawing(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>model {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrained for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped model {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrained model {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened model {name}, {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}×{size} pixels, {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {data}</source>
        <comment>of a data set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrained from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It now reads {figures}; {base}: taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrained for {whose}: it now reads {figures}; {base}: taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would read {figures}; {base}: not taken, because {reason}. The model in use stays as it was, and what was corrected stays remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrained for {whose}: it would read {figures}; {base}: not taken, because {reason}. The model in use stays as it was, and what was corrected stays remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, and {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out: {right} of {n}, {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned from: {right} of {n}, {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let stand: {right} of {n}, {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{data} {after}, before {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{data} {after}, as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of your {n} held-out drawings, {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of your {n} that it learned from, {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of your {n} that were let stand, {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of the {n} held-out drawings, {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of the {n} that it learned from, {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of the {n} that were let stand, {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fairly sure, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected: {label}, read as {read}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let stand: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{accuracy} of %Ln drawing(s)
95 % interval {interval}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>dd MMM yyyy, HH:mm</source>
        <comment>how Qt is to write day and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, read right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, read as {predicted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USPS, at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese MNIST, at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the base hold-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writers never seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST&apos;s test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USPS&apos;s test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese MNIST&apos;s test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {} s left</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {} min left</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting TensorFlow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning your drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holding back what would be forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiling the challenger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging the challenger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the members of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccuracyChart</name>
    <message>
        <source>Point at the chart, or use the arrow keys, to read it. Scroll to zoom, double-click to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy over drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawings, in the order they were made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all drawings so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing {number}, {who}, {when}: {trial}.  So far {overall}, last {window} {recent}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlternativesView</name>
    <message>
        <source>What it may be</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Correct to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read as {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>C&amp;ompare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the comparison is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare on yet: confirm or correct some drawings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read differently: the first {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read differently: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both read your confirmed and corrected drawings, the networks alone, without what is remembered of your corrections. No retrain learns from the held-out ones among them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>{count} meant {label}, read {predicted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} meant {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} read {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix: rows are what was meant, columns what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: what was meant. Columns: what was read. Click a cell to see its drawings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateRangeBox</name>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose dates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Meant: {}
A reads {}
B reads {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>Drawings read differently</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Why no drawing is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drawing fits these filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drawings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a character in the main window. What you confirm, correct or let stand is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A drawing of {} in the store {} is damaged: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label can have {} characters at most; this one has {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label cannot hold code points that are no characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label cannot hold control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label needs at least one visible character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trial of the store is damaged: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another model was put in use while this one learned, so it was dropped. Retrain again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It wants the arrays x and y (and writer, if it is known), or x_train, y_train, x_test and y_test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keras cannot open {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for {} in {}. Put the file there (it is the one that keras.datasets.mnist uses, {}), or set INKLOOP_DATA to the folder that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST could not be downloaded ({}). {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model {} was never in use here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to measure doubt by: none of the data is read right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to measure: the data or the model has none of the labels {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compiled graph of model {} cannot be run: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compiled graph of model {} does not fit its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ink holds a coordinate that is not a finite number. Clear it and draw again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of models {} cannot be read ({}). Move it away to start from the shipped model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {} cannot be read: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pretrained weights could not be fetched: {}. Put that file into ~/.keras/models, begin with a model of this program (--weights FILE), or with nothing (--weights none).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process failed: {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that prepares the base data ended unexpectedly; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retrain was cancelled. Everything is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {} cannot be opened: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {} cannot be {}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training process ended unexpectedly (exit code {}); it may have run out of memory. Everything is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data set {}; there are {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format {}; there are {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ink in this image. Choose one that shows a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ink in this image: it is one even colour. Choose an image that shows a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ink to read. Draw a character first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export: {} holds strokes, and these drawings are pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to learn from yet. Correct a reading that is wrong, or confirm one with Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has {} MB; images of up to {} MB are opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image has {}×{} pixels. Make it smaller, then open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This image holds values that are not finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no image that can be opened: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial {} of the store {} is damaged: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {} delivered is not MNIST: its checksum differs. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a coordinate is beyond ±{}. Choose a larger unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a later version of this program wrote it. Import it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture in it has more than {}×{} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a probability is not from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a trace or annotation with more than {} characters is not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array in this npz file holds Python objects, which are not opened. Save it as numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array in this npz file is damaged ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array in this npz file is ordered by columns. Save it through np.ascontiguousarray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry lacks {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character number {} has more than {} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character {}: its annotation {} is damaged ({}). Take it out, and the drawing is imported without what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged ink: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged picture: {} pixels for {}×{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged strokes: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing {} has both points and pixels: the file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image {} has label {}, but {} has {} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has schema {}, and this version of the program knows {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {} pixels for {}×{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {} points; 1 to {} are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has {}×{} pixels; up to {}×{} are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a value that is not a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than {} drawings. Import it in parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds neither {} with rows in it nor folders of images that are named as labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds {}. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no HDF5 file of drawings, or it is damaged ({}). Fetch or export it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is smaller than {}. Choose a smaller unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it now reads {} of {} of your {}, before {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it reads drawings otherwise that you let stand: {} as then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it reads fewer of the drawings that it learned from: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it reads fewer of your held-out drawings: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it reads your drawings no better than before: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says that it holds {} drawings; 1 to {} are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says that it holds {} images; 1 to {} are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it would forget: {} of the base hold-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its images have {}×{} pixels; up to {}×{} are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its images take more than {} GB. Import it in parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its label {} cannot be one. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its time, {} s since 1970, is in no year from 1970 to 9999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its writer&apos;s name {} is too long or holds characters without a shape. Change it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line 1: a document with a DOCTYPE is not opened. Take the line &lt;!DOCTYPE …&gt; out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line 1: an InkML document wants &lt;ink&gt; as its root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line 1: an InkML document wants channels X and Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line 1: not InkML that can be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {} is longer than {} bytes, so this is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {} is not UTF-8. Save the file as UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {}: .COORD wants X and Y among its columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {}: .POINTS_PER_SECOND must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {}: a point before the first .SEGMENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {}: a segment wants its label in quotes: .SEGMENT DIGIT 0 ? &quot;8&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {}: not well-formed InkML: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {}: the segment &quot;{}&quot; holds no point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {}: this character goes on for more than {} lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {}: {} numbers expected, found {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no phase is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points has the shape {}, pixels {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the channel F goes from {} to {}, which is no range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the character &quot;{}&quot; (number {}) holds no trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends in {}: it is cut. Fetch or export it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than {} GB when unpacked. Import it in parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the images and their labels are two files. Name them alike but for the words images and labels, such as digits-images.csv and digits-labels.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture could not be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this HDF5 file holds no drawings. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this npz file is damaged: {}. Fetch or export it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it says of the drawings&apos; {} does not fit them: it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was read there has more than {} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the retrains before it would forget too much: {} of the base hold-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} An earlier model is used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} The shipped model is used instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be read: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be read: {}. It must be an npz file with {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be read: {}. It must be one of USPS&apos;s two gzipped files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be read{}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not hold weights of the network {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ends with none of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has format {}; this version of the program reads format {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has no ending of a format that is known. There are {}, and folders of PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has the shape {} of {}; {} rows expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has {} GB when unpacked, more than are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has {} lines, USPS&apos;s has {}: it is cut or not USPS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds a label that is not Unicode ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds a part that may run code of its own ({}), so it was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds a run of another recipe or on other data. Delete it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds more than its header says: it is damaged. Fetch or export it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds no labelled drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds {} images, {} {} labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds {} in the shape {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} images in {}, but {} labels in {}, {} writers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged or was exchanged: its checksum differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged: the checksum of its {} is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is missing beside it. Put it there: images and labels belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is missing in it, or lies in another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is missing. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no IDX file of images: it does not begin with 00 00 08 03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no IDX file of labels: it does not begin with 00 00 08 01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no data set, or lies in another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not MNIST: its arrays have the shapes {}. Delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a Keras model in an HDF5 file ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a model file of this program, or it is damaged ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is there already, without its images. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is there already. Choose a new name for the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} lies outside of the folder, so it is not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} must be a row of labels; it is {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} must be n×height×width numbers; it is {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}, before {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} reads rasters of version {}; this program makes version {}. Retrain it with this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} wants rasters of an impossible form: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was not found in {}. Set INKLOOP_DATA to the folder that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was not written: its name must end in one of {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was not written: the process that writes it ended unexpectedly (exit code {}); it may have run out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was written by another version of the program ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, image {}: {} is {}, 1 to {} expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, images {}: the same suite, sample and code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, line 1: {} expected, it is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, line {}: one label expected, there are {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, line {}: there is no image {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, line {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, line {}: {} cells expected, not {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, point {}: {} is not one number for each of {} (difference encoding is not understood)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: 15,000 images of 64×64 uint8 and 15 characters expected, it has {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: a digit and 256 values expected ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: cannot be read as ink: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: holds no labelled character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: numbers separated by commas expected ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the label is {}, a digit is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: value {} is not from -1 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: value {} is {}, and all must be from 0 to 255, or all from 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: x must be n×{}×{} uint8, it is {} {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} has the shape {}, 15,000 values expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} images in x, but y has the shape {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} values, 256 expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} values, {} expected: a row holds one square image, and the labels stand in a file of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExchangeActions</name>
    <message>
        <source>All drawings ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a Folder of Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} They are not remembered before the next start: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} already exists. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; everything is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, also those let stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the format holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drawings yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Accuracy of all drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy of the last drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %Ln drawing(s), 95 % interval {}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>of the last {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>&amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryMenus</name>
    <message>
        <source>&amp;Relabel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo {change}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Drawings – Inkloop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the drawings (Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drawings}, {chosen} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What is/are these %Ln drawing(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %Ln drawing(s) as {label}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln drawing(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} The drawings were changed; start the program again to have it remembered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy since then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Whose models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody without a model of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict on this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pare with the One in Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageActions</name>
    <message>
        <source>Images ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an Image of One Character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no image in the clipboard. Copy one, then paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InkCanvas</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw one character here with mouse, pen or finger, or with the arrow keys: Insert puts their pen down and lifts it, Shift makes it faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a character here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InkCard</name>
    <message>
        <source>The drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelEntry</name>
    <message>
        <source>Another label, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelSetView</name>
    <message>
        <source>Labels that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read nothing but digits for a while; everything else stays learned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LearningCurve</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own drawings read right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches learned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loop</name>
    <message>
        <source>Not known yet: Enter makes it a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: say again what it is, or clear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing is still on the canvas; try again when this is mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} Nothing was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter gives the label, Esc drops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not {}? Type what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right? Press Enter, or just draw on.
Wrong? Type what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read while you draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw, then press Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right? Just pause.
Wrong? Type what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right? Press Enter.
Wrong? Type what it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Loading the model …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapid mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} Drawings are not kept. Mend this and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot be a writer&apos;s name: it is empty, too long, or holds characters without a shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The writer could not be changed: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} – Inkloop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain cancelled; everything is as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Drawings near each other look alike to the network. Ringed: read wrong. Point at one; click to choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings placed on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placing the drawings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A map needs {n} drawings at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map could not be made: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drawing is no longer in the store.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Recognise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a &amp;Label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow-Key &amp;Pen Down or Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;aste Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent I&amp;mages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imp&amp;ort…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impor&amp;t Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain for &amp;Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel Retrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain by &amp;Itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smooth Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rapid Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for &amp;Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for &amp;Each in Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for Those It Con&amp;fuses Most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the drawing and read it; the next stroke lets the reading stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading is right; to correct it, type what it is instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For labels that are not one key, as “sch”; any other you can simply type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last stroke; on an empty canvas the last answer and what it taught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also the right button, Ctrl with the left one, and the pen&apos;s other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move it, with Shift faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled drawings from a file: UNIPEN, InkML, HDF5, NPZ, IDX or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled images, in a folder for each label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings with their labels, into a file or a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read while the pen moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After 20 more labelled drawings, once nobody drew or typed for 10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pause ends each drawing; typing on the empty canvas corrects the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrying out the verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retrained model is in use, but what you corrected is not remembered now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retrained model could not be taken:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} reads now. Roll Back leads to the model before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is in use, but what you corrected is not remembered now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was not opened:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled back. What you corrected is still remembered, and can be retrained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled back, but what you corrected is not remembered now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was rolled back:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling back for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled back for everybody who has no model of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolled back for everybody, but what you corrected is not remembered now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChoiceBox</name>
    <message>
        <source>Other file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelExportDialog</name>
    <message>
        <source>Export the Model in Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inkloop model, all of it (*.h5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keras network (*.keras)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LiteRT graph (*.tflite)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>Models – Inkloop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retrain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenModelDialog</name>
    <message>
        <source>Open Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other &amp;File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.h5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>{} Every character counts as never drawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeBar</name>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw this character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause that ends a drawing, in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, read as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message>
        <source>Label read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure the model is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message>
        <source>Progress – Inkloop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Chart…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a picture (PNG, SVG) or as figures (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Over Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confusions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawings could not be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read yet. Draw a character, and say what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Figures (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy over drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors by label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors by writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusions (rows: meant, columns: read)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} – {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another place or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RasterView</name>
    <message>
        <source>What the model sees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>Point at a bar to read it. The lines are 95 % intervals, the small figures how many there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors by writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors by label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {wrong} of {n} read wrong, {rate}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Clear This List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetrainBar</name>
    <message>
        <source>Retrain stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrain progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the learning curve and the models (Ctrl+4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetrainPage</name>
    <message>
        <source>What the retrain does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the retrain is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are means over the last five batches. The accuracy is that of your own drawings in them, each varied, as they were read just before they were learned. What the retrained model is worth is judged afterwards, on drawings that it never learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No retrain yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A retrain learns your confirmed and corrected drawings for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retraining for {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last retrain, for {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetrainThread</name>
    <message>
        <source>The retrain failed: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Retraining</name>
    <message>
        <source>everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled; everything is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RollBackMenu</name>
    <message>
        <source>Roll &amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that came with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;Everybody without a Model of Their Own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>A reads right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B reads right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>What you can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the model sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialModel</name>
    <message>
        <source>{label}, wrongly read as {predicted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, let stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read as {predicted}, {probability}, by model {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written by {writer} on {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Drawings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WriterMenu</name>
    <message>
        <source>&amp;Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Writer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Writer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who writes now?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>meant {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
