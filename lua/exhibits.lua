--- The exhibits of a counterfactual: charts and tables with `compare` become charts and tables of the
--- tables that the counterfactual made (src/study/exhibit.h).
--
-- @param host   the C functions: get, rows, words
-- @param strict for its order of keys
-- @return { fill =, has =, kinds =, expand = }

local host, strict = ...

local charts = {
  trends = { kind = "line", of = "paths", x = "time", y = "value", series = "series", low = "low", high = "high" },
  gap = { kind = "line", of = "gaps", x = "time", y = "gap", series = "unit" },
  event_study = { kind = "point", of = "event_study", x = "time", y = "difference", low = "low", high = "high" },
  ratios = { kind = "dot", of = "placebos", x = "unit", y = "ratio" },
  leave_one_out = { kind = "dot", of = "leave_one_out", x = "unit", y = "effect" },
  in_time = { kind = "dot", of = "estimates", where = "in_time finns", x = "label", y = "in_time", low = "in_time_low", high = "in_time_high" },
  power = { kind = "bar", of = "power", x = "periods", y = "mde", height = 35 },
  grid = { kind = "point", of = "grid", x = "place", y = "share", low = "mark", high = "mark" },
  robustness = { kind = "dot", of = "estimates", x = "label", y = "effect", low = "low", high = "high" },
  seen_by = { kind = "dot", of = "seen_by", x = "day", y = "effect", low = "low", high = "high" },
}

local tables = {
  specification = { of = "specification", columns = { { "part", header = true, share = 0.3 }, { "content", share = 0.7 } } },
  donors = { of = "donors", columns = { { "unit", header = true, share = 0.2 }, { "included", share = 0.1 }, { "own_start", share = 0.14 },
                                        { "reason", share = 0.56 } }, reasons = false },
  weights = { of = "weights", rows = "unit", columns = "method", value = "weight", tally = "sum" },
  fit = { of = "fit" },
  balance = { of = "balance", columns = { { "method", header = true }, "predictor", "before", "after" } },
  grid = { of = "grid", columns = { { "place", header = true, share = 0.07 }, { "method", share = 0.24 }, { "scale", share = 0.13 },
                                    { "donors", share = 0.22 }, { "start", share = 0.1 }, "share", "p" } },
  estimates = { of = "estimates", columns = { { "label", header = true }, "effect", "low", "high", "p" } },
  placebos = { of = "placebos", columns = { { "unit", header = true }, "ratio", "before" } },
  gates = { of = "gates", columns = { { "gate", header = true, share = 0.46 }, { "bound", share = 0.18 }, "found", { "grade", share = 0.18 } } },
  cohorts = { of = "cohorts", columns = { { "group", header = true, share = 0.3 }, "units", "effect", "low", "high" } },
  comparisons = { of = "comparisons", columns = { { "treated", header = true, share = 0.3 }, { "control", share = 0.4 }, "weight" } },
  outcomes = { of = "outcomes", columns = { { "label", header = true, share = 0.26 }, { "role", share = 0.16 }, "effect", "p", "holm",
                                            { "verdict", share = 0.28 } } },
  rules = { of = "rules", columns = { { "gate", header = true, share = 0.4 }, { "pass", share = 0.13 }, { "warn", share = 0.13 },
                                      { "failed", share = 0.34 } } },
  seen_by = { of = "seen_by", columns = { { "day", header = true }, "through", "periods", "effect", "low", "high", "p",
                                            { "verdict", share = 0.2 } } },
  changes = { of = "changes", columns = { { "part", header = true, share = 0.2 }, { "was", share = 0.22 }, { "now", share = 0.22 },
                                          { "reason", share = 0.36 } } },
}

local function kinds_of(word)
  return word == "chart" and charts or tables
end

-- What there is where units start at different times.
local of_starts = { questions = true, specification = true, changes = true, gates = true, estimates = true, event_study = true,
                    cohorts = true, comparisons = true, seen_by = true, rules = true, checklist = true }
local only_starts = { cohorts = true, comparisons = true }

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
-- @param found  what `compare` names: a counterfactual of one start ("single"), of several ("starts"), or a
--   comparison ("several")
-- @return false when there is no exhibit of that kind
local function fill(word, keys, found)
  local kind, single = keys.kind, found == "single"
  local preset = kinds_of(word)[kind or ""]
  if not preset or (found == "starts" and not of_starts[kind]) or (single and only_starts[kind]) then
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
  if found == "starts" and kind == "event_study" and keys.starts == nil then
    keys.starts, keys.starts_label = 0, host.words().start
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

-- The exhibits of one counterfactual, one after the other --------------------------------------------

local all = { "questions", "specification", "changes", "donors", "fit", "weights", "balance", "reading", "trends", "gap", "gates", "estimates",
              "event_study", "cohorts", "comparisons", "ratios", "in_time", "leave_one_out", "power", "grid", "robustness", "seen_by", "rules", "checklist" }
local several = { outcomes = true, robustness = true, checklist = true } -- what a comparison has
local full = { specification = true, changes = true, donors = true, gates = true, estimates = true, fit = true, seen_by = true,
               balance = true, rules = true, outcomes = true, trends = true, gap = true, event_study = true }
local shown = {} -- by counterfactual: what is shown of it
local places = {} -- functions that fill in where things stand, when all are known

--- What a counterfactual has, and what may be said of it.
local function state_of(name, is_locked)
  local function number(quantity) return (host.get(name .. "." .. quantity)) end
  local starts = number("largest_weight") == nil -- there is no one set of weights
  local function rows(exhibit) return starts and not of_starts[exhibit] and 0 or #host.rows(name .. "." .. exhibit) end
  return {
    starts = starts, cohorts = starts and rows("cohorts") > 0, comparisons = starts and rows("comparisons") > 0,
    after = number("post_periods") > 0, effect = number("effect") ~= nil, placebos = number("units") ~= nil, ranked = number("rank") ~= nil,
    in_time = number("in_time") ~= nil, several = rows("seen_by") > 1, locked = is_locked,
    balance = rows("balance") > 0, grid = number("grid_agree") ~= nil, event = rows("event_study") > 0, power = rows("power") > 0,
  }
end

-- What of the state an exhibit needs to have anything to show.
local needs = {
  changes = "locked", ratios = "ranked", weights = "placebos", in_time = "in_time", event_study = "event", power = "power",
  balance = "balance", grid = "grid", seen_by = "several", estimates = "effect", leave_one_out = "effect", robustness = "effect",
}

--- Whether an exhibit has anything to show.
local function applies(kind, state, keys)
  if state.starts and not of_starts[kind] then
    return false
  elseif only_starts[kind] then
    return state[kind]
  elseif kind == "robustness" and keys.compare then
    return true
  end
  return not needs[kind] or state[needs[kind]]
end

--- A title's or measure's words for the state: those that hold.
local function words_for(state, words)
  if type(words) == "string" then
    return words
  end
  return state.effect and words.effect or not state.after and words.before or words.none
end

--- "tabell 3 på sidan 12" of an exhibit that has been shown, else the words for none.
local function reference(name, kind, words)
  return shown[name][kind] and string.format("[@%s %s|båda]", name, kind) or words.not_shown
end

local function section(name, words)
  return name and string.format("[@%s|båda]", name) or words.not_shown
end

--- The program's words with the counterfactual's name and the level of its intervals.
local function put_name(text, name)
  local _, _, _, level = host.get(name .. ".confidence")
  text = string.gsub(text, "LEVEL", level)
  return (string.gsub(text, "NAME", (string.gsub(name, "%%", "%%%%"))))
end

--- A last cell that tells where an exhibit stands, which later statements decide.
local function place_later(row, name, kind, words)
  row[#row + 1] = words.not_shown
  places[#places + 1] = function() row[#row] = reference(name, kind, words) end
  return row
end

local function questions(name, keys, state, words)
  local q = words.questions
  local argued = state.after and words.answer_yes or words.answer_untested
  return { head = q.head,
    place_later({ q[1], state.effect and words.answer_yes or words.answer_design }, name, "specification", words),
    { q[2], keys.assumptions and words.answer_yes or words.answer_no, section(keys.assumptions, words) },
    { q[3], keys.motivation and argued or words.answer_no, section(keys.motivation, words) } }
end

--- Whether every unit of the comparison has a reason for being in it or not.
local function is_reasoned(name, words)
  for _, row in ipairs(host.rows(name .. ".donors")) do
    if row.reason == words.no_reason then
      return false
    end
  end
  return true
end

--- The answer to a demand; `unless` is told when a unit lacks its reason.
local function answer(item, name, words)
  return put_name(item.unless and not is_reasoned(name, words) and item.unless or item.answer, name)
end

--- Whether a demand is one on this counterfactual.
local function asked(item, state)
  return (not item.needs or state[item.needs]) and not (state.starts and (item.one_start or item.exhibit and not of_starts[item.exhibit]))
end

local function checklist(name, keys, state, words)
  local cells = { head = words.checklist.head }
  for _, item in ipairs(words.checklist) do
    if asked(item, state) then
      local row = { item[1], answer(item, name, words) }
      cells[#cells + 1] = item.exhibit and place_later(row, name, item.exhibit, words) or row
      row[3] = row[3] or section(keys[item.section], words)
    end
  end
  return cells
end

--- The answers of several counterfactuals, a column each.
local function checklists(members, keys, words, is_locked)
  local cells = { head = { words.checklist.head[1] } }
  for k, item in ipairs(words.checklist) do
    cells[k] = { item[1] }
  end
  for i, member in ipairs(members) do
    local name, state = member[1], state_of(member[1], is_locked[member[1]])
    cells.head[i + 1] = member[2]
    for k, item in ipairs(words.checklist) do
      cells[k][i + 1] = not asked(item, state) and (item.needs == "effect" and words.with_effect or words.not_applicable)
        or item.section and section(keys[item.section], words) or answer(item, name, words)
    end
  end
  return cells
end

--- The tables and charts of a comparison.
-- @param members   the counterfactuals and their labels, in order
-- @param is_locked whether the specification of a name is locked
local function expand_several(name, keys, members, is_locked, emit)
  local words = host.words()
  for _, kind in ipairs(keys.show) do
    local made = { title = words.titles[kind], measure = keys.measure .. "; " .. put_name(words.measures_several[kind] or words.measures[kind], members[1][1]) }
    if kind == "checklist" then
      made.cells, made.source, made.width = checklists(members, keys, words, is_locked), words.own, "full"
    else
      made.compare, made.kind, made.width = name, kind, full[kind] and "full" or nil
      made.note = kind == "outcomes" and host.get(name .. ".omnibus_p") and string.gsub(words.omnibus, "NAME", (string.gsub(name, "%%", "%%%%")))
        or nil
    end
    emit(charts[kind] and "chart" or "table", name .. " " .. kind, made)
  end
end

--- The statements for the exhibits of a counterfactual.
-- @param is_locked  whether its specification is
-- @param emit  what takes each: word, title, keys, text
local function expand(name, keys, is_locked, emit)
  local words, state = host.words(), state_of(name, is_locked)
  shown[name] = shown[name] or {}
  for _, kind in ipairs(keys.show or all) do
    local made = { title = words.titles[kind] and put_name(words_for(state, words.titles[kind]), name), width = full[kind] and "full" or nil }
    local title = name .. " " .. kind
    if applies(kind, state, keys) then
      shown[name][kind] = true
      if kind == "reading" then
        local text = put_name(words.reading, name)
        emit("note", words.reading_title, { text }, text)
      elseif kind == "questions" or kind == "checklist" then
        made.cells = (kind == "questions" and questions or checklist)(name, keys, state, words)
        made.width, made.measure, made.source = "full", words.measures[kind], words.own
        made.shares = kind == "checklist" and { 0.42, 0.36, 0.22 } or { 0.37, 0.4, 0.23 }
        emit("table", title, made)
      else
        made.compare, made.kind = kind == "robustness" and keys.compare or name, kind
        made.measure = string.format("%s; %s", keys.measure, put_name(words_for(state, state.starts and words.measures_starts[kind] or words.measures[kind]), name))
        if kind == "rules" then
          made.source = words.own
          emit("text", nil, nil, state.starts and words.rules_starts or words.rules)
        end
        emit(charts[kind] and kind ~= "seen_by" and "chart" or "table", title, made)
      end
    end
  end
end

--- Fills in where exhibits stand.
local function close()
  for _, fill_in in ipairs(places) do
    fill_in()
  end
end

return { fill = fill, has = has, kinds = kinds, of_several = several, expand = expand, expand_several = expand_several, close = close }
