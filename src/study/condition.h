/*
 * study/condition.h - which rows of a table: "år = 2023 eller år = 2024".
 *
 *     any    = all { ("eller" | "or") all }
 *     all    = one { ("och" | "and") one }
 *     one    = ("inte" | "not") one | "(" any ")" | column test
 *     test   = ("=" | "≠" | "!=" | "<" | "<=" | "≤" | ">" | ">=" | "≥") value
 *            | ("i" | "in") "(" value { "," value } ")" | "saknas" | "is missing"
 *            | "finns" | "is present"
 * A column is written bare, spaces and hyphens too (the longest column name that fits), or in
 * quotes; a value bare up to the next sign or joining word, or in "…", '…' or ”…”.  Values are
 * compared by the column's type: numbers with decimal point, ISO dates, ja and nej; strings
 * only by = and ≠. A missing cell fits no comparison, neither = nor ≠.
 */
#ifndef STUDY_CONDITION_H
#define STUDY_CONDITION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct arena;
struct condition;
struct table;

/* `pos` is the place of the text's first character.  NULL after an error, or for an empty text
 * with an error too. */
const struct condition *condition_parse(struct arena *arena, const char *text, struct pos pos,
                                        const struct table *table, struct diag *diag);

/* Whether a row of the table it was parsed for fits; NULL fits every row. */
bool condition_holds(const struct condition *condition, const struct table *table, size_t row);

/* The rows that fit, ascending; their number in *n. */
const size_t *condition_rows(struct arena *arena, const struct condition *condition,
                             const struct table *table, size_t *n);

#endif
