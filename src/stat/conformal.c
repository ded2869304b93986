#include "stat/conformal.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"

/* Rounding must not turn a tie into a refusal. */
#define TIE 1e-12

/* Residuals over all periods of a fit without ridge. */
static const double *residuals(struct arena *arena, const struct block *block,
                               enum synth_method method)
{
    struct block whole = *block;
    whole.n_pre = block->n_pre + block->n_post;
    whole.n_post = 0;
    struct synth_fit fit = synth_fit(arena, &whole, method, 0);
    double shift = vector_dot(fit.time_weight, fit.gap, whole.n_pre);
    for (size_t t = 0; t < whole.n_pre; t++)
        fit.gap[t] -= shift;
    return fit.gap;
}

double conformal_p(struct arena *arena, const struct block *block, enum synth_method method)
{
    size_t n = block->n_pre + block->n_post, extreme = 0;
    const double *u = residuals(arena, block, method);
    double observed = 0;
    for (size_t t = block->n_pre; t < n; t++)
        observed += fabs(u[t]);
    for (size_t start = 0; start < n; start++) {
        double sum = 0;
        for (size_t t = 0; t < block->n_post; t++)
            sum += fabs(u[(start + t) % n]);
        extreme += sum >= observed * (1 - TIE);
    }
    return (double)extreme / (double)n;
}

/* The pre-period and one period after it, the treated row with that period's cell to set. */
struct one_period {
    struct block block;
    double *treated;
    double outcome; /* as observed */
};

static struct one_period cut(struct arena *arena, const struct block *block, size_t period)
{
    size_t n = block->n_pre + 1;
    const double **rows = arena_array(arena, block->n_donors + 1, sizeof *rows);
    const double *mean = block_treated_mean(arena, block);
    for (size_t i = 0; i <= block->n_donors; i++) {
        double *row = arena_array(arena, n, sizeof *row);
        const double *full = i < block->n_donors ? block->donors[i] : mean;
        memcpy(row, full, block->n_pre * sizeof *row);
        row[block->n_pre] = full[block->n_pre + period];
        rows[i] = row;
    }
    double *treated = arena_array(arena, n, sizeof *treated);
    memcpy(treated, rows[block->n_donors], n * sizeof *treated);
    rows[block->n_donors] = treated;
    return (struct one_period){.block = {.donors = rows,
                                         .n_donors = block->n_donors,
                                         .treated = rows + block->n_donors,
                                         .n_treated = 1,
                                         .n_pre = block->n_pre,
                                         .n_post = 1},
                               .treated = treated,
                               .outcome = treated[block->n_pre]};
}

static bool refused(struct arena *scratch, const struct one_period *one,
                    enum synth_method method, double effect, double alpha)
{
    size_t last = one->block.n_pre, extreme = 0;
    one->treated[last] = one->outcome - effect;
    const double *u = residuals(scratch, &one->block, method);
    for (size_t t = 0; t <= last; t++)
        extreme += fabs(u[t]) >= fabs(u[last]) * (1 - TIE);
    arena_clear(scratch);
    return (double)extreme / (double)(last + 1) <= alpha;
}

/* The end of the interval on one side: doubling steps until refused, then bisection. */
static bool find_end(const struct one_period *one, enum synth_method method, double estimate,
                     double alpha, double step, double *end)
{
    struct arena *scratch = arena_open();
    double inside = estimate, outside = estimate + step;
    bool found = false;
    for (int doubling = 0; doubling < 60 && !found; doubling++) {
        found = refused(scratch, one, method, outside, alpha);
        if (!found) {
            inside = outside;
            outside += step;
            step *= 2;
        }
    }
    while (found && fabs(outside - inside) > 1e-9 * (fabs(outside) + fabs(step))) {
        double middle = (inside + outside) / 2;
        if (refused(scratch, one, method, middle, alpha))
            outside = middle;
        else
            inside = middle;
    }
    arena_close(scratch);
    *end = inside;
    return found;
}

struct interval conformal_interval(struct arena *arena, const struct block *block,
                                   enum synth_method method, size_t period, double estimate,
                                   double alpha)
{
    struct interval interval = {.lower = estimate, .upper = estimate};
    struct one_period one = cut(arena, block, period);
    double spread = vector_sd(one.treated, block->n_pre) / 4;
    if (alpha * (double)(block->n_pre + 1) < 1 || spread <= 0)
        return interval;
    interval.bounded = find_end(&one, method, estimate, alpha, -spread, &interval.lower) &&
                       find_end(&one, method, estimate, alpha, spread, &interval.upper);
    return interval;
}
