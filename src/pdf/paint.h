/*
 * pdf/paint.h - runs and paths as operators of a draft, with the graphics state they need.
 *
 * An operator that sets what is set already is not written.  y flips here, once for the whole
 * program.
 */
#ifndef PDF_PAINT_H
#define PDF_PAINT_H

#include <stdbool.h>

#include "base/str.h"
#include "frame/frame.h"
#include "pdf/fontfile.h"

#define OPACITIES 100 /* opacity goes in hundredths */

/* The graphics state as the operators so far have left it. */
struct paint_state {
    const struct face *face;
    sp size, width;
    colour fill, stroke;
    const sp *dash;
    size_t n_dash;
    bool round;
    int opacity; /* hundredths */
};

struct painter {
    struct str *out;
    struct fonts *fonts;
    sp height;       /* of the page */
    bool *opacities; /* by hundredths: set for those used */
    struct paint_state state;
};

/* A page's painter, in the state that a content stream starts with. */
struct painter painter_open(struct str *out, struct fonts *fonts, sp height, bool *opacities);

/* `at`: where the item's frame stands on the page, from the top left corner. */
void paint_run(struct painter *painter, const struct run *run, struct point at);
void paint_path(struct painter *painter, const struct path *path, struct point at);

/* Clips to a rectangle and returns the state to go back to in paint_unclip. */
struct paint_state paint_clip(struct painter *painter, struct point corner, sp width,
                              sp height);
void paint_unclip(struct painter *painter, struct paint_state state);

/* The entries of the ExtGState resource: "/a18<</ca .18>>…". */
void paint_resources(struct str *out, const bool opacities[OPACITIES + 1]);

#endif
