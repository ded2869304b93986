/*
 * tally - what origins cost: the sum of a column by tally_value, which looks for missing cells,
 * finds unit, decimals and status and keeps the rows as the value's origin, against a loop that
 * adds the doubles of the same rows under the same condition, compensated too.  Prints
 * nanoseconds a row of both and their quotient: the least of RUNS, since a busy machine only
 * adds.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/str.h"
#include "evidence/load.h"
#include "study/condition.h"
#include "study/tally.h"

#define ROWS 200000
#define RUNS 40
#define WHERE "år >= 2018"

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static const struct table *make_table(struct arena *arena, struct diag *diag)
{
    static const struct missing_value empty[] = {{"", MISSING_EMPTY}};
    static const struct allowed statuses[] = {{"verified", 0}, {"illustrative", 0}};
    static const struct field fields[] = {
        {.name = "år", .type = TYPE_YEAR, .missing = empty, .n_missing = 1},
        {.name = "belopp",
         .type = TYPE_NUMBER,
         .unit_measure = "mnkr",
         .missing = empty,
         .n_missing = 1},
        {.name = "status",
         .missing = empty,
         .n_missing = 1,
         .allowed = statuses,
         .n_allowed = 2}};
    static const struct schema schema = {.fields = fields, .n_fields = 3};
    struct str csv = STR_EMPTY;
    str_puts(&csv, "år,belopp,status\n");
    for (int i = 0; i < ROWS; i++)
        str_printf(&csv, "%d,%d.%d,verified\n", 2015 + i % 10, i * 7919 % 1000, i % 10);
    const char *text = arena_copy(arena, csv.s, csv.n);
    const struct table *table =
        table_load(arena, &schema, "medel", "medel.csv", (struct bytes){text, csv.n}, diag);
    str_close(&csv);
    return table;
}

static double plain_sum(const struct table *table, const struct condition *where)
{
    const struct column *amount = &table->columns[1];
    double sum = 0, correction = 0;
    for (size_t row = 0; row < table->n_rows; row++) {
        if (!condition_holds(where, table, row) || amount->missing[row])
            continue;
        double term = amount->number[row], next = sum + term;
        correction += fabs(sum) >= fabs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }
    return sum + correction;
}

/* The arena is the build's, as in a report with many values. */
static double traced_sum(struct arena *arena, const struct table *table, struct diag *diag)
{
    const struct tally_spec spec = {
        .tally = TALLY_SUM, .table = table, .column = "belopp", .where = WHERE};
    struct value value = {0};
    tally_value(arena, &spec, &value, diag);
    return value.number;
}

int main(void)
{
    struct arena *arena = arena_open();
    struct diag *diag = diag_open();
    const struct table *table = make_table(arena, diag);
    const struct condition *where =
        table ? condition_parse(arena, WHERE, (struct pos){0}, table, diag) : NULL;
    double plain = INFINITY, traced = INFINITY, difference = 0;
    for (int run = 0; table && run < RUNS; run++) {
        double begin = now(), a = plain_sum(table, where), middle = now(),
               b = traced_sum(arena, table, diag);
        plain = fmin(plain, middle - begin);
        traced = fmin(traced, now() - middle);
        difference = fmax(difference, fabs(a - b));
    }
    printf("plain %.2f ns a row, with origin %.2f ns a row, %.2f times; sums differ by %g\n",
           plain / ROWS, traced / ROWS, traced / plain, difference);
    diag_close(diag);
    arena_close(arena);
    return table && difference <= 0 ? 0 : 1;
}
