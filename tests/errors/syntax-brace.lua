report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
table "t" {
  of = "mätning"
section "Mätning"
-- expect: 4:1: error: a '}' or ',' is missing before 'section' [syntax]
