#include "chart/chart.h"

#include "chart/kinds.h"

typedef double draw_fn(struct canvas *canvas);

static draw_fn *const drawers[] = {
    [CHART_LINE] = chart_line,     [CHART_POINT] = chart_line,      [CHART_BAR] = chart_bar,
    [CHART_BAR_H] = chart_bar_h,   [CHART_DOT] = chart_dot,         [CHART_GANTT] = chart_gantt,
    [CHART_MATRIX] = chart_matrix, [CHART_DIAGRAM] = chart_diagram, [CHART_MAP] = chart_map,
};

struct frame *chart_draw(struct arena *arena, const struct chart *chart, struct faces *faces,
                         enum language language, sp width, struct diag *diag)
{
    struct canvas canvas = canvas_open(arena, chart, faces, language, width, diag);
    double height = drawers[chart->kind](&canvas);
    return canvas_close(&canvas, height);
}
