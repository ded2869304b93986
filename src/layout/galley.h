/*
 * layout/galley.h - blocks set into strips: the galleys from which pages are made up.
 *
 * A strip is a horizontal band that no page break divides: a line, a table row, a figure. White
 * between two strips is the larger of what the upper wants below and the lower above, and the
 * upper's pad, which brings what follows back to the grid; at a page's edges there is none.  x
 * counts from the text column's left edge; what hangs in the side column has x < 0. Ownership:
 * the arena.  Units: sp.
 */
#ifndef LAYOUT_GALLEY_H
#define LAYOUT_GALLEY_H

#include <stdbool.h>
#include <stddef.h>

#include "doc/doc.h"
#include "doc/faces.h"
#include "frame/frame.h"
#include "layout/para.h"

struct arena;
struct diag;
struct catalogue;
struct drawings;
struct page_numbers;

/* What can be led to in a strip: the anchor of a block or a note that begins there. */
struct start {
    const char *anchor;
    const struct start *next;
};

struct strip {
    const struct frame *frame;
    sp x, height;
    sp above, below, pad;                /* white: the larger of two, and what is added below */
    bool keep;                           /* not parted from the strip before it */
    bool hold;                           /* not parted from the strip after it */
    const struct set_note *const *notes; /* at the foot of the page that bears the strip */
    size_t n_notes;
    const struct strip *again; /* repeated before it when it begins a page: a table's head */
    const struct start *starts;
};

struct set_note {
    struct strip *strips;
    size_t n;
    sp height;
};

enum stand {
    STAND_TEXT,     /* where it comes */
    STAND_FLOAT,    /* where it comes, or whole at the top of a later page */
    STAND_LANDSCAPE /* on pages of its own */
};

/* What a page prints in its margins. */
enum furniture { FURNITURE_FULL, FURNITURE_FOOT, FURNITURE_NONE };

/* One block of the document, set. */
struct galley {
    const struct block *block;
    const struct block *chapter; /* the level 1 heading that it is under, or NULL */
    struct strip *strips;
    size_t n, capacity;
    enum stand stand;
    bool new_page;            /* begins a page */
    enum furniture furniture; /* of the page that it begins */
    bool uses_pages;          /* prints page numbers: set again when they change */
    struct tag *tags;         /* holds the block's tags until all is settled */
};

/* How the next block is set. */
struct setting {
    const struct doc *doc;
    struct faces *faces;
    const struct style *style;
    const struct drawings *drawings;
    const struct catalogue *catalogue;
    struct page_numbers *page_numbers; /* of contents, filled in at the end */
    struct references references;
    struct galley *galley; /* takes the strips */
    struct tag *parent;    /* takes the tags */
    sp x, measure;
    const struct text_style *text; /* of paragraphs */
    bool justified;
    bool follows_paragraph; /* so that the next paragraph is indented */
};

/* Makes room for n more strips at once, where their number is known. */
void galley_reserve(struct arena *arena, struct galley *galley, size_t n);

/* Adds a strip at the setting's x and returns it for more to be said of it. */
struct strip *galley_add(struct arena *arena, struct setting *setting,
                         const struct frame *frame);

/* Says that a block or note with this anchor begins in the strip. */
void strip_start(struct arena *arena, struct strip *strip, const char *anchor);

/* Adds lines as strips: no widows and orphans, no page ends in a hyphen. */
void galley_lines(struct arena *arena, struct setting *setting, const struct lines *lines);

/* White between two strips; none below NULL, the top of a page. */
sp strip_white(const struct strip *upper, const struct strip *lower);

/* White above the strips from `first` on, and below the last. */
void galley_white(struct galley *galley, size_t first, sp above, sp below);

/* Keeps the strips from `first` on upon one page. */
void galley_keep(struct galley *galley, size_t first);

/* The height of the strips from `first` on, white between them included. */
sp galley_height(const struct galley *galley, size_t first);

/* Pads the last strip, so that the strips from `first` on fill whole half leadings. */
void galley_pad(struct setting *setting, size_t first);

#endif
