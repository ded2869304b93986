report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
table "t" { cells = { head = { "A", "B" }, { "ett", "två" } }, shares = { 2, 0.5 } }
-- expect: 2:74: error: 'shares' needs a list of numbers from 0 to 1, found table [wrong-type]
