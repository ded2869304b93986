report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
text "a\u{202e}b"
-- expect: 2:7: error: the text holds a hidden character that turns it around [encoding]
section "a\xffb"
-- expect: 4:1: error: the text is not UTF-8 [encoding]
table "t" { cells = { head = { "a\0b" }, { "e\u{301}" } }, title = "Tecken" }
-- expect: 6:33: error: the text holds a control character [encoding]
-- expect: 6:45: error: a letter of the text is written as two characters, a letter and its mark [encoding]
include "mapp\0"
-- expect: 9:10: error: the text holds a control character [encoding]
