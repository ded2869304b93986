report "En redovisning med fel" { kind = "delredovisning", language = "sv", state = "utkast" }
sum "medlen" { of = "medel", column = "belop", where = "år = 2023" }
section "Pengarna" {}
text [[
Staten avsatte {medlet} under det första året.
]]
