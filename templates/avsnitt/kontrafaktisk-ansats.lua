-- Kontrafaktisk ansats: frågan, jämförelsen, data, varför en effekt inte kan visas, vad som behövs.
-- Förutsätter avsnitt/varden och avsnitt/underlag (tabellerna panel A, panel B och panel C).
local interim = header.kind == "delredovisning"

local series = {
  A = { from = 2008, to = 2020 }, B = { from = 2010, to = 2022 }, C = { from = 2010, to = 2021 },
}
local function years(from, to) return string.format("år ≥ %d och år ≤ %d", from, to) end

for _, s in ipairs { "A", "B", "C" } do
  local first_years = years(series[s].from, series[s].from + 2)
  local last_years = years(series[s].to - 2, series[s].to)
  for _, group in ipairs { { "Sverige", 'land = "Sverige"' }, { "övriga", "jämförelseland = ja" } } do
    local who, rows_of = group[1], string.format('serie = "%s" och %s', s, group[2])
    sum (who .. " först " .. s) { of = "länderpanel", column = "värde", where = rows_of .. " och " .. first_years }
    sum (who .. " sist " .. s)  { of = "länderpanel", column = "värde", where = rows_of .. " och " .. last_years }
    value (who .. " ändring " .. s) {
      is = string.format("(%s sist %s - %s först %s) / %s först %s * 100", who, s, who, s, who, s), unit = "procent", decimals = 0,
    }
  end
  local sweden = string.format('serie = "%s" och land = "Sverige"', s)
  count ("förår " .. s)   { of = "länderpanel", where = sweden .. " och år < 2023" }
  count ("efterår " .. s) { of = "länderpanel", where = sweden .. " och år ≥ 2023" }
  min   ("minst " .. s)   { of = "länderpanel", column = "värde", where = sweden }
  max   ("mest " .. s)    { of = "länderpanel", column = "värde", where = sweden }
  mean  ("medel " .. s)   { of = "länderpanel", column = "värde", where = sweden, decimals = 1 }
end
share "nollorna i C" { of = "länderpanel", where = 'serie = "C" och värde = 0', among = 'serie = "C"', decimals = 0 }
count "länder med egen satsning" { of = "jämförelseländer", where = "egen satsning finns" }
count "länder utan känd satsning" { of = "jämförelseländer", where = "egen satsning saknas" }
value "minsta p" { is = "1 / (jämförelseländerna + 1) * 100", unit = "procent", decimals = 0 }

-- En specifikation för varje serie, låst i delredovisningen.  Serie C har nollor och saknar därför logaritm.
for s, scale in pairs { A = "log", B = "log", C = "level" } do
  counterfactual ("effekt " .. s) {
    of = "länderpanel", where = string.format('serie = "%s"', s), unit = "land", time = "år", outcome = "värde",
    treated = "Sverige", donors = "jämförelseland = ja", donor_table = "jämförelseländer", reason = "skäl", own_start = "egen satsning",
    starts = 2023, full_from = 2024, methods = { "sdid", "synthetic control", "did" }, scale = scale, sign = "+",
    seen_by = not interim and "2024-05-31" or nil, lock = "delredovisning-2024",
  }
end

section "Vad hade hänt utan klustret?" { name = "kontrafaktisk ansats", answers = { "S2-22" }, effects = true }
text [[
Det går ännu inte att säga vad klustret har betytt. De jämförbara serierna slutar före klustrets start 2023. Ingen metod kan då skilja en effekt från utvecklingen utan klustret. Därför anges ingen effekt. Kapitlet visar frågan, jämförelsen, de data som finns och vad som krävs för ett svar.
]]

subsection "Frågan gäller skillnaden mot ett Sverige utan kluster" { name = "effektfrågan" }
text [[
En kontrafaktisk ansats jämför det som hände med det som skulle ha hänt utan insatsen. Frågan är: *Hur många fler patentfamiljer, artiklar och prövningar har Sverige än det hade haft utan klustret?* Det som skulle ha hänt måste skattas med hjälp av länder som inte fick insatsen.

Ekonomistyrningsverket skiljer faktiska effekter från hypotetiska [@källa:esv-resultat]. En faktisk effekt är belagd med statistik eller fallanalys. En hypotetisk bygger på resonemang. Alla effekter som beslutet förväntar sig är ännu hypotetiska: nyttiggörande, nya företag, fler prövningar, mer produktionskapacitet och stärkt konkurrenskraft.

Riksrevisionen har granskat svenska effektutvärderingar utifrån tre frågor [@källa:rir-2020-30]. [@effekt B questions|stor] ger svaren, som är desamma för alla tre serierna.
]]
exhibits "effekt B" { measure = "Artiklar inom biologi och biomedicin", show = "questions", assumptions = "osäkerheten", motivation = "valda metoder" }

subsection "Flera av jämförelseländerna har egna satsningar" { name = "jämförelsegruppen" }
local function listed(where, column)
  local list = {}
  for _, r in rows("jämförelseländer", where) do
    table.insert(list, column and string.format("%s (%d)", r["land"], r[column]) or r["land"])
  end
  table.sort(list)
  return table.concat(list, ", ", 1, #list - 1) .. " och " .. list[#list]
end
text(string.format([[
Jämförelsen bygger på {jämförelseländerna} länder med jämförbara serier. {länder med egen satsning.words|stor} av dem har en känd egen satsning på avancerade terapier: %s. Året anger när satsningen började eller blev känd. Ett land med egen satsning är en dålig bild av ett Sverige utan kluster. Resultatet ska därför prövas både med och utan de länderna. För {länder utan känd satsning.words} länder har ingen satsning hittats: %s. [@effekt B donors|stor] visar dem land för land.
]], listed("egen satsning finns", "egen satsning"), listed("egen satsning saknas")))
if interim then
  text [[
För Norge och Tyskland finns ingen bedömning vid brytdagen.
]]
end
exhibits "effekt B" { measure = "Artiklar inom biologi och biomedicin", show = "donors" }
text [[
Sverige var inte heller opåverkat före 2023. Testa Center öppnade 2018 och kapacitetsanalysen beslutades 2020. Därför ska flera startår prövas: 2018, 2020 och 2023.
]]

subsection "Tre serier finns, och alla slutar före starten {holds: efterår A = 0 och efterår B = 0 och efterår C = 0}" { name = "panelerna" }
text [[
[@serierna|stor] visar de tre serierna. De är preliminära. Årtalen för A och B är satta efter position i en tabell och ska kontrolleras mot [National Science Foundation]{en} före publicering. Alla värden står i [@panel A], [@panel C] och [@panel B]. Figurerna visar bara tiden före klustret. Att Sverige då följer gruppen är ett villkor för en senare jämförelse, inte ett resultat.
]]
max "seriernas sista år" { of = "serier", column = "till" }
table "serierna" {
  of = "serier", columns = { { "serie", header = true, share = 0.07 }, { "namn", share = 0.28 }, { "från", share = 0.08 }, { "till", share = 0.08 }, { "definition", share = 0.49 } }, width = "full",
  title = "Ingen av de tre serierna når klustrets första år {holds: seriernas sista år < 2023}",
  measure = "Första och sista år samt definition", reasons = false,
}
text [[
**Patentfamiljer.** Sverige beviljades mellan {minst A} och {mest A} internationella patentfamiljer inom bioteknik per år ([@patentfamiljer]). De tre sista åren var antalet {Sverige ändring A} högre än de tre första. Jämförelseländernas sammanlagda ökning var {övriga ändring A}. Tyskland dominerar gruppens summa.
]]
chart "patentfamiljer" {
  kind = "line", of = "länderpanel", where = 'serie = "A"', x = "år", y = "värde", series = "land", highlight = "Sverige", width = "full", height = 75,
  title = "Sveriges patentfamiljer har legat mellan {minst A.number} och {mest A.number} per år",
  measure = "Antal beviljade internationella patentfamiljer inom bioteknik, 2008–2020", data = "panel A",
}
text [[
**Artiklar.** Sverige hade mellan {minst B} och {mest B} artiklar per år inom biologi och biomedicin ([@artiklar]). Ökningen från de tre första till de tre sista åren var {Sverige ändring B}, mot {övriga ändring B} för jämförelseländerna. Serien är jämn och lämpar sig bäst för en jämförelse. Den ligger samtidigt längst från det som klustret ska påverka.
]]
chart "artiklar" {
  kind = "line", of = "länderpanel", where = 'serie = "B"', x = "år", y = "värde", series = "land", highlight = "Sverige", width = "full", height = 75,
  title = "Sveriges artiklar ökade i ungefär samma takt som jämförelseländernas",
  measure = "Antal artiklar inom biologi och biomedicin, hel räkning, 2010–2022", data = "panel B",
}
text [[
**Prövningar.** Serie C ligger närmast klustrets område. Den räknar prövningar med mesenkymala celler efter startår. Sverige hade i medeltal {medel C} per år och som mest {mest C.number} ([@mesenkymala prövningar]). Av alla värden i serien är {nollorna i C} noll. En ökning med en eller två prövningar ett år går inte att skilja från tillfälligheter.
]]
chart "mesenkymala prövningar" {
  kind = "line", of = "länderpanel", where = 'serie = "C"', x = "år", y = "värde", series = "land", highlight = "Sverige", width = "full", height = 75,
  title = "Prövningarna är för få för att en förändring i Sverige ska synas",
  measure = "Antal prövningar med mesenkymala celler med minst en plats i landet, efter startår, 2010–2021", data = "panel C",
}
if not interim then
  text [[
[@före starten|stor] jämför början och slutet av varje serie.
]]
  table "före starten" {
    cells = { head = { "Serie", "Sverige, tre första åren", "Sverige, tre sista åren", "Ändring, Sverige", "Ändring, jämförelseländer" },
      { "A Patentfamiljer", "{Sverige först A.number}", "{Sverige sist A.number}", "{Sverige ändring A.number}", "{övriga ändring A.number}" },
      { "B Artiklar", "{Sverige först B.number}", "{Sverige sist B.number}", "{Sverige ändring B.number}", "{övriga ändring B.number}" },
      { "C Prövningar", "{Sverige först C.number}", "{Sverige sist C.number}", "{Sverige ändring C.number}", "{övriga ändring C.number}" },
    },
    align = { "left", "right", "right", "right", "right" }, width = "full",
    title = "Före starten ändrades Sverige ungefär som jämförelseländerna tillsammans",
    measure = "Summa av tre år; ändring i procent från seriens tre första till dess tre sista år",
    source = "egna beräkningar ur tabellen länderpanel",
    note = "För serie C bygger procenttalen på så få prövningar att de saknar betydelse.",
  }
end

subsection "Länder utvecklas olika också utan insats" { name = "tidsplacebo" }
local placebo = {}
for _, r in rows("länder", "i panelen = ja") do
  local land = r["land"]
  for _, s in ipairs { "A", "B" } do
    local mine = string.format('serie = "%s" och land = "%s" och ', s, land)
    local to = series[s].to
    sum ("före " .. land .. " " .. s)  { of = "länderpanel", column = "värde", where = mine .. years(to - 5, to - 3) }
    sum ("efter " .. land .. " " .. s) { of = "länderpanel", column = "värde", where = mine .. years(to - 2, to) }
    value ("placebo " .. land .. " " .. s) {
      is = string.format("(efter %s %s - före %s %s) / före %s %s * 100", land, s, land, s, land, s), unit = "procent", decimals = 0,
    }
  end
  table.insert(placebo, land)
end
table.sort(placebo, function(a, b) return get("placebo " .. a .. " A").number > get("placebo " .. b .. " A").number end)
local cells = { head = { "Land", "A Patentfamiljer", "B Artiklar" } }
local widest = placebo[1]
for _, land in ipairs(placebo) do
  local name = land == "Sverige" and "**Sverige**" or land
  table.insert(cells, { name, "{placebo " .. land .. " A.number}", "{placebo " .. land .. " B.number}" })
end
-- allow effect-claim: meningen handlar om metoden
text(string.format([[
Ett sätt att pröva upplägget är att låtsas att klustret startade tre år innan serien slutar. Då fanns inget kluster, så en bra metod ska inte visa någon effekt. Mellan två treårsperioder ändrades antalet i serie A från {placebo %s A} (%s) till {placebo %s A} (%s)%s. Med en så enkel jämförelse syns bara en effekt på patent som är större än den spridningen. Spridningen i serie B är mindre.
]], placebo[#placebo], placebo[#placebo], widest, widest, interim and "" or ", se [@placebotabellen]"))
if not interim then
  table "placebotabellen" {
    cells = cells, align = { "left", "right", "right" },
    title = "Patenten svänger så mycket att bara en mycket stor effekt skulle synas",
    measure = "Ändring i procent mellan två på varandra följande treårsperioder, A: 2015–2017 till 2018–2020, B: 2017–2019 till 2020–2022",
    source = "egna beräkningar ur tabellen länderpanel", note = "Länderna är ordnade efter serie A. Ändringarna är inte effekter.",
  }
end

subsection "Modellen är övad på tiden före klustret" { name = "övningen" }
text [[
Specifikationen för varje serie är låst, och hela beräkningen är övad på de år som finns. De sista åren före klustret får stå för tiden efter en påhittad start. Då fanns inget kluster, så skillnaden borde vara noll. Övningen visar också hur stor en effekt måste vara för att synas bland vanliga svängningar. [@övningens utfall|stor] sammanfattar.
]]
table "övningens utfall" {
  cells = { head = { "Serie", "Påhittad start", "Skillnad", "Medelfel före", "Minsta synliga effekt", "Tyngsta land" },
    { "A Patentfamiljer", "{effekt A.in_time_start}", "{effekt A.in_time}", "{effekt A.pre_rmspe}", "{effekt A.mde}", "{effekt A.largest_unit}, {effekt A.largest_weight}" },
    { "B Artiklar", "{effekt B.in_time_start}", "{effekt B.in_time}", "{effekt B.pre_rmspe}", "{effekt B.mde}", "{effekt B.largest_unit}, {effekt B.largest_weight}" },
    { "C Prövningar", "{effekt C.in_time_start}", "{effekt C.in_time.number} per år", "{effekt C.pre_rmspe.number} per år", "{effekt C.mde.number} per år", "{effekt C.largest_unit}, {effekt C.largest_weight}" },
  },
  align = { "left", "left", "right", "right", "right", "left" }, width = "full",
  title = "Patenten måste ändras med {effekt A.mde} för att en effekt ska synas",
  measure = "Övning med syntetisk DiD: påhittad start, skillnad efter den, fel före den och den minsta effekt som skulle upptäckas i åtta fall av tio",
  source = "egna beräkningar ur tabellen länderpanel",
  note = "Skillnaderna är inte effekter: alla år ligger före klustret.",
}
text(interim and "Artiklarna är jämnast. [@effekt B trends|stor] visar utfallet mot det beräknade."
  or "Artiklarna är den jämnaste serien. För dem visar [@effekt B trends] och [@effekt B gap] utfallet mot det beräknade och [@effekt B weights] vikterna.")
exhibits "effekt B" {
  measure = "Artiklar inom biologi och biomedicin", show = interim and "trends" or { "reading", "trends", "gap", "weights" },
}

subsection "Nio villkor ska vara uppfyllda innan en effekt anges" { name = "grindarna" }
text [[
Villkoren bestäms innan utfallet är känt. Ett enda underkänt villkor räcker för att ingen effekt ska anges. Trösklarna är Vinnovas egna konventioner. [@effekt B gates|stor] visar dem för artiklar, den jämnaste serien. Också anpassningen före starten är underkänd {holds: effekt B.fit > 0,5}: felet är {effekt B.fit} gånger det som ett enkelt medelvärde ger. Så länge den är det anges ingen effekt, även när åren efter starten finns. Tre villkor prövas inte: ingen minsta relevanta effekt är bestämd, och två mäts som andel av en effekt {holds: effekt B.post_periods = 0}.
]]
exhibits "effekt B" { measure = "Artiklar inom biologi och biomedicin", show = "gates" }
text [[
Antalet länder sätter också en gräns för säkerheten. Med {jämförelseländerna} länder kan ett permutationstest aldrig ge ett lägre sannolikhetsvärde (p) än {minsta p}. Den vanliga gränsen fem procent går alltså inte att nå, hur stor effekten än är. Tio procent går att nå. [@osäkerheten|stor] förklarar varför.

För varje serie fanns en mening för varje möjligt utfall innan beräkningen gjordes. Reglerna har valt dessa:
]]
for s, word in pairs { A = "patentfamiljer", B = "artiklar", C = "prövningar" } do
  local name = "effekt " .. s
  local capital = string.upper(string.sub(word, 1, 1)) .. string.sub(word, 2)
  verdict (name) {
    higher = string.format("**%s:** Enligt jämförelsen blev antalet {%s.size} högre än utan klustret.", capital, name),
    lower = string.format("**%s:** Enligt jämförelsen blev antalet {%s.size} lägre än utan klustret.", capital, name),
    unclear = string.format("**%s:** Utvecklingen går inte att skilja från vanliga svängningar i liknande länder.", capital),
    poor_fit = string.format("**%s:** Vi drar ingen slutsats, eftersom jämförelsen inte följer Sverige före klustret.", capital),
    too_early = string.format("**%s:** Det är för tidigt att mäta. Serien slutar {%s.last}, före klustrets start.", capital, name),
    not_testable = string.format("**%s:** En effekt går inte att pröva med dessa länder och år.", capital),
  }
end

subsection "För ett svar krävs senare år och data på lägre nivå" { name = "vad som krävs" }
text [[
1. **Senare årgångar.** Serierna A–C behöver nå minst tre hela år efter starten, alltså till och med 2026.
2. **Rätt utfall.** Startade prövningar av avancerade terapier per land, med samma definition alla år, saknas. De bör vara huvudutfallet.
3. **Data på företag och regioner.** Ett land är en enda observation. Det viktigaste är klustrets kunder och liknande företag utan stöd.
4. **Uppgifter från klustret.** CCRM Nordic behöver lämna kunder, projekt och utbildade per år och ort, även nollor.
5. **En plan som låses.** Utfall, länder, år, metod, tröskel och slutsatsernas ordalydelse bestäms innan nya data hämtas.

]]
if interim then
  table "förhandsplan" {
    cells = { head = { "Del", "Bestämt i förväg" },
      { "Huvudutfall", "Startade prövningar av avancerade terapier; tills de finns serie C" },
      { "Andra utfall", "Patentfamiljer (serie A) och artiklar (serie B)" },
      { "Jämförelse", "{jämförelseländerna} länder; prövas också utan länder med egen satsning" },
      { "Start", "2023, delår; första hela år är 2024; prövas också 2018 och 2020" },
      { "Metod", "Syntetisk DiD; syntetisk kontroll och enkel DiD som prövning" },
      { "Osäkerhet", "Alla jämförelseländer prövas som om de fått klustret (placebo)" },
      { "Gräns", "Visad effekt: p högst tio procent, samma tecken i två metoder, inget underkänt villkor" },
      { "Om effekten är visad", "”Enligt jämförelsen blev utfallet högre (eller lägre) än utan klustret.”" },
      { "Om den inte är visad", "”Utvecklingen går inte att skilja från vanliga svängningar i liknande länder.”" },
      { "Om det är för tidigt", "”Det är för tidigt att mäta.”" },
    },
    title = "Planen för utvärderingen är bestämd innan utfallet är känt",
    measure = "Specifikation och de meningar som får skrivas", source = "Vinnovas metod", width = "full",
  }
  text [[
Slutredovisningen ska redovisa varje avsteg från planen ([@förhandsplan]). Når serierna då inte 2024 gäller ”Det är för tidigt att mäta” också där.
]]
end
