#include "study/values.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "study/scan.h"

void values_add(struct arena *arena, struct values *values, const struct value *value)
{
    size_t n = strlen(value->name);
    if (map_find(&values->places, value->name, n) == MAP_NONE)
        map_set(arena, &values->places, value->name, n, values->n);
    values->items =
        arena_grow(arena, values->items, values->n, &values->capacity, sizeof *values->items);
    values->items[values->n++] = value;
    values->longest = n > values->longest ? n : values->longest;
}

struct values values_pair(struct arena *arena, const struct value *first,
                          const struct value *second)
{
    struct values values = {0};
    values_add(arena, &values, first);
    values_add(arena, &values, second);
    return values;
}

const struct value *values_named(const struct values *values, const char *name)
{
    size_t i = map_find_text(&values->places, name);
    return i == MAP_NONE ? NULL : values->items[i];
}

const struct value *values_longest(const struct values *values, const char *at)
{
    for (size_t n = strnlen(at, values->longest); n > 0; n--) {
        size_t i = scan_is_letter(at[n]) ? MAP_NONE : map_find(&values->places, at, n);
        if (i != MAP_NONE)
            return values->items[i];
    }
    return NULL;
}

bool values_suggest(struct arena *arena, const struct values *values, const char *name,
                    struct diag *diag)
{
    const char **names = arena_array(arena, values->n, sizeof *names);
    for (size_t i = 0; i < values->n; i++)
        names[i] = values->items[i]->name;
    return diag_suggest(diag, name, names, values->n);
}
