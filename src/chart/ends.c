#include "chart/ends.h"

#include <math.h>

#include "base/arena.h"
#include "chart/look.h"

/* From the plot to the labels, without leaders and with them. */
static const double room_plain = 6, room_leaders = 15;

/* A label that moved less than this needs no leader. */
static const double leader_least = 3;

/* So many leaders the eye still follows, however far they lead. */
static const size_t crowd_least = 8;

struct end end_of(struct canvas *canvas, size_t series, double x, double measure)
{
    const struct chart_series *source = &canvas->chart->series[series];
    struct pen pen = look_of(canvas, series).pen;
    struct text_style style = source->highlight ? label_bold(canvas) : label_style(canvas);
    if (source->highlight)
        style.colour = pen.colour;
    return (struct end){
        .series = series,
        .label =
            wrapped_set(canvas, style, source->name, measure, "the margin at its line's end"),
        .x = x,
        .leader = pen.colour,
    };
}

static double slot(const struct end *end)
{
    /* Between two labels the white is a little less than between two lines of text. */
    return end->label.height + end->label.leading - end->label.cap - 0.5;
}

double ends_height(const struct end ends[], size_t n)
{
    double height = 0;
    for (size_t i = 0; i < n; i++)
        height += slot(&ends[i]);
    return height;
}

/* From the top down; equals keep the order of their series, as qsort would not promise. */
static void sort_ends(struct end ends[], size_t n)
{
    for (size_t i = 1; i < n; i++) {
        struct end moving = ends[i];
        size_t at = i;
        for (; at > 0 && ends[at - 1].y > moving.y; at--)
            ends[at] = ends[at - 1];
        ends[at] = moving;
    }
}

void ends_place(struct canvas *canvas, struct end ends[], size_t n, double low, double high)
{
    sort_ends(ends, n);
    double *centres = arena_array(canvas->arena, n, sizeof *centres);
    double *heights = arena_array(canvas->arena, n, sizeof *heights);
    for (size_t i = 0; i < n; i++) {
        centres[i] = ends[i].y;
        heights[i] = slot(&ends[i]);
    }
    spread(centres, heights, n, low, high);
    for (size_t i = 0; i < n; i++)
        ends[i].centre = centres[i];
}

bool ends_crowded(const struct end ends[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (n > crowd_least && fabs(ends[i].centre - ends[i].y) > 2 * ends[i].label.leading)
            return true;
    return false;
}

bool end_alone(const struct end ends[], size_t n, size_t i)
{
    double room = slot(&ends[i]);
    return (i == 0 || ends[i].y - ends[i - 1].y >= room) &&
           (i + 1 == n || ends[i + 1].y - ends[i].y >= room);
}

static bool moved(const struct end *end)
{
    return end->leader != NO_COLOUR && fabs(end->centre - end->y) >= leader_least;
}

static double room(const struct end ends[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (moved(&ends[i]))
            return room_leaders;
    return room_plain;
}

double ends_width(const struct end ends[], size_t n)
{
    double width = 0;
    for (size_t i = 0; i < n; i++)
        width = fmax(width, ends[i].label.width);
    return n > 0 ? width + room(ends, n) : 0;
}

/* From the line's end, level to the plot's edge, then to the label.  All slant from the same x,
 * in the order of their labels: none can cross another. */
static void leader_draw(struct canvas *canvas, const struct end *end, double label_x,
                        double right)
{
    bool early = end->leader != NO_COLOUR && right - end->x > leader_least;
    if (!moved(end) && !early)
        return;
    canvas_move(canvas, end->x + 3, end->y);
    if (end->x < right)
        canvas_line(canvas, right + 3, end->y);
    canvas_line(canvas, label_x - 2, end->centre);
    canvas_stroke(canvas, pen_of(tint(end->leader, 0.6), 0.4));
}

void ends_draw(struct canvas *canvas, const struct end ends[], size_t n,
               const struct plot *plot)
{
    double x = plot->right + room(ends, n);
    for (size_t i = 0; i < n; i++) {
        leader_draw(canvas, &ends[i], x, plot->right);
        wrapped_draw(canvas, &ends[i].label, x, ends[i].centre - ends[i].label.height / 2,
                     ANCHOR_LEFT);
    }
}
