/*
 * layout/block.h - a block into a galley: headings, paragraphs, lists, quotes, code, boxes, key
 * figures.
 *
 * False after an error: a word wider than its measure, named with the excess in mm.
 */
#ifndef LAYOUT_BLOCK_H
#define LAYOUT_BLOCK_H

#include <stdbool.h>

#include "layout/galley.h"

bool block_set(struct arena *arena, struct setting *setting, const struct block *block,
               struct diag *diag);

bool blocks_set(struct arena *arena, struct setting *setting, const struct block blocks[],
                size_t n, struct diag *diag);

/* The looks of a paragraph at the setting's place. */
struct para_style setting_para(const struct setting *setting, const struct text_style *text,
                               enum para_align align);

/* The same, ragged, for titles and short texts: words are divided only where one is wider than
 * the measure. */
struct para_style setting_short(struct arena *arena, const struct setting *setting,
                                const struct text *text, const struct text_style *style);

/* The same for titles of several lines, which come out about equally long: the measure is the
 * narrowest that takes no more lines. */
struct para_style setting_title(struct arena *arena, const struct setting *setting,
                                const struct text *text, const struct text_style *style);

/* Sets a short text and adds its lines; its content goes to `tag`. */
bool text_set(struct arena *arena, struct setting *setting, const struct text *text,
              const struct text_style *style, struct tag *tag, struct diag *diag);

/* Plain words as a text; a line break where they have \n. */
struct text text_from(struct arena *arena, enum language language, unsigned style,
                      const char *words);

/* Replaces the strip's frame by one that draws the label first, its baseline's left end at x, y
 * of the strip. */
void strip_label(struct arena *arena, struct strip *strip, struct run label, struct tag *tag,
                 struct point at);

#endif
