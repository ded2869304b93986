report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
counterfactual "effekt" { of = "panel", unit = "enhet", time = "år", outcome = "värde", treated = "u00", starts = 2018, donors = 'grupp = "jämn"' }
chart "a" { kind = "gap", compare = "efekt", title = "Avvikelser" }
chart "b" { kind = "gap", title = "Avvikelser" }
chart "c" { kind = "pie", compare = "effekt", title = "Avvikelser" }
chart "d" { compare = "effekt", title = "Avvikelser" }
table "e" { kind = "gap", compare = "effekt", title = "Avvikelser" }
table "f" { kind = "fit", title = "Anpassning" }
compare "g" { { "effekt", "Alla" }, { "effekten", "Andra" } }
compare "h" { { "effekt" } }
compare "j" {}
compare "effekt" { { "effekt", "Alla" } }
exhibits "efekt" { measure = "Värde" }
exhibits "effekt" { measure = "Värde", show = "pie", assumptions = "ingenstans" }
exhibits "effekt" { measure = "Värde", show = "questions", assumptions = "ingenstans" }
compare "k" { { "effekt", "Alla" } }
exhibits "k" { measure = "Värde", show = { "checklist", "gap" } }
exhibits "k" { measure = "Värde" }
chart "i" { kind = "robustness", compare = "g", title = "Känslighet" }
-- expect: 3:38: error: there is no counterfactual 'efekt' above [unknown-counterfactual]
-- expect: 4:21: error: the kind 'gap' needs the key 'compare': the name of a counterfactual [missing-key]
-- expect: 5:21: error: 'pie' is no exhibit of a counterfactual [value-not-allowed]
-- expect: 6:1: error: 'compare' needs the key 'kind': which exhibit? [missing-key]
-- expect: 7:21: error: 'gap' is no exhibit of a counterfactual [value-not-allowed]
-- expect: 8:21: error: the kind 'fit' needs the key 'compare': the name of a counterfactual [missing-key]
-- expect: 9:40: error: there is no counterfactual 'effekten' above [unknown-counterfactual]
-- expect: 10:15: error: 'compare' needs text in quotes as number 2 between { and } [missing-key]
-- expect: 11:1: error: 'compare' needs at least a counterfactual: { "name", "label" } [missing-key]
-- expect: 12:1: error: there is a counterfactual 'effekt' already [name-taken]
-- expect: 13:1: error: there is no counterfactual 'efekt' above [unknown-counterfactual]
-- expect: 14:49: error: 'show' cannot be "pie" [value-not-allowed]
-- expect: 15:1: error: nothing in the report is named 'ingenstans' [unknown-name]
-- expect: 17:43: error: 'show' must say what of a comparison is shown [value-not-allowed]
-- expect: 18:1: error: 'show' must say what of a comparison is shown [value-not-allowed]
