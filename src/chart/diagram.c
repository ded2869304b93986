/*
 * Diagrams: boxes of one size on a grid, joined by arrows.
 *
 * Boxes one column wide are all as high as the highest of them; a row of wide boxes alone is as
 * high as its own text needs.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "chart/kinds.h"
#include "chart/label.h"
#include "chart/look.h"
#include "chart/route.h"

static const double padding = 7, title_gap = 2.5;
static const double margin = 4; /* keeps the boxes off the caption and the source line */
static const double gap_level = 24, gap_upright = 24;

/* Arrow labels are wrapped to this. */
static const double label_measure = 62;

static const double head_length = 6, head_half = 2.6;

struct diagram {
    struct canvas *canvas;
    int columns, rows;
    double column, gap_x, gap_y;    /* a column's width, the gaps between boxes */
    struct wrapped *titles, *texts; /* of each box; texts may have no line */
    struct rect *boxes;
    struct wrapped *labels; /* of each arrow; without lines when it has none */
};

static int box_width(const struct chart_box *box)
{
    return box->width > 1 ? box->width : 1;
}

static void count_cells(struct diagram *diagram)
{
    const struct chart *chart = diagram->canvas->chart;
    for (size_t i = 0; i < chart->n_boxes; i++) {
        const struct chart_box *box = &chart->boxes[i];
        int end = box->column + box_width(box);
        diagram->columns = end > diagram->columns ? end : diagram->columns;
        diagram->rows = box->row >= diagram->rows ? box->row + 1 : diagram->rows;
    }
}

/* The box of that name, or n_boxes after an error. */
static size_t find_box(struct canvas *canvas, const char *name)
{
    const struct chart *chart = canvas->chart;
    const char **names = arena_array(canvas->arena, chart->n_boxes, sizeof *names);
    for (size_t i = 0; i < chart->n_boxes; i++) {
        names[i] = chart->boxes[i].name;
        if (strcmp(names[i], name) == 0)
            return i;
    }
    const char *near = diag_nearest(name, names, chart->n_boxes);
    canvas_refuse(
        canvas, "chart-arrow",
        arena_printf(canvas->arena, "an arrow names '%s', but no box has that name%s%s%s", name,
                     near ? "; did you mean '" : "", near ? near : "", near ? "'" : ""));
    return chart->n_boxes;
}

static void refuse_overlap(struct canvas *canvas)
{
    const struct chart *chart = canvas->chart;
    for (size_t i = 0; i < chart->n_boxes; i++) {
        for (size_t j = 0; j < i; j++) {
            const struct chart_box *a = &chart->boxes[j], *b = &chart->boxes[i];
            if (a->row == b->row && a->column < b->column + box_width(b) &&
                b->column < a->column + box_width(a))
                canvas_refuse(canvas, "chart-box",
                              arena_printf(canvas->arena,
                                           "the boxes '%s' and '%s' stand in the same place",
                                           a->name, b->name));
        }
    }
}

/* --- sizes --- */

/* Wraps the arrows' labels and opens the gaps for them: level arrows carry them in the gap
 * between columns, the others in the gap between rows. */
static void set_gaps(struct diagram *diagram)
{
    struct canvas *canvas = diagram->canvas;
    const struct chart *chart = canvas->chart;
    diagram->gap_x = gap_level;
    diagram->gap_y = gap_upright;
    diagram->labels = arena_array(canvas->arena, chart->n_arrows, sizeof *diagram->labels);
    for (size_t i = 0; i < chart->n_arrows; i++) {
        const struct chart_arrow *arrow = &chart->arrows[i];
        size_t from = find_box(canvas, arrow->from), to = find_box(canvas, arrow->to);
        if (canvas->failed || !arrow->label)
            continue;
        diagram->labels[i] =
            wrapped_set(canvas, label_style(canvas), arrow->label, label_measure, "its arrow");
        if (chart->boxes[from].row == chart->boxes[to].row)
            diagram->gap_x = fmax(diagram->gap_x, diagram->labels[i].width + head_length + 8);
        else
            diagram->gap_y =
                fmax(diagram->gap_y, diagram->labels[i].height + 2 * head_length + 4);
    }
}

static double width_of(const struct diagram *diagram, const struct chart_box *box)
{
    int n = box_width(box);
    return n * diagram->column + (n - 1) * diagram->gap_x;
}

/* The title in bold and the lines after it. */
static void set_text(struct diagram *diagram, size_t i)
{
    struct canvas *canvas = diagram->canvas;
    const struct chart_box *box = &canvas->chart->boxes[i];
    double measure = width_of(diagram, box) - 2 * padding;
    size_t n = strcspn(box->text, "\n");
    diagram->titles[i] =
        wrapped_set(canvas, label_bold(canvas), arena_copy(canvas->arena, box->text, n),
                    measure, "its box");
    if (box->text[n] != '\0')
        diagram->texts[i] =
            wrapped_set(canvas, label_style(canvas), box->text + n + 1, measure, "its box");
}

static double text_height(const struct diagram *diagram, size_t i)
{
    const struct wrapped *title = &diagram->titles[i], *text = &diagram->texts[i];
    if (text->n == 0)
        return title->height;
    return title->height + text->leading - text->cap + title_gap + text->height;
}

/* The height that the boxes of a row share. */
static double row_height(const struct diagram *diagram, int row)
{
    const struct chart *chart = diagram->canvas->chart;
    double all = 0, own = 0;
    bool narrow = false;
    for (size_t i = 0; i < chart->n_boxes; i++) {
        double height = text_height(diagram, i) + 2 * padding;
        if (box_width(&chart->boxes[i]) == 1)
            all = fmax(all, height);
        if (chart->boxes[i].row != row)
            continue;
        own = fmax(own, height);
        narrow = narrow || box_width(&chart->boxes[i]) == 1;
    }
    return narrow ? fmax(all, own) : own;
}

/* Places the boxes; returns the diagram's height. */
static double place_boxes(struct diagram *diagram)
{
    const struct chart *chart = diagram->canvas->chart;
    double top = margin;
    for (int row = 0; row < diagram->rows; row++) {
        double height = row_height(diagram, row);
        for (size_t i = 0; i < chart->n_boxes; i++) {
            const struct chart_box *box = &chart->boxes[i];
            if (box->row == row)
                diagram->boxes[i] =
                    (struct rect){box->column * (diagram->column + diagram->gap_x), top,
                                  width_of(diagram, box), height};
        }
        top += height + diagram->gap_y;
    }
    return fmax(top - diagram->gap_y, 0);
}

/* --- drawing --- */

static void draw_box(const struct diagram *diagram, size_t i)
{
    struct canvas *canvas = diagram->canvas;
    struct rect rect = diagram->boxes[i];
    bool highlight = canvas->chart->boxes[i].highlight;
    const struct style *style = canvas->style;
    struct pen outline =
        pen_of(highlight ? style->accent : style->grey, highlight ? 1.5 : 0.75);
    double inset = outline.width / 2;
    canvas_rect(canvas, (struct rect){rect.x + inset, rect.y + inset, rect.width - 2 * inset,
                                      rect.height - 2 * inset});
    canvas_paint(canvas, highlight ? tint(style->accent, 0.12) : 0xFFFFFF, outline);
    double x = rect.x + rect.width / 2;
    double y = rect.y + (rect.height - text_height(diagram, i)) / 2;
    const struct wrapped *title = &diagram->titles[i], *text = &diagram->texts[i];
    wrapped_draw(canvas, title, x, y, ANCHOR_MIDDLE);
    if (text->n > 0)
        wrapped_draw(canvas, text, x, y + title->height + text->leading - text->cap + title_gap,
                     ANCHOR_MIDDLE);
}

/* The unit step from a to b, which lie on one level or upright line. */
static struct corner step(struct corner a, struct corner b)
{
    return (struct corner){(b.x > a.x) - (b.x < a.x), (b.y > a.y) - (b.y < a.y)};
}

/* A head with its tip at `tip`, come from `from`; returns where the line must end. */
static struct corner draw_head(struct canvas *canvas, struct corner from, struct corner tip,
                               colour fill)
{
    struct corner way = step(from, tip);
    struct corner base = {tip.x - way.x * head_length, tip.y - way.y * head_length};
    canvas_move(canvas, tip.x, tip.y);
    canvas_line(canvas, base.x - way.y * head_half, base.y + way.x * head_half);
    canvas_line(canvas, base.x + way.y * head_half, base.y - way.x * head_half);
    canvas_shut(canvas);
    canvas_fill(canvas, fill, 1);
    return base;
}

/* The label beside the longest stretch of the way: over a level one, right of an upright one;
 * that of the arrow of a pair which lies below, or left, on its other side. */
static void draw_label(struct canvas *canvas, const struct wrapped *label,
                       const struct route *route, double shift)
{
    size_t longest = 1;
    double length = 0;
    for (size_t i = 1; i < route->n; i++) {
        struct corner a = route->corners[i - 1], b = route->corners[i];
        double own = fabs(b.x - a.x) + fabs(b.y - a.y);
        if (own > length) {
            length = own;
            longest = i;
        }
    }
    struct corner a = route->corners[longest - 1], b = route->corners[longest];
    double x = (a.x + b.x) / 2, y = (a.y + b.y) / 2;
    if (a.y == b.y)
        wrapped_draw(canvas, label, x, shift > 0 ? y + 4 : y - 4 - label->height,
                     ANCHOR_MIDDLE);
    else if (shift >= 0 && x + 5 + label->width <= canvas->width)
        wrapped_draw(canvas, label, x + 5, y - label->height / 2, ANCHOR_LEFT);
    else
        wrapped_draw(canvas, label, x - 5, y - label->height / 2, ANCHOR_RIGHT);
}

/* An arrow and its return stand side by side. */
static double aside(const struct chart *chart, size_t i)
{
    for (size_t j = 0; j < chart->n_arrows; j++)
        if (strcmp(chart->arrows[i].from, chart->arrows[j].to) == 0 &&
            strcmp(chart->arrows[i].to, chart->arrows[j].from) == 0)
            return i < j ? -5 : 5;
    return 0;
}

/* Draws an arrow; returns how low it reaches. */
static double draw_arrow(const struct diagram *diagram, size_t i)
{
    struct canvas *canvas = diagram->canvas;
    const struct chart_arrow *arrow = &canvas->chart->arrows[i];
    struct route_field field = {diagram->boxes, canvas->chart->n_boxes, diagram->gap_y / 2};
    struct route route;
    double shift = aside(canvas->chart, i);
    if (!route_find(&field, find_box(canvas, arrow->from), find_box(canvas, arrow->to), shift,
                    &route)) {
        canvas_refuse(
            canvas, "chart-arrow",
            arena_printf(canvas->arena,
                         "the arrow from '%s' to '%s' would cross a box; move one of them",
                         arrow->from, arrow->to));
        return 0;
    }
    struct pen pen = pen_of(canvas->style->ink, 0.9);
    if (arrow->dashed) {
        pen.dash = pen_start(canvas).dash;
        pen.n_dash = pen_start(canvas).n_dash;
    }
    struct corner *last = &route.corners[route.n - 1], *first = &route.corners[0];
    *last = draw_head(canvas, last[-1], *last, pen.colour);
    if (arrow->both)
        *first = draw_head(canvas, first[1], *first, pen.colour);
    double low = 0;
    for (size_t k = 0; k < route.n; k++) {
        if (k == 0)
            canvas_move(canvas, first->x, first->y);
        else
            canvas_line(canvas, route.corners[k].x, route.corners[k].y);
        low = fmax(low, route.corners[k].y);
    }
    canvas_stroke(canvas, pen);
    if (diagram->labels[i].n > 0)
        draw_label(canvas, &diagram->labels[i], &route, shift);
    return low;
}

double chart_diagram(struct canvas *canvas)
{
    const struct chart *chart = canvas->chart;
    struct diagram diagram = {.canvas = canvas};
    count_cells(&diagram);
    refuse_overlap(canvas);
    set_gaps(&diagram);
    if (canvas->failed || diagram.columns == 0)
        return 0;
    diagram.column = (canvas->width - (diagram.columns - 1) * diagram.gap_x) / diagram.columns;
    diagram.titles = arena_array(canvas->arena, chart->n_boxes, sizeof *diagram.titles);
    diagram.texts = arena_array(canvas->arena, chart->n_boxes, sizeof *diagram.texts);
    diagram.boxes = arena_array(canvas->arena, chart->n_boxes, sizeof *diagram.boxes);
    for (size_t i = 0; i < chart->n_boxes; i++)
        set_text(&diagram, i);
    double height = place_boxes(&diagram);
    for (size_t i = 0; i < chart->n_boxes; i++)
        draw_box(&diagram, i);
    for (size_t i = 0; i < chart->n_arrows && !canvas->failed; i++)
        height = fmax(height, draw_arrow(&diagram, i) + 2);
    return height + margin;
}
