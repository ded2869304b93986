#include "base/spool.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

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
    if (spool->error)
        return spool_fail("write", spool->error, diag);
    if (!map_file(spool, diag))
        return false;
    *bytes = (struct bytes){spool->map ? spool->map : "", spool->spilled};
    return true;
}
