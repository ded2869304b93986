/* Tables over methods and specifications: estimates, fit, power, and what was seen when. */
#include <math.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/number.h"
#include "study/exhibit.h"

enum {
    LABEL,
    METHOD,
    EFFECT,
    LOW,
    HIGH,
    P,
    IN_TIME,
    IN_TIME_LOW,
    IN_TIME_HIGH,
    ESTIMATE_COLUMNS
};

static struct table_maker *open_estimates(const struct exhibit *exhibit, const char *name)
{
    const char *unit = exhibit->unit_measure;
    const char *low = exhibit_word(exhibit, "low"), *high = exhibit_word(exhibit, "high");
    const struct made_column columns[ESTIMATE_COLUMNS] = {
        [LABEL] = {"label", exhibit_word(exhibit, "estimate"), NULL, TYPE_STRING},
        [METHOD] = {"method", exhibit_word(exhibit, "method"), NULL, TYPE_STRING},
        [EFFECT] = {"effect", exhibit_word(exhibit, "effect"), unit, TYPE_NUMBER},
        [LOW] = {"low", low, unit, TYPE_NUMBER},
        [HIGH] = {"high", high, unit, TYPE_NUMBER},
        [P] = {"p", "p", NULL, TYPE_NUMBER},
        [IN_TIME] = {"in_time", exhibit_word(exhibit, "in_time"), unit, TYPE_NUMBER},
        [IN_TIME_LOW] = {"in_time_low", low, unit, TYPE_NUMBER},
        [IN_TIME_HIGH] = {"in_time_high", high, unit, TYPE_NUMBER}};
    return exhibit_table(exhibit, name, "estimates", columns, ESTIMATE_COLUMNS);
}

static void put_interval(struct table_maker *maker, size_t first, const struct exhibit *exhibit,
                         const struct estimate *estimate)
{
    double att = estimate->fit.att, error;
    exhibit_put(maker, first, exhibit, att, NULL);
    if (!exhibit_error(exhibit, estimate, &error))
        return;
    exhibit_put(maker, first + 1, exhibit, att - error, NULL);
    exhibit_put(maker, first + 2, exhibit, att + error, NULL);
}

static void estimate_row(struct table_maker *maker, const struct exhibit *exhibit,
                         const struct estimate *estimate, const char *label, const char *why)
{
    const struct counterfactual *result = exhibit->result;
    make_row(maker);
    make_text(maker, LABEL, label);
    make_text(maker, METHOD, exhibit_word_of(exhibit, "method", estimate->key));
    if (result->rehearsal)
        put_interval(maker, IN_TIME, exhibit, estimate);
    else if (estimate->n_in_time)
        exhibit_put(maker, IN_TIME, exhibit, estimate->in_time[0].att, NULL);
    for (size_t column = EFFECT; why && column <= P; column++)
        make_unknown(maker, column, why);
    if (why)
        return;
    put_interval(maker, EFFECT, exhibit, estimate);
    exhibit_put_p(maker, P, estimate);
}

static void beside_row(struct table_maker *maker, const struct exhibit *exhibit,
                       const struct beside *beside, const char *why)
{
    make_row(maker);
    make_text(maker, LABEL, exhibit_word_of(exhibit, "method", beside->method));
    if (!why && !beside->found)
        why = exhibit_word(exhibit, "no_estimate");
    exhibit_put(maker, EFFECT, exhibit, beside->att, why);
    if (beside->has_interval) {
        exhibit_put(maker, LOW, exhibit, beside->low, why);
        exhibit_put(maker, HIGH, exhibit, beside->high, why);
    }
    if (beside->has_p && why)
        make_unknown(maker, P, why);
    else if (beside->has_p)
        exhibit_put_probability(maker, P, beside->p);
}

/* `label`: the specification's, before each method; NULL: the methods alone. */
static void estimate_rows(struct table_maker *maker, const struct exhibit *exhibit,
                          const char *label)
{
    const struct counterfactual *result = exhibit->result;
    const char *why = exhibit_withheld(exhibit, result);
    for (size_t i = 0; i < result->n_estimates; i++) {
        const char *method = exhibit_word_of(exhibit, "method", result->estimates[i].key);
        const char *words =
            label ? arena_printf(exhibit->arena, "%s: %s", label, method) : method;
        estimate_row(maker, exhibit, &result->estimates[i], words, why);
    }
    struct beside list[BESIDE];
    size_t n = label ? 0 : exhibit_beside(exhibit, list);
    for (size_t i = 0; i < n; i++)
        beside_row(maker, exhibit, &list[i], why);
}

void exhibit_estimates(struct exhibit *exhibit)
{
    struct table_maker *maker = open_estimates(exhibit, exhibit->request->name);
    estimate_rows(maker, exhibit, NULL);
    exhibit_add(exhibit, maker);
}

const struct table *effect_compare(struct arena *arena, const char *name,
                                   const struct effect_labelled list[], size_t n)
{
    struct exhibit first = exhibit_open(arena, list[0].request, list[0].result);
    struct table_maker *maker = open_estimates(&first, name);
    for (size_t i = 0; i < n; i++) {
        struct exhibit exhibit = exhibit_open(arena, list[i].request, list[i].result);
        estimate_rows(maker, &exhibit, list[i].label);
    }
    return make_table(maker);
}

void exhibit_fit(struct exhibit *exhibit)
{
    enum { METHOD_NAME, RMSPE, RATIO, LARGEST, EFFECTIVE, N };
    const struct made_column columns[N] = {
        [METHOD_NAME] = {"method", exhibit_word(exhibit, "method"), NULL, TYPE_STRING},
        [RMSPE] = {"rmspe", exhibit_word(exhibit, "rmspe"), exhibit->unit_measure, TYPE_NUMBER},
        [RATIO] = {"ratio", exhibit_word(exhibit, "fit_ratio"), NULL, TYPE_NUMBER},
        [LARGEST] = {"largest", exhibit_word(exhibit, "largest_weight"), "procent",
                     TYPE_NUMBER},
        [EFFECTIVE] = {"effective", exhibit_word(exhibit, "effective_donors"), NULL,
                       TYPE_NUMBER}};
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "fit", columns, N);
    for (size_t i = 0; i < exhibit->result->n_estimates; i++) {
        const struct estimate *estimate = &exhibit->result->estimates[i];
        make_row(maker);
        make_text(maker, METHOD_NAME, exhibit_word_of(exhibit, "method", estimate->key));
        make_number(maker, RMSPE, exhibit_effect(exhibit, sqrt(estimate->fit.pre_mspe)),
                    exhibit->decimals);
        make_number(maker, RATIO, estimate->fit_ratio, 2);
        make_number(maker, LARGEST, 100 * estimate->largest_weight, 0);
        make_number(maker, EFFECTIVE, estimate->effective_donors, 1);
    }
    exhibit_add(exhibit, maker);
}

void exhibit_power(struct exhibit *exhibit)
{
    enum { PERIODS, MDE, N };
    const struct made_column columns[N] = {
        [PERIODS] = {"periods", exhibit_word(exhibit, "post_periods"), NULL, TYPE_INTEGER},
        [MDE] = {"mde", exhibit_word(exhibit, "mde"), exhibit->unit_measure, TYPE_NUMBER}};
    const struct estimate *estimate = exhibit->result->primary;
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "power", columns, N);
    for (size_t i = 0; i < estimate->n_interim; i++) {
        if (!estimate->interim[i].has_placebo)
            continue;
        make_row(maker);
        make_number(maker, PERIODS, (double)(i + 1), 0);
        exhibit_put(maker, MDE, exhibit, estimate->interim[i].mde, NULL);
    }
    exhibit_add(exhibit, maker);
}

void exhibit_seen_by(struct exhibit *exhibit, const struct effect_seen list[], size_t n)
{
    enum { DAY, THROUGH, PERIODS, ESTIMATE, LOWER, UPPER, P_VALUE, VERDICT, N };
    const struct made_column columns[N] = {
        [DAY] = {"day", exhibit_word(exhibit, "known_by"), NULL, TYPE_STRING},
        [THROUGH] = {"through", exhibit_word(exhibit, "last_period"), NULL,
                     exhibit_time_type(exhibit)},
        [PERIODS] = {"periods", exhibit_word(exhibit, "post_periods"), NULL, TYPE_INTEGER},
        [ESTIMATE] = {"effect", exhibit_word(exhibit, "effect"), exhibit->unit_measure,
                      TYPE_NUMBER},
        [LOWER] = {"low", exhibit_word(exhibit, "low"), exhibit->unit_measure, TYPE_NUMBER},
        [UPPER] = {"high", exhibit_word(exhibit, "high"), exhibit->unit_measure, TYPE_NUMBER},
        [P_VALUE] = {"p", "p", NULL, TYPE_NUMBER},
        [VERDICT] = {"verdict", exhibit_word(exhibit, "verdict"), NULL, TYPE_STRING}};
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "seen_by", columns, N);
    for (size_t i = 0; i < n; i++) {
        const struct counterfactual *result = list[i].result;
        const struct block *block = &result->block;
        const char *why = exhibit_withheld(exhibit, result);
        double through = result->time[block->n_pre + block->n_post - 1];
        make_row(maker);
        make_text(maker, DAY, date_iso(exhibit->arena, list[i].day));
        make_number(maker, THROUGH, through, number_decimals(through));
        make_number(maker, PERIODS, result->rehearsal ? 0 : (double)block->n_post, 0);
        make_text(maker, VERDICT,
                  exhibit_word_of(exhibit, "verdict", verdict_key(result->verdict)));
        for (size_t column = ESTIMATE; why && column <= P_VALUE; column++)
            make_unknown(maker, column, why);
        if (why)
            continue;
        put_interval(maker, ESTIMATE, exhibit, result->primary);
        exhibit_put_p(maker, P_VALUE, result->primary);
    }
    exhibit_add(exhibit, maker);
}
