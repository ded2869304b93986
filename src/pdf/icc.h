/*
 * pdf/icc.h - the output intent's colour profile: sRGB (IEC 61966-2-1) as an ICC v4.2 profile.
 *
 * Made in code, so that nothing is copied from anyone's file: a matrix profile whose one
 * parametric curve serves all three channels (ICC.1:2004-10, 10.15).  480 bytes.
 */
#ifndef PDF_ICC_H
#define PDF_ICC_H

#include "base/str.h"

void icc_srgb(struct str *out);

#endif
