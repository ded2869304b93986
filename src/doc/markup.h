/*
 * doc/markup.h - private to doc/: the marks that Markdown does not know, taken out before it is
 * parsed.
 *
 * `{expression}`, `[@name]` and `[words]{en}` would be torn apart by the Markdown parser (their
 * insides hold * and _ and brackets), so each is replaced by MARK_OPEN, its index in digits and
 * MARK_CLOSE. Their places are kept exactly.  Inside code they are put back as written.
 */
#ifndef DOC_MARKUP_H
#define DOC_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/language.h"
#include "base/str.h"

#define MARK_OPEN '\x01'
#define MARK_CLOSE '\x02'

struct arena;

enum mark_kind {
    MARK_NOTHING, /* stands first in a single line, so that "1. x" is no list there */
    MARK_VALUE,
    MARK_REFERENCE,
    MARK_SPAN_OPEN,
    MARK_SPAN_CLOSE
};

struct mark {
    enum mark_kind kind;
    const char *text;       /* the expression or name, without its brackets */
    const char *written;    /* as it stands in the source */
    enum language language; /* of a span */
    struct pos pos;
};

struct markup {
    struct str text; /* Markdown with marks, its common indentation taken away */
    int indentation; /* how many columns that was */
    const struct mark *marks;
    size_t n;
};

/* `single`: a line of its own (title, cell); its line ends become spaces. */
bool markup_read(struct arena *arena, const char *markdown, struct pos pos, bool single,
                 struct markup *markup, struct diag *diag);
void markup_close(struct markup *markup);

/* The mark at *text, which points at MARK_OPEN; steps past MARK_CLOSE. */
const struct mark *markup_next(const struct markup *markup, const char **text);

#endif
