/*
 * layout/table.h - tables: a strip for the head and one for each row, or rows that a span
 * joins.
 */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include <stdbool.h>

#include "layout/galley.h"

/* False after an error: a table wider than its measure, or a word wider than its column. */
bool table_set(struct arena *arena, struct setting *setting, const struct block *block,
               struct diag *diag);

#endif
