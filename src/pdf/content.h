/*
 * pdf/content.h - a page's frame as the draft of a content stream.
 *
 * Every piece of content stands in a marked-content sequence: of the leaf of the structure tree
 * that it belongs to, or an artifact.  Nested frames are moved by adding to coordinates, never
 * by matrices.
 */
#ifndef PDF_CONTENT_H
#define PDF_CONTENT_H

#include <stdint.h>

#include "base/str.h"
#include "frame/frame.h"
#include "pdf/fontfile.h"
#include "pdf/paint.h"

struct arena;

/* What all pages share and add to. */
struct document {
    struct objects *objects; /* once all pages are drafted */
    struct fonts fonts;
    struct structure *structure;
    struct links *links;
    bool opacities[OPACITIES + 1]; /* those that pages use */
};

/* Appends the operators of a page (from 0), noting marks, links, places and opacities. */
void content_write(struct arena *arena, struct document *document, const struct frame *frame,
                   uint32_t page, struct str *out);

#endif
