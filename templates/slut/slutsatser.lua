-- Slutsatser och förslag.
section "Slutsatser och förslag" { name = "slutsatser och förslag" }
text [[
Uppdraget har gett Sverige en organisation, men ännu ingen bevisad nytta. Fem slutsatser följer av kapitlen.

1. **Klustret är etablerat.** Bolag, konsortium och finansiering är styrkta ([@etableringen]).
2. **Produktionen kommer efter uppdraget.** Anläggningen väntas {milstolpar[18].tid} och tillstånd {milstolpar[20].tid} ([@mål c]).
3. **Verksamheten är inte redovisad.** Uppgifter om kunder, projekt, utbildade och samarbete har inte lämnats ([@det som saknas]).
4. **Effekten kan inte mätas, och nationella serier lär inte räcka senare heller.** Uppföljningen bör ske på företag och sjukhus ([@kontrafaktisk ansats]).
5. **Målet för 2030 saknar mått.** Avståndet dit är okänt ([@ambitionen 2030]).

]]
subsection "Sju förslag" { name = "förslagen" }
table "slut förslagen" {
  cells = { head = { "Förslag", "Till", "När", "Skäl" },
    { "Ange vad ”ledande” betyder och sätt målvärden", "Regeringen", "2026", "[@ambitionen 2030]" },
    { "Klargör finansieringen från 2025", "Regeringen, Vinnova, konsortiet", "före utgången av 2025", "[@finansieringen]" },
    { "Villkora fortsatt stöd med årlig rapportering, även av nollor", "Vinnova", "nästa bidragsbeslut", "[@det som saknas]" },
    { "Lämna listor över stödda och sökande företag för uppföljning", "CCRM Nordic", "årligen från 2026", "[@nästa uppföljning]" },
    { "Redovisa tjänster, hänvisningar och gemensamma projekt i samma form", "De tre hubbarna", "årligen från 2026", "[@hubbarnas samarbete]" },
    { "Samla in prövningar per land med en definition", "Vinnova med Läkemedelsverket", "2026", "[@prövningar jämfört]" },
    { "Låt någon utomstående göra effektutvärderingen", "Regeringen", "2028, efter tillstånd för produktion", "[@utvärderingen]" },
  },
  title = "Sju förslag gör klustrets nytta mätbar", measure = "Förslag, mottagare, tid och skäl", source = "Redovisningens förslag", width = "full",
}
text [[
Förslagen är ett utkast. De är inte beslutade av Vinnova och har inte stämts av med klustret. Deras kostnader är inte beräknade.

Utan nya uppgifter blir nästa bedömning lika svår som den här. Klustrets bidrag går då inte att skilja från en tillväxt som började före det.
]]
