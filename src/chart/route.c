#include "chart/route.h"

#include <math.h>

/* Boxes that overlap by less than this are not joined straight: the arrow would
 * graze a corner. */
static const double overlap_least = 10;

static double right(struct rect r)
{
    return r.x + r.width;
}

static double bottom(struct rect r)
{
    return r.y + r.height;
}

static double middle_x(struct rect r)
{
    return r.x + r.width / 2;
}

static double middle_y(struct rect r)
{
    return r.y + r.height / 2;
}

/* Between the ends, inclusive. */
static double clamp(double value, double low, double high)
{
    return fmin(fmax(value, low), high);
}

static bool crosses(struct rect r, struct corner a, struct corner b)
{
    return fmin(a.x, b.x) < right(r) + 1 && fmax(a.x, b.x) > r.x - 1 &&
           fmin(a.y, b.y) < bottom(r) + 1 && fmax(a.y, b.y) > r.y - 1;
}

static bool is_clear(const struct route_field *field, size_t from, size_t to,
                     const struct route *route)
{
    for (size_t box = 0; box < field->n; box++)
        for (size_t i = 1; box != from && box != to && i < route->n; i++)
            if (crosses(field->boxes[box], route->corners[i - 1], route->corners[i]))
                return false;
    return true;
}

/* Level, where the boxes stand beside each other. */
static bool straight_level(struct rect a, struct rect b, double shift, struct route *route)
{
    double low = fmax(a.y, b.y), high = fmin(bottom(a), bottom(b));
    if (high - low < overlap_least)
        return false;
    double y = clamp(middle_y(a.height < b.height ? a : b), low + 4, high - 4) + shift;
    bool rightwards = middle_x(b) > middle_x(a);
    *route =
        (struct route){{{rightwards ? right(a) : a.x, y}, {rightwards ? b.x : right(b), y}}, 2};
    return true;
}

/* Upright, where they stand above each other. */
static bool straight_upright(struct rect a, struct rect b, double shift, struct route *route)
{
    double low = fmax(a.x, b.x), high = fmin(right(a), right(b));
    if (high - low < overlap_least)
        return false;
    double x = clamp(middle_x(a.width < b.width ? a : b), low + 4, high - 4) + shift;
    bool downwards = middle_y(b) > middle_y(a);
    *route =
        (struct route){{{x, downwards ? bottom(a) : a.y}, {x, downwards ? b.y : bottom(b)}}, 2};
    return true;
}

/* Out of a's side, then up or down into b. */
static bool bend_level_first(struct rect a, struct rect b, double shift, struct route *route)
{
    double x = middle_x(b) + shift, y = middle_y(a);
    if ((x > a.x && x < right(a)) || (y > b.y && y < bottom(b)))
        return false;
    *route = (struct route){
        {{x > right(a) ? right(a) : a.x, y}, {x, y}, {x, y < b.y ? b.y : bottom(b)}}, 3};
    return true;
}

/* Out of a's top or bottom, then level into b. */
static bool bend_upright_first(struct rect a, struct rect b, double shift, struct route *route)
{
    double x = middle_x(a), y = middle_y(b) + shift;
    if ((x > b.x && x < right(b)) || (y > a.y && y < bottom(a)))
        return false;
    *route = (struct route){
        {{x, y > bottom(a) ? bottom(a) : a.y}, {x, y}, {x < b.x ? b.x : right(b), y}}, 3};
    return true;
}

/* Out of a's bottom or top, through the gap before b's row, into b's nearer half: the middle is
 * for what stands right above or below. */
static bool bend_twice(struct rect a, struct rect b, double lane, struct route *route)
{
    double from = middle_x(a), to = middle_x(b) + copysign(b.width / 4, from - middle_x(b));
    bool downwards = b.y > bottom(a), upwards = bottom(b) < a.y;
    if (!downwards && !upwards)
        return false;
    double y = downwards ? b.y - lane : bottom(b) + lane;
    *route = (struct route){{{from, downwards ? bottom(a) : a.y},
                             {from, y},
                             {to, y},
                             {to, downwards ? b.y : bottom(b)}},
                            4};
    return true;
}

/* Below both boxes, or above them: the way back over a row. */
static bool turn_back(struct rect a, struct rect b, double lane, bool below,
                      struct route *route)
{
    double from = middle_x(a), to = middle_x(b);
    double y = below ? fmax(bottom(a), bottom(b)) + lane : fmin(a.y, b.y) - lane;
    *route = (struct route){
        {{from, below ? bottom(a) : a.y}, {from, y}, {to, y}, {to, below ? bottom(b) : b.y}},
        4};
    return y >= 0;
}

bool route_find(const struct route_field *field, size_t from, size_t to, double shift,
                struct route *route)
{
    struct rect a = field->boxes[from], b = field->boxes[to];
    return (straight_level(a, b, shift, route) && is_clear(field, from, to, route)) ||
           (straight_upright(a, b, shift, route) && is_clear(field, from, to, route)) ||
           (bend_level_first(a, b, shift, route) && is_clear(field, from, to, route)) ||
           (bend_upright_first(a, b, shift, route) && is_clear(field, from, to, route)) ||
           (bend_twice(a, b, field->lane, route) && is_clear(field, from, to, route)) ||
           (turn_back(a, b, field->lane, true, route) && is_clear(field, from, to, route)) ||
           (turn_back(a, b, field->lane, false, route) && is_clear(field, from, to, route));
}
