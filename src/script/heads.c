/*
 * The evidence's own words as names in charts: they begin with a capital, as every label that
 * stands by itself, and counties go by their letters.
 */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"

static const char *const *capitals(struct arena *arena, const char *const *names, size_t n)
{
    const char **heads = arena_array(arena, n, sizeof *heads);
    for (size_t i = 0; i < n; i++)
        heads[i] = utf8_capital(arena, names[i]);
    return heads;
}

void chart_capitals(struct arena *arena, struct chart *chart)
{
    struct chart_series *series = arena_array(arena, chart->n_series, sizeof *series);
    for (size_t i = 0; i < chart->n_series; i++) {
        series[i] = chart->series[i];
        series[i].name = utf8_capital(arena, series[i].name);
    }
    chart->series = series;
    chart->categories = capitals(arena, chart->categories, chart->n_categories);
    chart->columns = capitals(arena, chart->columns, chart->n_columns);
}

/* The map's tiles are named by letters; official statistics number the counties. */
const char *county_letters(const char *code)
{
    static const char *const letters[] = {
        "01", "AB", "03", "C", "04", "D", "05", "E", "06", "F", "07", "G",  "08", "H",
        "09", "I",  "10", "K", "12", "M", "13", "N", "14", "O", "17", "S",  "18", "T",
        "19", "U",  "20", "W", "21", "X", "22", "Y", "23", "Z", "24", "AC", "25", "BD"};
    for (size_t i = 0; i < LEN(letters); i += 2)
        if (strcmp(letters[i], code) == 0)
            return letters[i + 1];
    return code;
}
