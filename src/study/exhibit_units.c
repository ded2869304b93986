/* Tables over units: placebos, weights, donors, and each donor left out. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "study/exhibit.h"

/* A unit and its ratio of RMSPE after the start to before it. */
struct ratio {
    const char *unit;
    double ratio, before;
    bool finite;
};

static int compare_ratios(const void *left, const void *right)
{
    const struct ratio *a = left, *b = right;
    if (a->finite != b->finite)
        return a->finite ? 1 : -1;
    if (a->finite && (a->ratio > b->ratio || a->ratio < b->ratio))
        return a->ratio > b->ratio ? -1 : 1;
    return strcmp(a->unit, b->unit);
}

static struct ratio ratio_of(const char *unit, double pre_mspe, double post_mspe)
{
    struct ratio ratio = {.unit = unit, .before = sqrt(pre_mspe)};
    ratio.ratio = sqrt(placebo_ratio(pre_mspe, post_mspe, &ratio.finite));
    return ratio;
}

void exhibit_placebos(struct exhibit *exhibit)
{
    enum { UNIT, RATIO, BEFORE, N };
    const struct made_column columns[N] = {
        [UNIT] = {"unit", exhibit->request->unit->title, NULL, TYPE_STRING},
        [RATIO] = {"ratio", exhibit_word(exhibit, "ratio"), NULL, TYPE_NUMBER},
        [BEFORE] = {"before", exhibit_word(exhibit, "rmspe"), exhibit->unit_measure,
                    TYPE_NUMBER}};
    const struct counterfactual *result = exhibit->result;
    const struct placebos *placebos = &result->primary->placebos;
    struct ratio *ratios = arena_array(exhibit->arena, placebos->n + 1, sizeof *ratios);
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "placebos", columns, N);
    ratios[0] = ratio_of(exhibit_treated(exhibit), result->primary->fit.pre_mspe,
                         result->primary->fit.post_mspe);
    for (size_t i = 0; i < placebos->n; i++)
        ratios[i + 1] = ratio_of(result->donors[i], placebos->units[i].pre_mspe,
                                 placebos->units[i].post_mspe);
    qsort(ratios, placebos->n + 1, sizeof *ratios, compare_ratios);
    for (size_t i = 0; i <= placebos->n; i++) {
        make_row(maker);
        make_text(maker, UNIT, ratios[i].unit);
        exhibit_put(maker, BEFORE, exhibit, ratios[i].before, NULL);
        if (ratios[i].finite)
            make_number(maker, RATIO, ratios[i].ratio, 1);
        else
            make_unknown(maker, RATIO, exhibit_word(exhibit, "perfect_fit"));
    }
    exhibit_add(exhibit, maker);
}

/* The donors by the weight that the deciding method gives them; weights of those that no method
 * uses are left out. */
void exhibit_weights(struct exhibit *exhibit)
{
    enum { UNIT, METHOD, WEIGHT, N };
    const struct made_column columns[N] = {
        [UNIT] = {"unit", exhibit->request->unit->title, NULL, TYPE_STRING},
        [METHOD] = {"method", exhibit_word(exhibit, "method"), NULL, TYPE_STRING},
        [WEIGHT] = {"weight", exhibit_word(exhibit, "weight"), "procent", TYPE_NUMBER}};
    const struct counterfactual *result = exhibit->result;
    size_t n = result->block.n_donors;
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "weights", columns, N);
    size_t *order = arena_array(exhibit->arena, n, sizeof *order);
    const double *own = result->primary->fit.unit_weight;
    for (size_t i = 0; i < n; i++) {
        size_t at = i;
        for (; at > 0 && own[order[at - 1]] < own[i]; at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < result->n_estimates; k++) {
            const struct estimate *estimate = &result->estimates[k];
            make_row(maker);
            make_text(maker, UNIT, result->donors[order[i]]);
            make_text(maker, METHOD, exhibit_word_of(exhibit, "method", estimate->key));
            make_number(maker, WEIGHT, 100 * estimate->fit.unit_weight[order[i]], 0);
        }
    exhibit_add(exhibit, maker);
}

void exhibit_donors(struct exhibit *exhibit)
{
    enum { UNIT, INCLUDED, OWN_START, REASON, N };
    const struct made_column columns[N] = {
        [UNIT] = {"unit", exhibit->request->unit->title, NULL, TYPE_STRING},
        [INCLUDED] = {"included", exhibit_word(exhibit, "included"), NULL, TYPE_STRING},
        [OWN_START] = {"own_start", exhibit_word(exhibit, "own_start"), NULL,
                       exhibit_time_type(exhibit)},
        [REASON] = {"reason", exhibit_word(exhibit, "reason"), NULL, TYPE_STRING}};
    const struct counterfactual_spec *spec = exhibit->result->spec;
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "donors", columns, N);
    for (size_t i = 0; i < spec->n_donors; i++) {
        const struct donor_choice *choice = &spec->donors[i];
        make_row(maker);
        make_text(maker, UNIT, choice->unit);
        make_text(maker, INCLUDED, exhibit_word(exhibit, choice->included ? "yes" : "no"));
        make_text(maker, REASON, choice->reason);
        if (choice->has_own_start)
            make_number(maker, OWN_START, choice->own_start,
                        number_decimals(choice->own_start));
        else if (choice->own_start_unknown)
            make_unknown(maker, OWN_START, exhibit_word(exhibit, "no_own_start"));
    }
    exhibit_add(exhibit, maker);
}

void exhibit_leave_one_out(struct exhibit *exhibit)
{
    enum { UNIT, EFFECT, N };
    const struct made_column columns[N] = {
        [UNIT] = {"unit", exhibit->request->unit->title, NULL, TYPE_STRING},
        [EFFECT] = {"effect", exhibit_word(exhibit, "effect"), exhibit->unit_measure,
                    TYPE_NUMBER}};
    const struct counterfactual *result = exhibit->result;
    const struct estimate *estimate = result->primary;
    const char *why = exhibit_withheld(exhibit, exhibit->result);
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "leave_one_out", columns, N);
    make_row(maker);
    make_text(maker, UNIT, exhibit_word(exhibit, "none_left_out"));
    exhibit_put(maker, EFFECT, exhibit, estimate->fit.att, why);
    for (size_t i = 0; estimate->leave_one_out && i < result->block.n_donors; i++) {
        if (!(estimate->fit.unit_weight[i] > 0))
            continue;
        make_row(maker);
        make_text(maker, UNIT, result->donors[i]);
        exhibit_put(maker, EFFECT, exhibit, estimate->leave_one_out[i], why);
    }
    exhibit_add(exhibit, maker);
}
