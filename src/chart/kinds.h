/*
 * chart/kinds.h - one function for each kind of chart.
 *
 * Each draws canvas->chart at the canvas's width and returns the height it took, in pt; errors
 * stay in the canvas.
 */
#ifndef CHART_KINDS_H
#define CHART_KINDS_H

#include "chart/canvas.h"

double chart_line(struct canvas *canvas);
double chart_bar(struct canvas *canvas);
double chart_bar_h(struct canvas *canvas);
double chart_dot(struct canvas *canvas);
double chart_gantt(struct canvas *canvas);
double chart_matrix(struct canvas *canvas);
double chart_diagram(struct canvas *canvas);
double chart_map(struct canvas *canvas);

#endif
