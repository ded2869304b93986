/*
 * Days and dates are turned into each other by eras of 400 years (146,097 days) that begin on
 * 1 March, so that the leap day is a year's last: Hinnant, "chrono-compatible low-level date
 * algorithms", 2013.
 */
#include "base/date.h"

#include "base/arena.h"

#define ERA_DAYS 146097
#define DAYS_TO_1970 719468 /* from 0000-03-01 to 1970-01-01 */

static const char *const month_names[][12] = {
    [LANGUAGE_SV] = {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
                     "september", "oktober", "november", "december"},
    [LANGUAGE_EN] = {"January", "February", "March", "April", "May", "June", "July", "August",
                     "September", "October", "November", "December"},
};

static int floor_divide(int a, int b)
{
    return a / b - (a % b < 0);
}

void date_split(int days, int *year, int *month, int *day)
{
    days += DAYS_TO_1970;
    int era = floor_divide(days, ERA_DAYS);
    int of_era = days - era * ERA_DAYS;
    int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int from_march = (5 * of_year + 2) / 153;
    *day = of_year - (153 * from_march + 2) / 5 + 1;
    *month = from_march < 10 ? from_march + 3 : from_march - 9;
    *year = year_of_era + era * 400 + (*month <= 2);
}

int date_join(int year, int month, int day)
{
    year -= month <= 2;
    int era = floor_divide(year, 400);
    int year_of_era = year - era * 400;
    int of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    return era * ERA_DAYS + of_era - DAYS_TO_1970;
}

/* Reads exactly n digits. */
static bool digits(const char *text, size_t n, int *value)
{
    *value = 0;
    for (size_t i = 0; i < n; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        *value = *value * 10 + (text[i] - '0');
    }
    return true;
}

/* Reads YYYY-MM at the start; years count from 1. */
static bool year_and_month(const char *text, int *year, int *month)
{
    return digits(text, 4, year) && text[4] == '-' && digits(text + 5, 2, month) &&
           *year >= 1 && *month >= 1 && *month <= 12;
}

bool date_parse(const char *text, size_t n, int *days)
{
    int year, month, day;
    if (n != 10 || !year_and_month(text, &year, &month) || text[7] != '-' ||
        !digits(text + 8, 2, &day))
        return false;
    int read = date_join(year, month, day), same_year, same_month, same_day;
    date_split(read, &same_year, &same_month, &same_day);
    if (same_month != month || same_day != day)
        return false;
    *days = read;
    return true;
}

bool yearmonth_parse(const char *text, size_t n, int *months)
{
    int year, month;
    if (n != 7 || !year_and_month(text, &year, &month))
        return false;
    *months = (year - 1970) * 12 + month - 1;
    return true;
}

char *date_iso(struct arena *arena, int days)
{
    int year, month, day;
    date_split(days, &year, &month, &day);
    return arena_printf(arena, "%04d-%02d-%02d", year, month, day);
}

char *date_long(struct arena *arena, int days, enum language language)
{
    int year, month, day;
    date_split(days, &year, &month, &day);
    return arena_printf(arena, "%s%d\u00A0%s %d", language == LANGUAGE_SV ? "den " : "", day,
                        month_names[language][month - 1], year);
}
