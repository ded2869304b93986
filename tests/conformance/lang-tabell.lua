-- A table of 150 rows, broken over three pages and more, its head repeated.
report "Tabell över flera sidor" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Händelserna"
text [[Alla händelser står i [@händelserna].]]
table "händelserna" { of = "rader", columns = { "nr", { "händelse", header = true }, "belopp" }, total = "belopp", title = "Samordnaren mötte klustret var femte gång" }
