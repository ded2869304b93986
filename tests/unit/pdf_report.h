/* A report made by hand, written and read back by other programs. */
#ifndef PDF_REPORT_H
#define PDF_REPORT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "pdf/pdf.h"

#define VOLLKORN "/usr/share/fonts/truetype/vollkorn/Vollkorn-Regular.ttf"
#define LATO "/usr/share/fonts/truetype/lato/Lato-Bold.ttf"
#define PAGE_WIDTH SP_FROM_MM(210)
#define PAGE_HEIGHT SP_FROM_MM(297)
#define INK 0x1A1A1Au

static const struct pos here = {"test_pdf.c", 1, 1};

struct bench {
    struct arena *arena;
    struct diag *diag;
    struct shaper *shaper;
    struct font *fonts[3]; /* text, sans, none */
    struct tag *root;
    struct page pages[70];
    size_t n_pages;
    struct frame *frame; /* of the newest page */
    struct spool out;
};

static inline int bench_open(void **state)
{
    struct bench *bench = calloc(1, sizeof *bench);
    bench->arena = arena_open();
    bench->diag = diag_open();
    bench->shaper = shaper_open(bench->arena, bench->diag);
    bench->fonts[0] = font_open(bench->arena, VOLLKORN, NULL, here, bench->diag);
    bench->fonts[1] = font_open(bench->arena, LATO, NULL, here, bench->diag);
    bench->root = tag_open(bench->arena, NULL, TAG_DOCUMENT);
    *state = bench;
    return 0;
}

static inline int bench_close(void **state)
{
    struct bench *bench = *state;
    spool_close(&bench->out);
    font_close(bench->fonts[0]);
    font_close(bench->fonts[1]);
    shaper_close(bench->shaper);
    diag_close(bench->diag);
    arena_close(bench->arena);
    free(bench);
    return 0;
}

static inline struct frame *new_page(struct bench *bench, const char *label)
{
    bench->frame = frame_open(bench->arena, PAGE_WIDTH, PAGE_HEIGHT);
    bench->pages[bench->n_pages++] = (struct page){bench->frame, label};
    return bench->frame;
}

/* Shapes a line of words into one run. */
static inline struct run line(struct bench *bench, struct font *font, sp size, const char *text)
{
    struct glyph *glyphs = arena_array(bench->arena, strlen(text) * 2, sizeof *glyphs);
    struct run run = {.font = font, .size = size, .colour = INK, .glyphs = glyphs};
    while (*text) {
        size_t n = strcspn(text, " ");
        if (n == 0) {
            glyphs[run.n++] = shape_space(bench->shaper, font);
            text++;
            continue;
        }
        const struct shaped *word =
            shape_word(bench->shaper, font, FIGURES_PROPORTIONAL, LANGUAGE_SV, text, n, here);
        memcpy(glyphs + run.n, word->glyphs, word->n * sizeof *glyphs);
        run.n += word->n;
        text += n;
    }
    return run;
}

/* Sets a line in the newest page at x, y points. */
static inline void set_line(struct bench *bench, int x, int y, const char *text)
{
    struct run run = line(bench, bench->fonts[0], 11 * SP_PT, text);
    run.x = x * SP_PT;
    run.y = y * SP_PT;
    frame_run(bench->arena, bench->frame, run);
}

static inline struct tag *set_tagged(struct bench *bench, struct tag *parent,
                                     enum tag_role role, struct point at, const char *text)
{
    struct tag *tag = tag_open(bench->arena, parent, role);
    frame_tag(bench->arena, bench->frame, tag);
    set_line(bench, at.x, at.y, text);
    return tag;
}

static inline void set_heads(struct bench *bench)
{
    frame_artifact(bench->arena, bench->frame, ARTIFACT_HEADER);
    set_line(bench, 72, 40, "Löpande huvud");
    frame_artifact(bench->arena, bench->frame, ARTIFACT_FOOTER);
    set_line(bench, 72, 810, "Sida");
    frame_artifact(bench->arena, bench->frame, ARTIFACT_BACKGROUND);
    frame_fill(bench->arena, bench->frame, 0, 0, 20 * SP_PT, PAGE_HEIGHT, 0xE6EEF0);
}

static inline void set_table(struct bench *bench)
{
    struct tag *table = tag_open(bench->arena, bench->root, TAG_TABLE);
    set_tagged(bench, table, TAG_CAPTION, (struct point){72, 300},
               "Tabell 1. Staten och näringslivet");
    struct tag *row = tag_open(bench->arena, tag_open(bench->arena, table, TAG_THEAD), TAG_TR);
    set_tagged(bench, row, TAG_TH, (struct point){72, 320}, "År")->scope = SCOPE_COLUMN;
    struct tag *wide =
        set_tagged(bench, row, TAG_TH, (struct point){172, 320}, "Belopp (mnkr)");
    wide->scope = SCOPE_COLUMN;
    wide->column_span = 2;
    frame_artifact(bench->arena, bench->frame, ARTIFACT_LAYOUT);
    frame_rule(bench->arena, bench->frame, (struct point){72 * SP_PT, 325 * SP_PT},
               (struct point){400 * SP_PT, 325 * SP_PT}, SP_PT * 3 / 4, INK);
    row = tag_open(bench->arena, tag_open(bench->arena, table, TAG_TBODY), TAG_TR);
    set_tagged(bench, row, TAG_TH, (struct point){72, 340}, "2024")->scope = SCOPE_ROW;
    set_tagged(bench, row, TAG_TD, (struct point){172, 340}, "−2 385,5");
    tag_open(bench->arena, row, TAG_TD); /* an empty cell stays a cell */
}

static inline void set_figure(struct bench *bench)
{
    static const uint8_t ops[] = {PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE};
    static const struct point points[] = {{10 * SP_PT, 90 * SP_PT},
                                          {100 * SP_PT, 20 * SP_PT},
                                          {150 * SP_PT, 10 * SP_PT},
                                          {190 * SP_PT, 60 * SP_PT},
                                          {195 * SP_PT, 95 * SP_PT}};
    static const sp dash[] = {3 * SP_PT, 2 * SP_PT};
    struct frame *chart = frame_open(bench->arena, 200 * SP_PT, 100 * SP_PT);
    struct path path = {ops, LEN(ops), points, LEN(points), 0x0B5563, NO_COLOUR,
                        0,   NULL,     0,      false,       0.18,     false};
    frame_clip(bench->arena, chart, 0, 0, 180 * SP_PT, 100 * SP_PT);
    frame_path(bench->arena, chart, path);
    path = (struct path){ops,       LEN(ops) - 1, points, LEN(points), NO_COLOUR, 0xD55E00,
                         2 * SP_PT, dash,         2,      true,        1,         false};
    frame_path(bench->arena, chart, path);
    struct run label = line(bench, bench->fonts[1], 8 * SP_PT, "Start maj 2023");
    label.x = 20 * SP_PT;
    label.y = 12 * SP_PT;
    label.actual = "never a sequence of its own";
    frame_run(bench->arena, chart, label);
    struct tag *figure = tag_open(bench->arena, bench->root, TAG_FIGURE);
    figure->alt = "Linjediagram: gapet växer från 0 till 2,385.";
    frame_tag(bench->arena, bench->frame, figure);
    frame_frame(bench->arena, bench->frame, chart, 72 * SP_PT, 400 * SP_PT);
}

/* A paragraph with a link, a note's sign and an English word; its end stands on
 * the next page. */
static inline void set_paragraph(struct bench *bench)
{
    struct tag *p = tag_open(bench->arena, bench->root, TAG_P);
    set_tagged(bench, p, TAG_CONTENT, (struct point){72, 160},
               "Regeringen gav Vinnova i uppdrag, se ");
    struct tag *link = set_tagged(bench, p, TAG_LINK, (struct point){280, 160}, "avsnitt 2");
    link->alt = "Avsnitt 2, Vad hade hänt?";
    struct link_area area = {280 * SP_PT, 150 * SP_PT, 45 * SP_PT, 14 * SP_PT,
                             NULL,        "sec-2",     link};
    frame_link(bench->arena, bench->frame, area);
    struct tag *reference = set_tagged(bench, p, TAG_REFERENCE, (struct point){330, 160}, "1");
    area = (struct link_area){330 * SP_PT, 150 * SP_PT, 6 * SP_PT, 14 * SP_PT,
                              NULL,        "note-1",    reference};
    frame_link(bench->arena, bench->frame, area);
    set_tagged(bench, p, TAG_SPAN, (struct point){340, 160}, "matched donors ")->language =
        LANGUAGE_EN;
    struct tag *rest =
        set_tagged(bench, p, TAG_CONTENT, (struct point){72, 175}, "i den snabba av");
    struct run hyphen = line(bench, bench->fonts[0], 11 * SP_PT, "-");
    struct run before = line(bench, bench->fonts[0], 11 * SP_PT, "i den snabba av");
    hyphen.x = 72 * SP_PT + run_width(&before);
    hyphen.y = 175 * SP_PT;
    hyphen.actual = "\xC2\xAD";
    frame_run(bench->arena, bench->frame, hyphen);
    set_line(bench, 72, 190, "stavningen: ”åäö ÅÄÖ é”, fjäll, effekt – § 4 …");
    struct tag *note = tag_open(bench->arena, bench->root, TAG_NOTE);
    frame_anchor(bench->arena, bench->frame, "note-1", 72 * SP_PT, 700 * SP_PT);
    set_tagged(bench, note, TAG_LBL, (struct point){72, 710}, "1");
    set_tagged(bench, note, TAG_P, (struct point){80, 710}, "Utgiftsområde 24, se ");
    struct tag *web = tag_open(bench->arena, note, TAG_LINK);
    frame_tag(bench->arena, bench->frame, web);
    set_line(bench, 200, 710, "webben");
    area = (struct link_area){
        200 * SP_PT, 700 * SP_PT, 40 * SP_PT, 14 * SP_PT, "https://example.org/å(1)",
        NULL,        web};
    frame_link(bench->arena, bench->frame, area);
    new_page(bench, "2");
    set_heads(bench);
    frame_tag(bench->arena, bench->frame, rest);
    set_line(bench, 72, 80, "Stycket fortsätter på nästa sida.");
}

static inline void set_list(struct bench *bench)
{
    struct tag *list = tag_open(bench->arena, bench->root, TAG_L);
    list->numbering = LIST_DISC;
    for (int i = 0; i < 2; i++) {
        struct tag *item = tag_open(bench->arena, list, TAG_LI);
        set_tagged(bench, item, TAG_LBL, (struct point){72, 220 + 15 * i}, "•");
        set_tagged(bench, item, TAG_LBODY, (struct point){90, 220 + 15 * i},
                   i ? "andra ledet" : "första ledet");
    }
}

static inline void set_contents(struct bench *bench)
{
    struct tag *contents = tag_open(bench->arena, bench->root, TAG_TOC);
    struct tag *entry = tag_open(bench->arena, contents, TAG_TOCI);
    struct tag *link = set_tagged(bench, tag_open(bench->arena, entry, TAG_REFERENCE), TAG_LINK,
                                  (struct point){72, 120}, "1 Uppdraget 1");
    link->alt = "Uppdraget, sidan 1";
    frame_link(bench->arena, bench->frame,
               (struct link_area){72 * SP_PT, 110 * SP_PT, 100 * SP_PT, 14 * SP_PT, NULL,
                                  "sec-1", link});
}

/* Two pages with one of everything that layout makes. */
static inline void set_report(struct bench *bench)
{
    new_page(bench, "i");
    set_heads(bench);
    set_contents(bench);
    new_page(bench, "1");
    set_heads(bench);
    frame_anchor(bench->arena, bench->frame, "sec-1", 72 * SP_PT, 90 * SP_PT);
    set_tagged(bench, bench->root, TAG_H1, (struct point){72, 100}, "Uppdraget")->title =
        "Uppdraget";
    tag_open(bench->arena, bench->root, TAG_P); /* empty: left out */
    set_paragraph(bench);
    frame_anchor(bench->arena, bench->frame, "sec-2", 72 * SP_PT, 130 * SP_PT);
    set_tagged(bench, bench->root, TAG_H2, (struct point){72, 140}, "Vad hade hänt?");
    set_list(bench);
    set_table(bench);
    set_figure(bench);
}

static const struct outline_entry entries[] = {{1, "Uppdraget (åtgärder)", "sec-1"},
                                               {2, "Vad hade hänt?", "sec-2"},
                                               {1, "Bilaga", "note-1"}};

static inline struct pdf_input input_of(struct bench *bench)
{
    struct pdf_input input = {
        .pages = bench->pages,
        .n_pages = bench->n_pages,
        .root = bench->root,
        .outline = entries,
        .n_outline = LEN(entries),
        .meta = {.title = "Kluster & <avancerade> terapier – slutredovisning",
                 .author = "Vinnova",
                 .subject = "Återrapportering",
                 .keywords = "ATMP, kontrafaktisk",
                 .dnr = "2025-01234",
                 .series = "VR 2025:07",
                 .language = LANGUAGE_SV,
                 .standard = STANDARD_A_2A,
                 .date = 1759190400 + 3661,
                 .id = "0123456789abcde"}};
    return input;
}

/* --- reading back --- */

static inline bool write_pages(struct bench *bench, const struct pdf_input *input,
                               struct spool *out)
{
    struct spool drafts = SPOOL_EMPTY;
    struct pdf *pdf = pdf_open(bench->arena, bench->fonts, LEN(bench->fonts), &drafts);
    for (size_t i = 0; i < input->n_pages; i++)
        pdf_page(pdf, input->pages[i].frame, i);
    bool written = pdf_write(bench->arena, pdf, input, out, bench->diag);
    spool_close(&drafts);
    return written;
}

static inline void write_report(struct bench *bench)
{
    struct pdf_input input = input_of(bench);
    bool written = write_pages(bench, &input, &bench->out);
    diag_print(bench->diag, stderr, false, false);
    assert_true(written);
}

/* What a program says of the file, whose path stands between the two parts of the command. */
static const char *read_back(struct bench *bench, const char *program, const char *options)
{
    char path[] = "/tmp/test_pdf_XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, bench->out.text.s, bench->out.text.n), bench->out.text.n);
    close(file);
    char *command = arena_printf(bench->arena, "%s %s %s", program, path, options);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    char *text = arena_alloc(bench->arena, 1 << 20);
    size_t n = fread(text, 1, (1 << 20) - 1, pipe);
    text[n] = '\0';
    int status = pclose(pipe);
    unlink(path);
    if (status == 127 << 8) {
        fprintf(stderr, "SKIPPED: %s is not installed\n", program);
        skip();
    }
    return text;
}

/* Where a byte string stands in the file, or NULL. */
static const char *find(const struct bench *bench, const char *text)
{
    size_t n = strlen(text);
    for (size_t i = 0; i + n <= bench->out.text.n; i++)
        if (!memcmp(bench->out.text.s + i, text, n))
            return bench->out.text.s + i;
    return NULL;
}

#define assert_contains(text, part)                                                            \
    do {                                                                                       \
        if (!strstr(text, part))                                                               \
            fail_msg("'%s' is not in:\n%s", part, text);                                       \
    } while (0)

#endif
