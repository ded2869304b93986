report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
local function with(keys)
  keys.of, keys.unit, keys.time, keys.outcome = "kohorter", "företag", "år", "anställda"
  return keys
end
counterfactual "a" (with {})
counterfactual "b" (with { cohort = "start", treated = "f00", starts = 2018, donors = "start saknas" })
counterfactual "c" (with { cohort = "start", methods = { "sdid", "did", "ridge" } })
counterfactual "d" (with { treated = "f00", starts = 2018, methods = { "sdid", "imputation" }, controls = "never" })
counterfactual "e" (with { cohort = "börjar" })
counterfactual "f" (with { cohort = "start", where = "start saknas" })
counterfactual "g" (with { cohort = "start", where = "start finns", methods = "sdid" })
counterfactual "h" (with { cohort = "start" })
chart "i" { compare = "h", kind = "gap", title = "Avvikelser finns inte" }
counterfactual "j" (with { treated = "f00", starts = 2018, exclude = { { "f01", "liten" } } })
table "k" { compare = "j", kind = "cohorts", title = "Grupper finns inte" }
-- expect: 6:1: error: 'counterfactual' needs the key 'treated' [missing-key]
-- expect: 6:1: error: 'counterfactual' needs the key 'starts' [missing-key]
-- expect: 7:1: error: 'donors' has no effect on a counterfactual with 'cohort' [key-unused]
-- expect: 7:1: error: 'starts' has no effect on a counterfactual with 'cohort' [key-unused]
-- expect: 7:1: error: 'treated' has no effect on a counterfactual with 'cohort' [key-unused]
-- expect: 8:1: error: 'did' is not for units that start at different times ('cohort') [wrong-method]
-- expect: 8:1: error: 'ridge' is not for units that start at different times ('cohort') [wrong-method]
-- expect: 9:1: error: 'controls' has no effect on a counterfactual with 'treated' [key-unused]
-- expect: 10:1: error: the table 'kohorter' has no column 'börjar' [unknown-column]
-- expect: 11:1: error: 'start' does not part the units: some must start later than others, or never [no-cohort]
-- expect: 12:1: error: the method that decides cannot be computed: units that never start, or start later, are too few [no-estimate]
-- expect: 14:36: error: 'gap' is no exhibit of units that start at different times [value-not-allowed]
-- expect: 16:36: error: 'cohorts' is no exhibit of a counterfactual [value-not-allowed]
