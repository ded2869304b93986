report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
section "Mätning" { language = "de" }
text { [[Guten Tag.]], language = "de" }
-- expect: 2:34: error: 'language' cannot be "de" [value-not-allowed]
-- expect: 3:36: error: 'language' cannot be "de" [value-not-allowed]
