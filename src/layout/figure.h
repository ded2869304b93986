/*
 * layout/figure.h - a drawn figure between its caption and its source.
 */
#ifndef LAYOUT_FIGURE_H
#define LAYOUT_FIGURE_H

#include <stdbool.h>

#include "layout/galley.h"

bool figure_set(struct arena *arena, struct setting *setting, const struct block *block,
                struct diag *diag);

/* How what has this width stands: hung out into the side column, with the measure that gives.
 * What is set inside another block stays within that block's measure. */
struct setting setting_wide(const struct setting *setting, enum block_width width);

/* Whether the block may leave its place for a page's top: what has a title may, numbered or
 * not; what is inside another block stays. */
enum stand block_stand(const struct setting *setting, const struct block *block,
                       const struct caption *caption, enum block_width width);

#endif
