/*
 * layout/caption.h - what stands above and below tables and figures.
 */
#ifndef LAYOUT_CAPTION_H
#define LAYOUT_CAPTION_H

#include <stdbool.h>

#include "layout/galley.h"

/* Number, title (the finding) and measure; the strips hold on to what follows.  `word` is
 * "Tabell" or "Figur"; *mark becomes the tag of the mark for example data, or NULL. */
bool caption_set(struct arena *arena, struct setting *setting, const struct caption *caption,
                 const char *word, struct tag **mark, struct tag *tag, struct diag *diag);

/* Notes and source, kept with what stands above. */
bool caption_foot_set(struct arena *arena, struct setting *setting,
                      const struct caption *caption, struct diag *diag);

/* "Tabell 4"; NULL when it has no number. */
const char *caption_number(struct arena *arena, const struct caption *caption,
                           const char *word);

#endif
