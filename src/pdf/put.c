#include "pdf/put.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

char *number_write(char *at, int64_t value, int decimals)
{
    char digits[NUMBER_ROOM];
    size_t n = 0;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    for (; decimals > 0 && rest % 10 == 0; decimals--)
        rest /= 10;
    if (value < 0)
        *at++ = '-';
    for (; rest || decimals > 0 || n == 0; rest /= 10) {
        digits[n++] = (char)('0' + rest % 10);
        if (decimals > 0 && --decimals == 0)
            digits[n++] = '.';
    }
    while (n)
        *at++ = digits[--n];
    return at;
}

void put_decimal(struct str *out, int64_t value, int decimals)
{
    char digits[NUMBER_ROOM];
    str_add(out, digits, (size_t)(number_write(digits, value, decimals) - digits));
}

void put_integer(struct str *out, int64_t value)
{
    put_decimal(out, value, 0);
}

void put_length(struct str *out, sp length)
{
    int64_t hundredths = (int64_t)length * 100;
    int64_t half = hundredths < 0 ? -SP_PT / 2 : SP_PT / 2;
    put_decimal(out, (hundredths + half) / SP_PT, 2);
}

void put_reference(struct str *out, uint32_t number)
{
    put_integer(out, number);
    str_add(out, " 0 R", 4);
}

/* One byte of a literal; a carriage return itself would be read as a line feed. */
static char *byte_write(char *at, unsigned char byte)
{
    if (byte == '(' || byte == ')' || byte == '\\' || byte == '\r')
        *at++ = '\\';
    *at++ = byte == '\r' ? 'r' : (char)byte;
    return at;
}

/* `at` stands behind what was written in reserved room. */
static void close_literal(struct str *out, char *at)
{
    *at++ = ')';
    *at = '\0';
    out->n = (size_t)(at - out->s);
}

void put_literal(struct str *out, const char *bytes, size_t n)
{
    char *at = str_reserve(out, 2 * n + 2);
    *at++ = '(';
    for (size_t i = 0; i < n; i++)
        at = byte_write(at, (unsigned char)bytes[i]);
    close_literal(out, at);
}

/* One code unit, or two surrogates. */
static size_t utf16_units(uint32_t code, uint32_t units[2])
{
    units[0] = code < 0x10000 ? code : 0xD800 + ((code - 0x10000) >> 10);
    units[1] = 0xDC00 + ((code - 0x10000) & 0x3FF);
    return code < 0x10000 ? 1 : 2;
}

void put_utf16(struct str *out, uint32_t code)
{
    static const char hex[] = "0123456789ABCDEF";
    uint32_t units[2];
    size_t n = utf16_units(code, units);
    for (size_t i = 0; i < n; i++)
        for (int shift = 12; shift >= 0; shift -= 4)
            str_putc(out, hex[units[i] >> shift & 15]);
}

/* The character's byte in PDFDocEncoding (ISO 32000-1, D.2), or 0.  A text that began with þ or
 * ï could be taken for one in another encoding. */
static unsigned char doc_byte(uint32_t code)
{
    static const uint16_t from_80[] = {
        0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203A, 0x2212,
        0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141,
        0x0152, 0x0160, 0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E, 0,      0x20AC};
    bool same = (code >= ' ' && code < 0x7F) || (code > 0xA0 && code <= 0xFF);
    if (same && code != 0xAD && code != 0xEF && code != 0xFE)
        return (unsigned char)code;
    for (size_t i = 0; i < LEN(from_80); i++)
        if (from_80[i] == code)
            return (unsigned char)(0x80 + i);
    return 0;
}

/* Nothing breaks these texts into lines, so a no-break space is a space. */
static uint32_t next_character(const char **text)
{
    uint32_t code = utf8_next(text);
    return code == 0xA0 ? ' ' : code;
}

static bool has_doc_bytes(const char *text)
{
    for (uint32_t code; (code = next_character(&text)) != 0;)
        if (!doc_byte(code))
            return false;
    return true;
}

static char *utf16_write(char *at, uint32_t code)
{
    uint32_t units[2];
    size_t n = utf16_units(code, units);
    for (size_t i = 0; i < n; i++) {
        at = byte_write(at, (unsigned char)(units[i] >> 8));
        at = byte_write(at, (unsigned char)units[i]);
    }
    return at;
}

void put_text(struct str *out, const char *text)
{
    bool narrow = has_doc_bytes(text);
    char *at = str_reserve(out, 4 * strlen(text) + 4);
    *at++ = '(';
    if (!narrow)
        at = utf16_write(at, 0xFEFF);
    for (uint32_t code; (code = next_character(&text)) != 0;)
        at = narrow ? byte_write(at, doc_byte(code)) : utf16_write(at, code);
    close_literal(out, at);
}
