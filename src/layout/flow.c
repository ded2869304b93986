#include "layout/flow.h"

#include <string.h>

#include "base/arena.h"
#include "layout/measure.h"
#include "layout/pager.h"

/* Pages may stay white by this many percent without harm: a ragged bottom, a
 * heading moved on. */
#define WHITE_FREE 12

/* A chapter should not end on a page filled by less than so many percent. */
#define END_FILLED 25

/* A page more weighs as much as one left white by two thirds. */
#define PAGE_STRAIN 3000

/* So many ways to place a chapter are tried at most from one beginning, so that the work stays
 * linear. */
#define TRIALS 60

struct flowing {
    struct arena *arena;
    struct arena *trial; /* emptied after each part */
    const struct style *style;
    struct sheets sheets;
    struct sheets tried; /* used again for the next trial */
    struct diag *diag;
};

/* --- how good a way is --- */

/* What the reader is strained by: `fault` could be less, `pages` only when fault is. */
struct strain {
    int64_t fault, pages;
    int64_t end; /* the part of fault that a short last page makes */
};

static int64_t white_strain(const struct style *style, const struct sheet *sheet)
{
    int64_t percent = (int64_t)sheet->white * 100 / measure_room(style, sheet->landscape);
    int64_t over = percent - WHITE_FREE;
    return over > 0 ? over * over : 0;
}

/* The last page may stay white, but not with a few lines at its top. */
static int64_t end_strain(const struct style *style, const struct sheet *sheet)
{
    sp room = measure_room(style, sheet->landscape);
    int64_t under = END_FILLED - (int64_t)(room - sheet->white) * 100 / room;
    return under > 0 ? under * under : 0;
}

/* White counts on all pages but the last, and on those that lie on their side. */
static struct strain sheets_strain(const struct style *style, const struct sheets *sheets)
{
    struct strain strain = {.pages = (int64_t)sheets->n_done * PAGE_STRAIN};
    for (size_t i = 0; i + 1 < sheets->n_done; i++)
        if (!sheets->done[i].landscape)
            strain.fault += white_strain(style, &sheets->done[i]);
    if (sheets->n_done > 1)
        strain.end = end_strain(style, &sheets->done[sheets->n_done - 1]);
    strain.fault += strain.end;
    return strain;
}

static bool part_try(struct flowing *flowing, const struct part *part, struct strain *strain)
{
    struct sheets *sheets = &flowing->tried;
    int64_t placing;
    sheets->n_placed = sheets->n_done = 0;
    bool placed =
        part_place(flowing->trial, flowing->style, part, sheets, &placing, flowing->diag);
    *strain = sheets_strain(flowing->style, sheets);
    strain->fault += placed ? placing : 0;
    return placed;
}

/* --- the search --- */

/* A table or figure right under its heading stays there. */
static void choices_begin(const struct part *part, enum choice choice)
{
    for (size_t i = 0; i < part->n; i++) {
        bool under_heading = i && part->galleys[i - 1]->block->kind == BLOCK_HEADING;
        part->choices[i] = under_heading ? CHOICE_STAY : choice;
    }
}

/* Tries the other choices for one float and keeps the best. */
static bool choice_improve(struct flowing *flowing, const struct part *part, size_t index,
                           struct strain *best)
{
    enum choice kept = part->choices[index];
    for (enum choice choice = CHOICE_FIT; choice < CHOICE_COUNT; choice++) {
        struct strain strain;
        if (choice == kept)
            continue;
        part->choices[index] = choice;
        if (!part_try(flowing, part, &strain))
            return false;
        if (strain.fault + strain.pages < best->fault + best->pages) {
            *best = strain;
            kept = choice;
        }
    }
    part->choices[index] = kept;
    return true;
}

/* Goes through the part's floats in order, again and again while that makes the
 * pages better. */
static bool choices_improve(struct flowing *flowing, const struct part *part,
                            struct strain *best)
{
    if (!part_try(flowing, part, best))
        return false;
    int trials = 0;
    for (int64_t before = INT64_MAX; best->fault && best->fault + best->pages < before;) {
        before = best->fault + best->pages;
        for (size_t i = 0; i < part->n && best->fault && trials < TRIALS; i++) {
            if (part->galleys[i]->stand != STAND_FLOAT)
                continue;
            if (!choice_improve(flowing, part, i, best))
                return false;
            trials += CHOICE_COUNT - 1;
        }
    }
    return true;
}

/* Searches from another beginning; what is better is kept.  Longer pages must save one. */
static bool part_retry(struct flowing *flowing, struct part *part, enum choice begin, sp longer,
                       struct strain *best)
{
    struct part trial = *part;
    struct strain strain;
    trial.choices = arena_array(flowing->trial, part->n, sizeof *trial.choices);
    trial.longer = longer;
    choices_begin(&trial, begin);
    if (!choices_improve(flowing, &trial, &strain))
        return false;
    if (longer ? strain.pages >= best->pages
               : strain.fault + strain.pages >= best->fault + best->pages)
        return true;
    memcpy(part->choices, trial.choices, part->n * sizeof *part->choices);
    part->longer = longer;
    *best = strain;
    return true;
}

/* A part that ends with a few lines on a page has pages a line longer when that
 * saves the page. */
static bool part_choose(struct flowing *flowing, struct part *part)
{
    struct strain best;
    choices_begin(part, CHOICE_FIT);
    if (!choices_improve(flowing, part, &best))
        return false;
    if (best.fault && !part_retry(flowing, part, CHOICE_STAY, 0, &best))
        return false;
    return !best.end ||
           part_retry(flowing, part, CHOICE_FIT, flowing->style->body.leading, &best);
}

static bool part_flow(struct flowing *flowing, struct part *part)
{
    int64_t strain;
    bool chosen = part_choose(flowing, part);
    arena_clear(flowing->trial);
    flowing->tried = (struct sheets){.style = flowing->style};
    return chosen && part_place(flowing->arena, flowing->style, part, &flowing->sheets, &strain,
                                flowing->diag);
}

/* --- the parts --- */

/* How many galleys from `first` on stand before the next that begins a page. */
static size_t part_length(const struct galley *const galleys[], size_t first, size_t n)
{
    size_t end = first + 1;
    while (end < n && !galleys[end]->new_page)
        end++;
    return end - first;
}

static bool parts_flow(struct flowing *flowing, const struct galley *const galleys[], size_t n)
{
    enum choice *choices = arena_array(flowing->arena, n, sizeof *choices);
    for (size_t first = 0; first < n;) {
        struct part part = {.galleys = galleys + first,
                            .choices = choices,
                            .n = part_length(galleys, first, n)};
        if (!part_flow(flowing, &part))
            return false;
        first += part.n;
    }
    return true;
}

const struct flow *flow_pages(struct arena *arena, const struct style *style,
                              const struct galley *const galleys[], size_t n, struct diag *diag)
{
    struct flowing flowing = {.arena = arena,
                              .trial = arena_open(),
                              .style = style,
                              .sheets.style = style,
                              .tried.style = style,
                              .diag = diag};
    bool placed = parts_flow(&flowing, galleys, n);
    arena_close(flowing.trial);
    if (!placed)
        return NULL;
    const struct sheets *sheets = &flowing.sheets;
    struct flow *flow = arena_alloc(arena, sizeof *flow);
    *flow = (struct flow){sheets->placed, sheets->n_placed, sheets->done, sheets->n_done};
    return flow;
}
