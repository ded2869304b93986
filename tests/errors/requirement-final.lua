report "Prov" { kind = "delredovisning", assignment = "S1", state = "slutlig", dnr = "2024-01234", date = "2024-06-03", signatory = "A. A." }
section "Svar" { answers = { "K-1", "K-9" } }
coverage "krav" { assignment = "S9" }
-- expect: 1:1: error: no section answers the requirements K-2 [not-answered]
-- expect: 2:31: error: 'Svar' answers 'K-1' and prints no evidence [no-evidence]
-- expect: 2:38: error: 'Svar' answers the requirement 'K-9', which the table 'krav' does not have [unknown-requirement]
-- expect: 3:1: error: no requirement fits 'krav' [no-rows]
