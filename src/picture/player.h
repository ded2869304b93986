/*
 * picture/player.h - walks a frame and hands its runs, paths and clips to a painter.
 *
 * Nested frames are moved by adding to coordinates; marks, links and anchors are passed over.
 */
#ifndef PICTURE_PLAYER_H
#define PICTURE_PLAYER_H

#include "frame/frame.h"

/* `at`: where the item's frame stands, from the top left corner of the outermost one. */
struct player {
    void (*run)(void *to, const struct run *run, struct point at);
    void (*path)(void *to, const struct path *path, struct point at);
    void (*clip)(void *to, struct point corner, sp width, sp height);
    void (*unclip)(void *to);
};

void player_play(const struct player *player, void *to, const struct frame *frame);

/* Where each glyph of a run stands: calls `glyph` with its x in font units from the run's
 * start. */
void player_glyphs(const struct run *run, void (*glyph)(void *to, uint16_t id, double x),
                   void *to);

#endif
