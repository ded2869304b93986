#include "layout/places.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

struct place {
    const char *anchor;
    int page;
};

struct places {
    struct place *slots;
    size_t n, room; /* room is a power of two and at most three quarters full */
};

#define FIRST_ROOM 256

struct places *places_open(struct arena *arena)
{
    struct places *places = arena_alloc(arena, sizeof *places);
    places->room = FIRST_ROOM;
    places->slots = arena_array(arena, FIRST_ROOM, sizeof *places->slots);
    return places;
}

/* FNV-1a (Fowler, Noll and Vo), 64 bits. */
static uint64_t anchor_hash(const char *anchor)
{
    uint64_t hash = 0xCBF29CE484222325u;
    for (; *anchor; anchor++)
        hash = (hash ^ (unsigned char)*anchor) * 0x100000001B3u;
    return hash ^ hash >> 32;
}

/* The anchor's slot, or the free one where it belongs. */
static struct place *slot_find(const struct places *places, const char *anchor)
{
    size_t at = (size_t)anchor_hash(anchor) & (places->room - 1);
    while (places->slots[at].anchor && strcmp(places->slots[at].anchor, anchor) != 0)
        at = (at + 1) & (places->room - 1);
    return &places->slots[at];
}

int places_page(const struct places *places, const char *anchor)
{
    const struct place *place = anchor ? slot_find(places, anchor) : NULL;
    return place && place->anchor ? place->page : -1;
}

static void places_widen(struct arena *arena, struct places *places)
{
    struct places old = *places;
    places->room *= 2;
    places->slots = arena_array(arena, places->room, sizeof *places->slots);
    for (size_t i = 0; i < old.room; i++)
        if (old.slots[i].anchor)
            *slot_find(places, old.slots[i].anchor) = old.slots[i];
}

void places_note(struct arena *arena, struct places *places, const char *anchor, int page)
{
    if ((places->n + 1) * 4 > places->room * 3)
        places_widen(arena, places);
    struct place *place = slot_find(places, anchor);
    places->n += place->anchor == NULL;
    *place = (struct place){.anchor = anchor, .page = page};
}
