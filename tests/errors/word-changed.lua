report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
section = "annat"
-- expect: 2:1: error: 'section' is a word of the vocabulary and cannot be given another meaning [script]
