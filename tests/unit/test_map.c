#include "claims.h"
#include "base/arena.h"
#include "base/map.h"

static void a_map_finds_each_of_many_keys(void **state)
{
    enum { N = 4711 };
    struct arena *arena = arena_open();
    struct map map = {0};
    assert_int_equal(map_find_text(&map, "namn 17"), MAP_NONE);
    for (size_t i = 0; i < N; i++)
        map_set_text(arena, &map, arena_printf(arena, "namn %zu", i), 3 * i);
    for (size_t i = 0; i < N; i++)
        assert_int_equal(map_find_text(&map, arena_printf(arena, "namn %zu", i)), 3 * i);
    assert_int_equal(map_find_text(&map, "namn 4711"), MAP_NONE);
    assert_int_equal(map_find_text(&map, ""), MAP_NONE);
    arena_close(arena);
}

static void a_key_is_its_bytes_and_keeps_its_newest_number(void **state)
{
    struct arena *arena = arena_open();
    struct map map = {0};
    char text[] = "medel";
    map_set_text(arena, &map, "medel", 7);
    map_set_text(arena, &map, "", 11);
    map_set_text(arena, &map, text, 13);
    assert_int_equal(map.n, 2);
    assert_int_equal(map_find_text(&map, "medel"), 13);
    assert_int_equal(map_find(&map, "medelvärde", 5), 13);
    assert_int_equal(map_find_text(&map, "mede"), MAP_NONE);
    assert_int_equal(map_find_text(&map, ""), 11);
    arena_close(arena);
}

static void objects_are_told_apart_by_where_they_lie(void **state)
{
    struct arena *arena = arena_open();
    struct map map = {0};
    const double equal[] = {2.385, 2.385};
    map_set_address(arena, &map, &equal[0], 5);
    assert_int_equal(map_find_address(&map, &equal[0]), 5);
    assert_int_equal(map_find_address(&map, &equal[1]), MAP_NONE);
    arena_close(arena);
}

/* Steps from each key's own slot to where it lies: they would grow with the keys if hashes
 * crowded. */
static void keys_that_differ_little_lie_apart(void **state)
{
    struct arena *arena = arena_open();
    struct map map = {0};
    for (size_t i = 0; i < 4096; i++)
        map_set_text(arena, &map, arena_printf(arena, "v%04zu", i), i);
    size_t run = 0, longest = 0;
    for (size_t i = 0; i < map.room; i++) {
        run = map.slots[i].key ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    assert_true(longest < 64);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_map_finds_each_of_many_keys),
        cmocka_unit_test(a_key_is_its_bytes_and_keeps_its_newest_number),
        cmocka_unit_test(objects_are_told_apart_by_where_they_lie),
        cmocka_unit_test(keys_that_differ_little_lie_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
