/*
 * evaluate.h - `redovisa evaluate`: the counterfactual engine on any tidy CSV file.
 *
 * Prints one line for each number, with the columns method, quantity, unit_or_time and value,
 * so that results of different programs can be compared line by line.
 */
#ifndef EVALUATE_H
#define EVALUATE_H

#include "base/str.h"

struct arena;
struct diag;

/* argv[0] is the command's name.  Adds the results to `out`; returns EXIT_DONE, EXIT_WRONG_CALL
 * (told on stderr), or EXIT_BAD_DATA with the reasons in diag. */
int evaluate(struct arena *arena, int argc, char **argv, struct str *out, struct diag *diag);

#endif
