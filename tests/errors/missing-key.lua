report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
sum "s" { of = "mätning" }
-- expect: 2:1: error: 'sum' needs the key 'column' [missing-key]
count "n"
-- expect: 4:1: error: 'count' needs { … } after its name [missing-keys]
figure "f" { boxes = { { "a", column = 0, row = 0 } } }
-- expect: 6:24: error: 'figure' needs text in quotes as number 2 between { and } [missing-key]
