-- A crosstab: two-way heads, sums in both directions.
report "Korstabell" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Läget"
table "läget" {
  of = "rutor", rows = "rad", columns = "kolumn", value = "läge", tally = "count",
  title = "En uppgift per ort och tjänst",
}
