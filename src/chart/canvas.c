#include "chart/canvas.h"

#include <assert.h>
#include <math.h>

#include <cairo.h>

#include "base/arena.h"
#include "base/diag.h"

/* The handle length of a cubic that follows a quarter circle of radius 1 to 0.03 %: 4 (sqrt 2 -
 * 1) / 3. */
static const double quarter_handle = 0.5522847498;

static const char *const kind_names[] = {
    [CHART_LINE] = "line chart", [CHART_POINT] = "point chart", [CHART_BAR] = "bar chart",
    [CHART_BAR_H] = "bar chart", [CHART_DOT] = "dot chart",     [CHART_GANTT] = "timeline",
    [CHART_MATRIX] = "matrix",   [CHART_DIAGRAM] = "diagram",   [CHART_MAP] = "map",
};

static sp sp_of(double pt)
{
    return (sp)lround(pt * SP_PT);
}

struct canvas canvas_open(struct arena *arena, const struct chart *chart, struct faces *faces,
                          enum language language, sp width, struct diag *diag)
{
    /* Nothing is ever painted on the surface; one pixel is enough to hold a path. */
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
    cairo_t *cairo = cairo_create(surface);
    cairo_surface_destroy(surface);
    return (struct canvas){
        .arena = arena,
        .faces = faces,
        .style = faces->style,
        .chart = chart,
        .language = language,
        .frame = frame_open(arena, width, 0),
        .width = sp_to_pt(width),
        .cairo = cairo,
        .diag = diag,
    };
}

struct frame *canvas_close(struct canvas *canvas, double height)
{
    if (cairo_status(canvas->cairo) == CAIRO_STATUS_NO_MEMORY)
        out_of_memory();
    cairo_destroy(canvas->cairo);
    canvas->cairo = NULL;
    canvas->frame->height = sp_of(height);
    return canvas->failed ? NULL : canvas->frame;
}

void canvas_overflow(struct canvas *canvas, const char *label, const char *place, double excess)
{
    if (canvas->failed)
        return;
    canvas->failed = true;
    diag_error(canvas->diag, canvas->chart->pos, "chart-overflow",
               "the label '%s' of this %s is %.1f mm too wide for %s", label,
               kind_names[canvas->chart->kind], excess * 25.4 / 72, place);
    diag_hint(canvas->diag, "shorten the label, or give the chart the full width");
}

void canvas_refuse(struct canvas *canvas, const char *reason, const char *message)
{
    if (canvas->failed)
        return;
    canvas->failed = true;
    diag_error(canvas->diag, canvas->chart->pos, reason, "%s", message);
}

void canvas_move(struct canvas *canvas, double x, double y)
{
    cairo_move_to(canvas->cairo, x, y);
}

void canvas_line(struct canvas *canvas, double x, double y)
{
    cairo_line_to(canvas->cairo, x, y);
}

void canvas_shut(struct canvas *canvas)
{
    cairo_close_path(canvas->cairo);
}

void canvas_rect(struct canvas *canvas, struct rect rect)
{
    cairo_rectangle(canvas->cairo, rect.x, rect.y, rect.width, rect.height);
}

void canvas_circle(struct canvas *canvas, double x, double y, double radius)
{
    double r = radius, k = radius * quarter_handle;
    cairo_move_to(canvas->cairo, x + r, y);
    cairo_curve_to(canvas->cairo, x + r, y + k, x + k, y + r, x, y + r);
    cairo_curve_to(canvas->cairo, x - k, y + r, x - r, y + k, x - r, y);
    cairo_curve_to(canvas->cairo, x - r, y - k, x - k, y - r, x, y - r);
    cairo_curve_to(canvas->cairo, x + k, y - r, x + r, y - k, x + r, y);
    cairo_close_path(canvas->cairo);
}

void canvas_half_circle(struct canvas *canvas, double x, double y, double radius)
{
    double r = radius, k = radius * quarter_handle;
    cairo_move_to(canvas->cairo, x, y + r);
    cairo_curve_to(canvas->cairo, x - k, y + r, x - r, y + k, x - r, y);
    cairo_curve_to(canvas->cairo, x - r, y - k, x - k, y - r, x, y - r);
    cairo_close_path(canvas->cairo);
}

void canvas_diamond(struct canvas *canvas, double x, double y, double radius)
{
    cairo_move_to(canvas->cairo, x, y - radius);
    cairo_line_to(canvas->cairo, x + radius, y);
    cairo_line_to(canvas->cairo, x, y + radius);
    cairo_line_to(canvas->cairo, x - radius, y);
    cairo_close_path(canvas->cairo);
}

/* One Cairo element as a frame's operation with its points. */
static size_t lift_element(const cairo_path_data_t *data, uint8_t *op, struct point *points)
{
    static const struct {
        enum path_op op;
        size_t n_points;
    } element[] = {
        [CAIRO_PATH_MOVE_TO] = {PATH_MOVE, 1},
        [CAIRO_PATH_LINE_TO] = {PATH_LINE, 1},
        [CAIRO_PATH_CURVE_TO] = {PATH_CURVE, 3},
        [CAIRO_PATH_CLOSE_PATH] = {PATH_CLOSE, 0},
    };
    size_t n = element[data->header.type].n_points;
    *op = (uint8_t)element[data->header.type].op;
    for (size_t i = 0; i < n; i++)
        points[i] = (struct point){sp_of(data[i + 1].point.x), sp_of(data[i + 1].point.y)};
    return n;
}

/* Takes the path off Cairo.  A move that nothing follows (Cairo adds one after each close) is
 * dropped. */
static struct path lift(struct canvas *canvas)
{
    cairo_path_t *source = cairo_copy_path(canvas->cairo);
    size_t room = (size_t)source->num_data;
    uint8_t *ops = arena_array(canvas->arena, room, sizeof *ops);
    struct point *points = arena_array(canvas->arena, room, sizeof *points);
    size_t n_ops = 0, n_points = 0;
    for (int i = 0; i < source->num_data; i += source->data[i].header.length) {
        if (source->data[i].header.type == CAIRO_PATH_MOVE_TO && n_ops > 0 &&
            ops[n_ops - 1] == PATH_MOVE) {
            n_ops--;
            n_points--;
        }
        n_points += lift_element(&source->data[i], &ops[n_ops], &points[n_points]);
        n_ops++;
    }
    if (n_ops > 0 && ops[n_ops - 1] == PATH_MOVE) {
        n_ops--;
        n_points--;
    }
    cairo_path_destroy(source);
    cairo_new_path(canvas->cairo);
    return (struct path){
        .ops = ops,
        .n_ops = n_ops,
        .points = points,
        .n_points = n_points,
        .fill = NO_COLOUR,
        .stroke = NO_COLOUR,
        .opacity = 1,
    };
}

static void add(struct canvas *canvas, struct path path)
{
    if (path.n_ops > 0)
        frame_path(canvas->arena, canvas->frame, path);
}

static void set_pen(struct path *path, struct pen pen)
{
    path->stroke = pen.colour;
    path->width = sp_of(pen.width);
    path->dash = pen.dash;
    path->n_dash = pen.n_dash;
    path->round = pen.round;
}

void canvas_stroke(struct canvas *canvas, struct pen pen)
{
    struct path path = lift(canvas);
    set_pen(&path, pen);
    add(canvas, path);
}

void canvas_fill(struct canvas *canvas, colour fill, double opacity)
{
    struct path path = lift(canvas);
    path.fill = fill;
    path.opacity = opacity;
    add(canvas, path);
}

void canvas_paint(struct canvas *canvas, colour fill, struct pen outline)
{
    struct path path = lift(canvas);
    path.fill = fill;
    set_pen(&path, outline);
    add(canvas, path);
}

void canvas_mark(struct canvas *canvas, struct rect rect, int value)
{
    if (value)
        frame_mark(canvas->arena, canvas->frame,
                   (struct mark_area){sp_of(rect.x), sp_of(rect.y), sp_of(rect.width),
                                      sp_of(rect.height), value});
}

void canvas_rule(struct canvas *canvas, double x1, double y1, double x2, double y2,
                 struct pen pen)
{
    canvas_move(canvas, x1, y1);
    canvas_line(canvas, x2, y2);
    canvas_stroke(canvas, pen);
}

/* Lines x + y = c, clipped; c counts from the frame's corner so that neighbours' lines meet. */
static void hatch_rising(struct canvas *canvas, struct rect r, double spacing)
{
    double last = r.x + r.width + r.y + r.height;
    for (double c = (floor((r.x + r.y) / spacing) + 1) * spacing; c < last; c += spacing) {
        double left = fmax(r.x, c - r.y - r.height), right = fmin(r.x + r.width, c - r.y);
        canvas_move(canvas, left, c - left);
        canvas_line(canvas, right, c - right);
    }
}

static void hatch_level(struct canvas *canvas, struct rect r, double spacing)
{
    for (double y = r.y + spacing / 2; y < r.y + r.height; y += spacing) {
        canvas_move(canvas, r.x, y);
        canvas_line(canvas, r.x + r.width, y);
    }
}

static void hatch_upright(struct canvas *canvas, struct rect r, double spacing)
{
    for (double x = r.x + spacing / 2; x < r.x + r.width; x += spacing) {
        canvas_move(canvas, x, r.y);
        canvas_line(canvas, x, r.y + r.height);
    }
}

void canvas_hatch(struct canvas *canvas, struct rect rect, enum hatch hatch, double spacing,
                  struct pen pen)
{
    assert(spacing > 0);
    switch (hatch) {
    case HATCH_NONE: break;
    case HATCH_RISING:
        /* A diagonal's lines lie closer together than its crossings of an edge, by sqrt 2. */
        hatch_rising(canvas, rect, spacing * 1.4142);
        break;
    case HATCH_LEVEL: hatch_level(canvas, rect, spacing); break;
    case HATCH_UPRIGHT: hatch_upright(canvas, rect, spacing); break;
    case HATCH_CROSS:
        hatch_level(canvas, rect, spacing);
        hatch_upright(canvas, rect, spacing);
        break;
    }
    canvas_stroke(canvas, pen);
}
