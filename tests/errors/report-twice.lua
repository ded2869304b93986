report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
report "Igen" { kind = "delredovisning" }
-- expect: 2:1: error: 'report' stands twice [report-twice]
