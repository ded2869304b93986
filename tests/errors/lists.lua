report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
section "Svar" { answers = { "K-1", nil, "K-2" } }
-- expect: 2:28: error: number 2 of the list is nil [wrong-type]
table "t" { [0] = "x", of = "mätning", title = "Noll" }
-- expect: 4:1: error: 'table' has no item '0' [unknown-key]
