-- A light document of three hundred pages: a heading and a paragraph a page.
report "Trehundra sidor" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
for i = 1, 300 do
  section("Kapitel " .. string.char(65 + i % 26) .. string.char(65 + i // 26) .. " om en del av uppdraget") {}
  text [[Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.]]
end
