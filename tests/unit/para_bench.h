/* A paragraph set with the fonts of reports, and what its lines hold. */
#ifndef PARA_BENCH_H
#define PARA_BENCH_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/str.h"
#include "base/utf8.h"
#include "frame/dump.h"
#include "layout/para.h"

/* The fonts, a style and somewhere for messages, for every test anew. */
struct bench {
    struct arena *arena;
    struct diag *diag;
    struct style style;
    struct faces *faces;
    struct para_style para;
    struct tag tag;
};

static const char swedish[] =
    "Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för "
    "avancerade terapiläkemedel. Staten avsatte 80 miljoner kronor under de två första åren, "
    "och "
    "näringslivet skulle enligt beslutet den 30 september 2025 bidra med minst lika mycket. "
    "Myndigheten redovisade organisationsmodellen, finansieringsplanen och den preliminära "
    "utvärderingen i delredovisningen; slutredovisningen lämnas till Klimat- och "
    "näringslivsdepartementet. ”Det som saknas är inte pengar”, säger en av de intervjuade "
    "(verksamhetschef), ”utan människor som kan regelverket.” Se kliniska prövningar/studier, "
    "§ 4 i förordningen (2015:208) och https://www.vinnova.se/publikationer/slutredovisning – "
    "forskningsinfrastrukturutvecklingsprogrammet.";

#define FONTS "/usr/share/fonts/truetype/"

static inline int open_bench(void **state)
{
    struct bench *bench = calloc(1, sizeof *bench);
    bench->arena = arena_open();
    bench->diag = diag_open();
    const char *const names[] = {"Regular", "Italic", "Bold", "BoldItalic"};
    for (int i = 0; i < 4; i++) {
        bench->style.faces[i].path =
            arena_printf(bench->arena, FONTS "vollkorn/Vollkorn-%s.ttf", names[i]);
        bench->style.faces[FACE_SANS + i].path =
            arena_printf(bench->arena, FONTS "lato/Lato-%s.ttf", names[i]);
    }
    bench->style.faces[FACE_CODE].path = FONTS "dejavu/DejaVuSansMono.ttf";
    bench->style.link = 0x1F5FA8;
    bench->faces = faces_open(bench->arena, &bench->style, bench->diag);
    bench->para =
        (struct para_style){.text = {FACE_TEXT, SP_FROM_PT(10.5), SP_FROM_PT(14.5), 0x1A1B1D},
                            .measure = SP_FROM_MM(116),
                            .hyphenate = true};
    bench->tag.role = TAG_P;
    *state = bench;
    return 0;
}

static inline int close_bench(void **state)
{
    struct bench *bench = *state;
    faces_close(bench->faces);
    diag_close(bench->diag);
    arena_close(bench->arena);
    free(bench);
    return 0;
}

static inline const char *reference_text(void *context, const struct inline_ *reference)
{
    (void)reference;
    return context;
}

static inline const struct lines *set_inlines(struct bench *bench,
                                              const struct inline_ inlines[], size_t n)
{
    static char words[] = "figur 3";
    struct text text = {inlines, n};
    struct references references = {.text = reference_text, .context = words};
    return para_set(bench->arena, bench->faces, &text, &bench->para, &references, &bench->tag,
                    bench->diag);
}

static inline const struct lines *set_words(struct bench *bench, const char *words)
{
    struct inline_ text = {
        .kind = INLINE_TEXT, .text = words, .pos = {.file = "konto.lua", .line = 17, .col = 3}};
    return set_inlines(bench, &text, 1);
}

static inline void add_run_text(struct str *out, const struct run *run)
{
    if (run->actual && strcmp(run->actual, "\xC2\xAD") == 0)
        return;
    if (run->actual)
        str_puts(out, run->actual);
    for (size_t i = 0; i < run->n && !run->actual; i++)
        str_puts(out, font_glyph_text(run->font, run->glyphs[i].id));
}

static inline void add_line_text(struct str *out, const struct line *line)
{
    for (size_t i = 0; i < line->frame->n; i++)
        if (line->frame->items[i].kind == FRAME_RUN)
            add_run_text(out, &line->frame->items[i].run);
}

/* What a reader of the file's text gets: soft hyphens joined, no-break spaces as spaces. */
static inline const char *text_of(struct bench *bench, const struct lines *lines)
{
    struct str out = STR_EMPTY;
    for (size_t i = 0; i < lines->n; i++)
        add_line_text(&out, &lines->line[i]);
    const char *text = arena_copy(bench->arena, out.n ? out.s : "", out.n);
    str_close(&out);
    return text;
}

static inline const char *line_text(struct bench *bench, const struct lines *lines, size_t i)
{
    struct lines one = {.line = &lines->line[i], .n = 1};
    return text_of(bench, &one);
}

/* Where the line's last glyph ends, its trailing space not counted. */
static inline sp right_edge(const struct line *line)
{
    sp edge = 0;
    for (size_t i = 0; i < line->frame->n; i++) {
        if (line->frame->items[i].kind != FRAME_RUN)
            continue;
        struct run run = line->frame->items[i].run;
        if (run.n && (run.glyphs[run.n - 1].flags & GLYPH_SPACE))
            run.n--;
        edge = run.x + run_width(&run);
    }
    return edge;
}

static inline const struct frame_item *find_item(const struct lines *lines,
                                                 enum frame_kind kind, size_t nth)
{
    for (size_t i = 0; i < lines->n; i++)
        for (size_t j = 0; j < lines->line[i].frame->n; j++)
            if (lines->line[i].frame->items[j].kind == kind && nth-- == 0)
                return &lines->line[i].frame->items[j];
    return NULL;
}

static inline const char *first_message(struct bench *bench)
{
    char *text = messages_of(bench->diag), *copy = arena_copy(bench->arena, text, strlen(text));
    free(text);
    return copy;
}

/* A hyphen's width, the widest of the marks that hang. */
static inline sp mark_width(struct bench *bench)
{
    struct font *font = faces_font(bench->faces, FACE_TEXT);
    const struct shaped *hyphen = shape_word(bench->faces->shaper, font, FIGURES_PROPORTIONAL,
                                             LANGUAGE_SV, "-", 1, (struct pos){0});
    return shape_length(font, hyphen->advance, SP_FROM_PT(10.5));
}

#endif
