/* Rows are hashed by the values of their key (FNV-1a, 64 bits) into a table twice as large. */
#include "evidence/keys.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "evidence/load.h"

struct index {
    const struct table *table;
    struct key key;
    size_t mask;
    size_t *rows; /* row + 1, or 0 */
};

static uint64_t hash_more(uint64_t hash, const void *bytes, size_t n)
{
    const unsigned char *s = bytes;
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ s[i]) * UINT64_C(0x100000001b3);
    return hash;
}

static uint64_t row_hash(const struct table *table, struct key key, size_t row)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < key.n; i++) {
        const struct column *column = &table->columns[key.columns[i]];
        double number = column->number ? column->number[row] + 0.0 : 0.0;
        hash = column->number
                   ? hash_more(hash, &number, sizeof number)
                   : hash_more(hash, column->text[row], strlen(column->text[row]) + 1);
    }
    return hash ^ hash >> 32;
}

static bool same_cell(const struct column *a, size_t row_a, const struct column *b,
                      size_t row_b)
{
    if (a->number && b->number)
        return !(a->number[row_a] < b->number[row_b]) && !(a->number[row_a] > b->number[row_b]);
    return strcmp(a->text[row_a], b->text[row_b]) == 0;
}

static bool has_missing(const struct table *table, struct key key, size_t row)
{
    for (size_t i = 0; i < key.n; i++)
        if (table->columns[key.columns[i]].missing[row])
            return true;
    return false;
}

static struct index index_open(struct arena *arena, const struct table *table, struct key key)
{
    size_t size = 16;
    while (size < table->n_rows * 2)
        size *= 2;
    return (struct index){table, key, size - 1, arena_array(arena, size, sizeof(size_t))};
}

/* The place of the row whose key equals that of `row` in `table`, or of the gap where it
 * belongs. */
static size_t *index_find(const struct index *index, const struct table *table, struct key key,
                          size_t row)
{
    size_t at = (size_t)row_hash(table, key, row) & index->mask;
    for (; index->rows[at]; at = (at + 1) & index->mask) {
        size_t i = 0;
        while (i < key.n &&
               same_cell(&index->table->columns[index->key.columns[i]], index->rows[at] - 1,
                         &table->columns[key.columns[i]], row))
            i++;
        if (i == key.n)
            break;
    }
    return &index->rows[at];
}

/* "Skåne, 2023" and "län, år". */
static const char *key_shown(struct arena *arena, const struct table *table, struct key key,
                             size_t row)
{
    struct str text = STR_EMPTY;
    for (size_t i = 0; i < key.n; i++)
        str_printf(&text, "%s%s", i ? ", " : "",
                   text_shown(arena, table->columns[key.columns[i]].text[row]));
    return str_take(arena, &text);
}

static const char *key_names(struct arena *arena, const struct table *table, struct key key)
{
    struct str text = STR_EMPTY;
    for (size_t i = 0; i < key.n; i++)
        str_printf(&text, "%s%s", i ? ", " : "", table->columns[key.columns[i]].name);
    return str_take(arena, &text);
}

bool keys_unique(struct arena *arena, const struct table *table, struct key key,
                 const char *reason, struct diag *diag)
{
    struct index index = index_open(arena, table, key);
    bool good = true;
    for (size_t row = 0; row < table->n_rows; row++) {
        if (has_missing(table, key, row))
            continue;
        size_t *found = index_find(&index, table, key, row);
        if (*found)
            good = diag_error(diag, table_pos(table, row, key.columns[0]), reason,
                              "\"%s\" stands already on line %d (field%s %s)",
                              key_shown(arena, table, key, row),
                              table_pos(table, *found - 1, key.columns[0]).line,
                              key.n > 1 ? "s" : "", key_names(arena, table, key));
        else
            *found = row + 1;
    }
    return good;
}

bool keys_primary(struct arena *arena, const struct table *table, struct key key,
                  struct diag *diag)
{
    bool good = true;
    for (size_t row = 0; row < table->n_rows; row++)
        for (size_t i = 0; i < key.n; i++)
            if (table->columns[key.columns[i]].missing[row])
                good = diag_error(diag, table_pos(table, row, key.columns[i]), "primary-key",
                                  "the key is missing (field %s)",
                                  table->columns[key.columns[i]].name);
    return keys_unique(arena, table, key, "primary-key", diag) && good;
}

size_t keys_newest(struct arena *arena, const struct table *table, size_t rows[], size_t n)
{
    struct key key = {table->key, table->n_key};
    struct index index = index_open(arena, table, key);
    const double *vintage = table->vintage->number;
    for (size_t i = 0; i < n; i++) {
        size_t *found = index_find(&index, table, key, rows[i]);
        if (!*found || vintage[rows[i]] > vintage[*found - 1])
            *found = rows[i] + 1;
    }
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (*index_find(&index, table, key, rows[i]) == rows[i] + 1)
            rows[kept++] = rows[i];
    return kept;
}

static void hint_nearest(const struct index *index, const char *text, struct diag *diag)
{
    const struct table *target = index->table;
    const char *const *texts = target->columns[index->key.columns[0]].text;
    const struct places *places = target->places;
    bool told = index->key.n == 1 && diag_suggest(diag, text, texts, target->n_rows);
    if (!told && places->chosen)
        diag_hint(diag, "rows published after the report's data_through are left out");
}

static bool foreign_rows(struct arena *arena, const struct table *table, struct key key,
                         const struct index *index, struct diag *diag)
{
    bool good = true;
    for (size_t row = 0; row < table->n_rows; row++) {
        if (has_missing(table, key, row) || *index_find(index, table, key, row))
            continue;
        good = diag_error(diag, table_pos(table, row, key.columns[0]), "foreign-key",
                          "\"%s\" is not in the table %s (field%s %s)",
                          key_shown(arena, table, key, row), index->table->name,
                          key.n > 1 ? "s" : "", key_names(arena, table, key));
        hint_nearest(index, table->columns[key.columns[0]].text[row], diag);
    }
    return good;
}

bool keys_foreign(struct arena *arena, const struct table *table,
                  const struct foreign_key *foreign, const struct table *target,
                  struct diag *diag)
{
    size_t *columns = arena_array(arena, foreign->key.n, sizeof *columns);
    for (size_t i = 0; i < foreign->key.n; i++) {
        const struct column *column = table_column(target, foreign->target_fields[i]);
        const struct column *own = &table->columns[foreign->key.columns[i]];
        if (!column)
            return diag_error(diag, foreign->pos, "unknown-field",
                              "the table %s has no field \"%s\"", target->name,
                              foreign->target_fields[i]);
        if (!column->number != !own->number)
            return diag_error(diag, foreign->pos, "descriptor",
                              "the fields \"%s\" and \"%s\" are of different types", own->name,
                              column->name);
        columns[i] = table_column_index(target, column);
    }
    struct index index = index_open(arena, target, (struct key){columns, foreign->key.n});
    for (size_t row = 0; row < target->n_rows; row++)
        if (!has_missing(target, index.key, row))
            *index_find(&index, target, index.key, row) = row + 1;
    return foreign_rows(arena, table, foreign->key, &index, diag);
}
