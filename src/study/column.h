/*
 * study/column.h - a column that an author names.
 */
#ifndef STUDY_COLUMN_H
#define STUDY_COLUMN_H

#include "base/diag.h"

struct arena;
struct column;
struct table;

/* The table's column of that name; NULL after an error at `pos`, with the nearest
 * name as hint. */
const struct column *column_named(struct arena *arena, const struct table *table,
                                  const char *name, struct pos pos, struct diag *diag);

#endif
