-- Samverkan med näringslivet.
section "Samverkan med näringslivet" { name = "näringslivet", answers = { "S2-07" } }
text [[
Näringslivet leder klustret och ska betala hälften, men bidragen är inte redovisade. Konsortiet har {konsortiets företag.words} företag. För inget av dem är bidraget känt, vare sig i pengar eller i annat. Underlaget innehåller inget nytt om bidragen sedan delredovisningen.

[@slut konsortiet|stor] visar företagen så som konsortiet såg ut i maj 2023. Två av dem, Cytiva Sweden och Cytiva Testa Center, hör även till dem som beslutet nämner. Konsortiet gör synergier möjliga men visar inte att de har uppstått. Effekten är hypotetisk.
]]
table "slut konsortiet" {
  of = "partnerbidrag", columns = { { "aktör", header = true }, "pengar", "annat bidrag" },
  title = "Konsortiet har {konsortiets företag.words} företag, men inget företags bidrag är känt", measure = "Miljoner kronor, 2023–2024", reasons = true,
}
