-- Tillägg till det kontrafaktiska kapitlet: vad slutredovisningen kan pröva utöver delredovisningen.
-- Förutsätter avsnitt/kontrafaktisk-ansats (värdena "placebo LAND A" och "placebo LAND B").
local lands, without_own = {}, {}
for _, r in rows("länder", "jämförelseland = ja") do
  table.insert(lands, r["land"])
end
for _, r in rows("jämförelseländer", "egen satsning saknas") do
  table.insert(without_own, r["land"])
end

-- Serie B med start 2018: 2015–2017 mot 2018–2020.
local function early(land)
  local mine = string.format('serie = "B" och land = "%s" och ', land)
  sum ("tidig före " .. land)  { of = "länderpanel", column = "värde", where = mine .. "år ≥ 2015 och år ≤ 2017" }
  sum ("tidig efter " .. land) { of = "länderpanel", column = "värde", where = mine .. "år ≥ 2018 och år ≤ 2020" }
  value ("tidig " .. land) { is = string.format("(tidig efter %s - tidig före %s) / tidig före %s * 100", land, land, land), unit = "procent", decimals = 0 }
end
for _, land in ipairs(lands) do
  early(land)
end
early("Sverige")

local function name_a(land) return "placebo " .. land .. " A" end
local function name_b(land) return "placebo " .. land .. " B" end
local function name_early(land) return "tidig " .. land end

--- Namnet på ett värde som är medianen av ländernas.
local function median_of(label, list, name)
  local sorted = {}
  for _, land in ipairs(list) do
    table.insert(sorted, land)
  end
  table.sort(sorted, function(a, b) return get(name(a)).number < get(name(b)).number end)
  local n = #sorted
  local low, high = sorted[math.floor((n + 1) / 2)], sorted[math.floor(n / 2) + 1]
  local middle = low == high and name(low) or string.format("(%s + %s) / 2", name(low), name(high))
  value (label) { is = middle, unit = "procent", decimals = 0 }
  return label
end

--- Sveriges plats bland alla, räknat från den största ökningen.
local function rank(name)
  local place = 1
  for _, land in ipairs(lands) do
    if get(name(land)).number > get(name("Sverige")).number then
      place = place + 1
    end
  end
  return place
end

--- Landet vars ändring avviker mest från medianen.
local function widest(name, median)
  local found, far = nil, -1
  for _, land in ipairs(lands) do
    local d = math.abs(get(name(land)).number - get(median).number)
    if d > far then
      found, far = land, d
    end
  end
  return found
end

local tests = {
  { "A Patentfamiljer", "2018", name_a, "median A sen" },
  { "B Artiklar", "2018", name_early, "median B tidig" },
  { "B Artiklar", "2020", name_b, "median B sen" },
}
local ordinal = { "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte",
                  "trettonde", "fjortonde" }
local cells = { head = { "Serie", "Prövad start", "Sverige", "Median, alla", "Median, utan egna satsningar", "Avvikelse", "Sveriges plats" } }
for _, t in ipairs(tests) do
  local name, label = t[3], t[4]
  median_of(label, lands, name)
  median_of(label .. " utan", without_own, name)
  value ("avvikelse " .. label) { is = string.format("%s - %s", name("Sverige"), label), unit = "procentenheter", decimals = 0 }
  local land = widest(name, label)
  value ("största avvikelse " .. label) { is = string.format("%s - %s", name(land), label), unit = "procentenheter", decimals = 0 }
  t.widest = land
  table.insert(cells, { t[1], t[2], "{" .. name("Sverige") .. ".number}", "{" .. label .. ".number}", "{" .. label .. " utan.number}",
                        "{avvikelse " .. label .. ".number}", ordinal[rank(name)] or "–" })
end

subsection "Slutredovisningen har samma serier som delredovisningen" { name = "samma serier" }
text [[
Ingen av serierna har fått ett år efter starten sedan delredovisningen. Slutredovisningen kan därför inte gå längre i skattningen. Meningen för det utfallet var bestämd i förväg och gäller: **Det är för tidigt att mäta.**

Redovisningen kan däremot göra det som planen lovade i övrigt: pröva andra startår och ta bort länder med egna satsningar.
]]
subsection "Vid tidigare startår avviker andra länder mer än Sverige" { name = "tidigare startår" }
text [[
Enligt delredovisningens plan ska också 2018, när Testa Center öppnade, och 2020, när kapacitetsanalysen beslutades, prövas som startår. Varje prövning jämför tre år före med tre år från och med starten. Sveriges ändring ställs mot medianen för de andra länderna ([@slut startåren]). Medianen används eftersom Italiens patentserie räknas på annat sätt.
]]
table "slut startåren" {
  cells = cells, align = { "left", "left", "right", "right", "right", "right", "left" }, width = "full",
  title = "I ingen av prövningarna avviker Sverige mest",
  measure = "Ändring i procent mellan två treårsperioder; avvikelse i procentenheter; plats bland {panelländerna.number} länder, störst ökning först",
  source = "egna beräkningar ur tabellen länderpanel",
  note = { "Ingen av avvikelserna är en effekt: alla år ligger före klustret. De är räknade på oavrundade tal.", "Serie A slutar 2020 och kan inte prövas med start 2020." },
}
text(string.format([[
Sveriges avvikelse är {avvikelse median A sen} i patent. I artiklar är den {avvikelse median B tidig.number} respektive {avvikelse median B sen.number} procentenheter. För att vara den största av alla, vilket tio procents risk kräver, måste avvikelsen i patent överstiga den som %s har: {största avvikelse median A sen}. I artiklar är gränsen {största avvikelse median B tidig} med start 2018 och {största avvikelse median B sen} med start 2020. Vinnovas bedömning är att ett enda kluster knappast kan ge så stora nationella skillnader på ett par år.

Slutsatsen är viktig för den som planerar nästa uppföljning. Nationella serier av det här slaget visar sannolikt inte klustrets effekt ens när åren har gått. Uppföljningen bör ske på företag, sjukhus eller regioner.
]], tests[1].widest))

subsection "Specifikationen är oförändrad, men bara en del av planen kunde följas" { name = "avsteg från planen" }
text [[
Delredovisningens tre specifikationer är låsta med var sin kontrollsumma. [@effekt B specification|stor] visar den för artiklar. Samma specifikation har räknats på de uppgifter som var kända då och på dem som är kända nu ([@effekt B seen_by]). Inget i de tre har ändrats sedan dess {holds: effekt A.changed + effekt B.changed + effekt C.changed = 0}. [@effekt B changes|stor] visar kontrollsumman för artiklar då och nu. [@effekt B in_time|stor] och [@effekt B power] visar övningen.

Planen i övrigt är följd så långt serierna räcker. Startåret 2023 är inte prövat, eftersom inga år efter 2022 finns. Serie C ingår inte i prövningen av startår, eftersom flera länder har noll i nämnaren. Ingen gräns för en visad effekt är tillämpad, eftersom ingen effekt är skattad.
]]
exhibits "effekt B" { measure = "Artiklar inom biologi och biomedicin", show = { "specification", "seen_by", "changes", "in_time", "power" } }
subsection "En uppföljning på företag och sjukhus är möjlig" { name = "nästa uppföljning" }
text [[
Underlaget visar {företagen i branschen} företag och {sjukhusen.words} universitetssjukhus. Det är få enheter, men de kan följas år för år och jämföras med varandra. Tre jämförelser är möjliga när klustret lämnar sina listor:

- **Sökande som fick stöd mot sökande som inte fick.** Båda grupperna ville ha stöd. Det minskar skillnaderna i ambition.
- **Företag som fick stöd tidigt mot dem som fick det sent.** Alla får till slut stöd. Tidpunkten ger jämförelsen.
- **Sjukhus med utbildad personal mot sjukhus utan.** Utfallet är startade prövningar per år.

Med så få enheter bör osäkerheten räknas med permutation. Antalet företag sätter gränsen för hur små effekter som kan synas.
]]
