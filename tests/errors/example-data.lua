report "Prov" { kind = "slutredovisning", state = "slutlig" }
table "t" { of = "mätning" }
-- expect: 2:1: error: 't' uses example data, which cannot stand in a final report [example-data]
