#include "layout/cost.h"

#include <stdlib.h>

/* Plain TeX's constants (Knuth, The TeXbook, appendix B), but the last two. */
#define LINE_PENALTY 10     /* fewer lines are better */
#define DOUBLE_HYPHEN 10000 /* two hyphens in a row */
#define FINAL_HYPHEN 5000   /* the line before the last ends with a hyphen */
#define SHORT_END 4000      /* a last line of one short word */
#define FRAGMENT_END 60000  /* a last line that is the end of a divided word */

/* A last line under three ems is shorter than the white of an indent and looks
 * like a mistake. */
#define SHORT_EMS 3

/* Ragged lines may lack three ems before that counts as much as glue stretched fully; they need
 * hyphens less than justified ones, so these cost twice. */
#define RAGGED_EMS 3
#define RAGGED_PENALTY 2

/* Ratios are counted in 1/256; past 20 all lines are equally hopeless. */
#define RATIO_ONE 256
#define RATIO_MAX (20 * RATIO_ONE)

/* Text faces for the screen age have word spaces of a fifth to a quarter of an em, where
 * Computer Modern has a third: they can stretch by more of themselves, and shrink by less, than
 * its glue. */
static int64_t stretch_of(int64_t space)
{
    return space * 5 / 6;
}

int64_t cost_shrink(int64_t space)
{
    return space / 4;
}

static int64_t ratio_of(int64_t gap, int64_t give)
{
    if (gap == 0)
        return 0;
    if (give == 0)
        return RATIO_MAX;
    int64_t ratio = gap * RATIO_ONE / give;
    return ratio < RATIO_MAX ? ratio : RATIO_MAX;
}

/* 100 times the cube of the adjustment ratio. */
static int64_t badness_of(int64_t ratio)
{
    int64_t size = llabs(ratio);
    return 100 * size * size * size / ((int64_t)RATIO_ONE * RATIO_ONE * RATIO_ONE);
}

static enum fitness fitness_of(int64_t ratio)
{
    if (ratio < -RATIO_ONE / 2)
        return FIT_TIGHT;
    if (ratio <= RATIO_ONE / 2)
        return FIT_DECENT;
    return ratio <= RATIO_ONE ? FIT_LOOSE : FIT_VERY_LOOSE;
}

static int64_t give_of(const struct fit_rules *rules, int64_t space)
{
    if (rules->ragged)
        return (int64_t)RAGGED_EMS * rules->size;
    int64_t give = stretch_of(space), least = rules->emergency ? rules->size / 2 : 0;
    return give > least ? give : least;
}

bool cost_set_line(const struct fit_rules *rules, const struct breakpoint *from,
                   const struct breakpoint *to, bool first, struct line_look *look)
{
    int64_t space = to->end_space - from->start_space;
    look->natural = to->end - from->start;
    int64_t gap = (first ? rules->first_width : rules->width) - look->natural;
    int64_t shrink = rules->ragged ? 0 : cost_shrink(space);
    if (gap < -shrink - COST_OVERRUN)
        return false;
    if (to->forced && gap > 0)
        gap = 0;
    int64_t ratio = gap >= 0 ? ratio_of(gap, give_of(rules, space)) : -ratio_of(-gap, shrink);
    if (ratio < -RATIO_ONE)
        ratio = -RATIO_ONE;
    look->badness = badness_of(ratio);
    look->fitness = rules->ragged ? FIT_DECENT : fitness_of(ratio);
    return true;
}

static int64_t square(int64_t x)
{
    return x * x;
}

int64_t cost_demerits(const struct fit_rules *rules, struct line_before before,
                      const struct breakpoint *to, bool last, const struct line_look *look)
{
    int64_t penalty = (int64_t)to->penalty * (rules->ragged ? RAGGED_PENALTY : 1);
    int64_t demerits = square(LINE_PENALTY + look->badness) + square(penalty);
    if (to->hyphenated && before.hyphens)
        demerits += DOUBLE_HYPHEN;
    if (abs((int)look->fitness - (int)before.fitness) > 1)
        demerits += COST_ADJACENT;
    if (!last || before.none)
        return demerits;
    if (before.hyphens)
        demerits += FINAL_HYPHEN;
    if (look->natural < (int64_t)SHORT_EMS * rules->size)
        demerits += before.hyphens ? FRAGMENT_END : SHORT_END;
    return demerits;
}
