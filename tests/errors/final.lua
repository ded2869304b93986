report "Prov" { kind = "slutredovisning", state = "slutlig", dnr = "2024-01234", date = "2024-06-03" }
todo "Fråga om dagen."
sum "i Norge" { of = "mätning", column = "antal", where = "land = Norge" }
sum "i Sverige" { of = "mätning", column = "antal", where = "land = Sverige och år < 2023" }
claim "Norge har flest." { holds = "i Norge > i Sverige" }
section "Sverige {holds: i Sverige > 35}"
text [[Det är {i Sverige}.]]
todo "Läs igen." {}
-- expect: 1:1: error: a final report needs 'signatory', who decides on it [missing-field]
-- expect: 2:1: error: 'Fråga om dagen.' is still to do [open-comment]
-- expect: 5:37: error: example data cannot stand in a final report [example-data]
-- expect: 8:1: error: 'Läs igen.' is still to do [open-comment]
