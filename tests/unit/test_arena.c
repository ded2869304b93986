#include "claims.h"
#include "base/arena.h"

static void arena_alloc_zeroes_and_aligns(void **state)
{
    struct arena *arena = arena_open();
    for (size_t size = 0; size < 3000; size += 37) {
        unsigned char *bytes = arena_alloc(arena, size);
        assert_int_equal((uintptr_t)bytes % 8, 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(bytes[i], 0);
        memset(bytes, 0xA7, size);
    }
    arena_close(arena);
}

static void arena_alloc_serves_more_than_a_block(void **state)
{
    struct arena *arena = arena_open();
    const size_t n = 5 * 1024 * 1024 + 13;
    char *large = arena_alloc(arena, n);
    large[n - 1] = 'z';
    char *small = arena_alloc(arena, 3);
    assert_true(small < large || small >= large + n);
    assert_true(arena_size(arena) >= n);
    arena_close(arena);
}

static void arena_grow_keeps_what_was_there(void **state)
{
    struct arena *arena = arena_open();
    int *items = NULL;
    size_t capacity = 0;
    for (size_t n = 0; n < 1237; n++) {
        items = arena_grow(arena, items, n, &capacity, sizeof *items);
        items[n] = (int)(n * 7919 % 104729);
    }
    for (size_t n = 0; n < 1237; n++)
        assert_int_equal(items[n], n * 7919 % 104729);
    arena_close(arena);
}

static void arena_grow_gives_back_large_arrays(void **state)
{
    struct arena *arena = arena_open();
    double *items = NULL;
    size_t capacity = 0, n = 1500000;
    for (size_t i = 0; i < n; i++) {
        items = arena_grow(arena, items, i, &capacity, sizeof *items);
        items[i] = 2.385 * (double)i;
    }
    assert_true(items[n - 1] > 2.385 * (double)(n - 2));
    assert_true(arena_size(arena) < capacity * sizeof *items + 4 * 1024 * 1024);
    arena_close(arena);
}

static void arena_rewind_keeps_what_was_there_and_zeroes_the_rest(void **state)
{
    struct arena *arena = arena_open();
    char *kept = arena_copy(arena, "2,385", 5);
    struct arena_mark mark = arena_mark(arena);
    size_t size = arena_size(arena);
    for (size_t i = 0; i < 40; i++)
        memset(arena_alloc(arena, 173 * 1024), 0xA7, 173 * 1024);
    arena_rewind(arena, mark);
    assert_string_equal(kept, "2,385");
    assert_true(arena_size(arena) <= size + 2 * 1024 * 1024); /* the block kept */
    const unsigned char *fresh = NULL;
    for (size_t n = 0; n < 11; n++) {
        fresh = arena_alloc(arena, 61 * 1024);
        for (size_t i = 0; i < 61 * 1024; i++)
            assert_int_equal(fresh[i], 0);
    }
    arena_close(arena);
}

static void arena_clear_leaves_a_block_of_zeroes(void **state)
{
    struct arena *arena = arena_open();
    for (size_t n = 0; n < 5; n++) {
        for (size_t i = 0; i < 900; i++) {
            const unsigned char *fresh = arena_alloc(arena, 5 * 1024);
            for (size_t k = 0; k < 5 * 1024; k += 61)
                assert_int_equal(fresh[k], 0);
            memset((void *)(uintptr_t)fresh, 0xA7, 5 * 1024);
        }
        arena_clear(arena);
        assert_true(arena_size(arena) > 0 && arena_size(arena) <= 2 * 1024 * 1024);
    }
    arena_close(arena);
}

static void what_lasts_outlives_a_part(void **state)
{
    struct arena *whole = arena_open(), *part = arena_open_part(whole);
    char *lasting = arena_copy(arena_lasting(part), "prövning", 9);
    assert_ptr_equal(arena_lasting(whole), whole);
    arena_close(part);
    assert_string_equal(lasting, "prövning");
    arena_close(whole);
}

static void arena_copy_ends_with_nul(void **state)
{
    struct arena *arena = arena_open();
    const char *copy = arena_copy(arena, "prövning!!!", 9);
    assert_string_equal(copy, "prövning");
    assert_string_equal(arena_copy(arena, NULL, 0), "");
    arena_close(arena);
}

static void arena_printf_writes_any_length(void **state)
{
    struct arena *arena = arena_open();
    const char *text = arena_printf(arena, "%0700d|%s", 4711, "slut");
    assert_int_equal(strlen(text), 705);
    assert_string_equal(text + 696, "4711|slut");
    arena_close(arena);
}

static void arena_close_accepts_null(void **state)
{
    arena_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arena_alloc_zeroes_and_aligns),
        cmocka_unit_test(arena_alloc_serves_more_than_a_block),
        cmocka_unit_test(arena_grow_keeps_what_was_there),
        cmocka_unit_test(arena_grow_gives_back_large_arrays),
        cmocka_unit_test(arena_rewind_keeps_what_was_there_and_zeroes_the_rest),
        cmocka_unit_test(arena_clear_leaves_a_block_of_zeroes),
        cmocka_unit_test(what_lasts_outlives_a_part),
        cmocka_unit_test(arena_copy_ends_with_nul),
        cmocka_unit_test(arena_printf_writes_any_length),
        cmocka_unit_test(arena_close_accepts_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
