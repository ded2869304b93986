#include "base/parallel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#include "base/arena.h"

/* With the caller's: more would take a large machine from others for little. */
#define MOST_THREADS 8

struct queue {
    parallel_fn *fn;
    void *job;
    size_t n;
    atomic_size_t next;
};

struct hand {
    struct queue *queue;
    struct arena *scratch;
    pthread_t thread;
};

static void *take_items(void *start)
{
    const struct hand *hand = start;
    struct queue *queue = hand->queue;
    struct arena_mark mark = arena_mark(hand->scratch);
    for (size_t i; (i = atomic_fetch_add(&queue->next, 1)) < queue->n;) {
        queue->fn(hand->scratch, queue->job, i);
        arena_rewind(hand->scratch, mark);
    }
    return NULL;
}

/* Besides the caller.  Asking for the processors reads a file. */
static size_t threads_for(size_t n, size_t share)
{
    if (n / share < 2)
        return 0;
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t most = processors > 1 ? (size_t)processors : 1;
    most = most < MOST_THREADS ? most : MOST_THREADS;
    return (most < n / share ? most : n / share) - 1;
}

void parallel_run(struct arena *arena, parallel_fn *fn, void *job, size_t n, size_t share)
{
    struct queue queue = {.fn = fn, .job = job, .n = n};
    struct hand hands[MOST_THREADS], own = {.queue = &queue, .scratch = arena};
    size_t wanted = threads_for(n, share), n_hands = 0;
    for (; n_hands < wanted; n_hands++) {
        struct hand *hand = &hands[n_hands];
        *hand = (struct hand){.queue = &queue, .scratch = arena_open()};
        if (pthread_create(&hand->thread, NULL, take_items, hand) != 0) {
            arena_close(hand->scratch);
            break;
        }
    }
    take_items(&own);
    for (size_t i = 0; i < n_hands; i++) {
        pthread_join(hands[i].thread, NULL);
        arena_close(hands[i].scratch);
    }
}
