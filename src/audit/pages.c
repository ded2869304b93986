/* What the pages show: where each tag's content is drawn, and whether it can be told from its
 * ground. */
#include <stdint.h>

#include "audit/colour.h"
#include "audit/inside.h"
#include "base/arena.h"

/* Lines of a chart no wider than this are its grid and its hatches: no information, no contrast
 * asked for. */
#define GRID_WIDTH (SP_PT / 2)

/* A filled path of the page, and where its frame stands. */
struct ground {
    const struct path *path;
    struct point at;
};

/* A pair of colours that was met already: it is judged, and told, once. */
struct pair {
    colour ink, ground;
    double least;
};

struct walk {
    struct arena *arena;
    const struct audit_input *input;
    struct diag *diag;
    const struct page *page;
    size_t index;
    struct tag *owner; /* NULL: an artifact */
    struct ground *grounds;
    size_t n_grounds, grounds_room;
    struct pair *pairs;
    size_t n_pairs, pairs_room;
    bool sound;
};

/* --- grounds --- */

/* Whether the edge from a to b crosses the ray that goes from the point to the right. */
static bool edge_crosses(struct point a, struct point b, struct point point)
{
    if ((a.y > point.y) == (b.y > point.y))
        return false;
    double along = ((double)point.y - a.y) / ((double)b.y - a.y);
    double x = a.x + along * ((double)b.x - a.x);
    return x > point.x;
}

/* Even-odd; a curve counts as the polygon through its control points. */
static bool path_covers(const struct path *path, struct point point)
{
    bool inside = false;
    size_t first = 0, next = 0;
    for (size_t i = 0; i < path->n_ops; i++) {
        size_t n = path->ops[i] == PATH_CURVE ? 3 : path->ops[i] == PATH_CLOSE ? 0 : 1;
        if (path->ops[i] == PATH_MOVE) {
            if (next > first)
                inside ^= edge_crosses(path->points[next - 1], path->points[first], point);
            first = next++;
            continue;
        }
        for (size_t k = 0; k < n; k++, next++)
            inside ^= edge_crosses(path->points[next - 1], path->points[next], point);
    }
    return inside ^
           (next > first && edge_crosses(path->points[next - 1], path->points[first], point));
}

/* The colour under a point of the page: what is filled there, white below. */
static colour ground_at(const struct walk *walk, struct point point, bool *filled)
{
    colour seen = 0xFFFFFF;
    *filled = false;
    for (size_t i = 0; i < walk->n_grounds; i++) {
        const struct ground *ground = &walk->grounds[i];
        struct point inner = {point.x - ground->at.x, point.y - ground->at.y};
        if (!path_covers(ground->path, inner))
            continue;
        seen = colour_blend(ground->path->fill, seen, ground->path->opacity);
        *filled = true;
    }
    return seen;
}

/* --- contrast --- */

static bool met_before(struct walk *walk, struct pair pair)
{
    for (size_t i = 0; i < walk->n_pairs; i++) {
        const struct pair *met = &walk->pairs[i];
        if (met->ink == pair.ink && met->ground == pair.ground && met->least == pair.least)
            return true;
    }
    walk->pairs = arena_grow(walk->arena, walk->pairs, walk->n_pairs, &walk->pairs_room,
                             sizeof *walk->pairs);
    walk->pairs[walk->n_pairs++] = pair;
    return false;
}

static void need_contrast(struct walk *walk, const char *what, struct pair pair)
{
    if (met_before(walk, pair))
        return;
    double contrast = colour_contrast(pair.ink, pair.ground);
    if (contrast >= pair.least)
        return;
    walk->sound =
        diag_error(walk->diag, tag_place(walk->input, walk->owner), "contrast",
                   "%s in 0x%06X on 0x%06X has contrast %.2f, on page %s", what,
                   (unsigned)pair.ink, (unsigned)pair.ground, contrast, walk->page->label);
    diag_hint(walk->diag, "%s needs %.1f; change the theme's colours", what, pair.least);
}

static void walk_run(struct walk *walk, const struct run *run, struct point at)
{
    /* The middle of the x-height of the middle letter. */
    struct point middle = {at.x + run->x + run_width(run) / 2, at.y + run->y - run->size / 4};
    bool filled;
    colour ground = ground_at(walk, middle, &filled);
    need_contrast(walk, "text", (struct pair){run->colour, ground, CONTRAST_TEXT});
}

static bool in_figure(const struct tag *tag)
{
    for (; tag; tag = tag->parent)
        if (tag->role == TAG_FIGURE)
            return true;
    return false;
}

/* Lines of figures on white; those within an area are its hatch. */
static void walk_stroke(struct walk *walk, const struct path *path, struct point at)
{
    if (path->stroke == NO_COLOUR || path->width <= GRID_WIDTH || !in_figure(walk->owner))
        return;
    struct point start = {at.x + path->points[0].x, at.y + path->points[0].y};
    bool filled;
    colour ground = ground_at(walk, start, &filled);
    if (!filled)
        need_contrast(walk, "a line", (struct pair){path->stroke, ground, CONTRAST_GRAPHICS});
}

static void walk_path(struct walk *walk, const struct path *path, struct point at)
{
    if (path->n_points == 0)
        return;
    walk_stroke(walk, path, at);
    if (path->fill == NO_COLOUR)
        return;
    walk->grounds = arena_grow(walk->arena, walk->grounds, walk->n_grounds, &walk->grounds_room,
                               sizeof *walk->grounds);
    walk->grounds[walk->n_grounds++] = (struct ground){path, at};
}

/* --- the walk --- */

static bool in_tree(const struct tag *tag)
{
    while (tag->parent)
        tag = tag->parent;
    return tag->role == TAG_DOCUMENT;
}

static void note_drawn(struct walk *walk)
{
    struct tag *tag = walk->owner;
    if (!tag || tag->page)
        return;
    tag->page = (uint32_t)walk->index + 1;
    if (!in_tree(tag))
        walk->sound = diag_error(walk->diag, tag_place(walk->input, tag), "content-outside",
                                 "content on page %s belongs to no part of the tag tree",
                                 walk->page->label);
}

static void walk_frame(struct walk *walk, const struct frame *frame, struct point at)
{
    struct tag *outer = walk->owner;
    for (size_t i = 0; i < frame->n; i++) {
        const struct frame_item *item = &frame->items[i];
        switch (item->kind) {
        case FRAME_RUN:
            note_drawn(walk);
            walk_run(walk, &item->run, at);
            break;
        case FRAME_PATH:
            note_drawn(walk);
            walk_path(walk, item->path, at);
            break;
        case FRAME_TAG: walk->owner = item->tag; break;
        case FRAME_ARTIFACT: walk->owner = NULL; break;
        case FRAME_FRAME:
            walk_frame(walk, item->frame.frame,
                       (struct point){at.x + item->frame.x, at.y + item->frame.y});
            break;
        case FRAME_LINK:
        case FRAME_MARK:
        case FRAME_ANCHOR:
        case FRAME_CLIP: break;
        }
    }
    walk->owner = outer;
}

struct walk *walk_open(struct arena *arena, const struct audit_input *input, struct diag *diag)
{
    struct walk *walk = arena_alloc(arena, sizeof *walk);
    *walk = (struct walk){.arena = arena, .input = input, .diag = diag, .sound = true};
    return walk;
}

void walk_page(struct walk *walk, const struct page *page, size_t index)
{
    walk->page = page;
    walk->index = index;
    walk->n_grounds = 0;
    walk_frame(walk, page->frame, (struct point){0, 0});
}

bool walk_close(struct walk *walk)
{
    return walk->sound;
}
