#include "study/predict.h"

#include "base/arena.h"
#include "study/panel.h"

static bool in_window(const struct predictor_spec *spec, double time, double starts)
{
    return spec->has_window ? time >= spec->from && time <= spec->to : time < starts;
}

/* The mean of what is known in the window; an error when nothing is, or when the window reaches
 * beyond the start. */
static bool window_mean(const struct counterfactual_spec *spec,
                        const struct predictor_spec *predictor, const char *unit, double *mean,
                        struct diag *diag)
{
    const struct panel *panel = spec->panel;
    const struct panel_variable *variable =
        &panel->variables[panel_variable(panel, predictor->column)];
    size_t first = panel_unit(panel, unit) * panel->n_times, n = 0;
    double sum = 0;
    for (size_t t = 0; t < panel->n_times; t++)
        if (in_window(predictor, panel->time[t], spec->starts) &&
            variable->present[first + t]) {
            sum += variable->value[first + t];
            n++;
        }
    *mean = n ? sum / (double)n : 0;
    return n || diag_error(diag, spec->pos, "hole",
                           "'%s' has no %s in the time that predictor '%s' is taken from", unit,
                           predictor->column, predictor->name);
}

static bool check_predictor(const struct counterfactual_spec *spec,
                            const struct predictor_spec *predictor, struct diag *diag)
{
    if (panel_variable(spec->panel, predictor->column) == spec->panel->n_variables)
        return diag_error(diag, spec->pos, "unknown-column", "the panel has no predictor '%s'",
                          predictor->column);
    return !predictor->has_window || predictor->to < spec->starts ||
           diag_error(diag, spec->pos, "predictor-late",
                      "predictor '%s' is taken from %g, which is not before the start %g",
                      predictor->name, predictor->to, spec->starts);
}

static bool read_values(const struct counterfactual_spec *spec, const char *unit,
                        double values[], struct diag *diag)
{
    bool good = true;
    for (size_t k = 0; k < spec->n_predictors; k++)
        good &= window_mean(spec, &spec->predictors[k], unit, &values[k], diag);
    return good;
}

static const double *const *read_units(struct arena *arena,
                                       const struct counterfactual_spec *spec,
                                       const char *const names[], size_t n, struct diag *diag)
{
    const double **rows = arena_array(arena, n, sizeof *rows);
    bool good = true;
    for (size_t i = 0; i < n; i++) {
        double *values = arena_array(arena, spec->n_predictors, sizeof *values);
        good &= read_values(spec, names[i], values, diag);
        rows[i] = values;
    }
    return good ? rows : NULL;
}

/* The predictors of all units. */
static bool read_covariates(struct arena *arena, const struct counterfactual *counterfactual,
                            struct covariates *covariates, struct diag *diag)
{
    const struct counterfactual_spec *spec = counterfactual->spec;
    const struct block *block = &counterfactual->block;
    bool good = true;
    for (size_t k = 0; k < spec->n_predictors; k++)
        good &= check_predictor(spec, &spec->predictors[k], diag);
    if (!good)
        return false;
    covariates->n = spec->n_predictors;
    covariates->donors = read_units(arena, spec, counterfactual->donors, block->n_donors, diag);
    covariates->treated =
        read_units(arena, spec, counterfactual->treated, block->n_treated, diag);
    return covariates->donors && covariates->treated;
}

/* Several treated units are matched by their mean. */
static struct predictors mean_of_treated(struct arena *arena,
                                         const struct covariates *covariates, size_t n_treated)
{
    double *treated = arena_array(arena, covariates->n, sizeof *treated);
    for (size_t i = 0; i < n_treated; i++)
        for (size_t k = 0; k < covariates->n; k++)
            treated[k] += covariates->treated[i][k] / (double)n_treated;
    return (struct predictors){covariates->donors, treated, covariates->n};
}

/* What the predictors are for the plain and for the weighted mean of the donors. */
static void balance(struct arena *arena, const struct predictors *predictors,
                    const struct covariates *covariates, const struct block *block,
                    struct predictor_estimate *estimate)
{
    double *plain = arena_array(arena, predictors->n, sizeof *plain);
    double *synthetic = arena_array(arena, predictors->n, sizeof *synthetic);
    for (size_t k = 0; k < predictors->n; k++)
        for (size_t i = 0; i < block->n_donors; i++) {
            plain[k] += predictors->donors[i][k] / (double)block->n_donors;
            synthetic[k] += estimate->fit.fit.unit_weight[i] * predictors->donors[i][k];
        }
    estimate->treated = predictors->treated;
    estimate->donor_mean = plain;
    estimate->synthetic = synthetic;
    estimate->before = balance_differences(arena, block, covariates, NULL, NULL);
    estimate->after =
        balance_differences(arena, block, covariates, NULL, estimate->fit.fit.unit_weight);
}

static void match(struct arena *arena, struct counterfactual *counterfactual,
                  const struct predictors *predictors, const struct covariates *covariates)
{
    const struct block *block = &counterfactual->block;
    struct adh_search search = adh_defaults();
    struct predictor_estimate *estimate = arena_alloc(arena, sizeof *estimate);
    estimate->fit = adh_fit(arena, block, predictors, &search);
    if (counterfactual->spec->checks & CHECK_PLACEBO && block->n_treated == 1)
        estimate->placebos = adh_placebo(arena, block, predictors, &search, &estimate->fit.fit);
    balance(arena, predictors, covariates, block, estimate);
    counterfactual->predicted = estimate;
}

static void weigh(struct arena *arena, struct counterfactual *counterfactual,
                  const struct covariates *covariates)
{
    const struct counterfactual_spec *spec = counterfactual->spec;
    const struct block *block = &counterfactual->block;
    struct balanced *entropy = arena_alloc(arena, sizeof *entropy);
    struct balanced *coarsened = arena_alloc(arena, sizeof *coarsened);
    if (spec->extras & EXTRA_ENTROPY && balance_entropy(arena, block, covariates, entropy))
        counterfactual->entropy = entropy;
    if (spec->extras & EXTRA_COARSENED && spec->cuts &&
        balance_coarsened(arena, block, covariates, spec->cuts, coarsened))
        counterfactual->coarsened = coarsened;
}

bool predict(struct arena *arena, struct counterfactual *counterfactual, struct diag *diag)
{
    struct covariates covariates;
    if (!read_covariates(arena, counterfactual, &covariates, diag))
        return false;
    struct predictors predictors =
        mean_of_treated(arena, &covariates, counterfactual->block.n_treated);
    if (counterfactual->spec->extras & EXTRA_MATCHED)
        match(arena, counterfactual, &predictors, &covariates);
    weigh(arena, counterfactual, &covariates);
    return true;
}
