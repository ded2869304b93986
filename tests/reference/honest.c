/*
 * Prints the sensitivity intervals of a published event study in the columns of the reference
 * file: honest INPUT.csv, with the columns period, beta, and one of the covariance for each
 * period.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "stat/honest.h"
#include "stat/matrix.h"
#include "stat/special.h"

#define N 8
#define LEADS 4
#define LAGS 4

static int read_input(const char *path, double coef[N], double covariance[N * N])
{
    char line[4096];
    FILE *file = fopen(path, "r");
    int row = -1;
    while (file && row < N && fgets(line, sizeof line, file)) {
        char *cell = strtok(line, ",");
        for (int column = 0; row >= 0 && cell; column++, cell = strtok(NULL, ","))
            if (column == 1)
                coef[row] = strtod(cell, NULL);
            else if (column > 1)
                covariance[row * N + column - 2] = strtod(cell, NULL);
        row++;
    }
    if (file)
        fclose(file);
    return row == N;
}

static void print_row(const char *method, const char *quantity, const char *target,
                      double value)
{
    printf("%s,%s,%s,%.15g\n", method, quantity, target, value);
}

static void print_interval(const char *method, const char *bound, double m, const char *target,
                           struct honest_interval interval, int with_length)
{
    char name[64];
    snprintf(name, sizeof name, "ci95_lower_%s=%g", bound, m);
    print_row(method, name, target, interval.lower);
    snprintf(name, sizeof name, "ci95_upper_%s=%g", bound, m);
    print_row(method, name, target, interval.upper);
    snprintf(name, sizeof name, "half_length_%s=%g", bound, m);
    if (with_length)
        print_row(method, name, target, interval.half_length);
}

static void print_target(struct arena *arena, const struct event_estimates *estimates,
                         const double target[], const char *name)
{
    double estimate = vector_dot(target, estimates->coef + LEADS, LAGS), variance = 0;
    for (int s = 0; s < LAGS; s++)
        for (int t = 0; t < LAGS; t++)
            variance +=
                target[s] * target[t] * estimates->covariance[(LEADS + s) * N + LEADS + t];
    double half = normal_quantile(0.975) * sqrt(variance);
    print_row("original", "estimate", name, estimate);
    print_row("original", "ci95_lower", name, estimate - half);
    print_row("original", "ci95_upper", name, estimate + half);
    for (int m = 0; m <= 5; m++)
        print_interval("flci_deltaSD", "M", m / 100.0, name,
                       honest_smooth(arena, estimates, target, m / 100.0), 1);
}

int main(int argc, char **argv)
{
    static const double first[LAGS] = {1, 0, 0, 0}, mean[LAGS] = {.25, .25, .25, .25};
    double coef[N], covariance[N * N];
    if (argc != 2 || !read_input(argv[1], coef, covariance))
        return 1;
    const struct event_estimates estimates = {coef, covariance, LEADS, LAGS};
    struct arena *arena = arena_open();
    puts("method,quantity,unit_or_time,value");
    print_target(arena, &estimates, first, "first_post");
    print_target(arena, &estimates, mean, "mean_post");
    double one_covariance[(LEADS + 1) * (LEADS + 1)];
    for (int p = 0; p <= LEADS; p++)
        for (int q = 0; q <= LEADS; q++)
            one_covariance[p * (LEADS + 1) + q] = covariance[p * N + q];
    const struct event_estimates one = {coef, one_covariance, LEADS, 1};
    for (int m = 0; m <= 4; m++) {
        print_interval("deltaRM_one_post_period_only", "Mbar", m / 2.0, "first_post",
                       honest_relative(arena, &one, first, m / 2.0), 0);
        print_interval("deltaRM_conditional_LF_hybrid", "Mbar", m / 2.0, "first_post",
                       honest_relative(arena, &estimates, first, m / 2.0), 0);
        print_interval("deltaRM_conditional_LF_hybrid", "Mbar", m / 2.0, "mean_post",
                       honest_relative(arena, &estimates, mean, m / 2.0), 0);
    }
    arena_close(arena);
    return 0;
}
