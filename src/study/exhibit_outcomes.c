/* Several outcomes of one programme, judged together. */
#include <string.h>

#include "base/arena.h"
#include "stat/multiple.h"
#include "study/exhibit.h"
#include "study/gate.h"
#include "study/outcomes.h"

/* What a withheld effect counts as: no evidence. */
static double p_of(const struct effect_labelled *item)
{
    return item->result->effect_shown ? decisive_p(item->result->primary) : 1;
}

/* The p-values of the outcomes that are no controls, adjusted; in their order. */
static size_t adjust(struct arena *arena, const struct effect_labelled list[], size_t n,
                     double **adjusted)
{
    double *p = arena_array(arena, n, sizeof *p);
    size_t count = 0;
    *adjusted = arena_array(arena, n, sizeof **adjusted);
    for (size_t i = 0; i < n; i++)
        if (!list[i].is_control)
            p[count++] = p_of(&list[i]);
    holm_adjust(p, count, *adjusted);
    return count;
}

static void put_numbers(struct table_maker *maker, const struct exhibit *exhibit, size_t first,
                        const double *holm)
{
    const char *why = exhibit_withheld(exhibit, exhibit->result);
    double att = exhibit->result->primary->fit.att, percent;
    for (size_t column = first; why && column < first + (holm ? 3 : 2); column++)
        make_unknown(maker, column, why);
    if (why)
        return;
    if (exhibit_relative(exhibit, att, &percent))
        make_number(maker, first, percent, 0);
    exhibit_put_probability(maker, first + 1, decisive_p(exhibit->result->primary));
    if (holm)
        exhibit_put_probability(maker, first + 2, *holm);
}

const struct table *effect_outcomes(struct arena *arena, const char *name,
                                    const struct effect_labelled list[], size_t n)
{
    enum { LABEL, ROLE, EFFECT, P, HOLM, VERDICT, N };
    struct exhibit first = exhibit_open(arena, list[0].request, list[0].result);
    const struct made_column columns[N] = {
        [LABEL] = {"label", exhibit_word(&first, "part_outcome"), NULL, TYPE_STRING},
        [ROLE] = {"role", exhibit_word(&first, "role"), NULL, TYPE_STRING},
        [EFFECT] = {"effect", exhibit_word(&first, "effect"), "procent", TYPE_NUMBER},
        [P] = {"p", "p", NULL, TYPE_NUMBER},
        [HOLM] = {"holm", exhibit_word(&first, "holm"), NULL, TYPE_NUMBER},
        [VERDICT] = {"verdict", exhibit_word(&first, "verdict"), NULL, TYPE_STRING}};
    struct table_maker *maker = exhibit_table(&first, name, "outcomes", columns, N);
    double *holm;
    size_t k = 0;
    adjust(arena, list, n, &holm);
    for (size_t i = 0; i < n; i++) {
        const struct effect_labelled *item = &list[i];
        struct exhibit exhibit = exhibit_open(arena, item->request, item->result);
        make_row(maker);
        make_text(maker, LABEL, item->label);
        make_text(maker, ROLE,
                  exhibit_word(&exhibit, item->is_control ? "control" : "outcome"));
        put_numbers(maker, &exhibit, EFFECT, item->is_control ? NULL : &holm[k++]);
        make_text(maker, VERDICT,
                  exhibit_word_of(&exhibit, "verdict", verdict_key(item->result->verdict)));
    }
    return make_table(maker);
}

/* --- all together --- */

static bool same_donors(const struct counterfactual *a, const struct counterfactual *b)
{
    bool same = a->block.n_donors == b->block.n_donors;
    for (size_t i = 0; same && i < a->block.n_donors; i++)
        same = strcmp(a->donors[i], b->donors[i]) == 0;
    return same;
}

/* One test for all: outcomes whose effects are shown, of the same donors. */
static bool find_omnibus(struct arena *arena, const struct effect_labelled list[], size_t n,
                         double *p)
{
    const struct counterfactual **results = arena_array(arena, n, sizeof *results);
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        if (list[i].is_control)
            continue;
        results[count++] = list[i].result;
        if (list[i].result->spec->cohort)
            return false;
        if (!list[i].result->effect_shown || !same_donors(results[0], list[i].result))
            return false;
    }
    if (count < 2)
        return false;
    struct outcomes outcomes = outcomes_judge(arena, results, count);
    *p = outcomes.omnibus_p;
    return outcomes.has_omnibus;
}

enum { OUTCOMES, OMNIBUS, QUANTITIES };

static const char *const quantities[QUANTITIES] = {
    [OUTCOMES] = "outcomes", [OMNIBUS] = "omnibus_p"};

const char *effect_joint_quantity(size_t i)
{
    return i < QUANTITIES ? quantities[i] : NULL;
}

const struct table *effect_joint(struct arena *arena, const char *name,
                                 const struct effect_labelled list[], size_t n)
{
    const struct exhibit exhibit = exhibit_open(arena, list[0].request, list[0].result);
    const struct made_column columns[QUANTITIES] = {
        [OUTCOMES] = {quantities[OUTCOMES], exhibit_word(&exhibit, "value_outcomes"), "antal",
                      TYPE_NUMBER},
        [OMNIBUS] = {quantities[OMNIBUS], exhibit_word(&exhibit, "value_omnibus_p"), NULL,
                     TYPE_NUMBER}};
    struct table_maker *maker = exhibit_table(&exhibit, name, "joint", columns, QUANTITIES);
    double *holm, p;
    make_row(maker);
    make_number(maker, OUTCOMES, (double)adjust(arena, list, n, &holm), 0);
    if (find_omnibus(arena, list, n, &p))
        exhibit_put_probability(maker, OMNIBUS, p);
    else
        make_unknown(maker, OMNIBUS, exhibit_word(&exhibit, "no_omnibus"));
    return make_table(maker);
}
