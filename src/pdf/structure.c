#include "pdf/structure.h"

#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "pdf/element.h"

/* PDF/A's limit for a string is 32,767 bytes, and UTF-16 takes at most two for a
 * byte of UTF-8. */
#define TEXT_LIMIT 16000

void bounds_add(struct bounds *bounds, sp x, sp y)
{
    bounds->x0 = x < bounds->x0 ? x : bounds->x0;
    bounds->y0 = y < bounds->y0 ? y : bounds->y0;
    bounds->x1 = x > bounds->x1 ? x : bounds->x1;
    bounds->y1 = y > bounds->y1 ? y : bounds->y1;
}

struct structure *structure_open(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct structure));
}

static struct element *element_open(struct arena *arena, struct structure *structure,
                                    struct tag *tag)
{
    if (tag->written)
        return tag->written;
    struct element *element = arena_alloc(arena, sizeof *element);
    element->tag = tag;
    element->structure = structure;
    tag->written = element;
    return element;
}

static void add_mark(struct arena *arena, struct structure *structure, struct tag *tag,
                     struct mark mark)
{
    struct element *element = element_open(arena, structure, tag);
    structure->marks = arena_grow(arena, structure->marks, structure->n_marks,
                                  &structure->marks_room, sizeof *structure->marks);
    structure->marks[structure->n_marks++] = mark;
    uint32_t place = (uint32_t)structure->n_marks;
    if (element->last)
        structure->marks[element->last - 1].next = place;
    else
        element->first = place;
    element->last = place;
}

/* Keeps the leaves of the page begun last; the list is used again for the next. */
static void end_page(struct arena *arena, struct structure *structure)
{
    size_t n = structure->n_content;
    if (!structure->n_pages)
        return;
    struct page_content *content = &structure->contents[structure->page];
    content->leaves = arena_array(arena, n, sizeof *content->leaves);
    content->n = n;
    if (n)
        memcpy(content->leaves, structure->content, n * sizeof *content->leaves);
    structure->n_content = 0;
}

void structure_page(struct arena *arena, struct structure *structure, uint32_t page)
{
    end_page(arena, structure);
    while (page >= structure->pages_room)
        structure->contents = arena_grow(arena, structure->contents, structure->pages_room,
                                         &structure->pages_room, sizeof *structure->contents);
    structure->page = page;
    structure->n_pages++;
}

uint32_t structure_mark(struct arena *arena, struct structure *structure, struct tag *tag)
{
    structure->content = arena_grow(arena, structure->content, structure->n_content,
                                    &structure->content_room, sizeof *structure->content);
    structure->content[structure->n_content++] = tag;
    uint32_t mcid = (uint32_t)structure->n_content - 1;
    add_mark(arena, structure, tag, (struct mark){.page = structure->page, .mcid = mcid});
    return mcid;
}

void structure_pages_end(struct arena *arena, struct structure *structure, uint32_t n_pages)
{
    assert(structure->n_pages == n_pages);
    end_page(arena, structure);
}

uint32_t structure_marks(const struct structure *structure, uint32_t page)
{
    return (uint32_t)structure->contents[page].n;
}

uint32_t structure_annotation(struct arena *arena, struct structure *structure, struct tag *tag,
                              uint32_t page, uint32_t annotation)
{
    structure->annotations =
        arena_grow(arena, structure->annotations, structure->n_annotations,
                   &structure->annotations_room, sizeof *structure->annotations);
    structure->annotations[structure->n_annotations++] = tag;
    add_mark(arena, structure, tag, (struct mark){.page = page, .annotation = annotation});
    return structure->n_pages + (uint32_t)structure->n_annotations - 1;
}

void structure_bounds(struct arena *arena, struct structure *structure, struct tag *tag,
                      const struct bounds *bounds)
{
    struct element *element = element_open(arena, structure, tag);
    if (element->bounds || bounds->x0 > bounds->x1)
        return;
    element->bounds = arena_alloc(arena, sizeof *bounds);
    *element->bounds = *bounds;
}

/* Marks with a number which elements the file has: those with content or with such children. */
static bool settle(struct arena *arena, struct structure *structure, struct tag *tag)
{
    bool alive = tag->role == TAG_TH || tag->role == TAG_TD || !tag->parent;
    for (struct tag *child = tag->first; child; child = child->next)
        alive |= settle(arena, structure, child);
    alive |= tag->written && element_of(tag)->first;
    if (alive)
        element_open(arena, structure, tag)->number = 1;
    return alive;
}

static bool has_annotations(const struct element *element)
{
    const struct structure *structure = element->structure;
    for (const struct mark *mark = mark_at(structure, element->first); mark;
         mark = mark_at(structure, mark->next))
        if (mark->annotation)
            return true;
    return false;
}

/* Notes need an ID (ISO 14289-1, 7.9); others have one when the tag says so, but
 * for figures. */
static void name_element(struct arena *arena, struct structure *structure,
                         struct element *element)
{
    if (element->tag->role == TAG_FIGURE)
        return;
    element->id = element->tag->id;
    if (!element->id && element->tag->role == TAG_NOTE)
        element->id = arena_printf(arena, "note-%u", (unsigned)element->number);
    if (!element->id)
        return;
    structure->named = arena_grow(arena, structure->named, structure->n_named,
                                  &structure->named_room, sizeof *structure->named);
    structure->named[structure->n_named++] = element;
}

/* Gives the elements their objects, in reading order. */
static void number_elements(struct arena *arena, struct structure *structure,
                            struct objects *objects, const struct tag *tag)
{
    struct element *element = element_of(tag);
    if (!element || !element->number || tag->role == TAG_CONTENT)
        return;
    element->number = element->owner = object_add(arena, objects, element_write, element);
    if (tag->role == TAG_REFERENCE && has_annotations(element))
        element->owner = object_add(arena, objects, element_write_link, element);
    name_element(arena, structure, element);
    for (const struct tag *child = tag->first; child; child = child->next)
        number_elements(arena, structure, objects, child);
}

static bool text_fits(const char *what, const char *text, struct diag *diag)
{
    size_t n = text ? strlen(text) : 0;
    if (n <= TEXT_LIMIT)
        return true;
    diag_error(diag, (struct pos){"pdf", 0, 0}, "text-length",
               "the %s '%.40s…' has %zu bytes; write at most %d", what, text, n, TEXT_LIMIT);
    return false;
}

static bool texts_fit(const struct tag *tag, struct diag *diag)
{
    bool fit =
        text_fits("alternative text", tag->alt, diag) && text_fits("name", tag->id, diag);
    for (const struct tag *child = tag->first; child; child = child->next)
        fit &= texts_fit(child, diag);
    return fit;
}

bool structure_close(struct arena *arena, struct structure *structure, struct objects *objects,
                     struct tag *root, const uint32_t pages[], uint32_t *number,
                     struct diag *diag)
{
    if (!texts_fit(root, diag))
        return false;
    structure->root = root;
    structure->pages = pages;
    settle(arena, structure, root);
    number_elements(arena, structure, objects, root);
    *number = structure->root_number = structure_maps(arena, structure, objects);
    return true;
}

void structure_forget(struct tag *root)
{
    root->written = NULL;
    for (struct tag *child = root->first; child; child = child->next)
        structure_forget(child);
}
