-- A diagram of boxes and arrows.
report "Bild med rutor och pilar" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Logiken"
figure "logiken" {
  boxes = { { "medel", "Medel\nfrån staten", column = 0, row = 0 }, { "stöd", "Stöd", column = 1, row = 0, highlight = true }, { "nytta", "Nytta", column = 2, row = 0 } },
  arrows = { { "medel", "stöd" }, { "stöd", "nytta", dashed = true, label = "antas" } },
  title = "Stödet ska ge nytta",
}
