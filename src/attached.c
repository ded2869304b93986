#include "attached.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "trace/trace.h"

/* Words for the files' descriptions, in the report's language. */
static const struct {
    const char *evidence, *package, *template, *trace;
} words[] = {
    [LANGUAGE_SV] = {"Underlag", "Beskrivning av underlaget", "Mall",
                     "Spår: var varje tryckt tal kommer ifrån"},
    [LANGUAGE_EN] = {"Evidence", "Description of the evidence", "Template",
                     "Trace: where each printed number comes from"},
};

static const char *flat_name(struct arena *arena, const char *path)
{
    char *name = arena_copy(arena, path, strlen(path));
    for (char *at = name; (at = strchr(at, '/'));)
        *at = '-';
    return name;
}

/* Two files of one name, a table and a template, would overwrite each other when saved. */
static const char *unique_name(struct arena *arena, const char *name,
                               const struct attachment files[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(files[i].name, name) == 0)
            return unique_name(arena, arena_printf(arena, "%zu-%s", n + 1, name), files, n);
    return name;
}

/* The bytes that the report was made from. */
static bool read_again(struct arena *arena, const struct file_hash *was,
                       struct attachment *file, struct diag *diag)
{
    struct bytes bytes;
    const char *path = was->path;
    if (!file_read(arena, path, 0, &bytes, diag))
        return false;
    struct file_hash now = hash_file(path, bytes.s, bytes.n);
    if (strcmp(now.sha256, was->sha256) != 0)
        return diag_fail(diag, EXIT_IO, (struct pos){.file = path}, "file-changed",
                         "'%s' changed while the report was made", path);
    file->bytes = bytes.s;
    file->n = bytes.n;
    return true;
}

static struct attachment evidence_file(struct arena *arena, const struct build *build,
                                       const struct trace_file *input, bool package)
{
    enum language language = build->script.doc->language;
    const char *title = package_file_title(build->package, input->read.path);
    return (struct attachment){
        .name = flat_name(arena, input->name),
        .mime = package ? "application/json" : "text/csv",
        .description = package ? words[language].package
                               : arena_printf(arena, "%s: %s", words[language].evidence,
                                              title ? title : input->name),
        .relationship = RELATIONSHIP_DATA};
}

/* A template, or a lock beside it, which is plain text. */
static struct attachment template_file(struct arena *arena, const struct build *build,
                                       const struct trace_file *input)
{
    const char *suffix = strrchr(input->name, '.');
    return (struct attachment){
        .name = flat_name(arena, input->name),
        .mime = suffix && strcmp(suffix, ".lua") == 0 ? "text/x-lua" : "text/plain",
        .description = arena_printf(arena, "%s: %s",
                                    words[build->script.doc->language].template, input->name),
        .relationship = RELATIONSHIP_SOURCE};
}

static struct attachment trace_file(const struct build *build, struct bytes trace)
{
    return (struct attachment){.name = "trace.json",
                               .mime = "application/json",
                               .description = words[build->script.doc->language].trace,
                               .relationship = RELATIONSHIP_DATA,
                               .bytes = trace.s,
                               .n = trace.n};
}

bool attached_files(struct arena *arena, const struct build *build, struct bytes trace,
                    const struct attachment **files, size_t *n, struct diag *diag)
{
    struct attachment *all = arena_array(arena, build->n_files + 1, sizeof *all);
    for (size_t i = 0; i < build->n_files; i++) {
        const struct trace_file *input = &build->files[i];
        struct attachment file = input->template ? template_file(arena, build, input)
                                                 : evidence_file(arena, build, input, i == 0);
        file.name = unique_name(arena, file.name, all, i);
        if (!read_again(arena, &input->read, &file, diag))
            return false;
        all[i] = file;
    }
    all[build->n_files] = trace_file(build, trace);
    *files = all;
    *n = build->n_files + 1;
    return true;
}
