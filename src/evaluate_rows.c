#include "evaluate_rows.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "study/counterfactual.h"

void rows_add(struct result_rows *rows, const char *method, const char *quantity,
              const char *place, double value)
{
    rows->rows = arena_grow(rows->arena, rows->rows, rows->n, &rows->room, sizeof *rows->rows);
    /* Adding zero turns a negative zero into zero. */
    rows->rows[rows->n++] = (struct result_row){method, quantity, place, value + 0.0};
}

/* --- a counterfactual --- */

/* One estimate and where its rows go. */
struct telling {
    struct result_rows *rows;
    const struct counterfactual *counterfactual;
    const struct estimate *estimate;
    const char *method;
};

static void tell(const struct telling *telling, const char *quantity, const char *place,
                 double value)
{
    rows_add(telling->rows, telling->method, quantity, place, value);
}

static const char *post_time(const struct telling *telling, size_t t)
{
    return telling->counterfactual->times[telling->counterfactual->block.n_pre + t];
}

static void tell_fit(const struct telling *telling)
{
    const struct counterfactual *counterfactual = telling->counterfactual;
    const struct block *block = &counterfactual->block;
    const struct estimate *estimate = telling->estimate;
    const struct synth_fit *fit = &estimate->fit;
    tell(telling, "att", "", fit->att);
    for (size_t i = 0; i < block->n_donors; i++)
        if (fit->unit_weight[i] > 0 && estimate->method != SYNTH_DID)
            tell(telling, "unit_weight", counterfactual->donors[i], fit->unit_weight[i]);
    for (size_t t = 0; t < block->n_pre; t++)
        if (fit->time_weight[t] > 0 && estimate->method == SYNTH_SDID)
            tell(telling, "time_weight", counterfactual->times[t], fit->time_weight[t]);
    tell(telling, "effective_donors_1_over_sum_w2", "", estimate->effective_donors);
    if (estimate->method == SYNTH_SDID)
        tell(telling, "zeta_omega", "", fit->zeta);
    for (size_t t = 0; t < block->n_post; t++)
        tell(telling, "effect", post_time(telling, t), fit->effect[t]);
    for (size_t t = 0; t < block->n_pre + block->n_post; t++)
        tell(telling, "counterfactual", counterfactual->times[t], fit->counterfactual[t]);
    tell(telling, "pre_mspe", "", fit->pre_mspe);
    tell(telling, "pre_rmspe", "", sqrt(fit->pre_mspe));
    tell(telling, "post_mspe", "", fit->post_mspe);
    tell(telling, "pre_l2_imbalance_ratio_to_uniform", "", estimate->fit_ratio);
    if (estimate->method == SYNTH_SC)
        tell(telling, "pre_periods_outside_donor_range", "",
             (double)counterfactual->outside_range);
}

static void tell_ratio(const struct telling *telling, const char *unit, double pre, double post)
{
    bool finite;
    double ratio = placebo_ratio(pre, post, &finite);
    if (finite)
        tell(telling, "mspe_ratio", unit, ratio);
}

static void tell_placebos(const struct telling *telling)
{
    const struct counterfactual *counterfactual = telling->counterfactual;
    const struct placebos *placebos = &telling->estimate->placebos;
    const struct synth_fit *fit = &telling->estimate->fit;
    if (placebos->n == 0)
        return;
    tell(telling, "placebo_se_exhaustive", "", placebos->standard_error);
    tell(telling, "placebo_p_abs_att_two_sided", "", placebos->p_two_sided);
    tell(telling, "placebo_p_att_lower", "", placebos->p_lower);
    tell(telling, "placebo_p_att_upper", "", placebos->p_upper);
    tell(telling, "placebo_p_least", "", placebos->p_least);
    for (size_t i = 0; i < placebos->n; i++)
        tell(telling, "placebo_att", counterfactual->donors[i], placebos->units[i].att);
    tell_ratio(telling, counterfactual->treated[0], fit->pre_mspe, fit->post_mspe);
    for (size_t i = 0; i < placebos->n; i++)
        tell_ratio(telling, counterfactual->donors[i], placebos->units[i].pre_mspe,
                   placebos->units[i].post_mspe);
    tell(telling, "mspe_ratio_rank", "", (double)placebos->ratio_rank);
    tell(telling, "mspe_ratio_p", "", placebos->p_ratio);
}

static void tell_power(const struct telling *telling)
{
    const struct estimate *estimate = telling->estimate;
    if (estimate->has_jackknife)
        tell(telling, "se_jackknife_fixed_weights", "", estimate->jackknife);
    if (estimate->has_mde)
        tell(telling, "mde_80pct_5pct_normal", "", estimate->mde_normal);
    if (estimate->has_mde_permutation) {
        double alpha = telling->counterfactual->spec->alpha;
        const char *name =
            arena_printf(telling->rows->arena, "mde_80pct_permutation_alpha%.15g", 100 * alpha);
        tell(telling, name, "", estimate->mde_permutation);
    }
}

static void tell_leave_one_out(const struct telling *telling)
{
    const struct counterfactual *counterfactual = telling->counterfactual;
    const struct estimate *estimate = telling->estimate;
    if (!estimate->leave_one_out)
        return;
    for (size_t i = 0; i < counterfactual->block.n_donors; i++)
        if (estimate->fit.unit_weight[i] > 0)
            tell(telling, "leave_one_donor_out_att", counterfactual->donors[i],
                 estimate->leave_one_out[i]);
    tell(telling, "loo_att_min", "", estimate->leave_one_out_least);
    tell(telling, "loo_att_max", "", estimate->leave_one_out_most);
}

static void tell_times(const struct telling *telling)
{
    const struct counterfactual *counterfactual = telling->counterfactual;
    const struct estimate *estimate = telling->estimate;
    for (size_t i = 0; i < estimate->n_in_time; i++)
        tell(telling, "in_time_placebo_att_from",
             counterfactual->times[estimate->in_time[i].start], estimate->in_time[i].att);
    for (size_t i = 0; i < estimate->n_interim && !counterfactual->rehearsal; i++) {
        const struct interim *interim = &estimate->interim[i];
        const char *through = counterfactual->times[interim->through];
        tell(telling, "interim_att_through", through, interim->att);
        if (!interim->has_placebo)
            continue;
        tell(telling, "interim_placebo_se_through", through, interim->standard_error);
        tell(telling, "interim_placebo_p_abs_two_sided_through", through, interim->p);
    }
}

static void tell_conformal(const struct telling *telling)
{
    const struct estimate *estimate = telling->estimate;
    struct arena *arena = telling->rows->arena;
    double level = 100 * (1 - telling->counterfactual->spec->alpha);
    if (!estimate->has_conformal)
        return;
    const char *lower = arena_printf(arena, "conformal_ci%.15g_lower", level);
    const char *upper = arena_printf(arena, "conformal_ci%.15g_upper", level);
    tell(telling, "conformal_moving_block_p", "", estimate->conformal_p);
    for (size_t t = 0; t < telling->counterfactual->block.n_post; t++) {
        if (!estimate->conformal[t].bounded)
            continue;
        tell(telling, lower, post_time(telling, t), estimate->conformal[t].lower);
        tell(telling, upper, post_time(telling, t), estimate->conformal[t].upper);
    }
}

static void tell_predicted(struct result_rows *rows,
                           const struct counterfactual *counterfactual)
{
    const struct predictor_estimate *predicted = counterfactual->predicted;
    const struct counterfactual_spec *spec = counterfactual->spec;
    const struct estimate estimate = {
        .method = SYNTH_SC, .fit = predicted->fit.fit, .placebos = predicted->placebos};
    const struct telling telling = {rows, counterfactual, &estimate, "adh_nested_global"};
    tell_fit(&telling);
    tell_placebos(&telling);
    for (size_t i = 0; i < predicted->placebos.n; i++)
        tell(&telling, "pre_mspe", counterfactual->donors[i],
             predicted->placebos.units[i].pre_mspe);
    tell(&telling, "pre_mspe", counterfactual->treated[0], predicted->fit.fit.pre_mspe);
    for (size_t k = 0; k < spec->n_predictors; k++) {
        const char *name = spec->predictors[k].name;
        rows_add(rows, "adh_balance", "treated", name, predicted->treated[k]);
        rows_add(rows, "adh_balance", "donor_mean", name, predicted->donor_mean[k]);
        rows_add(rows, "adh_balance", "synthetic_global", name, predicted->synthetic[k]);
        rows_add(rows, "adh_balance", "importance", name, predicted->fit.importance[k]);
    }
}

static void tell_gates(struct result_rows *rows, const struct counterfactual *counterfactual)
{
    for (size_t i = 0; i < GATES; i++) {
        const struct gate *gate = &counterfactual->gates[i];
        if (gate->grade != GRADE_NONE && gate->grade != GRADE_UNUSED)
            rows_add(rows, "gate", gate_key(gate->name), grade_key(gate->grade), gate->value);
    }
    rows_add(rows, "verdict", verdict_key(counterfactual->verdict),
             counterfactual->effect_shown ? "effect shown" : "effect not shown", 1);
}

void rows_add_counterfactual(struct result_rows *rows,
                             const struct counterfactual *counterfactual)
{
    rows_add(rows, "all", "noise_level", "", counterfactual->noise);
    if (counterfactual->rehearsal)
        rows_add(rows, "all", "rehearsal_from",
                 counterfactual->times[counterfactual->block.n_pre], 1);
    for (size_t i = 0; i < counterfactual->n_estimates; i++) {
        const struct estimate *estimate = &counterfactual->estimates[i];
        struct telling telling = {rows, counterfactual, estimate, synth_name(estimate->method)};
        tell_fit(&telling);
        tell_placebos(&telling);
        tell_power(&telling);
        tell_leave_one_out(&telling);
        tell_times(&telling);
        tell_conformal(&telling);
    }
    if (counterfactual->predicted)
        tell_predicted(rows, counterfactual);
    rows_add_extras(rows, counterfactual);
    tell_gates(rows, counterfactual);
}

/* --- printing --- */

/* A CSV cell, quoted when it must be. */
static void put_cell(struct str *out, const char *text)
{
    if (!strpbrk(text, ",\"\n\r")) {
        str_puts(out, text);
        return;
    }
    str_putc(out, '"');
    for (; *text; text++) {
        if (*text == '"')
            str_putc(out, '"');
        str_putc(out, *text);
    }
    str_putc(out, '"');
}

static void print_csv(struct str *out, const struct result_rows *rows)
{
    str_puts(out, "method,quantity,unit_or_time,value\n");
    for (size_t i = 0; i < rows->n; i++) {
        const struct result_row *row = &rows->rows[i];
        put_cell(out, row->method);
        str_putc(out, ',');
        put_cell(out, row->quantity);
        str_putc(out, ',');
        put_cell(out, row->place);
        str_printf(out, ",%.15g\n", row->value);
    }
}

static void print_json(struct str *out, const struct result_rows *rows)
{
    str_puts(out, "[\n");
    for (size_t i = 0; i < rows->n; i++) {
        const struct result_row *row = &rows->rows[i];
        str_puts(out, "{\"method\": ");
        str_json(out, row->method);
        str_puts(out, ", \"quantity\": ");
        str_json(out, row->quantity);
        str_puts(out, ", \"unit_or_time\": ");
        str_json(out, row->place);
        str_printf(out, ", \"value\": %.15g}%s\n", row->value, i + 1 < rows->n ? "," : "");
    }
    str_puts(out, "]\n");
}

static void print_text(struct str *out, const struct result_rows *rows)
{
    const char *method = "";
    for (size_t i = 0; i < rows->n; i++) {
        const struct result_row *row = &rows->rows[i];
        if (strcmp(row->method, method) != 0)
            str_printf(out, "%s%s\n", i ? "\n" : "", row->method);
        method = row->method;
        str_printf(out, "  %-40s %-20s %14.6g\n", row->quantity, row->place, row->value);
    }
}

void rows_print(struct str *out, const struct result_rows *rows, enum result_format format)
{
    switch (format) {
    case RESULT_CSV: print_csv(out, rows); break;
    case RESULT_JSON: print_json(out, rows); break;
    case RESULT_TEXT: print_text(out, rows); break;
    }
}
