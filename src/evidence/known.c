#include "evidence/known.h"

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "evidence/keys.h"
#include "evidence/load.h"
#include "evidence/table.h"

/* The rows published in time, ascending; SIZE_MAX after an error. */
static size_t published_rows(const struct table *table, int day, size_t *rows,
                             struct diag *diag)
{
    const struct column *published = table->published;
    size_t n = 0, column = table_column_index(table, published);
    bool good = true;
    for (size_t row = 0; row < table->n_rows; row++)
        if (published->missing[row])
            good = diag_error(diag, table_pos(table, row, column), "unpublished",
                              "the row does not say when it was published (field %s); a report "
                              "with a cut-off cannot tell whether it was known",
                              published->name);
        else if (published->number[row] <= day)
            rows[n++] = row;
    return good ? n : SIZE_MAX;
}

static size_t all_rows(const struct table *table, size_t *rows)
{
    for (size_t row = 0; row < table->n_rows; row++)
        rows[row] = row;
    return table->n_rows;
}

/* The column's cells on the rows. */
static struct column column_of(struct arena *arena, const struct column *column,
                               const size_t rows[], size_t n)
{
    struct column chosen = *column;
    const char **text = arena_array(arena, n, sizeof *text);
    uint8_t *missing = arena_array(arena, n, sizeof *missing);
    double *number = column->number ? arena_array(arena, n, sizeof *number) : NULL;
    for (size_t i = 0; i < n; i++) {
        text[i] = column->text[rows[i]];
        missing[i] = column->missing[rows[i]];
        if (number)
            number[i] = column->number[rows[i]];
    }
    chosen.text = text;
    chosen.missing = missing;
    chosen.number = number;
    return chosen;
}

static const uint8_t *statuses_of(struct arena *arena, const uint8_t *statuses,
                                  const size_t rows[], size_t n)
{
    if (!statuses)
        return NULL;
    uint8_t *chosen = arena_array(arena, n, sizeof *chosen);
    for (size_t i = 0; i < n; i++)
        chosen[i] = statuses[rows[i]];
    return chosen;
}

static const struct places *places_of(struct arena *arena, const struct places *places,
                                      const size_t rows[], size_t n)
{
    struct places *chosen = arena_alloc(arena, sizeof *chosen);
    size_t *offsets = arena_array(arena, n, sizeof *offsets);
    int *lines = arena_array(arena, n, sizeof *lines);
    for (size_t i = 0; i < n; i++) {
        offsets[i] = places->offsets[rows[i]];
        lines[i] = places->lines[rows[i]];
    }
    *chosen = (struct places){places->source, offsets, lines, true};
    return chosen;
}

static const struct column *same_column(const struct table *table, const struct table *chosen,
                                        const struct column *column)
{
    return column ? &chosen->columns[table_column_index(table, column)] : NULL;
}

static const struct table *table_of(struct arena *arena, const struct table *table,
                                    const size_t rows[], size_t n)
{
    struct table *chosen = arena_alloc(arena, sizeof *chosen);
    struct column *columns = arena_array(arena, table->n_columns, sizeof *columns);
    for (size_t i = 0; i < table->n_columns; i++)
        columns[i] = column_of(arena, &table->columns[i], rows, n);
    *chosen = *table;
    chosen->columns = columns;
    chosen->n_rows = n;
    chosen->source = same_column(table, chosen, table->source);
    chosen->published = same_column(table, chosen, table->published);
    chosen->status = same_column(table, chosen, table->status);
    chosen->remark = same_column(table, chosen, table->remark);
    chosen->vintage = same_column(table, chosen, table->vintage);
    chosen->statuses = statuses_of(arena, table->statuses, rows, n);
    chosen->places = places_of(arena, table->places, rows, n);
    return chosen;
}

const struct table *table_known(struct arena *arena, const struct table *table, const int *day,
                                struct diag *diag)
{
    bool cut = day && table->published && table->published->type == TYPE_DATE;
    if (!cut && !table->vintage)
        return table;
    size_t *rows = arena_array(arena, table->n_rows, sizeof *rows);
    size_t n = cut ? published_rows(table, *day, rows, diag) : all_rows(table, rows);
    if (n == SIZE_MAX)
        return NULL;
    if (table->vintage)
        n = keys_newest(arena, table, rows, n);
    return n < table->n_rows ? table_of(arena, table, rows, n) : table;
}
