/* The subjects of a chart, which stand out: `highlight` names series, or categories of the only
 * one. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"

static bool is_named(const char *name, const char *const *wanted, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(wanted[i], name) == 0)
            return true;
    return false;
}

/* A subject that the chart does not have is a slip. */
static void check(const struct statement *statement, const char *what, const char *const *names,
                  size_t n)
{
    struct diag *diag = statement->script->diag;
    const char *const *wanted;
    size_t n_wanted = key_strings(statement, "highlight", &wanted);
    for (size_t i = 0; i < n_wanted; i++) {
        if (is_named(wanted[i], names, n))
            continue;
        diag_error(diag, key_pos(statement, "highlight"), "unknown-series",
                   "the chart has no %s '%s'", what, wanted[i]);
        diag_length(diag, strlen(wanted[i]));
        diag_suggest(diag, wanted[i], names, n);
    }
}

void subject_points(const struct statement *statement, const char *const *names,
                    struct chart_point *points, size_t n)
{
    const char *const *wanted;
    size_t n_wanted = key_strings(statement, "highlight", &wanted);
    for (size_t i = 0; i < n; i++)
        points[i].highlight = is_named(names[i], wanted, n_wanted);
    check(statement, "category", names, n);
}

void subject_series(const struct statement *statement, struct chart_series *series, size_t n)
{
    const char *const *wanted;
    size_t n_wanted = key_strings(statement, "highlight", &wanted);
    const char **names = arena_array(statement->script->arena, n, sizeof *names);
    for (size_t i = 0; i < n; i++) {
        names[i] = series[i].name;
        series[i].highlight = is_named(names[i], wanted, n_wanted);
    }
    check(statement, "series", names, n);
}
