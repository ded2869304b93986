report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
count "n" { of = "mätning" }
count "n" { of = "krav" }
-- expect: 3:1: error: there is a value 'n' already [name-taken]
table "t" { of = "krav" }
table "t" { of = "krav" }
-- expect: 6:1: error: the name 't' is taken [name-taken]
section "Dubbel"
section "Dubbel"
text "Se [@Dubbel]."
-- expect: 10:10: error: 'Dubbel' stands more than once [name-twice]
