#include "layout/heading.h"

#include "base/arena.h"
#include "layout/block.h"
#include "layout/label.h"
#include "layout/measure.h"
#include "layout/tags.h"

/* Looks and white of a heading level; white in half leadings of the body. */
struct heading_look {
    const struct text_style *style;
    enum tag_role role;
    int above, below;
};

static struct heading_look heading_look(const struct style *style, int level)
{
    if (level <= 1)
        return (struct heading_look){&style->chapter, TAG_H1, 4, 3};
    if (level == 2)
        return (struct heading_look){&style->section, TAG_H2, 4, 1};
    return (struct heading_look){&style->subsection, TAG_H3, 2, 1};
}

/* Where the number stands and how far it pushes the title to the right. */
static sp number_room(const struct setting *setting, const struct run *number)
{
    if (number->n == 0 || measure_hang(setting->style))
        return 0;
    return run_width(number) + number->size;
}

bool numbered_set(struct arena *arena, struct setting *setting, const struct numbered *numbered,
                  struct tag *tag, struct diag *diag)
{
    size_t first = setting->galley->n;
    struct run number = {0};
    struct tag *label = NULL;
    if (numbered->number) {
        const char *words = arena_printf(arena, "%s ", numbered->number);
        number = label_run(arena, setting->faces, numbered->number_style, words);
        label = tag_open(arena, tag, TAG_CONTENT);
    }
    struct setting inner = *setting;
    sp room = number_room(setting, &number);
    inner.x += room;
    inner.measure -= room;
    struct para_style para =
        setting_title(arena, &inner, numbered->title, numbered->title_style);
    const struct lines *lines = tags_para(arena, setting->faces, numbered->title, &para,
                                          &setting->references, tag, diag);
    if (!lines)
        return false;
    galley_lines(arena, &inner, lines);
    galley_keep(setting->galley, first);
    sp hang = measure_hang(setting->style);
    if (label && lines->n)
        strip_label(arena, &setting->galley->strips[first], number, label,
                    (struct point){hang ? -hang - setting->x : -room, lines->line[0].ascent});
    return true;
}

/* The white above a chapter's heading on its page; it stays at the page's top. */
static void chapter_drop(struct arena *arena, struct setting *setting, size_t first)
{
    struct strip *strip = &setting->galley->strips[first];
    sp drop = setting->style->chapter_drop;
    struct frame *frame = frame_open(arena, strip->frame->width, strip->frame->height + drop);
    frame_frame(arena, frame, strip->frame, 0, drop);
    strip->frame = frame;
    strip->height += drop;
}

bool heading_set(struct arena *arena, struct setting *setting, const struct block *block,
                 struct diag *diag)
{
    const struct heading *heading = &block->heading;
    struct galley *galley = setting->galley;
    size_t first = galley->n;
    struct heading_look look = heading_look(setting->style, heading->level);
    struct tag *tag = tag_open(arena, setting->parent, look.role);
    tag->title = heading->plain;
    struct numbered numbered = {heading->number, look.style, &heading->title, look.style};
    if (!numbered_set(arena, setting, &numbered, tag, diag))
        return false;
    if (galley->n == first)
        return true;
    if (galley->new_page && first == 0)
        chapter_drop(arena, setting, first);
    galley_pad(setting, first);
    sp half = setting->style->body.leading / 2;
    galley_white(galley, first, look.above * half, look.below * half);
    galley->strips[galley->n - 1].hold = true;
    return true;
}
