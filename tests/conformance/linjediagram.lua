-- A line chart with intervals (transparent bands), a highlighted series and a start line.
report "Linjediagram" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Serierna"
chart "serierna" {
  kind = "line", of = "serier", where = 'land = "Sverige" eller land = "Norge" eller land = "Danmark"', x = "år", y = "värde", series = "land", highlight = "Sverige",
  low = "låg", high = "hög", starts = 2020, starts_label = "Starten",
  title = "Sverige följer grannländerna", measure = "Prövningar per miljon invånare, 2014–2023",
}
