#include "base/parallel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#include "base/arena.h"

/* More would take a large machine from others for little. */
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
    for (size_t i; (i = atomic_fetch_add(&queue->next, 1)) < queue->n;) {
        queue->fn(hand->scratch, queue->job, i);
        arena_clear(hand->scratch);
    }
    return NULL;
}

static size_t hands_for(size_t n, size_t share)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t hands = processors > 1 ? (size_t)processors : 1;
    hands = hands < MOST_THREADS ? hands : MOST_THREADS;
    return hands < n / share ? hands : n / share;
}

void parallel_run(parallel_fn *fn, void *job, size_t n, size_t share)
{
    struct queue queue = {.fn = fn, .job = job, .n = n};
    struct hand hands[MOST_THREADS];
    size_t n_hands = 0, wanted = hands_for(n, share);
    for (;;) {
        struct hand *hand = &hands[n_hands++];
        *hand = (struct hand){.queue = &queue, .scratch = arena_open()};
        if (n_hands >= wanted || pthread_create(&hand->thread, NULL, take_items, hand) != 0)
            break;
    }
    take_items(&hands[n_hands - 1]); /* the last one is the caller's */
    for (size_t i = 0; i < n_hands; i++) {
        if (i + 1 < n_hands)
            pthread_join(hands[i].thread, NULL);
        arena_close(hands[i].scratch);
    }
}
