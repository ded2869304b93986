-- A figure on a page of its own that lies on its side, between paragraphs.
report "Liggande figur" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Serierna"
text [[Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.]]
chart "serierna" { kind = "line", of = "serier", where = 'land ≠ "Island"', x = "år", y = "värde", series = "land", width = "landscape", title = "Fyra länder på en liggande sida" }
text [[Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.]]
