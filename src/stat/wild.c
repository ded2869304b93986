#include "stat/wild.h"

#include <math.h>

#include "base/arena.h"
#include "stat/matrix.h"
#include "stat/random.h"
#include "stat/regress.h"

#define SEED 20081001
#define SAMPLES 9999
#define LEVEL 0.05
/* Below this many units Webb's weights, and up to this many all samples of signs. */
#define FEWEST_FOR_SIGNS 12
#define MOST_FOR_ALL 13

/*
 * Everything is demeaned by unit and period, so that y* - b* d is what is left of
 *     y*_it = g_i u_it,  u = y - b0 d,
 * and only its period means are new in a sample.  Since u = y - b0 d, the sums of a sample are
 * linear in b0: they are kept for y and d apart, and any b0 is tested on the same samples.
 */
struct work {
    size_t units, times;
    const double *y, *d;
    double *square;          /* of each unit: sum_t d^2 */
    double *score_y;         /* sum_t d y */
    double *mean_y, *mean_d; /* of a sample: the means of g y and g d in each period */
    double total;            /* sum of square */
};

/* A sample's sums of one unit: its score without the period means, for y and for d. */
struct sample {
    double *y, *d; /* units each */
    double sum_y, sum_d;
};

static struct work work_open(struct arena *arena, const struct adoption *adoption)
{
    size_t n = adoption->n_units, m = adoption->n_times;
    double *y = arena_array(arena, n * m, sizeof *y), *d = arena_array(arena, n * m, sizeof *d);
    struct work work = {.units = n,
                        .times = m,
                        .y = y,
                        .d = d,
                        .square = arena_array(arena, n, sizeof(double)),
                        .score_y = arena_array(arena, n, sizeof(double)),
                        .mean_y = arena_array(arena, m, sizeof(double)),
                        .mean_d = arena_array(arena, m, sizeof(double))};
    for (size_t i = 0; i < n; i++)
        for (size_t t = 0; t < m; t++) {
            y[i * m + t] = adoption->rows[i][t];
            d[i * m + t] = t >= adoption->start[i];
        }
    demean_twice(arena, y, n, m);
    demean_twice(arena, d, n, m);
    for (size_t i = 0; i < n; i++) {
        work.square[i] = vector_dot(d + i * m, d + i * m, m);
        work.score_y[i] = vector_dot(d + i * m, y + i * m, m);
        work.total += work.square[i];
    }
    return work;
}

/* The sums that a sample with weights g needs, whatever the null. */
static void take_sample(struct work *work, const double g[], struct sample *sample)
{
    size_t m = work->times;
    for (size_t t = 0; t < m; t++)
        work->mean_y[t] = work->mean_d[t] = 0;
    for (size_t i = 0; i < work->units; i++)
        for (size_t t = 0; t < m; t++) {
            work->mean_y[t] += g[i] * work->y[i * m + t] / (double)work->units;
            work->mean_d[t] += g[i] * work->d[i * m + t] / (double)work->units;
        }
    sample->sum_y = sample->sum_d = 0;
    for (size_t i = 0; i < work->units; i++) {
        const double *d = work->d + i * m;
        sample->y[i] = g[i] * work->score_y[i] - vector_dot(d, work->mean_y, m);
        sample->d[i] = g[i] * work->square[i] - vector_dot(d, work->mean_d, m);
        sample->sum_y += sample->y[i];
        sample->sum_d += sample->d[i];
    }
}

/* t of the effect in what is left of y - null d; the factor of the small sample is in
 * all t alike and is left out. */
static double t_statistic(const struct work *work, const double y[], const double d[],
                          double sum_y, double sum_d, double null)
{
    double b = (sum_y - null * sum_d) / work->total, variance = 0;
    for (size_t i = 0; i < work->units; i++) {
        double score = y[i] - null * d[i] - b * work->square[i];
        variance += score * score;
    }
    return variance > 0 ? b * work->total / sqrt(variance) : 0;
}

/* --- the samples --- */

struct samples {
    struct sample *list;
    size_t n;
    bool drawn; /* the panel itself is then not among them, and is counted beside them */
};

static void set_weights(const struct wild *wild, struct random *random, size_t sample,
                        double g[], size_t n)
{
    static const double squares[3] = {1.5, 1, 0.5};
    for (size_t i = 0; i < n; i++)
        if (wild->is_exhaustive) {
            g[i] = sample >> i & 1 ? -1 : 1;
        } else if (wild->weights == WILD_SIGNS) {
            g[i] = random_bits(random) >> 63 ? -1 : 1;
        } else {
            size_t point = random_below(random, 6);
            g[i] = (point < 3 ? 1 : -1) * sqrt(squares[point % 3]);
        }
}

static struct samples take_samples(struct arena *arena, struct work *work,
                                   const struct wild *wild)
{
    struct sample *list = arena_array(arena, wild->samples, sizeof *list);
    double *g = arena_array(arena, work->units, sizeof *g);
    struct random random = random_seeded(wild->seed);
    for (size_t i = 0; i < wild->samples; i++) {
        list[i].y = arena_array(arena, work->units, sizeof(double));
        list[i].d = arena_array(arena, work->units, sizeof(double));
        set_weights(wild, &random, i, g, work->units);
        take_sample(work, g, &list[i]);
    }
    return (struct samples){list, wild->samples, !wild->is_exhaustive};
}

/* The share of samples whose |t| under the null is as large as that of the panel itself. */
static double p_of(const struct work *work, const struct samples *samples, double att,
                   double null)
{
    size_t extreme = samples->drawn;
    double own =
        t_statistic(work, work->score_y, work->square, att * work->total, work->total, null);
    for (size_t i = 0; i < samples->n; i++) {
        const struct sample *sample = &samples->list[i];
        double t = t_statistic(work, sample->y, sample->d, sample->sum_y, sample->sum_d, null);
        extreme += fabs(t) >= fabs(own) * (1 - 1e-12);
    }
    return (double)extreme / (double)(samples->n + samples->drawn);
}

/* Where p falls to the level on one side of the estimate; false when it does not. */
static bool find_end(const struct work *work, const struct samples *samples, double att,
                     double step, double *end)
{
    double inside = att, outside = att + step, middle;
    for (int doubling = 0; p_of(work, samples, att, outside) > LEVEL; doubling++) {
        if (doubling == 12)
            return false;
        inside = outside;
        outside = att + 2 * (outside - att);
    }
    /* An error of next to nothing is less than what parts two doubles. */
    while (fabs(outside - inside) > 1e-6 * fabs(step) &&
           (middle = (inside + outside) / 2) != inside && middle != outside) {
        if (p_of(work, samples, att, middle) > LEVEL)
            inside = middle;
        else
            outside = middle;
    }
    *end = inside;
    return true;
}

static bool is_valid(const struct adoption *adoption)
{
    size_t treated = 0;
    for (size_t i = 0; i < adoption->n_units; i++)
        treated += adoption->start[i] < adoption->n_times;
    return treated >= WILD_FEWEST && adoption->n_units - treated >= WILD_FEWEST &&
           adoption->n_units <= WILD_MOST;
}

static void find_p(const struct work *work, const struct samples *samples, struct wild *wild)
{
    double t =
        t_statistic(work, work->score_y, work->square, wild->att * work->total, work->total, 0);
    wild->p = p_of(work, samples, wild->att, 0);
    double step = fabs(t) > 0 ? 2 * fabs(wild->att / t) : 0;
    wild->has_interval = step > 0 && find_end(work, samples, wild->att, -step, &wild->lower) &&
                         find_end(work, samples, wild->att, step, &wild->upper);
}

bool wild_bootstrap(const struct adoption *adoption, struct wild *wild)
{
    size_t n = adoption->n_units;
    if (!is_valid(adoption))
        return false;
    struct arena *scratch = arena_open();
    struct work work = work_open(scratch, adoption);
    *wild = (struct wild){.weights = n < FEWEST_FOR_SIGNS ? WILD_WEBB : WILD_SIGNS,
                          .is_exhaustive = n >= FEWEST_FOR_SIGNS && n <= MOST_FOR_ALL,
                          .samples = SAMPLES,
                          .seed = SEED};
    if (wild->is_exhaustive)
        wild->samples = (size_t)1 << n;
    wild->att = vector_dot(work.d, work.y, n * work.times) / work.total;
    struct samples samples = take_samples(scratch, &work, wild);
    find_p(&work, &samples, wild);
    arena_close(scratch);
    return true;
}
