#include "frame/frame.h"

#include <assert.h>
#include <string.h>

#include "base/arena.h"

struct frame *frame_open(struct arena *arena, sp width, sp height)
{
    struct frame *frame = arena_alloc(arena, sizeof *frame);
    frame->width = width;
    frame->height = height;
    return frame;
}

void frame_reserve(struct arena *arena, struct frame *frame, size_t n)
{
    assert(frame->n == 0);
    frame->items = arena_array(arena, n, sizeof *frame->items);
    frame->capacity = n;
}

void frame_keep(struct arena *arena, struct frame *frame)
{
    const struct frame_item *items = frame->items;
    frame->items = arena_array(arena, frame->n, sizeof *frame->items);
    frame->capacity = frame->n;
    if (frame->n)
        memcpy(frame->items, items, frame->n * sizeof *items);
}

static void add(struct arena *arena, struct frame *frame, struct frame_item item)
{
    frame->items =
        arena_grow(arena, frame->items, frame->n, &frame->capacity, sizeof *frame->items);
    frame->items[frame->n++] = item;
}

void frame_run(struct arena *arena, struct frame *frame, struct run run)
{
    add(arena, frame, (struct frame_item){.kind = FRAME_RUN, .run = run});
}

void frame_path(struct arena *arena, struct frame *frame, struct path path)
{
    struct path *copy = arena_alloc(arena, sizeof *copy);
    *copy = path;
    add(arena, frame, (struct frame_item){.kind = FRAME_PATH, .path = copy});
}

void frame_tag(struct arena *arena, struct frame *frame, struct tag *tag)
{
    add(arena, frame, (struct frame_item){.kind = FRAME_TAG, .tag = tag});
}

void frame_artifact(struct arena *arena, struct frame *frame, enum artifact artifact)
{
    add(arena, frame, (struct frame_item){.kind = FRAME_ARTIFACT, .artifact = artifact});
}

void frame_link(struct arena *arena, struct frame *frame, struct link_area link)
{
    add(arena, frame, (struct frame_item){.kind = FRAME_LINK, .link = link});
}

void frame_mark(struct arena *arena, struct frame *frame, struct mark_area mark)
{
    add(arena, frame, (struct frame_item){.kind = FRAME_MARK, .mark = mark});
}

void frame_anchor(struct arena *arena, struct frame *frame, const char *name, sp x, sp y)
{
    add(arena, frame,
        (struct frame_item){.kind = FRAME_ANCHOR, .anchor = {.name = name, .x = x, .y = y}});
}

void frame_frame(struct arena *arena, struct frame *frame, const struct frame *inner, sp x,
                 sp y)
{
    add(arena, frame,
        (struct frame_item){.kind = FRAME_FRAME, .frame = {.frame = inner, .x = x, .y = y}});
}

void frame_clip(struct arena *arena, struct frame *frame, sp x, sp y, sp width, sp height)
{
    add(arena, frame,
        (struct frame_item){.kind = FRAME_CLIP,
                            .clip = {.x = x, .y = y, .width = width, .height = height}});
}

/* The path's points are copied, as its caller's stand on the stack. */
static struct path path_through(struct arena *arena, const uint8_t *ops, size_t n_ops,
                                const struct point points[], size_t n_points)
{
    struct point *copy = arena_array(arena, n_points, sizeof *copy);
    memcpy(copy, points, n_points * sizeof *copy);
    return (struct path){
        .ops = ops,
        .n_ops = n_ops,
        .points = copy,
        .n_points = n_points,
        .fill = NO_COLOUR,
        .stroke = NO_COLOUR,
        .opacity = 1,
    };
}

void frame_fill(struct arena *arena, struct frame *frame, sp x, sp y, sp width, sp height,
                colour fill)
{
    static const uint8_t ops[] = {PATH_MOVE, PATH_LINE, PATH_LINE, PATH_LINE, PATH_CLOSE};
    const struct point corners[] = {
        {x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
    struct path path = path_through(arena, ops, 5, corners, 4);
    path.fill = fill;
    frame_path(arena, frame, path);
}

void frame_rule(struct arena *arena, struct frame *frame, struct point from, struct point to,
                sp width, colour stroke)
{
    static const uint8_t ops[] = {PATH_MOVE, PATH_LINE};
    const struct point ends[] = {from, to};
    struct path path = path_through(arena, ops, 2, ends, 2);
    path.stroke = stroke;
    path.width = width;
    frame_path(arena, frame, path);
}

/* The advances are summed before they are scaled, so that widths do not gather rounding. */
sp run_width(const struct run *run)
{
    int64_t advance = 0;
    sp extra = 0;
    for (size_t i = 0; i < run->n; i++) {
        advance += run->glyphs[i].advance;
        extra += run->letter_extra;
        if (run->glyphs[i].flags & GLYPH_SPACE)
            extra += run->space_extra;
    }
    return shape_length(run->font, advance, run->size) + extra;
}
