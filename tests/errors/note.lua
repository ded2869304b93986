report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
text [[
Ett[^a] och ett igen[^a].

[^a]: En not.
]]
-- expect: 3:21: error: the note that this sign leads to has a sign already [note-twice]
text [[
Ett[^b] och två[^c].

[^b]: En not.[^c]

[^c]: En annan.
]]
-- expect: 11:14: error: a footnote cannot stand here [note-place]
text [[
Ett[^d].

[^d]: En not.

[^d]: En annan av samma namn.
]]
-- expect: 21:1: error: the note '[^d]' has more than one text [note-twice]
text [[
Ingen kallar.

[^e]: Ringen.[^f]

[^f]: Slutes.[^e]
]]
-- expect: 27:14: error: a footnote cannot stand here [note-place]
-- expect: 29:14: error: a footnote cannot stand here [note-place]
text [[
Ett
och två[^g].
]]
-- expect: 35:8: error: the note '[^g]' has no text [note-missing]
