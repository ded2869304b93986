report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
chart "vänd" { kind = "line", of = "mätning", x = "år", y = "värde", series = "land", title = "Vänd",
               y_min = 45.5, y_max = -2.5 }
-- expect: 3:24: error: 'y_min' is 45.5, and the chart shows 23.85, which would stand outside [axis]
chart "under" { kind = "line", of = "mätning", x = "år", y = "värde", series = "land", title = "Under",
                y_max = 41.5 }
-- expect: 6:25: error: 'y_max' is 41.5, and the chart shows 44.9, which would stand outside [axis]
chart "kapad" { kind = "bar", of = "mätning", x = "land", y = "värde", tally = "max", title = "Kapad",
                y_min = 11.5 }
-- expect: 9:25: error: 'y_min' is 11.5, and the chart shows 0, which would stand outside [axis]
chart "stapel" { kind = "bar", stacked = true, of = "mätning", x = "år", y = "värde", series = "land",
                 title = "Stapel", y_max = 61.5 }
-- expect: 12:44: error: 'y_max' is 61.5, and the chart shows 65.05, which would stand outside [axis]
chart "vid" { kind = "line", of = "mätning", x = "år", y = "värde", series = "land", title = "Vid",
              y_min = -1e308, y_max = 1e308 }
-- expect: 15:23: error: the axis cannot go from -1e+308 to 1e+308 [axis]
