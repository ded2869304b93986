/* Documents of random strips, and where flow_pages puts them. */
#ifndef FLOW_SAMPLE_H
#define FLOW_SAMPLE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "layout/flow.h"
#include "layout/measure.h"

#define PT(n) ((sp)(n)*SP_PT)

/* A splitmix64 step: the same documents in every run. */
static inline uint64_t random_next(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static inline int random_to(uint64_t *state, int n)
{
    return (int)(random_next(state) % (uint64_t)n);
}

static inline struct style flow_style(void)
{
    return (struct style){
        .page_width = PT(400),
        .page_height = PT(700),
        .margin_left = PT(20),
        .margin_right = PT(20),
        .margin_top = PT(30),
        .margin_bottom = PT(50),
        .body = {.leading = PT(14)},
        .note = {.leading = PT(11)},
    };
}

/* --- random galleys --- */

#define GALLEYS 300

struct sample {
    struct arena *arena;
    struct diag *diag;
    struct style style;
    uint64_t state;
    struct block blocks[GALLEYS];
    struct galley galleys[GALLEYS];
    const struct galley *order[GALLEYS];
    size_t n;
};

static inline struct sample *sample_open(uint64_t seed)
{
    struct arena *arena = arena_open();
    struct sample *sample = arena_alloc(arena, sizeof *sample);
    sample->arena = arena;
    sample->diag = diag_open();
    sample->style = flow_style();
    sample->state = seed;
    return sample;
}

static inline void sample_close(struct sample *sample)
{
    diag_close(sample->diag);
    arena_close(sample->arena);
}

static inline struct galley *galley_new(struct sample *sample, enum block_kind kind, size_t n,
                                        sp height)
{
    struct block *block = &sample->blocks[sample->n];
    block->kind = kind;
    block->pos = (struct pos){"flow.lua", (int)sample->n + 1, 1};
    struct galley *galley = &sample->galleys[sample->n];
    sample->order[sample->n++] = galley;
    galley->block = block;
    galley->n = n;
    galley->strips = arena_array(sample->arena, n, sizeof *galley->strips);
    for (size_t i = 0; i < n; i++) {
        galley->strips[i].height = height;
        galley->strips[i].frame = frame_open(sample->arena, PT(300), height);
    }
    return galley;
}

static inline const struct set_note *note_new(struct sample *sample, size_t n)
{
    struct set_note *note = arena_alloc(sample->arena, sizeof *note);
    note->strips = arena_array(sample->arena, n, sizeof *note->strips);
    note->n = n;
    note->height = (sp)n * PT(11);
    for (size_t i = 0; i < n; i++)
        note->strips[i].height = PT(11);
    return note;
}

static inline void paragraph_new(struct sample *sample)
{
    size_t n = 1 + (size_t)random_to(&sample->state, 12);
    struct galley *galley = galley_new(sample, BLOCK_PARAGRAPH, n, PT(14));
    for (size_t i = 1; i < n; i++)
        galley->strips[i].keep = i == 1 || i + 1 == n;
    if (random_to(&sample->state, 4))
        return;
    const struct set_note **notes = arena_array(sample->arena, 1, sizeof *notes);
    notes[0] = note_new(sample, 1 + (size_t)random_to(&sample->state, 20));
    struct strip *strip = &galley->strips[random_to(&sample->state, (int)n)];
    strip->notes = notes;
    strip->n_notes = 1;
}

static inline void heading_new(struct sample *sample)
{
    struct galley *galley = galley_new(sample, BLOCK_HEADING, 1, PT(20));
    galley->strips[0].hold = true;
    galley->strips[0].above = PT(28);
    galley->strips[0].below = PT(7);
}

static inline void chapter_new(struct sample *sample)
{
    heading_new(sample);
    struct galley *galley = &sample->galleys[sample->n - 1];
    galley->new_page = true;
    galley->chapter = galley->block;
}

static inline void float_new(struct sample *sample, enum block_kind kind)
{
    bool landscape = random_to(&sample->state, 12) == 0;
    size_t n = 3 + (size_t)random_to(&sample->state, landscape ? 15 : 30);
    struct galley *galley = galley_new(sample, kind, n, PT(14));
    for (size_t i = 1; i < n; i++)
        galley->strips[i].keep = true;
    galley->stand = landscape ? STAND_LANDSCAPE : STAND_FLOAT;
    galley->strips[0].above = galley->strips[n - 1].below = PT(14);
}

static inline void long_table_new(struct sample *sample)
{
    size_t n = 60 + (size_t)random_to(&sample->state, 90);
    struct galley *galley = galley_new(sample, BLOCK_TABLE, n, PT(15));
    struct strip *again = arena_alloc(sample->arena, sizeof *again);
    again->height = PT(21);
    again->frame = frame_open(sample->arena, PT(300), PT(21));
    galley->stand = STAND_FLOAT;
    galley->strips[0].hold = galley->strips[1].hold = true;
    galley->strips[3].keep = galley->strips[n - 1].keep = true;
    for (size_t i = 2; i < n; i++)
        galley->strips[i].again = again;
}

static inline struct sample *sample_random(uint64_t seed)
{
    struct sample *sample = sample_open(seed);
    chapter_new(sample);
    while (sample->n < GALLEYS - 1) {
        int kind = random_to(&sample->state, 20);
        if (kind < 12)
            paragraph_new(sample);
        else if (kind < 14)
            heading_new(sample);
        else if (kind < 16)
            float_new(sample, BLOCK_TABLE);
        else if (kind < 18)
            float_new(sample, BLOCK_FIGURE);
        else if (kind < 19)
            long_table_new(sample);
        else
            chapter_new(sample);
    }
    paragraph_new(sample);
    return sample;
}

static inline const struct flow *sample_flow(struct sample *sample)
{
    return flow_pages(sample->arena, &sample->style, sample->order, sample->n, sample->diag);
}

/* --- where strips came to stand --- */

/* The page of each strip; -1 when it is not there, -2 when it is there twice. */
static inline int page_of(const struct flow *flow, const struct strip *strip)
{
    int page = -1;
    for (size_t i = 0; i < flow->n_sheets; i++)
        for (size_t k = 0; k < flow->sheets[i].n; k++)
            if (flow->placed[flow->sheets[i].first + k].strip == strip)
                page = page == -1 ? (int)i : -2;
    return page;
}

static inline size_t place_of(const struct flow *flow, const struct strip *strip)
{
    for (size_t i = 0; i < flow->n_placed; i++)
        if (flow->placed[i].strip == strip)
            return i;
    return SIZE_MAX;
}

#endif
