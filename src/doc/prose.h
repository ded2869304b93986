/*
 * doc/prose.h - Markdown (CommonMark with footnotes and, by cmark-gfm) to blocks and inlines.
 *
 * In the text `{name}` stands for a value and `[@name]` for a cross-reference (`[@name|sida]`
 * for its page, `[@name|båda]` for both); `[words]{en}` marks a span in another language.  The
 * caller gives the functions that know them.
 */
#ifndef DOC_PROSE_H
#define DOC_PROSE_H

#include <stdbool.h>

#include "doc/doc.h"

struct arena;
struct diag;

/* What the caller knows of names; each reports its own errors at `pos` and returns false after
 * one. */
struct prose_names {
    void *context;
    /* Fills the inline's text ("": nothing is printed) and value for `{expression}`; *sign,
     * when set, is raised behind it: the mark of example data. */
    bool (*value)(void *context, const char *expression, struct pos pos, struct inline_ *out,
                  const char **sign, struct diag *diag);
    /* Called for `[@name]`; `target` may be resolved later: the text keeps the name. */
    bool (*reference)(void *context, const char *name, struct pos pos, struct inline_ *out,
                      struct diag *diag);
};

struct prose_source {
    const char *markdown;
    struct pos pos; /* of its first line in the template, for messages */
    enum language language;
    struct prose_names names;
    int *next_note; /* numbers footnotes through the document; a line has none */
};

/* A whole text. */
bool prose_blocks(struct arena *arena, const struct prose_source *source,
                  const struct block **blocks, size_t *n, struct diag *diag);

/* One line of it: titles, captions, table cells; no blocks, no footnotes. */
bool prose_line(struct arena *arena, const struct prose_source *source, struct text *text,
                struct diag *diag);

/* The characters of a text, references as their names: alt texts, outlines, tests. */
const char *text_plain(struct arena *arena, const struct text *text);

#endif
