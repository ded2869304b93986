#include "layout/table.h"

#include "base/arena.h"
#include "layout/caption.h"
#include "layout/columns.h"
#include "layout/figure.h"
#include "layout/grid.h"
#include "layout/measure.h"
#include "layout/repeat.h"

#define RULE_HEAVY SP_FROM_PT(0.75)
#define RULE_LIGHT SP_FROM_PT(0.5)

/* White above and below the text of a row, wider where rows have several lines. */
#define ROW_PAD SP_FROM_PT(1.5)
#define ROW_PAD_WRAPPED SP_FROM_PT(3)

/* A hairline helps the eye along every fifth row, in tables longer than this. */
#define RULED_ROWS 9

/* A table while its rows become strips. */
struct table_setting {
    struct setting *setting;
    const struct table_grids *grids;
    const struct columns *columns;
    const struct grid *grid;          /* the part being set: head or body */
    const struct lines *const *lines; /* of each cell of the part */
    bool wrapped;                     /* some row has several lines */
    bool grouped;                     /* the author's groups and rules part the rows */
    sp pad;
};

/* --- cells --- */

static struct tag *cell_tag(struct arena *arena, const struct table_setting *table,
                            const struct grid_cell *cell, struct tag *row)
{
    bool head = table->grid == table->grids->head;
    bool group = table->grid->rows[cell->row].kind == ROW_GROUP;
    bool header = head || group || cell->cell->header;
    struct tag *tag = tag_open(arena, row, header ? TAG_TH : TAG_TD);
    if (header)
        tag->scope = head ? SCOPE_COLUMN : SCOPE_ROW;
    tag->column_span = (int)cell->column_span;
    tag->row_span = (int)cell->row_span;
    return tag;
}

static const struct lines *cell_set(struct arena *arena, const struct table_setting *table,
                                    const struct grid_cell *cell, struct tag *row,
                                    struct diag *diag)
{
    const struct setting *setting = table->setting;
    struct para_style style =
        cell_para(setting, table->grids, table->grid, cell, table->columns);
    return para_set(arena, setting->faces, &cell->cell->text, &style, &setting->references,
                    cell_tag(arena, table, cell, row), diag);
}

/* Sets all cells of the part; their tags go to rows under `section`. */
static bool cells_set(struct arena *arena, struct table_setting *table, const struct grid *grid,
                      struct tag *section, struct diag *diag)
{
    const struct lines **lines = arena_array(arena, grid->n_cells, sizeof *lines);
    table->grid = grid;
    for (size_t row = 0; row < grid->n_rows; row++) {
        struct tag *tag = tag_open(arena, section, TAG_TR);
        for (size_t i = grid->first[row]; i < grid->first[row + 1]; i++)
            if (!(lines[i] = cell_set(arena, table, &grid->cells[i], tag, diag)))
                return false;
    }
    table->lines = lines;
    return true;
}

/* --- rows --- */

/* Rows that spans join, with their tops; tops[n] is the foot. */
struct band {
    size_t first, n;
    sp *tops;
};

/* Group heads have more white above, unless they come first. */
static sp row_head(const struct table_setting *table, size_t row)
{
    return row > 0 && table->grid->rows[row].kind == ROW_GROUP ? 2 * ROW_PAD : 0;
}

static sp row_height(const struct table_setting *table, size_t row)
{
    sp height = 0;
    for (size_t i = table->grid->first[row]; i < table->grid->first[row + 1]; i++)
        if (table->grid->cells[i].row_span == 1)
            height = larger(height, table->lines[i]->height);
    return height + 2 * table->pad + row_head(table, row);
}

/* A cell that spans rows and is higher than they are makes the last of them higher. */
static void band_stretch(const struct table_setting *table, struct band *band)
{
    for (size_t row = band->first; row < band->first + band->n; row++)
        for (size_t i = table->grid->first[row]; i < table->grid->first[row + 1]; i++) {
            size_t foot = row - band->first + table->grid->cells[i].row_span;
            sp missing = table->lines[i]->height + 2 * table->pad -
                         (band->tops[foot] - band->tops[row - band->first]);
            for (size_t k = foot; missing > 0 && k <= band->n; k++)
                band->tops[k] += missing;
        }
}

static struct band band_make(struct arena *arena, const struct table_setting *table,
                             size_t first)
{
    struct band band = {.first = first, .n = grid_band(table->grid, first)};
    band.tops = arena_array(arena, band.n + 1, sizeof *band.tops);
    for (size_t k = 0; k < band.n; k++)
        band.tops[k + 1] = band.tops[k] + row_height(table, first + k);
    band_stretch(table, &band);
    return band;
}

/* How far a line of a decimal column moves so that its point stands on the column's. */
static sp decimal_shift(struct arena *arena, const struct table_setting *table,
                        const struct grid_cell *cell, const struct lines *lines)
{
    const struct column *column = &table->columns->column[cell->column];
    bool head = table->grid == table->grids->head;
    if (head || column->align != ALIGN_DECIMAL || cell->column_span > 1 || lines->n != 1)
        return 0;
    struct para_style style =
        cell_para(table->setting, table->grids, table->grid, cell, table->columns);
    return cell_fraction(arena, table->setting, cell, &style) - column->fraction;
}

/* Heads stand at the foot of their row, all else at its top. */
static void cell_draw(struct arena *arena, const struct table_setting *table,
                      const struct band *band, size_t i, struct frame *frame)
{
    const struct grid_cell *cell = &table->grid->cells[i];
    const struct lines *lines = table->lines[i];
    size_t row = cell->row - band->first;
    sp y = band->tops[row] + table->pad + row_head(table, cell->row);
    if (table->grid == table->grids->head)
        y = band->tops[row + cell->row_span] - table->pad - lines->height;
    sp x = table->columns->column[cell->column].x + decimal_shift(arena, table, cell, lines);
    for (size_t k = 0; k < lines->n; k++) {
        frame_frame(arena, frame, lines->line[k].frame, x, y);
        y += lines->line[k].ascent + lines->line[k].descent;
    }
}

static void rule_draw(struct arena *arena, const struct table_setting *table,
                      struct frame *frame, sp y, sp width)
{
    const struct style *style = table->setting->style;
    frame_artifact(arena, frame, ARTIFACT_LAYOUT);
    frame_rule(arena, frame, (struct point){0, y}, (struct point){frame->width, y}, width,
               width == RULE_HEAVY ? style->ink : style->light);
}

/* Between groups where the author makes some; else under each row of a table whose rows have
 * several lines; else every fifth row. */
static bool row_ruled(const struct table_setting *table, size_t row)
{
    const struct table_row *this = &table->grid->rows[row];
    if (row == 0)
        return false;
    if (this->rule_above || this->kind == ROW_TOTAL)
        return true;
    if (this->kind == ROW_GROUP)
        return true;
    if (table->wrapped)
        return table->grid->rows[row - 1].kind != ROW_GROUP;
    return !table->grouped && table->grid->n_rows > RULED_ROWS && row % 5 == 0;
}

static void row_ground(struct arena *arena, const struct table_setting *table,
                       const struct band *band, size_t row, struct frame *frame)
{
    sp top = band->tops[row - band->first], foot = band->tops[row - band->first + 1];
    if (table->grid->rows[row].kind == ROW_TOTAL) {
        frame_artifact(arena, frame, ARTIFACT_BACKGROUND);
        frame_fill(arena, frame, 0, top, frame->width, foot - top, table->setting->style->tint);
    }
    if (table->grid == table->grids->body && row_ruled(table, row))
        rule_draw(arena, table, frame, top, RULE_LIGHT);
}

/* A frame a line; grounds and rules, each after its artifact; the last rule of the table. */
static size_t items_count(const struct table_setting *table, const struct band *band)
{
    const size_t *first = table->grid->first;
    size_t n = 2;
    for (size_t row = band->first; row < band->first + band->n; row++) {
        n += table->grid->rows[row].kind == ROW_TOTAL ? 2 : 0;
        n += row_ruled(table, row) ? 2 : 0;
    }
    for (size_t i = first[band->first]; i < first[band->first + band->n]; i++)
        n += table->lines[i]->n;
    return n;
}

static struct frame *band_draw(struct arena *arena, const struct table_setting *table,
                               const struct band *band)
{
    struct frame *frame = frame_open(arena, table->setting->measure, band->tops[band->n]);
    frame_reserve(arena, frame, items_count(table, band));
    for (size_t row = band->first; row < band->first + band->n; row++) {
        row_ground(arena, table, band, row, frame);
        for (size_t i = table->grid->first[row]; i < table->grid->first[row + 1]; i++)
            cell_draw(arena, table, band, i, frame);
    }
    return frame;
}

/* --- the head and the body --- */

static bool head_set(struct arena *arena, struct table_setting *table, struct tag *tag,
                     struct diag *diag)
{
    const struct grid *grid = table->grids->head;
    if (grid->n_rows == 0)
        return true;
    if (!cells_set(arena, table, grid, tag_open(arena, tag, TAG_THEAD), diag))
        return false;
    table->pad = 2 * ROW_PAD;
    struct frame *frame = frame_open(arena, table->setting->measure, 0);
    for (size_t row = 0; row < grid->n_rows;) {
        struct band band = band_make(arena, table, row);
        frame_frame(arena, frame, band_draw(arena, table, &band), 0, frame->height);
        frame->height += band.tops[band.n] - (row + band.n < grid->n_rows ? table->pad : 0);
        row += band.n;
    }
    rule_draw(arena, table, frame, 0, RULE_HEAVY);
    rule_draw(arena, table, frame, frame->height, RULE_HEAVY);
    galley_add(arena, table->setting, frame)->hold = true;
    return true;
}

static void body_look(struct table_setting *table)
{
    const struct grid *grid = table->grid;
    table->wrapped = table->grouped = false;
    for (size_t i = 0; i < grid->n_cells; i++)
        table->wrapped = table->wrapped || table->lines[i]->n > 1;
    for (size_t row = 0; row < grid->n_rows; row++)
        table->grouped =
            table->grouped || grid->rows[row].rule_above || grid->rows[row].kind == ROW_GROUP;
    table->pad = table->wrapped ? ROW_PAD_WRAPPED : ROW_PAD;
}

/* White between the heavy rules and the rows, so that it is as wide above as in the head. */
static sp body_inset(const struct table_setting *table)
{
    return larger(0, 2 * ROW_PAD - table->pad);
}

static void foot_draw(struct arena *arena, const struct table_setting *table,
                      struct frame *frame)
{
    frame->height += body_inset(table);
    rule_draw(arena, table, frame, frame->height, RULE_HEAVY);
}

/* Two rows at least stay on each side of a break, and a group's head with its first row. */
static void rows_keep(const struct table_setting *table, size_t first)
{
    struct galley *galley = table->setting->galley;
    size_t n = galley->n - first;
    if (n > 1)
        galley->strips[first + 1].keep = true;
    if (n > 2)
        galley->strips[galley->n - 1].keep = true;
}

static void rows_start(struct arena *arena, const struct table_setting *table,
                       const struct band *band, struct strip *strip)
{
    for (size_t row = band->first; row < band->first + band->n; row++)
        if (table->grid->rows[row].anchor)
            strip_start(arena, strip, table->grid->rows[row].anchor);
}

static bool body_set(struct arena *arena, struct table_setting *table, struct tag *tag,
                     struct diag *diag)
{
    const struct grid *grid = table->grids->body;
    size_t first = table->setting->galley->n;
    if (!cells_set(arena, table, grid, tag_open(arena, tag, TAG_TBODY), diag))
        return false;
    body_look(table);
    if (first > 0)
        table->setting->galley->strips[first - 1].below = body_inset(table);
    galley_reserve(arena, table->setting->galley, grid->n_rows);
    for (size_t row = 0; row < grid->n_rows;) {
        struct band band = band_make(arena, table, row);
        struct frame *frame = band_draw(arena, table, &band);
        row += band.n;
        if (row == grid->n_rows)
            foot_draw(arena, table, frame);
        struct strip *strip = galley_add(arena, table->setting, frame);
        rows_start(arena, table, &band, strip);
        strip->hold = grid->rows[row - 1].kind == ROW_GROUP;
    }
    rows_keep(table, first);
    return true;
}

/* --- the whole --- */

/* A short table stays on one page; a longer one repeats its head where it goes on. */
static void table_parts(struct arena *arena, struct setting *setting, const struct block *block,
                        struct tag *mark, size_t first, size_t head)
{
    struct galley *galley = setting->galley;
    if (galley_height(galley, first) < measure_room(setting->style, false) / 3) {
        galley_keep(galley, first);
        return;
    }
    const struct table_block *table = &block->table;
    struct repeat repeat = {
        .head = table->n_head ? &galley->strips[head] : NULL,
        .number = caption_number(arena, &table->caption, setting->doc->labels.table),
        .mark = mark,
    };
    const struct strip *again = repeat_make(arena, setting, &repeat);
    for (size_t i = head + (table->n_head > 0); i < galley->n; i++)
        galley->strips[i].again = again;
}

static bool grids_set(struct arena *arena, struct setting *setting,
                      const struct table_grids *grids, struct tag *tag, struct diag *diag)
{
    struct setting wide = setting_wide(setting, grids->block->table.width);
    struct table_setting table = {.setting = &wide, .grids = grids};
    if (!(table.columns = columns_fit(arena, &wide, grids, diag)))
        return false;
    wide.measure = table.columns->width;
    return head_set(arena, &table, tag, diag) && body_set(arena, &table, tag, diag);
}

bool table_set(struct arena *arena, struct setting *setting, const struct block *block,
               struct diag *diag)
{
    const struct table_block *table = &block->table;
    struct galley *galley = setting->galley;
    size_t first = galley->n;
    struct tag *mark = NULL, *tag = tag_open(arena, setting->parent, TAG_TABLE);
    tag->title = table->caption.plain;
    if (!caption_set(arena, setting, &table->caption, setting->doc->labels.table, &mark,
                     tag_open(arena, tag, TAG_CAPTION), diag))
        return false;
    size_t head = galley->n;
    struct table_grids grids = {
        .block = block,
        .head = grid_make(arena, table->head, table->n_head, table->n_columns),
        .body = grid_make(arena, table->body, table->n_body, table->n_columns),
    };
    if (!grids_set(arena, setting, &grids, tag, diag))
        return false;
    table_parts(arena, setting, block, mark, first, head);
    if (!caption_foot_set(arena, setting, &table->caption, diag))
        return false;
    galley->stand = block_stand(setting, block, &table->caption, table->width);
    galley_pad(setting, first);
    galley_white(galley, first, setting->style->body.leading, setting->style->body.leading);
    return true;
}
