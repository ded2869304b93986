report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
local function with(keys)
  keys.of, keys.unit, keys.time, keys.outcome, keys.treated, keys.starts = "panel", "enhet", "år", "värde", "u00", 2018
  keys.donors = 'grupp = "jämn"'
  return keys
end
counterfactual "a" (with { methods = { "sdid", "entropy balancing", "coarsened exact matching", "common weights" } })
counterfactual "b" (with { predictors = "värde", also = "värde" })
counterfactual "c" (with { predictors = "varde", methods = { "sdid", "entropy balancing" } })
counterfactual "d" (with { predictors = "värde", cuts = { { "ålder", "10, 20" }, { "värde", "20, 10" }, { "värde", "tio" } },
  methods = { "sdid", "coarsened exact matching" } })
counterfactual "e" (with { methods = { "sdid", "poisson" }, scale = "log" })
counterfactual "f" (with { predictors = "grupp", methods = { "sdid", "entropy balancing" } })
counterfactual "g" (with { full_from = 2017 })
-- expect: 7:1: error: 'entropy balancing' needs the key 'predictors' [missing-key]
-- expect: 7:1: error: 'coarsened exact matching' needs the key 'cuts' [missing-key]
-- expect: 7:1: error: 'common weights' needs the key 'also' [missing-key]
-- expect: 8:1: error: 'predictors' has no effect without a method that uses it: "matched synthetic control", "entropy balancing" [key-unused]
-- expect: 8:1: error: 'also' has no effect without a method that uses it: "common weights" [key-unused]
-- expect: 9:1: error: the table 'panel' has no column 'varde' [unknown-column]
-- expect: 10:1: error: 'ålder' is not among 'predictors' [unknown-predictor]
-- expect: 10:1: error: 'värde' is cut at ascending numbers, found '20, 10' [cut-points]
-- expect: 10:1: error: 'värde' is cut at ascending numbers, found 'tio' [cut-points]
-- expect: 12:1: error: 'poisson' is of counts, which have no logarithm where they are zero; leave 'scale' out [wrong-scale]
-- expect: 13:1: error: column 'grupp' of 'panel' has no numbers [not-a-number]
-- expect: 14:1: error: 'full_from' 2017 lies before the start 2018 [full-from-early]
