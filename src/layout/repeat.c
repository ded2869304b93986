#include "layout/repeat.h"

#include "base/arena.h"
#include "layout/label.h"
#include "layout/measure.h"

/* A copy of the frame in which all is artifact. */
static struct frame *frame_untagged(struct arena *arena, const struct frame *frame)
{
    struct frame *copy = frame_open(arena, frame->width, frame->height);
    frame_artifact(arena, copy, ARTIFACT_LAYOUT);
    for (size_t i = 0; i < frame->n; i++) {
        const struct frame_item *item = &frame->items[i];
        switch (item->kind) {
        case FRAME_RUN: frame_run(arena, copy, item->run); break;
        case FRAME_PATH: frame_path(arena, copy, *item->path); break;
        case FRAME_FRAME:
            frame_frame(arena, copy, frame_untagged(arena, item->frame.frame), item->frame.x,
                        item->frame.y);
            break;
        case FRAME_CLIP:
            frame_clip(arena, copy, item->clip.x, item->clip.y, item->clip.width,
                       item->clip.height);
            break;
        case FRAME_TAG:
        case FRAME_ARTIFACT:
        case FRAME_LINK:
        case FRAME_MARK:
        case FRAME_ANCHOR: break;
        }
    }
    return copy;
}

/* Draws "Tabell 4 (forts.)" and, below it, the mark.  A space, which is not seen, parts the
 * mark from that of the page before when the table is read as one. */
static void repeat_words(struct arena *arena, const struct setting *setting,
                         const struct repeat *repeat, struct frame *frame, sp x)
{
    struct text_style look = setting->style->caption_number;
    const struct labels *labels = &setting->doc->labels;
    sp y = label_baseline(setting->faces, &look);
    frame_artifact(arena, frame, ARTIFACT_LAYOUT);
    const char *words = arena_printf(arena, "%s (%s)", repeat->number, labels->continued);
    sp width = label_left(arena, frame, label_run(arena, setting->faces, &look, words), x, y);
    if (!repeat->mark)
        return;
    look.colour = setting->style->accent;
    frame_tag(arena, frame, repeat->mark);
    struct run space = label_run(arena, setting->faces, &look, " ");
    struct run mark =
        label_run(arena, setting->faces, &look, arena_printf(arena, " %s", labels->example));
    bool aside = measure_hang(setting->style) > 0;
    label_left(arena, frame, mark, (aside ? x : x + width + look.size) - run_width(&space),
               aside ? y + look.leading : y);
}

const struct strip *repeat_make(struct arena *arena, const struct setting *setting,
                                const struct repeat *repeat)
{
    const struct frame *head = repeat->head ? repeat->head->frame : NULL;
    sp x = repeat->head ? repeat->head->x : setting->x;
    sp hang = measure_hang(setting->style);
    /* A head that hangs into the side column has the words above it, not beside. */
    sp above = repeat->number && (x < 0 || !hang) ? setting->style->caption_number.leading : 0;
    if (above && hang && repeat->mark)
        above *= 2;
    struct frame *frame = frame_open(arena, head ? head->width : setting->measure,
                                     above + (head ? head->height : 0));
    if (repeat->number)
        repeat_words(arena, setting, repeat, frame, -hang - x);
    if (head)
        frame_frame(arena, frame, frame_untagged(arena, head), 0, above);
    struct strip *strip = arena_alloc(arena, sizeof *strip);
    *strip = (struct strip){.frame = frame,
                            .x = x,
                            .height = frame->height,
                            .below = repeat->head ? repeat->head->below : 0};
    return strip;
}
