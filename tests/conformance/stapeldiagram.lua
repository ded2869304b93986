-- Bars upright, stacked and lying.
report "Stapeldiagram" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Staplarna"
chart "staplade" { kind = "bar", of = "serier", where = "år > 2019 och land ≠ \"Island\"", x = "år", y = "värde", series = "land", stacked = true, title = "Summan ökar varje år" }
chart "liggande" { kind = "bar_horizontal", of = "delar", where = "antal > 0", x = "del", y = "antal", sort = "-antal", title = "Stödet till företag är störst" }
chart "grupperade" { kind = "bar", of = "serier", where = "år > 2020 och land ≠ \"Island\"", x = "år", y = "värde", series = "land", title = "Skillnaderna mellan länderna består" }
