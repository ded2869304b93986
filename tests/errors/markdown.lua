report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
text [[
# Rubrik

![bild](x.png)

<b>fet</b> och [länk](x.html)

Värde { utan slut

Not.[^a]
]]
-- expect: 3:1: error: a heading cannot stand in a text [markdown]
-- expect: 5:1: error: an image cannot stand in a text [markdown]
-- expect: 7:1: error: HTML cannot stand in a text [markdown]
-- expect: 7:7: error: HTML cannot stand in a text [markdown]
-- expect: 7:16: error: 'x.html' is no address on the web [link]
-- expect: 9:8: error: '{' is empty or never closed [value-open]
-- expect: 11:5: error: the note '[^a]' has no text [note-missing]
