/*
 * doc/doc.h - the document: blocks and inlines in reading order, with their places in the
 * template.
 *
 * It is all that a template gives: layout reads it, nothing else.  Text is UTF-8 in NFC, shaped
 * by nobody yet; numbers are already printed in words of the block's language.  Headings,
 * tables and figures stand at the top level, never inside another block. Ownership: the build's
 * arena; const once made.
 */
#ifndef DOC_DOC_H
#define DOC_DOC_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/language.h"
#include "doc/chart.h"

/* --- inlines --- */

enum inline_kind {
    INLINE_TEXT,
    INLINE_REFERENCE, /* "figur 3", "avsnitt 4.2", "tabell 2 på sidan 17": made by layout */
    INLINE_NOTE,      /* a footnote's sign; the text stands in `note` */
    INLINE_BREAK      /* the line ends here */
};

#define INLINE_EMPHASIS 1u
#define INLINE_STRONG 2u
#define INLINE_CODE 4u
#define INLINE_RAISED 8u   /* superscript: the sign for example data, note signs in tables */
#define INLINE_CAPITAL 16u /* of a reference: its first letter large, at a sentence's start */

enum reference_form { REFERENCE_NUMBER, REFERENCE_PAGE, REFERENCE_BOTH };

struct link {
    const char *uri;    /* or NULL */
    const char *target; /* a block's anchor, or NULL */
    struct pos pos;
};

struct note {
    int number; /* from 1 through the document */
    const struct block *blocks;
    size_t n_blocks;
};

/* A run of text in one style.  Neighbours with the same `link` are one link. */
struct inline_ {
    enum inline_kind kind;
    unsigned style; /* INLINE_ bits */
    enum language language;
    enum reference_form form;
    const char *text;        /* INLINE_TEXT */
    const struct link *link; /* or NULL */
    union {
        const struct note *note;    /* INLINE_NOTE */
        const struct block *target; /* INLINE_REFERENCE: the block referred to */
    };
    struct pos pos;
    int value; /* the traced value printed here, or 0: index+1 in doc.values */
};

struct text {
    const struct inline_ *inlines;
    size_t n;
};

/* --- blocks --- */

enum block_kind {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_LIST,
    BLOCK_QUOTE,
    BLOCK_CODE,
    BLOCK_BOX, /* a note box: a title and blocks on a tint */
    BLOCK_TABLE,
    BLOCK_FIGURE, /* a chart or diagram */
    BLOCK_KEY_FIGURES,
    BLOCK_COVER,
    BLOCK_COLOPHON,
    BLOCK_LETTER, /* the missiv page */
    BLOCK_CONTENTS,
    BLOCK_LIST_OF_TABLES,
    BLOCK_LIST_OF_FIGURES
};

struct heading {
    int level;          /* 1 chapter or appendix, 2 section, 3 subsection */
    const char *number; /* "3.2", "Bilaga A"; NULL: not numbered */
    struct text title;
    const char *plain; /* the title as plain text: contents, outline, running head */
    bool front;        /* before page 1: Roman page numbers */
    bool in_contents;
    const char *const *answers; /* ids of requirements answered here */
    size_t n_answers;
    const char *no_evidence; /* why the answer has no evidence, a sentence; or NULL */
};

struct list_item {
    const struct block *blocks;
    size_t n;
};

struct list {
    bool ordered;
    bool sources; /* the list of references: over the full measure, unmarked */
    int start;
    const struct list_item *items;
    size_t n;
};

enum align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE, ALIGN_DECIMAL };

enum cell_state { CELL_KNOWN, CELL_MISSING, CELL_NOT_APPLICABLE };

struct table_cell {
    struct text text;
    enum cell_state state;
    int column_span, row_span; /* 1 or more; cells covered by a span are not given */
    bool header;               /* a row header (TH Scope Row) in the body, or a head cell */
    bool illustrative;
};

enum row_kind { ROW_BODY, ROW_GROUP /* one cell: a heading within the table */, ROW_TOTAL };

struct table_row {
    enum row_kind kind;
    const struct table_cell *cells;
    size_t n_cells;
    bool rule_above;    /* a hairline before it */
    const char *anchor; /* what links to the row name, or NULL */
};

struct table_column {
    enum align align;
    double share; /* wanted share of the width, 0: from the content */
};

/* What stands above and below tables and figures. */
struct caption {
    const char *number;       /* "4", "A2"; NULL: unnumbered */
    struct text title;        /* the finding, a sentence */
    const char *plain;        /* the title as plain text */
    struct text measure;      /* what is measured, unit, period; may be empty */
    const struct text *notes; /* below: explanations of signs, remarks */
    size_t n_notes;
    struct text source; /* below: "Källa: …"; may be empty */
    size_t n_rows;      /* rows of evidence behind it, example data left out */
    bool illustrative;  /* marked with labels.example */
};

enum block_width { WIDTH_TEXT, WIDTH_FULL, WIDTH_LANDSCAPE };

struct table_block {
    struct caption caption;
    enum block_width width;
    const struct table_column *columns;
    size_t n_columns;
    const struct table_row *head;
    size_t n_head;
    const struct table_row *body;
    size_t n_body;
};

struct figure {
    struct caption caption;
    enum block_width width;
    const struct chart *chart;
    const char *alt; /* never NULL: the author's, or written from the data */
};

struct key_figure {
    struct text number; /* set large */
    struct text label;  /* one line of words */
};

struct box {
    struct text title;
    const struct block *blocks;
    size_t n;
};

struct block {
    enum block_kind kind;
    enum language language;
    struct pos pos;
    const char *name;   /* what references call it, or NULL */
    const char *anchor; /* unique: "sec-3", "tab-4", "fig-2", or NULL */
    union {
        struct heading heading;
        struct text paragraph;
        struct list list;
        struct {
            const struct block *blocks;
            size_t n;
        } quote;
        const char *code;
        struct box box;
        struct table_block table;
        struct figure figure;
        struct {
            const struct key_figure *items;
            size_t n;
        } key_figures;
        struct {
            const struct block *blocks;
            size_t n;
        } letter; /* also the colophon's text */
    };
};

/* --- the whole --- */

/* Everything about the report that stands outside its text; NULL where the report
 * does not say. */
struct front {
    struct pos pos; /* of the report's header in the template */
    const char *title, *subtitle, *short_title;
    const char *series; /* "Vinnova Rapport VR 2025:00" */
    const char *isbn, *issn;
    const char *dnr;          /* the report's own; NULL: printed as not yet given */
    const char *dnr_decision; /* the Government decision's */
    const char *agency, *address;
    const char *to, *to_address;
    const char *date;         /* ISO, of the report; NULL in drafts */
    const char *due;          /* ISO */
    const char *data_through; /* ISO */
    const char *state;        /* "utkast", "slutlig" */
    const char *kind, *assignment;
    const char *signatory, *rapporteur, *participants;
    const char *keywords, *subject;
    const char *standard;     /* "a-2a", … */
    const char *cover_figure; /* the name of the figure drawn on the cover, or NULL */
    bool illustrative;        /* some page uses example data */
};

/* Words that layout prints, in the report's language. */
struct labels {
    /* as in headings: "Tabell" */
    const char *table, *figure, *appendix, *section, *chapter, *page;
    const char *table_in_text, *figure_in_text, *appendix_in_text, *section_in_text,
        *chapter_in_text, *page_in_text; /* "tabell", "på sidan" */
    const char *contents, *list_of_tables, *list_of_figures;
    const char *continued; /* "forts." */
    const char *source, *note, *example, *draft;
    const char *date, *dnr, *reference;                /* the letter's heads */
    const char *signatory, *rapporteur, *participants; /* the letter's foot */
    const char *not_given;                  /* stands for what is not known: "uppgift saknas" */
    const char *due, *data_through, *state; /* the colophon's heads */
    const char *state_draft, *state_final;  /* what the state means, a sentence */
    const char *see_evidence;               /* ends what a number's link says: "se Underlag" */
    const char *at_decision; /* stands for what the decision gives: "sätts vid beslut" */
};

/* A heading that answers a requirement of the deliverable. */
struct answer {
    const char *requirement;     /* its id */
    const struct block *heading; /* NULL: nothing answers it */
    size_t n_evidence; /* values in the section's texts, rows in its tables and charts */
};

/* What was asked of a counterfactual, and whether that was locked before its
 * outcome was known. */
struct specification {
    const char *name;
    const char *sha256; /* of its lines */
    const char *locked; /* the day of the lock; NULL: none */
    size_t changed;     /* parts that differ from the lock */
};

struct doc {
    enum language language;
    struct front front;
    struct labels labels;
    const char *style; /* the theme's name */
    const struct block *blocks;
    size_t n;
    const struct printed *values; /* traced values printed in the text (study/value.h) */
    size_t n_values;
    const char *const *value_targets; /* by value: the row of the evidence that its print leads
                                       * to, or NULL; NULL when the report has no such rows */
    const struct answer *answers; /* requirement by requirement, in the order of their table */
    size_t n_answers;
    const struct specification *specifications;
    size_t n_specifications;
};

#endif
