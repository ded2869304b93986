report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
text [[
<!-- ingen ser detta -->
]]
-- expect: 3:1: error: HTML cannot stand in a text [markdown]
text "[ord]: https://exempel.se"
-- expect: 6:1: error: the text prints nothing [text-empty]
text " \u{a0}"
-- expect: 8:1: error: 'text' needs its text between [[ and ]] [missing-text]
section "  "
-- expect: 10:1: error: 'section' needs the heading in quotes [missing-title]
note "Ruta" [[

]]
-- expect: 12:1: error: 'note' needs its text between [[ and ]] [missing-text]
key_figures {}
-- expect: 16:1: error: 'key_figures' needs at least a figure [missing-key]
text [[
```
```
]]
-- expect: 19:1: error: a code block holds nothing [markdown]
table "t" { of = "mätning", columns = {}, title = "Inga kolumner" }
-- expect: 23:40: error: the list of columns is empty [wrong-type]
references {}
-- expect: 25:1: warning: there is nothing to list here [nothing-listed]
chart_data {}
-- expect: 27:1: warning: there is nothing to list here [nothing-listed]
