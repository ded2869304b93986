/*
 * picture/picture.h - frames to SVG and PNG through Cairo: previews, the web, tests of
 * pictures.
 *
 * Text is drawn as outlines of the report's fonts.  The bytes depend on the frame alone.
 */
#ifndef PICTURE_PICTURE_H
#define PICTURE_PICTURE_H

#include <stdbool.h>

#include "base/str.h"
#include "frame/frame.h"

bool picture_svg(const struct frame *frame, struct str *out, struct diag *diag);

/* `scale` is pixels a point. */
bool picture_png(const struct frame *frame, double scale, struct str *out, struct diag *diag);

#endif
