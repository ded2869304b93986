#include "doc/markup.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"

#define LONGEST                                                                                \
    4000 /* bytes of an expression, a name or a span: an open sign costs no walk through the   \
            text */

struct reader {
    struct arena *arena;
    const char *at;
    struct pos pos; /* of `at` in the template */
    bool single;
    int indentation;
    struct str out;
    struct mark *marks;
    size_t n, capacity;
    size_t span;       /* index + 1 of the open span's first mark, or 0 */
    const char *ahead; /* no "]{" stands before it */
    struct diag *diag;
};

/* The white space that every line with words begins with. */
static int common_indentation(const char *text)
{
    int least = -1;
    while (*text) {
        size_t indentation = strspn(text, " ");
        const char *end = strchr(text + indentation, '\n');
        bool blank = text[indentation] == '\n' || text[indentation] == '\0';
        if (!blank && (least < 0 || (int)indentation < least))
            least = (int)indentation;
        if (!end || least == 0)
            break;
        text = end + 1;
    }
    return least < 0 ? 0 : least;
}

static void skip(struct reader *reader, size_t n)
{
    for (; n > 0; n--, reader->at++) {
        if (*reader->at == '\n') {
            reader->pos.line++;
            reader->pos.col = 0;
        }
        reader->pos.col++;
    }
}

static void copy(struct reader *reader, size_t n)
{
    size_t start = reader->out.n;
    str_add(&reader->out, reader->at, n);
    for (size_t i = start; reader->single && i < reader->out.n; i++)
        if (reader->out.s[i] == '\n')
            reader->out.s[i] = ' ';
    skip(reader, n);
}

static void begin_line(struct reader *reader)
{
    size_t blanks = strspn(reader->at, " ");
    size_t most = (size_t)reader->indentation;
    skip(reader, blanks < most ? blanks : most);
}

static void put_mark(struct reader *reader, struct mark mark, size_t n)
{
    mark.pos = reader->pos;
    mark.written = arena_copy(reader->arena, reader->at, n);
    reader->marks =
        arena_grow(reader->arena, reader->marks, reader->n, &reader->capacity, sizeof mark);
    str_printf(&reader->out, "%c%zu%c", MARK_OPEN, reader->n, MARK_CLOSE);
    reader->marks[reader->n++] = mark;
    skip(reader, n);
}

/* How many bytes from `text` to the closing sign, quoted words skipped; 0 when a blank line,
 * the end or LONGEST comes first. */
static size_t length_to(const char *text, char close)
{
    char quote = '\0';
    for (size_t i = 0; text[i] && i < LONGEST; i++) {
        if (text[i] == '\n' && text[i + 1 + strspn(text + i + 1, " \t")] == '\n')
            return 0;
        if (quote ? text[i] == quote : text[i] == '"')
            quote = quote ? '\0' : text[i];
        else if (!quote && text[i] == close)
            return i;
    }
    return 0;
}

static bool read_value(struct reader *reader)
{
    size_t n = length_to(reader->at + 1, '}');
    if (n == 0) {
        diag_error(reader->diag, reader->pos, "value-open", "'{' is empty or never closed");
        diag_hint(reader->diag, "write {name} for a value, \\{ for the sign itself");
        return false;
    }
    const char *text = arena_copy(reader->arena, reader->at + 1, n);
    while (strncmp(text, "holds:", 6) == 0 && reader->out.n &&
           reader->out.s[reader->out.n - 1] == ' ')
        reader->out.n--; /* it prints nothing, and so does the space before it */
    put_mark(reader, (struct mark){.kind = MARK_VALUE, .text = text}, n + 2);
    return true;
}

static bool read_reference(struct reader *reader)
{
    size_t n = length_to(reader->at + 2, ']');
    if (n == 0) {
        diag_error(reader->diag, reader->pos, "reference-open",
                   "'[@' is empty or never closed");
        diag_hint(reader->diag, "write [@name], or \\[@ for the signs themselves");
        return false;
    }
    const char *text = arena_copy(reader->arena, reader->at + 2, n);
    put_mark(reader, (struct mark){.kind = MARK_REFERENCE, .text = text}, n + 3);
    return true;
}

/* The language of "[words]{en}" that begins at `text`; false when it is something else, or its
 * end stands further away than LONGEST. */
static bool span_language(const char *text, enum language *language)
{
    size_t depth = 0;
    for (size_t i = 0; text[i] && i < LONGEST; i++) {
        if (text[i] == '\n' && text[i + 1] == '\n')
            return false;
        if (text[i] == '\\' && text[i + 1])
            i++;
        else if (text[i] == '[')
            depth++;
        else if (text[i] == ']' && --depth == 0) {
            *language = strncmp(text + i + 1, "{en}", 4) == 0 ? LANGUAGE_EN : LANGUAGE_SV;
            return *language == LANGUAGE_EN || strncmp(text + i + 1, "{sv}", 4) == 0;
        }
    }
    return false;
}

/* Whether a span can end behind the bracket at hand; most texts have none, and
 * are read once. */
static bool spans_follow(struct reader *reader)
{
    if (reader->ahead < reader->at) {
        const char *end = strstr(reader->at, "]{");
        reader->ahead = end ? end : reader->at + strlen(reader->at);
    }
    return *reader->ahead != '\0';
}

static bool read_bracket(struct reader *reader)
{
    enum language language;
    if (reader->at[1] == '@')
        return read_reference(reader);
    if (reader->span || reader->at[1] == '^' || !spans_follow(reader) ||
        !span_language(reader->at, &language)) {
        copy(reader, 1);
        return true;
    }
    put_mark(reader, (struct mark){.kind = MARK_SPAN_OPEN, .language = language, .text = ""},
             1);
    reader->span = reader->n;
    return true;
}

static bool span_closes(const struct reader *reader)
{
    return reader->span &&
           (strncmp(reader->at, "]{en}", 5) == 0 || strncmp(reader->at, "]{sv}", 5) == 0);
}

/* Code between runs of backticks of one length is passed as it stands. */
static void copy_code(struct reader *reader)
{
    size_t ticks = strspn(reader->at, "`");
    const char *end = reader->at + ticks;
    while (*end) {
        end += strcspn(end, "`\n");
        if (*end == '\n' && ticks < 3 && end[1] == '\n')
            break;
        size_t run = strspn(end, "`");
        if (run == ticks) {
            copy(reader, (size_t)(end - reader->at) + run);
            return;
        }
        end += run ? run : *end != '\0';
    }
    copy(reader, ticks);
}

static bool read_sign(struct reader *reader)
{
    switch (*reader->at) {
    case '{': return read_value(reader);
    case '[': return read_bracket(reader);
    case '`': copy_code(reader); return true;
    case '\\': copy(reader, reader->at[1] && reader->at[1] != '\n' ? 2 : 1); return true;
    case '\n':
        copy(reader, 1);
        begin_line(reader);
        return true;
    case ']':
        if (span_closes(reader)) {
            put_mark(reader, (struct mark){.kind = MARK_SPAN_CLOSE, .text = ""}, 5);
            reader->span = 0;
        } else {
            copy(reader, 1);
        }
        return true;
    default:
        diag_error(reader->diag, reader->pos, "control-character",
                   "the text holds the control character %d", *reader->at);
        diag_hint(reader->diag, "delete it");
        return false;
    }
}

/* Every byte that read_sign looks at. */
static const char signs[] =
    "{[]`\\\n\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0d\x0e\x0f\x10\x11\x12"
    "\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x7f";

bool markup_read(struct arena *arena, const char *markdown, struct pos pos, bool single,
                 struct markup *markup, struct diag *diag)
{
    struct reader reader = {.arena = arena,
                            .at = markdown,
                            .pos = pos,
                            .single = single,
                            .ahead = markdown,
                            .diag = diag,
                            .out = STR_EMPTY,
                            .indentation = common_indentation(markdown)};
    bool ok = true;
    str_puts(&reader.out, "");
    begin_line(&reader);
    if (single)
        put_mark(&reader, (struct mark){.kind = MARK_NOTHING, .text = ""}, 0);
    while (*reader.at) {
        size_t plain = strcspn(reader.at, signs);
        str_add(&reader.out, reader.at, plain);
        reader.at += plain;
        reader.pos.col += (int)plain;
        if (*reader.at && !read_sign(&reader)) {
            ok = false;
            if ((unsigned char)*reader.at < ' ')
                skip(&reader, 1); /* it could be taken for a mark */
            else
                copy(&reader, 1);
        }
    }
    *markup = (struct markup){.text = reader.out,
                              .indentation = reader.indentation,
                              .marks = reader.marks,
                              .n = reader.n};
    return ok;
}

void markup_close(struct markup *markup)
{
    str_close(&markup->text);
}

const struct mark *markup_next(const struct markup *markup, const char **text)
{
    size_t index = 0;
    for ((*text)++; **text >= '0' && **text <= '9'; (*text)++)
        index = index * 10 + (size_t)(**text - '0');
    if (**text == MARK_CLOSE)
        (*text)++;
    return index < markup->n ? &markup->marks[index] : NULL;
}
