-- PDF/A-2b, for a registry that asks for it.
report "Arkivfil enligt 2b" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31", standard = "a-2b",
}
section "Delarna"
text [[Filen är inte bunden till nivå A.]]
table "delarna" { of = "delar", columns = { { "del", header = true }, "antal", "belopp" }, title = "Delarna är fem" }
