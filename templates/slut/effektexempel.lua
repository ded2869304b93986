-- Bilaga: hela redovisningen av en effekt, på påhittade tal.  Visar formen till dess att serierna når tiden efter starten.
counterfactual "exempel" {
  of = "exempel-länder", unit = "land", time = "år", outcome = "värde", treated = "Exempellandet", starts = 2023,
  methods = { "sdid", "synthetic control", "did", "ridge" }, sign = "+", relevant = 1.5, seen_by = "2024-05-31",
}
local heaviest = get("exempel.largest_unit").text
counterfactual "exempel utan tyngsta" {
  of = "exempel-länder", unit = "land", time = "år", outcome = "värde", treated = "Exempellandet", starts = 2023,
  methods = { "sdid", "synthetic control", "did" }, sign = "+", relevant = 1.5,
  exclude = { { heaviest, "väger mest; prövas utan" } },
}
compare "exempel känslighet" { { "exempel", "Alla länder" }, { "exempel utan tyngsta", "Utan det tyngsta" } }

appendix "Så kommer effekten att redovisas – exempel" { name = "effektexemplet" }
text [[
Bilagan är exempeldata. Landet, jämförelseländerna och alla tal är påhittade. Den visar hur en effekt kommer att redovisas när serierna når minst tre hela år efter starten. Inget i den säger något om klustret.

[@exempel questions|stor] svarar på Riksrevisionens frågor, [@exempel specification] visar vad som är bestämt i förväg och [@exempel gates] om villkoren är uppfyllda. Utvecklingen står i [@exempel trends] och [@exempel gap], skattningarna i [@exempel estimates] och [@exempel event_study]. De prövas i [@exempel in_time], [@exempel ratios], [@exempel power], [@exempel leave_one_out] och [@exempel robustness]. [@exempel seen_by|stor] visar vad som var känt när, [@exempel fit] och [@exempel weights] hur jämförelsen är vägd och [@exempel checklist] var en granskare finner svaren.
]]
verdict "exempel" {
  higher = "**Exempel på slutsats:** Enligt jämförelsen startades {exempel.size.number} fler prövningar per tio miljoner invånare och år än utan insatsen, i medeltal {exempel.starts}–{exempel.last}. Intervallet går från {exempel.low.number} till {exempel.high.number}. Effekten är {exempel.kind} enligt Ekonomistyrningsverkets indelning.",
  lower = "**Exempel på slutsats:** Enligt jämförelsen startades {exempel.size.number} färre prövningar per tio miljoner invånare och år än utan insatsen.",
  unclear = "**Exempel på slutsats:** Utvecklingen går inte att skilja från vanliga svängningar i liknande länder.",
  poor_fit = "**Exempel på slutsats:** Vi drar ingen slutsats, eftersom jämförelsen inte följer landet före insatsen.",
  too_early = "**Exempel på slutsats:** Det är för tidigt att mäta.",
  not_testable = "**Exempel på slutsats:** En effekt går inte att pröva med dessa länder och år.",
}
exhibits "exempel" {
  measure = "Påhittade prövningar per tio miljoner invånare", assumptions = "osäkerheten", motivation = "valda metoder", compare = "exempel känslighet",
  show = { "questions", "reading", "specification", "gates", "trends", "gap", "estimates", "event_study", "in_time", "ratios", "power", "leave_one_out", "robustness",
           "seen_by", "fit", "weights", "checklist" },
}
