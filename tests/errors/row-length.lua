report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
table "t" { cells = { head = { "A", "B" }, { "ett" } } }
-- expect: 2:44: error: the row has 1 cells, the table 2 columns [row-length]
