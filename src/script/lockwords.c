/* What a specification says in print: its parts, its hash, and whether it has changed since it
 * was locked. */
#include "script/effects.h"

#include <string.h>

#include "base/arena.h"
#include "base/number.h"
#include "base/str.h"
#include "study/explain.h"

const char *lock_part_word(struct script *script, const char *part)
{
    return effect_word(script, arena_printf(script->arena, "part_%s", part));
}

struct table_maker *lock_table(struct script *script, const struct effect *effect,
                               const char *name, const struct made_column columns[], size_t n)
{
    const struct effect_request *request = &effect->request;
    const char *full = arena_printf(script->arena, "%s.%s", request->name, name);
    const char *key = arena_printf(script->arena, "table_%s", name);
    const char *title =
        arena_printf(script->arena, "%s: %s", request->name, effect_word(script, key));
    const struct made_from from = {.formula = request->name,
                                   .pos = request->pos,
                                   .table = request->table,
                                   .rows = request->rows,
                                   .n_rows = request->n_rows};
    return make_open(script->arena, full, title, columns, n, &from);
}

/* A sentence as it is read: no marks of emphasis, an ellipsis for each value. */
static const char *readable(struct arena *arena, const char *sentence)
{
    struct str out = STR_EMPTY;
    for (const char *at = sentence; *at; at++) {
        const char *close = *at == '{' ? strchr(at, '}') : NULL;
        if (close) {
            str_puts(&out, "…");
            at = close;
        } else if (*at != '*') {
            str_putc(&out, *at);
        }
    }
    return str_take(arena, &out);
}

/* The names of methods and scales, which a lock holds in the words of templates. */
static const char *names_said(struct script *script, const char *names)
{
    struct str out = STR_EMPTY;
    while (*names) {
        size_t n = strcspn(names, ",");
        const char *name = arena_printf(script->arena, "said_%.*s", (int)n, names);
        str_printf(&out, "%s%s", out.n ? ", " : "", effect_word(script, name));
        names += n;
        names += strspn(names, ", ");
    }
    return str_take(script->arena, &out);
}

static const char *number_said(struct script *script, const char *text)
{
    double number;
    return number_parse(text, strlen(text), &number)
               ? number_format(script->arena, number, -1, script->language)
               : text;
}

static const char *content_words(struct script *script, const struct spec_line *line)
{
    const char *where =
        strcmp(line->part, "panel") == 0 ? strstr(line->content, " where ") : NULL;
    if (strcmp(line->part, "methods") == 0 || strcmp(line->part, "scale") == 0 ||
        strcmp(line->part, "controls") == 0)
        return names_said(script, line->content);
    if (strcmp(line->part, "relevant") == 0 || strcmp(line->part, "level") == 0)
        return number_said(script, line->content);
    if (where)
        return arena_printf(
            script->arena, "%.*s, %s %s", (int)(where - line->content), line->content,
            effect_word(script, "rows_where"),
            condition_explain(script->arena, where + strlen(" where "), script->language));
    return readable(script->arena, line->content);
}

/* What a specification says, what follows from it, and its hash. */
bool lock_specification(struct script *script, const struct effect *effect)
{
    enum { LINE, CONTENT, COLUMNS };
    const struct made_column columns[COLUMNS] = {
        [LINE] = {"part", effect_word(script, "part"), NULL, TYPE_STRING},
        [CONTENT] = {"content", effect_word(script, "content"), NULL, TYPE_STRING}};
    struct table_maker *maker = lock_table(script, effect, "specification", columns, COLUMNS);
    for (size_t i = 0; i < effect->n_lines; i++) {
        make_row(maker);
        make_text(maker, LINE, lock_part_word(script, effect->lines[i].part));
        make_text(maker, CONTENT, content_words(script, &effect->lines[i]));
    }
    const char *hash = effect->hash;
    make_row(maker);
    make_text(maker, LINE, effect_word(script, "part_hash"));
    make_text(maker, CONTENT,
              arena_printf(script->arena, "%.16s %.16s %.16s %.16s", hash, hash + 16, hash + 32,
                           hash + 48));
    if (effect->locked_day) {
        make_row(maker);
        make_text(maker, LINE, effect_word(script, "part_locked"));
        make_text(maker, CONTENT, effect->locked_day);
    }
    return package_add(script->package, make_table(maker), effect->request.pos, script->diag);
}

/* --- as values --- */

enum { HASH, LOCKED, CHANGED, CHANGES, LOCK_QUANTITIES };

static const char *const quantities[LOCK_QUANTITIES] = {
    [HASH] = "hash", [LOCKED] = "locked", [CHANGED] = "changed", [CHANGES] = "changes"};

const char *lock_quantity(size_t i)
{
    return i < LOCK_QUANTITIES ? quantities[i] : NULL;
}

/* "inget har ändrats sedan specifikationen låstes 2024-05-31" */
static const char *changes_said(struct script *script, const struct effect *effect)
{
    size_t n = effect->n_changed;
    const char *words = effect_word(script, n == 0   ? "changed_none"
                                            : n == 1 ? "changed_one"
                                                     : "changed_many");
    return n > 1 ? arena_printf(script->arena, "%zu %s %s", n, words, effect->locked_day)
                 : arena_printf(script->arena, "%s %s", words, effect->locked_day);
}

void lock_values(struct script *script, const struct effect *effect)
{
    struct made_column columns[LOCK_QUANTITIES];
    for (size_t i = 0; i < LOCK_QUANTITIES; i++) {
        const char *key = arena_printf(script->arena, "value_%s", quantities[i]);
        columns[i] =
            (struct made_column){quantities[i], effect_word(script, key), NULL, TYPE_STRING};
    }
    columns[CHANGED].type = TYPE_NUMBER;
    columns[CHANGED].unit_measure = "antal";
    struct table_maker *maker = lock_table(script, effect, "lock", columns, LOCK_QUANTITIES);
    make_row(maker);
    make_text(maker, HASH, effect->hash);
    if (effect->locked_day) {
        make_text(maker, LOCKED, effect->locked_day);
        make_number(maker, CHANGED, (double)effect->n_changed, 0);
        make_text(maker, CHANGES, changes_said(script, effect));
    }
    effect_values(script, effect->request.name, make_table(maker), LOCK_QUANTITIES);
}

void lock_tell(const struct script *script, struct doc *doc)
{
    struct specification *list = arena_array(script->arena, script->n_effects, sizeof *list);
    for (size_t i = 0; i < script->n_effects; i++) {
        const struct effect *effect = script->effects[i];
        list[i] = (struct specification){effect->request.name, effect->hash, effect->locked_day,
                                         effect->n_changed};
    }
    doc->specifications = list;
    doc->n_specifications = script->n_effects;
}
