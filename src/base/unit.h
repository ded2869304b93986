/*
 * base/unit.h - lengths of layout: sp, integers of 1/65,536 pt (1 pt = 1/72 inch here, as in
 * PDF), so that lines and pages are the same on every processor.
 */
#ifndef BASE_UNIT_H
#define BASE_UNIT_H

#include <stdint.h>

typedef int32_t sp;

#define SP_PT 65536                               /* one point */
#define SP_FROM_PT(pt) ((sp)((pt)*65536.0 + 0.5)) /* constants only */
#define SP_FROM_MM(mm) ((sp)((mm)*72.0 / 25.4 * 65536.0 + 0.5))

/* Longer than anything that fits a page, and so short that three such lengths have a sum. */
#define SP_LONGEST ((sp)1 << 29)

/* What is longer than SP_LONGEST is as long as that: whatever it is compared
 * with is shorter. */
static inline sp sp_clamp(int64_t length)
{
    return length < -SP_LONGEST ? -SP_LONGEST : length > SP_LONGEST ? SP_LONGEST : (sp)length;
}

static inline double sp_to_pt(sp length)
{
    return length / 65536.0;
}

static inline double sp_to_mm(sp length)
{
    return length / 65536.0 * 25.4 / 72.0;
}

#endif
