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
                                       .lint = build->lint};
    bool ok = script_run(arena, &input, &build->script, diag);
    /* After an error in one table the others are read too: all errors of a run at once. */
    if (!ok || diag_errors(diag))
        return package_read_all(build->package, diag) && false;
    stage_done(arena, build, "script");
    return true;
}

static const struct frame *draw_figure(struct arena *arena, const struct build *build,
                                       const struct block *block, enum block_width width,
                                       struct diag *diag)
{
    return chart_draw(arena, block->figure.chart, build->faces, block->language,
                      layout_figure_width(build->script.style, width), diag);
}

/* Every figure, in document order, then the cover's, which stands under the title: the frames that
 * layout_doc asks for. */
static bool draw_figures(struct arena *arena, struct build *build, struct diag *diag)
{
    const struct doc *doc = build->script.doc;
    const char *cover_name = doc->front.cover_figure;
    const struct block *cover = NULL;
    size_t n = 0, capacity = 0;
    for (size_t i = 0; i < doc->n; i++) {
        const struct block *block = &doc->blocks[i];
        if (block->kind != BLOCK_FIGURE)
            continue;
        if (cover_name && block->name && strcmp(cover_name, block->name) == 0)
            cover = block;
        build->figures =
            arena_grow(arena, build->figures, n, &capacity, sizeof *build->figures);
        build->figures[n++] = draw_figure(arena, build, block, block->figure.width, diag);
    }
    build->figures = arena_grow(arena, build->figures, n, &capacity, sizeof *build->figures);
    build->figures[n] = cover ? draw_figure(arena, build, cover, WIDTH_TEXT, diag) : NULL;
    return diag_errors(diag) == 0;
}

bool build_pages(struct arena *arena, struct build *build, struct diag *diag)
{
    build->faces = faces_open(arena, build->script.style, diag);
    bool drawn = draw_figures(arena, build, diag);
    stage_done(arena, build, "charts");
    if (!drawn)
        return false;
    build->layout = layout_doc(arena, build->script.doc, build->faces, build->figures, diag);
    stage_done(arena, build, "layout");
    return build->layout && diag_errors(diag) == 0;
}

/* The file's identifier: from the bytes of every input, the settings and the program's version. */
static void file_id(const struct build *build, unsigned char id[16])
{
    struct str all = STR_EMPTY;
    str_puts(&all, REDOVISA_VERSION);
    for (size_t i = 0; i < build->n_files; i++)
        str_puts(&all, build->files[i].sha256);
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

static bool build_audit(struct arena *arena, struct build *build, struct diag *diag)
{
    const struct layout *layout = build->layout;
    const struct audit_input input = {.doc = build->script.doc,
                                      .style = build->script.style,
                                      .root = layout->root,
                                      .pages = layout->pages,
                                      .n_pages = layout->n_pages};
    bool sound = audit(arena, &input, diag);
    stage_done(arena, build, "audit");
    return sound;
}

static void build_trace(struct arena *arena, struct build *build, const unsigned char id[16],
                        struct str *out)
{
    const struct trace_input input = {.doc = build->script.doc,
                                      .id = id,
                                      .program = "redovisa " REDOVISA_VERSION,
                                      .files = build->files,
                                      .n_files = build->n_files};
    struct trace *trace = trace_open(arena, &input, out);
    for (size_t i = 0; i < build->layout->n_pages; i++)
        trace_page(trace, &build->layout->pages[i]);
    trace_close(trace);
    stage_done(arena, build, "trace");
}

bool build_file(struct arena *arena, struct build *build, struct str *pdf, struct str *trace,
                struct diag *diag)
{
    const struct doc *doc = build->script.doc;
    const struct front *front = &doc->front;
    const struct layout *layout = build->layout;
    if (!build_audit(arena, build, diag) || !inputs_read(arena, build, diag))
        return false;
    struct pdf_input input = {.pages = layout->pages,
                              .n_pages = layout->n_pages,
                              .root = layout->root,
                              .outline = layout->outline,
                              .n_outline = layout->n_outline,
                              .fonts = build->faces->fonts,
                              .n_fonts = FACE_COUNT,
                              .meta = {.title = front->title,
                                       .author = front->agency,
                                       .subject = front->subject,
                                       .keywords = front->keywords,
                                       .creator = "redovisa " REDOVISA_VERSION,
                                       .dnr = front->dnr,
                                       .series = front->series,
                                       .decided = front->date,
                                       .language = doc->language,
                                       .standard = standard_of(front->standard)}};
    file_id(build, input.meta.id);
    build_trace(arena, build, input.meta.id, trace);
    if (input.meta.standard == STANDARD_A_3A &&
        !attached_files(arena, build, trace, &input.attachments, &input.n_attachments, diag))
        return false;
    if (!file_date(front, &input.meta.date, diag))
        return false;
    bool ok = pdf_write(arena, &input, pdf, diag) && diag_errors(diag) == 0;
    stage_done(arena, build, "pdf");
    return ok;
}

void build_close(struct build *build)
{
    faces_close(build->faces);
    build->faces = NULL;
}

/* Make reads a space as the end of a name, `$` as a variable and `#` as a comment; for other signs it
 * has no way to write them in a rule. */
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

/* A file becomes a prerequisite, and has an empty rule: when it is taken away, make does not stop. */
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
    const char *const *paths;
    size_t n = package_files(build->package, &paths);
    bool ok = add_escaped(out, target, diag);
    str_putc(out, ':');
    for (size_t i = 0; i < build->script.n_files; i++)
        ok = add_prerequisite(out, &empty_rules, build->script.files[i], diag) && ok;
    for (size_t i = 0; i < n; i++)
        ok = add_prerequisite(out, &empty_rules, paths[i], diag) && ok;
    str_putc(out, '\n');
    str_add(out, empty_rules.s, empty_rules.n);
    str_close(&empty_rules);
    return ok;
}

const struct block *build_find_figure(const struct build *build, const char *name,
                                      size_t *index)
{
    const struct doc *doc = build->script.doc;
    *index = 0;
    for (size_t i = 0; i < doc->n; i++) {
        const struct block *block = &doc->blocks[i];
        if (block->kind != BLOCK_FIGURE)
            continue;
        if (block->name && strcmp(block->name, name) == 0)
            return block;
        (*index)++;
    }
    return NULL;
}
