#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

char *str_reserve(struct str *str, size_t n)
{
    if (n >= SIZE_MAX / 4 || str->n >= SIZE_MAX / 4)
        out_of_memory();
    if (str->room < str->n + n + 1) {
        size_t room = str->room ? str->room : 64;
        while (room < str->n + n + 1)
            room *= 2;
        str->s = realloc(str->s, room);
        if (!str->s)
            out_of_memory();
        str->room = room;
    }
    return str->s + str->n;
}

void str_add(struct str *str, const void *bytes, size_t n)
{
    char *end = str_reserve(str, n);
    if (n)
        memcpy(end, bytes, n);
    end[n] = '\0';
    str->n += n;
}

void str_puts(struct str *str, const char *text)
{
    str_add(str, text, strlen(text));
}

void str_putc(struct str *str, int byte)
{
    char *end = str_reserve(str, 1);
    end[0] = (char)byte;
    end[1] = '\0';
    str->n++;
}

/* Most fit in the room there is; what does not is printed once more. */
void str_vprintf(struct str *str, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    char *end = str_reserve(str, 32);
    int n = vsnprintf(end, str->room - str->n, format, arguments);
    if (n < 0)
        out_of_memory();
    if ((size_t)n >= str->room - str->n) {
        end = str_reserve(str, (size_t)n);
        vsnprintf(end, (size_t)n + 1, format, again);
    }
    va_end(again);
    str->n += (size_t)n;
}

void str_printf(struct str *str, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    str_vprintf(str, format, arguments);
    va_end(arguments);
}

char *str_take(struct arena *arena, struct str *str)
{
    char *text = arena_copy(arena, str->s, str->n);
    str_close(str);
    return text;
}

void str_clear(struct str *str)
{
    str->n = 0;
    if (str->s)
        str->s[0] = '\0';
}

void str_close(struct str *str)
{
    free(str->s);
    *str = (struct str)STR_EMPTY;
}

static bool is_plain(unsigned char byte)
{
    return byte >= ' ' && byte != '"' && byte != '\\';
}

void str_json(struct str *str, const char *text)
{
    str_putc(str, '"');
    while (*text) {
        size_t n = 0;
        while (text[n] && is_plain((unsigned char)text[n]))
            n++;
        str_add(str, text, n);
        text += n;
        if (*text == '"' || *text == '\\')
            str_printf(str, "\\%c", *text++);
        else if (*text)
            str_printf(str, "\\u%04x", (unsigned)(unsigned char)*text++);
    }
    str_putc(str, '"');
}
