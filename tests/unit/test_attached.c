#include "attached.h"

#include "build.h"
#include "claims.h"
#include "evidence_fixture.h"
#include "trace/trace.h"

static void attached_files_refuses_a_file_that_changed_since_it_was_read(void **state)
{
    struct fixture fixture = fixture_open();
    const struct doc doc = {.language = LANGUAGE_SV};
    const char *path = fixture_file(&fixture, "rapport.lua", "report {}\n");
    const struct trace_file file = {
        .read = hash_file(path, "report {}\n", 10), .name = "rapport.lua", .template = true};
    const struct build build = {.files = &file, .n_files = 1, .script = {.doc = &doc}};
    const struct bytes trace = {.s = "{}", .n = 2};
    const struct attachment *files;
    size_t n;
    assert_true(attached_files(fixture.arena, &build, trace, &files, &n, fixture.diag));
    assert_int_equal(n, 2);
    assert_memory_equal(files[0].bytes, "report {}\n", 10);
    fixture_file(&fixture, "rapport.lua", "report { }\n");
    assert_false(attached_files(fixture.arena, &build, trace, &files, &n, fixture.diag));
    assert_int_equal(diag_exit(fixture.diag), EXIT_IO);
    assert_message(fixture_messages(&fixture),
                   "rapport.lua' changed while the report was made [file-changed]");
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(attached_files_refuses_a_file_that_changed_since_it_was_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
