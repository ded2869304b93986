/*
 * layout/tags.h - building the structure tree piece by piece.
 */
#ifndef LAYOUT_TAGS_H
#define LAYOUT_TAGS_H

#include "layout/para.h"

struct arena;
struct diag;

/* A tag that has no parent yet. */
struct tag *tags_loose(struct arena *arena, enum language language, enum tag_role role);

/* Appends the children of `from` to those of `to`. */
void tags_move(struct tag *to, struct tag *from);

/* As para_set, for a text that shares its tag with other content: it goes into children. */
const struct lines *tags_para(struct arena *arena, struct faces *faces, const struct text *text,
                              const struct para_style *style,
                              const struct references *references, struct tag *tag,
                              struct diag *diag);

#endif
