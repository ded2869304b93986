/*
 * layout/note.h - footnotes: set with the paragraph that bears their signs, placed by the flow.
 */
#ifndef LAYOUT_NOTE_H
#define LAYOUT_NOTE_H

#include <stdbool.h>

#include "layout/galley.h"

/* Sets the notes whose signs stand in `lines` and ties them to the lines' strips, which begin
 * at `first`.  Their tags follow in setting->parent. */
bool notes_set(struct arena *arena, struct setting *setting, const struct lines *lines,
               size_t first, struct diag *diag);

#endif
