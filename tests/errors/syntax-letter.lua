report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
local år = 2023
-- expect: 2:7: error: 'å' stands only inside quotes [syntax]
