-- Ligatures, quotation marks, dashes, minus, section sign, narrow spaces.
report "Ligaturer och tecken" {
  kind = "delredovisning", agency = "Vinnova", due = "2024-06-01", data_through = "2024-05-31",
}
section "Tecknen"
text [[
Effektiv finansiering av fiskaffärer, grafik, flöden och konflikter: ff, fi, fl, ffi, ffl.

Enligt 3 § lagen ska ”myndigheten” redovisa {−2 385,5 | provtext} miljoner kronor, 2023–2024, {12 | provtext} %, ½, ×, ≈ och … i tabellen.

Émile, Łódź, Žižek, Ångström och Æsop arbetar med α-terapi, β-celler och µg.
]]
