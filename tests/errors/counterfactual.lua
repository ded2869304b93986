report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
local common = { of = "panel", unit = "enhet", time = "år", outcome = "värde", donors = 'grupp = "jämn"', treated = "u00", starts = 2018 }
local function with(keys)
  for key, content in pairs(common) do
    keys[key] = keys[key] or content
  end
  return keys
end
counterfactual "a" { of = "panel", unit = "enhet", time = "år", outcome = "varde", treated = "u00", starts = 2018 }
counterfactual "b" { of = "panel", unit = "enhet", time = "år", outcome = "värde", treated = { "u00", "u99" }, starts = 2018, exclude = { { "hål", "ett år" } } }
counterfactual "c" { of = "panel", where = "år < 2010", unit = "enhet", time = "år", outcome = "värde", treated = "u00", starts = 2009 }
counterfactual "d" { of = "panel", unit = "enhet", time = "år", outcome = "värde", treated = "u00", starts = 2008 }
counterfactual "e" { of = "panel", unit = "enhet", time = "år", outcome = "värde", treated = "u00", starts = 2018, donors = 'enhet = "u02"' }
counterfactual "f" { of = "panel", unit = "enhet", time = "år", outcome = "värde", treated = "u00", starts = 2018,
  exclude = { { "hål", "har bara ett år" }, { "u0", "finns inte" } } }
counterfactual "g" { of = "panel", where = "år = 1999", unit = "enhet", time = "år", outcome = "värde", treated = "u00", starts = 2018 }
counterfactual "h" (with { seen_by = "maj 2024" })
counterfactual "i" (with { seen_by = "2025-01-01" })
counterfactual "j" (with { seen_by = "2019-01-01" })
counterfactual "k" (with { changes = { { "donors", "nya länder" } } })
counterfactual "l" { of = "panel", unit = "enhet", time = "år", outcome = "värde", treated = "u00", starts = 2018, donors = 'grupp = "jämn"',
  donor_table = "mätning" }
counterfactual "m" (with {})
counterfactual "m" (with {})
counterfactual "n" { of = "panel", unit = "enhet", time = "år", treated = "u00", starts = 2018, level = 60, methods = "soppa" }
text [[
Ett fel ger ett meddelande: {a.size}, {m.donors}.
]]
-- expect: 9:77: error: the table 'panel' has no column 'varde' [unknown-column]
-- expect: 10:96: error: the panel has no unit 'u99' [unknown-unit]
-- expect: 11:1: error: 1 period before the start 2009 is too few; at least 2 are needed, and 3 when none follows [short-pre-period]
-- expect: 12:1: error: no period lies before the start 2008; nothing can be compared [no-pre-period]
-- expect: 13:1: error: 'u02' is the only unit to compare with; at least two are needed [one-donor]
-- expect: 15:50: error: the panel has no unit 'u0' [unknown-unit]
-- expect: 16:45: error: no row of 'panel' fits [no-rows]
-- expect: 17:1: error: 'maj 2024' is no date; write it as "2024-05-31" [date]
-- expect: 18:1: error: 2025-01-01 lies after the report's own day, 2024-05-31 [date]
-- expect: 19:1: error: no row of 'panel' was public on 2019-01-01 [no-rows]
-- expect: 20:1: error: 'changes' needs the key 'lock': changed since what? [lock]
-- expect: 21:1: error: 'counterfactual' needs the key 'reason' here [missing-key]
-- expect: 22:18: error: the table 'mätning' has no column 'enhet' [unknown-column]
-- expect: 24:1: error: there is a counterfactual 'm' already [name-taken]
-- expect: 25:1: error: 'counterfactual' needs the key 'outcome' [missing-key]
-- expect: 25:106: error: 'level' needs 1 to 50, found 60 [wrong-type]
-- expect: 25:121: error: 'methods' cannot be "soppa" [value-not-allowed]
counterfactual "n" { of = "panel", unit = "enhet", time = "år", outcome = "värde", treated = "u00", starts = 2018, exclude = { { "hål", "ett år" } } }
compare "jämförelsen" { { "n", "Alla" } }
compare "jämförelsen" { { "n", "Alla" } }
-- expect: 48:1: error: there is a table 'jämförelsen.estimates' already; choose another name [name-taken]
