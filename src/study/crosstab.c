/*
 * Each combination is a tally of its own over the rows that have its two labels, so that each
 * printed number has its own origin.  Totals are tallies over all their rows, never sums of
 * sums: the total of means is the mean of all.
 */
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "study/query.h"

/* The labels of a column on the query's rows, and which of them each row has. */
struct labels {
    const struct column *column; /* NULL: one label, "" */
    const char **texts;
    size_t *first; /* a row that has the label */
    size_t n;
    size_t *of; /* by place in the query's rows */
};

static size_t label_of(struct labels *labels, size_t row)
{
    const char *text = labels->column ? labels->column->text[row] : "";
    size_t i = 0;
    while (i < labels->n && strcmp(labels->texts[i], text) != 0)
        i++;
    if (i == labels->n) {
        labels->texts[i] = text;
        labels->first[i] = row;
        labels->n++;
    }
    return i;
}

static struct labels labels_of(struct arena *arena, const struct query *query,
                               const struct column *column)
{
    struct labels labels = {.column = column,
                            .texts = arena_array(arena, query->n_rows, sizeof *labels.texts),
                            .first = arena_array(arena, query->n_rows, sizeof *labels.first),
                            .of = arena_array(arena, query->n_rows, sizeof *labels.of)};
    for (size_t i = 0; i < query->n_rows; i++)
        labels.of[i] = label_of(&labels, query->rows[i]);
    return labels;
}

#define ANY SIZE_MAX

/* The tally over the rows with these labels; ANY stands for all of them. */
static bool combination(struct arena *arena, const struct query *query,
                        const struct labels *rows, size_t row, const struct labels *columns,
                        size_t column, struct value *out, struct diag *diag)
{
    size_t *chosen = arena_array(arena, query->n_rows, sizeof *chosen), n = 0;
    for (size_t i = 0; i < query->n_rows; i++)
        if ((row == ANY || rows->of[i] == row) && (column == ANY || columns->of[i] == column))
            chosen[n++] = query->rows[i];
    return query_value(arena, query, chosen, n, out, diag);
}

static bool fill(struct arena *arena, const struct query *query, const struct labels *rows,
                 const struct labels *columns, struct crosstab *crosstab, struct diag *diag)
{
    struct value *cells = arena_array(arena, rows->n * columns->n, sizeof *cells);
    struct value *row_totals = arena_array(arena, rows->n, sizeof *row_totals);
    struct value *column_totals = arena_array(arena, columns->n, sizeof *column_totals);
    crosstab->cells = cells;
    crosstab->row_totals = row_totals;
    crosstab->column_totals = column_totals;
    for (size_t r = 0; r < rows->n; r++) {
        for (size_t c = 0; c < columns->n; c++)
            if (!combination(arena, query, rows, r, columns, c, &cells[r * columns->n + c],
                             diag))
                return false;
        if (!combination(arena, query, rows, r, columns, ANY, &row_totals[r], diag))
            return false;
    }
    for (size_t c = 0; c < columns->n; c++)
        if (!combination(arena, query, rows, ANY, columns, c, &column_totals[c], diag))
            return false;
    return combination(arena, query, rows, ANY, columns, ANY, &crosstab->total, diag);
}

const struct crosstab *crosstab(struct arena *arena, const struct tally_spec *spec,
                                const char *rows, const char *columns, struct diag *diag)
{
    struct query *query = arena_alloc(arena, sizeof *query);
    if (!query_open(arena, spec, query, diag))
        return NULL;
    query->allows_mixed = true;
    const struct column *row_column = query_column(arena, spec->table, rows, spec->pos, diag);
    const struct column *column_column =
        columns ? query_column(arena, spec->table, columns, spec->pos, diag) : NULL;
    if (!row_column || (columns && !column_column))
        return NULL;
    struct labels row_labels = labels_of(arena, query, row_column);
    struct labels column_labels = labels_of(arena, query, column_column);
    struct crosstab *result = arena_alloc(arena, sizeof *result);
    *result = (struct crosstab){.row_column = row_column,
                                .column_column = column_column,
                                .row_first = row_labels.first,
                                .column_first = column_labels.first,
                                .row_labels = row_labels.texts,
                                .column_labels = column_labels.texts,
                                .n_rows = row_labels.n,
                                .n_columns = column_labels.n};
    return fill(arena, query, &row_labels, &column_labels, result, diag) ? result : NULL;
}
