/*
 * base/unit.h - lengths of layout: sp, integers of 1/65,536 pt (1 pt = 1/72 inch here, as in PDF),
 * so that lines and pages are the same on every processor.
 */
#ifndef BASE_UNIT_H
#define BASE_UNIT_H

#include <stdint.h>

typedef int32_t sp;

#define SP_PT 65536                                          /* one point */
#define SP_FROM_PT(pt) ((sp)((pt) * 65536.0 + 0.5))          /* constants only */
#define SP_FROM_MM(mm) ((sp)((mm) * 72.0 / 25.4 * 65536.0 + 0.5))

static inline double sp_to_pt(sp length)
{
    return length / 65536.0;
}

static inline double sp_to_mm(sp length)
{
    return length / 65536.0 * 25.4 / 72.0;
}

#endif
