/*
 * doc/show.h - a document as text: `redovisa show doc`, golden tests, the test of text
 * fidelity.
 */
#ifndef DOC_SHOW_H
#define DOC_SHOW_H

#include "base/str.h"
#include "doc/doc.h"

/* One block a line, indented by nesting, with its place, name and words. */
void doc_show(struct str *out, const struct doc *doc);

/* The running text alone: one paragraph, heading, list item, caption or cell a line, footnotes
 * where their signs stand; cross-references, whose words layout makes, are left out. */
void doc_text(struct str *out, const struct doc *doc);

#endif
