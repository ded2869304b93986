-- De tre hubbarna och hur de kompletterar varandra.
local interim = header.kind == "delredovisning"

count "tjänsterna"         { of = "tjänster" }
count "okända tjänster"    { of = "tjänster", where = "erbjuds saknas" }
sum   "Testas yta"         { of = "hubbfakta", column = "värde", where = 'hubb = "Testa Center" och mått = "yta"', unit = "m²" }
sum   "Testas projekt"     { of = "hubbfakta", column = "värde", where = 'hubb = "Testa Center" och mått = "genomförda projekt"' }

section "Tre hubbar som ska komplettera varandra" { name = "hubbarna", answers = { "S2-08", "S2-09" } }
text [[
Klustret ska komplettera Testa Center i Uppsala och hubben hos NorthX Biologics i Matfors. De tre har olika uppgifter på papperet. Uppskalning är den enda tjänst där källorna visar två hubbar: Testa Center erbjuder den och NorthX Biologics planerar den. För {okända tjänster.words} av {tjänsterna} kombinationer av tjänst och hubb visar ingen källa om tjänsten erbjuds. Det går därför inte att säga att överlapp saknas.
]]

subsection "Hubbarna ligger i olika delar av landet och har olika inriktning" { name = "hubbarnas läge" }
table "hubbtabellen" {
  of = "hubbar", columns = { { "hubb", header = true }, "ort", "län", "värd", "öppnad", { "inriktning", share = 0.3 } }, width = "full",
  title = "Hubbarna finns i Mölndal, Uppsala och Matfors",
  measure = "Värd, dag för öppnande och inriktning",
}
text [[
Testa Center är på {Testas yta} och hade till mars 2021 genomfört fler än {Testas projekt} projekt [@källa:testa-2021-03]. Motsvarande uppgifter om projekt saknas för de två andra. Uppgifter om CCRM Nordics anställda, kunder och omsättning är inte offentliga i det underlag som Vinnova har.
]]
table "hubbarnas fakta" {
  of = "hubbfakta", group = "hubb", columns = { { "mått", header = true, share = 0.44 }, { "period", share = 0.28 }, { "värde", decimals = 0 }, "enhet" },
  title = "Pengarna är kända för alla tre hubbarna, verksamheten bara för en",
  measure = "Kända mått efter hubb; enheten står i tabellen, belopp i hela miljoner", reasons = false,
}

subsection "Ansvaret är fördelat efter steg i utvecklingen" { name = "hubbarnas ansvar" }
figure "hubbarnas samband" {
  kind = "diagram", width = "full",
  boxes = {
    { "forskning", "Universitet,\nhögskolor, vård", column = 0, row = 1 },
    { "testa", "Testa Center, Uppsala\nuppskalning, ej GMP", column = 1, row = 0 },
    { "ccrm", "CCRM Nordic, Mölndal\nkommersialisering", column = 1, row = 1, highlight = true },
    { "northx", "NorthX Biologics, Matfors\nproduktion", column = 1, row = 2 },
    { "vard", "Prövningar\noch patienter", column = 2, row = 1 },
  },
  arrows = {
    { "forskning", "ccrm" }, { "ccrm", "testa", both = true }, { "ccrm", "northx", both = true }, { "ccrm", "vard", dashed = true },
  },
  title = "Beslutet förutsätter att de tre hubbarna samarbetar",
  measure = "Avsett samband; streckad pil: sker på lång sikt. Även Testa Center och NorthX Biologics förutsätts samarbeta",
  source = "Regeringens beslut och redovisningens egen sammanställning",
  alt = "Diagram. Från universitet, högskolor och vård går en pil till CCRM Nordic i Mölndal. CCRM Nordic har pilar åt båda håll till Testa Center i Uppsala och NorthX Biologics i Matfors. En streckad pil går från CCRM Nordic till prövningar och patienter.",
}
text [[
Sambandet i [@hubbarnas samband] är hypotetiskt: det visar hur beslutet är tänkt att fungera, inte hur det fungerar. Något avtal mellan hubbarna finns inte i underlaget.
]]
chart "tjänstematrisen" {
  kind = "matrix", of = "tjänster", rows = "tjänst", columns = "hubb", value = "erbjuds",
  title = "Uppskalning är den enda tjänst där källorna visar två hubbar",
  measure = "Om tjänsten erbjuds: ja, planerad eller nej; streck betyder att uppgift saknas",
  data = "tjänstetabellen",
}

subsection "Samarbetet är inte mätt" { name = "hubbarnas samarbete" }
text [[
Ingen av hubbarna har lämnat uppgifter om gemensamma projekt, hänvisningar eller möten. Siffrorna i [@samarbetstabellen] är exempeldata. De visar hur samarbetet ska redovisas när uppgifterna finns, och inget annat.
]]
table "samarbetstabellen" {
  of = "samarbete-hubbar", group = "år", columns = { "från hubb", "till hubb", "form", "antal" },
  title = "Exempeldata: så redovisas samarbetet mellan hubbarna",
  measure = "Antal gemensamma projekt, hänvisningar och möten", reasons = false,
}
if interim then
  text [[
Vinnova föreslår att de tre hubbarna från hösten 2024 lämnar samma uppgifter i samma form. Förslaget står i [@slutsatser och förslag].
]]
end
