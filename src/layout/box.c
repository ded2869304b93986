#include "layout/box.h"

#include "layout/block.h"
#include "layout/figure.h"
#include "layout/measure.h"

/* --- note boxes --- */

/* The tint stands out this far around the text. */
#define BOX_PAD SP_FROM_PT(10.875)

/* Each piece of tint runs on under the next, so that no seam shows between them. */
#define BOX_OVERLAP SP_FROM_PT(0.5)

/* The strip on its piece of the tint, with `above` and `below` of it added. */
static void strip_tint(struct arena *arena, const struct setting *setting, struct strip *strip,
                       sp above, sp below)
{
    sp height = above + strip->height + below;
    struct frame *frame = frame_open(arena, setting->measure, height);
    frame_artifact(arena, frame, ARTIFACT_BACKGROUND);
    frame_fill(arena, frame, 0, 0, setting->measure, below ? height : height + BOX_OVERLAP,
               setting->style->tint);
    frame_frame(arena, frame, strip->frame, strip->x - setting->x, above);
    strip->frame = frame;
    strip->x = setting->x;
    strip->height = height;
    strip->above = strip->below = strip->pad = 0;
}

/* White between the strips becomes tint, so that the box is one surface on each page. */
static void box_tint(struct arena *arena, struct setting *setting, size_t first)
{
    struct galley *galley = setting->galley;
    struct strip upper = {0};
    for (size_t i = first; i < galley->n; i++) {
        struct strip *strip = &galley->strips[i], lower = *strip;
        sp above = i == first ? BOX_PAD : strip_white(&upper, strip);
        strip_tint(arena, setting, strip, above, i + 1 == galley->n ? BOX_PAD : 0);
        upper = lower;
    }
}

static bool box_title(struct arena *arena, struct setting *setting, const struct box *box,
                      struct diag *diag)
{
    if (box->title.n == 0)
        return true;
    size_t first = setting->galley->n;
    if (!text_set(arena, setting, &box->title, &setting->style->box_title,
                  tag_open(arena, setting->parent, TAG_P), diag))
        return false;
    galley_keep(setting->galley, first);
    galley_white(setting->galley, first, 0, setting->style->body.leading / 4);
    setting->galley->strips[setting->galley->n - 1].hold = true;
    return true;
}

bool box_set(struct arena *arena, struct setting *setting, const struct block *block,
             struct diag *diag)
{
    struct galley *galley = setting->galley;
    size_t first = galley->n;
    struct setting inner = *setting;
    inner.parent = tag_open(arena, setting->parent, TAG_DIV);
    inner.text = &setting->style->box_body;
    inner.justified = false;
    inner.x += BOX_PAD;
    inner.measure -= 2 * BOX_PAD;
    inner.follows_paragraph = false;
    if (!box_title(arena, &inner, &block->box, diag) ||
        !blocks_set(arena, &inner, block->box.blocks, block->box.n, diag))
        return false;
    box_tint(arena, setting, first);
    galley_pad(setting, first);
    if (galley_height(galley, first) < measure_room(setting->style, false) / 3)
        galley_keep(galley, first);
    sp white = setting->style->body.leading;
    galley_white(galley, first, white, white);
    return true;
}

/* --- key figures --- */

/* A figure's column begins with a rule; between columns there is white. */
#define KEY_GAP SP_FROM_PT(14.5)
#define KEY_RULE SP_FROM_PT(1.5)
#define KEY_PAD SP_FROM_PT(5)

/* Adds the text's lines at the frame's foot, ragged. */
static bool key_text(struct arena *arena, struct setting *setting, const struct text *text,
                     const struct text_style *style, struct frame *frame, struct diag *diag)
{
    struct para_style para = setting_short(arena, setting, text, style);
    const struct lines *lines =
        para_set(arena, setting->faces, text, &para, &setting->references,
                 tag_open(arena, setting->parent, TAG_P), diag);
    if (!lines)
        return false;
    for (size_t i = 0; i < lines->n; i++) {
        frame_frame(arena, frame, lines->line[i].frame, 0, frame->height);
        frame->height += style->leading;
    }
    return true;
}

static const struct frame *key_figure(struct arena *arena, struct setting *setting,
                                      const struct key_figure *item, struct diag *diag)
{
    const struct style *style = setting->style;
    struct frame *frame = frame_open(arena, setting->measure, KEY_RULE + KEY_PAD);
    frame_artifact(arena, frame, ARTIFACT_LAYOUT);
    frame_fill(arena, frame, 0, 0, setting->measure, KEY_RULE, style->accent);
    if (!key_text(arena, setting, &item->number, &style->key_number, frame, diag) ||
        !key_text(arena, setting, &item->label, &style->key_label, frame, diag))
        return NULL;
    return frame;
}

static bool key_row(struct arena *arena, struct setting *setting, const struct block *block,
                    struct frame *row, struct diag *diag)
{
    size_t n = block->key_figures.n;
    struct setting column = *setting;
    column.parent = tag_open(arena, setting->parent, TAG_DIV);
    column.measure = (setting->measure - (sp)(n - 1) * KEY_GAP) / (sp)n;
    for (size_t i = 0; i < n; i++) {
        const struct frame *frame =
            key_figure(arena, &column, &block->key_figures.items[i], diag);
        if (!frame)
            return false;
        frame_frame(arena, row, frame, (sp)i * (column.measure + KEY_GAP), 0);
        row->height = larger(row->height, frame->height);
    }
    return true;
}

bool key_figures_set(struct arena *arena, struct setting *setting, const struct block *block,
                     struct diag *diag)
{
    size_t first = setting->galley->n;
    if (block->key_figures.n == 0)
        return true;
    struct setting wide = setting_wide(setting, WIDTH_FULL);
    struct frame *row = frame_open(arena, wide.measure, 0);
    if (!key_row(arena, &wide, block, row, diag))
        return false;
    galley_add(arena, &wide, row);
    galley_pad(setting, first);
    galley_white(setting->galley, first, setting->style->body.leading,
                 setting->style->body.leading);
    return true;
}
