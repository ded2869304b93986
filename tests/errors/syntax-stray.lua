report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
section "Mätning" )
-- expect: 2:20: error: ')' does not fit here [syntax]
