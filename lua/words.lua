--- The vocabulary of report templates, as data: from it come checking, messages and docs/words.md.
--
-- A word: `name`; `title` (what the string after the word is; nil: none) or `text` (what the long string
-- is); `keys`: what may stand between { and }; `items`: what the unnamed things there are; `group`: the
-- chapter of the manual; `help`, `example`, `errors`; `once`: stands once in a report; `forms`: keys of which the first
-- that is given says what the statement is made of, when its `kind` does not.
-- A key: { kind, help, required = true, allowed = {…}, least =, most =, keys = {…}, items = {…}, only = {…} }; `only`: the
-- forms or kinds that read it, when others do not.  The kinds of keys stand in lua/check.lua.

local language = { "choice", "the language of the words, when not the report's", allowed = { "sv", "en" } }
local width = { "choice", "how wide it is set", allowed = { "text", "full", "landscape" } }
local source = { "line", "the source line, when not from the rows' källa" }
local note = { "lines", "remarks below, one or a list" }
local where = { "condition", "which rows, as år = 2023 och land = \"Sverige\"" }
local of = { "string", "the evidence table", required = true }
local column = { "string", "the column", required = true }
local decimals = { "integer", "decimals when printed", least = 0, most = 9 }
local order = { "string", "the column that rows are ordered by; \"år\" when the table has one" }
local unit = { "string", "what the number is counted in; money is told in another scale: kr, tkr, mnkr" }
local skip_missing = { "flag", "leave missing cells out, where they would make the value unknown" }

local heading = {
  name = { "string", "what references call it, when not its title" },
  front = { "flag", "stands before page 1: not numbered, Roman page numbers" },
  numbered = { "flag", "false: no number" },
  language = language,
  effects = { "flag", "the section tells effects: `check` wants each called faktisk, hypotetisk or möjlig" },
  answers = { "strings", "ids of requirements (table krav) answered here" },
  no_evidence = { "string", "why what is answered here has no evidence, a sentence without full stop" },
}

local function tally(help, keys, example, errors)
  keys.of = of
  keys.where = where
  return { group = "Values", title = "name of the value", help = help, keys = keys, example = example,
           errors = errors }
end

local words = {}

local function word(name, declaration)
  declaration.name = name
  words[#words + 1] = declaration
end

-- The report ------------------------------------------------------------------------------------

word("report", {
  group = "The report", title = "title of the report",
  help = "Opens the template and says what the report is. A fact that is not known is left out; the page says so.",
  keys = {
    kind = { "choice", "the kind of account", required = true,
             allowed = { "delredovisning", "slutredovisning", "kapacitetsanalys" } },
    assignment = { "choice", "the Government's assignment", allowed = { "S1", "S2" } },
    subtitle = { "string", "below the title" },
    short_title = { "string", "in the running head" },
    series = { "string", "series and number" },
    isbn = { "string", "ISBN" },
    issn = { "string", "ISSN" },
    dnr = { "string", "the report's own registry number" },
    dnr_decision = { "string", "registry number of the Government's decision" },
    agency = { "string", "who reports" },
    address = { "string", "the agency's address" },
    to = { "string", "who receives the report" },
    to_address = { "string", "the recipient's address" },
    due = { "date", "when the report is due" },
    date = { "date", "the report's date; left out in drafts" },
    data_through = { "date", "rows published later are not used; when left out, those later than date" },
    language = { "choice", "the report's language", allowed = { "sv", "en" } },
    state = { "choice", "draft or final; a final report refuses example data, open comments, unanswered requirements and missing dnr, date or signatory", allowed = { "utkast", "slutlig" } },
    standard = { "choice", "the file's archive standard", allowed = { "a-2a", "a-3a", "a-2b" } },
    theme = { "choice", "the looks", allowed = { "myndighet", "neutral" } },
    signatory = { "string", "who decides on the report" },
    rapporteur = { "string", "who presents it for decision" },
    participants = { "string", "who else took part" },
    keywords = { "string", "for the file's properties" },
    subject = { "string", "for the file's properties" },
    cover = { "string", "name of the chart or figure drawn on the cover" },
  },
  example = [[
report "Ett innovationskluster för avancerade terapier" {
  kind = "delredovisning", assignment = "S2", due = "2024-06-01",
  data_through = "2024-05-31", state = "utkast",
}]],
  errors = { "the template has no report", "report stands twice", "report stands after statements that read tables" },
})

-- Parts -----------------------------------------------------------------------------------------

word("cover", { group = "Parts", once = true, keys = {}, help = "The cover page, from what report says.", example = "cover {}" })
word("colophon", {
  group = "Parts", once = true, keys = { text = { "text", "Markdown", required = true } },
  help = "The page behind the cover: who, where, number in the series.",
  example = 'colophon { text = [[Vinnova, juni 2024.]] }',
})
word("letter", {
  group = "Parts", once = true, text = "Markdown", keys = { language = language },
  help = "The covering letter (missiv); its heads come from report.",
  example = "letter [[\nVinnova överlämnar härmed delredovisningen.\n]]",
})
word("contents", { group = "Parts", once = true, keys = {}, help = "The table of contents, two levels.", example = "contents {}" })
word("list_of_figures", { group = "Parts", once = true, keys = {}, help = "All numbered figures.", example = "list_of_figures {}" })
word("list_of_tables", { group = "Parts", once = true, keys = {}, help = "All numbered tables.", example = "list_of_tables {}" })

local levels = { section = "A chapter.", subsection = "A section of a chapter.",
                 subsubsection = "The third and last level of headings." }
for _, name in ipairs { "section", "subsection", "subsubsection" } do
  word(name, {
    group = "Parts", title = "heading", keys = heading, bare = true, help = levels[name],
    example = name .. ' "Uppdraget" { answers = { "S2-01" } }',
    errors = { "a level is skipped: a subsection needs a section before it", "the name is taken",
               "an answer names no requirement, or its section prints no evidence (a draft: warnings)" },
  })
end
word("appendix", {
  group = "Parts", title = "heading", keys = heading, bare = true,
  help = "A chapter numbered Bilaga A, Bilaga B.", example = 'appendix "Metod" {}',
  errors = { "the name is taken" },
})
word("text", {
  group = "Parts", text = "Markdown", keys = { language = language },
  help = "Paragraphs, lists, quotations and footnotes; {name} prints a value, [@name] refers.",
  example = "text [[\nStaten avsatte {anslag}, se [@anslag per år].\n]]",
  errors = { "an unknown value or name", "a heading, an image or HTML in the text",
             "a footnote without text or sign, with two of either, or in another", "nothing to print" },
})
word("claim", {
  group = "Parts", title = "sentence",
  help = "A paragraph that holds only while the data say so: otherwise the build stops there. Within a text write {holds: a > b} behind the sentence.",
  keys = { holds = { "string", "a comparison of values, as \"a > b och c = 0\"", required = true }, language = language },
  example = 'claim "Staten betalar mer än näringslivet." { holds = "staten > näringslivet" }',
  errors = { "the condition does not hold; the message has the numbers", "an unknown value", "values of different units are compared" },
})
word("todo", {
  group = "Parts", title = "open question", keys = {}, bare = true,
  help = "An open comment: prints nothing, is listed by `redovisa check`, and stops a final report.",
  example = 'todo "Fråga departementet om diarienumret."', errors = { "the report is final" },
})
word("note", {
  group = "Parts", title = "heading of the box", text = "Markdown", keys = { language = language },
  help = "A box beside the running text.",
  example = 'note "Så läser du figuren" [[\nStrecket visar starten.\n]]',
})
word("include", {
  group = "Parts", text = "path below the template's folder, without .lua", keys = {},
  help = "Runs another file here, in the same environment.", example = 'include "avsnitt/uppdraget"',
  errors = { "there is no such file", "files include each other" },
})
word("references", {
  group = "Parts", once = true, keys = {}, help = "The sources (table källor) that were used or cited, under the names by which the text cites them.", example = "references {}",
})
word("coverage", {
  group = "Parts", title = "name of the table",
  help = "Where each requirement (table krav) is answered: section and page.",
  keys = {
    assignment = { "strings", "the assignments" }, where = where,
    title = { "line", "the finding, a sentence" }, measure = { "line", "what is measured" },
    note = note, width = width,
  },
  example = 'coverage "krav" { assignment = "S2", where = "delredovisning = ja" }',
  errors = { "no requirement fits" },
})
word("evidence_appendix", {
  group = "Parts", once = true, keys = {},
  help = "Two tables: the evidence that printed numbers rest on, and how each computed number came about. With them in the report, every number in texts and tables is a link to its row.",
  example = 'appendix "Underlag till talen"\nevidence_appendix {}',
})
word("key_figures", {
  group = "Parts", help = "Three to five figures set large.",
  keys = {}, items = { "keys", "a figure", most = 5, keys = {
    value = { "line", "the value, as {name}", required = true },
    label = { "line", "one line of words", required = true },
  } },
  example = 'key_figures {\n  { value = "{anslag}", label = "från staten" },\n}',
})
word("chart_data", {
  group = "Parts", once = true, keys = {}, help = "The tables behind the charts whose numbers stand nowhere else.", example = "chart_data {}",
})

-- Values ----------------------------------------------------------------------------------------

word("count", tally("How many rows.", {}, 'count "bolag" { of = "aktörer", where = "konsortium = ja" }',
  { "the table, a column of the condition or the name is unknown" }))
word("sum", tally("The sum of a column.",
  { column = column, unit = unit, decimals = decimals, skip_missing = skip_missing },
  'sum "anslag" { of = "anslag", column = "belopp" }', { "the column has no numbers" }))
word("share", tally("Rows as percent of the rows among; with column, its sums.",
  { column = { "string", "the column whose sums are compared" }, decimals = decimals, skip_missing = skip_missing,
    among = { "condition", "the rows that are 100 percent" } },
  'share "andel" { of = "aktörer", where = "konsortium = ja" }'))
for _, pair in ipairs { { "mean", "The mean" }, { "median", "The median" }, { "min", "The smallest number" },
                        { "max", "The largest number" } } do
  word(pair[1], tally(pair[2] .. " of a column; missing cells are left out.",
    { column = column, decimals = decimals, unit = unit },
    pair[1] .. ' "x" { of = "länderpanel", column = "värde" }', { "the column has no numbers" }))
end
for _, pair in ipairs { { "first", "smallest" }, { "last", "largest" } } do
  word(pair[1], tally("The cell in the row with the " .. pair[2] .. " value of `by`.",
    { column = column, decimals = decimals, unit = unit, by = order, skip_missing = skip_missing },
    pair[1] .. ' "nuläge" { of = "indikatorer", column = "värde", by = "år" }'))
end
for _, pair in ipairs { { "largest", "largest" }, { "smallest", "smallest" } } do
  word(pair[1], tally("Which row has the " .. pair[2] .. " number: its name, as text; several when they are equal.",
    { column = column, label = { "string", "the column that names the row", required = true } },
    pair[1] .. ' "landet" { of = "länderpanel", column = "värde", label = "land", where = "år = 2022" }',
    { "the column has no numbers" }))
end
word("rank", tally("The place of one unit among all: its sum of the column against theirs.",
  { column = column, label = { "string", "the column that names the units", required = true },
    row = { "string", "the unit's name", required = true },
    from = { "choice", "which sum has the first place", allowed = { "largest", "smallest" } }, skip_missing = skip_missing },
  'rank "plats" { of = "länderpanel", column = "värde", label = "land", row = "Sverige", where = "år = 2022" }',
  { "no row of the unit fits", "the column has no numbers" }))
word("change", tally("From the first to the last row, or from one year to another.",
  { column = column, decimals = decimals, unit = unit, by = order, skip_missing = skip_missing,
    from = { "number", "value of `by` where the change begins" },
    to = { "number", "value of `by` where it ends" },
    relative = { "flag", "in percent of the first" } },
  'change "ökning" { of = "indikatorer", column = "värde", from = 2021, to = 2023 }'))
word("value", {
  group = "Values", title = "name of the value", help = "Arithmetic between values.",
  keys = { is = { "string", "as \"stat + näringsliv\"", required = true }, unit = unit, decimals = decimals },
  example = 'value "allt" { is = "stat + näringsliv" }',
  errors = { "an unknown name", "units that cannot be added" },
})
word("crosstab", {
  group = "Values", title = "name of the crosstab",
  help = "A tally for each combination of two columns; a table prints it.",
  keys = {
    of = of, where = where, rows = { "string", "the column that gives rows", required = true },
    columns = { "string", "the column that gives columns" },
    value = { "string", "the column tallied; \"antal\" counts rows unless the table has that column" },
    tally = { "choice", "how", allowed = { "sum", "count", "mean", "median", "min", "max", "first", "last" } },
    skip_missing = skip_missing,
  },
  example = 'crosstab "k" { of = "kunder", rows = "storleksklass", columns = "år", value = "antal" }',
})

-- Counterfactual -------------------------------------------------------------------------------

local one_start = { "treated" }
word("counterfactual", {
  group = "Counterfactual", title = "name of the counterfactual", forms = { "cohort", "treated" },
  help = "What would have happened without the programme: estimated here, its results are values ({name.size}) and tables (name.gaps).",
  keys = {
    of = { "string", "the evidence table: a row for each unit and period", required = true }, where = where,
    unit = { "string", "the column of units", required = true },
    time = { "string", "the column of periods", required = true },
    outcome = { "string", "the column of the outcome", required = true },
    treated = { "strings", "the units that had the programme", only = one_start },
    starts = { "number", "the first period with the programme", only = one_start },
    full_from = { "number", "the first period that the programme covers whole; from `starts` until then nothing counts", only = one_start },
    cohort = { "string", "where units start at different times: the column of each unit's first period with the programme, empty for never" },
    controls = { "choice", "with cohort: the units compared with", allowed = { "never", "not yet" }, only = { "cohort" } },
    donors = { "condition", "which rows are of units to compare with; all other units when left out", only = one_start },
    exclude = { "list", "units left out, each with its reason", only = one_start, items = { "keys", "a unit: { \"unit\", \"reason\" }", texts = 2, keys = {} } },
    donor_table = { "string", "an evidence table with a row for each unit to compare with", only = one_start },
    reason = { "string", "its column of reasons", only = one_start },
    own_start = { "string", "its column of the units' own programmes", only = one_start },
    methods = { "choices", "the estimators, the first of which decides, and what stands beside them",
                allowed = { "sdid", "synthetic control", "did", "demeaned synthetic control", "event study", "ridge",
                            "matched synthetic control", "entropy balancing", "coarsened exact matching", "common weights", "poisson", "grid",
                            "callaway-santanna", "imputation", "goodman-bacon" } },
    predictors = { "strings", "columns that units are matched on, by their means before the start", only = one_start },
    cuts = { "list", "where predictors are cut for exact matching", only = one_start,
             items = { "keys", "a predictor and its cut points: { \"column\", \"10, 50\" }", texts = 2, keys = {} } },
    also = { "strings", "columns of other outcomes that common weights follow too", only = one_start },
    scale = { "choice", "log: effects in percent", allowed = { "level", "log" } },
    from = { "number", "the first period used", only = one_start }, through = { "number", "the last period used", only = one_start },
    level = { "number", "risk of a false finding, in percent; 10 when left out", least = 1, most = 50 },
    sign = { "choice", "the direction that is expected", allowed = { "+", "-" } },
    relevant = { "number", "the smallest effect that matters" },
    seen_by = { "strings", "earlier days: what was known then, as \"2024-05-31\"" },
    lock = { "string", "the lock file beside the template, without .lock" },
    changes = { "list", "what differs from the lock, and why", items = { "keys", "a change: { \"part\", \"reason\" }", texts = 2, keys = {} } },
  },
  example = 'counterfactual "effekt" { of = "panel", unit = "land", time = "år", outcome = "värde",\n  treated = "Sverige", starts = 2023, methods = { "sdid", "synthetic control", "did" } }',
  errors = { "an unknown unit", "a hole in a unit that is used", "no period before the start", "a donor without reason",
             "the specification differs from its lock" },
})
word("verdict", {
  group = "Counterfactual", title = "name of the counterfactual",
  help = "Prints the one of six sentences that the rules of docs/methods.md choose; all are written before the numbers are known.",
  keys = {
    higher = { "text", "for an outcome that is higher than without the programme", required = true },
    lower = { "text", "for one that is lower", required = true },
    unclear = { "text", "for an effect that cannot be told from chance", required = true },
    poor_fit = { "text", "for a comparison that does not follow the treated before the start", required = true },
    too_early = { "text", "for a series without a whole period after the start", required = true },
    not_testable = { "text", "for data in which no effect of a plausible size could be seen", required = true },
  },
  example = 'verdict "effekt" { higher = "Utfallet blev {effekt.size} högre.", lower = "…", unclear = "…",\n  poor_fit = "…", too_early = "Det är för tidigt att mäta.", not_testable = "…" }',
  errors = { "a sentence is missing", "a sentence prints an effect that the gates withhold", "no such counterfactual above" },
})
word("compare", {
  group = "Counterfactual", title = "name of the comparison", keys = {},
  help = "Several counterfactuals side by side: as specifications (robustness), or as outcomes of one programme, whose p-values are adjusted (outcomes).",
  items = { "keys", "a counterfactual: { \"name\", \"label\" }", most = 12, texts = 2,
            keys = { control = { "flag", "a negative control: an outcome that the programme cannot have moved" } } },
  example = 'compare "känslighet" { { "effekt", "Alla länder" }, { "effekt utan", "Utan egna satsningar" } }',
  errors = { "no such counterfactual above" },
})

word("exhibits", {
  group = "Counterfactual", title = "name of the counterfactual",
  help = "The tables and charts of a counterfactual, with titles from its results: all that it has, or those of `show`. Each is called the counterfactual's name and the exhibit's.",
  keys = {
    measure = { "line", "the outcome in words, with its unit", required = true },
    show = { "choices", "which, in this order", allowed = { "questions", "specification", "changes", "donors", "fit", "weights", "balance", "reading",
             "trends", "gap", "gates", "estimates", "event_study", "cohorts", "comparisons", "ratios", "in_time", "leave_one_out", "power", "grid", "robustness", "seen_by",
             "outcomes", "rules", "checklist" } },
    assumptions = { "string", "the section that argues the assumptions" },
    motivation = { "string", "the section that argues method and comparison" },
    compare = { "string", "the comparison that robustness shows" },
  },
  example = 'exhibits "effekt" { measure = "Antal artiklar per år", show = { "trends", "gap", "gates" } }',
  errors = { "no such counterfactual above", "a section that is not there" },
})

-- Tables and figures ----------------------------------------------------------------------------

local caption = {
  title = { "line", "the finding, a sentence" }, measure = { "line", "what is measured, unit, period" },
  source = source, note = note, width = width,
}

--- The exhibits of a counterfactual, which lua/exhibits.lua fills in.
local compare = { "string", "the counterfactual or comparison that is shown" }

local function captioned(keys)
  for name, key in pairs(caption) do
    keys[name] = key
  end
  return keys
end

word("table", {
  group = "Tables and figures", title = "name of the table",
  forms = { "cells", "crosstab", "rows", "of" },
  help = "Rows of an evidence table, a crosstab (rows = …), or cells written out.",
  keys = captioned {
    of = { "string", "the evidence table", only = { "rows", "of" } }, where = where,
    sort = { "strings", "columns to sort by; \"-belopp\" largest first", only = { "of" } },
    limit = { "integer", "at most so many rows", least = 1, only = { "of" } },
    columns = { "columns", "the columns in order; in a crosstab the column that gives columns", only = { "rows", "of" }, keys = {
      title = { "line", "head of the column" },
      align = { "choice", "alignment", allowed = { "left", "right", "decimal", "centre" } },
      share = { "number", "part of the width, 0 to 1", least = 0, most = 1 },
      decimals = decimals, unit = unit, header = { "flag", "its cells are row headers" },
      minus = { "string", "a column taken from this one, row by row: numbers, or dates in days" },
    } },
    group = { "string", "a column: a heading row for each of its values", only = { "of" } },
    total = { "strings", "columns to sum in a last row", only = { "crosstab", "rows", "of" } },
    total_label = { "string", "\"Summa\"", only = { "crosstab", "rows", "of" } },
    rows = { "string", "the column that gives a crosstab's rows", only = { "rows" } },
    value = { "string", "the column tallied", only = { "rows" } },
    tally = { "choice", "how", allowed = { "sum", "count", "mean", "median", "min", "max", "first", "last" },
              only = { "rows" } },
    crosstab = { "string", "a crosstab's name", only = { "crosstab" } },
    cells = { "cells", "rows written out: { head = { … }, { … }, … }" },
    align = { "choices", "of written cells, a column each", allowed = { "left", "right", "decimal", "centre" },
              only = { "cells" } },
    shares = { "numbers", "of written cells: each column's part of the width, 0 to 1", only = { "cells" } },
    decimals = decimals, skip_missing = skip_missing,
    reasons = { "flag", "say below why cells are missing", only = { "of" } },
    compare = compare,
    kind = { "choice", "with compare: which of its tables",
             allowed = { "specification", "donors", "weights", "fit", "balance", "estimates", "cohorts", "comparisons", "outcomes", "placebos", "gates", "rules", "grid", "seen_by",
                         "changes" } },
  },
  example = 'table "anslag per år" { of = "anslag", columns = { "år", "belopp" },\n  total = "belopp", title = "Staten betalar hälften" }',
  errors = { "an unknown table or column", "rows of different length", "no rows fit", "the name is taken" },
})
word("chart", {
  group = "Tables and figures", title = "name of the chart", help = "A chart of the rows of an evidence table.",
  keys = captioned {
    kind = { "choice", "the kind of chart", required = true,
             allowed = { "line", "point", "bar", "bar_horizontal", "dot", "gantt", "matrix", "map", "trends", "gap",
                         "event_study", "ratios", "leave_one_out", "in_time", "power", "robustness", "seen_by", "grid" } },
    compare = compare, of = of, where = where, sort = { "strings", "order of the categories; \"-värde\" largest first" },
    limit = { "integer", "at most so many rows", least = 1 },
    x = { "string", "column along the axis", only = { "line", "point", "bar", "bar_horizontal", "dot" } },
    y = { "string", "column of the numbers", only = { "line", "point", "bar", "bar_horizontal", "dot", "map" } },
    series = { "string", "a line or bar for each value of the column" },
    tally = { "choice", "how rows at one point are put together", allowed = { "sum", "count", "mean", "median", "min", "max" } },
    highlight = { "strings", "the series that are the subject; of bars or dots of one series, categories" },
    stacked = { "flag", "bars on each other", only = { "bar", "bar_horizontal" } },
    low = { "string", "column of the interval's lower end" }, high = { "string", "column of its upper end" },
    row = { "string", "gantt: column of the row labels", only = { "gantt" } }, start = { "string", "gantt: first day", only = { "gantt" } },
    finish = { "string", "gantt: last day", only = { "gantt" } }, label = { "string", "column printed at the mark" },
    group = { "string", "gantt: column that gathers rows", only = { "gantt" } },
    planned = { "condition", "gantt: rows drawn open", only = { "gantt" } },
    rows = { "string", "matrix: column of rows", only = { "matrix" } }, columns = { "string", "matrix: column of columns", only = { "matrix" } },
    value = { "string", "matrix, map: column of values", only = { "matrix", "map" } },
    county = { "string", "map: column of county codes", only = { "map" } },
    starts = { "number or date", "where the measure begins" }, starts_label = { "string", "its words" },
    y_min = { "number", "lowest of the axis" }, y_max = { "number", "highest of the axis" },
    height = { "number", "mm", least = 10, most = 250 }, decimals = decimals, unit = unit,
    alt = { "string", "alternative text, when not written from the data" },
    data = { "string", "where the numbers behind the chart stand: \"appendix\", \"below\", \"none\", or a table's name; without it in the appendix, unless the chart prints them itself or all are example data" },
  },
  example = 'chart "prövningar" { kind = "line", of = "länderpanel", x = "år", y = "värde",\n  series = "land", highlight = "Sverige", title = "Sverige följer Norden" }',
  errors = { "an unknown table or column", "two rows for one point", "no rows fit", "the name is taken" },
})
word("figure", {
  group = "Tables and figures", title = "name of the figure", help = "A diagram of boxes and arrows.",
  keys = captioned {
    kind = { "choice", "the kind of figure", allowed = { "diagram" } },
    boxes = { "list", "the boxes", required = true, items = { "keys", "a box: { \"name\", \"words\", column =, row = }",
      texts = 2, keys = {
        column = { "integer", "from 0", required = true, least = 0, most = 99 },
        row = { "integer", "from 0", required = true, least = 0, most = 99 },
        width = { "integer", "columns it spans", least = 1, most = 99 }, highlight = { "flag", "the subject" },
      } } },
    arrows = { "list", "the arrows", items = { "keys", "an arrow: { \"from\", \"to\" }", texts = 2, keys = {
      label = { "string", "words beside it" }, both = { "flag", "heads at both ends" }, dashed = { "flag", "dashed" },
    } } },
    height = { "number", "mm", least = 10, most = 250 },
    alt = { "string", "alternative text, when not written from the boxes" },
  },
  example = 'figure "logik" { boxes = { { "a", "Resurser", column = 0, row = 0 },\n  { "b", "Effekter", column = 1, row = 0 } }, arrows = { { "a", "b" } } }',
  errors = { "an arrow to a box that is not there", "the name is taken" },
})

return words
