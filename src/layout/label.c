#include "layout/label.h"

#include <string.h>

#include "base/arena.h"

static size_t word_length(const char *text)
{
    return strcspn(text, " ");
}

struct words {
    struct glyph *glyphs;
    size_t n, capacity;
    bool actual;
};

static void words_add(struct arena *arena, struct words *words, struct glyph glyph)
{
    words->glyphs = arena_grow(arena, words->glyphs, words->n, &words->capacity, sizeof glyph);
    words->glyphs[words->n++] = glyph;
}

static void words_shape(struct arena *arena, struct words *words, struct faces *faces,
                        struct font *font, const char *text)
{
    for (const char *at = text; *at;) {
        size_t n = word_length(at);
        if (n == 0) {
            words_add(arena, words, shape_space(faces->shaper, font));
            at++;
            continue;
        }
        const struct shaped *shaped = shape_word(faces->shaper, font, FIGURES_TABULAR,
                                                 LANGUAGE_SV, at, n, (struct pos){0});
        for (size_t i = 0; i < shaped->n; i++)
            words_add(arena, words, shaped->glyphs[i]);
        words->actual = words->actual || shaped->actual;
        at += n;
    }
}

struct run label_run(struct arena *arena, struct faces *faces, const struct text_style *style,
                     const char *text)
{
    struct font *font = faces_font(faces, style->face);
    struct words words = {0};
    words_shape(arena, &words, faces, font, text);
    return (struct run){
        .font = font,
        .size = style->size,
        .colour = style->colour,
        .glyphs = words.glyphs,
        .n = words.n,
        .actual = words.actual ? text : NULL,
    };
}

sp label_left(struct arena *arena, struct frame *frame, struct run label, sp x, sp y)
{
    label.x = x;
    label.y = y;
    if (label.n)
        frame_run(arena, frame, label);
    return run_width(&label);
}

sp label_right(struct arena *arena, struct frame *frame, struct run label, sp x, sp y)
{
    return label_left(arena, frame, label, x - run_width(&label), y);
}

static struct run label_cut(struct arena *arena, struct faces *faces,
                            const struct text_style *style, const char *text, size_t n)
{
    return label_run(arena, faces, style, arena_printf(arena, "%.*s …", (int)n, text));
}

/* Word by word from the start: of a title of thousands of words few fit. */
struct run label_fit(struct arena *arena, struct faces *faces, const struct text_style *style,
                     const char *text, sp width)
{
    struct run whole = label_run(arena, faces, style, text);
    size_t n = word_length(text);
    if (run_width(&whole) <= width || text[n] == '\0')
        return whole;
    struct run run = label_cut(arena, faces, style, text, n), longer;
    do {
        n += 1 + word_length(text + n + 1);
        longer = label_cut(arena, faces, style, text, n);
        run = run_width(&longer) <= width ? longer : run;
    } while (run_width(&longer) <= width);
    return run;
}

sp label_baseline(struct faces *faces, const struct text_style *style)
{
    const struct font *font = faces_font(faces, style->face);
    const struct font_metrics *metrics = font_metrics(font);
    sp ascender = shape_length(font, metrics->ascender, style->size);
    sp descender = shape_length(font, -metrics->descender, style->size);
    return ascender + (style->leading - ascender - descender) / 2;
}
