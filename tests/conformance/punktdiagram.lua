-- Dots with intervals.
report "Punktdiagram" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Punkterna"
chart "punkterna" { kind = "dot", of = "serier", where = "år = 2023 och land ≠ \"Island\"", x = "land", y = "värde", low = "låg", high = "hög", sort = "-värde", title = "Intervallen överlappar" }
