#include "layout/fit.h"

#include "base/arena.h"

#define HYPHEN_RUNS (FIT_HYPHENS + 1)

/* A way to set the paragraph up to a breakpoint. */
struct node {
    size_t point;
    const struct node *before;
    int64_t demerits;
    enum fitness fitness;
    int hyphens; /* in a row, up to here */
};

struct search {
    struct arena *arena;
    const struct breakpoint *points;
    size_t n;
    const struct fit_rules *rules;
    struct node **active; /* in order of their breakpoints */
    size_t n_active, capacity;
    const struct node *dropped; /* the newest that a line could not follow */
};

/* The best ways to one breakpoint. */
struct choice {
    const struct node *before[FITNESS_COUNT][HYPHEN_RUNS];
    int64_t demerits[FITNESS_COUNT][HYPHEN_RUNS];
    int64_t least[HYPHEN_RUNS];
};

static void node_add(struct search *search, struct node node)
{
    search->active = arena_grow(search->arena, search->active, search->n_active,
                                &search->capacity, sizeof(struct node *));
    struct node *added = arena_alloc(search->arena, sizeof *added);
    *added = node;
    search->active[search->n_active++] = added;
}

static void choice_offer(struct choice *choice, const struct node *before, enum fitness fitness,
                         int hyphens, int64_t demerits)
{
    if (choice->before[fitness][hyphens] && choice->demerits[fitness][hyphens] <= demerits)
        return;
    choice->before[fitness][hyphens] = before;
    choice->demerits[fitness][hyphens] = demerits;
    if (demerits < choice->least[hyphens])
        choice->least[hyphens] = demerits;
}

/* Offers the line from a node to breakpoint `to`; false when it is too long. */
static bool try_line(const struct search *search, const struct node *node, size_t to,
                     struct choice *choice)
{
    const struct fit_rules *rules = search->rules;
    const struct breakpoint *point = &search->points[to];
    struct line_look look;
    if (!cost_set_line(rules, &search->points[node->point], point, node->point == 0, &look))
        return false;
    int hyphens = point->hyphenated ? node->hyphens + 1 : 0;
    if (look.badness > rules->tolerance || (hyphens > FIT_HYPHENS && !rules->any_hyphens))
        return true;
    if (hyphens > FIT_HYPHENS)
        hyphens = FIT_HYPHENS;
    struct line_before before = {
        .none = !node->before, .fitness = node->fitness, .hyphens = node->hyphens};
    choice_offer(choice, node, look.fitness, hyphens,
                 node->demerits +
                     cost_demerits(rules, before, point, to + 1 == search->n, &look));
    return true;
}

/* A way is dropped when another, with no more hyphens in a row, is cheaper by more than a
 * fitness class can cost the next line: nothing that follows can make good for that. */
static void choice_take(struct search *search, const struct choice *choice, size_t to)
{
    int64_t least = INT64_MAX;
    for (int hyphens = 0; hyphens < HYPHEN_RUNS; hyphens++) {
        if (choice->least[hyphens] < least)
            least = choice->least[hyphens];
        for (int fitness = 0; fitness < FITNESS_COUNT; fitness++)
            if (choice->before[fitness][hyphens] &&
                choice->demerits[fitness][hyphens] - least <= COST_ADJACENT)
                node_add(search, (struct node){.point = to,
                                               .before = choice->before[fitness][hyphens],
                                               .demerits = choice->demerits[fitness][hyphens],
                                               .fitness = (enum fitness)fitness,
                                               .hyphens = hyphens});
    }
}

/* Extends all active nodes to breakpoint `to`.  A node whose line is too long is dropped,
 * unless it is a hyphen that makes it so: a later breakpoint may do without. */
static void extend(struct search *search, size_t to)
{
    const struct breakpoint *point = &search->points[to];
    struct choice choice = {.least = {INT64_MAX, INT64_MAX, INT64_MAX}};
    size_t kept = 0;
    for (size_t i = 0; i < search->n_active; i++) {
        struct node *node = search->active[i];
        if (try_line(search, node, to, &choice) ? !point->forced : point->hyphen)
            search->active[kept++] = node;
        else
            search->dropped = node;
    }
    search->n_active = kept;
    choice_take(search, &choice, to);
}

static struct fit trace_back(struct arena *arena, const struct node *best)
{
    struct fit fit = {0};
    for (const struct node *node = best; node->before; node = node->before)
        fit.n++;
    size_t *points = arena_array(arena, fit.n, sizeof *points);
    size_t at = fit.n;
    for (const struct node *node = best; node->before; node = node->before)
        points[--at] = node->point;
    fit.points = points;
    return fit;
}

struct fit fit_lines(struct arena *arena, const struct breakpoints *breakpoints,
                     const struct fit_rules *rules)
{
    struct search search = {
        .arena = arena, .points = breakpoints->points, .n = breakpoints->n, .rules = rules};
    node_add(&search, (struct node){.fitness = FIT_DECENT});
    for (size_t to = 1; to < search.n; to++) {
        extend(&search, to);
        if (search.n_active == 0)
            return (struct fit){.stuck_from = search.dropped->point, .stuck_to = to};
    }
    const struct node *best = search.active[0];
    for (size_t i = 1; i < search.n_active; i++)
        if (search.active[i]->demerits < best->demerits)
            best = search.active[i];
    return trace_back(arena, best);
}
