-- Bilaga: metod, tecken, avrundning och statistik.
local interim = header.kind == "delredovisning"

appendix "Metod och statistik" { name = "metod och statistik" }
subsection "Varje siffra hämtas ur underlaget" { name = "siffrornas väg" }
text [[
Varje siffra i text, tabeller och diagram räknas ur tabeller som är redovisningens underlag. Varje rad i underlaget har en källa, en dag då uppgiften blev offentlig och en status. Rader som blev offentliga efter redovisningens brytdag används inte.
]]
table "statusarna" {
  cells = { head = { "Status", "Betydelse", "Så märks den" },
    { "styrkt", "Källan visar uppgiften", "ingen märkning" },
    { "preliminär", "Uppgiften ska kontrolleras, ofta för att dagen för publicering inte är verifierad", "anges i underlaget" },
    { "uppskattad", "Uppgiften är en bedömning", "anges i tabell och figur" },
    { "exempeldata", "Uppgiften är påhittad för att visa redovisningens form", "tecken i tabellen, streckat fält i figuren, ordet Exempeldata" },
  },
  title = "Underlaget har fyra slags uppgifter", measure = "Status och märkning", source = "Redovisningens egen metod", width = "full",
}
text [[
Av källorna är {styrkta källor} styrkta och {preliminära källor} preliminära. Exempeldata används bara där verkliga uppgifter saknas och beslutet kräver en redovisning. Inga slutsatser dras av dem. En slutlig redovisning får inte innehålla exempeldata.

Ett tankstreck i en tabell betyder att uppgiften saknas. En punkt på halva höjden betyder att den inte är tillämplig. En nolla är en nolla. Belopp är i löpande priser och avrundas först vid utskriften. Summor kan därför skilja sig från summan av avrundade tal.
]]
subsection "Faktiska och hypotetiska effekter" { name = "faktisk och hypotetisk" }
text [[
Ekonomistyrningsverket skiljer faktiska effekter från hypotetiska [@källa:esv-resultat] [@källa:esv-2012-42]. Redovisningen märker varje påstående om effekter med ett av orden. Vinnovas eget ramverk för effektanalyser [@källa:vinnova-va-2015-05] och Tillväxtanalys granskning av tidigare effektstudier [@källa:tillvaxtanalys-2014] har varit utgångspunkter. Tillväxtanalys fann att jämförelsen var svagt definierad i tidiga studier. Därför anges jämförelsegruppen land för land.
]]
subsection "Metoderna som är valda för en senare skattning" { name = "valda metoder" }
text [[
Tre metoder är valda. De ska ge samma tecken för att en effekt ska anses visad.

- **Syntetisk kontroll** väger samman jämförelseländer till ett land som liknar Sverige före starten [@källa:abadie-2010]. Metoden passar nivåer. Den kräver att Sverige ligger inom ländernas spann.
- **Syntetisk DiD** väger både länder och år och jämför förändringar [@källa:arkhangelsky-2021]. Den passar när Sverige är mindre än de andra länderna och är därför förstahandsmetod.
- **Enkel DiD** jämför förändringen i Sverige med medelvärdet av de andras. Den är en enkel prövning.

Valet av metod och utfall görs i förväg. Fritt val i efterhand ger för många falska fynd [@källa:ferman-2020].
]]
subsection "Osäkerheten mäts genom att pröva alla länder" { name = "osäkerheten" }
text [[
Metoden tillämpas på varje jämförelseland som om det hade fått klustret. Sveriges resultat jämförs med fördelningen av dessa placeboresultat. Sannolikhetsvärdet är andelen länder, Sverige inräknat, vars resultat är minst lika stort. Med J jämförelseländer kan det aldrig bli mindre än ett delat med J plus ett. Med {jämförelseländerna} länder är gränsen {minsta p}.

För intervall används en permutation av residualer [@källa:chernozhukov-2021]. Känsligheten för antagandet om parallella trender redovisas enligt Rambachan och Roth [@källa:rambachan-2023].

Antaganden som måste hålla är dessa:

- jämförelseländerna påverkas inte av det svenska klustret
- inget annat som bara gäller Sverige inträffar samtidigt
- serierna mäter samma sak i alla länder alla år; det är osäkert i serie A, där Italien räknas på ett annat sätt
- utfallet ändras inte före starten; det är osäkert, eftersom staten satsade på närliggande infrastruktur redan 2018.
]]
