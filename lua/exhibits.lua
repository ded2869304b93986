--- The exhibits of a counterfactual: charts and tables with `compare` become charts and tables of the
--- tables that the counterfactual made (src/study/exhibit.h).
--
-- @param host   the C functions: get, words
-- @param strict for its order of keys
-- @return { fill =, has =, kinds = }

local host, strict = ...

local charts = {
  trends = { kind = "line", of = "paths", x = "time", y = "value", series = "series", low = "low", high = "high" },
  gap = { kind = "line", of = "gaps", x = "time", y = "gap", series = "unit" },
  event_study = { kind = "line", of = "event_study", x = "time", y = "difference", low = "low", high = "high" },
  ratios = { kind = "dot", of = "placebos", x = "unit", y = "ratio" },
  leave_one_out = { kind = "dot", of = "leave_one_out", x = "unit", y = "effect" },
  in_time = { kind = "dot", of = "estimates", x = "label", y = "in_time", low = "in_time_low", high = "in_time_high" },
  power = { kind = "bar", of = "power", x = "periods", y = "mde" },
  robustness = { kind = "dot", of = "estimates", x = "label", y = "effect", low = "low", high = "high" },
  seen_by = { kind = "dot", of = "seen_by", x = "day", y = "effect", low = "low", high = "high" },
}

local tables = {
  specification = { of = "specification", columns = { { "part", header = true, share = 0.3 }, { "content", share = 0.7 } } },
  donors = { of = "donors", columns = { { "unit", header = true, share = 0.2 }, { "included", share = 0.1 }, { "own_start", share = 0.14 },
                                        { "reason", share = 0.56 } } },
  weights = { of = "weights", rows = "unit", columns = "method", value = "weight", tally = "sum" },
  fit = { of = "fit" },
  estimates = { of = "estimates", columns = { { "label", header = true }, "effect", "low", "high", "p" } },
  placebos = { of = "placebos", columns = { { "unit", header = true }, "ratio", "before" } },
  gates = { of = "gates", columns = { { "gate", header = true, share = 0.46 }, { "bound", share = 0.18 }, "found", { "grade", share = 0.18 } } },
  seen_by = { of = "seen_by", columns = { { "day", header = true }, "through", "periods", "effect", "low", "high", "p", "verdict" } },
  changes = { of = "changes", columns = { { "part", header = true, share = 0.2 }, { "was", share = 0.22 }, { "now", share = 0.22 },
                                          { "reason", share = 0.36 } } },
}

local function kinds_of(word)
  return word == "chart" and charts or tables
end

local over_time = { trends = true, gap = true, event_study = true }
local subject = { trends = true, gap = true, ratios = true }

--- The line where the programme starts; of a rehearsal, where it was made up to start.
local function start_of(name)
  local words = host.words()
  local after = host.get(name .. ".post_periods")
  if after == 0 then
    local start, _, _, text = host.get(name .. ".in_time_start")
    return start, words.made_up_start .. " " .. text
  end
  local start, _, _, text = host.get(name .. ".starts")
  return start, words.start .. " " .. text
end

--- Fills in the keys of a chart or table with `compare` that the author has not written.
-- @param word    "chart" or "table"
-- @param keys    the statement's own copy
-- @param single  whether `compare` names one counterfactual, not a comparison
-- @return false when there is no exhibit of that kind
local function fill(word, keys, single)
  local kind = keys.kind
  local preset = kinds_of(word)[kind or ""]
  if not preset then
    return false
  end
  keys.kind = nil
  for key, value in next, preset do
    if keys[key] == nil then
      keys[key] = value
    end
  end
  keys.of = keys.compare .. "." .. preset.of
  if over_time[kind] and word == "chart" and single and keys.starts == nil then
    keys.starts, keys.starts_label = start_of(keys.compare)
  end
  if subject[kind] and word == "chart" and single and keys.highlight == nil then
    local _, _, _, treated = host.get(keys.compare .. ".treated")
    keys.highlight = treated
  end
  return true
end

--- Whether `kind` is an exhibit of that word.
local function has(word, kind)
  return kind ~= nil and kinds_of(word)[kind] ~= nil
end

--- The kinds of a word, for messages.
local function kinds(word)
  return table.concat(strict.keys(kinds_of(word)), ", ")
end

return { fill = fill, has = has, kinds = kinds }
