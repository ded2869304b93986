/* The order of a table's rows: by columns, and by groups. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "script/collate.h"

static int compare_cells(const struct column *column, size_t a, size_t b)
{
    if (column->number)
        return (column->number[a] > column->number[b]) -
               (column->number[a] < column->number[b]);
    int order = collate(column->text[a], column->text[b]);
    return order ? order : strcmp(column->text[a], column->text[b]);
}

/* A stable order by one column; missing cells last whatever the direction.  Merge sort: tables
 * may have a million rows. */
static void merge_sort(size_t *rows, size_t n, size_t *spare, const struct column *column,
                       int sign)
{
    if (n < 2)
        return;
    size_t half = n / 2, i = 0, j = half;
    merge_sort(rows, half, spare, column, sign);
    merge_sort(rows + half, n - half, spare, column, sign);
    for (size_t k = 0; k < n; k++) {
        bool left = j == n;
        if (i < half && j < n) {
            bool a_gone = column->missing[rows[i]] != MISSING_NOT;
            bool b_gone = column->missing[rows[j]] != MISSING_NOT;
            left = a_gone != b_gone
                       ? b_gone
                       : a_gone || sign * compare_cells(column, rows[i], rows[j]) <= 0;
        }
        spare[k] = left ? rows[i++] : rows[j++];
    }
    memcpy(rows, spare, n * sizeof *rows);
}

void rows_sort_by(struct arena *arena, const struct column *column, bool falling, size_t *rows,
                  size_t n)
{
    merge_sort(rows, n, arena_array(arena, n, sizeof *rows), column, falling ? -1 : 1);
}

bool rows_sort(const struct statement *statement, const struct table *table, size_t *rows,
               size_t n)
{
    struct script *script = statement->script;
    const char *const *keys;
    size_t n_keys = key_strings(statement, "sort", &keys);
    bool ok = true;
    for (size_t i = n_keys; i > 0; i--) {
        bool falling = keys[i - 1][0] == '-';
        const struct column *column =
            find_column(script, table, keys[i - 1] + falling, key_pos(statement, "sort"));
        if (column)
            rows_sort_by(script->arena, column, falling, rows, n);
        ok = ok && column;
    }
    return ok;
}

size_t *rows_gather(struct arena *arena, const struct column *group, const size_t *rows,
                    size_t n)
{
    size_t *gathered = arena_array(arena, n, sizeof *gathered);
    bool *taken = arena_array(arena, n, sizeof *taken);
    size_t n_gathered = 0;
    for (size_t i = 0; i < n; i++) {
        const char *name = group->text[rows[i]];
        if (taken[i])
            continue;
        for (size_t j = i; j < n; j++)
            if (!taken[j] && strcmp(group->text[rows[j]], name) == 0) {
                taken[j] = true;
                gathered[n_gathered++] = rows[j];
            }
    }
    return gathered;
}
