/*
 * The alternative text: first what kind of chart it is and what its title says, then what a
 * reader would see: the span, the subject's way, the largest and the smallest, what is
 * illustrative.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/number.h"
#include "base/str.h"
#include "chart/axis.h"
#include "chart/chart.h"
#include "chart/look.h"
#include "chart/map.h"

/* More than this is no picture in words: largest and smallest must do. */
#define LISTED 8
#define LISTED_BARS 24
#define LISTED_CELLS 60

struct telling {
    struct arena *arena;
    const struct chart *chart;
    enum language language;
    int decimals;
    struct str out;
};

static void say(struct telling *t, const char *swedish, const char *english)
{
    str_puts(&t->out, t->language == LANGUAGE_SV ? swedish : english);
}

static void say_number(struct telling *t, double number)
{
    str_puts(&t->out, number_format(t->arena, number, t->decimals, t->language));
}

static void say_count(struct telling *t, size_t n, const char *swedish, const char *english)
{
    str_printf(&t->out, "%zu ", n);
    say(t, swedish, english);
}

static void say_category(struct telling *t, size_t i)
{
    const struct chart *chart = t->chart;
    if (i < chart->n_categories)
        str_puts(&t->out, chart->kind == CHART_MAP ? map_county_name(chart->categories[i])
                                                   : chart->categories[i]);
}

/* A place on the x axis of a line chart. */
static void say_x(struct telling *t, double x)
{
    switch (t->chart->x_kind) {
    case X_CATEGORY: say_category(t, (size_t)fmax(x, 0)); break;
    case X_YEAR: str_puts(&t->out, number_plain(t->arena, floor(x), 0, t->language)); break;
    case X_DATE: str_puts(&t->out, date_long(t->arena, (int)x, t->language)); break;
    case X_NUMBER: str_puts(&t->out, number_format(t->arena, x, -1, t->language)); break;
    }
}

/* --- extremes
 * --------------------------------------------------------------------------------- */

/* One value and where it stands. */
struct found {
    const struct chart_series *series;
    const struct chart_point *point; /* NULL: there is no value at all */
    size_t category;
};

/* The largest (sign 1) or smallest (sign -1) value; the first of equals. */
static struct found find_extreme(const struct chart *chart, double sign)
{
    struct found best = {0};
    for (size_t i = 0; i < chart->n_series; i++) {
        for (size_t j = 0; j < chart->series[i].n; j++) {
            const struct chart_point *point = &chart->series[i].points[j];
            if (!isnan(point->y) && (!best.point || sign * point->y > sign * best.point->y))
                best = (struct found){&chart->series[i], point, j};
        }
    }
    return best;
}

static const struct chart_point *first_point(const struct chart_series *series)
{
    for (size_t j = 0; j < series->n; j++)
        if (!isnan(series->points[j].y))
            return &series->points[j];
    return NULL;
}

static const struct chart_point *last_point(const struct chart_series *series)
{
    for (size_t j = series->n; j > 0; j--)
        if (!isnan(series->points[j - 1].y))
            return &series->points[j - 1];
    return NULL;
}

static bool has_x_axis(const struct chart *chart)
{
    return chart->kind == CHART_LINE || chart->kind == CHART_POINT;
}

/* "Spanien med 13 (2013)"; of one line alone "13 (2013)". */
static void say_found(struct telling *t, struct found found)
{
    const struct chart *chart = t->chart;
    bool line = has_x_axis(chart), only = line && chart->n_series == 1;
    if (!line && chart->n_categories > 0) {
        say_category(t, found.category);
        if (chart->n_series > 1 && found.series->name)
            str_printf(&t->out, ", %s,", found.series->name);
    } else if (found.series->name && !only) {
        str_puts(&t->out, found.series->name);
    }
    if (chart->kind == CHART_MATRIX && found.category < chart->n_columns)
        str_printf(&t->out, ", %s,", chart->columns[found.category]);
    if (!only)
        say(t, " med ", " with ");
    say_number(t, found.point->y);
    if (!line)
        return;
    str_puts(&t->out, " (");
    say_x(t, found.point->x);
    str_puts(&t->out, ")");
}

static void say_extremes(struct telling *t)
{
    struct found high = find_extreme(t->chart, 1), low = find_extreme(t->chart, -1);
    if (!high.point)
        return;
    if (high.point->y == low.point->y) {
        say(t, " Alla värden är ", " All values are ");
        say_number(t, high.point->y);
        str_puts(&t->out, ".");
        return;
    }
    say(t, " Högst är ", " The highest is ");
    say_found(t, high);
    say(t, ", lägst ", ", the lowest ");
    say_found(t, low);
    str_puts(&t->out, ".");
}

/* --- kinds
 * -------------------------------------------------------------------------------------- */

static void say_way(struct telling *t, const struct chart_series *series)
{
    const struct chart_point *first = first_point(series), *last = last_point(series);
    if (!first || first == last)
        return;
    str_printf(&t->out, " %s", series->name ? series->name : "");
    say(t, " går från ", " goes from ");
    say_number(t, first->y);
    say(t, " till ", " to ");
    say_number(t, last->y);
    str_puts(&t->out, ".");
}

/* The span of x over all series. */
static void say_span(struct telling *t)
{
    double low = NAN, high = NAN;
    for (size_t i = 0; i < t->chart->n_series; i++) {
        const struct chart_series *series = &t->chart->series[i];
        if (!first_point(series))
            continue;
        low = fmin(first_point(series)->x, low);
        high = fmax(last_point(series)->x, high);
    }
    if (isnan(low))
        return;
    str_puts(&t->out, ", ");
    say_x(t, low);
    str_puts(&t->out, t->chart->x_kind == X_YEAR ? "–" : " – ");
    say_x(t, high);
}

static void tell_line(struct telling *t)
{
    const struct chart *chart = t->chart;
    str_puts(&t->out, " ");
    say_count(t, chart->n_series, chart->n_series == 1 ? "serie" : "serier",
              chart->n_series == 1 ? "series" : "series");
    say_span(t);
    if (chart->y_unit)
        str_printf(&t->out, ", %s", chart->y_unit);
    str_puts(&t->out, ".");
    bool only_subject = any_highlight(chart);
    for (size_t i = 0; i < chart->n_series; i++)
        if (only_subject ? chart->series[i].highlight : chart->n_series <= LISTED)
            say_way(t, &chart->series[i]);
    say_extremes(t);
    if (!chart->has_start || !chart->start_label)
        return;
    say(t, " En streckad linje markerar: ", " A dashed line marks: ");
    str_printf(&t->out, "%s.", chart->start_label);
}

/* "A: 31; B: 25 (20 till 30); C: saknas." */
static void list_points(struct telling *t, const struct chart_series *series)
{
    const char *before = " ";
    for (size_t j = 0; j < series->n; j++) {
        const struct chart_point *point = &series->points[j];
        if (t->chart->stacked && isnan(point->y))
            continue; /* a part that the bar does not have */
        str_puts(&t->out, before);
        before = "; ";
        say_category(t, j);
        str_puts(&t->out, ": ");
        if (isnan(point->y))
            say(t, "saknas", "missing");
        else
            say_number(t, point->y);
        if (isnan(point->y) || isnan(point->low) || isnan(point->high))
            continue;
        str_puts(&t->out, " (");
        say_number(t, point->low);
        say(t, " till ", " to ");
        say_number(t, point->high);
        str_puts(&t->out, ")");
    }
    str_puts(&t->out, ".");
}

static void tell_categories(struct telling *t)
{
    const struct chart *chart = t->chart;
    str_puts(&t->out, " ");
    say_count(t, chart->n_categories, "kategorier", "categories");
    if (chart->n_series > 1) {
        str_puts(&t->out, ", ");
        say_count(t, chart->n_series, chart->stacked ? "delar i varje stapel" : "serier",
                  chart->stacked ? "parts in each bar" : "series");
    }
    if (chart->y_unit)
        str_printf(&t->out, ", %s", chart->y_unit);
    str_puts(&t->out, ".");
    if (chart->n_categories * chart->n_series <= LISTED_BARS) {
        for (size_t i = 0; i < chart->n_series; i++) {
            if (chart->n_series > 1 && chart->series[i].name)
                str_printf(&t->out, " %s –", chart->series[i].name);
            list_points(t, &chart->series[i]);
        }
    }
    say_extremes(t);
}

static void tell_map(struct telling *t)
{
    const struct chart *chart = t->chart;
    size_t known = 0;
    for (size_t j = 0; chart->n_series > 0 && j < chart->series[0].n; j++)
        known += isnan(chart->series[0].points[j].y) ? 0 : 1;
    str_puts(&t->out, " ");
    say_count(t, known, "av 21 län har värden", "of 21 counties have values");
    if (chart->y_unit)
        str_printf(&t->out, ", %s", chart->y_unit);
    str_puts(&t->out, ".");
    if (chart->n_series > 0)
        list_points(t, &chart->series[0]);
    say_extremes(t);
}

/* Each row in words, or its numbers. */
static void tell_matrix(struct telling *t)
{
    const struct chart *chart = t->chart;
    str_puts(&t->out, " ");
    say_count(t, chart->n_series, "rader, ", "rows, ");
    say_count(t, chart->n_columns, "kolumner.", "columns.");
    if (chart->n_series * chart->n_columns > LISTED_CELLS) {
        say_extremes(t);
        return;
    }
    for (size_t i = 0; i < chart->n_series; i++) {
        const struct chart_series *row = &chart->series[i];
        str_printf(&t->out, " %s –", row->name);
        for (size_t j = 0; j < row->n && j < chart->n_columns; j++) {
            str_printf(&t->out, "%s%s: ", j > 0 ? "; " : " ", chart->columns[j]);
            if (row->points[j].label)
                str_puts(&t->out, row->points[j].label);
            else if (isnan(row->points[j].y))
                say(t, "saknas", "missing");
            else
                say_number(t, row->points[j].y);
        }
        str_puts(&t->out, ".");
    }
}

static void say_date(struct telling *t, int day)
{
    str_puts(&t->out, date_long(t->arena, day, t->language));
}

/* A label with the year of the first day tells the time as exactly as its source does. */
static bool label_is_time(const struct telling *t, const struct chart_span *span)
{
    const char *year = arena_printf(t->arena, "%.4s", date_iso(t->arena, span->start));
    return span->label && strstr(span->label, year);
}

static void say_days(struct telling *t, const struct chart_span *span)
{
    say_date(t, span->start);
    if (span->end <= span->start)
        return;
    say(t, " till ", " to ");
    say_date(t, span->end);
}

static void tell_span(struct telling *t, const struct chart_span *span)
{
    bool is_time = label_is_time(t, span);
    str_printf(&t->out, " %s", span->row);
    if (span->label && !is_time)
        str_printf(&t->out, ", %s", span->label);
    str_puts(&t->out, ": ");
    if (span->planned)
        say(t, "planerat ", "planned ");
    if (is_time)
        str_puts(&t->out, span->label);
    else
        say_days(t, span);
    str_puts(&t->out, ".");
}

static void tell_gantt(struct telling *t)
{
    for (size_t i = 0; i < t->chart->n_spans; i++)
        tell_span(t, &t->chart->spans[i]);
}

/* The first line of a box: what it is called in words. */
static void say_box(struct telling *t, const char *name)
{
    const char *text = name;
    for (size_t i = 0; i < t->chart->n_boxes; i++)
        if (strcmp(t->chart->boxes[i].name, name) == 0)
            text = t->chart->boxes[i].text;
    str_add(&t->out, text, strcspn(text, "\n"));
}

static void tell_diagram(struct telling *t)
{
    const struct chart *chart = t->chart;
    say(t, " Rutor:", " Boxes:");
    for (size_t i = 0; i < chart->n_boxes; i++) {
        str_puts(&t->out, i > 0 ? "; " : " ");
        for (const char *at = chart->boxes[i].text; *at; at++)
            str_puts(&t->out, *at == '\n' ? ", " : (const char[]){*at, '\0'});
    }
    str_puts(&t->out, ".");
    for (size_t i = 0; i < chart->n_arrows; i++) {
        const struct chart_arrow *arrow = &chart->arrows[i];
        say(t, i > 0 ? "; från " : " Pilar: från ", i > 0 ? "; from " : " Arrows: from ");
        say_box(t, arrow->from);
        say(t, " till ", " to ");
        say_box(t, arrow->to);
        if (arrow->both)
            say(t, " och tillbaka", " and back");
        if (arrow->label)
            str_printf(&t->out, " (%s)", arrow->label);
    }
    if (chart->n_arrows > 0)
        str_puts(&t->out, ".");
}

typedef void tell_fn(struct telling *t);

static const struct {
    const char *name[2]; /* by language */
    tell_fn *tell;
} kinds[] = {
    [CHART_LINE] = {{"Linjediagram", "Line chart"}, tell_line},
    [CHART_POINT] = {{"Diagram med punkter och intervall", "Chart of points and intervals"},
                     tell_line},
    [CHART_BAR] = {{"Stapeldiagram", "Bar chart"}, tell_categories},
    [CHART_BAR_H] = {{"Liggande stapeldiagram", "Horizontal bar chart"}, tell_categories},
    [CHART_DOT] = {{"Punktdiagram", "Dot chart"}, tell_categories},
    [CHART_GANTT] = {{"Tidslinje", "Timeline"}, tell_gantt},
    [CHART_MATRIX] = {{"Matris", "Matrix"}, tell_matrix},
    [CHART_DIAGRAM] = {{"Diagram med rutor och pilar", "Diagram of boxes and arrows"},
                       tell_diagram},
    [CHART_MAP] = {{"Karta över Sveriges län", "Map of Sweden's counties"}, tell_map},
};

bool chart_tells_all(const struct chart *chart)
{
    switch (chart->kind) {
    case CHART_BAR:
    case CHART_BAR_H:
    case CHART_DOT:
        return !chart->stacked && chart->n_categories * chart->n_series <= LISTED_BARS;
    case CHART_MATRIX: return chart->n_series * chart->n_columns <= LISTED_CELLS;
    case CHART_GANTT:
    case CHART_DIAGRAM:
    case CHART_MAP: return true;
    case CHART_LINE:
    case CHART_POINT: return false;
    }
    return false;
}

char *chart_alt(struct arena *arena, const struct chart *chart, const char *title,
                enum language language)
{
    struct telling t = {arena, chart, language, chart_decimals(chart), STR_EMPTY};
    str_puts(&t.out, kinds[chart->kind].name[language]);
    size_t n = title ? strlen(title) : 0;
    if (n > 0)
        str_printf(&t.out, ": %s%s", title, strchr(".!?", title[n - 1]) ? "" : ".");
    else
        str_puts(&t.out, ".");
    kinds[chart->kind].tell(&t);
    if (chart->illustrative)
        say(&t, " Exempeldata ingår.", " Some data are examples.");
    return str_take(arena, &t.out);
}
