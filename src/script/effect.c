/* The statement `counterfactual`: what a specification gives. */
#include "script/effects.h"

#include <string.h>

#include "base/arena.h"
#include "base/date.h"

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
    diag_suggest(script->diag, name, names, script->n_effects);
    return NULL;
}

/* --- evaluation --- */

static bool same_lines(const struct effect *a, const struct effect *b)
{
    bool same = a->n_lines == b->n_lines;
    for (size_t i = 0; same && i < a->n_lines; i++)
        same = strcmp(a->lines[i].content, b->lines[i].content) == 0;
    return same;
}

/* The result of an equal specification above, else its own. */
static const struct counterfactual *evaluate(const struct effect_reading *reading)
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
static const struct counterfactual *look_back(const struct effect_reading *reading, int day)
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
static bool own_day(const struct script *script, int *day)
{
    const char *text = report_day(script);
    return text && date_parse(text, strlen(text), day);
}

static bool read_day(const struct effect_reading *reading, const char *text, int *day)
{
    const struct script *script = reading->script;
    struct pos pos = key_pos(reading->statement, "seen_by");
    if (!date_parse(text, strlen(text), day))
        return diag_error(script->diag, pos, "date",
                          "'%s' is no date; write it as \"2024-05-31\"", text);
    int own;
    return !own_day(script, &own) || *day <= own ||
           diag_error(script->diag, pos, "date", "%s lies after the report's own day, %s", text,
                      date_iso(script->arena, own));
}

/* The days of `seen_by`, and the report's own last; SIZE_MAX after an error. */
static size_t read_seen(const struct effect_reading *reading, struct effect_seen **list)
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
    if (own_day(script, &own) && (n == 0 || seen[n - 1].day != own))
        seen[n++] = (struct effect_seen){own, reading->effect->result};
    return n;
}

/* --- what it gives --- */

static void name_value(struct script *script, const char *effect, const char *quantity,
                       struct value value)
{
    value.name = arena_printf(script->arena, "%s.%s", effect, quantity);
    values_add(script->arena, &script->values, keep_value(script, value));
}

void effect_unknown(const struct statement *statement, quantity_fn *quantity)
{
    for (size_t i = 0; quantity(i); i++)
        name_value(statement->script, statement->title, quantity(i), value_unknown(statement));
}

void effect_values(struct script *script, const char *name, const struct table *table, size_t n)
{
    for (size_t i = 0; i < n; i++)
        name_value(script, name, table->columns[i].name,
                   value_cell(script->arena, table, &table->columns[i], 0, table->from->pos));
}

static bool add_tables(struct script *script, const struct effect *effect,
                       const struct effect_seen seen[], size_t n_seen)
{
    bool ok = true;
    const struct table *tables[EFFECT_TABLES];
    size_t n =
        effect_tables(script->arena, &effect->request, effect->result, seen, n_seen, tables);
    for (size_t i = 0; i < n; i++)
        ok = package_add(script->package, tables[i], effect->request.pos, script->diag) && ok;
    return ok;
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

static bool read_and_evaluate(struct effect_reading *reading)
{
    struct script *script = reading->script;
    struct effect *effect = reading->effect;
    struct effect_seen *seen;
    if (statement_is_wrong(reading->statement) || !effect_specification(reading))
        return false;
    struct spec_line lines[SPEC_LINES];
    size_t n = effect_lines(script->arena, reading->request, lines);
    for (size_t i = 0; i < n; i++)
        lock_line(script->arena, effect, lines[i].part, lines[i].content);
    effect->result = evaluate(reading);
    size_t n_seen = effect->result ? read_seen(reading, &seen) : SIZE_MAX;
    if (n_seen == SIZE_MAX)
        return false;
    return add_tables(script, effect, seen, n_seen);
}

bool effect_statement(const struct statement *statement)
{
    struct script *script = statement->script;
    struct effect *effect = arena_alloc(script->arena, sizeof *effect);
    struct effect_reading reading = {.statement = statement,
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
        effect_unknown(statement, effect_quantity);
        effect_unknown(statement, lock_quantity);
        return false;
    }
    script->effects = arena_grow(script->arena, script->effects, script->n_effects,
                                 &script->effects_capacity, sizeof *script->effects);
    script->effects[script->n_effects++] = effect;
    size_t n = 0;
    while (effect_quantity(n))
        n++;
    effect_values(script, effect->request.name,
                  effect_result(script->arena, &effect->request, effect->result), n);
    return true;
}
