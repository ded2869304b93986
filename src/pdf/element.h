/*
 * pdf/element.h - one structure element: what the tree knows of a tag, and how it is printed.
 *
 * Private to structure.c, element.c and structure_maps.c.
 */
#ifndef PDF_ELEMENT_H
#define PDF_ELEMENT_H

#include <stdint.h>

#include "pdf/structure.h"

/* A marked-content sequence of a leaf, or (with `annotation`) an annotation of a link. */
struct mark {
    uint32_t page, mcid;
    uint32_t annotation; /* object number, or 0 */
    uint32_t next; /* of the same element: its place among the structure's marks + 1, or 0 */
};

/* What struct tag's `written` points to. */
struct element {
    const struct tag *tag;
    const struct structure *structure;
    uint32_t first, last; /* marks, as struct mark's next */
    uint32_t number;      /* the element's object; 0: left out */
    uint32_t owner;       /* the object that owns content and children: `number`, but for a
                             Reference with annotations, where it is the Link inside */
    union {
        struct bounds *bounds; /* figures; or NULL */
        const char *id;        /* all others: the tag's, or one made for a note; or NULL */
    };
};

struct page_content {
    struct tag **leaves; /* of the page's marks, by MCID */
    size_t n;
};

struct structure {
    struct tag *root;
    uint32_t root_number;  /* of the StructTreeRoot */
    const uint32_t *pages; /* object numbers */
    uint32_t n_pages;
    struct page_content *contents; /* by page */
    size_t pages_room;
    uint32_t page;        /* begun last */
    struct tag **content; /* its leaves so far */
    size_t n_content, content_room;
    struct tag **annotations; /* owners, by StructParent less n_pages */
    size_t n_annotations, annotations_room;
    struct mark *marks; /* of all elements */
    size_t n_marks, marks_room;
    const struct element **named; /* with an id, in the end sorted by it */
    size_t n_named, named_room;
};

/* The element that a piece of content belongs to: a TAG_CONTENT's is its parent's. */
const struct tag *element_tag(const struct tag *leaf);

static inline const struct mark *mark_at(const struct structure *structure, uint32_t place)
{
    return place ? &structure->marks[place - 1] : NULL;
}

static inline struct element *element_of(const struct tag *tag)
{
    return tag->written;
}

/* body_fn of an element, and of the Link inside a Reference. */
void element_write(struct str *out, const void *element);
void element_write_link(struct str *out, const void *element);

/* Adds the StructTreeRoot and its maps once all elements have numbers; returns its number. */
uint32_t structure_maps(struct arena *arena, struct structure *structure,
                        struct objects *objects);

#endif
