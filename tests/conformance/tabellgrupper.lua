-- A table whose rows are grouped: heads inside the body.
report "Tabell med grupper" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Delarna"
table "delarna" {
  of = "delar", group = "grupp", columns = { { "del", header = true }, "antal", "belopp" },
  title = "Verksamheten är tre delar", note = "En anmärkning under tabellen.",
}
