-- A table as wide as the page, and one on a page of its own that lies on its side.
report "Bred tabell" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Bredder"
table "bred" { of = "serier", where = "år = 2023", columns = { { "land", header = true }, "år", "värde", "låg", "hög" }, width = "full", title = "Fem länder i en bred tabell" }
table "liggande" { of = "serier", where = "år = 2022", columns = { { "land", header = true }, "år", "värde", "låg", "hög" }, width = "landscape", title = "Fem länder på en liggande sida" }
