-- Del b: kompetensutveckling; fortsätter i hela-landet.lua.
section "Del b: kompetens för hela landet" { name = "del b", answers = { "S2-01" } }
text [[
Efterfrågan på kompetens är känd i grova drag, men inte vad klustret har gjort för att möta den. Underlaget visar varken antalet utbildade eller var användarna finns.
]]

subsection "Danmark har drygt tre gånger så många annonser {holds: annonskvoten > 3 och annonskvoten < 3,5}" { name = "efterfrågan på kompetens" }
text [[
Mellan 2020 och 2024 publicerades {svenska annonser} platsannonser inom avancerade terapier i Sverige och {danska annonser} i Danmark [@källa:atmp-sweden-2024]. Danmark hade alltså {annonskvoten} gånger så många. Annonser visar vad arbetsgivarna söker. De visar inte bristen, eftersom en tjänst kan tillsättas snabbt eller aldrig. Talen ger ett utgångsvärde, inte ett mått på klustret.

Storbritannien ger en måttstock för vad ett kluster kan redovisa: Cell and Gene Therapy Catapult hade utbildat {utbildade i Catapult} personer till 2022/23 [@källa:catapult-2023]. Uppgiften är preliminär.
]]

subsection "Antalet utbildade är inte känt" {
  name = "utbildade", answers = { "S2-06" }, no_evidence = "klustrets utbildningar är inte redovisade",
}
text [[
Klustret ska vara en kompetensnod för hela landet. Regeringen räknar med att kompetensutveckling ökar vårdens mottagarkapacitet. [@slut utbildade|stor] är exempeldata. Rapporteringen bör skilja företag, vård och lärosäten åt, och helst visa län.
]]
chart "slut utbildade" {
  kind = "bar", of = "utbildning", x = "år", y = "antal", series = "målgrupp", height = 34,
  title = "Exempeldata: så visas utbildade efter målgrupp", measure = "Antal personer; 2025 avser första halvåret",
}
