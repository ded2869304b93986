/*
 * layout/box.h - note boxes on a tint, and the row of key figures.
 */
#ifndef LAYOUT_BOX_H
#define LAYOUT_BOX_H

#include <stdbool.h>

#include "layout/galley.h"

bool box_set(struct arena *arena, struct setting *setting, const struct block *block,
             struct diag *diag);

bool key_figures_set(struct arena *arena, struct setting *setting, const struct block *block,
                     struct diag *diag);

#endif
