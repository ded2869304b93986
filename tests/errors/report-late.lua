count "rader" { of = "mätning" }
report "Prov" { kind = "delredovisning", date = "2024-05-31" }
-- expect: 2:1: error: 'report' stands after statements that have read tables without its cut-off [report-late]
