report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
sum "s" { of = "mätning", column = 23.85 }
-- expect: 2:37: error: 'column' needs text in quotes, found 23.85 [wrong-type]
section "Mätning" { front = "ja" }
-- expect: 4:31: error: 'front' needs true or false, found "ja" [wrong-type]
chart "c" { kind = "line", of = "mätning", y_min = "noll" }
-- expect: 6:54: error: 'y_min' needs a number, found "noll" [wrong-type]
