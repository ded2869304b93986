/*
 * audit/audit.h - what a validator cannot see: whether the report is accessible, told at the
 * template's line.
 *
 * Looks at the document, at each page while it is there and at the tag tree: heads of tables,
 * ranks of headings, alternative texts, reading order, contrast, link texts, unmarked changes
 * of language (WCAG 2.1 AA as far as a machine can judge; ISO 14289-1 where veraPDF is silent).
 * Reasons: title, tag-nesting, tag-name, content-outside, table-scope, table-width,
 * table-heads, heading-level, heading-empty, list-item, figure-alt, figure-empty, link-empty,
 * reading-order, contrast, palette, link-text; and, as a warning, language-change.
 */
#ifndef AUDIT_AUDIT_H
#define AUDIT_AUDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "doc/doc.h"
#include "doc/style.h"
#include "frame/frame.h"

struct arena;
struct audit;

struct audit *audit_open(struct arena *arena, const struct doc *doc, const struct style *style,
                         struct diag *diag);

/* Takes the pages one by one, in any order; of those that share a tag the first comes first. */
void audit_page(struct audit *audit, const struct page *page, size_t index);

/* Takes the rest when all pages are seen, of which only the labels are asked for now; false
 * when there are errors.  All of them are told. */
bool audit_close(struct audit *audit, const struct tag *root, const struct page pages[]);

#endif
