report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
counterfactual "för tidigt" { of = "panel", unit = "enhet", time = "år", outcome = "värde", treated = "u00", starts = 2025, donors = 'grupp = "jämn"' }
verdict "för tidigt" { higher = "Högre, {för tidigt.size}.", lower = "Lägre, {för tidigt.sise}.", unclear = "Oklart [@tabellen].", poor_fit = "Dålig.",
  too_early = "För tidigt: {för tidigt.effect}.", not_testable = "Inte prövbart." }
verdict "för tidigt" { higher = "a", lower = "b", unclear = "c", poor_fit = "d", too_early = "e", not_testable = "f" }
verdict "för sent" { higher = "a", lower = "b", unclear = "c", poor_fit = "d", too_early = "e", not_testable = "f" }
verdict "för tidigt" { higher = "a", lower = "b", poor_fit = "d", too_early = "e", not_testable = "f" }
text [[
Effekten blev {för tidigt.effect}, med p {för tidigt.p}.
]]
-- expect: 3:82: error: there is no value 'för tidigt.sise' [unknown-value]
-- expect: 3:122: error: nothing in the report is named 'tabellen' [unknown-name]
-- expect: 4:29: error: 'för tidigt.effect' cannot be printed: Ingen effekt anges. Underkänt villkor: hela perioder efter starten. [withheld]
-- expect: 5:1: error: 'för tidigt' has a verdict already [verdict-twice]
-- expect: 6:10: error: there is no counterfactual 'för sent' above [unknown-counterfactual]
-- expect: 7:1: error: 'verdict' needs the key 'unclear' [missing-key]
-- expect: 9:15: error: 'för tidigt.effect' cannot be printed: Ingen effekt anges. Underkänt villkor: hela perioder efter starten. [withheld]
-- expect: 9:43: error: 'för tidigt.p' cannot be printed: Ingen effekt anges. Underkänt villkor: hela perioder efter starten. [withheld]
