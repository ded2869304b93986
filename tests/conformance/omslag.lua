-- Cover, colophon, letter, contents and lists, before page 1 and after.
report "Omslag, missiv och tryckuppgifter" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31", subtitle = "Provning av allt som står före sida 1", short_title = "Omslaget", series = "Vinnova Rapport VR 2024:07", isbn = "978-91-89905-00-0", issn = "1650-3104", dnr = "2023-01234", dnr_decision = "KN2023/02345", date = "2024-05-31", to = "Klimat- och näringslivsdepartementet", to_address = "103 33 Stockholm", address = "101 58 Stockholm", signatory = "Anna Andersson", rapporteur = "Bo Berg", participants = "Cecilia Carlsson", keywords = "kluster, läkemedel", subject = "Delredovisning av regeringsuppdrag", state = "slutlig",
}
cover {}
colophon { text = [[Vinnova, juni 2024. Foto saknas.]] }
letter [[
Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.
]]
contents {}
list_of_figures {}
list_of_tables {}
section "Sammanfattning" { front = true }
text [[Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.]]
section "Uppdraget"
text [[Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.]]
table "delarna" { of = "delar", columns = { { "del", header = true }, "antal" }, title = "Delarna är fem" }
chart "stapeln" { kind = "bar_horizontal", of = "delar", where = "antal > 0", x = "del", y = "antal", title = "Stödet till företag är störst", height = 30 }
appendix "Metod"
text [[Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.]]
