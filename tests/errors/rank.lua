report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
rank "a" { of = "panel", column = "värde", label = "enhet", row = "u002", where = "år = 2018" }
rank "b" { of = "panel", column = "värde", label = "enhet", row = "u02", where = "år = 2018" }
rank "c" { of = "panel", column = "värde", label = "enhet", row = "u02", where = "år = 2018", from = "smallest" }
rank "d" { of = "panel", column = "källa", label = "enhet", row = "u02" }
sum "s" { of = "panel", column = "värde", where = "år = 2018" }
text [[{b.lägst}, {c.störst}, {s.flest}, {b.flset} och {s.anslag}.]]
-- expect: 2:69: error: no row has 'u002' as enhet [unknown-row]
-- expect: 5:36: error: the column källa of panel holds texts, which have no sum [type-mismatch]
-- expect: 7:8: error: 'lägst' counts from the other end than the rank does [rank-form]
-- expect: 7:20: error: 'störst' counts from the other end than the rank does [rank-form]
-- expect: 7:33: error: 'flest' is told of a known rank [rank-form]
-- expect: 7:47: error: 'flset' is no form of a value [unknown-form]
-- expect: 7:58: error: 's' is charged to no appropriation [appropriation]
