/*
 * pdf/fontfile.h - fonts into the file: subsets coded by glyph, with the text each glyph stands
 * for.
 *
 * A font becomes a Type 0 font in Identity-H whose codes are the subset's glyph numbers (ISO
 * 32000-1, 9.7), so a content stream names glyphs and needs no encoding.  Subsets are made
 * after everything is laid out: only then is it known which glyphs are used.
 */
#ifndef PDF_FONTFILE_H
#define PDF_FONTFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "pdf/objects.h"
#include "text/font.h"

struct arena;

/* A font as the content streams need it. */
struct face {
    const struct font *font;
    const struct subset *subset;
    int units_per_em;
    uint32_t number; /* of the Type 0 font */
};

struct fonts {
    struct face *faces; /* named /F0, /F1 … in resources */
    size_t n;
};

/* Embeds every font that has used glyphs; false when a font cannot be subset. */
bool fontfile_embed(struct arena *arena, struct objects *objects, struct font *const fonts[],
                    size_t n, struct fonts *embedded, struct diag *diag);

/* The entries of the Font resource: "/F0 12 0 R…". */
void fontfile_resources(struct str *out, const struct fonts *fonts);

#endif
