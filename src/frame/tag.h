/*
 * frame/tag.h - the structure tree of a report (ISO 32000-1, 14.7 and 14.8).
 *
 * Layout builds the tree in source order while it sets the text; frames say which leaf each
 * piece of content belongs to.  A tag has either children or content of its own.  Text that
 * stands directly in a tag beside child tags (a paragraph with a link in it) sits in
 * TAG_CONTENT children, which become marked content of their parent and no structure element.
 */
#ifndef FRAME_TAG_H
#define FRAME_TAG_H

#include <stdint.h>

#include "base/language.h"

struct arena;
struct pos;

enum tag_role {
    TAG_DOCUMENT,
    TAG_PART,
    TAG_SECT,
    TAG_DIV,
    TAG_H1,
    TAG_H2,
    TAG_H3,
    TAG_P,
    TAG_BLOCKQUOTE,
    TAG_L,
    TAG_LI,
    TAG_LBL,
    TAG_LBODY,
    TAG_TABLE,
    TAG_CAPTION,
    TAG_THEAD,
    TAG_TBODY,
    TAG_TFOOT,
    TAG_TR,
    TAG_TH,
    TAG_TD,
    TAG_FIGURE,
    TAG_TOC,
    TAG_TOCI,
    TAG_REFERENCE,
    TAG_NOTE,
    TAG_LINK,
    TAG_SPAN,
    TAG_CODE,
    TAG_CONTENT, /* a run of its parent's own content; no element of its own */
    TAG_ROLE_COUNT
};

/* Content outside the tree; each is a pointer to compare with, never a node. */
enum artifact { ARTIFACT_LAYOUT, ARTIFACT_HEADER, ARTIFACT_FOOTER, ARTIFACT_BACKGROUND };

enum tag_scope { SCOPE_NONE, SCOPE_COLUMN, SCOPE_ROW, SCOPE_BOTH };

enum list_numbering { LIST_NONE, LIST_DISC, LIST_DECIMAL };

/* Kept small: a long report has a million, and they live until the file is written. */
struct tag {
    uint8_t role;      /* enum tag_role */
    uint8_t language;  /* enum language */
    uint8_t scope;     /* TH: enum tag_scope */
    uint8_t numbering; /* L: enum list_numbering */
    uint32_t
        page; /* on which its content begins, from 1; 0: nowhere, or no page is audited yet */
    int column_span, row_span; /* TH and TD; 0 and 1 mean one */
    const struct pos *pos;     /* of the block in the template; NULL: that of the parent */
    const char *alt;           /* figures: Alt; links: Contents of the annotation */
    const char *title; /* of headings, tables and figures: for dumps and the audit; or NULL */
    const char *id;    /* ID: notes; or NULL */
    struct tag *parent, *first, *last, *next;
    void *written; /* private to the writer of the file */
};

/* A new tag after the parent's last child; takes the parent's language.  The tree outlives the
 * pages, so a tag lies in arena_lasting, and so must its strings. */
struct tag *tag_open(struct arena *arena, struct tag *parent, enum tag_role role);

/* "P", "TH" …; "" for TAG_CONTENT. */
const char *tag_name(enum tag_role role);

#endif
