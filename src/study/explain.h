/*
 * study/explain.h - how a value came about, in words: "summa av belopp i anslag där år = 2023".
 *
 * The words stand in the appendix of evidence, in the links that lead there, and in the trace.
 * Tables and columns are called by their names in the data package, so that a reader finds them
 * in the files; cells that a statement made, by the head of their column.  Ownership: the
 * arena.
 */
#ifndef STUDY_EXPLAIN_H
#define STUDY_EXPLAIN_H

#include "study/value.h"

struct arena;

/* "belopp i anslag, 2023, staten, källa s2-beslut"; "summa av belopp i anslag där år = 2023, 2
 * rader"; "från staten + från näringslivet". */
const char *value_explain(struct arena *arena, const struct value *value,
                          enum language language);

/* A tally alone, without how many rows it took: "summa av belopp i anslag där år = 2023". */
const char *tally_explain(struct arena *arena, const struct origin *origin,
                          enum language language);

/* "syntetisk DiD av värde i länderpanel där serie = ”B”"; `where` may be NULL. */
const char *estimate_explain(struct arena *arena, const char *method,
                             const struct column *outcome, const struct table *table,
                             const char *where, enum language language);

/* A condition with the data's words in typographic quotes: "serie = ”B”". */
const char *condition_explain(struct arena *arena, const char *condition,
                              enum language language);

/* The row by its key, "2023, staten" or "nr 4", or by its line in the file where the table has
 * none. */
const char *row_explain(struct arena *arena, const struct table *table, size_t row,
                        enum language language);

/* Whether the value is what one cell says: the cell itself, or a tally of one row that leaves
 * it as it stands. */
bool value_is_cell(const struct value *value, size_t *row);

#endif
