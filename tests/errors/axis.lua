report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
chart "vänd" { kind = "line", of = "mätning", x = "år", y = "värde", series = "land", title = "Vänd",
               y_min = 23.85, y_max = -2.5 }
-- expect: 3:24: error: the axis cannot go from 23.85 to -2.5 [axis]
chart "över" { kind = "line", of = "mätning", x = "år", y = "värde", series = "land", title = "Över",
               y_min = 1000.5 }
-- expect: 6:24: error: the axis cannot go from 1000.5 to 44.9 [axis]
chart "kort" { kind = "line", of = "mätning", x = "år", y = "värde", series = "land", title = "Kort",
               y_min = 1, y_max = 1.0000000000000002 }
-- expect: 9:24: error: the axis cannot go from 1 to 1 [axis]
