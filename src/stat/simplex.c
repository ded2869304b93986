#include "stat/simplex.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "stat/matrix.h"

/* What a direction must gain, relative to the largest diagonal element, to enter: rounding of
 * g. */
#define ENTER_TOLERANCE 1e-13
/* Below this a pivot is rounding alone: the column depends on those already in. */
#define PIVOT_TOLERANCE 1e-14

struct simplex {
    size_t *support; /* members in order of entry */
    size_t n_support;
    bool *barred;     /* depended on the support when it tried to enter */
    double *gradient; /* Gx */
    /* The system of solve_support: rows stay good while the members before them do. */
    double *system, *factor, *right;
    size_t n_factored;
    double *step, *residual;
    size_t room;
};

/* G as it stands, or as D'D with `rank` rows of D. */
struct problem {
    size_t n;
    const double *g;
    const double *rows;
    size_t rank;
};

static double entry(const struct problem *problem, size_t i, size_t j)
{
    double sum = 0;
    if (problem->g)
        return problem->g[i * problem->n + j];
    for (size_t k = 0; k < problem->rank; k++)
        sum += problem->rows[k * problem->n + i] * problem->rows[k * problem->n + j];
    return sum;
}

struct simplex *simplex_open(struct arena *arena, size_t room)
{
    struct simplex *simplex = arena_alloc(arena, sizeof *simplex);
    *simplex = (struct simplex){
        .support = arena_array(arena, room, sizeof *simplex->support),
        .barred = arena_array(arena, room, sizeof *simplex->barred),
        .gradient = arena_array(arena, room, sizeof(double)),
        .system = arena_array(arena, room * room, sizeof(double)),
        .factor = arena_array(arena, room * room, sizeof(double)),
        .right = arena_array(arena, room, sizeof(double)),
        .step = arena_array(arena, room, sizeof(double)),
        .residual = arena_array(arena, room, sizeof(double)),
        .room = room,
    };
    return simplex;
}

static void start_at_vertex(struct simplex *simplex, const struct problem *problem, double x[])
{
    size_t best = 0, n = problem->n;
    double least = entry(problem, 0, 0);
    for (size_t j = 1; j < n; j++) {
        double own = entry(problem, j, j);
        if (own < least) {
            least = own;
            best = j;
        }
    }
    memset(x, 0, n * sizeof *x);
    memset(simplex->barred, 0, n * sizeof *simplex->barred);
    x[best] = 1;
    simplex->support[0] = best;
    simplex->n_support = 1;
    simplex->n_factored = 0;
}

/* Gx from the rows of G. */
static void multiply_rows(struct simplex *simplex, const struct problem *problem,
                          const double x[])
{
    memset(simplex->gradient, 0, problem->n * sizeof *simplex->gradient);
    for (size_t a = 0; a < simplex->n_support; a++) {
        size_t member = simplex->support[a];
        const double *row = problem->g + member * problem->n, weight = x[member];
        for (size_t j = 0; j < problem->n; j++)
            simplex->gradient[j] += weight * row[j];
    }
}

/* Gx as D'(Dx). */
static void multiply_factor(struct simplex *simplex, const struct problem *problem,
                            const double x[])
{
    memset(simplex->gradient, 0, problem->n * sizeof *simplex->gradient);
    for (size_t k = 0; k < problem->rank; k++) {
        const double *row = problem->rows + k * problem->n;
        double point = 0;
        for (size_t a = 0; a < simplex->n_support; a++)
            point += x[simplex->support[a]] * row[simplex->support[a]];
        for (size_t j = 0; j < problem->n; j++)
            simplex->gradient[j] += point * row[j];
    }
}

/* Sets the gradient Gx and returns x'Gx. */
static double set_gradient(struct simplex *simplex, const struct problem *problem,
                           const double x[])
{
    double mu = 0;
    if (problem->g)
        multiply_rows(simplex, problem, x);
    else
        multiply_factor(simplex, problem, x);
    for (size_t a = 0; a < simplex->n_support; a++)
        mu += x[simplex->support[a]] * simplex->gradient[simplex->support[a]];
    return mu;
}

/* The member that gains most by entering, or n. */
static size_t choose_entry(const struct simplex *simplex, size_t n, const double x[], double mu,
                           double tolerance)
{
    size_t best = n;
    double least = -tolerance;
    for (size_t j = 0; j < n; j++)
        if (x[j] <= 0 && !simplex->barred[j] && simplex->gradient[j] - mu < least) {
            least = simplex->gradient[j] - mu;
            best = j;
        }
    return best;
}

/* The system's row for member i + 1, and the factor's; false when that member depends on those
 * before it. */
static bool extend_system(struct simplex *simplex, const struct problem *problem, size_t i)
{
    const size_t *support = simplex->support;
    size_t own = support[i + 1], room = simplex->room;
    double *h = simplex->system, *r = simplex->right, largest = 0;
    double corner = entry(problem, support[0], support[0]);
    r[i] = corner - entry(problem, own, support[0]);
    for (size_t k = 0; k <= i; k++) {
        double element = entry(problem, own, support[k + 1]) + r[i] + r[k] - corner;
        simplex->factor[i * room + k] = h[i * room + k] = h[k * room + i] = element;
        largest = fmax(largest, h[k * room + k]);
    }
    return cholesky_extend(simplex->factor, i, room, PIVOT_TOLERANCE * largest);
}

/*
 * The weights that are best on the support when signs do not matter, in `step`: the first
 * member is eliminated by sum = 1, the others solve the remaining system, refined twice.  False
 * when the members depend on each other.
 */
static bool solve_support(struct simplex *simplex, const struct problem *problem)
{
    size_t k = simplex->n_support - 1, room = simplex->room;
    double *z = simplex->step + 1, *e = simplex->residual;
    for (; simplex->n_factored < k; simplex->n_factored++)
        if (!extend_system(simplex, problem, simplex->n_factored))
            return false;
    memcpy(z, simplex->right, k * sizeof *z);
    cholesky_solve(simplex->factor, k, room, z);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t a = 0; a < k; a++)
            e[a] = simplex->right[a] - vector_dot(simplex->system + a * room, z, k);
        cholesky_solve(simplex->factor, k, room, e);
        for (size_t a = 0; a < k; a++)
            z[a] += e[a];
    }
    simplex->step[0] = 1;
    for (size_t a = 0; a < k; a++)
        simplex->step[0] -= z[a];
    return true;
}

static void drop_member(struct simplex *simplex, size_t place, double x[])
{
    x[simplex->support[place]] = 0;
    for (size_t a = place + 1; a < simplex->n_support; a++)
        simplex->support[a - 1] = simplex->support[a];
    simplex->n_support--;
    size_t before = place ? place - 1 : 0; /* rows of the system */
    if (simplex->n_factored > before)
        simplex->n_factored = before;
}

/* Moves x towards `step` until the first weight reaches zero, and drops that member. */
static void move_to_boundary(struct simplex *simplex, double x[])
{
    size_t blocking = 0;
    double alpha = 2;
    for (size_t a = 0; a < simplex->n_support; a++) {
        double weight = x[simplex->support[a]], target = simplex->step[a];
        if (target <= 0 && weight < alpha * (weight - target)) {
            alpha = weight / (weight - target);
            blocking = a;
        }
    }
    for (size_t a = 0; a < simplex->n_support; a++) {
        double *weight = &x[simplex->support[a]];
        *weight += alpha * (simplex->step[a] - *weight);
    }
    drop_member(simplex, blocking, x);
}

static bool all_positive(const double z[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (z[i] <= 0)
            return false;
    return true;
}

/* Finds the best point on the support; false when its newest member depended on the others. */
static bool settle(struct simplex *simplex, const struct problem *problem, double x[])
{
    while (simplex->n_support > 1) {
        if (!solve_support(simplex, problem)) {
            size_t newest = simplex->support[simplex->n_support - 1];
            double rest = 1 - x[newest];
            drop_member(simplex, simplex->n_support - 1, x);
            simplex->barred[newest] = true;
            for (size_t a = 0; a < simplex->n_support; a++)
                x[simplex->support[a]] /= rest;
            return false;
        }
        if (all_positive(simplex->step, simplex->n_support)) {
            for (size_t a = 0; a < simplex->n_support; a++)
                x[simplex->support[a]] = simplex->step[a];
            return true;
        }
        move_to_boundary(simplex, x);
    }
    x[simplex->support[0]] = 1;
    return true;
}

static double optimality_residual(const struct simplex *simplex, size_t n, const double x[],
                                  double mu)
{
    double worst = 0;
    for (size_t j = 0; j < n; j++) {
        double below = mu - simplex->gradient[j];
        worst = fmax(worst, x[j] > 0 ? fabs(below) : below);
    }
    return worst;
}

/* From x, which is best on its support. */
static double solve(struct simplex *simplex, const struct problem *problem, double x[])
{
    size_t n = problem->n;
    double scale = 0, mu;
    for (size_t j = 0; j < n; j++)
        scale = fmax(scale, entry(problem, j, j));
    /* Each support is met once, so it ends; the cap only bounds what rounding could do. */
    for (size_t round = 0; round < 50 * n + 100; round++) {
        mu = set_gradient(simplex, problem, x);
        size_t entering = choose_entry(simplex, n, x, mu, ENTER_TOLERANCE * scale);
        if (entering == n)
            break;
        simplex->support[simplex->n_support++] = entering;
        settle(simplex, problem, x);
    }
    mu = set_gradient(simplex, problem, x);
    return scale > 0 ? optimality_residual(simplex, n, x, mu) / scale : 0;
}

double simplex_solve(struct simplex *simplex, const double g[], size_t n, double x[])
{
    const struct problem problem = {.n = n, .g = g};
    start_at_vertex(simplex, &problem, x);
    return solve(simplex, &problem, x);
}

double simplex_solve_factor(struct simplex *simplex, const double rows[], size_t n, size_t rank,
                            double x[])
{
    const struct problem problem = {.n = n, .rows = rows, .rank = rank};
    if (simplex->n_support == 0)
        start_at_vertex(simplex, &problem, x);
    simplex->n_factored = 0;
    memset(simplex->barred, 0, n * sizeof *simplex->barred);
    settle(simplex, &problem, x);
    return solve(simplex, &problem, x);
}
