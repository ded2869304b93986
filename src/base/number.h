/*
 * base/number.h - numbers as text: strict ISO forms in, Swedish and English forms out.
 *
 * No locale is ever read.  Rounding is decimal: the shortest decimal that names the double
 * (what the CSV cell said) is rounded half away from zero, so 2.675 to two decimals is 2,68.
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"

struct arena;

/* Reads `-12`, `12.5`, `1e3` with nothing before or after; refuses NaN, Inf, hexadecimal, a
 * decimal comma, spaces, and what is too large for a double.  *value is set only on success. */
bool number_parse(const char *text, size_t n, double *value);

/* As many decimals as the shortest decimal form has (at most 15). */
int number_decimals(double value);

/*
 * The number for print.  sv: 12 345,6 with U+202F between groups of three and U+2212 as minus;
 * en: 12,345.6 with U+2212.  decimals -1: as many as it has.  Never prints a minus before zero.
 */
char *number_format(struct arena *arena, double value, int decimals, enum language language);

/* The same without grouping: years, codes. */
char *number_plain(struct arena *arena, double value, int decimals, enum language language);

/* The value rounded as number_format rounds it. */
double number_round(double value, int decimals);

/* One to twelve in words ("tre", "three"), else NULL. */
const char *number_word(double value, enum language language);

#endif
