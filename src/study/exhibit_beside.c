/* What stands beside the estimates: other estimators, how alike units became by matching, and
 * the grid of specifications. */
#include <math.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/number.h"
#include "stat/matrix.h"
#include "stat/special.h"
#include "study/exhibit.h"

/* --- other estimators --- */

static struct beside by_placebos(const struct exhibit *exhibit, double att,
                                 const struct placebos *placebos)
{
    double half = exhibit->deviate * placebos->standard_error;
    bool has = placebos->n > 0;
    return (struct beside){.found = true,
                           .att = att,
                           .has_interval = has,
                           .has_p = has,
                           .low = att - half,
                           .high = att + half,
                           .p = placebos->p_two_sided};
}

/* By an error clustered by unit, where units are enough for it. */
static struct beside by_error(const struct exhibit *exhibit, double att, double error, bool has)
{
    has = has && event_has_valid_errors(&exhibit->result->block) && error > 0;
    double half = exhibit->deviate * error;
    return (struct beside){.found = true,
                           .att = att,
                           .has_interval = has,
                           .has_p = has,
                           .low = att - half,
                           .high = att + half,
                           .p = has ? 2 * normal_cdf(-fabs(att) / error) : 1};
}

static struct beside of_balanced(const struct exhibit *exhibit, const struct balanced *balanced)
{
    if (!balanced)
        return (struct beside){0};
    return by_error(exhibit, balanced->fit.att, balanced->error, balanced->has_error);
}

/* The interval and p are those of the exponent; the effect is told in counts. */
static struct beside of_poisson(const struct exhibit *exhibit)
{
    const struct counterfactual *result = exhibit->result;
    const struct poisson_estimate *poisson = result->poisson;
    if (!poisson)
        return (struct beside){0};
    const struct block *block = &result->block;
    double after = vector_mean(result->treated_mean + block->n_pre, block->n_post);
    struct beside beside = by_error(exhibit, poisson->fit.coef, poisson->fit.se_nested, true);
    beside.att = poisson->att;
    beside.low = after * (1 - special_exp(-beside.low));
    beside.high = after * (1 - special_exp(-beside.high));
    if (poisson->has_p) {
        beside.has_p = true;
        beside.p = poisson->p;
    }
    return beside;
}

static struct beside of_extra(const struct exhibit *exhibit, enum extra extra)
{
    const struct counterfactual *result = exhibit->result;
    const struct placebos none = {0};
    if (extra == EXTRA_ENTROPY)
        return of_balanced(exhibit, result->entropy);
    if (extra == EXTRA_COARSENED)
        return of_balanced(exhibit, result->coarsened);
    if (extra == EXTRA_POISSON)
        return of_poisson(exhibit);
    if (extra == EXTRA_RIDGE && result->ridge)
        return by_placebos(exhibit, result->ridge->fit.att, &none);
    if (extra == EXTRA_MATCHED && result->predicted)
        return by_placebos(exhibit, result->predicted->fit.fit.att,
                           &result->predicted->placebos);
    if (extra == EXTRA_COMMON && result->common)
        return by_placebos(exhibit, result->common->fit.att, &result->common->placebos);
    return (struct beside){0};
}

size_t exhibit_beside(const struct exhibit *exhibit, struct beside list[BESIDE])
{
    static const struct {
        enum extra extra;
        const char *key;
    } extras[BESIDE] = {{EXTRA_RIDGE, "ridge"},         {EXTRA_MATCHED, "matched"},
                        {EXTRA_COMMON, "common"},       {EXTRA_ENTROPY, "entropy"},
                        {EXTRA_COARSENED, "coarsened"}, {EXTRA_POISSON, "poisson"}};
    size_t n = 0;
    for (size_t i = 0; i < BESIDE && !exhibit->result->rehearsal; i++) {
        if (!(exhibit->result->spec->extras & extras[i].extra))
            continue;
        list[n] = of_extra(exhibit, extras[i].extra);
        list[n++].method = extras[i].key;
    }
    return n;
}

/* --- matching --- */

enum { METHOD, PREDICTOR, BEFORE, AFTER, BALANCE_COLUMNS };

static void balance_rows(struct table_maker *maker, const struct exhibit *exhibit,
                         const char *method, const double before[], const double after[])
{
    for (size_t k = 0; k < exhibit->request->n_predictors; k++) {
        make_row(maker);
        make_text(maker, METHOD, exhibit_word_of(exhibit, "method", method));
        make_text(maker, PREDICTOR, exhibit->request->predictors[k]);
        make_number(maker, BEFORE, before[k], 2);
        make_number(maker, AFTER, after[k], 2);
    }
}

void exhibit_balance(struct exhibit *exhibit)
{
    const struct made_column columns[BALANCE_COLUMNS] = {
        [METHOD] = {"method", exhibit_word(exhibit, "method"), NULL, TYPE_STRING},
        [PREDICTOR] = {"predictor", exhibit_word(exhibit, "predictor"), NULL, TYPE_STRING},
        [BEFORE] = {"before", exhibit_word(exhibit, "balance_before"), NULL, TYPE_NUMBER},
        [AFTER] = {"after", exhibit_word(exhibit, "balance_after"), NULL, TYPE_NUMBER}};
    const struct counterfactual *result = exhibit->result;
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "balance", columns, BALANCE_COLUMNS);
    if (result->predicted)
        balance_rows(maker, exhibit, "matched", result->predicted->before,
                     result->predicted->after);
    if (result->entropy)
        balance_rows(maker, exhibit, "entropy", result->entropy->before,
                     result->entropy->after);
    if (result->coarsened)
        balance_rows(maker, exhibit, "coarsened", result->coarsened->before,
                     result->coarsened->after);
    exhibit_add(exhibit, maker);
}

/* --- the grid --- */

static int compare_cells(const void *left, const void *right)
{
    const struct grid_cell *a = *(const struct grid_cell *const *)left;
    const struct grid_cell *b = *(const struct grid_cell *const *)right;
    if (a->share < b->share || a->share > b->share)
        return a->share < b->share ? -1 : 1;
    return a < b ? -1 : a > b;
}

size_t exhibit_agreeing(const struct grid *grid)
{
    double stated = 0;
    size_t n = 0;
    for (size_t i = 0; i < grid->n; i++)
        if (grid->cells[i].is_stated)
            stated = grid->cells[i].att;
    for (size_t i = 0; i < grid->n; i++)
        n += grid->cells[i].att * stated > 0;
    return n;
}

enum { PLACE, CELL_METHOD, SCALE, DONORS, START, SHARE, MARK, P, GRID_COLUMNS };

static void grid_row(struct table_maker *maker, const struct exhibit *exhibit, size_t place,
                     const struct grid_cell *cell, const char *why)
{
    const struct counterfactual *result = exhibit->result;
    double start = result->time[result->block.n_pre - cell->earlier];
    make_row(maker);
    make_number(maker, PLACE, (double)place, 0);
    make_text(maker, CELL_METHOD, exhibit_method(exhibit, cell->method));
    make_text(maker, SCALE, exhibit_word_of(exhibit, "said", cell->is_log ? "log" : "level"));
    make_text(maker, DONORS, exhibit_word_of(exhibit, "donors", donor_set_name(cell->donors)));
    make_number(maker, START, start, number_decimals(start));
    for (size_t column = SHARE; why && column <= P; column++)
        make_unknown(maker, column, why);
    if (why)
        return;
    if (cell->has_share)
        make_number(maker, SHARE, 100 * cell->share, 1);
    if (cell->has_share && cell->is_stated)
        make_number(maker, MARK, 100 * cell->share, 1);
    if (cell->has_p)
        make_number(maker, P, cell->p, 2);
}

/* From the smallest effect to the largest; where none may be told, in the order
 * of computing. */
void exhibit_grid(struct exhibit *exhibit)
{
    const struct made_column columns[GRID_COLUMNS] = {
        [PLACE] = {"place", exhibit_word(exhibit, "place"), NULL, TYPE_NUMBER},
        [CELL_METHOD] = {"method", exhibit_word(exhibit, "method"), NULL, TYPE_STRING},
        [SCALE] = {"scale", exhibit_word(exhibit, "part_scale"), NULL, TYPE_STRING},
        [DONORS] = {"donors", exhibit_word(exhibit, "part_donors"), NULL, TYPE_STRING},
        [START] = {"start", exhibit_word(exhibit, "start"), NULL, exhibit_time_type(exhibit)},
        [SHARE] = {"share", exhibit_word(exhibit, "effect"), "procent", TYPE_NUMBER},
        [MARK] = {"mark", exhibit_word(exhibit, "stated"), "procent", TYPE_NUMBER},
        [P] = {"p", "p", NULL, TYPE_NUMBER}};
    const struct grid *grid = exhibit->result->grid;
    const char *why = exhibit_withheld(exhibit, exhibit->result);
    size_t n = grid ? grid->n : 0;
    const struct grid_cell **cells = arena_array(exhibit->arena, n, sizeof *cells);
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "grid", columns, GRID_COLUMNS);
    for (size_t i = 0; i < n; i++)
        cells[i] = &grid->cells[i];
    if (!why)
        qsort(cells, n, sizeof *cells, compare_cells);
    for (size_t i = 0; i < n; i++)
        grid_row(maker, exhibit, i + 1, cells[i], why);
    exhibit_add(exhibit, maker);
}
