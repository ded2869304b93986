/*
 * layout/front.h - the cover and the colophon on its back.
 */
#ifndef LAYOUT_FRONT_H
#define LAYOUT_FRONT_H

#include <stdbool.h>

#include "layout/galley.h"

bool cover_set(struct arena *arena, struct setting *setting, const struct block *block,
               struct diag *diag);

bool colophon_set(struct arena *arena, struct setting *setting, const struct block *block,
                  struct diag *diag);

/* "Dnr 2024-00123"; NULL while there is none. */
const char *front_dnr(struct arena *arena, const struct doc *doc);

/* "Utkast 2025-09-12", the date alone when the report is no draft; NULL when
 * there is neither. */
const char *front_state(struct arena *arena, const struct doc *doc);

#endif
