/*
 * layout/grid.h - the cells of a table in their rows and columns, spans resolved.
 *
 * A template gives only the cells that begin in a row; those that a span covers are left out.
 * Ownership: the arena.  Cannot fail: spans that run out of the table are cut at its edge.
 */
#ifndef LAYOUT_GRID_H
#define LAYOUT_GRID_H

#include <stddef.h>

#include "doc/doc.h"

struct arena;

struct grid_cell {
    const struct table_cell *cell;
    size_t row, column; /* where it begins */
    size_t row_span, column_span;
};

struct grid {
    const struct table_row *rows;
    size_t n_rows, n_columns;
    const struct grid_cell *cells; /* in the order of rows, then columns */
    size_t n_cells;
    const size_t *first; /* of each row: its first cell's index; n_rows + 1 entries */
};

const struct grid *grid_make(struct arena *arena, const struct table_row rows[], size_t n_rows,
                             size_t n_columns);

/* How many rows from `row` on belong together because a cell spans them: 1 or more. */
size_t grid_band(const struct grid *grid, size_t row);

#endif
