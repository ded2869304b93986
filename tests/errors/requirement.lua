report "Prov" { kind = "delredovisning", assignment = "S1", data_through = "2024-05-31" }
section "Svar" { answers = { "K-1", "K-9" } }
-- expect: 1:1: warning: no section answers the requirements K-2 [not-answered]
-- expect: 2:31: warning: 'Svar' answers 'K-1' and prints no evidence [no-evidence]
-- expect: 2:38: warning: 'Svar' answers the requirement 'K-9', which the table 'krav' does not have [unknown-requirement]
