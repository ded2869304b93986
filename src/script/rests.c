/* Walks from each printed value to the rows below it, and gives the value its row of the
 * appendix. */
#include "script/rests.h"

#include <string.h>

#include "base/arena.h"
#include "evidence/make.h"
#include "study/explain.h"

/* --- what values rest on --- */

/* "effekt A" and "effekt A. Syntetisk DiD av …": what is known before the estimate is called by
 * its name alone. */
static bool same_name(const char *a, const char *b)
{
    size_t n = strlen(a), m = strlen(b);
    const char *rest = n < m ? b + n : a + m;
    return memcmp(a, b, n < m ? n : m) == 0 && (!*rest || strncmp(rest, ". ", 2) == 0);
}

/* The tables of one estimate share a row of the appendix; several may be made by one statement
 * in a loop. */
static bool same_estimate(const struct table *a, const struct table *b)
{
    return a->from && b->from && a->from->table == b->from->table &&
           a->from->pos.line == b->from->pos.line &&
           strcmp(a->from->pos.file, b->from->pos.file) == 0 &&
           same_name(a->from->formula, b->from->formula);
}

static const char *anchor_of(struct arena *arena, const struct parts *parts,
                             const struct table *table)
{
    for (size_t i = 0; i < parts->n; i++)
        if (same_estimate(parts->items[i].table, table))
            return parts->items[i].anchor;
    return arena_printf(arena, "und-%zu", parts->n + 1);
}

static struct part *part_of(struct arena *arena, struct parts *parts, const struct table *table)
{
    for (size_t i = 0; i < parts->n; i++)
        if (parts->items[i].table == table)
            return &parts->items[i];
    const char *anchor = anchor_of(arena, parts, table);
    parts->items =
        arena_grow(arena, parts->items, parts->n, &parts->capacity, sizeof *parts->items);
    struct part *part = &parts->items[parts->n++];
    *part = (struct part){table, arena_array(arena, table->n_rows, sizeof(bool)),
                          arena_array(arena, table->n_columns, sizeof(bool)), anchor};
    return part;
}

void parts_use_made(struct arena *arena, struct parts *parts, const struct made_from *from)
{
    struct part *part = part_of(arena, parts, from->table);
    for (size_t i = 0; i < from->n_rows; i++)
        part->rows[from->rows[i]] = true;
}

static struct part *use_rows(struct arena *arena, struct parts *parts,
                             const struct origin *origin, const size_t rows[], size_t n)
{
    struct part *part = part_of(arena, parts, origin->table);
    for (size_t i = 0; i < n; i++)
        part->rows[rows[i]] = true;
    if (origin->table->from)
        parts_use_made(arena, parts, origin->table->from);
    part = part_of(arena, parts, origin->table);
    if (origin->column)
        part->columns[table_column_index(origin->table, origin->column)] = true;
    return part;
}

static void walk(struct evidence *evidence, struct parts *parts, const struct value *value)
{
    struct arena *arena = evidence->script->arena;
    const struct origin *origin = value->origin;
    if (!origin)
        return;
    if (origin->kind == ORIGIN_ARITHMETIC) {
        if (map_find_address(&evidence->walked, origin) == evidence->n_walks)
            return;
        map_set_address(arena, &evidence->walked, origin, evidence->n_walks);
        walk(evidence, parts, origin->left);
        walk(evidence, parts, origin->right);
    } else if (origin->kind == ORIGIN_CELL) {
        use_rows(arena, parts, origin, &value->row, 1);
    } else if (origin->table) {
        use_rows(arena, parts, origin, origin->rows, origin->n_rows);
        use_rows(arena, parts, origin, origin->whole, origin->n_whole);
    }
}

/* Marks all cells below the value; operands that values share are met once. */
static void use_cells(struct evidence *evidence, struct parts *parts, const struct value *value)
{
    evidence->n_walks++;
    walk(evidence, parts, value);
}

/* --- which numbers stand where --- */

static bool same_number(const struct value *a, const struct value *b)
{
    return !(a->number < b->number) && !(a->number > b->number);
}

/* The same computation with the same result, though it may stand in two places of
 * the template. */
static bool same_value(const struct value *a, const struct value *b)
{
    const struct origin *left = a->origin, *right = b->origin;
    if (left->kind != right->kind || !same_number(a, b))
        return false;
    switch (left->kind) {
    case ORIGIN_CELL:
        return a->row == b->row && left->table == right->table && left->column == right->column;
    case ORIGIN_TALLY:
        return left == right ||
               (left->n_rows == right->n_rows && strcmp(left->formula, right->formula) == 0);
    case ORIGIN_ARITHMETIC:
        return left == right ||
               (left->operation == right->operation && same_value(left->left, right->left) &&
                same_value(left->right, right->right));
    case ORIGIN_CONSTANT:
        return left == right || (strcmp(left->formula, right->formula) == 0 && a->reason &&
                                 b->reason && strcmp(a->reason, b->reason) == 0);
    }
    return false;
}

/* Cells of one crosstab: their tallies share a formula. */
static bool same_crosstab(const struct value *a, const struct value *b)
{
    return a->origin->kind == ORIGIN_TALLY && a->origin->formula == b->origin->formula;
}

static bool same_row(const struct computed *computed, const struct value *value)
{
    return same_value(&computed->value, value) || same_crosstab(&computed->value, value);
}

/* Whether the row has not met the value yet. */
static bool is_new(struct arena *arena, struct computed *computed, const struct value *value)
{
    const struct value *first = &computed->value;
    if (computed->n == 0)
        return true;
    if (same_value(first, value) || same_crosstab(first, value))
        return !same_value(first, value);
    for (size_t i = 0; i < computed->n_alike; i++)
        if (same_value(&computed->alike[i], value))
            return false;
    computed->alike = arena_grow(arena, computed->alike, computed->n_alike, &computed->capacity,
                                 sizeof *computed->alike);
    computed->alike[computed->n_alike++] = *value;
    return true;
}

/* What made the value, and where the template says so. */
static const char *statement_of(const struct evidence *evidence, const struct value *value)
{
    const struct origin *origin = value->origin;
    return arena_printf(evidence->script->arena, "%d %s:%d:%d", (int)origin->kind,
                        origin->pos.file, origin->pos.line, origin->pos.col);
}

static size_t add_computed(struct evidence *evidence, const struct value *value)
{
    struct arena *arena = evidence->script->arena;
    size_t i = evidence->n, next = map_find_text(&evidence->formulas, value->origin->formula);
    evidence->computed = arena_grow(arena, evidence->computed, i, &evidence->capacity,
                                    sizeof *evidence->computed);
    evidence->computed[i] = (struct computed){
        .value = *value, .anchor = arena_printf(arena, "tal-%zu", i + 1), .next = next};
    map_set_text(arena, &evidence->formulas, value->origin->formula, i);
    if (value->origin->pos.line > 0)
        map_set_text(arena, &evidence->statements, statement_of(evidence, value), i);
    evidence->n++;
    return i;
}

/* The row of the value's formula, else that of its statement: values that one statement gave in
 * a loop have formulas that differ in a name only. */
static size_t find_row(const struct evidence *evidence, const struct value *value)
{
    size_t i = map_find_text(&evidence->formulas, value->origin->formula);
    while (i != MAP_NONE && !same_row(&evidence->computed[i], value))
        i = evidence->computed[i].next;
    return i != MAP_NONE ? i
                         : map_find_text(&evidence->statements, statement_of(evidence, value));
}

static const char *computed_anchor(struct evidence *evidence, const struct value *value)
{
    size_t i = find_row(evidence, value);
    if (i == MAP_NONE)
        i = add_computed(evidence, value);
    struct computed *computed = &evidence->computed[i];
    if (is_new(evidence->script->arena, computed, value)) {
        computed->n++;
        use_cells(evidence, &computed->parts, value);
        use_cells(evidence, &evidence->tables, value);
    }
    return computed->anchor;
}

static const char *target_of(struct evidence *evidence, const struct value *value)
{
    struct arena *arena = evidence->script->arena;
    size_t row;
    if (!value->origin)
        return NULL;
    if (!value_is_cell(value, &row))
        return computed_anchor(evidence, value);
    use_cells(evidence, &evidence->tables, value);
    return part_of(arena, &evidence->tables, value->origin->table)->anchor;
}

void evidence_gather(struct evidence *evidence)
{
    struct script *script = evidence->script;
    evidence->targets =
        arena_array(script->arena, script->n_printed, sizeof *evidence->targets);
    for (size_t i = 0; i < script->n_printed; i++) {
        struct value value = printed_value(&script->printed[i]);
        evidence->targets[i] = target_of(evidence, &value);
    }
}
