/* Open addressing with steps of one, over FNV-1a (Fowler, Noll and Vo), 64 bits. */
#include "base/map.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"

#define FIRST_ROOM 16
#define ADDRESS SIZE_MAX /* the length of a key that is an address */

static uint64_t key_hash(const void *key, size_t n)
{
    const unsigned char *bytes = n == ADDRESS ? (const unsigned char *)&key : key;
    n = n == ADDRESS ? sizeof key : n;
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ bytes[i]) * UINT64_C(0x100000001B3);
    return hash ^ hash >> 32;
}

static bool holds(const struct map_slot *slot, const void *key, size_t n)
{
    return slot->n == n && (n == ADDRESS ? slot->key == key : memcmp(slot->key, key, n) == 0);
}

/* The key's slot, or the free one where it belongs. */
static struct map_slot *slot_find(const struct map *map, const void *key, size_t n)
{
    size_t at = (size_t)key_hash(key, n) & (map->room - 1);
    for (; map->slots[at].key; at = (at + 1) & (map->room - 1))
        if (holds(&map->slots[at], key, n))
            break;
    return &map->slots[at];
}

size_t map_find(const struct map *map, const void *key, size_t n)
{
    const struct map_slot *slot = map->room ? slot_find(map, key, n) : NULL;
    return slot && slot->key ? slot->number : MAP_NONE;
}

static void widen(struct arena *arena, struct map *map)
{
    const struct map old = *map;
    map->room = old.room ? 2 * old.room : FIRST_ROOM;
    map->slots = arena_array(arena, map->room, sizeof *map->slots);
    for (size_t i = 0; i < old.room; i++)
        if (old.slots[i].key)
            *slot_find(map, old.slots[i].key, old.slots[i].n) = old.slots[i];
}

void map_set(struct arena *arena, struct map *map, const void *key, size_t n, size_t number)
{
    if (2 * (map->n + 1) > map->room)
        widen(arena, map);
    struct map_slot *slot = slot_find(map, key, n);
    map->n += slot->key == NULL;
    *slot = (struct map_slot){key, n, number};
}

size_t map_find_text(const struct map *map, const char *text)
{
    return map_find(map, text, strlen(text));
}

void map_set_text(struct arena *arena, struct map *map, const char *text, size_t number)
{
    map_set(arena, map, text, strlen(text), number);
}

size_t map_find_address(const struct map *map, const void *object)
{
    return map_find(map, object, ADDRESS);
}

void map_set_address(struct arena *arena, struct map *map, const void *object, size_t number)
{
    map_set(arena, map, object, ADDRESS, number);
}
