#include "study/common.h"

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/special.h"
#include "study/panel.h"

/* One unit's periods before the start, in the specification's scale. */
static bool read_before(const struct counterfactual *counterfactual, const char *outcome,
                        const char *unit, double row[], struct diag *diag)
{
    const struct counterfactual_spec *spec = counterfactual->spec;
    const struct panel *panel = spec->panel;
    const struct panel_variable *variable = &panel->variables[panel_variable(panel, outcome)];
    size_t first = panel_unit(panel, unit) * panel->n_times;
    bool is_log = spec->scale == SCALE_LOG, good = true;
    for (size_t t = 0; t < counterfactual->block.n_pre; t++) {
        size_t cell = first + panel_time(panel, counterfactual->time[t]);
        double value = variable->value[cell];
        if (!variable->present[cell])
            good = diag_error(diag, spec->pos, "hole", "'%s' has no %s for %s", unit, outcome,
                              counterfactual->times[t]);
        else if (is_log && !(value > 0))
            good = diag_error(diag, spec->pos, "not-positive",
                              "'%s' has %s %g for %s, which has no logarithm", unit, outcome,
                              value, counterfactual->times[t]);
        else
            row[t] = is_log ? special_log(value) : value;
    }
    return good;
}

/* The rows of some units: the other outcomes before the start, room for the own outcome. */
static double **read_rows(struct arena *arena, const struct counterfactual *counterfactual,
                          const char *const units[], size_t n, struct diag *diag)
{
    const struct counterfactual_spec *spec = counterfactual->spec;
    const struct block *block = &counterfactual->block;
    size_t n_times = (spec->n_also + 1) * block->n_pre + block->n_post;
    double **rows = arena_array(arena, n, sizeof *rows);
    bool good = true;
    for (size_t i = 0; i < n; i++) {
        rows[i] = arena_array(arena, n_times, sizeof **rows);
        for (size_t k = 0; k < spec->n_also; k++)
            good &= read_before(counterfactual, spec->also[k], units[i],
                                rows[i] + k * block->n_pre, diag);
    }
    return good ? rows : NULL;
}

/* The standard deviation of n periods from `first` over all donors. */
static double spread(struct arena *arena, double *const donors[], size_t n_donors, size_t first,
                     size_t n)
{
    double *all = arena_array(arena, n_donors * n, sizeof *all);
    for (size_t i = 0; i < n_donors; i++)
        for (size_t t = 0; t < n; t++)
            all[i * n + t] = donors[i][first + t];
    return vector_sd(all, n_donors * n);
}

static void scale(double *const rows[], size_t n_rows, size_t first, size_t n, double factor)
{
    for (size_t i = 0; i < n_rows; i++)
        for (size_t t = 0; t < n; t++)
            rows[i][first + t] *= factor;
}

static void put_own(double *const rows[], const double *const own[], size_t n_rows,
                    size_t first, size_t n)
{
    for (size_t i = 0; i < n_rows; i++)
        for (size_t t = 0; t < n; t++)
            rows[i][first + t] = own[i][t];
}

/* The other outcomes vary as the own one does. */
static bool scale_others(struct arena *arena, const struct counterfactual *counterfactual,
                         double *const donors[], double *const treated[], struct diag *diag)
{
    const struct counterfactual_spec *spec = counterfactual->spec;
    const struct block *block = &counterfactual->block;
    size_t n = block->n_pre;
    double own = spread(arena, donors, block->n_donors, spec->n_also * n, n);
    for (size_t k = 0; k < spec->n_also; k++) {
        double other = spread(arena, donors, block->n_donors, k * n, n);
        if (!(other > 0))
            return diag_error(diag, spec->pos, "constant-outcome",
                              "'%s' does not vary before the start", spec->also[k]);
        scale(donors, block->n_donors, k * n, n, own / other);
        scale(treated, block->n_treated, k * n, n, own / other);
    }
    return true;
}

bool common_weights(struct arena *arena, struct counterfactual *counterfactual,
                    struct diag *diag)
{
    const struct counterfactual_spec *spec = counterfactual->spec;
    const struct block *block = &counterfactual->block;
    size_t first = spec->n_also * block->n_pre, n = block->n_pre + block->n_post;
    double **donors =
        read_rows(arena, counterfactual, counterfactual->donors, block->n_donors, diag);
    double **treated =
        read_rows(arena, counterfactual, counterfactual->treated, block->n_treated, diag);
    if (!donors || !treated)
        return false;
    put_own(donors, block->donors, block->n_donors, first, n);
    put_own(treated, block->treated, block->n_treated, first, n);
    if (!scale_others(arena, counterfactual, donors, treated, diag))
        return false;
    const struct block stacked = {(const double *const *)donors,  block->n_donors,
                                  (const double *const *)treated, block->n_treated,
                                  first + block->n_pre,           block->n_post};
    struct common_estimate *common = arena_alloc(arena, sizeof *common);
    common->fit = synth_fit(arena, &stacked, SYNTH_SC, counterfactual->noise);
    if (block->n_treated == 1)
        common->placebos =
            placebo_in_space(arena, &stacked, SYNTH_SC, counterfactual->noise, &common->fit);
    counterfactual->common = common;
    return true;
}
