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

void put_literal(struct str *out, const char *bytes, size_t n)
{
    str_putc(out, '(');
    for (size_t i = 0; i < n; i++) {
        if (bytes[i] == '\r') {
            str_puts(out, "\\r");
            continue;
        }
        if (strchr("()\\", bytes[i]) && bytes[i])
            str_putc(out, '\\');
        str_putc(out, bytes[i]);
    }
    str_putc(out, ')');
}

static void put_unit(struct str *out, uint32_t unit)
{
    static const char hex[] = "0123456789ABCDEF";
    char digits[4] = {hex[unit >> 12 & 15], hex[unit >> 8 & 15], hex[unit >> 4 & 15],
                      hex[unit & 15]};
    str_add(out, digits, 4);
}

void put_utf16(struct str *out, uint32_t code)
{
    if (code < 0x10000) {
        put_unit(out, code);
        return;
    }
    put_unit(out, 0xD800 + ((code - 0x10000) >> 10));
    put_unit(out, 0xDC00 + ((code - 0x10000) & 0x3FF));
}

static bool is_ascii(const char *text)
{
    for (; *text; text++)
        if (*text < ' ' || *text == 0x7F)
            return false;
    return true;
}

void put_text(struct str *out, const char *text)
{
    if (is_ascii(text)) {
        put_literal(out, text, strlen(text));
        return;
    }
    str_puts(out, "<FEFF");
    for (uint32_t code; (code = utf8_next(&text)) != 0;)
        put_utf16(out, code);
    str_putc(out, '>');
}
