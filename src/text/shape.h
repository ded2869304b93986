/*
 * text/shape.h - text to glyph runs, with a cache of shaped words.
 *
 * HarfBuzz shapes one word at a time (kern, liga, the figures asked for); a word met again
 * costs one look-up.  Words are what stands between spaces: no word holds U+0020, and the
 * advance of a space is asked for by itself.  U+00A0 and U+202F may stand inside words: the
 * first is set as a word space without GLYPH_SPACE and gives U+0020 back, the second is never
 * wider than 3/20 em.  Soft hyphens, zero-width spaces and word joiners leave no glyph.
 */
#ifndef TEXT_SHAPE_H
#define TEXT_SHAPE_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/language.h"
#include "text/font.h"

struct shaper;

#define GLYPH_SPACE 1u /* a word space: takes the run's extra */

/* One glyph; advances and offsets in the font's units. */
struct glyph {
    uint16_t id;
    uint16_t flags;
    int16_t advance;  /* kerning included */
    int16_t x_offset; /* y offsets do not occur in the scripts we set */
};

enum figures { FIGURES_PROPORTIONAL, FIGURES_TABULAR };

struct shaped {
    const struct glyph *glyphs;
    uint32_t n;
    int32_t advance;    /* of all glyphs, font units */
    const char *actual; /* set when the glyphs alone would not give the text back */
};

/* Messages about missing glyphs go to `diag`. */
struct shaper *shaper_open(struct arena *arena, struct diag *diag);
void shaper_close(struct shaper *shaper); /* accepts NULL; fonts are closed by their owner */

/* The word's glyphs; lives in the shaper's arena.  A character that the font lacks is an error
 * at `pos` that names the character and the font, once a character and font. */
const struct shaped *shape_word(struct shaper *shaper, struct font *font, enum figures figures,
                                enum language language, const char *text, size_t n,
                                struct pos pos);

/* The word space of a font. */
struct glyph shape_space(struct shaper *shaper, struct font *font);

/* Font units at a size. */
sp shape_length(const struct font *font, int64_t units, sp size);

#endif
