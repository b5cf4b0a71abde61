<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Etwas ist schiefgegangen, was nicht hätte schiefgehen dürfen.</translation>
    </message>
    <message>
        <source>What you have labelled is kept. You can go on, or start the program again.</source>
        <translation>Alles Beschriftete bleibt erhalten. Weiterarbeiten ist möglich, ebenso ein Neustart des Programms.</translation>
    </message>
    <message>
        <source>PNG folder</source>
        <translation>PNG-Ordner</translation>
    </message>
    <message>
        <source>Strokes with time and pressure, label and writer. Pictures are left out.</source>
        <translation>Striche mit Zeit und Druck, Zeichen und Person. Bilder bleiben außen vor.</translation>
    </message>
    <message>
        <source>Images of 28×28 pixels as in MNIST, and labels. Strokes, time and pressure are lost.</source>
        <translation>Bilder mit 28×28 Pixeln wie in MNIST, dazu die Zeichen. Striche, Zeit und Druck gehen verloren.</translation>
    </message>
    <message>
        <source>Strokes and pictures as they are, label and writer.</source>
        <translation>Striche und Bilder, wie sie sind, Zeichen und Person.</translation>
    </message>
    <message>
        <source>{holds} Also what was read, so that importing restores the accuracy.</source>
        <translation>{holds} Auch das Gelesene, sodass ein Import die Trefferquote wiederherstellt.</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln drawing(s) to {path}</source>
        <translation>
            <numerusform>%Ln Zeichnung nach {path} exportiert</numerusform>
            <numerusform>%Ln Zeichnungen nach {path} exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) left out because there is no ink in it</source>
        <translation>
            <numerusform>%Ln Zeichnung ausgelassen, weil sie leer ist</numerusform>
            <numerusform>%Ln Zeichnungen ausgelassen, weil sie leer sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) left out because {format} holds strokes only</source>
        <translation>
            <numerusform>%Ln Bild ausgelassen, weil {format} nur Striche enthält</numerusform>
            <numerusform>%Ln Bilder ausgelassen, weil {format} nur Striche enthält</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln drawing(s) from {source}</source>
        <translation>
            <numerusform>%Ln Zeichnung aus {source} importiert</numerusform>
            <numerusform>%Ln Zeichnungen aus {source} importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already</source>
        <translation>
            <numerusform>%Ln war schon vorhanden</numerusform>
            <numerusform>%Ln waren schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out because there is no ink in them</source>
        <translation>
            <numerusform>%Ln ausgelassen, weil sie leer ist</numerusform>
            <numerusform>%Ln ausgelassen, weil sie leer sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} und %Ln weitere</numerusform>
            <numerusform>{names} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New writer(s): {names}.</source>
        <translation>
            <numerusform>Neue Person: {names}.</numerusform>
            <numerusform>Neue Personen: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} {}</source>
        <comment>two sentences</comment>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>{}.</source>
        <comment>a sentence</comment>
        <translation>{}.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a sentence</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>shipped {}</source>
        <translation>mitgeliefert {}</translation>
    </message>
    <message>
        <source>opened {}</source>
        <translation>geöffnet {}</translation>
    </message>
    <message>
        <source>retrained {}</source>
        <translation>nachtrainiert {}</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>some time ago</source>
        <translation>vor einiger Zeit</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>für alle</translation>
    </message>
    <message>
        <source>The model that came with the program. It is always there to go back to.</source>
        <translation>Das Modell, das mit dem Programm kam. Zu ihm führt immer ein Weg zurück.</translation>
    </message>
    <message>
        <source>Opened from {}; nobody judged it.</source>
        <translation>Aus {} geöffnet und von niemandem beurteilt.</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>{} It was put in use %Ln time(s).</source>
        <translation>
            <numerusform>{} Es kam %Ln Mal in Gebrauch.</numerusform>
            <numerusform>{} Es kam %Ln Mal in Gebrauch.</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{right} of {n}, {accuracy} ({interval})</source>
        <translation>{right} von {n}, {accuracy} ({interval})</translation>
    </message>
    <message>
        <source>No difference: both read the same ones right.</source>
        <translation>Kein Unterschied: Beide lesen dieselben richtig.</translation>
    </message>
    <message>
        <source>Too close to tell: two equally good models would differ so, or more, {often}.</source>
        <translation>Zu knapp: Zwei gleich gute Modelle lägen {often} so weit auseinander oder weiter.</translation>
    </message>
    <message>
        <source>{which} reads more of them right: two equally good models would differ so only {often}.</source>
        <translation>{which} liest mehr davon richtig: Zwei gleich gute Modelle lägen nur {often} so weit auseinander.</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in 100</source>
        <translation>
            <numerusform>%Ln Mal unter 100</numerusform>
            <numerusform>%Ln Mal unter 100</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) in 1,000</source>
        <translation>
            <numerusform>%Ln Mal unter 1.000</numerusform>
            <numerusform>%Ln Mal unter 1.000</numerusform>
        </translation>
    </message>
    <message>
        <source>once in 1,000 times, or less</source>
        <translation>höchstens einmal unter 1.000</translation>
    </message>
    <message>
        <source>Neither was retrained here, so neither learned from these drawings here.</source>
        <translation>Keines wurde hier nachtrainiert, also hat hier keines aus diesen Zeichnungen gelernt.</translation>
    </message>
    <message>
        <source>{} was retrained and may have learned from the others, so only the held-out drawings compare fairly.</source>
        <translation>{} wurde nachtrainiert und hat vielleicht aus den übrigen gelernt; gerecht ist der Vergleich nur auf den zurückgehaltenen Zeichnungen.</translation>
    </message>
    <message>
        <source>A and B were retrained and may have learned from the others, so only the held-out drawings compare fairly.</source>
        <translation>A und B wurden nachtrainiert und haben vielleicht aus den übrigen gelernt; gerecht ist der Vergleich nur auf den zurückgehaltenen Zeichnungen.</translation>
    </message>
    <message numerus="yes">
        <source> Left out: %Ln older drawing(s).</source>
        <translation>
            <numerusform> Ausgelassen: %Ln ältere Zeichnung.</numerusform>
            <numerusform> Ausgelassen: %Ln ältere Zeichnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>model {}</source>
        <translation>Modell {}</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>zurückgekehrt</translation>
    </message>
    <message>
        <source>retrained for everybody</source>
        <translation>für alle nachtrainiert</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>nachtrainiert</translation>
    </message>
    <message>
        <source>shipped model</source>
        <translation>mitgeliefertes Modell</translation>
    </message>
    <message>
        <source>{}, for everybody</source>
        <translation>{}, für alle</translation>
    </message>
    <message>
        <source>opened: {}</source>
        <translation>geöffnet: {}</translation>
    </message>
    <message>
        <source>shipped model {id}</source>
        <translation>Mitgeliefertes Modell {id}</translation>
    </message>
    <message>
        <source>retrained model {id}</source>
        <translation>Nachtrainiertes Modell {id}</translation>
    </message>
    <message>
        <source>opened model {name}, {id}</source>
        <translation>Geöffnetes Modell {name}, {id}</translation>
    </message>
    <message>
        <source>{size}×{size} pixels, {values}</source>
        <translation>{size}×{size} Pixel, {values}</translation>
    </message>
    <message>
        <source>{number} of {data}</source>
        <comment>of a data set</comment>
        <translation>{number} aus {data}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Retrained from</source>
        <translation>Nachtrainiert aus</translation>
    </message>
    <message>
        <source>Accuracy on {}</source>
        <translation>Trefferquote auf {}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>−1 bis 1</translation>
    </message>
    <message>
        <source>three channels</source>
        <translation>drei Kanäle</translation>
    </message>
    <message>
        <source>It now reads {figures}; {base}: taken.</source>
        <translation>Es liest jetzt {figures}; {base}: übernommen.</translation>
    </message>
    <message>
        <source>Retrained for {whose}: it now reads {figures}; {base}: taken.</source>
        <translation>Für {whose} nachtrainiert: Es liest jetzt {figures}; {base}: übernommen.</translation>
    </message>
    <message>
        <source>It would read {figures}; {base}: not taken, because {reason}. The model in use stays as it was, and what was corrected stays remembered.</source>
        <translation>Es läse {figures}; {base}: nicht übernommen, denn {reason}. Das verwendete Modell bleibt, wie es war, und Korrigiertes bleibt gemerkt.</translation>
    </message>
    <message>
        <source>Retrained for {whose}: it would read {figures}; {base}: not taken, because {reason}. The model in use stays as it was, and what was corrected stays remembered.</source>
        <translation>Für {whose} nachtrainiert: Es läse {figures}; {base}: nicht übernommen, denn {reason}. Das verwendete Modell bleibt, wie es war, und Korrigiertes bleibt gemerkt.</translation>
    </message>
    <message>
        <source>{}, and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>held out: {right} of {n}, {before}</source>
        <translation>zurückgehalten: {right} von {n}, {before}</translation>
    </message>
    <message>
        <source>learned from: {right} of {n}, {before}</source>
        <translation>gelernt: {right} von {n}, {before}</translation>
    </message>
    <message>
        <source>let stand: {right} of {n}, {before}</source>
        <translation>stehen gelassen: {right} von {n}, {before}</translation>
    </message>
    <message>
        <source>{data} {after}, before {before}</source>
        <translation>{data} {after}, vorher {before}</translation>
    </message>
    <message>
        <source>{data} {after}, as before</source>
        <translation>{data} {after}, wie vorher</translation>
    </message>
    <message>
        <source>{right} of your {n} held-out drawings, {before}</source>
        <translation>{right} der eigenen {n} zurückgehaltenen Zeichnungen ({before})</translation>
    </message>
    <message>
        <source>{right} of your {n} that it learned from, {before}</source>
        <translation>{right} der eigenen {n}, aus denen es gelernt hat ({before})</translation>
    </message>
    <message>
        <source>{right} of your {n} that were let stand, {before}</source>
        <translation>{right} der eigenen {n}, die stehen gelassen wurden ({before})</translation>
    </message>
    <message>
        <source>{right} of the {n} held-out drawings, {before}</source>
        <translation>{right} der {n} zurückgehaltenen Zeichnungen ({before})</translation>
    </message>
    <message>
        <source>{right} of the {n} that it learned from, {before}</source>
        <translation>{right} der {n}, aus denen es gelernt hat ({before})</translation>
    </message>
    <message>
        <source>{right} of the {n} that were let stand, {before}</source>
        <translation>{right} der {n}, die stehen gelassen wurden ({before})</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>wie vorher</translation>
    </message>
    <message>
        <source>before {}</source>
        <translation>vorher {}</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>{} s</source>
        <comment>seconds</comment>
        <translation>{} s</translation>
    </message>
    <message>
        <source>sure, {}</source>
        <translation>sicher, {}</translation>
    </message>
    <message>
        <source>fairly sure, {}</source>
        <translation>ziemlich sicher, {}</translation>
    </message>
    <message>
        <source>not sure, {}</source>
        <translation>unsicher, {}</translation>
    </message>
    <message>
        <source>Corrected: {label}, read as {read}</source>
        <translation>Korrigiert: {label}, gelesen als {read}</translation>
    </message>
    <message>
        <source>Let stand: {}</source>
        <translation>Stehen gelassen: {}</translation>
    </message>
    <message>
        <source>Confirmed: {}</source>
        <translation>Bestätigt: {}</translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <translation>noch nichts gelesen</translation>
    </message>
    <message numerus="yes">
        <source>{accuracy} of %Ln drawing(s)
95 % interval {interval}</source>
        <translation>
            <numerusform>{accuracy} von %Ln Zeichnung
95-%-Intervall {interval}</numerusform>
            <numerusform>{accuracy} von %Ln Zeichnungen
95-%-Intervall {interval}</numerusform>
        </translation>
    </message>
    <message>
        <source>dd MMM yyyy, HH:mm</source>
        <comment>how Qt is to write day and time</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>{label}, read right</source>
        <translation>{label}, richtig gelesen</translation>
    </message>
    <message>
        <source>{label}, read as {predicted}</source>
        <translation>{label}, gelesen als {predicted}</translation>
    </message>
    <message>
        <source>USPS, at random</source>
        <translation>USPS, zufällig geteilt</translation>
    </message>
    <message>
        <source>Chinese MNIST, at random</source>
        <translation>Chinese MNIST, zufällig geteilt</translation>
    </message>
    <message>
        <source>recorded ink</source>
        <translation>aufgezeichneter Tinte</translation>
    </message>
    <message>
        <source>the base hold-out</source>
        <translation>den Basis-Prüfdaten</translation>
    </message>
    <message>
        <source>writers never seen</source>
        <translation>nie gesehenen Personen</translation>
    </message>
    <message>
        <source>MNIST&apos;s test part</source>
        <translation>dem Testteil von MNIST</translation>
    </message>
    <message>
        <source>USPS&apos;s test part</source>
        <translation>dem Testteil von USPS</translation>
    </message>
    <message>
        <source>Chinese MNIST&apos;s test part</source>
        <translation>dem Testteil von Chinese MNIST</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <comment>seconds</comment>
        <translation>noch etwa {} s</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <comment>minutes</comment>
        <translation>noch etwa {} min</translation>
    </message>
    <message>
        <source>Starting TensorFlow</source>
        <translation>TensorFlow starten</translation>
    </message>
    <message>
        <source>Downloading MNIST</source>
        <translation>MNIST herunterladen</translation>
    </message>
    <message>
        <source>Loading the champion</source>
        <translation>Verwendetes Modell laden</translation>
    </message>
    <message>
        <source>Learning your drawings</source>
        <translation>Eigene Zeichnungen lernen</translation>
    </message>
    <message>
        <source>Holding back what would be forgotten</source>
        <translation>Vom Vergessen zurückhalten</translation>
    </message>
    <message>
        <source>Compiling the challenger</source>
        <translation>Herausforderer übersetzen</translation>
    </message>
    <message>
        <source>Judging the challenger</source>
        <translation>Herausforderer beurteilen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the members of a list</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln Zeichnung</numerusform>
            <numerusform>%Ln Zeichnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) are not stored yet. {}</source>
        <translation>
            <numerusform>%Ln Zeichnung ist noch nicht gespeichert. {}</numerusform>
            <numerusform>%Ln Zeichnungen sind noch nicht gespeichert. {}</numerusform>
        </translation>
    </message>
    <message>
        <source>Download MNIST?</source>
        <translation>MNIST herunterladen?</translation>
    </message>
    <message>
        <source>While it learns your drawings, a model rehearses the 70,000 digits of MNIST, so that it forgets nothing. They are not on this computer yet: {} MB from {}. Nothing of yours is sent.</source>
        <translation>Während ein Modell die eigenen Zeichnungen lernt, wiederholt es die 70.000 Ziffern von MNIST, damit es nichts vergisst. Sie sind noch nicht auf diesem Rechner: {} MB von {}. Nichts Eigenes wird gesendet.</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
</context>
<context>
    <name>AccuracyChart</name>
    <message>
        <source>Point at the chart, or use the arrow keys, to read it. Scroll to zoom, double-click to see all.</source>
        <translation>Zum Ablesen auf das Diagramm zeigen oder die Pfeiltasten benutzen. Mausrad: Zoom, Doppelklick: alles zeigen.</translation>
    </message>
    <message>
        <source>Accuracy over drawings</source>
        <translation>Trefferquote über die Zeichnungen</translation>
    </message>
    <message>
        <source>drawings, in the order they were made</source>
        <translation>Zeichnungen in der Reihenfolge ihrer Entstehung</translation>
    </message>
    <message>
        <source>read right</source>
        <translation>richtig gelesen</translation>
    </message>
    <message>
        <source>all drawings so far</source>
        <translation>alle Zeichnungen bisher</translation>
    </message>
    <message>
        <source>the last {n}</source>
        <translation>die letzten {n}</translation>
    </message>
    <message>
        <source>Drawing {number}, {who}, {when}: {trial}.  So far {overall}, last {window} {recent}.</source>
        <translation>Zeichnung {number}, {who}, {when}: {trial}.  Bisher {overall}, letzte {window}: {recent}.</translation>
    </message>
</context>
<context>
    <name>AlternativesView</name>
    <message>
        <source>What it may be</source>
        <translation>Was es sein könnte</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Correct to {}</source>
        <translation>In {} korrigieren</translation>
    </message>
    <message>
        <source>Confirm {}</source>
        <translation>{} bestätigen</translation>
    </message>
    <message>
        <source>It is {}</source>
        <translation>Es ist {}</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>read as {}</source>
        <translation>gelesen als {}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Any</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>C&amp;ompare</source>
        <translation>Vergl&amp;eichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How far the comparison is</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>About the comparison</source>
        <translation>Zum Vergleich</translation>
    </message>
    <message>
        <source>Model {}</source>
        <translation>Modell {}</translation>
    </message>
    <message>
        <source>There is nothing to compare on yet: confirm or correct some drawings first.</source>
        <translation>Noch gibt es nichts zu vergleichen: erst einige Zeichnungen bestätigen oder korrigieren.</translation>
    </message>
    <message>
        <source>Read differently: the first {} of {}</source>
        <translation>Verschieden gelesen: die ersten {} von {}</translation>
    </message>
    <message>
        <source>Read differently: {}</source>
        <translation>Verschieden gelesen: {}</translation>
    </message>
    <message>
        <source>Choose two different models.</source>
        <translation>Zwei verschiedene Modelle wählen.</translation>
    </message>
    <message>
        <source>Both read your confirmed and corrected drawings, the networks alone, without what is remembered of your corrections. No retrain learns from the held-out ones among them.</source>
        <translation>Beide lesen die bestätigten und korrigierten eigenen Zeichnungen, nur die Netze, ohne die gemerkten Korrekturen. Aus den zurückgehaltenen darunter lernt kein Nachtrainieren.</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>{count} meant {label}, read {predicted}</source>
        <translation>{count} × {label} gemeint, {predicted} gelesen</translation>
    </message>
    <message>
        <source>{count} meant {label}</source>
        <translation>{count} × {label} gemeint</translation>
    </message>
    <message>
        <source>{count} read {label}</source>
        <translation>{count} × {label} gelesen</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix: rows are what was meant, columns what was read</source>
        <translation>Verwechslungsmatrix: in den Zeilen, was gemeint war, in den Spalten, was gelesen wurde</translation>
    </message>
    <message>
        <source>Rows: what was meant. Columns: what was read. Click a cell to see its drawings.</source>
        <translation>Zeilen: was gemeint war. Spalten: was gelesen wurde. Ein Klick auf ein Feld zeigt seine Zeichnungen.</translation>
    </message>
</context>
<context>
    <name>DateRangeBox</name>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <source>Choose dates…</source>
        <translation>Tage wählen…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
</context>
<context>
    <name>DeleteWriterAction</name>
    <message>
        <source>Deleting …</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>Another model is being made ready. Wait a moment, then delete.</source>
        <translation>Ein anderes Modell wird gerade vorbereitet. Bitte kurz warten, dann löschen.</translation>
    </message>
    <message>
        <source>A retrain is on, which may learn these drawings. Cancel it or wait, then delete.</source>
        <translation>Es wird gerade nachtrainiert, vielleicht mit diesen Zeichnungen. Bitte abbrechen oder warten, dann löschen.</translation>
    </message>
    <message>
        <source>Delete a Writer</source>
        <translation>Person löschen</translation>
    </message>
    <message>
        <source>Delete everything of {}?</source>
        <translation>Alles von {} löschen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s), the models made for this writer alone, and all of it in every backup.</source>
        <translation>
            <numerusform>%Ln Zeichnung, die nur für diese Person erstellten Modelle, und all das in jeder Sicherung.</numerusform>
            <numerusform>%Ln Zeichnungen, die nur für diese Person erstellten Modelle, und all das in jeder Sicherung.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Files that you exported stay where they are.</source>
        <translation>Das lässt sich nicht rückgängig machen. Exportierte Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Models for everybody learned from these drawings too and stay: {}.</source>
        <translation>Modelle für alle, die auch aus diesen Zeichnungen gelernt haben, bleiben: {}.</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>&amp;Endgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) of {} deleted, and everything that came of them.</source>
        <translation>
            <numerusform>%Ln Zeichnung von {} gelöscht, und alles, was daraus wurde.</numerusform>
            <numerusform>%Ln Zeichnungen von {} gelöscht, und alles, was daraus wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Models for everybody that learned from them are still there: {}. Model → Roll Back leads back.</source>
        <translation>Modelle für alle, die daraus gelernt haben, sind noch da: {}. Modell → Zurückkehren zu führt zurück.</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Meant: {}
A reads {}
B reads {}</source>
        <translation>Gemeint: {}
A liest {}
B liest {}</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>Drawings read differently</source>
        <translation>Verschieden gelesene Zeichnungen</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Why no drawing is shown</source>
        <translation>Warum keine Zeichnung zu sehen ist</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No drawing fits these filters</source>
        <translation>Keine Zeichnung passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>No drawings yet</source>
        <translation>Noch keine Zeichnungen</translation>
    </message>
    <message>
        <source>Draw a character in the main window. What you confirm, correct or let stand is kept here.</source>
        <translation>Im Hauptfenster ein Zeichen schreiben. Was bestätigt, korrigiert oder stehen gelassen wird, bleibt hier erhalten.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source> behind drawing {}</source>
        <translation> hinter Zeichnung {}</translation>
    </message>
    <message>
        <source>A drawing of {} in the store {} is damaged: {}.</source>
        <translation>Eine Zeichnung von {} im Speicher {} ist beschädigt: {}.</translation>
    </message>
    <message>
        <source>A label can have {} characters at most; this one has {}.</source>
        <translation>Eine Beschriftung kann höchstens {} Zeichen lang sein; diese hat {}.</translation>
    </message>
    <message>
        <source>A label cannot hold code points that are no characters.</source>
        <translation>Eine Beschriftung kann keine Codepunkte enthalten, die keine Zeichen sind.</translation>
    </message>
    <message>
        <source>A label cannot hold control characters.</source>
        <translation>Eine Beschriftung kann keine Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>A label cannot hold marks that turn the direction of text: its characters have their own.</source>
        <translation>Eine Beschriftung kann keine Marken enthalten, die die Textrichtung wenden: Ihre Zeichen haben eine eigene.</translation>
    </message>
    <message>
        <source>A label needs at least one visible character.</source>
        <translation>Eine Beschriftung braucht mindestens ein sichtbares Zeichen.</translation>
    </message>
    <message>
        <source>A trial of the store is damaged: {}.</source>
        <translation>Ein Versuch im Speicher ist beschädigt: {}.</translation>
    </message>
    <message>
        <source>Another model was put in use while this one learned, so it was dropped. Retrain again.</source>
        <translation>Während dieses Modell lernte, kam ein anderes in Gebrauch; darum wurde es verworfen. Bitte erneut nachtrainieren.</translation>
    </message>
    <message>
        <source>Compiled, its network reads differently: it hangs on the last bits of its numbers.</source>
        <translation>Übersetzt liest das Netz anders: Es hängt an den letzten Bits seiner Zahlen.</translation>
    </message>
    <message>
        <source>Each label must be another one; {} is there twice.</source>
        <translation>Alle Zeichen müssen verschieden sein; {} kommt zweimal vor.</translation>
    </message>
    <message>
        <source>It cannot be read or copied: {}.</source>
        <translation>Sie lässt sich nicht lesen oder kopieren: {}.</translation>
    </message>
    <message>
        <source>It does not answer with probabilities: its last layer must be a softmax.</source>
        <translation>Es antwortet nicht mit Wahrscheinlichkeiten: Die letzte Schicht muss ein Softmax sein.</translation>
    </message>
    <message>
        <source>It does not hold each of {} once.</source>
        <translation>Sie enthält nicht jedes von {} genau einmal.</translation>
    </message>
    <message>
        <source>It has more than {} MB; no network here needs so many.</source>
        <translation>Sie hat mehr als {} MB; so viel braucht hier kein Netz.</translation>
    </message>
    <message>
        <source>It has {} inputs and {} outputs. A network that reads characters has one of each.</source>
        <translation>Es hat {} Eingänge und {} Ausgänge. Ein Netz, das Zeichen liest, hat je einen.</translation>
    </message>
    <message>
        <source>It has {} outputs, but {} labels were given.</source>
        <translation>Es hat {} Ausgänge, angegeben wurden aber {} Zeichen.</translation>
    </message>
    <message>
        <source>It has {} outputs; a network that reads characters has 2 to {}.</source>
        <translation>Es hat {} Ausgänge; ein Netz, das Zeichen liest, hat 2 bis {}.</translation>
    </message>
    <message>
        <source>It holds more than {} parts.</source>
        <translation>Sie enthält mehr als {} Teile.</translation>
    </message>
    <message>
        <source>It holds no network that Keras saved: only weights, perhaps. Save the model.</source>
        <translation>Sie enthält kein von Keras gespeichertes Netz, vielleicht nur Gewichte. Bitte das Modell speichern.</translation>
    </message>
    <message>
        <source>It holds no network: its configuration begins with something else.</source>
        <translation>Sie enthält kein Netz: Die Konfiguration beginnt mit etwas anderem.</translation>
    </message>
    <message>
        <source>It holds {}, which no network of plain layers needs.</source>
        <translation>Sie enthält {}, was kein Netz aus einfachen Schichten braucht.</translation>
    </message>
    <message>
        <source>It is no .keras file, or it is damaged ({}).</source>
        <translation>Es ist keine .keras-Datei, oder sie ist beschädigt ({}).</translation>
    </message>
    <message>
        <source>It is no model that Keras wrote (.h5 or .keras), or it is damaged: {}.</source>
        <translation>Es ist kein von Keras geschriebenes Modell (.h5 oder .keras), oder es ist beschädigt: {}.</translation>
    </message>
    <message>
        <source>It reads {}, not square grey images such as 28×28×1.</source>
        <translation>Es liest {}, keine quadratischen Graubilder wie 28×28×1.</translation>
    </message>
    <message>
        <source>It reads {}×{} pixels; this program makes {} to {}.</source>
        <translation>Es liest {}×{} Pixel; dieses Programm erzeugt {} bis {}.</translation>
    </message>
    <message>
        <source>It wants the arrays x and y (and writer, if it is known), or x_train, y_train, x_test and y_test</source>
        <translation>Nötig sind die Felder x und y (und writer, falls bekannt) oder x_train, y_train, x_test und y_test</translation>
    </message>
    <message>
        <source>Its card tells of {}×{} pixels and {} labels, but its network goes from {} to {}.</source>
        <translation>Die Karte nennt {}×{} Pixel und {} Zeichen, das Netz führt aber von {} nach {}.</translation>
    </message>
    <message>
        <source>Its compiled graph and its network read differently: it is not what it says it is.</source>
        <translation>Übersetzter Graph und Netz lesen verschieden: Sie ist nicht, was sie zu sein behauptet.</translation>
    </message>
    <message>
        <source>Its compiled graph was not run: {}.</source>
        <translation>Der übersetzte Graph wurde nicht ausgeführt: {}.</translation>
    </message>
    <message>
        <source>Its groups are nested more than {} deep; those of Keras are five deep.</source>
        <translation>Die Gruppen sind mehr als {} Ebenen tief; bei Keras sind es fünf.</translation>
    </message>
    <message>
        <source>Its network cannot be compiled ({}: {}).</source>
        <translation>Das Netz lässt sich nicht übersetzen ({}: {}).</translation>
    </message>
    <message>
        <source>Its network holds a text that may be the name of a file or of code: {} is {}.</source>
        <translation>Das Netz enthält einen Text, der eine Datei oder Code benennen könnte: {} ist {}.</translation>
    </message>
    <message>
        <source>Its network wants a shape that is too large: {} is {}.</source>
        <translation>Das Netz verlangt eine zu große Form: {} ist {}.</translation>
    </message>
    <message>
        <source>Its network wants a size that is too large: {} is {}.</source>
        <translation>Das Netz verlangt eine zu große Größe: {} ist {}.</translation>
    </message>
    <message>
        <source>Its {} declares {} bytes and holds fewer.</source>
        <translation>{} nennt {} Byte und enthält weniger.</translation>
    </message>
    <message>
        <source>Its {} has more than {} attributes.</source>
        <translation>{} hat mehr als {} Attribute.</translation>
    </message>
    <message>
        <source>Its {} holds something else than numbers: {}.</source>
        <translation>{} enthält anderes als Zahlen: {}.</translation>
    </message>
    <message>
        <source>Its {} in {} is neither a group nor numbers.</source>
        <translation>{} in {} ist weder eine Gruppe noch Zahlen.</translation>
    </message>
    <message>
        <source>Its {} is compressed or encrypted. Keras only packs; save it anew.</source>
        <translation>{} ist komprimiert oder verschlüsselt. Keras packt nur zusammen; bitte neu speichern.</translation>
    </message>
    <message>
        <source>Its {} is compressed or filtered. Write the file anew with h5repack -f NONE.</source>
        <translation>{} ist komprimiert oder gefiltert. Die Datei mit h5repack -f NONE neu schreiben.</translation>
    </message>
    <message>
        <source>Its {} is stored in pieces. Write the file anew with h5repack -l CONTI.</source>
        <translation>{} ist in Stücken gespeichert. Die Datei mit h5repack -l CONTI neu schreiben.</translation>
    </message>
    <message>
        <source>Its {} is too large: {} bytes.</source>
        <translation>{} ist zu groß: {} Byte.</translation>
    </message>
    <message>
        <source>Its {} links to {} elsewhere, perhaps in another file of this computer.</source>
        <translation>{} verweist auf {} anderswo, vielleicht in einer anderen Datei dieses Rechners.</translation>
    </message>
    <message>
        <source>Its {} stands in two places of the file, or within itself.</source>
        <translation>{} steht an zwei Stellen der Datei oder in sich selbst.</translation>
    </message>
    <message>
        <source>Its {} takes its numbers from another file.</source>
        <translation>{} holt seine Zahlen aus einer anderen Datei.</translation>
    </message>
    <message>
        <source>Its {}, with what stands before it, is larger than the whole file.</source>
        <translation>{} ist mit dem, was davor steht, größer als die ganze Datei.</translation>
    </message>
    <message>
        <source>Keras {} cannot open it ({}). Where an older Keras wrote it, save it anew with this one.</source>
        <translation>Keras {} kann es nicht öffnen ({}). Falls ein älteres Keras es geschrieben hat, mit diesem neu speichern.</translation>
    </message>
    <message>
        <source>Looked for {} in {}. Put the file there (it is the one that keras.datasets.mnist uses, {}), or set INKLOOP_DATA to the folder that holds it.</source>
        <translation>{} wurde gesucht in {}. Die Datei dort ablegen (es ist die, die keras.datasets.mnist benutzt, {}) oder INKLOOP_DATA auf ihren Ordner setzen.</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded ({}). {}</source>
        <translation>MNIST konnte nicht heruntergeladen werden ({}). {}</translation>
    </message>
    <message>
        <source>Model {} was never in use here.</source>
        <translation>Modell {} war hier nie in Gebrauch.</translation>
    </message>
    <message>
        <source>Nothing to measure doubt by: none of the data is read right.</source>
        <translation>Zweifel lässt sich nicht messen: Keines der Beispiele wird richtig gelesen.</translation>
    </message>
    <message>
        <source>Nothing to measure: the data or the model has none of the labels {}.</source>
        <translation>Nichts zu messen: Die Daten oder das Modell kennen keines der Zeichen {}.</translation>
    </message>
    <message>
        <source>Nothing was imported: {}.</source>
        <translation>Nichts wurde importiert: {}.</translation>
    </message>
    <message>
        <source>One reading takes {} s, which is too long to draw by.</source>
        <translation>Einmal Lesen dauert {} s, zu lange zum Schreiben.</translation>
    </message>
    <message>
        <source>Some of its weights are no numbers: its training went wrong. Train it again.</source>
        <translation>Manche Gewichte sind keine Zahlen: Das Training ging schief. Bitte neu trainieren.</translation>
    </message>
    <message>
        <source>The attribute {} of {} is longer than any that Keras writes.</source>
        <translation>Das Attribut {} von {} ist länger als alle, die Keras schreibt.</translation>
    </message>
    <message>
        <source>The attribute {} of {} is neither text nor a number.</source>
        <translation>Das Attribut {} von {} ist weder Text noch Zahl.</translation>
    </message>
    <message>
        <source>The card of {} is not one of this program: {}.</source>
        <translation>Die Karte von {} ist keine dieses Programms: {}.</translation>
    </message>
    <message>
        <source>The compiled graph of model {} cannot be run: {}</source>
        <translation>Der übersetzte Graph des Modells {} lässt sich nicht ausführen: {}</translation>
    </message>
    <message>
        <source>The compiled graph of model {} does not fit its card.</source>
        <translation>Der übersetzte Graph des Modells {} passt nicht zu seiner Karte.</translation>
    </message>
    <message>
        <source>The configuration of its network is deeper or longer than any that Keras writes.</source>
        <translation>Die Konfiguration des Netzes ist tiefer oder länger als alle, die Keras schreibt.</translation>
    </message>
    <message>
        <source>The configuration of the network cannot be read ({}).</source>
        <translation>Die Konfiguration des Netzes ist nicht lesbar ({}).</translation>
    </message>
    <message>
        <source>The configuration of the network is of another kind than Keras writes.</source>
        <translation>Die Konfiguration des Netzes ist von anderer Art, als Keras sie schreibt.</translation>
    </message>
    <message>
        <source>The examination was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The ink holds a coordinate that is not a finite number. Clear it and draw again.</source>
        <translation>Die Zeichnung enthält eine Koordinate, die keine endliche Zahl ist. Löschen und neu schreiben.</translation>
    </message>
    <message>
        <source>The model file {} cannot be read: {}.</source>
        <translation>Die Modelldatei {} ist nicht lesbar: {}.</translation>
    </message>
    <message>
        <source>The model file {} is missing.</source>
        <translation>Die Modelldatei {} fehlt.</translation>
    </message>
    <message>
        <source>The pretrained weights could not be fetched: {}. Put that file into ~/.keras/models, begin with a model of this program (--weights FILE), or with nothing (--weights none).</source>
        <translation>Die vortrainierten Gewichte konnten nicht geholt werden: {}. Die Datei nach ~/.keras/models legen, mit einem Modell dieses Programms beginnen (--weights FILE) oder mit nichts (--weights none).</translation>
    </message>
    <message>
        <source>The process failed: {}: {}</source>
        <translation>Der Prozess ist fehlgeschlagen: {}: {}</translation>
    </message>
    <message>
        <source>The process that prepares the base data ended unexpectedly; try again.</source>
        <translation>Der Prozess, der die Basisdaten vorbereitet, endete unerwartet; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The retrain was cancelled. Everything is as it was.</source>
        <translation>Das Nachtrainieren wurde abgebrochen. Alles ist, wie es war.</translation>
    </message>
    <message>
        <source>The store {} cannot be opened: {}.</source>
        <translation>Der Speicher {} kann nicht geöffnet werden: {}.</translation>
    </message>
    <message>
        <source>The store {} cannot be {}: {}.</source>
        <translation>Der Speicher {0} ist nicht benutzbar: {2}.</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly (exit code {}); it may have run out of memory. Everything is as it was.</source>
        <translation>Der Trainingsprozess endete unerwartet (Exit-Code {}); vielleicht ging ihm der Speicher aus. Alles ist, wie es war.</translation>
    </message>
    <message>
        <source>There is no data set {}; there are {}.</source>
        <translation>Es gibt keinen Datensatz {}; es gibt {}.</translation>
    </message>
    <message>
        <source>There is no format {}; there are {}.</source>
        <translation>Es gibt kein Format {}; es gibt {}.</translation>
    </message>
    <message>
        <source>There is no ink in this image. Choose one that shows a character.</source>
        <translation>In diesem Bild ist keine Schrift. Bitte eines wählen, das ein Zeichen zeigt.</translation>
    </message>
    <message>
        <source>There is no ink in this image: it is one even colour. Choose an image that shows a character.</source>
        <translation>In diesem Bild ist keine Schrift: Es ist einfarbig. Bitte eines wählen, das ein Zeichen zeigt.</translation>
    </message>
    <message>
        <source>There is no ink to read. Draw a character first.</source>
        <translation>Es gibt nichts zu lesen. Erst ein Zeichen schreiben.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>There is nothing to export: {} holds strokes, and these drawings are pictures.</source>
        <translation>Es gibt nichts zu exportieren: {} enthält Striche, und diese Zeichnungen sind Bilder.</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet. Correct a reading that is wrong, or confirm one with Enter.</source>
        <translation>Noch gibt es nichts, woraus zu lernen wäre. Falsch Gelesenes korrigieren oder Richtiges mit Eingabe bestätigen.</translation>
    </message>
    <message>
        <source>This file has {} MB; images of up to {} MB are opened.</source>
        <translation>Diese Datei hat {} MB; geöffnet werden Bilder bis {} MB.</translation>
    </message>
    <message>
        <source>This image cannot be read: {}</source>
        <translation>Dieses Bild ist nicht lesbar: {}</translation>
    </message>
    <message>
        <source>This image has {}×{} pixels. Make it smaller, then open it.</source>
        <translation>Dieses Bild hat {}×{} Pixel. Bitte verkleinern und dann öffnen.</translation>
    </message>
    <message>
        <source>This image holds values that are not finite numbers.</source>
        <translation>Dieses Bild enthält Werte, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>Trial {} of the store {} is damaged: {}.</source>
        <translation>Versuch {} im Speicher {} ist beschädigt: {}.</translation>
    </message>
    <message>
        <source>What {} delivered is not MNIST: its checksum differs. Try again later.</source>
        <translation>Was {} geliefert hat, ist nicht MNIST: Die Prüfsumme weicht ab. Bitte später erneut versuchen.</translation>
    </message>
    <message>
        <source>a coordinate is beyond ±{}. Choose a larger unit</source>
        <translation>eine Koordinate liegt jenseits von ±{}. Eine größere Einheit wählen</translation>
    </message>
    <message>
        <source>a later version of this program wrote it. Import it there</source>
        <translation>eine neuere Version dieses Programms hat sie geschrieben. Bitte dort importieren</translation>
    </message>
    <message>
        <source>a picture in it has more than {}×{} pixels</source>
        <translation>ein Bild darin hat mehr als {}×{} Pixel</translation>
    </message>
    <message>
        <source>a probability is not from 0 to 1</source>
        <translation>eine Wahrscheinlichkeit liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>a trace or annotation with more than {} characters is not read</source>
        <translation>eine Spur oder Anmerkung mit mehr als {} Zeichen wird nicht gelesen</translation>
    </message>
    <message>
        <source>an array in this npz file holds Python objects, which are not opened. Save it as numbers</source>
        <translation>ein Feld dieser npz-Datei enthält Python-Objekte, die nicht geöffnet werden. Bitte als Zahlen speichern</translation>
    </message>
    <message>
        <source>an array in this npz file is damaged ({})</source>
        <translation>ein Feld dieser npz-Datei ist beschädigt ({})</translation>
    </message>
    <message>
        <source>an array in this npz file is ordered by columns. Save it through np.ascontiguousarray</source>
        <translation>ein Feld dieser npz-Datei ist spaltenweise geordnet. Bitte durch np.ascontiguousarray speichern</translation>
    </message>
    <message>
        <source>an entry lacks {}</source>
        <translation>einem Eintrag fehlt {}</translation>
    </message>
    <message>
        <source>character number {} has more than {} points</source>
        <translation>Zeichen Nummer {} hat mehr als {} Punkte</translation>
    </message>
    <message>
        <source>character {}, trace {}</source>
        <translation>Zeichen {}, Spur {}</translation>
    </message>
    <message>
        <source>character {}: its annotation {} is damaged ({}). Take it out, and the drawing is imported without what was read</source>
        <translation>Zeichen {}: Die Anmerkung {} ist beschädigt ({}). Ohne sie wird die Zeichnung importiert, aber ohne das Gelesene</translation>
    </message>
    <message>
        <source>damaged ink: {}</source>
        <translation>beschädigte Tinte: {}</translation>
    </message>
    <message>
        <source>damaged picture: {} pixels for {}×{}</source>
        <translation>beschädigtes Bild: {} Pixel für {}×{}</translation>
    </message>
    <message>
        <source>damaged strokes: {}</source>
        <translation>beschädigte Striche: {}</translation>
    </message>
    <message>
        <source>drawing {} has both points and pixels: the file is damaged</source>
        <translation>Zeichnung {} hat Punkte und Pixel zugleich: Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>drawing {}: {}</source>
        <translation>Zeichnung {}: {}</translation>
    </message>
    <message>
        <source>image {} has label {}, but {} has {} lines</source>
        <translation>Bild {} hat das Zeichen {}, aber {} hat {} Zeilen</translation>
    </message>
    <message>
        <source>it cannot be read ({}: {})</source>
        <translation>nicht lesbar ({}: {})</translation>
    </message>
    <message>
        <source>it cannot be read: {}</source>
        <translation>nicht lesbar: {}</translation>
    </message>
    <message>
        <source>it declares more numbers than it holds</source>
        <translation>er nennt mehr Zahlen, als er enthält</translation>
    </message>
    <message>
        <source>it does not answer with probabilities and an embedding to a raster</source>
        <translation>er antwortet auf ein Raster nicht mit Wahrscheinlichkeiten und Einbettung</translation>
    </message>
    <message>
        <source>it has a field that no card has: {}</source>
        <translation>sie hat ein Feld, das keine Karte hat: {}</translation>
    </message>
    <message>
        <source>it has a tensor of a kind that no network of this program needs</source>
        <translation>er hat einen Tensor einer Art, die kein Netz dieses Programms braucht</translation>
    </message>
    <message>
        <source>it has a tensor of an impossible shape, {}</source>
        <translation>er hat einen Tensor unmöglicher Form, {}</translation>
    </message>
    <message>
        <source>it has a tensor of {} bytes with {} bytes of numbers</source>
        <translation>er hat einen Tensor von {} Byte mit {} Byte Zahlen</translation>
    </message>
    <message>
        <source>it has an operator with options of its own</source>
        <translation>er hat einen Operator mit eigenen Optionen</translation>
    </message>
    <message>
        <source> All of them were written there anew.</source>
        <translation> Alle wurden dort neu geschrieben.</translation>
    </message>
    <message>
        <source>1 drawing</source>
        <translation>1 Zeichnung</translation>
    </message>
    <message>
        <source>A later version of the program wrote {} (format {}; this version knows {}). Nothing was changed; start that version to go on with its models.</source>
        <translation>Eine neuere Programmversion hat {} geschrieben (Format {}; diese Version kennt {}). Nichts wurde geändert; mit jener Version geht es mit ihren Modellen weiter.</translation>
    </message>
    <message>
        <source>A later version of the program wrote {} (format {}; this version reads format {}).</source>
        <translation>Eine neuere Programmversion hat {} geschrieben (Format {}; diese Version liest Format {}).</translation>
    </message>
    <message>
        <source>Another window is changing the model; try again when it is done.</source>
        <translation>Ein anderes Fenster wechselt gerade das Modell; danach erneut versuchen.</translation>
    </message>
    <message>
        <source>Another window is open, which may be writing. Close it, then delete.</source>
        <translation>Ein anderes Fenster ist offen und schreibt vielleicht. Erst schließen, dann löschen.</translation>
    </message>
    <message>
        <source>Choose one that was exported here</source>
        <translation>Bitte eine wählen, die hier exportiert wurde</translation>
    </message>
    <message>
        <source>It is a model: Model → Open reads it</source>
        <translation>Es ist ein Modell: Modell → Öffnen liest es</translation>
    </message>
    <message>
        <source>It was restored from {}</source>
        <translation>Sie wurde wiederhergestellt aus: {}</translation>
    </message>
    <message>
        <source>Not everything of {} could be deleted: {}</source>
        <translation>Nicht alles von {} konnte gelöscht werden: {}</translation>
    </message>
    <message>
        <source>The damaged file was kept as {}</source>
        <translation>Die beschädigte Datei wurde aufbewahrt als {}</translation>
    </message>
    <message>
        <source>The drawings of {} are deleted, but not the models: {}</source>
        <translation>Die Zeichnungen von {} sind gelöscht, aber nicht die Modelle: {}</translation>
    </message>
    <message>
        <source>The file that holds your drawings was damaged while it was in use. Close all windows and start again: it will be restored.</source>
        <translation>Die Datei mit den Zeichnungen wurde während der Benutzung beschädigt. Alle Fenster schließen und neu starten: Sie wird dann wiederhergestellt.</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {}, was {} while the program ran.</source>
        <translation>Die Datei mit den Zeichnungen, {0}, wurde bei laufendem Programm verändert oder entfernt.</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {}, was {}.</source>
        <translation>Die Datei mit den Zeichnungen, {0}, war nicht brauchbar.</translation>
    </message>
    <message>
        <source>The list of models {} cannot be read ({}), nor can its copy beside it. Move both away to start from the shipped model.</source>
        <translation>Die Modellliste {} ist nicht lesbar ({}), auch nicht die Kopie daneben. Beide beiseite legen, um mit dem mitgelieferten Modell zu beginnen.</translation>
    </message>
    <message>
        <source>The store {} cannot be reached: {}.</source>
        <translation>Der Speicher {} ist nicht erreichbar: {}.</translation>
    </message>
    <message>
        <source>The store {} is damaged and could not be restored: {}.</source>
        <translation>Der Speicher {} ist beschädigt und konnte nicht wiederhergestellt werden: {}.</translation>
    </message>
    <message>
        <source>The store {} is damaged, and another window uses it. Close all windows and start again: then it will be restored.</source>
        <translation>Der Speicher {} ist beschädigt, und ein anderes Fenster benutzt ihn. Alle Fenster schließen und neu starten: Dann wird er wiederhergestellt.</translation>
    </message>
    <message>
        <source>The store {} was exchanged while it was written.</source>
        <translation>Der Speicher {} wurde beim Schreiben ausgetauscht.</translation>
    </message>
    <message>
        <source>The store {} was {} while the program ran ({}).</source>
        <translation>Der Speicher {0} wurde bei laufendem Programm verändert oder entfernt ({2}).</translation>
    </message>
    <message>
        <source>The store {} was {} while the program ran.</source>
        <translation>Der Speicher {0} wurde bei laufendem Programm verändert oder entfernt.</translation>
    </message>
    <message>
        <source>The training process has not said a word for {} seconds and was ended. Everything is as it was; try again.</source>
        <translation>Der Trainingsprozess hat {} Sekunden lang nichts gemeldet und wurde beendet. Alles ist, wie es war; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>There was no backup of it</source>
        <translation>Es gab keine Sicherung davon</translation>
    </message>
    <message>
        <source>This is no image that can be opened. Choose another one, for example a PNG or JPEG.</source>
        <translation>Das ist kein Bild, das sich öffnen lässt. Bitte ein anderes wählen, zum Beispiel PNG oder JPEG.</translation>
    </message>
    <message>
        <source>Trial {} of the store is damaged: {}.</source>
        <translation>Versuch {} des Speichers ist beschädigt: {}.</translation>
    </message>
    <message>
        <source>Up to {} cannot be read any more</source>
        <translation>Bis zu {} sind nicht mehr lesbar</translation>
    </message>
    <message>
        <source>What was learned came to no numbers any more. Everything is as it was; try again.</source>
        <translation>Das Gelernte ergab keine Zahlen mehr. Alles ist, wie es war; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>Your drawings are stored, but could not be backed up: {}.</source>
        <translation>Die Zeichnungen sind gespeichert, konnten aber nicht gesichert werden: {}.</translation>
    </message>
    <message>
        <source>a later version of the program wrote it (it has schema {}, and this version knows {}). Nothing was changed. Start that version, or choose another folder with --data-dir</source>
        <translation>eine neuere Programmversion hat ihn geschrieben (er hat Schema {}, und diese Version kennt {}). Nichts wurde geändert. Jene Version starten oder mit --data-dir einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>another window is opening it; try again</source>
        <translation>ein anderes Fenster öffnet ihn gerade; bitte erneut versuchen</translation>
    </message>
    <message>
        <source>another window is reading the store; try again</source>
        <translation>ein anderes Fenster liest gerade im Speicher; bitte erneut versuchen</translation>
    </message>
    <message>
        <source>damaged text ({})</source>
        <translation>beschädigter Text ({})</translation>
    </message>
    <message>
        <source>it cannot be read ({})</source>
        <translation>nicht lesbar ({})</translation>
    </message>
    <message>
        <source>it has {} parts where {} would do</source>
        <translation>er hat {} Teile, wo {} genügten</translation>
    </message>
    <message>
        <source>it has {} pixels for {}×{}</source>
        <translation>es hat {} Pixel für {}×{}</translation>
    </message>
    <message>
        <source>it has {} points; 1 to {} are taken</source>
        <translation>sie hat {} Punkte; genommen werden 1 bis {}</translation>
    </message>
    <message>
        <source>it has {}×{} pixels; up to {}×{} are taken</source>
        <translation>es hat {}×{} Pixel; genommen werden bis zu {}×{}</translation>
    </message>
    <message>
        <source>it holds a value that is not a finite number</source>
        <translation>sie enthält einen Wert, der keine endliche Zahl ist</translation>
    </message>
    <message>
        <source>it holds more than {} drawings. Import it in parts</source>
        <translation>sie enthält mehr als {} Zeichnungen. Bitte in Teilen importieren</translation>
    </message>
    <message>
        <source>it holds neither {} with rows in it nor folders of images that are named as labels</source>
        <translation>er enthält weder {} mit Zeilen darin noch Bilderordner, die wie Zeichen heißen</translation>
    </message>
    <message>
        <source>it holds no object</source>
        <translation>sie enthält kein Objekt</translation>
    </message>
    <message>
        <source>it holds {}. {}</source>
        <translation>sie enthält {}. {}</translation>
    </message>
    <message>
        <source>it is damaged, or made to do harm: it broke what reads it. Fetch or export it again</source>
        <translation>sie ist beschädigt oder soll Schaden anrichten: Sie brachte zum Absturz, was sie liest. Bitte neu holen oder exportieren</translation>
    </message>
    <message>
        <source>it is no HDF5 file of drawings, or it is damaged ({}). Fetch or export it again</source>
        <translation>es ist keine HDF5-Datei mit Zeichnungen, oder sie ist beschädigt ({}). Bitte neu holen oder exportieren</translation>
    </message>
    <message>
        <source>it is no compiled graph</source>
        <translation>es ist kein übersetzter Graph</translation>
    </message>
    <message>
        <source>it is no list of fields</source>
        <translation>es ist keine Liste von Feldern</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>es ist kein Objekt</translation>
    </message>
    <message>
        <source>it is smaller than {}. Choose a smaller unit</source>
        <translation>sie ist kleiner als {}. Eine kleinere Einheit wählen</translation>
    </message>
    <message>
        <source>it keeps numbers outside of its tables</source>
        <translation>er hält Zahlen außerhalb seiner Tabellen</translation>
    </message>
    <message>
        <source>it lacks {}</source>
        <translation>es fehlt {}</translation>
    </message>
    <message>
        <source>it points at part {} of {}</source>
        <translation>er verweist auf Teil {} von {}</translation>
    </message>
    <message>
        <source>it reads drawings otherwise that you let stand: {} as then</source>
        <translation>es liest Zeichnungen anders, die stehen gelassen wurden: {} wie damals</translation>
    </message>
    <message>
        <source>it reads fewer of the drawings that it learned from: {}</source>
        <translation>es liest weniger der Zeichnungen richtig, aus denen es gelernt hat: {}</translation>
    </message>
    <message>
        <source>it reads fewer of your held-out drawings: {}</source>
        <translation>es liest weniger der zurückgehaltenen Zeichnungen richtig: {}</translation>
    </message>
    <message>
        <source>it reads your drawings no better than before: {}</source>
        <translation>es liest die eigenen Zeichnungen nicht besser als vorher: {}</translation>
    </message>
    <message>
        <source>it reshapes a tensor to another rank than it declares</source>
        <translation>er formt einen Tensor zu anderem Rang um, als er nennt</translation>
    </message>
    <message>
        <source>it says that it holds {} drawings; 1 to {} are taken</source>
        <translation>laut Angabe enthält sie {} Zeichnungen; genommen werden 1 bis {}</translation>
    </message>
    <message>
        <source>it says that it holds {} images; 1 to {} are taken</source>
        <translation>laut Angabe enthält sie {} Bilder; genommen werden 1 bis {}</translation>
    </message>
    <message>
        <source>it uses {}, which no network of this program needs</source>
        <translation>er benutzt {}, was kein Netz dieses Programms braucht</translation>
    </message>
    <message>
        <source>it would forget: {} of the base hold-out</source>
        <translation>es würde vergessen: {} der Basis-Prüfdaten</translation>
    </message>
    <message>
        <source>its checksum differs</source>
        <translation>die Prüfsumme weicht ab</translation>
    </message>
    <message>
        <source>its images have {}×{} pixels; up to {}×{} are taken</source>
        <translation>ihre Bilder haben {}×{} Pixel; genommen werden bis zu {}×{}</translation>
    </message>
    <message>
        <source>its images take more than {} GB. Import it in parts</source>
        <translation>ihre Bilder brauchen mehr als {} GB. Bitte in Teilen importieren</translation>
    </message>
    <message>
        <source>its label {} cannot be one. {}</source>
        <translation>die Beschriftung {} ist keine zulässige. {}</translation>
    </message>
    <message>
        <source>its time, {} s since 1970, is in no year from 1970 to 9999</source>
        <translation>die Zeit, {} s seit 1970, liegt in keinem Jahr von 1970 bis 9999</translation>
    </message>
    <message>
        <source>its writer&apos;s name {} is too long or holds characters without a shape. Change it there</source>
        <translation>der Personenname {} ist zu lang oder enthält unsichtbare Zeichen. Bitte dort ändern</translation>
    </message>
    <message>
        <source>its {} must be {}, not {}</source>
        <translation>{} muss {} sein, nicht {}</translation>
    </message>
    <message>
        <source>line 1: a document with a DOCTYPE is not opened. Take the line &lt;!DOCTYPE …&gt; out.</source>
        <translation>Zeile 1: Ein Dokument mit DOCTYPE wird nicht geöffnet. Bitte die Zeile &lt;!DOCTYPE …&gt; entfernen.</translation>
    </message>
    <message>
        <source>line 1: an InkML document wants &lt;ink&gt; as its root</source>
        <translation>Zeile 1: Ein InkML-Dokument braucht &lt;ink&gt; als Wurzel</translation>
    </message>
    <message>
        <source>line 1: an InkML document wants channels X and Y</source>
        <translation>Zeile 1: Ein InkML-Dokument braucht die Kanäle X und Y</translation>
    </message>
    <message>
        <source>line 1: not InkML that can be read: {}</source>
        <translation>Zeile 1: kein lesbares InkML: {}</translation>
    </message>
    <message>
        <source>line {} is longer than {} bytes, so this is no such file</source>
        <translation>Zeile {} ist länger als {} Byte, also ist das keine solche Datei</translation>
    </message>
    <message>
        <source>line {} is not UTF-8. Save the file as UTF-8 text</source>
        <translation>Zeile {} ist nicht UTF-8. Bitte die Datei als UTF-8-Text speichern</translation>
    </message>
    <message>
        <source>line {}: .COORD wants X and Y among its columns</source>
        <translation>Zeile {}: .COORD braucht X und Y unter seinen Spalten</translation>
    </message>
    <message>
        <source>line {}: .POINTS_PER_SECOND must be above 0</source>
        <translation>Zeile {}: .POINTS_PER_SECOND muss über 0 liegen</translation>
    </message>
    <message>
        <source>line {}: a point before the first .SEGMENT</source>
        <translation>Zeile {}: ein Punkt vor dem ersten .SEGMENT</translation>
    </message>
    <message>
        <source>line {}: a segment wants its label in quotes: .SEGMENT DIGIT 0 ? &quot;8&quot;</source>
        <translation>Zeile {}: Ein Segment braucht sein Zeichen in Anführungszeichen: .SEGMENT DIGIT 0 ? &quot;8&quot;</translation>
    </message>
    <message>
        <source>line {}: not well-formed InkML: {}</source>
        <translation>Zeile {}: kein wohlgeformtes InkML: {}</translation>
    </message>
    <message>
        <source>line {}: the segment &quot;{}&quot; holds no point</source>
        <translation>Zeile {}: Das Segment „{}“ enthält keinen Punkt</translation>
    </message>
    <message>
        <source>line {}: this character goes on for more than {} lines</source>
        <translation>Zeile {}: Dieses Zeichen geht über mehr als {} Zeilen</translation>
    </message>
    <message>
        <source>line {}: {} numbers expected, found {}</source>
        <translation>Zeile {}: {} Zahlen erwartet, gefunden {}</translation>
    </message>
    <message>
        <source>moved or removed</source>
        <translation>verschoben oder entfernt</translation>
    </message>
    <message>
        <source>no phase is left</source>
        <translation>es ist keine Phase mehr übrig</translation>
    </message>
    <message>
        <source>points has the shape {}, pixels {} of {}</source>
        <translation>points hat die Form {}, pixels {} aus {}</translation>
    </message>
    <message>
        <source>system call {}</source>
        <translation>Systemaufruf {}</translation>
    </message>
    <message>
        <source>the backup of {}</source>
        <translation>der Sicherung vom {}</translation>
    </message>
    <message>
        <source>the channel F goes from {} to {}, which is no range</source>
        <translation>der Kanal F geht von {} bis {}, das ist kein Bereich</translation>
    </message>
    <message>
        <source>the character &quot;{}&quot; (number {}) holds no trace</source>
        <translation>das Zeichen „{}“ (Nummer {}) enthält keine Spur</translation>
    </message>
    <message>
        <source>the custom operator {}</source>
        <translation>den eigenen Operator {}</translation>
    </message>
    <message>
        <source>the file ends in {}: it is cut. Fetch or export it again</source>
        <translation>die Datei endet in {}: Sie ist abgeschnitten. Bitte neu holen oder exportieren</translation>
    </message>
    <message>
        <source>the file is larger than {} GB when unpacked. Import it in parts</source>
        <translation>die Datei ist entpackt größer als {} GB. Bitte in Teilen importieren</translation>
    </message>
    <message>
        <source>the file is larger than {} GB. Import it in parts</source>
        <translation>die Datei ist größer als {} GB. Bitte in Teilen importieren</translation>
    </message>
    <message>
        <source>the images and their labels are two files. Name them alike but for the words images and labels, such as digits-images.csv and digits-labels.csv</source>
        <translation>Bilder und Zeichen sind zwei Dateien. Ihre Namen dürfen sich nur in den Wörtern images und labels unterscheiden, etwa digits-images.csv und digits-labels.csv</translation>
    </message>
    <message>
        <source>the picture could not be made</source>
        <translation>das Bild konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>this HDF5 file holds no drawings. {}</source>
        <translation>diese HDF5-Datei enthält keine Zeichnungen. {}</translation>
    </message>
    <message>
        <source>this npz file is damaged: {}. Fetch or export it again</source>
        <translation>diese npz-Datei ist beschädigt: {}. Bitte neu holen oder exportieren</translation>
    </message>
    <message>
        <source>what it says of the drawings&apos; {} does not fit them: it is damaged</source>
        <translation>die Angaben zu {} passen nicht zu den Zeichnungen: Sie ist beschädigt</translation>
    </message>
    <message>
        <source>what was read there has more than {} characters</source>
        <translation>das dort Gelesene hat mehr als {} Zeichen</translation>
    </message>
    <message>
        <source>with the retrains before it would forget too much: {} of the base hold-out</source>
        <translation>zusammen mit früherem Nachtrainieren würde zu viel vergessen: {} der Basis-Prüfdaten</translation>
    </message>
    <message>
        <source>without id</source>
        <translation>ohne Kennung</translation>
    </message>
    <message>
        <source>{} An earlier model is used instead.</source>
        <translation>{} Stattdessen wird ein früheres Modell benutzt.</translation>
    </message>
    <message>
        <source>{} The shipped model is used instead.</source>
        <translation>{} Stattdessen wird das mitgelieferte Modell benutzt.</translation>
    </message>
    <message>
        <source>{} are there now</source>
        <translation>Jetzt vorhanden: {}</translation>
    </message>
    <message>
        <source>{} cannot be read: {}</source>
        <translation>{} ist nicht lesbar: {}</translation>
    </message>
    <message>
        <source>{} cannot be read: {}. It must be an npz file with {}.</source>
        <translation>{} ist nicht lesbar: {}. Es muss eine npz-Datei mit {} sein.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}. It must be one of USPS&apos;s two gzipped files.</source>
        <translation>{} ist nicht lesbar: {}. Es muss eine der beiden gepackten Dateien von USPS sein.</translation>
    </message>
    <message>
        <source>{} cannot be read{}: {}.</source>
        <translation>{} ist nicht lesbar{}: {}.</translation>
    </message>
    <message>
        <source>{} cannot be written: {}.</source>
        <translation>{} kann nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>{} konnte nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>{} does not hold weights of the network {}: {}</source>
        <translation>{} enthält keine Gewichte des Netzes {}: {}</translation>
    </message>
    <message>
        <source>{} drawings</source>
        <translation>{} Zeichnungen</translation>
    </message>
    <message>
        <source>{} ends with none of {}</source>
        <translation>{} endet auf keines von {}</translation>
    </message>
    <message>
        <source>{} has format {}; this version of the program reads format {}.</source>
        <translation>{} hat Format {}; diese Programmversion liest Format {}.</translation>
    </message>
    <message>
        <source>{} has no ending of a format that is known. There are {}, and folders of PNG</source>
        <translation>{} hat keine bekannte Endung. Es gibt {} und PNG-Ordner</translation>
    </message>
    <message>
        <source>{} has the shape {} of {}; {} rows expected</source>
        <translation>{} hat die Form {} aus {}; erwartet werden {} Zeilen</translation>
    </message>
    <message>
        <source>{} has {} GB when unpacked, more than are read</source>
        <translation>{} hat entpackt {} GB, mehr als gelesen werden</translation>
    </message>
    <message>
        <source>{} has {} lines, USPS&apos;s has {}: it is cut or not USPS.</source>
        <translation>{} hat {} Zeilen, die von USPS hat {}: abgeschnitten oder nicht USPS.</translation>
    </message>
    <message>
        <source>{} holds a label that is not Unicode ({})</source>
        <translation>{} enthält ein Zeichen, das nicht Unicode ist ({})</translation>
    </message>
    <message>
        <source>{} holds a run of another recipe or on other data. Delete it, or choose another.</source>
        <translation>{} enthält einen Lauf nach anderem Rezept oder mit anderen Daten. Löschen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{} holds more than its header says: it is damaged. Fetch or export it again</source>
        <translation>{} enthält mehr, als ihr Kopf sagt: Sie ist beschädigt. Bitte neu holen oder exportieren</translation>
    </message>
    <message>
        <source>{} holds no labelled drawing.</source>
        <translation>{} enthält keine beschriftete Zeichnung.</translation>
    </message>
    <message>
        <source>{} holds {} images, {} {} labels</source>
        <translation>{} enthält {} Bilder, {} {} Zeichen</translation>
    </message>
    <message>
        <source>{} holds {} in the shape {}</source>
        <translation>{} enthält {} in der Form {}</translation>
    </message>
    <message>
        <source>{} images in {}, but {} labels in {}, {} writers</source>
        <translation>{} Bilder in {}, aber {} Zeichen in {}, {} Personen</translation>
    </message>
    <message>
        <source>{} is damaged or was exchanged: its checksum differs.</source>
        <translation>{} ist beschädigt oder wurde ausgetauscht: Die Prüfsumme weicht ab.</translation>
    </message>
    <message>
        <source>{} is damaged: the checksum of its {} is wrong.</source>
        <translation>{} ist beschädigt: Die Prüfsumme von {} stimmt nicht.</translation>
    </message>
    <message>
        <source>{} is erased from the store, but not from its backups: {}.</source>
        <translation>{} ist aus dem Speicher gelöscht, aber nicht aus den Sicherungen: {}.</translation>
    </message>
    <message>
        <source>{} is forbidden while a file is examined</source>
        <translation>{} ist verboten, während eine Datei geprüft wird</translation>
    </message>
    <message>
        <source>{} is missing beside it. Put it there: images and labels belong together</source>
        <translation>daneben fehlt {}. Bitte dort ablegen: Bilder und Zeichen gehören zusammen</translation>
    </message>
    <message>
        <source>{} is missing in it, or lies in another file</source>
        <translation>{} fehlt darin oder liegt in einer anderen Datei</translation>
    </message>
    <message>
        <source>{} is missing. {}</source>
        <translation>{} fehlt. {}</translation>
    </message>
    <message>
        <source>{} is no IDX file of images: it does not begin with 00 00 08 03</source>
        <translation>{} ist keine IDX-Datei mit Bildern: Sie beginnt nicht mit 00 00 08 03</translation>
    </message>
    <message>
        <source>{} is no IDX file of labels: it does not begin with 00 00 08 01</source>
        <translation>{} ist keine IDX-Datei mit Zeichen: Sie beginnt nicht mit 00 00 08 01</translation>
    </message>
    <message>
        <source>{} is no data set, or lies in another file</source>
        <translation>{} ist kein Datensatz oder liegt in einer anderen Datei</translation>
    </message>
    <message>
        <source>{} is no number</source>
        <translation>{} ist keine Zahl</translation>
    </message>
    <message>
        <source>{} is not MNIST: its arrays have the shapes {}. Delete it.</source>
        <translation>{} ist nicht MNIST: Seine Felder haben die Formen {}. Bitte löschen.</translation>
    </message>
    <message>
        <source>{} is not a model file of this program, or it is damaged ({}).</source>
        <translation>{} ist keine Modelldatei dieses Programms oder beschädigt ({}).</translation>
    </message>
    <message>
        <source>{} is not a number</source>
        <translation>{} ist keine Zahl</translation>
    </message>
    <message>
        <source>{} is not a text</source>
        <translation>{} ist kein Text</translation>
    </message>
    <message>
        <source>{} is not finite</source>
        <translation>{} ist nicht endlich</translation>
    </message>
    <message>
        <source>{} is the store of other people now. Close the program and start again.</source>
        <translation>{} ist jetzt der Speicher anderer Personen. Das Programm schließen und neu starten.</translation>
    </message>
    <message>
        <source>{} is there already, without its images. Choose another name.</source>
        <translation>{} ist schon vorhanden, ohne die Bilder dazu. Bitte anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{} is there already. Choose a new name for the folder.</source>
        <translation>{} ist schon vorhanden. Bitte neuen Ordnernamen wählen.</translation>
    </message>
    <message>
        <source>{} labels are needed; these are {}.</source>
        <translation>Nötig sind {} Zeichen; das sind {}.</translation>
    </message>
    <message>
        <source>{} lies outside of the folder, so it is not opened</source>
        <translation>{} liegt außerhalb des Ordners und wird darum nicht geöffnet</translation>
    </message>
    <message>
        <source>{} must be a row of labels; it is {} of {}</source>
        <translation>{} muss eine Reihe von Zeichen sein; es ist {} aus {}</translation>
    </message>
    <message>
        <source>{} must be n×height×width numbers; it is {} of {}</source>
        <translation>{} muss aus n×Höhe×Breite Zahlen bestehen; es ist {} aus {}</translation>
    </message>
    <message>
        <source>{} of {}, before {}</source>
        <translation>{} von {}, vorher {}</translation>
    </message>
    <message>
        <source>{} reads rasters of version {}; this program makes version {}. Retrain it with this version.</source>
        <translation>{} liest Raster der Version {}; dieses Programm erzeugt Version {}. Bitte mit dieser Version nachtrainieren.</translation>
    </message>
    <message>
        <source>{} that could still be read</source>
        <translation>{}, die noch lesbar waren</translation>
    </message>
    <message>
        <source>{} was not found in {}. Set INKLOOP_DATA to the folder that holds it.</source>
        <translation>{} wurde in {} nicht gefunden. Bitte INKLOOP_DATA auf den Ordner setzen, der sie enthält.</translation>
    </message>
    <message>
        <source>{} was not opened. {}</source>
        <translation>{} wurde nicht geöffnet. {}</translation>
    </message>
    <message>
        <source>{} was not written: its name must end in one of {}.</source>
        <translation>{} wurde nicht geschrieben: Der Name muss auf eines von {} enden.</translation>
    </message>
    <message>
        <source>{} was not written: the process that writes it ended unexpectedly (exit code {}); it may have run out of memory.</source>
        <translation>{} wurde nicht geschrieben: Der schreibende Prozess endete unerwartet (Exit-Code {}); vielleicht ging ihm der Speicher aus.</translation>
    </message>
    <message>
        <source>{} was {}; its copy took its place.</source>
        <translation>{0} war nicht brauchbar; die Kopie ist an ihre Stelle getreten.</translation>
    </message>
    <message>
        <source>{} without a name</source>
        <translation>{} ohne Namen</translation>
    </message>
    <message>
        <source>{}, image {}: {} is {}, 1 to {} expected</source>
        <translation>{}, Bild {}: {} ist {}, erwartet wird 1 bis {}</translation>
    </message>
    <message>
        <source>{}, images {}: the same suite, sample and code</source>
        <translation>{}, Bilder {}: suite, sample und code sind gleich</translation>
    </message>
    <message>
        <source>{}, line 1: {} expected, it is {}</source>
        <translation>{}, Zeile 1: {} erwartet, es ist {}</translation>
    </message>
    <message>
        <source>{}, line {}: one label expected, there are {}</source>
        <translation>{}, Zeile {}: ein Zeichen erwartet, es sind {}</translation>
    </message>
    <message>
        <source>{}, line {}: there is no image {}</source>
        <translation>{}, Zeile {}: Es gibt kein Bild {}</translation>
    </message>
    <message>
        <source>{}, line {}: {}</source>
        <translation>{}, Zeile {}: {}</translation>
    </message>
    <message>
        <source>{}, line {}: {} cells expected, not {}</source>
        <translation>{}, Zeile {}: {} Zellen erwartet, nicht {}</translation>
    </message>
    <message>
        <source>{}, point {}: {} is not one number for each of {} (difference encoding is not understood)</source>
        <translation>{}, Punkt {}: {} ist nicht je eine Zahl für {} (Differenzkodierung wird nicht verstanden)</translation>
    </message>
    <message>
        <source>{}: 15,000 images of 64×64 uint8 and 15 characters expected, it has {}.</source>
        <translation>{}: erwartet werden 15.000 Bilder mit 64×64 uint8 und 15 Zeichen, es sind {}.</translation>
    </message>
    <message>
        <source>{}: a digit and 256 values expected ({})</source>
        <translation>{}: eine Ziffer und 256 Werte erwartet ({})</translation>
    </message>
    <message>
        <source>{}: cannot be read as ink: {}</source>
        <translation>{}: nicht als Tinte lesbar: {}</translation>
    </message>
    <message>
        <source>{}: holds no labelled character</source>
        <translation>{}: enthält kein beschriftetes Zeichen</translation>
    </message>
    <message>
        <source>{}: numbers separated by commas expected ({})</source>
        <translation>{}: durch Kommas getrennte Zahlen erwartet ({})</translation>
    </message>
    <message>
        <source>{}: the label is {}, a digit is expected</source>
        <translation>{}: Das Zeichen ist {}, erwartet wird eine Ziffer</translation>
    </message>
    <message>
        <source>{}: value {} is not from -1 to 1</source>
        <translation>{}: Wert {} liegt nicht zwischen −1 und 1</translation>
    </message>
    <message>
        <source>{}: value {} is {}, and all must be from 0 to 255, or all from 0 to 1</source>
        <translation>{}: Wert {} ist {}; alle müssen von 0 bis 255 oder alle von 0 bis 1 sein</translation>
    </message>
    <message>
        <source>{}: x must be n×{}×{} uint8, it is {} {}</source>
        <translation>{}: x muss n×{}×{} uint8 sein, es ist {} {}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{}: {} has the shape {}, 15,000 values expected</source>
        <translation>{}: {} hat die Form {}, erwartet werden 15.000 Werte</translation>
    </message>
    <message>
        <source>{}: {} images in x, but y has the shape {}</source>
        <translation>{}: {} Bilder in x, aber y hat die Form {}</translation>
    </message>
    <message>
        <source>{}: {} values, 256 expected</source>
        <translation>{}: {} Werte, erwartet werden 256</translation>
    </message>
    <message>
        <source>{}: {} values, {} expected: a row holds one square image, and the labels stand in a file of their own</source>
        <translation>{}: {} Werte, erwartet werden {}: Eine Zeile enthält ein quadratisches Bild, und die Zeichen stehen in einer eigenen Datei</translation>
    </message>
    <message>
        <source>{}: {}.</source>
        <translation>{}: {}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Drawings</source>
        <translation>Zeichnungen exportieren</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All labelled</source>
        <translation>Alle beschrifteten</translation>
    </message>
    <message>
        <source>Corrected only</source>
        <translation>Nur korrigierte</translation>
    </message>
    <message>
        <source>All, also those let stand</source>
        <translation>Alle, auch stehen gelassene</translation>
    </message>
    <message>
        <source>What the format holds</source>
        <translation>Was das Format enthält</translation>
    </message>
    <message>
        <source>Number of drawings</source>
        <translation>Anzahl der Zeichnungen</translation>
    </message>
    <message>
        <source>&amp;Writer</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Drawings</source>
        <translation>&amp;Zeichnungen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>No drawings yet</source>
        <translation>Noch keine Zeichnungen</translation>
    </message>
</context>
<context>
    <name>ExportModelDialog</name>
    <message>
        <source>Export the Model in Use</source>
        <translation>Verwendetes Modell exportieren</translation>
    </message>
    <message>
        <source>Inkloop model, all of it (*.h5)</source>
        <translation>Vollständiges Inkloop-Modell (*.h5)</translation>
    </message>
    <message>
        <source>Keras network (*.keras)</source>
        <translation>Keras-Netz (*.keras)</translation>
    </message>
    <message>
        <source>LiteRT graph (*.tflite)</source>
        <translation>LiteRT-Graph (*.tflite)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Zeichen</translation>
    </message>
    <message>
        <source>Read &amp;as</source>
        <translation>Gelesen &amp;als</translation>
    </message>
    <message>
        <source>Readin&amp;g</source>
        <translation>&amp;Lesung</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>&amp;Writer</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>Zei&amp;t</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Filter löschen</translation>
    </message>
</context>
<context>
    <name>GalleryMenus</name>
    <message>
        <source>&amp;Relabel…</source>
        <translation>&amp;Neu beschriften…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Clear Filters</source>
        <translation>&amp;Filter löschen</translation>
    </message>
    <message>
        <source>&amp;Drawings</source>
        <translation>&amp;Zeichnungen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Undo {change}</source>
        <translation>&amp;Rückgängig: {change}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>R&amp;edo {change}</source>
        <translation>&amp;Wiederherstellen: {change}</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Drawings – Inkloop</source>
        <translation>Zeichnungen – Inkloop</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>Size of the drawings</source>
        <translation>Größe der Zeichnungen</translation>
    </message>
    <message>
        <source>Size of the drawings (Ctrl and the wheel)</source>
        <translation>Größe der Zeichnungen (Strg und Mausrad)</translation>
    </message>
    <message>
        <source>{drawings}, {chosen} selected</source>
        <translation>{drawings}, {chosen} ausgewählt</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Neu beschriften</translation>
    </message>
    <message numerus="yes">
        <source>What is/are these %Ln drawing(s)?</source>
        <translation>
            <numerusform>Was ist diese Zeichnung?</numerusform>
            <numerusform>Was sind diese %Ln Zeichnungen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relabel %Ln drawing(s) as {label}</source>
        <translation>
            <numerusform>%Ln Zeichnung neu als {label} beschriften</numerusform>
            <numerusform>%Ln Zeichnungen neu als {label} beschriften</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {change}</source>
        <translation>Erledigt: {change}</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln drawing(s)</source>
        <translation>
            <numerusform>%Ln Zeichnung löschen</numerusform>
            <numerusform>%Ln Zeichnungen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>Rückgängig gemacht: {change}</translation>
    </message>
    <message>
        <source>{reason} Nothing was changed.</source>
        <translation>{reason} Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{reason} The drawings were changed; start the program again to have it remembered.</source>
        <translation>{reason} Die Zeichnungen wurden geändert; gemerkt wird das nach einem Neustart des Programms.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Accuracy since then</source>
        <translation>Trefferquote seitdem</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Whose models</source>
        <translation>Wessen Modelle</translation>
    </message>
    <message>
        <source>everybody without a model of their own</source>
        <translation>allen ohne eigenes Modell</translation>
    </message>
    <message>
        <source>The verdict on this model</source>
        <translation>Das Urteil über dieses Modell</translation>
    </message>
    <message>
        <source>&amp;Use Again</source>
        <translation>Wieder ver&amp;wenden</translation>
    </message>
    <message>
        <source>Com&amp;pare with the One in Use</source>
        <translation>Mit dem verwen&amp;deten vergleichen</translation>
    </message>
    <message>
        <source>Models of</source>
        <translation>Modelle von</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>ImageImportController</name>
    <message>
        <source>Images ({})</source>
        <translation>Bilder ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open an Image of One Character</source>
        <translation>Bild eines Zeichens öffnen</translation>
    </message>
    <message>
        <source>There is no image in the clipboard. Copy one, then paste it here.</source>
        <translation>In der Zwischenablage ist kein Bild. Erst eines kopieren, dann hier einfügen.</translation>
    </message>
</context>
<context>
    <name>ImportExportController</name>
    <message>
        <source>All drawings ({})</source>
        <translation>Alle Zeichnungen ({})</translation>
    </message>
    <message>
        <source>Import Drawings</source>
        <translation>Zeichnungen importieren</translation>
    </message>
    <message>
        <source>Import a Folder of Images</source>
        <translation>Bilderordner importieren</translation>
    </message>
    <message>
        <source>Importing {}</source>
        <translation>{} wird importiert</translation>
    </message>
    <message>
        <source>{} They are not remembered before the next start: {}</source>
        <translation>{} Gemerkt sind sie erst nach dem nächsten Start: {}</translation>
    </message>
    <message>
        <source>Exporting to {}</source>
        <translation>Export nach {}</translation>
    </message>
    <message>
        <source>{} already exists. Replace it?</source>
        <translation>{} ist schon vorhanden. Ersetzen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>Cancelled; everything is as it was.</source>
        <translation>Abgebrochen; alles ist, wie es war.</translation>
    </message>
</context>
<context>
    <name>InkCanvas</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Draw one character here with mouse, pen or finger, or with the arrow keys: Insert puts their pen down and lifts it, Shift makes it faster.</source>
        <translation>Hier ein Zeichen mit Maus, Stift oder Finger schreiben, oder mit den Pfeiltasten: Einfg setzt ihren Stift auf und hebt ihn ab, mit Umschalt ist er schneller.</translation>
    </message>
    <message>
        <source>Draw a character here</source>
        <translation>Hier ein Zeichen schreiben</translation>
    </message>
</context>
<context>
    <name>InkCard</name>
    <message>
        <source>The drawing</source>
        <translation>Die Zeichnung</translation>
    </message>
</context>
<context>
    <name>KnownLabelsView</name>
    <message>
        <source>Labels that can be read</source>
        <translation>Lesbare Zeichen</translation>
    </message>
    <message>
        <source>Digits only</source>
        <translation>Nur Ziffern</translation>
    </message>
    <message>
        <source>Read nothing but digits for a while; everything else stays learned</source>
        <translation>Eine Weile nur Ziffern lesen; alles andere bleibt gelernt</translation>
    </message>
</context>
<context>
    <name>LabelEntry</name>
    <message>
        <source>Another label, then Enter</source>
        <translation>Anderes Zeichen, dann Eingabe</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>About this label</source>
        <translation>Zu diesem Zeichen</translation>
    </message>
</context>
<context>
    <name>LearningCurve</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Own drawings read right</source>
        <translation>Eigene richtig gelesen</translation>
    </message>
    <message>
        <source>batches learned</source>
        <translation>gelernte Stapel</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Loading the model …</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>Rapid mode</source>
        <translation>Schnellmodus</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>A drawing can hold 100,000 points, and this one does. Recognise it, or clear it.</source>
        <translation>Eine Zeichnung fasst 100.000 Punkte, und diese ist voll. Erkennen oder leeren.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Nothing can be read or kept until this is mended; it is tried again all the time.</source>
        <translation>Bis das behoben ist, kann nichts gelesen oder aufbewahrt werden; es wird laufend erneut versucht.</translation>
    </message>
    <message>
        <source>Making everything ready for {} …</source>
        <translation>Alles wird für {} vorbereitet …</translation>
    </message>
    <message>
        <source>{} – Inkloop</source>
        <translation>{} – Inkloop</translation>
    </message>
    <message>
        <source>Retrain cancelled; everything is as it was</source>
        <translation>Nachtrainieren abgebrochen; alles ist, wie es war</translation>
    </message>
</context>
<context>
    <name>MapView</name>
    <message>
        <source>Drawings near each other look alike to the network. Ringed: read wrong. Point at one; click to choose it.</source>
        <translation>Nahe beieinander liegt, was dem Netz ähnlich scheint. Umringt: falsch gelesen. Ein Klick wählt die Zeichnung.</translation>
    </message>
    <message>
        <source>Map of drawings</source>
        <translation>Karte der Zeichnungen</translation>
    </message>
    <message>
        <source>State of the map</source>
        <translation>Zustand der Karte</translation>
    </message>
    <message>
        <source>Drawings placed on the map</source>
        <translation>Auf die Karte gesetzte Zeichnungen</translation>
    </message>
    <message>
        <source>Placing the drawings …</source>
        <translation>Zeichnungen werden angeordnet …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A map needs {n} drawings at least.</source>
        <translation>Eine Karte braucht mindestens {n} Zeichnungen.</translation>
    </message>
    <message>
        <source>The map could not be made: {reason}</source>
        <translation>Die Karte konnte nicht erstellt werden: {reason}</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Make the Map</source>
        <translation>Karte erstellen</translation>
    </message>
    <message>
        <source>This drawing is no longer in the store.</source>
        <translation>Diese Zeichnung ist nicht mehr vorhanden.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Recognise</source>
        <translation>&amp;Erkennen</translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>Give a &amp;Label…</source>
        <translation>&amp;Zeichen angeben…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>Ra&amp;dierer</translation>
    </message>
    <message>
        <source>Arrow-Key &amp;Pen Down or Up</source>
        <translation>Pfeiltasten-&amp;Stift auf- oder absetzen</translation>
    </message>
    <message>
        <source>Open &amp;Image…</source>
        <translation>Bild ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>P&amp;aste Image</source>
        <translation>Bild einfü&amp;gen</translation>
    </message>
    <message>
        <source>Recent I&amp;mages</source>
        <translation>Zule&amp;tzt geöffnete Bilder</translation>
    </message>
    <message>
        <source>Imp&amp;ort…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Impor&amp;t Folder…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>&amp;Retrain</source>
        <translation>&amp;Nachtrainieren</translation>
    </message>
    <message>
        <source>Retrain for &amp;Everybody</source>
        <translation>Für &amp;alle nachtrainieren</translation>
    </message>
    <message>
        <source>&amp;Cancel Retrain</source>
        <translation>Nachtrainieren ab&amp;brechen</translation>
    </message>
    <message>
        <source>Retrain by &amp;Itself</source>
        <translation>&amp;Selbsttätig nachtrainieren</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Live Reading</source>
        <translation>&amp;Laufend lesen</translation>
    </message>
    <message>
        <source>&amp;Smooth Lines</source>
        <translation>Linien &amp;glätten</translation>
    </message>
    <message>
        <source>&amp;Rapid Mode</source>
        <translation>&amp;Schnellmodus</translation>
    </message>
    <message>
        <source>Ask for &amp;Nothing</source>
        <translation>&amp;Nichts vorgeben</translation>
    </message>
    <message>
        <source>Ask for &amp;Each in Turn</source>
        <translation>&amp;Reihum vorgeben</translation>
    </message>
    <message>
        <source>Ask for Those It Con&amp;fuses Most</source>
        <translation>Häufig &amp;Verwechseltes vorgeben</translation>
    </message>
    <message>
        <source>Dra&amp;w</source>
        <translation>Zeichne&amp;n</translation>
    </message>
    <message>
        <source>&amp;Drawings</source>
        <translation>&amp;Zeichnungen</translation>
    </message>
    <message>
        <source>&amp;Progress</source>
        <translation>&amp;Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>End the drawing and read it; the next stroke lets the reading stand</source>
        <translation>Die Zeichnung beenden und lesen; der nächste Strich lässt das Gelesene stehen</translation>
    </message>
    <message>
        <source>The reading is right; to correct it, type what it is instead</source>
        <translation>Das Gelesene stimmt; zum Korrigieren stattdessen eintippen, was es ist</translation>
    </message>
    <message>
        <source>For labels that are not one key, as “sch”; any other you can simply type</source>
        <translation>Für Zeichen, die nicht auf einer Taste liegen, wie „sch“; alle anderen einfach eintippen</translation>
    </message>
    <message>
        <source>The last stroke; on an empty canvas the last answer and what it taught</source>
        <translation>Den letzten Strich; auf leerer Fläche die letzte Antwort und was sie gelehrt hat</translation>
    </message>
    <message>
        <source>Also the right button, Ctrl with the left one, and the pen&apos;s other end</source>
        <translation>Auch die rechte Taste, Strg mit der linken und das andere Ende des Stifts</translation>
    </message>
    <message>
        <source>The arrow keys move it, with Shift faster</source>
        <translation>Die Pfeiltasten bewegen ihn, mit Umschalt schneller</translation>
    </message>
    <message>
        <source>Labelled drawings from a file: UNIPEN, InkML, HDF5, NPZ, IDX or CSV</source>
        <translation>Beschriftete Zeichnungen aus einer Datei: UNIPEN, InkML, HDF5, NPZ, IDX oder CSV</translation>
    </message>
    <message>
        <source>Labelled images, in a folder for each label</source>
        <translation>Beschriftete Bilder, je Zeichen ein Ordner</translation>
    </message>
    <message>
        <source>Drawings with their labels, into a file or a folder</source>
        <translation>Zeichnungen mit ihrer Beschriftung in eine Datei oder einen Ordner</translation>
    </message>
    <message>
        <source>Read while the pen moves</source>
        <translation>Lesen, während der Stift sich bewegt</translation>
    </message>
    <message>
        <source>After 20 more labelled drawings, once nobody drew or typed for 10 s</source>
        <translation>Nach 20 weiteren beschrifteten Zeichnungen, sobald 10 s lang niemand schreibt oder tippt</translation>
    </message>
    <message>
        <source>A pause ends each drawing; on the empty canvas a key corrects the last one, Enter confirms it</source>
        <translation>Eine Pause beendet jede Zeichnung; auf leerer Fläche korrigiert eine Taste die letzte, Enter bestätigt sie</translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation>&amp;Zeichnung</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>Ü&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Wi&amp;ndow</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>ModelCardView</name>
    <message>
        <source>Not opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Examining</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>{}: this takes some seconds</source>
        <translation>{}: das dauert einige Sekunden</translation>
    </message>
    <message>
        <source>A B C …</source>
        <translation>A B C …</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>&amp;Use These Labels</source>
        <translation>Diese Zeichen ver&amp;wenden</translation>
    </message>
    <message>
        <source>Its labels</source>
        <translation>Die Zeichen dazu</translation>
    </message>
</context>
<context>
    <name>ModelChoiceBox</name>
    <message>
        <source>Other file…</source>
        <translation>Andere Datei…</translation>
    </message>
</context>
<context>
    <name>ModelController</name>
    <message>
        <source>To retrain by itself it needs MNIST, which is not here yet. Choose Model → Retrain once.</source>
        <translation>Zum selbsttätigen Nachtrainieren fehlt noch MNIST. Bitte einmal Modell → Nachtrainieren wählen.</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Carrying out the verdict</source>
        <translation>Das Urteil wird umgesetzt</translation>
    </message>
    <message>
        <source>The retrained model is in use, but what you corrected is not remembered now.</source>
        <translation>Das nachtrainierte Modell ist in Gebrauch, aber Korrigiertes ist jetzt nicht gemerkt.</translation>
    </message>
    <message>
        <source>The retrained model could not be taken:</source>
        <translation>Das nachtrainierte Modell konnte nicht übernommen werden:</translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation>{} wird geöffnet</translation>
    </message>
    <message>
        <source>{} reads now. Roll Back leads to the model before it.</source>
        <translation>Jetzt liest {}. „Zurückkehren zu“ führt zum Modell davor.</translation>
    </message>
    <message>
        <source>{} is in use, but what you corrected is not remembered now.</source>
        <translation>{} ist in Gebrauch, aber Korrigiertes ist jetzt nicht gemerkt.</translation>
    </message>
    <message>
        <source>{} was not opened:</source>
        <translation>{} wurde nicht geöffnet:</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>Rückkehr läuft</translation>
    </message>
    <message>
        <source>Model {} reads now. What you corrected is still remembered, and can be retrained on.</source>
        <translation>Jetzt liest das Modell {}. Korrigiertes ist weiter gemerkt und kann nachtrainiert werden.</translation>
    </message>
    <message>
        <source>Model {} reads now, but what you corrected is not remembered.</source>
        <translation>Jetzt liest das Modell {}, aber Korrigiertes ist nicht gemerkt.</translation>
    </message>
    <message>
        <source>Nothing was rolled back:</source>
        <translation>Es blieb beim bisherigen Modell:</translation>
    </message>
    <message>
        <source>Rolling back for everybody</source>
        <translation>Rückkehr für alle läuft</translation>
    </message>
    <message>
        <source>Model {} reads now for everybody who has no model of their own.</source>
        <translation>Jetzt liest das Modell {} für alle, die kein eigenes Modell haben.</translation>
    </message>
    <message>
        <source>Model {} reads now for everybody, but what you corrected is not remembered.</source>
        <translation>Jetzt liest das Modell {} für alle, aber Korrigiertes ist nicht gemerkt.</translation>
    </message>
    <message>
        <source>Following another window</source>
        <translation>Einem anderen Fenster folgen</translation>
    </message>
    <message>
        <source>Another window put another model in use. It reads here now.</source>
        <translation>Ein anderes Fenster hat ein anderes Modell in Gebrauch genommen. Es liest jetzt auch hier.</translation>
    </message>
    <message>
        <source>Another window put another model in use; what you corrected is not remembered.</source>
        <translation>Ein anderes Fenster hat ein anderes Modell in Gebrauch genommen; Korrigiertes ist jetzt nicht gemerkt.</translation>
    </message>
    <message>
        <source>Another window put another model in use, which cannot be read here:</source>
        <translation>Ein anderes Fenster hat ein Modell in Gebrauch genommen, das hier nicht lesbar ist:</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>{} is written.</source>
        <translation>{} ist geschrieben.</translation>
    </message>
    <message>
        <source>{} …</source>
        <translation>{} …</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>Models – Inkloop</source>
        <translation>Modelle – Inkloop</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Retrain</source>
        <translation>&amp;Nachtrainieren</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gleich</translation>
    </message>
</context>
<context>
    <name>OpenModelDialog</name>
    <message>
        <source>Open Model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Other &amp;File…</source>
        <translation>Andere &amp;Datei…</translation>
    </message>
    <message>
        <source>Models (*.h5 *.hdf5 *.keras)</source>
        <translation>Modelle (*.h5 *.hdf5 *.keras)</translation>
    </message>
    <message>
        <source>It could not be examined: {}</source>
        <translation>Sie konnte nicht geprüft werden: {}</translation>
    </message>
</context>
<context>
    <name>PracticeBar</name>
    <message>
        <source>Draw</source>
        <translation>Schreiben:</translation>
    </message>
    <message>
        <source>Draw this character</source>
        <translation>Dieses Zeichen schreiben</translation>
    </message>
    <message>
        <source>Pause that ends a drawing, in milliseconds</source>
        <translation>Pause in Millisekunden, die eine Zeichnung beendet</translation>
    </message>
    <message>
        <source>Last drawing</source>
        <translation>Letzte Zeichnung</translation>
    </message>
    <message>
        <source>Draw {}</source>
        <translation>{} schreiben</translation>
    </message>
    <message>
        <source>Read as {}</source>
        <translation>Gelesen als {}</translation>
    </message>
    <message>
        <source>{}, read as {}</source>
        <translation>{}, gelesen als {}</translation>
    </message>
    <message>
        <source>Pause {}</source>
        <translation>Pause {}</translation>
    </message>
</context>
<context>
    <name>PracticeController</name>
    <message>
        <source>{} Every character counts as never drawn.</source>
        <translation>{} Alle Zeichen gelten als nie geschrieben.</translation>
    </message>
</context>
<context>
    <name>PredictionView</name>
    <message>
        <source>Label read</source>
        <translation>Gelesenes Zeichen</translation>
    </message>
    <message>
        <source>How sure the model is</source>
        <translation>Wie sicher das Modell ist</translation>
    </message>
</context>
<context>
    <name>ProgressWindow</name>
    <message>
        <source>Progress – Inkloop</source>
        <translation>Fortschritt – Inkloop</translation>
    </message>
    <message>
        <source>Whose drawings</source>
        <translation>Wessen Zeichnungen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>&amp;Save Chart…</source>
        <translation>Diagramm &amp;speichern…</translation>
    </message>
    <message>
        <source>As a picture (PNG, SVG) or as figures (CSV)</source>
        <translation>Als Bild (PNG, SVG) oder in Zahlen (CSV)</translation>
    </message>
    <message>
        <source>&amp;Over Time</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>By &amp;Label</source>
        <translation>Nach &amp;Zeichen</translation>
    </message>
    <message>
        <source>By &amp;Writer</source>
        <translation>Nach &amp;Person</translation>
    </message>
    <message>
        <source>&amp;Confusions</source>
        <translation>Ver&amp;wechslungen</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>State of the window</source>
        <translation>Zustand des Fensters</translation>
    </message>
    <message>
        <source>The drawings could not be read: {reason}</source>
        <translation>Die Zeichnungen konnten nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>Nothing can be shown.</source>
        <translation>Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Nothing has been read yet. Draw a character, and say what it is.</source>
        <translation>Noch wurde nichts gelesen. Ein Zeichen schreiben und angeben, was es ist.</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Figures (*.csv)</source>
        <translation>Bild (*.png);;Zeichnung (*.svg);;Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Accuracy over drawings</source>
        <translation>Trefferquote über die Zeichnungen</translation>
    </message>
    <message>
        <source>Errors by label</source>
        <translation>Fehler nach Zeichen</translation>
    </message>
    <message>
        <source>Errors by writer</source>
        <translation>Fehler nach Person</translation>
    </message>
    <message>
        <source>Confusions (rows: meant, columns: read)</source>
        <translation>Verwechslungen (Zeilen: gemeint, Spalten: gelesen)</translation>
    </message>
    <message>
        <source>Map of drawings</source>
        <translation>Karte der Zeichnungen</translation>
    </message>
    <message>
        <source>{} – {}</source>
        <translation>{} – {}</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another place or name.</source>
        <translation>{name} konnte nicht geschrieben werden: {reason}. Bitte anderen Ort oder Namen wählen.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>RasterView</name>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>Point at a bar to read it. The lines are 95 % intervals, the small figures how many there are.</source>
        <translation>Zum Ablesen auf einen Balken zeigen. Die Linien sind 95-%-Intervalle, die kleinen Zahlen sagen, wie viele es sind.</translation>
    </message>
    <message>
        <source>Errors by writer</source>
        <translation>Fehler nach Person</translation>
    </message>
    <message>
        <source>Errors by label</source>
        <translation>Fehler nach Zeichen</translation>
    </message>
    <message>
        <source>read wrong</source>
        <translation>falsch gelesen</translation>
    </message>
    <message>
        <source>{name}: {wrong} of {n} read wrong, {rate}.</source>
        <translation>{name}: {wrong} von {n} falsch gelesen, {rate}.</translation>
    </message>
</context>
<context>
    <name>RecentFilesMenu</name>
    <message>
        <source>Clear This List</source>
        <translation>Liste leeren</translation>
    </message>
</context>
<context>
    <name>RecognitionController</name>
    <message>
        <source>Not known yet: Enter makes it a label.</source>
        <translation>Noch unbekannt: Mit Eingabe wird es ein Zeichen.</translation>
    </message>
    <message>
        <source>Taken back: say again what it is, or clear it</source>
        <translation>Zurückgenommen: neu angeben, was es ist, oder löschen</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>Es gibt nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>{} Nothing was taken back.</source>
        <translation>{} Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>There is nothing to take back</source>
        <translation>Es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Enter gives the label, Esc drops it.</source>
        <translation>Eingabe übernimmt das Zeichen, Esc verwirft es.</translation>
    </message>
    <message>
        <source>Pause when it is done.</source>
        <translation>Nach dem Schreiben innehalten.</translation>
    </message>
    <message>
        <source>Press Enter when it is done.</source>
        <translation>Nach dem Schreiben Eingabe drücken.</translation>
    </message>
    <message>
        <source>Not {}? Type what it is.</source>
        <translation>Nicht {}? Eintippen, was es ist.</translation>
    </message>
    <message>
        <source>Right? Press Enter, or just draw on.
Wrong? Type what it is.</source>
        <translation>Richtig? Eingabe oder weiterschreiben.
Falsch? Eintippen, was es ist.</translation>
    </message>
    <message>
        <source>Read while you draw</source>
        <translation>Wird beim Schreiben gelesen</translation>
    </message>
    <message>
        <source>Draw, then press Space</source>
        <translation>Schreiben, dann Leertaste</translation>
    </message>
    <message>
        <source>Right? Just pause.
Wrong? Type what it is.</source>
        <translation>Richtig? Einfach innehalten.
Falsch? Eintippen, was es ist.</translation>
    </message>
    <message>
        <source>Right? Press Enter.
Wrong? Type what it is.</source>
        <translation>Richtig? Eingabe drücken.
Falsch? Eintippen, was es ist.</translation>
    </message>
</context>
<context>
    <name>RecognitionPanel</name>
    <message>
        <source>What you can do</source>
        <translation>Was jetzt möglich ist</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>what the model sees</source>
        <translation>das sieht das Modell</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Zeichen</translation>
    </message>
</context>
<context>
    <name>RetrainBar</name>
    <message>
        <source>Retrain stage</source>
        <translation>Schritt des Nachtrainierens</translation>
    </message>
    <message>
        <source>Retrain progress</source>
        <translation>Fortschritt des Nachtrainierens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show the learning curve and the models (Ctrl+4)</source>
        <translation>Lernkurve und Modelle zeigen (Strg+4)</translation>
    </message>
</context>
<context>
    <name>RetrainPage</name>
    <message>
        <source>What the retrain does</source>
        <translation>Was das Nachtrainieren gerade tut</translation>
    </message>
    <message>
        <source>How far the retrain is</source>
        <translation>Wie weit das Nachtrainieren ist</translation>
    </message>
    <message>
        <source>Both are means over the last five batches. The accuracy is that of your own drawings in them, each varied, as they were read just before they were learned. What the retrained model is worth is judged afterwards, on drawings that it never learned: by the network alone, without what it remembers of your corrections.</source>
        <translation>Beides sind Mittel über die letzten fünf Stapel. Die Trefferquote ist die der eigenen Zeichnungen darin, jede abgewandelt, so gelesen, wie sie unmittelbar vor dem Lernen gelesen wurden. Was das nachtrainierte Modell taugt, wird danach auf Zeichnungen beurteilt, die es nie gelernt hat: das Netz allein, ohne was von den Korrekturen gemerkt ist.</translation>
    </message>
    <message>
        <source>No retrain since the program started</source>
        <translation>Kein Nachtrainieren seit dem Programmstart</translation>
    </message>
    <message>
        <source>A retrain learns your confirmed and corrected drawings for good.</source>
        <translation>Nachtrainieren lernt die bestätigten und korrigierten Zeichnungen dauerhaft.</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Retraining for {}</source>
        <translation>Nachtrainieren für {}</translation>
    </message>
    <message>
        <source>Last retrain, for {}</source>
        <translation>Zuletzt nachtrainiert für {}</translation>
    </message>
</context>
<context>
    <name>RetrainRunner</name>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>It was cancelled; everything is as it was.</source>
        <translation>Abgebrochen; alles ist, wie es war.</translation>
    </message>
    <message>
        <source>The retrain failed: {}</source>
        <translation>Das Nachtrainieren ist fehlgeschlagen: {}</translation>
    </message>
</context>
<context>
    <name>RollbackMenu</name>
    <message>
        <source>Roll &amp;Back</source>
        <translation>&amp;Zurückkehren zu</translation>
    </message>
    <message>
        <source>The model that came with the program</source>
        <translation>Das mit dem Programm gelieferte Modell</translation>
    </message>
    <message>
        <source>For &amp;Everybody without a Model of Their Own</source>
        <translation>Für &amp;alle ohne eigenes Modell</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>A reads right</source>
        <translation>A liest richtig</translation>
    </message>
    <message>
        <source>B reads right</source>
        <translation>B liest richtig</translation>
    </message>
    <message>
        <source>only A</source>
        <translation>nur A</translation>
    </message>
    <message>
        <source>only B</source>
        <translation>nur B</translation>
    </message>
    <message>
        <source>Held-out drawings</source>
        <translation>Zurückgehaltene Zeichnungen</translation>
    </message>
    <message>
        <source>The others</source>
        <translation>Die übrigen</translation>
    </message>
    <message>
        <source>what it says</source>
        <translation>was es besagt</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>steht aus</translation>
    </message>
</context>
<context>
    <name>StoreMonitor</name>
    <message>
        <source>You can go on drawing: what waits is kept in memory, and stored as soon as that is possible.</source>
        <translation>Weiterschreiben ist möglich: Was wartet, bleibt im Arbeitsspeicher und wird gespeichert, sobald das geht.</translation>
    </message>
    <message>
        <source>All drawings are stored now.</source>
        <translation>Jetzt sind alle Zeichnungen gespeichert.</translation>
    </message>
    <message>
        <source>What another window did cannot be followed here: {}</source>
        <translation>Was ein anderes Fenster tat, lässt sich hier nicht nachvollziehen: {}</translation>
    </message>
    <message>
        <source>Not Stored</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>If you close now, they are lost.</source>
        <translation>Wird jetzt geschlossen, sind sie verloren.</translation>
    </message>
    <message>
        <source>Close and Lose Them</source>
        <translation>Schließen und verlieren</translation>
    </message>
</context>
<context>
    <name>SummaryFigures</name>
    <message>
        <source>Accuracy of all drawings</source>
        <translation>Trefferquote aller Zeichnungen</translation>
    </message>
    <message>
        <source>Accuracy of the last drawings</source>
        <translation>Trefferquote der letzten Zeichnungen</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln drawing(s), 95 % interval {}</source>
        <translation>
            <numerusform>von %Ln Zeichnung, 95-%-Intervall {}</numerusform>
            <numerusform>von %Ln Zeichnungen, 95-%-Intervall {}</numerusform>
        </translation>
    </message>
    <message>
        <source>of the last {n}</source>
        <translation>der letzten {n}</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
</context>
<context>
    <name>TrialModel</name>
    <message>
        <source>{label}, wrongly read as {predicted}</source>
        <translation>{label}, fälschlich gelesen als {predicted}</translation>
    </message>
    <message>
        <source>{label}, let stand</source>
        <translation>{label}, stehen gelassen</translation>
    </message>
    <message>
        <source>{label}, confirmed</source>
        <translation>{label}, bestätigt</translation>
    </message>
    <message>
        <source>{label}, corrected</source>
        <translation>{label}, korrigiert</translation>
    </message>
    <message>
        <source>{label}, imported</source>
        <translation>{label}, importiert</translation>
    </message>
    <message>
        <source>read as {predicted}, {probability}, by model {model}</source>
        <translation>gelesen als {predicted}, {probability}, von Modell {model}</translation>
    </message>
    <message>
        <source>written by {writer} on {when}</source>
        <translation>geschrieben von {writer}, {when}</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
</context>
<context>
    <name>WriterMenu</name>
    <message>
        <source>&amp;Writer</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;New Writer…</source>
        <translation>&amp;Neue Person…</translation>
    </message>
    <message>
        <source>&amp;Delete {}…</source>
        <translation>{} &amp;löschen…</translation>
    </message>
    <message>
        <source>New Writer</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Who writes now?</source>
        <translation>Wer schreibt jetzt?</translation>
    </message>
</context>
<context>
    <name>WriterSwitcher</name>
    <message>
        <source>That cannot be a writer&apos;s name: it is empty, too long, or holds characters without a shape.</source>
        <translation>Das kann kein Personenname sein: Er ist leer, zu lang oder enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>The writer could not be changed: {}</source>
        <translation>Die Person konnte nicht gewechselt werden: {}</translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>meant {}</source>
        <translation>gemeint {}</translation>
    </message>
</context>
</TS>
