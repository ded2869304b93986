-- The smallest report: a title and one sentence before any heading.
report "Bara en titel" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
text [[Redovisningen innehåller en mening.]]
