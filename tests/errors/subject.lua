report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
chart "a" { kind = "line", of = "mätning", x = "år", y = "värde", series = "land", highlight = "Sverge" }
chart "b" { kind = "bar", of = "mätning", where = "år = 2021", x = "land", y = "värde", highlight = "Sverge" }
-- expect: 2:100: error: the chart has no series 'Sverge' [unknown-series]
-- expect: 3:105: error: the chart has no category 'Sverge' [unknown-series]
