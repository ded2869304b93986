-- Utgångsläget: vad kapacitetsanalysen (S1) 2021 gav och vad de jämförbara serierna visar före klustret.
section "Utgångsläget före klustret" { name = "utgångsläget före klustret" }
text [[
Före klustret kom Sverige på {Sveriges plats i artiklar.ordinal} plats av {panelländerna} länder i antal artiklar och på {Sveriges plats i patent.ordinal} plats i antal patentfamiljer. Underlaget visar två befintliga anläggningar. Kompetensen är inte kartlagd. Mot det utgångsläget ska klustret bedömas.
]]

subsection "Kapacitetsanalysen 2021 är utgångspunkten" { name = "kapacitetsanalysen" }
text [[
Regeringen gav i december 2020 Vinnova i uppdrag att analysera Sveriges kapacitet för vaccin och andra biologiska läkemedel [@källa:beslut-2020]. Vinnova fick använda högst {kapacitetsanalysens medel}. RISE ledde arbetet [@källa:rise-kunskapsunderlag]. Slutsatserna står i [@slutsatstabellen]. Beslutet krävde också samverkan med två utredningar och dialog med tre myndigheter. När de ägde rum och vad de gav framgår inte av underlaget. Rapportens egna tabeller finns inte i underlaget. Därför bygger kapitlet på beslutet, på det som Vinnova och Lif har återgett och på öppna serier, se [@slut kapacitetsanalysen].
]]
table "slut kapacitetsanalysen" {
  cells = { head = { "Krav på analysen 2021", "Vad underlaget innehåller i dag", "Används i" },
    { "Jämförelse med andra länders kapacitet (S1-01)", "Patentfamiljer, artiklar och prövningar i {panelländerna.number} länder", "[@Sverige bland länderna]" },
    { "Inventering av anläggningar (S1-06)", "Tre anläggningar, en av dem planerad", "[@anläggningarna]" },
    { "Inventering av kompetens (S1-07)", "Exempeldata", "[@kompetens och plattformar]" },
    { "Satsningar i andra länder (S1-09)", "Belopp i egen valuta", "[@andra länder]" },
    { "Grund för statligt stöd och marknadsmisslyckande (S1-10, S1-11)", "Saknas i samtliga källor", "[@satsningar i andra länder]" },
    { "Gemensamma plattformar (S1-12)", "Exempeldata", "[@kompetens och plattformar]" },
    { "Svårt att lagerhålla, behov av anläggningar (S1-27)", "Regeringens skäl 2020", "[@anläggningarna]" },
  },
  title = "Fyra av sju delar av utgångsläget har verkligt underlag",
  measure = "Krav på analysen 2021 som återkommer i denna redovisning", source = "Regeringens beslut och Vinnovas genomgång", width = "full",
}

count "kända anläggningar" { of = "anläggningar" }
subsection "Tre anläggningar är kända, en av dem är planerad {holds: kända anläggningar = 3}" { name = "anläggningarna" }
text [[
Vaccin och preparat för cell- och genterapi är svåra att lagerhålla och kräver god tillgång till anläggningar. Så motiverade regeringen analysen 2020 [@källa:beslut-2020]. Underlaget visar två befintliga anläggningar: Testa Center och NorthX Biologics. Testa Centers laboratorier är inte avsedda för produktion enligt GMP [@källa:nls-testa-2018]. För NorthX Biologics är plattform, skala och GMP inte angivna, se [@slut anläggningar]. Listan är inte en inventering av landet.
]]
table "slut anläggningar" {
  of = "anläggningar", width = "full",
  columns = { { "anläggning", header = true, share = 0.24 }, "ort", "ägare", { "plattform", share = 0.18 }, "skala", "gmp", "år", "yta" },
  title = "Ingen källa visar produktion av avancerade terapier enligt GMP i drift",
  measure = "År då anläggningen öppnade, bytte ägare eller väntas bli klar; yta i kvadratmeter", reasons = true,
}

subsection "Sverige kom på {Sveriges plats i artiklar.ordinal} plats i artiklar och {Sveriges plats i patent.ordinal} i patent" { name = "Sverige bland länderna", answers = { "S1-01" } }
text [[
Åren 2018–2020 är de sista som finns i alla tre serierna (se [@panel A], [@panel C] och [@panel B]). Under de åren beviljades Sverige {svenska patent} internationella patentfamiljer inom bioteknik ([@slut patent efter land]). Danmark fick {danska patent}. I artiklar låg Sverige på {Sveriges plats i artiklar.ordinal} plats, närmast efter Schweiz {holds: Sveriges plats i artiklar = Schweiz plats i artiklar + 1} ([@slut artiklar efter land]). Antalen är inte delade med folkmängd, eftersom folkmängd saknas i underlaget. Stora länder hamnar därför överst.
]]
chart "slut patent efter land" {
  kind = "bar_horizontal", of = "länderpanel", where = 'serie = "A" och år ≥ 2018', x = "land", y = "värde", tally = "sum", sort = "-värde", height = 62, highlight = "Sverige",
  title = "Tyskland och Frankrike fick flest patentfamiljer, Sverige {Sveriges plats i patent.flest}",
  measure = "Antal beviljade internationella patentfamiljer inom bioteknik, summa 2018–2020, preliminärt",
}
chart "slut artiklar efter land" {
  kind = "bar_horizontal", of = "länderpanel", where = 'serie = "B" och år ≥ 2018 och år ≤ 2020', x = "land", y = "värde", tally = "sum", sort = "-värde", height = 62, highlight = "Sverige",
  title = "I artiklar låg Sverige på {Sveriges plats i artiklar.ordinal} plats",
  measure = "Antal artiklar inom biologi och biomedicin, hel räkning, summa 2018–2020, preliminärt",
}
-- Ett villkor för varje år: Danmark före Sverige i serie A.
local danish_lead = {}
for year = 2009, 2020 do
  for _, land in ipairs { "Danmark", "Sverige" } do
    sum (land .. " A " .. year) { of = "länderpanel", column = "värde", where = string.format('serie = "A" och land = "%s" och år = %d', land, year) }
  end
  table.insert(danish_lead, string.format("Danmark A %d > Sverige A %d", year, year))
end
danish_lead = table.concat(danish_lead, " och ")
subsection "I Norden leder Danmark i patent och Sverige i artiklar" { name = "Norden" }
text [[
Enligt [@slut Norden patent] har Danmark haft fler patentfamiljer än Sverige varje år sedan 2009. Av de nordiska länderna i serierna, där Island saknas, har Sverige haft flest artiklar alla år, men de tre andra växer snabbare, se [@slut Norden artiklar]. Mellan 2010 och 2022 ökade artiklarna med {Sverige artikelökning} i Sverige, {Danmark artikelökning} i Danmark, {Norge artikelökning} i Norge och {Finland artikelökning} i Finland.
]]
chart "slut Norden patent" {
  kind = "line", of = "länderpanel", where = 'serie = "A" och land i ("Sverige", "Danmark", "Norge", "Finland")', x = "år", y = "värde", series = "land", highlight = "Sverige", y_min = 0, height = 43,
  title = "Danmark har haft fler patentfamiljer än Sverige varje år sedan 2009 {holds: " .. danish_lead .. "}",
  measure = "Antal beviljade internationella patentfamiljer inom bioteknik, 2008–2020, preliminärt", data = "panel A",
}
chart "slut Norden artiklar" {
  kind = "line", of = "länderpanel", where = 'serie = "B" och land i ("Sverige", "Danmark", "Norge", "Finland")', x = "år", y = "värde", series = "land", highlight = "Sverige", y_min = 0, height = 43,
  title = "Sverige har flest artiklar i Norden, men grannländerna växer snabbare {holds: Sverige artikelökning < Danmark artikelökning och Sverige artikelökning < Norge artikelökning och Sverige artikelökning < Finland artikelökning}",
  measure = "Antal artiklar inom biologi och biomedicin, hel räkning, 2010–2022, preliminärt", data = "panel B",
}

subsection "Kompetens och plattformar: bara exempeldata finns" { name = "kompetens och plattformar" }
text [[
Kapacitetsanalysens inventeringar av kompetens och plattformar saknas i underlaget. [@slut kompetens|stor] och [@slut plattformar] är exempeldata.
]]
table "slut kompetens" {
  of = "kompetens", columns = { { "område", header = true }, "aktörer", "årsarbetskrafter", "brist" }, total = { "årsarbetskrafter", "brist" },
  title = "Exempeldata: så redovisas kompetens och brist", measure = "Antal aktörer, årsarbetskrafter och bedömd brist", reasons = false,
}
chart "slut plattformar" {
  kind = "matrix", of = "plattformar", rows = "plattform", columns = "produktklass", value = "gemensam",
  title = "Exempeldata: så visas vilka plattformar som kan delas", measure = "Om plattformen kan delas med andra produktklasser: ja, delvis eller nej",
}
