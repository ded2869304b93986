/* From the keys of `counterfactual` to its specification: the panel, who is treated, which
 * units are donors and why. */
#include "script/effects.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "study/explain.h"
#include "study/panel.h"

/* --- the panel --- */

/* When each unit starts: one time for all treated, or a column. */
static bool read_starts(struct effect_reading *reading)
{
    static const char *const keys[] = {"treated", "starts"};
    const struct statement *statement = reading->statement;
    struct effect_request *request = reading->request;
    struct diag *diag = reading->script->diag;
    const char *controls = key_string(statement, "controls");
    bool ok = true;
    if (has_key(statement, "cohort")) {
        request->cohort = key_column(statement, request->table, "cohort");
        request->not_yet = controls && strcmp(controls, "not yet") == 0;
        return request->cohort;
    }
    for (size_t i = 0; i < LEN(keys); i++)
        if (!has_key(statement, keys[i])) {
            ok = diag_error(diag, statement->pos, "missing-key",
                            "'counterfactual' needs the key '%s'", keys[i]);
            diag_hint(diag, "or 'cohort': the column of each unit's start, where they differ");
        }
    return ok;
}

static bool read_columns(struct effect_reading *reading)
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
    bool ok = read_starts(reading);
    return ok && request->unit && request->time && request->outcome;
}

static bool read_panel(struct effect_reading *reading)
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

/* --- units --- */

static bool check_unit(const struct effect_reading *reading, const char *unit, struct pos pos)
{
    const struct panel *panel = reading->panel;
    struct diag *diag = reading->script->diag;
    if (panel_unit(panel, unit) < panel->n_units)
        return true;
    diag_error(diag, pos, "unknown-unit", "the panel has no unit '%s'", unit);
    diag_length(diag, strlen(unit));
    diag_suggest(diag, unit, panel->units, panel->n_units);
    return false;
}

/* The units named, each of which the panel must have. */
static bool read_treated(struct effect_reading *reading)
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
static const bool *candidates(const struct effect_reading *reading)
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

/* The table that says of each donor why it is in, and since when it has a
 * programme of its own. */
struct donor_table {
    const struct column *unit, *reason, *own_start; /* own_start may be NULL */
    const size_t *rows;
    size_t n; /* 0: there is no such table */
};

static bool read_donor_table(const struct effect_reading *reading, struct donor_table *donors)
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
    choice->own_start_unknown = true;
    for (size_t i = 0; i < donors->n; i++) {
        size_t row = donors->rows[i];
        if (strcmp(donors->unit->text[row], choice->unit) != 0)
            continue;
        if (donors->reason->missing[row] == MISSING_NOT)
            choice->reason = donors->reason->text[row];
        if (!donors->own_start)
            continue;
        choice->has_own_start = donors->own_start->missing[row] == MISSING_NOT;
        choice->own_start_unknown = donors->own_start->missing[row] != MISSING_NOT &&
                                    donors->own_start->missing[row] != MISSING_NOT_APPLICABLE;
        choice->own_start = donors->own_start->number[row];
    }
}

/* The reasons for leaving out, by unit of the panel. */
static bool read_excluded(const struct effect_reading *reading, const char **reasons)
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

/* Why a donor is in when no row says so: the condition that it fits, unless a table should. */
static const char *common_reason(const struct effect_reading *reading)
{
    const char *where = key_string(reading->statement, "donors");
    if (has_key(reading->statement, "donor_table"))
        return effect_word(reading->script, "no_reason");
    if (!where)
        return effect_word(reading->script, "every_other_unit");
    return arena_printf(
        reading->script->arena, "%s %s", effect_word(reading->script, "fits"),
        condition_explain(reading->script->arena, where, reading->script->language));
}

static bool read_donors(struct effect_reading *reading)
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

/* --- the rest of the specification --- */

static void read_numbers(struct effect_reading *reading)
{
    const struct statement *statement = reading->statement;
    struct effect_request *request = reading->request;
    const char *scale = key_string(statement, "scale"), *sign = key_string(statement, "sign");
    double level;
    key_number(statement, "starts", &request->starts);
    request->has_full_from = key_number(statement, "full_from", &request->full_from);
    request->has_first = key_number(statement, "from", &request->first);
    request->has_last = key_number(statement, "through", &request->last);
    if (key_number(statement, "level", &level))
        request->alpha = level / 100;
    key_number(statement, "relevant", &request->relevant);
    request->logarithms = scale && strcmp(scale, "log") == 0;
    if (sign)
        request->sign = *sign == '-' ? -1 : 1;
}

/* A period treated in part cannot lie before the start. */
static bool check_full_from(const struct effect_reading *reading)
{
    const struct effect_request *request = reading->request;
    return !request->has_full_from || request->full_from >= request->starts ||
           diag_error(reading->script->diag, key_pos(reading->statement, "full_from"),
                      "full-from-early", "'full_from' %g lies before the start %g",
                      request->full_from, request->starts);
}

static bool read_changes(struct effect_reading *reading)
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

bool effect_specification(struct effect_reading *reading)
{
    if (!read_columns(reading))
        return false;
    read_numbers(reading);
    if (!check_full_from(reading) || !effect_methods(reading) || !read_panel(reading))
        return false;
    bool ok = read_changes(reading);
    if (reading->request->cohort)
        return ok;
    ok = read_treated(reading) && ok;
    return read_donors(reading) && ok;
}
