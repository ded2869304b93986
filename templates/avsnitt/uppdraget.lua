-- Uppdraget: beslutet återgivet och sorterat.
-- Förutsätter avsnitt/varden, bilagan "beslutet" och bilagan "kravtäckning".
local interim = header.kind == "delredovisning"
local here = { "S2-01", "S2-14", "S2-31" }
if not interim then
  table.insert(here, "S2-20")
end

section "Uppdraget" { name = "uppdraget", answers = here }
text [[
Vinnova ska etablera ett nationellt innovationskluster för avancerade terapier. Regeringen beslutade om uppdraget i mars 2023 [@källa:regeringen-2023-03]. Beslutet börjar så här [@källa:beslut-2023]:

> Regeringen ger Verket för innovationssystem (Vinnova) i uppdrag att etablera ett nationellt innovationskluster för kommersialisering, kompetensutveckling och produktionskapacitet för cellterapi och andra avancerade terapier för hela Sverige.

Hela beslutstexten står i [@beslutet]. Beslutets diarienummer och dag saknas i underlaget. Båda ska fyllas i innan redovisningen lämnas.
]]

subsection "Klustret ska omfatta tre delar och tjäna hela landet" { name = "uppdragets innehåll" }
text [[
Beslutet anger tre delar: (a) kommersialisering, (b) kompetensutveckling och (c) produktionskapacitet. Klustret ska enligt beslutet

- nyttiggöra forskningsresultat från universitet, högskolor och hälso- och sjukvården
- accelerera tillväxt av nya företag
- ge kommersialiseringsstöd till små, medelstora och stora företag
- vara en nationell infrastruktur och kompetensnod till nytta för hela landet.

Klustret ska komplettera Testa Center i Uppsala och innovationshubben hos NorthX Biologics i Matfors. De tre verksamheterna förutsätts samarbeta. Vinnova ska ta till vara erfarenheter från liknande etableringar och främja internationell samverkan.
]]

local parts = {
  { "Vad klustret ska göra", "S2-01 till S2-06", "Tre delar, nyttiggörande, nya företag, stöd i alla storleksklasser, nytta för hela landet" },
  { "Hur det ska göras", "S2-07 till S2-11", "Med näringslivet, de andra hubbarna, tidigare erfarenheter och andra länder" },
  { "Medel och frister", "S2-12 till S2-14, S2-20", "{anslaget} för 2023, {beräknade anslaget} beräknade för 2024, två redovisningar" },
  { "Vad redovisningarna ska innehålla", "S2-15 till S2-19, S2-21, S2-22", "Status, organisation, finansiering, inriktning, utvärdering med om möjligt kontrafaktisk ansats" },
  { "Skälen för beslutet", "S2-23 till S2-29", "Strategierna, färdplanen, marknaden, värdekedjan, patienterna, tidigare satsningar, 2030" },
  { "Undertecknare och mottagare", "S2-30, S2-31", "Vem som beslutade, vem som får redovisningarna" },
}
if interim then
  local where_answered = {
    "[@inriktning], [@tidiga resultat]",
    "[@hubbarna], [@erfarenheter], [@modellen], [@internationell samverkan]",
    "[@finansieringsplan], [@frister]",
    "[@startfasen], [@organisation], [@finansieringsplan], [@inriktning], [@preliminär utvärdering], [@kontrafaktisk ansats]",
    "[@bakgrund], [@andra länder], [@målet 2030]", "[@sändlista]",
  }
  local cells = { head = { "Del av beslutet", "Krav", "Innehåll", "Besvaras i" } }
  for i, part in ipairs(parts) do
    table.insert(cells, { part[1], part[2], part[3], where_answered[i] })
  end
  table "uppdragets delar" {
    cells = cells, title = "Beslutets krav går att sortera i sex delar",
    measure = "Kravens nummer är redovisningens egna, se [@kravtäckning]",
    source = "Regeringens beslut och redovisningens egen sortering", width = "full",
  }
else
  local cells = { head = { "Del av beslutet", "Krav", "Innehåll" } }
  for _, part in ipairs(parts) do
    table.insert(cells, part)
  end
  table "uppdragets delar" {
    cells = cells, title = "Beslutets krav går att sortera i sex delar",
    measure = "Kravens nummer är redovisningens egna, se [@kravtäckning]",
    source = "Regeringens beslut och redovisningens egen sortering", width = "full",
  }
end
text [[
Det som beslutet kräver av just denna redovisning finns krav för krav i [@kravtäckning]. Där står också på vilken sida kravet besvaras.
]]

subsection "Redovisningen lämnas till Klimat- och näringslivsdepartementet" { name = "frister" }
text [[
Vinnova ska lämna en delredovisning senast {frister["Delredovisning av innovationsklustret"].frist} och en slutredovisning senast {frister["Slutredovisning av innovationsklustret"].frist}. Båda lämnas till Regeringskansliet (Klimat- och näringslivsdepartementet). Beslutet är ställt till Verket för innovationssystem, 101 58 Stockholm.
]]
table "fristerna" {
  of = "frister", where = 'uppdrag = "S2"', columns = { "händelse", "frist", "levererad", "ansvarig" },
  title = "Uppdraget redovisas två gånger",
  measure = "Frist enligt beslutet och dag för leverans", reasons = true,
}
