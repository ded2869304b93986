#include "evaluate_rows.h"

#include "base/arena.h"
#include "study/counterfactual.h"
#include "study/gate.h"
#include "study/outcomes.h"

static void add_ridge(struct result_rows *rows, const struct counterfactual *counterfactual)
{
    const struct ridge_fit *ridge = counterfactual->ridge;
    const struct block *block = &counterfactual->block;
    rows_add(rows, "ascm_ridge", "lambda_1se", "", ridge->lambda);
    rows_add(rows, "ascm_ridge", "att", "", ridge->fit.att);
    rows_add(rows, "ascm_ridge", "pre_l2_imbalance", "", ridge->imbalance);
    rows_add(rows, "ascm_ridge", "min_weight", "", ridge->least_weight);
    for (size_t t = 0; t < block->n_post; t++)
        rows_add(rows, "ascm_ridge", "effect", counterfactual->times[block->n_pre + t],
                 ridge->fit.effect[t]);
}

/* Errors clustered by unit are told with the number of treated units they rest on. */
static void add_twfe(struct result_rows *rows, const struct counterfactual *counterfactual)
{
    const struct twfe *twfe = &counterfactual->event->twfe;
    const struct trend *trend = &counterfactual->event->trend;
    const struct trend *unit_trends = &counterfactual->event->unit_trends;
    const struct {
        const char *method, *quantity;
        double value;
    } cells[] = {
        {"twfe", "att", twfe->att},
        {"twfe", "treated_clusters", (double)counterfactual->block.n_treated},
        {"twfe", "errors_valid", counterfactual->event->has_valid_errors},
        {"twfe", "se_cr1_nested", twfe->se_nested},
        {"twfe", "se_cr1_all_k", twfe->se_all_k},
        {"twfe", "se_cr0", twfe->se_cr0},
        {"twfe", "se_hc1", twfe->se_hc1},
        {"twfe", "se_iid", twfe->se_iid},
        {"twfe", "t_cr1_nested", twfe->se_nested > 0 ? twfe->att / twfe->se_nested : 0},
        {"twfe", "rss", twfe->rss},
        {"twfe", "r2", twfe->r2},
        {"twfe", "r2_within", twfe->r2_within},
        {"pretrend_slope", "coef", trend->slope},
        {"pretrend_slope", "se_cr1_nested", trend->error},
        {"pretrend_slope", "visible_slope_power50", trend->visible_50},
        {"pretrend_slope", "visible_slope_power80", trend->visible_80},
        {"twfe_unit_trends", "att", unit_trends->slope},
        {"twfe_unit_trends", "se_cr1", unit_trends->error},
    };
    for (size_t i = 0; i < LEN(cells); i++)
        rows_add(rows, cells[i].method, cells[i].quantity, "", cells[i].value);
}

static void add_event(struct result_rows *rows, const struct counterfactual *counterfactual)
{
    const struct event_study *study = &counterfactual->event->study;
    const char *const *times = counterfactual->times;
    const char *method =
        arena_printf(rows->arena, "event_study_ref%s", times[study->reference]);
    for (size_t t = 0; t < counterfactual->block.n_pre + counterfactual->block.n_post; t++) {
        if (t == study->reference)
            continue;
        rows_add(rows, method, "coef", times[t], study->coef[t]);
        rows_add(rows, method, "se_cr1_nested", times[t], study->error[t]);
    }
    if (!study->has_pretrend)
        return;
    rows_add(rows, method, arena_printf(rows->arena, "pretrend_wald_chi2_%zu", study->leads),
             "", study->chi_squared);
    rows_add(rows, method,
             arena_printf(rows->arena, "pretrend_F_%zu_%zu", study->leads, study->denominator),
             "", study->f);
    rows_add(rows, method, "pretrend_p", "", study->p);
    rows_add(rows, method, "pretrend_visible_slope_power50", "", study->visible_50);
    rows_add(rows, method, "pretrend_visible_slope_power80", "", study->visible_80);
}

static void add_sensitivity(struct result_rows *rows, const struct honest_interval intervals[],
                            const char *place)
{
    for (size_t i = 0; i < SENSITIVITY_STEPS; i++) {
        double mbar = SENSITIVITY_STEP * (double)i;
        if (intervals[i].empty)
            continue;
        rows_add(rows, "honest_relative",
                 arena_printf(rows->arena, "ci95_lower_Mbar=%.15g", mbar), place,
                 intervals[i].lower);
        rows_add(rows, "honest_relative",
                 arena_printf(rows->arena, "ci95_upper_Mbar=%.15g", mbar), place,
                 intervals[i].upper);
    }
}

/* The periods after the start: "1989-2000". */
static const char *post_span(struct result_rows *rows,
                             const struct counterfactual *counterfactual)
{
    const struct block *block = &counterfactual->block;
    const char *const *after = counterfactual->times + block->n_pre;
    return arena_printf(rows->arena, "%s-%s", after[0], after[block->n_post - 1]);
}

static const char *const terms[SERIES_TERMS] = {"b0", "b1_trend", "b2_level", "b3_slope"};

static void add_terms(struct result_rows *rows, const char *method, const char *quantity,
                      const double values[], double factor)
{
    for (size_t p = 0; p < SERIES_TERMS; p++)
        rows_add(rows, method, quantity, terms[p], factor * values[p]);
}

static void add_series_fits(struct result_rows *rows, const char *method,
                            const struct series_fit fits[])
{
    add_terms(rows, method, "coef", fits[0].coef, 1);
    add_terms(rows, method, "se_ols", fits[0].se_ols, 1);
    for (size_t lag = 1; lag <= SERIES_LAGS; lag++) {
        const struct series_fit *fit = &fits[lag - 1];
        const char *name = arena_printf(rows->arena, "se_nw_lag%zu", lag);
        add_terms(rows, method, name, fit->se_newey_west, 1);
        add_terms(rows, method, arena_printf(rows->arena, "%s_adj", name), fit->se_newey_west,
                  fit->adjustment);
    }
    rows_add(rows, method, "durbin_watson", "", fits[0].durbin_watson);
    rows_add(rows, method, "breusch_godfrey_lm1", "", fits[0].breusch_godfrey);
    rows_add(rows, method, "ljung_box_3", "", fits[0].ljung_box);
    rows_add(rows, method, "sigma", "", fits[0].sigma);
    rows_add(rows, method, "r2", "", fits[0].r2);
    rows_add(rows, method, "rho1_ols", "", fits[0].rho);
}

static void add_series(struct result_rows *rows, const struct counterfactual *counterfactual)
{
    const struct series_estimate *series = counterfactual->series;
    const struct series_fit *fit = &series->own[SERIES_LAGS - 1];
    const struct block *block = &counterfactual->block;
    const char *const *after = counterfactual->times + block->n_pre;
    const char *span = post_span(rows, counterfactual);
    add_series_fits(rows, "its", series->own);
    for (size_t t = 0; t < block->n_post; t++) {
        rows_add(rows, "its", "effect", after[t], fit->effect[t]);
        rows_add(rows, "its", "effect_se_nw3_adj", after[t], fit->error[t]);
    }
    rows_add(rows, "its", "mean_effect", span, fit->mean_effect);
    rows_add(rows, "its", "mean_effect_se_nw3_adj", span, fit->mean_error);
    rows_add(rows, "its_prais_winsten", "rho", "", series->prais_winsten.rho);
    add_terms(rows, "its_prais_winsten", "coef", series->prais_winsten.coef, 1);
    add_terms(rows, "its_prais_winsten", "se", series->prais_winsten.error, 1);
    add_series_fits(rows, "cits_mean_of_controls", series->against);
    rows_add(rows, "cits_prais_winsten", "rho", "", series->prais_winsten_against.rho);
    add_terms(rows, "cits_prais_winsten", "coef", series->prais_winsten_against.coef, 1);
    add_terms(rows, "cits_prais_winsten", "se", series->prais_winsten_against.error, 1);
}

static void add_poisson(struct result_rows *rows, const struct poisson_estimate *estimate)
{
    const struct poisson_fit *poisson = &estimate->fit;
    rows_add(rows, "ppml", "att_log", "", poisson->coef);
    rows_add(rows, "ppml", "se_cr1_nested", "", poisson->se_nested);
    rows_add(rows, "ppml", "se_cr0", "", poisson->se_cr0);
    rows_add(rows, "ppml", "deviance", "", poisson->deviance);
    rows_add(rows, "ppml", "units_without_counts", "", (double)poisson->dropped);
    rows_add(rows, "ppml", "att_counts", "", estimate->att);
    if (estimate->has_p)
        rows_add(rows, "ppml", "placebo_p_abs_att_two_sided", "", estimate->p);
}

static void add_balanced(struct result_rows *rows, const char *method,
                         const struct counterfactual *counterfactual,
                         const struct balanced *balanced)
{
    const struct counterfactual_spec *spec = counterfactual->spec;
    const struct block *block = &counterfactual->block;
    rows_add(rows, method, "att_did", "", balanced->fit.att);
    if (balanced->has_error)
        rows_add(rows, method, "se_weights_given", "", balanced->error);
    rows_add(rows, method, "ess", "", balanced->effective_donors);
    rows_add(rows, method, "treated_matched", "", (double)balanced->n_treated);
    rows_add(rows, method, "treated_lost", "", (double)balanced->lost_treated);
    rows_add(rows, method, "donors_lost", "", (double)balanced->lost_donors);
    for (size_t k = 0; k < spec->n_predictors; k++) {
        const char *name = spec->predictors[k].name;
        rows_add(rows, method, "difference_before_sd", name, balanced->before[k]);
        rows_add(rows, method, "difference_after_sd", name, balanced->after[k]);
    }
    for (size_t t = 0; t < block->n_post; t++)
        rows_add(rows, method, "effect", counterfactual->times[block->n_pre + t],
                 balanced->fit.effect[t]);
    for (size_t i = 0; i < block->n_donors; i++)
        if (balanced->fit.unit_weight[i] > 0)
            rows_add(rows, method, "unit_weight", counterfactual->donors[i],
                     balanced->fit.unit_weight[i]);
}

/* The cell's place: "log, without_heaviest, 1987"; its method stands before it. */
static void add_grid(struct result_rows *rows, const struct counterfactual *counterfactual)
{
    for (size_t i = 0; i < counterfactual->grid->n; i++) {
        const struct grid_cell *cell = &counterfactual->grid->cells[i];
        size_t start = counterfactual->block.n_pre - cell->earlier;
        const char *method = arena_printf(rows->arena, "grid_%s", synth_name(cell->method));
        const char *place =
            arena_printf(rows->arena, "%s %s %s", cell->is_log ? "log" : "level",
                         donor_set_name(cell->donors), counterfactual->times[start]);
        rows_add(rows, method, "att", place, cell->att);
        if (cell->has_share)
            rows_add(rows, method, "att_share", place, cell->share);
        if (cell->has_p)
            rows_add(rows, method, "placebo_p_abs_att_two_sided", place, cell->p);
        if (cell->is_stated)
            rows_add(rows, method, "is_specification", place, 1);
    }
}

void rows_add_extras(struct result_rows *rows, const struct counterfactual *counterfactual)
{
    if (counterfactual->ridge)
        add_ridge(rows, counterfactual);
    if (counterfactual->event) {
        add_twfe(rows, counterfactual);
        add_event(rows, counterfactual);
        if (counterfactual->event->has_sensitivity) {
            add_sensitivity(rows, counterfactual->event->relative,
                            counterfactual->times[counterfactual->block.n_pre]);
            add_sensitivity(rows, counterfactual->event->relative_mean,
                            post_span(rows, counterfactual));
        }
    }
    if (counterfactual->series)
        add_series(rows, counterfactual);
    if (counterfactual->poisson)
        add_poisson(rows, counterfactual->poisson);
    if (counterfactual->entropy)
        add_balanced(rows, "entropy_balance", counterfactual, counterfactual->entropy);
    if (counterfactual->coarsened)
        add_balanced(rows, "coarsened_match", counterfactual, counterfactual->coarsened);
    if (counterfactual->grid)
        add_grid(rows, counterfactual);
    if (counterfactual->staggered)
        rows_add_staggered(rows, counterfactual->staggered);
}

void rows_add_outcomes(struct result_rows *rows, const struct outcomes *outcomes,
                       const struct counterfactual *control)
{
    for (size_t k = 0; k < outcomes->n && outcomes->n > 1; k++) {
        const struct outcome_result *result = &outcomes->list[k];
        const char *name = result->counterfactual->spec->outcome;
        rows_add(rows, "outcomes", "att", name, result->counterfactual->primary->fit.att);
        rows_add(rows, "outcomes", "p", name, result->p);
        rows_add(rows, "outcomes", "p_holm", name, result->holm);
    }
    if (outcomes->n > 1 && outcomes->has_omnibus)
        rows_add(rows, "outcomes", "omnibus_p", "", outcomes->omnibus_p);
    if (control) {
        const struct estimate *primary = control->primary;
        rows_add(rows, "negative_control", "att", control->spec->outcome, primary->fit.att);
        rows_add(rows, "negative_control", "p", control->spec->outcome, decisive_p(primary));
    }
}
