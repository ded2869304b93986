-- A long footnote called at the foot of a page, so that it runs on to the next one.
report "Fotnot över sidbrytning" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Noter"
text [[
Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.[^lang] Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

[^lang]: Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet. Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet. Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet. Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet. Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet. Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet. Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet. Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.
]]
