-- De tre hubbarna och hur de kompletterar varandra.
local interim = header.kind == "delredovisning"
-- I delredovisningen är kapitlet ett avsnitt utan underrubriker.
local chapter = interim and subsection or section

count "slag av tjänster"   { of = "tjänster", where = 'hubb = "Testa Center"' }
count "de tre hubbarna"    { of = "hubbar" }
count "kända tjänster"     { of = "tjänster", where = "erbjuds finns" }
value "tjänsterna"         { is = "slag av tjänster * de tre hubbarna" }
value "okända tjänster"    { is = "tjänsterna - kända tjänster" }
count "hubbar med uppskalning" { of = "tjänster", where = 'tjänst = "uppskalning" och (erbjuds = ja eller erbjuds = planerad)' }
sum   "Testas yta"         { of = "hubbfakta", column = "värde", where = 'hubb = "Testa Center" och mått = "yta"', unit = "m²" }
sum   "Testas projekt"     { of = "hubbfakta", column = "värde", where = 'hubb = "Testa Center" och mått = "genomförda projekt"' }

chapter "Hubbarna ska komplettera varandra" { name = "hubbarna", answers = { "S2-08" } }
text [[
Det går inte att säga om de tre hubbarna överlappar varandra. Uppskalning är den enda tjänst där källorna visar två hubbar ([@tjänstematrisen]): Testa Center erbjuder den och NorthX Biologics planerar den. För {okända tjänster.number} av {tjänsterna.number} kombinationer av tjänst och hubb visar ingen källa om tjänsten erbjuds.
]]

if interim then
  text [[
Testa Center öppnade {hubbar["Testa Center"].öppnad} och hubben hos NorthX Biologics invigdes {hubbar["NorthX Biologics"].öppnad} [@källa:nls-northx-2023].
]]
else
  subsection "Hubbarna har olika inriktning och ligger i olika delar av landet" { name = "hubbarnas läge" }
  text [[
[@hubbtabellen|stor] visar var hubbarna ligger, vem som är värd och vad de är inriktade på. De belopp som är kända står i [@satsningstabellen].
]]
  table "hubbtabellen" {
    of = "hubbar", columns = { { "hubb", header = true, share = 0.14 }, { "ort", share = 0.1 }, { "värd", share = 0.22 }, { "öppnad", share = 0.13 }, { "inriktning", share = 0.41 } }, width = "full",
    title = "Hubbarna finns i Mölndal, Uppsala och Matfors",
    measure = "Värd, dag för öppnande och inriktning", reasons = false,
    note = "NorthX Biologics: dagen för invigningen.",
  }
end
text [[
Testa Center omfattar {Testas yta} och hade till mars 2021 genomfört fler än {Testas projekt} projekt [@källa:nls-testa-2018] [@källa:testa-2021-03]. För de två andra saknas uppgift om projekt. CCRM Nordics anställda, kunder och omsättning framgår inte av underlaget.
]]
if not interim then
  subsection "Samarbetet är tänkt att följa stegen i utvecklingen" { name = "hubbarnas ansvar" }
end
text [[
[@hubbarnas samband|stor] visar hur beslutet är tänkt att fungera. Sambandet är hypotetiskt. Även Testa Center och NorthX Biologics förutsätts samarbeta. Något avtal mellan hubbarna finns inte i underlaget.
]]
figure "hubbarnas samband" {
  kind = "diagram", width = "full",
  boxes = {
    { "forskning", "Forskningsresultat\nuniversitet, högskolor, vård", column = 0, row = 1 },
    { "testa", "Testa Center, Uppsala\nuppskalning, inte GMP", column = 1, row = 0 },
    { "ccrm", "CCRM Nordic, Mölndal\nkommersialisering", column = 1, row = 1, highlight = true },
    { "northx", "NorthX Biologics, Matfors\nproduktion", column = 1, row = 2 },
    { "vard", "Patienter\nprövningar, nya terapier", column = 2, row = 1 },
  },
  arrows = {
    { "forskning", "ccrm" }, { "ccrm", "testa", both = true }, { "ccrm", "northx", both = true }, { "ccrm", "vard", dashed = true },
  },
  title = "Beslutet förutsätter att de tre hubbarna samarbetar",
  measure = "Avsett samband; streckad pil: sker på lång sikt",
  source = "Regeringens beslut och Vinnovas sammanställning",
  alt = "Diagram. Från forskningsresultat vid universitet, högskolor och vård går en pil till CCRM Nordic i Mölndal. CCRM Nordic har pilar åt båda håll till Testa Center i Uppsala och NorthX Biologics i Matfors. En streckad pil går från CCRM Nordic till patienter, genom prövningar och nya terapier.",
}
chart "tjänstematrisen" {
  kind = "matrix", of = "tjänster", rows = "tjänst", columns = "hubb", value = "erbjuds",
  title = "Uppskalning är den enda tjänst där källorna visar två hubbar {holds: hubbar med uppskalning = 2}",
  measure = "Om tjänsten erbjuds: ja, planerad eller nej; streck betyder att uppgift saknas",
}

subsection "Samarbetet är inte mätt" { name = "hubbarnas samarbete", answers = { "S2-09" }, no_evidence = "samarbetet är inte redovisat" }
if interim then
  text [[
Underlaget innehåller inga uppgifter om gemensamma projekt, hänvisningar eller möten. Vinnova föreslår att de tre hubbarna från hösten 2024 redovisar dem varje år i samma form, även när antalet är noll. Slutredovisningen visar då vem som har samarbetat med vem, i vilken form och hur ofta.
]]
else
  text [[
Underlaget innehåller inga uppgifter om gemensamma projekt, hänvisningar eller möten. Talen i [@samarbetstabellen] är exempeldata. De visar hur samarbetet ska redovisas när uppgifterna finns, och inget annat.
]]
  table "samarbetstabellen" {
    of = "samarbete-hubbar", rows = "form", columns = "år", value = "antal", tally = "sum",
    title = "Exempeldata: så redovisas samarbetet mellan hubbarna",
    measure = "Antal gemensamma projekt, hänvisningar och möten mellan de tre hubbarna",
  }
end
