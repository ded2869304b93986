report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
local x = 2 ^ 0.5
-- expect: 2:13: error: '^' cannot be used [power]
