#include "study/starts.h"

#include "base/arena.h"
#include "stat/power.h"
#include "study/panel.h"

/* The numbers of periods and units: before and after the first start, never treated and
 * treated. */
static struct block count(const struct staggered_estimate *staggered)
{
    size_t n_times = staggered->adoption.n_times, first = staggered->cohorts.list[0].start;
    size_t n_controls = staggered->cohorts.n_never;
    if (n_controls == 0) /* those that start last */
        n_controls = staggered->cohorts.list[staggered->cohorts.n - 1].n;
    return (struct block){.n_donors = n_controls,
                          .n_treated = staggered->n_treated,
                          .n_pre = first,
                          .n_post = n_times - first};
}

/* An estimate without a fit; clustered errors need units enough. */
static struct estimate *add(struct counterfactual *counterfactual, struct estimate *list,
                            const char *key, const struct effect *effect)
{
    struct estimate *estimate = &list[counterfactual->n_estimates++];
    *estimate = (struct estimate){.key = key, .method = SYNTH_METHODS};
    estimate->fit.att = effect->att;
    estimate->has_jackknife = effect->has_error && effect->error > 0 &&
                              event_has_valid_errors(&counterfactual->block);
    estimate->jackknife = effect->error;
    estimate->has_mde = estimate->has_jackknife;
    estimate->mde_normal = power_mde_normal(effect->error);
    return estimate;
}

static struct estimate *add_sdid(struct counterfactual *counterfactual, struct estimate *list,
                                 const struct staggered *sdid)
{
    const struct effect effect = {.att = sdid->att, .error = sdid->error};
    struct estimate *estimate = add(counterfactual, list, "sdid", &effect);
    estimate->has_jackknife = estimate->has_mde = sdid->kind != STAGGERED_NONE;
    estimate->has_p = sdid->kind == STAGGERED_PLACEBO;
    estimate->p = sdid->p;
    return estimate;
}

static void add_all(struct arena *arena, struct counterfactual *counterfactual)
{
    const struct staggered_estimate *staggered = counterfactual->staggered;
    enum staggered_method decides = counterfactual->spec->decides;
    struct estimate *list = arena_array(arena, SYNTH_METHODS, sizeof *list), *own = NULL;
    counterfactual->estimates = list;
    if (staggered->callaway) {
        own = add(counterfactual, list, "callaway", &staggered->callaway->simple);
        counterfactual->primary = decides == STAGGERED_CALLAWAY ? own : counterfactual->primary;
    }
    if (staggered->imputation) {
        own = add(counterfactual, list, "imputation", &staggered->imputation->overall);
        counterfactual->primary =
            decides == STAGGERED_IMPUTATION ? own : counterfactual->primary;
    }
    if (staggered->sdid) {
        own = add_sdid(counterfactual, list, staggered->sdid);
        counterfactual->primary = decides == STAGGERED_SDID ? own : counterfactual->primary;
    }
    if (staggered->bacon)
        add(counterfactual, list, "bacon", &staggered->bacon->twfe);
}

bool starts_read(struct arena *arena, struct counterfactual *counterfactual, struct diag *diag)
{
    const struct counterfactual_spec *spec = counterfactual->spec;
    const struct staggered_spec staggered = {.panel = spec->panel,
                                             .outcome = spec->outcome,
                                             .cohort = spec->cohort,
                                             .is_log = spec->scale == SCALE_LOG,
                                             .controls = spec->controls,
                                             .methods = spec->staggered,
                                             .pos = spec->pos};
    counterfactual->staggered = staggered_evaluate(arena, &staggered, diag);
    if (!counterfactual->staggered)
        return false;
    counterfactual->times = spec->panel->times;
    counterfactual->time = spec->panel->time;
    counterfactual->block = count(counterfactual->staggered);
    add_all(arena, counterfactual);
    return counterfactual->primary || diag_error(diag, spec->pos, "no-estimate",
                                                 "the method that decides cannot be computed: "
                                                 "units that never start, or start later, are "
                                                 "too few");
}
