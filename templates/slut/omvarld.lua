-- Tillägg till kapitlet om andra länder: statligt stöd och vad Sverige kan lära.
count "slut offentliga satsningar" { of = "internationella-satsningar", where = 'finansiär = "offentlig"' }
count "slut satsningarna" { of = "internationella-satsningar", where = "belopp finns" }

subsection "Andra länders upplägg skiljer sig från Sveriges" { name = "statsstödsgrunderna" }
text [[
Catapult finns sedan 2012 och CCRM fick statligt bidrag redan 2010, medan det svenska klustret började 2023. Catapults senaste bidrag är femårigt. Det svenska uppdraget anger medel för två år. I Danmark betalar en stiftelse. I Sverige avses staten och näringslivet dela lika. Underlaget visar inte vilket upplägg som ger bäst resultat.

Av {slut satsningarna} belopp är {slut offentliga satsningar.words} helt offentliga. Källorna anger inte på vilken rättslig grund stödet lämnas eller vilket marknadsmisslyckande som motiverar det. Inte heller det svenska beslutet anger någon grund enligt statsstödsreglerna.
]]
