report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
sum "summa" { of = "mätning", column = "värde", where = "land = Sverige" }
section "Mätning"
text [[
Se [@Mätnin] och {suma}.
Enligt [@källa:scb-2012] är det så.
]]
-- expect: 5:4: error: nothing in the report is named 'Mätnin' [unknown-name]
-- expect: 5:19: error: there is no value 'suma' [unknown-value]
-- expect: 6:8: error: there is no source 'scb-2012' [unknown-source]
