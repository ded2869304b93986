-- Erfarenheter från liknande etableringar.
count "slut kända lärdomar" { of = "lärdomar", where = "lärdom finns eller användning finns" }
section "Erfarenheterna är inte samlade" { name = "erfarenheterna", answers = { "S2-10" }, no_evidence = "ingen lärdom är dokumenterad" }
text [[
Erfarenheterna från liknande etableringar är inte dokumenterade. Beslutet nämner fem aktörer vid namn och fyra grupper. För ingen av de {lärdomsaktörerna.words} innehåller underlaget en lärdom eller en uppgift om hur den har använts {holds: slut kända lärdomar = 0}.

Öppna källor visar ändå vad fyra av de fem namngivna aktörerna har gjort. [@slut lärdomar|stor] ger fakta som en lärdom kan bygga på, och den fråga som bör ställas. Lärdomarna måste aktörerna själva formulera.
]]
table "slut lärdomar" {
  cells = { head = { "Aktör", "Känt faktum", "Fråga till aktören" },
    { "RISE", "Ledde förstudien om ett centrum för cellterapi {satsningar-sverige[1].period} [@källa:vinnova-forstudie-cellterapi]", "Vilka av förstudiens råd följer klustret?" },
    { "Cytiva Testa Center AB", "Fler än {Testas projekt} projekt till mars 2021 [@källa:testa-2021-03]", "Hur nåddes användare utanför värdföretaget?" },
    { "NorthX Biologics Matfors AB", "Fristen flyttades från mars till december 2023 [@källa:regeringen-northx-2023]", "Vad tog längre tid än planerat?" },
    { "ATMP Sweden", "Årliga rapporter om företag, prövningar och behandlingar [@källa:atmp-sweden-2024]", "Kan rapporterna bli klustrets gemensamma statistik?" },
    { "AstraZeneca BioVentureHub AB", "Inget faktum i underlaget", "Hur skyddas små företags uppgifter hos ett stort?" },
    { "Andra företag, lärosäten, regioner och myndigheter", "Nämns i beslutet som grupper", "Vilka hinder möter projekten före klustret?" },
  },
  shares = { 0.24, 0.4, 0.36 },
  title = "Fakta finns om fyra av fem namngivna aktörer, men inga lärdomar", measure = "Känt faktum och den fråga som bör ställas",
  source = "Regeringens beslut, källorna i tabellen och Vinnovas förslag", width = "full",
}
text [[
Ett mönster går att se utan intervjuer: etableringar tar tid. Förstudien började 2016 och klustret beslutades 2023. Hubben i Matfors fick sin frist förlängd. Anläggningen i Mölndal väntas klar tre år efter beslutet. En uppföljning inom två år fångar därför etableringen, inte resultaten.
]]
