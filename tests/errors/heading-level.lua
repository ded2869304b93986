report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
subsection "Under"
-- expect: 2:1: error: 'subsection' stands here without a heading of the level above [heading-level]
