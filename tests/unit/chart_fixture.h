/*
 * tests/unit/chart_fixture.h - what a test draws charts with.
 */
#ifndef TESTS_CHART_FIXTURE_H
#define TESTS_CHART_FIXTURE_H

#include <math.h>
#include <stdlib.h>

#include "base/arena.h"
#include "chart/chart.h"

#define LATO "/usr/share/fonts/truetype/lato/Lato-"

static const struct style style = {
    .name = "test",
    .faces =
        {[FACE_SANS] = {LATO "Regular.ttf", NULL}, [FACE_SANS_BOLD] = {LATO "Bold.ttf", NULL}},
    .chart_label = {FACE_SANS, SP_FROM_PT(8), SP_FROM_PT(9.5), 0x1A1A1A},
    .ink = 0x1A1A1A,
    .grey = 0x5A5A5A,
    .light = 0xD0D4D6,
    .accent = 0x0B5563,
    .tint = 0xF0F3F4,
    .series = {0x0B5563, 0xD55E00, 0x0072B2, 0x8A4B9A, 0x3C7A3F, 0x7A5C00},
};

struct desk {
    struct arena *arena;
    struct diag *diag;
    struct faces *faces;
};

static inline int desk_open(void **state)
{
    struct desk *desk = calloc(1, sizeof *desk);
    desk->arena = arena_open();
    desk->diag = diag_open();
    desk->faces = faces_open(desk->arena, &style, desk->diag);
    *state = desk;
    return 0;
}

static inline int desk_close(void **state)
{
    struct desk *desk = *state;
    faces_close(desk->faces);
    diag_close(desk->diag);
    arena_close(desk->arena);
    free(desk);
    return 0;
}

static inline struct chart chart_of(enum chart_kind kind)
{
    return (struct chart){
        .kind = kind, .pos = {"mall.lua", 17, 3}, .decimals = -1, .zero_line = NAN};
}

#endif
