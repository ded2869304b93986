/*
 * audit/audit.h - what a validator cannot see: whether the report is accessible, told at the template's line.
 *
 * Runs before a file is written, on the document, its pages and its tag tree: heads of tables, ranks of
 * headings, alternative texts, reading order, contrast, link texts, unmarked changes of language
 * (WCAG 2.1 AA as far as a machine can judge; ISO 14289-1 where veraPDF is silent).
 * Reasons: title, tag-nesting, tag-name, content-outside, table-scope, table-width, table-heads,
 * heading-level, heading-empty, list-item, figure-alt, figure-empty, link-empty, reading-order,
 * contrast, palette, link-text; and, as a warning, language-change.
 */
#ifndef AUDIT_AUDIT_H
#define AUDIT_AUDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "doc/doc.h"
#include "doc/style.h"
#include "frame/frame.h"

struct arena;

struct audit_input {
    const struct doc *doc;
    const struct style *style;
    struct tag *root; /* uses the tags' `written`, as the file's writer does after it */
    const struct page *pages;
    size_t n_pages;
};

/* False when there are errors; all of them are told. */
bool audit(struct arena *arena, const struct audit_input *input, struct diag *diag);

#endif
