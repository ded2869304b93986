-- An English section in a Swedish report, heading and text.
report "Engelskt avsnitt" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Sammanfattning"
text [[Klustret är bildat.]]
section "Summary" { language = "en" }
text { [[
The cluster has been formed. It is to complement the organisations that exist already, and to serve companies, universities and hospitals throughout the country.

- A list in English
]], language = "en" }
