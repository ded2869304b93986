-- A matrix of words.
report "Matris" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Rutorna"
chart "rutorna" { kind = "matrix", of = "rutor", rows = "rad", columns = "kolumn", value = "läge", title = "Varje ort saknar en tjänst" }
