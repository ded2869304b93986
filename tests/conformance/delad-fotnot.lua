-- A footnote longer than what is left of its page, so that it runs on to the next one.
report "Fotnot över sidbrytning" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
local words = "Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. " ..
  "Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för hela landet."
section "Noter"
text(string.rep(words, 5, "\n\n") .. "[^lang]\n\n" .. string.rep(words, 9, "\n\n") ..
     "\n\n[^lang]: Här börjar noten. " .. string.rep("Den som vill kan läsa mer i det som vi har. ", 90) .. "Här slutar noten.")
