/*
 * base/str.h - a growing byte string, for everything that is written piece by piece.
 *
 * Starts as STR_EMPTY; `s` is always NUL-terminated once something was added, and may hold any
 * bytes.  The memory is on the heap: str_close gives it up.  Running out of memory ends the
 * process.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

struct str {
    char *s;
    size_t n, room;
};

#define STR_EMPTY                                                                              \
    {                                                                                          \
        0                                                                                      \
    }
#define LEN(a) (sizeof(a) / sizeof *(a))

void str_add(struct str *str, const void *bytes, size_t n);
void str_puts(struct str *str, const char *text);
void str_putc(struct str *str, int byte);
void str_printf(struct str *str, const char *format, ...) __attribute__((format(printf, 2, 3)));
void str_vprintf(struct str *str, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* The text as JSON writes it: in quotes, escaped. */
void str_json(struct str *str, const char *text);

/* Makes room for n more bytes and returns where they go; the caller adds what it wrote to
 * str->n. */
char *str_reserve(struct str *str, size_t n);

/* The text in the arena, "" when nothing was added; the string is closed. */
char *str_take(struct arena *arena, struct str *str);

void str_clear(struct str *str); /* empty, the room kept */
void str_close(struct str *str);

#endif
