#include "layout/catalogue.h"

#include "base/arena.h"

static void list_add(struct arena *arena, struct block_list *list, const struct block *block)
{
    list->items = arena_grow(arena, list->items, list->n, &list->capacity, sizeof *list->items);
    list->items[list->n++] = block;
}

/* What lies in a block. */
struct inside {
    const struct block *blocks;
    size_t n;
};

static struct inside block_inside(const struct block *block)
{
    if (block->kind == BLOCK_BOX)
        return (struct inside){block->box.blocks, block->box.n};
    if (block->kind == BLOCK_QUOTE)
        return (struct inside){block->quote.blocks, block->quote.n};
    if (block->kind == BLOCK_LETTER || block->kind == BLOCK_COLOPHON)
        return (struct inside){block->letter.blocks, block->letter.n};
    return (struct inside){NULL, 0};
}

static void inside_add(struct arena *arena, struct catalogue *catalogue, struct inside inside)
{
    for (size_t i = 0; i < inside.n; i++)
        catalogue_add(arena, catalogue, &inside.blocks[i]);
}

static struct block_list *list_of(struct catalogue *catalogue, enum block_kind kind)
{
    if (kind == BLOCK_HEADING)
        return &catalogue->headings;
    if (kind == BLOCK_TABLE)
        return &catalogue->tables;
    return kind == BLOCK_FIGURE ? &catalogue->figures : NULL;
}

void catalogue_add(struct arena *arena, struct catalogue *catalogue, const struct block *block)
{
    struct block_list *list = list_of(catalogue, block->kind);
    if (list)
        list_add(arena, list, block);
    inside_add(arena, catalogue, block_inside(block));
    if (block->kind != BLOCK_LIST)
        return;
    for (size_t i = 0; i < block->list.n; i++) {
        const struct list_item *item = &block->list.items[i];
        inside_add(arena, catalogue, (struct inside){item->blocks, item->n});
    }
}
