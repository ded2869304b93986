/*
 * layout/label.h - a few words on one line that is never broken: numbers, running heads,
 * leaders.
 */
#ifndef LAYOUT_LABEL_H
#define LAYOUT_LABEL_H

#include "doc/faces.h"
#include "frame/frame.h"

struct arena;

/* The words as a run at 0, 0; run_width gives how wide it is. */
struct run label_run(struct arena *arena, struct faces *faces, const struct text_style *style,
                     const char *text);

/* Draws the words with their baseline's left end at x, y; returns their width. */
sp label_left(struct arena *arena, struct frame *frame, struct run label, sp x, sp y);

/* Draws them so that they end at x. */
sp label_right(struct arena *arena, struct frame *frame, struct run label, sp x, sp y);

/* The words shortened to `width` with an ellipsis at the end. */
struct run label_fit(struct arena *arena, struct faces *faces, const struct text_style *style,
                     const char *text, sp width);

/* The baseline of a line with the style's leading, from its top: the white is above and below
 * in the proportion of the font's ascender and descender. */
sp label_baseline(struct faces *faces, const struct text_style *style);

#endif
