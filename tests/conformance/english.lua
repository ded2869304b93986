-- A whole report in English, with a Swedish span.
report "A report in English" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31", language = "en",
}
section "The assignment"
text [[
The Government instructed Vinnova ([verket för innovationssystem]{sv}) to establish a cluster.[^a]

[^a]: The decision of March 2023.
]]
table "parts" { of = "delar", columns = { { "del", header = true }, "antal" }, title = "[Uppdragets delar]{sv}: five parts" }
contents {}
