report "Prov" { kind = "delredovisning" }
table "t" { of = "mätning", columns = { "land", { "antal", minus = "publicerad" } } }
table "u" { of = "mätning", columns = { "land", { "antal", minus = "anta" } } }
-- expect: 2:70: error: 'publicerad' cannot be taken from 'antal': both must be numbers or both dates [type-mismatch]
-- expect: 3:70: error: the table 'mätning' has no column 'anta' [unknown-column]
