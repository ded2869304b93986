report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
section "Mätning" { anwsers = { "K-1" } }
-- expect: 2:22: error: 'section' has no key 'anwsers' [unknown-key]
table "tabell" { off = "mätning", of = "mätning" }
-- expect: 4:18: error: 'table' has no key 'off' [unknown-key]
