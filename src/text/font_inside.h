/*
 * text/font_inside.h - private to text/: the inside of a font, for shape, subset and outline.
 */
#ifndef TEXT_FONT_INSIDE_H
#define TEXT_FONT_INSIDE_H

#include <hb.h>

#include "text/font.h"

struct font {
    struct arena *arena;
    const char *path;
    const char *postscript_name;
    struct font_metrics metrics;
    hb_face_t *face;
    hb_font_t *hb;
    size_t n_glyphs;
    uint32_t *nominal; /* by glyph: the code point the font itself gives it, or 0 */
    const char **text; /* by glyph: what it stands for; NULL when not used */
};

/* Fills font->nominal and makes room for font->text. */
void font_glyphs_open(struct font *font);

/* The code point whose glyph is drawn for `code`: itself when the font has it or HarfBuzz finds
 * a way, else one that looks alike (hyphen-minus for a no-break hyphen). */
uint32_t font_stand_in(const struct font *font, uint32_t code);

/* Remembers that a glyph is used, for n bytes of text; what it stands for is then settled. */
void font_use(struct font *font, uint16_t glyph, const char *text, size_t n);

#endif
