/* The files of a template: each is read, noted for --depfile, and becomes a function of Lua. */
#include "script/inside.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/file.h"

#define TEMPLATE_LARGEST ((size_t)64 << 20) /* bytes: 2 million words of Swedish are 16 MB */
#define SUFFIX ".lua"

/* Once, however often it is read: several counterfactuals have one lock. */
void load_note_file(struct script *script, const char *path, struct bytes bytes)
{
    for (size_t i = 0; i < script->n_files; i++)
        if (strcmp(script->files[i].path, path) == 0)
            return;
    script->files = arena_grow(script->arena, script->files, script->n_files,
                               &script->files_capacity, sizeof *script->files);
    script->files[script->n_files++] = hash_file(path, bytes.s, bytes.n);
}

bool load_template(struct script *script, const char *path)
{
    struct bytes source;
    if (!file_read(script->templates, path, TEMPLATE_LARGEST, &source, script->diag))
        return false;
    load_note_file(script, path, source);
    const struct template *template =
        template_read(script->templates, path, source, script->diag);
    if (template && script->input->lint)
        allow_check(script, template);
    if (!template || !sandbox_load(script->sandbox, template))
        return false;
    lua_rawgeti(script->state, LUA_REGISTRYINDEX, script->environment);
    if (!lua_setupvalue(script->state, -2, 1))
        lua_pop(script->state, 1); /* a file that uses no global has no place for them */
    return true;
}

/* A path below the template's folder. */
static bool path_is_inside(const char *path)
{
    if (*path == '/' || strchr(path, '\\') || strstr(path, "//"))
        return false;
    for (const char *part = path; part; part = strchr(part, '/')) {
        part += *part == '/';
        if (*part == '.' || *part == '\0')
            return false;
    }
    return true;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What could be included from the folder of `path`, as an author writes it, in a
 * fixed order. */
static size_t files_near(struct script *script, const char *path, const char *name,
                         const char ***names)
{
    const char *slash = strrchr(name, '/');
    int before = slash ? (int)(slash - name) + 1 : 0;
    size_t n = 0, capacity = 0;
    DIR *folder = opendir(path_folder(script->arena, path));
    *names = NULL;
    for (struct dirent *entry; folder && (entry = readdir(folder)) != NULL;) {
        size_t length = strlen(entry->d_name), suffix = strlen(SUFFIX);
        if (length <= suffix || strcmp(entry->d_name + length - suffix, SUFFIX) != 0)
            continue;
        *names = arena_grow(script->arena, *names, n, &capacity, sizeof **names);
        (*names)[n++] = arena_printf(script->arena, "%.*s%.*s", before, name,
                                     (int)(length - suffix), entry->d_name);
    }
    if (folder)
        closedir(folder);
    if (n)
        qsort(*names, n, sizeof **names, compare_names);
    return n;
}

static bool tell_missing(struct script *script, const char *path, const char *name,
                         struct pos pos)
{
    const char **names;
    diag_fail(script->diag, EXIT_INPUT_MISSING, pos, "file-missing", "there is no file '%s'",
              path);
    diag_length(script->diag, strlen(name));
    size_t n = files_near(script, path, name, &names);
    if (!diag_suggest(script->diag, name, names, n))
        diag_hint(script->diag, "write the path from the template's folder, without " SUFFIX);
    return false;
}

static bool tell_outside(struct script *script, const char *name, struct pos pos)
{
    diag_error(script->diag, pos, "include-path", "'%s' is no path below the template's folder",
               name);
    diag_hint(script->diag, "write it as \"avsnitt/uppdraget\"");
    return false;
}

/* Whether the file is the template itself, or stands outside its folder when links are
 * followed. */
static bool check_place(struct script *script, const char *path, const char *name,
                        struct pos pos)
{
    char *file = realpath(path, NULL), *folder = realpath(script->folder, NULL);
    char *own = realpath(script->input->template_path, NULL);
    size_t n = folder ? strlen(folder) : 0;
    bool ok = true;
    if (!file || !folder || strncmp(file, folder, n) != 0 || file[n] != '/')
        ok = tell_outside(script, name, pos);
    else if (own && strcmp(file, own) == 0)
        ok = diag_error(script->diag, pos, "include-circle", "'%s' includes itself", name);
    free(file);
    free(folder);
    free(own);
    return ok;
}

bool load_include(struct script *script, const char *name, struct pos pos)
{
    if (!path_is_inside(name))
        return tell_outside(script, name, pos);
    const char *path = path_join(script->arena, script->folder,
                                 arena_printf(script->arena, "%s" SUFFIX, name));
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return tell_missing(script, path, name, pos);
    return check_place(script, path, name, pos) && load_template(script, path);
}
