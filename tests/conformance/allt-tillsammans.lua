-- The hard constructs together: a box with a table of contents' neighbours, notes in lists, charts between tables.
report "Allt tillsammans" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
contents {}
section "Allt"
text [[
Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.[^a]

- Punkt med not.[^b]

  > Citat i punkt, med [an English span]{en} och `kod`.

[^a]: Not med lista:

    - ett
    - två
[^b]: Not från en punkt, till <https://www.vinnova.se/en-mycket-lang-adress/som-maste/brytas/over/flera/rader/i-noten>.
]]
table "delarna" { of = "delar", group = "grupp", columns = { { "del", header = true }, "antal", "belopp" }, title = "Delar i grupper", note = "Anmärkning." }
subsection "Diagram"
chart "serierna" { kind = "line", of = "serier", where = 'land = "Sverige" eller land = "Norge"', x = "år", y = "värde", series = "land", highlight = "Sverige", low = "låg", high = "hög", title = "Sverige och Norge", data = "below" }
note "Ruta med lista" [[
1. Ett
2. Två
]]
chart "karta" { kind = "map", of = "län", county = "länskod", value = "antal", title = "Karta", data = "appendix" }
appendix "Underlag"
chart_data {}
references {}
