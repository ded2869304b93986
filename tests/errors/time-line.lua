report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
chart "utan" { kind = "gantt", of = "källor", where = "dag saknas", row = "titel", start = "dag", title = "Utan" }
-- expect: 2:94: error: no row of the chart 'utan' has a first day [no-rows]
chart "ord" { kind = "gantt", of = "källor", row = "titel", start = "språk", title = "Ord" }
-- expect: 4:71: error: the column 'språk' holds no dates [wrong-type]
