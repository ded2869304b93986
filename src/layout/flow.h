/*
 * layout/flow.h - galleys onto pages: which strip stands on which page, and how high.
 *
 * Each chapter is placed from the top by itself (layout/pager.h).  Where that leaves pages
 * white, other choices of what becomes of its tables and figures - stay, wait for the next page
 * - are tried one after the other, and those that strain the reader least are kept.  Linear in
 * the strips.
 */
#ifndef LAYOUT_FLOW_H
#define LAYOUT_FLOW_H

#include <stdbool.h>
#include <stddef.h>

#include "layout/galley.h"

struct placed {
    const struct strip *strip;
    sp y; /* of its top, from the top of the page's room */
};

struct sheet {
    size_t first, n; /* of flow.placed */
    sp notes_top;    /* where the rule over the footnotes stands; 0: none */
    sp white;        /* left between its text and its notes or foot */
    bool landscape;
    enum furniture furniture;
    const struct block *chapter; /* in which the page begins, or NULL */
};

struct flow {
    const struct placed *placed;
    size_t n_placed;
    const struct sheet *sheets;
    size_t n_sheets;
};

/* NULL after an error: a strip higher than a page, named with the excess in mm. */
const struct flow *flow_pages(struct arena *arena, const struct style *style,
                              const struct galley *const galleys[], size_t n,
                              struct diag *diag);

#endif
