#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/arena.h"

/* U+0300, the first code point that NFC may change, starts with this byte. */
#define FIRST_COMBINING_BYTE 0xCC

static bool continues(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* How many bytes the lead byte announces, or 0; *low and *high bound the byte after it, which
 * rules out overlong forms, surrogates and what lies above U+10FFFF. */
static size_t lead(unsigned char byte, unsigned char *low, unsigned char *high)
{
    *low = 0x80;
    *high = 0xBF;
    if (byte < 0x80)
        return 1;
    if (byte >= 0xC2 && byte <= 0xDF)
        return 2;
    if (byte >= 0xE0 && byte <= 0xEF) {
        *low = byte == 0xE0 ? 0xA0 : 0x80;
        *high = byte == 0xED ? 0x9F : 0xBF;
        return 3;
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        *low = byte == 0xF0 ? 0x90 : 0x80;
        *high = byte == 0xF4 ? 0x8F : 0xBF;
        return 4;
    }
    return 0;
}

/* The length of the well-formed code point at the start of n bytes, or 0.  Looks no further
 * than the first byte that does not fit, so never past a NUL. */
static size_t well_formed(const unsigned char *s, size_t n)
{
    unsigned char low, high;
    size_t length = lead(s[0], &low, &high);
    if (length == 0 || length > n)
        return 0;
    if (length > 1 && (s[1] < low || s[1] > high))
        return 0;
    for (size_t i = 2; i < length; i++)
        if (!continues(s[i]))
            return 0;
    return length;
}

uint32_t utf8_next(const char **text)
{
    static const unsigned char lead_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    const unsigned char *s = (const unsigned char *)*text;
    if (*s < 0x80) {
        *text += *s != '\0';
        return *s;
    }
    size_t length = well_formed(s, 4);
    if (length == 0) {
        *text += 1;
        return 0xFFFD;
    }
    uint32_t code = s[0] & lead_bits[length];
    for (size_t i = 1; i < length; i++)
        code = code << 6 | (s[i] & 0x3F);
    *text += length;
    return code;
}

size_t utf8_put(char bytes[4], uint32_t code)
{
    if (code < 0x80) {
        bytes[0] = (char)code;
        return 1;
    }
    size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--, code >>= 6)
        bytes[i] = (char)(0x80 | (code & 0x3F));
    bytes[0] = (char)((0xF00U >> length & 0xF0) | code);
    return length;
}

size_t utf8_bad(const char *text, size_t n)
{
    const unsigned char *s = (const unsigned char *)text;
    size_t i = 0;
    while (i < n) {
        size_t length = well_formed(s + i, n - i);
        if (length == 0)
            break;
        i += length;
    }
    return i;
}

size_t utf8_length(const char *text, size_t n)
{
    size_t length = 0;
    for (size_t i = 0; i < n; i++)
        length += !continues((unsigned char)text[i]);
    return length;
}

/* The NFC form on the heap, or NULL when the text is not well-formed. */
static utf8proc_uint8_t *compose(const char *text, size_t n, size_t *composed_n)
{
    utf8proc_uint8_t *composed = NULL;
    utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)n,
                                           &composed, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (length == UTF8PROC_ERROR_NOMEM || length == UTF8PROC_ERROR_OVERFLOW)
        out_of_memory();
    if (length < 0)
        return NULL;
    *composed_n = (size_t)length;
    return composed;
}

/* Whether U+2002 to U+20BF or U+2180 to U+22FF stands here: dashes, quotes, spaces, arrows,
 * signs of arithmetic.  NFC leaves these three bytes as they are, and nearly every text has
 * some. */
static bool is_punctuation(const char *text, size_t n)
{
    const unsigned char *s = (const unsigned char *)text;
    if (n < 3 || s[0] != 0xE2)
        return false;
    return (s[1] == 0x80 && s[2] >= 0x82) || s[1] == 0x81 || s[1] == 0x82 ||
           (s[1] >= 0x86 && s[1] <= 0x8B);
}

/* The first byte of what NFC may change, or n. */
static size_t plain_length(const char *text, size_t n)
{
    size_t i = 0;
    for (;;) {
        while (i < n && (unsigned char)text[i] < FIRST_COMBINING_BYTE)
            i++;
        if (!is_punctuation(text + i, n - i))
            return i;
        i += 3;
    }
}

bool utf8_is_nfc(const char *text, size_t n)
{
    if (plain_length(text, n) == n)
        return true;
    size_t composed_n = 0;
    utf8proc_uint8_t *composed = compose(text, n, &composed_n);
    bool same = composed && composed_n == n && memcmp(composed, text, n) == 0;
    free(composed);
    return same;
}

/* The first word could be one of ordinary Swedish or English. */
static bool is_ordinary(const char *word)
{
    bool vowel = false;
    for (uint32_t code = utf8_next(&word); code && code != ' ' && code != '-';
         code = utf8_next(&word)) {
        if (code == '.' || utf8proc_isupper((utf8proc_int32_t)code))
            return false;
        vowel = vowel || code >= 0x80 || strchr("aeiouy", (int)code);
    }
    return vowel;
}

const char *utf8_capital(struct arena *arena, const char *text)
{
    const char *rest = text;
    uint32_t first = utf8_next(&rest);
    uint32_t capital = (uint32_t)utf8proc_toupper((utf8proc_int32_t)first);
    char bytes[4];
    if (capital == first || !is_ordinary(text))
        return text;
    size_t n = utf8_put(bytes, capital);
    return arena_printf(arena, "%.*s%s", (int)n, bytes, rest);
}
