report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
include "../hemligt"
-- expect: 2:10: error: '../hemligt' is no path below the template's folder [include-path]
