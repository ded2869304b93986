-- Bilaga: var varje krav besvaras.
local interim = header.kind == "delredovisning"
appendix "Var kraven besvaras" { name = "kravtäckning" }
text [[
Tabellen är gjord av programmet ur redovisningens egna avsnitt. Ett krav räknas som besvarat när ett avsnitt anger kravets nummer. Att kravet är besvarat betyder inte att det är uppfyllt: ibland är svaret att en uppgift saknas.
]]
if interim then
  coverage "kravtabellen" {
    assignment = "S2", where = "delredovisning = ja", width = "full",
    title = "Varje krav på delredovisningen besvaras i ett avsnitt",
    measure = "Krav i regeringens beslut som delredovisningen ska besvara",
  }
else
  coverage "kravtabellen" {
    assignment = { "S1", "S2" }, where = "slutredovisning = ja", width = "full",
    title = "Varje krav på slutredovisningen besvaras i ett avsnitt",
    measure = "Krav i regeringens beslut som slutredovisningen ska besvara",
  }
end
