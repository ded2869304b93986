/*
 * Tallies of groups of rows.  Each combination of a crosstab is a tally of its own over the
 * rows that have its two labels, so that each printed number has its own origin.  Totals are
 * tallies over all their rows, never sums of sums: the total of means is the mean of all.
 */
#include "base/arena.h"
#include "base/map.h"
#include "study/column.h"
#include "study/query.h"

/* The labels of a column on the query's rows, and which of them each row has. */
struct labels {
    const struct column *column; /* NULL: one label, "" */
    const char **texts;
    struct map places; /* of texts */
    size_t *first;     /* a row that has the label */
    size_t n;
    size_t *of; /* by place in the query's rows */
};

static size_t label_of(struct arena *arena, struct labels *labels, size_t row)
{
    const char *text = labels->column ? labels->column->text[row] : "";
    size_t i = map_find_text(&labels->places, text);
    if (i != MAP_NONE)
        return i;
    map_set_text(arena, &labels->places, text, labels->n);
    labels->texts[labels->n] = text;
    labels->first[labels->n] = row;
    return labels->n++;
}

static struct labels labels_of(struct arena *arena, const struct query *query,
                               const struct column *column)
{
    struct labels labels = {.column = column,
                            .texts = arena_array(arena, query->n_rows, sizeof *labels.texts),
                            .first = arena_array(arena, query->n_rows, sizeof *labels.first),
                            .of = arena_array(arena, query->n_rows, sizeof *labels.of)};
    for (size_t i = 0; i < query->n_rows; i++)
        labels.of[i] = label_of(arena, &labels, query->rows[i]);
    return labels;
}

/* The query's rows in groups, each in the order of the query; group g ends where
 * g + 1 begins. */
struct groups {
    size_t *rows, *start;
};

/* `of` gives each row's group.  A counting sort: a walk through all rows for each combination
 * would cost their product. */
static struct groups group_rows(struct arena *arena, const struct query *query,
                                const size_t of[], size_t n_groups)
{
    struct groups groups = {.rows = arena_array(arena, query->n_rows, sizeof *groups.rows),
                            .start = arena_array(arena, n_groups + 2, sizeof *groups.start)};
    for (size_t i = 0; i < query->n_rows; i++)
        groups.start[of[i] + 2]++;
    for (size_t g = 2; g < n_groups + 2; g++)
        groups.start[g] += groups.start[g - 1];
    for (size_t i = 0; i < query->n_rows; i++)
        groups.rows[groups.start[of[i] + 1]++] = query->rows[i];
    return groups;
}

static bool fill_groups(struct arena *arena, const struct query *query, const size_t of[],
                        size_t n_groups, const struct value **values, struct diag *diag)
{
    struct groups groups = group_rows(arena, query, of, n_groups);
    struct value *all = arena_array(arena, n_groups, sizeof *all);
    *values = all;
    for (size_t g = 0; g < n_groups; g++)
        if (!query_value(arena, query, groups.rows + groups.start[g],
                         groups.start[g + 1] - groups.start[g], &all[g], diag))
            return false;
    return true;
}

bool tally_groups(struct arena *arena, const struct tally_spec *spec, const char *column,
                  struct tally_groups *out, struct diag *diag)
{
    struct query query;
    const struct column *by = column_named(arena, spec->table, column, spec->pos, diag);
    if (!by || !query_open(arena, spec, &query, diag))
        return false;
    struct labels labels = labels_of(arena, &query, by);
    out->places = labels.places;
    return fill_groups(arena, &query, labels.of, labels.n, &out->values, diag) &&
           query_value(arena, &query, NULL, 0, &out->none, diag);
}

static bool fill(struct arena *arena, const struct query *query, const struct labels *rows,
                 const struct labels *columns, struct crosstab *crosstab, struct diag *diag)
{
    size_t *of = arena_array(arena, query->n_rows, sizeof *of);
    for (size_t i = 0; i < query->n_rows; i++)
        of[i] = rows->of[i] * columns->n + columns->of[i];
    return fill_groups(arena, query, of, rows->n * columns->n, &crosstab->cells, diag) &&
           fill_groups(arena, query, columns->of, columns->n, &crosstab->column_totals, diag) &&
           query_value(arena, query, query->rows, query->n_rows, &crosstab->total, diag);
}

static bool fits(const struct labels *rows, const struct labels *columns,
                 const struct tally_spec *spec, struct diag *diag)
{
    if (columns->n == 0 || rows->n <= CROSSTAB_CELLS / columns->n)
        return true;
    diag_error(diag, spec->pos, "too-many-cells",
               "%zu by %zu different values are more than %d cells, which nobody can read",
               rows->n, columns->n, CROSSTAB_CELLS);
    diag_hint(diag, "narrow where, or choose columns with fewer values");
    return false;
}

const struct crosstab *crosstab(struct arena *arena, const struct tally_spec *spec,
                                const char *rows, const char *columns, struct diag *diag)
{
    struct query *query = arena_alloc(arena, sizeof *query);
    if (!query_open(arena, spec, query, diag))
        return NULL;
    query->allows_mixed = true;
    const struct column *row_column = column_named(arena, spec->table, rows, spec->pos, diag);
    const struct column *column_column =
        columns ? column_named(arena, spec->table, columns, spec->pos, diag) : NULL;
    if (!row_column || (columns && !column_column))
        return NULL;
    struct labels row_labels = labels_of(arena, query, row_column);
    struct labels column_labels = labels_of(arena, query, column_column);
    if (!fits(&row_labels, &column_labels, spec, diag))
        return NULL;
    struct crosstab *result = arena_alloc(arena, sizeof *result);
    *result = (struct crosstab){.row_column = row_column,
                                .row_first = row_labels.first,
                                .row_labels = row_labels.texts,
                                .column_labels = column_labels.texts,
                                .n_rows = row_labels.n,
                                .n_columns = column_labels.n};
    return fill(arena, query, &row_labels, &column_labels, result, diag) ? result : NULL;
}
