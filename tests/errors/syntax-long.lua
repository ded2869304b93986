report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
text [[
Ingen ände.
-- expect: 2:1: error: the text that begins with [[ has no end [syntax]
