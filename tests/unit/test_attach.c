/* Attached files in the catalog; tests/conformance reads them back from a whole file. */
#include "claims.h"
#include "base/arena.h"
#include "pdf/attach.h"

struct bench {
    struct arena *arena;
    struct objects *objects;
    struct str out;
};

static int bench_open(void **state)
{
    struct arena *arena = arena_open();
    struct bench *bench = arena_alloc(arena, sizeof *bench);
    bench->arena = arena;
    bench->objects = objects_open(arena);
    *state = bench;
    return 0;
}

static int bench_close(void **state)
{
    struct bench *bench = *state;
    str_close(&bench->out);
    objects_close(bench->objects);
    arena_close(bench->arena);
    return 0;
}

static const struct attachment files[] = {
    {"åtgärder (2).csv", "text/csv", "Underlag: Åtgärder", RELATIONSHIP_DATA, "a,b\n1,2\n", 8},
    {"mall.lua", "text/x-lua", "Mall", RELATIONSHIP_SOURCE, "", 0},
};

static void catalog_names_files_in_the_order_given(void **state)
{
    struct bench *bench = *state;
    const struct attached *attached =
        attach_add(bench->arena, bench->objects, files, LEN(files), 1717156800);
    unsigned first, second, again, other;
    attach_put(&bench->out, attached);
    assert_int_equal(sscanf(bench->out.s,
                            "/Names<</EmbeddedFiles<</Names[(00001)%u 0 R(00002)%u 0 R]>>>>"
                            "/AF[%u 0 R %u 0 R ]",
                            &first, &second, &again, &other),
                     4);
    assert_int_equal(first, again);
    assert_int_equal(second, other);
}

/* A dictionary as the saver writes it, to a sink that is our string. */
static const char *written(struct bench *bench, unsigned number)
{
    HPDF_Stream_Rec sink = {.attr = &bench->out};
    str_clear(&bench->out);
    object_write(bench->objects, number, &sink);
    return bench->out.s;
}

/* Adds the files; the numbers of their specifications. */
static void add_files(struct bench *bench, unsigned number[2])
{
    attach_put(&bench->out,
               attach_add(bench->arena, bench->objects, files, LEN(files), 1717156800));
    assert_int_equal(sscanf(bench->out.s,
                            "/Names<</EmbeddedFiles<</Names[(00001)%u 0 R(00002)%u", &number[0],
                            &number[1]),
                     2);
}

static void a_specification_says_what_the_file_is_and_why_it_is_there(void **state)
{
    struct bench *bench = *state;
    unsigned number[2];
    add_files(bench, number);
    assert_non_null(strstr(written(bench, number[0]), "<</Type/Filespec/F"));
    assert_non_null(strstr(written(bench, number[0]), "/AFRelationship/Data/EF<</F "));
    assert_non_null(strstr(written(bench, number[1]), "/AFRelationship/Source/EF<</F "));
}

static void a_specification_leads_to_one_stream_by_both_keys(void **state)
{
    struct bench *bench = *state;
    unsigned number[2], old_key, new_key;
    add_files(bench, number);
    const char *streams = strstr(written(bench, number[0]), "/EF<<");
    assert_non_null(streams);
    assert_int_equal(sscanf(streams, "/EF<</F %u 0 R/UF %u 0 R>>", &old_key, &new_key), 2);
    assert_int_equal(old_key, new_key);
}

static void nothing_is_written_without_files(void **state)
{
    struct bench *bench = *state;
    attach_put(&bench->out, attach_add(bench->arena, bench->objects, NULL, 0, 0));
    assert_int_equal(bench->out.n, 0);
}

#define BENCH_TEST(test) cmocka_unit_test_setup_teardown(test, bench_open, bench_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(catalog_names_files_in_the_order_given),
        BENCH_TEST(a_specification_says_what_the_file_is_and_why_it_is_there),
        BENCH_TEST(a_specification_leads_to_one_stream_by_both_keys),
        BENCH_TEST(nothing_is_written_without_files),
    };
    return cmocka_run_group_tests_name("attach", tests, NULL, NULL);
}
