/*
 * main.c - the command line: a table of commands, exit codes (sysexits); options.c reads the
 * options.
 *
 * Results go to stdout, talk and messages to stderr.  A report is compiled in a worker, which
 * hands back bytes; only this process publishes them.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/worker.h"
#include "build.h"
#include "check.h"
#include "evaluate.h"
#include "evidence/inspect.h"
#include "options.h"
#include "picture/picture.h"
#include "show.h"
#include "study/identity.h"
#include "trace/ask.h"
#include "trace/trace.h"

/* A report of 6,000 pages takes a quarter of either. */
#define CPU_SECONDS 120
#define MEMORY_BYTES ((size_t)4 << 30)

#define MANY SIZE_MAX

struct command {
    const char *name;
    int (*run)(struct call *call);
    size_t min_words, max_words;
    const char *usage, *help;
};

/* Prints the messages and returns the exit code they ask for. */
static int report_of(const struct call *call, const struct diag *diag)
{
    const char *no_colour = getenv("NO_COLOR"), *term = getenv("TERM");
    bool coloured = isatty(STDERR_FILENO) && !(no_colour && *no_colour) &&
                    !(term && strcmp(term, "dumb") == 0);
    diag_print(diag, stderr, call->json, coloured);
    return diag_exit(diag);
}

static int report(const struct call *call)
{
    return report_of(call, call->diag);
}

static struct build open_build(const struct call *call, const char *template_path)
{
    return (struct build){.template_path = template_path,
                          .inputs = call->inputs,
                          .settings = call->settings,
                          .n_settings = call->n_settings,
                          .timings = call->timings};
}

/* What the document was made from is never written over; `path` may be NULL. */
static bool spares(const struct call *call, const struct build *build, const char *path)
{
    return !path || !build_reads(build, path) ||
           diag_fail(call->diag, EXIT_CANNOT_CREATE, (struct pos){.file = path},
                     "cannot-create", "'%s' is read here; name another to write to", path);
}

/* --- build and check --- */

struct job {
    const struct call *call;
    const char *template_path, *target;
    bool write;
    struct spools *spools;
};

/* In the worker: the PDF and the trace go to their spools, the depfile to `out`. */
static int compile(void *context, struct str *out)
{
    const struct job *job = context;
    const struct call *call = job->call;
    struct build build = open_build(call, job->template_path);
    struct bytes pdf, trace;
    bool ok = build_document(call->arena, &build, call->diag) &&
              spares(call, &build, job->target) && spares(call, &build, call->depfile) &&
              (!call->depfile || build_depfile(&build, job->target, out, call->diag)) &&
              build_file(call->arena, &build, job->spools, call->diag) &&
              spool_bytes(&job->spools->pdf, &pdf, call->diag) &&
              spool_bytes(&job->spools->trace, &trace, call->diag);
    build_close(&build);
    int code = report(call);
    return ok || code ? code : EXIT_INTERNAL;
}

/* The messages of the draft on stderr, what stands in the way of a final report in `out`. */
static int tell_check(const struct call *call, struct check *check, struct str *out)
{
    int code = report_of(call, check->draft_diag);
    if (code)
        return code;
    if (call->json && check->is_final)
        report_of(call, check->final_diag);
    return check_list(call->arena, check, out);
}

/* In the worker. */
static int check(void *context, struct str *out)
{
    const struct job *job = context;
    const struct call *call = job->call;
    const struct build asked = open_build(call, job->template_path);
    struct check checked;
    bool compiled = check_compile(call->arena, &asked, &checked, call->diag);
    int code = compiled ? tell_check(call, &checked, out) : report(call);
    check_close(&checked);
    return code;
}

static bool publish(const struct job *job, const struct str *depfile)
{
    const struct call *call = job->call;
    struct bytes pdf, trace;
    if (!spool_bytes(&job->spools->pdf, &pdf, call->diag) ||
        !spool_bytes(&job->spools->trace, &trace, call->diag))
        return false;
    const struct file_bytes files[] = {
        {trace_path(call->arena, job->target), trace.s, trace.n},
        {job->target, pdf.s, pdf.n},
    };
    return file_publish_all(files, LEN(files), call->diag) &&
           (!call->depfile || file_publish(call->depfile, depfile->s, depfile->n, call->diag));
}

static int work_one(struct job *job, worker_fn *work)
{
    struct str out = STR_EMPTY;
    const struct worker_limits limits = {.cpu_seconds = CPU_SECONDS,
                                         .memory_bytes = MEMORY_BYTES};
    int code = worker_run(work, job, limits, &out, job->call->diag);
    if (job->write && code == EXIT_DONE)
        publish(job, &out);
    else if (!job->write && out.n)
        fwrite(out.s, 1, out.n, stdout);
    str_close(&out);
    return code;
}

/* With spools for what the worker makes. */
static int write_one(struct job *job, worker_fn *work)
{
    struct spools spools = {.pdf = SPOOL_EMPTY};
    job->spools = &spools;
    int code = spools_open(&spools, job->call->diag) ? work_one(job, work) : EXIT_IO;
    spools_close(&spools);
    return code;
}

static bool is_folder(const char *path)
{
    struct stat status;
    return path_ends(path, "/") || (stat(path, &status) == 0 && S_ISDIR(status.st_mode));
}

/* "out/NAME.pdf" for "templates/NAME.lua", beside it the option's folder or file. */
static const char *target_path(const struct call *call, const char *template_path)
{
    const char *slash = strrchr(template_path, '/');
    const char *name = slash ? slash + 1 : template_path;
    int n = (int)strlen(name) - (path_ends(name, ".lua") ? 4 : 0);
    char *file = arena_printf(call->arena, "%.*s.pdf", n, name);
    const char *output = call->output ? call->output : "out/";
    return is_folder(output) ? path_join(call->arena, output, file) : output;
}

static int run_reports(struct call *call, worker_fn *work, bool write)
{
    int worst = EXIT_DONE;
    for (size_t i = 0; i < call->n_words; i++) {
        diag_close(call->diag);
        call->diag = diag_open();
        struct job job = {.call = call,
                          .template_path = call->words[i],
                          .target = target_path(call, call->words[i]),
                          .write = write};
        int code = write ? write_one(&job, work) : work_one(&job, work);
        int own = report(call);
        code = own ? own : code;
        if (code > worst)
            worst = code;
        if (!code && write && !call->quiet && isatty(STDERR_FILENO))
            fprintf(stderr, "%s\n", job.target);
    }
    return worst;
}

static int run_build(struct call *call)
{
    bool file = call->output && !is_folder(call->output);
    if (call->n_words > 1 && file)
        return call_wrong("several templates need a folder for -o, not", call->output);
    if (file && !path_ends(call->output,
                           ".pdf")) /* such as a template or a table, which would be lost */
        return call_wrong("-o needs a folder or a name that ends with .pdf, not", call->output);
    if (call->depfile && path_ends(call->depfile, ".pdf"))
        return call_wrong("--depfile writes a rule of make, which is no", call->depfile);
    if (call->n_words > 1 && call->depfile)
        return call_wrong("each template needs a --depfile of its own; two cannot share",
                          call->depfile);
    return run_reports(call, compile, true);
}

/* Without templates: the evidence alone. */
static int run_check(struct call *call)
{
    if (call->n_words)
        return run_reports(call, check, false);
    struct package *package = package_open(call->arena, call->inputs, call->diag);
    if (package && package_read_all(package, call->diag))
        identities_check(call->arena, package, true, true, call->diag);
    return report(call);
}

/* --- looking at the stages --- */

static int write_out(const struct call *call, const struct str *out)
{
    if (call->output)
        file_publish(call->output, out->s, out->n, call->diag);
    else if (out->n)
        fwrite(out->s, 1, out->n, stdout);
    return report(call);
}

/* `show chart NAME TEMPLATE`: its frame, as SVG or PNG. */
static int show_chart(struct call *call)
{
    struct build build = open_build(call, call->words[2]);
    struct str out = STR_EMPTY;
    bool ok =
        build_document(call->arena, &build, call->diag) && spares(call, &build, call->output);
    const struct block *block = ok ? build_find_figure(&build, call->words[1]) : NULL;
    if (ok && !block)
        ok = diag_error(call->diag, (struct pos){.file = call->words[2]}, "unknown-name",
                        "there is no chart named '%s'", call->words[1]);
    const struct frame *frame =
        ok ? build_figure(call->arena, &build, block, call->diag) : NULL;
    ok = frame && (call->picture == PICTURE_PNG ? picture_png(frame, 2, &out, call->diag)
                                                : picture_svg(frame, &out, call->diag));
    int code = ok ? write_out(call, &out) : report(call);
    build_close(&build);
    str_close(&out);
    return code;
}

static int run_show(struct call *call)
{
    bool chart = strcmp(call->words[0], "chart") == 0;
    if (chart != (call->n_words == 3))
        return call_wrong(chart ? "show chart takes a name and a template, not"
                                : "show takes a stage and a template, not",
                          call->words[call->n_words - 1]);
    if (chart)
        return show_chart(call);
    const struct stage *stage = show_stage(call->words[0]);
    if (!stage)
        return call_wrong("show knows evidence, values, doc, text, lines, pages, tags, "
                          "coverage, lock and chart, not",
                          call->words[0]);
    struct build build = open_build(call, call->words[1]);
    struct str out = STR_EMPTY;
    build.ignore_locks = stage->locks;
    bool ok = build_document(call->arena, &build, call->diag) &&
              spares(call, &build, call->output) &&
              (!stage->pages || build_pages(call->arena, &build, call->diag));
    if (ok)
        stage->show(call->arena, &build, &out, call->diag);
    int code = ok ? write_out(call, &out) : report(call);
    build_close(&build);
    str_close(&out);
    return code;
}

/* --- the other commands --- */

/* Whether -o names a file that the call reads. */
static bool output_is_read(const struct call *call)
{
    bool read = call->output && call->schema && path_same(call->output, call->schema);
    for (size_t i = 0; call->output && i < call->n_words; i++)
        read |= path_same(call->output, call->words[i]);
    return read;
}

static int run_inspect(struct call *call)
{
    struct str out = STR_EMPTY;
    if (output_is_read(call))
        return call_wrong("-o needs another file than is read, not", call->output);
    inspect_files(call->arena, (const char *const *)call->words, call->n_words, call->schema,
                  &out, call->diag);
    int code = write_out(call, &out);
    str_close(&out);
    return code;
}

/* Its options are its own: the words stand as they were written. */
static int run_evaluate(struct call *call)
{
    struct str out = STR_EMPTY;
    int code = evaluate(call->arena, (int)call->n_words + 1, call->words - 1, &out, call->diag);
    report(call);
    if (code == EXIT_DONE)
        code = write_out(call, &out);
    str_close(&out);
    return code;
}

static int run_trace(struct call *call)
{
    struct str out = STR_EMPTY;
    struct question *question = &call->question;
    if (!question->page && !question->text && !question->id)
        return call_wrong("trace needs --page, --text or --id with", call->words[0]);
    if (output_is_read(call))
        return call_wrong("-o needs another file than is read, not", call->output);
    question->file = call->words[0];
    int code = trace_ask(call->arena, question, &out, call->diag) ? write_out(call, &out)
                                                                  : report(call);
    str_close(&out);
    return code;
}

static int run_words(struct call *call)
{
    struct str out = STR_EMPTY;
    int code = script_words(&out, call->n_words ? call->words[0] : NULL, call->diag)
                   ? write_out(call, &out)
                   : report(call);
    str_close(&out);
    return code;
}

static int run_help(struct call *call);

static const struct command commands[] = {
    {"build", run_build, 1, MANY,
     "TEMPLATE... [-i DIR] [-o FILE|DIR] [--depfile FILE] [--timings]",
     "compile reports; the old PDF stands until the new one is whole"},
    {"check", run_check, 0, MANY, "[TEMPLATE...] [-i DIR] [--state utkast|slutlig]",
     "all messages, the language, and what stands in the way of a final report; nothing "
     "written"},
    {"inspect", run_inspect, 1, MANY, "FILE.csv... [--schema FILE]",
     "records and fields, or what is wrong"},
    {"show", run_show, 2, 3, "STAGE TEMPLATE | chart NAME TEMPLATE [--svg|--png]",
     "a stage as text: evidence, values, doc, text, lines, pages, tags, coverage, lock; or a "
     "chart as a picture"},
    {"trace", run_trace, 1, 1,
     "FILE.pdf|FILE.trace.json [--page PAGE] [--text TEXT] [--id N] [--json]",
     "where printed numbers come from, told from the trace beside the PDF"},
    {"evaluate", run_evaluate, 1, MANY,
     "PANEL.csv --unit C --time C --outcome C --treated U[,U] --starts T [--methods ...]",
     "estimates, inference, gates and verdict for a tidy panel (docs/methods.md)"},
    {"words", run_words, 0, 1, "[WORD]", "the vocabulary of templates"},
    {"help", run_help, 0, 0, "", "this page"},
};

static int run_help(struct call *call)
{
    (void)call;
    puts("redovisa compiles reports from CSV evidence and Lua templates into tagged PDF.\n\n"
         "  redovisa build templates/delredovisning-2024.lua -i inputs -o out/\n"
         "  redovisa check\n"
         "  redovisa show tags templates/delredovisning-2024.lua\n\ncommands:");
    for (size_t i = 0; i < LEN(commands); i++)
        printf("  %-8s %s\n           %s\n", commands[i].name, commands[i].usage,
               commands[i].help);
    puts("\noptions:\n"
         "  -i, --inputs DIR         the data package (default: inputs)\n"
         "  -o, --output FILE|DIR    where results go (default: out/NAME.pdf, or standard "
         "output)\n"
         "  --state utkast|slutlig   over the report's own\n"
         "  --standard a-2a|a-3a|a-2b\n"
         "                           the part and level of PDF/A\n"
         "  --set KEY=VALUE          any field of the report's header\n"
         "  --depfile FILE           a Make rule of every file read\n"
         "  --schema FILE            the Table Schema that inspect checks against\n"
         "  --diagnostics text|json  the form of messages\n"
         "  --timings                processor time of each stage\n"
         "  --page, --text, --id     which printed number trace tells of; --json for programs\n"
         "  -q, --quiet   -h, --help   --version\n\n"
         "exit codes: 0 done, 1 a check says no, 2 wrong call, 65 bad data or template, 66 "
         "input\n"
         "missing, 70 internal, 71 out of memory, 73 cannot create, 74 input or output, 75 "
         "locked");
    return EXIT_DONE;
}

/* --- finding the command --- */

static int unknown_command(const char *word)
{
    const char *names[LEN(commands)];
    for (size_t i = 0; i < LEN(commands); i++)
        names[i] = commands[i].name;
    call_wrong("there is no command", word);
    const char *nearest = diag_nearest(word, names, LEN(names));
    if (nearest)
        fprintf(stderr, "hint: did you mean '%s'?\n", nearest);
    fputs("hint: 'redovisa help' lists the commands\n", stderr);
    return EXIT_WRONG_CALL;
}

static int run_command(struct call *call)
{
    if (call->n_words == 0) {
        fputs("usage: redovisa COMMAND ...; 'redovisa help' lists the commands\n", stderr);
        return EXIT_WRONG_CALL;
    }
    const char *word = call->words[0];
    for (size_t i = 0; i < LEN(commands); i++) {
        const struct command *command = &commands[i];
        if (strcmp(word, command->name) != 0)
            continue;
        call->words++;
        call->n_words--;
        if (call->n_words >= command->min_words && call->n_words <= command->max_words)
            return command->run(call);
        fprintf(stderr, "usage: redovisa %s %s\n", command->name, command->usage);
        return EXIT_WRONG_CALL;
    }
    return unknown_command(word);
}

/* A full disk shows when what waits is written, whichever command wrote it. */
static int close_output(int code)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return code;
    fprintf(stderr, "redovisa: error: cannot write to standard output: %s\n", strerror(errno));
    return EXIT_IO;
}

int main(int argc, char **argv)
{
    struct call call = {.arena = arena_open(), .diag = diag_open(), .inputs = "inputs"};
    int code = call_take_options(&call, argc, argv);
    if (code < 0)
        code = call.help ? run_help(&call) : run_command(&call);
    diag_close(call.diag);
    arena_close(call.arena);
    return close_output(code);
}
