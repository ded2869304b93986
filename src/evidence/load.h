/*
 * evidence/load.h - a CSV file read as the table that its schema describes.
 *
 * Every cell is checked: labels, types, constraints, keys, and that a cell marked as unknown
 * has its reason in the column "anmärkning".  Errors have Frictionless' names where one fits.
 */
#ifndef EVIDENCE_LOAD_H
#define EVIDENCE_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/file.h"
#include "evidence/csv.h"
#include "evidence/schema.h"
#include "evidence/table.h"

struct arena;
struct diag;

/* Where the table's cells stand; table->places. */
struct places {
    struct csv_source source;
    const size_t *offsets; /* of each row's record */
    const int *lines;
    bool chosen; /* some rows of the file are left out */
};

/* NULL after an error. */
const struct table *table_load(struct arena *arena, const struct schema *schema,
                               const char *name, const char *path, struct bytes bytes,
                               struct diag *diag);

/* A copy of the table with these words for print; each may be NULL. */
const struct table *table_titled(struct arena *arena, const struct table *table,
                                 const char *title, const char *description);

/* Text for a message: at most some 60 bytes of it, line ends as spaces. */
const char *text_shown(struct arena *arena, const char *text);

#endif
