-- Mottagare av redovisningen och av beslutet; fortsätter bilagan i avsnitt/krav.
local copies = {}
for _, r in rows("sändlista", 'beslut = "S2" och roll = "kopia"') do
  table.insert(copies, r["enhet"] and r["enhet"] ~= "." and r["mottagare"] .. "/" .. r["enhet"] or r["mottagare"])
end

count "kopiorna" { of = "sändlista", where = 'beslut = "S2" och roll = "kopia"' }

subsection "Sändlista" { name = "sändlista", answers = { "S2-30", "S2-31" } }
text(string.format([[
Redovisningen lämnas till Regeringskansliet (Klimat- och näringslivsdepartementet). Beslutet undertecknades av Ebba Busch och Pontus Holm. Kopia av beslutet sändes till {kopiorna.words} mottagare: %s.
]], table.concat(copies, ", ", 1, #copies - 1) .. " och " .. copies[#copies]))
