-- Writes an evidence file of at least BYTES bytes for csvsum, and beside it, in OUT.csv.sums, the answer that
-- csvsum must give: for each kommunkod its rows, the sum of antal and ten times the sum of varde.
-- The same size gives the same bytes.
--
-- usage: lua5.4 bench/generate-csv.lua BYTES OUT.csv
--
-- Eleven columns, as csvsum.json types them: whole numbers, decimals (2 % missing), codes with leading
-- zeros, dates, quoted text with commas, one remark in forty with doubled quotes.

local size, path = tonumber(arg[1]), arg[2]
assert(size and path, "usage: generate-csv.lua BYTES OUT.csv")

-- xorshift64* (Vigna 2016): a generator of our own, because Lua's differs between versions.
local state = 88172645463325252

local function random(n)
  state = state ~ (state >> 12)
  state = state ~ (state << 25)
  state = state ~ (state >> 27)
  return ((state * 0x2545F4914F6CDD1D) >> 33) % n
end

local codes, names, sums = {}, {}, {}
local stems = { "Upp", "Väster", "Öster", "Norr", "Söder", "Ljus", "Häll", "Björk", "Ek", "Lind" }
local ends = { "by", "berg", "vik", "stad", "köping", "fors", "sjö", "holm", "lund" }
for i = 0, 289 do
  codes[i] = ("%02d%02d"):format(1 + i // 12, 1 + i % 12 * 7)
  names[i] = ('"%s%s%s"'):format(stems[i % 10 + 1], ends[i * 7 % 9 + 1], i % 2 == 0 and "s kommun" or ", kommun")
  sums[i] = { rows = 0, antal = 0, varde = 0 }
end

local remarks = { "uppgiften saknas delvis", "preliminär siffra", "reviderad efter kvalitetsgranskning",
  "bortfall över 10 procent", "exklusive moms", "avser december", "skattad med modell", "se även tabell 14" }
local sources = { "SCB", "Kolada", "Socialstyrelsen", "Skolverket", "Försäkringskassan" }

local function remark()
  local kind = random(40)
  if kind < 24 then return "" end
  local text = remarks[random(#remarks) + 1]
  if kind == 39 then return ('"kallas ""%s"" i källan"'):format(text) end
  return ('"%s, %s"'):format(text, remarks[random(#remarks) + 1])
end

local function record(id)
  local k, antal, varde = random(290), random(2000000), random(99999)
  local sum, known = sums[k], random(50) > 0
  sum.rows = sum.rows + 1
  sum.antal = sum.antal + antal
  sum.varde = sum.varde + (known and varde or 0)
  local year = 2005 + random(16)
  return ("%d,%s,%d,%s,%s,%d,0.%04d,%d-%02d-%02d,%s,%s,%s\n"):format(
    id, codes[k], year, ("KMT"):sub(id % 3 + 1, id % 3 + 1), known and varde // 10 .. "." .. varde % 10 or "", antal,
    random(10000), year, random(12) + 1, random(28) + 1, names[k], sources[random(5) + 1], remark())
end

local file = assert(io.open(path, "w"))
local header = "id,kommunkod,ar,kon,varde,antal,andel,datum,kommun,kalla,kommentar\n"
file:write(header)
local written, id = #header, 0
while written < size do
  id = id + 1
  local line = record(id)
  file:write(line)
  written = written + #line
end
assert(file:close())

file = assert(io.open(path .. ".sums", "w"))
for i = 0, 289 do
  local sum = sums[i]
  if sum.rows > 0 then file:write(("%s %d %d %d\n"):format(codes[i], sum.rows, sum.antal, sum.varde)) end
end
assert(file:close())
