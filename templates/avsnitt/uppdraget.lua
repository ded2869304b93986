-- Uppdraget: vad beslutet kräver, vem som får redovisningarna och när.
-- Förutsätter avsnitt/varden, bilagan "beslutet" och bilagan "kravtäckning".
local interim = header.kind == "delredovisning"
local here = { "S2-01", "S2-14", "S2-31" }
if not interim then
  table.insert(here, "S2-20")
end

section(interim and "Uppdraget och underlaget" or "Uppdraget") { name = "uppdraget", answers = here }
text [[
Vinnova ska etablera ett nationellt innovationskluster för avancerade terapier. Regeringen beslutade om uppdraget i mars 2023 [@källa:regeringen-2023-03]. Beslutet börjar så här:

> Regeringen ger Verket för innovationssystem (Vinnova) i uppdrag att etablera ett nationellt innovationskluster för kommersialisering, kompetensutveckling och produktionskapacitet för cellterapi och andra avancerade terapier för hela Sverige.

Hela beslutet står i [@beslutet]. Beslutets diarienummer och dag saknas i underlaget. De ska fyllas i innan redovisningen lämnas.
]]

subsection(interim and "Klustret ska ha tre delar och redovisas två gånger" or "Klustret ska omfatta tre delar och tjäna hela landet") { name = "uppdragets innehåll" }
text [[
Beslutet anger tre delar: (a) kommersialisering, (b) kompetensutveckling och (c) produktionskapacitet. Klustret ska

- nyttiggöra forskningsresultat från universitet, högskolor och hälso- och sjukvården
- accelerera tillväxten av nya företag
- ge kommersialiseringsstöd till små, medelstora och stora företag
- vara en nationell infrastruktur och kompetensnod till nytta för hela landet.

Klustret ska komplettera Testa Center i Uppsala och innovationshubben hos NorthX Biologics i Matfors. De tre verksamheterna, här kallade hubbarna, förutsätts samarbeta. Vinnova ska ta till vara erfarenheter från liknande etableringar. Klustret ska främja internationell samverkan.
]]

if not interim then
  subsection "Uppdraget redovisas två gånger" { name = "frister" }
end
text [[
Vinnova ska lämna en delredovisning senast {frister["Delredovisning av innovationsklustret"].frist} och en slutredovisning senast {frister["Slutredovisning av innovationsklustret"].frist}. Båda lämnas till Regeringskansliet (Klimat- och näringslivsdepartementet). Beslutet är ställt till Verket för innovationssystem, 101 58 Stockholm. Kapitlen följer i huvudsak beslutets ordning, och [@kravtäckning] visar var varje krav (S2-01 till S2-31) besvaras.
]]
if interim then
  text [[
[@fristerna|stor] visar frister och leveransdagar, och [@delredovisningens svar] svaren i korthet.
]]
  table "fristerna" {
    of = "frister", where = 'uppdrag = "S2"', sort = "frist", width = "full",
    columns = { { "händelse", header = true, share = 0.5 }, "frist", "levererad", { "levererad", minus = "frist", title = "Dagar efter fristen" } },
    title = "Varje redovisning har en frist i beslutet",
    measure = "Frist, leveransdag och dagar efter fristen; ett negativt tal är dagar före",
  }
  table "delredovisningens svar" {
    cells = { head = { "Beslutet begär", "Svaret i korthet", "Se" },
      { "Statusrapport för uppstartsfasen", "Bolaget finns och lokalerna byggs; verksamheten är inte dokumenterad", "[@uppstartsfasen]" },
      { "Förslag på organisatorisk modell", "Aktiebolag (svb); ett konsortium leder, ett råd för användare föreslås", "[@organisation]" },
      { "Förslag på finansieringsplan", "{hela satsningen} till och med 2024; därefter inga kända belopp", "[@finansieringsplan]" },
      { "Förslag på inriktning", "Beslutets tre delar med egna indikatorer; målvärden återstår", "[@inriktning]" },
      { "Preliminär utvärdering", "För tidigt att bedöma klustret", "[@preliminär utvärdering]" },
      { "Om möjligt kontrafaktisk ansats", "Möjlig som upplägg, inte som skattning", "[@kontrafaktisk ansats]" },
    },
    title = "Varje del som beslutet begär har ett svar",
    measure = "Vad beslutet begär av delredovisningen", source = "Regeringens beslut", width = "full",
  }
end
