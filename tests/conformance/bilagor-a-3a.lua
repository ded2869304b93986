-- PDF/A-3a: the evidence and the templates are attached.
report "Bifogat underlag" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31", standard = "a-3a",
}
section "Delarna"
text [[Underlaget är bifogat.]]
table "delarna" { of = "delar", columns = { { "del", header = true }, "antal", "belopp" }, title = "Delarna är fem" }
