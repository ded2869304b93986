#include "claims.h"

#include <errno.h>
#include <pthread.h>
#include <sys/resource.h>

#include "base/arena.h"
#include "base/parallel.h"

enum { N = 997 };

struct slots {
    uint32_t hash[N];
    unsigned calls[N];
    pthread_t thread[N];
};

/* Work of uneven length, so that threads overtake each other. */
static uint32_t hash_of(size_t i)
{
    uint32_t hash = 2166136261u;
    for (size_t k = 0; k < i * 7919 % 10007; k++)
        hash = (hash ^ (uint32_t)(i + k)) * 16777619u;
    return hash;
}

static void fill(struct arena *scratch, void *job, size_t i)
{
    struct slots *slots = job;
    slots->hash[i] = hash_of(i);
    slots->calls[i]++;
    slots->thread[i] = pthread_self();
}

static void assert_each_done_once(const struct slots *slots)
{
    for (size_t i = 0; i < N; i++) {
        assert_int_equal(slots->calls[i], 1);
        assert_int_equal(slots->hash[i], hash_of(i));
    }
}

#if defined(__SANITIZE_ADDRESS__)

static void parallel_run_works_in_place_when_no_thread_can_be_started(void **state)
{
    fputs("SKIPPED: the address sanitizer cannot live under a limit on addresses\n", stderr);
    skip();
}

#else

static void *come_and_go(void *nothing)
{
    return nothing;
}

/* Comes first: the stack of a thread that has ended is used again. */
static void parallel_run_works_in_place_when_no_thread_can_be_started(void **state)
{
    struct arena *arena = arena_open();
    struct slots slots = {.calls = {0}};
    struct rlimit before;
    pthread_t thread;
    assert_int_equal(getrlimit(RLIMIT_AS, &before), 0);
    assert_int_equal(setrlimit(RLIMIT_AS, &(struct rlimit){4096, before.rlim_max}), 0);
    int refused = pthread_create(&thread, NULL, come_and_go, NULL);
    parallel_run(arena, fill, &slots, N, 1);
    assert_int_equal(setrlimit(RLIMIT_AS, &before), 0);
    assert_int_equal(refused, EAGAIN);
    assert_each_done_once(&slots);
    for (size_t i = 0; i < N; i++)
        assert_true(pthread_equal(slots.thread[i], pthread_self()));
    arena_close(arena);
}

#endif

static void parallel_run_does_each_item_once_into_its_slot(void **state)
{
    struct arena *arena = arena_open();
    for (int round = 0; round < 20; round++) {
        struct slots slots = {.calls = {0}};
        parallel_run(arena, fill, &slots, N, 1);
        assert_each_done_once(&slots);
    }
    arena_close(arena);
}

static void parallel_run_starts_no_thread_for_less_than_a_share(void **state)
{
    struct arena *arena = arena_open();
    struct slots slots = {.calls = {0}};
    parallel_run(arena, fill, &slots, 31, 16);
    for (size_t i = 0; i < 31; i++)
        assert_true(pthread_equal(slots.thread[i], pthread_self()));
    arena_close(arena);
}

static void parallel_run_of_nothing_calls_nothing(void **state)
{
    struct arena *arena = arena_open();
    struct slots slots = {.calls = {0}};
    parallel_run(arena, fill, &slots, 0, 1);
    parallel_run(arena, fill, &slots, 1, 1);
    assert_int_equal(slots.calls[0], 1);
    assert_int_equal(slots.calls[1], 0);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parallel_run_works_in_place_when_no_thread_can_be_started),
        cmocka_unit_test(parallel_run_does_each_item_once_into_its_slot),
        cmocka_unit_test(parallel_run_starts_no_thread_for_less_than_a_share),
        cmocka_unit_test(parallel_run_of_nothing_calls_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
