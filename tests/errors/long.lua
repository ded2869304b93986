report "Prov" { kind = "delredovisning", data_through = "2024-05-31" }
section(string.rep("lång ", 3000))
-- expect: 2:1: error: 'heading' has 18000 bytes; write at most 10000 [text-length]
figure "f" { boxes = { { "a", "A", column = 0, row = 0 } }, title = "Ruta", alt = string.rep("lång ", 3000) }
-- expect: 4:83: error: 'alt' has 18000 bytes; write at most 10000 [text-length]
