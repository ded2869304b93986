report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
table "t" { of = "mätning", shares = { 0.5 }, value = "värde", title = "Rader" }
-- expect: 2:39: error: 'shares' has no effect on a table with 'of' [key-unused]
-- expect: 2:57: error: 'value' has no effect on a table with 'of' [key-unused]
table "u" { cells = { { "a" } }, of = "mätning", title = "Celler" }
-- expect: 5:40: error: 'of' has no effect on a table with 'cells' [key-unused]
chart "c" { kind = "bar", of = "mätning", x = "land", y = "värde", tally = "sum", start = "publicerad", title = "Staplar" }
-- expect: 7:94: error: 'start' has no effect on a chart of this kind [key-unused]
