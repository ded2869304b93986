#include "claims.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"

struct place {
    struct arena *arena;
    struct diag *diag;
    char folder[64];
};

static int open_place(void **state)
{
    struct place *place = calloc(1, sizeof *place);
    strncpy(place->folder, "/tmp/redovisa-test-file-XXXXXX", sizeof place->folder - 1);
    if (!mkdtemp(place->folder))
        return -1;
    place->arena = arena_open();
    place->diag = diag_open();
    *state = place;
    return 0;
}

static int close_place(void **state)
{
    struct place *place = *state;
    char *command = arena_printf(place->arena, "rm -rf '%s'", place->folder);
    int result = system(command);
    arena_close(place->arena);
    diag_close(place->diag);
    free(place);
    return result;
}

static char *in(const struct place *place, const char *name)
{
    return path_join(place->arena, place->folder, name);
}

static void assert_holds(const struct place *place, const char *path, const char *text)
{
    struct bytes bytes;
    assert_true(file_read(place->arena, path, 0, &bytes, place->diag));
    assert_string_equal(bytes.s, text);
}

/* That diag holds one error with this code whose text has this part. */
static void assert_failed(const struct place *place, enum exit_code code, const char *part)
{
    assert_says(place->diag, part);
    assert_int_equal(diag_exit(place->diag), code);
    assert_int_equal(diag_errors(place->diag), 1);
}

static void file_publish_makes_the_folder_and_file_read_reads_back(void **state)
{
    struct place *place = *state;
    char *path = in(place, "a/å b/c/rapport.pdf");
    assert_true(file_publish(path, "%PDF-1.7\0slut", 13, place->diag));
    struct bytes bytes;
    assert_true(file_read(place->arena, path, 13, &bytes, place->diag));
    assert_int_equal(bytes.n, 13);
    assert_memory_equal(bytes.s, "%PDF-1.7\0slut", 14);
}

static void file_publish_leaves_equal_bytes_alone(void **state)
{
    struct place *place = *state;
    char *path = in(place, "rapport.pdf");
    assert_true(file_publish(path, "samma", 5, place->diag));
    const struct timespec old[] = {{.tv_sec = 1234567}, {.tv_sec = 1234567}};
    assert_int_equal(utimensat(AT_FDCWD, path, old, 0), 0);
    struct stat before, after;
    assert_int_equal(stat(path, &before), 0);
    assert_true(file_publish(path, "samma", 5, place->diag));
    assert_int_equal(stat(path, &after), 0);
    assert_int_equal(after.st_mtim.tv_sec, 1234567);
    assert_int_equal(after.st_ino, before.st_ino);
    assert_true(file_publish(path, "annan", 5, place->diag));
    assert_holds(place, path, "annan");
}

static void file_publish_clears_what_a_killed_build_left(void **state)
{
    struct place *place = *state;
    assert_true(file_publish(in(place, ".r.pdf.part"), "halv", 4, place->diag));
    assert_true(file_publish(in(place, "r.pdf"), "hel", 3, place->diag));
    assert_holds(place, in(place, "r.pdf"), "hel");
    assert_int_equal(access(in(place, ".r.pdf.part"), F_OK), -1);
}

static void file_publish_writes_empty_files(void **state)
{
    struct place *place = *state;
    assert_true(file_publish(in(place, "tom"), "", 0, place->diag));
    assert_holds(place, in(place, "tom"), "");
}

/* The limit acts like a full disk: write stops short, then fails. */
static int publish_on_a_full_disk(const char *path, struct diag *diag)
{
    pid_t child = fork();
    if (child == 0) {
        static char large[300000];
        memset(large, 'n', sizeof large);
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &(struct rlimit){100000, 100000});
        file_publish(path, large, sizeof large, diag);
        _exit((int)diag_exit(diag));
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void file_publish_keeps_the_old_file_when_the_disk_is_full(void **state)
{
    struct place *place = *state;
    char *path = in(place, "rapport.pdf");
    assert_true(file_publish(path, "den gamla", 9, place->diag));
    assert_int_equal(publish_on_a_full_disk(path, place->diag), EXIT_IO);
    assert_holds(place, path, "den gamla");
    assert_int_equal(access(in(place, ".rapport.pdf.part"), F_OK), -1);
}

static void file_publish_replaces_no_link_pipe_or_folder(void **state)
{
    struct place *place = *state;
    assert_true(file_publish(in(place, "mål"), "orört", 6, place->diag));
    assert_int_equal(symlink(in(place, "mål"), in(place, "länk")), 0);
    assert_int_equal(mkfifo(in(place, "rör"), 0600), 0);
    assert_int_equal(mkdir(in(place, "mapp"), 0700), 0);
    assert_false(file_publish(in(place, "länk"), "nytt", 4, place->diag));
    assert_failed(place, EXIT_CANNOT_CREATE, "länk' exists and is not a regular file");
    assert_false(file_publish(in(place, "rör"), "nytt", 4, place->diag));
    assert_false(file_publish(in(place, "mapp"), "nytt", 4, place->diag));
    assert_false(file_publish(in(place, "mapp/"), "nytt", 4, place->diag));
    assert_false(file_publish("/dev/null", "nytt", 4, place->diag));
    assert_int_equal(diag_errors(place->diag), 5);
    assert_holds(place, in(place, "mål"), "orört");
}

static void file_publish_all_replaces_none_when_one_cannot_be_replaced(void **state)
{
    struct place *place = *state;
    assert_true(file_publish(in(place, "r.trace.json"), "gammalt", 7, place->diag));
    assert_int_equal(mkdir(in(place, "r.pdf"), 0777), 0);
    const struct file_bytes files[] = {{in(place, "r.trace.json"), "nytt", 4},
                                       {in(place, "r.pdf"), "ny", 2}};
    assert_false(file_publish_all(files, 2, place->diag));
    assert_holds(place, in(place, "r.trace.json"), "gammalt");
    assert_int_equal(access(in(place, ".r.trace.json.part"), F_OK), -1);
    assert_int_equal(rmdir(in(place, "r.pdf")), 0);
    assert_true(file_publish_all(files, 2, place->diag));
    assert_holds(place, in(place, "r.trace.json"), "nytt");
    assert_holds(place, in(place, "r.pdf"), "ny");
}

static void file_publish_names_the_folder_it_cannot_make(void **state)
{
    struct place *place = *state;
    assert_true(file_publish(in(place, "fil"), "x", 1, place->diag));
    assert_false(file_publish(in(place, "fil/under/r.pdf"), "y", 1, place->diag));
    assert_failed(place, EXIT_CANNOT_CREATE, "fil/under': Not a directory");
}

static void file_publish_waits_for_the_lock_of_another_build(void **state)
{
    struct place *place = *state;
    int folder = open(place->folder, O_RDONLY | O_DIRECTORY);
    assert_int_equal(flock(folder, LOCK_EX), 0);
    pid_t child = fork();
    if (child == 0) {
        nanosleep(&(struct timespec){.tv_nsec = 200000000}, NULL);
        _exit(flock(folder, LOCK_UN));
    }
    assert_true(file_publish(in(place, "r.pdf"), "till slut", 9, place->diag));
    close(folder);
    waitpid(child, NULL, 0);
    assert_holds(place, in(place, "r.pdf"), "till slut");
}

static void file_publish_says_which_folder_stays_locked(void **state)
{
    struct place *place = *state;
    int folder = open(place->folder, O_RDONLY | O_DIRECTORY);
    assert_int_equal(flock(folder, LOCK_EX), 0);
    assert_false(file_publish(in(place, "r.pdf"), "aldrig", 6, place->diag));
    close(folder);
    assert_failed(place, EXIT_LOCKED, place->folder);
}

static void file_read_tells_missing_from_unreadable(void **state)
{
    struct place *place = *state;
    struct bytes bytes = {0};
    assert_false(file_read(place->arena, in(place, "saknas.csv"), 0, &bytes, place->diag));
    assert_failed(place, EXIT_INPUT_MISSING, "saknas.csv");
    assert_int_equal(mkfifo(in(place, "rör"), 0600), 0);
    assert_false(file_read(place->arena, in(place, "rör"), 0, &bytes, place->diag));
    assert_int_equal(diag_exit(place->diag), EXIT_IO);
    assert_false(file_read(place->arena, place->folder, 0, &bytes, place->diag));
    assert_false(file_read(place->arena, "/dev/zero", 0, &bytes, place->diag));
    assert_false(file_read(place->arena, "/proc/self/status", 0, &bytes, place->diag));
    assert_int_equal(diag_errors(place->diag), 5);
    assert_null(bytes.s);
}

static void file_read_follows_a_link_to_a_file(void **state)
{
    struct place *place = *state;
    assert_true(file_publish(in(place, "fil"), "innehåll", 9, place->diag));
    assert_int_equal(symlink("fil", in(place, "länk")), 0);
    assert_holds(place, in(place, "länk"), "innehåll");
}

static void file_read_refuses_what_is_over_the_limit(void **state)
{
    struct place *place = *state;
    struct bytes bytes;
    assert_true(file_publish(in(place, "stor"), "sju tkn", 7, place->diag));
    assert_false(file_read(place->arena, in(place, "stor"), 6, &bytes, place->diag));
    assert_failed(place, EXIT_BAD_DATA, "has 7 bytes; at most 6 are read");
}

static void paths_are_joined_and_split(void **state)
{
    struct place *place = *state;
    assert_string_equal(path_join(place->arena, "inputs", "a.csv"), "inputs/a.csv");
    assert_string_equal(path_join(place->arena, "inputs/", "a.csv"), "inputs/a.csv");
    assert_string_equal(path_join(place->arena, "inputs", "/abs.csv"), "/abs.csv");
    assert_string_equal(path_join(place->arena, "", "a.csv"), "a.csv");
    assert_string_equal(path_folder(place->arena, "a/b//c.lua"), "a/b");
    assert_string_equal(path_folder(place->arena, "c.lua"), ".");
    assert_string_equal(path_folder(place->arena, "/c.lua"), "/");
}

/* Publishes one of two texts after the other, until it is ended. */
static pid_t publish_for_ever(const struct place *place, const char *path, const char *one,
                              const char *other, size_t n)
{
    pid_t child = fork();
    for (size_t i = 0; child == 0; i++)
        if (!file_publish(path, i % 2 ? one : other, n, place->diag))
            _exit(1);
    return child;
}

static void a_signal_leaves_the_file_whole_and_no_part_of_another(void **state)
{
    enum { SIZE = 200000 };
    const struct place *place = *state;
    char *one = arena_alloc(place->arena, SIZE), *other = arena_alloc(place->arena, SIZE);
    memset(one, '1', SIZE);
    memset(other, '2', SIZE);
    assert_true(file_publish(in(place, "f"), one, SIZE, place->diag));
    for (int i = 0; i < 20; i++) {
        int status;
        struct bytes bytes;
        pid_t child = publish_for_ever(place, in(place, "f"), one, other, SIZE);
        nanosleep(&(struct timespec){.tv_nsec = 20000000 + i * 1703000}, NULL);
        kill(child, i % 2 ? SIGTERM : SIGINT);
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFSIGNALED(status) && WTERMSIG(status) == (i % 2 ? SIGTERM : SIGINT));
        assert_int_equal(access(in(place, ".f.part"), F_OK), -1);
        assert_true(file_read(place->arena, in(place, "f"), 0, &bytes, place->diag));
        assert_true(bytes.n == SIZE &&
                    memcmp(bytes.s, bytes.s[0] == '1' ? one : other, SIZE) == 0);
    }
}

#define PLACE_TEST(name) cmocka_unit_test_setup_teardown(name, open_place, close_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        PLACE_TEST(a_signal_leaves_the_file_whole_and_no_part_of_another),
        PLACE_TEST(file_publish_makes_the_folder_and_file_read_reads_back),
        PLACE_TEST(file_publish_leaves_equal_bytes_alone),
        PLACE_TEST(file_publish_clears_what_a_killed_build_left),
        PLACE_TEST(file_publish_writes_empty_files),
        PLACE_TEST(file_publish_keeps_the_old_file_when_the_disk_is_full),
        PLACE_TEST(file_publish_replaces_no_link_pipe_or_folder),
        PLACE_TEST(file_publish_all_replaces_none_when_one_cannot_be_replaced),
        PLACE_TEST(file_publish_names_the_folder_it_cannot_make),
        PLACE_TEST(file_publish_waits_for_the_lock_of_another_build),
        PLACE_TEST(file_publish_says_which_folder_stays_locked),
        PLACE_TEST(file_read_tells_missing_from_unreadable),
        PLACE_TEST(file_read_follows_a_link_to_a_file),
        PLACE_TEST(file_read_refuses_what_is_over_the_limit),
        PLACE_TEST(paths_are_joined_and_split),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
