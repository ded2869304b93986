/*
 * layout/catalogue.h - the document's headings, tables and figures in reading order, also those
 * inside other blocks.
 */
#ifndef LAYOUT_CATALOGUE_H
#define LAYOUT_CATALOGUE_H

#include <stddef.h>

#include "doc/doc.h"

struct arena;

struct block_list {
    const struct block **items;
    size_t n, capacity;
};

struct catalogue {
    struct block_list headings, tables, figures;
};

/* Adds the block and what is in it. */
void catalogue_add(struct arena *arena, struct catalogue *catalogue, const struct block *block);

#endif
