/*
 * base/worker.h - runs what is not trusted in a child process with limits.
 *
 * The child has limits on processor time, memory, file size and descriptors and no network; it
 * can hand back an exit code and bytes, also through spools opened before, and nothing else.  A
 * crash or a kill is the child's alone.
 */
#ifndef BASE_WORKER_H
#define BASE_WORKER_H

#include "base/diag.h"
#include "base/str.h"

/* Runs in the child: fills `out` and returns the exit code.  What it prints on
 * stderr passes. */
typedef int worker_fn(void *job, struct str *out);

struct worker_limits {
    unsigned cpu_seconds; /* 0: none */
    size_t memory_bytes;  /* 0: none */
};

/* Forks, runs fn(job), returns its exit code and its bytes in *out.  A death by signal gives
 * EXIT_INTERNAL, or EXIT_BAD_DATA when a limit ended it, with a message in diag. */
int worker_run(worker_fn *fn, void *job, struct worker_limits limits, struct str *out,
               struct diag *diag);

#endif
