#include "layout/share.h"

#include <stdbool.h>
#include <string.h>

int64_t extents_least(const struct extent extents[], size_t n)
{
    int64_t sum = 0;
    for (size_t c = 0; c < n; c++)
        sum += extents[c].min;
    return sum;
}

int64_t extents_most(const struct extent extents[], size_t n)
{
    int64_t sum = 0;
    for (size_t c = 0; c < n; c++)
        sum += extents[c].max;
    return sum;
}

/* Columns without a width yet, and what they have to share. */
struct open_columns {
    size_t n;
    int64_t room, least, most;
};

static struct open_columns columns_open(const struct extent extents[], size_t n, sp room)
{
    return (struct open_columns){n, room, extents_least(extents, n), extents_most(extents, n)};
}

static void column_settle(struct open_columns *open, const struct extent *extent, sp width,
                          sp *settled)
{
    *settled = width;
    open->n--;
    open->room -= width;
    open->least -= extent->min;
    open->most -= extent->max;
}

/* Whether one line of the column takes no more than an even share, and leaves the others
 *
 * theirs. */
static bool stays_whole(const struct open_columns *open, const struct extent *extent)
{
    return extent->max <= open->room / (int64_t)open->n &&
           open->room - extent->max >= open->least - extent->min;
}

static void settle_whole(const struct extent extents[], size_t n, struct open_columns *open,
                         sp widths[])
{
    for (bool settled = false; !settled;) {
        settled = true;
        for (size_t c = 0; c < n; c++) {
            if (widths[c] || extents[c].max == 0 || !stays_whole(open, &extents[c]))
                continue;
            column_settle(open, &extents[c], extents[c].max, &widths[c]);
            settled = false;
        }
    }
}

/* Columns that would get less than their least get that. */
static void settle_least(const struct extent extents[], size_t n, struct open_columns *open,
                         sp widths[])
{
    for (bool settled = false; !settled;) {
        settled = true;
        for (size_t c = 0; c < n; c++) {
            if (widths[c] || open->most == 0 ||
                open->room * extents[c].max / open->most >= extents[c].min)
                continue;
            column_settle(open, &extents[c], extents[c].min, &widths[c]);
            settled = false;
        }
    }
}

void widths_spread(const struct extent extents[], size_t n, sp room, sp widths[])
{
    int64_t left = (room - extents_most(extents, n)) / (int64_t)n;
    for (size_t c = 0; c < n; c++)
        widths[c] = sp_clamp(extents[c].max + left);
}

void widths_share(const struct extent extents[], size_t n, sp room, sp widths[])
{
    struct open_columns open = columns_open(extents, n, room);
    memset(widths, 0, n * sizeof *widths);
    if (open.most > room)
        settle_whole(extents, n, &open, widths);
    settle_least(extents, n, &open, widths);
    for (size_t c = 0; c < n; c++)
        if (!widths[c] && open.most)
            widths[c] = (sp)(open.room * extents[c].max / open.most);
}
