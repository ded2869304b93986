report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
figure "f" {
  boxes = { { "resurs", "Resurser", column = 0, row = 0 } },
  arrows = { { "resurs", "effekt" } },
}
figure "g" { boxes = { { "a", "A", column = 0, row = 0 }, { "a", "B", column = 1, row = 0 } } }
-- expect: 4:14: error: there is no box 'effekt' [unknown-box]
-- expect: 6:59: error: there is a box 'a' already [name-taken]
