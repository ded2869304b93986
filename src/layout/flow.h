/*
 * layout/flow.h - galleys onto pages: which strip stands on which page, and how high.
 *
 * Greedy from the top: strips that must not be parted go together (keep-with-next by looking
 * ahead); what does not fit begins a new page.  A figure or a short table that does not fit
 * waits for the top of the next page while the text goes on; tables keep their order and
 * figures theirs, none stands before its place and none crosses a chapter's end.  Footnotes
 * stand at the foot of the page that bears their sign and are divided only when they must.
 * Bottoms are ragged.  Linear in the strips.
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
