report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
table "t" { of = "mätning", columns = { "år", "värd" } }
-- expect: 2:50: error: the table 'mätning' has no column 'värd' [unknown-column]
table "u" { of = "mätning", sort = "-lan" }
-- expect: 4:38: error: the table 'mätning' has no column 'lan' [unknown-column]
chart "c" { kind = "line", of = "mätning", x = "år", y = "antall" }
-- expect: 6:61: error: the table 'mätning' has no column 'antall' [unknown-column]
