-- Bilaga: ord och förkortningar.
appendix "Ordlista" { name = "ordlista" }
table "orden" {
  of = "ordlista", sort = "term", width = "full",
  columns = { { "term", header = true, share = 0.2 }, { "utskrivet", share = 0.27 }, "förklaring" },
  title = "Så används orden i redovisningen",
  measure = "Ord, utskriven form och förklaring", source = "Redovisningens egna förklaringar", reasons = false,
}
