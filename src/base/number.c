/*
 * A number is printed from the digits of its shortest decimal: of 15, 16 and 17 significant
 * digits the first that reads back as the same double (any decimal of at most 15 digits comes
 * back as it was written).  glibc's printf and strtod are exact, so the digits are the same
 * everywhere.
 */
#include "base/number.h"

#include <assert.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

#define DIGITS_MAX 17
#define DECIMALS_MAX 15

/* The exact value of a double never needs more; a longer cell is not a number but
 * an accident. */
#define TEXT_MAX 1100

/* 0.DDDD x 10^point; digits has no zero at either end, zero is no digits. */
struct decimal {
    bool negative;
    char digits[DIGITS_MAX + 1];
    int n, point;
};

static const char *skip_digits(const char *s, const char *end)
{
    while (s < end && *s >= '0' && *s <= '9')
        s++;
    return s;
}

/* Whether n bytes are -?D+(.D+)?([eE][+-]?D+)? */
static bool is_number(const char *text, size_t n)
{
    const char *end = text + n, *s = text;
    if (s < end && *s == '-')
        s++;
    const char *whole = s;
    s = skip_digits(s, end);
    if (s == whole)
        return false;
    if (s < end && *s == '.') {
        const char *fraction = s + 1;
        s = skip_digits(fraction, end);
        if (s == fraction)
            return false;
    }
    if (s < end && (*s == 'e' || *s == 'E')) {
        s++;
        if (s < end && (*s == '+' || *s == '-'))
            s++;
        const char *exponent = s;
        s = skip_digits(exponent, end);
        if (s == exponent)
            return false;
    }
    return s == end;
}

static bool is_zero(const char *text)
{
    char after = text[strspn(text, "-0.")];
    return after == '\0' || after == 'e' || after == 'E';
}

/* What is too small would silently become 0: refused like what is too large. */
bool number_parse(const char *text, size_t n, double *value)
{
    char copy[TEXT_MAX + 1];
    if (n > TEXT_MAX || !is_number(text, n))
        return false;
    memcpy(copy, text, n);
    copy[n] = '\0';
    double read = strtod(copy, NULL);
    if (!isfinite(read) || (read == 0 && !is_zero(copy)))
        return false;
    *value = read == 0 ? 0 : read; /* no minus zero */
    return true;
}

/* Drops the zeros at the end. */
static void trim(struct decimal *decimal)
{
    while (decimal->n && decimal->digits[decimal->n - 1] == '0')
        decimal->n--;
    if (decimal->n == 0)
        decimal->point = 0;
}

/*
 * The same without printf for what most cells are: at most 15 digits, at most 4 of them
 * decimals. The scaled number is a whole one below 2^53, so that dividing it by the power of
 * ten, which is exact, gives the nearest double to that decimal: when that is `value`, these
 * are its digits.
 */
static bool short_decimal(double value, struct decimal *decimal)
{
    double scale = 1, size = fabs(value);
    for (int decimals = 0; decimals <= 4 && size * scale < 1e15; decimals++, scale *= 10) {
        unsigned long long scaled = (unsigned long long)(size * scale + 0.5);
        if ((double)scaled / scale != size)
            continue;
        char digits[DIGITS_MAX + 1];
        int n = 0;
        for (; scaled > 0; scaled /= 10)
            digits[n++] = (char)('0' + scaled % 10);
        *decimal = (struct decimal){.negative = value < 0, .n = n, .point = n - decimals};
        for (int i = 0; i < n; i++)
            decimal->digits[i] = digits[n - 1 - i];
        trim(decimal);
        return true;
    }
    return false;
}

static struct decimal shortest(double value)
{
    assert(isfinite(value));
    struct decimal plain;
    if (short_decimal(value, &plain))
        return plain;
    char text[DIGITS_MAX + 16];
    for (int precision = DBL_DIG; precision <= DIGITS_MAX; precision++) {
        snprintf(text, sizeof text, "%.*e", precision - 1, value);
        if (strtod(text, NULL) == value)
            break;
    }
    struct decimal decimal = {.negative = text[0] == '-'};
    const char *s = text + decimal.negative;
    for (; *s != 'e'; s++)
        if (*s != '.')
            decimal.digits[decimal.n++] = *s;
    decimal.point = (int)strtol(s + 1, NULL, 10) + 1;
    trim(&decimal);
    return decimal;
}

/* Adds one to the last digit kept. */
static void carry(struct decimal *decimal)
{
    int i = decimal->n - 1;
    while (i >= 0 && decimal->digits[i] == '9')
        i--;
    if (i < 0) {
        *decimal = (struct decimal){
            .negative = decimal->negative, .digits = "1", .n = 1, .point = decimal->point + 1};
        return;
    }
    decimal->digits[i]++;
    decimal->n = i + 1;
}

static void round_half_away(struct decimal *decimal, int decimals)
{
    int kept = decimal->point + decimals;
    if (kept >= decimal->n)
        return;
    bool up = kept >= 0 && decimal->digits[kept] >= '5';
    decimal->n = kept > 0 ? kept : 0;
    if (up)
        carry(decimal);
    trim(decimal);
}

static int decimals_of(const struct decimal *decimal)
{
    int decimals = decimal->n - decimal->point;
    return decimals < 0 ? 0 : decimals > DECIMALS_MAX ? DECIMALS_MAX : decimals;
}

int number_decimals(double value)
{
    struct decimal decimal = shortest(value);
    return decimals_of(&decimal);
}

/* The digit that stands for 10^power. */
static char digit_at(const struct decimal *decimal, int power)
{
    int i = decimal->point - 1 - power;
    return i >= 0 && i < decimal->n ? decimal->digits[i] : '0';
}

static char *print(struct arena *arena, double value, int decimals, const char *group,
                   const char *mark)
{
    struct decimal decimal = shortest(value);
    if (decimals < 0)
        decimals = decimals_of(&decimal);
    round_half_away(&decimal, decimals);
    struct str str = STR_EMPTY;
    if (decimal.negative && decimal.n)
        str_puts(&str, "\u2212");
    for (int power = decimal.point > 0 ? decimal.point - 1 : 0; power >= 0; power--) {
        str_putc(&str, digit_at(&decimal, power));
        if (power > 0 && power % 3 == 0)
            str_puts(&str, group);
    }
    if (decimals > 0)
        str_puts(&str, mark);
    for (int power = -1; power >= -decimals; power--)
        str_putc(&str, digit_at(&decimal, power));
    return str_take(arena, &str);
}

static const char *const groups[] = {[LANGUAGE_SV] = "\u202F", [LANGUAGE_EN] = ","};
static const char *const marks[] = {[LANGUAGE_SV] = ",", [LANGUAGE_EN] = "."};

char *number_format(struct arena *arena, double value, int decimals, enum language language)
{
    return print(arena, value, decimals, groups[language], marks[language]);
}

char *number_plain(struct arena *arena, double value, int decimals, enum language language)
{
    return print(arena, value, decimals, "", marks[language]);
}

double number_round(double value, int decimals)
{
    struct decimal decimal = shortest(value);
    round_half_away(&decimal, decimals < 0 ? decimals_of(&decimal) : decimals);
    if (decimal.n == 0)
        return 0;
    char text[DIGITS_MAX + 32];
    snprintf(text, sizeof text, "%s0.%.*se%d", decimal.negative ? "-" : "", decimal.n,
             decimal.digits, decimal.point);
    return strtod(text, NULL);
}

const char *number_word(double value, enum language language)
{
    /* Swedish counts in the neuter: "ett". */
    static const char *const words[][12] = {
        [LANGUAGE_SV] = {"ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio",
                         "elva", "tolv"},
        [LANGUAGE_EN] = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                         "ten", "eleven", "twelve"},
    };
    for (int i = 0; i < 12; i++)
        if (value == i + 1)
            return words[language][i];
    return NULL;
}
