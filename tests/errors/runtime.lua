report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
local n = nil
text(n.x)
-- expect: 3:6: error: attempt to index a nil value (local 'n') [script]
