-- Tillägg till kapitlet om andra länder: statligt stöd och vad Sverige kan lära.
count "slut offentliga satsningar" { of = "internationella-satsningar", where = 'finansiär = "offentlig"' }
count "slut satsningarna" { of = "internationella-satsningar", where = "belopp finns" }

subsection "Grunden för statligt stöd anges inte i någon källa" { name = "statsstödsgrunderna" }
text [[
Av {slut satsningarna} belopp är {slut offentliga satsningar.words} helt offentliga. Källorna anger inte på vilken rättslig grund stödet lämnas. De anger inte heller vilket marknadsmisslyckande som motiverar det. För det svenska klustret är läget detsamma: beslutet anger anslag men ingen grund enligt statsstödsreglerna.
]]
subsection "Tre skillnader mot Sverige syns i underlaget" { name = "skillnaderna" }
text [[
1. **Tid.** Catapult finns sedan 2012 och CCRM fick statligt bidrag redan 2010. Det svenska klustret började 2023.
2. **Längd på åtagandet.** Catapults senaste bidrag är femårigt. Det svenska uppdraget anger medel för två år.
3. **Finansiär.** I Danmark betalar en stiftelse. I Sverige avses staten och näringslivet dela lika.

Skillnaderna är fakta om upplägg. Underlaget visar inte vilket upplägg som ger bäst resultat.
]]
