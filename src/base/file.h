/*
 * base/file.h - whole files in, whole files out.
 *
 * A file is published whole or not at all: written beside its place, synced, renamed, the
 * folder synced.  A file whose bytes would not change is left alone, time stamp too.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct diag;

struct bytes {
    const char *s; /* NUL-terminated beyond n */
    size_t n;
};

/* Reads a regular file of at most `limit` bytes (0: no limit).  `path` is kept in messages. */
bool file_read(struct arena *arena, const char *path, size_t limit, struct bytes *bytes,
               struct diag *diag);

/* Writes all n bytes, however many calls that takes; else errno says why not. */
bool file_write(int fd, const char *bytes, size_t n);

/* Publishes n bytes as `path`, making its folder when missing; takes the folder's lock. */
bool file_publish(const char *path, const void *bytes, size_t n, struct diag *diag);

struct file_bytes {
    const char *path;
    const void *bytes;
    size_t n;
};

/* Publishes at most two files of one folder together: none is replaced before all are on the
 * disk. */
bool file_publish_all(const struct file_bytes files[], size_t n, struct diag *diag);

/* `dir`/`name`, or `name` itself when it is absolute. */
char *path_join(struct arena *arena, const char *dir, const char *name);

/* Whether the path ends with the suffix and has something before it. */
bool path_ends(const char *path, const char *suffix);

/* Whether both name one file that exists, also by links and round about. */
bool path_same(const char *a, const char *b);

/* The folder of a path: "." when it has none. */
char *path_folder(struct arena *arena, const char *path);

#endif
