-- Del a: kommersialisering. Verkliga uppgifter om branschen; exempeldata om klustret.
section "Del a: kommersialisering" { name = "del a", answers = { "S2-01" } }
text [[
Företagen växer, men klustrets bidrag är inte känt. De svenska företagen har fått fler anställda sedan 2018. Uppgifter om klustrets kunder, projekt och nya företag saknas. I stället visas exempeldata utan slutsatser.
]]

subsection "Företagen har fler anställda än 2018 {holds: nya anställda > 0}" { name = "branschen" }
text [[
ATMP Swedens årsrapport 2024 räknar {företagen i branschen} små och medelstora företag som utvecklar avancerade terapier [@källa:atmp-sweden-2024]. De har fått {nya anställda} fler anställda sedan 2018, en ökning med {anställdas ökning}. Räknat ur de två talen steg antalet från ungefär {anställda före.number} till {anställda efter.number}. Företagen har fått mer än {EU medlen} från EU.

Större delen av perioden ligger före klustrets start. Ökningen kan därför inte räknas som en effekt av klustret, vare sig faktisk eller hypotetisk.
]]

subsection "Stödet till företag av olika storlek är inte känt" {
  name = "stöd efter storlek", answers = { "S2-05" }, no_evidence = "klustrets kunder är inte redovisade",
}
text [[
Klustret ska ge kommersialiseringsstöd till företag av alla storlekar. Hur många som har fått stöd är inte känt. [@slut kunder|stor] och [@slut kunder per år] är exempeldata. Storleksklasserna och tjänsterna är de som klustret bör rapportera. Noll skrivs som noll.
]]
table "slut kunder" {
  of = "kunder", rows = "storleksklass", columns = "tjänst", value = "antal", tally = "sum",
  title = "Exempeldata: så redovisas kunder efter storlek och tjänst", measure = "Antal kunder 2023 till första halvåret 2025; samma kund kan räknas flera år",
}
chart "slut kunder per år" {
  kind = "bar", of = "kunder", x = "år", y = "antal", series = "storleksklass", tally = "sum", height = 42,
  title = "Exempeldata: så visas kunder efter storlek och år", measure = "Antal kunder, alla tjänster; 2025 avser första halvåret",
}

subsection "Nyttiggörandet av forskning är inte känt" {
  name = "nyttiggörande", answers = { "S2-02", "S2-03" }, no_evidence = "klustrets projekt är inte redovisade",
}
text [[
Klustret ska nyttiggöra forskningsresultat från universitet, högskolor och hälso- och sjukvården. Frågan är hur många förfrågningar som leder till projekt och till prövning, och varifrån de kommer. Svaret saknas. [@slut tratten|stor] är exempeldata för 2024.
]]
chart "slut tratten" {
  kind = "bar", of = "projekt-ursprung", where = "år = 2024", x = "steg", y = "antal", series = "ursprung", height = 45,
  title = "Exempeldata: så visas vägen från förfrågan till prövning", measure = "Antal efter steg och ursprung, 2024",
}
text [[
När verkliga uppgifter finns bör varje steg ha samma kohort: projekten följs från det år då förfrågan kom. Annars går andelarna inte att tolka.
]]

subsection "Inget stött nytt företag är känt" {
  name = "nya företags tillväxt", answers = { "S2-04" }, no_evidence = "inget stött nytt företag är namngivet",
}
text [[
Klustret ska accelerera tillväxten av nya företag. Inget nytt företag som har fått stöd av klustret är namngivet i underlaget. [@slut nya företag|stor] är exempeldata.
]]
table "slut nya företag" {
  of = "nya-företag", columns = { { "år", header = true }, "nya företag", "anställda", "kapital" },
  title = "Exempeldata: så redovisas nya företag, anställda och kapital", measure = "Antal företag och anställda; kapital i miljoner kronor; 2025 avser första halvåret", reasons = false,
}
note "Tre uppgifter avgör om del a kan bedömas" [[
1. Lista över stödda företag med organisationsnummer, så att de kan följas i registerdata.
2. Dag då varje stöd började och slutade, och stödets värde.
3. Lista över företag som sökte men inte fick stöd. De är den bästa jämförelsegruppen.
]]
