/*
 * layout/places.h - on which page each anchor stands.
 *
 * A hash from anchors' names to page codes.  It is only looked up, never walked.  Ownership: the
 * arena; names are borrowed.
 */
#ifndef LAYOUT_PLACES_H
#define LAYOUT_PLACES_H

#include <stddef.h>

struct arena;
struct places;

struct places *places_open(struct arena *arena);

/* The anchor's page, or -1 while that is not known; `anchor` may be NULL. */
int places_page(const struct places *places, const char *anchor);

void places_note(struct arena *arena, struct places *places, const char *anchor, int page);

#endif
