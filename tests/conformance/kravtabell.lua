-- The table of requirements and where they are answered.
report "Krav och svar" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Uppdraget" { answers = { "S2-01" } }
text [[Klustret är etablerat.]]
section "Nyttan" { answers = { "S2-02" } }
text [[Nyttan är inte mätt.]]
appendix "Kraven"
coverage "kraven" { assignment = "S2", title = "Båda kraven besvaras" }
