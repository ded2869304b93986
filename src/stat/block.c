#include "stat/block.h"

#include <math.h>

#include "base/arena.h"

double block_noise(const struct block *block)
{
    size_t n = block->n_donors * (block->n_pre - 1);
    double sum = 0, squares = 0;
    for (size_t i = 0; i < block->n_donors; i++)
        for (size_t t = 1; t < block->n_pre; t++)
            sum += block->donors[i][t] - block->donors[i][t - 1];
    double mean = sum / (double)n;
    for (size_t i = 0; i < block->n_donors; i++)
        for (size_t t = 1; t < block->n_pre; t++) {
            double change = block->donors[i][t] - block->donors[i][t - 1] - mean;
            squares += change * change;
        }
    return n > 1 ? sqrt(squares / (double)(n - 1)) : 0;
}

double *block_treated_mean(struct arena *arena, const struct block *block)
{
    size_t n = block->n_pre + block->n_post;
    double *mean = arena_array(arena, n, sizeof *mean);
    for (size_t t = 0; t < n; t++) {
        double sum = 0;
        for (size_t i = 0; i < block->n_treated; i++)
            sum += block->treated[i][t];
        mean[t] = sum / (double)block->n_treated;
    }
    return mean;
}

struct block block_without(struct arena *arena, const struct block *block, size_t donor)
{
    const double **rows = arena_array(arena, block->n_donors, sizeof *rows);
    size_t n = 0;
    for (size_t i = 0; i < block->n_donors; i++)
        if (i != donor)
            rows[n++] = block->donors[i];
    struct block result = *block;
    result.donors = rows;
    result.n_donors = n;
    return result;
}

struct block block_placebo(struct arena *arena, const struct block *block, size_t donor)
{
    struct block result = block_without(arena, block, donor);
    result.treated = &block->donors[donor];
    result.n_treated = 1;
    return result;
}

struct block block_until(const struct block *block, size_t n_post)
{
    struct block result = *block;
    result.n_post = n_post;
    return result;
}

struct block block_in_time(const struct block *block, size_t n_pre)
{
    struct block result = *block;
    result.n_pre = n_pre;
    result.n_post = block->n_pre - n_pre;
    return result;
}
