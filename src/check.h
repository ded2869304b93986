/*
 * check.h - everything that stands between a draft and a final report, in one list.
 *
 * A template is compiled in both states: what is wrong with the draft are messages, what is
 * wrong with the final report alone stands in the way.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>

#include "base/str.h"
#include "build.h"

struct arena;
struct diag;

struct check {
    struct build asked, other;
    bool is_final;                        /* asked for as final */
    struct diag *draft_diag, *final_diag; /* one of them the caller's */
    struct diag *own;                     /* the other */
};

/* Compiles both, the draft to its file, which is dropped; warns about the language.  False when
 * there is no document at all: the caller's diag says why. */
bool check_compile(struct arena *arena, const struct build *asked, struct check *check,
                   struct diag *diag);

/*
 * For a draft without errors: the errors of the final report by the gate that they stand at, in
 * the order in which one clears them, then requirement by requirement where it is answered.
 * EXIT_BAD_DATA when the report is asked for as final and something stands in its way.
 */
int check_list(struct arena *arena, struct check *check, struct str *out);

void check_close(struct check *check);

#endif
