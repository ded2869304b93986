#include "claims.h"
#include "base/arena.h"
#include "base/str.h"

static void str_add_keeps_any_bytes(void **state)
{
    struct str str = STR_EMPTY;
    str_add(&str, "a\0b\xFF", 4);
    str_putc(&str, 0x9C);
    assert_int_equal(str.n, 5);
    assert_memory_equal(str.s, "a\0b\xFF\x9C", 6);
    str_close(&str);
}

static void str_printf_appends(void **state)
{
    struct str str = STR_EMPTY;
    str_puts(&str, "år ");
    for (int i = 0; i < 500; i++)
        str_printf(&str, "%d,", 2024 + i);
    assert_int_equal(str.n, 4 + 500 * 5);
    assert_string_equal(str.s + str.n - 5, "2523,");
    str_close(&str);
}

static void str_reserve_gives_room_without_adding(void **state)
{
    struct str str = STR_EMPTY;
    str_puts(&str, "före");
    memcpy(str_reserve(&str, 70001), "efter", 5);
    assert_int_equal(str.n, 5);
    assert_true(str.room >= 70006);
    str_close(&str);
}

static void str_clear_keeps_the_room(void **state)
{
    struct str str = STR_EMPTY;
    str_clear(&str);
    str_puts(&str, "borta");
    size_t room = str.room;
    str_clear(&str);
    assert_int_equal(str.n, 0);
    assert_string_equal(str.s, "");
    assert_int_equal(str.room, room);
    str_close(&str);
    assert_null(str.s);
}

static void str_take_gives_the_text_and_closes(void **state)
{
    struct arena *arena = arena_open();
    struct str str = STR_EMPTY;
    assert_string_equal(str_take(arena, &str), "");
    str_puts(&str, "kvar");
    assert_string_equal(str_take(arena, &str), "kvar");
    assert_null(str.s);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(str_add_keeps_any_bytes),
        cmocka_unit_test(str_printf_appends),
        cmocka_unit_test(str_reserve_gives_room_without_adding),
        cmocka_unit_test(str_clear_keeps_the_room),
        cmocka_unit_test(str_take_gives_the_text_and_closes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
