#include "layout/item.h"

#include <string.h>

#include "base/arena.h"

const struct shaped *part_shape(struct faces *faces, const struct span *span, const char *text,
                                size_t n)
{
    return shape_word(faces->shaper, span->font, span->figures, span->language, text, n,
                      span->pos);
}

const struct shaped *hyphen_shape(struct faces *faces, const struct span *span)
{
    return part_shape(faces, span, "-", 1);
}

static struct item *item_add(struct arena *arena, struct items *items, enum item_kind kind,
                             size_t span)
{
    items->items =
        arena_grow(arena, items->items, items->n, &items->capacity, sizeof *items->items);
    struct item *item = &items->items[items->n++];
    *item = (struct item){.kind = kind, .span = span};
    return item;
}

static bool ends_with(const struct items *items, enum item_kind kind)
{
    return items->n && items->items[items->n - 1].kind == kind;
}

static void add_box(struct arena *arena, struct faces *faces, const struct spans *spans,
                    struct items *items, struct item box)
{
    const struct span *span = &spans->items[box.span];
    struct item *item = item_add(arena, items, ITEM_BOX, box.span);
    item->text = box.text;
    item->n = box.n;
    item->shaped = part_shape(faces, span, box.text, box.n);
    item->width = shape_length(span->font, item->shaped->advance, span->size);
}

static void add_space(struct arena *arena, struct faces *faces, const struct spans *spans,
                      struct items *items, struct item glue)
{
    const struct span *span = &spans->items[glue.span];
    struct item *item = item_add(arena, items, glue.kind, glue.span);
    item->width =
        shape_length(span->font, shape_space(faces->shaper, span->font).advance, span->size);
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t';
}

static bool is_tie(const char *at, const char *end)
{
    return end - at >= 2 && memcmp(at, "\xC2\xA0", 2) == 0;
}

static size_t word_length(const char *at, const char *end)
{
    const char *start = at;
    while (at < end && !is_space(*at) && !is_tie(at, end))
        at++;
    return (size_t)(at - start);
}

/* Spaces run together, also across spans; none stands at the start of a line. */
static void add_text(struct arena *arena, struct faces *faces, const struct spans *spans,
                     struct items *items, size_t span)
{
    const char *at = spans->items[span].text, *end = at + spans->items[span].n;
    while (at < end) {
        struct item item = {.kind = ITEM_BOX, .span = span, .text = at, .n = 1};
        if (is_space(*at)) {
            item.kind = ITEM_GLUE;
            if (ends_with(items, ITEM_BOX) || ends_with(items, ITEM_TIE))
                add_space(arena, faces, spans, items, item);
        } else if (is_tie(at, end)) {
            item.kind = ITEM_TIE;
            item.n = 2;
            add_space(arena, faces, spans, items, item);
        } else {
            item.n = word_length(at, end);
            add_box(arena, faces, spans, items, item);
        }
        at += item.n;
    }
}

/* The sign of a footnote follows its word directly, whatever the author typed between them. */
static void add_sign(struct arena *arena, struct faces *faces, const struct spans *spans,
                     struct items *items, size_t span)
{
    if (ends_with(items, ITEM_GLUE))
        items->n--;
    const struct span *sign = &spans->items[span];
    add_box(arena, faces, spans, items,
            (struct item){.span = span, .text = sign->text, .n = sign->n});
}

struct items items_build(struct arena *arena, struct faces *faces, const struct spans *spans)
{
    struct items items = {0};
    for (size_t i = 0; i < spans->n; i++) {
        const struct span *span = &spans->items[i];
        if (span->line_end) {
            if (ends_with(&items, ITEM_GLUE))
                items.n--;
            item_add(arena, &items, ITEM_BREAK, i);
        } else if (spans->leaves[span->leaf].kind == LEAF_NOTE) {
            add_sign(arena, faces, spans, &items, i);
        } else {
            add_text(arena, faces, spans, &items, i);
        }
    }
    if (ends_with(&items, ITEM_GLUE))
        items.n--;
    return items;
}
