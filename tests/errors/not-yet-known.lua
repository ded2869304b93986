report "Prov" { kind = "delredovisning", date = "2022-06-30" }
count "rader" { of = "mätning", where = "land = Sverige" }
text [[
{rader.number} rader är kända. Året {mätning["2023"].antal} är det inte.
]]
table "t" { of = "mätning", where = "år > 2021" }
chart "c" { kind = "bar", of = "mätning", where = "år > 2021", x = "land", y = "antal" }
for _, row in rows("mätning") do
  if row["år"] > 2021 then
    text "En rad som ingen kände till."
  end
end
-- expect: 4:51: error: the table 'mätning' has no row '2023' [unknown-row]
-- expect: 6:39: error: no row of 'mätning' fits [no-rows]
-- expect: 7:1: error: no row fits the chart 'c' [no-rows]
