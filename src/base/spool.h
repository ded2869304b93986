/*
 * base/spool.h - bytes on their way out of the worker: a growing string of which only the end
 * is in memory.
 *
 * The rest has gone to a file without a name, which the system takes away with the last process
 * that has it open.  The parent opens the spool, the worker writes into it, the parent reads it
 * back: the bytes are never all in memory, and nothing is left behind whatever fails.  Errors
 * are sticky; spool_bytes and spool_sound tell the first.  A spool that was not opened
 * (SPOOL_EMPTY) keeps all in memory.
 */
#ifndef BASE_SPOOL_H
#define BASE_SPOOL_H

#include <stdbool.h>
#include <stdio.h>

#include "base/file.h"
#include "base/str.h"

struct diag;

struct spool {
    struct str text; /* writers append here */
    size_t spilled;  /* bytes in the file, all before the text */
    FILE *file;      /* or NULL */
    int error;       /* the first, or 0 */
    void *map;       /* the file's bytes, while they are read */
};

#define SPOOL_EMPTY                                                                            \
    {                                                                                          \
        .file = NULL                                                                           \
    }

bool spool_open(struct spool *spool, struct diag *diag);
void spool_close(struct spool *spool);

/* All bytes so far. */
size_t spool_size(const struct spool *spool);

/* Called by a writer after each piece: moves the text to the file when it has become long. */
void spool_spill(struct spool *spool);

/* Appends n bytes, which were written in one piece, from `offset` of what this
 * process wrote. */
void spool_reread(struct spool *spool, size_t offset, size_t n, struct str *out);

/* False after an error of writing or reading. */
bool spool_sound(const struct spool *spool, struct diag *diag);

/* All bytes that this or another process has put into the spool, once; they stay until it is
 * closed, without a NUL behind them. */
bool spool_bytes(struct spool *spool, struct bytes *bytes, struct diag *diag);

#endif
