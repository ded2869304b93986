/*
 * layout/bibliography.h - the list of references, from margin to margin.
 *
 * Small and ragged, each entry with a hanging indent, so that the eye runs down the titles.
 */
#ifndef LAYOUT_BIBLIOGRAPHY_H
#define LAYOUT_BIBLIOGRAPHY_H

#include <stdbool.h>

#include "layout/galley.h"

/* Each item is one paragraph.  False after an error: a word wider than the measure. */
bool bibliography_set(struct arena *arena, struct setting *setting, const struct list *list,
                      struct diag *diag);

#endif
