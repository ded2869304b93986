#include "pdf/links.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "pdf/put.h"

struct place {
    const char *name;
    struct point at;
    uint32_t page;
    size_t order; /* of addition */
};

struct annotation {
    const struct links *links;
    struct link_area area;
    struct point at;
    uint32_t page, number, key;
};

struct links {
    struct place *places; /* sorted by name once closed */
    size_t n_places, places_room;
    struct annotation **annotations;
    size_t n, room;
    const uint32_t *pages; /* object numbers */
};

struct links *links_open(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct links));
}

void links_place(struct arena *arena, struct links *links, const char *name, uint32_t page,
                 struct point at)
{
    links->places = arena_grow(arena, links->places, links->n_places, &links->places_room,
                               sizeof *links->places);
    links->places[links->n_places] = (struct place){name, at, page, links->n_places};
    links->n_places++;
}

static void put_uri(struct str *out, const char *uri)
{
    struct str escaped = STR_EMPTY;
    for (; *uri; uri++) {
        if (*uri > ' ' && *uri < 0x7F)
            str_putc(&escaped, *uri);
        else
            str_printf(&escaped, "%%%02X", (unsigned)(unsigned char)*uri);
    }
    put_literal(out, escaped.s ? escaped.s : "", escaped.n);
    str_close(&escaped);
}

static void put_rectangle(struct str *out, const struct annotation *annotation)
{
    const struct link_area *area = &annotation->area;
    const sp edges[4] = {annotation->at.x, annotation->at.y, annotation->at.x + area->width,
                         annotation->at.y + area->height};
    str_puts(out, "/Rect[");
    for (size_t i = 0; i < LEN(edges); i++) {
        put_length(out, edges[i]);
        str_putc(out, ' ');
    }
    str_putc(out, ']');
}

/* What a reader says of the link: PDF/UA wants it even where the text says all. */
static const char *contents(const struct link_area *area)
{
    if (area->tag->alt)
        return area->tag->alt;
    return area->uri ? area->uri : area->target;
}

static void write_annotation(struct str *out, const void *what)
{
    const struct annotation *annotation = what;
    const struct link_area *area = &annotation->area;
    str_puts(out, "/Type/Annot/Subtype/Link/Border[0 0 0]/F 4");
    put_rectangle(out, annotation);
    str_puts(out, "/P ");
    put_reference(out, annotation->links->pages[annotation->page]);
    str_printf(out, "/StructParent %u/Contents", (unsigned)annotation->key);
    put_text(out, contents(area));
    if (area->uri) {
        str_puts(out, "/A<</S/URI/URI");
        put_uri(out, area->uri);
        str_puts(out, ">>");
        return;
    }
    str_puts(out, "/Dest");
    links_put_destination(out, annotation->links, area->target);
}

void links_add(struct arena *arena, struct links *links, const struct link_area *area,
               uint32_t page, struct point at)
{
    assert(area->tag && (area->uri || area->target));
    struct annotation *annotation = arena_alloc(arena, sizeof *annotation);
    *annotation = (struct annotation){links, *area, at, page, 0, 0};
    links->annotations = arena_grow(arena, links->annotations, links->n, &links->room,
                                    sizeof *links->annotations);
    links->annotations[links->n++] = annotation;
}

void links_number(struct arena *arena, struct links *links, size_t first, size_t end,
                  struct objects *objects, struct structure *structure)
{
    for (size_t i = first; i < end; i++) {
        struct annotation *annotation = links->annotations[i];
        annotation->number = object_add(arena, objects, write_annotation, annotation);
        annotation->key = structure_annotation(arena, structure, annotation->area.tag,
                                               annotation->page, annotation->number);
    }
}

size_t links_count(const struct links *links)
{
    return links->n;
}

void links_put(struct str *out, const struct links *links, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        put_reference(out, links->annotations[i]->number);
        str_putc(out, ' ');
    }
}

static int by_name(const void *left, const void *right)
{
    const struct place *a = left, *b = right;
    int order = strcmp(a->name, b->name);
    if (order == 0)
        order = (a->page > b->page) - (a->page < b->page);
    return order ? order : (a->order > b->order) - (a->order < b->order);
}

/* The first place of a name, by bisection; NULL when there is none. */
static const struct place *find_place(const struct links *links, const char *name)
{
    size_t low = 0, high = links->n_places;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(links->places[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    const struct place *place = links->places + low;
    return low < links->n_places && !strcmp(place->name, name) ? place : NULL;
}

bool links_close(struct links *links, const uint32_t pages[], struct diag *diag)
{
    bool found = true;
    links->pages = pages;
    if (links->n_places)
        qsort(links->places, links->n_places, sizeof *links->places, by_name);
    for (size_t i = 0; i < links->n; i++) {
        const struct link_area *area = &links->annotations[i]->area;
        if (area->uri || find_place(links, area->target))
            continue;
        found = diag_error(diag, (struct pos){"pdf", 0, 0}, "link-target",
                           "a link on page %u leads to '%s', which stands on no page",
                           (unsigned)links->annotations[i]->page + 1, area->target);
    }
    return found;
}

bool links_put_destination(struct str *out, const struct links *links, const char *name)
{
    const struct place *place = find_place(links, name);
    if (!place)
        return false;
    str_putc(out, '[');
    put_reference(out, links->pages[place->page]);
    str_puts(out, "/XYZ ");
    put_length(out, place->at.x);
    str_putc(out, ' ');
    put_length(out, place->at.y);
    str_puts(out, " null]");
    return true;
}
