-- Slutredovisningens egna bilagor: indikatorer, satsningar i andra länder, användare, samverkan och rapportering.
appendix "Fler tabeller" { name = "fler tabeller" }
text [[
Bilagan ger hela de tabeller som kapitlen använder i utdrag. Serierna A, B och C står i [@underlag].
]]
subsection "Indikatorer för Sverige" { name = "indikatorerna i bilagan" }
table "slut indikatorerna" {
  of = "indikatorer", group = "grupp", width = "full",
  columns = { { "indikator", header = true, share = 0.3 }, { "period", share = 0.12 }, "värde", { "enhet", share = 0.12 }, { "gräns", share = 0.09 }, { "källa", share = 0.3 } },
  title = "Kända indikatorer för Sverige vid brytdagen", measure = "Värde; enhet och gräns (exakt eller minst) står i tabellen", reasons = false,
}
subsection "Satsningar i andra länder" { name = "satsningarna i bilagan" }
text [[
[@slut satsningar i andra länder|stor] visar även de kolumner som är tomma i alla källor. Finland står med, trots att ingen satsning har hittats.
]]
table "slut satsningar i andra länder" {
  of = "internationella-satsningar", sort = { "land", "från år" }, width = "landscape",
  columns = { { "land", share = 0.1 }, { "satsning", header = true, share = 0.19 }, { "aktör", share = 0.17 }, { "belopp", title = "Belopp", share = 0.07 }, { "valuta", share = 0.06 },
              { "från år", share = 0.055 }, { "till år", share = 0.055 }, { "finansiär", share = 0.085 }, { "offentlig andel", share = 0.075 },
              { "statsstödsgrund", title = "Grund för stödet", share = 0.06 }, { "marknadsmisslyckande", title = "Marknads- misslyckande", share = 0.08 } },
  title = "Ingen källa anger grunden för stödet eller marknadsmisslyckandet",
  measure = "Belopp i miljoner av angiven valuta, löpande priser; offentlig andel i procent", reasons = false,
  note = "Lånet till OmniaBio ingår i satsningen OmniaBio.",
}
subsection "Användare per län" { name = "användare i bilagan" }
text [[
[@slut användare per län|stor] är exempeldata och underlag till kartan i [@hela landet]. Den visar vilka rader klustret bör lämna.
]]
table "slut användare per län" {
  of = "användare-län", rows = "län", columns = "år", value = "antal", tally = "sum",
  title = "Exempeldata: så redovisas användare per län och år", measure = "Antal användare",
}
appendix "Samverkan, experter och rapportering" { name = "samverkan och rapportering" }
text [[
Kapacitetsanalysen skulle göras i samverkan, i dialog och med löpande rapportering till Regeringskansliet. [@slut samverkan|stor] visar parterna. Datum, ämnen och resultat saknas utom för RISE. Vilka externa experter som anlitades är inte känt. Någon förteckning över rapporteringstillfällen finns inte i underlaget.

Beslutet om klustret kräver ingen löpande rapportering utöver de två redovisningarna. Vilka möten Vinnova har haft med Klimat- och näringslivsdepartementet under uppdraget är inte dokumenterat i underlaget.
]]
table "slut samverkan" {
  of = "samverkan", columns = { { "part", header = true, share = 0.4 }, { "form", share = 0.14 }, "ämne", "datum", { "resultat", share = 0.2 } }, width = "full",
  title = "Parterna är kända, mötena är det inte", measure = "Parter i kapacitetsanalysen enligt beslutet 2020", reasons = false,
}
