/*
 * text/font.h - one font file: metrics, the glyphs used, the subset that goes into the file.
 *
 * HarfBuzz reads the file (TrueType or CFF); nothing is hinted.  A font is opened by path and
 * pinned by the SHA-256 of its bytes.  It remembers every glyph that was shaped with it and the
 * text each stands for, so that the file can embed just those and give the text back
 * (ToUnicode). Units: font units (units_per_em to the em).  Ownership: lives in the arena, its
 * HarfBuzz objects until font_close.
 */
#ifndef TEXT_FONT_H
#define TEXT_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/unit.h"

struct arena;
struct font;

struct font_metrics {
    int units_per_em;
    int ascender, descender; /* typographic; the descender is negative */
    int cap_height, x_height;
    int bbox[4]; /* x min, y min, x max, y max of the whole font */
    double italic_angle;
    int weight; /* 100 to 900 */
    bool serif, italic, fixed_pitch;
    bool cff; /* outlines are CFF, not TrueType */
};

/* `sha256` in hexadecimal, or NULL when not pinned; `pos` is the line that names the file. */
struct font *font_open(struct arena *arena, const char *path, const char *sha256,
                       struct pos pos, struct diag *diag);
void font_close(struct font *font); /* accepts NULL */

const struct font_metrics *font_metrics(const struct font *font);
const char *font_postscript_name(const struct font *font);

/* The font's own advance of each glyph, in font units; lives in `arena`. */
const int *font_advances(struct arena *arena, const struct font *font);

/* What a used glyph stands for, UTF-8; NULL when it was never used. */
const char *font_glyph_text(const struct font *font, uint16_t glyph);

/* An outline as path operators (frame's order), for pictures; y up, font units. */
struct outline_sink {
    void (*move)(void *to, double x, double y);
    void (*line)(void *to, double x, double y);
    void (*curve)(void *to, double x1, double y1, double x2, double y2, double x3, double y3);
    void (*close)(void *to);
};
void font_outline(const struct font *font, uint16_t glyph, const struct outline_sink *sink,
                  void *to);

/* The subset with all glyphs used so far, renumbered from 0 (.notdef) in order
 * of old number. */
struct subset {
    const void *bytes; /* TrueType: the file; CFF: the bare CFF table */
    size_t n;
    size_t n_glyphs;
    const uint16_t *old_to_new; /* by old glyph number; 0 when unused */
    const int *advance;         /* by new number, font units */
    const char *const *text;    /* by new number, UTF-8; NULL for .notdef and for
                                 * parts of composite glyphs, which no text shows */
};
const struct subset *font_subset(struct arena *arena, struct font *font, struct diag *diag);

#endif
