#define _XOPEN_SOURCE 700 /* realpath is an XSI function */

#include "evidence/path.h"

#include <stdlib.h>
#include <string.h>

/* Why a path is refused, or NULL. */
static const char *unsafe(const char *path)
{
    if (*path == '\0')
        return "is empty";
    if (strstr(path, "://") || strncmp(path, "file:", 5) == 0)
        return "is a URL; fetch the file first";
    if (*path == '/' || (path[0] && path[1] == ':'))
        return "is absolute; write it relative to the package's folder";
    if (strchr(path, '\\'))
        return "has a backslash; write /";
    if (strchr(path, '%'))
        return "has a percent code";
    for (const char *s = path; *s; s++)
        if ((unsigned char)*s < 0x20 || *s == 0x7F)
            return "has a control character";
    for (const char *s = path; s; s = strchr(s, '/'), s = s ? s + 1 : NULL) {
        if (strncmp(s, "..", 2) == 0 && (s[2] == '/' || s[2] == '\0'))
            return "leads out of the package's folder";
        if (*s == '.')
            return "has a hidden name";
    }
    return NULL;
}

bool path_check(const char *path, struct pos pos, struct diag *diag)
{
    const char *why = unsafe(path);
    return !why || diag_error(diag, pos, "unsafe-path", "the path \"%s\" %s", path, why);
}

bool path_inside(const char *dir, const char *path, struct pos pos, struct diag *diag)
{
    char *real_dir = realpath(dir, NULL), *real_path = realpath(path, NULL);
    size_t n = real_dir ? strlen(real_dir) : 0;
    bool inside = !real_dir || !real_path ||
                  (strncmp(real_dir, real_path, n) == 0 &&
                   (real_path[n] == '/' || strcmp(real_dir, "/") == 0));
    free(real_dir);
    free(real_path);
    return inside ||
           diag_error(diag, pos, "unsafe-path",
                      "\"%s\" is a link that leads out of the package's folder", path);
}
