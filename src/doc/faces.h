/*
 * doc/faces.h - the open fonts of a style with the shaper and the hyphenator: all that setting
 * text needs, for layout and charts alike.
 *
 * A face is opened when first used.  Ownership: lives in the arena; faces_close gives up the
 * fonts.
 */
#ifndef DOC_FACES_H
#define DOC_FACES_H

#include "doc/style.h"
#include "text/font.h"
#include "text/hyphen.h"
#include "text/shape.h"

struct arena;
struct diag;

struct faces {
    const struct style *style;
    struct arena *arena;
    struct shaper *shaper;
    struct hyphenator *hyphenator;
    struct font *fonts[FACE_COUNT]; /* NULL until used */
    struct arena *words;            /* of the shaper and the hyphenator */
    struct arena *scratch; /* what setting a paragraph needs meanwhile; NULL until used */
    struct diag *diag;
};

struct faces *faces_open(struct arena *arena, const struct style *style, struct diag *diag);
/* Gives back the shaped words, when no more text is set and the frames that use
 * them are read. */
void faces_forget(struct faces *faces);
void faces_close(struct faces *faces); /* accepts NULL */

/* Never NULL: a font that cannot be opened is an error in diag, once, and another face's font
 * stands in; only when no font opens at all does the process end with EXIT_INPUT_MISSING. */
struct font *faces_font(struct faces *faces, enum face face);

#endif
