/*
 * layout/repeat.h - what stands at the top of a page on which a table goes on.
 *
 * The head again is no content (a reader has heard it): a copy without tags.  The mark for
 * example data is content on each page that shows such data.
 */
#ifndef LAYOUT_REPEAT_H
#define LAYOUT_REPEAT_H

#include "layout/galley.h"

struct repeat {
    const struct strip *head; /* or NULL */
    const char *number;       /* "Tabell 4", or NULL */
    struct tag *mark;         /* of the mark for example data, or NULL */
};

const struct strip *repeat_make(struct arena *arena, const struct setting *setting,
                                const struct repeat *repeat);

#endif
