--- Makes each word of the vocabulary a function that collects statements, checked as words.lua says.
--
-- A statement is { word =, place =, title =, text =, keys =, wrong = }; `place` is the host's number of
-- where it stands.  What is wrong is told to the host and reading goes on, so that one run gives
-- every message.
--
-- @param host     the C functions: place, problem, unknown, date, statement, get, rows, load
-- @param words    the vocabulary
-- @param strict   the environment's library
-- @return the statements (filled while the template runs), its environment, a function that ends it

local host, words, strict = ...

local statements, pending = {}, nil
local header = {} -- filled by the statement report
local by_name, names = {}, {}

for _, word in ipairs(words) do
  by_name[word.name] = word
  names[#names + 1] = word.name
end

local function problem(statement, path, reason, message, hint, wrong, candidates)
  statement.wrong = true
  host.problem(statement.place, path, reason, message, hint, wrong, candidates)
end

local function quoted(list)
  return '"' .. table.concat(list, '", "') .. '"'
end

local function has(list, wanted)
  for _, item in ipairs(list) do
    if item == wanted then
      return true
    end
  end
  return false
end

local function is_list_of_strings(value)
  if type(value) ~= "table" then
    return false
  end
  local n = 0
  for _, item in next, value do
    n = n + 1
    if type(item) ~= "string" then
      return false
    end
  end
  return n == #value
end

local function string_or_list(value)
  return type(value) == "string" or is_list_of_strings(value)
end

local function is_string(value)
  return type(value) == "string" and value ~= ""
end

local function is_date(value)
  return type(value) == "string" and string.find(value, "^%d%d%d%d%-%d%d%-%d%d$") ~= nil and host.date(value)
end

local function is_number(value)
  return type(value) == "number" and value == value and value > -math.huge and value < math.huge
end

--- What each kind of key accepts: a test, and how the message names it.
local kinds = {
  string = { is_string, "text in quotes" },
  line = { is_string, "text in quotes" },
  lines = { string_or_list, "text in quotes or a list of them" },
  text = { is_string, "text between [[ and ]]" },
  condition = { is_string, "a condition in quotes, as \"år = 2023\"" },
  strings = { string_or_list, "text in quotes or a list of them" },
  choices = { string_or_list, "text in quotes or a list of them" },
  choice = { is_string, "one of its words in quotes" },
  date = { is_date, "a date in quotes, as \"2024-06-01\"" },
  number = { is_number, "a number" },
  integer = { function(value) return math.type(value) == "integer" end, "a whole number" },
  flag = { function(value) return type(value) == "boolean" end, "true or false" },
  ["number or date"] = { function(value) return is_number(value) or is_date(value) end,
                         "a number, or a date in quotes" },
  list = { function(value) return type(value) == "table" end, "a list between { and }" },
  keys = { function(value) return type(value) == "table" end, "a table between { and }" },
  cells = { function(value) return type(value) == "table" end, "a list of rows" },
  columns = { function(value) return type(value) == "string" or type(value) == "table" end,
              "a column in quotes or a list of columns" },
}

local sorted_keys = {} -- of the declarations, which do not change

local function keys_of(specs)
  local keys = sorted_keys[specs]
  if not keys then
    keys = strict.keys(specs)
    sorted_keys[specs] = keys
  end
  return keys
end

local check_keys

local function check_allowed(statement, path, key, spec, value)
  local list = type(value) == "table" and value or { value }
  for _, item in ipairs(list) do
    if not has(spec.allowed, item) then
      problem(statement, path, "value-not-allowed",
              string.format("'%s' cannot be \"%s\"", key, item), "write " .. quoted(spec.allowed), item, spec.allowed)
    end
  end
end

local function check_texts(statement, path, owner, content, n)
  for i = 1, n do
    if not is_string(content[i]) then
      problem(statement, path .. "." .. i, "missing-key",
              string.format("'%s' needs text in quotes as number %d between { and }", owner, i))
    end
  end
end

local function check_columns(statement, path, spec, value)
  if type(value) == "string" then
    return
  end
  for i, column in ipairs(value) do
    local place = path .. "." .. i
    if type(column) == "table" then
      check_keys(statement, place, "column", column, spec.keys, 1)
      check_texts(statement, place, "column", column, 1)
    elseif not is_string(column) then
      problem(statement, place, "wrong-type", string.format("a column needs a name in quotes, found %s", type(column)))
    end
  end
end

local function check_row(statement, path, row)
  if type(row) ~= "table" then
    problem(statement, path, "wrong-type", string.format("a row needs cells between { and }, found %s", type(row)))
    return
  end
  for i, cell in ipairs(row) do
    if type(cell) ~= "string" and type(cell) ~= "number" then
      problem(statement, path .. "." .. i, "wrong-type", string.format("a cell needs text in quotes, found %s", type(cell)))
    end
  end
end

local function check_cells(statement, path, value)
  if value.head ~= nil then
    check_row(statement, path .. ".head", value.head)
  end
  for i, row in ipairs(value) do
    check_row(statement, path .. "." .. i, row)
  end
end

local function check_items(statement, path, spec, list)
  for i, item in ipairs(list) do
    local place = path == "" and tostring(i) or path .. "." .. i
    if type(item) ~= "table" then
      problem(statement, place, "wrong-type", string.format("%s is a table between { and }, found %s", spec[2], type(item)))
    else
      check_keys(statement, place, statement.word, item, spec.keys, spec.texts or 0)
      check_texts(statement, place, statement.word, item, spec.texts or 0)
    end
  end
end

local function check_value(statement, path, key, spec, value)
  local kind = kinds[spec[1]]
  if not kind[1](value) then
    local found = type(value) == "string" and '"' .. value .. '"' or type(value) == "number" and tostring(value) or type(value)
    problem(statement, path, "wrong-type", string.format("'%s' needs %s, found %s", key, kind[2], found))
  elseif spec.allowed then
    check_allowed(statement, path, key, spec, value)
  elseif spec[1] == "columns" then
    check_columns(statement, path, spec, value)
  elseif spec[1] == "cells" then
    check_cells(statement, path, value)
  elseif spec.items then
    check_items(statement, path, spec.items, value)
  end
end

--- Checks the keys of one { … } that may hold n unnamed things.
function check_keys(statement, path, owner, content, specs, n)
  local prefix = path == "" and "" or path .. "."
  for _, key in ipairs(strict.keys(content)) do
    local spec = specs[key]
    if spec then
      check_value(statement, prefix .. key, key, spec, content[key])
    elseif math.type(key) ~= "integer" or key > n then
      local shown = strict.tostring(key)
      problem(statement, prefix .. shown, "unknown-key",
              string.format("'%s' has no %s '%s'", owner, type(key) == "string" and "key" or "item", shown),
              next(specs) and "its keys are " .. table.concat(keys_of(specs), ", ") or "it has no keys",
              shown, keys_of(specs))
    end
  end
  for _, key in ipairs(keys_of(specs)) do
    if specs[key].required and content[key] == nil then
      problem(statement, path, "missing-key", string.format("'%s' needs the key '%s'", owner, key),
              "it is " .. specs[key][2])
    end
  end
end

local function check(statement)
  local word, keys = by_name[statement.word], statement.keys or {}
  statement.keys = keys
  if word.text and not is_string(statement.text) then
    problem(statement, "", "missing-text", string.format("'%s' needs its text between [[ and ]]", word.name))
  end
  if word.items then
    check_items(statement, "", word.items, keys)
    if #keys > word.items.most then
      problem(statement, "", "too-many", string.format("'%s' takes at most %d", word.name, word.items.most))
    end
  end
  check_keys(statement, "", word.name, keys, word.keys, word.items and #keys or word.text and 1 or 0)
  if word.group == "Values" then
    host.statement(statement)
  elseif word.name == "report" then
    for key, content in next, host.statement(statement) do
      header[key] = content
    end
  end
end

--- Ends the statement that still waits for its { … }.
local function finish()
  local statement = pending
  pending = nil
  if not statement then
    return
  end
  local word = by_name[statement.word]
  if word.bare or word.text then
    check(statement)
  else
    problem(statement, "", "missing-keys", string.format("'%s' needs { … } after its name", statement.word),
            "write " .. string.gsub(word.example, "\n%s*", " "))
  end
end

--- Takes what stands after the word and its title.
local function complete(statement, content)
  pending = nil
  local word = by_name[statement.word]
  if type(content) == "table" then
    statement.keys = content
    statement.text = word.text and content[1] or nil
  elseif type(content) == "string" and word.text then
    statement.text = content
    statement.keys = { content }
  else
    problem(statement, "", "wrong-type", string.format("'%s' needs { … }, found %s", statement.word, type(content)))
    return
  end
  check(statement)
end

local function begin(word, first)
  finish()
  local statement = { word = word.name, place = host.place(word.name, type(first) == "string" and first or nil) }
  statements[#statements + 1] = statement
  return statement
end

local function untitled(word)
  return function(first)
    complete(begin(word, nil), first)
  end
end

local function titled(word)
  return function(first)
    local statement = begin(word, first)
    if not is_string(first) then
      problem(statement, "", "missing-title", string.format("'%s' needs the %s in quotes", word.name, word.title),
              "write " .. string.gsub(word.example, "\n%s*", " "))
      return function() end
    end
    statement.title = first
    pending = statement
    return function(content)
      complete(statement, content)
    end
  end
end

-- The environment -------------------------------------------------------------------------------

local environment = strict.library()

for _, word in ipairs(words) do
  environment[word.name] = word.title and titled(word) or untitled(word)
end

--- The report's header as it holds, settings of the command line over it: header.kind and so on.
environment.header = strict.readonly(header, "header")

local open_files = {}

--- Runs another file here.  A file that cannot be read is told and passed over.
function environment.include(path)
  local statement = begin(by_name.include, path)
  statements[#statements] = nil
  if not is_string(path) then
    problem(statement, "", "wrong-type", "'include' needs a path in quotes")
  elseif open_files[path] then
    problem(statement, "1", "include-circle", string.format("'%s' includes itself", path))
  else
    local chunk = host.load(statement.place, path)
    if chunk then
      open_files[path] = true
      chunk()
      finish()
      open_files[path] = nil
    end
  end
end

--- A value as { number =, unit =, known =, text = }, read-only.
function environment.get(name)
  finish()
  local number, unit, known, text = host.get(name)
  return strict.readonly({ number = number, unit = unit, known = known, text = text }, "get")
end

--- Iterates over rows of a table; a row gives its cells by column, missing ones as nil.
function environment.rows(name, where)
  finish()
  local list, columns = host.rows(name, where)
  local behaviour = { __metatable = false }
  function behaviour.__index(_, key)
    if not columns[key] then
      error(string.format("'%s' has no column '%s'", name, strict.tostring(key)), 0)
    end
  end
  for i, row in ipairs(list) do
    list[i] = strict.readonly(setmetatable(row, behaviour), "a row")
  end
  return ipairs(list)
end

environment.table = setmetatable({}, {
  __index = strict.table,
  __call = function(_, first) return titled(by_name.table)(first) end,
  __newindex = function() error("'table' cannot be changed", 0) end,
  __metatable = false,
})

--- Stands for a word that does not exist, so that the rest of the template is still read.
local function swallow() return swallow end

setmetatable(environment, {
  __index = function(_, name)
    finish()
    if host.unknown(name, strict.keys(environment)) then
      return swallow
    end
  end,
  __metatable = false,
})

--- Words cannot be given another meaning; other globals can.
local library = {}
for name, content in next, environment do
  library[name] = content
end

local function protected()
  local shown = {}
  return setmetatable(shown, {
    __index = environment,
    __newindex = function(_, name, content)
      if library[name] ~= nil then
        error(string.format("'%s' is a word of the vocabulary and cannot be given another meaning", name), 0)
      end
      environment[name] = content
    end,
    __metatable = false,
  })
end

return statements, protected(), finish
