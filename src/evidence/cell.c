#include "evidence/cell.h"

#include <string.h>

#include "base/date.h"
#include "base/number.h"

/* So many digits are exact as a double, and so is each of these powers: the quotient is the
 * nearest double to the decimal. */
#define SHORT_DIGITS 15

/* Up to here every integer is a double of its own. */
#define EXACT_INTEGER 9007199254740991.0

static const double powers[SHORT_DIGITS + 1] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/* Reads -?D+(.D+)? of few digits, which nearly all numbers are. */
static bool short_decimal(const char *text, size_t n, double *number)
{
    size_t at = n && text[0] == '-', begin = at, point = n;
    long long digits = 0;
    if (n - at == 0 || n - at > SHORT_DIGITS + 1)
        return false;
    for (; at < n; at++) {
        unsigned digit = (unsigned char)text[at] - (unsigned)'0';
        if (digit <= 9)
            digits = digits * 10 + digit;
        else if (text[at] == '.' && point == n && at > begin)
            point = at;
        else
            return false;
    }
    if (point + 1 == n || n - begin - (point < n) > SHORT_DIGITS)
        return false;
    double value = (double)digits / powers[point < n ? n - point - 1 : 0];
    *number = begin ? -value : value;
    return true;
}

static bool integer_parse(const char *text, size_t n, double *number)
{
    return !memchr(text, '.', n) && !memchr(text, 'e', n) && !memchr(text, 'E', n) &&
           (short_decimal(text, n, number) || number_parse(text, n, number)) &&
           *number >= -EXACT_INTEGER && *number <= EXACT_INTEGER;
}

static bool year_parse(const char *text, size_t n, double *number)
{
    return n == 4 && text[0] != '-' && integer_parse(text, n, number);
}

static bool listed(const char *const texts[], size_t n_texts, const char *text, size_t n)
{
    for (size_t i = 0; i < n_texts; i++)
        if (strlen(texts[i]) == n && memcmp(texts[i], text, n) == 0)
            return true;
    return false;
}

static bool boolean_parse(const struct field *field, const char *text, size_t n, double *number)
{
    bool yes = listed(field->true_values, field->n_true, text, n);
    *number = yes;
    return yes || listed(field->false_values, field->n_false, text, n);
}

bool cell_number(const struct field *field, const char *text, size_t n, double *number)
{
    int days = 0;
    bool good = true;
    switch (field->type) {
    case TYPE_NUMBER: return short_decimal(text, n, number) || number_parse(text, n, number);
    case TYPE_INTEGER: return integer_parse(text, n, number);
    case TYPE_YEAR: return year_parse(text, n, number);
    case TYPE_BOOLEAN: return boolean_parse(field, text, n, number);
    case TYPE_DATE: good = date_parse(text, n, &days); break;
    case TYPE_YEARMONTH: good = yearmonth_parse(text, n, &days); break;
    case TYPE_STRING:
    case TYPE_ANY: break;
    }
    *number = days;
    return good;
}

enum missing_kind cell_missing(const struct field *field, const char *text, size_t n)
{
    for (size_t i = 0; i < field->n_missing; i++) {
        const char *missing = field->missing[i].text;
        if (missing[0] == text[0] && strlen(missing) == n && memcmp(missing, text, n) == 0)
            return field->missing[i].kind;
    }
    return MISSING_NOT;
}

const char *cell_example(enum column_type type)
{
    static const char *const examples[] = {
        [TYPE_STRING] = "text",
        [TYPE_NUMBER] = "a number with decimal point, such as 12.5",
        [TYPE_INTEGER] = "a whole number, such as 17",
        [TYPE_BOOLEAN] = "one of the field's trueValues or falseValues",
        [TYPE_DATE] = "a date such as 2025-09-30",
        [TYPE_YEAR] = "a year of four digits, such as 2025",
        [TYPE_YEARMONTH] = "a month such as 2025-09",
        [TYPE_ANY] = "text",
    };
    return examples[type];
}
