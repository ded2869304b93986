#include "layout/grid.h"

#include "base/arena.h"

static size_t span_cut(int span, size_t room)
{
    size_t wanted = span > 1 ? (size_t)span : 1;
    return wanted < room ? wanted : room;
}

/* The next column at which no cell from above hangs down. */
static size_t column_free(const size_t hanging[], size_t column, size_t n_columns)
{
    while (column < n_columns && hanging[column])
        column++;
    return column;
}

/* How many columns from `column` on are free, at most `wanted`. */
static size_t columns_free(const size_t hanging[], size_t column, size_t wanted)
{
    size_t n = 1;
    while (n < wanted && !hanging[column + n])
        n++;
    return n;
}

static size_t cell_span(const struct grid *grid, const struct table_row *row,
                        const struct table_cell *cell, size_t column)
{
    size_t room = grid->n_columns - column;
    return row->kind == ROW_GROUP && row->n_cells == 1 ? room
                                                       : span_cut(cell->column_span, room);
}

/* Places the cells of one row; hanging[c] counts the rows for which column c is taken. */
static size_t row_place(const struct grid *grid, size_t row, struct grid_cell cells[],
                        size_t hanging[])
{
    const struct table_row *source = &grid->rows[row];
    size_t n = 0, column = 0;
    for (size_t i = 0; i < source->n_cells; i++) {
        column = column_free(hanging, column, grid->n_columns);
        if (column == grid->n_columns)
            break;
        const struct table_cell *cell = &source->cells[i];
        size_t wide = columns_free(hanging, column, cell_span(grid, source, cell, column));
        size_t high = span_cut(cell->row_span, grid->n_rows - row);
        cells[n++] = (struct grid_cell){cell, row, column, high, wide};
        for (size_t c = column; c < column + wide; c++)
            hanging[c] = high;
        column += wide;
    }
    for (size_t c = 0; c < grid->n_columns; c++)
        if (hanging[c])
            hanging[c]--;
    return n;
}

static size_t cells_given(const struct table_row rows[], size_t n_rows)
{
    size_t n = 0;
    for (size_t i = 0; i < n_rows; i++)
        n += rows[i].n_cells;
    return n;
}

const struct grid *grid_make(struct arena *arena, const struct table_row rows[], size_t n_rows,
                             size_t n_columns)
{
    struct grid *grid = arena_alloc(arena, sizeof *grid);
    struct grid_cell *cells = arena_array(arena, cells_given(rows, n_rows), sizeof *cells);
    size_t *first = arena_array(arena, n_rows + 1, sizeof *first);
    size_t *hanging = arena_array(arena, n_columns, sizeof *hanging);
    *grid = (struct grid){
        .rows = rows, .n_rows = n_rows, .n_columns = n_columns, .cells = cells, .first = first};
    for (size_t row = 0; row < n_rows; row++) {
        first[row] = grid->n_cells;
        grid->n_cells += row_place(grid, row, cells + grid->n_cells, hanging);
    }
    first[n_rows] = grid->n_cells;
    return grid;
}

size_t grid_band(const struct grid *grid, size_t row)
{
    size_t end = row + 1;
    for (size_t r = row; r < end; r++)
        for (size_t i = grid->first[r]; i < grid->first[r + 1]; i++)
            if (r + grid->cells[i].row_span > end)
                end = r + grid->cells[i].row_span;
    return end - row;
}
