-- All blocks that may stand in a list item: paragraphs, quotation, code, list.
report "Listor med flera stycken" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Listor"
text [[
- Punkt med två stycken.

  Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för avancerade terapier. Klustret ska komplettera de verksamheter som redan finns, och det ska vara till nytta för företag, lärosäten och vård i hela landet.

- Punkt med citat.

  > Citatet står i punkten.

- Punkt med kod.

  ```
  make check
  ```

- Punkt med lista.

  1. Ett
  2. Två[^not]

[^not]: En fotnot från en lista i en lista.
]]
