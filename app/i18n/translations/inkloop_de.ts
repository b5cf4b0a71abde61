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
        <source>UJI pen characters</source>
        <translation>UJI-Zeichen</translation>
    </message>
    <message>
        <source>JSON strokes</source>
        <translation>JSON-Striche</translation>
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
        <source>{holds} Predictions too, so that an import restores the accuracy.</source>
        <translation>{holds} Auch die Lesungen, sodass ein Import die Trefferquote wiederherstellt.</translation>
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
        <source>%Ln line(s) were divided into their characters</source>
        <translation>
            <numerusform>%Ln Zeile wurde in ihre Zeichen zerlegt</numerusform>
            <numerusform>%Ln Zeilen wurden in ihre Zeichen zerlegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out because the ink does not fit the text</source>
        <translation>
            <numerusform>%Ln Zeile ausgelassen, weil die Tinte nicht zum Text passt</numerusform>
            <numerusform>%Ln Zeilen ausgelassen, weil die Tinte nicht zum Text passt</numerusform>
        </translation>
    </message>
    <message>
        <source>The images lay transposed, as EMNIST stores them, and were turned upright.</source>
        <translation>Die Bilder lagen gekippt, mit Zeilen und Spalten vertauscht wie bei EMNIST, und wurden aufgerichtet.</translation>
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
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>some time ago</source>
        <translation>vor einiger Zeit</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>for all writers</source>
        <translation>für alle</translation>
    </message>
    <message>
        <source>The model shipped with the program. You can always return to it.</source>
        <translation>Das mitgelieferte Modell. Eine Rückkehr zu ihm ist immer möglich.</translation>
    </message>
    <message>
        <source>Opened from {}; not evaluated.</source>
        <translation>Aus {} geöffnet; nicht beurteilt.</translation>
    </message>
    <message>
        <source>all writers</source>
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
        <source>Too close to call: two equally good models would differ this much {often}.</source>
        <translation>Zu knapp: Zwei gleich gute Modelle lägen {often} so weit auseinander oder weiter.</translation>
    </message>
    <message>
        <source>{which} is better: two equally good models would differ this much only {often}.</source>
        <translation>{which} ist besser: Zwei gleich gute Modelle lägen nur {often} so weit auseinander.</translation>
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
        <source>retrained for all writers</source>
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
        <source>{}, for all writers</source>
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
        <source>It reads {figures}; {base}.</source>
        <translation>Es liest {figures} richtig; {base}.</translation>
    </message>
    <message>
        <source>It would read {figures}; {base}.</source>
        <translation>Es läse {figures} richtig; {base}.</translation>
    </message>
    <message>
        <source>Nothing was changed: {reason}.</source>
        <translation>Nichts wurde geändert: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was changed for {whose}: {reason}.</source>
        <translation>Für {whose} wurde nichts geändert: {reason}.</translation>
    </message>
    <message>
        <source>Retrained for {whose}.</source>
        <translation>Für {whose} neu trainiert.</translation>
    </message>
    <message>
        <source>Learned.</source>
        <translation>Gelernt.</translation>
    </message>
    <message>
        <source>The model also reads {labels} now.</source>
        <translation>Das Modell liest jetzt auch {labels}.</translation>
    </message>
    <message>
        <source>The drawings are read better than before.</source>
        <translation>Die Zeichnungen werden besser gelesen als vorher.</translation>
    </message>
    <message>
        <source>It reads your drawings better.</source>
        <translation>Die eigenen Zeichnungen werden besser gelesen.</translation>
    </message>
    <message>
        <source>Everything else is read as well as before.</source>
        <translation>Alles andere wird so gut gelesen wie vorher.</translation>
    </message>
    <message>
        <source>{} and {}</source>
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
        <source>accepted: {right} of {n}, {before}</source>
        <translation>akzeptiert: {right} von {n}, {before}</translation>
    </message>
    <message>
        <source>it would forget too much of {data}, together with earlier retrains</source>
        <translation>zusammen mit früherem Nachtrainieren ginge zu viel von {data} verloren</translation>
    </message>
    <message>
        <source>it would forget too much of {data}</source>
        <translation>es würde zu viel von {data} vergessen</translation>
    </message>
    <message>
        <source>it would forget too many glyphs, together with earlier retrains</source>
        <translation>zusammen mit früherem Nachtrainieren gingen zu viele Glyphen verloren</translation>
    </message>
    <message>
        <source>it would forget too many glyphs</source>
        <translation>es würde zu viele Glyphen vergessen</translation>
    </message>
    <message>
        <source>it reads fewer of the held-out drawings</source>
        <translation>es liest weniger der zurückgehaltenen Zeichnungen richtig</translation>
    </message>
    <message>
        <source>it reads fewer of the accepted drawings as they were accepted</source>
        <translation>es liest weniger der akzeptierten Zeichnungen so, wie sie akzeptiert wurden</translation>
    </message>
    <message>
        <source>it reads the drawings no better than before</source>
        <translation>es liest die Zeichnungen nicht besser als vorher</translation>
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
        <source>{right} of your {n} held-out drawings ({before})</source>
        <translation>{right} der eigenen {n} zurückgehaltenen Zeichnungen ({before})</translation>
    </message>
    <message>
        <source>{right} of your {n} learned drawings ({before})</source>
        <translation>{right} der eigenen {n} gelernten Zeichnungen ({before})</translation>
    </message>
    <message>
        <source>{right} of your {n} accepted drawings ({before})</source>
        <translation>{right} der eigenen {n} akzeptierten Zeichnungen ({before})</translation>
    </message>
    <message>
        <source>{right} of the {n} held-out drawings ({before})</source>
        <translation>{right} der {n} zurückgehaltenen Zeichnungen ({before})</translation>
    </message>
    <message>
        <source>{right} of the {n} learned drawings ({before})</source>
        <translation>{right} der {n} gelernten Zeichnungen ({before})</translation>
    </message>
    <message>
        <source>{right} of the {n} accepted drawings ({before})</source>
        <translation>{right} der {n} akzeptierten Zeichnungen ({before})</translation>
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
        <source>{} or {}</source>
        <comment>one of several labels</comment>
        <translation>{} oder {}</translation>
    </message>
    <message>
        <source>You called a clear {read} “{label}”. Ctrl+Z takes it back.</source>
        <translation>Eindeutige {read} als „{label}“ beschriftet. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Corrected: {label}, read as {read}</source>
        <translation>Korrigiert: {label}, gelesen als {read}</translation>
    </message>
    <message>
        <source>Accepted: {}</source>
        <translation>Akzeptiert: {}</translation>
    </message>
    <message>
        <source>Confirmed: {}</source>
        <translation>Bestätigt: {}</translation>
    </message>
    <message>
        <source>Done: {right} of {drawn} read right.</source>
        <translation>Fertig: {right} von {drawn} richtig gelesen.</translation>
    </message>
    <message>
        <source>Misread: {labels}.</source>
        <translation>Falsch gelesen: {labels}.</translation>
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
        <source>{right} of the last {n} right</source>
        <translation>{right} der letzten {n} richtig</translation>
    </message>
    <message>
        <source>{right} of {n} right</source>
        <translation>{right} von {n} richtig</translation>
    </message>
    <message>
        <source>{n} new</source>
        <comment>drawings of labels that could not be read before</comment>
        <translation>{n} neu</translation>
    </message>
    <message>
        <source>{right} of {n} lines exact</source>
        <translation>{right} von {n} Zeilen fehlerfrei</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between two statements</comment>
        <translation> · </translation>
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
        <source>USPS, random split</source>
        <translation>USPS, zufällig geteilt</translation>
    </message>
    <message>
        <source>Chinese MNIST, random split</source>
        <translation>Chinese MNIST, zufällig geteilt</translation>
    </message>
    <message>
        <source>MNIST and font glyphs</source>
        <translation>MNIST und Schriftglyphen</translation>
    </message>
    <message>
        <source>font glyphs</source>
        <translation>Schriftglyphen</translation>
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
        <source>the MNIST hold-out</source>
        <translation>den Prüfdaten von MNIST</translation>
    </message>
    <message>
        <source>font glyphs held out</source>
        <translation>den zurückgehaltenen Schriftglyphen</translation>
    </message>
    <message>
        <source>unseen writers</source>
        <translation>nie gesehenen Personen</translation>
    </message>
    <message>
        <source>the MNIST test set</source>
        <translation>dem Testteil von MNIST</translation>
    </message>
    <message>
        <source>the USPS test set</source>
        <translation>dem Testteil von USPS</translation>
    </message>
    <message>
        <source>the Chinese MNIST test set</source>
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
        <source>Loading the model in use</source>
        <translation>Verwendetes Modell laden</translation>
    </message>
    <message>
        <source>Learning your drawings</source>
        <translation>Eigene Zeichnungen lernen</translation>
    </message>
    <message>
        <source>Preventing forgetting</source>
        <translation>Vergessen begrenzen</translation>
    </message>
    <message>
        <source>Compiling the new model</source>
        <translation>Neues Modell kompilieren</translation>
    </message>
    <message>
        <source>Evaluating the new model</source>
        <translation>Neues Modell beurteilen</translation>
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
        <source>A retrain rehearses the 70,000 digits of MNIST so that the model does not forget them. They must be downloaded first: {} MB from {}. None of your data is sent.</source>
        <translation>Beim Nachtrainieren werden die 70.000 Ziffern von MNIST wiederholt, damit das Modell sie nicht vergisst. Sie müssen zuerst heruntergeladen werden: {} MB von {}. Eigene Daten werden nicht gesendet.</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>{path} ends with none of {suffixes}</source>
        <translation>{path} endet auf keines von {suffixes}</translation>
    </message>
    <message>
        <source>the picture could not be made</source>
        <translation>das Bild konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>A trial of the store is damaged: {reason}.</source>
        <translation>Ein Versuch im Speicher ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>Trial {trial_id} of the store is damaged: {reason}.</source>
        <translation>Versuch {trial_id} des Speichers ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet. Correct a reading that is wrong, or confirm one with Enter.</source>
        <translation>Noch gibt es nichts, woraus zu lernen wäre. Falsch Gelesenes korrigieren oder Richtiges mit Eingabe bestätigen.</translation>
    </message>
    <message>
        <source>The network for Chinese characters is not retrained: the glyphs that keep it from forgetting are too large to come with the program. What you correct is learned by the memory, at once.</source>
        <translation>Das Netz für chinesische Zeichen wird nicht nachtrainiert: Die Glyphen, die es vor dem Vergessen bewahren, sind zu groß, um mit dem Programm zu kommen. Was korrigiert wird, lernt das Gedächtnis sofort.</translation>
    </message>
    <message>
        <source>The drawings of {writer} are deleted, but not the models: {reason}</source>
        <translation>Die Zeichnungen von {writer} sind gelöscht, aber nicht die Modelle: {reason}</translation>
    </message>
    <message>
        <source>{count} labels are needed; {given} were given.</source>
        <translation>Nötig sind {count} Zeichen; angegeben sind {given}.</translation>
    </message>
    <message>
        <source>Each label must be different; {label} is there twice.</source>
        <translation>Alle Zeichen müssen verschieden sein; {label} kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The file that holds your drawings was damaged while it was in use. Close all windows and start again: it will be restored.</source>
        <translation>Die Datei mit den Zeichnungen wurde während der Benutzung beschädigt. Alle Fenster schließen und neu starten: Sie wird dann wiederhergestellt.</translation>
    </message>
    <message>
        <source>Your drawings are stored, but could not be backed up: {reason}.</source>
        <translation>Die Zeichnungen sind gespeichert, konnten aber nicht gesichert werden: {reason}.</translation>
    </message>
    <message>
        <source>The copy of the store is damaged: {reason}.</source>
        <translation>Die Kopie des Speichers ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>The store {path} cannot be opened: {reason}.</source>
        <translation>Der Speicher {path} kann nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>Another window is open, which may be writing. Close it, then delete.</source>
        <translation>Ein anderes Fenster ist offen und schreibt vielleicht. Erst schließen, dann löschen.</translation>
    </message>
    <message>
        <source>Not everything of {writer} could be deleted: {reason}</source>
        <translation>Nicht alles von {writer} konnte gelöscht werden: {reason}</translation>
    </message>
    <message>
        <source>The store {path} was replaced while the program was running ({reason}).</source>
        <translation>Der Speicher {path} wurde bei laufendem Programm ersetzt ({reason}).</translation>
    </message>
    <message>
        <source>The store {path} was moved or removed while the program was running ({reason}).</source>
        <translation>Der Speicher {path} wurde bei laufendem Programm verschoben oder entfernt ({reason}).</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was replaced while the program was running.</source>
        <translation>Die Datei mit den Zeichnungen, {path}, wurde bei laufendem Programm ersetzt.</translation>
    </message>
    <message>
        <source>{happened} Missing in it and added again: {drawings}.</source>
        <translation>{happened} Darin fehlten und wurden wieder hinzugefügt: {drawings}.</translation>
    </message>
    <message>
        <source>{happened} Not found any more: up to {drawings}.</source>
        <translation>{happened} Nicht mehr zu finden: bis zu {drawings}.</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was moved or removed while the program was running. All of them were written there again.</source>
        <translation>Die Datei mit den Zeichnungen, {path}, wurde bei laufendem Programm verschoben oder entfernt. Alle wurden dort neu geschrieben.</translation>
    </message>
    <message>
        <source>{path} now holds a store of other writers. Close the program and start again.</source>
        <translation>{path} ist jetzt der Speicher anderer Personen. Das Programm schließen und neu starten.</translation>
    </message>
    <message>
        <source>another window is opening it; try again</source>
        <translation>ein anderes Fenster öffnet ihn gerade; bitte erneut versuchen</translation>
    </message>
    <message>
        <source>{count} drawings differ from their checksums</source>
        <translation>{count} Zeichnungen stimmen nicht mit ihrer Prüfsumme überein</translation>
    </message>
    <message>
        <source>damaged text ({reason})</source>
        <translation>beschädigter Text ({reason})</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was damaged. It was restored.</source>
        <translation>Die Datei mit den Zeichnungen, {path}, war beschädigt. Sie wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was damaged.</source>
        <translation>Die Datei mit den Zeichnungen, {path}, war beschädigt.</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was missing.</source>
        <translation>Die Datei mit den Zeichnungen, {path}, fehlte.</translation>
    </message>
    <message>
        <source>The file that holds your drawings, {path}, was empty.</source>
        <translation>Die Datei mit den Zeichnungen, {path}, war leer.</translation>
    </message>
    <message>
        <source>The store {path} is damaged, and another window uses it. Close all windows and start again: then it will be restored.</source>
        <translation>Der Speicher {path} ist beschädigt, und ein anderes Fenster benutzt ihn. Alle Fenster schließen und neu starten: Dann wird er wiederhergestellt.</translation>
    </message>
    <message>
        <source>The store {path} is damaged and could not be restored: {reason}.</source>
        <translation>Der Speicher {path} ist beschädigt und konnte nicht wiederhergestellt werden: {reason}.</translation>
    </message>
    <message>
        <source>It was restored from the backup of {time} and {drawings} that could still be read.</source>
        <translation>Sie wurde wiederhergestellt aus der Sicherung vom {time} und {drawings}, die noch lesbar waren.</translation>
    </message>
    <message>
        <source>It was restored from the backup of {time}.</source>
        <translation>Sie wurde wiederhergestellt aus der Sicherung vom {time}.</translation>
    </message>
    <message>
        <source>It was restored from {drawings} that could still be read.</source>
        <translation>Sie wurde wiederhergestellt aus {drawings}, die noch lesbar waren.</translation>
    </message>
    <message>
        <source>There was no backup of it.</source>
        <translation>Es gab keine Sicherung davon.</translation>
    </message>
    <message>
        <source>It holds {drawings} now.</source>
        <translation>Jetzt vorhanden: {drawings}.</translation>
    </message>
    <message>
        <source>Up to {drawings} cannot be read any more.</source>
        <translation>Bis zu {drawings} sind nicht mehr lesbar.</translation>
    </message>
    <message>
        <source>The damaged file was kept as {path}.</source>
        <translation>Die beschädigte Datei wurde aufbewahrt als {path}.</translation>
    </message>
    <message>
        <source>1 drawing</source>
        <translation>1 Zeichnung</translation>
    </message>
    <message>
        <source>{count} drawings</source>
        <translation>{count} Zeichnungen</translation>
    </message>
    <message>
        <source>{sentence} {others}</source>
        <translation>{sentence} {others}</translation>
    </message>
    <message>
        <source>{writer} is erased from the store, but not from its backups: {reason}.</source>
        <translation>{writer} ist aus dem Speicher gelöscht, aber nicht aus den Sicherungen: {reason}.</translation>
    </message>
    <message>
        <source>another window is reading the store; try again</source>
        <translation>ein anderes Fenster liest gerade im Speicher; bitte erneut versuchen</translation>
    </message>
    <message>
        <source>{where}: {count} values, {expected} expected: a row holds one square image, and the labels stand in a file of their own.</source>
        <translation>{where}: {count} Werte, erwartet werden {expected}: Eine Zeile enthält ein quadratisches Bild, und die Zeichen stehen in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message>
        <source>{where}: numbers expected ({reason}).</source>
        <translation>{where}: Zahlen erwartet ({reason}).</translation>
    </message>
    <message>
        <source>{where}: {reason}.</source>
        <translation>{where}: {reason}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: one label expected, there are {count}.</source>
        <translation>{file}, Zeile {line}: ein Zeichen erwartet, es sind {count}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}.</source>
        <translation>{file}, Zeile {line}: {reason}.</translation>
    </message>
    <message>
        <source>{images} holds {image_count} images, {labels} {label_count} labels.</source>
        <translation>{images} enthält {image_count} Bilder, {labels} {label_count} Zeichen.</translation>
    </message>
    <message>
        <source>{path} has no known file extension. Supported: {endings}, and PNG folders.</source>
        <translation>{path} hat keine bekannte Dateiendung. Unterstützt: {endings} und PNG-Ordner.</translation>
    </message>
    <message>
        <source>There is no format {name}; there are {known}.</source>
        <translation>Es gibt kein Format {name}; es gibt {known}.</translation>
    </message>
    <message>
        <source>{name} is missing in it, or lies in another file.</source>
        <translation>{name} fehlt darin oder liegt in einer anderen Datei.</translation>
    </message>
    <message>
        <source>{name} is not a dataset, or lies in another file.</source>
        <translation>{name} ist kein Datensatz oder liegt in einer anderen Datei.</translation>
    </message>
    <message>
        <source>{name} holds {dtype} in the shape {shape}.</source>
        <translation>{name} enthält {dtype} in der Form {shape}.</translation>
    </message>
    <message>
        <source>{name} has {size} GB when unpacked, more than are read.</source>
        <translation>{name} hat entpackt {size} GB, mehr als gelesen werden.</translation>
    </message>
    <message>
        <source>{name} has the shape {shape} of {dtype}; {count} rows expected.</source>
        <translation>{name} hat die Form {shape} aus {dtype}; erwartet werden {count} Zeilen.</translation>
    </message>
    <message>
        <source>its index of {name} does not fit its data: it is damaged.</source>
        <translation>ihr Verzeichnis {name} passt nicht zu den Daten: Sie ist beschädigt.</translation>
    </message>
    <message>
        <source>it is not an HDF5 file of drawings, or it is damaged ({reason}). Fetch or export it again.</source>
        <translation>es ist keine HDF5-Datei mit Zeichnungen, oder sie ist beschädigt ({reason}). Bitte neu holen oder exportieren.</translation>
    </message>
    <message>
        <source>this HDF5 file holds no drawings. It is a model: Model → Open reads it.</source>
        <translation>diese HDF5-Datei enthält keine Zeichnungen. Es ist ein Modell: Modell → Öffnen liest es.</translation>
    </message>
    <message>
        <source>this HDF5 file holds no drawings. Choose one that was exported here.</source>
        <translation>diese HDF5-Datei enthält keine Zeichnungen. Bitte eine wählen, die hier exportiert wurde.</translation>
    </message>
    <message>
        <source>a later version of this program wrote it. Import it there.</source>
        <translation>eine neuere Version dieses Programms hat sie geschrieben. Bitte dort importieren.</translation>
    </message>
    <message>
        <source>it declares {count} drawings; 1 to {maximum} are allowed.</source>
        <translation>laut Angabe enthält sie {count} Zeichnungen; genommen werden 1 bis {maximum}.</translation>
    </message>
    <message>
        <source>points has the shape {point_shape}, pixels {pixel_shape} of {dtype}.</source>
        <translation>points hat die Form {point_shape}, pixels {pixel_shape} aus {dtype}.</translation>
    </message>
    <message>
        <source>a picture in it has more than {maximum}×{maximum} pixels.</source>
        <translation>ein Bild darin hat mehr als {maximum}×{maximum} Pixel.</translation>
    </message>
    <message>
        <source>drawing {number} has both points and pixels: the file is damaged.</source>
        <translation>Zeichnung {number} hat Punkte und Pixel zugleich: Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>it is damaged, or made to do harm: the process that reads it failed. Fetch or export it again.</source>
        <translation>sie ist beschädigt oder soll Schaden anrichten: Der Prozess, der sie liest, ist abgestürzt. Bitte neu holen oder exportieren.</translation>
    </message>
    <message>
        <source>the file is larger than {size} GB. Import it in parts.</source>
        <translation>die Datei ist größer als {size} GB. Bitte in Teilen importieren.</translation>
    </message>
    <message>
        <source>it needs more memory than drawings do. Import it in parts.</source>
        <translation>sie braucht mehr Speicher, als Zeichnungen brauchen. Bitte in Teilen importieren.</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>seinem Kopf</translation>
    </message>
    <message>
        <source>{images} is not an IDX file of images: it does not begin with 00 00 08 03.</source>
        <translation>{images} ist keine IDX-Datei mit Bildern: Sie beginnt nicht mit 00 00 08 03.</translation>
    </message>
    <message>
        <source>image {number} of {count}</source>
        <translation>Bild {number} von {count}</translation>
    </message>
    <message>
        <source>image {number} has label {label}, but {file} has {count} lines.</source>
        <translation>Bild {number} hat das Zeichen {label}, aber {file} hat {count} Zeilen.</translation>
    </message>
    <message>
        <source>{path} is not an IDX file of labels: it does not begin with 00 00 08 01.</source>
        <translation>{path} ist keine IDX-Datei mit Zeichen: Sie beginnt nicht mit 00 00 08 01.</translation>
    </message>
    <message>
        <source>the {count} labels of {file}</source>
        <translation>den {count} Zeichen von {file}</translation>
    </message>
    <message>
        <source>{path} holds more than its header says: it is damaged. Fetch or export it again.</source>
        <translation>{path} enthält mehr, als ihr Kopf sagt: Sie ist beschädigt. Bitte neu holen oder exportieren.</translation>
    </message>
    <message>
        <source>character {number}: its annotation {annotation} is damaged ({reason}). Remove it to import the drawing without its reading.</source>
        <translation>Zeichen {number}: Die Anmerkung {annotation} ist beschädigt ({reason}). Wird sie entfernt, lässt sich die Zeichnung ohne ihre Lesung importieren.</translation>
    </message>
    <message>
        <source>it is not what the program writes</source>
        <translation>sie ist nicht so, wie das Programm sie schreibt</translation>
    </message>
    <message>
        <source>it has no place for each character</source>
        <translation>sie hat nicht für jedes Zeichen einen Platz</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>es ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>{value} is not a text</source>
        <translation>{value} ist kein Text</translation>
    </message>
    <message>
        <source>It must have an array of images, such as n×height×width or n×784, and one of n labels (names such as x and y).</source>
        <translation>Nötig sind ein Feld mit Bildern, etwa n×Höhe×Breite oder n×784, und eines mit n Zeichen (Namen wie x und y).</translation>
    </message>
    <message>
        <source>Several arrays can hold the images or their labels.</source>
        <translation>Mehrere Felder können die Bilder oder ihre Zeichen enthalten.</translation>
    </message>
    <message>
        <source>Images in {images}, labels in {labels}</source>
        <translation>Bilder in {images}, Zeichen in {labels}</translation>
    </message>
    <message>
        <source>--{option} {value} does not fit this file. Choose {values}.</source>
        <translation>--{option} {value} passt nicht zu dieser Datei. Möglich sind {values}.</translation>
    </message>
    <message>
        <source>it holds nothing. {advice}</source>
        <translation>sie enthält nichts. {advice}</translation>
    </message>
    <message>
        <source>it holds {arrays}. {advice}</source>
        <translation>sie enthält {arrays}. {advice}</translation>
    </message>
    <message>
        <source>this npz file is damaged: {reason}. Fetch or export it again.</source>
        <translation>diese npz-Datei ist beschädigt: {reason}. Bitte neu holen oder exportieren.</translation>
    </message>
    <message>
        <source>{array} is too large to be read as a whole; it is {shape} of {dtype}.</source>
        <translation>{array} ist zu groß, um als Ganzes gelesen zu werden; es ist {shape} aus {dtype}.</translation>
    </message>
    <message>
        <source>{array} must be n×height×width numbers; it is {shape} of {dtype}.</source>
        <translation>{array} muss aus n×Höhe×Breite Zahlen bestehen; es ist {shape} aus {dtype}.</translation>
    </message>
    <message>
        <source>{image_count} images in {images}, but {label_count} labels in {labels}, {writer_count} writers.</source>
        <translation>{image_count} Bilder in {images}, aber {label_count} Zeichen in {labels}, {writer_count} Personen.</translation>
    </message>
    <message>
        <source>The first axis counts the images</source>
        <translation>Die erste Achse zählt die Bilder</translation>
    </message>
    <message>
        <source>The last axis counts the images</source>
        <translation>Die letzte Achse zählt die Bilder</translation>
    </message>
    <message>
        <source>{array} has the shape {shape}; its images can lie along both axes.</source>
        <translation>{array} hat die Form {shape}; die Bilder können entlang beider Achsen liegen.</translation>
    </message>
    <message>
        <source>image {number} of {array}</source>
        <translation>Bild {number} von {array}</translation>
    </message>
    <message>
        <source>{array} must be a row of labels; it is {shape} of {dtype}.</source>
        <translation>{array} muss eine Reihe von Zeichen sein; es ist {shape} aus {dtype}.</translation>
    </message>
    <message>
        <source>{array} holds a label that is not Unicode ({reason}).</source>
        <translation>{array} enthält ein Zeichen, das nicht Unicode ist ({reason}).</translation>
    </message>
    <message>
        <source>an array in this npz file is damaged ({reason}).</source>
        <translation>ein Feld dieser npz-Datei ist beschädigt ({reason}).</translation>
    </message>
    <message>
        <source>an array in this npz file holds Python objects, which are not opened. Save it as numbers.</source>
        <translation>ein Feld dieser npz-Datei enthält Python-Objekte, die nicht geöffnet werden. Bitte als Zahlen speichern.</translation>
    </message>
    <message>
        <source>{file} lies outside of the folder, so it is not opened.</source>
        <translation>{file} liegt außerhalb des Ordners und wird darum nicht geöffnet.</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>it holds neither {file} with rows in it nor folders of images that are named as labels.</source>
        <translation>er enthält weder {file} mit Zeilen darin noch Bilderordner, die wie Zeichen heißen.</translation>
    </message>
    <message>
        <source>{file}, line 1: {expected} expected, it is {found}.</source>
        <translation>{file}, Zeile 1: {expected} erwartet, es ist {found}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {expected} cells expected, not {found}.</source>
        <translation>{file}, Zeile {line}: {expected} Zellen erwartet, nicht {found}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: there is no image {image}.</source>
        <translation>{file}, Zeile {line}: Es gibt kein Bild {image}.</translation>
    </message>
    <message>
        <source>This image cannot be read: {reason}.</source>
        <translation>Dieses Bild ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>it holds more than {maximum} drawings. Import it in parts.</source>
        <translation>sie enthält mehr als {maximum} Zeichnungen. Bitte in Teilen importieren.</translation>
    </message>
    <message>
        <source>drawing {number}: {reason}</source>
        <translation>Zeichnung {number}: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be read after drawing {number}: {reason}.</source>
        <translation>{path} ist hinter Zeichnung {number} nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>{path} holds no labelled drawing.</source>
        <translation>{path} enthält keine beschriftete Zeichnung.</translation>
    </message>
    <message>
        <source>{format} can only be imported. Choose another format.</source>
        <translation>{format} kann nur importiert werden. Ein anderes Format wählen.</translation>
    </message>
    <message>
        <source>There is nothing to export: {format} holds strokes, and these drawings are pictures.</source>
        <translation>Es gibt nichts zu exportieren: {format} enthält Striche, und diese Zeichnungen sind Bilder.</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was imported: {reason}.</source>
        <translation>Nichts wurde importiert: {reason}.</translation>
    </message>
    <message>
        <source>{path} is there already. Choose a new name for the folder.</source>
        <translation>{path} ist schon vorhanden. Bitte neuen Ordnernamen wählen.</translation>
    </message>
    <message>
        <source>{file} is there already, without its images. Choose another name.</source>
        <translation>{file} ist schon vorhanden, ohne die Bilder dazu. Bitte anderen Namen wählen.</translation>
    </message>
    <message>
        <source>line {line} is longer than {maximum} bytes, so the file is not in this format.</source>
        <translation>Zeile {line} ist länger als {maximum} Byte, also hat die Datei nicht dieses Format.</translation>
    </message>
    <message>
        <source>line {line} is not UTF-8. Save the file as UTF-8 text.</source>
        <translation>Zeile {line} ist nicht UTF-8. Bitte die Datei als UTF-8-Text speichern.</translation>
    </message>
    <message>
        <source>the file ends in {part}: it is cut off. Fetch or export it again.</source>
        <translation>die Datei endet in {part}: Sie ist abgeschnitten. Bitte neu holen oder exportieren.</translation>
    </message>
    <message>
        <source>the file is larger than {size} GB when unpacked. Import it in parts.</source>
        <translation>die Datei ist entpackt größer als {size} GB. Bitte in Teilen importieren.</translation>
    </message>
    <message>
        <source>the images and their labels are two files. Name them alike but for the words images and labels, such as digits-images.csv and digits-labels.csv.</source>
        <translation>Bilder und Zeichen sind zwei Dateien. Ihre Namen dürfen sich nur in den Wörtern images und labels unterscheiden, etwa digits-images.csv und digits-labels.csv.</translation>
    </message>
    <message>
        <source>{file} is missing beside it. Put it there: images and labels belong together.</source>
        <translation>daneben fehlt {file}. Bitte dort ablegen: Bilder und Zeichen gehören zusammen.</translation>
    </message>
    <message>
        <source>{label} is not a valid label. {reason}</source>
        <translation>{label} ist keine gültige Beschriftung. {reason}</translation>
    </message>
    <message>
        <source>its writer&apos;s name {writer} is too long or holds characters without a shape. Change it there.</source>
        <translation>der Personenname {writer} ist zu lang oder enthält unsichtbare Zeichen. Bitte dort ändern.</translation>
    </message>
    <message>
        <source>its time, {time} s since 1970, is not in the years 1970 to 9999.</source>
        <translation>die Zeit, {time} s seit 1970, liegt in keinem Jahr von 1970 bis 9999.</translation>
    </message>
    <message>
        <source>a probability is not from 0 to 1.</source>
        <translation>eine Wahrscheinlichkeit liegt nicht zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>its place in its line is not one of 1 to {maximum}.</source>
        <translation>ihr Platz in der Zeile ist keiner von 1 bis {maximum}.</translation>
    </message>
    <message>
        <source>what was read there has more than {maximum} characters.</source>
        <translation>das dort Gelesene hat mehr als {maximum} Zeichen.</translation>
    </message>
    <message>
        <source>it has {width}×{height} pixels; up to {maximum}×{maximum} are allowed.</source>
        <translation>es hat {width}×{height} Pixel; genommen werden bis zu {maximum}×{maximum}.</translation>
    </message>
    <message>
        <source>it has {count} pixels for {width}×{height}.</source>
        <translation>es hat {count} Pixel für {width}×{height}.</translation>
    </message>
    <message>
        <source>it has {count} points; 1 to {maximum} are allowed.</source>
        <translation>sie hat {count} Punkte; genommen werden 1 bis {maximum}.</translation>
    </message>
    <message>
        <source>it holds a value that is not a finite number.</source>
        <translation>sie enthält einen Wert, der keine endliche Zahl ist.</translation>
    </message>
    <message>
        <source>a coordinate is beyond ±{maximum}. Choose a larger unit.</source>
        <translation>eine Koordinate liegt jenseits von ±{maximum}. Eine größere Einheit wählen.</translation>
    </message>
    <message>
        <source>it is smaller than {minimum}. Choose a smaller unit.</source>
        <translation>sie ist kleiner als {minimum}. Eine kleinere Einheit wählen.</translation>
    </message>
    <message>
        <source>it declares {count} images; 1 to {maximum} are allowed.</source>
        <translation>laut Angabe enthält sie {count} Bilder; genommen werden 1 bis {maximum}.</translation>
    </message>
    <message>
        <source>its images have {width}×{height} pixels; up to {maximum}×{maximum} are allowed.</source>
        <translation>ihre Bilder haben {width}×{height} Pixel; genommen werden bis zu {maximum}×{maximum}.</translation>
    </message>
    <message>
        <source>its images take more than {size} GB. Import it in parts.</source>
        <translation>ihre Bilder brauchen mehr als {size} GB. Bitte in Teilen importieren.</translation>
    </message>
    <message>
        <source>{where}: value {number} is {value}, and all must be from 0 to 255, or all from 0 to 1.</source>
        <translation>{where}: Wert {number} ist {value}; alle müssen von 0 bis 255 oder alle von 0 bis 1 sein.</translation>
    </message>
    <message>
        <source>it cannot be read ({reason})</source>
        <translation>nicht lesbar ({reason})</translation>
    </message>
    <message>
        <source>a later version of the program wrote it (it has schema {found}, and this version knows {known}). Nothing was changed. Start that version, or choose another folder with --data-dir</source>
        <translation>eine neuere Programmversion hat ihn geschrieben (er hat Schema {found}, und diese Version kennt {known}). Nichts wurde geändert. Jene Version starten oder mit --data-dir einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>A drawing of {writer} in the store {path} is damaged: {reason}.</source>
        <translation>Eine Zeichnung von {writer} im Speicher {path} ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>Trial {trial_id} of the store {path} is damaged: {reason}.</source>
        <translation>Versuch {trial_id} im Speicher {path} ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>The store {path} was replaced while it was written.</source>
        <translation>Der Speicher {path} wurde beim Schreiben ausgetauscht.</translation>
    </message>
    <message>
        <source>The store {path} cannot be written: {reason}.</source>
        <translation>In den Speicher {path} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>The store {path} cannot be read: {reason}.</source>
        <translation>Der Speicher {path} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>The store {path} cannot be reached: {reason}.</source>
        <translation>Der Speicher {path} ist nicht erreichbar: {reason}.</translation>
    </message>
    <message>
        <source>The store {path} was replaced while the program was running.</source>
        <translation>Der Speicher {path} wurde bei laufendem Programm ersetzt.</translation>
    </message>
    <message>
        <source>The store {path} was moved or removed while the program was running.</source>
        <translation>Der Speicher {path} wurde bei laufendem Programm verschoben oder entfernt.</translation>
    </message>
    <message>
        <source>damaged picture: {count} pixels for {height}×{width}</source>
        <translation>beschädigtes Bild: {count} Pixel für {height}×{width}</translation>
    </message>
    <message>
        <source>damaged strokes: {reason}</source>
        <translation>beschädigte Striche: {reason}</translation>
    </message>
    <message>
        <source>damaged ink: {reason}</source>
        <translation>beschädigte Tinte: {reason}</translation>
    </message>
    <message>
        <source>There is no data set {name}; there are {known}.</source>
        <translation>Es gibt keinen Datensatz {name}; es gibt {known}.</translation>
    </message>
    <message>
        <source>{name}: x must be n×{size}×{size} uint8, it is {shape} {dtype}</source>
        <translation>{name}: x muss n×{size}×{size} uint8 sein, es ist {shape} {dtype}</translation>
    </message>
    <message>
        <source>{name}: {count} images in x, but y has the shape {shape}</source>
        <translation>{name}: {count} Bilder in x, aber y hat die Form {shape}</translation>
    </message>
    <message>
        <source>{path}: 15,000 images of 64×64 uint8 and 15 characters expected, it has {shape}.</source>
        <translation>{path}: erwartet werden 15.000 Bilder mit 64×64 uint8 und 15 Zeichen, es sind {shape}.</translation>
    </message>
    <message>
        <source>{path}: {name} has the shape {shape}, 15,000 values expected</source>
        <translation>{path}: {name} hat die Form {shape}, erwartet werden 15.000 Werte</translation>
    </message>
    <message>
        <source>{path}, image {number}: {name} is {value}, 1 to {maximum} expected</source>
        <translation>{path}, Bild {number}: {name} ist {value}, erwartet wird 1 bis {maximum}</translation>
    </message>
    <message>
        <source>{path}, images {numbers}: the same suite, sample and code</source>
        <translation>{path}, Bilder {numbers}: suite, sample und code sind gleich</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. It must be an npz file with {arrays}.</source>
        <translation>{path} ist nicht lesbar: {reason}. Es muss eine npz-Datei mit {arrays} sein.</translation>
    </message>
    <message>
        <source>this computer is not connected to the Internet, or cannot find the server</source>
        <translation>dieser Computer ist nicht mit dem Internet verbunden oder findet den Server nicht</translation>
    </message>
    <message>
        <source>a secure connection to the server was not possible</source>
        <translation>eine sichere Verbindung zum Server war nicht möglich</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>der Server hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the connection was refused or broke off</source>
        <translation>die Verbindung wurde abgelehnt oder brach ab</translation>
    </message>
    <message>
        <source>the server refused it with status {status}</source>
        <translation>der Server hat es mit Status {status} abgelehnt</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>{file} was not found in {folders}. Set INKLOOP_DATA to the folder that holds it.</source>
        <translation>{file} wurde in {folders} nicht gefunden. Bitte INKLOOP_DATA auf den Ordner setzen, der sie enthält.</translation>
    </message>
    <message>
        <source>The file from {url} is not MNIST: its checksum differs. Try again later.</source>
        <translation>Was {url} geliefert hat, ist nicht MNIST: Die Prüfsumme weicht ab. Bitte später erneut versuchen.</translation>
    </message>
    <message>
        <source>MNIST could not be downloaded: {reason}. {advice}</source>
        <translation>MNIST konnte nicht heruntergeladen werden: {reason}. {advice}</translation>
    </message>
    <message>
        <source>{path} is not MNIST: its arrays have the shapes {shapes}. Delete it.</source>
        <translation>{path} ist nicht MNIST: Seine Felder haben die Formen {shapes}. Bitte löschen.</translation>
    </message>
    <message>
        <source>Looked for {file} in {folders}. Put the file there (it is the one that keras.datasets.mnist uses, {url}), or set INKLOOP_DATA to the folder that holds it.</source>
        <translation>{file} wurde gesucht in {folders}. Die Datei dort ablegen (es ist die, die keras.datasets.mnist benutzt, {url}) oder INKLOOP_DATA auf ihren Ordner setzen.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. It must be one of USPS&apos;s two gzipped files.</source>
        <translation>{path} ist nicht lesbar: {reason}. Es muss eine der beiden gepackten Dateien von USPS sein.</translation>
    </message>
    <message>
        <source>{path} has {count} lines, USPS&apos;s has {expected}: it is cut or not USPS.</source>
        <translation>{path} hat {count} Zeilen, die von USPS hat {expected}: abgeschnitten oder nicht USPS.</translation>
    </message>
    <message>
        <source>{where}: a digit and 256 values expected ({reason})</source>
        <translation>{where}: eine Ziffer und 256 Werte erwartet ({reason})</translation>
    </message>
    <message>
        <source>{where}: the label is {digit}, a digit is expected</source>
        <translation>{where}: Das Zeichen ist {digit}, erwartet wird eine Ziffer</translation>
    </message>
    <message>
        <source>{where}: {count} values, 256 expected</source>
        <translation>{where}: {count} Werte, erwartet werden 256</translation>
    </message>
    <message>
        <source>{where}: value {number} is not from -1 to 1</source>
        <translation>{where}: Wert {number} liegt nicht zwischen −1 und 1</translation>
    </message>
    <message>
        <source>The compiled graph of model {model_id} cannot be run: {reason}</source>
        <translation>Der übersetzte Graph des Modells {model_id} lässt sich nicht ausführen: {reason}</translation>
    </message>
    <message>
        <source>The compiled graph of model {model_id} does not fit its card.</source>
        <translation>Der übersetzte Graph des Modells {model_id} passt nicht zu seiner Karte.</translation>
    </message>
    <message>
        <source>Nothing to measure: the data or the model has none of the labels {labels}.</source>
        <translation>Nichts zu messen: Die Daten oder das Modell kennen keines der Zeichen {labels}.</translation>
    </message>
    <message>
        <source>The threshold of doubt cannot be measured: none of the data is read correctly.</source>
        <translation>Zweifel lässt sich nicht messen: Keines der Beispiele wird richtig gelesen.</translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation>{value} ist keine Zahl</translation>
    </message>
    <message>
        <source>This is not an image that can be opened. Choose another one, for example a PNG or JPEG.</source>
        <translation>Das ist kein Bild, das sich öffnen lässt. Bitte ein anderes wählen, zum Beispiel PNG oder JPEG.</translation>
    </message>
    <message>
        <source>There is no ink in this image: it is one even colour. Choose an image that shows a character.</source>
        <translation>In diesem Bild ist keine Schrift: Es ist einfarbig. Bitte eines wählen, das ein Zeichen zeigt.</translation>
    </message>
    <message>
        <source>This file has {size} MB; images of up to {maximum} MB are opened.</source>
        <translation>Diese Datei hat {size} MB; geöffnet werden Bilder bis {maximum} MB.</translation>
    </message>
    <message>
        <source>This image has {width}×{height} pixels. Make it smaller, then open it.</source>
        <translation>Dieses Bild hat {width}×{height} Pixel. Bitte verkleinern und dann öffnen.</translation>
    </message>
    <message>
        <source>This image holds values that are not finite numbers.</source>
        <translation>Dieses Bild enthält Werte, die keine endlichen Zahlen sind.</translation>
    </message>
    <message>
        <source>{path}: cannot be read as ink: {reason}.</source>
        <translation>{path}: nicht als Tinte lesbar: {reason}.</translation>
    </message>
    <message>
        <source>{path}: holds no labelled character.</source>
        <translation>{path}: enthält kein beschriftetes Zeichen.</translation>
    </message>
    <message>
        <source>{path}: holds no line.</source>
        <translation>{path}: enthält keine Zeile.</translation>
    </message>
    <message>
        <source>line {line}: not well-formed InkML: {reason}.</source>
        <translation>Zeile {line}: kein wohlgeformtes InkML: {reason}.</translation>
    </message>
    <message>
        <source>line 1: not InkML that can be read: {reason}.</source>
        <translation>Zeile 1: kein lesbares InkML: {reason}.</translation>
    </message>
    <message>
        <source>line 1: a document with a DOCTYPE is not opened. Take the line &lt;!DOCTYPE …&gt; out.</source>
        <translation>Zeile 1: Ein Dokument mit DOCTYPE wird nicht geöffnet. Bitte die Zeile &lt;!DOCTYPE …&gt; entfernen.</translation>
    </message>
    <message>
        <source>line 1: an InkML document needs &lt;ink&gt; as its root.</source>
        <translation>Zeile 1: Ein InkML-Dokument braucht &lt;ink&gt; als Wurzel.</translation>
    </message>
    <message>
        <source>line {line}: elements are nested deeper than {maximum}.</source>
        <translation>Zeile {line}: Elemente sind tiefer als {maximum} Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>a trace or annotation with more than {maximum} characters is not read.</source>
        <translation>eine Spur oder Anmerkung mit mehr als {maximum} Zeichen wird nicht gelesen.</translation>
    </message>
    <message>
        <source>line {line}, character {number}, trace without id</source>
        <translation>Zeile {line}, Zeichen {number}, Trace ohne ID</translation>
    </message>
    <message>
        <source>line {line}, character {number}, trace {trace}</source>
        <translation>Zeile {line}, Zeichen {number}, Trace {trace}</translation>
    </message>
    <message>
        <source>line {line}: more than {maximum} points come before the groups that name their traces. Divide the document.</source>
        <translation>Zeile {line}: Vor den Gruppen, die ihre Traces nennen, stehen mehr als {maximum} Punkte. Das Dokument teilen.</translation>
    </message>
    <message>
        <source>line {line}: there is no trace {trace} in this document.</source>
        <translation>Zeile {line}: In diesem Dokument gibt es keinen Trace {trace}.</translation>
    </message>
    <message>
        <source>line {line}: the groups name the same traces again and again, which is not read.</source>
        <translation>Zeile {line}: Die Gruppen nennen dieselben Traces immer wieder; das wird nicht gelesen.</translation>
    </message>
    <message>
        <source>line {line}: character number {number} has more than {maximum} points.</source>
        <translation>Zeile {line}: Zeichen Nummer {number} hat mehr als {maximum} Punkte.</translation>
    </message>
    <message>
        <source>line {line}: the character &quot;{label}&quot; (number {number}) holds no trace.</source>
        <translation>Zeile {line}: Das Zeichen „{label}“ (Nummer {number}) enthält keinen Trace.</translation>
    </message>
    <message>
        <source>A label needs at least one visible character.</source>
        <translation>Eine Beschriftung braucht mindestens ein sichtbares Zeichen.</translation>
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
        <source>A label cannot hold code points that are no characters.</source>
        <translation>Eine Beschriftung kann keine Codepunkte enthalten, die keine Zeichen sind.</translation>
    </message>
    <message>
        <source>A label can have {maximum} characters at most; this one has {count}.</source>
        <translation>Eine Beschriftung kann höchstens {maximum} Zeichen lang sein; diese hat {count}.</translation>
    </message>
    <message>
        <source>There is no ink to read. Draw a character first.</source>
        <translation>Es gibt nichts zu lesen. Erst ein Zeichen schreiben.</translation>
    </message>
    <message>
        <source>There is no ink in this image. Choose one that shows a character.</source>
        <translation>In diesem Bild ist keine Schrift. Bitte eines wählen, das ein Zeichen zeigt.</translation>
    </message>
    <message>
        <source>The ink holds a coordinate that is not a finite number. Clear it and draw again.</source>
        <translation>Die Zeichnung enthält eine Koordinate, die keine endliche Zahl ist. Löschen und neu schreiben.</translation>
    </message>
    <message>
        <source>line {line}: the segments name the same components again and again, which is not read.</source>
        <translation>Zeile {line}: Die Segmente nennen dieselben Komponenten immer wieder; das wird nicht gelesen.</translation>
    </message>
    <message>
        <source>it holds words or lines ({count}) and no characters. Only characters are imported.</source>
        <translation>Sie enthält Wörter oder Zeilen ({count}) und keine einzelnen Zeichen. Nur Zeichen werden importiert.</translation>
    </message>
    <message>
        <source>line {line}: the segment &quot;{label}&quot; holds no point.</source>
        <translation>Zeile {line}: Das Segment „{label}“ enthält keinen Punkt.</translation>
    </message>
    <message>
        <source>line {line}: this character goes on for more than {maximum} lines.</source>
        <translation>Zeile {line}: Dieses Zeichen geht über mehr als {maximum} Zeilen.</translation>
    </message>
    <message>
        <source>line {line}: a segment needs its label in quotes: .SEGMENT DIGIT 0 ? &quot;8&quot;.</source>
        <translation>Zeile {line}: Ein Segment braucht sein Zeichen in Anführungszeichen: .SEGMENT DIGIT 0 ? &quot;8&quot;.</translation>
    </message>
    <message>
        <source>line {line}: the segment &quot;{label}&quot; names strokes of a missing file: {files}. Put it beside this file or into a folder include above it.</source>
        <translation>Zeile {line}: Das Segment „{label}“ nennt Striche einer fehlenden Datei: {files}. Sie gehört neben diese Datei oder in einen Ordner include darüber.</translation>
    </message>
    <message>
        <source>line {line}: the segment &quot;{label}&quot; holds no point: it names other components than the file has ({count}).</source>
        <translation>Zeile {line}: Das Segment „{label}“ enthält keinen Punkt: Es nennt andere Komponenten, als die Datei hat ({count}).</translation>
    </message>
    <message>
        <source>line {line}: the segment &quot;{label}&quot; has more than {maximum} points.</source>
        <translation>Zeile {line}: Das Segment „{label}“ hat mehr als {maximum} Punkte.</translation>
    </message>
    <message>
        <source>line {line}: {components} are no components such as 0, 0-3, 0,2,5 or 1:5-2:7.</source>
        <translation>Zeile {line}: {components} sind keine Komponenten wie 0, 0-3, 0,2,5 oder 1:5-2:7.</translation>
    </message>
    <message>
        <source>line {line}: .COORD needs X and Y among its columns.</source>
        <translation>Zeile {line}: .COORD braucht X und Y unter seinen Spalten.</translation>
    </message>
    <message>
        <source>line {line}: .POINTS_PER_SECOND must be above 0.</source>
        <translation>Zeile {line}: .POINTS_PER_SECOND muss über 0 liegen.</translation>
    </message>
    <message>
        <source>line {line}: {count} numbers expected, found {values}.</source>
        <translation>Zeile {line}: {count} Zahlen erwartet, gefunden {values}.</translation>
    </message>
    <message>
        <source>{path} was not written: its name must end in one of {suffixes}.</source>
        <translation>{path} wurde nicht geschrieben: Der Name muss auf eines von {suffixes} enden.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} was not written: the process that writes it ended unexpectedly (exit code {exit_code}); it may have run out of memory.</source>
        <translation>{path} wurde nicht geschrieben: Der schreibende Prozess endete unerwartet (Exit-Code {exit_code}); vielleicht ging ihm der Speicher aus.</translation>
    </message>
    <message>
        <source>it cannot be read: {reason}</source>
        <translation>nicht lesbar: {reason}</translation>
    </message>
    <message>
        <source>it is not a list of fields</source>
        <translation>es ist keine Liste von Feldern</translation>
    </message>
    <message>
        <source>it has a field that no card has: {field}</source>
        <translation>sie hat ein Feld, das keine Karte hat: {field}</translation>
    </message>
    <message>
        <source>it lacks {field}</source>
        <translation>es fehlt {field}</translation>
    </message>
    <message>
        <source>its {name} must be {expected}, not {found}</source>
        <translation>{name} muss {expected} sein, nicht {found}</translation>
    </message>
    <message>
        <source>The model file {path} is missing.</source>
        <translation>Die Modelldatei {path} fehlt.</translation>
    </message>
    <message>
        <source>A later version of the program wrote {path} (format {found}; this version reads format {known}).</source>
        <translation>Eine neuere Programmversion hat {path} geschrieben (Format {found}; diese Version liest Format {known}).</translation>
    </message>
    <message>
        <source>{path} is not a model file of this program, or it is damaged ({reason}).</source>
        <translation>{path} ist keine Modelldatei dieses Programms oder beschädigt ({reason}).</translation>
    </message>
    <message>
        <source>{path} is damaged: the checksum of its {name} is wrong.</source>
        <translation>{path} ist beschädigt: Die Prüfsumme von {name} stimmt nicht.</translation>
    </message>
    <message>
        <source>{path} has format {found}; this version of the program reads format {known}.</source>
        <translation>{path} hat Format {found}; diese Programmversion liest Format {known}.</translation>
    </message>
    <message>
        <source>The card of {path} is not one of this program: {reason}.</source>
        <translation>Die Karte von {path} ist keine dieses Programms: {reason}.</translation>
    </message>
    <message>
        <source>{path} reads rasters of version {version}; this program makes version {own_version}. Train it again from its recipe.</source>
        <translation>{path} liest Raster der Version {version}; dieses Programm erzeugt Version {own_version}. Bitte nach seinem Rezept neu trainieren.</translation>
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
        <source>{path} was not opened. {reason}</source>
        <translation>{path} wurde nicht geöffnet. {reason}</translation>
    </message>
    <message>
        <source>Keras {version} cannot open it ({reason}). If an older Keras wrote it, save it again with this one.</source>
        <translation>Keras {version} kann es nicht öffnen ({reason}). Falls ein älteres Keras es geschrieben hat, mit diesem neu speichern.</translation>
    </message>
    <message>
        <source>The configuration of the network cannot be read ({reason}).</source>
        <translation>Die Konfiguration des Netzes ist nicht lesbar ({reason}).</translation>
    </message>
    <message>
        <source>The configuration of the network is of another kind than Keras writes.</source>
        <translation>Die Konfiguration des Netzes ist von anderer Art, als Keras sie schreibt.</translation>
    </message>
    <message>
        <source>The configuration of its network is deeper or longer than any that Keras writes.</source>
        <translation>Die Konfiguration des Netzes ist tiefer oder länger als alle, die Keras schreibt.</translation>
    </message>
    <message>
        <source>Its network declares a shape that is too large: {key} is {value}.</source>
        <translation>Das Netz verlangt eine zu große Form: {key} ist {value}.</translation>
    </message>
    <message>
        <source>Its network declares a size that is too large: {key} is {value}.</source>
        <translation>Das Netz verlangt eine zu große Größe: {key} ist {value}.</translation>
    </message>
    <message>
        <source>{key} without a name</source>
        <translation>{key} ohne Namen</translation>
    </message>
    <message>
        <source>Its network holds a text that may be the name of a file or of code: {key} is {text}.</source>
        <translation>Das Netz enthält einen Text, der eine Datei oder Code benennen könnte: {key} ist {text}.</translation>
    </message>
    <message>
        <source>It holds a part that may run code of its own ({part}), so it was not opened. Build the network of Keras&apos; own layers, without Lambda or registered classes.</source>
        <translation>Sie enthält einen Teil, der eigenen Code ausführen könnte ({part}), und wurde deshalb nicht geöffnet. Bitte das Netz aus Keras&apos; eigenen Schichten bauen, ohne Lambda und registrierte Klassen.</translation>
    </message>
    <message>
        <source>it reads fewer of your held-out drawings</source>
        <translation>es liest weniger der zurückgehaltenen Zeichnungen richtig</translation>
    </message>
    <message>
        <source>it reads fewer of the drawings that it learned from</source>
        <translation>es liest weniger der Zeichnungen richtig, aus denen es gelernt hat</translation>
    </message>
    <message>
        <source>it reads fewer of your accepted drawings as you accepted them</source>
        <translation>es liest weniger der akzeptierten Zeichnungen so, wie sie akzeptiert wurden</translation>
    </message>
    <message>
        <source>it reads your drawings no better than before</source>
        <translation>es liest die eigenen Zeichnungen nicht besser als vorher</translation>
    </message>
    <message>
        <source>{reason} The shipped model is used instead.</source>
        <translation>{reason} Stattdessen wird das mitgelieferte Modell benutzt.</translation>
    </message>
    <message>
        <source>{reason} An earlier model is used instead.</source>
        <translation>{reason} Stattdessen wird ein früheres Modell benutzt.</translation>
    </message>
    <message>
        <source>Another model was put in use while this one was trained, so this one was discarded. Retrain again.</source>
        <translation>Während dieses Modell lernte, kam ein anderes in Gebrauch; darum wurde es verworfen. Bitte erneut nachtrainieren.</translation>
    </message>
    <message>
        <source>Model {model_id} was never in use here.</source>
        <translation>Modell {model_id} war hier nie in Gebrauch.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read: {reason}.</source>
        <translation>Die Modelldatei {path} ist nicht lesbar: {reason}.</translation>
    </message>
    <message>
        <source>{path} is damaged or was exchanged: its checksum differs.</source>
        <translation>{path} ist beschädigt oder wurde ausgetauscht: Die Prüfsumme weicht ab.</translation>
    </message>
    <message>
        <source>Another window is changing the model; try again when it is done.</source>
        <translation>Ein anderes Fenster wechselt gerade das Modell; danach erneut versuchen.</translation>
    </message>
    <message>
        <source>A later version of the program wrote {path} (format {found}; this version knows {known}). Nothing was changed; start that version to go on with its models.</source>
        <translation>Eine neuere Programmversion hat {path} geschrieben (Format {found}; diese Version kennt {known}). Nichts wurde geändert; mit jener Version geht es mit ihren Modellen weiter.</translation>
    </message>
    <message>
        <source>an entry lacks {fields}</source>
        <translation>einem Eintrag fehlt {fields}</translation>
    </message>
    <message>
        <source>The list of models {path} cannot be read ({reason}), nor can its copy beside it. Move both away to start from the shipped model.</source>
        <translation>Die Modellliste {path} ist nicht lesbar ({reason}), auch nicht die Kopie daneben. Beide beiseite legen, um mit dem mitgelieferten Modell zu beginnen.</translation>
    </message>
    <message>
        <source>{path} was missing; its copy took its place.</source>
        <translation>{path} fehlte; die Kopie ist an ihre Stelle getreten.</translation>
    </message>
    <message>
        <source>{path} was damaged; its copy took its place.</source>
        <translation>{path} war beschädigt; die Kopie ist an ihre Stelle getreten.</translation>
    </message>
    <message>
        <source>its checksum differs</source>
        <translation>die Prüfsumme weicht ab</translation>
    </message>
    <message>
        <source>{event} is forbidden while a file is inspected</source>
        <translation>{event} ist verboten, während eine Datei geprüft wird</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Andere Programme schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The process failed: {kind}: {reason}</source>
        <translation>Der Prozess ist fehlgeschlagen: {kind}: {reason}</translation>
    </message>
    <message>
        <source>The retrain was cancelled. Everything is as it was.</source>
        <translation>Das Nachtrainieren wurde abgebrochen. Alles ist, wie es war.</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly (exit code {exit_code}); it may have run out of memory. Everything is as it was.</source>
        <translation>Der Trainingsprozess endete unerwartet (Exit-Code {exit_code}); vielleicht ging ihm der Speicher aus. Alles ist, wie es war.</translation>
    </message>
    <message>
        <source>The training process has not reported anything for {seconds} seconds and was ended. Everything is as it was; try again.</source>
        <translation>Der Trainingsprozess hat {seconds} Sekunden lang nichts gemeldet und wurde beendet. Alles ist, wie es war; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The process that prepares the base data ended unexpectedly; try again.</source>
        <translation>Der Prozess, der die Basisdaten vorbereitet, endete unerwartet; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The training diverged: its result is not a number. Everything is as it was; try again.</source>
        <translation>Das Training ist divergiert: Das Ergebnis ist keine Zahl. Alles ist, wie es war; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The pretrained weights could not be fetched: {reason}. Put that file into ~/.keras/models, begin with a model of this program (--weights FILE), or with nothing (--weights none).</source>
        <translation>Die vortrainierten Gewichte konnten nicht geholt werden: {reason}. Die Datei nach ~/.keras/models legen, mit einem Modell dieses Programms beginnen (--weights FILE) oder mit nichts (--weights none).</translation>
    </message>
    <message>
        <source>{path} does not hold weights of the network {network}: {reason}</source>
        <translation>{path} enthält keine Gewichte des Netzes {network}: {reason}</translation>
    </message>
    <message>
        <source>{path} has other labels, so that its weights cannot be averaged with new ones.</source>
        <translation>{path} hat andere Label, sodass sich seine Gewichte nicht mit neuen mitteln lassen.</translation>
    </message>
    <message>
        <source>{folder} holds a run of another recipe or on other data. Delete it, or choose another.</source>
        <translation>{folder} enthält einen Lauf nach anderem Rezept oder mit anderen Daten. Löschen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>It is not a model that Keras saved (.h5 or .keras), or it is damaged: {reason}.</source>
        <translation>Es ist kein von Keras geschriebenes Modell (.h5 oder .keras), oder es ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>Its groups are nested more than {maximum} deep; those of Keras are five deep.</source>
        <translation>Die Gruppen sind mehr als {maximum} Ebenen tief; bei Keras sind es fünf.</translation>
    </message>
    <message>
        <source>Its {group} links to {name} instead of holding it; a link may lead to another file.</source>
        <translation>{group} verweist auf {name}, statt es zu enthalten; ein Verweis kann in eine andere Datei führen.</translation>
    </message>
    <message>
        <source>Its {name} in {group} is neither a group nor numbers.</source>
        <translation>{name} in {group} ist weder eine Gruppe noch Zahlen.</translation>
    </message>
    <message>
        <source>Its {item} occurs twice in the file, or contains itself.</source>
        <translation>{item} kommt zweimal in der Datei vor oder enthält sich selbst.</translation>
    </message>
    <message>
        <source>It holds more than {maximum} parts.</source>
        <translation>Sie enthält mehr als {maximum} Teile.</translation>
    </message>
    <message>
        <source>Its {dataset} takes its numbers from another file.</source>
        <translation>{dataset} holt seine Zahlen aus einer anderen Datei.</translation>
    </message>
    <message>
        <source>Its {dataset} is compressed or filtered. Rewrite the file with h5repack -f NONE.</source>
        <translation>{dataset} ist komprimiert oder gefiltert. Die Datei mit h5repack -f NONE neu schreiben.</translation>
    </message>
    <message>
        <source>Its {dataset} is stored in chunks. Rewrite the file with h5repack -l CONTI.</source>
        <translation>{dataset} ist in Stücken gespeichert. Die Datei mit h5repack -l CONTI neu schreiben.</translation>
    </message>
    <message>
        <source>Its {dataset} does not hold numbers but {dtype}.</source>
        <translation>{dataset} enthält keine Zahlen, sondern {dtype}.</translation>
    </message>
    <message>
        <source>Its {dataset} declares {size} bytes but holds fewer.</source>
        <translation>{dataset} nennt {size} Byte, enthält aber weniger.</translation>
    </message>
    <message>
        <source>Its {dataset} and the parts before it are larger than the whole file.</source>
        <translation>{dataset} ist mit dem, was davor steht, größer als die ganze Datei.</translation>
    </message>
    <message>
        <source>Its {group} has more than {maximum} attributes.</source>
        <translation>{group} hat mehr als {maximum} Attribute.</translation>
    </message>
    <message>
        <source>The attribute {name} of {group} is neither text nor a number.</source>
        <translation>Das Attribut {name} von {group} ist weder Text noch Zahl.</translation>
    </message>
    <message>
        <source>The attribute {name} of {group} is longer than any that Keras writes.</source>
        <translation>Das Attribut {name} von {group} ist länger als alle, die Keras schreibt.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>It has more than {maximum} MB; no network here needs so many.</source>
        <translation>Sie hat mehr als {maximum} MB; so viel braucht hier kein Netz.</translation>
    </message>
    <message>
        <source>It cannot be read or copied: {reason}.</source>
        <translation>Sie lässt sich nicht lesen oder kopieren: {reason}.</translation>
    </message>
    <message>
        <source>The inspection was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Its inspection took too long and was ended. No usable network takes so long.</source>
        <translation>Die Prüfung dauerte zu lange und wurde abgebrochen. Kein brauchbares Netz braucht so lange.</translation>
    </message>
    <message>
        <source>Its inspection ended unexpectedly (exit status {status}): the file is damaged, made to do harm, or needs too much memory.</source>
        <translation>Die Prüfung endete unerwartet (Exit-Status {status}): Die Datei ist beschädigt, soll Schaden anrichten oder braucht zu viel Speicher.</translation>
    </message>
    <message>
        <source>It is not a .keras file, or it is damaged ({reason}).</source>
        <translation>Es ist keine .keras-Datei, oder sie ist beschädigt ({reason}).</translation>
    </message>
    <message>
        <source>It holds {member}, which no network of plain layers needs.</source>
        <translation>Sie enthält {member}, was kein Netz aus einfachen Schichten braucht.</translation>
    </message>
    <message>
        <source>Its {member} is compressed or encrypted, which Keras never does. Save it again.</source>
        <translation>{member} ist komprimiert oder verschlüsselt, was Keras nie tut. Bitte neu speichern.</translation>
    </message>
    <message>
        <source>Its {member} is too large: {size} bytes.</source>
        <translation>{member} ist zu groß: {size} Byte.</translation>
    </message>
    <message>
        <source>It does not hold each of {members} exactly once.</source>
        <translation>Sie enthält nicht jedes von {members} genau einmal.</translation>
    </message>
    <message>
        <source>It has {count} outputs and does not say what they mean. Give its {count} labels, in the order of its outputs.</source>
        <translation>Das Netz hat {count} Ausgänge und gibt nicht an, was sie bedeuten. Bitte die {count} Zeichen angeben, in der Reihenfolge der Ausgänge.</translation>
    </message>
    <message>
        <source>It has {count} outputs; a network that reads characters has 2 to {maximum}.</source>
        <translation>Es hat {count} Ausgänge; ein Netz, das Zeichen liest, hat 2 bis {maximum}.</translation>
    </message>
    <message>
        <source>It has {outputs} outputs, but {labels} labels were given.</source>
        <translation>Es hat {outputs} Ausgänge, angegeben wurden aber {labels} Zeichen.</translation>
    </message>
    <message>
        <source>It has {inputs} inputs and {outputs} outputs. A network that reads characters has one of each.</source>
        <translation>Es hat {inputs} Eingänge und {outputs} Ausgänge. Ein Netz, das Zeichen liest, hat je einen.</translation>
    </message>
    <message>
        <source>It reads {shape}, not square grey images such as 28×28×1.</source>
        <translation>Es liest {shape}, keine quadratischen Graubilder wie 28×28×1.</translation>
    </message>
    <message>
        <source>It reads {size}×{size} pixels; this program makes {minimum} to {maximum}.</source>
        <translation>Es liest {size}×{size} Pixel; dieses Programm erzeugt {minimum} bis {maximum}.</translation>
    </message>
    <message>
        <source>{layer} with {activation}</source>
        <translation>{layer} mit {activation}</translation>
    </message>
    <message>
        <source>It ends in {layer}. A network that reads characters ends in a dense layer with an output for each label, with softmax, with sigmoids or as logits.</source>
        <translation>Das Netz endet mit {layer}. Ein Netz, das Zeichen liest, endet mit einer Dense-Schicht mit einem Ausgang je Zeichen, mit Softmax, mit Sigmoiden oder als Logits.</translation>
    </message>
    <message>
        <source>Its card states {size}×{size} pixels and {count} labels, but its network maps {input_shape} to {output_shape}.</source>
        <translation>Die Karte nennt {size}×{size} Pixel und {count} Zeichen, das Netz führt aber von {input_shape} nach {output_shape}.</translation>
    </message>
    <message>
        <source>Its compiled graph and its network give different results: the file is not what it claims to be.</source>
        <translation>Übersetzter Graph und Netz liefern verschiedene Ergebnisse: Die Datei ist nicht, was sie zu sein behauptet.</translation>
    </message>
    <message>
        <source>Some of its weights are not numbers: its training failed. Train it again.</source>
        <translation>Manche Gewichte sind keine Zahlen: Das Training ging schief. Bitte neu trainieren.</translation>
    </message>
    <message>
        <source>Its network cannot be compiled ({kind}: {reason}).</source>
        <translation>Das Netz lässt sich nicht übersetzen ({kind}: {reason}).</translation>
    </message>
    <message>
        <source>Its compiled graph was not run: {reason}.</source>
        <translation>Der übersetzte Graph wurde nicht ausgeführt: {reason}.</translation>
    </message>
    <message>
        <source>It does not return probabilities: its last layer must be a softmax.</source>
        <translation>Es antwortet nicht mit Wahrscheinlichkeiten: Die letzte Schicht muss ein Softmax sein.</translation>
    </message>
    <message>
        <source>The compiled network gives different results from the original; it is numerically unstable.</source>
        <translation>Das übersetzte Netz liefert andere Ergebnisse als das ursprüngliche; es ist numerisch instabil.</translation>
    </message>
    <message>
        <source>Reading one drawing takes {seconds} s, which is too slow for use while drawing.</source>
        <translation>Eine Zeichnung zu lesen dauert {seconds} s, zu lange zum Schreiben.</translation>
    </message>
    <message>
        <source>it is not a compiled graph</source>
        <translation>es ist kein übersetzter Graph</translation>
    </message>
    <message>
        <source>it has {count} {parts}</source>
        <translation>er hat {count} {parts}</translation>
    </message>
    <message>
        <source>it cannot be read ({kind}: {reason})</source>
        <translation>nicht lesbar ({kind}: {reason})</translation>
    </message>
    <message>
        <source>it has {count} parts; at most {maximum} are allowed</source>
        <translation>er hat {count} Teile; erlaubt sind höchstens {maximum}</translation>
    </message>
    <message>
        <source>the custom operator {name}</source>
        <translation>den eigenen Operator {name}</translation>
    </message>
    <message>
        <source>it uses {operator}, which no network of this program needs</source>
        <translation>er benutzt {operator}, was kein Netz dieses Programms braucht</translation>
    </message>
    <message>
        <source>it keeps numbers outside of its tables</source>
        <translation>er hält Zahlen außerhalb seiner Tabellen</translation>
    </message>
    <message>
        <source>it declares more numbers than it holds</source>
        <translation>er nennt mehr Zahlen, als er enthält</translation>
    </message>
    <message>
        <source>it has a tensor of an impossible shape, {shape}</source>
        <translation>er hat einen Tensor unmöglicher Form, {shape}</translation>
    </message>
    <message>
        <source>it has a tensor of a kind that no network of this program needs</source>
        <translation>er hat einen Tensor einer Art, die kein Netz dieses Programms braucht</translation>
    </message>
    <message>
        <source>it has a tensor of {size} bytes with {held} bytes of numbers</source>
        <translation>er hat einen Tensor von {size} Byte mit {held} Byte Zahlen</translation>
    </message>
    <message>
        <source>it has an operator with options of its own</source>
        <translation>er hat einen Operator mit eigenen Optionen</translation>
    </message>
    <message>
        <source>it points at part {number} of {count}</source>
        <translation>er verweist auf Teil {number} von {count}</translation>
    </message>
    <message>
        <source>it reshapes a tensor to another rank than it declares</source>
        <translation>er formt einen Tensor zu anderem Rang um, als er nennt</translation>
    </message>
    <message>
        <source>it does not map a raster to probabilities and an embedding</source>
        <translation>er antwortet auf ein Raster nicht mit Wahrscheinlichkeiten und Einbettung</translation>
    </message>
    <message>
        <source>It needs more memory than any network of this program.</source>
        <translation>Sie braucht mehr Speicher als jedes Netz dieses Programms.</translation>
    </message>
    <message>
        <source>It cannot be used ({kind}: {reason}).</source>
        <translation>Sie ist nicht benutzbar ({kind}: {reason}).</translation>
    </message>
    <message>
        <source>{old} cannot be renamed while answers wait to be stored: {reason}</source>
        <translation>{old} kann nicht umbenannt werden, solange Antworten auf das Speichern warten: {reason}</translation>
    </message>
    <message>
        <source>Really {}? Press Enter.
Otherwise type what it is.</source>
        <translation>Wirklich {}? Eingabe drücken.
Sonst eintippen, was es ist.</translation>
    </message>
    <message>
        <source>This looks like {read}. Enter if it is {prompt},
otherwise type what it is.</source>
        <translation>Das sieht wie {read} aus. Enter, wenn es {prompt} ist,
sonst tippen, was es ist.</translation>
    </message>
    <message>
        <source>Enter sets the label, Esc clears it.</source>
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
    <message>
        <source>Really {label} in {line}? Press Enter.
Otherwise type what it is.</source>
        <translation>Wirklich {label} in {line}? Eingabe drücken.
Sonst eintippen, was es ist.</translation>
    </message>
    <message>
        <source>Enter sets this one character, Esc clears it.</source>
        <translation>Eingabe übernimmt dieses eine Zeichen, Esc verwirft es.</translation>
    </message>
    <message>
        <source>Not {}? Type what it is.
Enter: the line is right.</source>
        <translation>Nicht {}? Eintippen, was es ist.
Eingabe: Die Zeile stimmt.</translation>
    </message>
    <message>
        <source>Enter sets the line, Esc clears it.</source>
        <translation>Eingabe übernimmt die Zeile, Esc verwirft sie.</translation>
    </message>
    <message>
        <source>Wrong? Type the whole line, then Enter.</source>
        <translation>Falsch? Ganze Zeile eintippen, dann Eingabe.</translation>
    </message>
    <message>
        <source>Right? Press Enter, or just draw on.</source>
        <translation>Richtig? Eingabe oder weiterschreiben.</translation>
    </message>
    <message>
        <source>Right? Just pause.</source>
        <translation>Richtig? Einfach innehalten.</translation>
    </message>
    <message>
        <source>Right? Press Enter.</source>
        <translation>Richtig? Eingabe drücken.</translation>
    </message>
    <message>
        <source>Is it {first}? Press Enter.
Is it {others}? Type it.</source>
        <translation>{first}? Eingabe drücken.
{others}? Tippen.</translation>
    </message>
    <message>
        <source>New label {label}, but this is read as {read}. Enter adds {label}; Esc and Enter confirm {read}.</source>
        <translation>{label} ist ein neues Zeichen, gelesen wird aber {read}. Eingabe fügt {label} hinzu; Esc und Eingabe bestätigen {read}.</translation>
    </message>
    <message>
        <source>New label: {label} is another label than {digit}. Press Enter to add it.</source>
        <translation>Neues Zeichen: {label} ist ein anderes als {digit}. Mit Eingabe hinzufügen.</translation>
    </message>
    <message>
        <source>New label {label}: this drawing was read as {read}. Ctrl+Z takes it back.</source>
        <translation>Neues Zeichen {label}: Diese Zeichnung wurde als {read} gelesen. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>New label {label}: it is another label than {digit}. Ctrl+Z takes it back.</source>
        <translation>Neues Zeichen {label}: Es ist ein anderes als {digit}. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>The folder for your drawings cannot be used.
{path}: {reason}</source>
        <translation>Der Ordner für die Zeichnungen lässt sich nicht verwenden.
{path}: {reason}</translation>
    </message>
    <message>
        <source>Nothing was changed. Make the folder writable, or choose another one with --data-dir FOLDER.</source>
        <translation>Nichts wurde geändert. Den Ordner beschreibbar machen oder mit --data-dir ORDNER einen anderen wählen.</translation>
    </message>
    <message>
        <source>{link} is a link to {target}, which does not exist</source>
        <translation>{link} verweist auf {target}, das nicht existiert</translation>
    </message>
    <message>
        <source>{path} is a file</source>
        <translation>{path} ist eine Datei</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after you called it {label} once</source>
        <translation>nach einmal {label}</translation>
    </message>
    <message>
        <source>your drawings
and MNIST</source>
        <translation>eigene Zeichnungen
und MNIST</translation>
    </message>
    <message>
        <source>challenger</source>
        <translation>Herausforderer</translation>
    </message>
    <message>
        <source>better, and nothing
forgotten?</source>
        <translation>besser und nichts
vergessen?</translation>
    </message>
    <message>
        <source>your model</source>
        <translation>eigenes Modell</translation>
    </message>
    <message>
        <source>{where}: {count} cells, {expected} expected.</source>
        <translation>{where}: {count} Zellen, erwartet werden {expected}.</translation>
    </message>
    <message>
        <source>there is no row of numbers in it.</source>
        <translation>sie enthält keine Zeile mit Zahlen.</translation>
    </message>
    <message>
        <source>a row has {count} cells. A square image and its label have {expected}, for example.</source>
        <translation>eine Zeile hat {count} Zellen. Ein quadratisches Bild und sein Zeichen haben zum Beispiel {expected}.</translation>
    </message>
    <message>
        <source>Several columns can hold the labels.</source>
        <translation>Mehrere Spalten können die Zeichen enthalten.</translation>
    </message>
    <message>
        <source>Labels in column {number}: {label}, …</source>
        <translation>Zeichen in Spalte {number}: {label}, …</translation>
    </message>
    <message>
        <source>class {label} has no character; there are characters for {first} to {last}.</source>
        <translation>Klasse {label} hat kein Zeichen; Zeichen gibt es für {first} bis {last}.</translation>
    </message>
    <message>
        <source>{file} has class numbers, and no file beside it names their characters, such as {mapping}.</source>
        <translation>{file} enthält Klassennummern, und keine Datei daneben, etwa {mapping}, nennt ihre Zeichen.</translation>
    </message>
    <message>
        <source>The numbers themselves</source>
        <translation>Die Nummern selbst</translation>
    </message>
    <message>
        <source>{file} has class numbers above 9. They can stand for characters.</source>
        <translation>{file} hat Klassennummern über 9. Sie können für Zeichen stehen.</translation>
    </message>
    <message>
        <source>Letters: {first} is {character}, {last} is {last_character}</source>
        <translation>Buchstaben: {first} ist {character}, {last} ist {last_character}</translation>
    </message>
    <message>
        <source>Characters as in EMNIST: {first} is {character}, {last} is {last_character}</source>
        <translation>Zeichen wie bei EMNIST: {first} ist {character}, {last} ist {last_character}</translation>
    </message>
    <message>
        <source>{file}, line {line}: a class number and the code point of its character expected.</source>
        <translation>{file}, Zeile {line}: Klassennummer und Codepunkt ihres Zeichens erwartet.</translation>
    </message>
    <message>
        <source>{question} Choose with {options}.</source>
        <translation>{question} Möglich sind {options}.</translation>
    </message>
    <message>
        <source>{folder} holds images that lie in no folder named as their label. Choose a folder in which all do.</source>
        <translation>{folder} enthält Bilder, die in keinem Ordner mit dem Namen ihres Zeichens liegen. Bitte einen Ordner wählen, in dem alle so liegen.</translation>
    </message>
    <message>
        <source>The images in {folder} lie in folders inside folders; either can be named as the labels.</source>
        <translation>Die Bilder in {folder} liegen in Ordnern in Ordnern; mehrere Ebenen können nach den Zeichen benannt sein.</translation>
    </message>
    <message>
        <source>Labels {names}</source>
        <translation>Zeichen {names}</translation>
    </message>
    <message>
        <source>The images in {file} may lie transposed, as EMNIST stores them.</source>
        <translation>Die Bilder in {file} liegen vielleicht gekippt, mit Zeilen und Spalten vertauscht wie bei EMNIST.</translation>
    </message>
    <message>
        <source>Transposed: turn them upright</source>
        <translation>Gekippt: aufrichten</translation>
    </message>
    <message>
        <source>Upright as they are</source>
        <translation>Aufrecht, wie sie sind</translation>
    </message>
    <message>
        <source>There is no writer {name}.</source>
        <translation>Es gibt keine Person {name}.</translation>
    </message>
    <message>
        <source>The store {path} was opened for reading only.</source>
        <translation>Der Speicher {path} wurde nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The store {path} was changed while it was read. Try again.</source>
        <translation>Der Speicher {path} wurde geändert, während er gelesen wurde. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>an InkML document needs channels X and Y, and no more than {maximum}.</source>
        <translation>Ein InkML-Dokument braucht die Kanäle X und Y und höchstens {maximum} Kanäle.</translation>
    </message>
    <message>
        <source>{where}, point {number}: {values} is not one number for each of {names}.</source>
        <translation>{where}, Punkt {number}: {values} ist nicht je eine Zahl für {names}.</translation>
    </message>
    <message>
        <source>line {line}, drawing {number}</source>
        <translation>Zeile {line}, Zeichnung {number}</translation>
    </message>
    <message>
        <source>line {line}: no JSON: {reason}.</source>
        <translation>Zeile {line}: kein JSON: {reason}.</translation>
    </message>
    <message>
        <source>line {line}: no JSON that can be read: {reason}.</source>
        <translation>Zeile {line}: kein lesbares JSON: {reason}.</translation>
    </message>
    <message>
        <source>{where} has no label: a text under {names}.</source>
        <translation>{where} hat kein Zeichen: einen Text unter {names}.</translation>
    </message>
    <message>
        <source>{where}, &quot;{label}&quot;: its strokes are no lists of points {point} or {other}.</source>
        <translation>{where}, „{label}“: Die Striche sind keine Listen von Punkten {point} oder {other}.</translation>
    </message>
    <message>
        <source>{where}, &quot;{label}&quot;, holds no point.</source>
        <translation>{where}, „{label}“, enthält keinen Punkt.</translation>
    </message>
    <message>
        <source>it is longer than {maximum} characters. Write one drawing a line, or divide it.</source>
        <translation>Sie ist länger als {maximum} Zeichen. Eine Zeichnung je Zeile schreiben oder die Datei teilen.</translation>
    </message>
    <message>
        <source>line {line}: a drawing of Quick, Draw! is an object with &quot;word&quot; and &quot;drawing&quot;.</source>
        <translation>Zeile {line}: Eine Zeichnung von Quick, Draw! ist ein Objekt mit „word“ und „drawing“.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>line {line}: the character &quot;{label}&quot; has {found} strokes; NUMSTROKES says {count}.</source>
        <translation>Zeile {line}: Das Zeichen „{label}“ hat {found} Striche, laut NUMSTROKES {count}.</translation>
    </message>
    <message>
        <source>line {line}: {count} points need twice as many numbers, not {found}.</source>
        <translation>Zeile {line}: {count} Punkte brauchen doppelt so viele Zahlen, nicht {found}.</translation>
    </message>
    <message>
        <source>line {line}: more than {maximum} points.</source>
        <translation>Zeile {line}: mehr als {maximum} Punkte.</translation>
    </message>
    <message>
        <source>line {line}: WORD, NUMSTROKES or POINTS expected, found {text}.</source>
        <translation>Zeile {line}: WORD, NUMSTROKES oder POINTS erwartet, gefunden {text}.</translation>
    </message>
    <message>
        <source>line {line}: numbers expected, found {text}.</source>
        <translation>Zeile {line}: Zahlen erwartet, gefunden {text}.</translation>
    </message>
    <message>
        <source>{file} includes itself, or too many files are included.</source>
        <translation>{file} bindet sich selbst ein, oder es werden zu viele Dateien eingebunden.</translation>
    </message>
    <message>
        <source>{file} lies outside of the folder of this file, so it is not included.</source>
        <translation>{file} liegt außerhalb des Ordners dieser Datei und wird deshalb nicht eingebunden.</translation>
    </message>
    <message>
        <source>the included files are too large together.</source>
        <translation>Die eingebundenen Dateien sind zusammen zu groß.</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>line {line}: this statement does not end.</source>
        <translation>Zeile {line}: Diese Anweisung endet nicht.</translation>
    </message>
    <message>
        <source>This is an AVIF image, which the installed Pillow cannot read. Export it as JPEG or PNG.</source>
        <translation>Das ist ein AVIF-Bild, das die installierte Version von Pillow nicht lesen kann. Als JPEG oder PNG exportieren.</translation>
    </message>
    <message>
        <source>This is a HEIC image. Export it as JPEG or PNG, or install the program&apos;s extra for HEIC: {command}.</source>
        <translation>Das ist ein HEIC-Bild. Als JPEG oder PNG exportieren oder den Programmzusatz für HEIC installieren: {command}.</translation>
    </message>
    <message>
        <source>With the labels {labels}, it reads {figure} of the trial characters. Give its {count} labels, in the order of its outputs.</source>
        <translation>Mit den Zeichen {labels} liest es {figure} der Probezeichen richtig. Bitte die {count} Zeichen angeben, in der Reihenfolge der Ausgänge.</translation>
    </message>
    <message>
        <source>The images in {file} seem to be dark ink on white paper.</source>
        <translation>Die Bilder in {file} scheinen dunkle Tinte auf weißem Papier zu sein.</translation>
    </message>
    <message>
        <source>White paper: invert the images</source>
        <translation>Weißes Papier: Bilder umkehren</translation>
    </message>
    <message>
        <source>Black paper: leave them as they are</source>
        <translation>Schwarzes Papier: so lassen, wie sie sind</translation>
    </message>
    <message>
        <source>there is no column of labels beside the pixels; the other columns count the rows ({names}).</source>
        <translation>neben den Pixeln gibt es keine Spalte mit Zeichennamen; die anderen Spalten zählen die Zeilen ({names}).</translation>
    </message>
    <message>
        <source>It holds weights for {found} layers, but {expected} layers of its network need some.</source>
        <translation>Sie enthält Gewichte für {found} Schichten, aber {expected} Schichten ihres Netzes brauchen welche.</translation>
    </message>
    <message>
        <source>Its weights do not fit its network: {layer} needs {expected}, the file holds {found}.</source>
        <translation>Ihre Gewichte passen nicht zu ihrem Netz: {layer} braucht {expected}, die Datei enthält {found}.</translation>
    </message>
    <message>
        <source>Its weights cannot be read ({reason}).</source>
        <translation>Ihre Gewichte können nicht gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Letters and digits</source>
        <translation>Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>{labels} … ({count})</source>
        <translation>{labels} … ({count})</translation>
    </message>
    <message>
        <source>{path} cannot be read: its arrays do not fit together.</source>
        <translation>{path} lässt sich nicht lesen: Die Arrays darin passen nicht zusammen.</translation>
    </message>
    <message>
        <source>{path} does not hold the {count} characters as rasters of {size}×{size}. Make it again with scripts/hanzi.py.</source>
        <translation>{path} enthält nicht die {count} Zeichen als Raster von {size}×{size}. Erzeugen Sie die Datei neu mit scripts/hanzi.py.</translation>
    </message>
    <message>
        <source>A label set needs at least one character.</source>
        <translation>Eine Auswahl braucht mindestens ein Zeichen.</translation>
    </message>
    <message>
        <source>The ink cannot be divided into the characters of {text}. The text is kept, and teaches nothing.</source>
        <translation>Die Tinte lässt sich nicht in die Zeichen von {text} teilen. Der Text bleibt, aus ihm wird nichts gelernt.</translation>
    </message>
    <message>
        <source>{text} has another number of characters than the ink seems to have. It is kept, and teaches nothing until you enter it again.</source>
        <translation>{text} hat eine andere Zahl von Zeichen, als die Tinte zu haben scheint. Der Text bleibt; gelernt wird daraus erst, wenn Sie ihn noch einmal eingeben.</translation>
    </message>
    <message>
        <source>{text} is no number.</source>
        <translation>{text} ist keine Zahl.</translation>
    </message>
    <message>
        <source>{text} is less than {low}.</source>
        <translation>{text} ist kleiner als {low}.</translation>
    </message>
    <message>
        <source>{text} is more than {high}.</source>
        <translation>{text} ist größer als {high}.</translation>
    </message>
    <message>
        <source>{text} does not have {count} digits.</source>
        <translation>{text} hat nicht {count} Ziffern.</translation>
    </message>
    <message>
        <source>The numbers above add up to {sum}, not {text}.</source>
        <translation>Die Zahlen darüber ergeben {sum}, nicht {text}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}</source>
        <translation>{path} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>picture and ink have different sizes</source>
        <translation>Bild und Tinte sind verschieden groß</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} gibt es nicht.</translation>
    </message>
    <message>
        <source>{path} is no page of this program, or is damaged.</source>
        <translation>{path} ist keine Seite dieses Programms oder ist beschädigt.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}</source>
        <translation>{path} kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}</source>
        <translation>{path} ist beschädigt: {reason}</translation>
    </message>
    <message>
        <source>the part {name} is missing</source>
        <translation>der Teil {name} fehlt</translation>
    </message>
    <message>
        <source>the part {name} is too large</source>
        <translation>der Teil {name} ist zu groß</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>a later version of the program wrote it. Open it with that version</source>
        <translation>eine spätere Version des Programms hat sie geschrieben. Öffnen Sie sie mit dieser Version</translation>
    </message>
    <message>
        <source>the way from the page to its picture is missing</source>
        <translation>der Weg von der Seite zu ihrem Bild fehlt</translation>
    </message>
    <message>
        <source>it has too many cells</source>
        <translation>sie hat zu viele Zellen</translation>
    </message>
    <message>
        <source>two cells have the same ink</source>
        <translation>zwei Zellen haben dieselbe Tinte</translation>
    </message>
    <message>
        <source>a cell has neither ink nor a text</source>
        <translation>eine Zelle hat weder Tinte noch Text</translation>
    </message>
    <message>
        <source>the ink of a cell is not on the page</source>
        <translation>die Tinte einer Zelle ist nicht auf der Seite</translation>
    </message>
    <message>
        <source>a check has no number</source>
        <translation>einer Prüfung fehlt die Zahl</translation>
    </message>
    <message>
        <source>a list of numbers is damaged</source>
        <translation>eine Liste von Zahlen ist beschädigt</translation>
    </message>
    <message>
        <source>{value} is no whole number</source>
        <translation>{value} ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>a text is damaged</source>
        <translation>ein Text ist beschädigt</translation>
    </message>
    <message>
        <source>{count} pages are opened at once. Divide the files, then open the rest.</source>
        <translation>{count} Seiten werden auf einmal geöffnet. Teilen Sie die Dateien und öffnen Sie dann den Rest.</translation>
    </message>
    <message>
        <source>There is nothing in this place.</source>
        <translation>An dieser Stelle ist nichts.</translation>
    </message>
    <message>
        <source>Confirm Cell</source>
        <translation>Zelle bestätigen</translation>
    </message>
    <message>
        <source>Correct Cell</source>
        <translation>Zelle korrigieren</translation>
    </message>
    <message>
        <source>There is no ink in this region that belongs to no answered cell. Draw it around ink.</source>
        <translation>In diesem Bereich ist keine Tinte außer der von beantworteten Zellen. Ziehen Sie ihn um Tinte.</translation>
    </message>
    <message>
        <source>A cell needs ink or a text.</source>
        <translation>Eine Zelle braucht Tinte oder einen Text.</translation>
    </message>
    <message>
        <source>There is already a cell in this place. Choose an empty one.</source>
        <translation>An dieser Stelle ist schon eine Zelle. Wählen Sie eine leere.</translation>
    </message>
    <message>
        <source>Add Cell</source>
        <translation>Zelle hinzufügen</translation>
    </message>
    <message>
        <source>Delete Cell</source>
        <translation>Zelle löschen</translation>
    </message>
    <message>
        <source>Move Cell</source>
        <translation>Zelle verschieben</translation>
    </message>
    <message>
        <source>Choose at least two cells with ink or a text to merge them.</source>
        <translation>Wählen Sie mindestens zwei Zellen mit Tinte oder Text, um sie zu verbinden.</translation>
    </message>
    <message>
        <source>Merge Cells</source>
        <translation>Zellen verbinden</translation>
    </message>
    <message>
        <source>There is ink on one side of this place only. Choose a place between two characters.</source>
        <translation>Nur auf einer Seite dieser Stelle ist Tinte. Wählen Sie eine Stelle zwischen zwei Zeichen.</translation>
    </message>
    <message>
        <source>Split Cell</source>
        <translation>Zelle teilen</translation>
    </message>
    <message>
        <source>Insert Row</source>
        <translation>Zeile einfügen</translation>
    </message>
    <message>
        <source>Insert Column</source>
        <translation>Spalte einfügen</translation>
    </message>
    <message>
        <source>Delete Row</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Delete Column</source>
        <translation>Spalte löschen</translation>
    </message>
    <message>
        <source>Check Columns</source>
        <translation>Spalten prüfen</translation>
    </message>
    <message>
        <source>Read Region</source>
        <translation>Bereich lesen</translation>
    </message>
    <message>
        <source>A table can have {maximum} places at most.</source>
        <translation>Eine Tabelle kann höchstens {maximum} Plätze haben.</translation>
    </message>
    <message>
        <source>{name} is no kind of table. Choose a name with .csv, .tsv, .txt or .xlsx.</source>
        <translation>{name} ist keine Art von Tabelle. Wählen Sie einen Namen mit .csv, .tsv, .txt oder .xlsx.</translation>
    </message>
    <message>
        <source>Workbooks need the library openpyxl. Save the table as CSV, or install the program&apos;s extra for workbooks: {command}.</source>
        <translation>Arbeitsmappen brauchen die Bibliothek openpyxl. Speichern Sie die Tabelle als CSV, oder installieren Sie den Zusatz des Programms für Arbeitsmappen: {command}.</translation>
    </message>
    <message>
        <source>No camera was found. Connect one, then try again.</source>
        <translation>Es wurde keine Kamera gefunden. Schließen Sie eine an und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This program may not use the camera {device}. Allow it (on most systems by adding yourself to the group “video”), log in again, then try again.</source>
        <translation>Dieses Programm darf die Kamera {device} nicht benutzen. Erlauben Sie es (auf den meisten Systemen, indem Sie sich in die Gruppe „video“ aufnehmen), melden Sie sich neu an und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The camera gives no picture. Close other programs that use it, or connect it anew, and see whether the system&apos;s settings let this program use it. Then try again.</source>
        <translation>Die Kamera liefert kein Bild. Schließen Sie andere Programme, die sie benutzen, oder schließen Sie sie neu an, und sehen Sie nach, ob die Einstellungen des Systems diesem Programm die Kamera erlauben. Versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This is not a video that can be read.</source>
        <translation>Dies ist kein Video, das gelesen werden kann.</translation>
    </message>
    <message>
        <source>This file has more than {maximum} pages. Divide it, then open the parts.</source>
        <translation>Diese Datei hat mehr als {maximum} Seiten. Teilen Sie sie, und öffnen Sie dann die Teile.</translation>
    </message>
    <message>
        <source>This file cannot be read: it is damaged, made to do harm, or needs too much memory.</source>
        <translation>Diese Datei kann nicht gelesen werden: Sie ist beschädigt, soll Schaden anrichten oder braucht zu viel Speicher.</translation>
    </message>
    <message>
        <source>This file takes too long to be read. Make it smaller, or export it again.</source>
        <translation>Das Lesen dieser Datei dauert zu lange. Verkleinern Sie sie, oder exportieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>This is a folder. Open the files in it.</source>
        <translation>Das ist ein Ordner. Öffnen Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>This is not a file. Open a picture or a PDF.</source>
        <translation>Das ist keine Datei. Öffnen Sie ein Bild oder ein PDF.</translation>
    </message>
    <message>
        <source>This file cannot be read: {reason}.</source>
        <translation>Diese Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>This PDF is protected by a password. Save a copy without it, then open that.</source>
        <translation>Dieses PDF ist durch ein Passwort geschützt. Speichern Sie eine Kopie ohne Passwort, und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>This PDF is protected in a way that cannot be read. Print it as a PDF again.</source>
        <translation>Dieses PDF ist auf eine Weise geschützt, die sich nicht lesen lässt. Drucken Sie es erneut als PDF.</translation>
    </message>
    <message>
        <source>This PDF has no pages.</source>
        <translation>Dieses PDF hat keine Seiten.</translation>
    </message>
    <message>
        <source>This PDF is damaged and cannot be read. Fetch or export it again.</source>
        <translation>Dieses PDF ist beschädigt und kann nicht gelesen werden. Laden oder exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>This PDF is damaged: page {number} cannot be drawn. Fetch or export it again.</source>
        <translation>Dieses PDF ist beschädigt: Seite {number} kann nicht dargestellt werden. Laden oder exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>This file needs more memory than pages do. Make it smaller.</source>
        <translation>Diese Datei braucht mehr Speicher, als Seiten brauchen. Verkleinern Sie sie.</translation>
    </message>
    <message>
        <source>There is nothing written on this picture. Choose one that shows numbers on paper.</source>
        <translation>Auf diesem Bild steht nichts Geschriebenes. Wählen Sie eines, das Zahlen auf Papier zeigt.</translation>
    </message>
    <message>
        <source>Hardly anything on this picture can be read. It may be printed or show something else. Choose one that shows handwritten numbers.</source>
        <translation>Auf diesem Bild lässt sich kaum etwas lesen. Vielleicht ist es gedruckt oder zeigt etwas anderes. Wählen Sie eines, das handgeschriebene Zahlen zeigt.</translation>
    </message>
    <message>
        <source>Nothing on this picture can be read with this label set. Choose another label set, or a picture of handwriting.</source>
        <translation>Auf diesem Bild ist mit dieser Auswahl nichts zu lesen. Wählen Sie eine andere Auswahl oder ein Bild mit Handschrift.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Inkloop</source>
        <translation>Über Inkloop</translation>
    </message>
    <message>
        <source>Draw a character, see what the model reads, correct it, and it learns your hand.</source>
        <translation>Ein Zeichen zeichnen, sehen, was das Modell liest, es berichtigen – und es lernt die eigene Handschrift.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Model in use</source>
        <translation>Verwendetes Modell</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Open Data Folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Made with these libraries:</source>
        <translation>Gebaut mit diesen Bibliotheken:</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotheken und ihre Lizenzen</translation>
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
    <name>AccuracyLine</name>
    <message>
        <source>Accuracy</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>How your last drawings were read. First drawings of new labels are counted apart as new. A line is exact if all of its characters were read right.</source>
        <translation>Wie die letzten Zeichnungen gelesen wurden. Erste Zeichnungen neuer Zeichen zählen gesondert als neu. Eine Zeile ist fehlerfrei, wenn alle ihre Zeichen richtig gelesen wurden.</translation>
    </message>
</context>
<context>
    <name>AlternativesView</name>
    <message>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
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
    <name>CameraView</name>
    <message>
        <source>Picture of the camera</source>
        <translation>Bild der Kamera</translation>
    </message>
</context>
<context>
    <name>CameraWindow</name>
    <message>
        <source>Camera – Inkloop</source>
        <translation>Kamera – Inkloop</translation>
    </message>
    <message>
        <source>State of the camera</source>
        <translation>Zustand der Kamera</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was möglich ist</translation>
    </message>
    <message>
        <source>Make a &amp;Page</source>
        <translation>Seite &amp;erstellen</translation>
    </message>
    <message>
        <source>Keep this picture as a page with its table (Space)</source>
        <translation>Dieses Bild als Seite mit ihrer Tabelle behalten (Leertaste)</translation>
    </message>
    <message>
        <source>The camera starts …</source>
        <translation>Die Kamera startet …</translation>
    </message>
    <message>
        <source>Camera {}</source>
        <translation>Kamera {}</translation>
    </message>
    <message>
        <source>Hold the camera so that the page fills the picture. Space makes a page of it.</source>
        <translation>Halten Sie die Kamera so, dass die Seite das Bild füllt. Die Leertaste macht eine Seite daraus.</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>Es ist kein Bild da.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the page …</source>
        <translation>Die Seite wird gelesen …</translation>
    </message>
    <message>
        <source>The page is in its own window. Esc shows the camera again.</source>
        <translation>Die Seite ist in ihrem eigenen Fenster. Esc zeigt wieder die Kamera.</translation>
    </message>
</context>
<context>
    <name>CanvasArea</name>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>The page shows when the window is higher.</source>
        <translation>Die Seite erscheint, wenn das Fenster höher ist.</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>in {line}</source>
        <translation>in {line}</translation>
    </message>
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
    <name>CellDelegate</name>
    <message>
        <source>Text of the cell</source>
        <translation>Text der Zelle</translation>
    </message>
</context>
<context>
    <name>ChartPages</name>
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
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Any</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>CloseUp</name>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>The cell is right (Enter)</source>
        <translation>Die Zelle stimmt (Enter)</translation>
    </message>
    <message>
        <source>It is {label} (type it)</source>
        <translation>Es ist {label} (auch durch Tippen)</translation>
    </message>
    <message>
        <source>Nothing is here</source>
        <translation>Hier steht nichts</translation>
    </message>
    <message>
        <source>Type to fill this place.</source>
        <translation>Tippen füllt diesen Platz.</translation>
    </message>
    <message>
        <source>Is this {label}?</source>
        <translation>Ist das {label}?</translation>
    </message>
    <message>
        <source>Enter if it is right. Otherwise type what it is. F2 edits the whole cell.</source>
        <translation>Enter, wenn es stimmt. Sonst tippen, was es ist. F2 bearbeitet die ganze Zelle.</translation>
    </message>
    <message>
        <source>Not {label}?</source>
        <translation>Nicht {label}?</translation>
    </message>
    <message>
        <source>Type what it is.</source>
        <translation>Tippen Sie, was es ist.</translation>
    </message>
    <message>
        <source>Nothing could be read here</source>
        <translation>Hier war nichts zu lesen</translation>
    </message>
    <message>
        <source>This is your answer. Type to replace it.</source>
        <translation>Das ist Ihre Antwort. Tippen ersetzt sie.</translation>
    </message>
    <message>
        <source>Enter confirms it. Type to replace it.</source>
        <translation>Enter bestätigt. Tippen ersetzt den Text.</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Numbers Only</source>
        <translation>Nur &amp;Zahlen</translation>
    </message>
    <message>
        <source>&amp;All of the Same Length</source>
        <translation>&amp;Alle gleich lang</translation>
    </message>
    <message>
        <source>&amp;Last Cell Is the Sum</source>
        <translation>&amp;Letzte Zelle ist die Summe</translation>
    </message>
    <message>
        <source>&amp;Between…</source>
        <translation>&amp;Zwischen…</translation>
    </message>
    <message>
        <source>&amp;Between {low} and {high}…</source>
        <translation>&amp;Zwischen {low} und {high}…</translation>
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
        <source>Comparison progress</source>
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
        <source>Nothing to compare yet: confirm or correct some drawings first.</source>
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
        <source>Both networks read your confirmed and corrected drawings without the memory. No retrain learns from the held-out drawings.</source>
        <translation>Beide Netze lesen die bestätigten und korrigierten Zeichnungen ohne das Gedächtnis. Aus den zurückgehaltenen Zeichnungen lernt kein Nachtrainieren.</translation>
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
        <source>Another model is being prepared. Wait a moment, then delete.</source>
        <translation>Ein anderes Modell wird gerade vorbereitet. Bitte kurz warten, dann löschen.</translation>
    </message>
    <message>
        <source>A retrain that may use these drawings is running. Cancel it or wait, then delete.</source>
        <translation>Es läuft ein Nachtrainieren, das diese Zeichnungen vielleicht nutzt. Bitte abbrechen oder warten, dann löschen.</translation>
    </message>
    <message>
        <source>Delete a Writer</source>
        <translation>Person löschen</translation>
    </message>
    <message>
        <source>Delete all data of {}?</source>
        <translation>Alle Daten von {} löschen?</translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln drawing(s) and the models of this writer, also in all backups.</source>
        <translation>
            <numerusform>Damit werden %Ln Zeichnung und die Modelle dieser Person gelöscht, auch in allen Sicherungen.</numerusform>
            <numerusform>Damit werden %Ln Zeichnungen und die Modelle dieser Person gelöscht, auch in allen Sicherungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone. Files that you exported stay where they are.</source>
        <translation>Das lässt sich nicht rückgängig machen. Exportierte Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Shared models that also learned from these drawings are kept: {}.</source>
        <translation>Gemeinsame Modelle, die auch aus diesen Zeichnungen gelernt haben, bleiben erhalten: {}.</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>&amp;Endgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) and all models of {} were deleted.</source>
        <translation>
            <numerusform>%Ln Zeichnung und alle Modelle von {} wurden gelöscht.</numerusform>
            <numerusform>%Ln Zeichnungen und alle Modelle von {} wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shared models that learned from them are kept: {}. Model → Roll Back restores an earlier one.</source>
        <translation>Gemeinsame Modelle, die daraus gelernt haben, bleiben erhalten: {}. Modell → Zurückkehren zu führt zu einem früheren.</translation>
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
    <name>DoubtLine</name>
    <message>
        <source>Doubtful cells that were looked at</source>
        <translation>Fragliche Zellen, die durchgesehen sind</translation>
    </message>
    <message>
        <source>No cell has been read.</source>
        <translation>Keine Zelle ist gelesen.</translation>
    </message>
    <message>
        <source>All cells are read or confirmed.</source>
        <translation>Alle Zellen sind gelesen oder bestätigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {cells} cell(s) is/are doubtful</source>
        <translation>
            <numerusform>%Ln von {cells} Zellen ist fraglich</numerusform>
            <numerusform>%Ln von {cells} Zellen sind fraglich</numerusform>
        </translation>
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
        <source>No drawing matches these filters</source>
        <translation>Keine Zeichnung passt zu diesen Filtern</translation>
    </message>
    <message>
        <source>No drawings yet</source>
        <translation>Noch keine Zeichnungen</translation>
    </message>
    <message>
        <source>Draw a character in the main window. Confirmed, corrected and accepted drawings are kept here.</source>
        <translation>Im Hauptfenster ein Zeichen schreiben. Bestätigte, korrigierte und akzeptierte Zeichnungen bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Draw a Character</source>
        <translation>Ein Zeichen schreiben</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Drawings</source>
        <translation>Zeichnungen exportieren</translation>
    </message>
    <message>
        <source>All writers</source>
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
        <source>All, including accepted</source>
        <translation>Alle, auch akzeptierte</translation>
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
        <source>Any</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Characters of lines with this text</source>
        <translation>Zeichen aus Zeilen mit diesem Text</translation>
    </message>
    <message>
        <source>L&amp;ine</source>
        <translation>Z&amp;eile</translation>
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
        <source>Show the &amp;Line</source>
        <translation>Z&amp;eile zeigen</translation>
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
        <source>{reason} The drawings were changed; restart the program to update the memory.</source>
        <translation>{reason} Die Zeichnungen wurden geändert; erst nach einem Neustart des Programms stimmt das Gedächtnis wieder.</translation>
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
        <source>all writers without their own model</source>
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
        <source>Com&amp;pare with Model in Use</source>
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
    <name>HowItWorksDialog</name>
    <message>
        <source>How It Works</source>
        <translation>So funktioniert es</translation>
    </message>
    <message>
        <source>You draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>The canvas keeps each stroke as points with place, time and pressure: your drawing itself.</source>
        <translation>Die Zeichenfläche bewahrt jeden Strich als Punkte mit Ort, Zeit und Druck auf: die Zeichnung selbst.</translation>
    </message>
    <message>
        <source>It becomes a small picture</source>
        <translation>Ein kleines Bild entsteht</translation>
    </message>
    <message>
        <source>The strokes are scaled and centred on 28×28 grey values, so it does not matter where and how large you draw.</source>
        <translation>Die Striche werden auf 28×28 Grauwerte skaliert und zentriert. Wo und wie groß gezeichnet wird, ist deshalb gleich.</translation>
    </message>
    <message>
        <source>The network reads it</source>
        <translation>Das Netz liest es</translation>
    </message>
    <message>
        <source>It turns the grey values into a probability for each label. The longest bar is what is read; its length is how sure the model is.</source>
        <translation>Es macht aus den Grauwerten eine Wahrscheinlichkeit für jedes Zeichen. Der längste Balken ist das Gelesene; seine Länge zeigt, wie sicher das Modell ist.</translation>
    </message>
    <message>
        <source>Your answer counts at once</source>
        <translation>Die Antwort zählt sofort</translation>
    </message>
    <message>
        <source>A labelled drawing goes into a memory beside the network. The next drawing that looks like it is read with its label, even if the network has never seen that label.</source>
        <translation>Eine beschriftete Zeichnung kommt in ein Gedächtnis neben dem Netz. Die nächste ähnliche Zeichnung wird entsprechend gelesen, auch wenn das Netz dieses Zeichen nie gesehen hat.</translation>
    </message>
    <message>
        <source>Retrain makes it permanent</source>
        <translation>Neutraining macht es dauerhaft</translation>
    </message>
    <message>
        <source>A copy of the model, the challenger, learns your drawings together with base data. It takes over only if it reads your drawings better and forgets nothing. You can always roll back.</source>
        <translation>Eine Kopie des Modells, der Herausforderer, lernt die eigenen Zeichnungen zusammen mit Grunddaten. Sie wird nur übernommen, wenn sie die Zeichnungen besser liest und nichts vergisst. Der Rückweg steht immer offen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ImageImportController</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Images and PDFs ({})</source>
        <translation>Bilder und PDFs ({})</translation>
    </message>
    <message>
        <source>Open Pictures</source>
        <translation>Bilder öffnen</translation>
    </message>
    <message>
        <source>Pages ({})</source>
        <translation>Seiten ({})</translation>
    </message>
    <message>
        <source>Open Pages</source>
        <translation>Seiten öffnen</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one, then paste it here.</source>
        <translation>In der Zwischenablage ist kein Bild. Kopieren Sie eines und fügen Sie es dann hier ein.</translation>
    </message>
</context>
<context>
    <name>ImportExportController</name>
    <message>
        <source>All drawings ({})</source>
        <translation>Alle Zeichnungen ({})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
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
        <source>{} They will be in the memory after a restart: {}</source>
        <translation>{} Im Gedächtnis sind sie erst nach einem Neustart: {}</translation>
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
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>ImportQuestionDialog</name>
    <message>
        <source>Import Drawings</source>
        <translation>Zeichnungen importieren</translation>
    </message>
    <message>
        <source>Nothing is imported yet. Which drawings and labels are right?</source>
        <translation>Noch ist nichts importiert. Welche Zeichnungen und Zeichen sind richtig?</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
</context>
<context>
    <name>InkCanvas</name>
    <message>
        <source>Write here: a character, a number or a word</source>
        <translation>Hier schreiben: ein Zeichen, eine Zahl oder ein Wort</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Write a character or a line here with mouse, pen or finger, or with the arrow keys: Insert puts their pen down and lifts it, Shift makes it faster. Where several characters are read, the arrow keys choose one of them; with Ctrl also while their pen is in use.</source>
        <translation>Hier ein Zeichen oder eine Zeile mit Maus, Stift oder Finger schreiben, oder mit den Pfeiltasten: Einfg setzt ihren Stift auf und hebt ihn ab, mit Umschalt ist er schneller. Wo mehrere Zeichen gelesen werden, wählen die Pfeiltasten eines davon aus, mit Strg auch, während ihr Stift in Gebrauch ist.</translation>
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
    <name>InvitationBar</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>No thanks</source>
        <translation>Nein danke</translation>
    </message>
    <message>
        <source>Now teach it something of yours: draw a sign that it cannot read and type its name.</source>
        <translation>Jetzt etwas Eigenes beibringen: ein Zeichen zeichnen, das nicht gelesen wird, und dessen Namen tippen.</translation>
    </message>
    <message>
        <source>Your {label} can be read now. Draw one more and see.</source>
        <translation>{label} wird jetzt gelesen. Noch eines zeichnen und sehen.</translation>
    </message>
    <message>
        <source>Welcome! Draw a letter or a digit and press Enter if it is read right.</source>
        <translation>Willkommen! Buchstabe oder Ziffer zeichnen, und Enter, wenn richtig gelesen.</translation>
    </message>
    <message>
        <source>Welcome! Draw a character and press Enter if it is read right.</source>
        <translation>Willkommen! Ein Zeichen zeichnen und Enter drücken, wenn es richtig gelesen wird.</translation>
    </message>
    <message>
        <source>Welcome! Draw this and press Enter if it is read right: {}</source>
        <translation>Willkommen! Dies zeichnen, und Enter, wenn richtig gelesen: {}</translation>
    </message>
    <message>
        <source>Draw your {label} again and type it: {taught} of {goal}.</source>
        <translation>{label} noch einmal zeichnen und tippen: {taught} von {goal}.</translation>
    </message>
</context>
<context>
    <name>KnownLabelsView</name>
    <message>
        <source>Labels that can be read</source>
        <translation>Lesbare Zeichen</translation>
    </message>
    <message>
        <source>Reads {}</source>
        <translation>Liest {}</translation>
    </message>
</context>
<context>
    <name>LabelActions</name>
    <message>
        <source>Rename a Label</source>
        <translation>Zeichen umbenennen</translation>
    </message>
    <message>
        <source>New name of {}</source>
        <translation>Neuer Name für {}</translation>
    </message>
    <message>
        <source>Merge Labels</source>
        <translation>Zeichen zusammenlegen</translation>
    </message>
    <message>
        <source>The drawings of {} become drawings of</source>
        <translation>Die Zeichnungen von {} werden Zeichnungen von</translation>
    </message>
    <message>
        <source>Delete Drawings</source>
        <translation>Zeichnungen löschen</translation>
    </message>
    <message>
        <source>Delete your drawings of {}?</source>
        <translation>Die eigenen Zeichnungen von {} löschen?</translation>
    </message>
    <message>
        <source>{} will be deleted, and the memory forgets them.</source>
        <translation>Gelöscht und aus dem Gedächtnis entfernt: {}.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>There is a label {} already.</source>
        <translation>Ein Zeichen {} gibt es schon.</translation>
    </message>
    <message>
        <source>The drawings of {} become drawings of {}.</source>
        <translation>Die Zeichnungen von {} werden Zeichnungen von {}.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenlegen</translation>
    </message>
    <message>
        <source>{} is merged with {} now.</source>
        <translation>{} ist jetzt mit {} zusammengelegt.</translation>
    </message>
    <message>
        <source>{} is {} now.</source>
        <translation>{} heißt jetzt {}.</translation>
    </message>
    <message>
        <source>The drawings of {} are deleted.</source>
        <translation>Die Zeichnungen von {} sind gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
    <name>LabelSetButton</name>
    <message>
        <source>Labels to read</source>
        <translation>Lesbare Zeichen</translation>
    </message>
    <message>
        <source>Reads {}, and what you taught ({})</source>
        <translation>Liest: {} und selbst beigebrachte Zeichen ({})</translation>
    </message>
</context>
<context>
    <name>LabelSetMenu</name>
    <message>
        <source>La&amp;bels to Read</source>
        <translation>Lesbare &amp;Zeichen</translation>
    </message>
    <message>
        <source>&amp;New Selection…</source>
        <translation>&amp;Neue Auswahl…</translation>
    </message>
    <message>
        <source>&amp;Delete {}</source>
        <translation>{} &amp;löschen</translation>
    </message>
</context>
<context>
    <name>LabelSetSwitcher</name>
    <message>
        <source>The selection {} is deleted.</source>
        <translation>Die Auswahl {} ist gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What is read could not be changed: {}</source>
        <translation>Was gelesen wird, konnte nicht geändert werden: {}</translation>
    </message>
</context>
<context>
    <name>LabelTiles</name>
    <message>
        <source>Your labels</source>
        <translation>Meine Zeichen</translation>
    </message>
    <message>
        <source>{label}: {drawings} taught. Click to see them.</source>
        <translation>{label}: {drawings} gelernt. Ein Klick zeigt sie.</translation>
    </message>
    <message>
        <source>&amp;Show Drawings</source>
        <translation>Zeichnungen &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;Zusammenlegen mit…</translation>
    </message>
    <message>
        <source>&amp;Delete Its Drawings…</source>
        <translation>Zeichnungen &amp;löschen…</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>Type the whole line, then Enter.</source>
        <translation>Ganze Zeile, dann Eingabe.</translation>
    </message>
    <message>
        <source>New label: press Enter to add it.</source>
        <translation>Neues Zeichen: mit Eingabe hinzufügen.</translation>
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
    <name>LineAnswers</name>
    <message numerus="yes">
        <source>{label} does not fit the %n character(s) that are drawn.</source>
        <translation>
            <numerusform>{label} passt nicht zu dem einen geschriebenen Zeichen.</numerusform>
            <numerusform>{label} passt nicht zu den %n geschriebenen Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{read} was read. Press Enter again if it is {label}.</source>
        <translation>{read} wurde gelesen. Noch einmal Eingabe, wenn es {label} ist.</translation>
    </message>
    <message>
        <source>{} Nothing was undone.</source>
        <translation>{} Nichts wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>{} is the name of one symbol now. Ctrl+Z takes it back.</source>
        <translation>{} heißt jetzt ein einziges Symbol. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Is {} the name of one symbol?</source>
        <translation>Ist {} der Name eines einzigen Symbols?</translation>
    </message>
    <message>
        <source>Keep as One Symbol</source>
        <translation>Als ein Symbol behalten</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>{label}, read as {read}</source>
        <translation>{label}, gelesen als {read}</translation>
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
        <source>This drawing has the maximum of 100,000 points. Recognise or clear it.</source>
        <translation>Diese Zeichnung hat die Höchstzahl von 100.000 Punkten. Erkennen oder leeren.</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Nothing can be read or stored until this is fixed; the program keeps trying.</source>
        <translation>Bis das behoben ist, kann nichts gelesen oder gespeichert werden; das Programm versucht es weiter.</translation>
    </message>
    <message>
        <source>Preparing for {} …</source>
        <translation>Vorbereitung für {} …</translation>
    </message>
    <message>
        <source>{} – Inkloop</source>
        <translation>{} – Inkloop</translation>
    </message>
    <message>
        <source>Draw {}</source>
        <translation>{} zeichnen</translation>
    </message>
    <message>
        <source>Retrain cancelled; nothing was changed</source>
        <translation>Nachtrainieren abgebrochen; nichts wurde geändert</translation>
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
        <source>&amp;Join with the Character Before</source>
        <translation>Mit dem Zeichen davor &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Split the Character</source>
        <translation>Zei&amp;chen trennen</translation>
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
        <source>Cop&amp;y Line</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>Open P&amp;icture…</source>
        <translation>Bild oder &amp;PDF öffnen …</translation>
    </message>
    <message>
        <source>Open Pa&amp;ge…</source>
        <translation>Sei&amp;te öffnen …</translation>
    </message>
    <message>
        <source>Ca&amp;mera…</source>
        <translation>Ka&amp;mera …</translation>
    </message>
    <message>
        <source>P&amp;aste Picture</source>
        <translation>Bild ein&amp;fügen</translation>
    </message>
    <message>
        <source>Rece&amp;nt Pictures and Pages</source>
        <translation>Zuletzt &amp;geöffnete Bilder und Seiten</translation>
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
        <source>Retrain for &amp;All Writers</source>
        <translation>Für &amp;alle nachtrainieren</translation>
    </message>
    <message>
        <source>&amp;Cancel Retrain</source>
        <translation>Nachtrainieren ab&amp;brechen</translation>
    </message>
    <message>
        <source>Retrain A&amp;utomatically</source>
        <translation>A&amp;utomatisch nachtrainieren</translation>
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
        <source>Pa&amp;ge</source>
        <translation>Se&amp;ite</translation>
    </message>
    <message>
        <source>&amp;Rapid Mode</source>
        <translation>&amp;Schnellmodus</translation>
    </message>
    <message>
        <source>&amp;No Prompts</source>
        <translation>&amp;Nichts vorgeben</translation>
    </message>
    <message>
        <source>Prompt &amp;Each in Turn</source>
        <translation>&amp;Reihum vorgeben</translation>
    </message>
    <message>
        <source>Prompt the Most Con&amp;fused</source>
        <translation>Häufig &amp;Verwechseltes vorgeben</translation>
    </message>
    <message>
        <source>Prompt &amp;Lines of Four</source>
        <translation>Nach &amp;Zeilen zu vier Zeichen fragen</translation>
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
        <source>Pa&amp;ges</source>
        <translation>Sei&amp;ten</translation>
    </message>
    <message>
        <source>&amp;How It Works</source>
        <translation>So &amp;funktioniert es</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Inkloop</source>
        <translation>Ü&amp;ber Inkloop</translation>
    </message>
    <message>
        <source>End the drawing and read it; the next stroke accepts the reading</source>
        <translation>Die Zeichnung beenden und lesen; der nächste Strich akzeptiert das Ergebnis</translation>
    </message>
    <message>
        <source>The reading is right; to correct it, type the right label</source>
        <translation>Das Gelesene stimmt; zum Korrigieren das richtige Zeichen eintippen</translation>
    </message>
    <message>
        <source>For labels of several characters, such as “sch”; type others directly</source>
        <translation>Für Beschriftungen aus mehreren Zeichen wie „sch“; andere direkt eintippen</translation>
    </message>
    <message>
        <source>Of a line: what was read as two is one; also drag across what is read</source>
        <translation>In einer Zeile: Was als zwei gelesen wurde, ist eines; auch durch Ziehen über das Gelesene</translation>
    </message>
    <message>
        <source>Of a line: what was read as one is two; a click or the arrow keys choose which</source>
        <translation>In einer Zeile: Was als eines gelesen wurde, sind zwei; ein Klick oder die Pfeiltasten wählen es aus</translation>
    </message>
    <message>
        <source>Take back the last stroke; on an empty canvas the last answer and its effect</source>
        <translation>Den letzten Strich zurücknehmen; auf leerer Fläche die letzte Antwort und ihre Wirkung</translation>
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
        <source>Photographs, scans and PDFs: one character, or pages of numbers as tables</source>
        <translation>Fotos, Scans und PDFs: ein einzelnes Zeichen, oder Seiten mit Zahlen als Tabellen</translation>
    </message>
    <message>
        <source>Pages that were saved with their corrections</source>
        <translation>Seiten, die mit ihren Berichtigungen gespeichert wurden</translation>
    </message>
    <message>
        <source>Read what the camera sees; Space makes a page of it</source>
        <translation>Lesen, was die Kamera sieht; die Leertaste macht eine Seite daraus</translation>
    </message>
    <message>
        <source>Labelled drawings from a file: UNIPEN, InkML, JSON, HDF5, NPZ, IDX, CSV and others</source>
        <translation>Zeichnungen mit ihren Zeichen aus einer Datei: UNIPEN, InkML, JSON, HDF5, NPZ, IDX, CSV und andere</translation>
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
        <source>Copy what is read on the canvas, as text</source>
        <translation>Kopiert als Text, was auf der Zeichenfläche gelesen ist</translation>
    </message>
    <message>
        <source>Read while the pen moves</source>
        <translation>Lesen, während der Stift sich bewegt</translation>
    </message>
    <message>
        <source>The lines that you answered, as text to copy and save</source>
        <translation>Die beantworteten Zeilen als Text zum Kopieren und Speichern</translation>
    </message>
    <message>
        <source>Letters, digits, symbols or your own selection; what you taught is read in all of them</source>
        <translation>Buchstaben, Ziffern, Symbole oder eine eigene Auswahl; selbst Beigebrachtes wird immer gelesen</translation>
    </message>
    <message>
        <source>After 20 new labelled drawings and 10 s without input</source>
        <translation>Nach 20 neuen beschrifteten Zeichnungen und 10 s ohne Eingabe</translation>
    </message>
    <message>
        <source>Practice asks for four characters in a line, each of which is a drawing</source>
        <translation>Die Übung fragt nach vier Zeichen in einer Zeile; jedes davon wird eine Zeichnung</translation>
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
        <source>Details</source>
        <translation>Details</translation>
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
        <source>Checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>{}: this takes a few seconds</source>
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
        <source>Automatic retraining needs MNIST, which is not downloaded yet. Choose Model → Retrain once.</source>
        <translation>Zum automatischen Nachtrainieren muss MNIST noch heruntergeladen werden. Bitte einmal Modell → Nachtrainieren wählen.</translation>
    </message>
    <message>
        <source>Nothing New to Learn</source>
        <translation>Nichts Neues zu lernen</translation>
    </message>
    <message>
        <source>No drawing was labelled since the last retrain.</source>
        <translation>Seit dem letzten Neutraining wurde keine Zeichnung beschriftet.</translation>
    </message>
    <message>
        <source>The result will be the same, unless you changed labels or deleted drawings since.</source>
        <translation>Das Ergebnis wird dasselbe sein, es sei denn, seither wurden Zeichen geändert oder Zeichnungen gelöscht.</translation>
    </message>
    <message>
        <source>Retrain Anyway</source>
        <translation>Trotzdem neu trainieren</translation>
    </message>
    <message>
        <source>Retrain Running</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>A retrain is running. If you close now, its work is lost.</source>
        <translation>Ein Neutraining läuft. Wird das Fenster jetzt geschlossen, geht dessen Arbeit verloren.</translation>
    </message>
    <message>
        <source>Your drawings are stored; you can retrain again at any time.</source>
        <translation>Die Zeichnungen sind gespeichert; neu trainieren lässt sich jederzeit wieder.</translation>
    </message>
    <message>
        <source>Close and Stop It</source>
        <translation>Schließen und abbrechen</translation>
    </message>
    <message>
        <source>Keep It Running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>all writers</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Applying the result</source>
        <translation>Das Ergebnis wird übernommen</translation>
    </message>
    <message>
        <source>The retrained model is in use, but the memory is empty now.</source>
        <translation>Das nachtrainierte Modell ist in Gebrauch, aber das Gedächtnis ist jetzt leer.</translation>
    </message>
    <message>
        <source>The retrained model could not be put in use:</source>
        <translation>Das nachtrainierte Modell konnte nicht übernommen werden:</translation>
    </message>
    <message>
        <source>Opening {}</source>
        <translation>{} wird geöffnet</translation>
    </message>
    <message>
        <source>{} is in use now. Roll Back returns to the previous model.</source>
        <translation>{} ist jetzt in Gebrauch. „Zurückkehren zu“ führt zum vorherigen Modell.</translation>
    </message>
    <message>
        <source>{} is in use, but the memory is empty now.</source>
        <translation>{} ist in Gebrauch, aber das Gedächtnis ist jetzt leer.</translation>
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
        <source>Model {} is in use now. Your corrections are still in the memory and can be retrained on.</source>
        <translation>Das Modell {} ist jetzt in Gebrauch. Die Korrekturen sind weiter im Gedächtnis und können nachtrainiert werden.</translation>
    </message>
    <message>
        <source>Model {} is in use now, but the memory is empty.</source>
        <translation>Das Modell {} ist jetzt in Gebrauch, aber das Gedächtnis ist leer.</translation>
    </message>
    <message>
        <source>Nothing was rolled back:</source>
        <translation>Es blieb beim bisherigen Modell:</translation>
    </message>
    <message>
        <source>Rolling back for all writers</source>
        <translation>Rückkehr für alle läuft</translation>
    </message>
    <message>
        <source>Model {} is in use now for all writers without their own model.</source>
        <translation>Das Modell {} ist jetzt für alle ohne eigenes Modell in Gebrauch.</translation>
    </message>
    <message>
        <source>Model {} is in use now for all writers, but the memory is empty.</source>
        <translation>Das Modell {} ist jetzt für alle in Gebrauch, aber das Gedächtnis ist leer.</translation>
    </message>
    <message>
        <source>Loading another window&apos;s model</source>
        <translation>Das Modell eines anderen Fensters wird geladen</translation>
    </message>
    <message>
        <source>Another window changed the model; it is in use here too.</source>
        <translation>Ein anderes Fenster hat das Modell gewechselt; es ist jetzt auch hier in Gebrauch.</translation>
    </message>
    <message>
        <source>Another window changed the model; the memory is empty now.</source>
        <translation>Ein anderes Fenster hat das Modell gewechselt; das Gedächtnis ist jetzt leer.</translation>
    </message>
    <message>
        <source>Another window changed the model, which cannot be opened here:</source>
        <translation>Ein anderes Fenster hat das Modell gewechselt, das hier nicht geöffnet werden kann:</translation>
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
        <source>{name} reads only {figure} of the trial characters.</source>
        <translation>{name} liest nur {figure} der Probezeichen richtig.</translation>
    </message>
    <message>
        <source>It was tried with the labels {labels}. Perhaps its outputs mean other labels or come in another order, or it was trained on another kind of image, for example with inverted colours or not centred.</source>
        <translation>Es wurde mit den Zeichen {labels} erprobt. Vielleicht bedeuten seine Ausgänge andere Zeichen oder stehen in anderer Reihenfolge, oder es wurde mit anderen Bildern trainiert, zum Beispiel mit umgekehrten Farben oder nicht zentriert.</translation>
    </message>
    <message>
        <source>Open Anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Give Labels…</source>
        <translation>Zeichen angeben …</translation>
    </message>
    <message>
        <source>Models (*.h5 *.hdf5 *.keras)</source>
        <translation>Modelle (*.h5 *.hdf5 *.keras)</translation>
    </message>
    <message>
        <source>It could not be checked: {}</source>
        <translation>Sie konnte nicht geprüft werden: {}</translation>
    </message>
</context>
<context>
    <name>PageController</name>
    <message>
        <source>The page was copied</source>
        <translation>Die Seite wurde kopiert</translation>
    </message>
    <message>
        <source>Copied: {}</source>
        <translation>Kopiert: {}</translation>
    </message>
    <message>
        <source>Nothing is read that could be copied</source>
        <translation>Es ist nichts gelesen, was kopiert werden könnte</translation>
    </message>
    <message>
        <source>The page is empty now. The drawings are kept.</source>
        <translation>Die Seite ist jetzt leer. Die Zeichnungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>page.txt</source>
        <translation>Seite.txt</translation>
    </message>
    <message>
        <source>Save the Page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose another place or name.</source>
        <translation>{name} konnte nicht geschrieben werden: {reason}. Einen anderen Ort oder Namen wählen.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>PageDocuments</name>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>PageEdits</name>
    <message>
        <source>Delete Cells</source>
        <translation>Zellen löschen</translation>
    </message>
    <message>
        <source>Delete Rows</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>Delete Columns</source>
        <translation>Spalten löschen</translation>
    </message>
</context>
<context>
    <name>PageFiles</name>
    <message>
        <source>Pages with their corrections (*{suffix})</source>
        <translation>Seiten mit ihren Korrekturen (*{suffix})</translation>
    </message>
    <message>
        <source>Save Page</source>
        <translation>Seite speichern</translation>
    </message>
    <message>
        <source>Save the changes of {names}?</source>
        <translation>Änderungen an {names} speichern?</translation>
    </message>
    <message>
        <source>What you answered is learned in any case. The table with your corrections is in no file yet.</source>
        <translation>Was Sie beantwortet haben, ist auf jeden Fall gelernt. Die Tabelle mit Ihren Korrekturen ist noch in keiner Datei.</translation>
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
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Tab-separated text (*.tsv)</source>
        <translation>Text mit Tabulatoren (*.tsv)</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Export All Tables</source>
        <translation>Alle Tabellen exportieren</translation>
    </message>
    <message>
        <source>Table saved as {name}</source>
        <translation>Tabelle gespeichert als {name}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) saved in {folder}</source>
        <translation>
            <numerusform>%Ln Tabelle in {folder} gespeichert</numerusform>
            <numerusform>%Ln Tabellen in {folder} gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful cell(s)</source>
        <translation>
            <numerusform>%Ln fragliche Zelle</numerusform>
            <numerusform>%Ln fragliche Zellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageMenus</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>E&amp;xport Table…</source>
        <translation>Tabelle e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export A&amp;ll Tables…</source>
        <translation>A&amp;lle Tabellen exportieren…</translation>
    </message>
    <message>
        <source>&amp;Previous Page</source>
        <translation>&amp;Vorige Seite</translation>
    </message>
    <message>
        <source>&amp;Next Page</source>
        <translation>&amp;Nächste Seite</translation>
    </message>
    <message>
        <source>Close Pa&amp;ge</source>
        <translation>S&amp;eite schließen</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>&amp;Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Next Doubtful Cell</source>
        <translation>&amp;Nächste fragliche Zelle</translation>
    </message>
    <message>
        <source>&amp;Previous Doubtful Cell</source>
        <translation>&amp;Vorige fragliche Zelle</translation>
    </message>
    <message>
        <source>Con&amp;firm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>Edit &amp;Text</source>
        <translation>&amp;Text bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Delete Cells</source>
        <translation>Zellen &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Add a Cell</source>
        <translation>Zelle &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Merge Cells</source>
        <translation>Zellen &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Split Cell</source>
        <translation>Zelle te&amp;ilen</translation>
    </message>
    <message>
        <source>&amp;Read a Region</source>
        <translation>Einen &amp;Bereich lesen</translation>
    </message>
    <message>
        <source>Insert Row A&amp;bove</source>
        <translation>Zeile &amp;oben einfügen</translation>
    </message>
    <message>
        <source>Insert Row Belo&amp;w</source>
        <translation>Zeile &amp;unten einfügen</translation>
    </message>
    <message>
        <source>Insert Column &amp;Left</source>
        <translation>Spalte links &amp;einfügen</translation>
    </message>
    <message>
        <source>Insert Column Ri&amp;ght</source>
        <translation>Spalte re&amp;chts einfügen</translation>
    </message>
    <message>
        <source>Delete R&amp;ows</source>
        <translation>&amp;Zeilen löschen</translation>
    </message>
    <message>
        <source>Delete Colum&amp;ns</source>
        <translation>Spalte&amp;n löschen</translation>
    </message>
    <message>
        <source>S&amp;ums of the Columns</source>
        <translation>&amp;Summen der Spalten</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Whole Page</source>
        <translation>Ganze &amp;Seite</translation>
    </message>
    <message>
        <source>C&amp;hecks of the Column</source>
        <translation>&amp;Prüfungen der Spalte</translation>
    </message>
    <message>
        <source>The selected cells, or the whole table, for a spreadsheet</source>
        <translation>Die ausgewählten Zellen oder die ganze Tabelle, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>All others are read for sure</source>
        <translation>Alle anderen sind sicher gelesen</translation>
    </message>
    <message>
        <source>The cell is right; go to the next doubtful one</source>
        <translation>Die Zelle stimmt; weiter zur nächsten fraglichen</translation>
    </message>
    <message>
        <source>Draw a box around ink that is in no cell; also drag with Ctrl</source>
        <translation>Einen Rahmen um Tinte ziehen, die in keiner Zelle ist; auch mit gedrückter Strg-Taste</translation>
    </message>
    <message>
        <source>The selected cells become one</source>
        <translation>Die ausgewählten Zellen werden eine</translation>
    </message>
    <message>
        <source>Before the chosen character; Ctrl with the arrow keys chooses one</source>
        <translation>Vor dem gewählten Zeichen; Strg mit den Pfeiltasten wählt eines</translation>
    </message>
    <message>
        <source>Draw a box: only the ink in it is read; also drag with Shift</source>
        <translation>Einen Rahmen ziehen: Nur die Tinte darin wird gelesen; auch mit gedrückter Umschalttaste</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Undo {change}</source>
        <translation>{change} &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>R&amp;edo {change}</source>
        <translation>{change} &amp;wiederholen</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Copy the page</source>
        <translation>Seite kopieren</translation>
    </message>
    <message>
        <source>Save the page as text…</source>
        <translation>Seite als Text speichern …</translation>
    </message>
    <message>
        <source>Clear the page</source>
        <translation>Seite leeren</translation>
    </message>
    <message>
        <source>Hide the page</source>
        <translation>Seite ausblenden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Save as Text…</source>
        <translation>Als Text &amp;speichern …</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>&amp;Bring Back Cleared Lines</source>
        <translation>&amp;Zeilen zurückholen</translation>
    </message>
</context>
<context>
    <name>PageWindow</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Pages – Inkloop</source>
        <translation>Seiten – Inkloop</translation>
    </message>
    <message>
        <source>{name}[*] – Inkloop</source>
        <translation>{name}[*] – Inkloop</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other cell(s) changed: {changes}</source>
        <translation>
            <numerusform>%Ln weitere Zelle geändert: {changes}</numerusform>
            <numerusform>%Ln weitere Zellen geändert: {changes}</numerusform>
        </translation>
    </message>
    <message>
        <source>{reason} Nothing was changed.</source>
        <translation>{reason} Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Gespeichert als {name}</translation>
    </message>
</context>
<context>
    <name>PageWindowFrame</name>
    <message>
        <source>No page is open</source>
        <translation>Keine Seite ist geöffnet</translation>
    </message>
    <message>
        <source>Open photographs, scans or PDFs of handwritten numbers. They become tables.</source>
        <translation>Öffnen Sie Fotos, Scans oder PDFs mit handgeschriebenen Zahlen. Sie werden zu Tabellen.</translation>
    </message>
    <message>
        <source>Open Pages…</source>
        <translation>Seiten öffnen…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture of the page</source>
        <translation>Bild der Seite</translation>
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
        <source>Practice round</source>
        <translation>Übungsrunde</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Ask for four characters in a line</source>
        <translation>Nach vier Zeichen in einer Zeile fragen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Ask for something else</source>
        <translation>Nach etwas anderem fragen</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Begin a new round</source>
        <translation>Eine neue Runde beginnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>Das Üben beenden</translation>
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
        <source>{} of {}</source>
        <translation>{} von {}</translation>
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
        <source>All writers</source>
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
        <source>Nothing has been read yet. Draw a character and label it.</source>
        <translation>Noch wurde nichts gelesen. Ein Zeichen schreiben und beschriften.</translation>
    </message>
    <message>
        <source>Draw a Character</source>
        <translation>Ein Zeichen schreiben</translation>
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
        <source>{name} could not be written: {reason}. Choose another place or name.</source>
        <translation>{name} konnte nicht geschrieben werden: {reason}. Bitte anderen Ort oder Namen wählen.</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>Check Column {column}</source>
        <translation>Spalte {column} prüfen</translation>
    </message>
    <message>
        <source>&amp;At least</source>
        <translation>&amp;Mindestens</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>Cells with another number are marked.</source>
        <translation>Zellen mit anderen Zahlen werden markiert.</translation>
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
    <name>ReadingProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages read</source>
        <translation>Gelesene Seiten</translation>
    </message>
    <message>
        <source>Reading the picture …</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>Reading page {} of {} …</source>
        <translation>Seite {} von {} wird gelesen …</translation>
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
        <source>Undone: label the drawing again, or clear it</source>
        <translation>Rückgängig gemacht: neu beschriften oder leeren</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Es gibt nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>The drawing before was left out: it has no answer. Undo brings it back.</source>
        <translation>Die vorige Zeichnung blieb ohne Antwort und wurde nicht gespeichert. Rückgängig holt sie zurück.</translation>
    </message>
</context>
<context>
    <name>RecognitionPanel</name>
    <message>
        <source>Add label…</source>
        <translation>Neues Zeichen…</translation>
    </message>
    <message>
        <source>Teach a character that is not read yet</source>
        <translation>Ein Zeichen lehren, das noch nicht gelesen wird</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was jetzt möglich ist</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Meine Zeichen</translation>
    </message>
    <message>
        <source>Draw a character, type what it is and press Enter: it is learned at once.</source>
        <translation>Ein Zeichen schreiben, eintippen, was es ist, und Eingabe drücken: Es ist sofort gelernt.</translation>
    </message>
    <message>
        <source>Type its name, draw it, then press Enter.</source>
        <translation>Namen eintippen, zeichnen, dann Eingabe.</translation>
    </message>
    <message>
        <source>what the model sees</source>
        <translation>das sieht das Modell</translation>
    </message>
</context>
<context>
    <name>RetrainBar</name>
    <message>
        <source>Retrain stage</source>
        <translation>Schritt des Nachtrainierens</translation>
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
    <name>RetrainButton</name>
    <message>
        <source>{} · {} new</source>
        <translation>{} · {} neu</translation>
    </message>
    <message>
        <source>Learn your confirmed and corrected drawings for good; the memory has them already</source>
        <translation>Bestätigte und korrigierte Zeichnungen dauerhaft lernen; im Gedächtnis sind sie schon</translation>
    </message>
    <message>
        <source>Nothing is new since the last retrain</source>
        <translation>Nichts Neues seit dem letzten Nachtrainieren</translation>
    </message>
</context>
<context>
    <name>RetrainPage</name>
    <message>
        <source>Retrain stage</source>
        <translation>Schritt des Nachtrainierens</translation>
    </message>
    <message>
        <source>Both curves are means over the last five batches. The accuracy is that of your own drawings in them, augmented, just before they are learned. The retrained model is evaluated afterwards on drawings that it never learned, without the memory.</source>
        <translation>Beide Kurven sind Mittel über die letzten fünf Stapel. Die Trefferquote ist die der eigenen Zeichnungen darin, abgewandelt und unmittelbar vor dem Lernen gelesen. Das nachtrainierte Modell wird danach auf Zeichnungen beurteilt, die es nie gelernt hat, ohne das Gedächtnis.</translation>
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
        <source>all writers</source>
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
    <name>RetrainProgressBar</name>
    <message>
        <source>Retrain progress</source>
        <translation>Fortschritt des Neutrainings</translation>
    </message>
</context>
<context>
    <name>RetrainRunner</name>
    <message>
        <source>all writers</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
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
        <source>The shipped model</source>
        <translation>Das mitgelieferte Modell</translation>
    </message>
    <message>
        <source>For &amp;All Writers without Their Own Model</source>
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
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>Segmentation</name>
    <message>
        <source>There is no character before this one to join it with</source>
        <translation>Davor steht kein Zeichen, mit dem es verbunden werden könnte</translation>
    </message>
    <message>
        <source>This character cannot be split</source>
        <translation>Dieses Zeichen lässt sich nicht trennen</translation>
    </message>
</context>
<context>
    <name>SelectionDialog</name>
    <message>
        <source>New Selection</source>
        <translation>Neue Auswahl</translation>
    </message>
    <message>
        <source>Only these characters are read, and what you taught:</source>
        <translation>Nur diese Zeichen werden gelesen, und selbst beigebrachte:</translation>
    </message>
    <message>
        <source>for example 0123456789+-×÷=</source>
        <translation>zum Beispiel 0123456789+-×÷=</translation>
    </message>
    <message>
        <source>Characters to read</source>
        <translation>Zeichen, die gelesen werden</translation>
    </message>
    <message>
        <source>About this selection</source>
        <translation>Zu dieser Auswahl</translation>
    </message>
    <message>
        <source>Read These</source>
        <translation>Diese lesen</translation>
    </message>
    <message>
        <source>Not read before you teach it: {}</source>
        <translation>Erst beizubringen: {}</translation>
    </message>
    <message>
        <source>Reads {}</source>
        <translation>Liest {}</translation>
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
    <name>Sparkline</name>
    <message>
        <source>Show progress</source>
        <translation>Fortschritt zeigen</translation>
    </message>
    <message>
        <source>Accuracy of your last drawings. Click for all of them, with intervals.</source>
        <translation>Trefferquote der letzten Zeichnungen. Ein Klick zeigt alle, mit Intervallen.</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>steht aus</translation>
    </message>
</context>
<context>
    <name>StoreMonitor</name>
    <message>
        <source>You can go on drawing: they are kept in memory and stored as soon as possible.</source>
        <translation>Weiterschreiben ist möglich: Sie bleiben im Arbeitsspeicher und werden so bald wie möglich gespeichert.</translation>
    </message>
    <message>
        <source>All drawings are stored now.</source>
        <translation>Jetzt sind alle Zeichnungen gespeichert.</translation>
    </message>
    <message>
        <source>Changes by another window could not be applied: {}</source>
        <translation>Änderungen eines anderen Fensters konnten nicht übernommen werden: {}</translation>
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
    <name>SumRow</name>
    <message>
        <source>Sums of the columns</source>
        <translation>Summen der Spalten</translation>
    </message>
    <message>
        <source>Sum of column {column}: {sum}</source>
        <translation>Summe der Spalte {column}: {sum}</translation>
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
    <message>
        <source>Lines exactly right</source>
        <translation>Fehlerfreie Zeilen</translation>
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
    <message>
        <source>{right} of {n}</source>
        <translation>{right} von {n}</translation>
    </message>
    <message>
        <source>lines exactly right</source>
        <translation>Zeilen fehlerfrei</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>fraglich</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Table of the page</source>
        <translation>Tabelle der Seite</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Correct to {}</source>
        <translation>In {} korrigieren</translation>
    </message>
    <message>
        <source>It is {label} ({figure})</source>
        <translation>Es ist {label} ({figure})</translation>
    </message>
</context>
<context>
    <name>TrialModel</name>
    <message>
        <source>in {line}, place {place}</source>
        <translation>in {line}, Stelle {place}</translation>
    </message>
    <message>
        <source>{label}, wrongly read as {predicted}</source>
        <translation>{label}, fälschlich gelesen als {predicted}</translation>
    </message>
    <message>
        <source>{label}, accepted</source>
        <translation>{label}, akzeptiert</translation>
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
    <name>TypedKeys</name>
    <message>
        <source>{} counts when the pen is lifted</source>
        <translation>{} zählt, sobald der Stift abgehoben ist</translation>
    </message>
    <message>
        <source>{new} replaced {old} as the label of the last drawing.</source>
        <translation>{new} hat {old} als Zeichen der letzten Zeichnung ersetzt.</translation>
    </message>
    <message>
        <source>There is no drawing for {}</source>
        <translation>Für {} ist keine Zeichnung da</translation>
    </message>
    <message>
        <source>Num Lock is off, so the number pad moves the pen. Switch it on to type {}.</source>
        <translation>Num-Lock ist aus, daher bewegt der Ziffernblock den Stift. Zum Tippen von {} einschalten.</translation>
    </message>
</context>
<context>
    <name>ViewScroller</name>
    <message>
        <source>Scroll the line</source>
        <translation>Zeile verschieben</translation>
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
        <source>This is not a valid name: it is empty, too long, or has invisible characters.</source>
        <translation>Kein gültiger Name: Er ist leer, zu lang oder enthält unsichtbare Zeichen.</translation>
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
<context>
    <name>_PageText</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>The lines that you answer are collected here.</source>
        <translation>Hier sammeln sich die beantworteten Zeilen.</translation>
    </message>
</context>
<context>
    <name>_Shape</name>
    <message>
        <source>or</source>
        <comment>between two labels of one shape</comment>
        <translation>oder</translation>
    </message>
</context>
</TS>
