-- Links: to the web, inside the report, and one that is broken over lines.
report "Länkar" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Länkar" { name = "mål" }
text [[
Läs mer på [Vinnovas webbplats om innovationskluster för avancerade terapier och om de uppdrag som regeringen har givit myndigheten under de senaste åren](https://www.vinnova.se/m/avancerade-terapier/), eller skriv till <https://www.vinnova.se>.

Se också [@tabellen], [@mål|sida] och [@diagrammet|båda].
]]
table "tabellen" { of = "delar", columns = { { "del", header = true }, "antal" }, title = "Delarna är fem" }
chart "diagrammet" { kind = "bar_horizontal", of = "delar", where = "antal > 0", x = "del", y = "antal", title = "Stödet till företag är störst", height = 30 }
