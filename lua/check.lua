--- Checks a statement against its word's declaration in words.lua.
--
-- What is wrong is told to the host at its place and marks the statement; checking goes on.
--
-- @param host     the C functions: problem, fault, date
-- @param strict   for its order of keys
-- @return { statement =, setting =, problem =, copy =, text =, is_string = }

local host, strict = ...

local SHOWN = 60 -- bytes of a wrong text that its message repeats
local LONGEST = 10000 -- bytes of a text that is no Markdown: the file's own strings hold no more
local DEEPEST = 4 -- tables in each other that a statement may hold: keys, list, item, its list

local function problem(statement, path, reason, message, hint, wrong, candidates)
  statement.wrong = true
  host.problem(statement.place, path, reason, message, hint, wrong, candidates)
end

--- A value as messages name it.
local function shown(value)
  if type(value) == "string" and #value > SHOWN then
    return '"' .. string.sub(value, 1, (utf8.len(value) and utf8.offset(value, 0, SHOWN) or SHOWN) - 1) .. '…"'
  elseif type(value) == "string" then
    return '"' .. value .. '"'
  end
  return type(value) == "number" and strict.tostring(value) or type(value)
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

--- Whether a table's keys are 1 to n, each with an item that passes the test.
local function is_list_of(value, is_item)
  if type(value) ~= "table" then
    return false
  end
  local n = 0
  for _, item in next, value do
    n = n + 1
    if not is_item(item) then
      return false
    end
  end
  return n == #value
end

local function is_share(value)
  return type(value) == "number" and value >= 0 and value <= 1
end

local function is_list_of_shares(value)
  return is_list_of(value, is_share)
end

--- Text with more than blanks, no-break spaces and soft hyphens.
local function is_string(value)
  return type(value) == "string" and string.find(value, "[^ \t\r\n\xC2\xA0\xAD]") ~= nil
end

local function string_or_list(value)
  return is_string(value) or is_list_of(value, is_string)
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
  numbers = { is_list_of_shares, "a list of numbers from 0 to 1" },
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

--- How a statement says what it is made of: by one of its keys, or by its kind.
local function form_of(word, keys)
  for _, key in ipairs(word.forms or {}) do
    if keys[key] ~= nil then
      return key, string.format("a %s with '%s'", word.name, key)
    end
  end
  return keys.kind, string.format("a %s of this kind", word.name)
end

--- A key that the statement's form does not read would be passed over.
local function check_forms(statement, word)
  local form, named = form_of(word, statement.keys)
  for _, key in ipairs(keys_of(word.keys)) do
    local only = word.keys[key].only
    if statement.keys[key] ~= nil and only and is_string(form) and not has(only, form) then
      problem(statement, key, "key-unused", string.format("'%s' has no effect on %s", key, named),
              "it belongs to " .. quoted(only))
    end
  end
end

--- What is read must be what was checked, so a statement keeps a copy: the author's table may change
--- after it.  Nothing allowed is deeper.
local function copied(content, depth)
  local copy = {}
  for key, value in next, content do
    copy[key] = type(value) == "table" and depth < DEEPEST and copied(value, depth + 1) or value
  end
  return copy
end

--- Text made by Lua's escapes may hold bytes that the template's own could not.
local function check_text(statement, path, text)
  local fault = host.fault(text)
  if fault then
    problem(statement, path, "encoding", fault)
  end
end

local function check_length(statement, path, key, text)
  if #text > LONGEST then
    problem(statement, path, "text-length",
            string.format("'%s' has %d bytes; write at most %d", key, #text, LONGEST))
  end
end

--- A text or a list's texts; its tables are checked by their own keys.
local function check_strings(statement, path, value)
  if type(value) == "string" then
    check_text(statement, path, value)
  elseif type(value) == "table" then
    for i, item in ipairs(value) do
      if type(item) == "string" then
        check_text(statement, path .. "." .. i, item)
      end
    end
  end
end

--- What has a name in a list would be passed over; `allowed` may stand there.
local function check_unnamed(statement, path, list, allowed)
  for _, key in ipairs(strict.keys(list)) do
    if math.type(key) ~= "integer" and key ~= allowed then
      problem(statement, path, "wrong-type",
              string.format("a list cannot hold the key '%s'", strict.tostring(key)), "write its items without names")
    end
  end
end

--- A gap ends the list for Lua, or not, as it happens.
local function check_gaps(statement, path, list)
  local n = 0
  for key in next, list do
    n = n + (math.type(key) == "integer" and 1 or 0)
  end
  for i = 1, n do
    if list[i] == nil then
      problem(statement, path, "wrong-type", string.format("number %d of the list is nil", i),
              "take it away, or write the name of a value that is there")
      return false
    end
  end
  return true
end

local function check_range(statement, path, key, spec, value)
  if value < (spec.least or value) or value > (spec.most or value) then
    problem(statement, path, "wrong-type",
            spec.most and string.format("'%s' needs %d to %d, found %s", key, spec.least, spec.most, value)
            or string.format("'%s' needs at least %d, found %s", key, spec.least, value))
  end
end

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
    if is_string(content[i]) then
      check_text(statement, path .. "." .. i, content[i])
    else
      problem(statement, path .. "." .. i, "missing-key",
              string.format("'%s' needs text in quotes as number %d between { and }", owner, i))
    end
  end
end

local function check_columns(statement, path, spec, value)
  if type(value) == "string" or not check_gaps(statement, path, value) then
    return
  end
  if #value == 0 then
    problem(statement, path, "wrong-type", "the list of columns is empty", "leave 'columns' out to show them all")
  end
  check_unnamed(statement, path, value)
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
  if not check_gaps(statement, path, row) then
    return
  end
  check_unnamed(statement, path, row)
  if #row == 0 then
    problem(statement, path, "wrong-type", "a row needs at least one cell")
  end
  for i, cell in ipairs(row) do
    if type(cell) == "string" then
      check_text(statement, path .. "." .. i, cell)
    elseif not is_number(cell) then
      problem(statement, path .. "." .. i, "wrong-type",
              string.format("a cell needs text in quotes or a number, found %s", shown(cell)))
    end
  end
end

local function check_cells(statement, path, value)
  if value.head ~= nil then
    check_row(statement, path .. ".head", value.head)
  end
  if not check_gaps(statement, path, value) then
    return
  end
  check_unnamed(statement, path, value, "head")
  for i, row in ipairs(value) do
    check_row(statement, path .. "." .. i, row)
  end
end

local function check_items(statement, path, spec, list)
  if not check_gaps(statement, path, list) then
    return
  end
  if path ~= "" then -- else they are the statement's own keys
    check_unnamed(statement, path, list)
  end
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
  if type(value) == "table" and kind[1] == string_or_list and not check_gaps(statement, path, value) then
    return
  end
  if not kind[1](value) then
    problem(statement, path, "wrong-type", string.format("'%s' needs %s, found %s", key, kind[2], shown(value)))
    return
  end
  if kind[1] == is_string and spec[1] ~= "text" then
    check_length(statement, path, key, value)
  end
  if not spec.items and spec[1] ~= "cells" then
    check_strings(statement, path, value)
  end
  if spec.least then
    check_range(statement, path, key, spec, value)
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

local function check_unknown(statement, prefix, owner, content, specs, n)
  for _, key in ipairs(strict.keys(content)) do
    if not specs[key] and (math.type(key) ~= "integer" or key < 1 or key > n) then
      local shown = strict.tostring(key)
      problem(statement, prefix .. shown, "unknown-key",
              string.format("'%s' has no %s '%s'", owner, type(key) == "string" and "key" or "item", shown),
              next(specs) and "its keys are " .. table.concat(keys_of(specs), ", ") or "it has no keys",
              shown, keys_of(specs))
    end
  end
end

--- Checks the keys of one { … } that may hold n unnamed things.
function check_keys(statement, path, owner, content, specs, n)
  local prefix = path == "" and "" or path .. "."
  for _, key in ipairs(keys_of(specs)) do
    local spec, value = specs[key], content[key]
    if value ~= nil then
      check_value(statement, prefix .. key, key, spec, value)
    elseif spec.required then
      problem(statement, path, "missing-key", string.format("'%s' needs the key '%s'", owner, key),
              "it is " .. spec[2])
    end
  end
  for key in next, content do
    if not specs[key] and (math.type(key) ~= "integer" or key < 1 or key > n) then
      check_unknown(statement, prefix, owner, content, specs, n) -- in a fixed order
      break
    end
  end
end

--- Checks all of a statement, whose keys are a copy of the author's.
local function check_statement(statement, word)
  local keys = statement.keys
  if word.text and not is_string(statement.text) then
    problem(statement, "", "missing-text", string.format("'%s' needs its text between [[ and ]]", word.name))
  end
  check_strings(statement, "text", statement.text)
  if statement.title then
    check_text(statement, "", statement.title)
    check_length(statement, "", word.title, statement.title)
  end
  check_forms(statement, word)
  if word.items then
    check_items(statement, "", word.items, keys)
    if #keys == 0 then
      problem(statement, "", "missing-key", string.format("'%s' needs at least %s", word.name, word.items[2]))
    elseif #keys > word.items.most then
      problem(statement, "", "too-many", string.format("'%s' takes at most %d", word.name, word.items.most))
    end
  end
  check_keys(statement, "", word.name, keys, word.keys, word.items and math.maxinteger or word.text and 1 or 0)
end

--- Checks a key of the report's header that the command line sets.
local function check_setting(statement, word, key, value)
  if word.keys[key] then
    check_value(statement, "--set", key, word.keys[key], value)
  else
    problem(statement, "--set", "setting", string.format("a report has no '%s' to set", key),
            "its keys are " .. table.concat(keys_of(word.keys), ", "), key, keys_of(word.keys))
  end
end

return {
  statement = check_statement,
  setting = check_setting,
  problem = problem,
  copy = function(content) return copied(content, 1) end,
  is_string = is_string,
  text = check_text,
}
