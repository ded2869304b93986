#include "base/worker.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

/* Waiting counts too: so many times the processor seconds may pass on the clock. */
#define WALL_FACTOR 6

/* What a file may grow to: the spools that the parent opened, and standard error.  The trace of
 * a report of 6,000 pages takes an eighth. */
#define FILE_BYTES ((rlim_t)1024 * 1024 * 1024)

#define FILES_OPEN 64
#define READ_STEP 65536

/* --- in the child */

#if defined(__SANITIZE_ADDRESS__)
enum { SANITIZED = 1 };
#else
enum { SANITIZED = 0 };
#endif

static rlim_t least(rlim_t a, rlim_t b)
{
    return a < b ? a : b;
}

/* What the caller's shell allows at most; RLIM_INFINITY is the largest number. */
static rlim_t allowed(int resource)
{
    struct rlimit now;
    return getrlimit((__rlimit_resource_t)resource, &now) == 0 ? now.rlim_max : RLIM_INFINITY;
}

static bool limit(int resource, rlim_t soft, rlim_t hard)
{
    rlim_t most = allowed(resource);
    return setrlimit((__rlimit_resource_t)resource,
                     &(struct rlimit){least(soft, most), least(hard, most)}) == 0;
}

static bool set_limits(struct worker_limits limits)
{
    rlim_t seconds = limits.cpu_seconds;
    if (seconds && !limit(RLIMIT_CPU, seconds, seconds + 1))
        return false;
    /* The address sanitizer reserves terabytes of addresses: its builds cannot be limited. */
    if (limits.memory_bytes && !SANITIZED &&
        !limit(RLIMIT_AS, limits.memory_bytes, limits.memory_bytes))
        return false;
    signal(SIGALRM, SIG_DFL);
    signal(SIGXCPU, SIG_DFL);
    signal(SIGXFSZ, SIG_IGN);
    alarm(limits.cpu_seconds * WALL_FACTOR);
    return limit(RLIMIT_FSIZE, FILE_BYTES, FILE_BYTES) &&
           limit(RLIMIT_NOFILE, FILES_OPEN, FILES_OPEN) && limit(RLIMIT_CORE, 0, 0);
}

/* Opening for writing is told by the access mode in the flags, argument `flags` of the call. */
static bool deny_writing(scmp_filter_ctx filter, int call, unsigned flags)
{
    const scmp_datum_t modes[] = {O_WRONLY, O_RDWR};
    for (size_t i = 0; i < LEN(modes); i++) {
        struct scmp_arg_cmp writes = {flags, SCMP_CMP_MASKED_EQ, O_ACCMODE, modes[i]};
        if (seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), call, 1, &writes) != 0)
            return false;
    }
    struct scmp_arg_cmp creates = {flags, SCMP_CMP_MASKED_EQ, O_CREAT, O_CREAT};
    return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), call, 1, &creates) == 0;
}

/* No network, no other processes, no change to any file: what the child needs is to compute, to
 * read files and to write to the descriptors it was given. */
/* clang-format off */
static const char *const denied[] = {
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto",
    "sendmsg", "sendmmsg", "io_uring_setup", "execve", "execveat", "fork", "vfork",
    "kill", "pidfd_open", "pidfd_getfd", "pidfd_send_signal", "process_vm_readv",
    "process_vm_writev", "setns", "unshare", "mount", "umount2", "pivot_root", "chroot",
    "bpf", "perf_event_open", "keyctl", "userfaultfd", "init_module", "finit_module",
    "creat", "openat2", "truncate", "rename", "renameat", "renameat2", "link", "linkat",
    "symlink", "symlinkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "mknod",
    "mknodat", "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat",
    "utimensat", "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr",
    "fremovexattr",
};
/* clang-format on */

static bool deny(scmp_filter_ctx filter, const char *name)
{
    int call = seccomp_syscall_resolve_name(name);
    return call == __NR_SCMP_ERROR || /* this processor does not have it */
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0;
}

static bool set_filter(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    bool set = filter && deny_writing(filter, SCMP_SYS(open), 1) &&
               deny_writing(filter, SCMP_SYS(openat), 2);
    for (size_t i = 0; set && i < LEN(denied); i++)
        set = deny(filter, denied[i]);
    if (set && !SANITIZED) /* whose leak check traces the process itself */
        set = deny(filter, "ptrace");
    set = set && seccomp_load(filter) == 0;
    if (filter)
        seccomp_release(filter);
    return set;
}

static _Noreturn void work(worker_fn *fn, void *job, struct worker_limits limits, int result)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (!set_limits(limits)) {
        fprintf(stderr, "redovisa: error: cannot limit the worker: %s\n", strerror(errno));
        _exit(EXIT_INTERNAL);
    }
    if (!set_filter())
        fputs("redovisa: warning: this system cannot filter the worker's system calls\n",
              stderr);
    struct str out = STR_EMPTY;
    int code = fn(job, &out);
    fflush(NULL);
    if (!file_write(result, out.s, out.n))
        code = EXIT_INTERNAL;
    _exit(code);
}

/* --- in the parent */

static bool read_all(int fd, struct str *out)
{
    for (;;) {
        ssize_t n = read(fd, str_reserve(out, READ_STEP), READ_STEP);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        out->s[out->n += (size_t)n] = '\0';
        if (n == 0)
            return true;
    }
}

static int wait_for(pid_t child)
{
    int status;
    while (waitpid(child, &status, 0) < 0)
        assert(errno == EINTR);
    return status;
}

/* What a death by signal means. */
static int death(int signal_number, struct worker_limits limits, struct diag *diag)
{
    struct pos nowhere = {.file = NULL};
    switch (signal_number) {
    case SIGXCPU:
    case SIGALRM:
        diag_error(diag, nowhere, "time-limit", "took longer than %u s and was stopped",
                   limits.cpu_seconds);
        diag_hint(diag, "look for a loop that does not end");
        return EXIT_BAD_DATA;
    case SIGKILL:
        diag_error(diag, nowhere, "resource-limit",
                   "reached the limit of time (%u s) or memory (%zu MiB) and was stopped",
                   limits.cpu_seconds, limits.memory_bytes >> 20);
        return EXIT_BAD_DATA;
    default:
        diag_fail(diag, EXIT_INTERNAL, nowhere, "crash", "the worker was ended by a signal: %s",
                  strsignal(signal_number));
        return EXIT_INTERNAL;
    }
}

/* A worker that found no memory has said so itself; here stands how much it may have. */
static int ending(int status, struct worker_limits limits, struct diag *diag)
{
    if (WIFSIGNALED(status))
        return death(WTERMSIG(status), limits, diag);
    if (WEXITSTATUS(status) == EXIT_NO_MEMORY && limits.memory_bytes)
        diag_fail(diag, EXIT_NO_MEMORY, (struct pos){.file = NULL}, "memory-limit",
                  "the worker may take at most %zu MiB of memory", limits.memory_bytes >> 20);
    return WEXITSTATUS(status);
}

static int no_worker(struct diag *diag)
{
    diag_fail(diag, EXIT_INTERNAL, (struct pos){.file = NULL}, "no-worker",
              "cannot start the worker: %s", strerror(errno));
    return EXIT_INTERNAL;
}

int worker_run(worker_fn *fn, void *job, struct worker_limits limits, struct str *out,
               struct diag *diag)
{
    int ends[2];
    limits.memory_bytes = least(limits.memory_bytes, allowed(RLIMIT_AS));
    limits.cpu_seconds = (unsigned)least(limits.cpu_seconds, allowed(RLIMIT_CPU));
    fflush(NULL); /* else the child would print what waits in the buffers once more */
    if (pipe(ends) != 0)
        return no_worker(diag);
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        work(fn, job, limits, ends[1]);
    }
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return no_worker(diag);
    }
    bool read_whole = read_all(ends[0], out);
    close(ends[0]);
    int status = wait_for(child);
    if (WIFSIGNALED(status))
        str_clear(out);
    else if (!read_whole)
        return no_worker(diag);
    return ending(status, limits, diag);
}
