-- A table with column heads, row heads, missing cells, a total.
report "Tabell med rad- och kolumnrubriker" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Delarna"
table "delarna" {
  of = "delar", columns = { { "del", header = true }, "antal", "belopp" }, total = "antal",
  title = "Stödet till företag är störst", measure = "Antal och miljoner kronor",
}
