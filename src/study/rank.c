#include "study/rank.h"

#include <string.h>

#include "base/number.h"
#include "study/value.h"

/* The unit's sum, as the column's decimals print it. */
static double sum_of(const struct origin *origin, const char *unit)
{
    double sum = 0;
    for (size_t i = 0; i < origin->n_whole; i++)
        if (strcmp(origin->by->text[origin->whole[i]], unit) == 0)
            sum += origin->column->number[origin->whole[i]];
    return number_round(sum, origin->column->most_decimals);
}

static bool is_first(const struct origin *origin, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (strcmp(origin->by->text[origin->whole[k]], origin->by->text[origin->whole[i]]) == 0)
            return false;
    return true;
}

struct rank rank_of(const struct origin *origin)
{
    const char *unit = origin->by->text[origin->rows[0]];
    double own = sum_of(origin, unit);
    struct rank rank = {.place = 1};
    for (size_t i = 0; i < origin->n_whole; i++) {
        const char *other = origin->by->text[origin->whole[i]];
        if (strcmp(other, unit) == 0 || !is_first(origin, i))
            continue;
        double sum = sum_of(origin, other);
        rank.place += origin->from_smallest ? sum < own : sum > own;
        rank.equals += !(sum < own) && !(sum > own);
    }
    return rank;
}
