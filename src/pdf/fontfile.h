/*
 * pdf/fontfile.h - fonts into the file: subsets coded by glyph, with the text each glyph stands
 * for.
 *
 * A font becomes a Type 0 font in Identity-H whose codes are the subset's glyph numbers (ISO
 * 32000-1, 9.7), so a content stream names glyphs and needs no encoding.  Subsets are made
 * after everything is laid out: only then is it known which glyphs are used, so drafts of
 * content streams name fonts by slot and glyphs by the font's own numbers (pdf/draft.h).
 */
#ifndef PDF_FONTFILE_H
#define PDF_FONTFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pdf/objects.h"
#include "text/font.h"

struct arena;

/* A font as the content streams need it. */
struct face {
    const struct font *font; /* NULL: no page has used it so far */
    int units_per_em;
    const int *advance; /* the font's own, by its own glyph numbers */
    uint8_t slot;       /* its place among the fonts given */
    /* once embedded */
    const struct subset *subset; /* NULL: left out, no glyph of it is used */
    size_t name;                 /* n of /Fn */
    uint32_t number;             /* of the Type 0 font */
};

struct fonts {
    struct arena *arena;
    struct font *const *given; /* NULL entries may be filled while pages are written */
    struct face *faces;        /* by slot */
    size_t n;
};

struct fonts fonts_open(struct arena *arena, struct font *const fonts[], size_t n);

/* The face of a font, which is among those given. */
const struct face *fonts_face(struct fonts *fonts, const struct font *font);

/* Embeds every font that has used glyphs; false when a font cannot be subset. */
bool fontfile_embed(struct arena *arena, struct objects *objects, struct fonts *fonts,
                    struct diag *diag);

/* The entries of the Font resource: "/F0 12 0 R…". */
void fontfile_resources(struct str *out, const struct fonts *fonts);

#endif
