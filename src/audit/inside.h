/*
 * audit/inside.h - private to audit/: the parts of an audit.
 */
#ifndef AUDIT_INSIDE_H
#define AUDIT_INSIDE_H

#include "audit/audit.h"

/* Where a tag's content was drawn first: what its `written` points to; NULL: nowhere. */
struct drawn {
    size_t page;
};

/* The place in the template of the block that a tag belongs to. */
struct pos tag_place(const struct audit_input *input, const struct tag *tag);

/* pages.c: notes what is drawn where; contrast of text and lines; content outside the tree. */
bool audit_pages(struct arena *arena, const struct audit_input *input, struct diag *diag);

/* tree.c: needs audit_pages. */
bool audit_tree(struct arena *arena, const struct audit_input *input, struct diag *diag);

/* table.c: one table of the tree. */
bool audit_table(struct arena *arena, const struct audit_input *input, const struct tag *table,
                 struct diag *diag);

/* words.c: texts of links, changes of language. */
bool audit_words(const struct audit_input *input, struct diag *diag);

/* palette.c: the theme's colours. */
bool audit_palette(const struct audit_input *input, struct diag *diag);

#endif
