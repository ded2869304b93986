-- Delredovisningen av uppdraget S2, lämnas senast den 1 juni 2024.
report "Ett innovationskluster för avancerade terapier" {
  subtitle = "Delredovisning av uppdraget att etablera ett innovationskluster för kommersialisering av avancerade läkemedel",
  short_title = "Innovationskluster – delredovisning",
  kind = "delredovisning", assignment = "S2", agency = "Vinnova", address = "101 58 Stockholm",
  to = "Regeringskansliet (Klimat- och näringslivsdepartementet)",
  due = "2024-06-01", data_through = "2024-05-31", language = "sv", state = "utkast", theme = "myndighet",
  subject = "Delredovisning av regeringsuppdrag", keywords = "avancerade terapier, innovationskluster, ATMP, CCRM Nordic, delredovisning",
  cover = "statens satsningar per år",
}
include "avsnitt/varden"

cover {}
letter [[
Vinnova lämnar härmed delredovisningen av uppdraget att etablera ett innovationskluster för kommersialisering av avancerade läkemedel. Uppdraget gavs av regeringen i mars 2023.

Delredovisningen innehåller en statusrapport för uppstartsfasen, förslag på organisatorisk modell, finansieringsplan och inriktning samt en preliminär utvärdering. Utvärderingen har en kontrafaktisk ansats som upplägg. Någon effekt kan ännu inte skattas, eftersom jämförbara data slutar före klustrets start.

Flera uppgifter saknas i underlaget. De är samlade i [@det som saknas]. Vissa tabeller och figurer innehåller exempeldata. De är märkta, och inga slutsatser dras av dem. Redovisningen kan inte lämnas som slutlig så länge exempeldata finns kvar.
]]
contents {}
list_of_figures {}
list_of_tables {}

-- Sammanfattning ------------------------------------------------------------------------------

section "Sammanfattning" { front = true, name = "sammanfattning" }
key_figures {
  { value = "{anslaget.number}", label = "miljoner kronor från staten 2023, beslutade" },
  { value = "{beräknade anslaget.number}", label = "miljoner kronor från staten 2024, beräknade" },
  { value = "{näringslivets medel.number}", label = "miljoner kronor från näringslivet, avsedda" },
  { value = "{konsortiets företag.number}", label = "företag i konsortiet som leder bolaget" },
}
text [[
**Klustret är bildat, men dess verksamhet är inte dokumenterad.** CCRM Nordic AB (svb) bildades i april 2023 och Vinnovas finansiering blev känd den 23 maj 2023. De kommande lokalerna började byggas i januari 2024. Om det första laboratoriet är i bruk framgår inte av underlaget. Uppgifter om kunder, anställda och utfall saknas.

**Organisation.** Vinnova föreslår att klustret även i fortsättningen drivs av ett aktiebolag med särskild vinstutdelningsbegränsning. Ansvaret mellan Vinnova, bolaget, konsortiet och de två andra hubbarna bör skrivas ned i avtal.

**Finansiering.** Planen omfattar {hela satsningen} för 2023–2024, hälften från staten och hälften från näringslivet. Regeringens beslut ger bara rätt att använda {anslaget}, under 2023. Om statens medel för 2024 uteblir återstår {hela satsningen - beräknade anslaget}, förutsatt att näringslivet ändå lämnar sin del. För tiden efter 2024 är inga belopp kända.

**Inriktning.** Verksamheten följer beslutets tre delar: kommersialisering, kompetensutveckling och produktionskapacitet. Beslutet anger inga målvärden. Vinnova föreslår indikatorer, men värdena måste sättas tillsammans med klustret.

**Preliminär utvärdering.** Klustrets effekter är ännu hypotetiska. Serierna som jämför Sverige med {jämförelseländerna} andra länder slutar mellan 2020 och 2022, före starten. Därför skrivs ingen effekt ut. Upplägget och villkoren för slutredovisningen är däremot bestämda i förväg.

**Vinnova föreslår** att klustret och de två andra hubbarna rapporterar lika uppgifter från hösten 2024, att finansieringen efter 2024 klargörs och att huvudutfallet samlas in per land. Förslagen står i [@slutsatser och förslag].
]]

section "Summary" { front = true, name = "summary", language = "en" }
text { [[
In March 2023 the Swedish Government instructed Vinnova to establish a national innovation cluster for the commercialisation of advanced therapies. This interim account covers the start-up phase until 31 May 2024.

The cluster is run by CCRM Nordic AB, a limited company with restricted dividends formed in April 2023. The state decided on SEK {anslaget.number} million for 2023 and calculated SEK {beräknade anslaget.number} million for 2024. Industry is expected to match the total of SEK {statens medel.number} million. Outturns, customers and staff have not been published. Tables marked “Exempeldata” hold example data and support no conclusions.

Vinnova proposes to keep the company form, to set out each party’s role in agreements, and to clarify the funding after 2024. The Government’s decision sets no targets. Indicators are proposed, without target values.

No effect of the cluster can be shown. The series that compare Sweden with other countries end before the cluster began. A counterfactual design, with conditions fixed in advance, is ready for the final account.
]], language = "en" }

-- Kapitlen ------------------------------------------------------------------------------------

include "avsnitt/uppdraget"

section "Genomförande" { name = "genomförande" }
text [[
Redovisningen bygger på {källorna} offentliga källor. Brytdagen är den 31 maj 2024. Uppgifter som blev offentliga senare ingår inte. Av källorna är {styrkta källor} styrkta och {preliminära källor} preliminära. En preliminär källa har ofta en dag för publicering som inte är verifierad. [@metod och statistik|stor] beskriver metoden.

Kapitlen från [@startfasen] till [@kontrafaktisk ansats] svarar på var sin del av beslutet. Varje kapitel börjar med svaret. Därefter följer underlaget.
]]
subsection "Det som saknas" { name = "det som saknas" }
text [[
Beslutet kräver uppgifter som ingen utanför Vinnova och klustret har publicerat. De listas i [@uppgifter som saknas]. Där uppgifterna behövs i en tabell används exempeldata, och det står alltid i rubriken. Av exempeldata dras ingen slutsats.
]]
table "uppgifter som saknas" {
  cells = { head = { "Uppgift", "Krav", "Vem som kan lämna den" },
    { "Beslutets diarienummer och dag", "S2-14", "Klimat- och näringslivsdepartementet" },
    { "Utfall 2023 och förbrukning 2024", "S2-12, S2-13", "Vinnova" },
    { "Näringslivets bidrag per företag", "S2-07", "Konsortiet" },
    { "Startfasens milstolpar, plan och utfall", "S2-15", "CCRM Nordic AB (svb)" },
    { "Kunder efter storlek, län och tjänst", "S2-05, S2-06", "CCRM Nordic AB (svb)" },
    { "Projekt efter ursprung och steg", "S2-02, S2-03", "CCRM Nordic AB (svb)" },
    { "Nya företag, anställda och kapital", "S2-04", "CCRM Nordic AB (svb)" },
    { "Utbildade personer", "S2-06", "CCRM Nordic AB (svb)" },
    { "Samarbete mellan hubbarna", "S2-09", "De tre hubbarna" },
    { "Lärdomar från liknande etableringar", "S2-10", "De fem namngivna aktörerna" },
    { "Finansiering efter 2024", "S2-17", "Regeringen, Vinnova och konsortiet" },
  },
  title = "De uppgifter som saknas finns hos Vinnova, klustret och departementet", width = "full",
  measure = "Uppgifter som beslutet kräver men som inte finns i underlaget", source = "Redovisningens egen genomgång",
}

include "avsnitt/bakgrund"

-- Startfasen
count "startfasens händelser" { of = "milstolpar", where = 'spår = "CCRM Nordic" och start ≤ 2024-05-31' }
count "uppnådda händelser"    { of = "milstolpar", where = 'spår = "CCRM Nordic" och läge = "uppnådd"' }

section "Startfasen: bolaget finns, lokalerna byggs" { name = "startfasen", answers = { "S2-15" } }
text [[
Klustret har ett bolag, en finansiär och ett konsortium. Av de {startfasens händelser.words} händelser för CCRM Nordic som underlaget visar är {uppnådda händelser.words} uppnådda. De övriga är planer vars utfall inte är styrkt.
]]
subsection "Det här har hänt" { name = "det som har hänt", answers = { "S2-15" } }
text [[
CCRM Nordic AB (svb) bildades i april 2023 [@källa:swelife-ccrm-start]. Ett projekt för att förbereda bolaget fick {bidraget till förberedelser} från Swelife [@källa:swelife-ccrm-forberedelse]. Det pågår till juni 2024. Vinnova meddelade finansieringen av klustret den 23 maj 2023 [@källa:vinnova-2023-05]. Ett första processutvecklingslabb var planerat till december 2023. Byggstarten för GoCo Active Lab, de kommande lokalerna, var i januari 2024 [@källa:lokalguiden-2024-01].
]]
table "startfasens händelser" {
  of = "milstolpar", where = 'start ≥ 2022-12-01 och start ≤ 2024-06-01', sort = "start", width = "full",
  columns = { { "milstolpe", share = 0.44, header = true }, { "spår", share = 0.18 }, { "tid", share = 0.22 }, "läge" },
  title = "Bolaget, finansieringen och byggstarten är klara, men labbet är inte styrkt",
  measure = "Händelser från december 2022 till juni 2024; planerad betyder att utfallet inte är styrkt", reasons = false,
}
subsection "Så ska startfasens milstolpar följas" { name = "milstolpar som följs", answers = { "S2-15" } }
text [[
Klustrets egen tidsplan är inte känd. [@startfasens plan|stor] och [@startfasens tabell] innehåller exempeldata. De visar formen: varje milstolpe får ett planerat datum, ett utfall och ett läge i ord. Inget i dem säger något om hur startfasen har gått.
]]
chart "startfasens plan" {
  kind = "gantt", of = "startfas", row = "milstolpe", sort = { "spår", "plan" }, start = "plan", finish = "plan", label = "läge", group = "spår",
  planned = 'läge ≠ "klar"', width = "full", height = 90,
  title = "Exempeldata: så visas startfasens milstolpar i en tidsplan",
  measure = "Planerad dag efter spår; ofyllt märke: inte klar", data = "startfasens tabell",
}
table "startfasens tabell" {
  of = "startfas", group = "spår", columns = { { "milstolpe", header = true, share = 0.46 }, "plan", "utfall", "läge" }, width = "full",
  title = "Exempeldata: så redovisas plan, utfall och läge", measure = "Planerad och verklig dag; läget skrivs i ord", reasons = false,
}
subsection "Erfarenheter från fem namngivna aktörer är inte samlade" { name = "erfarenheter", answers = { "S2-10" } }
text [[
Vinnova ska ta till vara erfarenheter från liknande etableringar. Aktörerna är kända, men ingen lärdom är dokumenterad i underlaget. Vinnova föreslår att frågorna i [@lärdomar] besvaras skriftligt till slutredovisningen.
]]
table "lärdomar" {
  cells = { head = { "Aktör", "Vad aktören har gjort", "Fråga att besvara" },
    { "ATMP Sweden", "Nationellt nätverk för avancerade terapier", "Vilka behov är gemensamma för vården och företagen?" },
    { "Cytiva Testa Center AB", "Värd för testbädden i Uppsala, öppnad 2018", "Hur nådde testbädden användare utanför värdföretaget?" },
    { "NorthX Biologics Matfors AB", "Innovationshubb, invigd 2023", "Vad krävdes för att dela kostnaden med staten?" },
    { "AstraZeneca BioVentureHub AB", "Nämns i beslutet; inget mer i underlaget", "Hur hålls små företags uppgifter skyddade hos ett stort?" },
    { "RISE", "Ledde förstudien 2016–2018 och analysen 2021", "Vilka råd från förstudien har följts?" },
    { "Andra företag, lärosäten, regioner och myndigheter", "Nämns i beslutet som grupper", "Vilka hinder möter projekten före klustret?" },
  },
  title = "Ingen lärdom är ännu dokumenterad, så frågorna ställs nu",
  measure = "Aktörer som beslutet nämner, känd roll och fråga till slutredovisningen",
  source = "Regeringens beslut, Vinnova, Nordic Life Science och redovisningens förslag", width = "full",
}

-- Organisationen
section "Förslag till organisatorisk modell" { name = "organisation", answers = { "S2-16" } }
text [[
Vinnova föreslår att klustret även i fortsättningen drivs av CCRM Nordic AB, ett aktiebolag med särskild vinstutdelningsbegränsning (svb). Förslaget är ett utkast. Det grundas på den enda modell som har en källa, inte på en jämförelse av alla modeller.
]]
subsection "Bolaget driver, konsortiet leder och Vinnova följer upp" { name = "modellen", answers = { "S2-16", "S2-07" } }
text [[
Bolaget kunde söka medel från Vinnova. Begränsningen av vinstutdelningen är enligt Swelife central för hållbarhetsmodellen [@källa:swelife-ccrm-start]. Konsortiet med {konsortiets företag.words} företag leder bolaget [@källa:vinnova-2023-05]. Jan Nilsson, vd för CombiGene, är styrelsens ordförande. Fredrik Wessberg är bolagets vd [@källa:combigene-2023]. Övriga ledamöter framgår inte av underlaget.
]]
figure "organisationen" {
  kind = "diagram", width = "full",
  boxes = {
    { "regering", "Regeringen", column = 1, row = 0 },
    { "vinnova", "Vinnova\nfinansierar, följer upp", column = 1, row = 1 },
    { "konsortium", "Konsortiet\nleder bolaget", column = 0, row = 2 },
    { "ccrm", "CCRM Nordic AB (svb)\ndriver klustret", column = 1, row = 2, highlight = true },
    { "hubbar", "Testa Center och\nNorthX Biologics", column = 2, row = 2 },
    { "internationellt", "CCRM i Kanada,\nCatapult", column = 0, row = 3 },
    { "kunder", "Företag, lärosäten,\nvård och regioner", column = 1, row = 3 },
    { "rad", "Råd för användare\n(föreslås)", column = 2, row = 3 },
  },
  arrows = {
    { "regering", "vinnova", label = "uppdrag" }, { "vinnova", "ccrm", label = "bidrag" }, { "konsortium", "ccrm" },
    { "ccrm", "hubbar", both = true }, { "ccrm", "kunder" }, { "internationellt", "ccrm", dashed = true },
    { "rad", "ccrm", dashed = true },
  },
  title = "Bolaget är navet mellan staten, konsortiet, hubbarna och användarna",
  measure = "Föreslagen modell; streckad pil: samband som föreslås eller som inte är dokumenterat",
  source = "Vinnova och redovisningens förslag",
  alt = "Diagram. Regeringen ger uppdrag åt Vinnova, som ger bidrag till CCRM Nordic AB. Konsortiet leder bolaget. Bolaget samarbetar åt båda håll med Testa Center och NorthX Biologics och betjänar företag, lärosäten, vård och regioner. Streckade pilar går från CCRM i Kanada och Catapult samt från ett föreslaget råd för användare.",
}
table "roller" {
  cells = { head = { "Roll", "Vem", "Ansvar", "Läge" },
    { "Uppdragsgivare", "Regeringen", "Beslutar om uppdrag och anslag", "klart" },
    { "Finansiär", "Vinnova", "Beslutar om bidrag, följer upp, redovisar", "klart" },
    { "Huvudman", "CCRM Nordic AB (svb)", "Driver klustret i Mölndal", "klart" },
    { "Ledning", "Konsortiet, {konsortiets företag.words} företag", "Leder bolaget, bidrar med hälften av medlen", "avsett; avtal saknas i underlaget" },
    { "Samarbetande hubbar", "Testa Center, NorthX Biologics", "Kompletterande tjänster", "förutsätts; avtal saknas i underlaget" },
    { "Råd för användare", "Vård, lärosäten, regioner, små företag", "Ger råd om behov i hela landet", "föreslås" },
  },
  title = "Tre av rollerna är avsedda, förutsatta eller föreslagna, inte avtalade",
  measure = "Roll, part, ansvar och läge den 31 maj 2024", source = "Regeringens beslut, Vinnova och redovisningens förslag", width = "full",
}
text [[
Ett råd för användare är redovisningens förslag. Konsortiet består enbart av företag. Beslutet kräver nytta för vård, lärosäten och hela landet. Ett råd ger dem en väg in utan att ändra bolagets ledning.
]]
subsection "Fyra frågor måste lösas före slutredovisningen" { name = "olösta frågor" }
text [[
1. Vem äger bolaget, och i vilka andelar? Ägarna framgår inte av underlaget.
2. På vilken grund lämnas det statliga stödet? Underlaget anger ingen grund enligt statsstödsreglerna.
3. Vem får använda infrastrukturen, och till vilket pris?
4. Vad händer med utrustning och kunnande om finansieringen upphör?

]]
subsection "Andra modeller är inte prövade i underlaget" { name = "prövade modeller", answers = { "S2-16" } }
text [[
Beslutet begär förslag på modell. Då behövs alternativ. Underlaget innehåller skäl bara för den valda modellen. Övriga rader i [@modellerna] är exempeldata: ett resonemang som visar hur jämförelsen kan ställas upp. Vinnova drar ingen slutsats av dem.
]]
table "modellerna" {
  of = "organisationsmodeller", width = "full",
  columns = { { "modell", header = true, share = 0.24 }, { "för", share = 0.3 }, { "emot", share = 0.3 }, "vald" },
  title = "Exempeldata utom första raden: så kan modellerna jämföras",
  measure = "Skäl för och emot; bara aktiebolag (svb) bygger på en källa", reasons = false,
}

include "avsnitt/hubbar"

-- Finansieringen
value "utan beräknade"    { is = "hela satsningen - beräknade anslaget" }
value "matchat utan beräknade" { is = "anslaget * 2" }
value "halva industrin"        { is = "näringslivets medel / 2", decimals = 0 }
value "halva näringslivet"     { is = "statens medel + näringslivets medel / 2", decimals = 0 }
value "per år"                 { is = "hela satsningen / 2", decimals = 0 }
value "beslutad del"           { is = "anslaget / hela satsningen * 100", unit = "procent", decimals = 0 }

section "Finansieringsplan" { name = "finansieringsplan", answers = { "S2-17" } }
text [[
Planen räcker till utgången av 2024 och är till största delen inte beslutad genom uppdraget. Den omfattar {hela satsningen} för 2023–2024. Regeringens beslut ger rätt att använda {anslaget}, det vill säga {beslutad del} av planen. Resten är beräknat eller avsett. För åren därefter är inga belopp kända.
]]
subsection "Staten och näringslivet ska dela lika" { name = "planen", answers = { "S2-12", "S2-13", "S2-17" } }
text [[
Vinnova får under 2023 använda {anslaget}. Medlen redovisas mot utgiftsområde 24 Näringsliv, anslaget 1:2 Verket för innovationssystem: forskning och utveckling, anslagsposten 1. För 2024 *beräknas* {beräknade anslaget}. Beslutet tilldelar inte det beloppet. Om medlen har beslutats på annat sätt framgår inte av underlaget. Näringslivet ska enligt Vinnova stå för hälften av satsningen, {näringslivets medel} [@källa:vinnova-2023-05]. Hur den delen fördelas på år och företag är inte känt. Utfallet för 2023 saknas i underlaget.
]]
table "anslagen" {
  of = "anslag", where = 'uppdrag = "S2"', total = "belopp", width = "full",
  columns = { { "period", header = true }, "finansiär", "slag", "anslag", "belopp", "utfall" },
  title = "Regeringens beslut omfattar bara medlen för 2023", measure = "Miljoner kronor, löpande priser",
}
chart "finansieringen" {
  kind = "bar", stacked = true, of = "finansieringsplan", where = "belopp finns", x = "period", y = "belopp", series = "finansiär", height = 60,
  title = "Näringslivets del är lika stor som statens men inte fördelad på år",
  measure = "Miljoner kronor, löpande priser; 2023 beslutat, 2024 beräknat, näringslivets del avsedd", data = "planen per finansiär",
}
table "planen per finansiär" {
  of = "finansieringsplan", rows = "finansiär", columns = "period", value = "belopp", tally = "sum", width = "full",
  title = "Efter 2024 är inga belopp kända från någon finansiär", measure = "Miljoner kronor, löpande priser",
}
subsection "Näringslivets bidrag är känt bara som en summa" { name = "näringslivets bidrag", answers = { "S2-07" } }
text [[
Samverkan med näringslivet ska enligt beslutet ge synergier. De går inte att bedöma så länge bidragen per företag är okända. Det gäller både pengar och annat, som utrustning och arbetstid.
]]
table "bidragen" {
  of = "partnerbidrag", columns = { { "aktör", header = true }, "period", "pengar", "annat bidrag" },
  title = "Inget företags bidrag är känt", measure = "Miljoner kronor, 2023–2024",
}
subsection "Känsligheten: statens medel 2024 betyder mest" { name = "känslighet", answers = { "S2-17" } }
text [[
[@känslighetstabellen|stor] visar vad som händer om delar av planen uteblir. Räkneexemplen bygger bara på planens egna belopp. De är inga prognoser.
]]
table "känslighetstabellen" {
  cells = { head = { "Antagande", "Staten", "Näringslivet", "Summa", "Del av planen" },
    { "Enligt plan", "{statens medel.number}", "{näringslivets medel.number}", "{hela satsningen.number}", "{hela satsningen / hela satsningen * 100 | procent, 0}" },
    { "Näringslivet lämnar halva sin del", "{statens medel.number}", "{halva industrin.number}", "{halva näringslivet.number}", "{halva näringslivet / hela satsningen * 100 | procent, 0}" },
    { "Statens medel för 2024 uteblir", "{anslaget.number}", "{näringslivets medel.number}", "{utan beräknade.number}", "{utan beräknade / hela satsningen * 100 | procent, 0}" },
    { "Statens medel för 2024 uteblir och näringslivet följer statens nivå", "{anslaget.number}", "{anslaget.number}", "{matchat utan beräknade.number}", "{matchat utan beräknade / hela satsningen * 100 | procent, 0}" },
  },
  align = { "left", "right", "right", "right", "right" }, width = "full",
  title = "Uteblir statens medel för 2024 kan drygt två tredjedelar av planen falla bort",
  measure = "Miljoner kronor, löpande priser, 2023–2024; räkneexempel", source = "Regeringens beslut, Vinnova och egna beräkningar",
}
subsection "Efter 2024 behövs ett beslut om nivå och källor" { name = "efter 2024", answers = { "S2-17" } }
text [[
Planens genomsnitt är {per år} per år. Om verksamheten ska ha samma omfattning från 2025 måste någon finansiera det beloppet. Möjliga källor är staten, näringslivet, avgifter från kunder och EU-medel. Underlaget anger inte vad någon av dem kan ge. Avgifterna beror på antalet kunder, som inte är känt.

Vinnova föreslår tre steg:

1. CCRM Nordic lämnar en budget för 2025–2027 med kostnader för drift och investering var för sig.
2. Konsortiet anger sitt bidrag per företag och år, i pengar och annat.
3. Regeringen får underlag för beslut om statens del.

]]

-- Inriktningen
section "Inriktning för verksamheten" { name = "inriktning", answers = { "S2-18", "S2-01" } }
text [[
Vinnova föreslår att klustret arbetar i beslutets tre delar och att varje del följs med egna indikatorer. Beslutet anger inga målvärden. Redovisningen sätter därför inga, utan föreslår vad som ska mätas och vem som ska sätta värdena.
]]
subsection "Effektlogiken går från medel till patienter" { name = "effektlogik", answers = { "S2-18" } }
text [[
[@effektlogikens figur|stor] visar hur beslutet är tänkt att verka. Sambanden är hypotetiska. Ju längre åt höger, desto fler faktorer utanför klustret påverkar.
]]
figure "effektlogikens figur" {
  kind = "diagram", width = "full",
  boxes = {
    { "r1", "Statliga medel", column = 0, row = 0 }, { "r2", "Näringslivets medel\noch samverkan", column = 0, row = 1 }, { "r3", "Tidigare\nerfarenheter", column = 0, row = 2 },
    { "a1", "(a) Stöd till\nkommersialisering", column = 1, row = 0 }, { "a2", "(b) Kompetens-\nutveckling", column = 1, row = 1 },
    { "a3", "(c) Produktions-\nkapacitet", column = 1, row = 2 }, { "a4", "Samarbete med\nhubbar och utland", column = 1, row = 3 },
    { "u1", "Forskning\nnyttiggörs", column = 2, row = 0 }, { "u2", "Nationell\ninfrastruktur", column = 2, row = 1 },
    { "u3", "Nya företag växer", column = 2, row = 2 }, { "u4", "Flaskhalsar minskar", column = 2, row = 3 },
    { "e1", "Stärkt\nkonkurrenskraft", column = 3, row = 0 }, { "e2", "Nya terapier\ntill patienter", column = 3, row = 1 },
    { "e3", "Ledande\ntill 2030", column = 3, row = 2, highlight = true },
  },
  arrows = { { "r1", "a1" }, { "r2", "a2" }, { "r3", "a3" }, { "a1", "u1" }, { "a2", "u2" }, { "a3", "u3" }, { "a4", "u4" },
    { "u1", "e1" }, { "u2", "e2" }, { "u3", "e3" } },
  title = "Fyra slags aktiviteter ska leda till fyra resultat och tre effekter",
  measure = "Resurser, aktiviteter, resultat och effekter, från vänster till höger; alla samband är hypotetiska",
  source = "Regeringens beslut, sorterat i redovisningen",
  alt = "Diagram i fyra kolumner. Resurser: statliga medel, näringslivets medel och samverkan, tidigare erfarenheter. Aktiviteter: stöd till kommersialisering, kompetensutveckling, produktionskapacitet, samarbete. Resultat: forskning nyttiggörs, nationell infrastruktur, nya företag växer, flaskhalsar minskar. Effekter: stärkt konkurrenskraft, nya terapier till patienter, ledande till 2030.",
}
subsection "Tre delar med egna aktiviteter och indikatorer" { name = "tre delar", answers = { "S2-01", "S2-18" } }
table "inriktningens delar" {
  cells = { head = { "Del", "Aktiviteter", "Indikatorer som föreslås" },
    { "(a) Kommersialisering", "Affärsstöd, processutveckling och vägledning för små, medelstora och stora företag", "Företag med stöd efter storlek; nya företag; kapital som företagen har rest; projekt efter ursprung" },
    { "(b) Kompetensutveckling", "Utbildning för företag, vård och lärosäten i hela landet", "Utbildade efter målgrupp och län; andel utanför Västra Götalands län" },
    { "(c) Produktionskapacitet", "Processlabb nu, produktion enligt GMP senare", "Yta för produktion enligt GMP; tid i kö; använd kapacitet" },
    { "Samarbete", "Gemensamma projekt och hänvisningar med Testa Center och NorthX Biologics; kontakter med CCRM och Catapult", "Projekt, hänvisningar och möten per år" },
  },
  title = "Indikatorerna följer beslutets tre delar och samarbetet",
  measure = "Aktiviteter enligt beslutet; indikatorerna är förslag", source = "Regeringens beslut och redovisningens förslag", width = "full",
}
subsection "Målet för 2030 saknar mätbara värden" { name = "målet 2030", answers = { "S2-29" } }
text [[
Beslutet säger att Sverige ska kunna vara ledande inom avancerade terapier till 2030. Ordet ”ledande” är inte definierat. Inget målvärde finns, och därmed går inget avstånd till målet att räkna ut. [@måltabellen|stor] visar utgångsvärden där sådana är kända vid brytdagen.
]]
table "måltabellen" {
  of = "mål", group = "mål", width = "full",
  columns = { { "indikator", header = true, share = 0.38 }, "enhet", "utgångsvärde", "utgångsår", "målvärde", "krav" },
  title = "Ett enda utgångsvärde är känt och inget målvärde", measure = "Utgångsvärde och målvärde; enheten står i tabellen", reasons = false,
  note = "Beslutet anger inget målvärde för någon indikator.",
}
text [[
Vinnova föreslår att ”ledande” bedöms med tre mått: prövningar per invånare, företag som utvecklar avancerade terapier och terapier i ordinarie vård. Alla tre jämförs med de nordiska länderna. Värdena sätts efter samråd med ATMP Sweden och klustret.
]]

include "avsnitt/internationell-jamforelse"

-- Utvärderingen
sum   "prövningarna vid sjukhus" { of = "indikatorer", column = "värde", where = 'indikator = "Prövningar av avancerade terapier vid universitetssjukhus" och period = "2006–2023"' }
sum   "prövningarna sedan 2021"  { of = "indikatorer", column = "värde", where = 'indikator = "Prövningar av avancerade terapier vid universitetssjukhus" och period = "2021–2023"' }
sum   "platserna"                { of = "prövningar-sjukhus", column = "antal" }
first "ansökningarna först"      { of = "indikatorer", column = "värde", where = 'indikator = "Ansökningar om kliniska läkemedelsprövningar"', by = "år" }
last  "ansökningarna sist"       { of = "indikatorer", column = "värde", where = 'indikator = "Ansökningar om kliniska läkemedelsprövningar"', by = "år" }
value "sedan 2021 del"           { is = "prövningarna sedan 2021 / prövningarna vid sjukhus * 100", unit = "procent", decimals = 0 }

section "Preliminär utvärdering" { name = "preliminär utvärdering", answers = { "S2-19" } }
text [[
Det är för tidigt att bedöma klustret. Utvärderingen visar utgångsläget, hur tidiga resultat ska redovisas och vilka begränsningar som finns. [@kontrafaktisk ansats|stor] behandlar frågan om vad som hade hänt utan klustret.
]]
subsection "Utvärderingen ställer fyra frågor" { name = "utvärderingens upplägg", answers = { "S2-19" } }
table "frågorna" {
  cells = { head = { "Fråga", "Underlag", "Svar i dag" },
    { "Är klustret etablerat?", "Milstolpar", "Delvis: bolaget finns, verksamheten är inte styrkt ([@startfasen])" },
    { "Når klustret dem det ska nå?", "Kunder, län, ursprung, utbildade", "Går inte att säga: uppgifter saknas" },
    { "Kompletterar det de andra hubbarna?", "Tjänster och samarbete", "Delvis känt: de flesta tjänster är okända ([@hubbarna])" },
    { "Har det haft effekt?", "Jämförelse med andra länder", "Går inte att säga: serierna slutar före starten ([@kontrafaktisk ansats])" },
  },
  title = "Två av fyra frågor har ett delvis svar, två saknar svar", width = "full",
  measure = "Utvärderingens frågor, underlag och svar den 31 maj 2024", source = "Redovisningens egen bedömning",
}
subsection "Utgångsläget: prövningarna sker vid sex sjukhus" { name = "utgångsläge för utvärderingen", answers = { "S2-19", "S2-27" } }
text [[
Universitetssjukhusen hade {prövningarna vid sjukhus} prövningar av avancerade terapier mellan 2006 och 2023. Av dem startade {prövningarna sedan 2021} sedan 2021, alltså {sedan 2021 del}. En prövning kan ske vid flera sjukhus, så platserna är fler: {platserna}. Antalen är preliminära. Källan anger på ett ställe en prövning färre [@källa:atmp-sweden-prövningar].
]]
chart "prövningar per sjukhus" {
  kind = "bar_horizontal", of = "prövningar-sjukhus", x = "sjukhus", y = "antal", sort = "-antal", height = 55,
  title = "Akademiska sjukhuset har deltagit i flest prövningar",
  measure = "Antal prövningar av avancerade terapier med plats vid sjukhuset, 2006–2023, preliminärt",
  note = "En prövning kan räknas vid flera sjukhus.", data = "none",
}
text [[
Samtidigt minskar läkemedelsprövningarna i stort. Ansökningarna var {ansökningarna först} år 2021 och {ansökningarna sist} år 2023 [@källa:lakemedelsvarlden-2024]. De gäller alla läkemedel. Uppgifter om behandlingar i ordinarie vård och om utbildad vårdpersonal saknas vid brytdagen. Klustrets betydelse för patienterna är därför hypotetisk.
]]
table "utgångslägets indikatorer" {
  of = "indikatorer", group = "grupp", width = "full",
  columns = { { "indikator", header = true, share = 0.56 }, "period", "värde", "enhet" },
  title = "Utgångsläget är känt för projekt och prövningar men inte för klustrets användare",
  measure = "Kända indikatorer vid brytdagen; enheten står i tabellen", reasons = false,
}
subsection "Tidiga resultat visas med exempeldata" { name = "tidiga resultat", answers = { "S2-02", "S2-03", "S2-04", "S2-05", "S2-06" } }
text [[
Klustrets verkliga användare är inte kända. Allt i det här avsnittet är exempeldata för 2023. Tabellerna och figurerna visar hur kraven S2-02 till S2-06 ska besvaras. Siffrorna betyder ingenting och ska bytas mot klustrets egna.
]]
chart "tratten" {
  kind = "bar", of = "projekt-ursprung", where = "år = 2023", x = "steg", y = "antal", series = "ursprung", height = 60,
  title = "Exempeldata: så visas projekten från förfrågan till klinisk prövning",
  measure = "Antal efter steg och ursprung, 2023",
}
table "kundtabellen" {
  of = "kunder", where = "år = 2023", rows = "storleksklass", columns = "tjänst", value = "antal", tally = "sum",
  title = "Exempeldata: så redovisas kunder efter företagets storlek", measure = "Antal kunder 2023; en nolla är en nolla",
}
chart "länskartan" {
  kind = "map", of = "användare-län", where = "år = 2023", county = "länskod", value = "antal", height = 110,
  title = "Exempeldata: så visas användare i hela landet", measure = "Antal användare per län, 2023",
}
table "nya företag" {
  of = "nya-företag", columns = { { "år", header = true }, "nya företag", "anställda", "kapital" },
  title = "Exempeldata: så redovisas nya företag", measure = "Antal företag, antal anställda och kapital i miljoner kronor",
}
table "utbildningen" {
  of = "utbildning", columns = { { "målgrupp", header = true }, "år", "antal" }, total = "antal",
  title = "Exempeldata: så redovisas utbildade efter målgrupp", measure = "Antal personer",
}
subsection "Begränsningarna är stora och kända" { name = "begränsningar", answers = { "S2-19" } }
text [[
- **Tid.** Bolaget har funnits i drygt ett år.
- **Uppgifter.** Inga verkliga utfall från klustret finns i underlaget.
- **Jämförelse.** Serierna slutar före starten, och flera jämförelseländer har egna satsningar.
- **Oberoende.** Vinnova utvärderar ett kluster som myndigheten själv finansierar. Slutredovisningen bör granskas av någon utomstående.
- **Källor.** Flera källor är nyheter och pressmeddelanden från parter i satsningen.

]]

include "avsnitt/kontrafaktisk-ansats"

section "Slutsatser och förslag" { name = "slutsatser och förslag" }
text [[
Klustret är formellt etablerat, men det går inte att visa vad det gör eller betyder. Tre slutsatser följer av kapitlen.

1. **Formen finns, innehållet är inte dokumenterat.** Bolag, konsortium och byggstart är styrkta. Kunder, projekt och samarbete är det inte.
2. **Finansieringen är kort och till största delen inte beslutad genom uppdraget.** Beslutet omfattar {beslutad del} av planen. Efter 2024 är inget känt.
3. **Effekten kan inte prövas än.** En senare prövning kräver att nya data börjar samlas in nu.

]]
table "förslagen" {
  cells = { head = { "Förslag", "Ansvarig", "Klart", "Skäl" },
    { "Rapportera kunder, projekt, utbildade och samarbete i samma form, även nollor", "De tre hubbarna", "hösten 2024", "[@hubbarnas samarbete], [@tidiga resultat]" },
    { "Skriva avtal om roller, ägande och tillträde", "CCRM Nordic, konsortiet, Vinnova", "2024", "[@organisation]" },
    { "Lämna budget för 2025–2027", "CCRM Nordic", "hösten 2024", "[@efter 2024]" },
    { "Redovisa näringslivets bidrag per företag", "Konsortiet", "slutredovisningen", "[@näringslivets bidrag]" },
    { "Sätta målvärden för indikatorerna och för 2030", "Vinnova, med klustret och ATMP Sweden", "2024", "[@målet 2030]" },
    { "Samla in prövningar per land med en definition", "Vinnova", "före slutredovisningen", "[@vad som krävs]" },
    { "Följa planen för effektutvärdering och redovisa avsteg", "Vinnova", "slutredovisningen", "[@kontrafaktisk ansats]" },
  },
  title = "Sju förslag behövs för att slutredovisningen ska kunna ge svar", width = "full",
  measure = "Förslag, ansvarig och tid", source = "Redovisningens förslag",
}
text [[
Förslagen är ett utkast. De är inte beslutade av Vinnova och har inte stämts av med klustret.
]]

section "Referenser" { numbered = false, name = "referenser" }
references {}

include "avsnitt/krav"
include "avsnitt/metod-statistik"
include "avsnitt/underlag"
appendix "Tabeller bakom figurerna" { name = "figurernas data" }
chart_data {}
include "avsnitt/ordlista"
include "avsnitt/sandlista"
include "avsnitt/beslutet"
