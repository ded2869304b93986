/*
 * layout/columns.h - how wide the columns of a table are, and where its decimal points stand.
 *
 * Every column gets at least its widest unbreakable piece, numbers the room they need; the rest
 * is shared as layout/share.h says.  Words are divided only in a table that does not fit
 * without. A table of few short columns is no wider than they are.
 */
#ifndef LAYOUT_COLUMNS_H
#define LAYOUT_COLUMNS_H

#include <stdbool.h>
#include <stddef.h>

#include "layout/galley.h"
#include "layout/grid.h"

/* White between two columns. */
#define COLUMN_GAP SP_FROM_PT(10)

struct column {
    sp x, width;
    enum align align;
    sp fraction; /* ALIGN_DECIMAL: the room right of the decimal point */
};

struct columns {
    const struct column *column;
    size_t n;
    sp width;       /* of the table */
    bool hyphenate; /* the table would not fit without divided words */
};

/* A table that is being set. */
struct table_grids {
    const struct block *block;
    const struct grid *head, *body;
};

/* NULL after an error: the table does not fit its measure, named with the excess in mm. */
const struct columns *columns_fit(struct arena *arena, const struct setting *setting,
                                  const struct table_grids *grids, struct diag *diag);

/* The looks of a cell; its measure is that of the columns it spans when `columns` is given. */
struct para_style cell_para(const struct setting *setting, const struct table_grids *grids,
                            const struct grid *grid, const struct grid_cell *cell,
                            const struct columns *columns);

/* How much of the cell's text stands right of the decimal point: ",4" and raised signs. */
sp cell_fraction(struct arena *arena, const struct setting *setting,
                 const struct grid_cell *cell, const struct para_style *style);

#endif
