/*
 * evidence/cell.h - one cell read as the type of its field.
 */
#ifndef EVIDENCE_CELL_H
#define EVIDENCE_CELL_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/schema.h"

/* MISSING_NOT when the text is none of the field's missing values. */
enum missing_kind cell_missing(const struct field *field, const char *text, size_t n);

/* The number that the text means: days of a date, months of a yearmonth, 0 and 1 of a boolean;
 * 0 of a string.  False when the text is not of the type. */
bool cell_number(const struct field *field, const char *text, size_t n, double *number);

/* What a text of the type looks like, for messages: "a number such as 12.5". */
const char *cell_example(enum column_type type);

#endif
