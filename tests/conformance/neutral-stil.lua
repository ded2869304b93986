-- The other theme: Liberation, one column, note box, table, chart, footnote.
report "Neutral stil" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31", theme = "neutral",
}
section "Delarna"
text [[Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.[^a] Ett *kursivt*, ett **fett**, ett ***fett och kursivt*** och ett `fast` ord.

[^a]: En fotnot.]]
note "En ruta" [[Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.]]
table "delarna" { of = "delar", columns = { { "del", header = true }, "antal", "belopp" }, title = "Delarna är fem" }
chart "serierna" { kind = "line", of = "serier", x = "år", y = "värde", series = "land", title = "Exempeldata: fem länder ökar" }
