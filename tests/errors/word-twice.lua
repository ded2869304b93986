report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
contents {}
section "Mätning"
contents {}
-- expect: 4:1: error: 'contents' stands twice [word-twice]
