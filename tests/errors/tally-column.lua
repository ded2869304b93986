report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
sum "a" { of = "mätning", column = "värd" }
sum "b" { of = "mätning", column = "land" }
table "t" { of = "mätning", total = "antal", columns = { "år" } }
table "u" { of = "mätning", group = "lan" }
table "v" { of = "mätning", rows = "lnd", columns = "år" }
table "w" { crosstab = "korstab" }
-- expect: 2:38: error: the table 'mätning' has no column 'värd' [unknown-column]
-- expect: 3:38: error: the column land of mätning holds texts, which have no sum [type-mismatch]
-- expect: 4:39: error: the column 'antal' is summed but not shown [total]
-- expect: 5:39: error: the table 'mätning' has no column 'lan' [unknown-column]
-- expect: 6:38: error: the table 'mätning' has no column 'lnd' [unknown-column]
-- expect: 7:25: error: there is no crosstab 'korstab' [unknown-value]
