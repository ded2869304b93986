/*
 * pdf/glyphs.h - a glyph run as one text object (ISO 32000-1, 9.4), in a draft.
 *
 * In the end codes are the subset's glyph numbers, two bytes each, in literal strings: a third
 * smaller before deflation than hexadecimal.  Kerning, justification and tracking are what the
 * wanted advance differs from the font's own, in thousandths of an em, the rounding carried on
 * from glyph to glyph.
 */
#ifndef PDF_GLYPHS_H
#define PDF_GLYPHS_H

#include "base/str.h"
#include "frame/frame.h"
#include "pdf/fontfile.h"

/* "BT x y Td[…]TJ ET"; font and colour are set before.  x, y: the baseline's start, y up. */
void glyphs_put(struct str *out, const struct face *face, const struct run *run, sp x, sp y);

#endif
