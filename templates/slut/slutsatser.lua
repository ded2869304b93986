-- Slutsatser och förslag.
todo "Stäm av förslagen med CCRM Nordic och de andra hubbarna före beslut."
section "Slutsatser och förslag" { name = "slutsatser och förslag" }
text [[
Uppdraget har gett Sverige en organisation. Nyttan är ännu inte visad. Fem slutsatser följer av kapitlen.

1. **Klustret är etablerat som organisation.** Bolag, konsortium och finansiering är belagda ([@etableringen]).
2. **Produktionen väntas efter uppdraget.** Anläggningen väntas {milstolpar[18].tid} och tillstånd {milstolpar[20].tid} ([@del c]).
3. **Verksamheten är inte redovisad.** Uppgifter om kunder, projekt, utbildade och samarbete saknas ([@det som saknas]).
4. **Effekten kan inte mätas än.** Nationella serier räcker sannolikt inte heller senare ([@kontrafaktisk ansats]).
5. **Ambitionen för 2030 saknar mått.** Avståndet dit är okänt ([@ambitionen 2030]).

]]
text [[
Sju förslag ska göra klustrets nytta mätbar, se [@slut förslagen]. Utan nya uppgifter blir nästa bedömning lika svår som den här.
]]
table "slut förslagen" {
  cells = { head = { "Förslag", "Till", "När", "Skäl" },
    { "Ange vad ”ledande” betyder; sätt målvärden", "Regeringen", "2026", "Utan mått går ambitionen inte att följa ([@ambitionen 2030])" },
    { "Klargör finansieringen från 2025", "Regeringen, konsortiet", "2025", "Anläggningen väntas bli klar under år utan känd finansiering ([@finansieringen])" },
    { "Villkora fortsatt stöd med årlig rapportering, även av nollor", "Vinnova", "nästa beslut", "De uppgifter som skulle visa nyttan saknas ([@det som saknas])" },
    { "Lämna listor över stödda och sökande företag för uppföljning", "CCRM Nordic", "varje år", "Företag går att jämföra med varandra ([@nästa uppföljning])" },
    { "Redovisa tjänster, hänvisningar och gemensamma projekt i samma form", "De tre hubbarna", "varje år", "Samarbetet är inte mätt ([@hubbarnas samarbete])" },
    { "Samla in prövningar per land med en definition", "Vinnova med Läkemedelsverket", "2026", "Ingen källa räknar Sverige och andra länder lika ([@prövningar jämfört])" },
    { "Låt någon utomstående göra effektutvärderingen", "Regeringen", "2028", "Vinnova utvärderar det som myndigheten finansierar ([@bedömningsgrunden])" },
  },
  shares = { 0.32, 0.21, 0.11, 0.36 },
  title = "Tre av förslagen riktas till regeringen", measure = "Förslag, mottagare, tid och skäl", note = "Förslagen är ett utkast: inte beslutade, inte avstämda med klustret och inte kostnadsberäknade.", source = "Vinnovas förslag", width = "full",
}
