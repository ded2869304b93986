/*
 * layout/words.h - a few words drawn where a cover or a letter wants them, outside the galley.
 */
#ifndef LAYOUT_WORDS_H
#define LAYOUT_WORDS_H

#include <stdbool.h>

#include "layout/galley.h"

/* Where the next words go: their left end, top and width. */
struct ground {
    struct frame *frame;
    sp x, y, measure;
};

/* Draws the words, ragged and balanced, as a new P of setting->parent and moves ground->y below
 * them; words that are NULL take no room.  False after an error: a word wider than
 * the measure. */
bool words_draw(struct arena *arena, const struct setting *setting, struct ground *ground,
                const struct text_style *style, const char *words, struct diag *diag);

/* A date in words, "den 30 september 2025"; what is no date stays as it is. */
const char *words_of_date(struct arena *arena, const struct doc *doc, const char *date);

/* The text, or what stands for it where the report does not say: never NULL. */
const char *words_given(const char *text, const char *other);

#endif
