report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
text [[
Enligt {krav["K-3"].krav} och {krav["K-1"].kra} och {krav["K-1"]}.
]]
-- expect: 3:15: error: the table 'krav' has no row 'K-3' [unknown-row]
-- expect: 3:44: error: the table 'krav' has no column 'kra' [unknown-column]
-- expect: 3:53: error: 'krav["K-1"]' is no cell [cell]
text [[{källor["a/b * 2"].utgivare}]]
-- expect: 8:18: error: the table 'källor' has no row 'a/b * 2' [unknown-row]
