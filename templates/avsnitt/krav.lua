-- Bilaga: var varje krav besvaras.
local interim = header.kind == "delredovisning"
appendix "Kravtäckning" { name = "kravtäckning" }
text [[
Tabellen visar var varje krav i beslutet besvaras. Kravens nummer är Vinnovas egna: S1 är beslutet 2020, S2 beslutet 2023. Ett besvarat krav är inte alltid uppfyllt: ibland är svaret att en uppgift saknas.
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
