/*
 * layout/span.h - a text's inlines made ready for setting: spans of one look, and the leaves of
 * the structure tree that they belong to.
 *
 * The characters of all spans stand in one buffer, in order, so that what joins words (no-break
 * spaces, letters on both sides of a change of style) is seen across inlines.  Signs of
 * footnotes stand outside it: "avtal[3] om" must not read as the number 3 and a noun.
 * Ownership: spans in `scratch`, tags and their texts in `arena`.
 */
#ifndef LAYOUT_SPAN_H
#define LAYOUT_SPAN_H

#include <stdbool.h>
#include <stddef.h>

#include "layout/para.h"

struct arena;

enum leaf_kind { LEAF_PLAIN, LEAF_LANGUAGE, LEAF_LINK, LEAF_VALUE, LEAF_NOTE };

/* A stretch of text that is one piece of the structure tree. */
struct leaf {
    enum leaf_kind kind;
    enum language language;
    const struct link *link;  /* what tells one link from the next: the author's link … */
    const char *uri, *target; /* … and where it leads; both NULL when nowhere */
    int value;                /* LEAF_VALUE: a printed value that leads to its evidence */
    const struct note *note;  /* LEAF_NOTE: leads to the anchor "note-N" */
    const char *text;         /* its characters, n of them */
    size_t n;
    struct tag *tag; /* NULL when the text is no content (running heads) */
};

/* A stretch of text in one look. */
struct span {
    const char *text;
    size_t n;
    struct font *font;
    enum figures figures;
    sp size, raise;
    colour colour;
    enum language language;
    int value;
    size_t leaf;   /* its place in spans.leaves */
    bool verbatim; /* code: no hyphenation */
    bool line_end; /* INLINE_BREAK */
    struct pos pos;
};

struct spans {
    const struct doc *doc; /* of LEAF_VALUE, else NULL */
    const char *text;      /* the buffer, NUL-terminated */
    struct span *items;
    size_t n, capacity;
    struct leaf *leaves;
    size_t n_leaves, leaves_capacity;
};

/* What para_set was asked to set: its parameters, together. */
struct para_source {
    struct faces *faces;
    const struct text *text;
    const struct para_style *style;
    const struct references *references;
};

/* The language decides which spaces are bound and which leaves are spans of
 * another language. */
struct spans spans_build(struct arena *scratch, const struct para_source *source,
                         enum language language);

/* Opens the tags of all leaves under `tag`; plain text becomes `tag`'s own content. */
void spans_tag(struct arena *arena, struct spans *spans, struct tag *tag);

#endif
