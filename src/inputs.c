#include "inputs.h"

#include <string.h>

#include "base/arena.h"

/* The path below the folder of `beside`, when it stands there. */
static const char *path_below(const char *path, const char *beside)
{
    const char *slash = strrchr(beside, '/');
    size_t n = slash ? (size_t)(slash - beside) + 1 : 0;
    return strncmp(path, beside, n) == 0 ? path + n : path;
}

void inputs_list(struct arena *arena, struct build *build)
{
    const struct file_hash *evidence;
    size_t n_evidence = package_files(build->package, &evidence);
    build->n_files = n_evidence + build->script.n_files;
    struct trace_file *files = arena_array(arena, build->n_files, sizeof *files);
    for (size_t i = 0; i < build->n_files; i++) {
        struct trace_file *file = &files[i];
        file->template = i >= n_evidence;
        file->read = file->template ? build->script.files[i - n_evidence] : evidence[i];
        file->name = path_below(file->read.path,
                                file->template ? build->template_path : evidence[0].path);
    }
    build->files = files;
}
