/*
 * tests/unit/layout_sample.h - a report with every kind of block, made by hand, for the tests
 * of layout.
 */
#ifndef TESTS_LAYOUT_SAMPLE_H
#define TESTS_LAYOUT_SAMPLE_H

#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "doc/doc.h"
#include "doc/faces.h"
#include "doc/style.h"
#include "frame/frame.h"

#define VOLLKORN "/usr/share/fonts/truetype/vollkorn/Vollkorn-"
#define LATO "/usr/share/fonts/truetype/lato/Lato-"

/* The house style; without a side column when `side` is false. */
static inline struct style sample_style(bool side)
{
    const uint32_t ink = 0x1A1A1A, grey = 0x5A5A5A, accent = 0x0B5563;
    struct style style = {
        .name = "sample",
        .faces = {{VOLLKORN "Regular.ttf", NULL},
                  {VOLLKORN "Italic.ttf", NULL},
                  {VOLLKORN "Bold.ttf", NULL},
                  {VOLLKORN "BoldItalic.ttf", NULL},
                  {LATO "Regular.ttf", NULL},
                  {LATO "Italic.ttf", NULL},
                  {LATO "Bold.ttf", NULL},
                  {LATO "BoldItalic.ttf", NULL},
                  {"/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", NULL}},
        .page_width = SP_FROM_MM(210),
        .page_height = SP_FROM_MM(297),
        .margin_left = SP_FROM_MM(27),
        .margin_right = SP_FROM_MM(27),
        .margin_top = SP_FROM_MM(24),
        .margin_bottom = SP_FROM_MM(28),
        .side_width = side ? SP_FROM_MM(34) : 0,
        .side_gap = side ? SP_FROM_MM(6) : 0,
        .head_baseline = SP_FROM_MM(14),
        .foot_baseline = SP_FROM_MM(15),
        .chapters_on_new_page = true,
        .chapter_drop = SP_FROM_PT(14.5 * 6),
        .paragraph_indent = SP_FROM_PT(14.5),
        .list_indent = SP_FROM_PT(14.5),
        .justified = true,
        .body = {FACE_TEXT, SP_FROM_PT(10.5), SP_FROM_PT(14.5), ink},
        .quote = {FACE_TEXT, SP_FROM_PT(9.5), SP_FROM_PT(14.5), ink},
        .code = {FACE_CODE, SP_FROM_PT(8.5), SP_FROM_PT(12), ink},
        .note = {FACE_TEXT, SP_FROM_PT(8.5), SP_FROM_PT(11.5), ink},
        .chapter = {FACE_SANS_BOLD, SP_FROM_PT(20), SP_FROM_PT(25), ink},
        .section = {FACE_SANS_BOLD, SP_FROM_PT(13.5), SP_FROM_PT(18), ink},
        .subsection = {FACE_SANS_BOLD, SP_FROM_PT(10.5), SP_FROM_PT(14.5), ink},
        .reference = {FACE_TEXT, SP_FROM_PT(9), SP_FROM_PT(12), ink},
        .caption_title = {FACE_SANS_BOLD, SP_FROM_PT(10.5), SP_FROM_PT(14.5), ink},
        .caption_measure = {FACE_SANS, SP_FROM_PT(9), SP_FROM_PT(12), grey},
        .caption_number = {FACE_SANS, SP_FROM_PT(9), SP_FROM_PT(14.5), accent},
        .source = {FACE_SANS, SP_FROM_PT(8), SP_FROM_PT(11), grey},
        .table_head = {FACE_SANS_BOLD, SP_FROM_PT(8.5), SP_FROM_PT(11), ink},
        .table_body = {FACE_SANS, SP_FROM_PT(8.5), SP_FROM_PT(11.5), ink},
        .chart_label = {FACE_SANS, SP_FROM_PT(8), SP_FROM_PT(10), ink},
        .running = {FACE_SANS, SP_FROM_PT(8.5), SP_FROM_PT(11), grey},
        .contents = {FACE_SANS, SP_FROM_PT(9.5), SP_FROM_PT(13), ink},
        .listing = {FACE_SANS, SP_FROM_PT(9), SP_FROM_PT(12.5), ink},
        .letter = {FACE_SANS, SP_FROM_PT(9.5), SP_FROM_PT(14.5), ink},
        .cover_title = {FACE_SANS_BOLD, SP_FROM_PT(28), SP_FROM_PT(34), ink},
        .cover_subtitle = {FACE_SANS, SP_FROM_PT(14), SP_FROM_PT(20), grey},
        .cover_small = {FACE_SANS, SP_FROM_PT(9.5), SP_FROM_PT(14.5), ink},
        .key_number = {FACE_SANS_BOLD, SP_FROM_PT(22), SP_FROM_PT(27), accent},
        .key_label = {FACE_SANS, SP_FROM_PT(8.5), SP_FROM_PT(11), ink},
        .box_title = {FACE_SANS_BOLD, SP_FROM_PT(9.5), SP_FROM_PT(14.5), ink},
        .box_body = {FACE_SANS, SP_FROM_PT(9), SP_FROM_PT(13), ink},
        .ink = ink,
        .grey = grey,
        .light = 0xD0D0D0,
        .accent = accent,
        .tint = 0xEDF3F4,
        .link = accent,
    };
    return style;
}

static inline struct labels sample_labels(void)
{
    return (struct labels){
        .table = "Tabell",
        .figure = "Figur",
        .appendix = "Bilaga",
        .section = "Avsnitt",
        .chapter = "Kapitel",
        .page = "sidan",
        .table_in_text = "tabell",
        .figure_in_text = "figur",
        .appendix_in_text = "bilaga",
        .section_in_text = "avsnitt",
        .chapter_in_text = "kapitel",
        .page_in_text = "sidan",
        .contents = "Innehåll",
        .list_of_tables = "Tabeller",
        .list_of_figures = "Figurer",
        .continued = "forts.",
        .source = "Källa",
        .note = "Anm.",
        .example = "Exempeldata",
        .draft = "Utkast",
        .date = "Datum",
        .dnr = "Dnr",
        .reference = "Er referens",
        .signatory = "Beslutande",
        .rapporteur = "Föredragande",
        .participants = "Deltagare",
        .not_given = "uppgift saknas",
        .at_decision = "sätts vid beslut",
    };
}

/* --- making blocks --- */

static inline struct text words(struct arena *arena, const char *string)
{
    struct inline_ *inline_ = arena_alloc(arena, sizeof *inline_);
    *inline_ =
        (struct inline_){.kind = INLINE_TEXT, .text = string, .pos = {"sample.lua", 7, 3}};
    return (struct text){inline_, 1};
}

static inline struct block paragraph(struct arena *arena, const char *string)
{
    return (struct block){.kind = BLOCK_PARAGRAPH,
                          .pos = {"sample.lua", 11, 1},
                          .paragraph = words(arena, string)};
}

/* "text[note]rest" */
static inline struct block noted(struct arena *arena, const char *before, int number,
                                 const char *note_text, const char *after)
{
    struct block *block = arena_alloc(arena, sizeof *block);
    *block = paragraph(arena, note_text);
    struct note *note = arena_alloc(arena, sizeof *note);
    *note = (struct note){number, block, 1};
    struct inline_ *inlines = arena_array(arena, 3, sizeof *inlines);
    inlines[0] = (struct inline_){.kind = INLINE_TEXT, .text = before};
    inlines[1] = (struct inline_){.kind = INLINE_NOTE, .note = note};
    inlines[2] = (struct inline_){.kind = INLINE_TEXT, .text = after};
    return (struct block){.kind = BLOCK_PARAGRAPH, .paragraph = {inlines, 3}};
}

static inline struct block referring(struct arena *arena, const char *before,
                                     const struct block *target, enum reference_form form,
                                     const char *after)
{
    struct inline_ *inlines = arena_array(arena, 3, sizeof *inlines);
    inlines[0] = (struct inline_){.kind = INLINE_TEXT, .text = before};
    inlines[1] = (struct inline_){
        .kind = INLINE_REFERENCE, .target = target, .form = form, .pos = {"sample.lua", 23, 5}};
    inlines[2] = (struct inline_){.kind = INLINE_TEXT, .text = after};
    return (struct block){.kind = BLOCK_PARAGRAPH, .paragraph = {inlines, 3}};
}

static inline struct block heading(struct arena *arena, int level, const char *number,
                                   const char *title)
{
    struct block block = {.kind = BLOCK_HEADING};
    block.anchor = arena_printf(arena, "sec-%s-%s", number ? number : "x", title);
    block.heading = (struct heading){.level = level,
                                     .number = number,
                                     .plain = title,
                                     .title = words(arena, title),
                                     .in_contents = true};
    return block;
}

static inline struct block front_heading(struct arena *arena, const char *title)
{
    struct block block = heading(arena, 1, NULL, title);
    block.heading.front = true;
    return block;
}

static inline struct block list(struct arena *arena, bool ordered, size_t n,
                                const char *const items[])
{
    struct list_item *made = arena_array(arena, n, sizeof *made);
    for (size_t i = 0; i < n; i++) {
        struct block *block = arena_alloc(arena, sizeof *block);
        *block = paragraph(arena, items[i]);
        made[i] = (struct list_item){block, 1};
    }
    struct block block = {.kind = BLOCK_LIST};
    block.list = (struct list){.ordered = ordered, .start = 1, .items = made, .n = n};
    return block;
}

static inline struct caption caption(struct arena *arena, const char *number, const char *title,
                                     const char *measure, const char *source)
{
    struct caption caption = {.number = number, .plain = title, .title = words(arena, title)};
    if (measure)
        caption.measure = words(arena, measure);
    if (source)
        caption.source = words(arena, source);
    return caption;
}

/* A row of cells parted by "|"; "*" before the first makes a total, "#" a group. */
static inline struct table_row row(struct arena *arena, const char *string)
{
    struct table_row row = {.kind = *string == '*'   ? ROW_TOTAL
                                    : *string == '#' ? ROW_GROUP
                                                     : ROW_BODY};
    if (row.kind != ROW_BODY)
        string++;
    size_t n = 1;
    for (const char *at = string; (at = strchr(at, '|')); at++)
        n++;
    struct table_cell *cells = arena_array(arena, n, sizeof *cells);
    for (size_t i = 0; i < n; i++) {
        size_t length = strcspn(string, "|");
        cells[i] = (struct table_cell){.text = words(arena, arena_copy(arena, string, length)),
                                       .column_span = 1,
                                       .row_span = 1,
                                       .header = i == 0};
        string += length + 1;
    }
    row.cells = cells;
    row.n_cells = n;
    return row;
}

struct table_words {
    const char *number, *title, *measure, *source;
    enum block_width width;
    const char *aligns; /* one letter a column: l r c d */
    const char *head;
    const char *const *body;
    size_t n_body;
};

static inline struct block table(struct arena *arena, const struct table_words *given)
{
    size_t n = strlen(given->aligns);
    struct table_column *columns = arena_array(arena, n, sizeof *columns);
    for (size_t i = 0; i < n; i++)
        columns[i].align = given->aligns[i] == 'd'   ? ALIGN_DECIMAL
                           : given->aligns[i] == 'r' ? ALIGN_RIGHT
                           : given->aligns[i] == 'c' ? ALIGN_CENTRE
                                                     : ALIGN_LEFT;
    struct table_row *head = arena_alloc(arena, sizeof *head);
    *head = row(arena, given->head);
    struct table_row *body = arena_array(arena, given->n_body, sizeof *body);
    for (size_t i = 0; i < given->n_body; i++)
        body[i] = row(arena, given->body[i]);
    struct block block = {
        .kind = BLOCK_TABLE, .name = given->title, .pos = {"sample.lua", 31, 1}};
    block.anchor = given->number ? arena_printf(arena, "tab-%s", given->number) : NULL;
    block.table = (struct table_block){
        .caption = caption(arena, given->number, given->title, given->measure, given->source),
        .width = given->width,
        .columns = columns,
        .n_columns = n,
        .head = head,
        .n_head = 1,
        .body = body,
        .n_body = given->n_body,
    };
    return block;
}

static inline struct block figure(struct arena *arena, const char *number, const char *title,
                                  enum block_width width)
{
    struct block block = {.kind = BLOCK_FIGURE, .name = title};
    block.anchor = arena_printf(arena, "fig-%s", number);
    block.figure = (struct figure){
        .caption = caption(arena, number, title, "Prövningar per miljon invånare, 2010–2025",
                           "Källa: EU Clinical Trials Register, egna beräkningar."),
        .width = width,
        .alt = "Linjediagram",
    };
    return block;
}

/* A stand-in for a drawn chart. */
static inline const struct frame *drawing(struct arena *arena, sp width, sp height)
{
    struct frame *frame = frame_open(arena, width, height);
    for (int i = 0; i <= 5; i++) {
        sp y = height / 6 * i + height / 12;
        frame_rule(arena, frame, (struct point){0, y}, (struct point){width, y},
                   SP_FROM_PT(0.25), 0xD0D0D0);
    }
    frame_rule(arena, frame, (struct point){0, height * 3 / 4},
               (struct point){width, height / 4}, SP_FROM_PT(2), 0x0B5563);
    return frame;
}

#endif
