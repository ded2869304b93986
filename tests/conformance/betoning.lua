-- Emphasis, strong text and code inside a paragraph: four faces.
report "Betoning" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Texten"
text [[Ett *kursivt* ord, ett **fett**, ett ***fett och kursivt*** och ett `fast_brett` i samma mening.]]
