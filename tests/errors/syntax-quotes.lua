report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
count "n" { of = "mätning", where = "land = "Sverige"" }
-- expect: 2:47: error: a '}' or ',' is missing before 'Sverige' [syntax]
