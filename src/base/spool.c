#include "base/spool.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"

/* Few enough writes to cost nothing, little enough text to stay in the cache. */
#define SPILL_AT ((size_t)256 * 1024)

static bool spool_fail(const char *what, int error, struct diag *diag)
{
    return diag_fail(diag, EXIT_IO, (struct pos){.file = NULL}, "temporary-file",
                     "cannot %s a temporary file in " P_tmpdir ": %s", what, strerror(error));
}

bool spool_open(struct spool *spool, struct diag *diag)
{
    *spool = (struct spool)SPOOL_EMPTY;
    spool->file = tmpfile();
    if (!spool->file)
        return spool_fail("make", errno, diag);
    setvbuf(spool->file, NULL, _IONBF, 0);
    return true;
}

void spool_close(struct spool *spool)
{
    if (spool->map)
        munmap(spool->map, spool->spilled);
    if (spool->file)
        fclose(spool->file);
    str_close(&spool->text);
    *spool = (struct spool)SPOOL_EMPTY;
}

size_t spool_size(const struct spool *spool)
{
    return spool->spilled + spool->text.n;
}

static void spill(struct spool *spool)
{
    if (spool->text.n == 0)
        return;
    if (!spool->error && fwrite(spool->text.s, 1, spool->text.n, spool->file) != spool->text.n)
        spool->error = errno;
    spool->spilled += spool->text.n;
    str_clear(&spool->text);
}

void spool_spill(struct spool *spool)
{
    if (spool->file && spool->text.n >= SPILL_AT)
        spill(spool);
}

/* errno of a whole read, 0 when it went well. */
static int read_at(int file, char *bytes, size_t n, size_t offset)
{
    for (ssize_t step; n > 0; bytes += step, n -= (size_t)step, offset += (size_t)step) {
        do
            step = pread(file, bytes, n, (off_t)offset);
        while (step < 0 && errno == EINTR);
        if (step <= 0)
            return step ? errno : EIO;
    }
    return 0;
}

void spool_reread(struct spool *spool, size_t offset, size_t n, struct str *out)
{
    if (offset >= spool->spilled) {
        str_add(out, spool->text.s + (offset - spool->spilled), n);
        return;
    }
    int error = read_at(fileno(spool->file), str_reserve(out, n), n, offset);
    if (!spool->error)
        spool->error = error;
    if (!error)
        out->s[out->n += n] = '\0';
}

bool spool_sound(const struct spool *spool, struct diag *diag)
{
    return !spool->error || spool_fail("use", spool->error, diag);
}

/* The other process has written to the file: its length tells how much. */
static bool map_file(struct spool *spool, struct diag *diag)
{
    struct stat status;
    if (fstat(fileno(spool->file), &status) != 0)
        return spool_fail("read", errno, diag);
    spool->spilled = (size_t)status.st_size;
    if (spool->spilled == 0)
        return true;
    void *map = mmap(NULL, spool->spilled, PROT_READ, MAP_SHARED, fileno(spool->file), 0);
    if (map == MAP_FAILED)
        return spool_fail("read", errno, diag);
    spool->map = map;
    return true;
}

bool spool_bytes(struct spool *spool, struct bytes *bytes, struct diag *diag)
{
    *bytes = (struct bytes){spool->text.n ? spool->text.s : "", spool->text.n};
    if (!spool->file)
        return true;
    spill(spool);
    if (!spool_sound(spool, diag) || !map_file(spool, diag))
        return false;
    *bytes = (struct bytes){spool->map ? spool->map : "", spool->spilled};
    return true;
}
