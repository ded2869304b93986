-- An English span inside a Swedish paragraph, in emphasis, in a list and in a cell.
report "Engelska i svensk text" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Ord"
text [[
Med [advanced therapy medicinal products]{en} avses läkemedel som bygger på gener, celler eller vävnader. I [*good manufacturing practice*]{en} regleras tillverkningen.

- [Cell and gene therapy]{en}
]]
table "ord" { cells = { head = { "Svenska", "Engelska" }, { "avancerade terapier", "[advanced therapies]{en}" } }, title = "Ett ord på två språk" }
