report "En liten redovisning" {
  kind = "delredovisning", assignment = "S2", to = "Regeringskansliet", due = "2024-06-01",
  data_through = "2024-05-31", language = "sv", state = "utkast",
}
sum "belopp" { of = "tal", column = "värde" }

section "Summan"
text [[
Siffran är {belopp}, se [@värden].
]]
table "värden" { of = "tal", columns = { "namn", "värde" }, title = "Två rader räcker" }
