-- Utvärdering av uppdraget i sin helhet: varje mål bedömt med underlag.
-- Betyget räknas ur tabellerna: finns bara exempeldata kan målet inte bedömas.
local known = "belagt"
local partly = "delvis belagt"
local missed = "ännu inte nått"
local unknown = "kan inte bedömas"

--- Betyget för ett mål vars underlag är en tabell från klustret.
local function from_table(name, where)
  return real_rows(name, where) > 0 and partly or unknown
end
--- Skälet; när verkliga rader har kommit in måste någon skriva det på nytt.
local function because(name, reason)
  return real_rows(name) > 0 and "Verkliga uppgifter finns i underlaget; skälet ska skrivas på nytt" or reason
end
--- Betyget när ett villkor på verkliga rader ska vara uppfyllt.
local function when(condition, grade)
  return condition and grade or unknown
end

local founded = real_rows("milstolpar", 'spår = "CCRM Nordic" och läge = "uppnådd"') > 0
local financed = real_rows("milstolpar", 'milstolpe = "Vinnova beslutar om finansiering av klustret" och läge = "uppnådd"') > 0
local building = real_rows("milstolpar", 'milstolpe = "Byggstart för GoCo Active Lab" och läge = "uppnådd"') > 0
local consortium = real_rows("aktörer", "konsortium = ja") > 0
local plant = real_rows("milstolpar", 'milstolpe = "Anläggning för produktion enligt GMP klar" och läge = "uppnådd"') > 0
local function spent(year)
  return real_rows("anslag", string.format('uppdrag = "S2" och år = %d och utfall finns', year)) > 0
end
local delivered = real_rows("frister", 'händelse = "Delredovisning av innovationsklustret" och levererad finns') > 0
local lessons = real_rows("lärdomar", "lärdom finns") > 0
local contacts = real_rows("internationellt", "resultat finns") > 0
local services = real_rows("tjänster", "erbjuds finns") > 0

local goals = {
  { "S2-01", "Etablera klustret som organisation", (founded and financed and consortium) and known or partly,
    "Bolag, konsortium och finansiering är belagda", "[@etableringen]" },
  { "S2-01a", "Kommersialisering", from_table("kunder"), because("kunder", "Uppgift om kunder saknas"), "[@del a]" },
  { "S2-01b", "Kompetensutveckling", from_table("utbildning"), because("utbildning", "Uppgift om utbildade saknas"), "[@del b]" },
  { "S2-01c", "Produktionskapacitet", plant and partly or missed, "Byggstart belagd, men anläggning och tillstånd väntas 2026–2027", "[@del c]" },
  { "S2-02", "Nyttiggöra forskning från lärosäten", from_table("projekt-ursprung"), because("projekt-ursprung", "Projekt efter ursprung saknas"), "[@nyttiggörande]" },
  { "S2-03", "Nyttiggöra forskning från vården", from_table("projekt-ursprung"), because("projekt-ursprung", "Projekt efter ursprung saknas"), "[@nyttiggörande]" },
  { "S2-04", "Accelerera nya företags tillväxt", from_table("nya-företag"), because("nya-företag", "Inget stött företag är känt"), "[@nya företags tillväxt]" },
  { "S2-05", "Stöd till små, medelstora och stora företag", from_table("kunder"), because("kunder", "Uppgift om kunder saknas"), "[@stöd efter storlek]" },
  { "S2-06", "Nytta för hela landet", from_table("användare-län"), because("användare-län", "Användare per län saknas"), "[@hela landet]" },
  { "S2-07", "Synergier med näringslivet", when(consortium, partly), "Konsortium och avsedd hälft belagda; bidrag och nytta okända", "[@näringslivet]" },
  { "S2-08", "Komplettera de två andra hubbarna", when(services, partly), "Inriktningarna skiljer sig; de flesta tjänster är okända", "[@hubbarna]" },
  { "S2-09", "De tre samarbetar", from_table("samarbete-hubbar"), because("samarbete-hubbar", "Samarbetet är inte mätt"), "[@hubbarnas samarbete]" },
  { "S2-10", "Ta till vara erfarenheter", when(lessons, partly), "Ingen lärdom är dokumenterad", "[@erfarenheterna]" },
  { "S2-11", "Internationell samverkan", when(contacts, partly), "CCRM är förebild; kontakter med Catapult okända", "[@internationell samverkan]" },
  { "S2-12", "Använda medlen för 2023", spent(2023) and known or when(financed, partly), "Finansieringen är belagd; utfallet saknas", "[@ekonomin]" },
  { "S2-13", "Använda medlen för 2024", spent(2024) and known or unknown, "Bara det beräknade beloppet är känt; tilldelning och utfall saknas", "[@ekonomin]" },
  { "S2-14", "Delredovisning i tid", when(delivered, known), "Dagen för leverans saknas", "[@delredovisningens delar]" },
  { "S2-15", "Statusrapport", when(founded, partly), "Milstolpar belagda; klustrets egen tidsplan saknas", "[@etableringen]" },
  { "S2-16", "Organisatorisk modell", when(founded, partly), "Bolagsform och ledning kända; ägare och avtal saknas", "[@organisationen i slutet]" },
  { "S2-17", "Finansieringsplan", when(real_rows("finansieringsplan", "belopp finns") > 0, partly), "Belopp kända till 2024, inga därefter", "[@finansieringen]" },
  { "S2-18", "Inriktning", when(real_rows("effektlogik") > 0, partly), "Tre delar är angivna; målvärden saknas", "[@effektlogiken prövad]" },
  { "S2-19", "Preliminär utvärdering", when(real_rows("serier") > 0, partly), "Upplägg och serier finns; utfall saknas", "[@kontrafaktisk ansats]" },
}
local tally = { [known] = 0, [partly] = 0, [missed] = 0, [unknown] = 0 }
local cells = { head = { "Krav", "Mål", "Bedömning", "Skäl", "Se" } }
for _, g in ipairs(goals) do
  tally[g[3]] = tally[g[3]] + 1
  local grade = g[3]
  if grade == known then
    grade = "**belagt**"
  elseif grade == unknown then
    grade = "*kan inte bedömas*"
  end
  table.insert(cells, { g[1], g[2], grade, g[4], g[5] })
end
graded = { total = #goals, known = tally[known], partly = tally[partly], missed = tally[missed], unknown = tally[unknown] }

section "Utvärdering av uppdraget i sin helhet" { name = "utvärderingen", answers = { "S2-21" }, effects = true }
text(string.format([[
Klustret är etablerat som organisation. Om det når sina mål går ännu inte att säga. Av %s bedömda mål är %s belagt, %s delvis belagda och %s ännu inte nått. %s kan inte bedömas, oftast för att klustrets egna uppgifter saknas.
]], in_words(graded.total), in_words(graded.known), in_words(graded.partly), in_words(graded.missed), capital(in_words(graded.unknown))))

subsection "Så är bedömningarna gjorda" { name = "bedömningsgrunden" }
text [[
[@slut betygen|stor] visar de fyra bedömningarna och när de används.
]]
table "slut betygen" {
  cells = { head = { "Bedömning", "Används när" },
    { "**belagt**", "Minst en verklig uppgift visar att målet är nått" },
    { "delvis belagt", "Verkliga uppgifter visar en del av målet, men inte resten" },
    { "ännu inte nått", "Verkliga uppgifter visar att målet inte var nått den 30 juni 2025" },
    { "*kan inte bedömas*", "Verkliga uppgifter saknas, eller bara exempeldata finns" },
  },
  title = "Fyra bedömningar, satta efter vad underlaget visar", measure = "Bedömning och villkor", source = "Vinnovas metod", width = "full",
}
text [[
Bedömningen gäller om målet är *belagt*, inte om arbetet är bra. Ett mål som inte kan bedömas kan mycket väl vara nått. Bedömningen räknas ur underlaget. När verkliga uppgifter ersätter exempeldata ändras den, och skälet skrivs då på nytt. Vinnova bedömer här ett kluster som myndigheten själv finansierar. Ingen utomstående har granskat bedömningen.
]]

subsection "Målen, ett för ett" { name = "målen bedömda" }
text [[
[@slut bedömningarna|stor] visar ett mönster. Etableringen och delredovisningens delar går att belägga, helt eller delvis. Det som klustret gör för andra går inte att bedöma. S2-01 är delat i fyra, eftersom etableringen och de tre delarna har olika läge.
]]
table "slut bedömningarna" {
  cells = cells, width = "full", shares = { 0.09, 0.26, 0.16, 0.36, 0.13 },
  title = "Etableringen är belagd, nyttan går inte att bedöma",
  measure = "Kraven S2-01 till S2-19; läget den 30 juni 2025",
  source = "Underlaget och Vinnovas bedömning",
}
subsection "Effektlogiken är prövad led för led" { name = "effektlogiken prövad", answers = { "S2-18" } }
text [[
Beslutet bygger på en kedja från medel till patienter. [@slut effektlogiken|stor] visar kedjan och [@slut leden prövade] vad som är belagt. Ju längre åt höger, desto mindre är känt och desto fler andra orsaker finns. Alla effekter i kedjan är hypotetiska.
]]
figure "slut effektlogiken" {
  kind = "diagram", width = "full",
  boxes = {
    { "r1", "Statliga medel", column = 0, row = 0, highlight = true }, { "r2", "Näringslivet", column = 0, row = 1, highlight = true }, { "r3", "Erfarenheter", column = 0, row = 2 },
    { "a1", "Stöd till företag", column = 1, row = 0 }, { "a2", "Kompetensutveckling", column = 1, row = 1 }, { "a3", "Produktionskapacitet", column = 1, row = 2, highlight = true },
    { "u1", "Forskning nyttiggörs", column = 2, row = 0 }, { "u2", "Nationell kompetensnod", column = 2, row = 1 }, { "u3", "Begränsningar minskar", column = 2, row = 2 },
    { "e1", "Stärkt konkurrenskraft", column = 3, row = 0 }, { "e2", "Terapier till patienter", column = 3, row = 1 }, { "e3", "Ledande till 2030", column = 3, row = 2 },
  },
  arrows = { { "r1", "a1", dashed = true }, { "r2", "a2", dashed = true }, { "r3", "a3", dashed = true }, { "a1", "u1", dashed = true }, { "a2", "u2", dashed = true }, { "a3", "u3", dashed = true },
    { "u1", "e1", dashed = true }, { "u2", "e2", dashed = true }, { "u3", "e3", dashed = true } },
  title = "Belägg finns för medel, konsortium och byggstart, inte för resultat och effekter",
  measure = "Resurser, aktiviteter, resultat och effekter, från vänster till höger; framhävt led är helt eller delvis belagt, streckad pil är ett hypotetiskt samband",
  source = "Regeringens beslut, sorterat och prövat i redovisningen",
  alt = "Diagram i fyra kolumner: resurser, aktiviteter, resultat och effekter. Statliga medel, näringslivet och produktionskapacitet är framhävda som helt eller delvis belagda. Alla pilar är streckade, alltså hypotetiska.",
}
local links = { [1] = "Vinnovas finansiering belagd; utfall saknas", [2] = "Konsortiet belagt; bidrag okända", [3] = "Inga lärdomar dokumenterade",
  [4] = "Kunder okända", [5] = "Utbildade okända", [6] = "Byggstart belagd", [7] = "Samarbete inte mätt", [8] = "CCRM förebild; Catapult okänt",
  [9] = "Projekt okända", [10] = "Stödda företag okända", [11] = "Användare per län okända", [12] = "Inget resultat dokumenterat",
  [13] = "Hypotetisk effekt", [14] = "Hypotetisk effekt", [15] = "Mått saknas" }
local chain = { head = { "Steg", "Led", "Vad som är känt" } }
for _, r in rows("effektlogik") do
  table.insert(chain, { r["steg"], r["text"], links[r["nr"]] or "–" })
end
-- Beloppen i beslutets första led skrivs ur underlaget.
chain[1][2] = "Statliga medel: {anslaget} 2023 och beräknade {beräknade anslaget} 2024."
table "slut leden prövade" {
  cells = chain, width = "full", shares = { 0.095, 0.55, 0.355 },
  title = "Tre av femton led är helt eller delvis belagda", measure = "Led i effektlogiken och vad underlaget visar",
  source = "Regeringens beslut och Vinnovas bedömning",
}

subsection "Fem frågor om uppdraget som helhet" { name = "frågorna om helheten" }
text [[
[@slut helheten|stor] sammanfattar vad som går att säga om uppdraget i sin helhet.
]]
table "slut helheten" {
  cells = { head = { "Fråga", "Svar", "Grund" },
    { "Har uppdraget genomförts?", "Delvis", "Bolag och finansiering är belagda; produktion återstår och verksamheten är inte dokumenterad" },
    { "Svarar klustret mot behovet?", "Avsett, men oprövat", "Färdplanen och beslutet pekar på behovet; användarnas syn saknas" },
    { "Har medlen gett avsedda prestationer?", "Kan inte bedömas", "Utfall och prestationer saknas" },
    { "Har klustret haft effekt?", "Kan inte bedömas", "Serierna slutar före starten ([@kontrafaktisk ansats])" },
    { "Är verksamheten hållbar över tid?", "Kan inte bedömas", "Inga belopp efter 2024 är kända ([@ekonomin])" },
  },
  shares = { 0.3, 0.2, 0.5 },
  title = "En av fem frågor om helheten kan besvaras delvis", measure = "Frågor, svar och grund den 30 juni 2025",
  source = "Vinnovas bedömning", width = "full",
}
text [[
Påståendet att klustret svarar mot ett behov är hypotetiskt. Det vilar på beslutets och färdplanens resonemang, inte på uppgifter från användarna.
]]
