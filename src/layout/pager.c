#include "layout/pager.h"

#include "base/arena.h"
#include "layout/measure.h"

/* What strains the reader, in units of the square of a percent of white on a page: a table
 * divided that a page could hold, a float between the parts of a table, a heading without the
 * table that should follow it, a float after the heading of another section, at the top of the
 * next page, or on one further away. */
#define STRAIN_DIVIDED 300
#define STRAIN_PARTED 600
#define STRAIN_BARE_HEADING 400
#define STRAIN_PASSED_HEADING 250
#define STRAIN_NEXT_PAGE 20
#define STRAIN_FURTHER_PAGE 500

/* Where in the galleys. */
struct cursor {
    size_t galley, strip;
};

/* A float, and how many pages were done, headings and strips put when the text came to it. */
struct waiting {
    const struct galley *galley;
    size_t met, headings, strips;
};

struct waiting_list {
    struct waiting *items;
    size_t n, capacity, first; /* those before `first` are placed */
};

struct link_in_chain {
    const struct strip *strip;
    const struct galley *galley;
};

/* Strips that stay together, and the floats met on the way that must wait for the next page. */
struct chain {
    struct link_in_chain *links;
    size_t n, capacity;
    struct waiting_list floats;
    struct cursor end;
    const struct strip *upper; /* what the next link comes below, or NULL */
    sp height, notes;          /* height with the white above, as on the open page */
    bool loose;                /* it ends with a strip that should hold on to another */
};

struct pager {
    struct arena *arena;
    const struct style *style;
    const struct galley *const *galleys;
    const enum choice *choices; /* one a galley */
    size_t n;
    struct sheets sheets;
    int64_t strain;             /* of floats and divided tables so far */
    struct waiting_list floats; /* waiting */
    struct chain chain;
    const struct galley *last; /* whose strip was put last on the open page, or NULL */
    size_t headings;           /* put so far */
    bool landscape;            /* the next pages lie on their side */
};

static void floats_add(struct pager *pager, struct waiting_list *list, struct waiting waiting)
{
    list->items =
        arena_grow(pager->arena, list->items, list->n, &list->capacity, sizeof *list->items);
    list->items[list->n++] = waiting;
}

static void floats_meet(struct pager *pager, struct waiting_list *list,
                        const struct galley *galley)
{
    floats_add(pager, list,
               (struct waiting){galley, pager->sheets.n_done, pager->headings,
                                pager->sheets.n_placed});
}

static bool floats_wait(const struct pager *pager)
{
    return pager->floats.first < pager->floats.n;
}

static bool list_has_kind(const struct waiting_list *list, enum block_kind kind)
{
    for (size_t i = list->first; i < list->n; i++)
        if (list->items[i].galley->block->kind == kind)
            return true;
    return false;
}

/* Tables keep their order, and so do figures; but a figure may pass a table that waits. */
static bool elder_waits(const struct pager *pager, const struct galley *galley)
{
    return list_has_kind(&pager->floats, galley->block->kind) ||
           list_has_kind(&pager->chain.floats, galley->block->kind);
}

/* --- galleys on the open page --- */

static sp galley_notes(const struct galley *galley)
{
    int64_t height = 0;
    for (size_t i = 0; i < galley->n; i++)
        height += strip_notes(&galley->strips[i]);
    return sp_clamp(height);
}

/* Whether the whole galley fits below `above` more of other strips. */
static bool galley_fits(const struct pager *pager, const struct galley *galley, sp above)
{
    sp white = strip_white(pager->sheets.upper, &galley->strips[0]);
    return above + white + galley_height(galley, 0) <=
           sheet_left(&pager->sheets, galley_notes(galley));
}

/* What is higher than a page is divided where it stands. */
static bool can_float(const struct pager *pager, const struct galley *galley)
{
    return galley->stand == STAND_FLOAT &&
           galley_height(galley, 0) + galley_notes(galley) <= measure_room(pager->style, false);
}

/* A sixth of a page left white is less odd than a small table far from its words. */
static bool is_small(const struct pager *pager, const struct galley *galley)
{
    return galley_height(galley, 0) <= measure_room(pager->style, false) / 6;
}

static void strip_put(struct pager *pager, const struct galley *galley,
                      const struct strip *strip)
{
    if (strip->again && pager->last != galley) {
        sheet_put(pager->arena, &pager->sheets, strip->again);
        if (galley_height(galley, 0) <= pager->sheets.room)
            pager->strain += STRAIN_DIVIDED;
        if (pager->last)
            pager->strain += STRAIN_PARTED;
    }
    sheet_put(pager->arena, &pager->sheets, strip);
    if (galley->block->kind == BLOCK_HEADING && strip == galley->strips)
        pager->headings++;
    pager->last = galley;
    if (!pager->sheets.open.chapter)
        pager->sheets.open.chapter = galley->chapter;
}

static void galley_put(struct pager *pager, const struct galley *galley)
{
    for (size_t i = 0; i < galley->n; i++)
        strip_put(pager, galley, &galley->strips[i]);
    for (size_t i = 0; i < galley->n; i++)
        sheet_put_notes(pager->arena, &pager->sheets, &galley->strips[i]);
}

/* --- chains --- */

static void chain_add(struct pager *pager, const struct galley *galley,
                      const struct strip *strip)
{
    struct chain *chain = &pager->chain;
    if (chain->n == 0 && strip->again && pager->last != galley) {
        chain->height = sheet_needs(&pager->sheets, strip->again);
        chain->upper = strip->again;
    }
    sp white = strip_white(chain->upper, strip);
    chain->height = sp_clamp((int64_t)chain->height + white + strip->height);
    chain->upper = strip;
    chain->notes = sp_clamp((int64_t)chain->notes + strip_notes(strip));
    chain->links = arena_grow(pager->arena, chain->links, chain->n, &chain->capacity,
                              sizeof *chain->links);
    chain->links[chain->n++] = (struct link_in_chain){strip, galley};
}

/* Adds strips of one galley until one lets go of the next; true when the galley's last one
 * holds. */
static bool chain_galley(struct pager *pager, struct cursor *at)
{
    const struct galley *galley = pager->galleys[at->galley];
    for (;;) {
        const struct strip *strip = &galley->strips[at->strip++];
        chain_add(pager, galley, strip);
        if (at->strip == galley->n)
            break;
        if (!strip->hold && !galley->strips[at->strip].keep)
            return false;
    }
    bool hold = galley->strips[galley->n - 1].hold;
    *at = (struct cursor){at->galley + 1, 0};
    return hold && !pager->landscape;
}

/* Floats that do not fit after the chain wait; what follows them is looked at instead. */
static bool chain_skips(struct pager *pager, size_t index)
{
    const struct galley *galley = pager->galleys[index];
    enum choice choice = pager->choices[index];
    bool landscape = galley->stand == STAND_LANDSCAPE;
    if (!landscape && (choice == CHOICE_STAY || !can_float(pager, galley)))
        return false;
    if (!landscape && choice == CHOICE_FIT && !elder_waits(pager, galley) &&
        galley_fits(pager, galley, pager->chain.height))
        return false;
    floats_meet(pager, &pager->chain.floats, galley);
    return true;
}

/* The strips from `at` on that must stay together.  With `stay` floats are not passed over. */
static void chain_collect(struct pager *pager, struct cursor at, bool stay)
{
    struct chain *chain = &pager->chain;
    chain->n = chain->floats.n = 0;
    chain->height = chain->notes = 0;
    chain->upper = pager->sheets.upper;
    chain->loose = chain_galley(pager, &at);
    while (chain->loose && at.galley < pager->n && !pager->galleys[at.galley]->new_page) {
        const struct galley *next = pager->galleys[at.galley];
        if (next->n == 0 || (!stay && chain_skips(pager, at.galley)))
            at.galley++;
        else
            chain->loose = chain_galley(pager, &at);
    }
    chain->end = at;
}

/* Whether a table or figure in the chain would come before one that waits in the list. */
static bool chain_passes(const struct chain *chain, const struct waiting_list *waiting)
{
    for (size_t i = 0; i < chain->n; i++) {
        const struct galley *galley = chain->links[i].galley;
        if (galley->stand == STAND_FLOAT && list_has_kind(waiting, galley->block->kind))
            return true;
    }
    return false;
}

/* A heading with nothing but floats after it keeps the first of them. */
static void chain_find(struct pager *pager, struct cursor at)
{
    struct chain *chain = &pager->chain;
    chain_collect(pager, at, false);
    if (chain->floats.n && (chain->loose || chain_passes(chain, &chain->floats)))
        chain_collect(pager, at, true);
}

/* What was passed over now waits; the heading it was passed with is its own. */
static void chain_floats(struct pager *pager)
{
    struct waiting_list *floats = &pager->chain.floats;
    for (size_t i = 0; i < floats->n; i++) {
        floats->items[i].headings = pager->headings;
        floats->items[i].strips = pager->sheets.n_placed;
        floats_add(pager, &pager->floats, floats->items[i]);
    }
    pager->strain += (int64_t)floats->n * STRAIN_BARE_HEADING;
    floats->n = 0;
}

static void chain_put(struct pager *pager)
{
    struct chain *chain = &pager->chain;
    for (size_t i = 0; i < chain->n; i++)
        strip_put(pager, chain->links[i].galley, chain->links[i].strip);
    for (size_t i = 0; i < chain->n; i++)
        sheet_put_notes(pager->arena, &pager->sheets, chain->links[i].strip);
    chain_floats(pager);
}

static bool chain_fits(const struct pager *pager)
{
    return pager->chain.height <= sheet_left(&pager->sheets, pager->chain.notes);
}

/* Notes are divided when the page would else stay white by a third, after two lines. */
static bool chain_fits_divided(const struct pager *pager)
{
    const struct sheets *sheets = &pager->sheets;
    sp two = smaller(pager->chain.notes, 2 * pager->style->note.leading);
    return pager->chain.notes > 0 && sheet_left(sheets, 0) > sheets->room / 3 &&
           pager->chain.height <= sheet_left(sheets, two);
}

/* --- pages --- */

static void page_open(struct pager *pager, bool landscape)
{
    sheet_open(pager->arena, &pager->sheets, landscape);
    pager->last = NULL;
}

static bool page_is_bare(const struct pager *pager)
{
    return !pager->sheets.upper && pager->sheets.notes.n == 0;
}

static bool height_error(const struct pager *pager, const struct galley *galley,
                         const struct strip *strip, struct diag *diag)
{
    const struct block *block = galley->block;
    diag_error(
        diag, block->pos, "overflow", "'%s' has a part that is %.1f mm higher than a page",
        block->name ? block->name : "this block", sp_to_mm(strip->height - pager->sheets.room));
    diag_hint(diag, "divide the row or the figure in two");
    return false;
}

static bool pages_landscape(struct pager *pager, const struct galley *galley,
                            struct diag *diag);

/* One page away is next to its words; further away the reader turns back. */
static int64_t strain_of_distance(size_t pages)
{
    return pages <= 1 ? STRAIN_NEXT_PAGE : (int64_t)(pages - 1) * STRAIN_FURTHER_PAGE;
}

/* What came right after a float that is placed now is as far from its words as from that. */
static void floats_follow(struct pager *pager, size_t strips)
{
    struct waiting_list *floats = &pager->floats;
    for (size_t i = floats->first; i < floats->n && floats->items[i].strips == strips; i++)
        floats->items[i].met = pager->sheets.n_done;
}

/* Puts what waits at the top of the open page, in order, as far as it fits. */
static bool floats_put(struct pager *pager, struct diag *diag)
{
    while (floats_wait(pager)) {
        const struct waiting *waiting = &pager->floats.items[pager->floats.first];
        const struct galley *galley = waiting->galley;
        bool landscape = galley->stand == STAND_LANDSCAPE;
        if (landscape ? pager->sheets.upper != NULL : !galley_fits(pager, galley, 0))
            return true;
        pager->floats.first++;
        pager->strain += strain_of_distance(pager->sheets.n_done - waiting->met);
        pager->strain += (int64_t)(pager->headings - waiting->headings) * STRAIN_PASSED_HEADING;
        floats_follow(pager, waiting->strips);
        if (!landscape)
            galley_put(pager, galley);
        else if (!pages_landscape(pager, galley, diag))
            return false;
    }
    pager->floats.n = pager->floats.first = 0;
    return true;
}

static bool page_turn(struct pager *pager, struct diag *diag)
{
    sheet_close(pager->arena, &pager->sheets);
    page_open(pager, pager->landscape);
    return pager->landscape || floats_put(pager, diag);
}

/* Puts a chain that is higher than a page, breaking where a page is full. */
static bool chain_force(struct pager *pager, struct diag *diag)
{
    struct chain *chain = &pager->chain;
    for (size_t i = 0; i < chain->n; i++) {
        const struct link_in_chain *link = &chain->links[i];
        while (sheet_needs(&pager->sheets, link->strip) > sheet_left(&pager->sheets, 0)) {
            if (page_is_bare(pager))
                return height_error(pager, link->galley, link->strip, diag);
            if (!page_turn(pager, diag))
                return false;
        }
        strip_put(pager, link->galley, link->strip);
        sheet_put_notes(pager->arena, &pager->sheets, link->strip);
    }
    chain_floats(pager);
    return true;
}

/* What waits goes before the next heading when that leaves only a ragged bottom white. */
static bool heading_waits(const struct pager *pager)
{
    return pager->chain.links->galley->block->kind == BLOCK_HEADING && floats_wait(pager) &&
           sheet_left(&pager->sheets, 0) <= pager->sheets.room / 5;
}

static bool chain_turns(const struct pager *pager)
{
    bool fits = chain_fits(pager) || chain_fits_divided(pager) || !pager->sheets.upper;
    if (!fits || pager->landscape)
        return !fits;
    return chain_passes(&pager->chain, &pager->floats) ||
           (pager->sheets.upper && heading_waits(pager));
}

/* Puts the chain that begins at *at, on a new page when it must, and steps past it. */
static bool chain_place(struct pager *pager, struct cursor *at, struct diag *diag)
{
    chain_find(pager, *at);
    while (chain_turns(pager)) {
        if (!page_turn(pager, diag))
            return false;
        chain_find(pager, *at);
    }
    *at = pager->chain.end;
    if (!chain_fits(pager) && !chain_fits_divided(pager))
        return chain_force(pager, diag);
    chain_put(pager);
    return true;
}

/* A galley on pages of its own that lie on their side; the next page is open and empty. */
static bool pages_landscape(struct pager *pager, const struct galley *galley, struct diag *diag)
{
    const enum choice stay = CHOICE_STAY;
    struct pager inner = *pager;
    inner.galleys = &galley;
    inner.choices = &stay;
    inner.n = 1;
    inner.landscape = true;
    inner.chain = (struct chain){0};
    inner.sheets.open.landscape = true;
    inner.sheets.room = measure_room(pager->style, true);
    for (struct cursor at = {0, 0}; at.galley == 0;)
        if (!chain_place(&inner, &at, diag))
            return false;
    pager->sheets = inner.sheets;
    sheet_close(pager->arena, &pager->sheets);
    page_open(pager, false);
    return true;
}

/* Turns pages until nothing waits. */
static bool flush(struct pager *pager, struct diag *diag)
{
    while (floats_wait(pager) || pager->sheets.carried.n)
        if (!page_turn(pager, diag))
            return false;
    return true;
}

/* What begins a chapter lets no float pass; it begins a page where the style says so. */
static bool chapter_begin(struct pager *pager, const struct galley *galley, struct diag *diag)
{
    if (!flush(pager, diag))
        return false;
    if (!galley->new_page)
        return true;
    if (!page_is_bare(pager) && !page_turn(pager, diag))
        return false;
    pager->sheets.open.furniture = galley->furniture;
    return true;
}

/* Whether the galley waits for the top of a later page. */
static bool galley_waits(const struct pager *pager, size_t index)
{
    const struct galley *galley = pager->galleys[index];
    enum choice choice = pager->choices[index];
    if (galley->stand == STAND_LANDSCAPE)
        return true;
    if (choice == CHOICE_STAY || !can_float(pager, galley))
        return false;
    if (choice == CHOICE_WAIT || elder_waits(pager, galley))
        return true;
    return !galley_fits(pager, galley, 0) && !is_small(pager, galley);
}

/* Places the galley at *at, or its next chain. */
static bool flow_step(struct pager *pager, struct cursor *at, struct diag *diag)
{
    const struct galley *galley = pager->galleys[at->galley];
    bool begins = at->strip == 0,
         chapter = galley->new_page || galley->block == galley->chapter;
    if (begins && chapter && !chapter_begin(pager, galley, diag))
        return false;
    if (galley->n == 0 || (begins && galley_waits(pager, at->galley))) {
        if (galley->n)
            floats_meet(pager, &pager->floats, galley);
        at->galley++;
        return true;
    }
    return chain_place(pager, at, diag);
}

bool part_place(struct arena *arena, const struct style *style, const struct part *part,
                struct sheets *sheets, int64_t *strain, struct diag *diag)
{
    struct pager pager = {.arena = arena,
                          .style = style,
                          .galleys = part->galleys,
                          .choices = part->choices,
                          .n = part->n,
                          .sheets = *sheets};
    pager.sheets.longer = part->longer;
    page_open(&pager, false);
    for (struct cursor at = {0, 0}; at.galley < part->n;)
        if (!flow_step(&pager, &at, diag))
            return false;
    if (!flush(&pager, diag))
        return false;
    if (!page_is_bare(&pager))
        sheet_close(arena, &pager.sheets);
    *sheets = pager.sheets;
    *strain = pager.strain;
    return true;
}
