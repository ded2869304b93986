-- Nytta för hela landet: fortsätter kapitlet om mål b.
sum   "slut användarna"  { of = "användare-län", column = "antal", where = "år = 2024" }
share "slut utanför"     { of = "användare-län", column = "antal", where = 'län ≠ "Västra Götalands län" och år = 2024', among = "år = 2024", decimals = 0 }
count "slut län med användare" { of = "användare-län", where = "år = 2024 och antal > 0" }
count "slut länen"       { of = "användare-län", where = "år = 2024" }

subsection "Nytta för hela landet" { name = "hela landet", answers = { "S2-06" } }
text [[
Om klustret är till nytta för hela landet går inte att avgöra. [@slut länskartan|stor] är exempeldata och visar hur frågan ska besvaras.
]]
chart "slut länskartan" {
  kind = "map", of = "användare-län", where = "år = 2024", county = "länskod", value = "antal", height = 80,
  title = "Exempeldata: så visas användare i landets län", measure = "Antal användare per län, 2024", data = "slut användare per län",
}
text [[
Två mått bör följa med kartan. Det första är andelen användare utanför Västra Götalands län, där klustret finns. I exemplet är den {slut utanför}. Det andra är antalet län med minst en användare, i exemplet {slut län med användare} av {slut länen}. Båda talen är exempeldata och får inte citeras. Verkligt känt är bara att prövningarna sker vid {sjukhusen.words} universitetssjukhus, se [@slut prövningar per sjukhus].
]]
