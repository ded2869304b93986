-- Turns the neutral document of the peer benchmark (doc.blk, data/) into a redovisa template and data
-- package, so that the same text, tables and charts stand in the same table as the peers'.
--
-- usage: lua5.4 bench/from-neutral.lua NEUTRAL_DIR OUT_DIR
--
-- A table becomes a typed CSV (numbers with decimal point) and a `table` over it; a chart's wide CSV
-- becomes a tidy one (year, series, value) and a `chart`.  Paragraphs and lists become Markdown.

local from, to = arg[1], arg[2]
assert(from and to, "usage: from-neutral.lua NEUTRAL_DIR OUT_DIR")
assert(os.execute(("mkdir -p '%s/inputs'"):format(to)))

local function write(path, parts)
  local file = assert(io.open(to .. "/" .. path, "w"))
  file:write(table.concat(parts))
  assert(file:close())
end

-- One record of RFC 4180 as a list of fields.
local function split_record(line)
  local fields, at = {}, 1
  while at <= #line + 1 do
    local quoted, after = line:match('^"(.-)"()', at)
    if quoted and line:sub(at, at) == '"' then
      fields[#fields + 1], at = quoted, after + 1
    else
      local plain, next_at = line:match("^([^,]*)()", at)
      fields[#fields + 1], at = plain, next_at + 1
    end
  end
  return fields
end

local function read_records(path)
  local records = {}
  for line in io.lines(from .. "/" .. path) do records[#records + 1] = split_record(line) end
  return records
end

local function csv_field(text)
  return text:find('[",\n]') and '"' .. text:gsub('"', '""') .. '"' or text
end

local function json_string(text)
  return '"' .. text:gsub('[%c"\\]', function(c) return ("\\u%04x"):format(c:byte()) end) .. '"'
end

-- "9 421,7" with a no-break space: 9421.7 with one decimal; nil for words.
local function swedish_number(text)
  local plain = text:gsub("\u{A0}", ""):gsub("\u{202F}", ""):gsub("\u{2212}", "-"):gsub(",", ".")
  return plain:match("^%-?%d+%.?%d*$") and plain or nil
end

local resources = {}

local function add_resource(name, fields)
  local list = {}
  for _, field in ipairs(fields) do
    list[#list + 1] = ('{"name":%s,"type":"%s","title":%s}'):format(
      json_string(field.name), field.type, json_string(field.title))
  end
  resources[#resources + 1] = ('{"name":"%s","path":"%s.csv","schema":{"fields":[%s]}}'):format(
    name, name, table.concat(list, ","))
end

-- Columns that hold only numbers are numbers; a title met twice gets a name of its own.
local function column_fields(records)
  local fields, seen = {}, {}
  for k, title in ipairs(records[1]) do
    seen[title] = (seen[title] or 0) + 1
    local field = { title = title, type = "number", name = seen[title] == 1 and title or title .. " " .. seen[title] }
    for i = 2, #records do
      if not swedish_number(records[i][k]) then field.type = "string" end
    end
    fields[k] = field
  end
  return fields
end

local function convert_table(name, path)
  local records = read_records(path)
  local fields, out = column_fields(records), {}
  for i, record in ipairs(records) do
    for k, field in ipairs(fields) do
      local text = i == 1 and field.name or field.type == "number" and swedish_number(record[k]) or record[k]
      out[#out + 1] = csv_field(text) .. (k < #fields and "," or "\n")
    end
  end
  write("inputs/" .. name .. ".csv", out)
  add_resource(name, fields)
  local columns = {}
  for k, field in ipairs(fields) do columns[k] = ("%q"):format(field.name) end
  return table.concat(columns, ", ")
end

local function convert_chart(name, path)
  local records = read_records(path)
  local out = { "år,serie,värde\n" }
  for i = 2, #records do
    for k = 2, #records[1] do
      out[#out + 1] = ("%s,%s,%s\n"):format(records[i][1], csv_field(records[1][k]), records[i][k])
    end
  end
  write("inputs/" .. name .. ".csv", out)
  add_resource(name, { { name = "år", type = "year", title = "År" },
    { name = "serie", type = "string", title = "Serie" }, { name = "värde", type = "number", title = "Värde" } })
end

-- A figure that no data hold carries its reason: one with decimals, or grouped by no-break spaces.
local function figure(text)
  return (text:find("[,\u{A0}]")) and ("{%s | påhittat}"):format(text)
end

local function figures(text)
  return (text:gsub("%d[%d,\u{A0}]*%d", figure))
end

-- Characters that Markdown or the template's own marks would read.
local function escape(text)
  text = text:gsub("[\\`*_%[%]{}<>#]", "\\%0"):gsub("^(%d+)([.)])", "%1\\%2"):gsub("^([-+])", "\\%1")
  return figures(text)
end

local notes = 0
local span = {
  t = escape,
  b = function(text) return "**" .. escape(text) .. "**" end,
  i = function(text) return "*" .. escape(text) .. "*" end,
  xt = function(number) return "[@t" .. number .. "]" end,
  xf = function(number) return "[@c" .. number .. "]" end,
}

-- The Markdown of one paragraph; footnotes go to `after`.
local function prose(spans, after)
  local out = {}
  for _, piece in ipairs(spans) do
    local kind, text = piece:match("^(%a+):(.*)$")
    if kind == "fn" then
      notes = notes + 1
      out[#out + 1] = "[^" .. notes .. "]"
      after[#after + 1] = ("[^%d]: %s\n"):format(notes, escape(text))
    else
      out[#out + 1] = span[kind](text)
    end
  end
  return table.concat(out)
end

local template, prose_lines, prose_notes, last = {}, {}, {}, nil

local function flush()
  if #prose_lines == 0 then return end
  template[#template + 1] = "text [==[\n" .. table.concat(prose_lines, "\n") .. "\n"
  if #prose_notes > 0 then template[#template + 1] = "\n" .. table.concat(prose_notes, "\n") end
  template[#template + 1] = "]==]\n"
  prose_lines, prose_notes = {}, {}
end

local block = {}

function block.title(title)
  template[#template + 1] = ('report %q { kind = "slutredovisning", language = "sv", state = "utkast", ' ..
    'agency = "Myndigheten", short_title = %q, theme = "neutral" }\ncontents {}\n'):format(title, title)
end

for level, word in ipairs { "section", "subsection", "subsubsection" } do
  block["h" .. level] = function(title)
    flush()
    template[#template + 1] = ("%s %q\n"):format(word, figures(title))
  end
end

function block.p(...)
  if #prose_lines > 0 then prose_lines[#prose_lines + 1] = "" end
  prose_lines[#prose_lines + 1] = prose({ ... }, prose_notes)
end

function block.li(...)
  if #prose_lines > 0 and last ~= "li" then prose_lines[#prose_lines + 1] = "" end
  prose_lines[#prose_lines + 1] = "- " .. prose({ ... }, prose_notes)
end

function block.table(number, path, caption)
  flush()
  template[#template + 1] = ('table "t%s" { of = "t%s", columns = { %s }, title = %q }\n'):format(
    number, number, convert_table("t" .. number, path), figures(caption))
end

function block.chart(number, path, caption)
  flush()
  convert_chart("c" .. number, path)
  template[#template + 1] = ('chart "c%s" { kind = "line", of = "c%s", x = "år", y = "värde", series = "serie", ' ..
    'title = %q, data = "none" }\n'):format(number, number, figures(caption))
end

for line in io.lines(from .. "/doc.blk") do
  local fields = {}
  for field in (line .. "\t"):gmatch("([^\t]*)\t") do fields[#fields + 1] = field end
  local kind = fields[1]
  block[kind](table.unpack(fields, 2))
  last = kind
end
flush()
write("report.lua", template)
write("inputs/datapackage.json", { '{"name":"neutral","resources":[\n', table.concat(resources, ",\n"), "]}\n" })
