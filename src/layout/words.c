#include "layout/words.h"

#include <string.h>

#include "base/date.h"
#include "layout/block.h"

bool words_draw(struct arena *arena, const struct setting *setting, struct ground *ground,
                const struct text_style *style, const char *words, struct diag *diag)
{
    if (!words)
        return true;
    struct setting at = *setting;
    at.measure = ground->measure;
    struct tag *tag = tag_open(arena, setting->parent, TAG_P);
    struct text text = text_from(arena, tag->language, 0, words);
    struct para_style para = setting_title(arena, &at, &text, style);
    const struct lines *lines =
        para_set(arena, setting->faces, &text, &para, &setting->references, tag, diag);
    if (!lines)
        return false;
    for (size_t i = 0; i < lines->n; i++) {
        frame_frame(arena, ground->frame, lines->line[i].frame, ground->x, ground->y);
        ground->y += style->leading;
    }
    return true;
}

const char *words_of_date(struct arena *arena, const struct doc *doc, const char *date)
{
    int days;
    return date && date_parse(date, strlen(date), &days) ? date_long(arena, days, doc->language)
                                                         : date;
}

const char *words_given(const char *text, const char *other)
{
    return text ? text : other ? other : "–";
}
