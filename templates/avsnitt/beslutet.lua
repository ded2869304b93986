-- Bilaga: regeringens beslut, ordagrant, och dess sändlista. Beloppen kommer ur tabellen anslag.
local copies = {}
for _, r in rows("sändlista", 'beslut = "S2" och roll = "kopia"') do
  table.insert(copies, r["enhet"] and r["enhet"] ~= "." and r["mottagare"] .. "/" .. r["enhet"] or r["mottagare"])
end
count "kopiorna" { of = "sändlista", where = 'beslut = "S2" och roll = "kopia"' }

appendix "Regeringens beslut och sändlista" { name = "beslutet", answers = { "S2-30", "S2-31" } }
-- allow long-sentence: beslutets egna meningar
text [[
Texten är beslutets egen [@källa:beslut-2023]. Diarienummer och beslutsdag saknas i den text som Vinnova har i underlaget.

**Uppdrag att etablera ett innovationskluster för kommersialisering av avancerade läkemedel**

Klimat- och näringslivsdepartementet till Verket för innovationssystem, 101 58 Stockholm

**Regeringens beslut**

> Regeringen ger Verket för innovationssystem (Vinnova) i uppdrag att etablera ett nationellt innovationskluster för kommersialisering, kompetensutveckling och produktionskapacitet för cellterapi och andra avancerade terapier för hela Sverige. Innovationsklustret ska nyttiggöra forskningsresultat från universitet och högskolor och hälso- och sjukvården, samt accelerera tillväxt av nya företag och ge kommersialiseringsstöd till små, medelstora och stora företag. Innovationsklustret ska fungera som en nationell infrastruktur och kompetensnod till nytta för hela landet. Vid etableringen av innovationsklustret ska de synergieffekter som samverkan med näringslivet erbjuder nyttjas.
>
> Den nya infrastrukturen ska utformas för att vara komplementär till den verksamhet som bedrivs vid innovationshubben Testa Center i Uppsala och innovationshubben hos NorthX Biologics i Matfors. De tre verksamheterna förutsätts samarbeta.
>
> Vinnova ska på lämpligt sätt tillvarata kunskap och de erfarenheter från liknande etableringar av samverkansstrukturer såsom det nationella nätverket ATMP Sweden, Cytiva Testa Center AB, innovationshubben hos NorthX Biologics Matfors AB, AstraZeneca BioVentureHub AB, RISE Research Institutes of Sweden AB (RISE) samt andra berörda aktörer, såsom företag, universitet och högskolor, regioner och myndigheter. Innovationsklustret ska även främja internationell samverkan, till exempel genom kontakt med [Centre for Commercialization of Regenerative Medicine]{en} (CCRM) i Kanada och [Cell and Gene Therapy Catapult]{en} i Storbritannien.
>
> Vinnova får under 2023 använda {anslaget} som ska redovisas mot det under utgiftsområde 24 Näringsliv för budgetåret 2023 uppförda anslaget 1:2 Verket för innovationssystem: forskning och utveckling anslagsposten 1 Verket för innovationssystem. För 2024 beräknas {beräknade anslaget} användas för samma ändamål.
>
> Vinnova ska senast den 1 juni 2024 lämna en delredovisning av uppdraget till Regeringskansliet (Klimat- och näringslivsdepartementet) som innehåller en statusrapport för uppstartsfasen samt förslag på organisatorisk modell, finansieringsplan och inriktning för verksamheten. Vinnova ska senast den 30 september 2025 lämna en slutredovisning av uppdraget till Regeringskansliet (Klimat- och näringslivsdepartementet). Slutredovisningen ska innehålla en utvärdering av uppdraget i sin helhet och delredovisningen ska innehålla en preliminär utvärdering. Dessa ska om möjligt ha en kontrafaktisk ansats.

**Skälen för regeringens beslut**

> Såväl den nationella strategin för life science (N2019/03157) som export- och investeringsstrategin (UD2019/19211) slår fast att Sverige ska positioneras och marknadsföras som ett förstahandsval för globala aktörer vad gäller etableringar, investeringar och forsknings- och innovationssamarbeten inom life science-sektorn. I ”En färdplan för precisionsmedicin” som togs fram 2022 inom ramen för regeringens Samverkansgrupp Hälsa & life science lyfts att ett innovationskluster för avancerade terapier behövs för Sveriges innovationskapacitet och inhemska produktion.
>
> Utvecklingen av avancerade terapiläkemedel revolutionerar hälso- och sjukvårdens möjligheter att behandla allvarliga sjukdomar och är en marknad med stark internationell tillväxt. Sveriges näringsliv har ett gott utgångsläge men utvecklingen inom området går mycket fort framåt och globalt ökar satsningarna från stora företag och andra länder mycket snabbt. Det finns i dag begränsningar i den svenska värdekedjan som hindrar tillväxten för företag i Sverige. Detta uppdrag kommer att adressera sådana begränsningar och stärka svenska aktörers konkurrenskraft. Därmed stärks också förutsättningarna för att nya avancerade terapier ska komma patienter i Sverige till gagn genom kliniska prövningar och kompetensutveckling som bidrar till ökad mottagarkapacitet.
>
> Etableringen av ett innovationskluster kompletterar tidigare satsningar från regeringen, näringslivet och hälso- och sjukvården. Den blir en hörnsten i ett hållbart och heltäckande system för utveckling, kommersialisering och implementering av avancerade terapier i Sverige. Innovationsklustret skapar därmed förutsättningar för att Sverige ska kunna möta ambitionen att vara ledande inom avancerade terapier till 2030.

På regeringens vägnar\
Ebba Busch\
Pontus Holm
]]
text(string.format([[
Kopia av beslutet sändes till {kopiorna.words} mottagare: %s.
]], table.concat(copies, ", ", 1, #copies - 1) .. " och " .. copies[#copies]))
