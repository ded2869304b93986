/*
 * build.h - the straight line: evidence, document, pages, file.
 *
 *     CSV files -> evidence -> values -> document -> pages of frames -> PDF
 *
 * Each stage fills its fields of struct build and stops the line when it has errors; all stages
 * allocate in one arena.  `redovisa show` looks at the stages, `redovisa build` publishes the
 * last.
 */
#ifndef BUILD_H
#define BUILD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/spool.h"
#include "doc/faces.h"
#include "evidence/package.h"
#include "frame/frame.h"
#include "layout/layout.h"
#include "script/script.h"

struct arena;
struct diag;

struct build {
    /* what is asked for */
    const char *template_path;
    const char *inputs;          /* the data package's folder */
    const char *const *settings; /* KEY=VALUE, over the report's header */
    size_t n_settings;
    bool lint;         /* warn about the language too */
    bool ignore_locks; /* of specifications: the lock file is about to be written */
    bool timings;      /* print each stage's processor time and the arena's size on stderr */
    /* what the stages give */
    struct package *package;
    struct script_output script;
    struct faces *faces;
    const struct layout *layout;
    const struct trace_file *files; /* all that was read, with hashes */
    size_t n_files;
    double clock; /* private: processor time when the stage began */
};

/* What build_file writes. */
struct spools {
    struct spool pdf;
    struct spool trace;  /* where the numbers come from */
    struct spool drafts; /* of the pages, until the PDF is written */
};

bool build_document(struct arena *arena, struct build *build, struct diag *diag);

/* Lays the document out and keeps all pages, to look at them. */
bool build_pages(struct arena *arena, struct build *build, struct diag *diag);

/* Lays the document out, where each page goes to the audit, into the file and into its trace
 * and is then given back.  After an error neither the file nor its trace is whole. */
bool build_file(struct arena *arena, struct build *build, struct spools *spools,
                struct diag *diag);

/* Instead of pages: the drawing of one BLOCK_FIGURE; NULL after an error. */
const struct frame *build_figure(struct arena *arena, struct build *build,
                                 const struct block *block, struct diag *diag);

bool spools_open(struct spools *spools, struct diag *diag);
void spools_close(struct spools *spools);

void build_close(struct build *build); /* gives up the fonts */

/* Whether the document was made from the file. */
bool build_reads(const struct build *build, const char *path);

/* Appends a Make rule: target, then every file read; false when make has no way to write a
 * name. */
bool build_depfile(const struct build *build, const char *target, struct str *out,
                   struct diag *diag);

/* The figure of that name; NULL when there is none. */
const struct block *build_find_figure(const struct build *build, const char *name);

#endif
