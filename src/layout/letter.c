#include "layout/letter.h"

#include "base/str.h"
#include "layout/block.h"
#include "layout/figure.h"
#include "layout/heading.h"
#include "layout/measure.h"
#include "layout/words.h"

/* After the Swedish standard for letters: the sender at the top left, the facts of the case
 * from the page's middle on, the recipient below them where a window envelope shows it. */
#define FACTS_GAP SP_FROM_PT(14.5)
#define RECIPIENT_TOP SP_FROM_MM(34)
#define HEAD_HEIGHT SP_FROM_MM(66)

/* A fact about the letter: its name, small, above what it says. */
struct fact {
    const char *name, *text;
};

static bool fact_draw(struct arena *arena, const struct setting *setting, struct ground *ground,
                      const struct fact *fact, struct diag *diag)
{
    const struct style *style = setting->style;
    return words_draw(arena, setting, ground, &style->source, fact->name, diag) &&
           words_draw(arena, setting, ground, &style->letter, fact->text, diag);
}

/* Facts in two columns from `ground` on, row by row. */
static bool facts_draw(struct arena *arena, const struct setting *setting, struct ground ground,
                       const struct fact facts[], size_t n, struct diag *diag)
{
    sp column = (ground.measure - FACTS_GAP) / 2, below = ground.y;
    for (size_t i = 0; i < n; i++) {
        bool right = i % 2 == 1;
        struct ground at = {ground.frame, ground.x + (right ? column + FACTS_GAP : 0), ground.y,
                            column};
        if (!fact_draw(arena, setting, &at, &facts[i], diag))
            return false;
        below = larger(below, at.y);
        if (right)
            ground.y = below + setting->style->letter.leading / 2;
    }
    return true;
}

static bool sender_draw(struct arena *arena, const struct setting *setting,
                        struct ground ground, struct diag *diag)
{
    const struct front *front = &setting->doc->front;
    const struct style *style = setting->style;
    return words_draw(arena, setting, &ground, &style->section, front->agency, diag) &&
           words_draw(arena, setting, &ground, &style->letter, front->address, diag);
}

static bool recipient_draw(struct arena *arena, const struct setting *setting,
                           struct ground ground, struct diag *diag)
{
    const struct front *front = &setting->doc->front;
    const struct style *style = setting->style;
    const char *to = words_given(front->to, setting->doc->labels.not_given);
    ground.y = RECIPIENT_TOP;
    return words_draw(arena, setting, &ground, &style->letter, to, diag) &&
           words_draw(arena, setting, &ground, &style->letter, front->to_address, diag);
}

static bool head_set(struct arena *arena, struct setting *setting, struct diag *diag)
{
    const struct front *front = &setting->doc->front;
    const struct labels *labels = &setting->doc->labels;
    const struct fact facts[] = {
        {labels->date, words_given(front->date, labels->at_decision)},
        {labels->dnr, words_given(front->dnr, labels->at_decision)},
        {labels->reference, words_given(front->dnr_decision, labels->not_given)},
    };
    struct setting wide = setting_wide(setting, WIDTH_FULL);
    struct frame *frame = frame_open(arena, wide.measure, HEAD_HEIGHT);
    sp half = wide.measure / 2;
    struct ground left = {frame, 0, 0, half - FACTS_GAP}, right = {frame, half, 0, half};
    if (!sender_draw(arena, &wide, left, diag) ||
        !facts_draw(arena, &wide, right, facts, LEN(facts), diag) ||
        !recipient_draw(arena, &wide, right, diag))
        return false;
    galley_add(arena, &wide, frame)->hold = true;
    return true;
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
    struct numbered numbered = {NULL, NULL, &text, &setting->style->section};
    if (!numbered_set(arena, setting, &numbered, tag, diag))
        return false;
    galley_pad(setting, first);
    galley_white(setting->galley, first, 0, setting->style->body.leading / 2);
    setting->galley->strips[setting->galley->n - 1].hold = true;
    return true;
}

/* --- who decided --- */

/* A name in the side column, and who it is. */
static bool role_set(struct arena *arena, struct setting *setting, const struct fact *role,
                     struct diag *diag)
{
    const struct style *style = setting->style;
    struct tag *tag = tag_open(arena, setting->parent, TAG_P);
    struct text text = text_from(arena, tag->language, 0, role->text);
    struct text_style name = style->letter;
    name.colour = style->grey;
    struct numbered numbered = {role->name, &name, &text, &style->letter};
    return numbered_set(arena, setting, &numbered, tag, diag);
}

static bool foot_set(struct arena *arena, struct setting *setting, struct diag *diag)
{
    const struct front *front = &setting->doc->front;
    const struct labels *labels = &setting->doc->labels;
    const struct fact roles[] = {
        {labels->signatory, words_given(front->signatory, labels->at_decision)},
        {labels->rapporteur, words_given(front->rapporteur, labels->at_decision)},
        {labels->participants, front->participants},
    };
    struct galley *galley = setting->galley;
    size_t first = galley->n;
    for (size_t i = 0; i < LEN(roles); i++)
        if (roles[i].text && !role_set(arena, setting, &roles[i], diag))
            return false;
    galley_keep(galley, first);
    galley_pad(setting, first);
    galley_white(galley, first, 2 * setting->style->body.leading, 0);
    return true;
}

bool letter_set(struct arena *arena, struct setting *setting, const struct block *block,
                struct diag *diag)
{
    return head_set(arena, setting, diag) && title_set(arena, setting, diag) &&
           blocks_set(arena, setting, block->letter.blocks, block->letter.n, diag) &&
           foot_set(arena, setting, diag);
}
