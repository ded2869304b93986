-- Satsningar i andra länder, varje belopp i sin egen valuta; brittiska prövningar.
local interim = header.kind == "delredovisning"

count "satsningarna"            { of = "internationella-satsningar", where = "belopp finns" }
sum   "satsningar i euro"       { of = "internationella-satsningar", column = "belopp", where = 'valuta = "EUR" och ingår i summa = ja', unit = "miljoner euro" }
sum   "satsningar i pund"       { of = "internationella-satsningar", column = "belopp", where = 'valuta = "GBP" och ingår i summa = ja', unit = "miljoner pund" }
sum   "satsningar i Danmark"    { of = "internationella-satsningar", column = "belopp", where = 'valuta = "DKK"', unit = "miljoner danska kronor" }
sum   "satsningar i Kanada"     { of = "internationella-satsningar", column = "belopp", where = 'valuta = "CAD" och ingår i summa = ja', unit = "miljoner kanadensiska dollar" }
first "brittiska prövningar först" { of = "prövningar-storbritannien", column = "antal", where = 'slag = "pågående"', by = "år" }
last  "brittiska prövningar sist"  { of = "prövningar-storbritannien", column = "antal", where = 'slag = "pågående"', by = "år" }
change "brittiska prövningars ökning" { of = "prövningar-storbritannien", column = "antal", where = 'slag = "pågående"', by = "år",
                                        relative = true, decimals = 0 }
sum   "brittisk GMP yta"        { of = "internationella-mått", column = "värde", where = 'mått = "yta för produktion enligt GMP"', unit = "m²" }
sum   "brittiskt utbildade"     { of = "internationella-mått", column = "värde", where = 'mått = "utbildade personer"' }
first "brittiska företag först" { of = "internationella-mått", column = "värde", where = 'mått = "företag inom avancerade terapier"', by = "år" }
last  "brittiska företag sist"  { of = "internationella-mått", column = "värde", where = 'mått = "företag inom avancerade terapier"', by = "år" }
sum   "tillväxt i världen"      { of = "prövningar-tillväxt", column = "tillväxt", where = 'område = "Världen"' }
sum   "tillväxt i Europa"       { of = "prövningar-tillväxt", column = "tillväxt", where = 'område = "Europa"' }

section "Andra länder satsar på samma sak" { name = "andra länder", answers = { "S2-11", "S2-25" } }
text [[
Beslutet säger att andra länders satsningar ökar mycket snabbt. Underlaget visar {satsningarna} belopp i jämförbara länder. De flesta är från 2016 eller senare. Beloppen gäller olika saker och olika lång tid. De skrivs därför i sin egen valuta och räknas inte om till svenska kronor. De är inte heller en fullständig lista.
]]

subsection "De flesta kända satsningarna är offentliga" { name = "satsningar i andra länder" }
text [[
Storbritannien har lagt {satsningar i pund} på Cell and Gene Therapy Catapult i de två poster som är kända. De satsningar som anges i euro uppgår till {satsningar i euro}. I Danmark ger Novo Nordisk-stiftelsen {satsningar i Danmark} till Cellerator. I Kanada uppgår posterna till {satsningar i Kanada}, där företaget OmniaBio står för större delen.
]]
table "satsningar efter valuta" {
  of = "internationella-satsningar", where = "belopp finns", group = "valuta", width = "full",
  columns = { { "satsning", share = 0.26, header = true }, { "land", share = 0.14 }, { "aktör", share = 0.21 }, { "från år", share = 0.07 }, { "finansiär", share = 0.11 }, { "offentlig andel", share = 0.12 }, { "belopp", title = "Belopp" } },
  title = interim and "Storbritannien, Danmark, Belgien, Nederländerna och Kanada har egna satsningar"
          or "Sju länder i underlaget har egna satsningar",
  measure = "Miljoner i den valuta som rubriken anger, löpande priser; offentlig andel i procent", reasons = false,
  note = "Lånet till OmniaBio är en del av satsningen OmniaBio och räknas inte två gånger.",
}
chart "satsningar i euroländer" {
  kind = "bar_horizontal", of = "internationella-satsningar", where = 'valuta = "EUR"', x = "satsning", y = "belopp", sort = "-belopp", height = 45,
  title = "Vallonien har den största kända satsningen i euro",
  measure = "Miljoner euro, löpande priser", data = "satsningar efter valuta",
}
text [[
Grunden för det statliga stödet och det marknadsmisslyckande som motiverar det anges inte i någon av källorna. Den frågan kan bara besvaras genom kontakt med givarna. För Finland har ingen satsning hittats.
]]

subsection "Storbritannien började elva år före Sverige" { name = "Storbritannien" }
if interim then
  text [[
Cell and Gene Therapy Catapult finns sedan 2012 och är en av två förebilder som beslutet nämner. Antalet pågående prövningar i Storbritannien var {brittiska prövningar först} år 2019 och {brittiska prövningar sist} år 2023, en ökning med {brittiska prövningars ökning}. Hela ökningen kom till och med 2022. Landet hade {brittisk GMP yta} för produktion enligt GMP 2022/23. Catapult hade då utbildat {brittiskt utbildade} personer. Antalet företag steg från {brittiska företag först} år 2012 till fler än {brittiska företag sist} omkring 2021.
]]
else
  text [[
Cell and Gene Therapy Catapult finns sedan 2012 och är en av två förebilder som beslutet nämner. Antalet pågående prövningar i Storbritannien var {brittiska prövningar först} år 2019 och {brittiska prövningar sist} år 2024, en ökning med {brittiska prövningars ökning}. Landet hade {brittisk GMP yta} för produktion enligt GMP 2022/23. Catapult hade då utbildat {brittiskt utbildade} personer. Antalet företag steg från {brittiska företag först} år 2012 till fler än {brittiska företag sist} omkring 2021.
]]
end
chart "brittiska prövningar" {
  kind = "line", of = "prövningar-storbritannien", where = 'slag = "pågående"', x = "år", y = "antal", y_min = 0, height = 45,
  title = interim and "De pågående prövningarna i Storbritannien ökade till 2022 och minskade något 2023"
          or "De pågående prövningarna i Storbritannien har ökat, med ett avbrott 2023",
  measure = "Antal pågående prövningar av avancerade terapier, enligt Catapults räkning",
}
text [[
Utvecklingen är en beskrivning. Den säger inte vad Catapult har betytt, eftersom ingen jämförelse med ett Storbritannien utan Catapult finns i underlaget.
]]
if not interim then
  table "mått från andra länder" {
    of = "internationella-mått", group = "land", columns = { "aktör", { "mått", share = 0.34, header = true }, "period", "värde", "enhet" }, width = "full",
    title = "Bara Storbritannien har publicerat mått på utbildning, yta och företag",
    measure = "Mått som aktörerna själva har publicerat; enheten står i tabellen", reasons = false,
  }
end

subsection "Prövningarna ökade i världen men knappt i Europa" { name = "prövningar i världen" }
text [[
Mellan 2014 och 2018 ökade antalet prövningar av avancerade terapier med {tillväxt i världen} i världen, men med mindre än {tillväxt i Europa} i Europa [@källa:arm-2019]. Nyare uppgifter med samma definition finns inte i underlaget.
]]
if not interim then
  chart "prövningarnas tillväxt" {
    kind = "bar_horizontal", of = "prövningar-tillväxt", x = "område", y = "tillväxt", sort = "-tillväxt", height = 45,
    title = "Europa stod nästan stilla när prövningarna ökade i andra världsdelar",
    measure = "Procent, 2014–2018", note = "För Europa anger källan mindre än två procent. Stapeln visar gränsen.",
  }
end

subsection "Kontakterna med CCRM och Catapult är glest dokumenterade" { name = "internationell samverkan", answers = { "S2-11" } }
text [[
Beslutet nämner två parter för internationell samverkan. CCRM i Kanada är förebild för CCRM Nordic. Om kontakter med Catapult säger underlaget ingenting.
]]
table "internationell samverkan tabell" {
  of = "internationellt", columns = { { "part", header = true, share = 0.28 }, "land", "form", "datum", { "resultat", share = 0.3 } }, width = "full",
  title = "Samverkan är känd för CCRM men inte för Catapult",
  measure = "Form, datum och resultat för de två parter som beslutet nämner",
}
