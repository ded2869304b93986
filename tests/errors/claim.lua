report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
sum "i Sverige" { of = "mätning", column = "antal", where = "land = Sverige och år < 2023" }
sum "i Norge" { of = "mätning", column = "antal", where = "land = Norge" }
share "andel" { of = "mätning", where = "land = Norge" }
largest "störst" { of = "mätning", column = "värde", label = "land", where = "år = 2021" }
claim "Sverige har flest." { holds = "i Sverige > i Norge" }
claim "Norge är störst." { holds = "störst = \"Sverige\"" }
claim "Minst en." { holds = "i Sverge > 1" }
claim "Utan tecken." { holds = "i Sverige" }
claim "Ord." { holds = "i Sverige > störst" }
claim "Enheter." { holds = "mätning[\"2021\"].källa > \"scb\"" }
claim "Öppen." { holds = "(i Sverige > 1" }
claim "Slut." { holds = "i Sverige > 1 i Norge" }
text [[
Sverige har fler{holds: i Sverige > i Norge och i Norge > 0}, {i Sverige.ökande} och {störst.ökade}.
]]
value "okänt" { is = "i Sverige / 0" }
text [[Det {okänt.ökade}. Det är {andel.mindre}. Alltid{holds: okänt > 1}.]]
claim "Tal." { holds = "1 > 2" }
claim "Djup." { holds = "inte inte inte inte inte inte inte inte inte inte inte inte inte inte inte inte inte inte inte inte inte 1 = 1" }
claim "Mer." { holds = "i Norge > 1)" }
claim "Saknas." { holds = "i Norge > " }
claim "Blandat." { holds = "i Norge > andel och \"andel\" > kronor" }
sum "kronor" { of = "mätning", column = "värde", where = "år = 2021" }
-- expect: 6:8: error: the data do not say so: i Sverige > i Norge, where i Sverige is 36, i Norge is 97 [claim]
-- expect: 7:8: error: the data do not say so: störst = "Sverige", where störst is Norge [claim]
-- expect: 8:29: error: there is no value 'i Sverge' [unknown-value]
-- expect: 9:42: error: expected one of = ≠ < ≤ > ≥ at the end of "i Sverige" [claim-form]
-- expect: 10:35: error: numbers, texts and dates cannot be compared with each other [claim-form]
-- expect: 11:53: error: texts can only be compared by = and ≠ [claim-form]
-- expect: 12:38: error: expected ")" at the end of "(i Sverige" [expression]
-- expect: 13:37: error: there is no value '1 i Norge' [unknown-value]
-- expect: 15:17: error: the data do not say so: i Sverige > i Norge och i Norge > 0, where i Sverige is 36, i Norge is 97 [claim]
-- expect: 15:74: error: 'ökande' is no form of a value [unknown-form]
-- expect: 15:87: error: 'störst' is no number and has no direction [direction]
-- expect: 18:12: error: 'okänt' is not known and has no direction [direction]
-- expect: 18:44: error: 'mindre' is no form of a value [unknown-form]
-- expect: 18:59: error: the data do not say so: okänt > 1, where okänt is uppgift saknas [claim]
-- expect: 19:8: error: the data do not say so: 1 > 2, where nothing is read [claim]
-- expect: 20:125: error: expected fewer parentheses before " inte 1 = 1" [claim-form]
-- expect: 21:36: error: expected "och", "eller" or the end before ")" [claim-form]
-- expect: 22:38: error: expected a value at the end of "i Norge > " [claim-form]
-- expect: 23:57: error: "procent" and "mnkr" cannot be compared [claim-form]
