/*
 * chart/label.h - words in a chart: shaped, measured, wrapped, placed.
 *
 * Units: pt.  A label is one line, a wrapped text several; both are measured before they are
 * drawn, so that a chart can make room for them.  Digits are tabular: numbers in a chart are
 * compared. Ownership: glyphs live in the canvas's arena.
 */
#ifndef CHART_LABEL_H
#define CHART_LABEL_H

#include <stddef.h>

#include "chart/canvas.h"

struct label {
    const struct font *font;
    sp size;
    colour colour;
    const struct glyph *glyphs;
    size_t n;
    double width;
    const char *actual; /* or NULL */
    int value;          /* the traced value printed, or 0 */
};

struct wrapped {
    struct label *lines;
    size_t n;
    double width; /* of the widest line */
    double leading;
    double height; /* from the first line's cap height to the last baseline */
    double cap;    /* cap height */
};

/* Where on a label its x lies. */
enum anchor { ANCHOR_LEFT, ANCHOR_MIDDLE, ANCHOR_RIGHT };

/* The style's chart_label, in bold or in another colour. */
struct text_style label_style(const struct canvas *canvas);
struct text_style label_bold(const struct canvas *canvas);
struct text_style label_coloured(const struct canvas *canvas, colour ink);

struct label label_set(struct canvas *canvas, struct text_style style, const char *text);

/* A number as the language prints it; `value` is its number in the document, or 0. */
struct label label_number(struct canvas *canvas, struct text_style style, double number,
                          int decimals, int value);

/* The height of capitals and digits: what labels are centred by. */
double label_cap(const struct canvas *canvas, struct text_style style);

/* Draws with the baseline at y. */
void label_draw(struct canvas *canvas, const struct label *label, double x, double y,
                enum anchor anchor);

/* Draws with the middle of the digits at y. */
void label_draw_centred(struct canvas *canvas, const struct label *label, double x, double y,
                        enum anchor anchor);

/*
 * Wraps the text to the measure: at line feeds, spaces, after inner hyphens, and by hyphenation
 * where a word alone is too wide.  A word that cannot be divided overflows: an error that names
 * it and `place` ("its box").
 */
struct wrapped wrapped_set(struct canvas *canvas, struct text_style style, const char *text,
                           double measure, const char *place);

/* Draws the lines with their anchor at x; y is the top of the first line's capitals. */
void wrapped_draw(struct canvas *canvas, const struct wrapped *wrapped, double x, double y,
                  enum anchor anchor);

/*
 * Moves labels that overlap apart, as little as possible (pool adjacent violators, as in
 * isotonic regression): centres[i] is the wanted centre and becomes the placed one; heights
 * include the space between.  The labels must be given in the order they shall stand, wanted
 * centres ascending, and their sum of heights must fit from `low` to `high`.
 */
void spread(double centres[], const double heights[], size_t n, double low, double high);

#endif
