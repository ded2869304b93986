-- Ekonomi: medel, utfall, finansiering och vad som saknas.
count "slut kända utfall" { of = "anslag", where = 'uppdrag = "S2" och utfall finns' }
section "Ekonomi" { name = "ekonomin" }
text [[
Beloppen är kända men inte utfallet. Satsningen omfattar {hela satsningen} för 2023–2024. Staten står för {statens medel} och näringslivet avses stå för lika mycket. Regeringens beslut omfattar {statens beslutade del} av satsningen. Resten är beräknat eller avsett.
]]
subsection "Budget mot utfall: utfallet saknas" { name = "budget mot utfall", answers = { "S2-12", "S2-13" } }
text [[
Vinnova fick under 2023 använda {anslaget}. Medlen redovisas mot {anslaget.anslag}. För 2024 beräknades {beräknade anslaget}. Det beloppet tilldelades inte genom beslutet. Vinnova meddelade i maj 2023 att satsningen omfattar båda åren [@källa:vinnova-2023-05]. [@slut medlens slag|stor] visar hur säkra beloppen är.

Utfallet per år saknas i underlaget ([@slut budget och utfall]). Därför går det inte att visa att beslutets villkor om medlen är uppfyllda. Utfall och diarienummer ska fyllas i innan redovisningen lämnas.
]]
table "slut budget och utfall" {
  of = "anslag", where = 'uppdrag = "S2"', total = "belopp", width = "full",
  columns = { { "period", header = true }, "finansiär", "slag", { "anslagspost", share = 0.22 }, "diarienummer", "belopp", "utfall" },
  title = "Inget av de tre beloppen har ett känt utfall {holds: kända utfall = 0 och beloppen = 3}", measure = "Miljoner kronor, löpande priser; belopp enligt beslutet och Vinnova",
}
chart "slut medlens slag" {
  kind = "bar", stacked = true, of = "anslag", where = 'uppdrag = "S2"', x = "finansiär", y = "belopp", series = "slag", height = 55,
  title = "Mindre än en sjättedel av satsningen var beslutad från början {holds: statens beslutade del < 16,7}",
  measure = "Miljoner kronor, löpande priser, 2023–2024; efter hur säkert beloppet är", data = "slut budget och utfall",
  note = "Anslaget gäller det beslutade beloppet. Beslutet nämner inget anslag för 2024.",
}
subsection "Efter 2024 finns ingen känd finansiering" { name = "finansieringen", answers = { "S2-17" } }
text [[
Finansieringsplanen har {planposter} poster till 2027. För {okända planposter} av dem är beloppet okänt, och de avser alla tiden efter 2024 ([@slut finansieringsplanen]). Anläggningen för produktion väntas klar {milstolpar[18].tid}, alltså under år då ingen finansiering är känd.
]]
table "slut finansieringsplanen" {
  of = "finansieringsplan", rows = "finansiär", columns = "period", value = "belopp", tally = "sum", width = "full",
  title = "Inga belopp är kända från någon finansiär efter 2024 {holds: kända belopp efter 2024 = 0}", measure = "Miljoner kronor, löpande priser",
}
subsection "Statens medel i sitt sammanhang" { name = "medlen i sammanhang" }
text [[
Satsningarna sedan {första satsningsåret} är samlade i [@satsningstabellen] och [@statens satsningar per år]. Staten har beslutat, beräknat eller omfördelat omkring {statens satsningar} till dem, varav {statens medel} till klustret. Kapacitetsanalysens högst {kapacitetsanalysens medel} ingår i summan. Utfallet är okänt även för den.
]]
