#include "stat/multiple.h"

#include <math.h>

/* Ties count as extreme, also when rounding has parted them. */
#define TIE 1e-12

/* How many p-values come before one in order; equal ones by their place. */
static size_t rank_of(const double p[], size_t n, size_t i)
{
    size_t rank = 0;
    for (size_t j = 0; j < n; j++)
        rank += p[j] < p[i] || (p[j] <= p[i] && j < i);
    return rank;
}

/* Each is the largest of (n - rank) p over those no larger. */
void holm_adjust(const double p[], size_t n, double adjusted[])
{
    for (size_t i = 0; i < n; i++) {
        adjusted[i] = 0;
        for (size_t j = 0; j < n; j++)
            if (p[j] <= p[i])
                adjusted[i] = fmax(adjusted[i], fmin(1, (double)(n - rank_of(p, n, j)) * p[j]));
    }
}

double omnibus_p(const struct outcome_effects outcomes[], size_t n, size_t n_donors)
{
    double own = 0;
    size_t extreme = 1;
    for (size_t k = 0; k < n; k++)
        if (outcomes[k].standard_error > 0)
            own = fmax(own, fabs(outcomes[k].att) / outcomes[k].standard_error);
    for (size_t i = 0; i < n_donors; i++) {
        double largest = 0;
        for (size_t k = 0; k < n; k++)
            if (outcomes[k].standard_error > 0)
                largest =
                    fmax(largest, fabs(outcomes[k].placebos[i]) / outcomes[k].standard_error);
        extreme += largest >= own * (1 - TIE);
    }
    return (double)extreme / (double)(n_donors + 1);
}
