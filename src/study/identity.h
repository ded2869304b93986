/*
 * study/identity.h - equations that the evidence must fulfil: the state's part and industry's
 * are the whole; what was requisitioned was spent or repaid.
 *
 * A data package declares them (evidence/package.h).  Each side is arithmetic (expression.h) of
 * tallies: sum(COLUMN of TABLE where CONDITION), count(of TABLE), and so on.  With `per` it
 * must hold for each value of that column.  A side that is unknown, because cells or rows are
 * missing, proves nothing: `redovisa check` tells it.  Cells are compared exactly, never as
 * rounded for print.
 */
#ifndef STUDY_IDENTITY_H
#define STUDY_IDENTITY_H

#include <stdbool.h>

struct arena;
struct diag;
struct package;

/* Checks every identity that has a table already read, or all; an error for each that does not
 * hold, with both sides, the difference and the rows; with `told` a warning for each that
 * cannot be checked. */
bool identities_check(struct arena *arena, struct package *package, bool all, bool told,
                      struct diag *diag);

#endif
