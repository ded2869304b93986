/*
 * base/diag.h - what is wrong with the author's template or data, and where.
 *
 * Messages are collected, sorted by file, line and column, and printed together:
 *     file:line:column: error: message [reason]
 *         the source line
 *            ^
 *         hint: what to write instead
 * A message is lower case, without full stop, its subject in quotes, and says what to write.
 * The reason is a stable name, never translated.  At most DIAG_PER_FILE are kept for a file;
 * the rest are counted ("and 12 more").  Our own mistakes are asserts, never messages.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#define DIAG_PER_FILE 100

/* A place in a source file; line and col (in bytes) count from 1.  line 0: the whole file. */
struct pos {
    const char *file;
    int line, col;
};

enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };

/* The exit code that a run of errors asks for: the largest kind met wins. */
enum exit_code {
    EXIT_DONE = 0,
    EXIT_CHECK_NO = 1,
    EXIT_WRONG_CALL = 2,
    EXIT_BAD_DATA = 65,
    EXIT_INPUT_MISSING = 66,
    EXIT_INTERNAL = 70,
    EXIT_NO_MEMORY = 71,
    EXIT_CANNOT_CREATE = 73,
    EXIT_IO = 74,
    EXIT_LOCKED = 75
};

struct arena;
struct diag;

struct diag *diag_open(void);
void diag_close(struct diag *diag); /* accepts NULL */

/* Adds an error and returns false, so that one can `return diag_error(...)`.  The strings of
 * pos and reason must live as long as diag; the message is copied.  One that stands there
 * already is not told again. */
bool diag_error(struct diag *diag, struct pos pos, const char *reason, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The same for a warning; returns true. */
bool diag_warning(struct diag *diag, struct pos pos, const char *reason, const char *format,
                  ...) __attribute__((format(printf, 4, 5)));

/* Adds an error whose exit code is not EXIT_BAD_DATA: a file missing, unwritable
 * or unreadable. */
bool diag_fail(struct diag *diag, enum exit_code code, struct pos pos, const char *reason,
               const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Adds a hint to the newest message. */
void diag_hint(struct diag *diag, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Moves the newest message to the text that it is about, at its place or behind it in its file;
 * false when that is not there. */
bool diag_seek(struct diag *diag, const char *text);

/* How many bytes from pos the caret line underlines, for the newest message (default 1). */
void diag_length(struct diag *diag, size_t n);

size_t diag_errors(const struct diag *diag);       /* how many errors so far */
enum exit_code diag_exit(const struct diag *diag); /* EXIT_DONE when there is no error */

/* A message as it was told. */
struct told {
    struct pos pos;
    enum severity severity;
    const char *reason, *text, *hint; /* reason and hint may be NULL */
};

/* All messages in the order in which they print; the strings live as long as diag and arena. */
size_t diag_list(struct arena *arena, const struct diag *diag, const struct told **list);

/* Prints all, sorted; `json` one object a line, else the text form, coloured when asked. */
void diag_print(const struct diag *diag, FILE *out, bool json, bool colour);

/* The candidate nearest to `word` by edit distance (Damerau-Levenshtein, at most a third of the
 * word's letters), or NULL: for "did you mean". */
const char *diag_nearest(const char *word, const char *const candidates[], size_t n);

/* Hints at the nearest, "did you mean 'x'?"; false when none is near, or the message was one
 * too many. */
bool diag_suggest(struct diag *diag, const char *word, const char *const candidates[],
                  size_t n);

#endif
