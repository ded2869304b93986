/*
 * Prints the tables of docs/methods.md: panels with a known effect, by each method and
 * interval.
 *
 * Blocks: Y_it = a_i + c_t + f_i g_t + e_it with normal a (sd 3), f (1), e (1), a random walk g
 * and a common shock c; 20 donors, 15 periods before the start, 5 after, an effect of 2.  All
 * units are alike, so the placebo test's size should be 2 of 21 at the level of 10 percent.
 *
 * Staggered starts: 60 units over 12 periods, of which 10 start in each of periods 5, 7 and 9;
 * unit effects that differ by cohort, common shocks, errors with serial correlation 0.5, and an
 * effect of 1 and 0.2 more each period since.
 */
#include <math.h>
#include <stdio.h>

#include "base/arena.h"
#include "stat/bacon.h"
#include "stat/balance.h"
#include "stat/conformal.h"
#include "stat/event.h"
#include "stat/group_time.h"
#include "stat/honest.h"
#include "stat/impute.h"
#include "stat/placebo.h"
#include "stat/poisson.h"
#include "stat/random.h"
#include "stat/series.h"
#include "stat/special.h"
#include "stat/staggered.h"
#include "stat/wild.h"

#define DONORS 20
#define PRE 15
#define POST 5
#define TIMES (PRE + POST)
#define REPLICATIONS 1000
#define EFFECT 2.0

static void draw_panel(struct random *random, double y[DONORS + 1][TIMES])
{
    double common[TIMES], factor[TIMES], walk = 0;
    for (int t = 0; t < TIMES; t++) {
        walk += random_normal(random);
        factor[t] = walk;
        common[t] = random_normal(random);
    }
    for (int i = 0; i <= DONORS; i++) {
        double level = 3 * random_normal(random), loading = random_normal(random);
        for (int t = 0; t < TIMES; t++)
            y[i][t] = level + common[t] + loading * factor[t] + random_normal(random);
    }
}

struct tally {
    double sum, squares, error;
    int refused_without, refused_with;
};

static void fit_one(struct arena *arena, const struct block *block, enum synth_method method,
                    struct tally *tally)
{
    double noise = block_noise(block);
    struct synth_fit fit = synth_fit(arena, block, method, noise);
    struct placebos placebos = placebo_in_space(arena, block, method, noise, &fit);
    tally->sum += fit.att;
    tally->squares += fit.att * fit.att;
    tally->error += placebos.standard_error;
    tally->refused_without += placebos.p_two_sided <= 0.10;
    placebo_rank(arena, &placebos, fit.att + EFFECT, fit.pre_mspe, fit.post_mspe);
    tally->refused_with += placebos.p_two_sided <= 0.10;
}

static void print_blocks(void)
{
    static double y[DONORS + 1][TIMES];
    const double *donors[DONORS], *treated[1] = {y[DONORS]};
    const struct block block = {donors, DONORS, treated, 1, PRE, POST};
    struct tally tallies[SYNTH_METHODS] = {{0}};
    struct random random = random_seeded(2024);
    struct arena *arena = arena_open();
    for (int i = 0; i < DONORS; i++)
        donors[i] = y[i];
    for (int replication = 0; replication < REPLICATIONS; replication++) {
        draw_panel(&random, y);
        for (unsigned method = 0; method < SYNTH_METHODS; method++)
            fit_one(arena, &block, method, &tallies[method]);
        arena_clear(arena);
    }
    puts("| method | bias | its simulation error | RMSE | mean placebo error | size | power |\n"
         "| --- | --- | --- | --- | --- | --- | --- |");
    for (unsigned method = 0; method < SYNTH_METHODS; method++) {
        const struct tally *tally = &tallies[method];
        double bias = tally->sum / REPLICATIONS, rmse = sqrt(tally->squares / REPLICATIONS);
        printf("| `%s` | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |\n", synth_name(method), bias,
               rmse / sqrt(REPLICATIONS), rmse, tally->error / REPLICATIONS,
               (double)tally->refused_without / REPLICATIONS,
               (double)tally->refused_with / REPLICATIONS);
    }
    arena_close(arena);
}

/* --- staggered starts, matching, intervals --- */

#define UNITS 60
#define PERIODS 12

/* What an estimate and its error were worth. */
struct score {
    double sum, squares, error;
    int n, covered; /* the interval held the truth */
};

static void score_add(struct score *score, double estimate, double truth, double error,
                      double lower, double upper)
{
    score->sum += estimate - truth;
    score->squares += (estimate - truth) * (estimate - truth);
    score->error += error;
    score->covered += lower <= truth && truth <= upper;
    score->n++;
}

static void score_normal(struct score *score, double estimate, double truth, double error)
{
    score_add(score, estimate, truth, error, estimate - 1.959964 * error,
              estimate + 1.959964 * error);
}

static void score_effect(struct score *score, const struct effect *effect, double truth)
{
    score_normal(score, effect->att, truth, effect->error);
}

static void print_score(const char *name, double nominal, const struct score *score)
{
    double n = score->n, bias = score->sum / n, rmse = sqrt(score->squares / n);
    double coverage = 100 * score->covered / n;
    printf("| %s | %.3f | %.3f | %.3f | ", name, bias,
           sqrt(fmax(0, rmse * rmse - bias * bias) / n), rmse);
    if (score->error > 0)
        printf("%.3f | ", score->error / n);
    else
        printf(" | ");
    printf("%g | %.1f | %.1f |\n", nominal, coverage,
           100 * sqrt(nominal / 100 * (1 - nominal / 100) / n));
}

struct staggered_panel {
    double y[UNITS][PERIODS];
    const double *rows[UNITS];
    size_t start[UNITS];
    struct adoption adoption;
    double truth; /* the mean over treated cells */
};

static void draw_staggered(struct random *random, struct staggered_panel *panel, size_t n)
{
    double common[PERIODS], sum = 0, cells = 0;
    for (int t = 0; t < PERIODS; t++)
        common[t] = random_normal(random);
    for (size_t i = 0; i < n; i++) {
        double error = random_normal(random);
        size_t cohort = 2 * i / n ? 3 : i % 3;
        panel->start[i] = cohort == 3 ? PERIODS : 5 + 2 * cohort;
        panel->rows[i] = panel->y[i];
        double level = (double)cohort + 3 * random_normal(random);
        for (size_t t = 0; t < PERIODS; t++) {
            bool treated = t >= panel->start[i];
            double effect = treated ? 1 + 0.2 * (double)(t - panel->start[i]) : 0;
            panel->y[i][t] = level + common[t] + error + effect;
            sum += effect;
            cells += treated;
            error = 0.5 * error + sqrt(0.75) * random_normal(random);
        }
    }
    panel->truth = sum / cells;
    panel->adoption = (struct adoption){panel->rows, panel->start, n, PERIODS};
}

static void print_staggered(void)
{
    static struct staggered_panel panel;
    struct score callaway = {0}, not_yet = {0}, imputed = {0}, twfe = {0}, sdid = {0},
                 wild = {0};
    struct random random = random_seeded(2025);
    struct arena *arena = arena_open();
    for (int i = 0; i < REPLICATIONS; i++) {
        draw_staggered(&random, &panel, UNITS);
        struct cohorts cohorts = cohorts_sum_up(arena, &panel.adoption);
        struct imputation imputation = impute(arena, &cohorts);
        struct staggered fit = staggered_fit(arena, &panel.adoption);
        struct group_time never = group_time(arena, &cohorts, CONTROL_NEVER);
        struct group_time later = group_time(arena, &cohorts, CONTROL_NOT_YET);
        struct bacon bacon = bacon_decompose(arena, &cohorts);
        score_effect(&callaway, &never.simple, panel.truth);
        score_effect(&not_yet, &later.simple, panel.truth);
        score_effect(&imputed, &imputation.overall, panel.truth);
        score_effect(&twfe, &bacon.twfe, panel.truth);
        score_normal(&sdid, fit.att, panel.truth, fit.error);
        arena_clear(arena);
    }
    for (int i = 0; i < REPLICATIONS; i++) {
        struct wild result;
        draw_staggered(&random, &panel, 12);
        for (size_t k = 0; k < 12; k++) /* one start: the effect is then one number */
            for (size_t t = 0; t < PERIODS; t++) {
                if (t >= panel.start[k])
                    panel.y[k][t] -= 0.2 * (double)(t - panel.start[k]) + (t < 7);
                if (k < 6 && t >= 7 && t < panel.start[k])
                    panel.y[k][t] += 1;
            }
        for (size_t k = 0; k < 6; k++)
            panel.start[k] = 7;
        if (wild_bootstrap(&panel.adoption, &result) && result.has_interval)
            score_add(&wild, result.att, 1, 0, result.lower, result.upper);
    }
    print_score("`callaway_santanna`, never treated", 95, &callaway);
    print_score("`callaway_santanna`, not yet treated", 95, &not_yet);
    print_score("`imputation`", 95, &imputed);
    print_score("two-way fixed effects (`bacon`)", 95, &twfe);
    print_score("`sdid` by cohort, jackknife", 95, &sdid);
    print_score("`wild_bootstrap`, 6 of 12 units", 95, &wild);
    arena_close(arena);
}

static double draw_count(struct random *random, double mean)
{
    double product = random_uniform(random), least = special_exp(-mean), n = 0;
    for (; product > least; n++)
        product *= random_uniform(random);
    return n;
}

/* 10 of 40 units start after 8 of 12 periods; errors with serial correlation 0.5, and counts
 * of a mean of some 3. */
static void print_clustered(void)
{
    enum { N = 40, TREATED = 10, BEFORE = 8, ALL = 12 };
    static double y[N][ALL], counts[N][ALL];
    const double *rows[N], *count_rows[N];
    struct score twfe = {0}, event = {0}, sdid = {0}, poisson = {0};
    struct random random = random_seeded(2029);
    struct arena *arena = arena_open();
    for (int i = 0; i < N; i++) {
        rows[i] = y[i];
        count_rows[i] = counts[i];
    }
    const struct block block = {rows + TREATED, N - TREATED, rows,
                                TREATED,        BEFORE,      ALL - BEFORE};
    const struct block counted = {
        count_rows + TREATED, N - TREATED, count_rows, TREATED, BEFORE, ALL - BEFORE};
    for (int r = 0; r < REPLICATIONS; r++) {
        for (int i = 0; i < N; i++) {
            double level = random_normal(&random), error = random_normal(&random);
            for (int t = 0; t < ALL; t++) {
                bool on = i < TREATED && t >= BEFORE;
                error = 0.5 * error + sqrt(0.75) * random_normal(&random);
                y[i][t] = level + 0.1 * t + error + on;
                counts[i][t] =
                    draw_count(&random, special_exp(1 + 0.3 * level + 0.02 * t + 0.3 * on));
            }
        }
        struct twfe two_way = twfe_fit(arena, &block);
        struct event_study study = event_study(arena, &block);
        struct synth_fit fit = synth_fit(arena, &block, SYNTH_SDID, block_noise(&block));
        struct poisson_fit counts_fit;
        double error;
        score_normal(&twfe, two_way.att, 1, two_way.se_nested);
        score_normal(&event, study.coef[BEFORE], 1, study.error[BEFORE]);
        if (synth_jackknife(arena, &block, &fit, &error))
            score_normal(&sdid, fit.att, 1, error);
        if (poisson_fit(arena, &counted, &counts_fit))
            score_normal(&poisson, counts_fit.coef, 0.3, counts_fit.se_nested);
        arena_clear(arena);
    }
    print_score("`twfe`, 10 of 40 units", 95, &twfe);
    print_score("`event_study`, the first period after", 95, &event);
    print_score("`sdid`, jackknife", 95, &sdid);
    print_score("`ppml`, a log effect of 0.3", 95, &poisson);
    arena_close(arena);
}

/* One series, 15 periods on each side, serial correlation 0.5, no change at the start. */
static void print_series(void)
{
    enum { SIDE = 15 };
    double y[2 * SIDE];
    struct score newey_west = {0}, prais_winsten = {0};
    struct random random = random_seeded(2030);
    struct arena *arena = arena_open();
    for (int r = 0; r < REPLICATIONS; r++) {
        struct series_fit fit;
        struct prais_winsten check;
        double error = random_normal(&random);
        for (int t = 0; t < 2 * SIDE; t++) {
            error = 0.5 * error + sqrt(0.75) * random_normal(&random);
            y[t] = 0.1 * t + error;
        }
        if (series_fit(arena, y, SIDE, SIDE, 3, &fit))
            score_normal(&newey_west, fit.coef[2], 0, fit.adjustment * fit.se_newey_west[2]);
        if (series_prais_winsten(arena, y, SIDE, SIDE, &check))
            score_normal(&prais_winsten, check.coef[2], 0, check.error[2]);
        arena_clear(arena);
    }
    print_score("`its`, the level, 3 lags", 95, &newey_west);
    print_score("`its_prais_winsten`, the level", 95, &prais_winsten);
    arena_close(arena);
}

/* Treated units are drawn by a covariate that also bends the trend: plain differences are
 * biased, weighted ones are not. */
static void print_balanced(void)
{
    static double y[80][8], values[80][1];
    const double *donors[80], *treated[80], *donor_values[80], *treated_values[80];
    const double points[] = {-1.5, -1, -0.5, 0, 0.5, 1, 1.5};
    const struct cuts cuts = {points, 7};
    struct score plain = {0}, entropy = {0}, coarsened = {0};
    struct random random = random_seeded(2026);
    struct arena *arena = arena_open();
    for (int r = 0; r < REPLICATIONS; r++) {
        struct block block = {donors, 0, treated, 0, 5, 3};
        struct covariates covariates = {donor_values, treated_values, 1};
        for (size_t i = 0; i < 80; i++) {
            double x = random_normal(&random), level = random_normal(&random);
            bool own = random_normal(&random) + 0.7 * x > 0.9;
            values[i][0] = x;
            for (size_t t = 0; t < 8; t++)
                y[i][t] = level + 0.3 * x * (double)t + 0.5 * random_normal(&random) +
                          (own && t >= 5 ? 1 : 0);
            (own ? treated_values : donor_values)[own ? block.n_treated : block.n_donors] =
                values[i];
            (own ? treated : donors)[own ? block.n_treated++ : block.n_donors++] = y[i];
        }
        struct balanced result;
        struct twfe twfe = twfe_fit(arena, &block);
        score_normal(&plain, twfe.att, 1, twfe.se_nested);
        if (balance_entropy(arena, &block, &covariates, &result))
            score_normal(&entropy, result.fit.att, 1, result.error);
        if (balance_coarsened(arena, &block, &covariates, &cuts, &result))
            score_normal(&coarsened, result.fit.att, 1, result.error);
        arena_clear(arena);
    }
    print_score("`twfe` where a covariate bends the trend", 95, &plain);
    print_score("`entropy_balance` on it", 95, &entropy);
    print_score("`coarsened_match` on it", 95, &coarsened);
    arena_close(arena);
}

/* The treated unit is one of the block design's; one period after the start. */
static void print_conformal(void)
{
    static double y[DONORS + 1][TIMES];
    const double *donors[DONORS], *treated[1] = {y[DONORS]};
    const struct block block = {donors, DONORS, treated, 1, PRE, 1};
    const enum synth_method methods[2] = {SYNTH_DIFP, SYNTH_DID};
    struct score scores[2] = {{0}};
    struct random random = random_seeded(2027);
    struct arena *arena = arena_open();
    for (int i = 0; i < DONORS; i++)
        donors[i] = y[i];
    for (int r = 0; r < REPLICATIONS; r++) {
        draw_panel(&random, y);
        for (int m = 0; m < 2; m++) {
            double att = synth_fit(arena, &block, methods[m], block_noise(&block)).att;
            struct interval interval =
                conformal_interval(arena, &block, methods[m], 0, att, 0.1);
            score_add(&scores[m], att, 0, 0, interval.lower, interval.upper);
        }
        arena_clear(arena);
    }
    print_score("conformal, `difp`, one period", 90, &scores[0]);
    print_score("conformal, `did`, one period", 90, &scores[1]);
    arena_close(arena);
}

/* Event studies whose trend goes on as before: a step as large as the largest one, Mbar 1. */
static void print_honest(void)
{
    enum { LEADS = 4, N = 6 };
    const double target[2] = {0.5, 0.5};
    double covariance[N * N], coef[N];
    struct score kept = {0}, broken = {0};
    struct random random = random_seeded(2028);
    struct arena *arena = arena_open();
    for (int p = 0; p < N; p++)
        for (int q = 0; q < N; q++)
            covariance[p * N + q] = 0.01 * (p == q ? 2 : 1); /* a shared reference */
    const struct event_estimates estimates = {coef, covariance, LEADS, 2};
    for (int r = 0; r < REPLICATIONS / 5; r++) {
        double reference = 0.1 * random_normal(&random);
        for (int p = 0; p < N; p++)
            coef[p] = 0.3 * (p < LEADS ? p - LEADS : p - LEADS + 1) +
                      0.1 * random_normal(&random) - reference + (p >= LEADS ? 1 : 0);
        double estimate = (coef[LEADS] + coef[LEADS + 1]) / 2;
        struct honest_interval one = honest_relative(arena, &estimates, target, 1);
        struct honest_interval none = honest_relative(arena, &estimates, target, 0);
        score_add(&kept, estimate, 1, 0, one.lower, one.upper);
        score_add(&broken, estimate, 1, 0, none.lower, none.upper);
        arena_clear(arena);
    }
    print_score("`honest_relative`, Mbar 1, the trend goes on", 95, &kept);
    print_score("the same with Mbar 0, which is false", 95, &broken);
    arena_close(arena);
}

int main(void)
{
    print_blocks();
    puts("\n| method | bias | its simulation error | RMSE | mean error | nominal % | coverage "
         "% | "
         "its simulation error |\n| --- | --- | --- | --- | --- | --- | --- | --- |");
    print_clustered();
    print_series();
    print_staggered();
    print_balanced();
    print_conformal();
    print_honest();
    return 0;
}
