report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
section "Svar" { answers = { "K-1", "K-9" } }
coverage "krav" { assignment = "S1" }
-- expect: 2:38: error: 'Svar' answers the requirement 'K-9', which the table 'krav' does not have [unknown-requirement]
-- expect: 3:1: warning: no section answers the requirements K-2 [not-answered]
