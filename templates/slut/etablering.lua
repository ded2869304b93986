-- Etableringen 2023–2025: vad som har hänt, vem som leder, hur delredovisningens delar har fallit ut.
count "slut klustrets händelser" { of = "milstolpar", where = 'spår = "CCRM Nordic"' }
count "slut uppnådda händelser"  { of = "milstolpar", where = 'spår = "CCRM Nordic" och läge = "uppnådd"' }
count "slut senare händelser"    { of = "milstolpar", where = 'spår = "CCRM Nordic" och start > 2025-06-30' }

section "Bolaget finns, anläggningen dröjer" { name = "etableringen" }
text [[
Klustret har fått bolag, finansiering och byggstart, men inte den anläggning som ska bära produktionen. Underlaget visar {slut klustrets händelser.words} händelser för CCRM Nordic. Av dem är {slut uppnådda händelser.words} belagda som uppnådda. Ytterligare {slut senare händelser.words} ligger efter brytdagen, och därmed efter uppdragets två anslagsår.
]]

subsection "Bolaget och byggstarten är belagda, labbet är det inte" { name = "det som har hänt i klustret" }
-- allow abbreviation: AFRY är företagets namn
text [[
Projektet som förberedde bolaget började i december 2022 med {bidraget till förberedelser} från Swelife [@källa:swelife-ccrm-forberedelse]. Regeringen beslutade om uppdraget i mars 2023. CCRM Nordic AB (svb) bildades i april [@källa:swelife-ccrm-start]. Vinnova meddelade den 23 maj att finansieringen var beslutad [@källa:vinnova-2023-05]. GoCo Active Lab i Mölndal, de kommande lokalerna, började byggas i januari 2024 [@källa:lokalguiden-2024-01].

I april 2025 meddelade AFRY och CCRM Nordic att de samarbetar om anläggningen för produktion [@källa:afry-2025-04]. Den väntas vara klar {milstolpar[18].tid}. Tillstånd väntas {milstolpar[20].tid}. Enligt planerna kan klustret alltså inte producera enligt GMP under uppdragets tid.

Det första processutvecklingslabbet var planerat till {milstolpar[13].tid}. Ingen källa visar att det togs i bruk. [@slut klustrets tidsplan|stor] visar händelserna.
]]
chart "slut klustrets tidsplan" {
  kind = "gantt", of = "milstolpar", where = 'spår = "CCRM Nordic"', row = "milstolpe", start = "start", finish = "slut", label = "tid",
  planned = 'läge = "planerad"', starts = "2025-06-30", starts_label = "Brytdag", width = "full", height = 60,
  title = "Anläggning och tillstånd väntas efter uppdragets slut",
  measure = "Händelser för CCRM Nordic; ofyllda märken är inte belagda",
  data = "milstolpar i tidsordning",
}
subsection "Ett bolag med begränsad vinstutdelning driver klustret" { name = "organisationen i slutet" }
text [[
CCRM Nordic är ett aktiebolag med särskild vinstutdelningsbegränsning (svb) och finns i Mölndal. Ett konsortium av {konsortiets företag.words} företag leder klustret [@källa:vinnova-2023-05]. Förebilden är CCRM i Kanada. Bolaget bildades för att kunna söka medel från Vinnova, och formen är enligt bolaget central för dess hållbarhetsmodell [@källa:swelife-ccrm-start].

Två personer i bolagets ledning var kända 2023: styrelsens ordförande Jan Nilsson, även vd för CombiGene, och vd Fredrik Wessberg [@källa:combigene-2023]. Övriga ledamöter, ägare, ägarandelar, antal anställda, kunder och omsättning är inte kända. Bolaget behöver lämna de uppgifterna innan redovisningen blir slutlig.
]]

subsection "Delredovisningens fem delar är avstämda" { name = "delredovisningens delar", answers = { "S2-14", "S2-15", "S2-16", "S2-17", "S2-18", "S2-19" } }
local delredovisning = 'händelse = "Delredovisning av innovationsklustret"'
first "delredovisningens frist" { of = "frister", column = "frist", where = delredovisning }
first "delredovisningens dag"   { of = "frister", column = "levererad", where = delredovisning }
value "delredovisningens dagar" { is = "delredovisningens dag - delredovisningens frist" }
local handed_in = get("delredovisningens dagar").known and "Den lämnades {delredovisningens dagar.efter fristen}"
  or "Dagen då delredovisningen lämnades saknas i underlaget"
text(string.format([[
Delredovisningen skulle innehålla fem delar och lämnas senast {delredovisningens frist}. %s, se [@fristerna]. [@slut delredovisningens delar|stor] visar vad som återstår för varje del.
]], handed_in))
table "fristerna" {
  of = "frister", where = 'uppdrag = "S2"', sort = "frist", width = "full", reasons = false,
  columns = { { "händelse", header = true, share = 0.5 }, "frist", "levererad", { "levererad", minus = "frist", title = "Dagar efter fristen" } },
  title = "Varje redovisning har en frist i beslutet",
  measure = "Frist, leveransdag och dagar efter fristen; ett negativt tal är dagar före",
}
table "slut delredovisningens delar" {
  cells = { head = { "Del", "Vad som fanns", "Vad underlaget visar nu", "Kvar att visa" },
    { "Statusrapport (S2-15)", "Bolag, finansiering, byggstart", "Samma, och planen för anläggningen", "Labbets start; klustrets egen tidsplan" },
    { "Organisatorisk modell (S2-16)", "Aktiebolag (svb); konsortiet leder klustret", "Oförändrat", "Ägare, avtal, styrelse" },
    { "Finansieringsplan (S2-17)", "Belopp för 2023 och 2024", "Oförändrat; inga belopp efter 2024", "Utfall; finansiering från 2025" },
    { "Inriktning (S2-18)", "Beslutets tre delar", "Oförändrat", "Målvärden" },
    { "Preliminär utvärdering (S2-19)", "Upplägg, ingen effekt", "Samma upplägg, nya indikatorer från september 2024", "Verkliga utfall; serier efter starten" },
  },
  shares = { 0.2, 0.25, 0.3, 0.25 },
  title = "Två av fem delar har fått nytt underlag sedan delredovisningen",
  measure = "Läget vid delredovisningen och den 30 juni 2025", source = "Vinnovas genomgång", width = "full",
}
