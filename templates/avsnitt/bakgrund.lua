-- Bakgrund: skälen, utgångsläget, flaskhalsarna och tidigare satsningar.
-- Förutsätter avsnitt/varden.
local interim = header.kind == "delredovisning"

first  "läkemedelsprojekt först" { of = "indikatorer", column = "värde", where = 'indikator = "Svenska läkemedelsprojekt"', by = "år" }
last   "läkemedelsprojekt sist"  { of = "indikatorer", column = "värde", where = 'indikator = "Svenska läkemedelsprojekt"', by = "år" }
change "läkemedelsprojektens ökning" { of = "indikatorer", column = "värde", where = 'indikator = "Svenska läkemedelsprojekt"',
                                       by = "år", relative = true, decimals = 0 }
sum    "aktiva projekt"          { of = "indikatorer", column = "värde", where = 'indikator = "Aktiva projekt inom avancerade terapier"' }
count  "flaskhalsarna"           { of = "flaskhalsar" }
sum    "förstudien"              { of = "satsningar-sverige", column = "belopp", where = "nr = 1" }
sum    "köpet i Matfors"         { of = "satsningar-sverige", column = "belopp", where = "nr = 6" }

section "Bakgrund: därför finns uppdraget" { name = "bakgrund" }
text [[
Regeringen ger fyra huvudskäl: marknaden växer, andra länder satsar snabbare, den svenska värdekedjan har begränsningar och patienter ska få del av nya terapier [@källa:beslut-2023]. Kapitlet visar vad som är känt om skälen och om satsningarna före klustret.
]]

subsection "Klustret följer av tre strategidokument och en ambition för 2030" { name = "strategierna", answers = { "S2-23", "S2-24" } }
text [[
I beslutet hänvisar regeringen till den nationella strategin för life science, dnr {strategier["En nationell strategi för life science"].diarienummer} [@källa:strategi-life-science], och till export- och investeringsstrategin, dnr {strategier["Sveriges export- och investeringsstrategi"].diarienummer} [@källa:strategi-export]. Enligt beslutet slår båda fast att Sverige ska positioneras och marknadsföras som ett förstahandsval för globala aktörers etableringar, investeringar och samarbeten. Beslutet hänvisar också till ”En färdplan för precisionsmedicin” från 2022, som lyfter behovet av ett innovationskluster för avancerade terapier [@källa:fardplan-2022]. Ambitionen är att Sverige ska vara ledande inom området till 2030.
]]
if not interim then
  text [[
[@strategitabellen|stor] visar hur uppdraget hänger ihop med strategiernas mål.
]]
  table "strategitabellen" {
    of = "strategier", width = "full", reasons = false,
    columns = { { "strategi", header = true, share = 0.24 }, { "mål", share = 0.46 }, { "koppling", share = 0.3 } },
    title = "Uppdraget är kopplat till tre strategidokument och ambitionen för 2030",
    measure = "Mål och koppling enligt beslutet",
  }
end

subsection "Läkemedelsprojekten blir fler, men egen försörjning är inte trolig {holds: läkemedelsprojekt sist > läkemedelsprojekt först}" { name = "utgångsläget" }
text [[
Antalet svenska läkemedelsprojekt ökade från {läkemedelsprojekt först} år 2016 till {läkemedelsprojekt sist} år 2023, alltså med {läkemedelsprojektens ökning} [@källa:swedenbio-2020] [@källa:swedenbio-2023]. Talen gäller alla läkemedel. För avancerade terapier finns en enda räkning: {aktiva projekt} aktiva projekt 2020 [@källa:atmp-sweden-2020]. Den visar ingen utveckling över tid.
]]
if interim then
  text [[
Vinnova analyserade 2021 Sveriges kapacitet för vaccin och andra biologiska läkemedel. Företag finns längs hela kedjan för vaccin, men att Sverige blir självförsörjande på egen hand är inte troligt. Partnerskap inom EU bedömdes som den säkraste vägen [@källa:vinnova-2021-04]. Att starta eller ställa om anläggningar bedömdes bli för dyrt [@källa:lif-2021-04]. Slutsatserna gäller vaccin i första hand, men vaccin och biologiska läkemedel använder ofta samma slags produktionsplattformar [@källa:beslut-2020].
]]
else
  text [[
Vinnovas analys 2021 av Sveriges kapacitet för vaccin och andra biologiska läkemedel är den närmaste föregångaren. [@slutsatstabellen|stor] återger slutsatserna. De gäller vaccin i första hand, men vaccin och biologiska läkemedel använder ofta samma slags produktionsplattformar [@källa:beslut-2020].
]]
  table "slutsatstabellen" {
    of = "slutsatser", columns = { { "nr", share = 0.06 }, { "slutsats", header = true, share = 0.94 } }, reasons = false,
    title = "Analysen 2021 såg partnerskap som den säkraste vägen",
    measure = "Slutsatser så som Vinnova och Lif har återgett dem, samt uppföljningen",
  }
end

if interim then
  subsection "Begränsningarna har åtgärder men inget känt resultat" { name = "flaskhalsar", answers = { "S2-26" } }
  text [[
Beslutet nämner begränsningar i den svenska värdekedjan utan att räkna upp dem. [@flaskhalstabellen|stor] samlar de {flaskhalsarna.words} begränsningar som framgår av besluten och av Swelifes projektbeskrivning. Ännu är inget resultat känt.
]]
  table "flaskhalstabellen" {
    of = "flaskhalsar", width = "full", columns = { { "nr", share = 0.06 }, { "flaskhals", header = true, share = 0.54 }, { "åtgärd", share = 0.4 } }, reasons = false,
    title = "Åtgärderna är etablering, produktion, kompetens och stöd",
    measure = "Begränsning och åtgärd",
  }
end

subsection "De tidigare hubbarna är inriktade på produktion" { name = "tidigare satsningar", answers = { "S2-28" } }
text [[
Sedan {första satsningsåret} har staten beslutat, beräknat eller omfördelat omkring {statens satsningar} till de satsningar som underlaget visar. Av dem avser {statens medel till Testa Center} Testa Center och {statens medel till NorthX} hubben hos NorthX Biologics. Klustret står för {statens medel}, varav {beräknade anslaget} är beräknade men inte tilldelade genom beslutet ([@statens satsningar per år]). Andra statliga satsningar på life science ingår inte.
]]
chart "statens satsningar per år" {
  kind = "bar_horizontal", tally = "sum", of = "satsningar-sverige", where = 'finansiär = "staten"',
  x = "mottagare", y = "belopp", sort = "-belopp", highlight = "CCRM Nordic",
  title = "Testa Center är den största statliga posten, klustret den näst största {holds: statens medel till Testa Center > statens medel > statens medel till NorthX}",
  measure = "Miljoner kronor, löpande priser, sedan 2016",
  note = "Beslutade, beräknade och omfördelade medel läggs ihop. Slaget framgår av [@satsningstabellen].",
  data = "satsningstabellen",
}
text [[
En förstudie om ett svenskt centrum för cellterapi pågick 2016–2018 under ledning av RISE. Den fick {förstudien} från Vinnova [@källa:vinnova-forstudie-cellterapi]. Testa Center öppnade 2018 och hubben i Matfors invigdes 2023. Båda är inriktade på produktion. Klustret ska dessutom ge stöd till kommersialisering. Det största privata beloppet i [@satsningstabellen], {köpet i Matfors}, är Fleries köp av anläggningen i Matfors. Det är ett företagsförvärv och ska inte jämföras med bidragen.
]]
if not interim then
  text [[
[@tidslinjen|stor] visar vad som hände före och vid sidan av klustret. Klustrets egna händelser står i [@slut klustrets tidsplan].
]]
  chart "tidslinjen" {
    kind = "gantt", of = "milstolpar", where = 'spår ≠ "CCRM Nordic"', row = "milstolpe", sort = { "spår", "start" }, start = "start", finish = "slut",
    label = "tid", group = "spår", planned = 'läge = "planerad"', starts = "2023-03-31", starts_label = "Beslutet", width = "full", height = 95,
    title = "Klustret beslutades sex år efter att förstudien började",
    measure = "Händelser efter spår; ofyllda märken är planer eller frister vars utfall inte är belagt",
    data = "milstolpar i tidsordning",
  }
end
