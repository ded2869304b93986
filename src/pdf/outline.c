#include "pdf/outline.h"

#include "base/arena.h"
#include "pdf/put.h"

/* An entry, or (first of all) the outline itself. */
struct item {
    const struct outline_entry *entry;
    const struct links *links;
    struct item *parent, *previous, *next, *first, *last;
    uint32_t number;
    size_t n_inside; /* children */
};

static void put_item(struct str *out, const char *key, const struct item *item)
{
    if (!item)
        return;
    str_puts(out, key);
    put_reference(out, item->number);
}

static void write_item(struct str *out, const void *what)
{
    const struct item *item = what;
    if (item->entry) {
        str_puts(out, "/Title");
        put_text(out, item->entry->title);
        str_puts(out, "/Dest");
        links_put_destination(out, item->links, item->entry->target);
    } else {
        str_puts(out, "/Type/Outlines");
    }
    put_item(out, "/Parent ", item->parent);
    put_item(out, "/Prev ", item->previous);
    put_item(out, "/Next ", item->next);
    put_item(out, "/First ", item->first);
    put_item(out, "/Last ", item->last);
    /* Negative: folded. */
    if (item->n_inside)
        str_printf(out, "/Count %s%zu", item->entry ? "-" : "", item->n_inside);
}

static void append(struct item *parent, struct item *item)
{
    item->parent = parent;
    item->previous = parent->last;
    if (parent->last)
        parent->last->next = item;
    else
        parent->first = item;
    parent->last = item;
    parent->n_inside++;
}

/* The nearest open item above a level. */
static struct item *parent_of(struct item *last, int level)
{
    while (last->entry && last->entry->level >= level)
        last = last->parent;
    return last;
}

static bool targets_exist(const struct links *links, struct outline outline, struct diag *diag)
{
    struct str destination = STR_EMPTY;
    bool exist = true;
    for (size_t i = 0; i < outline.n; i++)
        if (!links_put_destination(&destination, links, outline.entries[i].target))
            exist = diag_error(diag, (struct pos){"pdf", 0, 0}, "outline-target",
                               "the outline's '%s' leads to '%s', which stands on no page",
                               outline.entries[i].title, outline.entries[i].target);
    str_close(&destination);
    return exist;
}

bool outline_add(struct arena *arena, struct objects *objects, const struct links *links,
                 struct outline outline, uint32_t *number, struct diag *diag)
{
    *number = 0;
    if (!targets_exist(links, outline, diag))
        return false;
    if (!outline.n)
        return true;
    struct item *items = arena_array(arena, outline.n + 1, sizeof *items);
    items[0].number = *number = object_add(arena, objects, write_item, &items[0]);
    for (size_t i = 1; i <= outline.n; i++) {
        items[i].entry = &outline.entries[i - 1];
        items[i].links = links;
        items[i].number = object_add(arena, objects, write_item, &items[i]);
        append(parent_of(&items[i - 1], items[i].entry->level), &items[i]);
    }
    return true;
}
