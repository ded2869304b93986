#include "pdf/draft.h"

/* The most bytes that a glyph's code takes: two, both escaped. */
#define CODE_ROOM 4

static unsigned read_two(const char *at)
{
    return (unsigned)(unsigned char)at[0] << 8 | (unsigned char)at[1];
}

static char *put_byte(char *at, unsigned byte)
{
    if (byte == '(' || byte == ')' || byte == '\\')
        *at++ = '\\';
    if (byte == '\r') {
        *at++ = '\\';
        byte = 'r';
    }
    *at++ = (char)byte;
    return at;
}

/* A literal string of the glyphs' codes; returns where the draft goes on. */
static const char *put_glyphs(struct str *out, const char *at, const struct fonts *fonts)
{
    const struct subset *subset = fonts->faces[(unsigned char)at[1]].subset;
    size_t n = read_two(at + 2);
    char *start = str_reserve(out, n * CODE_ROOM + 2), *end = start;
    *end++ = '(';
    at += DRAFT_GLYPHS_HEAD;
    for (size_t i = 0; i < n; i++, at += 2) {
        unsigned code = subset->old_to_new[read_two(at)];
        end = put_byte(end, code >> 8);
        end = put_byte(end, code & 255);
    }
    *end++ = ')';
    out->n += (size_t)(end - start);
    return at;
}

void draft_finish(struct str *out, const char *draft, size_t n, const struct fonts *fonts)
{
    for (const char *at = draft, *end = draft + n; at < end;) {
        const char *plain = at;
        while (at < end && *at != DRAFT_FONT && *at != DRAFT_GLYPHS)
            at++;
        str_add(out, plain, (size_t)(at - plain));
        if (at == end)
            return;
        if (*at == DRAFT_GLYPHS) {
            at = put_glyphs(out, at, fonts);
        } else {
            str_printf(out, "/F%zu ", fonts->faces[(unsigned char)at[1]].name);
            at += 2;
        }
    }
}
