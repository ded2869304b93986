-- Footnotes: several on a page, one with two paragraphs.
report "Fotnoter" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Noter"
text [[
Det första påståendet.[^a] Det andra påståendet.[^b] Det tredje.[^c]

[^a]: Källan till det första.
[^b]: Källan till det andra, med *betoning*.

    Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.
[^c]: Källan till det tredje, se <https://www.vinnova.se>.
]]
