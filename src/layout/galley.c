#include "layout/galley.h"

#include <string.h>

#include "base/arena.h"
#include "layout/measure.h"

void galley_reserve(struct arena *arena, struct galley *galley, size_t n)
{
    if (galley->n + n <= galley->capacity)
        return;
    struct strip *strips = arena_array(arena, galley->n + n, sizeof *strips);
    if (galley->n)
        memcpy(strips, galley->strips, galley->n * sizeof *strips);
    galley->strips = strips;
    galley->capacity = galley->n + n;
}

struct strip *galley_add(struct arena *arena, struct setting *setting,
                         const struct frame *frame)
{
    struct galley *galley = setting->galley;
    galley->strips =
        arena_grow(arena, galley->strips, galley->n, &galley->capacity, sizeof *galley->strips);
    struct strip *strip = &galley->strips[galley->n++];
    *strip = (struct strip){.frame = frame, .x = setting->x, .height = frame->height};
    return strip;
}

void strip_start(struct arena *arena, struct strip *strip, const char *anchor)
{
    struct start *start = arena_alloc(arena, sizeof *start);
    *start = (struct start){.anchor = anchor, .next = strip->starts};
    strip->starts = start;
}

/* At least two lines stay at each side of a page break, so three lines are never parted. */
static bool line_kept(const struct lines *lines, size_t i)
{
    bool orphan = i == 1;
    bool widow = i + 1 == lines->n;
    return i > 0 && (orphan || widow || lines->line[i - 1].hyphenated);
}

void galley_lines(struct arena *arena, struct setting *setting, const struct lines *lines)
{
    if (setting->galley->n == 0)
        galley_reserve(arena, setting->galley, lines->n);
    for (size_t i = 0; i < lines->n; i++)
        galley_add(arena, setting, lines->line[i].frame)->keep = line_kept(lines, i);
}

sp strip_white(const struct strip *upper, const struct strip *lower)
{
    return upper ? upper->pad + larger(upper->below, lower->above) : 0;
}

void galley_white(struct galley *galley, size_t first, sp above, sp below)
{
    if (galley->n == first)
        return;
    galley->strips[first].above = above;
    galley->strips[galley->n - 1].below = below;
}

void galley_keep(struct galley *galley, size_t first)
{
    for (size_t i = first + 1; i < galley->n; i++)
        galley->strips[i].keep = true;
}

sp galley_height(const struct galley *galley, size_t first)
{
    int64_t height = 0;
    for (size_t i = first; i < galley->n; i++) {
        const struct strip *strip = &galley->strips[i];
        height += strip_white(i > first ? strip - 1 : NULL, strip) + strip->height;
    }
    return sp_clamp(height);
}

void galley_pad(struct setting *setting, size_t first)
{
    struct galley *galley = setting->galley;
    if (galley->n == first)
        return;
    sp step = setting->style->body.leading / 2;
    sp over = galley_height(galley, first) % step;
    if (over > SP_PT / 100)
        galley->strips[galley->n - 1].pad = step - over;
}
