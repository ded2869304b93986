report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
tabel "t" { of = "mätning" }
-- expect: 2:1: error: 'tabel' is not a word of the vocabulary [unknown-word]
text "{saknas}"
-- expect: 4:7: error: there is no value 'saknas' [unknown-value]
