#include "study/outcomes.h"

#include "base/arena.h"
#include "stat/multiple.h"
#include "study/counterfactual.h"
#include "study/gate.h"

static struct outcome_effects effects_of(struct arena *arena, const struct estimate *estimate)
{
    const struct placebos *placebos = &estimate->placebos;
    double *effects = arena_array(arena, placebos->n, sizeof *effects);
    for (size_t i = 0; i < placebos->n; i++)
        effects[i] = placebos->units[i].att;
    return (struct outcome_effects){estimate->fit.att, placebos->standard_error, effects};
}

struct outcomes outcomes_judge(struct arena *arena,
                               const struct counterfactual *const counterfactuals[], size_t n)
{
    struct outcome_result *list = arena_array(arena, n, sizeof *list);
    struct outcome_effects *effects = arena_array(arena, n, sizeof *effects);
    double *p = arena_array(arena, n, sizeof *p), *holm = arena_array(arena, n, sizeof *holm);
    size_t n_placebos = n ? counterfactuals[0]->primary->placebos.n : 0;
    struct outcomes outcomes = {.list = list, .n = n, .has_omnibus = n_placebos > 0};
    for (size_t k = 0; k < n; k++) {
        const struct estimate *primary = counterfactuals[k]->primary;
        p[k] = decisive_p(primary);
        effects[k] = effects_of(arena, primary);
        outcomes.has_omnibus = outcomes.has_omnibus && primary->placebos.n == n_placebos;
    }
    holm_adjust(p, n, holm);
    for (size_t k = 0; k < n; k++)
        list[k] = (struct outcome_result){counterfactuals[k], p[k], holm[k]};
    if (outcomes.has_omnibus)
        outcomes.omnibus_p = omnibus_p(effects, n, n_placebos);
    return outcomes;
}
