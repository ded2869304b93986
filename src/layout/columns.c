#include "layout/columns.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "layout/block.h"
#include "layout/measure.h"
#include "layout/share.h"

/* A table of at most so many columns that all fit on one line each within three quarters of the
 * measure is as wide as they are, with more white between them. */
#define NARROW_COLUMNS 3
#define NARROW_GAP SP_FROM_PT(24)

/* --- cells --- */

static enum para_align cell_align(enum align align, bool spanning)
{
    if (spanning)
        return align == ALIGN_LEFT ? PARA_LEFT : PARA_CENTRE;
    switch (align) {
    case ALIGN_LEFT: return PARA_LEFT;
    case ALIGN_CENTRE: return PARA_CENTRE;
    case ALIGN_RIGHT:
    case ALIGN_DECIMAL: return PARA_RIGHT;
    }
    return PARA_LEFT;
}

static sp span_width(const struct columns *columns, const struct grid_cell *cell)
{
    const struct column *last = &columns->column[cell->column + cell->column_span - 1];
    return last->x + last->width - columns->column[cell->column].x;
}

struct para_style cell_para(const struct setting *setting, const struct table_grids *grids,
                            const struct grid *grid, const struct grid_cell *cell,
                            const struct columns *columns)
{
    bool head = grid == grids->head;
    enum row_kind kind = grid->rows[cell->row].kind;
    struct text_style text = head ? setting->style->table_head : setting->style->table_body;
    if (!head && kind != ROW_BODY)
        text.face = setting->style->table_head.face;
    enum align align = grids->block->table.columns[cell->column].align;
    struct para_style style =
        setting_para(setting, &text, cell_align(align, cell->column_span > 1));
    if (!head && kind == ROW_GROUP)
        style.align = PARA_LEFT;
    style.figures = FIGURES_TABULAR;
    style.hyphenate = columns && columns->hyphenate;
    style.measure = columns ? span_width(columns, cell) : setting->measure;
    return style;
}

/* --- decimal points --- */

/* Where the decimal point stands in a number, or NULL. */
static const char *point_find(const char *text, enum language language)
{
    char point = language == LANGUAGE_EN ? '.' : ',';
    const char *at = strrchr(text, point);
    return at && at > text && is_digit(at[-1]) && is_digit(at[1]) ? at : NULL;
}

/* The inlines from the decimal point on; from the first raised sign when there is no point. */
static struct text text_fraction(struct arena *arena, const struct text *text)
{
    for (size_t i = 0; i < text->n; i++) {
        const struct inline_ *inline_ = &text->inlines[i];
        if (inline_->style & INLINE_RAISED)
            return (struct text){inline_, text->n - i};
        const char *point =
            inline_->kind == INLINE_TEXT ? point_find(inline_->text, inline_->language) : NULL;
        if (!point)
            continue;
        struct inline_ *rest = arena_array(arena, text->n - i, sizeof *rest);
        memcpy(rest, inline_, (text->n - i) * sizeof *rest);
        rest[0].text = point;
        return (struct text){rest, text->n - i};
    }
    return (struct text){0};
}

sp cell_fraction(struct arena *arena, const struct setting *setting,
                 const struct grid_cell *cell, const struct para_style *style)
{
    struct text fraction = text_fraction(arena, &cell->cell->text);
    if (fraction.n == 0)
        return 0;
    return para_widths(arena, setting->faces, &fraction, style, &setting->references).max;
}

/* --- what the columns ask for --- */

/* Numbers never wrap. */
static void extent_cell(struct arena *arena, const struct setting *setting,
                        const struct table_grids *grids, const struct grid *grid,
                        const struct grid_cell *cell, const struct para_style *style,
                        struct extent *extent)
{
    struct para_widths widths =
        para_widths(arena, setting->faces, &cell->cell->text, style, &setting->references);
    enum align align = grids->block->table.columns[cell->column].align;
    bool number = grid != grids->head && (align == ALIGN_DECIMAL || align == ALIGN_RIGHT);
    extent->min = larger(extent->min, number ? widths.max : widths.min);
    extent->max = larger(extent->max, widths.max);
    if (align != ALIGN_DECIMAL)
        return;
    sp fraction = cell_fraction(arena, setting, cell, style);
    extent->whole = larger(extent->whole, widths.max - fraction);
    extent->fraction = larger(extent->fraction, fraction);
}

/* Widens the columns evenly until the cell that spans them fits. */
static void extent_span(const struct grid_cell *cell, struct para_widths widths,
                        struct extent extents[])
{
    int64_t n = (int64_t)cell->column_span;
    int64_t min = widths.min - (n - 1) * COLUMN_GAP, max = widths.max - (n - 1) * COLUMN_GAP;
    for (size_t c = cell->column; c < cell->column + cell->column_span; c++) {
        min -= extents[c].min;
        max -= extents[c].max;
    }
    for (size_t c = cell->column; c < cell->column + cell->column_span; c++) {
        extents[c].min += larger(sp_clamp(min / n), 0);
        extents[c].max += larger(sp_clamp(max / n), 0);
    }
}

static void extents_single(struct arena *arena, const struct setting *setting,
                           const struct table_grids *grids, const struct grid *grid,
                           bool hyphenate, struct extent extents[])
{
    for (size_t i = 0; i < grid->n_cells; i++) {
        const struct grid_cell *cell = &grid->cells[i];
        if (cell->column_span > 1)
            continue;
        struct para_style style = cell_para(setting, grids, grid, cell, NULL);
        style.hyphenate = hyphenate;
        struct extent *extent = &extents[cell->column];
        sp whole = extent->whole, fraction = extent->fraction;
        extent_cell(arena, setting, grids, grid, cell, &style, extent);
        if (grid == grids->head) { /* heads do not stand on the decimal point */
            extent->whole = whole;
            extent->fraction = fraction;
        }
    }
}

static void extents_spanning(struct arena *arena, const struct setting *setting,
                             const struct table_grids *grids, const struct grid *grid,
                             bool hyphenate, struct extent extents[])
{
    for (size_t i = 0; i < grid->n_cells; i++) {
        const struct grid_cell *cell = &grid->cells[i];
        bool group = grid->rows[cell->row].kind == ROW_GROUP;
        if (cell->column_span == 1 || group)
            continue;
        struct para_style style = cell_para(setting, grids, grid, cell, NULL);
        style.hyphenate = hyphenate;
        extent_span(
            cell,
            para_widths(arena, setting->faces, &cell->cell->text, &style, &setting->references),
            extents);
    }
}

static void extents_find(struct arena *arena, const struct setting *setting,
                         const struct table_grids *grids, bool hyphenate,
                         struct extent extents[])
{
    size_t n = grids->block->table.n_columns;
    memset(extents, 0, n * sizeof *extents);
    extents_single(arena, setting, grids, grids->head, hyphenate, extents);
    extents_single(arena, setting, grids, grids->body, hyphenate, extents);
    for (size_t c = 0; c < n; c++) {
        sp number = extents[c].whole + extents[c].fraction;
        extents[c].min = larger(extents[c].min, number);
        extents[c].max = larger(extents[c].max, number);
    }
    extents_spanning(arena, setting, grids, grids->head, hyphenate, extents);
    extents_spanning(arena, setting, grids, grids->body, hyphenate, extents);
}

/* --- sharing out --- */

/* A wanted share of the width counts as both least and most; as most only where the table has
 * no room for it. */
static void extents_share(const struct table_block *table, sp room, bool firm,
                          struct extent extents[])
{
    for (size_t c = 0; c < table->n_columns; c++) {
        if (table->columns[c].share <= 0)
            continue;
        sp wanted = larger(extents[c].min, (sp)(table->columns[c].share * room));
        extents[c].max = wanted;
        if (firm)
            extents[c].min = wanted;
    }
}

/* What the columns ask for in `room`, shares taken in. */
static void extents_ask(struct arena *arena, const struct setting *setting,
                        const struct table_grids *grids, sp room, bool hyphenate,
                        struct extent extents[])
{
    const struct table_block *table = &grids->block->table;
    struct extent *firm = arena_array(arena, table->n_columns, sizeof *firm);
    extents_find(arena, setting, grids, hyphenate, extents);
    memcpy(firm, extents, table->n_columns * sizeof *firm);
    extents_share(table, room, true, firm);
    if (extents_least(firm, table->n_columns) <= room)
        memcpy(extents, firm, table->n_columns * sizeof *firm);
    else
        extents_share(table, room, false, extents);
}

/* --- placing --- */

static bool has_groups(const struct grid *grid)
{
    for (size_t row = 0; row < grid->n_rows; row++)
        if (grid->rows[row].kind == ROW_GROUP)
            return true;
    return false;
}

static bool has_shares(const struct table_block *table)
{
    for (size_t c = 0; c < table->n_columns; c++)
        if (table->columns[c].share > 0)
            return true;
    return false;
}

static bool is_narrow(const struct table_grids *grids, const struct extent extents[],
                      sp measure)
{
    const struct table_block *table = &grids->block->table;
    if (table->n_columns > NARROW_COLUMNS || has_groups(grids->body) || has_shares(table))
        return false;
    return extents_most(extents, table->n_columns) + (NARROW_COLUMNS - 1) * NARROW_GAP <=
           measure / 4 * 3;
}

static struct columns *columns_place(struct arena *arena, const struct table_block *table,
                                     const struct extent extents[], const sp widths[], sp gap)
{
    struct column *column = arena_array(arena, table->n_columns, sizeof *column);
    sp x = 0;
    for (size_t c = 0; c < table->n_columns; c++) {
        column[c] = (struct column){x, widths[c], table->columns[c].align, extents[c].fraction};
        x += widths[c] + gap;
    }
    struct columns *columns = arena_alloc(arena, sizeof *columns);
    *columns = (struct columns){.column = column, .n = table->n_columns, .width = x - gap};
    return columns;
}

static bool overflow_error(const struct setting *setting, const struct table_grids *grids,
                           const struct extent extents[], sp excess, struct diag *diag)
{
    const struct table_block *table = &grids->block->table;
    size_t widest = 0;
    for (size_t c = 1; c < table->n_columns; c++)
        if (extents[c].min > extents[widest].min)
            widest = c;
    const char *name = grids->block->name ? grids->block->name : table->caption.plain;
    diag_error(
        diag, grids->block->pos, "overflow",
        "table '%s' is %.1f mm wider than its %.0f mm; its widest column, number %zu, needs "
        "%.1f mm",
        name ? name : "without a name", sp_to_mm(excess), sp_to_mm(setting->measure),
        widest + 1, sp_to_mm(extents[widest].min));
    diag_hint(diag,
              "shorten its longest words, leave out a column, or write width = \"full\" or "
              "\"landscape\"");
    return false;
}

const struct columns *columns_fit(struct arena *arena, const struct setting *setting,
                                  const struct table_grids *grids, struct diag *diag)
{
    const struct table_block *table = &grids->block->table;
    size_t n = table->n_columns;
    struct extent *extents = arena_array(arena, n, sizeof *extents);
    sp *widths = arena_array(arena, n, sizeof *widths);
    sp room = sp_clamp(setting->measure - (int64_t)(n - 1) * COLUMN_GAP);
    extents_ask(arena, setting, grids, room, false, extents);
    bool hyphenate = extents_least(extents, n) > room;
    if (hyphenate)
        extents_ask(arena, setting, grids, room, true, extents);
    int64_t least = extents_least(extents, n);
    if (least > room) {
        overflow_error(setting, grids, extents, sp_clamp(least - room), diag);
        return NULL;
    }
    bool narrow = is_narrow(grids, extents, setting->measure);
    int64_t most = extents_most(extents, n);
    if (most <= room && !has_shares(table))
        widths_spread(extents, n, narrow ? (sp)most : room, widths);
    else
        widths_share(extents, n, room, widths);
    struct columns *columns =
        columns_place(arena, table, extents, widths, narrow ? NARROW_GAP : COLUMN_GAP);
    columns->width = narrow ? columns->width : setting->measure;
    columns->hyphenate = hyphenate;
    return columns;
}
