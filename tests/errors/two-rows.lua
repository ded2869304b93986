report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
chart "c" { kind = "line", of = "mätning", x = "år", y = "värde" }
-- expect: 2:1: error: two rows stand at one point of 'c': 2021  [two-rows]
