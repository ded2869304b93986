#include "stat/power.h"

#include <math.h>

#include "base/arena.h"
#include "stat/matrix.h"

/* normal_quantile(0.975) + normal_quantile(0.8): inverting the distribution each
 * time is slow. */
#define DEVIATES 2.8015852181129688
#define POWER 0.8

double power_mde_normal(double standard_error)
{
    return DEVIATES * standard_error;
}

/* ceil of a share of n that rounding may have pushed just above a whole number. */
static size_t order(double share, size_t n)
{
    return (size_t)ceil(share * (double)n - 1e-9);
}

bool power_mde_permutation(struct arena *arena, const double effects[], size_t n, int sign,
                           double alpha, double *mde)
{
    size_t place = order(1 - alpha, n + 1);
    if (n == 0 || place > n)
        return false;
    double *need = arena_array(arena, n, sizeof *need);
    for (size_t i = 0; i < n; i++)
        need[i] = fabs(effects[i]);
    vector_sort(need, n);
    double critical = need[place - 1];
    for (size_t i = 0; i < n; i++)
        need[i] = fmax(0, critical - sign * effects[i]);
    vector_sort(need, n);
    *mde = need[order(POWER, n) - 1];
    return true;
}
