-- Lists inside lists, three deep, ordered and not.
report "Nästlade listor" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Listor"
text [[
- Första punkten
  - Inre punkt
    1. Steg ett
    2. Steg två
  - Ännu en inre punkt
- Andra punkten

1. Ordnad
   - Oordnad i ordnad
2. Ordnad igen
]]
