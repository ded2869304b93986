-- Satsningar i andra länder, varje belopp i sin egen valuta; brittiska prövningar.
local interim = header.kind == "delredovisning"
-- I delredovisningen är kapitlet ett avsnitt utan underrubriker.
local chapter = interim and subsection or section

count "satsningarna"            { of = "internationella-satsningar", where = "belopp finns" }
count "offentliga satsningar"   { of = "internationella-satsningar", where = 'finansiär = "offentlig"' }
sum   "satsningar i euro"       { of = "internationella-satsningar", column = "belopp", where = 'valuta = "EUR" och ingår i summa = ja' }
sum   "satsningar i pund"       { of = "internationella-satsningar", column = "belopp", where = 'valuta = "GBP" och ingår i summa = ja' }
sum   "satsningar i Danmark"    { of = "internationella-satsningar", column = "belopp", where = 'valuta = "DKK"' }
sum   "satsningar i Kanada"     { of = "internationella-satsningar", column = "belopp", where = 'valuta = "CAD" och ingår i summa = ja' }
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

chapter "Andra länder satsar också" { name = "andra länder", answers = { "S2-25" } }
text [[
Enligt beslutet ökar andra länders satsningar mycket snabbt. Underlaget visar {satsningarna} belopp i andra länder, de flesta från 2016 eller senare. Beloppen gäller olika saker och olika lång tid. De står därför i sin egen valuta och räknas inte om till kronor ([@satsningar efter valuta]). Listan är inte fullständig. Marknadens tillväxt och stora företags satsningar framgår inte av underlaget.
]]

if not interim then
  subsection "De flesta kända satsningarna är offentliga" { name = "satsningar i andra länder" }
end
text [[
Storbritannien har satsat eller utlovat {satsningar i pund} till [Cell and Gene Therapy Catapult]{en} i två kända poster. De satsningar som anges i euro uppgår till {satsningar i euro}. I Danmark ger Novo Nordisk-stiftelsen {satsningar i Danmark} till Cellerator. I Kanada uppgår posterna till mer än {satsningar i Kanada}, mest från OmniaBio.
]]
if not interim then
  text [[
[@satsningar i euroländer|stor] visar satsningarna i euro. Av de {satsningarna} beloppen är {offentliga satsningar.words} helt offentliga. Källorna anger inte på vilken rättslig grund stödet lämnas eller vilket marknadsmisslyckande som motiverar det. Inte heller det svenska beslutet anger någon grund enligt statsstödsreglerna.
]]
  largest "största satsning i euro" { of = "internationella-satsningar", column = "belopp", label = "satsning", where = 'valuta = "EUR"' }
  chart "satsningar i euroländer" {
    kind = "bar_horizontal", of = "internationella-satsningar", where = 'valuta = "EUR"', x = "satsning", y = "belopp", sort = "-belopp",
    title = "Vallonien har den största kända satsningen i euro, tätt följd av Berlin {holds: största satsning i euro = 'Vallonskt partnerskap för avancerade terapier'}",
    measure = "Löpande priser; beloppet för Vallonien rymmer även privata medel", unit = "miljoner euro", data = "satsningar efter valuta",
  }
  text [[
Andra länders upplägg skiljer sig från det svenska. CCRM fick statligt bidrag redan 2010, medan det svenska klustret började 2023. Catapults senaste bidrag är femårigt. Det svenska uppdraget anger medel för två år. I Danmark betalar en stiftelse. I Sverige avses staten och näringslivet dela lika. Underlaget visar inte vilket upplägg som ger bäst resultat.
]]
end
table "satsningar efter valuta" {
  of = "internationella-satsningar", where = "belopp finns", width = "full",
  columns = { { "land", share = 0.14 }, { "satsning", share = 0.33, header = true }, { "aktör", share = 0.26 }, { "från år", share = 0.05 },
              { "offentlig andel", title = "Offentlig andel", share = 0.09 }, { "belopp", title = "Belopp", share = 0.07 }, { "valuta", share = 0.06 } },
  title = interim and "Storbritannien, Danmark, Belgien, Nederländerna och Kanada har egna satsningar"
          or "Sju länder i underlaget har egna satsningar",
  measure = "Belopp i miljoner av angiven valuta, löpande priser; offentlig andel i procent", reasons = false,
  note = "Lånet till OmniaBio är en del av satsningen OmniaBio och räknas inte två gånger.",
}
if interim then
  text [[
Ingen källa anger på vilken grund det statliga stödet lämnas eller vilket marknadsmisslyckande som motiverar det. För Finland har ingen satsning hittats.
]]
end

if not interim then
  subsection "Storbritannien började elva år före Sverige" { name = "Storbritannien" }
end
if interim then
  text [[
[Cell and Gene Therapy Catapult]{en} finns sedan 2012 och är en av de två utländska parter som beslutet nämner. Antalet pågående prövningar i Storbritannien var {brittiska prövningar först} år 2019 och {brittiska prövningar sist} år 2023, en ökning med {brittiska prövningars ökning} [@källa:pharmasources] [@källa:catapult-2024-01]. Hela ökningen kom till och med 2022. Landet hade {brittisk GMP yta} för produktion enligt god tillverkningssed (GMP) 2022/23. Catapult hade då utbildat {brittiskt utbildade} personer. Antalet företag steg från {brittiska företag först} år 2012 till fler än {brittiska företag sist} omkring 2021 [@källa:catapult-2023] [@källa:catapult-strategi] [@källa:catapult-fallstudie].
]]
else
  text [[
[Cell and Gene Therapy Catapult]{en} finns sedan 2012 och är en av de två utländska parter som beslutet nämner. Antalet pågående prövningar i Storbritannien var {brittiska prövningar först} år 2019 och {brittiska prövningar sist} år 2024, en ökning med {brittiska prövningars ökning} ([@brittiska prövningar]). Landet hade {brittisk GMP yta} för produktion enligt GMP 2022/23. Catapult hade då utbildat {brittiskt utbildade} personer. Antalet företag steg från {brittiska företag först} år 2012 till fler än {brittiska företag sist} omkring 2021 [@källa:catapult-2023] [@källa:catapult-strategi] [@källa:catapult-fallstudie]. [@mått från andra länder|stor] visar fler publicerade mått.
]]
end
text [[
Talen beskriver utvecklingen, inte Catapults betydelse för den.
]]
if not interim then
  chart "brittiska prövningar" {
    kind = "bar", of = "prövningar-storbritannien", where = 'slag = "pågående"', x = "år", y = "antal", height = 38,
    title = "De pågående prövningarna i Storbritannien har ökat, med ett avbrott 2023 {holds: brittiska prövningar sist > brittiska prövningar först}",
    measure = "Antal pågående prövningar av avancerade terapier, enligt Catapults räkning",
  }
  table "mått från andra länder" {
    of = "internationella-mått", columns = { { "land", share = 0.13 }, { "aktör", share = 0.26 }, { "mått", share = 0.29, header = true }, { "period", share = 0.12 }, { "värde", share = 0.07 }, { "enhet", share = 0.13 } }, width = "full",
    title = "Bara för Storbritannien finns mått på utbildade, företag och yta i drift",
    measure = "Publicerade mått; enheten står i tabellen", reasons = false,
  }
end

if not interim then
  subsection "Prövningarna ökade i världen men knappt i Europa" { name = "prövningar i världen" }
  text [[
Mellan 2014 och 2018 ökade antalet prövningar av avancerade terapier med {tillväxt i världen} i världen, men med mindre än {tillväxt i Europa} i Europa [@källa:arm-2019]. [@prövningarnas tillväxt|stor] visar alla världsdelar i källan. Nyare uppgifter med samma definition finns inte i underlaget.
]]
  chart "prövningarnas tillväxt" {
    kind = "bar_horizontal", of = "prövningar-tillväxt", x = "område", y = "tillväxt", sort = "-tillväxt",
    title = "Europa stod nästan stilla när prövningarna ökade i andra världsdelar",
    measure = "Ökning i procent, 2014–2018", note = "För Europa anger källan mindre än två procent. Stapeln visar gränsen.",
  }
end

subsection "Kontakterna utomlands är inte dokumenterade" {
  name = "internationell samverkan", answers = { "S2-11" },
  no_evidence = interim and "inga kontakter är dokumenterade" or nil,
}
if interim then
  text [[
Beslutet nämner två parter för internationell samverkan: CCRM i Kanada och Catapult i Storbritannien. CCRM Nordic bildades efter kanadensisk modell. Tanken var att samarbeta med och lära av CCRM [@källa:swelife-ccrm-start]. Om och när kontakter har ägt rum är inte känt. Om kontakter med Catapult säger underlaget ingenting.
]]
else
  text [[
Beslutet nämner två parter för internationell samverkan. CCRM i Kanada är förebild för CCRM Nordic, och tanken var att samarbeta med och lära av CCRM [@källa:swelife-ccrm-start]. Om kontakter med Catapult säger underlaget ingenting, se [@internationell samverkan tabell].
]]
  table "internationell samverkan tabell" {
    of = "internationellt", columns = { { "part", header = true, share = 0.28 }, { "land", share = 0.14 }, { "form", share = 0.17 }, { "datum", share = 0.11 }, { "resultat", share = 0.3 } }, width = "full",
    title = "CCRM är förebild, kontakter med Catapult är inte kända",
    measure = "Form, datum och resultat för de två parter som beslutet nämner", reasons = false,
  }
end
