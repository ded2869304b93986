/*
 * evidence/known.h - a table as it was known on a day.
 *
 * A row is known from its publication ("publicerad") on.  A table whose schema names a
 * `vintage` keeps revised rows beside those that they replace: same primary key, later day; of
 * such rows the newest one known counts.
 */
#ifndef EVIDENCE_KNOWN_H
#define EVIDENCE_KNOWN_H

struct arena;
struct diag;
struct table;

/* The rows known on `day` (since 1970-01-01), or on any when that is NULL; the table itself
 * when these are all.  NULL after an error: a row that does not say when it was published. */
const struct table *table_known(struct arena *arena, const struct table *table, const int *day,
                                struct diag *diag);

#endif
