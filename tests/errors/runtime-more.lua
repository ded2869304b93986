report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
text "Ett." "Två."
-- expect: 2:1: error: more stands after this word than it takes [script]
