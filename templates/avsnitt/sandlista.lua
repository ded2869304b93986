-- Bilaga: mottagare av redovisningen och av beslutet.
appendix "Sändlista" { name = "sändlista", answers = { "S2-30", "S2-31" } }
count "kopiemottagarna" { of = "sändlista", where = 'beslut = "S2" och roll = "kopia"' }
text [[
Redovisningen lämnas till Klimat- och näringslivsdepartementet. Beslutet undertecknades av Ebba Busch och Pontus Holm och sändes i kopia till {kopiemottagarna.words} mottagare.
]]
table "sändlistan" {
  of = "sändlista", where = 'beslut = "S2"', group = "roll", columns = { "mottagare", "enhet", "adress" },
  title = "Beslutet har en adressat, en mottagare av redovisningarna och {kopiemottagarna.words} kopior",
  measure = "Mottagare enligt beslutet", source = "Regeringens beslut", reasons = false,
}
