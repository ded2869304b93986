/*
 * show.h - the stages of a build as text, for `redovisa show` and the tests.
 */
#ifndef SHOW_H
#define SHOW_H

#include <stdbool.h>

#include "base/str.h"
#include "build.h"

struct arena;
struct diag;

struct stage {
    const char *name;
    void (*show)(struct arena *arena, const struct build *build, struct str *out,
                 struct diag *diag);
    bool pages; /* needs the pages, not the document alone */
    bool locks; /* writes the lock file, so that none need be there */
};

/*
 * Requirement by requirement of the deliverable, a line for each section that answers it:
 *     id TAB section TAB pieces of evidence TAB page [TAB why there is none]
 * A requirement that nothing answers has a dash for section and page.  Needs the pages.
 */
void show_coverage(struct arena *arena, const struct build *build, struct str *out,
                   struct diag *diag);

/* The stage of that name; NULL when there is none. */
const struct stage *show_stage(const char *name);

#endif
