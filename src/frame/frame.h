/*
 * frame/frame.h - the one display list: what layout and charts produce and PDF, PNG, SVG and
 * dumps play.
 *
 * Units: sp (base/unit.h); x to the right, y DOWN from the frame's top left corner; a glyph
 * run's y is its baseline.  Order is drawing order.  Ownership: items and all they point to
 * live in the arena given to the calls that add them.
 */
#ifndef FRAME_FRAME_H
#define FRAME_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/unit.h"
#include "frame/tag.h"
#include "text/shape.h"

struct arena;

typedef uint32_t colour; /* 0xRRGGBB */

/* Glyphs on one baseline in one font, size and colour. */
struct run {
    const struct font *font;
    sp size;
    colour colour;
    sp x, y;
    sp space_extra;  /* added at each GLYPH_SPACE: justification */
    sp letter_extra; /* added at every glyph: tracking of small sizes; usually 0 */
    const struct glyph *glyphs;
    size_t n;
    /* what the glyphs stand for, when it is not their own text; else NULL */
    const char *actual;
    int value; /* the traced value printed here (its number in the document), or 0 */
};

enum path_op { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE }; /* takes 1, 1, 3, 0 points */

struct point {
    sp x, y;
};

#define NO_COLOUR 0xFF000000u

struct path {
    const uint8_t *ops; /* enum path_op */
    size_t n_ops;
    const struct point *points;
    size_t n_points;
    colour fill, stroke; /* NO_COLOUR: not done */
    sp width;            /* of the stroke */
    const sp *dash;      /* on and off lengths, or NULL */
    size_t n_dash;
    bool round;     /* round caps and joins; else butt and mitre */
    double opacity; /* 1: opaque; others only for fills */
    bool even_odd;
};

/* A rectangle whose picture shows a traced value: a bar, a dot, a point of a line. */
struct mark_area {
    sp x, y, width, height;
    int value; /* its number in the document */
};

/* A rectangle that leads somewhere: either `uri` or `target` (a name given by FRAME_ANCHOR). */
struct link_area {
    sp x, y, width, height;
    const char *uri, *target;
    struct tag *tag; /* the TAG_LINK (or TAG_REFERENCE) it belongs to */
};

enum frame_kind {
    FRAME_RUN,
    FRAME_PATH,
    FRAME_TAG,      /* what follows belongs to this leaf of the structure tree */
    FRAME_ARTIFACT, /* what follows is no content */
    FRAME_LINK,
    FRAME_MARK,   /* draws nothing: what was drawn there shows a value */
    FRAME_ANCHOR, /* a place that links, contents and outline can name */
    FRAME_FRAME,  /* another frame, moved to x, y; its own tags and artifacts hold inside it */
    FRAME_CLIP    /* until the frame ends, only what lies in the rectangle shows */
};

struct frame_item {
    enum frame_kind kind;
    union {
        struct run run;
        const struct path *path; /* rare, and larger than all else */
        struct tag *tag;
        enum artifact artifact;
        struct link_area link;
        struct mark_area mark;
        struct {
            const char *name;
            sp x, y;
        } anchor;
        struct {
            const struct frame *frame;
            sp x, y;
        } frame;
        struct {
            sp x, y, width, height;
        } clip;
    };
};

struct frame {
    sp width, height;
    struct frame_item *items;
    size_t n, capacity;
};

struct frame *frame_open(struct arena *arena, sp width, sp height);

/* Makes room for n items at once in a frame that has none yet, where their number is known. */
void frame_reserve(struct arena *arena, struct frame *frame, size_t n);

/* Moves the items of a finished frame from scratch memory to `arena`, without room to spare. */
void frame_keep(struct arena *arena, struct frame *frame);

void frame_run(struct arena *arena, struct frame *frame, struct run run);
void frame_path(struct arena *arena, struct frame *frame, struct path path);
void frame_tag(struct arena *arena, struct frame *frame, struct tag *tag);
void frame_artifact(struct arena *arena, struct frame *frame, enum artifact artifact);
void frame_link(struct arena *arena, struct frame *frame, struct link_area link);
void frame_mark(struct arena *arena, struct frame *frame, struct mark_area mark);
void frame_anchor(struct arena *arena, struct frame *frame, const char *name, sp x, sp y);
void frame_frame(struct arena *arena, struct frame *frame, const struct frame *inner, sp x,
                 sp y);
void frame_clip(struct arena *arena, struct frame *frame, sp x, sp y, sp width, sp height);

/* A filled rectangle and a straight rule, the two paths that layout draws itself. */
void frame_fill(struct arena *arena, struct frame *frame, sp x, sp y, sp width, sp height,
                colour fill);
void frame_rule(struct arena *arena, struct frame *frame, struct point from, struct point to,
                sp width, colour stroke);

/* The width that a run takes. */
sp run_width(const struct run *run);

/* A page: its frame, and the label that the reader sees ("iv", "12").  The names of anchors and
 * the targets of links outlive the frame. */
struct page {
    const struct frame *frame;
    const char *label;
};

/* An entry of the file's outline (bookmarks), in order, level 1 to 3. */
struct outline_entry {
    int level;
    const char *title;
    const char *target; /* an anchor's name */
};

#endif
