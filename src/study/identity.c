/* A term's own text is the name of its value, so that a side is an expression as it stands. */
#include "study/identity.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "evidence/package.h"
#include "study/expression.h"
#include "study/tally.h"

#define TERMS_MOST 20
#define ROWS_TOLD 12   /* places of rows in one hint */
#define GROUPS_TOLD 12 /* groups in one warning */
#define NOISE 1e-9     /* of the larger side: what sums of decimals as doubles may differ by */

struct term {
    const char *text; /* "sum(belopp of anslag where år = 2023)" */
    struct tally_spec spec;
    struct tally_groups groups; /* with `per` */
};

struct side {
    const char *text;
    struct pos pos;
    struct term terms[TERMS_MOST];
    size_t n;
};

struct checker {
    struct arena *arena;
    struct package *package;
    const struct identity *identity;
    struct diag *diag;
    const char *unknown; /* the first groups of which a side is unknown: "2023, 2024" */
    size_t n_unknown;
    const char *reason; /* of the last one, or NULL */
};

/* --- reading the terms --- */

static struct pos pos_in(const struct side *side, const char *at)
{
    struct pos pos = side->pos;
    pos.col += (int)(at - side->text);
    return pos;
}

/* The parenthesis that closes the one at `open`, past quoted texts; NULL when there is none. */
static const char *closing(const char *open)
{
    int depth = 0;
    char quote = '\0';
    for (const char *at = open; *at; at++) {
        if (quote)
            quote = *at == quote ? '\0' : quote;
        else if (*at == '"' || *at == '\'')
            quote = *at;
        else if (*at == '(')
            depth++;
        else if (*at == ')' && --depth == 0)
            return at;
    }
    return NULL;
}

/* What stands between, without the spaces around it. */
static const char *trimmed(struct arena *arena, const char *from, const char *end)
{
    while (from < end && isspace((unsigned char)*from))
        from++;
    while (end > from && isspace((unsigned char)end[-1]))
        end--;
    return arena_copy(arena, from, (size_t)(end - from));
}

/* "COLUMN of TABLE where CONDITION"; a count has no column. */
static bool read_spec(const struct checker *checker, const struct side *side, const char *from,
                      const char *end, struct tally_spec *spec)
{
    struct arena *arena = checker->arena;
    const char *inside = arena_copy(arena, from, (size_t)(end - from));
    const char *of = strncmp(inside, "of ", 3) == 0 ? inside : strstr(inside, " of ");
    const char *where = of ? strstr(of, " where ") : NULL;
    if (!of) {
        diag_error(checker->diag, pos_in(side, from), "identity", "'%s' names no table",
                   inside);
        diag_hint(checker->diag, "write it as sum(belopp of anslag where år = 2023)");
        return false;
    }
    const char *column = trimmed(arena, inside, of);
    const char *table = of + (of == inside ? 3 : 4);
    const char *name = trimmed(arena, table, where ? where : table + strlen(table));
    spec->pos = pos_in(side, from);
    spec->column = *column ? column : NULL;
    spec->where = where ? where + strlen(" where ") : NULL;
    spec->where_pos = where ? pos_in(side, from + (spec->where - inside)) : spec->pos;
    spec->table = package_table(checker->package, name, pos_in(side, from + (table - inside)),
                                checker->diag);
    return spec->table != NULL;
}

static bool too_many(const struct checker *checker, const struct side *side)
{
    return diag_error(checker->diag, side->pos, "identity", "a side has at most %d terms",
                      TERMS_MOST);
}

/* Every NAME( … ) of a tally becomes a term; what else stands there is arithmetic. */
static bool read_side(const struct checker *checker, struct side *side)
{
    for (const char *at = side->text; *at; at++) {
        size_t n = strcspn(at, " ()+-*/");
        const char *name = arena_copy(checker->arena, at, n);
        struct tally_spec spec = {0};
        if (n == 0 || at[n] != '(' || !tally_named(name, &spec.tally)) {
            at += n ? n - 1 : 0;
            continue;
        }
        const char *close = closing(at + n);
        if (!close)
            return diag_error(checker->diag, pos_in(side, at + n), "identity",
                              "the parenthesis is not closed");
        if (side->n == TERMS_MOST)
            return too_many(checker, side);
        if (!read_spec(checker, side, at + n + 1, close, &spec))
            return false;
        spec.name = arena_copy(checker->arena, at, (size_t)(close - at) + 1);
        side->terms[side->n++] = (struct term){.text = spec.name, .spec = spec};
        at = close;
    }
    return true;
}

/* --- comparing --- */

static bool term_value(const struct checker *checker, const struct term *term,
                       const char *label, struct value *out)
{
    if (!label)
        return tally_value(checker->arena, &term->spec, out, checker->diag);
    size_t place = map_find_text(&term->groups.places, label);
    *out = place == MAP_NONE ? term->groups.none : term->groups.values[place];
    return true;
}

static bool side_value(const struct checker *checker, const struct side *side,
                       const char *label, struct value *out)
{
    struct value *values = arena_array(checker->arena, side->n, sizeof *values);
    struct values named = {0};
    for (size_t i = 0; i < side->n; i++) {
        if (!term_value(checker, &side->terms[i], label, &values[i]))
            return false;
        values_add(checker->arena, &named, &values[i]);
    }
    return expression_value(checker->arena, side->text, side->pos, &named, out, checker->diag);
}

/* "anslag.csv:3, anslag.csv:4", the rows that made the value. */
static void add_rows(const struct value *value, struct str *out, size_t *n)
{
    const struct origin *origin = value->origin;
    if (origin->kind == ORIGIN_ARITHMETIC) {
        add_rows(origin->left, out, n);
        add_rows(origin->right, out, n);
    }
    for (size_t i = 0; origin->kind == ORIGIN_TALLY && i < origin->n_rows; i++, ++*n) {
        struct pos pos = table_pos(origin->table, origin->rows[i], 0);
        if (*n < ROWS_TOLD)
            str_printf(out, "%s%s:%d", *n ? ", " : "", pos.file, pos.line);
    }
}

static void tell(const struct checker *checker, const char *label, const struct value sides[2],
                 const struct value *difference)
{
    const struct identity *identity = checker->identity;
    const char *numbers[] = {value_prose(checker->arena, &sides[0], LANGUAGE_EN),
                             value_prose(checker->arena, &sides[1], LANGUAGE_EN)};
    const char *group =
        label ? arena_printf(checker->arena, " for %s %s", identity->per, label) : "";
    diag_error(checker->diag, identity->pos, "identity",
               "'%s' does not hold%s: %s = %s, %s = %s, difference %s", identity->name, group,
               identity->left, numbers[0], identity->right, numbers[1],
               value_prose(checker->arena, difference, LANGUAGE_EN));
    struct str rows = STR_EMPTY;
    size_t n = 0;
    add_rows(&sides[0], &rows, &n);
    add_rows(&sides[1], &rows, &n);
    if (n)
        diag_hint(checker->diag, "correct one of the rows %s%s", rows.s,
                  n > ROWS_TOLD ? " and others" : "");
    str_close(&rows);
}

static size_t rows_behind(const struct value *value)
{
    const struct origin *origin = value->origin;
    if (origin->kind == ORIGIN_ARITHMETIC)
        return rows_behind(origin->left) + rows_behind(origin->right);
    return origin->kind == ORIGIN_TALLY ? origin->n_rows : 0;
}

/* A group of which neither side has a row asks for nothing. */
static void note_unknown(struct checker *checker, const char *label,
                         const struct value sides[2])
{
    const struct value *side = sides[0].state == VALUE_KNOWN ? &sides[1] : &sides[0];
    if (label && rows_behind(&sides[0]) + rows_behind(&sides[1]) == 0)
        return;
    checker->reason = side->reason;
    if (label && checker->n_unknown < GROUPS_TOLD)
        checker->unknown = arena_printf(checker->arena, "%s%s%s", checker->unknown,
                                        *checker->unknown ? ", " : "", label);
    checker->n_unknown++;
}

static void tell_unknown(const struct checker *checker)
{
    const struct identity *identity = checker->identity;
    const char *groups =
        *checker->unknown
            ? arena_printf(checker->arena, " for %s %s%s", identity->per, checker->unknown,
                           checker->n_unknown > GROUPS_TOLD ? " and others" : "")
            : "";
    if (checker->n_unknown == 0)
        return;
    diag_warning(checker->diag, identity->pos, "identity-unknown",
                 "'%s' cannot be checked%s: a side is not known", identity->name, groups);
    if (checker->reason)
        diag_hint(checker->diag, "%s", checker->reason);
}

static bool compare(struct checker *checker, const struct side sides[2], const char *label)
{
    struct value values[2], difference;
    for (size_t i = 0; i < 2; i++)
        if (!side_value(checker, &sides[i], label, &values[i]))
            return false;
    if (values[0].state != VALUE_KNOWN || values[1].state != VALUE_KNOWN) {
        note_unknown(checker, label, values);
        return true;
    }
    values[0].name = "left", values[1].name = "right";
    const struct values both = values_pair(checker->arena, &values[0], &values[1]);
    if (!expression_value(checker->arena, "left - right", checker->identity->pos, &both,
                          &difference, checker->diag))
        return false;
    double size = fmax(fabs(values[0].number), fabs(values[1].number));
    if (fabs(difference.number) <= NOISE * size)
        return true;
    tell(checker, label, values, &difference);
    return false;
}

static bool group_terms(const struct checker *checker, struct side *side)
{
    for (size_t i = 0; i < side->n; i++)
        if (!tally_groups(checker->arena, &side->terms[i].spec, checker->identity->per,
                          &side->terms[i].groups, checker->diag))
            return false;
    return true;
}

/* Once for each value that `per` has in the table of the first term. */
static bool compare_groups(struct checker *checker, struct side sides[2])
{
    const struct identity *identity = checker->identity;
    if (sides[0].n == 0)
        return diag_error(
            checker->diag, identity->left_pos, "identity",
            "with \"per\" the left side needs a tally, such as sum(belopp of anslag)");
    const struct table *table = sides[0].terms[0].spec.table;
    const struct column *per = table_column(table, identity->per);
    if (!per)
        return diag_error(checker->diag, identity->pos, "unknown-column",
                          "the table '%s' has no column '%s'", table->name, identity->per);
    if (!group_terms(checker, &sides[0]) || !group_terms(checker, &sides[1]))
        return false;
    bool good = true;
    struct map seen = {0};
    for (size_t row = 0; row < table->n_rows; row++) {
        const char *label = per->text[row];
        if (per->missing[row] || map_find_text(&seen, label) != MAP_NONE)
            continue;
        map_set_text(checker->arena, &seen, label, row);
        good = compare(checker, sides, label) && good;
    }
    return good;
}

/* Whether the text names a table that has been read. */
static bool is_concerned(const struct package *package, const struct identity *identity)
{
    const char *const *names;
    size_t n = package_names(package, &names);
    for (size_t i = 0; i < n; i++)
        if (package_is_read(package, names[i]) &&
            (strstr(identity->left, names[i]) || strstr(identity->right, names[i])))
            return true;
    return false;
}

bool identities_check(struct arena *arena, struct package *package, bool all, bool told,
                      struct diag *diag)
{
    const struct identity *identities;
    size_t n = package_identities(package, &identities);
    bool good = true;
    for (size_t i = 0; i < n; i++) {
        struct checker checker = {arena, package, &identities[i], diag, .unknown = ""};
        if (!all && !is_concerned(package, &identities[i]))
            continue;
        struct side sides[2] = {{.text = identities[i].left, .pos = identities[i].left_pos},
                                {.text = identities[i].right, .pos = identities[i].right_pos}};
        good = read_side(&checker, &sides[0]) && read_side(&checker, &sides[1]) &&
               (identities[i].per ? compare_groups(&checker, sides)
                                  : compare(&checker, sides, NULL)) &&
               good;
        if (told)
            tell_unknown(&checker);
    }
    return good;
}
