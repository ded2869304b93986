report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
figure "f" {
  boxes = { { "resurs", "Resurser", column = 0, row = 0 } },
  arrows = { { "resurs", "effekt" } },
  -- expect: 4:14: error: there is no box 'effekt' [unknown-box]
}
