/*
 * The structure tree root and its two maps: from marked content and annotations to elements
 * (ParentTree, a number tree) and from names to elements (IDTree, a name tree).
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "pdf/element.h"
#include "pdf/put.h"

/* Entries of one leaf of a map. */
#define LEAF_ENTRIES 64

/* A leaf: entries `first` to `end` - 1. */
struct slice {
    const struct structure *structure;
    size_t first, end;
};

/* A map's root; its leaves have consecutive object numbers. */
struct map {
    uint32_t first_leaf;
    size_t n_leaves;
};

struct maps {
    const struct structure *structure;
    uint32_t parents, names; /* object numbers; names 0: no element has a name */
};

static void put_owner(struct str *out, const struct tag *leaf)
{
    put_reference(out, element_of(element_tag(leaf))->owner);
}

/* Entries of the ParentTree: first a list for each page, then one element for
 * each annotation. */
static void put_parents(struct str *out, const struct structure *structure, size_t key)
{
    put_integer(out, (int64_t)key);
    str_putc(out, ' ');
    if (key >= structure->n_pages) {
        put_owner(out, structure->annotations[key - structure->n_pages]);
        str_putc(out, ' ');
        return;
    }
    str_putc(out, '[');
    const struct page_content *content = &structure->contents[key];
    for (size_t i = 0; i < content->n; i++) {
        put_owner(out, content->leaves[i]);
        str_putc(out, ' ');
    }
    str_putc(out, ']');
}

static void write_parents_leaf(struct str *out, const void *what)
{
    const struct slice *slice = what;
    str_printf(out, "/Limits[%zu %zu]/Nums[", slice->first, slice->end - 1);
    for (size_t i = slice->first; i < slice->end; i++)
        put_parents(out, slice->structure, i);
    str_putc(out, ']');
}

static void put_name(struct str *out, const struct element *element)
{
    put_literal(out, element->id, strlen(element->id));
}

static void write_names_leaf(struct str *out, const void *what)
{
    const struct slice *slice = what;
    const struct element *const *named = slice->structure->named;
    str_puts(out, "/Limits[");
    put_name(out, named[slice->first]);
    put_name(out, named[slice->end - 1]);
    str_puts(out, "]/Names[");
    for (size_t i = slice->first; i < slice->end; i++) {
        put_name(out, named[i]);
        put_reference(out, named[i]->number);
        str_putc(out, ' ');
    }
    str_putc(out, ']');
}

static void write_map(struct str *out, const void *what)
{
    const struct map *map = what;
    str_puts(out, "/Kids[");
    for (size_t i = 0; i < map->n_leaves; i++) {
        put_reference(out, map->first_leaf + (uint32_t)i);
        str_putc(out, ' ');
    }
    str_putc(out, ']');
}

/* Adds the leaves and the root of a map of n entries; returns the root's number. */
static uint32_t add_map(struct arena *arena, struct objects *objects, body_fn *write_leaf,
                        const struct structure *structure, size_t n)
{
    struct map *map = arena_alloc(arena, sizeof *map);
    for (size_t first = 0; first < n; first += LEAF_ENTRIES) {
        struct slice *slice = arena_alloc(arena, sizeof *slice);
        *slice = (struct slice){structure, first,
                                n - first < LEAF_ENTRIES ? n : first + LEAF_ENTRIES};
        uint32_t leaf = object_add(arena, objects, write_leaf, slice);
        if (map->n_leaves++ == 0)
            map->first_leaf = leaf;
    }
    return object_add(arena, objects, write_map, map);
}

static void write_root(struct str *out, const void *what)
{
    const struct maps *maps = what;
    const struct structure *structure = maps->structure;
    str_puts(out, "/Type/StructTreeRoot/K ");
    put_reference(out, element_of(structure->root)->number);
    str_printf(out, "/ParentTreeNextKey %zu/ParentTree ",
               structure->n_pages + structure->n_annotations);
    put_reference(out, maps->parents);
    if (maps->names) {
        str_puts(out, "/IDTree ");
        put_reference(out, maps->names);
    }
}

static int by_name(const void *left, const void *right)
{
    const struct element *const *a = left, *const *b = right;
    return strcmp((*a)->id, (*b)->id);
}

uint32_t structure_maps(struct arena *arena, struct structure *structure,
                        struct objects *objects)
{
    struct maps *maps = arena_alloc(arena, sizeof *maps);
    maps->structure = structure;
    maps->parents = add_map(arena, objects, write_parents_leaf, structure,
                            structure->n_pages + structure->n_annotations);
    if (structure->n_named) {
        qsort(structure->named, structure->n_named, sizeof *structure->named, by_name);
        maps->names = add_map(arena, objects, write_names_leaf, structure, structure->n_named);
    }
    return object_add(arena, objects, write_root, maps);
}
