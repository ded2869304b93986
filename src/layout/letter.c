#include "layout/letter.h"

#include "base/arena.h"
#include "base/str.h"
#include "layout/block.h"
#include "layout/heading.h"

/* A line of the letter's head or foot: its name in the side column, then what it says. */
struct letter_row {
    const char *name, *text;
    bool strong;
};

static bool row_set(struct arena *arena, struct setting *setting, const struct letter_row *row,
                    struct diag *diag)
{
    const struct style *style = setting->style;
    struct tag *tag = tag_open(arena, setting->parent, TAG_P);
    struct text text =
        text_from(arena, tag->language, row->strong ? INLINE_STRONG : 0, row->text);
    struct numbered numbered = {row->name, &style->contents, &text, &style->contents};
    return numbered_set(arena, setting, &numbered, tag, diag);
}

static bool rows_set(struct arena *arena, struct setting *setting,
                     const struct letter_row rows[], size_t n, struct diag *diag)
{
    size_t first = setting->galley->n;
    for (size_t i = 0; i < n; i++)
        if (rows[i].text && !row_set(arena, setting, &rows[i], diag))
            return false;
    galley_keep(setting->galley, first);
    galley_pad(setting, first);
    galley_white(setting->galley, first, 3 * setting->style->body.leading, 0);
    return true;
}

/* What stands for a fact that the report does not give. */
static const char *given(const char *text, const char *other)
{
    return text ? text : other ? other : "–";
}

static const char *recipient(struct arena *arena, const struct doc *doc)
{
    const char *to = given(doc->front.to, doc->labels.not_given);
    return doc->front.to_address ? arena_printf(arena, "%s\n%s", to, doc->front.to_address)
                                 : to;
}

static bool head_set(struct arena *arena, struct setting *setting, struct diag *diag)
{
    const struct front *front = &setting->doc->front;
    const struct labels *labels = &setting->doc->labels;
    const struct letter_row rows[] = {
        {NULL, front->agency, true},
        {labels->date, given(front->date, labels->at_decision), false},
        {labels->dnr, given(front->dnr, labels->at_decision), false},
        {labels->reference, given(front->dnr_decision, labels->not_given), false},
        {labels->recipient, recipient(arena, setting->doc), false},
    };
    return rows_set(arena, setting, rows, LEN(rows), diag);
}

static bool foot_set(struct arena *arena, struct setting *setting, struct diag *diag)
{
    const struct front *front = &setting->doc->front;
    const struct labels *labels = &setting->doc->labels;
    const struct letter_row rows[] = {
        {labels->signatory, given(front->signatory, labels->at_decision), true},
        {labels->rapporteur, given(front->rapporteur, labels->at_decision), false},
        {labels->participants, front->participants, false},
    };
    return rows_set(arena, setting, rows, LEN(rows), diag);
}

static bool title_set(struct arena *arena, struct setting *setting, struct diag *diag)
{
    const char *title = setting->doc->front.title;
    if (!title)
        return true;
    size_t first = setting->galley->n;
    struct tag *tag = tag_open(arena, setting->parent, TAG_H1);
    tag->title = title;
    struct text text = text_from(arena, tag->language, 0, title);
    if (!text_set(arena, setting, &text, &setting->style->section, tag, diag))
        return false;
    sp line = setting->style->body.leading;
    galley_keep(setting->galley, first);
    galley_pad(setting, first);
    galley_white(setting->galley, first, 3 * line, line);
    setting->galley->strips[setting->galley->n - 1].hold = true;
    return true;
}

bool letter_set(struct arena *arena, struct setting *setting, const struct block *block,
                struct diag *diag)
{
    return head_set(arena, setting, diag) && title_set(arena, setting, diag) &&
           blocks_set(arena, setting, block->letter.blocks, block->letter.n, diag) &&
           foot_set(arena, setting, diag);
}
