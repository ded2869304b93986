/*
 * layout/heading.h - headings, and titles with their number in the side column.
 */
#ifndef LAYOUT_HEADING_H
#define LAYOUT_HEADING_H

#include <stdbool.h>

#include "layout/galley.h"

bool heading_set(struct arena *arena, struct setting *setting, const struct block *block,
                 struct diag *diag);

/* A title and its number: in the side column when the style has one, else before the title. */
struct numbered {
    const char *number; /* or NULL */
    const struct text_style *number_style;
    const struct text *title;
    const struct text_style *title_style;
};

/* Adds the title's lines; its content goes to `tag`. */
bool numbered_set(struct arena *arena, struct setting *setting, const struct numbered *numbered,
                  struct tag *tag, struct diag *diag);

#endif
