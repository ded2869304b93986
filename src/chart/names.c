#include "chart/names.h"

#include <math.h>

#include "base/arena.h"

struct names names_set(struct canvas *canvas, const char *const texts[], size_t n, double share)
{
    struct names names = {.lines = arena_array(canvas->arena, n, sizeof *names.lines), .n = n};
    for (size_t i = 0; i < n; i++) {
        names.lines[i] = wrapped_set(canvas, label_style(canvas), texts[i],
                                     canvas->width * share, "the column of names");
        names.width = fmax(names.width, names.lines[i].width);
        names.height = fmax(names.height, names.lines[i].height);
    }
    return names;
}

void names_draw(struct canvas *canvas, const struct names *names, size_t i, double x, double y)
{
    wrapped_draw(canvas, &names->lines[i], x, y - names->lines[i].height / 2, ANCHOR_LEFT);
}
