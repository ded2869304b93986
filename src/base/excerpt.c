#include "base/excerpt.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"

/* A line is shown whole up to this many characters, a longer one in a window of as many. */
#define LINE_SHOWN 100

/* Reading on to a line late in a larger file would take longer than the message is worth. */
#define FILE_SHOWN ((off_t)64 * 1024 * 1024)

struct excerpt {
    const char *file;
    FILE *stream; /* NULL when the file cannot be shown */
    char *line;
    size_t room;
    size_t n; /* bytes in line, without its end */
    int number;
};

struct excerpt *excerpt_open(void)
{
    struct excerpt *excerpt = calloc(1, sizeof *excerpt);
    if (!excerpt)
        out_of_memory();
    return excerpt;
}

void excerpt_close(struct excerpt *excerpt)
{
    if (!excerpt)
        return;
    if (excerpt->stream)
        fclose(excerpt->stream);
    free(excerpt->line);
    free(excerpt);
}

/* Opens regular files only: a message must never wait for a pipe. */
static FILE *open_regular(const char *file)
{
    int fd = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return NULL;
    struct stat status;
    bool shown =
        fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= FILE_SHOWN;
    FILE *stream = shown ? fdopen(fd, "r") : NULL;
    if (!stream)
        close(fd);
    return stream;
}

static void open_file(struct excerpt *excerpt, const char *file)
{
    if (excerpt->file && strcmp(excerpt->file, file) == 0)
        return;
    if (excerpt->stream)
        fclose(excerpt->stream);
    excerpt->stream = open_regular(file);
    excerpt->file = file;
    excerpt->number = 0;
}

/* Steps to a line of the open file; false when there is none. */
static bool read_line(struct excerpt *excerpt, int number)
{
    while (excerpt->stream && excerpt->number < number) {
        ssize_t n = getline(&excerpt->line, &excerpt->room, excerpt->stream);
        if (n < 0)
            return false;
        while (n > 0 && (excerpt->line[n - 1] == '\n' || excerpt->line[n - 1] == '\r'))
            excerpt->line[--n] = '\0';
        excerpt->n = (size_t)n;
        excerpt->number++;
    }
    return excerpt->stream && excerpt->number == number;
}

bool excerpt_find(struct pos *pos, const char *text)
{
    struct excerpt *excerpt = excerpt_open();
    size_t before = pos->col > 0 ? (size_t)pos->col - 1 : 0;
    const char *found = NULL;
    int line = pos->line;
    if (pos->file && line > 0)
        open_file(excerpt, pos->file);
    for (; !found && read_line(excerpt, line); line++, before = 0)
        found = before < excerpt->n ? strstr(excerpt->line + before, text) : NULL;
    if (found)
        *pos = (struct pos){pos->file, line - 1, (int)(found - excerpt->line) + 1};
    excerpt_close(excerpt);
    return found;
}

static bool is_control(uint32_t code)
{
    bool steers = code < 0x20 || (code >= 0x7F && code < 0xA0);
    bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return steers || turns;
}

static void put_code(FILE *out, uint32_t code)
{
    char bytes[4];
    fwrite(bytes, 1, utf8_put(bytes, is_control(code) && code != '\t' ? 0xFFFD : code), out);
}

void excerpt_text(FILE *out, const char *text)
{
    for (uint32_t code; (code = utf8_next(&text)) != 0;)
        put_code(out, code);
}

/* Where to begin so that at most half a window lies before `from`. */
static const char *window(const char *line, const char *from)
{
    const char *s = from;
    for (size_t back = LINE_SHOWN / 2; back && s > line; back--)
        do
            s--;
        while (s > line && ((unsigned char)*s & 0xC0) == 0x80);
    return s;
}

void excerpt_print(struct excerpt *excerpt, FILE *out, struct pos pos, size_t length)
{
    if (!pos.file || pos.line < 1 || pos.col < 1)
        return;
    open_file(excerpt, pos.file);
    if (!read_line(excerpt, pos.line))
        return;
    const char *line = excerpt->line, *end = line + strlen(line);
    const char *from = (size_t)(end - line) < (size_t)pos.col ? end : line + pos.col - 1;
    const char *to = length < (size_t)(end - from) ? from + length : end;
    bool whole = utf8_length(line, excerpt->n) <= LINE_SHOWN;
    const char *s = whole ? line : window(line, from);
    struct str carets = STR_EMPTY;
    fputs(s > line ? "    \u2026" : "    ", out);
    str_puts(&carets, s > line ? "     " : "    ");
    for (size_t shown = 0; s < end && shown < LINE_SHOWN; shown++) {
        const char *at = s;
        uint32_t code = utf8_next(&s);
        put_code(out, code);
        if (s <= from)
            str_putc(&carets, code == '\t' ? '\t' : ' ');
        else if (at <= from || at < to)
            str_putc(&carets, at <= from ? '^' : '~');
    }
    fprintf(out, "%s\n%s%s\n", s < end ? "\u2026" : "", carets.s, from == end ? "^" : "");
    str_close(&carets);
}
