/*
 * check.h - everything that stands between a draft and a final report, in one list.
 *
 * A template is compiled twice, as a draft and as final: what is wrong with the draft are messages,
 * what is wrong with the final report only stands in the way.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>

#include "base/str.h"
#include "build.h"

struct arena;
struct diag;

/* The errors by the gate that they stand at, gates in the order in which one clears them. */
void check_obstacles(struct arena *arena, const struct diag *final, struct str *out);

/* Requirement by requirement, where it is answered.  Needs the pages. */
void check_requirements(struct arena *arena, const struct build *build, struct str *out);

#endif
