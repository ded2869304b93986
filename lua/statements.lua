--- Makes each word of the vocabulary a function that collects statements, checked as words.lua says.
--
-- A statement is { word =, place =, title =, text =, keys =, wrong = }; `place` is the host's number of
-- where it stands.  What is wrong is told to the host and reading goes on, so that one run gives
-- every message.
--
-- @param host     the C functions: place, problem, fault, unknown, date, settings, statement, get, rows, load, words
-- @param words    the vocabulary
-- @param strict   the environment's library
-- @param check    check.lua's functions
-- @param exhibits exhibits.lua's functions
-- @return the statements (filled while the template runs), its environment, a function that ends it

local host, words, strict, check, exhibits = ...

local statements, pending = {}, nil
local header = {} -- filled by the statement report
local by_name = {}
local stands = {} -- the words that stand in the template, by name

for _, word in ipairs(words) do
  by_name[word.name] = word
end

--- What the command line sets over the header is checked as if it stood there.
local function set_header(statement, word)
  for _, setting in ipairs(host.settings()) do
    local equals = string.find(setting, "=", 1, true) or #setting + 1
    local key, value = string.sub(setting, 1, equals - 1), string.sub(setting, equals + 1)
    check.setting(statement, word, key, value)
    statement.keys[key] = value
  end
end

local compared = {} -- by the name of a counterfactual or comparison: "single", "several", "starts" (units start at
--- different times), or "wrong" after a mistake
local members = {} -- by the name of a comparison: its counterfactuals and their labels
local locked = {} -- by name: whether a counterfactual has a lock
local evaluated = { counterfactual = "single", compare = "several" }

local exhibit_owners = { single = "a counterfactual", several = "a comparison", starts = "units that start at different times" }

--- A chart or table of a counterfactual: its keys from the exhibit that it names.
local function fill_exhibit(statement)
  local name, kind = statement.keys.compare, statement.keys.kind
  local found = compared[name]
  if not check.is_string(name) then
    check.problem(statement, name and "compare" or "kind", "missing-key",
                  string.format("the kind '%s' needs the key 'compare': the name of a counterfactual", kind or ""))
  elseif not found then
    check.problem(statement, "compare", "unknown-counterfactual", string.format("there is no counterfactual '%s' above", name),
                  "define it with counterfactual or compare", name, strict.keys(compared))
  elseif found == "wrong" then
    statement.wrong = true
  elseif not exhibits.fill(statement.word, statement.keys, found) then
    check.problem(statement, kind and "kind" or "", kind and "value-not-allowed" or "missing-key",
                  kind and string.format("'%s' is no exhibit of %s", strict.tostring(kind), exhibit_owners[found])
                  or "'compare' needs the key 'kind': which exhibit?", "write " .. exhibits.kinds(statement.word))
  end
end

local function is_exhibit(statement)
  return (statement.word == "chart" or statement.word == "table")
    and (statement.keys.compare ~= nil or exhibits.has(statement.word, statement.keys.kind))
end

local check_statement

--- What is asked of a comparison must be what comparisons have.
local function check_several(statement)
  local good = statement.keys.show ~= nil
  for i, kind in ipairs(statement.keys.show or {}) do
    good = good and exhibits.of_several[kind]
  end
  if not good then
    check.problem(statement, statement.keys.show and "show" or "", "value-not-allowed", "'show' must say what of a comparison is shown",
                  "write " .. table.concat(strict.keys(exhibits.of_several), ", "))
  end
  return good
end

--- The statements that `exhibits` stands for, at its place.
local function expand(statement)
  local name = statement.title
  if not compared[name] then
    check.problem(statement, "", "unknown-counterfactual", string.format("there is no counterfactual '%s' above", name),
                  "define it with counterfactual", name, strict.keys(compared))
  end
  local keys = statement.keys
  keys.show = check.is_string(keys.show) and { keys.show } or keys.show
  local function emit(word, title, made_keys, text)
    local made = { word = word, place = statement.place, title = title, keys = made_keys, text = text }
    statements[#statements + 1] = made
    check_statement(made)
  end
  if compared[name] == "single" or compared[name] == "starts" then
    exhibits.expand(name, keys, locked[name], emit)
  elseif compared[name] == "several" and check_several(statement) then
    exhibits.expand_several(name, keys, members[name], locked, emit)
  end
end

function check_statement(statement)
  local word = by_name[statement.word]
  statement.keys = statement.keys or {}
  if is_exhibit(statement) then
    fill_exhibit(statement)
    if statement.wrong then
      return
    end
  end
  check.statement(statement, word)
  if word.name == "report" then
    set_header(statement, word)
  end
  if evaluated[word.name] then
    local good = host.statement(statement)
    local name = statement.title or ""
    local kind = statement.keys.cohort and "starts" or evaluated[word.name]
    compared[name] = good and kind or compared[name] or "wrong"
    members[name] = statement.keys
    locked[name] = locked[name] or statement.keys.lock ~= nil
  elseif word.name == "exhibits" and not statement.wrong then
    expand(statement)
  elseif word.name == "verdict" then
    statement.wrong = statement.wrong or compared[statement.title] == "wrong" or not host.statement(statement)
  elseif word.group == "Values" then
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
    check_statement(statement)
  else
    check.problem(statement, "", "missing-keys", string.format("'%s' needs { … } after its name", statement.word),
            "write " .. string.gsub(word.example, "\n%s*", " "))
  end
end

--- Takes what stands after the word and its title.
local function complete(statement, content)
  pending = nil
  local word = by_name[statement.word]
  if type(content) == "table" then
    statement.keys = check.copy(content)
    statement.text = word.text and content[1] or nil
  elseif type(content) == "string" and word.text then
    statement.text = content
    statement.keys = { content }
  else
    check.problem(statement, "", "wrong-type", string.format("'%s' needs %s, found %s", statement.word,
                                                             word.text and "[[ … ]] or { … }" or "{ … }", type(content)))
    return
  end
  check_statement(statement)
end

local function begin(word, first)
  finish()
  local statement = { word = word.name, place = host.place(word.name, type(first) == "string" and first or nil) }
  statements[#statements + 1] = statement
  if word.once and stands[word.name] then
    check.problem(statement, "", "word-twice", string.format("'%s' stands twice", word.name))
  end
  stands[word.name] = true
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
    if not check.is_string(first) then
      check.problem(statement, "", "missing-title", string.format("'%s' needs the %s in quotes", word.name, word.title),
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
  if not check.is_string(path) then
    check.problem(statement, "", "wrong-type", "'include' needs a path in quotes")
  elseif open_files[path] then
    check.problem(statement, "1", "include-circle", string.format("'%s' includes itself", path))
  else
    check.text(statement, "1", path)
    local chunk = not statement.wrong and host.load(statement.place, path)
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

return statements, protected(), function()
  finish()
  exhibits.close()
end
