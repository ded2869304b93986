#include "claims.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/spool.h"

/* Lines that are all different, more than a spool keeps in memory. */
#define LINES 100003

static void write_lines(struct spool *spool)
{
    for (int i = 0; i < LINES; i++) {
        str_printf(&spool->text, "rad %d\n", i);
        spool_spill(spool);
    }
}

static void assert_lines(struct bytes bytes)
{
    struct spool expected = SPOOL_EMPTY;
    write_lines(&expected);
    assert_int_equal(bytes.n, expected.text.n);
    assert_memory_equal(bytes.s, expected.text.s, bytes.n);
    spool_close(&expected);
}

static void spool_gives_back_what_another_process_wrote(void **state)
{
    struct diag *diag = diag_open();
    struct spool spool;
    struct bytes bytes;
    assert_true(spool_open(&spool, diag));
    pid_t child = fork();
    if (child == 0) {
        write_lines(&spool);
        _exit(spool_bytes(&spool, &bytes, diag) ? 17 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    assert_int_equal(WEXITSTATUS(status), 17);
    assert_true(spool_bytes(&spool, &bytes, diag));
    assert_lines(bytes);
    spool_close(&spool);
    diag_close(diag);
}

static void spool_keeps_little_in_memory_and_counts_all(void **state)
{
    struct diag *diag = diag_open();
    struct spool spool, unopened = SPOOL_EMPTY;
    assert_true(spool_open(&spool, diag));
    write_lines(&spool);
    write_lines(&unopened);
    assert_true(spool.text.room <= 512 * 1024);
    assert_int_equal(spool_size(&spool), unopened.text.n);
    assert_int_equal(spool_size(&unopened), unopened.text.n);
    spool_close(&spool);
    spool_close(&unopened);
    diag_close(diag);
}

static void unopened_spool_is_all_in_memory(void **state)
{
    struct spool spool = SPOOL_EMPTY;
    struct bytes bytes;
    write_lines(&spool);
    assert_true(spool_bytes(&spool, &bytes, NULL));
    assert_lines(bytes);
    spool_close(&spool);
}

static void empty_spool_has_no_bytes(void **state)
{
    struct diag *diag = diag_open();
    struct spool spool;
    struct bytes bytes;
    assert_true(spool_open(&spool, diag));
    assert_true(spool_bytes(&spool, &bytes, diag));
    assert_int_equal(bytes.n, 0);
    spool_close(&spool);
    diag_close(diag);
}

static void pieces_are_read_again_from_file_and_memory(void **state)
{
    struct diag *diag = diag_open();
    struct spool spool;
    struct str again = STR_EMPTY;
    assert_true(spool_open(&spool, diag));
    write_lines(&spool);
    size_t last = spool_size(&spool);
    str_puts(&spool.text, "sist");
    spool_reread(&spool, last, 4, &again);
    spool_reread(&spool, 6, 12, &again);
    assert_string_equal(again.s, "sistrad 1\nrad 2\n");
    assert_true(spool_sound(&spool, diag));
    str_close(&again);
    spool_close(&spool);
    diag_close(diag);
}

static void assert_told(const struct diag *diag, const char *part)
{
    struct arena *arena = arena_open();
    const struct told *list;
    assert_int_equal(diag_list(arena, diag, &list), 1);
    assert_string_equal(list->reason, "temporary-file");
    if (!strstr(list->text, part))
        fail_msg("'%s' is not in: %s", part, list->text);
    assert_int_equal(diag_exit(diag), EXIT_IO);
    arena_close(arena);
}

/* The limit acts like a full disk: what is written before it stays, later writes fail. */
static void full_disk_is_told_at_the_end(void **state)
{
    struct diag *diag = diag_open();
    struct spool spool;
    struct bytes bytes;
    struct rlimit before;
    assert_true(spool_open(&spool, diag));
    getrlimit(RLIMIT_FSIZE, &before);
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){400009, before.rlim_max});
    write_lines(&spool);
    assert_int_equal(diag_errors(diag), 0);
    assert_false(spool_bytes(&spool, &bytes, diag));
    setrlimit(RLIMIT_FSIZE, &before);
    assert_told(diag, "cannot use a temporary file in /tmp: File too large");
    spool_close(&spool);
    diag_close(diag);
}

static void spool_that_cannot_be_made_is_told(void **state)
{
    struct diag *diag = diag_open();
    struct spool spool;
    struct rlimit before;
    getrlimit(RLIMIT_NOFILE, &before);
    setrlimit(RLIMIT_NOFILE, &(struct rlimit){0, before.rlim_max});
    assert_false(spool_open(&spool, diag));
    setrlimit(RLIMIT_NOFILE, &before);
    assert_told(diag, "cannot make a temporary file in /tmp: Too many open files");
    spool_close(&spool);
    diag_close(diag);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spool_gives_back_what_another_process_wrote),
        cmocka_unit_test(spool_keeps_little_in_memory_and_counts_all),
        cmocka_unit_test(unopened_spool_is_all_in_memory),
        cmocka_unit_test(empty_spool_has_no_bytes),
        cmocka_unit_test(pieces_are_read_again_from_file_and_memory),
        cmocka_unit_test(full_disk_is_told_at_the_end),
        cmocka_unit_test(spool_that_cannot_be_made_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
