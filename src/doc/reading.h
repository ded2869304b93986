/*
 * doc/reading.h - the words of a Markdown text one by one, each with its exact place in the
 * template.
 *
 * What only Markdown sees is left out: marks of emphasis and lists, addresses, footnote signs,
 * code.
 * `{…}` and `[@…]` are one piece each, and so is every sign.  Letters and digits are joined to
 * one word by - – / : . , ’ + between them ("2020–2023", "12,5", "t.ex", "S2-14").
 */
#ifndef DOC_READING_H
#define DOC_READING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct arena;

enum piece_kind {
    PIECE_WORD,
    PIECE_SIGN,      /* one character that is no letter, digit or space */
    PIECE_VALUE,     /* {…} */
    PIECE_REFERENCE, /* [@…] */
    PIECE_CODE,      /* between backticks */
    PIECE_END        /* of a paragraph or list item; the last piece is one */
};

struct piece {
    enum piece_kind kind;
    const char *s; /* in the Markdown, n bytes; of `{…}` and `[@…]` without the brackets */
    size_t n;
    struct pos pos;
    bool spaced;  /* white space, or the paragraph's beginning, stands before it */
    bool tied;    /* that space is a no-break space */
    bool foreign; /* between [ and ]{en} or ]{sv} */
};

/* Ends with PIECE_END, which *n does not count. */
const struct piece *reading_split(struct arena *arena, const char *markdown, struct pos pos,
                                  size_t *n);

bool piece_is(const struct piece *piece, const char *word);

#endif
