-- A chart whose alternative text the author has written, its data in the appendix.
report "Alternativtext av författaren" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Serierna"
chart "serierna" {
  kind = "line", of = "serier", where = 'land = "Sverige"', x = "år", y = "värde", data = "appendix", title = "Sverige ökar",
  alt = "Linjediagram över prövningar i Sverige 2014–2023. Antalet ökar från ungefär tre till drygt sju per miljon invånare.",
}
appendix "Underlag"
chart_data {}
