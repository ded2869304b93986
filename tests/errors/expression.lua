report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
count "antal rader" { of = "mätning" }
value "a" { is = "antal rader + " }
value "b" { is = "antal rder * 2" }
value "c" { is = "(antal rader" }
sum "d" { of = "mätning", column = "värde", where = "land = Sverige" }
value "e" { is = "d + antal rader" }
-- expect: 3:33: error: expected a name or number at the end of "antal rader + " [expression]
-- expect: 4:19: error: no value is called "antal rder" [unknown-value]
-- expect: 5:31: error: expected ")" at the end of "(antal rader" [expression]
-- expect: 7:21: error: "mnkr" and "antal" cannot be joined by + [mixed-units]
