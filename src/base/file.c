#include "base/file.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

/* Another build publishes within milliseconds; who holds the lock longer is stuck. */
#define LOCK_TRIES 100
#define LOCK_PAUSE_NS (50 * 1000 * 1000L)

/* A report and its trace. */
#define FILES_MOST 2

static struct pos whole_file(const char *path)
{
    return (struct pos){.file = path};
}

/* --- in */

static int open_retry(int folder, const char *name, int flags, mode_t mode)
{
    int fd;
    do
        fd = openat(folder, name, flags | O_CLOEXEC, mode);
    while (fd < 0 && errno == EINTR);
    return fd;
}

/* Reads until n bytes have come or the file ends; the count, or -1 with errno. */
static ssize_t read_full(int fd, char *bytes, size_t n)
{
    size_t done = 0;
    while (done < n) {
        ssize_t step = read(fd, bytes + done, n - done);
        if (step < 0 && errno == EINTR)
            continue;
        if (step < 0)
            return -1;
        if (step == 0)
            break;
        done += (size_t)step;
    }
    return (ssize_t)done;
}

static bool read_open(struct arena *arena, const char *path, int fd, size_t limit,
                      struct bytes *bytes, struct diag *diag)
{
    struct stat status;
    if (fstat(fd, &status) != 0)
        return diag_fail(diag, EXIT_IO, whole_file(path), "read-error", "cannot read '%s': %s",
                         path, strerror(errno));
    if (!S_ISREG(status.st_mode))
        return diag_fail(diag, EXIT_IO, whole_file(path), "not-a-file",
                         "'%s' is %s, not a file", path,
                         S_ISDIR(status.st_mode) ? "a folder" : "a pipe or device");
    size_t n = (size_t)status.st_size;
    if (limit && n > limit)
        return diag_error(diag, whole_file(path), "file-too-large",
                          "'%s' has %zu bytes; at most %zu are read", path, n, limit);
    char *read_bytes = arena_alloc(arena, n + 1);
    ssize_t got = read_full(fd, read_bytes, n + 1);
    if (got < 0)
        return diag_fail(diag, EXIT_IO, whole_file(path), "read-error", "cannot read '%s': %s",
                         path, strerror(errno));
    if ((size_t)got != n)
        return diag_fail(diag, EXIT_IO, whole_file(path), "file-changed",
                         "'%s' changed while it was read", path);
    *bytes = (struct bytes){.s = read_bytes, .n = n};
    return true;
}

bool file_read(struct arena *arena, const char *path, size_t limit, struct bytes *bytes,
               struct diag *diag)
{
    /* O_NONBLOCK: a pipe is refused, not waited for. */
    int fd = open_retry(AT_FDCWD, path, O_RDONLY | O_NONBLOCK, 0);
    if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
        return diag_fail(diag, EXIT_INPUT_MISSING, whole_file(path), "file-missing",
                         "there is no file '%s'", path);
    if (fd < 0)
        return diag_fail(diag, EXIT_IO, whole_file(path), "read-error", "cannot read '%s': %s",
                         path, strerror(errno));
    bool read_whole = read_open(arena, path, fd, limit, bytes, diag);
    close(fd);
    return read_whole;
}

/* --- out */

/* One file on its way out.  `part` is the name it is written under; the folder's lock makes it
 * ours, so what a killed build left behind is simply replaced. */
struct publication {
    const char *path, *name;
    struct str folder_name, part;
    int folder;   /* of the first file's publication, which closes it */
    bool written; /* the part waits to be renamed */
    struct diag *diag;
};

static bool cannot_create(const struct publication *file, const char *what)
{
    return diag_fail(file->diag, EXIT_CANNOT_CREATE, whole_file(file->path), "cannot-create",
                     "cannot create '%s': %s", what, strerror(errno));
}

static bool cannot_write(const struct publication *file)
{
    return diag_fail(file->diag, EXIT_IO, whole_file(file->path), "write-error",
                     "cannot write '%s': %s", file->path, strerror(errno));
}

static bool make_folder(const char *folder)
{
    return mkdir(folder, 0777) == 0 || errno == EEXIST;
}

/* Makes the folder and those above it, and opens it. */
static bool open_folder(struct publication *file)
{
    char *folder = file->folder_name.s;
    file->folder = open_retry(AT_FDCWD, folder, O_RDONLY | O_DIRECTORY, 0);
    if (file->folder >= 0)
        return true;
    if (errno != ENOENT)
        return cannot_create(file, folder);
    for (char *slash = strchr(folder + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool made = make_folder(folder);
        if (!made)
            return cannot_create(file, folder);
        *slash = '/';
    }
    if (!make_folder(folder))
        return cannot_create(file, folder);
    file->folder = open_retry(AT_FDCWD, folder, O_RDONLY | O_DIRECTORY, 0);
    return file->folder >= 0 || cannot_create(file, folder);
}

static bool lock_folder(const struct publication *file)
{
    for (int i = 0; i < LOCK_TRIES; i++) {
        if (flock(file->folder, LOCK_EX | LOCK_NB) == 0)
            return true;
        if (errno != EWOULDBLOCK && errno != EINTR)
            return diag_fail(file->diag, EXIT_IO, whole_file(file->path), "write-error",
                             "cannot lock the folder '%s': %s", file->folder_name.s,
                             strerror(errno));
        nanosleep(&(struct timespec){.tv_nsec = LOCK_PAUSE_NS}, NULL);
    }
    diag_fail(file->diag, EXIT_LOCKED, whole_file(file->path), "locked",
              "another build keeps the folder '%s' locked", file->folder_name.s);
    diag_hint(file->diag, "wait for it to end, then run the same command again");
    return false;
}

/* Whether the open file holds exactly these bytes. */
static bool same_bytes(int fd, const char *bytes, size_t n)
{
    char part[65536];
    struct stat status;
    if (fstat(fd, &status) != 0 || (uintmax_t)status.st_size != n)
        return false;
    for (size_t done = 0; done < n;) {
        size_t want = n - done < sizeof part ? n - done : sizeof part;
        ssize_t got = read_full(fd, part, want);
        if (got < 0 || (size_t)got != want || memcmp(part, bytes + done, want) != 0)
            return false;
        done += want;
    }
    return true;
}

static bool is_published(const struct publication *file, const char *bytes, size_t n)
{
    int fd = open_retry(file->folder, file->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
    if (fd < 0)
        return false;
    bool same = same_bytes(fd, bytes, n);
    close(fd);
    return same;
}

/* Renaming over a link, pipe, device or folder would destroy it. */
static bool may_replace(const struct publication *file)
{
    struct stat status;
    if (fstatat(file->folder, file->name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT || cannot_create(file, file->path);
    if (S_ISREG(status.st_mode))
        return true;
    return diag_fail(file->diag, EXIT_CANNOT_CREATE, whole_file(file->path), "cannot-create",
                     "'%s' exists and is not a regular file; name another", file->path);
}

bool file_write(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t step = write(fd, bytes, n);
        if (step < 0 && errno == EINTR)
            continue;
        if (step == 0)
            errno = EIO;
        if (step <= 0)
            return false;
        bytes += step;
        n -= (size_t)step;
    }
    return true;
}

static bool sync_retry(int fd)
{
    int result;
    do
        result = fsync(fd);
    while (result != 0 && errno == EINTR);
    return result == 0;
}

/* Writes the bytes beside their place, to the disk. */
static bool write_part(const struct publication *file, const char *bytes, size_t n)
{
    unlinkat(file->folder, file->part.s, 0);
    int fd =
        open_retry(file->folder, file->part.s, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
    if (fd < 0)
        return cannot_create(file, file->path);
    bool written = (file_write(fd, bytes, n) && sync_retry(fd)) || cannot_write(file);
    /* After EINTR the descriptor is closed, and the bytes are synced already. */
    if (close(fd) != 0 && errno != EINTR && written)
        written = cannot_write(file);
    return written;
}

static bool rename_part(const struct publication *file)
{
    int result;
    do
        result = renameat(file->folder, file->part.s, file->folder, file->name);
    while (result != 0 && errno == EINTR);
    return result == 0 || cannot_create(file, file->path);
}

static bool prepare(struct publication *file, const struct file_bytes *content)
{
    if (is_published(file, content->bytes, content->n))
        return true;
    if (!may_replace(file))
        return false;
    file->written = true;
    return write_part(file, content->bytes, content->n);
}

/* Renames the parts; those of a failed publication are taken away. */
static bool finish(struct publication files[], size_t n, bool prepared)
{
    bool renamed = false;
    for (size_t i = 0; i < n; i++) {
        if (!files[i].written)
            continue;
        prepared = prepared && rename_part(&files[i]);
        renamed |= prepared;
        if (!prepared)
            unlinkat(files[i].folder, files[i].part.s, 0);
    }
    /* Some file systems cannot sync a folder and say EINVAL. */
    return prepared &&
           (!renamed || sync_retry(files->folder) || errno == EINVAL || cannot_write(files));
}

static bool open_publication(struct publication *file, const char *path, struct diag *diag)
{
    const char *slash = strrchr(path, '/');
    *file = (struct publication){
        .path = path, .name = slash ? slash + 1 : path, .folder = -1, .diag = diag};
    if (*file->name == '\0')
        return diag_fail(diag, EXIT_CANNOT_CREATE, whole_file(path), "cannot-create",
                         "'%s' names a folder; name a file", path);
    str_add(&file->folder_name, slash ? path : ".",
            slash && slash > path ? (size_t)(slash - path) : 1);
    str_printf(&file->part, ".%s.part", file->name);
    return true;
}

/* Who ends the program ends it before or after, so that no part is left behind. */
static bool publish_undisturbed(struct publication files[], const struct file_bytes contents[],
                                size_t n)
{
    sigset_t ending, before;
    bool ready = true;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGHUP);
    sigprocmask(SIG_BLOCK, &ending, &before);
    for (size_t i = 0; ready && i < n; i++) {
        files[i].folder = files->folder;
        ready = prepare(&files[i], &contents[i]);
    }
    bool published = finish(files, n, ready);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return published;
}

bool file_publish_all(const struct file_bytes contents[], size_t n, struct diag *diag)
{
    struct publication files[FILES_MOST] = {0};
    assert(n > 0 && n <= FILES_MOST);
    bool ready = true;
    for (size_t i = 0; ready && i < n; i++)
        ready = open_publication(&files[i], contents[i].path, diag);
    bool published = ready && open_folder(files) && lock_folder(files) &&
                     publish_undisturbed(files, contents, n);
    if (files->folder >= 0 && files->path)
        close(files->folder);
    for (size_t i = 0; i < n; i++) {
        str_close(&files[i].folder_name);
        str_close(&files[i].part);
    }
    return published;
}

bool file_publish(const char *path, const void *bytes, size_t n, struct diag *diag)
{
    const struct file_bytes content = {path, bytes, n};
    return file_publish_all(&content, 1, diag);
}

/* --- paths */

char *path_join(struct arena *arena, const char *dir, const char *name)
{
    size_t n = strlen(dir);
    if (*name == '/' || n == 0)
        return arena_copy(arena, name, strlen(name));
    return arena_printf(arena, "%s%s%s", dir, dir[n - 1] == '/' ? "" : "/", name);
}

bool path_ends(const char *path, const char *suffix)
{
    size_t n = strlen(path), end = strlen(suffix);
    return n > end && strcmp(path + n - end, suffix) == 0;
}

bool path_same(const char *a, const char *b)
{
    struct stat one, two;
    return stat(a, &one) == 0 && stat(b, &two) == 0 && one.st_dev == two.st_dev &&
           one.st_ino == two.st_ino;
}

char *path_folder(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return arena_copy(arena, ".", 1);
    while (slash > path && slash[-1] == '/')
        slash--;
    return arena_copy(arena, path, slash > path ? (size_t)(slash - path) : 1);
}
