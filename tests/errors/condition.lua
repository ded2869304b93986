report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
sum "a" { of = "mätning", column = "värde", where = "lnad = Sverige" }
sum "b" { of = "mätning", column = "värde", where = "land = Sverge" }
sum "c" { of = "mätning", column = "värde", where = "år > 2022 och" }
sum "d" { of = "mätning", column = "värde", where = "år > tjugo" }
sum "e" { of = "mätning", column = "värde", where = "(år = 2021" }
sum "f" { of = "mätning", column = "värde", where = "land > Sverige" }
share "g" { of = "mätning", where = "år = 2021", among = "ar = 2021" }
-- expect: 2:56: error: the table 'mätning' has no column 'lnad' [unknown-column]
-- expect: 3:63: warning: no row of mätning has "Sverge" as land [absent-value]
-- expect: 4:70: error: expected a column's name at the end of "år > 2022 och" [condition]
-- expect: 5:62: error: "tjugo" cannot be compared with the column år, which needs a number with decimal point [condition]
-- expect: 6:67: error: expected ")" at the end of "(år = 2021" [condition]
-- expect: 7:61: error: the column land holds text, which can only be compared by = and ≠ [condition]
-- expect: 8:61: error: the table 'mätning' has no column 'ar' [unknown-column]
