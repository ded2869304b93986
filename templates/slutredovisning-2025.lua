-- Slutredovisningen av uppdraget S2, lämnas senast den 30 september 2025.
report "Ett innovationskluster för avancerade terapier" {
  subtitle = "Slutredovisning av uppdraget att etablera ett innovationskluster för kommersialisering av avancerade läkemedel",
  short_title = "Innovationskluster – slutredovisning",
  kind = "slutredovisning", assignment = "S2", agency = "Vinnova", address = "101 58 Stockholm",
  to = "Regeringskansliet (Klimat- och näringslivsdepartementet)", to_address = "103 33 Stockholm",
  due = "2025-09-30", data_through = "2025-06-30", language = "sv", state = "utkast", theme = "myndighet",
  subject = "Slutredovisning av regeringsuppdrag", keywords = "avancerade terapier, innovationskluster, ATMP, CCRM Nordic, slutredovisning, utvärdering",
  cover = "slut Norden artiklar",
}
include "avsnitt/varden"
include "slut/varden"

include "avsnitt/omslag"
letter [[
Vinnova överlämnar härmed slutredovisningen av uppdraget att etablera ett innovationskluster för kommersialisering av avancerade läkemedel. Regeringen gav uppdraget i mars 2023. Delredovisningen skulle lämnas senast den 1 juni 2024.

Slutredovisningen innehåller en utvärdering av uppdraget i sin helhet. Klustret är etablerat som organisation. Om det når sina mål går ännu inte att bedöma, eftersom uppgifter om verksamheten saknas. Utvärderingen är upplagd med en kontrafaktisk ansats. En effekt kan inte skattas, eftersom de jämförbara serierna slutar före klustrets start.

Redovisningen är ett utkast. Utfall, beslutets diarienummer och klustrets egna uppgifter saknas och är samlade i [@det som saknas]. Vissa tabeller och figurer innehåller exempeldata. De är märkta, och inga slutsatser dras av dem. Redovisningen kan inte lämnas som slutlig så länge exempeldata finns kvar.
]]
contents {}
list_of_figures {}

-- Sammanfattning ------------------------------------------------------------------------------

section "Sammanfattning" { front = true, name = "sammanfattning" }
key_figures {
  { value = "{statens medel.number}", label = "miljoner kronor från staten 2023–2024, beslutade och beräknade" },
  { value = "{konsortiets företag}", label = "företag leder klustret" },
  { value = "{pågående prövningar.number}", label = "pågående prövningar i Sverige 2024, minst" },
  { value = "{år efter starten}", label = "hela år efter starten i de serier som jämför länder" },
}
text [[
**Klustret är etablerat som organisation, men dess nytta är inte visad.** CCRM Nordic AB, ett aktiebolag med särskild vinstutdelningsbegränsning (svb), bildades i april 2023. Klustret leds av ett konsortium av {konsortiets företag.words} företag. Lokalerna i Mölndal började byggas i januari 2024. Anläggningen för produktion enligt god tillverkningssed (GMP) väntas vara klar {milstolpar[18].tid} och få tillstånd {milstolpar[20].tid}, alltså efter uppdragets slut.

**Målen.** Etableringen är belagd. Samverkan med näringslivet, internationell samverkan och arbetsfördelningen mellan hubbarna är delvis belagda. Målet om produktionskapacitet är ännu inte nått. Kommersialisering, kompetens, nya företag, nytta för hela landet och samarbetet mellan hubbarna kan inte bedömas. Uppgifter om kunder, projekt, utbildade och användare saknas.

**Sverige.** Minst {pågående prövningar} prövningar av avancerade terapier pågick 2024, enligt ATMP Sweden dubbelt så många som 2021. Företagen inom området har fått {nya anställda} fler anställda sedan 2018 {holds: nya anställda > 0}. Mätperioderna börjar före klustret, och klustrets bidrag är inte känt.

**Effekten.** Det är för tidigt att mäta. De serier som jämför Sverige med {jämförelseländerna} andra länder slutar mellan 2020 och 2022. Beräkningar med tidigare startår visar att bara stora effekter skulle synas i nationella serier. Nästa uppföljning bör därför göras på företag och sjukhus.

**Ekonomin.** Satsningen omfattar {hela satsningen}, hälften från staten och hälften avsedd från näringslivet {holds: statens medel * 2 = hela satsningen och näringslivets medel * 2 = hela satsningen}. Inget utfall finns i underlaget. Efter 2024 är ingen finansiering känd.

**Vinnova föreslår** bland annat att ambitionen för 2030 blir mätbar, att finansieringen från 2025 klargörs och att fortsatt stöd kräver årlig rapportering. Förslagen står i [@slutsatser och förslag].
]]

section "Summary" { front = true, name = "summary", language = "en" }
text { [[
In March 2023 the Swedish Government instructed Vinnova, Sweden’s innovation agency, to establish a national innovation cluster for the commercialisation of advanced therapies. This is the final account of that assignment, based on evidence published up to 30 June 2025.

The cluster exists as an organisation. CCRM Nordic AB, a limited company with restricted profit distribution, was formed in April 2023. A consortium of {konsortiets företag.words} companies leads the cluster. Construction of the premises in Mölndal began in January 2024. The facility for production under good manufacturing practice is expected in 2026 and its permits in 2027, after the assignment has ended.

The evidence shows that the cluster has been established. There is partial evidence of cooperation with industry, of international cooperation and of a division of work between the hubs. The goal of production capacity has not yet been met. Commercialisation, skills, new companies, benefit to the whole country and cooperation between the hubs cannot be judged. Data on customers, projects, trained staff and users are missing. Tables and figures marked “Exempeldata” hold example data and support no conclusions.

At least {pågående prövningar} trials of advanced therapies were active in Sweden in 2024, twice as many as in 2021 according to ATMP Sweden. Companies in the field have {nya anställda} more employees than in 2018. The periods measured begin before the cluster, and its contribution is unknown.

No effect can be estimated: the series that compare Sweden with {jämförelseländerna} other countries end between 2020 and 2022, before the cluster began. Calculations with earlier starting years show that national series would reveal only large effects. The next evaluation should therefore follow companies and hospitals.

The plan amounts to SEK {hela satsningen.number} million, half from the state, decided for 2023 and estimated for 2024, and half expected from industry. Neither expenditure nor any funding after 2024 is known. Vinnova proposes that the 2030 ambition be made measurable, that funding from 2025 be clarified, and that further support be conditional on annual reporting.
]], language = "en" }

-- Kapitlen ------------------------------------------------------------------------------------

include "avsnitt/uppdraget"

section "Genomförande" { name = "genomförande" }
text [[
Redovisningen bygger på {källorna} offentliga källor, {styrkta källor} styrkta och {preliminära källor} preliminära. Uppgifter som blev offentliga efter brytdagen den 30 juni 2025 ingår inte. Inga intervjuer eller enkäter ingår. [@metod och statistik|stor] beskriver metoden.
]]
subsection "Underlaget är offentligt, men en del är preliminärt" { name = "underlagets kvalitet" }
text [[
Underlaget har fyra slags uppgifter: styrkta, preliminära, uppskattade och exempeldata. De beskrivs i [@talens väg]. Flera källor är pressmeddelanden från parter i satsningen. De visar vad parterna har sagt, inte vad en granskning har funnit. Vinnova utvärderar dessutom ett kluster som myndigheten själv finansierar.

Ett påstående om effekt märks *faktisk* eller *hypotetisk* enligt Ekonomistyrningsverkets indelning [@källa:esv-resultat]. Redovisningen innehåller inget påstående om en faktisk effekt.
]]
subsection "Det som saknas" { name = "det som saknas" }
text [[
Tolv uppgifter som behövs saknas i underlaget, se [@slut uppgifter som saknas]. Vissa tabeller och figurer visar i stället exempeldata, vilket rubriken säger.
]]
table "slut uppgifter som saknas" {
  cells = { head = { "Uppgift", "Krav", "Vem som kan lämna den", "Behövs i" },
    { "Beslutets diarienummer och dag", "S2-20", "Regeringskansliet", "[@ekonomin]" },
    { "Utfall 2023 och 2024", "S2-12, S2-13", "Vinnova", "[@budget mot utfall]" },
    { "Dag då delredovisningen lämnades", "S2-14", "Vinnova", "[@delredovisningens delar]" },
    { "Bolagets anställda, kunder och omsättning", "S2-01", "CCRM Nordic AB (svb)", "[@organisationen i slutet]" },
    { "Kunder efter storlek och tjänst", "S2-05", "CCRM Nordic AB (svb)", "[@stöd efter storlek]" },
    { "Projekt efter ursprung och steg", "S2-02, S2-03", "CCRM Nordic AB (svb)", "[@nyttiggörande]" },
    { "Nya företag, anställda och kapital", "S2-04", "CCRM Nordic AB (svb)", "[@nya företags tillväxt]" },
    { "Utbildade och användare per län", "S2-06", "CCRM Nordic AB (svb)", "[@del b]" },
    { "Näringslivets bidrag per företag", "S2-07", "Konsortiet", "[@näringslivet]" },
    { "Samarbete mellan hubbarna, tjänster", "S2-08, S2-09", "De tre hubbarna", "[@hubbarna]" },
    { "Lärdomar från liknande etableringar", "S2-10", "De fem namngivna aktörerna", "[@erfarenheterna]" },
    { "Kontakter med Catapult", "S2-11", "CCRM Nordic AB (svb)", "[@internationell samverkan]" },
  },
  title = "Hälften av uppgifterna som saknas kan CCRM Nordic lämna", measure = "Uppgifter som redovisningen behöver men som inte finns i underlaget",
  source = "Vinnovas genomgång", width = "full",
}

include "avsnitt/bakgrund"
include "slut/utgangslage"
include "slut/etablering"
include "slut/kommersialisering"
include "slut/kompetens"
include "slut/hela-landet"
include "slut/produktion"
include "slut/naringslivet"
include "avsnitt/hubbar"
include "slut/erfarenheter"
include "avsnitt/internationell-jamforelse"
include "slut/sverige"
include "avsnitt/kontrafaktisk-ansats"
include "slut/kontrafaktiskt"
include "slut/utvardering"
include "slut/ekonomi"
include "slut/slutsatser"

section "Referenser" { numbered = false, name = "referenser" }
references {}

include "avsnitt/krav"
include "avsnitt/metod-statistik"
include "avsnitt/underlag"
include "slut/effektexempel"
include "avsnitt/ordlista"
include "avsnitt/beslutet"
include "slut/beslutet-2020"
include "avsnitt/talen"
