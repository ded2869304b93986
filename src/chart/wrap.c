/*
 * Wrapping of labels: first fit, since a label of two or three lines gains nothing from optimum
 * fit.
 */
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "chart/label.h"
#include "text/breaks.h"
#include "text/hyphen.h"

/* A text being wrapped: the line under construction is the bytes line..line + n. */
struct wrapping {
    struct canvas *canvas;
    struct text_style style;
    double measure;
    const char *place;
    struct wrapped wrapped;
    size_t capacity;
};

static double text_width(struct wrapping *w, const char *text, size_t n)
{
    return label_set(w->canvas, w->style, arena_copy(w->canvas->arena, text, n)).width;
}

static void add_line(struct wrapping *w, const char *text)
{
    struct wrapped *wrapped = &w->wrapped;
    wrapped->lines = arena_grow(w->canvas->arena, wrapped->lines, wrapped->n, &w->capacity,
                                sizeof *wrapped->lines);
    struct label label = label_set(w->canvas, w->style, text);
    wrapped->width = label.width > wrapped->width ? label.width : wrapped->width;
    wrapped->lines[wrapped->n++] = label;
}

/* A place where a word may be parted, and whether it then takes a hyphen. */
struct division {
    size_t offset;
    bool hyphen;
};

#define DIVISIONS 32

static bool only_letters(const char *word, size_t n)
{
    const char *end = word + n;
    for (const char *at = word; at < end;) {
        uint32_t code = utf8_next(&at);
        if (code < 'A' || (code > 'Z' && code < 'a') || (code > 'z' && code < 0xC0))
            return false;
    }
    return true;
}

/* All divisions of a word, those of hyphenation only when it has no others. */
static size_t divisions(struct wrapping *w, const char *word, size_t n, struct division out[])
{
    uint16_t offsets[DIVISIONS];
    bool hyphen = false;
    size_t found = breaks_inside(word, n, offsets, DIVISIONS);
    if (found == 0 && only_letters(word, n)) {
        hyphen = true;
        found = hyphenate(w->canvas->faces->hyphenator, w->canvas->language, word, n, offsets,
                          DIVISIONS);
    }
    for (size_t i = 0; i < found; i++)
        out[i] = (struct division){offsets[i], hyphen};
    return found;
}

/* Adds the longest beginning of the word that fits as a line and returns its bytes; 0: none
 * fits. */
static size_t add_beginning(struct wrapping *w, const char *word, size_t n)
{
    struct division found[DIVISIONS];
    for (size_t i = divisions(w, word, n, found); i > 0; i--) {
        const char *text = arena_printf(w->canvas->arena, "%.*s%s", (int)found[i - 1].offset,
                                        word, found[i - 1].hyphen ? "-" : "");
        if (text_width(w, text, strlen(text)) > w->measure)
            continue;
        add_line(w, text);
        return found[i - 1].offset;
    }
    return 0;
}

/* Parts a word wider than the measure; gives what is left of it for the next line. */
static const char *part_word(struct wrapping *w, const char *word, size_t *n)
{
    double width;
    while ((width = text_width(w, word, *n)) > w->measure) {
        size_t taken = add_beginning(w, word, *n);
        if (taken == 0) {
            canvas_overflow(w->canvas, arena_copy(w->canvas->arena, word, *n), w->place,
                            width - w->measure);
            break;
        }
        word += taken;
        *n -= taken;
    }
    return word;
}

/* Wraps one paragraph, n bytes without line feed. */
static void wrap_paragraph(struct wrapping *w, const char *text, size_t n)
{
    const char *end = text + n, *line = text;
    size_t line_n = 0;
    for (const char *word = text; word < end;) {
        const char *space = memchr(word, ' ', (size_t)(end - word));
        const char *word_end = space ? space : end;
        size_t together = (size_t)(word_end - line);
        if (text_width(w, line, together) <= w->measure) {
            line_n = together;
        } else {
            if (line_n > 0)
                add_line(w, arena_copy(w->canvas->arena, line, line_n));
            line_n = (size_t)(word_end - word);
            line = part_word(w, word, &line_n);
        }
        word = space ? space + 1 : end;
    }
    add_line(w, arena_copy(w->canvas->arena, line, line_n));
}

struct wrapped wrapped_set(struct canvas *canvas, struct text_style style, const char *text,
                           double measure, const char *place)
{
    struct wrapping w = {.canvas = canvas, .style = style, .measure = measure, .place = place};
    w.wrapped.leading = sp_to_pt(style.leading);
    w.wrapped.cap = label_cap(canvas, style);
    const char *bound = breaks_bind(canvas->arena, text, canvas->language);
    for (;;) {
        size_t n = strcspn(bound, "\n");
        wrap_paragraph(&w, bound, n);
        if (bound[n] == '\0')
            break;
        bound += n + 1;
    }
    w.wrapped.height = w.wrapped.cap + (double)(w.wrapped.n - 1) * w.wrapped.leading;
    return w.wrapped;
}
