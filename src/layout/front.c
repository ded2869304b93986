#include "layout/front.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "layout/block.h"
#include "layout/catalogue.h"
#include "layout/heading.h"
#include "layout/layout.h"
#include "layout/measure.h"
#include "layout/words.h"

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

static bool cover_title(struct arena *arena, struct setting *setting, struct ground *cover,
                        struct diag *diag)
{
    const struct style *style = setting->style;
    const struct front *front = &setting->doc->front;
    cover->y = cover->frame->height / 100 * COVER_TITLE_SHARE;
    frame_artifact(arena, cover->frame, ARTIFACT_LAYOUT);
    frame_fill(arena, cover->frame, 0, cover->y, COVER_RULE_WIDTH, COVER_RULE, style->accent);
    cover->y += COVER_RULE + style->body.leading;
    if (!words_draw(arena, setting, cover, &style->cover_title, front->title, diag))
        return false;
    cover->y += style->body.leading / 2;
    return words_draw(arena, setting, cover, &style->cover_subtitle, front->subtitle, diag);
}

/* "Lämnas senast den 30 september 2025"; NULL when there is no such day. */
static const char *front_due(struct arena *arena, const struct doc *doc)
{
    const char *due = words_of_date(arena, doc, doc->front.due);
    return due && doc->labels.due ? arena_printf(arena, "%s %s", doc->labels.due, due) : due;
}

/* "Dnr 2024-00123", or "Diarienummer: sätts vid beslut". */
static const char *cover_dnr(struct arena *arena, const struct doc *doc)
{
    const char *dnr = front_dnr(arena, doc);
    if (dnr || !doc->labels.dnr || !doc->labels.at_decision)
        return dnr;
    return arena_printf(arena, "%s: %s", doc->labels.dnr, doc->labels.at_decision);
}

/* The words at the foot: recipient, last day, diary number, state. */
static bool cover_foot(struct arena *arena, struct setting *setting, struct ground *cover,
                       struct diag *diag)
{
    const struct style *style = setting->style;
    const struct doc *doc = setting->doc;
    const char *const words[] = {doc->front.to, front_due(arena, doc), cover_dnr(arena, doc),
                                 front_state(arena, doc)};
    sp lines = 0;
    for (size_t i = 0; i < LEN(words); i++)
        lines += words[i] != NULL;
    cover->y = cover->frame->height - lines * style->cover_small.leading;
    for (size_t i = 0; i < LEN(words); i++)
        if (!words_draw(arena, setting, cover, &style->cover_small, words[i], diag))
            return false;
    return true;
}

/* The figure that the report names for its cover, or NULL. */
static const struct frame *cover_figure(struct arena *arena, const struct setting *setting)
{
    const char *name = setting->doc->front.cover_figure;
    const struct block_list *figures = &setting->catalogue->figures;
    for (size_t i = 0; name && i < figures->n; i++) {
        const struct block *block = figures->items[i];
        if (block->name && strcmp(block->name, name) == 0)
            return setting->drawings->draw(setting->drawings->context, arena, block,
                                           WIDTH_TEXT);
    }
    return NULL;
}

/* The report's own drawing, else a calm field of rules that shorten by the golden section. */
static void cover_drawing(struct arena *arena, struct setting *setting, struct ground *cover)
{
    const struct style *style = setting->style;
    const struct frame *drawing = cover_figure(arena, setting);
    sp foot = cover->frame->height - 6 * style->cover_small.leading;
    frame_artifact(arena, cover->frame, ARTIFACT_LAYOUT);
    if (drawing) {
        sp y = larger(cover->y + 2 * style->body.leading, foot - drawing->height);
        frame_frame(arena, cover->frame, drawing, 0, y);
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
    sp hang = measure_hang(style);
    struct ground side = {frame, -hang, 0, hang ? style->side_width : setting->measure};
    struct text_style agency = style->cover_small;
    agency.face = style->table_head.face;
    if (!words_draw(arena, setting, &side, &agency, front->agency, diag))
        return false;
    struct ground cover = {frame, 0, hang ? 0 : side.y, setting->measure};
    if (!words_draw(arena, setting, &cover, &style->cover_small, front->series, diag) ||
        !cover_title(arena, setting, &cover, diag))
        return false;
    cover_drawing(arena, setting, &cover);
    if (!cover_foot(arena, setting, &cover, diag))
        return false;
    galley_add(arena, setting, frame);
    return true;
}

/* --- the colophon --- */

/* A fact about the report: its name in the side column, then what it says. */
struct fact {
    const char *name, *text;
};

static bool fact_set(struct arena *arena, struct setting *setting, const struct fact *fact,
                     bool strong, struct diag *diag)
{
    struct tag *tag = tag_open(arena, setting->parent, TAG_P);
    struct text text = text_from(arena, tag->language, strong ? INLINE_STRONG : 0, fact->text);
    struct numbered numbered = {fact->name, setting->text, &text, setting->text};
    return numbered_set(arena, setting, &numbered, tag, diag);
}

static const char *state_words(const struct doc *doc)
{
    bool draft = doc->front.state && strcmp(doc->front.state, "utkast") == 0;
    return draft ? doc->labels.state_draft : doc->labels.state_final;
}

static bool colophon_facts(struct arena *arena, struct setting *setting, struct diag *diag)
{
    const struct doc *doc = setting->doc;
    const struct front *front = &doc->front;
    const struct labels *labels = &doc->labels;
    const struct fact facts[] = {
        {NULL, front->title},
        {NULL, front->subtitle},
        {NULL, front->series},
        {"ISBN", front->isbn},
        {"ISSN", front->issn},
        {NULL, front->agency},
        {NULL, front->address},
        {labels->dnr, front->dnr ? front->dnr : labels->at_decision},
        {labels->due, words_of_date(arena, doc, front->due)},
        {labels->data_through, words_of_date(arena, doc, front->data_through)},
        {labels->state, state_words(doc)},
    };
    for (size_t i = 0; i < LEN(facts); i++) {
        size_t first = setting->galley->n;
        if (facts[i].text && !fact_set(arena, setting, &facts[i], i == 0, diag))
            return false;
        if (i > 0 && !facts[i].name != !facts[i - 1].name)
            galley_white(setting->galley, first, setting->style->body.leading / 2, 0);
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
    if (!colophon_facts(arena, &inner, diag))
        return false;
    size_t first = setting->galley->n;
    if (!blocks_set(arena, &inner, block->letter.blocks, block->letter.n, diag))
        return false;
    galley_white(setting->galley, first, setting->style->body.leading, 0);
    galley_sink(arena, setting);
    return true;
}
