report "Prov" { kind = "delredovisning", data_through = "2024-05-31", cover = "d" }
-- expect: 1:1: error: 'd' is no chart or figure [cover]
table "a" { title = "Tabellen har inget" }
-- expect: 3:1: error: 'table' needs of, crosstab or cells [missing-key]
table "b" { cells = { head = { "Land" } }, title = "Tabellen har inga rader" }
-- expect: 5:21: error: the table has no rows [no-rows]
table "c" { of = "mätning", columns = { "år", "värde" }, total = "värde", limit = 3, title = "Summan saknar rader" }
-- expect: 7:70: error: 'total' and 'limit' cannot stand together [total]
table "d" { of = "mätning", columns = { "år", "värde" }, title = "Tabellen är ingen figur" }
crosstab "k" { of = "mätning", rows = "land", columns = "år", tally = "sum", value = "värde", where = "år = 1999" }
table "e" { crosstab = "k", title = "Korstabellen är tom" }
-- expect: 11:1: error: no row fits 'e' [no-rows]
text [[
Ingen kallar.

[^h]: En not utan tecken.
]]
-- expect: 16:1: error: the note '[^h]' has no sign in its text [note-unused]
