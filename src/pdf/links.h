/*
 * pdf/links.h - places that can be named, and the link annotations that lead to them.
 *
 * Both are noted while pages are written; links_close settles where each link leads.  Units: sp
 * in PDF's coordinates (y up from the page's bottom).
 */
#ifndef PDF_LINKS_H
#define PDF_LINKS_H

#include <stdbool.h>
#include <stdint.h>

#include "frame/frame.h"
#include "pdf/structure.h"

struct arena;
struct links;

struct links *links_open(struct arena *arena);

/* Names a place on a page; the first of two with one name counts. */
void links_place(struct arena *arena, struct links *links, const char *name, uint32_t page,
                 struct point at);

/* Adds the annotation of a link area, whose lower left corner is `at`. */
void links_add(struct arena *arena, struct links *links, const struct link_area *area,
               uint32_t page, struct point at);

/* Gives annotations `first` to `end` - 1 their objects. */
void links_number(struct arena *arena, struct links *links, size_t first, size_t end,
                  struct objects *objects, struct structure *structure);

/* Annotations so far: those of a page are the ones added while it was written. */
size_t links_count(const struct links *links);

/* References to annotations `first` to `end` - 1. */
void links_put(struct str *out, const struct links *links, size_t first, size_t end);

/* Finds every link's destination; an error for each name that no page has. */
bool links_close(struct links *links, const uint32_t pages[], struct diag *diag);

/* "[12 0 R/XYZ 72 700 null]" of a place; false when there is none. */
bool links_put_destination(struct str *out, const struct links *links, const char *name);

#endif
