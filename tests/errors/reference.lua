report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
table "t" { of = "krav" }
text "Se [@t|sidan] och [@t|stor]."
chart "c" { kind = "bar", of = "mätning", where = "år = 2021", x = "land", y = "värde", data = "tt" }
-- expect: 3:10: error: 'sidan' is no form of a reference [reference-form]
-- expect: 4:100: error: nothing in the report is named 'tt' [unknown-name]
