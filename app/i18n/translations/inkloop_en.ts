<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name></name>
    <message numerus="yes">
        <source>Exported %Ln drawing(s) to {path}</source>
        <translation>
            <numerusform>Exported %Ln drawing to {path}</numerusform>
            <numerusform>Exported %Ln drawings to {path}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) left out because there is no ink in it</source>
        <translation>
            <numerusform>%Ln drawing left out because there is no ink in it</numerusform>
            <numerusform>%Ln drawings left out because there is no ink in them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) left out because {format} holds strokes only</source>
        <translation>
            <numerusform>%Ln picture left out because {format} holds strokes only</numerusform>
            <numerusform>%Ln pictures left out because {format} holds strokes only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln drawing(s) from {source}</source>
        <translation>
            <numerusform>Imported %Ln drawing from {source}</numerusform>
            <numerusform>Imported %Ln drawings from {source}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already</source>
        <translation>
            <numerusform>%Ln was there already</numerusform>
            <numerusform>%Ln were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out because there is no ink in them</source>
        <translation>
            <numerusform>%Ln left out because there is no ink in it</numerusform>
            <numerusform>%Ln left out because there is no ink in them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were divided into their characters</source>
        <translation>
            <numerusform>%Ln line was divided into its characters</numerusform>
            <numerusform>%Ln lines were divided into their characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out because the ink does not fit the text</source>
        <translation>
            <numerusform>%Ln line left out because the ink does not fit the text</numerusform>
            <numerusform>%Ln lines left out because the ink does not fit the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} and %Ln more</numerusform>
            <numerusform>{names} and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New writer(s): {names}.</source>
        <translation>
            <numerusform>New writer: {names}.</numerusform>
            <numerusform>New writers: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} It was put in use %Ln time(s).</source>
        <translation>
            <numerusform>{} It was put in use %Ln time.</numerusform>
            <numerusform>{} It was put in use %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in 100</source>
        <translation>
            <numerusform>once in 100 times</numerusform>
            <numerusform>%Ln times in 100</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in 1,000</source>
        <translation>
            <numerusform>once in 1,000 times</numerusform>
            <numerusform>%Ln times in 1,000</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> Left out: %Ln older drawing(s).</source>
        <translation>
            <numerusform> Left out: %Ln older drawing.</numerusform>
            <numerusform> Left out: %Ln older drawings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{accuracy} of %Ln drawing(s)
95 % interval {interval}</source>
        <translation>
            <numerusform>{accuracy} of %Ln drawing
95 % interval {interval}</numerusform>
            <numerusform>{accuracy} of %Ln drawings
95 % interval {interval}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln drawing</numerusform>
            <numerusform>%Ln drawings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) are not stored yet. {}</source>
        <translation>
            <numerusform>%Ln drawing is not stored yet. {}</numerusform>
            <numerusform>%Ln drawings are not stored yet. {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteWriterAction</name>
    <message numerus="yes">
        <source>This deletes %Ln drawing(s) and the models of this writer, also in all backups.</source>
        <translation>
            <numerusform>This deletes %Ln drawing and the models of this writer, also in all backups.</numerusform>
            <numerusform>This deletes %Ln drawings and the models of this writer, also in all backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) and all models of {} were deleted.</source>
        <translation>
            <numerusform>%Ln drawing and all models of {} were deleted.</numerusform>
            <numerusform>%Ln drawings and all models of {} were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtLine</name>
    <message numerus="yes">
        <source>%Ln of {cells} cell(s) is/are doubtful</source>
        <translation>
            <numerusform>%Ln of {cells} cells is doubtful</numerusform>
            <numerusform>%Ln of {cells} cells are doubtful</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message numerus="yes">
        <source>What is/are these %Ln drawing(s)?</source>
        <translation>
            <numerusform>What is this drawing?</numerusform>
            <numerusform>What are these %Ln drawings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %Ln drawing(s) as {label}</source>
        <translation>
            <numerusform>Relabel %Ln drawing as {label}</numerusform>
            <numerusform>Relabel %Ln drawings as {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln drawing(s)</source>
        <translation>
            <numerusform>Delete %Ln drawing</numerusform>
            <numerusform>Delete %Ln drawings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineAnswers</name>
    <message numerus="yes">
        <source>{label} does not fit the %n character(s) that are drawn.</source>
        <translation>
            <numerusform>{label} does not fit the one character that is drawn.</numerusform>
            <numerusform>{label} does not fit the %n characters that are drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageFiles</name>
    <message numerus="yes">
        <source>%Ln table(s) saved in {folder}</source>
        <translation>
            <numerusform>%Ln table saved in {folder}</numerusform>
            <numerusform>%Ln tables saved in {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message numerus="yes">
        <source>%Ln doubtful cell(s)</source>
        <translation>
            <numerusform>%Ln doubtful cell</numerusform>
            <numerusform>%Ln doubtful cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageWindow</name>
    <message numerus="yes">
        <source>%Ln other cell(s) changed: {changes}</source>
        <translation>
            <numerusform>%Ln other cell changed: {changes}</numerusform>
            <numerusform>%Ln other cells changed: {changes}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryFigures</name>
    <message numerus="yes">
        <source>of %Ln drawing(s), 95 % interval {}</source>
        <translation>
            <numerusform>of %Ln drawing, 95 % interval {}</numerusform>
            <numerusform>of %Ln drawings, 95 % interval {}</numerusform>
        </translation>
    </message>
</context>
</TS>
