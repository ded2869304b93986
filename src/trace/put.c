#include "trace/put.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "study/value.h"

/* Whole numbers below this are exact in a double. */
#define EXACT_BELOW 9007199254740992.0

/* Most figures have fewer. */
#define DECIMALS_SHORT 4

void put_unsigned(struct str *out, unsigned long long number)
{
    char digits[24], *first = digits + sizeof digits;
    do
        *--first = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    str_add(out, first, (size_t)(digits + sizeof digits - first));
}

void put_points(struct str *out, sp length)
{
    int64_t size = length < 0 ? -(int64_t)length : length;
    uint64_t hundredths = (uint64_t)((2 * size * 100 + SP_PT) / (2 * SP_PT));
    if (length < 0 && hundredths)
        str_putc(out, '-');
    put_unsigned(out, hundredths / 100);
    unsigned rest = (unsigned)(hundredths % 100);
    if (rest == 0)
        return;
    const char decimals[] = {'.', (char)('0' + rest / 10), (char)('0' + rest % 10)};
    str_add(out, decimals, rest % 10 ? 3 : 2);
}

static void put_shortest(struct str *out, double number)
{
    char text[40];
    for (int precision = DBL_DIG; precision <= DBL_DIG + 2; precision++) {
        snprintf(text, sizeof text, "%.*g", precision, number);
        double read = strtod(text, NULL);
        if (!(read < number) && !(read > number))
            break;
    }
    str_puts(out, text);
}

/* How many decimals the number has when it is short: at most DECIMALS_SHORT, and with them a
 * whole number that a double holds, so that dividing by the power of ten gives the number
 * again; else -1. */
static int short_decimals(double size, unsigned long long *scaled)
{
    double scale = 1;
    for (int decimals = 0; decimals <= DECIMALS_SHORT && size * scale < EXACT_BELOW / 2;
         decimals++) {
        *scaled = (unsigned long long)(size * scale + 0.5);
        double read = (double)*scaled / scale;
        if (!(read < size) && !(read > size))
            return decimals;
        scale *= 10;
    }
    return -1;
}

void put_exact(struct str *out, double number)
{
    unsigned long long scaled, scale = 1;
    int decimals = short_decimals(fabs(number), &scaled);
    if (decimals < 0) {
        put_shortest(out, number);
        return;
    }
    for (int i = 0; i < decimals; i++)
        scale *= 10;
    if (number < 0)
        str_putc(out, '-');
    put_unsigned(out, scaled / scale);
    if (decimals)
        str_putc(out, '.');
    for (unsigned long long rest = scaled % scale; scale > 1; rest %= scale) {
        scale /= 10;
        str_putc(out, (int)('0' + rest / scale));
    }
}

void put_member(struct str *out, const char *key, const char *text)
{
    if (!text)
        return;
    str_puts(out, ",\"");
    str_puts(out, key);
    str_puts(out, "\":");
    str_json(out, text);
}

static void put_date(struct str *out, int days)
{
    int year, month, day;
    date_split(days, &year, &month, &day);
    str_printf(out, "\"%04d-%02d-%02d\"", year, month, day);
}

void put_value(struct str *out, const struct value *value)
{
    str_puts(out, ",\"value\":");
    if (value->state != VALUE_KNOWN) {
        str_puts(out, "null");
        return;
    }
    switch (value->form) {
    case FORM_NUMBER:
    case FORM_PLAIN: put_exact(out, value->number); break;
    case FORM_DATE: put_date(out, (int)value->number); break;
    case FORM_TEXT: str_json(out, value->text); break;
    }
}
