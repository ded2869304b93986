/*
 * audit/inside.h - private to audit/: the parts of an audit.
 */
#ifndef AUDIT_INSIDE_H
#define AUDIT_INSIDE_H

#include "audit/audit.h"

struct audit_input {
    const struct doc *doc;
    const struct style *style;
    const struct tag *root;   /* once all pages are seen … */
    const struct page *pages; /* … and so are these, of which only the labels are left */
};

struct walk;

/* The place in the template of the block that a tag belongs to. */
struct pos tag_place(const struct audit_input *input, const struct tag *tag);

/* pages.c: notes what is drawn where; contrast of text and lines; content outside the tree. */
struct walk *walk_open(struct arena *arena, const struct audit_input *input, struct diag *diag);
void walk_page(struct walk *walk, const struct page *page, size_t index);
bool walk_close(struct walk *walk); /* false when there were errors */

/* tree.c: when all pages are walked. */
bool audit_tree(struct arena *arena, const struct audit_input *input, struct diag *diag);

/* table.c: one table of the tree. */
bool audit_table(struct arena *arena, const struct audit_input *input, const struct tag *table,
                 struct diag *diag);

/* words.c: texts of links, changes of language. */
bool audit_words(const struct audit_input *input, struct diag *diag);

/* palette.c: the theme's colours. */
bool audit_palette(const struct audit_input *input, struct diag *diag);

#endif
