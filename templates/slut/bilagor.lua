-- Slutredovisningens egna bilagor: indikatorer, användare, samverkan och rapportering.
appendix "Fler tabeller" { name = "fler tabeller" }
subsection "Indikatorer för Sverige" { name = "indikatorerna i bilagan" }
text [[
[@slut indikatorerna|stor] samlar de indikatorer som kapitlen bygger på.
]]
table "slut indikatorerna" {
  of = "indikatorer", group = "grupp", width = "full",
  columns = { { "indikator", header = true, share = 0.3 }, { "period", share = 0.12 }, "värde", { "enhet", share = 0.12 }, { "gräns", share = 0.09 }, { "källa", share = 0.3 } },
  title = "Underlaget har {indikatorerna} indikatorer för Sverige vid brytdagen", measure = "Värde; enhet och gräns (exakt eller minst) står i tabellen", reasons = false,
}
subsection "Användare per län" { name = "användare i bilagan" }
text [[
[@slut användare per län|stor] är exempeldata och underlag till kartan i [@hela landet].
]]
table "slut användare per län" {
  of = "användare-län", rows = "län", columns = "år", value = "antal", tally = "sum",
  title = "Exempeldata: så redovisas användare per län och år", measure = "Antal användare",
}
appendix "Samverkan, experter och rapportering" { name = "samverkan och rapportering" }
text [[
Kapacitetsanalysen skulle göras i samverkan, i dialog och med löpande rapportering till Regeringskansliet. [@slut samverkan|stor] visar parterna. Datum saknas för alla, och resultat är känt bara för RISE. Vilka externa experter som anlitades är inte känt. Någon förteckning över rapporteringstillfällen finns inte i underlaget.

Beslutet om klustret kräver ingen löpande rapportering utöver de två redovisningarna. Vilka möten Vinnova har haft med Klimat- och näringslivsdepartementet under uppdraget är inte dokumenterat i underlaget.
]]
table "slut samverkan" {
  of = "samverkan", columns = { { "part", header = true, share = 0.4 }, { "form", share = 0.14 }, "ämne", "datum", { "resultat", share = 0.2 } }, width = "full",
  title = "Parterna är kända, mötena är det inte", measure = "Parter i kapacitetsanalysen enligt beslutet 2020", reasons = false,
}
