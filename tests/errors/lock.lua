report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
local function with(keys)
  keys.of, keys.unit, keys.time, keys.outcome, keys.treated, keys.starts = "panel", "enhet", "år", "värde", "u00", 2018
  keys.donors = keys.donors or 'grupp = "jämn"'
  return keys
end
counterfactual "låst" (with { lock = "lock" })
counterfactual "ändrad" (with { lock = "lock", donors = 'grupp = "udda"', relevant = 2 })
counterfactual "förklarad" (with { lock = "lock", donors = 'grupp = "udda"', changes = { { "donors", "udda enheter liknar mer" } } })
counterfactual "oförändrad" (with { lock = "lock", changes = { { "donors", "inget skäl" }, { "givare", "inget skäl" } } })
counterfactual "olåst" (with { lock = "lock" })
counterfactual "borta" (with { lock = "ingen" })
counterfactual "mapp" (with { lock = "data/lock" })
table "ändringar" { kind = "changes", compare = "förklarad", title = "Ändringar" }
-- expect: 8:1: error: 'donors' of 'ändrad' differs from the lock of 2024-05-31: it was 'u02, u04, u06, u08, u10, u12, u14, u16, u18, u20' and is 'u01, u03, u05, u07, u09, u11, u13, u15, u17, u19, u21' [lock-changed]
-- expect: 8:1: error: 'relevant' of 'ändrad' differs from the lock of 2024-05-31: it was '–' and is '2' [lock-changed]
-- expect: 10:1: error: 'donors' has not changed since the lock of 2024-05-31 [lock-unchanged]
-- expect: 10:1: error: a specification has no part 'givare' (lock of 2024-05-31) [lock-unchanged]
-- expect: 11:1: error: tests/errors/lock.lock has no counterfactual 'olåst' [lock]
-- expect: 12:1: error: there is no lock file 'tests/errors/ingen.lock' [file-missing]
-- expect: 13:1: error: 'data/lock' is no name of a lock file in the template's folder [lock]
