#include "build.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "attached.h"
#include "audit/audit.h"
#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/number.h"
#include "chart/chart.h"
#include "inputs.h"
#include "pdf/pdf.h"
#include "trace/trace.h"
#include "version.h"

/* The stage's processor time and what the arena holds by now; printed, never in the output. */
static void stage_done(const struct arena *arena, struct build *build, const char *stage)
{
    if (!build->timings)
        return;
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    double seconds = (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
    fprintf(stderr, "%-10s %8.2f ms %9.1f MB\n", stage, (seconds - build->clock) * 1e3,
            (double)arena_size(arena) * 1e-6);
    build->clock = seconds;
}

bool build_document(struct arena *arena, struct build *build, struct diag *diag)
{
    stage_done(arena, build, "start");
    build->package = package_open(arena, build->inputs, diag);
    if (!build->package)
        return false;
    stage_done(arena, build, "package");
    const struct script_input input = {.template_path = build->template_path,
                                       .package = build->package,
                                       .settings = build->settings,
                                       .n_settings = build->n_settings,
                                       .lint = build->lint,
                                       .ignore_locks = build->ignore_locks};
    bool ok = script_run(arena, &input, &build->script, diag);
    /* After an error in one table the others are read too: all errors of a run at once. */
    if (!ok || diag_errors(diag))
        return package_read_all(build->package, diag) && false;
    stage_done(arena, build, "script");
    return true;
}

static const struct frame *draw_figure(void *context, struct arena *arena,
                                       const struct block *block, enum block_width width)
{
    const struct build *build = context;
    return chart_draw(arena, block->figure.chart, build->faces, block->language,
                      layout_figure_width(build->script.style, width), build->faces->diag);
}

const struct frame *build_figure(struct arena *arena, struct build *build,
                                 const struct block *block, struct diag *diag)
{
    build->faces = faces_open(arena, build->script.style, diag);
    return draw_figure(build, arena, block, block->figure.width);
}

static bool lay_out(struct arena *arena, struct build *build, const struct page_taker *taker,
                    struct diag *diag)
{
    const struct drawings drawings = {draw_figure, build};
    build->layout = layout_doc(arena, build->script.doc, build->faces, &drawings, taker, diag);
    stage_done(arena, build, "pages");
    return build->layout && diag_errors(diag) == 0;
}

bool build_pages(struct arena *arena, struct build *build, struct diag *diag)
{
    build->faces = faces_open(arena, build->script.style, diag);
    return lay_out(arena, build, NULL, diag);
}

/* The file's identifier: from the bytes of every input, the settings and the
 * program's version. */
static void file_id(const struct build *build, unsigned char id[16])
{
    struct str all = STR_EMPTY;
    str_puts(&all, REDOVISA_VERSION);
    for (size_t i = 0; i < build->n_files; i++)
        str_puts(&all, build->files[i].read.sha256);
    for (size_t i = 0; i < build->n_settings; i++)
        str_puts(&all, build->settings[i]);
    unsigned char digest[32];
    hash_bytes(all.s, all.n, digest);
    memcpy(id, digest, 16);
    str_close(&all);
}

/* The report's date (or, in a draft, the day it is due) at noon UTC, never after
 * SOURCE_DATE_EPOCH. */
static bool file_date(const struct front *front, long long *date, struct diag *diag)
{
    const char *text = front->date ? front->date : front->due;
    int days = 0;
    if (text)
        date_parse(text, strlen(text), &days);
    *date = days * 86400LL + 43200;
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    if (!epoch || !*epoch)
        return true;
    double latest;
    if (!number_parse(epoch, strlen(epoch), &latest) || latest < 0 || latest > 253402300799.0 ||
        latest != (double)(long long)latest)
        return diag_fail(diag, EXIT_WRONG_CALL, (struct pos){.file = "SOURCE_DATE_EPOCH"},
                         "source-date-epoch",
                         "'%s' is not a number of seconds since 1970; unset it or write digits",
                         epoch);
    if (*date > (long long)latest)
        *date = (long long)latest;
    return true;
}

static enum standard standard_of(const char *name)
{
    if (name && strcmp(name, "a-3a") == 0)
        return STANDARD_A_3A;
    if (name && strcmp(name, "a-2b") == 0)
        return STANDARD_A_2B;
    return STANDARD_A_2A;
}

/* Who looks at each page while it is there. */
struct readers {
    struct audit *audit;
    struct trace *trace;
    struct pdf *pdf;
};

static void read_page(void *context, const struct page *page, size_t index)
{
    const struct readers *readers = context;
    audit_page(readers->audit, page, index);
    trace_page(readers->trace, page, index);
    pdf_page(readers->pdf, page->frame, index);
}

static bool read_pages(struct arena *arena, struct build *build, struct readers *readers,
                       struct diag *diag)
{
    const struct page_taker taker = {read_page, readers};
    bool laid_out = lay_out(arena, build, &taker, diag);
    const struct layout *layout = build->layout;
    bool sound = laid_out && audit_close(readers->audit, layout->root, layout->pages);
    trace_close(readers->trace, sound ? layout->pages : NULL, sound ? layout->n_pages : 0);
    faces_forget(build->faces);
    stage_done(arena, build, "audit");
    return sound;
}

static struct pdf_meta file_meta(const struct doc *doc, const unsigned char id[16])
{
    const struct front *front = &doc->front;
    struct pdf_meta meta = {.title = front->title,
                            .author = front->agency,
                            .subject = front->subject,
                            .keywords = front->keywords,
                            .creator = "redovisa " REDOVISA_VERSION,
                            .dnr = front->dnr,
                            .series = front->series,
                            .decided = front->date,
                            .language = doc->language,
                            .standard = standard_of(front->standard)};
    memcpy(meta.id, id, sizeof meta.id);
    return meta;
}

static bool write_file(struct arena *arena, struct build *build, struct pdf *file,
                       struct pdf_input input, struct spool *pdf, struct diag *diag)
{
    const struct layout *layout = build->layout;
    input.pages = layout->pages;
    input.n_pages = layout->n_pages;
    input.root = layout->root;
    input.outline = layout->outline;
    input.n_outline = layout->n_outline;
    bool ok = file_date(&build->script.doc->front, &input.meta.date, diag) &&
              pdf_write(arena, file, &input, pdf, diag) && diag_errors(diag) == 0;
    stage_done(arena, build, "pdf");
    return ok;
}

static bool attach(struct arena *arena, const struct build *build, struct spool *trace,
                   struct pdf_input *input, struct diag *diag)
{
    struct bytes bytes;
    return spool_bytes(trace, &bytes, diag) &&
           attached_files(arena, build, bytes, &input->attachments, &input->n_attachments,
                          diag);
}

bool build_file(struct arena *arena, struct build *build, struct spools *spools,
                struct diag *diag)
{
    const struct doc *doc = build->script.doc;
    unsigned char id[16];
    inputs_list(arena, build);
    file_id(build, id);
    build->faces = faces_open(arena, build->script.style, diag);
    const struct trace_input traced = {.doc = doc,
                                       .id = id,
                                       .program = "redovisa " REDOVISA_VERSION,
                                       .files = build->files,
                                       .n_files = build->n_files};
    struct readers readers = {
        audit_open(arena, doc, build->script.style, diag),
        trace_open(arena, &traced, &spools->trace),
        pdf_open(arena, build->faces->fonts, FACE_COUNT, &spools->drafts)};
    struct pdf_input input = {.meta = file_meta(doc, id)};
    return read_pages(arena, build, &readers, diag) &&
           (input.meta.standard != STANDARD_A_3A ||
            attach(arena, build, &spools->trace, &input, diag)) &&
           write_file(arena, build, readers.pdf, input, &spools->pdf, diag);
}

bool spools_open(struct spools *spools, struct diag *diag)
{
    return spool_open(&spools->pdf, diag) && spool_open(&spools->trace, diag) &&
           spool_open(&spools->drafts, diag);
}

void spools_close(struct spools *spools)
{
    spool_close(&spools->pdf);
    spool_close(&spools->trace);
    spool_close(&spools->drafts);
}

void build_close(struct build *build)
{
    faces_close(build->faces);
    build->faces = NULL;
}

bool build_reads(const struct build *build, const char *path)
{
    const struct file_hash *evidence;
    size_t n = package_files(build->package, &evidence);
    bool read = false;
    for (size_t i = 0; i < n && !read; i++)
        read = path_same(path, evidence[i].path);
    for (size_t i = 0; i < build->script.n_files && !read; i++)
        read = path_same(path, build->script.files[i].path);
    return read;
}

/* Make reads a space as the end of a name, `$` as a variable and `#` as a comment; for other
 * signs it has no way to write them in a rule. */
static bool add_escaped(struct str *out, const char *path, struct diag *diag)
{
    if (path[strcspn(path, ":;|=\\\t\n")])
        return diag_error(diag, (struct pos){.file = path}, "depfile",
                          "a rule of make cannot name the file '%s'", path);
    for (; *path; path++) {
        if (*path == ' ' || *path == '#')
            str_putc(out, '\\');
        if (*path == '$')
            str_putc(out, '$');
        str_putc(out, *path);
    }
    return true;
}

/* A file becomes a prerequisite, and has an empty rule: when it is taken away, make does not
 * stop. */
static bool add_prerequisite(struct str *rule, struct str *empty_rules, const char *path,
                             struct diag *diag)
{
    str_puts(rule, " \\\n  ");
    size_t start = rule->n;
    bool ok = add_escaped(rule, path, diag);
    str_add(empty_rules, rule->s + start, rule->n - start);
    str_puts(empty_rules, ":\n");
    return ok;
}

bool build_depfile(const struct build *build, const char *target, struct str *out,
                   struct diag *diag)
{
    struct str empty_rules = STR_EMPTY;
    const struct file_hash *evidence;
    size_t n = package_files(build->package, &evidence);
    bool ok = add_escaped(out, target, diag);
    str_putc(out, ':');
    for (size_t i = 0; i < build->script.n_files; i++)
        ok = add_prerequisite(out, &empty_rules, build->script.files[i].path, diag) && ok;
    for (size_t i = 0; i < n; i++)
        ok = add_prerequisite(out, &empty_rules, evidence[i].path, diag) && ok;
    str_putc(out, '\n');
    str_add(out, empty_rules.s, empty_rules.n);
    str_close(&empty_rules);
    return ok;
}

const struct block *build_find_figure(const struct build *build, const char *name)
{
    const struct doc *doc = build->script.doc;
    for (size_t i = 0; i < doc->n; i++) {
        const struct block *block = &doc->blocks[i];
        if (block->kind == BLOCK_FIGURE && block->name && strcmp(block->name, name) == 0)
            return block;
    }
    return NULL;
}
