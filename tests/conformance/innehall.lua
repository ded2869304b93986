-- A table of contents of three levels that takes more than a page.
report "Innehållsförteckning över flera sidor" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
contents {}
for i = 1, 24 do
  section("Kapitel " .. string.char(64 + i) .. " om uppdragets delar och genomförande") {}
  subsection("Avsnitt " .. string.char(64 + i) .. " om bakgrunden, med en rubrik som är så lång att den måste brytas över flera rader i innehållsförteckningen") {}
  subsubsection("Underavsnitt " .. string.char(64 + i)) {}
  text [[Texten.]]
end
