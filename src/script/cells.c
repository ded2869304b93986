/* Cells shared by the makers of tables, and tables whose cells the author has written out. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"

struct table_row row_of(struct arena *arena, enum row_kind kind, size_t n_cells)
{
    struct table_cell *cells = arena_array(arena, n_cells, sizeof *cells);
    for (size_t i = 0; i < n_cells; i++)
        cells[i] = (struct table_cell){.column_span = 1, .row_span = 1};
    return (struct table_row){.kind = kind, .cells = cells, .n_cells = n_cells};
}

/* The cells of a row that row_of has just made. */
struct table_cell *row_cells(const struct table_row *row)
{
    union {
        const struct table_cell *in;
        struct table_cell *out;
    } cells = {.in = row->cells};
    return cells.out;
}

struct table_cell cell_words(const struct script *script, const char *words, bool header)
{
    return (struct table_cell){
        .text = words_of(script, words), .column_span = 1, .row_span = 1, .header = header};
}

static const char *value_sign(struct script *script, const struct value *value)
{
    switch (value->state) {
    case VALUE_UNKNOWN: return "–";
    case VALUE_NOT_APPLICABLE: return "·";
    case VALUE_KNOWN: break;
    }
    return value_print(script->arena, value, script->language);
}

/* A value printed without its unit, or the sign for why there is none.  What has figures in it
 * is traced. */
struct table_cell cell_value(struct script *script, const struct value *value,
                             bool mark_example)
{
    static const enum cell_state states[] = {[VALUE_KNOWN] = CELL_KNOWN,
                                             [VALUE_UNKNOWN] = CELL_MISSING,
                                             [VALUE_NOT_APPLICABLE] = CELL_NOT_APPLICABLE};
    struct table_cell cell = {.column_span = 1,
                              .row_span = 1,
                              .state = states[value->state],
                              .illustrative = value->status == STATUS_ILLUSTRATIVE};
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    *piece = (struct inline_){
        .kind = INLINE_TEXT, .text = value_sign(script, value), .language = script->language};
    if (value->state == VALUE_KNOWN &&
        (value->form != FORM_TEXT || strpbrk(piece->text, "0123456789")))
        piece->value = print_value(script, *value);
    cell.text = (struct text){.inlines = piece, .n = *piece->text != '\0'};
    if (mark_example && cell.illustrative && cell.text.n > 0)
        cell.text = text_join(script->arena, cell.text, example_sign(script));
    return cell;
}

enum align align_named(const char *name, enum align otherwise)
{
    static const char *const names[] = {[ALIGN_LEFT] = "left",
                                        [ALIGN_RIGHT] = "right",
                                        [ALIGN_CENTRE] = "centre",
                                        [ALIGN_DECIMAL] = "decimal"};
    for (size_t i = 0; name && i < LEN(names); i++)
        if (strcmp(names[i], name) == 0)
            return (enum align)i;
    return otherwise;
}

/* Where a cell stands.  Finding it takes a walk through the table, so words in which nothing
 * can be wrong have the statement's place. */
static struct pos cell_pos(const struct statement *statement, const char *key, size_t i,
                           const char *words)
{
    if (!words || !strpbrk(words, "*_`[]<>&\\{}!\n\x01"
                                  "0123456789"))
        return statement->pos;
    return key_pos(statement,
                   arena_printf(statement->script->arena, "cells.%s.%zu", key, i + 1));
}

/* A citation that is all of its cell needs no brackets. */
static struct text cell_line(const struct statement *statement, const char *words,
                             struct pos pos)
{
    struct arena *arena = statement->script->arena;
    struct text text = line_of(statement, words, pos);
    if (text.n != 1 || !text.inlines->link || text.inlines->text[0] != '(')
        return text;
    struct inline_ *citation = arena_alloc(arena, sizeof *citation);
    *citation = *text.inlines;
    citation->text = arena_copy(arena, citation->text + 1, strlen(citation->text) - 2);
    return (struct text){.inlines = citation, .n = 1};
}

/* A row of `cells`, at the key or number `key`. */
static struct table_row written_row(const struct statement *statement, const char *key,
                                    bool head)
{
    struct script *script = statement->script;
    lua_State *state = script->state;
    size_t n = lua_istable(state, -1) ? (size_t)lua_rawlen(state, -1) : 0;
    struct table_row row = row_of(script->arena, ROW_BODY, n);
    struct table_cell *cells = row_cells(&row);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(state, -1, (lua_Integer)i + 1);
        const char *words = lua_tostring(state, -1);
        cells[i].text =
            cell_line(statement, words ? words : "", cell_pos(statement, key, i, words));
        cells[i].header = head || i == 0;
        lua_pop(state, 1);
    }
    return row;
}

static bool check_width(const struct statement *statement, const struct table_row *row,
                        size_t width, size_t number)
{
    if (row->n_cells == width)
        return true;
    struct script *script = statement->script;
    struct pos pos =
        place_key(statement->place, arena_printf(script->arena, "cells.%zu", number));
    return diag_error(script->diag, pos, "row-length",
                      "the row has %zu cells, the table %zu columns", row->n_cells, width);
}

static void written_columns(const struct statement *statement, struct table_block *block)
{
    struct table_column *columns =
        arena_array(statement->script->arena, block->n_columns, sizeof *columns);
    const char *const *names;
    size_t n = key_strings(statement, "align", &names);
    for (size_t i = 0; i < block->n_columns; i++) {
        columns[i].align = align_named(i < n ? names[i] : NULL, ALIGN_LEFT);
        columns[i].share = key_item_number(statement, "shares", i);
    }
    block->columns = columns;
}

bool written_table(const struct statement *statement, struct table_block *block)
{
    struct script *script = statement->script;
    lua_State *state = script->state;
    int top = lua_gettop(state);
    lua_getfield(state, statement->keys, "cells");
    size_t n = (size_t)lua_rawlen(state, -1);
    if (lua_getfield(state, -1, "head") == LUA_TTABLE) {
        struct table_row *head = arena_alloc(script->arena, sizeof *head);
        *head = written_row(statement, "head", true);
        block->head = head;
        block->n_head = 1;
    }
    lua_pop(state, 1);
    struct table_row *body = arena_array(script->arena, n, sizeof *body);
    bool ok = true;
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(state, -1, (lua_Integer)i + 1);
        body[i] = written_row(statement, arena_printf(script->arena, "%zu", i + 1), false);
        lua_pop(state, 1);
        block->n_columns = block->n_head ? block->head->n_cells : body[0].n_cells;
        ok = check_width(statement, &body[i], block->n_columns, i + 1) && ok;
    }
    lua_settop(state, top);
    block->body = body;
    block->n_body = n;
    written_columns(statement, block);
    return ok && (n > 0 || diag_error(script->diag, key_pos(statement, "cells"), "no-rows",
                                      "the table has no rows"));
}
