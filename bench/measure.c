/*
 * measure RUNS COMMAND [ARGUMENT]... - what a command costs: runs it RUNS times, one after the
 * other, and prints `CPU WALL PEAK`: the median of user and system time (ms, descendants
 * included), the least wall time (ms) and the largest process's peak memory (kB).  Ends with
 * the command's exit code when that is not 0.
 *
 * Medians for processor time, because a busy machine moves it both ways; the minimum for wall
 * time, which a busy machine only makes longer.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS_MOST 99
#define EXIT_WRONG_CALL 2
#define EXIT_NO_COMMAND 127

struct cost {
    double cpu, wall; /* ms */
    long peak;        /* kB */
};

static double milliseconds(struct timeval time)
{
    return (double)time.tv_sec * 1e3 + (double)time.tv_usec * 1e-3;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec * 1e-6;
}

/* The command's exit code; what it prints goes to stderr, so that stdout holds the result
 * alone. */
static int run(char **command, struct cost *cost)
{
    double start = now();
    pid_t child = fork();
    if (child == 0) {
        dup2(STDERR_FILENO, STDOUT_FILENO);
        execvp(command[0], command);
        perror(command[0]);
        _exit(EXIT_NO_COMMAND);
    }
    int status;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
        perror("measure");
        return EXIT_NO_COMMAND;
    }
    *cost = (struct cost){.cpu = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
                          .wall = now() - start,
                          .peak = usage.ru_maxrss};
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static int compare(const void *a, const void *b)
{
    const double *left = a, *right = b;
    return (*left > *right) - (*left < *right);
}

int main(int argc, char **argv)
{
    int runs = argc > 2 ? atoi(argv[1]) : 0;
    if (runs < 1 || runs > RUNS_MOST) {
        fprintf(stderr, "usage: measure RUNS COMMAND [ARGUMENT]..., 1 to %d runs\n", RUNS_MOST);
        return EXIT_WRONG_CALL;
    }
    double cpu[RUNS_MOST], wall = 0;
    long peak = 0;
    for (int i = 0; i < runs; i++) {
        struct cost cost;
        int code = run(argv + 2, &cost);
        if (code != 0)
            return code;
        cpu[i] = cost.cpu;
        wall = i == 0 || cost.wall < wall ? cost.wall : wall;
        peak = cost.peak > peak ? cost.peak : peak;
    }
    qsort(cpu, (size_t)runs, sizeof *cpu, compare);
    printf("%.1f %.1f %ld\n", cpu[runs / 2], wall, peak);
    return 0;
}
