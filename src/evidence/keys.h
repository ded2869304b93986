/*
 * evidence/keys.h - cells that must differ between rows, and cells that must stand in another
 * table.
 *
 * Cells are equal when their values are: 1 and 1.0 as numbers, texts byte by byte.
 */
#ifndef EVIDENCE_KEYS_H
#define EVIDENCE_KEYS_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/schema.h"

struct arena;
struct diag;

/* An error with this reason for each row whose key another row above has; rows with a missing
 * cell in the key are left out. */
bool keys_unique(struct arena *arena, const struct table *table, struct key key,
                 const char *reason, struct diag *diag);

/* The primary key: unique, and no cell of it missing. */
bool keys_primary(struct arena *arena, const struct table *table, struct key key,
                  struct diag *diag);

/* Of the rows that have the same primary key those whose vintage is the latest: in place, in
 * order; gives their number. */
size_t keys_newest(struct arena *arena, const struct table *table, size_t rows[], size_t n);

/* The target's columns of the foreign key are looked up by name. */
bool keys_foreign(struct arena *arena, const struct table *table,
                  const struct foreign_key *foreign, const struct table *target,
                  struct diag *diag);

#endif
