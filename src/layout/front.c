#include "layout/front.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "layout/block.h"
#include "layout/catalogue.h"
#include "layout/measure.h"

const char *front_dnr(struct arena *arena, const struct doc *doc)
{
    const char *word = doc->language == LANGUAGE_EN ? "Ref." : "Dnr";
    return doc->front.dnr ? arena_printf(arena, "%s\u00A0%s", word, doc->front.dnr) : NULL;
}

const char *front_state(struct arena *arena, const struct doc *doc)
{
    const struct front *front = &doc->front;
    bool draft = front->state && strcmp(front->state, "utkast") == 0;
    if (!draft)
        return front->date;
    return front->date ? arena_printf(arena, "%s %s", doc->labels.draft, front->date)
                       : doc->labels.draft;
}

/* --- the cover --- */

/* The title begins at the page's upper golden section, the drawing below it; the thick rule
 * above the title is as long as a word. */
#define COVER_RULE_WIDTH SP_FROM_MM(24)
#define COVER_RULE SP_FROM_PT(3)
#define COVER_TITLE_SHARE 26 /* percent of the room */

/* The cover while it is drawn: one frame, filled from the top and from the foot. */
struct cover {
    struct frame *frame;
    sp y;
};

/* Adds the words' lines at x and cover->y; words may be NULL. */
static bool cover_words(struct arena *arena, struct setting *setting, struct cover *cover, sp x,
                        const struct text_style *style, const char *words, struct diag *diag)
{
    if (!words)
        return true;
    struct tag *tag = tag_open(arena, setting->parent, TAG_P);
    struct text text = text_from(arena, tag->language, 0, words);
    struct para_style para = setting_short(arena, setting, &text, style);
    const struct lines *lines =
        para_set(arena, setting->faces, &text, &para, &setting->references, tag, diag);
    if (!lines)
        return false;
    for (size_t i = 0; i < lines->n; i++) {
        frame_frame(arena, cover->frame, lines->line[i].frame, x, cover->y);
        cover->y += style->leading;
    }
    return true;
}

static bool cover_title(struct arena *arena, struct setting *setting, struct cover *cover,
                        struct diag *diag)
{
    const struct style *style = setting->style;
    const struct front *front = &setting->doc->front;
    cover->y = cover->frame->height / 100 * COVER_TITLE_SHARE;
    frame_artifact(arena, cover->frame, ARTIFACT_LAYOUT);
    frame_fill(arena, cover->frame, 0, cover->y, COVER_RULE_WIDTH, COVER_RULE, style->accent);
    cover->y += COVER_RULE + style->body.leading;
    if (!cover_words(arena, setting, cover, 0, &style->cover_title, front->title, diag))
        return false;
    cover->y += style->body.leading / 2;
    return cover_words(arena, setting, cover, 0, &style->cover_subtitle, front->subtitle, diag);
}

/* The words at the foot: recipient, diary number, date and state. */
static bool cover_foot(struct arena *arena, struct setting *setting, struct cover *cover,
                       struct diag *diag)
{
    const struct style *style = setting->style;
    const struct front *front = &setting->doc->front;
    const char *dnr = front_dnr(arena, setting->doc);
    const char *const words[] = {front->to, dnr, front_state(arena, setting->doc)};
    sp lines = 0;
    for (size_t i = 0; i < LEN(words); i++)
        lines += words[i] != NULL;
    cover->y = cover->frame->height - lines * style->cover_small.leading;
    for (size_t i = 0; i < LEN(words); i++)
        if (!cover_words(arena, setting, cover, 0, &style->cover_small, words[i], diag))
            return false;
    return true;
}

/* The report's own drawing, else a calm field of rules that shorten by the golden section. */
static void cover_drawing(struct arena *arena, struct setting *setting, struct cover *cover)
{
    const struct style *style = setting->style;
    const struct frame *drawing = setting->figures[setting->catalogue->figures.n];
    sp foot = cover->frame->height - 5 * style->cover_small.leading;
    frame_artifact(arena, cover->frame, ARTIFACT_LAYOUT);
    if (drawing) {
        sp y = larger(cover->y + 2 * style->body.leading, foot - drawing->height);
        sp x = drawing->width > measure_text(style) ? -measure_hang(style) : 0;
        frame_frame(arena, cover->frame, drawing, x, y);
        return;
    }
    sp width = measure_text(style), y = foot;
    for (int i = 0; i < 8; i++) {
        frame_fill(arena, cover->frame, 0, y, width, SP_FROM_PT(0.75), style->accent);
        width = width / 1000 * 618;
        y -= style->body.leading;
    }
}

bool cover_set(struct arena *arena, struct setting *setting, const struct block *block,
               struct diag *diag)
{
    (void)block;
    const struct style *style = setting->style;
    const struct front *front = &setting->doc->front;
    struct frame *frame = frame_open(arena, setting->measure, measure_room(style, false));
    struct cover cover = {.frame = frame};
    sp hang = measure_hang(style);
    struct text_style agency = style->cover_small;
    agency.face = style->table_head.face;
    if (!cover_words(arena, setting, &cover, -hang, &agency, front->agency, diag))
        return false;
    cover.y = hang ? 0 : cover.y;
    if (!cover_words(arena, setting, &cover, 0, &style->cover_small, front->series, diag) ||
        !cover_title(arena, setting, &cover, diag))
        return false;
    cover_drawing(arena, setting, &cover);
    if (!cover_foot(arena, setting, &cover, diag))
        return false;
    galley_add(arena, setting, frame);
    return true;
}

/* --- the colophon --- */

/* "ISBN 978-…", or NULL. */
static const char *named(struct arena *arena, const char *name, const char *text)
{
    return text ? arena_printf(arena, "%s %s", name, text) : NULL;
}

static bool colophon_lines(struct arena *arena, struct setting *setting, struct diag *diag)
{
    const struct front *front = &setting->doc->front;
    const char *const words[] = {
        front->title,
        front->subtitle,
        front->series,
        named(arena, "ISBN", front->isbn),
        named(arena, "ISSN", front->issn),
        front_dnr(arena, setting->doc),
        front->agency,
        front->address,
        front_state(arena, setting->doc),
    };
    for (size_t i = 0; i < LEN(words); i++) {
        if (!words[i])
            continue;
        struct tag *tag = tag_open(arena, setting->parent, TAG_P);
        struct text text =
            text_from(arena, tag->language, i == 0 ? INLINE_STRONG : 0, words[i]);
        if (!text_set(arena, setting, &text, setting->text, tag, diag))
            return false;
    }
    return true;
}

/* Moves the strips down to the foot of their page. */
static void galley_sink(struct arena *arena, struct setting *setting)
{
    struct galley *galley = setting->galley;
    if (galley->n == 0)
        return;
    sp white = measure_room(setting->style, false) - galley_height(galley, 0);
    if (white <= 0)
        return;
    struct strip *strip = &galley->strips[0];
    struct frame *frame = frame_open(arena, strip->frame->width, strip->frame->height + white);
    frame_frame(arena, frame, strip->frame, 0, white);
    strip->frame = frame;
    strip->height += white;
}

bool colophon_set(struct arena *arena, struct setting *setting, const struct block *block,
                  struct diag *diag)
{
    struct setting inner = *setting;
    inner.text = &setting->style->source;
    inner.justified = false;
    if (!colophon_lines(arena, &inner, diag))
        return false;
    size_t first = setting->galley->n;
    if (!blocks_set(arena, &inner, block->letter.blocks, block->letter.n, diag))
        return false;
    setting->figure = inner.figure;
    galley_white(setting->galley, first, setting->style->body.leading, 0);
    galley_sink(arena, setting);
    return true;
}
