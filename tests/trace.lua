-- Recomputes every number of a trace from the CSV files, without the program: lua trace.lua TRACE INPUTS WORDS
-- WORDS is what pdftotext -bbox says of the PDF: each printed number must stand where the trace says.
local trace_path, inputs, words_path = ...
local problems, checked = {}, {}

local function problem(...)
  problems[#problems + 1] = string.format(...)
end

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

-- JSON, as far as a trace uses it ---------------------------------------------------------------

local null = {}

local function decode(text)
  local at = 1
  local value
  local escapes = { n = "\n", t = "\t", r = "\r", b = "\b", f = "\f" }
  local function skip()
    at = text:find("[^ \n\r\t]", at) or #text + 1
  end
  local function string_at()
    local from, parts = at + 1, {}
    while true do
      local stop = assert(text:find('["\\]', from))
      parts[#parts + 1] = text:sub(from, stop - 1)
      if text:sub(stop, stop) == '"' then
        at = stop + 1
        return table.concat(parts)
      end
      local code = text:sub(stop + 1, stop + 1)
      if code == "u" then
        parts[#parts + 1] = utf8.char(tonumber(text:sub(stop + 2, stop + 5), 16))
        from = stop + 6
      else
        parts[#parts + 1] = escapes[code] or code
        from = stop + 2
      end
    end
  end
  local function list(close, item)
    local result = {}
    at = at + 1
    skip()
    while text:sub(at, at) ~= close do
      item(result)
      skip()
      if text:sub(at, at) == "," then at = at + 1 end
      skip()
    end
    at = at + 1
    return result
  end
  function value()
    skip()
    local sign = text:sub(at, at)
    if sign == '"' then return string_at() end
    if sign == "[" then return list("]", function(result) result[#result + 1] = value() end) end
    if sign == "{" then
      return list("}", function(result)
        skip()
        local key = string_at()
        skip()
        at = at + 1
        result[key] = value()
      end)
    end
    local word = text:match("^[^%],} \n]+", at)
    at = at + #word
    return word == "null" and null or word == "true" or tonumber(word)
  end
  return value()
end

-- CSV: records by the line on which they begin ----------------------------------------------------

local function read_csv(path)
  local text, records, line, at = read(path), {}, 1, 1
  local names
  while at <= #text do
    local record, begun = {}, line
    repeat
      local cell, stop
      if text:sub(at, at) == '"' then
        local from = at + 1
        repeat
          stop = text:find('"', from, true)
          from = stop + 2
        until text:sub(stop + 1, stop + 1) ~= '"'
        cell = text:sub(at + 1, stop - 1):gsub('""', '"')
        local _, lines = cell:gsub("\n", "")
        line = line + lines
        at = stop + 1
      else
        stop = text:find("[,\r\n]", at) or #text + 1
        cell, at = text:sub(at, stop - 1), stop
      end
      record[#record + 1] = cell
      local sign = text:sub(at, at)
      at = at + 1
    until sign ~= ","
    if text:sub(at - 1, at) == "\r\n" then at = at + 1 end
    line = line + 1
    if names then records[begun] = record else names = record end
  end
  return records, names
end

-- The evidence ------------------------------------------------------------------------------------

local trace = decode(read(trace_path))
assert(trace.format == "redovisa trace 1")
local records, columns, rows = {}, {}, {}

for i, made in ipairs(trace.tables) do
  rows[i] = {}
  for _, row in ipairs(made.rows) do rows[i][row[1]] = row end
  if not made.made then
    local names
    records[i], names = read_csv(inputs .. "/" .. trace.files[made.file + 1].name)
    columns[i] = {}
    for k, name in ipairs(names) do columns[i][name] = k end
    for line, row in pairs(rows[i]) do
      for k, column in ipairs(made.columns) do
        if records[i][line][columns[i][column.name]] ~= row[k + 1] then
          problem("%s:%d: '%s' is not the file's", made.name, line, row[k + 1])
        end
      end
    end
  end
end

local function cell_text(place_table, line, column)
  return rows[place_table + 1][line][column + 2]
end

local function number_of(text)
  local truth = { ja = 1, nej = 0, ["true"] = 1, ["false"] = 0 }
  return tonumber(text) or truth[text]
end

-- Formulas ----------------------------------------------------------------------------------------

local function close(a, b)
  return math.abs(a - b) <= 1e-9 * math.max(1, math.abs(a), math.abs(b))
end

local function numbers_of(formula, lines)
  local found = {}
  for _, line in ipairs(lines) do
    local number = number_of(cell_text(formula.table, line, formula.column))
    if number then found[#found + 1] = number end
  end
  return found
end

local function total(list)
  local sum = 0
  for _, number in ipairs(list) do sum = sum + number end
  return sum
end

local function sorted(list)
  table.sort(list)
  return list
end

local tallies = {
  sum = function(list) return total(list) end,
  mean = function(list) return total(list) / #list end,
  min = function(list) return sorted(list)[1] end,
  max = function(list) return sorted(list)[#list] end,
  median = function(list)
    sorted(list)
    return (list[(#list + 1) // 2] + list[#list // 2 + 1]) / 2
  end,
  first = function(list) return list[1] end,
  last = function(list) return list[1] end,
}

local operators = {
  ["+"] = function(a, b) return a + b end,
  ["-"] = function(a, b) return a - b end,
  ["*"] = function(a, b) return a * b end,
  ["/"] = function(a, b) return a / b end,
}

local function share(formula)
  local part, whole = #formula.rows, #formula.whole
  if formula.column then
    part, whole = total(numbers_of(formula, formula.rows)), total(numbers_of(formula, formula.whole))
  end
  return 100 * part / whole
end

-- One more than the units whose sum is larger, or smaller, than that of the unit.
local function rank(formula)
  local sums, place = {}, 1
  for _, line in ipairs(formula.whole) do
    local unit = cell_text(formula.table, line, formula.by)
    sums[unit] = (sums[unit] or 0) + number_of(cell_text(formula.table, line, formula.column))
  end
  local own = sums[cell_text(formula.table, formula.rows[1], formula.by)]
  for _, sum in pairs(sums) do
    local before = sum > own
    if formula.from then before = sum < own end
    place = place + (before and 1 or 0)
  end
  return place
end

-- The value, or nil for what only the estimator can compute.
local function recompute(formula)
  if formula.step == "count" then return #formula.rows end
  if formula.step == "share" then return share(formula) end
  if formula.step == "rank" then return rank(formula) end
  if formula.step == "change" then
    local list = numbers_of(formula, formula.rows)
    return #list == 2 and math.abs(list[2] - list[1]) or nil
  end
  if tallies[formula.step] then
    local list = numbers_of(formula, formula.rows)
    return #list > 0 and tallies[formula.step](list) or nil
  end
  local operator = operators[formula.step]
  if operator and type(formula.left.value) == "number" and type(formula.right.value) == "number" then
    return operator(formula.left.value, formula.right.value)
  end
end

for _, formula in ipairs(trace.formulas) do
  local value = type(formula.value) == "number" and recompute(formula)
  if value then
    checked[formula.step] = (checked[formula.step] or 0) + 1
    local said = formula.step == "change" and math.abs(formula.value) or formula.value
    if not close(value, said) then
      problem("formula %d, %s: %.17g, the trace says %.17g", formula.id, formula.words, value, said)
    end
  end
  for _, side in ipairs { "left", "right" } do
    local operand = formula[side]
    local inner = operand and operand.formula and trace.formulas[operand.formula]
    if inner and type(inner.value) == "number" and not close(inner.value, operand.value) then
      problem("formula %d: its operand %d has another value", formula.id, operand.formula)
    end
  end
end

-- Numbers: the cell, the formula, the rounding ----------------------------------------------------

local english = trace.language == "en"

-- The first number of a text: "1 234,5 miljoner" is 1234.5.
local function printed_number(text)
  text = text:gsub("\u{202F}", ""):gsub("\u{2212}", "-")
  text = english and text:gsub(",(%d%d%d)", "%1") or text:gsub("(%d),(%d)", "%1.%2")
  return tonumber(text:match("%-?%d+%.?%d*"))
end

local function check_rounding(number)
  local shown = number.text and printed_number(number.text)
  if not shown or not number.decimals or type(number.value) ~= "number" then return end
  local half = 0.5 * 10 ^ -number.decimals
  checked.rounding = (checked.rounding or 0) + 1
  -- "minskade med 21 procent" has the direction in its words.
  local exact = number.text:find("^%-?%d") and number.value or math.abs(number.value)
  if number.text:find("^\u{2212}") then exact = number.value end
  if math.abs(shown - exact) > half * (1 + 1e-9) then
    problem("number %d: '%s' is not %.17g rounded", number.id, number.text, number.value)
  end
end

for _, number in ipairs(trace.numbers) do
  local exact = number.value
  if number.cell and type(exact) == "number" then
    local text = cell_text(number.cell[1], number.cell[2], number.cell[3])
    checked.cell = (checked.cell or 0) + 1
    if not number_of(text) or not close(number_of(text), exact) then
      problem("number %d: the cell says '%s', the trace %.17g", number.id, text, exact)
    end
  elseif number.formula and type(exact) == "number" then
    checked.formula = (checked.formula or 0) + 1
    local value = trace.formulas[number.formula].value
    if type(value) == "number" and not close(value, exact) then
      problem("number %d: its formula gives %.17g, not %.17g", number.id, value, exact)
    end
  end
  check_rounding(number)
end

-- Where they stand --------------------------------------------------------------------------------

local function page_words()
  local pages = {}
  for line in io.lines(words_path) do
    local left, top, right, foot, text =
      line:match('<word xMin="([%d.]+)" yMin="([%d.]+)" xMax="([%d.]+)" yMax="([%d.]+)">(.-)</word>')
    if line:find("<page ", 1, true) then
      pages[#pages + 1] = {}
    elseif left then
      local list = pages[#pages]
      list[#list + 1] = { left = tonumber(left), top = tonumber(top), right = tonumber(right),
                          foot = tonumber(foot), text = text }
    end
  end
  return pages
end

local function overlaps(word, boxes)
  for _, box in ipairs(boxes) do
    if word.left < box[1] + box[3] and word.right > box[1] and word.top < box[2] + box[4] and word.foot > box[2] then
      return true
    end
  end
end

-- Whether a word with these digits stands in one of the boxes.
local function stands(words, digits, boxes)
  for _, word in ipairs(words) do
    if word.text:find(digits, 1, true) and overlaps(word, boxes) then return true end
  end
end

-- Whether a record of the page answers for the word.
local function is_answered(word, numbers)
  for _, number in ipairs(numbers) do
    if number.text:find("%d") and overlaps(word, number.boxes) then return true end
  end
end

if words_path then
  local pages, numbers_on = page_words(), {}
  for page in ipairs(pages) do numbers_on[page] = {} end
  for _, number in ipairs(trace.numbers) do
    if number.text then table.insert(numbers_on[number.page], number) end
    local digits = number.text and number.text:match("%d+")
    if digits then
      checked.place = (checked.place or 0) + 1
      if not stands(pages[number.page], digits, number.boxes) then
        problem("'%s' (%s) does not stand there on page %d", number.text, number.id or number["in"], number.page)
      end
    end
  end
  for page, words in ipairs(pages) do
    for _, word in ipairs(words) do
      if word.text:find("%d") then
        checked.digits = (checked.digits or 0) + 1
        if not is_answered(word, numbers_on[page]) then
          problem("page %d: nothing answers for '%s'", page, word.text)
        end
      end
    end
  end
end

-- The outcome -------------------------------------------------------------------------------------

local kinds = {}
for kind, n in pairs(checked) do kinds[#kinds + 1] = kind .. " " .. n end
table.sort(kinds)
print("recomputed: " .. table.concat(kinds, ", "))
for i = 1, math.min(#problems, 20) do print(problems[i]) end
if #problems > 0 then
  print(#problems .. " problems")
  os.exit(1)
end
assert((checked.cell or 0) > 100 and (checked.sum or 0) > 100 and checked.rounding > 100)
