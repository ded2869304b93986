/*
 * pdf/draft.h - content streams before the fonts' subsets are known.
 *
 * A draft is a content stream but for two things, which draft_finish puts in: the names of
 * fonts, and strings of glyphs, which stand there by the font's own numbers.
 */
#ifndef PDF_DRAFT_H
#define PDF_DRAFT_H

#include <stddef.h>

#include "base/str.h"
#include "pdf/fontfile.h"

/* Bytes that no operator has: what follows is a font's slot, or a slot, how many glyphs (two
 * bytes) and their numbers (two bytes each).  All numbers have their high byte first. */
enum draft_code { DRAFT_FONT = 1, DRAFT_GLYPHS = 2 };

#define DRAFT_GLYPHS_HEAD 4

/* Appends the finished content stream. */
void draft_finish(struct str *out, const char *draft, size_t n, const struct fonts *fonts);

#endif
