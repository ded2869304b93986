/* The statement `counterfactual`: from keys to a specification, and what it gives. */
#include "script/effects.h"

#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"
#include "study/panel.h"

/* What is being read. */
struct reading {
    const struct statement *statement;
    struct script *script;
    struct effect *effect;
    struct effect_request *request; /* effect->request */
    const struct panel *panel;
};

struct effect *effect_named(const struct script *script, const char *name)
{
    for (size_t i = 0; i < script->n_effects; i++)
        if (strcmp(script->effects[i]->request.name, name) == 0)
            return script->effects[i];
    return NULL;
}

struct effect *effect_find(const struct script *script, const char *name, struct pos pos)
{
    struct effect *effect = effect_named(script, name);
    if (effect)
        return effect;
    const char **names = arena_array(script->arena, script->n_effects, sizeof *names);
    for (size_t i = 0; i < script->n_effects; i++)
        names[i] = script->effects[i]->request.name;
    diag_error(script->diag, pos, "unknown-counterfactual",
               "there is no counterfactual '%s' above", name);
    diag_length(script->diag, strlen(name));
    const char *meant = diag_nearest(name, names, script->n_effects);
    if (meant)
        diag_hint(script->diag, "did you mean '%s'?", meant);
    return NULL;
}

/* --- the panel ------------------------------------------------------------------------------
 */

static bool read_columns(struct reading *reading)
{
    const struct statement *statement = reading->statement;
    struct effect_request *request = reading->request;
    const struct table *table = key_table(statement, "of");
    if (!table)
        return false;
    request->table = table;
    request->unit = key_column(statement, table, "unit");
    request->time = key_column(statement, table, "time");
    request->outcome = key_column(statement, table, "outcome");
    return request->unit && request->time && request->outcome;
}

static bool read_panel(struct reading *reading)
{
    const struct statement *statement = reading->statement;
    struct effect_request *request = reading->request;
    struct diag *diag = reading->script->diag;
    size_t errors = diag_errors(diag);
    request->where = key_string(statement, "where");
    request->rows = statement_rows(statement, request->table, &request->n_rows);
    if (diag_errors(diag) > errors)
        return false;
    if (request->n_rows == 0) {
        diag_error(diag, key_pos(statement, "where"), "no-rows", "no row of '%s' fits",
                   request->table->name);
        diag_hint(diag, "rows published after data_through are left out");
        return false;
    }
    reading->panel =
        effect_panel(reading->script->arena, request, request->rows, request->n_rows, diag);
    return reading->panel != NULL;
}

/* --- units ----------------------------------------------------------------------------------
 */

static bool check_unit(const struct reading *reading, const char *unit, struct pos pos)
{
    const struct panel *panel = reading->panel;
    struct diag *diag = reading->script->diag;
    if (panel_unit(panel, unit) < panel->n_units)
        return true;
    diag_error(diag, pos, "unknown-unit", "the panel has no unit '%s'", unit);
    diag_length(diag, strlen(unit));
    const char *meant = diag_nearest(unit, panel->units, panel->n_units);
    if (meant)
        diag_hint(diag, "did you mean '%s'?", meant);
    return false;
}

/* Units named in quotes, or the units of the rows that fit a condition. */
static bool read_treated(struct reading *reading)
{
    const struct statement *statement = reading->statement;
    struct effect_request *request = reading->request;
    bool ok = true;
    request->n_treated = key_strings(statement, "treated", &request->treated);
    for (size_t i = 0; i < request->n_treated; i++)
        ok = check_unit(reading, request->treated[i], key_pos(statement, "treated")) && ok;
    return ok;
}

static bool is_treated(const struct effect_request *request, const char *unit)
{
    for (size_t i = 0; i < request->n_treated; i++)
        if (strcmp(request->treated[i], unit) == 0)
            return true;
    return false;
}

/* Which units of the panel have a row that fits `donors`; all without the key; NULL after an
 * error. */
static const bool *candidates(const struct reading *reading)
{
    const struct statement *statement = reading->statement;
    const struct effect_request *request = reading->request;
    const char *where = key_string(statement, "donors");
    bool *found = arena_array(reading->script->arena, reading->panel->n_units, sizeof *found);
    const size_t *rows = request->rows;
    size_t n = request->n_rows;
    if (where)
        rows = rows_where(reading->script, request->table, where, key_pos(statement, "donors"),
                          &n);
    for (size_t i = 0; rows && i < n; i++) {
        size_t unit = panel_unit(reading->panel, request->unit->text[rows[i]]);
        if (unit < reading->panel->n_units)
            found[unit] = true;
    }
    return rows ? found : NULL;
}

/* The table that says of each donor why it is in, and since when it has a programme of its own.
 */
struct donor_table {
    const struct column *unit, *reason, *own_start; /* own_start may be NULL */
    const size_t *rows;
    size_t n; /* 0: there is no such table */
};

static bool read_donor_table(const struct reading *reading, struct donor_table *donors)
{
    const struct statement *statement = reading->statement;
    bool ok = true;
    *donors = (struct donor_table){0};
    if (!has_key(statement, "donor_table"))
        return true;
    const struct table *table = key_table(statement, "donor_table");
    if (!table)
        return false;
    donors->unit = find_column(reading->script, table, reading->request->unit->name,
                               key_pos(statement, "donor_table"));
    donors->reason = key_column(statement, table, "reason");
    donors->own_start = optional_column(statement, table, "own_start", &ok);
    donors->rows = rows_where(reading->script, table, NULL, statement->pos, &donors->n);
    return ok && donors->unit && donors->reason;
}

static void add_reason(const struct donor_table *donors, struct donor_choice *choice)
{
    for (size_t i = 0; i < donors->n; i++) {
        size_t row = donors->rows[i];
        if (strcmp(donors->unit->text[row], choice->unit) != 0)
            continue;
        if (donors->reason->missing[row] == MISSING_NOT)
            choice->reason = donors->reason->text[row];
        if (donors->own_start && donors->own_start->missing[row] == MISSING_NOT) {
            choice->has_own_start = true;
            choice->own_start = donors->own_start->number[row];
        }
    }
}

/* The reasons for leaving out, by unit of the panel. */
static bool read_excluded(const struct reading *reading, const char **reasons)
{
    const struct statement *statement = reading->statement;
    size_t n = key_count(statement, "exclude");
    bool ok = true;
    for (size_t i = 0; i < n; i++) {
        struct statement item = item_open(statement, "exclude", i);
        const char *unit = item_string(&item, 0);
        const char *path = arena_printf(reading->script->arena, "%s.1", item.path);
        if (check_unit(reading, unit, place_value(item.place, path)))
            reasons[panel_unit(reading->panel, unit)] = item_string(&item, 1);
        else
            ok = false;
        item_close(&item);
    }
    return ok;
}

/* Why a donor is in when no table says so: the condition that it fits. */
static const char *common_reason(const struct reading *reading)
{
    const char *where = key_string(reading->statement, "donors");
    if (!where)
        return effect_word(reading->script, "every_other_unit");
    return arena_printf(reading->script->arena, "%s %s", effect_word(reading->script, "fits"),
                        where);
}

static bool read_donors(struct reading *reading)
{
    struct effect_request *request = reading->request;
    const struct panel *panel = reading->panel;
    struct arena *arena = reading->script->arena;
    const char **excluded = arena_array(arena, panel->n_units, sizeof *excluded);
    struct donor_choice *choices = arena_array(arena, panel->n_units, sizeof *choices);
    struct donor_table donors;
    const bool *is_candidate = candidates(reading);
    bool ok = read_excluded(reading, excluded) && is_candidate;
    if (!read_donor_table(reading, &donors) || !ok)
        return false;
    for (size_t unit = 0; unit < panel->n_units; unit++) {
        struct donor_choice choice = {.unit = panel->units[unit],
                                      .included = !excluded[unit],
                                      .reason = common_reason(reading),
                                      .pos = reading->statement->pos};
        if (is_treated(request, choice.unit) || (!is_candidate[unit] && !excluded[unit]))
            continue;
        add_reason(&donors, &choice);
        if (excluded[unit])
            choice.reason = excluded[unit];
        choices[request->n_donors++] = choice;
    }
    request->donors = choices;
    return true;
}

/* --- the rest of the specification ----------------------------------------------------------
 */

static void read_numbers(struct reading *reading)
{
    const struct statement *statement = reading->statement;
    struct effect_request *request = reading->request;
    const char *scale = key_string(statement, "scale"), *sign = key_string(statement, "sign");
    double level;
    request->n_methods = key_strings(statement, "methods", &request->methods);
    key_number(statement, "starts", &request->starts);
    request->has_first = key_number(statement, "from", &request->first);
    request->has_last = key_number(statement, "through", &request->last);
    if (key_number(statement, "level", &level))
        request->alpha = level / 100;
    key_number(statement, "relevant", &request->relevant);
    request->logarithms = scale && strcmp(scale, "log") == 0;
    if (sign)
        request->sign = *sign == '-' ? -1 : 1;
}

static bool read_changes(struct reading *reading)
{
    const struct statement *statement = reading->statement;
    struct effect *effect = reading->effect;
    size_t n = key_count(statement, "changes");
    struct change *changes = arena_array(reading->script->arena, n, sizeof *changes);
    for (size_t i = 0; i < n; i++) {
        struct statement item = item_open(statement, "changes", i);
        const char *path = arena_printf(reading->script->arena, "%s.1", item.path);
        changes[i] = (struct change){item_string(&item, 0), item_string(&item, 1),
                                     place_value(item.place, path)};
        item_close(&item);
    }
    effect->changes = changes;
    effect->n_changes = n;
    effect->lock = key_string(statement, "lock");
    effect->lock_pos = key_pos(statement, "lock");
    return n == 0 || effect->lock ||
           diag_error(reading->script->diag, key_pos(statement, "changes"), "lock",
                      "'changes' needs the key 'lock': changed since what?");
}

static bool read_specification(struct reading *reading)
{
    if (!read_columns(reading) || !read_panel(reading))
        return false;
    read_numbers(reading);
    bool ok = read_treated(reading);
    ok = read_changes(reading) && ok;
    return read_donors(reading) && ok;
}

/* --- evaluation -----------------------------------------------------------------------------
 */

static bool same_lines(const struct effect *a, const struct effect *b)
{
    bool same = a->n_lines == b->n_lines;
    for (size_t i = 0; same && i < a->n_lines; i++)
        same = strcmp(a->lines[i].content, b->lines[i].content) == 0;
    return same;
}

/* The result of an equal specification above, else its own. */
static const struct counterfactual *evaluate(const struct reading *reading)
{
    struct script *script = reading->script;
    for (size_t i = 0; i < script->n_effects; i++)
        if (same_lines(script->effects[i], reading->effect))
            return script->effects[i]->result;
    return effect_evaluate(script->arena, reading->request, reading->panel, script->diag);
}

/* Whether both tables' rows are the same records. */
static bool same_rows(const struct effect_request *a, const struct effect_request *b)
{
    bool same = a->n_rows == b->n_rows;
    for (size_t i = 0; same && i < a->n_rows; i++)
        same =
            table_pos(a->table, a->rows[i], 0).line == table_pos(b->table, b->rows[i], 0).line;
    return same;
}

/* The specification on the table as it was known on a day; when that is the same, the result
 * itself. */
static const struct counterfactual *look_back(const struct reading *reading, int day)
{
    struct script *script = reading->script;
    struct diag *diag = script->diag;
    struct effect_request *then = arena_alloc(script->arena, sizeof *then);
    *then = *reading->request;
    then->table = package_known(script->package, then->table->name, day, diag);
    if (!then->table)
        return NULL;
    then->rows = statement_rows(reading->statement, then->table, &then->n_rows);
    if (same_rows(then, reading->request))
        return reading->effect->result;
    if (then->n_rows == 0) {
        diag_error(diag, key_pos(reading->statement, "seen_by"), "no-rows",
                   "no row of '%s' was public on %s", then->table->name,
                   date_iso(script->arena, day));
        return NULL;
    }
    const struct panel *panel =
        effect_panel(script->arena, then, then->rows, then->n_rows, diag);
    return panel ? effect_evaluate(script->arena, then, panel, diag) : NULL;
}

/* The day until which the report knows rows; false when it does not say. */
static bool report_day(const struct script *script, int *day)
{
    const char *text =
        script->front.data_through ? script->front.data_through : script->front.date;
    return text && date_parse(text, strlen(text), day);
}

static bool read_day(const struct reading *reading, const char *text, int *day)
{
    const struct script *script = reading->script;
    struct pos pos = key_pos(reading->statement, "seen_by");
    if (!date_parse(text, strlen(text), day))
        return diag_error(script->diag, pos, "date",
                          "'%s' is no date; write it as \"2024-05-31\"", text);
    int own;
    return !report_day(script, &own) || *day <= own ||
           diag_error(script->diag, pos, "date", "%s lies after the report's own day, %s", text,
                      date_iso(script->arena, own));
}

/* The days of `seen_by`, and the report's own last; SIZE_MAX after an error. */
static size_t read_seen(const struct reading *reading, struct effect_seen **list)
{
    const struct script *script = reading->script;
    const char *const *days;
    size_t n_days = key_strings(reading->statement, "seen_by", &days), n = 0;
    struct effect_seen *seen = arena_array(script->arena, n_days + 1, sizeof *seen);
    *list = seen;
    for (; n < n_days; n++) {
        if (!read_day(reading, days[n], &seen[n].day))
            return SIZE_MAX;
        seen[n].result = look_back(reading, seen[n].day);
        if (!seen[n].result)
            return SIZE_MAX;
    }
    int own;
    if (report_day(script, &own) && (n == 0 || seen[n - 1].day != own))
        seen[n++] = (struct effect_seen){own, reading->effect->result};
    return n;
}

/* --- what it gives --------------------------------------------------------------------------
 */

static void name_value(struct script *script, const char *effect, const char *quantity,
                       struct value value)
{
    value.name = arena_printf(script->arena, "%s.%s", effect, quantity);
    script->values = arena_grow(script->arena, script->values, script->n_values,
                                &script->values_capacity, sizeof *script->values);
    script->values[script->n_values++] = keep_value(script, value);
}

/* After a mistake the names are still there, so that it gives one message. */
static void name_unknown(const struct statement *statement)
{
    for (size_t i = 0; effect_quantity(i); i++)
        name_value(statement->script, statement->title, effect_quantity(i),
                   value_unknown(statement));
}

static void name_values(struct script *script, const struct effect *effect)
{
    const struct effect_request *request = &effect->request;
    const struct table *table = effect_result(script->arena, request, effect->result);
    for (size_t i = 0; effect_quantity(i); i++)
        name_value(script, request->name, effect_quantity(i),
                   value_cell(script->arena, table, &table->columns[i], 0, request->pos));
}

static void add_tables(struct script *script, const struct effect *effect,
                       const struct effect_seen seen[], size_t n_seen)
{
    const struct table *tables[EFFECT_TABLES];
    size_t n =
        effect_tables(script->arena, &effect->request, effect->result, seen, n_seen, tables);
    for (size_t i = 0; i < n; i++)
        package_add(script->package, tables[i]);
}

static bool check_new(const struct statement *statement)
{
    struct script *script = statement->script;
    const struct effect *older = effect_named(script, statement->title);
    if (!older)
        return true;
    diag_error(script->diag, statement->pos, "name-taken",
               "there is a counterfactual '%s' already", statement->title);
    diag_hint(script->diag, "the first is on line %d; choose another name",
              older->request.pos.line);
    return false;
}

static const char *request_word(void *context, const char *key)
{
    return effect_word(context, key);
}

static bool read_and_evaluate(struct reading *reading)
{
    struct script *script = reading->script;
    struct effect *effect = reading->effect;
    struct effect_seen *seen;
    if (statement_is_wrong(reading->statement) || !read_specification(reading))
        return false;
    struct spec_line lines[SPEC_LINES];
    size_t n = effect_lines(script->arena, reading->request, lines);
    for (size_t i = 0; i < n; i++)
        lock_line(script->arena, effect, lines[i].part, lines[i].content);
    effect->result = evaluate(reading);
    size_t n_seen = effect->result ? read_seen(reading, &seen) : SIZE_MAX;
    if (n_seen == SIZE_MAX)
        return false;
    add_tables(script, effect, seen, n_seen);
    return true;
}

bool effect_statement(const struct statement *statement)
{
    struct script *script = statement->script;
    struct effect *effect = arena_alloc(script->arena, sizeof *effect);
    struct reading reading = {.statement = statement,
                              .script = script,
                              .effect = effect,
                              .request = &effect->request};
    effect->request = (struct effect_request){.name = statement->title,
                                              .pos = statement->pos,
                                              .language = script->language,
                                              .word = request_word,
                                              .context = script};
    if (!check_new(statement))
        return false;
    if (!read_and_evaluate(&reading)) {
        name_unknown(statement);
        return false;
    }
    script->effects = arena_grow(script->arena, script->effects, script->n_effects,
                                 &script->effects_capacity, sizeof *script->effects);
    script->effects[script->n_effects++] = effect;
    name_values(script, effect);
    return true;
}
