-- Writes a report of the benchmark's shape in the neutral form that from-neutral.lua reads: doc.blk, a block
-- a line with TAB-separated spans, and data/*.csv.  The same size gives the same bytes.
--
-- usage: lua5.4 bench/generate.lua UNITS OUT_DIR
--
-- A unit is about 60 pages: 5 chapters, 65 headings, 128 paragraphs of some 90 words, 15 lists,
-- 37 footnotes, 25 tables of 8 to 200 rows and 40 line charts of 16 points by 5 series.

local units, to = math.tointeger(tonumber(arg[1])), arg[2]
assert(units and to, "usage: generate.lua UNITS OUT_DIR")
assert(os.execute(("mkdir -p '%s/data'"):format(to)))

-- xorshift64* (Vigna 2016): a generator of our own, because Lua's differs between versions.
local state = 88172645463325252

local function random(n)
  state = state ~ (state >> 12)
  state = state ~ (state << 25)
  state = state ~ (state >> 27)
  return ((state * 0x2545F4914F6CDD1D) >> 33) % n + 1
end

local function pick(list) return list[random(#list)] end

local function list_of(text)
  local list = {}
  for word in text:gmatch("%S+") do list[#list + 1] = word end
  return list
end

-- Swedish letters in Swedish proportions: function words, inflected stems, compounds.
local small = list_of("och i att som för av på med den det är till en om har inte ett vid från under mellan efter även mer")
local stems = list_of([[verksamhet kommun region myndighet utredning åtgärd läkemedel forskning utveckling kostnad anslag
  uppföljning företag sjukhus prövning behandling utvärdering jämförelse förslag underlag ändring ökning näring
  ansvar beslut bidrag uppdrag lösning kompetens miljö energi skola vård omsorg klimat hälsa säkerhet statistik]])
local endings = list_of("en er ens ar or arna erna ernas ande ade s")
local verbs = list_of("visar omfattar ökar minskar stödjer föreslår redovisar bedömer följer finansierar påverkar når")
local places = list_of("Örvik Malhult Torby Laxhult Åsstad Österhamn Björkfors Sundsala Ekköping Häggnäs")

local function noun()
  local word = random(3) == 1 and pick(stems) .. "s" .. pick(stems) or pick(stems)
  return random(4) == 1 and word or word .. pick(endings)
end

-- "123 456" and "98,7", with no-break spaces, as the neutral form has them.
local function swedish(tenths)
  local whole = tostring(tenths // 10):reverse():gsub("(%d%d%d)", "%1 "):reverse():gsub("^ ", "")
  return (whole:gsub(" ", "\u{A0}")) .. "," .. tenths % 10
end

local function word()
  local kind = random(20)
  if kind <= 9 then return pick(small) end
  if kind <= 12 then return pick(verbs) end
  if kind == 13 then return pick(places) end
  return kind == 14 and random(2) == 1 and swedish(random(9999999)) or noun()
end

local function words(n)
  local list = {}
  for i = 1, n do list[i] = word() end
  return table.concat(list, " ")
end

local function capital(text)
  return (text:gsub("^å", "Å"):gsub("^ä", "Ä"):gsub("^ö", "Ö"):gsub("^%l", string.upper))
end

local function sentence(n)
  return capital(noun()) .. " " .. pick(verbs) .. " " .. words(n - 2) .. "."
end

local lines = {}

local function block(...) lines[#lines + 1] = table.concat({ ... }, "\t") end

local n_paragraphs, n_tables, n_charts = 0, 0, 0

-- Some 90 words; 37 of 128 paragraphs have a footnote, one sentence in twenty words in bold or italics.
local function paragraph(reference)
  n_paragraphs = n_paragraphs + 1
  local spans = { "p" }
  for i = 1, 6 do
    local text = sentence(11 + random(6))
    if random(20) == 1 then
      spans[#spans + 1] = (random(2) == 1 and "b:" or "i:") .. text
      text = ""
    end
    spans[#spans + 1] = "t:" .. text .. (i < 6 and " " or "")
    if i == 3 and n_paragraphs * 37 // 128 > (n_paragraphs - 1) * 37 // 128 then
      table.insert(spans, #spans, "t:" .. sentence(9))
      table.insert(spans, #spans, "fn:" .. sentence(12))
    end
  end
  if reference then
    spans[#spans + 1] = "t: Se "
    spans[#spans + 1] = reference
    spans[#spans + 1] = "t:."
  end
  block(table.unpack(spans))
end

local function write(path, rows)
  local file = assert(io.open(to .. "/" .. path, "w"))
  file:write(table.concat(rows, "\n"), "\n")
  assert(file:close())
end

local table_rows = { 8, 8, 9, 9, 10, 11, 11, 12, 12, 12, 12, 14, 17, 19, 19, 23, 32, 33, 34, 36, 55, 55, 64, 96, 200 }

local function add_table()
  n_tables = n_tables + 1
  local path, rows = ("data/t%05d.csv"):format(n_tables), { "Kommun" }
  local columns = 4 + n_tables % 4
  for k = 1, columns do rows[1] = rows[1] .. "," .. 2017 + k end
  for i = 1, table_rows[(n_tables * 7) % #table_rows + 1] do
    local cells = { pick(places) .. " " .. i }
    for k = 1, columns do cells[k + 1] = '"' .. swedish(random(99999)) .. '"' end
    rows[i + 1] = table.concat(cells, ",")
  end
  paragraph("xt:" .. n_tables)
  block("table", n_tables, path, sentence(8):sub(1, -2))
  write(path, rows)
end

local function add_chart()
  n_charts = n_charts + 1
  local path, rows = ("data/c%05d.csv"):format(n_charts), { "year,Kvinnor,Män,Landsbygd,Storstad,Utrikesfödda" }
  local level = {}
  for k = 1, 5 do level[k] = 300 + random(400) end
  for year = 2010, 2025 do
    local cells = { year }
    for k = 1, 5 do
      level[k] = math.max(10, level[k] + random(61) - 30)
      cells[k + 1] = level[k] // 10 .. "." .. level[k] % 10
    end
    rows[#rows + 1] = table.concat(cells, ",")
  end
  paragraph("xf:" .. n_charts)
  block("chart", n_charts, path, sentence(8):sub(1, -2))
  write(path, rows)
end

-- 63 plain paragraphs a unit: with those that lead to tables and charts 128.
local function add_third_level(n)
  block("h3", sentence(6):sub(1, -2))
  if n <= 40 then add_chart() else paragraph() end
  if n % 9 < 5 then add_table() else paragraph() end
end

local function add_list()
  for _ = 1, 4 + #lines % 2 do block("li", "t:" .. sentence(10)) end
end

block("title", "Redovisning av uppdraget att mäta")
for _ = 1, units do
  for chapter = 0, 4 do
    block("h1", sentence(5):sub(1, -2))
    paragraph()
    if chapter < 3 then paragraph() end
    for second = 0, 2 do
      block("h2", sentence(6):sub(1, -2))
      paragraph()
      paragraph()
      add_list()
      for third = 1, 3 do add_third_level((chapter * 3 + second) * 3 + third) end
    end
  end
end
write("doc.blk", lines)
