--- The vocabulary as text: one word, or all of it as Markdown (docs/words.md).
--
-- @param words   the vocabulary
-- @param strict  for its order of keys
-- @param wanted  a word's name, or nil for all
-- @return the text, or nil when there is no such word

local words, strict, wanted = ...

local lines = {}

local function write(...)
  lines[#lines + 1] = string.format(...)
end

local function describe(key)
  local text = key[1] .. ": " .. key[2]
  if key.allowed then
    text = text .. "; " .. table.concat(key.allowed, ", ")
  end
  return key.required and text .. " (required)" or text
end

local function write_keys(keys, bullet)
  for _, name in ipairs(strict.keys(keys)) do
    write(bullet, name, describe(keys[name]))
    local inner = keys[name].keys or (keys[name].items and keys[name].items.keys)
    if inner then
      write_keys(inner, "  " .. bullet)
    end
  end
end

local function form(word)
  if word.title then
    return string.format('%s "%s" %s', word.name, word.title, word.text and "[[" .. word.text .. "]]" or "{ … }")
  end
  return word.text and string.format("%s [[%s]]", word.name, word.text) or word.name .. " { … }"
end

local function write_one(word)
  write("%s\n", form(word))
  write("%s\n", word.help)
  write_keys(word.keys, "  %-14s %s")
  if word.items then
    write_keys(word.items.keys, "  %-14s %s")
  end
  write("\n%s\n", word.example)
  for _, message in ipairs(word.errors or {}) do
    write("error: %s", message)
  end
end

local function write_markdown(word)
  write("### %s\n\n`%s`\n", word.name, form(word))
  write("%s\n", word.help)
  write_keys(word.keys, "- `%s` %s")
  if word.items then
    write_keys(word.items.keys, "- `%s` %s")
  end
  write("\n```lua\n%s\n```\n", word.example)
  if word.errors then
    write("Errors: %s.\n", table.concat(word.errors, "; "))
  end
end

if not wanted then
  write("# The words of a template\n\nWritten by `redovisa words` from lua/words.lua.\n")
end
local group
for _, word in ipairs(words) do
  if wanted == word.name then
    write_one(word)
  elseif not wanted then
    if word.group ~= group then
      group = word.group
      write("## %s\n", group)
    end
    write_markdown(word)
  end
end

if #lines > 0 then
  return table.concat(lines, "\n") .. "\n"
end
