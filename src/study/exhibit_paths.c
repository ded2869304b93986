/* Tables over time: paths, gaps and the event study. */
#include <math.h>

#include "stat/matrix.h"
#include "stat/special.h"
#include "study/exhibit.h"

static double level(const struct exhibit *exhibit, double outcome)
{
    return exhibit->request->logarithms ? special_exp(outcome) : outcome;
}

/* The decimals of a path, which is told in levels also where the outcome is a logarithm. */
static int path_decimals(const struct exhibit *exhibit)
{
    const struct counterfactual *result = exhibit->result;
    double base = level(exhibit, vector_mean(result->treated_mean, exhibit_times(exhibit)));
    return exhibit->request->logarithms
               ? exhibit_decimals(result->primary->fit.pre_mspe * base * base)
               : exhibit->decimals;
}

/* How far the donors' placebos lie from zero in a period: their root mean square. */
static double spread(const struct placebos *placebos, size_t t)
{
    double sum = 0;
    for (size_t i = 0; i < placebos->n; i++)
        sum += placebos->units[i].gap[t] * placebos->units[i].gap[t];
    return placebos->n ? sqrt(sum / (double)placebos->n) : 0;
}

void exhibit_paths(struct exhibit *exhibit)
{
    enum { TIME, SERIES, VALUE, LOW, HIGH, N };
    const char *unit = exhibit->request->outcome->unit_measure; /* a path is told in levels */
    const struct made_column columns[N] = {
        [TIME] = {"time", exhibit->request->time->title, NULL, exhibit_time_type(exhibit)},
        [SERIES] = {"series", exhibit_word(exhibit, "series"), NULL, TYPE_STRING},
        [VALUE] = {"value", exhibit->request->outcome->title, unit, TYPE_NUMBER},
        [LOW] = {"low", exhibit_word(exhibit, "low"), unit, TYPE_NUMBER},
        [HIGH] = {"high", exhibit_word(exhibit, "high"), unit, TYPE_NUMBER}};
    const struct counterfactual *result = exhibit->result;
    const struct synth_fit *fit = &result->primary->fit;
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "paths", columns, N);
    int decimals = path_decimals(exhibit);
    const char *why = exhibit_hides(result) ? exhibit_withheld(exhibit, exhibit->result) : NULL;
    for (size_t t = 0; t < exhibit_times(exhibit); t++) {
        make_row(maker);
        exhibit_put_time(maker, exhibit, t);
        make_text(maker, SERIES, exhibit_treated(exhibit));
        make_number(maker, VALUE, level(exhibit, result->treated_mean[t]), decimals);
    }
    for (size_t t = 0; t < exhibit_times(exhibit); t++) {
        double middle = fit->counterfactual[t];
        double half = exhibit->deviate * spread(&result->primary->placebos, t);
        make_row(maker);
        exhibit_put_time(maker, exhibit, t);
        make_text(maker, SERIES, exhibit_word(exhibit, "counterfactual"));
        if (why && t >= result->block.n_pre) {
            make_unknown(maker, VALUE, why);
            continue;
        }
        make_number(maker, VALUE, level(exhibit, middle), decimals);
        if (!result->primary->placebos.n)
            continue;
        make_number(maker, LOW, level(exhibit, middle - half), decimals);
        make_number(maker, HIGH, level(exhibit, middle + half), decimals);
    }
    exhibit_add(exhibit, maker);
}

void exhibit_gaps(struct exhibit *exhibit)
{
    enum { TIME, UNIT, GAP, N };
    const struct made_column columns[N] = {
        [TIME] = {"time", exhibit->request->time->title, NULL, exhibit_time_type(exhibit)},
        [UNIT] = {"unit", exhibit->request->unit->title, NULL, TYPE_STRING},
        [GAP] = {"gap", exhibit_word(exhibit, "gap"), exhibit->unit_measure, TYPE_NUMBER}};
    const struct counterfactual *result = exhibit->result;
    const struct placebos *placebos = &result->primary->placebos;
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "gaps", columns, N);
    const char *why = exhibit_hides(result) ? exhibit_withheld(exhibit, exhibit->result) : NULL;
    for (size_t i = 0; i <= placebos->n; i++)
        for (size_t t = 0; t < exhibit_times(exhibit); t++) {
            bool hidden = why && i == 0 && t >= result->block.n_pre;
            double gap = i ? placebos->units[i - 1].gap[t]
                           : result->treated_mean[t] - result->primary->fit.counterfactual[t];
            make_row(maker);
            exhibit_put_time(maker, exhibit, t);
            make_text(maker, UNIT, i ? result->donors[i - 1] : exhibit_treated(exhibit));
            exhibit_put(maker, GAP, exhibit, gap, hidden ? why : NULL);
        }
    exhibit_add(exhibit, maker);
}

/* The effect of each period against the last before the start, by difference in differences;
 * errors by unit where they are valid, else from the donors' placebos. */
static bool event_point(const struct exhibit *exhibit, size_t t, double *coef, double *error)
{
    const struct counterfactual *result = exhibit->result;
    const struct estimate *did = counterfactual_estimate(result, SYNTH_DID);
    size_t reference = result->block.n_pre - 1;
    if (result->event && result->event->has_valid_errors) {
        *coef = result->event->study.coef[t];
        *error = result->event->study.error[t];
        return true;
    }
    if (!did || !did->placebos.n)
        return false;
    double sum = 0;
    for (size_t i = 0; i < did->placebos.n; i++) {
        const double *gap = did->placebos.units[i].gap;
        sum += (gap[t] - gap[reference]) * (gap[t] - gap[reference]);
    }
    *coef = did->fit.gap[t] - did->fit.gap[reference];
    *error = sqrt(sum / (double)did->placebos.n);
    return true;
}

void exhibit_event_study(struct exhibit *exhibit)
{
    enum { TIME, EFFECT, LOW, HIGH, N };
    const struct made_column columns[N] = {
        [TIME] = {"time", exhibit->request->time->title, NULL, exhibit_time_type(exhibit)},
        [EFFECT] = {"difference", exhibit_word(exhibit, "difference"), exhibit->unit_measure,
                    TYPE_NUMBER},
        [LOW] = {"low", exhibit_word(exhibit, "low"), exhibit->unit_measure, TYPE_NUMBER},
        [HIGH] = {"high", exhibit_word(exhibit, "high"), exhibit->unit_measure, TYPE_NUMBER}};
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "event_study", columns, N);
    const char *why =
        exhibit_hides(exhibit->result) ? exhibit_withheld(exhibit, exhibit->result) : NULL;
    for (size_t t = 0; t < exhibit_times(exhibit); t++) {
        double coef, error;
        if (!event_point(exhibit, t, &coef, &error))
            continue;
        make_row(maker);
        exhibit_put_time(maker, exhibit, t);
        if (why && t >= exhibit->result->block.n_pre) {
            make_unknown(maker, EFFECT, why);
            continue;
        }
        exhibit_put(maker, EFFECT, exhibit, coef, NULL);
        exhibit_put(maker, LOW, exhibit, coef - exhibit->deviate * error, NULL);
        exhibit_put(maker, HIGH, exhibit, coef + exhibit->deviate * error, NULL);
    }
    exhibit_add(exhibit, maker);
}
