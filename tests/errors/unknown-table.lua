report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
sum "a" { of = "mätnin", column = "värde" }
table "t" { of = "kraav" }
chart "c" { kind = "line", of = "mätningar", x = "år", y = "värde" }
text "{krva[\"K-1\"].krav}"
-- expect: 2:17: error: there is no table "mätnin" [unknown-table]
-- expect: 3:19: error: there is no table "kraav" [unknown-table]
-- expect: 4:34: error: there is no table "mätningar" [unknown-table]
-- expect: 5:8: error: there is no table "krva" [unknown-table]
