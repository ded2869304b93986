/*
 * pdf/pdf.h - pages to a tagged PDF 1.7 file: PDF/A-2a (or 3a, 2b) and PDF/UA-1 by
 * construction.
 *
 * libharu's object layer holds the objects; bodies, content streams, fonts and the file are
 * written here (ISO 32000-1, ISO 19005-2, ISO 14289-1).  The bytes depend on the input alone.
 */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"
#include "base/spool.h"
#include "frame/frame.h"
#include "text/font.h"

struct arena;

enum standard { STANDARD_A_2A, STANDARD_A_3A, STANDARD_A_2B };

/* Strings may be NULL but for title; `date` is seconds since 1970 UTC. */
struct pdf_meta {
    const char *title, *author, *subject, *creator, *dnr, *series;
    const char *keywords; /* parted by commas */
    const char *decided;  /* the day of the decision, ISO 8601 */
    enum language language;
    enum standard standard;
    long long date;
    unsigned char id[16]; /* from a hash of the inputs */
};

/* What an attached file is to the report: what its numbers were computed from, or what it was
 * compiled from. */
enum relationship { RELATIONSHIP_DATA, RELATIONSHIP_SOURCE };

struct attachment {
    const char *name;        /* unique */
    const char *mime;        /* "text/csv" */
    const char *description; /* in the report's language */
    enum relationship relationship;
    const void *bytes;
    size_t n;
};

struct pdf_input {
    const struct page *pages; /* all those taken; of which only the labels are asked for */
    size_t n_pages;
    struct tag *root;
    const struct outline_entry *outline;
    size_t n_outline;
    const struct attachment *attachments; /* only PDF/A-3 takes any */
    size_t n_attachments;
    struct pdf_meta meta;
};

struct pdf;

/* `fonts` holds all that the pages use, NULL where one is not open yet; `drafts` is empty, and
 * keeps the pages until the file is written. */
struct pdf *pdf_open(struct arena *arena, struct font *const fonts[], size_t n_fonts,
                     struct spool *drafts);

/* Takes a page (from 0), whose frame is not asked for later; those that share a tag come in
 * ascending order. */
void pdf_page(struct pdf *pdf, const struct frame *frame, size_t index);

/* Appends the file to `out` when all pages are taken; false after an error. */
bool pdf_write(struct arena *arena, struct pdf *pdf, const struct pdf_input *input,
               struct spool *out, struct diag *diag);

#endif
