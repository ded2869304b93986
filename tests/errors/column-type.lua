report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
chart "ord" { kind = "line", of = "mätning", x = "år", y = "källa", series = "land", title = "Ord" }
-- expect: 2:63: error: 'y' needs a column of numbers, and 'källa' holds others [type-mismatch]
chart "kant" { kind = "dot", of = "mätning", where = "år = 2021", x = "land", y = "värde",
               low = "status", high = "antal", title = "Kanter" }
-- expect: 5:23: error: 'low' needs a column of numbers, and 'status' holds others [type-mismatch]
