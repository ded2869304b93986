-- Bakgrund: skälen, utgångsläget, flaskhalsarna och tidigare satsningar.
-- Förutsätter avsnitt/varden.
local interim = header.kind == "delredovisning"

first  "läkemedelsprojekt först" { of = "indikatorer", column = "värde", where = 'indikator = "Svenska läkemedelsprojekt"', by = "år" }
last   "läkemedelsprojekt sist"  { of = "indikatorer", column = "värde", where = 'indikator = "Svenska läkemedelsprojekt"', by = "år" }
change "läkemedelsprojektens ökning" { of = "indikatorer", column = "värde", where = 'indikator = "Svenska läkemedelsprojekt"',
                                       by = "år", relative = true, decimals = 0 }
sum    "aktiva projekt"          { of = "indikatorer", column = "värde", where = 'indikator = "Aktiva projekt inom avancerade terapier"' }
count  "slutsatserna"            { of = "slutsatser" }
count  "flaskhalsarna"           { of = "flaskhalsar" }
sum    "satsningarna 2018"       { of = "satsningar-sverige", column = "belopp", where = 'finansiär = "staten" och år = 2018' }
sum    "förstudien"              { of = "satsningar-sverige", column = "belopp", where = "nr = 1" }
sum    "köpet i Matfors"         { of = "satsningar-sverige", column = "belopp", where = "nr = 6" }

section "Bakgrund: därför finns uppdraget" { name = "bakgrund", answers = { "S2-25", "S2-28" } }
text [[
Regeringen anger fyra skäl för beslutet. Marknaden växer, andra länder satsar snabbare, den svenska värdekedjan har begränsningar och patienter i Sverige ska få del av nya terapier [@källa:beslut-2023]. Det här kapitlet visar vad som är känt om skälen och om det som gjordes före klustret.
]]

subsection "Klustret följer av tre strategier och en ambition för 2030" { name = "strategierna", answers = { "S2-23", "S2-24" } }
text [[
Beslutet hänvisar till den nationella strategin för life science (N2019/03157) [@källa:strategi-life-science] och till export- och investeringsstrategin (UD2019/19211) [@källa:strategi-export]. Båda säger att Sverige ska vara ett förstahandsval för etableringar, investeringar och samarbeten. ”En färdplan för precisionsmedicin” togs fram 2022 inom regeringens samverkansgrupp för hälsa och life science [@källa:fardplan-2022]. Där står att ett innovationskluster för avancerade terapier behövs. [@strategitabellen|stor] visar hur uppdraget hänger ihop med målen.
]]
table "strategitabellen" {
  of = "strategier", width = "full", reasons = false,
  columns = { { "strategi", header = true, share = 0.22 }, { "diarienummer", share = 0.13 }, "mål", { "koppling", share = 0.24 } },
  title = "Uppdraget är kopplat till tre strategidokument och ambitionen för 2030",
  measure = "Mål och koppling enligt beslutet",
}

subsection "Utgångsläget: fler svenska projekt, men ingen egen försörjning" { name = "utgångsläget" }
text [[
Antalet svenska läkemedelsprojekt ökade med {läkemedelsprojektens ökning} mellan 2016 och 2023, från {läkemedelsprojekt först} till {läkemedelsprojekt sist} [@källa:swedenbio-2023]. Siffran gäller alla läkemedel. För avancerade terapier finns en enda räkning av projekt i underlaget: {aktiva projekt} aktiva projekt 2020, när nio länder jämfördes [@källa:atmp-sweden-2020]. Den kan inte visa någon utveckling över tid.
]]
chart "läkemedelsprojekten" {
  kind = "bar", of = "indikatorer", where = 'indikator = "Svenska läkemedelsprojekt"', x = "år", y = "värde", height = 50,
  title = "Antalet svenska läkemedelsprojekt har ökat sedan 2016",
  measure = "Antal projekt i svenska läkemedelsföretag, alla slags läkemedel", data = "none",
}
text [[
Vinnovas analys 2021 av Sveriges kapacitet för vaccin och andra biologiska läkemedel är den närmaste föregångaren [@källa:vinnova-2021-04]. Arbetet leddes av RISE. Slutsatserna finns i [@slutsatstabellen]. De gäller vaccin i första hand, men vaccin och avancerade terapier använder ofta samma slags produktionsplattformar [@källa:beslut-2020].
]]
table "slutsatstabellen" {
  of = "slutsatser", columns = { "nr", "slutsats" },
  title = "Analysen 2021 såg partnerskap som den säkraste vägen",
  measure = "Slutsatser så som Vinnova och Lif har återgett dem, samt uppföljningen",
}

subsection "Flaskhalsarna som klustret ska minska" { name = "flaskhalsar", answers = { "S2-26" } }
text [[
Beslutet talar om begränsningar i den svenska värdekedjan utan att räkna upp dem. [@flaskhalstabellen|stor] ställer samman de {flaskhalsarna.words} begränsningar som nämns i beslutet och i de källor som ligger nära det. För ingen av dem finns ännu ett resultat i underlaget.
]]
table "flaskhalstabellen" {
  of = "flaskhalsar", width = "full", columns = { "nr", { "flaskhals", share = 0.48 }, { "åtgärd", share = 0.36 }, "resultat" }, reasons = false,
  note = "Resultatet är inte känt för någon flaskhals.",
  title = "Varje känd flaskhals har en åtgärd, men inget dokumenterat resultat",
  measure = "Begränsning, åtgärd inom uppdraget och känt resultat",
}

subsection "De tidigare hubbarna är inriktade på produktion" { name = "tidigare satsningar", answers = { "S2-28" } }
text [[
Staten har sedan 2016 beslutat, beräknat eller omfördelat {statens satsningar} till de satsningar som underlaget visar. Av dem gick {statens medel till Testa Center} till Testa Center och {statens medel till NorthX} till hubben hos NorthX Biologics. Klustret står för {statens medel}, varav {beräknade anslaget} är beräknade men inte tilldelade genom beslutet. Beloppen är i löpande priser. Andra statliga satsningar på life science ingår inte.
]]
chart "statens satsningar per år" {
  kind = "bar", stacked = true, tally = "sum", of = "satsningar-sverige", where = 'finansiär = "staten"',
  x = "år", y = "belopp", series = "mottagare", height = 65,
  title = "Testa Center 2018 är statens största satsning ett enskilt år",
  measure = "Miljoner kronor, löpande priser, efter mottagare; året då satsningen började",
  note = "Beslutade, beräknade och omfördelade medel läggs ihop. Slaget framgår av [@satsningstabellen].",
  data = "satsningstabellen",
}
text [[
En förstudie om ett svenskt centrum för cellterapi pågick redan 2016–2018 under ledning av RISE. Den fick {förstudien} från Vinnova [@källa:vinnova-forstudie-cellterapi]. Testa Center öppnade 2018 och hubben i Matfors invigdes 2023. Båda är inriktade på produktion. Stöd till kommersialisering för cellterapi är det nya i uppdraget. Det största privata beloppet i [@satsningstabellen], {köpet i Matfors}, är Fleries köp av anläggningen i Matfors. Det är ett företagsförvärv och ska inte jämföras med bidragen.
]]
if interim then
  text [[
[@tidslinjen|stor] visar händelserna. Senare händelser än maj 2024 ingår bara om de var planerade och kända då. Källan till varje händelse står i [@milstolpar i tidsordning].
]]
else
  text [[
[@tidslinjen|stor] visar händelserna. Källan till var och en står i [@milstolpar i tidsordning]. Anläggning, byggnad och tillstånd ligger efter uppdragets slut.
]]
end
chart "tidslinjen" {
  kind = "gantt", of = "milstolpar", row = "milstolpe", sort = { "spår", "start" }, start = "start", finish = "slut", label = "tid", group = "spår",
  planned = 'läge = "planerad"', starts = "2023-03-31", starts_label = "Beslutet", width = "full", height = 105,
  title = "Klustret beslutades sex år efter att den första förstudien började",
  measure = "Händelser efter spår; ofyllda märken är planer eller frister vars utfall inte är styrkt",
  data = "milstolpar i tidsordning",
}
