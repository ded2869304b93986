/*
 * text/breaks.h - where a line may be broken and where not, besides hyphenation (Svenska
 * skrivregler).
 *
 * Glues with a no-break space what must not be parted: a number and the unit or noun after it
 * ("25 mnkr", "48 %"), § and its number, the parts of a date ("den 30 september 2025"),
 * initials, "s. 4", "kap. 3", "nr 2", "t.ex.", diary numbers, "prop. 2022/23:1", and a dash or
 * an operator to what stands before it.  Gives the places inside a word where it may be parted
 * without a hyphen: after a hyphen or dash between letters ("2016–februari" too), after "/".
 */
#ifndef TEXT_BREAKS_H
#define TEXT_BREAKS_H

#include <stddef.h>
#include <stdint.h>

#include "base/language.h"

struct arena;

/* The text with U+0020 changed to U+00A0 where no break may be; the same pointer when none. */
const char *breaks_bind(struct arena *arena, const char *text, enum language language);

/* Byte offsets in a word after which a line may end without a hyphen being added. */
size_t breaks_inside(const char *word, size_t n, uint16_t offsets[], size_t room);

#endif
