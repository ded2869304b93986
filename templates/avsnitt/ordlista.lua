-- Bilaga: ord och förkortningar som redovisningen använder.
local interim = header.kind == "delredovisning"
local unused = '"anslag", "ATMP Sweden", "ATMP2030", "CCRM Nordic", "ESV", "gap", "mRNA", "plasmid-DNA", "RISE", "SDID", "tkr", "Vinnova", "viral vektor"'
if interim then
  unused = unused .. ', "ATMP", "CAR-T"'
end

appendix "Ordlista" { name = "ordlista" }
table "orden" {
  of = "ordlista", where = "inte (term i (" .. unused .. "))", sort = "term", width = "full",
  columns = { { "term", header = true, share = 0.2 }, { "utskrivet", share = 0.3 }, { "förklaring", share = 0.5 } },
  title = "Så används orden i redovisningen",
  measure = "Ord, utskriven form och förklaring", source = "Vinnovas förklaringar", reasons = false,
}
