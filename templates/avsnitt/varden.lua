-- Värden som flera avsnitt delar. Läses först i del- och slutredovisningen.

-- Pengar (tabellerna anslag och satsningar-sverige)
sum "anslaget"               { of = "anslag", column = "belopp", where = 'uppdrag = "S2" och år = 2023 och finansiär = "staten"' }
sum "beräknade anslaget"     { of = "anslag", column = "belopp", where = 'uppdrag = "S2" och år = 2024 och finansiär = "staten"' }
sum "statens medel"          { of = "anslag", column = "belopp", where = 'uppdrag = "S2" och finansiär = "staten"' }
min "första satsningsåret" { of = "satsningar-sverige", column = "år", where = 'finansiär = "staten"' }
sum "näringslivets medel"    { of = "anslag", column = "belopp", where = 'uppdrag = "S2" och finansiär = "näringslivet"' }
sum "hela satsningen"        { of = "anslag", column = "belopp", where = 'uppdrag = "S2"' }
sum "statens satsningar"     { of = "satsningar-sverige", column = "belopp", where = 'finansiär = "staten"', decimals = 0 }
sum "statens medel till Testa Center" { of = "satsningar-sverige", column = "belopp",
                                        where = 'finansiär = "staten" och mottagare = "Testa Center"' }
sum "statens medel till NorthX"       { of = "satsningar-sverige", column = "belopp",
                                        where = 'finansiär = "staten" och mottagare = "NorthX Biologics"' }
sum "bidraget till förberedelser"     { of = "satsningar-sverige", column = "belopp", where = 'mottagare = "GU Ventures"' }

-- Aktörer och hubbar
count "konsortiets företag"  { of = "aktörer", where = "konsortium = ja" }
count "hubbarna"             { of = "hubbar" }

-- Jämförelsen med andra länder
count "jämförelseländerna"   { of = "länder", where = "jämförelseland = ja" }
