-- Del c: produktionskapacitet.
section "Del c: produktionskapacitet" { name = "del c", answers = { "S2-01" } }
text [[
Ingen produktionskapacitet är ännu belagd. Anläggningen för produktion enligt GMP väntas vara klar {milstolpar[18].tid} och få tillstånd {milstolpar[20].tid} [@källa:afry-2025-04]. Del c kan bedömas tidigast då.
]]

subsection "Vägen till produktion har fyra steg" { name = "stegen till produktion" }
text [[
[@slut produktionsstegen|stor] visar stegen fram till ett tillstånd. Bara byggstarten är belagd.
]]
figure "slut produktionsstegen" {
  kind = "diagram", width = "full",
  boxes = {
    { "bygg", "Byggstart\njanuari 2024", column = 0, row = 0, highlight = true },
    { "klar", "Anläggning klar\nandra kvartalet 2026", column = 1, row = 0 },
    { "hus", "Byggnad klar\nsommaren 2026", column = 2, row = 0 },
    { "tillstand", "Tillstånd\n2027", column = 3, row = 0 },
  },
  arrows = { { "bygg", "klar" }, { "klar", "hus", dashed = true }, { "hus", "tillstand", dashed = true } },
  title = "Ett av fyra steg mot produktion var taget vid brytdagen",
  measure = "Belagt steg framhävt; övriga är planer enligt källorna",
  source = "källorna i [@slut klustrets tidsplan]",
  alt = "Diagram med fyra steg i följd. Byggstart i januari 2024 är belagd. Anläggning klar andra kvartalet 2026, byggnad klar sommaren 2026 och tillstånd 2027 är planer.",
}
text [[
Anläggningen anges bli klar före den byggnad som den ska stå i. Uppgifterna kommer från olika parter och bör stämmas av med bolaget.
]]

subsection "Ytor i andra länder ger en storleksordning" { name = "ytorna" }
text [[
Byggnaden i Mölndal ska bli {GoCo yta} [@källa:invest-goteborg], men klustrets del är inte känd. Cellerator i Danmark planeras till {Cellerator yta.number} [@källa:fierce-2023-09] och ett centrum i Berlin till {Berlin yta} [@källa:thepharmadata-2024]. Storbritannien hade {brittisk yta} för produktion enligt GMP 2022/23 [@källa:catapult-strategi]. [@slut ytor|stor] är ingen rangordning.
]]
table "slut ytor" {
  cells = { head = { "Plats", "Yta, m²", "Vad ytan omfattar", "Läge" },
    { "GoCo Active Lab, Mölndal", "{GoCo yta.number}", "Hela byggnaden", "planerad, sommaren 2026" },
    { "Testa Center, Uppsala", "{Testa yta.number}", "Testbädd, inte GMP", "i drift sedan 2018" },
    { "Cellerator, Danmark", "{Cellerator yta.number}", "Produktion av cellterapi", "planerad 2027" },
    { "Centrum för gen- och cellterapi, Berlin", "{Berlin yta.number}", "Hela centret", "planerat" },
    { "Storbritannien, hela landet", "{brittisk yta.number}", "Produktion enligt GMP", "2022/23, preliminärt" },
  },
  align = { "left", "right", "left", "left" },
  title = "Bara Storbritanniens tal gäller just produktion enligt GMP",
  measure = "Kända ytor; talen mäter olika saker", source = "Nordic Life Science (2018) och källorna i texten", width = "full",
}
