#include "claims.h"
#include "base/arena.h"
#include "layout/fit.h"

#define POINTS 13

/* Multiplicative congruence (Lehmer 1951): the same paragraphs on every machine. */
static uint32_t next_random(uint32_t *seed)
{
    *seed = (uint32_t)((uint64_t)*seed * 48271u % 2147483647u);
    return *seed;
}

static sp random_length(uint32_t *seed, sp least, sp most)
{
    return least + (sp)(next_random(seed) % (uint32_t)(most - least));
}

/* Words and word parts of 5 to 40 pt with spaces of 2.1 pt; about a third of the breaks are
 * hyphens. */
static struct breakpoints random_paragraph(struct arena *arena, uint32_t *seed)
{
    struct breakpoints found = {.n = POINTS,
                                .points = arena_array(arena, POINTS, sizeof *found.points)};
    sp space = SP_FROM_PT(2.1);
    int64_t at = 0, spaces = 0;
    for (size_t i = 1; i < POINTS; i++) {
        struct breakpoint *point = &found.points[i];
        at += random_length(seed, 5 * SP_PT, 40 * SP_PT);
        *point = (struct breakpoint){.end = at,
                                     .start = at,
                                     .end_space = spaces,
                                     .start_space = spaces,
                                     .forced = i + 1 == POINTS};
        if (!point->forced && next_random(seed) % 3 == 0) {
            point->hyphen = point->hyphenated = true;
            point->penalty = 61;
            point->end += SP_FROM_PT(3.3);
        } else {
            at = point->start += space;
            spaces = point->start_space += space;
        }
    }
    return found;
}

/* The cheapest way from a breakpoint to the end, by trying all; INT64_MAX when
 * there is none. */
static int64_t cheapest(const struct breakpoints *all, const struct fit_rules *rules,
                        size_t from, struct line_before before)
{
    if (from + 1 == all->n)
        return 0;
    int64_t best = INT64_MAX;
    for (size_t to = from + 1; to < all->n; to++) {
        struct line_look look;
        const struct breakpoint *point = &all->points[to];
        if (!cost_set_line(rules, &all->points[from], point, from == 0, &look))
            continue;
        struct line_before next = {.fitness = look.fitness,
                                   .hyphens = point->hyphenated ? before.hyphens + 1 : 0};
        if (look.badness > rules->tolerance ||
            (next.hyphens > FIT_HYPHENS && !rules->any_hyphens))
            continue;
        int64_t rest = cheapest(all, rules, to, next);
        if (rest == INT64_MAX)
            continue;
        rest += cost_demerits(rules, before, point, to + 1 == all->n, &look);
        best = rest < best ? rest : best;
    }
    return best;
}

static const struct line_before no_line = {.none = true, .fitness = FIT_DECENT};

/* The demerits of what the search chose. */
static int64_t demerits_of(const struct breakpoints *all, const struct fit_rules *rules,
                           const struct fit *fit)
{
    int64_t sum = 0;
    struct line_before before = no_line;
    for (size_t i = 0; i < fit->n; i++) {
        size_t from = i ? fit->points[i - 1] : 0;
        const struct breakpoint *point = &all->points[fit->points[i]];
        struct line_look look;
        assert_true(cost_set_line(rules, &all->points[from], point, from == 0, &look));
        sum += cost_demerits(rules, before, point, i + 1 == fit->n, &look);
        before = (struct line_before){.fitness = look.fitness,
                                      .hyphens = point->hyphenated ? before.hyphens + 1 : 0};
    }
    return sum;
}

static size_t check_random(struct fit_rules rules, uint32_t seed)
{
    size_t fitted = 0;
    for (int i = 0; i < 300; i++) {
        struct arena *arena = arena_open();
        struct breakpoints all = random_paragraph(arena, &seed);
        rules.width = random_length(&seed, 40 * SP_PT, 150 * SP_PT);
        rules.first_width = rules.width - SP_FROM_PT(7.3);
        struct fit fit = fit_lines(arena, &all, &rules);
        int64_t best = cheapest(&all, &rules, 0, no_line);
        assert_int_equal(fit.n == 0, best == INT64_MAX);
        if (fit.n) {
            assert_int_equal(demerits_of(&all, &rules, &fit), best);
            fitted++;
        }
        arena_close(arena);
    }
    return fitted;
}

static void the_search_finds_the_cheapest_way_of_all(void **state)
{
    struct fit_rules rules = {.size = SP_FROM_PT(10.5), .tolerance = TOLERANCE_ANY};
    assert_true(check_random(rules, 2385) > 200);
    rules.emergency = true;
    assert_true(check_random(rules, 10837) > 200);
    rules.any_hyphens = true;
    assert_true(check_random(rules, 4711) > 200);
}

static void a_tolerance_leaves_some_paragraphs_without_a_way(void **state)
{
    struct fit_rules rules = {.size = SP_FROM_PT(10.5), .tolerance = 12000};
    size_t fitted = check_random(rules, 90001);
    assert_in_range(fitted, 1, 299);
}

static void ragged_lines_are_the_cheapest_too(void **state)
{
    struct fit_rules rules = {
        .size = SP_FROM_PT(8.5), .tolerance = TOLERANCE_ANY, .ragged = true};
    assert_true(check_random(rules, 33377) > 200);
}

static void a_line_without_a_way_is_told(void **state)
{
    struct arena *arena = arena_open();
    struct breakpoint points[] = {{0},
                                  {.end = 20 * SP_PT, .start = 22 * SP_PT},
                                  {.end = 97 * SP_PT, .start = 99 * SP_PT},
                                  {.end = 130 * SP_PT, .start = 130 * SP_PT, .forced = true}};
    struct breakpoints all = {.points = points, .n = 4};
    struct fit_rules rules = {.width = 61 * SP_PT,
                              .first_width = 61 * SP_PT,
                              .size = 10 * SP_PT,
                              .tolerance = TOLERANCE_ANY,
                              .emergency = true};
    struct fit fit = fit_lines(arena, &all, &rules);
    assert_int_equal(fit.n, 0);
    assert_int_equal(fit.stuck_from, 1);
    assert_int_equal(fit.stuck_to, 2);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_search_finds_the_cheapest_way_of_all),
        cmocka_unit_test(a_tolerance_leaves_some_paragraphs_without_a_way),
        cmocka_unit_test(ragged_lines_are_the_cheapest_too),
        cmocka_unit_test(a_line_without_a_way_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
