/*
 * layout/measure.h - the measures of a page that follow from a style.
 */
#ifndef LAYOUT_MEASURE_H
#define LAYOUT_MEASURE_H

#include "doc/style.h"

static inline sp larger(sp a, sp b)
{
    return a > b ? a : b;
}

static inline sp smaller(sp a, sp b)
{
    return a < b ? a : b;
}

/* How far the side column hangs out to the left of the text column. */
static inline sp measure_hang(const struct style *style)
{
    return style->side_width ? style->side_width + style->side_gap : 0;
}

/* From margin to margin. */
static inline sp measure_full(const struct style *style)
{
    return style->page_width - style->margin_left - style->margin_right;
}

static inline sp measure_text(const struct style *style)
{
    return measure_full(style) - measure_hang(style);
}

/* From margin to margin of a page that lies on its side. */
static inline sp measure_landscape(const struct style *style)
{
    return style->page_height - style->margin_left - style->margin_right;
}

/* What a page holds from top to bottom. */
static inline sp measure_room(const struct style *style, bool landscape)
{
    sp height = landscape ? style->page_width : style->page_height;
    return height - style->margin_top - style->margin_bottom;
}

#endif
