-- Key figures set large.
report "Nyckeltal" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
count "delarna" { of = "delar" }
sum "antalet" { of = "delar", column = "antal", skip_missing = true }
sum "beloppet" { of = "rader", column = "belopp" }
section "Sammanfattning"
key_figures {
  { value = "{delarna}", label = "delar har uppdraget" },
  { value = "{antalet}", label = "insatser är räknade" },
  { value = "{beloppet}", label = "har betalats ut" },
}
text [[Summan är {beloppet}, fördelad på {delarna} delar.]]
