/* What a counterfactual gives to texts: {effekt.size}, {effekt.p}, {effekt.verdict} … */
#include "study/exhibit.h"

#include <math.h>

#include "base/number.h"

enum quantity {
    EFFECT,
    SIZE,
    RELATIVE,
    CUMULATIVE,
    LOW,
    HIGH,
    LEAST_LEFT,
    MOST_LEFT,
    GRID_AGREE,
    P, /* withheld by the gates; P is the last */
    RANK,
    UNITS,
    P_LEAST,
    RMSPE,
    FIT,
    MDE,
    MDE_RELATIVE,
    IN_TIME,
    IN_TIME_START,
    PRE_PERIODS,
    POST_PERIODS,
    DONORS,
    OWN_PROGRAMMES,
    TREATED_UNITS,
    EFFECTIVE,
    LARGEST,
    CONFIDENCE,
    GRID_CELLS,
    LOST,
    FIRST,
    LAST,
    STARTS,
    TREATED,
    LARGEST_UNIT,
    VERDICT,
    KIND,
    QUANTITIES
};

static const char *const names[QUANTITIES] = {
    [EFFECT] = "effect",
    [SIZE] = "size",
    [RELATIVE] = "relative",
    [CUMULATIVE] = "cumulative",
    [LOW] = "low",
    [HIGH] = "high",
    [P] = "p",
    [GRID_AGREE] = "grid_agree",
    [LEAST_LEFT] = "least_left",
    [MOST_LEFT] = "most_left",
    [RANK] = "rank",
    [UNITS] = "units",
    [P_LEAST] = "p_least",
    [RMSPE] = "pre_rmspe",
    [FIT] = "fit",
    [MDE] = "mde",
    [MDE_RELATIVE] = "mde_relative",
    [IN_TIME] = "in_time",
    [IN_TIME_START] = "in_time_start",
    [PRE_PERIODS] = "pre_periods",
    [POST_PERIODS] = "post_periods",
    [DONORS] = "donors",
    [OWN_PROGRAMMES] = "own_programmes",
    [TREATED_UNITS] = "treated_units",
    [EFFECTIVE] = "effective_donors",
    [LARGEST] = "largest_weight",
    [CONFIDENCE] = "confidence",
    [GRID_CELLS] = "grid_cells",
    [LOST] = "lost",
    [FIRST] = "first",
    [LAST] = "last",
    [STARTS] = "starts",
    [TREATED] = "treated",
    [LARGEST_UNIT] = "largest_unit",
    [VERDICT] = "verdict",
    [KIND] = "kind",
};

static enum column_type type_of(const struct exhibit *exhibit, enum quantity quantity)
{
    if (quantity >= TREATED)
        return TYPE_STRING;
    if (quantity == IN_TIME_START || (quantity >= FIRST && quantity <= STARTS))
        return exhibit_time_type(exhibit);
    return TYPE_NUMBER;
}

static const char *unit_of(const struct exhibit *exhibit, enum quantity quantity)
{
    if (quantity == RELATIVE || quantity == MDE_RELATIVE || quantity == LARGEST)
        return "procent";
    if (quantity == PRE_PERIODS || quantity == POST_PERIODS || quantity == DONORS ||
        quantity == OWN_PROGRAMMES || quantity == TREATED_UNITS || quantity == RANK ||
        quantity == UNITS || quantity == GRID_AGREE || quantity == GRID_CELLS ||
        quantity == LOST)
        return "antal";
    bool effect =
        quantity <= MOST_LEFT || quantity == RMSPE || quantity == MDE || quantity == IN_TIME;
    return effect ? exhibit->unit_measure : NULL;
}

static struct made_column column_of(const struct exhibit *exhibit, enum quantity quantity)
{
    return (struct made_column){names[quantity],
                                exhibit_word_of(exhibit, "value", names[quantity]),
                                unit_of(exhibit, quantity), type_of(exhibit, quantity)};
}

static void put(struct table_maker *maker, const struct exhibit *exhibit,
                enum quantity quantity, double number)
{
    make_number(maker, quantity, exhibit_effect(exhibit, number), exhibit->decimals);
}

static void put_relative(struct table_maker *maker, const struct exhibit *exhibit,
                         enum quantity quantity, double number)
{
    double percent;
    if (exhibit_relative(exhibit, number, &percent))
        make_number(maker, quantity, percent, 0);
}

static void put_effects(struct table_maker *maker, const struct exhibit *exhibit)
{
    const struct estimate *estimate = exhibit->result->primary;
    double att = estimate->fit.att, error;
    const char *why = exhibit_withheld(exhibit, exhibit->result);
    for (enum quantity quantity = EFFECT; why && quantity <= P; quantity++)
        make_unknown(maker, quantity, why);
    if (why)
        return;
    put(maker, exhibit, EFFECT, att);
    make_number(maker, SIZE, fabs(exhibit_effect(exhibit, att)), exhibit->decimals);
    put_relative(maker, exhibit, RELATIVE, att);
    if (!exhibit->request->logarithms)
        put(maker, exhibit, CUMULATIVE, att * (double)exhibit->result->block.n_post);
    if (exhibit_error(exhibit, estimate, &error)) {
        put(maker, exhibit, LOW, att - error);
        put(maker, exhibit, HIGH, att + error);
    }
    if (estimate->leave_one_out) {
        put(maker, exhibit, LEAST_LEFT, estimate->leave_one_out_least);
        put(maker, exhibit, MOST_LEFT, estimate->leave_one_out_most);
    }
    exhibit_put_p(maker, P, estimate);
    if (exhibit->result->grid)
        make_number(maker, GRID_AGREE, (double)exhibit_agreeing(exhibit->result->grid), 0);
}

static void put_power(struct table_maker *maker, const struct exhibit *exhibit)
{
    const struct estimate *estimate = exhibit->result->primary;
    double mde =
        estimate->has_mde_permutation ? estimate->mde_permutation : estimate->mde_normal;
    if (!estimate->has_mde)
        return;
    put(maker, exhibit, MDE, mde);
    put_relative(maker, exhibit, MDE_RELATIVE, mde);
}

static void put_in_time(struct table_maker *maker, const struct exhibit *exhibit)
{
    const struct counterfactual *result = exhibit->result;
    const struct estimate *estimate = result->primary;
    size_t start = result->block.n_pre;
    double att = estimate->fit.att;
    if (!result->rehearsal && !estimate->n_in_time)
        return;
    if (!result->rehearsal) {
        start = estimate->in_time[0].start;
        att = estimate->in_time[0].att;
    }
    put(maker, exhibit, IN_TIME, att);
    make_number(maker, IN_TIME_START, result->time[start],
                number_decimals(result->time[start]));
}

static void put_design(struct table_maker *maker, const struct exhibit *exhibit)
{
    const struct counterfactual *result = exhibit->result;
    const struct block *block = &result->block;
    double starts =
        exhibit->request->cohort ? result->time[block->n_pre] : exhibit->request->starts;
    double first = result->time[0], last = result->time[block->n_pre + block->n_post - 1];
    double confidence = 100 * (1 - result->spec->alpha);
    make_number(maker, PRE_PERIODS, result->gates[GATE_PRE_PERIODS].value, 0);
    make_number(maker, POST_PERIODS, result->gates[GATE_POST_PERIODS].value, 0);
    make_number(maker, DONORS, (double)block->n_donors, 0);
    make_number(maker, TREATED_UNITS, (double)block->n_treated, 0);
    make_number(maker, CONFIDENCE, confidence, number_decimals(number_round(confidence, 6)));
    make_number(maker, FIRST, first, number_decimals(first));
    make_number(maker, LAST, last, number_decimals(last));
    make_number(maker, STARTS, starts, number_decimals(starts));
}

static const char *largest_unit(const struct counterfactual *result)
{
    const double *weight = result->primary->fit.unit_weight;
    size_t largest = 0;
    for (size_t i = 1; i < result->block.n_donors; i++)
        if (weight[i] > weight[largest])
            largest = i;
    return result->donors[largest];
}

/* What a counterfactual of one start has. */
static void put_fit(struct table_maker *maker, const struct exhibit *exhibit)
{
    const struct counterfactual *result = exhibit->result;
    const struct estimate *estimate = result->primary;
    const struct placebos *placebos = &estimate->placebos;
    make_number(maker, OWN_PROGRAMMES, (double)result->own_programmes, 0);
    make_number(maker, EFFECTIVE, estimate->effective_donors, 1);
    make_number(maker, LARGEST, 100 * estimate->largest_weight, 0);
    make_text(maker, LARGEST_UNIT, largest_unit(result));
    put(maker, exhibit, RMSPE, sqrt(estimate->fit.pre_mspe));
    make_number(maker, FIT, estimate->fit_ratio, 2);
    if (placebos->n && !exhibit_hides(result))
        make_number(maker, RANK, (double)placebos->ratio_rank, 0);
    if (placebos->n) {
        make_number(maker, UNITS, (double)placebos->n + 1, 0);
        make_number(maker, P_LEAST, placebos->p_least, 2);
    }
    if (result->grid)
        make_number(maker, GRID_CELLS, (double)result->grid->n, 0);
    if (result->coarsened)
        make_number(maker, LOST, (double)result->coarsened->lost_treated, 0);
}

/* An effect is actual when it is shown with statistics, else hypothetical (ESV). */
static const char *kind_of(const struct exhibit *exhibit)
{
    enum verdict verdict = exhibit->result->verdict;
    bool shown = verdict == VERDICT_HIGHER || verdict == VERDICT_LOWER;
    return exhibit_word(exhibit, shown ? "actual" : "hypothetical");
}

static void put_words(struct table_maker *maker, const struct exhibit *exhibit)
{
    const struct counterfactual *result = exhibit->result;
    make_text(maker, TREATED, exhibit_treated(exhibit));
    make_text(maker, VERDICT,
              exhibit_word_of(exhibit, "verdict", verdict_key(result->verdict)));
    make_text(maker, KIND, kind_of(exhibit));
}

const char *effect_quantity(size_t i)
{
    return i < QUANTITIES ? names[i] : NULL;
}

const struct table *effect_result(struct arena *arena, const struct effect_request *request,
                                  const struct counterfactual *result)
{
    const struct exhibit exhibit = exhibit_open(arena, request, result);
    struct made_column columns[QUANTITIES];
    for (size_t i = 0; i < QUANTITIES; i++)
        columns[i] = column_of(&exhibit, (enum quantity)i);
    struct table_maker *maker =
        exhibit_table(&exhibit, exhibit.request->name, "result", columns, QUANTITIES);
    make_row(maker);
    put_effects(maker, &exhibit);
    put_power(maker, &exhibit);
    put_design(maker, &exhibit);
    if (!request->cohort) {
        put_in_time(maker, &exhibit);
        put_fit(maker, &exhibit);
    }
    put_words(maker, &exhibit);
    return make_table(maker);
}
