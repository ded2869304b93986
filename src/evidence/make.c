#include "evidence/make.h"

#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "evidence/status.h"

/* The columns that every made table has behind its own. */
enum { MADE_STATUS, MADE_REMARK, MADE_COLUMNS };

struct cells {
    const char **text;
    double *number;
    uint8_t *missing;
};

struct table_maker {
    struct arena *arena;
    struct table *table;
    struct column *columns;
    struct cells *cells;
    size_t n_own, room;
    enum status status;
};

static struct column column_of(const struct made_column *made)
{
    return (struct column){.name = made->name,
                           .title = made->title,
                           .unit_measure = made->unit_measure,
                           .type = made->type};
}

/* The columns of names and times that stand first tell the rows apart. */
static void set_key(struct table_maker *maker)
{
    size_t *key = arena_array(maker->arena, maker->n_own, sizeof *key);
    size_t n = 0;
    while (n < maker->n_own &&
           (maker->columns[n].type == TYPE_STRING || maker->columns[n].type == TYPE_YEAR)) {
        key[n] = n;
        n++;
    }
    maker->table->key = key;
    maker->table->n_key = n;
}

struct table_maker *make_open(struct arena *arena, const char *name, const char *title,
                              const struct made_column columns[], size_t n_columns,
                              const struct made_from *from)
{
    static const struct made_column bookkeeping[MADE_COLUMNS] = {
        [MADE_STATUS] = {"status", "Status", NULL, TYPE_STRING},
        [MADE_REMARK] = {"anmärkning", "Anmärkning", NULL, TYPE_STRING}};
    struct table_maker *maker = arena_alloc(arena, sizeof *maker);
    size_t n = n_columns + MADE_COLUMNS;
    *maker = (struct table_maker){
        .arena = arena,
        .table = arena_alloc(arena, sizeof *maker->table),
        .columns = arena_array(arena, n, sizeof *maker->columns),
        .cells = arena_array(arena, n, sizeof *maker->cells),
        .n_own = n_columns,
        .status = table_worst_status(from->table, from->rows, from->n_rows)};
    for (size_t i = 0; i < n; i++)
        maker->columns[i] =
            column_of(i < n_columns ? &columns[i] : &bookkeeping[i - n_columns]);
    *maker->table = (struct table){.name = name,
                                   .title = title,
                                   .path = from->pos.file,
                                   .n_columns = n,
                                   .columns = maker->columns,
                                   .from = arena_alloc(arena, sizeof *from)};
    *maker->table->from = *from;
    set_key(maker);
    return maker;
}

/* Each column's three arrays grow as one. */
static void make_room(struct table_maker *maker)
{
    size_t n = maker->table->n_rows, room = maker->room;
    for (size_t i = 0; i < maker->table->n_columns; i++) {
        struct cells *cells = &maker->cells[i];
        size_t each[3] = {room, room, room};
        cells->text = arena_grow(maker->arena, cells->text, n, &each[0], sizeof *cells->text);
        cells->number =
            arena_grow(maker->arena, cells->number, n, &each[1], sizeof *cells->number);
        cells->missing =
            arena_grow(maker->arena, cells->missing, n, &each[2], sizeof *cells->missing);
        maker->room = each[0];
    }
}

static size_t last_row(const struct table_maker *maker)
{
    return maker->table->n_rows - 1;
}

static void set_text(struct table_maker *maker, size_t column, const char *text)
{
    struct cells *cells = &maker->cells[column];
    cells->text[last_row(maker)] = text;
    cells->missing[last_row(maker)] = MISSING_NOT;
}

void make_row(struct table_maker *maker)
{
    make_room(maker);
    maker->table->n_rows++;
    for (size_t i = 0; i < maker->table->n_columns; i++) {
        maker->cells[i].text[last_row(maker)] = "";
        maker->cells[i].number[last_row(maker)] = 0;
        maker->cells[i].missing[last_row(maker)] = MISSING_NOT_APPLICABLE;
    }
    set_text(maker, maker->n_own + MADE_STATUS, status_name(maker->status));
}

void make_text(struct table_maker *maker, size_t column, const char *text)
{
    assert(column < maker->n_own && maker->columns[column].type == TYPE_STRING);
    set_text(maker, column, text);
}

void make_number(struct table_maker *maker, size_t column, double number, int decimals)
{
    assert(column < maker->n_own && maker->columns[column].type != TYPE_STRING);
    set_text(maker, column, arena_printf(maker->arena, "%.*f", decimals, number));
    if (decimals > maker->columns[column].most_decimals)
        maker->columns[column].most_decimals = decimals;
    /* Adding zero turns a negative zero into zero. */
    maker->cells[column].number[last_row(maker)] = number + 0.0;
}

void make_unknown(struct table_maker *maker, size_t column, const char *why)
{
    assert(column < maker->n_own);
    maker->cells[column].missing[last_row(maker)] = MISSING_UNKNOWN;
    set_text(maker, maker->n_own + MADE_REMARK, why);
}

const struct table *make_table(struct table_maker *maker)
{
    for (size_t i = 0; i < maker->table->n_columns; i++) {
        struct column *column = &maker->columns[i];
        column->text = maker->cells[i].text;
        column->number = column->type == TYPE_STRING ? NULL : maker->cells[i].number;
        column->missing = maker->cells[i].missing;
    }
    uint8_t *statuses = arena_array(maker->arena, maker->table->n_rows, sizeof *statuses);
    memset(statuses, (int)maker->status, maker->table->n_rows);
    maker->table->statuses = statuses;
    maker->table->status = &maker->columns[maker->n_own + MADE_STATUS];
    maker->table->remark = &maker->columns[maker->n_own + MADE_REMARK];
    return maker->table;
}
