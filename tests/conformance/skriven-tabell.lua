-- A table written out cell by cell, with emphasis, links and a footnote sign.
report "Skriven tabell" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Betygen"
table "betygen" {
  cells = { head = { "Bedömning", "Används när", "Mått" },
    { "**belagt**", "minst en uppgift visar det, se [Vinnovas metodsida](https://www.vinnova.se)", "{3,5 | provtext}" },
    { "*delvis*", "några uppgifter visar det", "{−12,25 | provtext}" },
    { "kan inte bedömas", "uppgifter saknas", "{1 250 | provtext}" } },
  align = { "left", "left", "decimal" }, title = "Tre betyg räcker",
}
