-- A code block, with indentation and empty lines.
report "Kod" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Formel"
text [[
Så räknas summan:

```
summa = 0
  for rad in tabell
    summa = summa + rad
```
]]
