#include "claims.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/worker.h"

static const struct worker_limits limits = {.cpu_seconds = 1, .memory_bytes = 256 << 20};

struct outcome {
    int code;
    size_t errors;
    char told[200]; /* the message */
    struct str out;
};

static struct outcome run(worker_fn *fn, void *job)
{
    struct outcome outcome = {.out = STR_EMPTY};
    struct diag *diag = diag_open();
    outcome.code = worker_run(fn, job, limits, &outcome.out, diag);
    outcome.errors = diag_errors(diag);
    struct arena *arena = arena_open();
    const struct told *told;
    if (diag_list(arena, diag, &told))
        snprintf(outcome.told, sizeof outcome.told, "%s", told->text);
    arena_close(arena);
    diag_close(diag);
    return outcome;
}

static int give_bytes(void *job, struct str *out)
{
    const size_t *n = job;
    for (size_t i = 0; i < *n; i++)
        str_putc(out, (int)(i * 131 % 251));
    return 65;
}

static void worker_hands_back_bytes_and_exit_code(void **state)
{
    size_t n = 3 * 1024 * 1024 + 17; /* more than a pipe holds */
    struct outcome outcome = run(give_bytes, &n);
    assert_int_equal(outcome.code, 65);
    assert_int_equal(outcome.errors, 0);
    assert_int_equal(outcome.out.n, n);
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)outcome.out.s[i] != i * 131 % 251)
            fail_msg("byte %zu differs", i);
    str_close(&outcome.out);
}

static int crash(void *job, struct str *out)
{
    str_puts(out, "half a report");
    signal(SIGSEGV, SIG_DFL);
    raise(SIGSEGV);
    return 0;
}

static void worker_crash_is_internal_and_hands_back_nothing(void **state)
{
    struct outcome outcome = run(crash, NULL);
    assert_int_equal(outcome.code, EXIT_INTERNAL);
    assert_int_equal(outcome.errors, 1);
    assert_int_equal(outcome.out.n, 0);
    str_close(&outcome.out);
}

static int loop_forever(void *job, struct str *out)
{
    for (volatile unsigned i = 0;; i++)
        ;
    return 0;
}

static void worker_loop_is_stopped_by_its_processor_limit(void **state)
{
    struct outcome outcome = run(loop_forever, NULL);
    assert_int_equal(outcome.code, EXIT_BAD_DATA);
    assert_int_equal(outcome.errors, 1);
    str_close(&outcome.out);
}

static int sleep_forever(void *job, struct str *out)
{
    for (;;)
        pause();
    return 0;
}

static void worker_sleep_is_stopped_by_the_clock(void **state)
{
    struct outcome outcome = run(sleep_forever, NULL);
    assert_int_equal(outcome.code, EXIT_BAD_DATA);
    assert_int_equal(outcome.errors, 1);
    str_close(&outcome.out);
}

static int fill_memory(void *job, struct str *out)
{
    struct arena *arena = arena_open();
    for (int i = 0; i < 4000; i++)
        memset(arena_alloc(arena, 1 << 20), 0x5A, 1 << 20);
    return 0;
}

static void worker_memory_bomb_ends_with_out_of_memory(void **state)
{
#if defined(__SANITIZE_ADDRESS__)
    skip(); /* addresses cannot be limited here; the plain build runs this */
#endif
    struct outcome outcome = run(fill_memory, NULL);
    assert_int_equal(outcome.code, EXIT_NO_MEMORY);
    assert_string_equal(outcome.told, "the worker may take at most 256 MiB of memory");
    str_close(&outcome.out);
}

static int kill_itself(void *job, struct str *out)
{
    return raise(SIGKILL);
}

static void killed_worker_is_told_with_its_limits(void **state)
{
    struct outcome outcome = run(kill_itself, NULL);
    assert_int_equal(outcome.code, EXIT_BAD_DATA);
    assert_string_equal(outcome.told,
                        "reached the limit of time (1 s) or memory (256 MiB) and was stopped");
    str_close(&outcome.out);
}

static void worker_runs_within_lower_limits_of_its_caller(void **state)
{
    pid_t caller = fork(); /* whose limits end with it */
    if (caller == 0) {
        size_t n = 17;
        const struct rlimit files = {32, 32}, addresses = {192 << 20, 192 << 20};
        setrlimit(RLIMIT_NOFILE, &files);
        struct outcome few = run(give_bytes, &n);
#if defined(__SANITIZE_ADDRESS__)
        (void)addresses;
        _exit(few.code == 65 ? 0 : 1);
#endif
        setrlimit(RLIMIT_AS, &addresses);
        struct outcome small = run(fill_memory, NULL);
        _exit(few.code == 65 && strstr(small.told, "at most 192 MiB") ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(caller, &status, 0), caller);
    assert_int_equal(status, 0);
}

/* Tries what is forbidden; the bytes name what succeeded. */
static int try_all(void *job, struct str *out)
{
    const char *path = job;
    if (socket(AF_INET, SOCK_STREAM, 0) >= 0 || errno != EPERM)
        str_puts(out, "socket ");
    if (execl("/bin/true", "true", (char *)NULL) == 0 || errno != EPERM)
        str_puts(out, "exec ");
    if (open(path, O_WRONLY) >= 0 || errno != EPERM)
        str_puts(out, "write ");
    if (open(path, O_RDWR | O_TRUNC) >= 0 || errno != EPERM)
        str_puts(out, "truncate ");
    if (open("/tmp/redovisa-test-new", O_RDONLY | O_CREAT, 0600) >= 0 || errno != EPERM)
        str_puts(out, "create ");
    if (unlink(path) == 0 || errno != EPERM)
        str_puts(out, "unlink ");
    if (rename(path, "/tmp/redovisa-test-new") == 0 || errno != EPERM)
        str_puts(out, "rename ");
    if (kill(getppid(), SIGTERM) == 0 || errno != EPERM)
        str_puts(out, "kill ");
    struct rlimit core;
    if (getrlimit(RLIMIT_CORE, &core) != 0 || core.rlim_max != 0)
        str_puts(out, "core ");
    for (int i = 0; i < 100; i++)
        if (dup(1) >= 64)
            str_puts(out, "descriptors ");
    return 0;
}

static void worker_may_compute_and_read_but_touch_nothing(void **state)
{
    char path[] = "/tmp/redovisa-test-worker-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    struct outcome outcome = run(try_all, path);
    close(fd);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(outcome.code, 0);
    assert_string_equal(outcome.out.s ? outcome.out.s : "", "");
    str_close(&outcome.out);
}

static int read_itself(void *job, struct str *out)
{
    int fd = open(job, O_RDONLY);
    char byte;
    return fd >= 0 && read(fd, &byte, 1) == 1 ? 0 : 1;
}

static void worker_may_read_files(void **state)
{
    char path[] = "/proc/self/exe";
    struct outcome outcome = run(read_itself, path);
    assert_int_equal(outcome.code, 0);
    str_close(&outcome.out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(worker_hands_back_bytes_and_exit_code),
        cmocka_unit_test(worker_crash_is_internal_and_hands_back_nothing),
        cmocka_unit_test(worker_loop_is_stopped_by_its_processor_limit),
        cmocka_unit_test(worker_sleep_is_stopped_by_the_clock),
        cmocka_unit_test(worker_memory_bomb_ends_with_out_of_memory),
        cmocka_unit_test(killed_worker_is_told_with_its_limits),
        cmocka_unit_test(worker_runs_within_lower_limits_of_its_caller),
        cmocka_unit_test(worker_may_compute_and_read_but_touch_nothing),
        cmocka_unit_test(worker_may_read_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
