/*
 * trace/trace.h - the file beside the PDF that says where every printed number comes from.
 *
 * docs/trace.md describes the format.  What is shared (files, rows of evidence, formulas) is
 * written first and once, then a line for each printed number, and each line of other words
 * with digits, as pages are finished (the contents last): a page may be given up when it has
 * been written.  Positions are points from the page's top left corner. Order is the document's;
 * no path but those below the package's and the template's folders is written, so that the
 * bytes are the same wherever the report is built.
 */
#ifndef TRACE_TRACE_H
#define TRACE_TRACE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hash.h"
#include "base/spool.h"
#include "doc/doc.h"
#include "frame/frame.h"

#define TRACE_FORMAT "redovisa trace 1"

struct arena;
struct trace;

/* A file that the report was made from. */
struct trace_file {
    struct file_hash read; /* by the path opened, as tables and positions name it */
    const char *name;      /* below its folder */
    bool template;         /* else evidence */
};

struct trace_input {
    const struct doc *doc;
    const unsigned char *id; /* the PDF's, 16 bytes */
    const char *program;     /* name and version */
    const struct trace_file *files;
    size_t n_files;
};

/* Writes the shared part to `out`, which stays open until trace_close. */
struct trace *trace_open(struct arena *arena, const struct trace_input *input,
                         struct spool *out);
void trace_page(struct trace *trace, const struct page *page, size_t index); /* from 0 */

/* Ends the file with the labels of all pages. */
void trace_close(struct trace *trace, const struct page pages[], size_t n);

/* "out/X.trace.json" for "out/X.pdf". */
char *trace_path(struct arena *arena, const char *pdf);

#endif
