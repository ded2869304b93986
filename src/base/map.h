/*
 * base/map.h - from keys to numbers: names to places in an array, origins to formulas.
 *
 * A key is n bytes, which are borrowed and must live as long as the map, or an object's
 * address.  A map is only looked up, never walked, so that no order of it can reach the output.
 * It starts as {0}. Ownership: the arena.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stddef.h>
#include <stdint.h>

struct arena;

struct map_slot {
    const void *key; /* NULL: free */
    size_t n, number;
};

struct map {
    struct map_slot *slots;
    size_t n, room; /* room is 0 or a power of two, never more than half full */
};

#define MAP_NONE SIZE_MAX

/* The key's number, or MAP_NONE. */
size_t map_find(const struct map *map, const void *key, size_t n);
size_t map_find_text(const struct map *map, const char *text);
size_t map_find_address(const struct map *map, const void *object);

/* Gives the key its number, in place of any that it had. */
void map_set(struct arena *arena, struct map *map, const void *key, size_t n, size_t number);
void map_set_text(struct arena *arena, struct map *map, const char *text, size_t number);
void map_set_address(struct arena *arena, struct map *map, const void *object, size_t number);

#endif
