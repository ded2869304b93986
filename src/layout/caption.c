#include "layout/caption.h"

#include "base/arena.h"
#include "layout/block.h"
#include "layout/heading.h"
#include "layout/label.h"
#include "layout/measure.h"

const char *caption_number(struct arena *arena, const struct caption *caption, const char *word)
{
    return caption->number ? arena_printf(arena, "%s\u00A0%s", word, caption->number) : NULL;
}

/* In the side column, on the line below the number. */
static void mark_aside(struct arena *arena, struct setting *setting, size_t first,
                       struct tag *tag)
{
    struct galley *galley = setting->galley;
    const struct style *style = setting->style;
    struct text_style look = style->caption_number;
    look.colour = style->accent;
    struct run label = label_run(arena, setting->faces, &look, setting->doc->labels.example);
    sp below = style->caption_number.leading;
    struct point at = {-measure_hang(style) - setting->x,
                       below + label_baseline(setting->faces, &look)};
    strip_label(arena, &galley->strips[first], label, tag, at);
    sp missing = 2 * below - galley_height(galley, first);
    if (missing > 0)
        galley->strips[galley->n - 1].height += missing;
}

/* Without a side column: on a line of its own under the title. */
static bool mark_below(struct arena *arena, struct setting *setting, struct tag *tag,
                       struct diag *diag)
{
    struct text_style look = setting->style->caption_measure;
    look.colour = setting->style->accent;
    struct text words = text_from(arena, tag->language, 0, setting->doc->labels.example);
    return text_set(arena, setting, &words, &look, tag, diag);
}

static bool title_set(struct arena *arena, struct setting *setting,
                      const struct caption *caption, const char *word, struct tag *tag,
                      struct diag *diag)
{
    struct numbered numbered = {
        .number = caption_number(arena, caption, word),
        .number_style = &setting->style->caption_number,
        .title = &caption->title,
        .title_style = &setting->style->caption_title,
    };
    return numbered_set(arena, setting, &numbered, tag_open(arena, tag, TAG_P), diag);
}

bool caption_set(struct arena *arena, struct setting *setting, const struct caption *caption,
                 const char *word, struct tag **mark, struct tag *tag, struct diag *diag)
{
    struct galley *galley = setting->galley;
    size_t first = galley->n;
    bool aside = measure_hang(setting->style) > 0;
    if (!title_set(arena, setting, caption, word, tag, diag))
        return false;
    *mark = caption->illustrative ? tag_open(arena, tag, TAG_P) : NULL;
    if (*mark && !aside && !mark_below(arena, setting, *mark, diag))
        return false;
    struct numbered measure = {.title = &caption->measure,
                               .title_style = &setting->style->caption_measure};
    if (caption->measure.n &&
        !numbered_set(arena, setting, &measure, tag_open(arena, tag, TAG_P), diag))
        return false;
    galley_keep(galley, first);
    if (*mark && aside && galley->n > first)
        mark_aside(arena, setting, first, *mark);
    if (galley->n > first) {
        galley->strips[galley->n - 1].hold = true;
        galley->strips[galley->n - 1].below = setting->style->body.leading / 2;
    }
    return true;
}

bool caption_foot_set(struct arena *arena, struct setting *setting,
                      const struct caption *caption, struct diag *diag)
{
    struct galley *galley = setting->galley;
    size_t first = galley->n;
    const struct text_style *style = &setting->style->source;
    for (size_t i = 0; i < caption->n_notes; i++)
        if (!text_set(arena, setting, &caption->notes[i], style,
                      tag_open(arena, setting->parent, TAG_P), diag))
            return false;
    if (caption->source.n && !text_set(arena, setting, &caption->source, style,
                                       tag_open(arena, setting->parent, TAG_P), diag))
        return false;
    if (galley->n == first)
        return true;
    galley->strips[first].keep = true;
    galley_keep(galley, first);
    galley->strips[first].above = setting->style->body.leading / 4;
    return true;
}
