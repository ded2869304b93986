report "Two hubs, three years" {
  kind = "delredovisning", to = "Government Offices", due = "2024-06-01", data_through = "2024-05-31",
  language = "en", state = "utkast",
}
sum "north" { of = "grants", column = "amount", where = "recipient = Northern hub and year in (2021, 2022)" }
last "south" { of = "grants", column = "amount", where = "recipient = Southern hub", by = "year" }
mean "average" { of = "grants", column = "amount" }
count "years" { of = "grants", where = "recipient = Southern hub and status = verified" }
change "growth" { of = "grants", column = "amount", where = "recipient = Northern hub", by = "year", from = 2021, to = 2022 }

letter [[
The Agency hereby hands over its interim account.
]]
contents {}
section "The grants" { name = "grants section" }
text [[
The northern hub received {north} in two years, {growth} more in the second. {years.words|stor} years
are known; the average is {average.number}. The southern hub received {south}.
The first grants were told of in a report; it was published on {källor["board-2022"].dag}, see [@grants by year], [@grants over time] and
[@grants section|båda] [@källa:board-2022] [@källa:board-2023].
]]
table "grants by year" { of = "grants", columns = { "year", "recipient", "amount", "källa" }, title = "The northern hub received most" }
chart "grants over time" { kind = "line", of = "grants", x = "year", y = "amount", series = "recipient", title = "Grants grew" }
appendix "Data"
chart_data {}
section "Sources" { numbered = false }
references {}
