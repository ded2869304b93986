#include "doc/reading.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

#define BRACKETS_DEEP 8
#define LONGEST 4000 /* bytes between brackets, as in markup.c */

struct splitter {
    struct arena *arena;
    const char *at;
    struct pos pos; /* of `at` */
    struct piece *pieces;
    size_t n, capacity;
    bool spaced, tied;
    bool begins;                  /* nothing of the paragraph has been read */
    size_t opened[BRACKETS_DEEP]; /* the piece that follows each open [ */
    size_t depth;
};

static bool is_blank(uint32_t code)
{
    return code == ' ' || code == '\n' || code == '\t' || code == 0xA0 || code == 0x202F ||
           code == 0x2009;
}

/* Letters, digits, and raised digits as in m²; all beyond Latin-1's signs that is no
 * punctuation. */
static bool is_word(uint32_t code)
{
    if (code < 0x80)
        return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') ||
               (code >= 'A' && code <= 'Z');
    if (code < 0xC0)
        return code == 0xB2 || code == 0xB3 || code == 0xB5 || code == 0xAA || code == 0xBA;
    return code != 0xD7 && code != 0xF7 && !(code >= 0x2000 && code <= 0x2BFF);
}

static uint32_t code_at(const char *text)
{
    return utf8_next(&text);
}

static void skip(struct splitter *splitter, size_t n)
{
    for (; n > 0; n--, splitter->at++) {
        splitter->pos.col++;
        if (*splitter->at == '\n') {
            splitter->pos.line++;
            splitter->pos.col = 1;
        }
    }
}

static void add(struct splitter *splitter, enum piece_kind kind, size_t before, size_t n,
                size_t after)
{
    splitter->pieces = arena_grow(splitter->arena, splitter->pieces, splitter->n,
                                  &splitter->capacity, sizeof *splitter->pieces);
    struct pos pos = splitter->pos;
    splitter->pieces[splitter->n++] =
        (struct piece){.kind = kind,
                       .s = splitter->at + before,
                       .n = n,
                       .pos = pos,
                       .spaced = splitter->spaced || splitter->begins,
                       .tied = splitter->tied};
    splitter->spaced = splitter->tied = splitter->begins = false;
    skip(splitter, before + n + after);
}

static void end_paragraph(struct splitter *splitter)
{
    if (splitter->n > 0 && splitter->pieces[splitter->n - 1].kind != PIECE_END)
        add(splitter, PIECE_END, 0, 0, 0);
    splitter->begins = true;
    splitter->depth = 0;
}

/* A list item or note begins a paragraph: "- ", "12. ", "[^x]: "; quotations are
 * passed over. */
static void begin_line(struct splitter *splitter)
{
    size_t blanks = strspn(splitter->at, " ");
    const char *line = splitter->at + blanks;
    size_t digits = strspn(line, "0123456789"), mark = 0;
    if ((*line == '-' || *line == '*' || *line == '+') && line[1] == ' ')
        mark = 2;
    else if (digits > 0 && (line[digits] == '.' || line[digits] == ')') &&
             line[digits + 1] == ' ')
        mark = digits + 2;
    else if (strncmp(line, "[^", 2) == 0 && strstr(line, "]:"))
        mark = strcspn(line, ":\n");
    if (mark || *line == '\n')
        end_paragraph(splitter);
    skip(splitter, blanks + (mark ? mark : strspn(line, ">")));
}

/* Bytes to the sign that closes, quoted words passed over; 0 when it does not come. */
static size_t length_to(const char *text, char close)
{
    bool quoted = false;
    for (size_t i = 0; text[i] && i < LONGEST; i++) {
        quoted ^= text[i] == '"';
        if (text[i] == close && !quoted)
            return i;
    }
    return 0;
}

static void close_bracket(struct splitter *splitter)
{
    size_t first = splitter->depth ? splitter->opened[--splitter->depth] : splitter->n, n = 1;
    if (strncmp(splitter->at, "]{en}", 5) == 0 || strncmp(splitter->at, "]{sv}", 5) == 0) {
        n = 5;
        for (size_t i = first; i < splitter->n; i++)
            splitter->pieces[i].foreign = true;
    } else if (splitter->at[1] == '(') {
        n = strcspn(splitter->at, ")") + 1;
    } else if (strncmp(splitter->at, "]{", 2) == 0 && length_to(splitter->at, '}')) {
        n = length_to(splitter->at, '}') + 1;
    }
    skip(splitter, n);
}

static void open_bracket(struct splitter *splitter)
{
    char second = splitter->at[1];
    size_t n = second == '@' || second == '^' ? length_to(splitter->at, ']') : 0;
    if (second == '@' && n) {
        add(splitter, PIECE_REFERENCE, 2, n - 2, 1);
    } else if (n) {
        skip(splitter, n + 1);
    } else {
        if (splitter->depth < BRACKETS_DEEP)
            splitter->opened[splitter->depth++] = splitter->n;
        skip(splitter, 1);
    }
}

static void read_code(struct splitter *splitter)
{
    size_t ticks = strspn(splitter->at, "`");
    const char *end = splitter->at + ticks;
    while (*end && (*end != '`' || strspn(end, "`") != ticks))
        end += *end == '`' ? strspn(end, "`") : 1;
    size_t n = (size_t)(end - splitter->at) - ticks;
    add(splitter, PIECE_CODE, ticks, n, *end ? ticks : 0);
}

/* Bytes of the word that begins here. */
static size_t word_length(const char *text)
{
    const char *at = text, *end = text;
    while (is_word(code_at(at))) {
        utf8_next(&at);
        end = at;
        uint32_t sign = code_at(at);
        const char *after = at;
        utf8_next(&after);
        bool digits = is_digit(at[-1]) && is_digit(*after);
        bool joins = sign == ',' || sign == 0x2013
                         ? digits
                         : sign && sign < 0x80 && strchr("-/:.+", (int)sign);
        if ((joins || sign == 0x2019) && is_word(code_at(after)))
            at = after;
    }
    return (size_t)(end - text);
}

static bool is_address(const char *text)
{
    return strncmp(text, "<http", 5) == 0 || strncmp(text, "<mailto:", 8) == 0;
}

static void read_piece(struct splitter *splitter)
{
    const char *at = splitter->at;
    uint32_t code = code_at(at);
    const char *next = at;
    utf8_next(&next);
    if (is_blank(code)) {
        splitter->spaced = true;
        splitter->tied = code == 0xA0 || code == 0x202F;
        skip(splitter, (size_t)(next - at));
        if (code == '\n')
            begin_line(splitter);
    } else if (code == '{' && length_to(at, '}')) {
        add(splitter, PIECE_VALUE, 1, length_to(at, '}') - 1, 1);
    } else if (code == '[') {
        open_bracket(splitter);
    } else if (code == ']') {
        close_bracket(splitter);
    } else if (code == '`') {
        read_code(splitter);
    } else if (code == '*' || code == '_' || code == '\\') {
        skip(splitter, 1);
    } else if (is_address(at)) {
        skip(splitter, strcspn(at, ">"));
    } else if (is_word(code)) {
        add(splitter, PIECE_WORD, 0, word_length(at), 0);
    } else {
        add(splitter, PIECE_SIGN, 0, (size_t)(next - at), 0);
    }
}

const struct piece *reading_split(struct arena *arena, const char *markdown, struct pos pos,
                                  size_t *n)
{
    struct splitter splitter = {.arena = arena, .at = markdown, .pos = pos, .begins = true};
    begin_line(&splitter);
    while (*splitter.at)
        read_piece(&splitter);
    add(&splitter, PIECE_END, 0, 0, 0);
    *n = splitter.n - 1;
    return splitter.pieces;
}

bool piece_is(const struct piece *piece, const char *word)
{
    return strlen(word) == piece->n && memcmp(piece->s, word, piece->n) == 0;
}
