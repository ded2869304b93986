report "Prov" {
  kind = "delredovisning",
  state = "utkats",
  -- expect: 3:12: error: 'state' cannot be "utkats" [value-not-allowed]
  due = "2024-02-30",
  -- expect: 5:10: error: 'due' needs a date in quotes, as "2024-06-01", found "2024-02-30" [wrong-type]
}
