report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
count "rader" { of = "mätning" }
sum "i Sverige" { of = "mätning", column = "antal", where = "land = Sverige och år < 2023" }
text [[
Den 31 maj 2024, 2020–2023, 2020-talet, läsåret 2020/21, s. 12, avsnitt 3 och 4, 20 och 21 §§, kap. 5, 32 kap.
SFS 2018:218, dnr N2023/00123, prop. 2020/21:60, S 2020:07, anslaget 1:2, CAR-T, S2-14, PDF/A-2a, (EU) nr 536/2014.
103 33 Stockholm, 2024-05-31, den 1 och 2 juni, § 7, artiklarna 107 och 108, `x = 17`, [webb](https://a.se/17).

1. Först {36 | enligt beslutet s. 3} och {1 200 | enligt avtalet} och {4–6 | enligt planen}.
2. Sedan {rader} av {rader | procent, 0}.

Av 36 prövningar är 12,5 procent nya, 1 200 kronor dyrare och 2000 kronor till, alltså **17** av 60-åringarna.
]]
table "17 rader" { of = "mätning", title = "Minst 17 prövningar", note = "Högst 18 procent.", measure = "Antal 2021" }
table "skriven" { cells = { head = { "År 1", "2021" }, { "a", "31" }, { "{31} b", "{ 31 | }" } }, title = "Norge", source = "SCB (2021)" }
figure "rutor" { boxes = { { "a", "Två\n3 rutor", column = 0, row = 0 } }, title = "Rutor" }
-- expect: 12:4: error: the figure '36' is typed [orphan-digit]
-- expect: 12:23: error: the figure '12,5' is typed [orphan-digit]
-- expect: 12:41: error: the figure '1 200' is typed [orphan-digit]
-- expect: 12:65: error: the figure '2000' is typed [orphan-digit]
-- expect: 12:93: error: the figure '17' is typed [orphan-digit]
-- expect: 12:101: error: the figure '60-åringarna' is typed [orphan-digit]
-- expect: 14:52: error: the figure '17' is typed [orphan-digit]
-- expect: 14:84: error: the figure '18' is typed [orphan-digit]
-- expect: 15:43: error: the figure '1' is typed [orphan-digit]
-- expect: 15:65: error: the figure '31' is typed [orphan-digit]
-- expect: 15:75: error: the figure '31' needs its reason [orphan-reason]
-- expect: 15:85: error: the figure '31' needs its reason [orphan-reason]
-- expect: 16:42: error: the figure '3' is typed [orphan-digit]
