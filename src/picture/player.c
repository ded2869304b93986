#include "picture/player.h"

static void play(const struct player *player, void *to, const struct frame *frame,
                 struct point at)
{
    size_t n_clips = 0;
    for (size_t i = 0; i < frame->n; i++) {
        const struct frame_item *item = &frame->items[i];
        if (item->kind == FRAME_RUN) {
            player->run(to, &item->run, at);
        } else if (item->kind == FRAME_PATH) {
            player->path(to, item->path, at);
        } else if (item->kind == FRAME_FRAME) {
            play(player, to, item->frame.frame,
                 (struct point){at.x + item->frame.x, at.y + item->frame.y});
        } else if (item->kind == FRAME_CLIP) {
            struct point corner = {at.x + item->clip.x, at.y + item->clip.y};
            player->clip(to, corner, item->clip.width, item->clip.height);
            n_clips++;
        }
    }
    while (n_clips--)
        player->unclip(to);
}

void player_play(const struct player *player, void *to, const struct frame *frame)
{
    play(player, to, frame, (struct point){0, 0});
}

void player_glyphs(const struct run *run, void (*glyph)(void *to, uint16_t id, double x),
                   void *to)
{
    double units_per_sp = (double)font_metrics(run->font)->units_per_em / run->size;
    double x = 0;
    for (size_t i = 0; i < run->n; i++) {
        const struct glyph *set = &run->glyphs[i];
        sp extra = run->letter_extra + (set->flags & GLYPH_SPACE ? run->space_extra : 0);
        glyph(to, set->id, x + set->x_offset);
        x += set->advance + extra * units_per_sp;
    }
}
