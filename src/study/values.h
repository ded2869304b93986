/*
 * study/values.h - the values that expressions can name.
 *
 * The first of a name counts.  A list starts as {0}.  Ownership: the arena; values are
 * borrowed, and their names must not change.
 */
#ifndef STUDY_VALUES_H
#define STUDY_VALUES_H

#include <stdbool.h>

#include "base/map.h"
#include "study/value.h"

struct values {
    const struct value **items;
    size_t n, capacity;
    struct map places; /* of items, by name */
    size_t longest;    /* bytes of the longest name */
};

void values_add(struct arena *arena, struct values *values, const struct value *value);

/* Two values, as arithmetic between them needs. */
struct values values_pair(struct arena *arena, const struct value *first,
                          const struct value *second);

const struct value *values_named(const struct values *values, const char *name); /* or NULL */

/* The value with the longest name that stands at `at` with no letter after it, or NULL. */
const struct value *values_longest(const struct values *values, const char *at);

/* Hints at the name most like one that no value has; false when none is near. */
bool values_suggest(struct arena *arena, const struct values *values, const char *name,
                    struct diag *diag);

#endif
