report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
section "Mätning
-- expect: 2:9: error: the text in quotes has no end on its line [syntax]
