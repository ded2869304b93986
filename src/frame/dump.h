/*
 * frame/dump.h - frames, pages and structure trees as text: golden tests and `redovisa show`.
 */
#ifndef FRAME_DUMP_H
#define FRAME_DUMP_H

#include "base/str.h"
#include "frame/frame.h"

/* One line an item, in points with two decimals; runs show font, size and their text. */
void dump_frame(struct str *out, const struct frame *frame);

/* The words alone, one baseline a line, in drawing order: how lines were broken. */
void dump_lines(struct str *out, const struct frame *frame);

/* The tree, one tag a line, indented, with its attributes. */
void dump_tags(struct str *out, const struct tag *root);

#endif
