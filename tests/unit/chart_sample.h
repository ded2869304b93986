/* Charts of a few made-up numbers, drawn at the width of text. */
#ifndef CHART_SAMPLE_H
#define CHART_SAMPLE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/str.h"
#include "chart_fixture.h"
#include "frame/dump.h"

static const sp text_width = SP_FROM_MM(116);

static inline struct frame *draw(struct desk *desk, const struct chart *chart)
{
    return chart_draw(desk->arena, chart, desk->faces, LANGUAGE_SV, text_width, desk->diag);
}

/* A series of n values for x from `from`. */
static inline struct chart_series series_of(struct desk *desk, const char *name, double from,
                                            const double values[], size_t n)
{
    struct chart_point *points = arena_array(desk->arena, n, sizeof *points);
    for (size_t i = 0; i < n; i++)
        points[i] = (struct chart_point){
            .x = from + (double)i, .y = values[i], .low = NAN, .high = NAN};
    return (struct chart_series){.name = name, .points = points, .n = n};
}

static inline char *messages(struct desk *desk)
{
    char *text = messages_of(desk->diag), *copy = arena_copy(desk->arena, text, strlen(text));
    free(text);
    return copy;
}

static inline void assert_contains(const char *text, const char *part)
{
    if (!strstr(text, part))
        fail_msg("'%s' is not in '%s'", part, text);
}

static inline void assert_refused(struct desk *desk, const struct chart *chart,
                                  const char *part)
{
    assert_null(draw(desk, chart));
    assert_contains(messages(desk), "mall.lua:17:3: error: ");
    assert_contains(messages(desk), part);
}

static inline char *dump(struct desk *desk, const struct frame *frame)
{
    struct str out = STR_EMPTY;
    dump_frame(&out, frame);
    char *text = arena_copy(desk->arena, out.s, out.n);
    str_close(&out);
    return text;
}

static const double wave[] = {11.5, 13.25, 12.125, 17.5, 16.75, 19.385};
static const double ridge[] = {11.5, 29.25, 42.125, 7.5, NAN, 19.385};

static inline struct chart line_chart(struct desk *desk, size_t n)
{
    struct chart chart = chart_of(CHART_LINE);
    struct chart_series *series = arena_array(desk->arena, n, sizeof *series);
    for (size_t i = 0; i < n; i++)
        series[i] = series_of(desk, arena_printf(desk->arena, "Land %zu", i + 1), 2016, wave,
                              LEN(wave));
    chart.x_kind = X_YEAR;
    chart.series = series;
    chart.n_series = n;
    return chart;
}

static const char *const places[] = {"Uppsala", "Matfors", "Mölndal", "Lund", "Umeå", "Örebro"};

static inline struct chart bar_chart(struct desk *desk, enum chart_kind kind)
{
    struct chart chart = chart_of(kind);
    struct chart_series *series = arena_array(desk->arena, 2, sizeof *series);
    series[0] = series_of(desk, "2024", 0, wave, LEN(wave));
    series[1] = series_of(desk, "2025", 0, ridge, LEN(ridge));
    chart.categories = places;
    chart.n_categories = LEN(places);
    chart.series = series;
    chart.n_series = 2;
    return chart;
}

#endif
