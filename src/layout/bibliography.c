#include "layout/bibliography.h"

#include <assert.h>

#include "layout/block.h"
#include "layout/measure.h"
#include "layout/note.h"

/* Two digits or three letters wide at 9 pt: enough to tell a title from the lines under it. */
#define HANG SP_FROM_MM(5)

static bool entry_set(struct arena *arena, struct setting *setting, const struct block *entry,
                      struct diag *diag)
{
    assert(entry->kind == BLOCK_PARAGRAPH);
    size_t first = setting->galley->n;
    struct tag *item = tag_open(arena, setting->parent, TAG_LI);
    struct tag *body = tag_open(arena, item, TAG_LBODY);
    struct para_style para =
        setting_short(arena, setting, &entry->paragraph, &setting->style->reference);
    para.first_indent = -HANG;
    para.link_colour = true;
    const struct lines *lines = para_set(arena, setting->faces, &entry->paragraph, &para,
                                         &setting->references, body, diag);
    if (!lines)
        return false;
    galley_lines(arena, setting, lines);
    if (entry->anchor && lines->n)
        strip_start(arena, &setting->galley->strips[first], entry->anchor);
    return notes_set(arena, setting, lines, first, diag);
}

bool bibliography_set(struct arena *arena, struct setting *setting, const struct list *list,
                      struct diag *diag)
{
    size_t start = setting->galley->n;
    sp white = setting->style->reference.leading / 6; /* the indent parts entries already */
    struct setting inner = *setting;
    inner.parent = tag_open(arena, setting->parent, TAG_L);
    inner.x -= measure_hang(setting->style);
    inner.measure += measure_hang(setting->style);
    for (size_t i = 0; i < list->n; i++) {
        size_t first = setting->galley->n;
        if (!entry_set(arena, &inner, list->items[i].blocks, diag))
            return false;
        galley_white(setting->galley, first, white, 0);
    }
    sp half = setting->style->body.leading / 2;
    galley_white(setting->galley, start, half, half);
    galley_pad(setting, start);
    return true;
}
