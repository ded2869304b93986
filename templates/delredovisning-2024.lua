-- Delredovisningen av uppdraget S2, lämnas senast den 1 juni 2024.
report "Ett innovationskluster för avancerade terapier" {
  subtitle = "Delredovisning av uppdraget att etablera ett innovationskluster för kommersialisering av avancerade läkemedel",
  short_title = "Innovationskluster – delredovisning",
  kind = "delredovisning", assignment = "S2", agency = "Vinnova", address = "101 58 Stockholm",
  to = "Regeringskansliet (Klimat- och näringslivsdepartementet)", to_address = "103 33 Stockholm",
  due = "2024-06-01", data_through = "2024-05-31", language = "sv", state = "utkast", theme = "myndighet",
  subject = "Delredovisning av regeringsuppdrag", keywords = "avancerade terapier, innovationskluster, ATMP, CCRM Nordic, delredovisning",
  cover = "artiklar",
}
include "avsnitt/varden"
value "utan beräknade" { is = "hela satsningen - beräknade anslaget" }

include "avsnitt/omslag"
letter [[
Vinnova överlämnar härmed delredovisningen av uppdraget att etablera ett innovationskluster för kommersialisering av avancerade läkemedel. Regeringen gav uppdraget i mars 2023.

Delredovisningen innehåller en statusrapport för uppstartsfasen, förslag på organisatorisk modell, finansieringsplan och inriktning samt en preliminär utvärdering. Utvärderingen är upplagd med en kontrafaktisk ansats. En effekt kan inte skattas, eftersom de jämförbara serierna slutar före klustrets start.

Redovisningen är ett utkast. Det som saknas står i [@det som saknas]. En tabell innehåller exempeldata. Den är märkt, och inga slutsatser dras av den. Redovisningen kan inte lämnas som slutlig med exempeldata.
]]
contents {}
list_of_figures {}

-- Sammanfattning ------------------------------------------------------------------------------

section "Sammanfattning" { front = true, name = "sammanfattning" }
key_figures {
  { value = "{anslaget.number}", label = "miljoner kronor från staten 2023, beslutade" },
  { value = "{beräknade anslaget.number}", label = "miljoner kronor från staten 2024, beräknade" },
  { value = "{näringslivets medel.number}", label = "miljoner kronor från näringslivet, avsedda" },
  { value = "{konsortiets företag.number}", label = "företag i konsortiet som leder klustret" },
}
text [[
**Klustret är formellt etablerat, men dess verksamhet är inte dokumenterad.** CCRM Nordic AB, ett aktiebolag med särskild vinstutdelningsbegränsning (svb), bildades i april 2023. Vinnova meddelade den 23 maj 2023 att finansieringen var beslutad. De kommande lokalerna började byggas i januari 2024. Det är inte belagt att det första labbet är i bruk. Uppgifter om kunder, anställda och utfall saknas.

**Organisation.** Vinnova föreslår att CCRM Nordic även i fortsättningen driver klustret. Avtal bör reglera ansvaret mellan Vinnova, bolaget, konsortiet och de två andra hubbarna. Ett råd för användare bör inrättas.

**Finansiering.** Planen omfattar {hela satsningen} för 2023–2024, hälften från staten och hälften från näringslivet {holds: statens medel * 2 = hela satsningen och näringslivets medel * 2 = hela satsningen}. Regeringens beslut ger rätt att använda {anslaget} under 2023. Uteblir statens medel för 2024 återstår {utan beräknade}, förutsatt att näringslivet ändå lämnar sin del. För tiden efter 2024 är inga belopp kända.

**Inriktning.** Verksamheten följer beslutets tre delar: kommersialisering, kompetensutveckling och produktionskapacitet. Beslutet anger inga målvärden. Vinnova föreslår indikatorer och att målvärden sätts tillsammans med klustret.

**Preliminär utvärdering.** Det är för tidigt att bedöma klustret. De serier som jämför Sverige med {jämförelseländerna} andra länder slutar mellan 2020 och 2022, före starten. Därför anges ingen effekt. Villkoren för en senare skattning är bestämda i förväg.

**Sju förslag.** Viktigast är att hubbarna redovisar samma uppgifter från hösten 2024, att finansieringen efter 2024 klargörs och att startade prövningar samlas in per land. Förslagen står i [@slutsatser och förslag].
]]

section "Summary" { front = true, name = "summary", language = "en" }
text { [[
In March 2023 the Swedish Government instructed Vinnova, Sweden’s innovation agency, to establish a national innovation cluster for the commercialisation of advanced therapies. This interim account covers the start-up phase to 31 May 2024.

The cluster is run by CCRM Nordic AB, a limited company with restricted profit distribution, formed in April 2023. A consortium of {konsortiets företag.words} companies leads the cluster. The Government allotted SEK {anslaget.number} million for 2023 and estimated a further SEK {beräknade anslaget.number} million for 2024. Industry is expected to match the total of SEK {statens medel.number} million. Without the state’s share for 2024, SEK {utan beräknade.number} million remains, provided that industry still pays its share. Expenditure, customers and staff have not been reported, and no funding after 2024 is known.

Vinnova proposes to keep the company form, to set out each party’s role in agreements and to appoint a users’ council. Three of its seven proposals matter most. The hubs should report the same data from autumn 2024, funding after 2024 should be clarified, and trials started should be collected by country. The Government’s decision sets no targets. Vinnova proposes indicators; the targets remain to be agreed.

It is too early to assess the cluster, and no effect can be estimated: the series that compare Sweden with other countries end before the cluster began. A counterfactual design, with its conditions fixed in advance, is ready for the final account. One table, marked “Exempeldata”, holds example data and supports no conclusions.
]], language = "en" }

-- Kapitlen ------------------------------------------------------------------------------------

include "avsnitt/uppdraget"

subsection "Underlaget är offentligt, men viktiga uppgifter saknas" { name = "det som saknas" }
text [[
Redovisningen bygger på offentliga källor fram till brytdagen den 31 maj 2024. Senare uppgifter ingår inte. [@metod och statistik|stor] beskriver metoden. Flera källor är pressmeddelanden från parter i satsningen. De visar vad parterna har sagt, inte vad en granskning har funnit.

[@uppgifter som saknas|stor] visar uppgifter som ingen källa innehåller. De behövs före slutredovisningen.
]]
table "uppgifter som saknas" {
  cells = { head = { "Uppgift", "Krav", "Vem som kan lämna den" },
    { "Beslutets diarienummer och dag", "S2-14", "Klimat- och näringslivsdepartementet" },
    { "Utfall 2023 och förbrukning 2024", "S2-12, S2-13", "Vinnova" },
    { "Näringslivets bidrag per företag", "S2-07", "Konsortiet" },
    { "Uppstartsfasens milstolpar, plan och utfall", "S2-15", "CCRM Nordic AB (svb)" },
    { "Projekt, kunder, nya företag, utbildade och användare", "S2-02 till S2-06", "CCRM Nordic AB (svb)" },
    { "Tjänster och samarbete mellan hubbarna", "S2-08, S2-09", "De tre hubbarna" },
    { "Lärdomar från liknande etableringar", "S2-10", "De fem namngivna aktörerna" },
    { "Finansiering efter 2024", "S2-17", "Regeringen, Vinnova och konsortiet" },
  },
  title = "Flera parter behöver lämna uppgifter som saknas", width = "full",
  measure = "Uppgifter som redovisningen behöver men som inte finns i underlaget", source = "Vinnovas genomgång",
}

include "avsnitt/bakgrund"
include "avsnitt/internationell-jamforelse"

-- Uppstartsfasen
count "startfasens händelser" { of = "milstolpar", where = 'spår = "CCRM Nordic" och start ≤ 2024-05-31' }
count "händelser i fönstret"   { of = "milstolpar", where = '(spår = "CCRM Nordic" eller spår = "beslut") och start ≥ 2022-12-01 och start ≤ 2024-06-01' }
count "obelagda i fönstret"    { of = "milstolpar", where = '(spår = "CCRM Nordic" eller spår = "beslut") och start ≥ 2022-12-01 och start ≤ 2024-06-01 och läge = "planerad"' }
count "uppnådda händelser"    { of = "milstolpar", where = 'spår = "CCRM Nordic" och läge = "uppnådd"' }

section "Uppstartsfasen: bolaget är på plats" { name = "uppstartsfasen", answers = { "S2-15" } }
text [[
Klustret har ett bolag, en finansiär och ett konsortium. Underlaget visar {startfasens händelser.words} händelser för CCRM Nordic till och med maj 2024. Av dem är {uppnådda händelser.words} uppnådda. De övriga är planer vars utfall inte är belagt ([@startfasens plan]).
]]
subsection "Bolaget och byggstarten är belagda, labbet är det inte" { name = "det som har hänt" }
text [[
Projektet som förbereder bolaget började i december 2022 med {bidraget till förberedelser} från Swelife. Det ska pågå till juni 2024 [@källa:swelife-ccrm-forberedelse]. CCRM Nordic AB (svb) bildades i april 2023. Ett första processutvecklingslabb var planerat till december 2023 [@källa:swelife-ccrm-start]. Vinnova meddelade den 23 maj 2023 att finansieringen var beslutad [@källa:vinnova-2023-05]. GoCo Active Lab i Mölndal, de kommande lokalerna, började byggas i januari 2024 [@källa:lokalguiden-2024-01].
]]
chart "startfasens plan" {
  kind = "gantt", of = "milstolpar", where = '(spår = "CCRM Nordic" eller spår = "beslut") och start ≥ 2022-12-01 och start ≤ 2024-06-01',
  row = "milstolpe", sort = { "spår", "start" }, start = "start", finish = "slut", label = "tid", group = "spår",
  planned = 'läge = "planerad"', starts = "2024-05-31", starts_label = "Brytdag", width = "full", height = 65,
  title = "Fyra av sju händelser är belagda, tre är planer eller frister {holds: obelagda i fönstret = 3 och händelser i fönstret = 7}",
  measure = "Händelser från december 2022 till juni 2024; ofyllda märken är planer eller frister vars utfall inte är belagt", data = "none",
}
subsection "Klustrets egen tidsplan är inte känd" { name = "milstolpar som följs" }
text [[
[@startfasens tabell|stor] innehåller exempeldata. Den visar formen för slutredovisningen: varje milstolpe får en planerad dag, ett utfall och ett läge i ord. Tabellen säger ingenting om hur uppstartsfasen har gått.
]]
table "startfasens tabell" {
  of = "startfas", sort = { "plan", "nr" }, columns = { { "spår", share = 0.14 }, { "milstolpe", header = true, share = 0.42 }, { "plan", share = 0.14 }, { "utfall", share = 0.14 }, { "läge", share = 0.16 } }, width = "full",
  title = "Exempeldata: så redovisas plan, utfall och läge", measure = "Planerad och verklig dag; läget skrivs i ord", reasons = false,
}
subsection "Erfarenheter från andra etableringar saknas" {
  name = "erfarenheter", answers = { "S2-10" }, no_evidence = "ingen lärdom är dokumenterad",
}
text [[
Vinnova ska ta till vara erfarenheter från liknande etableringar. Underlaget innehåller ingen dokumenterad lärdom. Vinnova föreslår att aktörerna besvarar frågorna i [@lärdomar] skriftligt före slutredovisningen.
]]
table "lärdomar" {
  cells = { head = { "Aktör", "Vad aktören har gjort", "Fråga att besvara" },
    { "ATMP Sweden", "Nationellt nätverk för avancerade terapier", "Vilka behov är gemensamma för vården och företagen?" },
    { "Cytiva Testa Center AB", "Värd för testbädden i Uppsala, öppnad 2018", "Hur nådde testbädden användare utanför värdföretaget?" },
    { "NorthX Biologics Matfors AB", "Innovationshubb, invigd 2023 efter förlängd tid [@källa:regeringen-northx-2023]", "Vad krävdes för att dela kostnaden med staten?" },
    { "AstraZeneca BioVentureHub AB", "Nämns i beslutet; inget mer i underlaget", "Hur skyddas små företags uppgifter hos ett stort?" },
    { "RISE", "Ledde förstudien 2016–2018 och analysen 2021", "Vilka råd från förstudien har följts?" },
    { "Andra företag, lärosäten, regioner och myndigheter", "Nämns i beslutet som grupper", "Vilka hinder möter projekten före klustret?" },
  },
  title = "Sex frågor ska ge lärdomar till slutredovisningen",
  measure = "Aktörer som beslutet nämner, känd roll och fråga till slutredovisningen",
  source = "Regeringens beslut, Vinnova (2018), Nordic Life Science (2018, 2023), Vinnovas förslag", width = "full",
}

-- Organisationen
section "Förslag till organisatorisk modell" { name = "organisation", answers = { "S2-16" } }
text [[
Vinnova föreslår att CCRM Nordic AB, ett aktiebolag med särskild vinstutdelningsbegränsning (svb), även i fortsättningen driver klustret. Bolagsformen regleras i 32 kap. aktiebolagslagen (2005:551). Förslaget grundas på den enda modell som källorna beskriver. Alternativen återstår att pröva.
]]
subsection "Bolaget driver, konsortiet leder och Vinnova följer upp" { name = "modellen", answers = { "S2-07" } }
text [[
Två skäl talar för modellen ([@organisationen]), enligt en intervju med bolaget. Det bildades för att kunna söka medel från Vinnova, och begränsningen av vinstutdelningen är central för dess hållbarhetsmodell [@källa:swelife-ccrm-start]. Konsortiets {konsortiets företag.words} företag leder klustret [@källa:vinnova-2023-05]. Jan Nilsson, vd för CombiGene, är styrelsens ordförande. Fredrik Wessberg är bolagets vd [@källa:combigene-2023]. Övriga ledamöter och konsortiets rättsliga ställning framgår inte av underlaget. Vem som ansvarar för vad står i [@roller].
]]
figure "organisationen" {
  kind = "diagram", width = "full",
  boxes = {
    { "regering", "Regeringen", column = 1, row = 0 },
    { "vinnova", "Vinnova\nfinansierar, följer upp", column = 1, row = 1 },
    { "konsortium", "Konsortiet\nleder klustret", column = 0, row = 2 },
    { "ccrm", "CCRM Nordic AB (svb)\ndriver klustret", column = 1, row = 2, highlight = true },
    { "hubbar", "Testa Center och NorthX\u{A0}Biologics", column = 2, row = 2 },
    { "internationellt", "CCRM i Kanada och Catapult", column = 0, row = 3 },
    { "kunder", "Företag, lärosäten, vård\u{A0}och\u{A0}regioner", column = 1, row = 3 },
    { "rad", "Råd för användare\n(föreslås)", column = 2, row = 3 },
  },
  arrows = {
    { "regering", "vinnova", label = "uppdrag" }, { "vinnova", "ccrm", label = "bidrag" }, { "konsortium", "ccrm" },
    { "ccrm", "hubbar", both = true }, { "ccrm", "kunder" }, { "internationellt", "ccrm", dashed = true },
    { "rad", "ccrm", dashed = true },
  },
  title = "Bolaget är navet mellan staten, konsortiet, hubbarna och användarna",
  measure = "Föreslagen modell; streckad pil: samband som föreslås eller som inte är dokumenterat",
  source = "Vinnova (2023) och Vinnovas förslag",
  alt = "Diagram. Regeringen ger uppdrag åt Vinnova, som ger bidrag till CCRM Nordic AB. Konsortiet leder klustret. Bolaget samarbetar åt båda håll med Testa Center och NorthX Biologics och betjänar företag, lärosäten, vård och regioner. Streckade pilar går från CCRM i Kanada och Catapult samt från ett föreslaget råd för användare.",
}
table "roller" {
  cells = { head = { "Roll", "Vem", "Ansvar", "Läge" },
    { "Uppdragsgivare", "Regeringen", "Beslutar om uppdrag och anslag", "klart" },
    { "Finansiär", "Vinnova", "Beslutar om bidrag, följer upp, redovisar", "klart" },
    { "Huvudman", "CCRM Nordic AB (svb)", "Driver klustret i Mölndal", "klart" },
    { "Ledning", "Konsortiet, {konsortiets företag.words} företag", "Leder klustret, bidrar med hälften av medlen", "avsett; avtal saknas i underlaget" },
    { "Samarbetande hubbar", "Testa Center, NorthX Biologics", "Kompletterande tjänster", "förutsätts; avtal saknas i underlaget" },
    { "Råd för användare", "Vård, lärosäten, regioner, små företag", "Ger råd om behov i hela landet", "föreslås" },
  },
  title = "Tre av sex roller saknar känt avtal",
  measure = "Roll, part, ansvar och läge den 31 maj 2024", source = "Regeringens beslut, Vinnova (2023) och Vinnovas förslag", width = "full",
}
text [[
Vinnova föreslår ett råd för användare. Konsortiet består enbart av företag, medan beslutet kräver nytta för vård, lärosäten och hela landet. Ett råd ger dem en väg in utan att ändra ledningen.
]]
subsection "Fyra frågor bör lösas före slutredovisningen" { name = "olösta frågor" }
text [[
1. Vem äger bolaget, och i vilka andelar? Underlaget anger inte ägarna.
2. På vilken grund lämnas det statliga stödet? Underlaget anger ingen grund enligt statsstödsreglerna.
3. Vem får använda infrastrukturen, och till vilket pris?
4. Vad händer med utrustning och kunnande om stödet upphör?

]]
subsection "Andra modeller är inte jämförda" { name = "prövade modeller" }
text [[
Ideell förening, stiftelse, projekt inom en myndighet och statligt bolag är tänkbara alternativ. Källorna innehåller skäl bara för den valda formen. Det går därför inte att visa att den är bäst. Vinnova föreslår att alternativen prövas mot fyra kriterier:

- formen kan ta emot både statliga och privata medel
- den kan bära investeringar och ansvar för produktion
- den kan styras mot nytta för hela landet
- den består om en part lämnar.

]]

-- Finansieringen
value "matchat utan beräknade" { is = "anslaget * 2" }
value "halva industrin"        { is = "näringslivets medel / 2", decimals = 0 }
value "halva näringslivet"     { is = "statens medel + näringslivets medel / 2", decimals = 0 }
count "kända belopp efter 2024" { of = "finansieringsplan", where = "år > 2024 och belopp finns" }
value "per år"                 { is = "hela satsningen / 2", decimals = 0 }
for _, amount in ipairs { "hela satsningen", "halva näringslivet", "statens medel", "utan beräknade", "matchat utan beräknade" } do
  value (amount .. " del") { is = amount .. " / hela satsningen * 100", unit = "procent", decimals = 0 }
end
value "beslutad del"           { is = "anslaget / hela satsningen * 100", unit = "procent", decimals = 0 }

section "Finansieringsplan" { name = "finansieringsplan", answers = { "S2-17" } }
text [[
Vinnova föreslår att planen för 2023–2024 fullföljs och att en budget för 2025–2027 lämnas under hösten 2024. Planen omfattar {hela satsningen}. Regeringens beslut ger rätt att använda {anslaget}, det vill säga {beslutad del} av planen. Resten är beräknat eller avsett. För åren därefter är inga belopp kända.
]]
subsection "Staten och näringslivet ska dela lika {holds: statens medel = näringslivets medel}" { name = "planen", answers = { "S2-12", "S2-13" } }
text [[
Vinnova får under 2023 använda {anslaget}. Medlen redovisas mot {anslaget.anslag}. För 2024 *beräknas* {beräknade anslaget}. Beslutet tilldelar inte det beloppet. Om det har tilldelats på annat sätt framgår inte av underlaget. Näringslivet ska stå för hälften av satsningen, {näringslivets medel} [@källa:vinnova-2023-05]. Utfallet för 2023 saknas i underlaget. [@finansieringen|stor] och [@planen per finansiär] visar planen.
]]
chart "finansieringen" {
  kind = "bar", stacked = true, of = "finansieringsplan", where = "belopp finns", x = "period", y = "belopp", series = "finansiär", height = 60,
  title = "Näringslivets del är lika stor som statens men inte fördelad på år {holds: näringslivets medel = statens medel}",
  measure = "Miljoner kronor, löpande priser; 2023 beslutat, 2024 beräknat, näringslivets del avsedd", data = "planen per finansiär",
}
table "planen per finansiär" {
  of = "finansieringsplan", rows = "finansiär", columns = "period", value = "belopp", tally = "sum", width = "full",
  title = "Efter 2024 är inga belopp kända från någon finansiär {holds: kända belopp efter 2024 = 0}", measure = "Miljoner kronor, löpande priser",
}
subsection "Näringslivets bidrag är känt bara som en summa" { name = "näringslivets bidrag", answers = { "S2-07" } }
local members = {}
for _, r in rows("partnerbidrag") do
  table.insert(members, r["aktör"])
end
-- allow abbreviation: företagens namn
text(string.format([[
Konsortiet består av %s. För inget av företagen är bidraget känt, vare sig i pengar eller i annat, som utrustning och arbetstid. Synergierna av samverkan går därför inte att bedöma.
]], table.concat(members, ", ", 1, #members - 1) .. " och " .. members[#members]))
subsection "Planen håller bara om båda parter betalar" { name = "känslighet" }
text [[
[@känslighetstabellen|stor] visar vad som händer om delar av planen uteblir. Räkneexemplen bygger bara på planens egna belopp. De är inga prognoser.
]]
table "känslighetstabellen" {
  cells = { head = { "Antagande", "Staten", "Näringslivet", "Summa", "Procent av planen" },
    { "Enligt plan", "{statens medel.number}", "{näringslivets medel.number}", "{hela satsningen.number}", "{hela satsningen del.number}" },
    { "Näringslivet lämnar halva sin del", "{statens medel.number}", "{halva industrin.number}", "{halva näringslivet.number}", "{halva näringslivet del.number}" },
    { "Näringslivets del uteblir helt", "{statens medel.number}", "{0 | räkneexemplets antagande}", "{statens medel.number}", "{statens medel del.number}" },
    { "Statens medel för 2024 uteblir", "{anslaget.number}", "{näringslivets medel.number}", "{utan beräknade.number}", "{utan beräknade del.number}" },
    { "Staten som ovan; näringslivet bidrar lika mycket", "{anslaget.number}", "{anslaget.number}", "{matchat utan beräknade.number}", "{matchat utan beräknade del.number}" },
  },
  align = { "left", "right", "right", "right", "right" }, width = "full",
  title = "Uteblir statens medel för 2024 kan drygt två tredjedelar av planen falla bort {holds: 66,7 < (hela satsningen - matchat utan beräknade) / hela satsningen * 100 < 70}",
  measure = "Miljoner kronor, löpande priser, 2023–2024; räkneexempel", source = "Regeringens beslut, Vinnova (2023) och egna beräkningar",
}
subsection "Efter 2024 behövs ett beslut om nivå och källor" { name = "efter 2024" }
text [[
Planen omfattar i genomsnitt {per år} per år. Samma omfattning från 2025 kräver lika mycket. Möjliga källor är staten, näringslivet, avgifter från kunder och EU-medel. Vad de kan ge säger underlaget inte.

Vinnova föreslår att CCRM Nordic lämnar en budget för 2025–2027 med drift och investering var för sig. Konsortiet bör ange sitt bidrag per företag och år, i pengar och annat. Regeringen får då underlag för beslut om statens del.
]]

-- Inriktningen
section "Inriktning för verksamheten" { name = "inriktning", answers = { "S2-18" } }
text [[
Vinnova föreslår att klustret arbetar i beslutets tre delar och att varje del följs med egna indikatorer. Beslutet anger inga målvärden. Här föreslås vad som ska mätas och vem som ska sätta värdena.
]]
subsection "Effektlogiken går från medel till patienter" { name = "effektlogik" }
text [[
[@effektlogikens figur|stor] visar hur beslutet är tänkt att verka. Sambanden är hypotetiska. Ju längre åt höger, desto fler faktorer utanför klustret påverkar.
]]
figure "effektlogikens figur" {
  kind = "diagram", width = "full",
  boxes = {
    { "r1", "Statliga medel", column = 0, row = 0 }, { "r2", "Näringslivets medel och samverkan", column = 0, row = 1 }, { "r3", "Tidigare erfarenheter", column = 0, row = 2 },
    { "a1", "(a) Stöd till kommersialisering", column = 1, row = 0 }, { "a2", "(b) Kompetensutveckling", column = 1, row = 1 },
    { "a3", "(c) Produktionskapacitet", column = 1, row = 2 }, { "a4", "Samarbete med hubbar och utland", column = 1, row = 3 },
    { "u1", "Forskning nyttiggörs", column = 2, row = 0 }, { "u2", "Nationell infrastruktur", column = 2, row = 1 },
    { "u3", "Nya företag växer", column = 2, row = 2 }, { "u4", "Begränsningar minskar", column = 2, row = 3 },
    { "e1", "Stärkt konkurrenskraft", column = 3, row = 0 }, { "e2", "Nya terapier till\u{A0}patienter", column = 3, row = 1 },
    { "e3", "Ledande till 2030", column = 3, row = 2, highlight = true },
  },
  arrows = { { "r1", "a1" }, { "r2", "a2" }, { "r3", "a3" }, { "a1", "u1" }, { "a2", "u2" }, { "a3", "u3" }, { "a4", "u4" },
    { "u1", "e1" }, { "u2", "e2" }, { "u3", "e3" } },
  title = "Fyra slags aktiviteter ska leda till fyra resultat och tre effekter",
  measure = "Resurser, aktiviteter, resultat och effekter, från vänster till höger; alla samband är hypotetiska",
  source = "Regeringens beslut, sorterat av Vinnova",
  alt = "Diagram i fyra kolumner. Resurser: statliga medel, näringslivets medel och samverkan, tidigare erfarenheter. Aktiviteter: stöd till kommersialisering, kompetensutveckling, produktionskapacitet, samarbete. Resultat: forskning nyttiggörs, nationell infrastruktur, nya företag växer, begränsningar minskar. Effekter: stärkt konkurrenskraft, nya terapier till patienter, ledande till 2030.",
}
subsection "Varje del får egna aktiviteter och indikatorer" { name = "tre delar", answers = { "S2-01" } }
text [[
[@inriktningens delar|stor] visar förslaget. Ett enda utgångsvärde är känt vid brytdagen: {läkemedelsprojekt sist} svenska läkemedelsprojekt 2023. Det gäller alla läkemedel.
]]
table "inriktningens delar" {
  cells = { head = { "Del", "Aktiviteter", "Indikatorer som föreslås" },
    { "(a) Kommersialisering", "Affärsstöd, processutveckling och vägledning för små, medelstora och stora företag", "Företag med stöd efter storlek; nya företag, deras anställda och kapital; projekt efter ursprung" },
    { "(b) Kompetensutveckling", "Utbildning för företag, vård och lärosäten i hela landet", "Utbildade efter målgrupp och län; andel utanför Västra Götalands län" },
    { "(c) Produktionskapacitet", "Processutveckling först, produktion enligt GMP senare", "Yta för produktion enligt GMP; kötid; använd kapacitet" },
    { "Samarbete", "Gemensamma projekt och hänvisningar med Testa Center och NorthX Biologics; kontakter med CCRM och Catapult", "Projekt, hänvisningar och möten per år" },
  },
  title = "Indikatorerna följer beslutets tre delar och samarbetet",
  measure = "Delarna följer beslutet; aktiviteter och indikatorer är förslag", source = "Regeringens beslut och Vinnovas förslag", width = "full",
}
include "avsnitt/hubbar"

subsection "Ambitionen för 2030 saknar mätbara värden" {
  name = "målet 2030", answers = { "S2-29" }, no_evidence = "beslutet anger inget målvärde",
}
text [[
Beslutet anger ambitionen att Sverige ska vara ledande inom avancerade terapier till 2030. Ordet ”ledande” är inte definierat och inget målvärde finns. Avståndet dit går därför inte att räkna ut.

Vinnova föreslår att ”ledande” bedöms med tre mått: prövningar per invånare, företag som utvecklar avancerade terapier och terapier i ordinarie vård. Alla tre jämförs med de nordiska länderna. Värdena sätts efter samråd med ATMP Sweden och klustret.
]]

-- Utvärderingen
sum   "prövningarna vid sjukhus" { of = "indikatorer", column = "värde", where = 'indikator = "Prövningar av avancerade terapier vid universitetssjukhus" och period = "2006–2023"' }
sum   "prövningarna sedan 2021"  { of = "indikatorer", column = "värde", where = 'indikator = "Prövningar av avancerade terapier vid universitetssjukhus" och period = "2021–2023"' }
largest "sjukhus med flest prövningar" { of = "prövningar-sjukhus", column = "antal", label = "sjukhus" }
count "sjukhus med prövningar"   { of = "prövningar-sjukhus" }
sum   "platserna"                { of = "prövningar-sjukhus", column = "antal" }
first "ansökningarna först"      { of = "indikatorer", column = "värde", where = 'indikator = "Ansökningar om kliniska läkemedelsprövningar"', by = "år" }
last  "ansökningarna sist"       { of = "indikatorer", column = "värde", where = 'indikator = "Ansökningar om kliniska läkemedelsprövningar"', by = "år" }
value "sedan 2021 del"           { is = "prövningarna sedan 2021 / prövningarna vid sjukhus * 100", unit = "procent", decimals = 0 }

section "Preliminär utvärdering" { name = "preliminär utvärdering", answers = { "S2-19" }, effects = true }
text [[
Det är för tidigt att bedöma klustret. Kapitlet ställer utvärderingens frågor, beskriver utgångsläget och anger vilka uppgifter som saknas. [@kontrafaktisk ansats|stor] behandlar frågan om vad som hade hänt utan klustret.
]]
subsection "Utvärderingen ställer fyra frågor men har stora begränsningar" { name = "utvärderingens upplägg" }
text [[
[@frågorna|stor] ger svaren vid brytdagen.
]]
table "frågorna" {
  cells = { head = { "Fråga", "Underlag", "Svar i dag" },
    { "Är klustret etablerat?", "Milstolpar", "Delvis: bolaget finns, verksamheten är inte belagd ([@uppstartsfasen])" },
    { "Når klustret dem det ska nå?", "Kunder, län, ursprung, utbildade", "Går inte att säga: uppgifter saknas" },
    { "Kompletterar det de andra hubbarna?", "Tjänster och samarbete", "Delvis känt: för de flesta tjänster saknas uppgift ([@hubbarna])" },
    { "Har det haft effekt?", "Jämförelse med andra länder", "Går inte att säga: serierna slutar före starten ([@kontrafaktisk ansats])" },
  },
  title = "Två av fyra frågor kan besvaras delvis, två inte alls", width = "full",
  measure = "Utvärderingens frågor, underlag och svar den 31 maj 2024", source = "Vinnovas bedömning",
}
text [[
Bolaget har funnits i drygt ett år. Underlaget innehåller inga verkliga utfall från klustret. Serierna slutar före starten, och flera jämförelseländer har egna satsningar. Vinnova utvärderar dessutom ett kluster som myndigheten själv finansierar. Någon utomstående bör därför granska slutredovisningen.
]]
subsection "Utgångsläget: prövningarna sker vid sex sjukhus {holds: sjukhus med prövningar = 6}" { name = "utgångsläge för utvärderingen", answers = { "S2-27" } }
text [[
Universitetssjukhusen hade {prövningarna vid sjukhus} prövningar av avancerade terapier mellan 2006 och 2023. Av dem har {prövningarna sedan 2021} tillkommit sedan 2021, alltså {sedan 2021 del}. En prövning kan ske vid flera sjukhus, så platserna är fler {holds: platserna > prövningarna vid sjukhus}: {platserna} ([@prövningar per sjukhus]). Antalen är preliminära. Källan anger på ett ställe en prövning färre [@källa:atmp-sweden-prövningar].
]]
chart "prövningar per sjukhus" {
  kind = "bar_horizontal", of = "prövningar-sjukhus", x = "sjukhus", y = "antal", sort = "-antal",
  title = "Akademiska sjukhuset har deltagit i flest prövningar {holds: sjukhus med flest prövningar = 'Akademiska sjukhuset, Uppsala'}",
  measure = "Antal prövningar av avancerade terapier med plats vid sjukhuset, 2006–2023, preliminärt",
  note = "En prövning kan räknas vid flera sjukhus.",
}
text [[
Samtidigt minskar läkemedelsprövningarna i stort {holds: ansökningarna sist < ansökningarna först}. Ansökningarna var {ansökningarna först} år 2021 och {ansökningarna sist} år 2023 [@källa:lif-prövningar] [@källa:lakemedelsvarlden-2024]. Uppgifter om behandlingar i ordinarie vård och om utbildad vårdpersonal saknas vid brytdagen. Klustrets betydelse för patienterna är därför hypotetisk.
]]
subsection "Klustrets egna resultat går ännu inte att visa" {
  name = "tidiga resultat", answers = { "S2-02", "S2-03", "S2-04", "S2-05", "S2-06" },
  no_evidence = "inga uppgifter om klustrets användare är kända",
}
text [[
Underlaget innehåller inga uppgifter om klustrets användare. Slutredovisningen ska visa dem så här, med noll skrivet som noll:

- **Forskningsresultat från lärosäten och vård (S2-02, S2-03):** projekt efter ursprung och steg, från förfrågan till klinisk prövning.
- **Nya företag (S2-04):** antal stödda företag per år, deras anställda och kapital.
- **Stöd efter storlek (S2-05):** kunder per tjänst bland små, medelstora och stora företag.
- **Nytta för hela landet (S2-06):** användare per län, andelen utanför Västra Götalands län och utbildade efter målgrupp.

]]
include "avsnitt/kontrafaktisk-ansats"

todo "Stäm av förslagen med CCRM Nordic och de andra hubbarna före beslut."
section "Slutsatser och förslag" { name = "slutsatser och förslag" }
text [[
Klustret är formellt etablerat, men det går inte att visa vad det gör eller betyder. Tre slutsatser följer av kapitlen. De leder till förslagen i [@förslagen].

1. **Formen finns, innehållet är inte dokumenterat.** Bolaget, konsortiet och byggstarten är belagda. Kunder och samarbete är det inte.
2. **Finansieringen är kortsiktig.** Beslutet omfattar {beslutad del} av planen, och efter 2024 är inget belopp känt {holds: beslutad del < 50 och kända belopp efter 2024 = 0}.
3. **Effekten kan inte prövas än.** En senare prövning kräver att nya data börjar samlas in nu.

]]
table "förslagen" {
  cells = { head = { "Förslag", "Ansvarig", "Klart", "Skäl" },
    { "Redovisa kunder, projekt, utbildade och samarbete i samma form, även nollor", "De tre hubbarna", "hösten 2024", "Underlag om användare och samarbete saknas ([@tidiga resultat])" },
    { "Skriva avtal om roller, ägande och tillträde", "CCRM Nordic, konsortiet, Vinnova", "2024", "Tre roller saknar känt avtal ([@modellen])" },
    { "Lämna budget för 2025–2027", "CCRM Nordic", "hösten 2024", "Inga belopp är kända efter 2024 ([@efter 2024])" },
    { "Redovisa näringslivets bidrag per företag", "Konsortiet", "slutredovisningen", "Bara summan är känd ([@näringslivets bidrag])" },
    { "Sätta målvärden för indikatorerna och för 2030", "Vinnova, med klustret och ATMP Sweden", "2024", "”Ledande” är inte definierat ([@målet 2030])" },
    { "Samla in startade prövningar per land med en definition", "Vinnova", "före slutredovisningen", "Huvudutfallet saknas ([@vad som krävs])" },
    { "Följa planen för effektutvärdering och redovisa avsteg", "Vinnova", "slutredovisningen", "Fria val i efterhand ger falska fynd ([@valda metoder])" },
  },
  shares = { 0.32, 0.2, 0.17, 0.31 },
  title = "Sju förslag behövs för att slutredovisningen ska kunna ge svar", width = "full",
  measure = "Förslag, ansvarig och tid", source = "Vinnovas förslag",
}
text [[
Förslagen är ett utkast. Vinnova har inte beslutat om dem, och de är inte avstämda med klustret.
]]

section "Referenser" { numbered = false, name = "referenser" }
references {}

include "avsnitt/krav"
include "avsnitt/metod-statistik"
include "avsnitt/underlag"
include "avsnitt/ordlista"
include "avsnitt/beslutet"
include "avsnitt/talen"
