/*
 * layout/letter.h - the covering letter (missiv) on a page of its own.
 */
#ifndef LAYOUT_LETTER_H
#define LAYOUT_LETTER_H

#include <stdbool.h>

#include "layout/galley.h"

bool letter_set(struct arena *arena, struct setting *setting, const struct block *block,
                struct diag *diag);

#endif
