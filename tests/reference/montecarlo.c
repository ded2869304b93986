/*
 * Prints the table of docs/methods.md: panels with a known effect, fitted by each method.
 *
 * Y_it = a_i + c_t + f_i g_t + e_it with normal a (sd 3), f (1), e (1), a random walk g and a
 * common shock c; 20 donors, 15 periods before the start, 5 after, an effect of 2.  All units
 * are alike, so the placebo test's size should be 2 of 21 at the level of 10 percent.
 */
#include <math.h>
#include <stdio.h>

#include "base/arena.h"
#include "stat/placebo.h"
#include "stat/random.h"

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

int main(void)
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
    return 0;
}
