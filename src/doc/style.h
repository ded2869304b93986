/*
 * doc/style.h - resolved typography: faces, sizes, colours, the page.  A theme (lua/theme/)
 * gives it.
 *
 * Units: sp; colours 0xRRGGBB.  Positions on the page are from its top left corner.
 */
#ifndef DOC_STYLE_H
#define DOC_STYLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/unit.h"

enum face {
    FACE_TEXT,
    FACE_TEXT_ITALIC,
    FACE_TEXT_BOLD,
    FACE_TEXT_BOLD_ITALIC,
    FACE_SANS,
    FACE_SANS_ITALIC,
    FACE_SANS_BOLD,
    FACE_SANS_BOLD_ITALIC,
    FACE_CODE,
    FACE_COUNT
};

struct face_file {
    const char *path;   /* of the font file */
    const char *sha256; /* hexadecimal */
};

/* The looks of one kind of text. */
struct text_style {
    enum face face;
    sp size, leading;
    uint32_t colour;
};

#define SERIES_COLOURS 6

struct style {
    const char *name;
    struct face_file faces[FACE_COUNT];
    /* The page (portrait; landscape pages turn width and height and keep the margins). */
    sp page_width, page_height;
    sp margin_left, margin_right, margin_top, margin_bottom;
    sp side_width, side_gap;         /* the side column at the left and the gap; 0: none */
    sp head_baseline, foot_baseline; /* of running lines, from the page's top and bottom */
    bool chapters_on_new_page;
    sp chapter_drop;                     /* white above a chapter's heading on its page */
    sp paragraph_indent, paragraph_skip; /* between paragraphs: one of the two is 0 */
    sp list_indent;
    bool justified;
    struct text_style body, quote, code, note;
    struct text_style chapter, section, subsection;
    struct text_style caption_title, caption_measure, caption_number, source;
    struct text_style table_head, table_body;
    struct text_style chart_label;
    struct text_style running;           /* head and foot */
    struct text_style contents, listing; /* listing: the lists of tables and figures */
    struct text_style reference;         /* the list of references */
    struct text_style letter;            /* addresses and facts of the covering letter */
    struct text_style cover_title, cover_subtitle, cover_small;
    struct text_style key_number, key_label;
    struct text_style box_title, box_body;
    /* light: grid lines, rules between rows; tint: boxes and totals */
    uint32_t ink, grey, light, accent, tint, link;
    uint32_t series[SERIES_COLOURS];
    const char *const *hyphen_exceptions;
    size_t n_hyphen_exceptions;
};

#endif
