-- Samverkan med näringslivet.
section "Samverkan med näringslivet" { name = "näringslivet", answers = { "S2-07" } }
text [[
Näringslivet leder klustret och ska betala hälften, men inget av de {konsortiets företag.words} företagens bidrag är känt, vare sig i pengar eller i annat. Underlaget innehåller inget nytt om bidragen sedan delredovisningen.

[@slut konsortiet|stor] visar företagen så som konsortiet såg ut i maj 2023. Två av dem, Cytiva Sweden och Cytiva Testa Center, hör även till dem som beslutet nämner. Konsortiet gör synergier möjliga men visar inte att de har uppstått. Effekten är hypotetisk.
]]
table "slut konsortiet" {
  of = "partnerbidrag", columns = { { "aktör", header = true }, "pengar", "annat bidrag" },
  title = "Konsortiet har {konsortiets företag.words} företag, men inget företags bidrag är känt", measure = "Miljoner kronor, 2023–2024", reasons = true,
}

largest "största privata satsning" { of = "satsningar-sverige", column = "belopp", label = "satsning", where = 'finansiär = "näringslivet"' }
-- allow abbreviation: GE är företagets namn
text [[
Regeringen väntade sig redan 2020 att näringslivet skulle investera mer i produktionskapacitet. Underlaget visar två privata belopp före klustret: Fleries köp av anläggningen i Matfors för {köpet av anläggningen} och utrustning från GE till Testa Center för omkring {utrustningen från GE}. Till dem kommer näringslivets avsedda {näringslivets medel} i klustret ([@slut privata medel]). Ett förvärv ger inte i sig ny kapacitet.
]]
chart "slut privata medel" {
  kind = "bar_horizontal", of = "satsningar-sverige", where = 'finansiär = "näringslivet"', x = "satsning", y = "belopp", sort = "-belopp",
  title = "Köpet i Matfors är den största privata posten {holds: största privata satsning = 'Köp av anläggningen i Matfors'}",
  measure = "Miljoner kronor, löpande priser; olika slags belopp", data = "satsningstabellen",
}
