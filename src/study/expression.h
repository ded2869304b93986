/*
 * study/expression.h - arithmetic between named values: "(staten + näringslivet) / 2".
 *
 * Operators + - * / and ×, −; parentheses; numbers with decimal comma or point; names bare (the
 * longest known name that fits, spaces and hyphens too) or in quotes.  Units: terms must share
 * one; an amount times a rate ("SEK per EUR") is an amount; a quotient of equal units is a pure
 * number; a factor or divisor without unit leaves the other's.  What divides by zero or uses an
 * unknown value is unknown and says why.
 */
#ifndef STUDY_EXPRESSION_H
#define STUDY_EXPRESSION_H

#include <stdbool.h>

#include "study/values.h"

struct arena;
struct diag;

/* `pos` is the place of the text's first character; `values` are those that names can mean.
 * *out has no name. */
bool expression_value(struct arena *arena, const char *text, struct pos pos,
                      const struct values *values, struct value *out, struct diag *diag);

/* The value told in another unit: money in another scale of its currency, by a factor that its
 * origin keeps; any other number under that name.  False after an error: money in what is none,
 * or in another currency. */
bool expression_in_unit(struct arena *arena, const struct value *value, const char *unit,
                        struct pos pos, struct value *out, struct diag *diag);

#endif
