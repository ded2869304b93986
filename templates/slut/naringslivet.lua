-- Samverkan med näringslivet.
section "Samverkan med näringslivet" { name = "näringslivet", answers = { "S2-07" } }
text [[
Näringslivet leder klustret och ska betala hälften, men bidragen är inte redovisade. Konsortiet har {konsortiets företag.words} företag. För inget av dem är bidraget känt, vare sig i pengar eller i annat.
]]
text [[
[@slut konsortiet|stor] visar företagen. Två av dem, Cytiva Sweden och Cytiva Testa Center, hör även till dem som beslutet nämner. Konsortiet gör synergier möjliga men visar inte att de har uppstått. Effekten är hypotetisk.
]]
table "slut konsortiet" {
  of = "partnerbidrag", columns = { { "aktör", header = true }, "period", "pengar", "annat bidrag" }, width = "full",
  title = "Konsortiet har {konsortiets företag.words} företag, men inget företags bidrag är känt", measure = "Miljoner kronor, 2023–2024", reasons = true,
}
table "slut bidragen då och nu" {
  cells = { head = { "Uppgift", "Delredovisningen 2024", "Slutredovisningen 2025" },
    { "Företag i konsortiet", "{konsortiets företag.number}", "{konsortiets företag.number}" },
    { "Näringslivets avsedda del, mnkr", "{näringslivets medel.number}", "{näringslivets medel.number}" },
    { "Bidrag per företag i pengar", "uppgift saknas", "uppgift saknas" },
    { "Annat bidrag per företag (tid, utrustning)", "uppgift saknas", "uppgift saknas" },
    { "Anslutna eller avgångna företag sedan 2023", "uppgift saknas", "uppgift saknas" },
  },
  align = { "left", "right", "right" }, width = "full",
  title = "Inget nytt om näringslivets bidrag har blivit offentligt", measure = "Kända uppgifter vid de två redovisningarna",
  source = "Vinnova", note = "Konsortiets sammansättning är den från maj 2023.",
}
