#include "chart/legend.h"

#include "base/arena.h"

static const double swatch_width = 16, swatch_height = 6.5, swatch_gap = 5, entry_gap = 14;

const char *example_words(enum language language)
{
    return language == LANGUAGE_SV ? "exempeldata" : "example data";
}

struct legend_entry *legend_entries(struct canvas *canvas, enum swatch swatch, bool names,
                                    size_t *n)
{
    const struct chart *chart = canvas->chart;
    struct legend_entry *entries =
        arena_array(canvas->arena, chart->n_series + 1, sizeof *entries);
    *n = 0;
    for (size_t i = 0; names && chart->n_series > 1 && i < chart->n_series; i++) {
        if (!chart->series[i].name)
            continue;
        entries[(*n)++] = (struct legend_entry){
            .text = chart->series[i].name,
            .look = look_of(canvas, i),
            .texture = texture_of(canvas, i, false),
            .swatch = swatch,
        };
    }
    if (chart->illustrative)
        entries[(*n)++] = (struct legend_entry){
            .text = example_words(canvas->language),
            .look = {.pen = pen_of(canvas->style->grey, 1)},
            .texture = texture_plain(canvas->style->grey, true),
            .swatch = swatch == SWATCH_LINE ? SWATCH_AREA : swatch,
            .open = true,
        };
    return entries;
}

/* Draws the swatch with its middle at y. */
static void swatch_draw(struct canvas *canvas, const struct legend_entry *entry, double x,
                        double y)
{
    switch (entry->swatch) {
    case SWATCH_LINE:
        canvas_rule(canvas, x, y, x + swatch_width, y, entry->look.pen);
        marker_draw(canvas, entry->look.marker, x + swatch_width, y, 2, entry->look.pen, false);
        break;
    case SWATCH_AREA:
        texture_draw(canvas,
                     (struct rect){x, y - swatch_height / 2, swatch_width, swatch_height},
                     &entry->texture);
        break;
    case SWATCH_MARKER:
        marker_draw(canvas, entry->look.marker, x + swatch_width / 2, y, 2.75, entry->look.pen,
                    entry->open);
        break;
    }
}

double legend_draw(struct canvas *canvas, const struct legend_entry entries[], size_t n,
                   double x, double y)
{
    if (n == 0)
        return 0;
    struct text_style style = label_style(canvas);
    double leading = sp_to_pt(style.leading) + 1, middle = y + swatch_height / 2;
    double at = x;
    for (size_t i = 0; i < n; i++) {
        struct label label = label_set(canvas, style, entries[i].text);
        double width = swatch_width + swatch_gap + label.width;
        if (at > x && at + width > canvas->width) {
            at = x;
            middle += leading;
        }
        if (at + width > canvas->width)
            canvas_overflow(canvas, entries[i].text, "the legend", at + width - canvas->width);
        swatch_draw(canvas, &entries[i], at, middle);
        label_draw_centred(canvas, &label, at + swatch_width + swatch_gap, middle, ANCHOR_LEFT);
        at += width + entry_gap;
    }
    return middle - y + leading;
}
