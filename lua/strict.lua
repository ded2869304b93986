--- The environment a template runs in: a small, safe part of Lua with everything in a fixed order.
--
-- Nothing here reads a clock, a file or an address.  What could take long inside one C function is
-- capped: patterns are not offered, repeated strings have a limit.

local LONGEST = 1000000 -- bytes that string.rep may make and string.find may search

local strict = {}

local function fail(...)
  error(string.format(...), 0)
end

--- An argument of the right type, with our words: an author's call may be of anything.
local function want(kind, value, owner, n)
  if type(value) ~= kind then
    fail("'%s' needs a %s as argument %d, found %s", owner, kind, n, type(value))
  end
end

--- A table that can be read and not written; `name` stands in the message.
function strict.readonly(content, name)
  return setmetatable({}, {
    __index = content,
    __pairs = function() return strict.pairs(content) end,
    __newindex = function(_, key)
      fail("'%s' cannot be changed: '%s' was to be set in it", name, strict.tostring(key))
    end,
    __metatable = false,
  })
end

--- The keys of a table: numbers ascending, then strings by their bytes, then the rest.
function strict.keys(content)
  local numbers, strings, others = {}, {}, {}
  for key in next, content do
    local list = math.type(key) and numbers or type(key) == "string" and strings or others
    list[#list + 1] = key
  end
  table.sort(numbers)
  table.sort(strings)
  table.move(strings, 1, #strings, #numbers + 1, numbers)
  return table.move(others, 1, #others, #numbers + 1, numbers)
end

--- pairs in the order of strict.keys.
function strict.pairs(content)
  want("table", content, "pairs", 1)
  local iterate = pairs(content)
  if iterate ~= next then
    return iterate -- of what a read-only table holds
  end
  local keys, i = strict.keys(content), 0
  return function()
    i = i + 1
    if keys[i] ~= nil then
      return keys[i], content[keys[i]]
    end
  end
end

--- tostring without addresses, and without the sign that a processor gives what is no number.
function strict.tostring(value)
  local kind = type(value)
  if value ~= value then
    return "nan"
  end
  if kind == "string" or kind == "number" or kind == "boolean" or kind == "nil" then
    return tostring(value)
  end
  return kind
end

local safe_string = {}
for _, name in ipairs { "byte", "char", "len", "lower", "upper", "reverse", "sub" } do
  safe_string[name] = string[name]
end

function safe_string.rep(text, n, separator)
  want("string", text, "string.rep", 1)
  want("number", n, "string.rep", 2)
  local length = #text + #(separator or "")
  if length == 0 then
    return "" -- Lua would still count to n
  end
  if n > 0 and n * length > LONGEST then
    fail("string.rep would make more than %d bytes", LONGEST)
  end
  return string.rep(text, n, separator)
end

--- Finds plain text; patterns are not offered, for some of them never end.
function safe_string.find(text, wanted, start)
  want("string", text, "string.find", 1)
  want("string", wanted, "string.find", 2)
  if #text > LONGEST or #wanted > 1000 then
    fail("string.find searches at most %d bytes for at most 1000", LONGEST)
  end
  return string.find(text, wanted, start or 1, true)
end

--- string.format without %a and %p; what is no number or string prints as its type.
function safe_string.format(pattern, ...)
  want("string", pattern, "string.format", 1)
  local arguments = table.pack(...)
  for conversion in string.gmatch(string.gsub(pattern, "%%%%", ""), "%%[%-+ #0-9.]*(.)") do
    if not string.find("diuoxXeEfgGcsq", conversion, 1, true) then
      fail("string.format does not know '%%%s'", conversion)
    end
  end
  for i = 1, arguments.n do
    if type(arguments[i]) ~= "number" then
      arguments[i] = strict.tostring(arguments[i])
    end
  end
  return string.format(pattern, table.unpack(arguments, 1, arguments.n))
end

local function part(library, names)
  local content = {}
  for _, name in ipairs(names) do
    content[name] = library[name]
  end
  return content
end

--- The globals of a template before the vocabulary is added.
function strict.library()
  getmetatable("").__index = safe_string
  return {
    assert = assert, error = error, ipairs = ipairs, select = select, tonumber = tonumber, type = type,
    pairs = strict.pairs, tostring = strict.tostring,
    string = strict.readonly(safe_string, "string"),
    math = strict.readonly(part(math, { "floor", "ceil", "max", "min", "abs", "sqrt", "tointeger", "type",
                                        "huge", "maxinteger", "mininteger" }), "math"),
    utf8 = strict.readonly(part(utf8, { "char", "charpattern", "codepoint", "codes", "len", "offset" }), "utf8"),
  }
end

strict.table = part(table, { "insert", "remove", "concat", "sort", "unpack", "pack" })

return strict
