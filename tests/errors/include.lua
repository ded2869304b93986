report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
include "../hemligt"
-- expect: 2:10: error: '../hemligt' is no path below the template's folder [include-path]
include "inclde"
-- expect: 4:10: error: there is no file 'tests/errors/inclde.lua' [file-missing]
include "mapp/saknas"
-- expect: 6:10: error: there is no file 'tests/errors/mapp/saknas.lua' [file-missing]
