/*
 * layout/sheet.h - the page that is being filled: strips from the top, footnotes at the foot.
 */
#ifndef LAYOUT_SHEET_H
#define LAYOUT_SHEET_H

#include "layout/flow.h"

/* White between the text and the rule over the footnotes, and between the rule
 * and the first. */
#define NOTES_GAP SP_FROM_PT(10)
#define NOTES_RULE_GAP SP_FROM_PT(4.5)

/* Strips in order; their memory is used again. */
struct strip_list {
    const struct strip **items;
    size_t n, capacity;
};

struct sheets {
    const struct style *style;
    sp longer; /* what upright pages take beyond their room */
    struct placed *placed;
    size_t n_placed, placed_capacity;
    struct sheet *done;
    size_t n_done, done_capacity;
    /* The open page. */
    struct sheet open;
    sp room, y;                /* its height, what is filled */
    const struct strip *upper; /* the last one put, or NULL: empty but for notes carried over */
    struct strip_list notes;   /* at its foot */
    sp notes_height;
    struct strip_list carried; /* notes that go on on the next page */
};

/* Begins a page, with the notes that go over from the page before. */
void sheet_open(struct arena *arena, struct sheets *sheets, bool landscape);

/* Ends it: its notes get their places. */
void sheet_close(struct arena *arena, struct sheets *sheets);

/* The height that a strip takes, white above included. */
sp sheet_needs(const struct sheets *sheets, const struct strip *strip);

/* What is left for text when `notes` more of notes come to the foot. */
sp sheet_left(const struct sheets *sheets, sp notes);

/* Puts the strip next. */
void sheet_put(struct arena *arena, struct sheets *sheets, const struct strip *strip);

/* Puts the strip's notes at the foot as far as they fit; the rest is carried over. */
void sheet_put_notes(struct arena *arena, struct sheets *sheets, const struct strip *strip);

/* The height of a strip's notes. */
sp strip_notes(const struct strip *strip);

#endif
