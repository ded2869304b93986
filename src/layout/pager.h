/*
 * layout/pager.h - one part of the document (a chapter) onto pages.
 *
 * Greedy from the top: strips that must not be parted go together (keep-with-next by looking
 * ahead); what does not fit begins a new page.  What is to become of each table and figure is
 * given; tables keep their order and figures theirs, none stands before its place and none
 * crosses the part's end.  Footnotes stand at the foot of the page that bears their sign and
 * are divided only when they must.  Bottoms are ragged.  Linear in the strips.
 */
#ifndef LAYOUT_PAGER_H
#define LAYOUT_PAGER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "layout/sheet.h"

struct diag;

/* What is decided about a table or figure. */
enum choice {
    CHOICE_FIT,  /* where it comes when it fits there, else at the top of a later page */
    CHOICE_STAY, /* where it comes, after a page break when it must */
    CHOICE_WAIT, /* at the top of a later page, while the text goes on */
    CHOICE_COUNT
};

struct part {
    const struct galley *const *galleys;
    enum choice *choices; /* one a galley; of use for those with STAND_FLOAT only */
    size_t n;
    sp longer; /* what its pages take beyond their room */
};

/* Adds the part's pages to `sheets`; *strain tells how hard floats and divided tables are on
 * the reader.  False after an error: a strip higher than a page, named with the
 * excess in mm. */
bool part_place(struct arena *arena, const struct style *style, const struct part *part,
                struct sheets *sheets, int64_t *strain, struct diag *diag);

#endif
