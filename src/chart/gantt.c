/*
 * Timelines: spans as bars, milestones as diamonds, rows named at the left, months above.
 *
 * Spans of a row that overlap in time stand in lanes below each other.  A label stands in its
 * bar, else right or left of it, else in the first lane of the row where it is free, clear of
 * the line of the measure's start.  The time axis ends so far from the frame's edge that as
 * many labels as possible stand in or beside their marks.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "chart/axis.h"
#include "chart/kinds.h"
#include "chart/legend.h"
#include "chart/look.h"
#include "chart/names.h"

static const double names_share = 0.34;
static const double lane_height = 13, row_padding = 2.5, diamond_radius = 4.25;

/* A bar that holds its label leaves white between descenders and outline. */
static const double bar_height = 8.5, bar_height_inside = 11.5;

static const double label_gap = 4;

/* Of the frame's width, the most that the axis leaves to labels after its end, and the steps
 * that are tried, pt. */
static const double room_share = 0.25, room_step = 6;

/* White between a label and the line of the measure's start. */
static const double line_gap = 3;

/* Spans get no more lanes than this; a row that needs more is no row. */
#define LANES 12

struct stretch {
    double from, to;
};

/* A span in its place. */
struct mark {
    const struct chart_span *span;
    size_t row;
    int lane, label_lane;
    struct stretch time;       /* on the axis: a point for a milestone */
    struct stretch x, label_x; /* as drawn; label_x is empty when there is no label */
    bool inside;
    struct label label;
};

struct row {
    const char *name, *group;
    int lanes;
    double top, height;
    bool heads_group; /* the first of its group: the group's name stands above it */
};

struct gantt {
    struct canvas *canvas;
    struct mark *marks;
    size_t n_marks;
    struct row *rows;
    size_t n_rows;
    struct names names;
    struct plot plot;
    struct scale x;
    size_t n_displaced;      /* labels neither in nor beside their marks */
    const struct mark *lost; /* one whose label has no place; or NULL */
};

static bool is_milestone(const struct chart_span *span)
{
    return span->start == span->end;
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* The row of that name and group, made when it is new. */
static size_t find_row(struct gantt *gantt, const struct chart_span *span)
{
    for (size_t i = 0; i < gantt->n_rows; i++)
        if (same(gantt->rows[i].name, span->row) && same(gantt->rows[i].group, span->group))
            return i;
    const struct row *last = gantt->n_rows > 0 ? &gantt->rows[gantt->n_rows - 1] : NULL;
    gantt->rows[gantt->n_rows] = (struct row){
        .name = span->row,
        .group = span->group,
        .heads_group = span->group && !(last && same(last->group, span->group)),
    };
    return gantt->n_rows++;
}

static bool overlap(struct stretch a, struct stretch b)
{
    return a.from < b.to && b.from < a.to;
}

/* Whether no span of the row's lane runs at that time; one may begin where another ends. */
static bool is_idle(const struct gantt *gantt, size_t row, int lane, struct stretch time)
{
    for (size_t i = 0; i < gantt->n_marks; i++) {
        const struct mark *mark = &gantt->marks[i];
        if (mark->row == row && mark->lane == lane && overlap(mark->time, time))
            return false;
    }
    return true;
}

/* Whether nothing that is drawn in the row's lane lies in the stretch. */
static bool is_free(const struct gantt *gantt, size_t row, int lane, struct stretch x)
{
    for (size_t i = 0; i < gantt->n_marks; i++) {
        const struct mark *mark = &gantt->marks[i];
        if (mark->row != row)
            continue;
        if ((mark->lane == lane && overlap(mark->x, x)) ||
            (mark->label_lane == lane && overlap(mark->label_x, x)))
            return false;
    }
    return true;
}

static void use_lane(struct gantt *gantt, size_t row, int lane)
{
    if (gantt->rows[row].lanes <= lane)
        gantt->rows[row].lanes = lane + 1;
}

static void place_mark(struct gantt *gantt, const struct chart_span *span)
{
    double from = scale_at(gantt->x, span->start), to = scale_at(gantt->x, span->end);
    double more = is_milestone(span) ? diamond_radius : 0;
    struct mark mark = {
        .span = span,
        .row = find_row(gantt, span),
        .time = {from, to},
        .x = {from - more, to + more},
    };
    while (mark.lane < LANES - 1 && !is_idle(gantt, mark.row, mark.lane, mark.time))
        mark.lane++;
    use_lane(gantt, mark.row, mark.lane);
    gantt->marks[gantt->n_marks++] = mark;
}

/* The line of the measure's start with the white beside it; empty when there is none. */
static struct stretch start_line(const struct gantt *gantt)
{
    const struct chart *chart = gantt->canvas->chart;
    if (!chart->has_start)
        return (struct stretch){0, 0};
    double x = scale_at(gantt->x, chart->start);
    return (struct stretch){x - line_gap, x + line_gap};
}

/* Tries a label at x in a lane; `line` is what it must not lie on. */
static bool try_label(struct gantt *gantt, struct mark *mark, int lane, double x,
                      struct stretch line)
{
    struct stretch place = {x, x + mark->label.width};
    if (place.from < gantt->plot.left || place.to > gantt->canvas->width ||
        overlap(place, line) ||
        !is_free(gantt, mark->row, lane,
                 (struct stretch){place.from - 1, place.to + label_gap}))
        return false;
    mark->label_x = place;
    mark->label_lane = lane;
    use_lane(gantt, mark->row, lane);
    return true;
}

static bool place_beside(struct gantt *gantt, struct mark *mark, struct stretch line)
{
    return try_label(gantt, mark, mark->lane, mark->x.to + label_gap, line) ||
           try_label(gantt, mark, mark->lane, mark->x.from - label_gap - mark->label.width,
                     line);
}

/* Below or above the mark, moved beside the line where it would lie on it. */
static bool place_apart(struct gantt *gantt, struct mark *mark, struct stretch line)
{
    double width = mark->label.width;
    double x = fmax(fmin(mark->x.from, gantt->canvas->width - width), gantt->plot.left);
    if (overlap((struct stretch){x, x + width}, line))
        x = mark->x.from < line.from ? line.from - width : line.to;
    for (int lane = 0; lane < LANES; lane++)
        if (lane != mark->lane && try_label(gantt, mark, lane, x, line))
            return true;
    return false;
}

static void place_label(struct gantt *gantt, struct mark *mark)
{
    if (!mark->span->label)
        return;
    struct canvas *canvas = gantt->canvas;
    mark->label = label_set(canvas, label_style(canvas), mark->span->label);
    double width = mark->label.width, length = mark->x.to - mark->x.from;
    mark->inside = !is_milestone(mark->span) && width + 6 <= length;
    if (mark->inside) {
        mark->label_x.from = mark->x.from + 4;
        return;
    }
    if (place_beside(gantt, mark, start_line(gantt)))
        return;
    gantt->n_displaced++;
    /* A label longer than the room on either side of the line lies on it, with white behind. */
    const struct stretch no_line = {0, 0};
    if (!place_apart(gantt, mark, start_line(gantt)) && !place_beside(gantt, mark, no_line) &&
        !place_apart(gantt, mark, no_line))
        gantt->lost = mark;
}

/* Places all spans and labels with that much room after the axis. */
static void place_all(struct gantt *gantt, struct range time, double room)
{
    const struct chart *chart = gantt->canvas->chart;
    gantt->plot.right = gantt->canvas->width - 2 * diamond_radius - room;
    gantt->x = (struct scale){time.low, time.high, gantt->plot.left + 2 * diamond_radius,
                              gantt->plot.right};
    for (size_t i = 0; i < gantt->n_rows; i++)
        gantt->rows[i].lanes = 0;
    gantt->n_marks = gantt->n_displaced = 0;
    gantt->lost = NULL;
    for (size_t i = 0; i < chart->n_spans; i++)
        place_mark(gantt, &chart->spans[i]);
    for (size_t i = 0; i < gantt->n_marks; i++)
        place_label(gantt, &gantt->marks[i]);
}

/* With the least room that displaces fewest labels. */
static void place_best(struct gantt *gantt, struct range time)
{
    struct canvas *canvas = gantt->canvas;
    place_all(gantt, time, 0);
    double best = 0;
    size_t fewest = gantt->n_displaced;
    for (double room = room_step; fewest > 0 && room <= canvas->width * room_share;
         room += room_step) {
        place_all(gantt, time, room);
        if (gantt->n_displaced < fewest) {
            fewest = gantt->n_displaced;
            best = room;
        }
    }
    place_all(gantt, time, best);
    if (gantt->lost)
        canvas_overflow(canvas, gantt->lost->span->label, "its row",
                        fmax(gantt->lost->label.width - (canvas->width - gantt->plot.left), 0));
}

static struct texture span_texture(const struct canvas *canvas, const struct chart_span *span)
{
    colour accent = canvas->style->accent;
    struct texture texture =
        texture_plain(span->planned ? 0xFFFFFF : accent, span->illustrative);
    texture.outline = pen_of(accent, 1);
    texture.hatch_pen = pen_of(span->planned ? accent : 0xFFFFFF, 0.6);
    return texture;
}

/* Rising lines x + y = c across a diamond of the radius. */
static void hatch_diamond(struct canvas *canvas, double x, double y, struct pen pen)
{
    double r = diamond_radius;
    for (int i = -1; i <= 1; i++) {
        double c = i * r / 2;
        canvas_move(canvas, x + (c - r) / 2, y + (c + r) / 2);
        canvas_line(canvas, x + (c + r) / 2, y + (c - r) / 2);
    }
    canvas_stroke(canvas, pen);
}

static void draw_milestone(struct canvas *canvas, const struct texture *texture, double x,
                           double y)
{
    /* A white rim parts it from the bar at whose end it stands. */
    canvas_diamond(canvas, x, y, diamond_radius + 1.75);
    canvas_fill(canvas, 0xFFFFFF, 1);
    canvas_diamond(canvas, x, y, diamond_radius);
    canvas_paint(canvas, texture->fill, texture->outline);
    if (texture->illustrative)
        hatch_diamond(canvas, x, y, texture->hatch_pen);
}

static double lane_middle(const struct gantt *gantt, size_t row, int lane)
{
    const struct row *source = &gantt->rows[row];
    double used = source->lanes * lane_height;
    return source->top + (source->height - used) / 2 + (lane + 0.5) * lane_height;
}

/* The label, on a patch that hides hatching and the lines of the time axis under it. */
static void draw_label(const struct gantt *gantt, const struct mark *mark, colour ground)
{
    struct canvas *canvas = gantt->canvas;
    double middle = lane_middle(gantt, mark->row, mark->inside ? mark->lane : mark->label_lane);
    struct label label = mark->label;
    label.colour = text_on(canvas, ground);
    canvas_rect(canvas,
                (struct rect){mark->label_x.from - 1.5, middle - 4, label.width + 3, 8});
    canvas_fill(canvas, ground, 1);
    label_draw_centred(canvas, &label, mark->label_x.from, middle, ANCHOR_LEFT);
}

/* A bar's halves show its first and its last day, a milestone its only one. */
static void mark_days(const struct gantt *gantt, const struct mark *mark, double middle)
{
    const struct chart_span *span = mark->span;
    double width = (mark->x.to - mark->x.from) / (is_milestone(span) ? 1 : 2);
    struct rect rect = {mark->x.from, middle - bar_height / 2, width, bar_height};
    canvas_mark(gantt->canvas, rect, span->start_value);
    rect.x = mark->x.to - width;
    canvas_mark(gantt->canvas, rect, span->end_value);
}

static void draw_mark(const struct gantt *gantt, const struct mark *mark)
{
    struct canvas *canvas = gantt->canvas;
    struct texture texture = span_texture(canvas, mark->span);
    double middle = lane_middle(gantt, mark->row, mark->lane);
    if (is_milestone(mark->span))
        draw_milestone(canvas, &texture, mark->time.from, middle);
    else {
        double height = mark->inside ? bar_height_inside : bar_height;
        texture_draw(
            canvas,
            (struct rect){mark->x.from, middle - height / 2, mark->x.to - mark->x.from, height},
            &texture);
    }
    mark_days(gantt, mark, middle);
    if (mark->span->label)
        draw_label(gantt, mark, mark->inside ? texture.fill : 0xFFFFFF);
}

/* Milestones lie on top of the bars that they end. */
static void draw_marks(const struct gantt *gantt)
{
    for (int milestones = 0; milestones <= 1; milestones++)
        for (size_t i = 0; i < gantt->n_marks; i++)
            if (is_milestone(gantt->marks[i].span) == (milestones == 1))
                draw_mark(gantt, &gantt->marks[i]);
}

/* Tops and heights of rows, each as high as its lanes or its name; group heads take a line. */
static double stack_rows(struct gantt *gantt, double top)
{
    for (size_t i = 0; i < gantt->n_rows; i++) {
        struct row *row = &gantt->rows[i];
        top += row->heads_group ? lane_height + 3 : 0;
        row->top = top;
        row->height =
            fmax(row->lanes * lane_height, gantt->names.lines[i].height + 4) + 2 * row_padding;
        top += row->height;
    }
    return top;
}

static void draw_rows(const struct gantt *gantt)
{
    struct canvas *canvas = gantt->canvas;
    for (size_t i = 0; i < gantt->n_rows; i++) {
        const struct row *row = &gantt->rows[i];
        bool indented = row->group != NULL;
        if (row->heads_group) {
            struct label group = label_set(canvas, label_bold(canvas), row->group);
            label_draw(canvas, &group, 0, row->top - 4, ANCHOR_LEFT);
        }
        names_draw(canvas, &gantt->names, i, indented ? 8 : 0, row->top + row->height / 2);
        canvas_rule(canvas, 0, row->top + row->height, canvas->width, row->top + row->height,
                    pen_grid(canvas));
    }
}

static void set_rows(struct gantt *gantt)
{
    const struct chart *chart = gantt->canvas->chart;
    struct arena *arena = gantt->canvas->arena;
    gantt->rows = arena_array(arena, chart->n_spans, sizeof *gantt->rows);
    gantt->marks = arena_array(arena, chart->n_spans, sizeof *gantt->marks);
    for (size_t i = 0; i < chart->n_spans; i++)
        find_row(gantt, &chart->spans[i]);
    const char **texts = arena_array(arena, gantt->n_rows, sizeof *texts);
    for (size_t i = 0; i < gantt->n_rows; i++)
        texts[i] = gantt->rows[i].name;
    gantt->names = names_set(gantt->canvas, texts, gantt->n_rows, names_share);
}

/* The first day of the month that is `months` after the day's. */
static int month_start(double day, int months)
{
    int year, month, day_of_month;
    date_split((int)day, &year, &month, &day_of_month);
    int count = year * 12 + month - 1 + months;
    return date_join(count / 12, count % 12 + 1, 1);
}

/* Whole months from the first start to the last end, the line of the measure included. */
static struct range time_range(const struct chart *chart)
{
    struct range range = {NAN, NAN};
    for (size_t i = 0; i < chart->n_spans; i++)
        range = (struct range){fmin(chart->spans[i].start, range.low),
                               fmax(chart->spans[i].end, range.high)};
    if (chart->has_start)
        range = (struct range){fmin(chart->start, range.low), fmax(chart->start, range.high)};
    if (isnan(range.low))
        return (struct range){0, 365};
    return (struct range){month_start(range.low, 0), month_start(range.high, 1)};
}

/* What filled and open bars mean, when both occur, and hatching. */
static double draw_legend(struct canvas *canvas)
{
    const struct chart *chart = canvas->chart;
    size_t planned = 0, n = 0;
    for (size_t i = 0; i < chart->n_spans; i++)
        planned += chart->spans[i].planned;
    struct legend_entry entries[3];
    bool swedish = canvas->language == LANGUAGE_SV;
    if (planned > 0 && planned < chart->n_spans) {
        entries[n++] = (struct legend_entry){
            .text = swedish ? "Genomfört" : "Done",
            .swatch = SWATCH_AREA,
            .texture = span_texture(canvas, &(struct chart_span){.planned = false})};
        entries[n++] = (struct legend_entry){
            .text = swedish ? "Planerat" : "Planned",
            .swatch = SWATCH_AREA,
            .texture = span_texture(canvas, &(struct chart_span){.planned = true})};
    }
    if (chart->illustrative)
        entries[n++] = (struct legend_entry){
            .text = example_words(canvas->language),
            .swatch = SWATCH_AREA,
            .texture = span_texture(canvas, &(struct chart_span){.illustrative = true})};
    return legend_draw(canvas, entries, n, 0, 0);
}

static void draw_time(const struct gantt *gantt, double baseline)
{
    struct canvas *canvas = gantt->canvas;
    const struct chart *chart = canvas->chart;
    struct date_axis axis = date_axis_set(canvas, (int)gantt->x.low, (int)gantt->x.high,
                                          gantt->plot.right - gantt->plot.left);
    date_axis_draw(canvas, &axis, gantt->x, baseline);
    for (size_t i = 0; i < axis.n; i++) {
        double x = scale_at(gantt->x, axis.days[i]);
        canvas_rule(canvas, x, gantt->plot.top, x, gantt->plot.bottom, pen_grid(canvas));
    }
    canvas_rule(canvas, 0, gantt->plot.top, canvas->width, gantt->plot.top, pen_grid(canvas));
    if (!chart->has_start)
        return;
    double x = scale_at(gantt->x, chart->start);
    canvas_rule(canvas, x, gantt->plot.top, x, gantt->plot.bottom + 2, pen_start(canvas));
    if (!chart->start_label)
        return;
    struct label words = label_set(canvas, label_style(canvas), chart->start_label);
    double left = fmin(x - words.width / 2, canvas->width - words.width);
    label_draw(canvas, &words, fmax(left, 0), gantt->plot.bottom + 12, ANCHOR_LEFT);
}

double chart_gantt(struct canvas *canvas)
{
    const struct chart *chart = canvas->chart;
    struct gantt gantt = {.canvas = canvas};
    set_rows(&gantt);
    struct range time = time_range(chart);
    bool grouped = false;
    for (size_t i = 0; i < gantt.n_rows; i++)
        grouped = grouped || gantt.rows[i].group;
    gantt.plot.left = gantt.names.width + (grouped ? 8 : 0) + 10;
    place_best(&gantt, time);

    double leading = sp_to_pt(canvas->style->chart_label.leading);
    double top = draw_legend(canvas);
    double baseline = top + label_cap(canvas, label_style(canvas));
    gantt.plot.top = baseline + leading + 5;
    gantt.plot.bottom = stack_rows(&gantt, gantt.plot.top);
    draw_time(&gantt, baseline);
    draw_rows(&gantt);
    draw_marks(&gantt);
    return gantt.plot.bottom + (chart->has_start && chart->start_label ? 14 : 1);
}
