-- A tile map of the counties.
report "Karta" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Länen"
chart "länen" { kind = "map", of = "län", county = "länskod", value = "antal", title = "Flest användare finns i Västmanlands län" }
