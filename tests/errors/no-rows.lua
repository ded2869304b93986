report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
table "t" { of = "mätning", where = "land = Danmark" }
-- expect: 2:39: error: no row of 'mätning' fits [no-rows]
-- expect: 2:46: warning: no row of mätning has "Danmark" as land [absent-value]
