-- Bilaga: metod, tecken, avrundning och statistik.
local interim = header.kind == "delredovisning"

appendix "Metod och statistik" { name = "metod och statistik" }
subsection "Talen hämtas ur underlaget" { name = "talens väg" }
text [[
Talen i text, tabeller och figurer räknas ur de tabeller som är redovisningens underlag. Varje rad har en källa, en dag då uppgiften blev offentlig och en status. Rader som blev offentliga efter brytdagen används inte.

Uppgifterna är av fyra slag:

- **styrkta:** källan visar uppgiften
- **preliminära:** uppgiften ska kontrolleras, ofta för att dagen för publicering inte är verifierad
- **uppskattade:** uppgiften är en bedömning
- **exempeldata:** uppgiften är påhittad för att visa formen; den märks i rubrik, tabell och figur.

Exempeldata används bara där verkliga uppgifter saknas. Inga slutsatser dras av dem. En slutlig redovisning får inte innehålla exempeldata.

Ett tankstreck i en tabell betyder att uppgiften saknas. En punkt på halva höjden betyder att den inte är tillämplig. En nolla är en nolla. Belopp är i löpande priser och avrundas sist. Summor kan därför skilja sig från summan av avrundade tal.
]]
subsection "Metoderna som är valda för en senare skattning" { name = "valda metoder" }
text [[
Varje påstående om effekter märks som faktiskt eller hypotetiskt enligt Ekonomistyrningsverkets indelning [@källa:esv-resultat]. Vinnovas eget ramverk för effektanalyser [@källa:vinnova-va-2015-05] och Tillväxtanalys granskning av tidigare effektstudier [@källa:tillvaxtanalys-2014] har varit utgångspunkter. Tillväxtanalys fann att jämförelsen var svagt definierad i tidiga studier. Därför anges jämförelsegruppen land för land. Tillväxtanalys egen kontrafaktiska utvärdering av företagsstöd fann få statistiskt säkra effekter [@källa:tillvaxtanalys-2014-09].

Tre metoder är valda. De två första ska ge samma tecken för att en effekt ska anses visad.

- **Syntetisk kontroll** väger samman jämförelseländer till ett land som liknar Sverige före starten [@källa:abadie-2010]. Den passar nivåer och kräver att Sverige ligger inom ländernas spann.
- **Syntetisk DiD** ([synthetic difference-in-differences]{en}) väger både länder och år och jämför förändringar [@källa:arkhangelsky-2021]. Den passar när Sverige är mindre än de andra länderna och avgör därför.
- **Enkel DiD** jämför förändringen i Sverige med medelvärdet av de andras. Den används som prövning.

Valet av metod och utfall görs i förväg. Fritt val i efterhand ger för många falska fynd [@källa:ferman-2020].
]]
subsection "Osäkerheten mäts genom att pröva alla länder" { name = "osäkerheten" }
text [[
Metoden tillämpas på varje jämförelseland som om det hade fått klustret. Sveriges resultat jämförs med fördelningen av dessa placeboresultat. Sannolikhetsvärdet är andelen länder, Sverige inräknat, vars resultat är minst lika stort. Med J jämförelseländer kan det aldrig bli mindre än ett delat med J plus ett. Med {jämförelseländerna} länder är gränsen {minsta p}.
]]
text [[
Intervallen går lika långt åt båda håll om skattningen, på logaritmisk skala när utfallet är logaritmerat. Bredden ges av placeboresultatens spridning eller, när flera enheter fick insatsen, av skattningar där en enhet i taget utelämnas. Intervallen räknar inte med fel i antagandena.

Antaganden som måste hålla är dessa:

- jämförelseländerna påverkas inte av det svenska klustret
- inget annat som bara gäller Sverige inträffar samtidigt
- serierna mäter samma sak i alla länder alla år; det är osäkert i serie A, där Italien räknas på ett annat sätt
- utfallet ändras inte före starten; det är osäkert, eftersom staten satsade på närliggande infrastruktur redan 2018.
]]
subsection "Reglerna väljer slutsatsen" { name = "slutsatsens regler" }
text("[@effekt B rules|stor] visar hur villkoren leder till en av sex slutsatser. Meningen för var och en är skriven i förväg. "
  .. (interim and "[@effekt B specification|stor] visar hur jämförelsen av artiklar är bestämd. " or "")
  .. "[@serierna tillsammans checklist|stor] visar vad en granskare kan kontrollera.")
exhibits "effekt B" { measure = "Gäller alla jämförelser i redovisningen", show = "rules" }
if interim then
  exhibits "effekt B" { measure = "Artiklar inom biologi och biomedicin", show = "specification" }
end
compare "serierna tillsammans" { { "effekt A", "Patentfamiljer" }, { "effekt B", "Artiklar" }, { "effekt C", "Prövningar" } }
exhibits "serierna tillsammans" { measure = "Serierna A–C", show = "checklist", assumptions = "osäkerheten", motivation = "valda metoder" }
if not interim then
  counterfactual "exempel län" {
    of = "exempel-län", unit = "län", time = "år", outcome = "värde", treated = "Exempellänet", starts = 2023,
    methods = { "synthetic control", "sdid", "did" }, sign = "+",
  }
  local supported = {}
  for _, r in rows("exempel-företag", "fick stöd = ja och år = 2023") do
    table.insert(supported, r["företag"])
  end
  counterfactual "exempel företag" {
    of = "exempel-företag", unit = "företag", time = "år", outcome = "anställda", treated = supported, starts = 2023, scale = "log",
    methods = { "sdid", "did", "event study" }, sign = "+",
  }
  subsection "Samma beräkning fungerar för län och företag" { name = "län och företag" }
  text [[
De två exemplen bygger på påhittade tal. De visar att villkoren också kan hindra att en effekt anges.

I det första exemplet har ett län fått insatsen och tjugo har det inte. Med syntetisk kontroll och {exempel län.donors} jämförelselän blir slutsatsen: *{exempel län.verdict}* ([@exempel län gap] och [@exempel län gates]).
]]
  exhibits "exempel län" { measure = "Påhittade nya företag", show = { "gap", "gates" } }
  text [[
I det andra exemplet har {exempel företag.treated_units} företag fått stöd. Utfallet är logaritmen av antalet anställda, så en effekt anges i procent. Osäkerheten räknas genom att ett företag i taget utelämnas. Slutsatsen blir: *{exempel företag.verdict}* ([@exempel företag event_study] och [@exempel företag fit]). Då anges ingen effekt, hur stor skillnaden än är.
]]
  exhibits "exempel företag" { measure = "Påhittade anställda", show = { "event_study", "fit" } }
end
