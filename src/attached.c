#include "attached.h"

#include <string.h>

#include "base/arena.h"
#include "base/file.h"

/* Words for the files' descriptions, in the report's language. */
static const struct {
    const char *evidence, *package, *template;
} words[] = {
    [LANGUAGE_SV] = {"Underlag", "Beskrivning av underlaget", "Mall"},
    [LANGUAGE_EN] = {"Evidence", "Description of the evidence", "Template"},
};

/* The path below the folder of `beside`, when it stands there. */
static const char *path_below(const char *path, const char *beside)
{
    const char *slash = strrchr(beside, '/');
    size_t n = slash ? (size_t)(slash - beside) + 1 : 0;
    return strncmp(path, beside, n) == 0 ? path + n : path;
}

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

static bool read_file(struct arena *arena, const char *path, struct attachment *file,
                      struct diag *diag)
{
    struct bytes bytes;
    if (!file_read(arena, path, 0, &bytes, diag))
        return false;
    file->bytes = bytes.s;
    file->n = bytes.n;
    return true;
}

static struct attachment evidence_file(struct arena *arena, const struct build *build,
                                       const char *path, const char *description)
{
    enum language language = build->script.doc->language;
    const char *title = package_file_title(build->package, path);
    struct attachment file = {.mime = description ? "application/json" : "text/csv",
                              .relationship = RELATIONSHIP_DATA};
    const char *const *paths;
    package_files(build->package, &paths);
    const char *below = path_below(path, paths[0]);
    file.name = flat_name(arena, below);
    file.description = description ? description
                                   : arena_printf(arena, "%s: %s", words[language].evidence,
                                                  title ? title : below);
    return file;
}

static struct attachment template_file(struct arena *arena, const struct build *build,
                                       const char *path)
{
    const char *below = path_below(path, build->template_path);
    return (struct attachment){
        .name = flat_name(arena, below),
        .mime = "text/x-lua",
        .description = arena_printf(arena, "%s: %s",
                                    words[build->script.doc->language].template, below),
        .relationship = RELATIONSHIP_SOURCE};
}

bool attached_files(struct arena *arena, const struct build *build, const struct attachment **files,
                    size_t *n, struct diag *diag)
{
    const char *const *paths;
    size_t n_evidence = package_files(build->package, &paths);
    *n = n_evidence + build->script.n_files;
    struct attachment *all = arena_array(arena, *n, sizeof *all);
    for (size_t i = 0; i < *n; i++) {
        bool evidence = i < n_evidence;
        const char *path = evidence ? paths[i] : build->script.files[i - n_evidence];
        const char *description = i == 0 ? words[build->script.doc->language].package : NULL;
        struct attachment file = evidence ? evidence_file(arena, build, path, description)
                                          : template_file(arena, build, path);
        file.name = unique_name(arena, file.name, all, i);
        if (!read_file(arena, path, &file, diag))
            return false;
        all[i] = file;
    }
    *files = all;
    return true;
}
