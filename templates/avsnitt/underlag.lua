-- Bilaga: evidenstabeller.
local interim = header.kind == "delredovisning"
appendix "Underlag i tabeller" { name = "underlag" }

-- Serierna i det kontrafaktiska kapitlet; i delredovisningen kommer de först.
local function series()
  -- allow title-finding: tabellen är underlag till figurerna
  table "panel A" {
    of = "länderpanel", where = 'serie = "A"', rows = "land", columns = "år", value = "värde", tally = "sum", width = "full",
    title = "Serie A: beviljade internationella patentfamiljer inom bioteknik", measure = "Antal per land och år, 2008–2020",
    note = "Preliminärt: årtalen ska kontrolleras mot källan.",
  }
  -- allow title-finding: tabellen är underlag till figurerna
  table "panel C" {
    of = "länderpanel", where = 'serie = "C"', rows = "land", columns = "år", value = "värde", tally = "sum", width = "full",
    title = "Serie C: startade prövningar med mesenkymala celler", measure = "Antal per land och startår, 2010–2021",
    note = "Preliminärt: räknat ur ett uttag från oktober 2022.",
  }
  -- allow title-finding: tabellen är underlag till figurerna
  table "panel B" {
    of = "länderpanel", where = 'serie = "B"', rows = "land", columns = "år", value = "värde", tally = "sum", width = "landscape",
    title = "Serie B: artiklar inom biologi och biomedicin", measure = "Antal per land och år, hel räkning, 2010–2022",
    note = "Preliminärt: årtalen ska kontrolleras mot källan.",
  }
end

if interim then
  series()
else
  text [[
Tabellerna visar satsningarna ([@satsningstabellen]), milstolparna ([@milstolpar i tidsordning]), indikatorerna ([@slut indikatorerna]) och hubbarnas tjänster ([@tjänstetabellen]). Sist står serierna i [@kontrafaktisk ansats] ([@panel A], [@panel C] och [@panel B]).
]]
end
table "satsningstabellen" {
  of = "satsningar-sverige", width = "full", sort = "nr",
  columns = { { "satsning", share = 0.34, header = true }, "period", { "mottagare", share = 0.17 }, "finansiär", "slag", "belopp" },
  title = "Satsningarna i Sverige 2016–2024 gäller testbädd, produktion och kluster",
  measure = "Miljoner kronor, löpande priser", reasons = false,
}
if not interim then
  count "alla milstolpar" { of = "milstolpar" }
  count "uppnådda milstolpar" { of = "milstolpar", where = 'läge = "uppnådd"' }
  table "milstolpar i tidsordning" {
    of = "milstolpar", sort = { "start", "nr" }, width = "full",
    columns = { { "milstolpe", share = 0.34, header = true }, { "spår", share = 0.14 }, { "tid", share = 0.19 }, { "läge", share = 0.11 }, { "källa", share = 0.22 } },
    title = "Milstolparna i tidsordning: de flesta är uppnådda {holds: uppnådda milstolpar * 2 > alla milstolpar}",
    measure = "Tid så noga som källan anger den; planerad betyder att utfallet inte är belagt", reasons = false,
  }
  table "slut indikatorerna" {
    of = "indikatorer", width = "full",
    columns = { { "indikator", header = true, share = 0.42 }, { "period", share = 0.13 }, { "värde", share = 0.07 }, { "enhet", share = 0.13 }, { "gräns", share = 0.08 }, { "källa", share = 0.17 } },
    title = "Underlaget har {indikatorerna} indikatorer för Sverige vid brytdagen", measure = "Värde; gräns säger om värdet är exakt eller minst", reasons = false,
  }
  table "tjänstetabellen" {
    of = "tjänster", where = "erbjuds finns", width = "full", reasons = false,
    columns = { { "tjänst", header = true, share = 0.22 }, { "hubb", share = 0.18 }, { "erbjuds", share = 0.13 }, { "anmärkning", title = "Skäl" } },
    title = "För de flesta kombinationer av tjänst och hubb saknas uppgift {holds: okända tjänster * 2 > tjänsterna}", measure = "Tjänster som en källa säger något om",
  }
end
chart_data {}
if not interim then
  series()
end
