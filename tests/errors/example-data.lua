report "Prov" { kind = "slutredovisning", state = "slutlig", dnr = "2024-01234", date = "2024-06-03", signatory = "A. A." }
table "t" { of = "mätning" }
last "l" { of = "mätning", column = "värde", where = "land = Norge" }
text "Norge har {l}."
-- expect: 2:1: error: 't' uses example data, which cannot stand in a final report [example-data]
-- expect: 4:17: error: example data cannot stand in a final report [example-data]
