#include "chart/label.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/number.h"

struct text_style label_style(const struct canvas *canvas)
{
    return canvas->style->chart_label;
}

struct text_style label_bold(const struct canvas *canvas)
{
    struct text_style style = canvas->style->chart_label;
    style.face = FACE_SANS_BOLD;
    return style;
}

struct text_style label_coloured(const struct canvas *canvas, colour ink)
{
    struct text_style style = canvas->style->chart_label;
    style.colour = ink;
    return style;
}

/* Shapes the words between spaces, one after the other. */
struct label label_set(struct canvas *canvas, struct text_style style, const char *text)
{
    struct font *font = faces_font(canvas->faces, style.face);
    struct shaper *shaper = canvas->faces->shaper;
    struct glyph *glyphs = NULL;
    size_t n = 0, capacity = 0;
    int32_t advance = 0;
    const char *actual = NULL;
    for (const char *word = text; *word;) {
        size_t length = strcspn(word, " ");
        const struct shaped *shaped = shape_word(
            shaper, font, FIGURES_TABULAR, canvas->language, word, length, canvas->chart->pos);
        struct glyph space = shape_space(shaper, font);
        bool last = word[length] == '\0';
        for (size_t i = 0; i < shaped->n + !last; i++) {
            glyphs = arena_grow(canvas->arena, glyphs, n, &capacity, sizeof *glyphs);
            glyphs[n++] = i < shaped->n ? shaped->glyphs[i] : space;
        }
        advance += shaped->advance + (last ? 0 : space.advance);
        if (shaped->actual)
            actual = text;
        word += length + !last;
    }
    return (struct label){
        .font = font,
        .size = style.size,
        .colour = style.colour,
        .glyphs = glyphs,
        .n = n,
        .width = sp_to_pt(shape_length(font, advance, style.size)),
        .actual = actual,
    };
}

struct label label_number(struct canvas *canvas, struct text_style style, double number,
                          int decimals, int value)
{
    struct label label = label_set(
        canvas, style, number_format(canvas->arena, number, decimals, canvas->language));
    label.value = value;
    return label;
}

double label_cap(const struct canvas *canvas, struct text_style style)
{
    const struct font_metrics *metrics = font_metrics(faces_font(canvas->faces, style.face));
    return sp_to_pt(style.size) * metrics->cap_height / metrics->units_per_em;
}

static double anchored(double x, double width, enum anchor anchor)
{
    return anchor == ANCHOR_LEFT ? x : anchor == ANCHOR_MIDDLE ? x - width / 2 : x - width;
}

void label_draw(struct canvas *canvas, const struct label *label, double x, double y,
                enum anchor anchor)
{
    if (label->n == 0)
        return;
    frame_run(canvas->arena, canvas->frame,
              (struct run){
                  .font = label->font,
                  .size = label->size,
                  .colour = label->colour,
                  .x = (sp)lround(anchored(x, label->width, anchor) * SP_PT),
                  .y = (sp)lround(y * SP_PT),
                  .glyphs = label->glyphs,
                  .n = label->n,
                  .actual = label->actual,
                  .value = label->value,
              });
}

void label_draw_centred(struct canvas *canvas, const struct label *label, double x, double y,
                        enum anchor anchor)
{
    const struct font_metrics *metrics = font_metrics(label->font);
    double cap = sp_to_pt(label->size) * metrics->cap_height / metrics->units_per_em;
    label_draw(canvas, label, x, y + cap / 2, anchor);
}

void wrapped_draw(struct canvas *canvas, const struct wrapped *wrapped, double x, double y,
                  enum anchor anchor)
{
    for (size_t i = 0; i < wrapped->n; i++)
        label_draw(canvas, &wrapped->lines[i], x,
                   y + wrapped->cap + (double)i * wrapped->leading, anchor);
}

/* Neighbours that stand as one: their common top, wanted by the mean of what each wants. */
struct cluster {
    double wanted_sum, height, top;
    size_t n;
};

static void place(struct cluster *cluster, double low, double high)
{
    cluster->top = cluster->wanted_sum / (double)cluster->n;
    cluster->top = fmax(low, fmin(cluster->top, high - cluster->height));
}

/* Joins b to the end of a; b's members want a's top to lie higher by a's height. */
static void join(struct cluster *a, const struct cluster *b)
{
    a->wanted_sum += b->wanted_sum - (double)b->n * a->height;
    a->height += b->height;
    a->n += b->n;
}

/* More labels than this never stand in one column of a page. */
#define SPREAD_MOST 256

void spread(double centres[], const double heights[], size_t n, double low, double high)
{
    assert(n <= SPREAD_MOST);
    struct cluster clusters[SPREAD_MOST];
    size_t n_clusters = 0;
    for (size_t i = 0; i < n; i++) {
        struct cluster *last = &clusters[n_clusters++];
        *last = (struct cluster){centres[i] - heights[i] / 2, heights[i], 0, 1};
        place(last, low, high);
        for (; n_clusters > 1 && last[-1].top + last[-1].height > last->top; n_clusters--) {
            join(&last[-1], last);
            last--;
            place(last, low, high);
        }
    }
    for (size_t c = 0, i = 0; c < n_clusters; c++) {
        double top = clusters[c].top;
        for (size_t member = 0; member < clusters[c].n; member++, i++) {
            centres[i] = top + heights[i] / 2;
            top += heights[i];
        }
    }
}
