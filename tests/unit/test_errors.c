/*
 * Every template in tests/errors gives exactly the messages that it expects:
 * `-- expect: LINE:COL: error: message [reason]`, in the order of their places.
 */
#include "claims.h"

#include <dirent.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "evidence/package.h"
#include "script/script.h"

#define FOLDER "tests/errors"

/* The messages of a run, a line each, without their hints and source lines. */
static void places_of(struct diag *diag, const char *path, struct str *out)
{
    char *text = messages_of(diag);
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
        if (strncmp(line, path, strlen(path)) == 0)
            str_printf(out, "%s\n", line + strlen(path) + 1);
    free(text);
}

static void expected_of(const char *source, struct str *out)
{
    static const char mark[] = "-- expect: ";
    for (const char *at = strstr(source, mark); at; at = strstr(at, mark)) {
        at += strlen(mark);
        str_printf(out, "%.*s\n", (int)strcspn(at, "\n"), at);
    }
}

static void check_template(const char *path)
{
    struct arena *arena = arena_open();
    struct diag *diag = diag_open();
    struct str found = STR_EMPTY, expected = STR_EMPTY;
    struct bytes source;
    struct script_output output;
    assert_true(file_read(arena, path, 0, &source, diag));
    struct package *package = package_open(arena, FOLDER "/data", diag);
    assert_non_null(package);
    script_run(arena, &(struct script_input){.template_path = path, .package = package},
               &output, diag);
    str_puts(&found, "");
    str_puts(&expected, "");
    places_of(diag, path, &found);
    expected_of(source.s, &expected);
    if (strcmp(found.s, expected.s) != 0)
        print_error("%s\nexpected:\n%sfound:\n%s", path, expected.s, found.s);
    assert_string_equal(found.s, expected.s);
    str_close(&found);
    str_close(&expected);
    diag_close(diag);
    arena_close(arena);
}

static int is_template(const struct dirent *entry)
{
    size_t n = strlen(entry->d_name);
    return n > 4 && strcmp(entry->d_name + n - 4, ".lua") == 0;
}

static void each_template_gives_its_messages(void **state)
{
    struct dirent **entries;
    int n = scandir(FOLDER, &entries, is_template, alphasort);
    assert_true(n > 20);
    for (int i = 0; i < n; i++) {
        char path[512];
        snprintf(path, sizeof path, FOLDER "/%s", entries[i]->d_name);
        free(entries[i]);
        check_template(path);
    }
    free(entries);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_template_gives_its_messages)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
