-- Värden och hjälpfunktioner som kapitlen i slutredovisningen delar.
-- Förutsätter avsnitt/varden.

local function indicator(name, label, keys)
  keys = keys or {}
  keys.of, keys.column = "indikatorer", "värde"
  keys.where = string.format('indikator = "%s"', label)
  sum (name) (keys)
end

-- Sverige
indicator("företagen i branschen", "Företag som utvecklar avancerade terapier")
indicator("nya anställda", "Nya anställda i företagen")
indicator("anställdas ökning", "Ökning av anställda i företagen", { unit = "procent" })
indicator("ökningens procenttal", "Ökning av anställda i företagen", { unit = "antal" })
indicator("pågående prövningar", "Pågående prövningar av avancerade terapier")
indicator("infusionerna", "Infusioner med CAR-T i ordinarie vård")
indicator("behandlingarnas ökning", "Ökning av behandlingar med CAR-T", { unit = "procent" })
indicator("svenska annonser", "Platsannonser inom avancerade terapier, Sverige")
indicator("danska annonser", "Platsannonser inom avancerade terapier, Danmark")
indicator("EU medlen", "EU-medel till svenska små och medelstora företag", { unit = "miljoner euro" })
indicator("rekommenderade terapier", "Rekommenderade avancerade terapier")
indicator("varav CAR", "därav CAR-T")
indicator("varav genterapier", "därav genterapier")
indicator("ansökningarnas ändring", "Förändring av ansökningar om kliniska läkemedelsprövningar", { unit = "procent" })
first "ansökningarna då" { of = "indikatorer", column = "värde", where = 'indikator = "Ansökningar om kliniska läkemedelsprövningar"', by = "år" }
last  "ansökningarna nu" { of = "indikatorer", column = "värde", where = 'indikator = "Ansökningar om kliniska läkemedelsprövningar"', by = "år" }
sum   "sjukhusens prövningar" { of = "indikatorer", column = "värde", where = 'indikator = "Prövningar av avancerade terapier vid universitetssjukhus" och period = "2006–2023"' }
sum   "sjukhusens prövningar sedan sist" { of = "indikatorer", column = "värde", where = 'indikator = "Prövningar av avancerade terapier vid universitetssjukhus" och period = "2021–2023"' }
sum   "prövningsplatserna"    { of = "prövningar-sjukhus", column = "antal" }
largest "sjukhus med flest prövningar" { of = "prövningar-sjukhus", column = "antal", label = "sjukhus" }
count "sjukhusen"             { of = "prövningar-sjukhus" }
count "indikatorerna"         { of = "indikatorer" }
value "sjukhusens senaste del" { is = "sjukhusens prövningar sedan sist / sjukhusens prövningar * 100", unit = "procent", decimals = 0 }
value "anställda före"  { is = "nya anställda / ökningens procenttal * 100", unit = "antal", decimals = 0 }
value "anställda efter" { is = "anställda före + nya anställda", unit = "antal", decimals = 0 }
value "annonskvoten"    { is = "danska annonser / svenska annonser", decimals = 1 }

-- Jämförelsen med andra länder
count "år efter starten" { of = "länderpanel", where = 'land = "Sverige" och år > 2023' }
count "panelländerna" { of = "länder", where = "i panelen = ja" }
local function panel(name, serie, land, years)
  sum (name) { of = "länderpanel", column = "värde", where = string.format('serie = "%s" och land = "%s" och %s', serie, land, years) }
end
panel("svenska patent", "A", "Sverige", "år ≥ 2018")
panel("danska patent", "A", "Danmark", "år ≥ 2018")
for _, land in ipairs { "Sverige", "Danmark", "Norge", "Finland" } do
  change (land .. " artikelökning") { of = "länderpanel", column = "värde", by = "år", from = 2010, to = 2022, relative = true, decimals = 0,
                                      where = string.format('serie = "B" och land = "%s"', land) }
end
local function place(name, serie, land, among)
  rank (name) { of = "länderpanel", column = "värde", label = "land", row = land,
                where = string.format('serie = "%s" och år ≥ 2018 och år ≤ 2020%s', serie, among or "") }
end
place("Sveriges plats i patent", "A", "Sverige")
place("Sveriges plats i artiklar", "B", "Sverige")
place("Schweiz plats i artiklar", "B", "Schweiz")
place("Sveriges plats i Norden", "B", "Sverige", ' och land i ("Danmark", "Finland", "Norge", "Sverige")')
max "flest svenska prövningar i C" { of = "länderpanel", column = "värde", where = 'serie = "C" och land = "Sverige"' }
sum "svenska prövningar i C" { of = "länderpanel", column = "värde", where = 'serie = "C" och land = "Sverige"' }

-- Lokaler
sum "GoCo yta"       { of = "hubbfakta", column = "värde", where = 'hubb = "CCRM Nordic" och mått = "yta i ny byggnad"', unit = "m²" }
sum "Testa yta"      { of = "hubbfakta", column = "värde", where = 'hubb = "Testa Center" och mått = "yta"', unit = "m²" }
sum "Cellerator yta" { of = "internationella-satsningar", column = "yta", where = 'id = "I03"', unit = "m²" }
sum "Berlin yta"     { of = "internationella-satsningar", column = "yta", where = 'id = "I07"', unit = "m²" }
sum "utbildade i Catapult" { of = "internationella-mått", column = "värde", where = 'mått = "utbildade personer"' }
sum "brittisk yta"   { of = "internationella-mått", column = "värde", where = 'mått = "yta för produktion enligt GMP"', unit = "m²" }

-- Ekonomi
sum   "kapacitetsanalysens medel" { of = "anslag", column = "belopp", where = 'uppdrag = "S1"' }
value "statens beslutade del"     { is = "anslaget / hela satsningen * 100", unit = "procent", decimals = 0 }
count "kända belopp efter 2024"   { of = "finansieringsplan", where = "år > 2024 och belopp finns" }
count "beloppen"                  { of = "anslag", where = 'uppdrag = "S2"' }
count "kända utfall"              { of = "anslag", where = 'uppdrag = "S2" och utfall finns' }
count "planposter"                { of = "finansieringsplan" }
count "okända planposter"         { of = "finansieringsplan", where = "belopp saknas" }
sum   "köpet av anläggningen"     { of = "satsningar-sverige", column = "belopp", where = "nr = 6" }
sum   "utrustningen från GE"      { of = "satsningar-sverige", column = "belopp", where = "nr = 4" }

-- Uppdraget
count "målen"          { of = "mål" }
count "mål med värde"  { of = "mål", where = "målvärde finns" }
count "mål med utgångsvärde" { of = "mål", where = "utgångsvärde finns" }
count "lärdomsaktörerna"     { of = "lärdomar" }
count "tjänstelägena"        { of = "tjänster" }
count "okända tjänstelägen"  { of = "tjänster", where = "erbjuds saknas" }
count "erbjudna tjänster"    { of = "tjänster", where = "erbjuds = ja" }
count "planerade tjänster"   { of = "tjänster", where = "erbjuds = planerad" }

--- Antalet rader som inte är exempeldata.
function real_rows(name, where)
  local n = 0
  for _, row in rows(name, where) do
    if row["status"] ~= "illustrative" then
      n = n + 1
    end
  end
  return n
end

local number_words = { "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv" }

--- Ett antal upp till tolv i ord, för antal som räknas i mallen.
function in_words(n)
  return n == 0 and "inget" or number_words[n] or string.format("{%d | antal rader i tabellen med bedömningar}", n)
end

function capital(word)
  local n = utf8.offset(word, 2) or 2
  local head = string.sub(word, 1, n - 1)
  local upper = { ["å"] = "Å", ["ä"] = "Ä", ["ö"] = "Ö" }
  return (upper[head] or string.upper(head)) .. string.sub(word, n)
end

-- Redovisningens underlag: de källor som text, tabeller och figurer bygger på
local used = 'utgivare ≠ "Redovisningen" och källa ≠ "biopharmanalyses-2019"'
count "källorna"             { of = "källor", where = used }
count "styrkta källor"       { of = "källor", where = used .. ' och status = "verified"' }
count "preliminära källor"   { of = "källor", where = used .. ' och status = "preliminary"' }
