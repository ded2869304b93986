-- Indikatorer för Sverige, patienter och prövningar, ambitionen för 2030.
section "Prövningar och behandlingar ökar" { name = "indikatorer för Sverige" }
text [[
Prövningarna och behandlingarna i Sverige är fler än för några år sedan, och företagen har fler anställda. Mätperioderna börjar före klustret. Vad klustret har betytt är inte känt, och inget av talen ska läsas som en effekt.
]]
key_figures {
  { value = "{företagen i branschen.number}", label = "små och medelstora företag utvecklar avancerade terapier (2024)" },
  { value = "{pågående prövningar.number}", label = "pågående prövningar, minst (2024)" },
  { value = "{infusionerna.number}", label = "infusioner med CAR-T i ordinarie vård" },
  { value = "{rekommenderade terapier.number}", label = "rekommenderade terapier" },
}

subsection "Prövningarna har fördubblats sedan 2021" { name = "prövningarna i Sverige", answers = { "S2-27" } }
text [[
Minst {pågående prövningar} prövningar av avancerade terapier pågick i Sverige 2024. Antalet har enligt källan fördubblats sedan 2021 [@källa:atmp-sweden-2024]. Universitetssjukhusen hade {sjukhusens prövningar} prövningar mellan 2006 och 2023. Av dem har {sjukhusens senaste del} tillkommit sedan 2021 [@källa:atmp-sweden-prövningar]. Den senare räkningen är preliminär och använder en annan definition.

Fördubblingen räknas från 2021. Klustret bildades i april 2023 och kan inte ha påverkat ökningen före det. [@slut prövningar per sjukhus|stor] visar var prövningarna har skett.
]]
chart "slut prövningar per sjukhus" {
  kind = "bar_horizontal", of = "prövningar-sjukhus", x = "sjukhus", y = "antal", sort = "-antal",
  title = "Akademiska sjukhuset har deltagit i flest prövningar {holds: sjukhus med flest prövningar = 'Akademiska sjukhuset, Uppsala'}", measure = "Antal prövningar av avancerade terapier med plats vid sjukhuset, 2006–2023, preliminärt",
  note = "En prövning kan räknas vid flera sjukhus: {prövningsplatserna} platser mot {sjukhusens prövningar} prövningar.",
}
text [[
En öppen serie ger en smalare bild över längre tid. I uttaget ur ClinicalTrials.gov finns {svenska prövningar i C} svenska prövningar med mesenkymala celler från 2010 till 2021. Antalet är högst tre per år {holds: flest svenska prövningar i C ≤ 3}, se [@slut svenska prövningar i C].
]]
chart "slut svenska prövningar i C" {
  kind = "bar", of = "länderpanel", where = 'serie = "C" och land = "Sverige"', x = "år", y = "värde", height = 45,
  title = "Få prövningar med mesenkymala celler startar i Sverige ett enskilt år",
  measure = "Antal prövningar med minst en plats i Sverige, efter startår, 2010–2021, preliminärt", data = "panel C",
}
text [[
Läkemedelsprövningarna i stort gick åt andra hållet {holds: ansökningarna nu < ansökningarna då}. Ansökningarna var {ansökningarna då} år 2021 och {ansökningarna nu} år 2023. De {ansökningarnas ändring.ökade med | procent, 0} mellan 2022 och 2023 [@källa:lif-prövningar] [@källa:lakemedelsvarlden-2024]. Om avancerade terapier är en växande del går inte att säga, eftersom talen kommer från två skilda räkningar.
]]

subsection "Patienter får fler behandlingar" { name = "patienterna", answers = { "S2-27" } }
text [[
Infusionerna med CAR-T i ordinarie vård var {infusionerna}. Behandlingarna med CAR-T ökade med {behandlingarnas ökning} mellan 2022 och 2024. Det är den patientnära indikator som ligger närmast i tid. De rekommenderade terapierna är {rekommenderade terapier.words}: {varav CAR.words} CAR-T och {varav genterapier.words} genterapier. Källan säger inte vilken period antalet infusioner gäller.

Regeringen räknar med att prövningar och kompetens ökar vårdens mottagarkapacitet. Hur många i vården som har utbildats är inte känt, se [@utbildade]. Kapaciteten att ta emot patienter mäts inte i underlaget. Klustrets betydelse för patienter är hypotetisk. [@slut indikatorerna|stor] visar alla indikatorer.
]]
subsection "Sverige saknas i räkningar av andra länder" { name = "prövningar jämfört" }
text [[
Ingen källa i underlaget räknar prövningar i Sverige och andra länder på samma sätt. Den tyska branschorganisationen vfa räknar pågående eller planerade prövningar i fem länder [@källa:vfa-2024]. Sverige är inte ett av dem. De svenska {pågående prövningar} får inte ställas mot talen i [@slut prövningar i fem länder].
]]
largest "land med flest prövningar" { of = "prövningar-länder", column = "antal", label = "område",
                                      where = 'definition = "pågående eller planerade 2024"' }
chart "slut prövningar i fem länder" {
  kind = "bar_horizontal", of = "prövningar-länder", where = 'definition = "pågående eller planerade 2024"', x = "område", y = "antal", sort = "-antal",
  title = "Kina har flera gånger fler prövningar än de europeiska länderna i källan {holds: land med flest prövningar = 'Kina'}",
  measure = "Antal pågående eller planerade prövningar av cell- och genterapier, 2024, preliminärt", note = "Sverige ingår inte i källan. Räkningen skiljer sig från Catapults.",
}

subsection "Begränsningarna har åtgärder men inga kända resultat" { name = "flaskhalsarna i slutet", answers = { "S2-26" } }
text [[
Beslutet nämner begränsningar i den svenska värdekedjan utan att räkna upp dem. [@slut flaskhalsarna prövade|stor] samlar de {flaskhalsarna.words} begränsningar som framgår av besluten och av Swelifes projektbeskrivning, och prövar om ett resultat är känt.
]]
table "slut flaskhalsarna prövade" {
  cells = { head = { "Begränsning", "Åtgärd", "Det som skulle visa resultat", "Läge den 30 juni 2025" },
    { "{flaskhalsar[1].flaskhals}", "{flaskhalsar[1].åtgärd}", "Företag som stannar och växer i Sverige, jämfört med liknande företag", "Uppgift om klustrets företag saknas" },
    { "{flaskhalsar[2].flaskhals}", "{flaskhalsar[2].åtgärd}", "Labb och anläggning i bruk, använd kapacitet", "Byggstart belagd; anläggning planerad till {milstolpar[18].tid}" },
    { "{flaskhalsar[3].flaskhals}", "{flaskhalsar[3].åtgärd}", "Kapacitet för produktion enligt GMP, kötid", "Ingen kapacitet belagd; tillstånd väntas {milstolpar[20].tid}" },
    { "{flaskhalsar[4].flaskhals}", "{flaskhalsar[4].åtgärd}", "Utbildad vårdpersonal, sjukhus som kan ge terapierna", "Prövningar vid {sjukhusen.words} sjukhus; utbildade okänt" },
    { "{flaskhalsar[5].flaskhals}", "{flaskhalsar[5].åtgärd}", "Projekt efter ursprung, från förfrågan till prövning", "Uppgift saknas" },
  },
  shares = { 0.32, 0.22, 0.24, 0.22 },
  title = "Ingen begränsning kan ännu sägas ha minskat", measure = "Begränsning, åtgärd, prövning och läge",
  source = "Regeringens beslut, Swelife (2022) och Vinnovas bedömning", width = "full",
}

section "Ambitionen för 2030 saknar mått" { name = "ambitionen 2030", answers = { "S2-29" } }
text [[
Beslutet anger ambitionen att Sverige ska vara ledande inom avancerade terapier till 2030, men inget mått. Avståndet dit kan inte räknas ut. {mål med utgångsvärde.words|stor} av {målen.words} indikatorer har ett utgångsvärde, ingen ett målvärde ([@slut måltabellen]).
]]
table "slut måltabellen" {
  of = "mål", group = "mål", width = "full",
  columns = { { "indikator", header = true, share = 0.36 }, "krav", "enhet", "utgångsvärde", "utgångsår", "målvärde" },
  title = "Utgångsvärden finns för fem indikatorer, målvärden för ingen {holds: mål med utgångsvärde = 5 och mål med värde = 0}", measure = "Utgångsvärde och målvärde; avståndet till målet går inte att ange", reasons = false,
}
text [[
[@slut ledande|stor] visar tre tolkningar av ”ledande” och Sveriges läge i den närmaste kända jämförelsen. Sverige uppges leda i Europa i publikationer om avancerade terapier per invånare, men utan tal [@källa:atmp-sweden-2024]. Vinnova föreslår att regeringen anger vilken tolkning som gäller och att målvärden sätts senast 2026.
]]
table "slut ledande" {
  cells = { head = { "Tolkning", "Närmaste kända jämförelse", "Sverige", "Räcker det?" },
    { "Ledande i forskning", "Artiklar 2018–2020, {panelländerna.number} länder ([@slut artiklar efter land])", "{Sveriges plats i artiklar.ordinal} plats, först i Norden {holds: Sveriges plats i Norden = 1}", "Nej, folkmängd saknas och ämnet är bredare" },
    { "Ledande i kommersialisering", "Patentfamiljer 2018–2020 ([@slut patent efter land])", "{Sveriges plats i patent.ordinal} plats", "Nej, serien slutar 2020" },
    { "Ledande i prövningar och vård", "Ingen räkning med samma definition", "minst {pågående prövningar.number} prövningar", "Nej, jämförelsen saknas" },
  },
  title = "Ingen av tre tolkningar av ”ledande” kan prövas fullt ut", measure = "Tolkning, jämförelse och Sveriges läge",
  source = "Vinnovas bedömning", width = "full",
}
