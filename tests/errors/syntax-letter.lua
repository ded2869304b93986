report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
local år = 2023
-- expect: 2:7: error: letters as å, ä and ö stand only inside quotes [syntax]
