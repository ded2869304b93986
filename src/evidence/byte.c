#include "evidence/byte.h"

#include <stdint.h>
#include <string.h>

#define ONES UINT64_C(0x0101010101010101)

/* The lead byte of U+0300, the first code point that can be other than in NFC. */
#define LEAD_300 0xCC

/* Whether each of eight bytes is 0x20 to 0x7E: a subtraction below 0x20, an addition to 0x7F
 * and every byte beyond set a high bit. */
static bool eight_plain(const char *text)
{
    uint64_t eight;
    memcpy(&eight, text, sizeof eight);
    return ((eight | (eight - 0x20 * ONES) | (eight + ONES)) & 0x80 * ONES) == 0;
}

static bool follows(const unsigned char *s, size_t n, size_t at, unsigned low, unsigned high)
{
    return at < n && s[at] >= low && s[at] <= high;
}

/* Bytes of the well-formed sequence of two bytes and more at s (Unicode 15,
 * table 3-7), or 0. */
static size_t sequence(const unsigned char *s, size_t n)
{
    unsigned lead = s[0];
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(s, n, 1, 0x80, 0xBF) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        unsigned low = lead == 0xE0 ? 0xA0 : 0x80, high = lead == 0xED ? 0x9F : 0xBF;
        return follows(s, n, 1, low, high) && follows(s, n, 2, 0x80, 0xBF) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        unsigned low = lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xF4 ? 0x8F : 0xBF;
        return follows(s, n, 1, low, high) && follows(s, n, 2, 0x80, 0xBF) &&
                       follows(s, n, 3, 0x80, 0xBF)
                   ? 4
                   : 0;
    }
    return 0;
}

/* Bytes of the character at s if it may stand in a file, or 0 and the reason why not. */
static size_t character(const unsigned char *s, size_t n, const char **reason)
{
    if (s[0] >= 0x80) {
        size_t length = sequence(s, n);
        bool c1 = length == 2 && s[0] == 0xC2 && s[1] < 0xA0;
        *reason = c1 ? "c1-control" : "invalid-utf8";
        return c1 ? 0 : length;
    }
    if ((s[0] >= 0x20 && s[0] != 0x7F) || s[0] == '\t' || s[0] == '\n' || s[0] == '\r')
        return 1;
    *reason = s[0] == 0 ? "nul" : "control-char";
    return 0;
}

static bool is_plain(unsigned char byte)
{
    return byte >= 0x20 && byte <= 0x7E;
}

static void count_byte(struct byte_census *census, unsigned char byte)
{
    census->lf += byte == '\n';
    census->cr += byte == '\r';
    census->below_300 = census->below_300 && byte < LEAD_300;
}

struct byte_census byte_census(struct bytes bytes)
{
    struct byte_census census = {.below_300 = true};
    const unsigned char *s = (const unsigned char *)bytes.s;
    const char *reason;
    for (size_t at = 0; at < bytes.n;) {
        while (at + 8 <= bytes.n && eight_plain(bytes.s + at))
            at += 8;
        for (size_t end = at + 8; at < end && at < bytes.n;) {
            size_t length = is_plain(s[at]) ? 1 : character(s + at, bytes.n - at, &reason);
            if (!is_plain(s[at]))
                count_byte(&census, s[at]);
            census.bad = census.bad || length == 0;
            at += length ? length : 1;
        }
    }
    return census;
}

size_t byte_fault(const char *text, size_t at, size_t end, const char **reason)
{
    const unsigned char *s = (const unsigned char *)text;
    while (at < end) {
        size_t length = character(s + at, end - at, reason);
        if (length == 0)
            return at;
        at += length;
    }
    return end;
}
