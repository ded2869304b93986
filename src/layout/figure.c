#include "layout/figure.h"

#include "layout/caption.h"
#include "layout/layout.h"
#include "layout/measure.h"

sp layout_figure_width(const struct style *style, enum block_width width)
{
    switch (width) {
    case WIDTH_TEXT: return measure_text(style);
    case WIDTH_FULL: return measure_full(style);
    case WIDTH_LANDSCAPE: return measure_landscape(style);
    }
    return 0;
}

struct setting setting_wide(const struct setting *setting, enum block_width width)
{
    struct setting wide = *setting;
    if (setting->x != 0 || width == WIDTH_TEXT)
        return wide;
    wide.x = -measure_hang(setting->style);
    wide.measure = layout_figure_width(setting->style, width);
    return wide;
}

enum stand block_stand(const struct setting *setting, const struct block *block,
                       const struct caption *caption, enum block_width width)
{
    if (setting->galley->block != block)
        return STAND_TEXT;
    if (width == WIDTH_LANDSCAPE)
        return STAND_LANDSCAPE;
    return caption->title.n ? STAND_FLOAT : STAND_TEXT;
}

/* The drawing as one leaf of the structure tree. */
static void drawing_add(struct arena *arena, struct setting *setting,
                        const struct figure *figure, const struct frame *drawing,
                        struct tag *tag)
{
    tag->alt = figure->alt;
    tag->title = figure->caption.plain;
    struct setting wide = setting_wide(setting, figure->width);
    struct frame *frame = frame_open(arena, drawing->width, drawing->height);
    frame_tag(arena, frame, tag);
    frame_frame(arena, frame, drawing, 0, 0);
    galley_add(arena, &wide, frame);
}

/* A figure parted from its source is no error, but the author can do better. */
static void figure_warn(const struct setting *setting, const struct block *block, sp height,
                        struct diag *diag)
{
    bool landscape = block->figure.width == WIDTH_LANDSCAPE;
    sp excess = height - measure_room(setting->style, landscape);
    if (excess <= 0)
        return;
    diag_warning(diag, block->pos, "overflow",
                 "figure '%s' with its caption and source is %.1f mm higher than a page",
                 block->name ? block->name : "without a name", sp_to_mm(excess));
    diag_hint(diag, "give it less height, or shorten its notes");
}

bool figure_set(struct arena *arena, struct setting *setting, const struct block *block,
                struct diag *diag)
{
    const struct figure *figure = &block->figure;
    size_t first = setting->galley->n;
    struct tag *mark, *division = tag_open(arena, setting->parent, TAG_DIV);
    struct setting inner = *setting;
    inner.parent = division;
    if (!caption_set(arena, &inner, &figure->caption, setting->doc->labels.figure, &mark,
                     tag_open(arena, division, TAG_CAPTION), diag))
        return false;
    const struct frame *drawing =
        setting->drawings->draw(setting->drawings->context, arena, block, figure->width);
    if (drawing)
        drawing_add(arena, &inner, figure, drawing, tag_open(arena, division, TAG_FIGURE));
    if (!caption_foot_set(arena, &inner, &figure->caption, diag))
        return false;
    setting->galley->stand = block_stand(setting, block, &figure->caption, figure->width);
    figure_warn(setting, block, galley_height(setting->galley, first), diag);
    galley_keep(setting->galley, first);
    galley_pad(setting, first);
    sp white = setting->style->body.leading;
    galley_white(setting->galley, first, white, white);
    return true;
}
