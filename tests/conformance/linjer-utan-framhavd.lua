-- Lines without a highlight: told apart by dash and marker, with example data.
report "Linjediagram med många serier" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Serierna"
chart "serierna" { kind = "line", of = "serier", x = "år", y = "värde", series = "land", title = "Exempeldata: fem länder ökar olika fort", data = "below" }
