/* The key `methods` of `counterfactual`, and what some methods need beside the panel: columns
 * to match on, cut points, other outcomes. */
#include "script/effects.h"

#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"

/* Columns of numbers, by their names. */
static bool read_number_columns(const struct effect_reading *reading, const char *key,
                                const char *const **names, size_t *n)
{
    const struct statement *statement = reading->statement;
    const struct table *table = reading->request->table;
    bool ok = true;
    *n = key_strings(statement, key, names);
    for (size_t i = 0; i < *n; i++) {
        const struct column *column =
            find_column(reading->script, table, (*names)[i], key_pos(statement, key));
        ok = column && ok;
    }
    return ok;
}

/* "10, 50": ascending. */
static bool read_points(struct arena *arena, const char *text, struct effect_cut *cut)
{
    double *points = arena_array(arena, strlen(text) + 1, sizeof *points);
    cut->points = points;
    while (*text) {
        size_t n = strcspn(text, ", ");
        if (!number_parse(text, n, &points[cut->n]) ||
            (cut->n && points[cut->n] <= points[cut->n - 1]))
            return false;
        cut->n++;
        text += n;
        text += strspn(text, ", ");
    }
    return cut->n > 0;
}

static bool is_predictor(const struct effect_request *request, const char *name)
{
    for (size_t k = 0; k < request->n_predictors; k++)
        if (strcmp(request->predictors[k], name) == 0)
            return true;
    return false;
}

static bool read_cut(const struct effect_reading *reading, const struct statement *item,
                     struct effect_cut *cut)
{
    struct arena *arena = reading->script->arena;
    struct diag *diag = reading->script->diag;
    const char *points = item_string(item, 1);
    struct pos pos = place_value(item->place, arena_printf(arena, "%s.1", item->path));
    cut->column = item_string(item, 0);
    if (!is_predictor(reading->request, cut->column))
        return diag_error(diag, pos, "unknown-predictor", "'%s' is not among 'predictors'",
                          cut->column);
    if (read_points(arena, points, cut))
        return true;
    diag_error(diag, pos, "cut-points", "'%s' is cut at ascending numbers, found '%s'",
               cut->column, points);
    diag_hint(diag, "write { \"%s\", \"10, 50\" }", cut->column);
    return false;
}

static bool read_cuts(struct effect_reading *reading)
{
    const struct statement *statement = reading->statement;
    size_t n = key_count(statement, "cuts");
    struct effect_cut *cuts = arena_array(reading->script->arena, n, sizeof *cuts);
    bool ok = true;
    for (size_t i = 0; i < n; i++) {
        struct statement item = item_open(statement, "cuts", i);
        ok = read_cut(reading, &item, &cuts[i]) && ok;
        item_close(&item);
    }
    reading->request->cuts = cuts;
    reading->request->n_cuts = n;
    return ok;
}

/* Each key that methods need must be there, and be used. */
static bool check_needs(const struct effect_reading *reading)
{
    static const char *const keys[] = {"predictors", "cuts", "also"};
    const struct statement *statement = reading->statement;
    const struct effect_request *request = reading->request;
    struct diag *diag = reading->script->diag;
    bool used[LEN(keys)] = {false}, ok = true;
    for (size_t i = 0; i < request->n_methods; i++) {
        const char *needs = effect_method_needs(request->methods[i]);
        for (size_t k = 0; needs && k < LEN(keys); k++)
            used[k] = used[k] || strcmp(needs, keys[k]) == 0;
        if (needs && !has_key(statement, needs))
            ok = diag_error(diag, key_pos(statement, "methods"), "missing-key",
                            "'%s' needs the key '%s'", request->methods[i], needs);
    }
    used[0] = used[0] || used[1]; /* cuts are of predictors */
    for (size_t k = 0; k < LEN(keys); k++)
        if (has_key(statement, keys[k]) && !used[k])
            ok = diag_error(diag, key_pos(statement, keys[k]), "key-unused",
                            "'%s' has no effect without a method that uses it: %s", keys[k],
                            effect_methods_with(reading->script->arena, keys[k]));
    return ok;
}

/* Most estimators know of one start. */
static bool check_starts(const struct effect_reading *reading)
{
    const struct effect_request *request = reading->request;
    bool ok = true;
    for (size_t i = 0; request->cohort && i < request->n_methods; i++)
        if (!effect_method_of_starts(request->methods[i]))
            ok = diag_error(reading->script->diag, key_pos(reading->statement, "methods"),
                            "wrong-method",
                            "'%s' is not for units that start at different times ('cohort')",
                            request->methods[i]);
    return ok;
}

static bool check_scale(const struct effect_reading *reading)
{
    const struct effect_request *request = reading->request;
    for (size_t i = 0; i < request->n_methods; i++)
        if (request->logarithms && strcmp(request->methods[i], "poisson") == 0)
            return diag_error(
                reading->script->diag, key_pos(reading->statement, "scale"), "wrong-scale",
                "'poisson' is of counts, which have no logarithm where they are zero; "
                "leave 'scale' out");
    return true;
}

bool effect_methods(struct effect_reading *reading)
{
    struct effect_request *request = reading->request;
    request->n_methods = key_strings(reading->statement, "methods", &request->methods);
    bool ok = read_number_columns(reading, "predictors", &request->predictors,
                                  &request->n_predictors);
    ok = read_number_columns(reading, "also", &request->also, &request->n_also) && ok;
    ok = ok && read_cuts(reading);
    ok = check_starts(reading) && ok;
    return check_needs(reading) && check_scale(reading) && ok;
}
