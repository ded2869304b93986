-- Nytta för hela landet: fortsätter kapitlet om del b.
subsection "Nyttan för hela landet går inte att avgöra" { name = "hela landet", answers = { "S2-06" } }
text [[
Var användarna finns är inte känt. [@slut länskartan|stor] är exempeldata och visar hur frågan ska besvaras.
]]
chart "slut länskartan" {
  kind = "map", of = "användare-län", where = "år = 2024", county = "länskod", value = "antal", height = 80,
  title = "Exempeldata: så visas användare i landets län", measure = "Antal användare per län, 2024",
}
text [[
Två mått bör följa med kartan: andelen användare utanför Västra Götalands län, där klustret finns, och antalet län med minst en användare. Känt är bara att prövningar sker vid {sjukhusen.words} universitetssjukhus, se [@slut prövningar per sjukhus].
]]
