/*
 * doc/inlines.h - private to doc/: a Markdown text while it becomes blocks and inlines.
 */
#ifndef DOC_INLINES_H
#define DOC_INLINES_H

#include <cmark-gfm.h>

#include "base/str.h"
#include "doc/markup.h"
#include "doc/prose.h"

struct prose_note {
    cmark_node *definition;
    struct note *note; /* NULL until its sign is met */
};

struct prose {
    struct arena *arena;
    const struct prose_names *names;
    const struct markup *markup;
    struct pos pos;         /* of the Markdown's first character */
    enum language language; /* of the text */
    enum language span;     /* of the words being read */
    struct prose_note *notes;
    size_t n_notes;
    int *next_note;   /* NULL: a single line, which holds no notes */
    bool in_note;     /* reading a note's text, which holds no others */
    int quotes;       /* how deep in quotations */
    struct str words; /* of the run being read */
    struct diag *diag;
};

struct pos prose_at(const struct prose *prose, int line, int col);
struct pos prose_pos(const struct prose *prose, cmark_node *node);

/* The inlines of a paragraph. */
bool prose_inlines(struct prose *prose, cmark_node *paragraph, struct text *text);

/* Code as the author wrote it, its marks put back. */
const char *prose_written(struct prose *prose, const char *literal);

#endif
