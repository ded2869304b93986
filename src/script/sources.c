/*
 * Sources: the table `källor` names each; texts, tables and charts name them by publisher and
 * year, and what they use is collected for the list of references (references.c).
 */
#include "script/inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

#define SOURCES "källor"
/* The column `typ` of what is no source: example data, and the report's own work. */
#define EXAMPLES "exempel"
#define OWN_WORK "metod"
#define NAMED_MOST 4    /* publishers in one source line; more make it unreadable ... */
#define NAMED_OF_MORE 3 /* ... and so many stand before "m.fl." */

bool has_table(const struct script *script, const char *name)
{
    const char *const *names;
    size_t n = package_names(script->package, &names);
    for (size_t i = 0; i < n; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static const char *year_of(const struct script *script, size_t row)
{
    const char *day = source_cell(script, row, "dag");
    if (!*day)
        day = source_cell(script, row, "publicerad");
    return *day ? arena_printf(script->arena, "%.4s", day) : script->phrases.undated;
}

/* The publisher without what stands after it in brackets: "Regeringen" of a ministry's
 * decision. */
static const char *publisher_of(const struct script *script, size_t row)
{
    const char *name = source_cell(script, row, "utgivare"), *bracket = strstr(name, " (");
    return bracket ? arena_copy(script->arena, name, (size_t)(bracket - name)) : name;
}

/* A row by what it is sorted by. */
struct sorted_source {
    const char *publisher, *year;
    size_t row;
};

static int by_name(const struct sorted_source *a, const struct sorted_source *b)
{
    int order = strcmp(a->publisher, b->publisher);
    return order ? order : strcmp(a->year, b->year);
}

static int by_name_and_row(const void *left, const void *right)
{
    const struct sorted_source *a = left, *b = right;
    int order = by_name(a, b);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

static struct source_name *name_sources(const struct script *script)
{
    size_t n = script->sources->n_rows;
    struct sorted_source *sorted = arena_array(script->arena, n + 1, sizeof *sorted);
    struct source_name *names = arena_array(script->arena, n + 1, sizeof *names);
    for (size_t i = 0; i < n; i++)
        sorted[i] = (struct sorted_source){publisher_of(script, i), year_of(script, i), i};
    qsort(sorted, n, sizeof *sorted, by_name_and_row);
    for (size_t first = 0, end; first < n; first = end) {
        for (end = first + 1; end < n && by_name(&sorted[first], &sorted[end]) == 0;)
            end++;
        for (size_t i = first; i < end; i++)
            names[sorted[i].row] = (struct source_name){.publisher = sorted[i].publisher,
                                                        .year = sorted[i].year,
                                                        .place = first,
                                                        .first = first,
                                                        .n = end - first};
    }
    return names;
}

/* "a" to "z", "aa" and on. */
static const char *letters(struct arena *arena, size_t place)
{
    char text[16], *at = text + sizeof text - 1;
    *at = '\0';
    do {
        *--at = (char)('a' + place % 26);
        place /= 26;
    } while (place-- > 0);
    return arena_printf(arena, "%s", at);
}

/* Sources of one publisher and year are told apart by letters in the order in which they are
 * named first, so that no letter is passed over in the list. */
static void use_source(struct script *script, size_t row)
{
    struct source_name *name = &script->source_names[row];
    size_t used = 0;
    if (script->source_used[row])
        return;
    for (size_t i = 0; name->n > 1 && i < script->sources->n_rows; i++)
        used += script->source_used[i] && script->source_names[i].first == name->first;
    script->source_used[row] = true;
    name->place = name->first + used;
    if (name->n > 1)
        name->year = arena_printf(script->arena, "%s%s", year_of(script, row),
                                  letters(script->arena, used));
}

/* The table of sources, or NULL when the package has none. */
const struct table *sources_of(struct script *script)
{
    if (script->sources_asked)
        return script->sources;
    script->sources_asked = true;
    if (has_table(script, SOURCES))
        script->sources =
            package_table(script->package, SOURCES, script->report_pos, script->diag);
    if (!script->sources)
        return NULL;
    script->source_used =
        arena_array(script->arena, script->sources->n_rows, sizeof *script->source_used);
    script->source_names = name_sources(script);
    return script->sources;
}

static size_t source_row(const struct table *sources, const char *slug)
{
    const struct column *key = table_column(sources, "källa");
    for (size_t i = 0; key && i < sources->n_rows; i++)
        if (strcmp(key->text[i], slug) == 0)
            return i;
    return sources->n_rows;
}

const char *source_cell(const struct script *script, size_t row, const char *name)
{
    const struct column *column = table_column(script->sources, name);
    return column && column->missing[row] == MISSING_NOT ? column->text[row] : "";
}

/* "Regeringen 2023a" */
const char *source_label(const struct script *script, size_t row)
{
    const struct source_name *name = &script->source_names[row];
    return arena_printf(script->arena, "%s\u00a0%s", name->publisher, name->year);
}

/* A link to the source's entry in the list, or to the source itself when the report has no
 * list. */
static const struct link *source_link(const struct script *script, size_t row, struct pos pos)
{
    const char *uri = source_cell(script, row, "länk");
    if (!script->has_references && !*uri)
        return NULL;
    struct link *link = arena_alloc(script->arena, sizeof *link);
    if (script->has_references)
        link->target = arena_printf(script->arena, "src-%zu", row + 1);
    else
        link->uri = uri;
    link->pos = pos;
    return link;
}

static struct text linked(const struct script *script, const char *words, size_t row)
{
    struct text text = words_of(script, words);
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    if (text.n == 0)
        return text;
    *piece = text.inlines[0];
    piece->link = source_link(script, row, (struct pos){0});
    return (struct text){.inlines = piece, .n = 1};
}

static void tell_unknown(const struct script *script, const char *slug, struct pos pos)
{
    const struct column *key = find_column(script, script->sources, "källa", pos);
    if (!key)
        return;
    diag_error(script->diag, pos, "unknown-source", "there is no source '%s'", slug);
    diag_length(script->diag, strlen("[@källa:]") + strlen(slug));
    if (!diag_suggest(script->diag, slug, key->text, script->sources->n_rows))
        diag_hint(script->diag, "the table '%s' lists them", SOURCES);
}

bool source_cite(struct script *script, const char *slug, struct pos pos, struct inline_ *out)
{
    const struct table *sources = sources_of(script);
    if (!sources)
        return diag_error(script->diag, pos, "unknown-source", "there is no table '%s'",
                          SOURCES);
    size_t row = source_row(sources, slug);
    if (row == sources->n_rows) {
        tell_unknown(script, slug, pos);
        return false;
    }
    use_source(script, row);
    out->kind = INLINE_TEXT;
    out->text = arena_printf(script->arena, "(%s)", source_label(script, row));
    out->link = source_link(script, row, pos);
    return true;
}

static bool is_example(const struct script *script, size_t row)
{
    return strcmp(source_cell(script, row, "typ"), EXAMPLES) == 0;
}

static bool is_own_work(const struct script *script, size_t row)
{
    return strcmp(source_cell(script, row, "typ"), OWN_WORK) == 0;
}

struct text source_short(struct script *script, const char *slug)
{
    const struct table *sources = sources_of(script);
    size_t row = sources ? source_row(sources, slug) : 0;
    if (!sources || row == sources->n_rows)
        return words_of(script, slug);
    if (is_example(script, row))
        return words_of(script, script->phrases.example_source);
    if (is_own_work(script, row))
        return words_of(script, script->phrases.own_source);
    use_source(script, row);
    return linked(script, source_label(script, row), row);
}

/* --- the source line --- */

/* The sources of one publisher, by year. */
struct named_source {
    struct source_name name;
    size_t row;
};

struct named_sources {
    struct named_source *items;
    size_t n;
    bool own, examples; /* the report's own work, example data are among the rows */
};

/* Before the first of a later place, else after the last of the publisher. */
static size_t place_of(const struct named_sources *sources, const struct source_name *name)
{
    size_t place = sources->n;
    for (size_t i = 0; i < sources->n; i++) {
        const struct source_name *other = &sources->items[i].name;
        if (strcmp(other->publisher, name->publisher) != 0)
            continue;
        if (name->place < other->place)
            return i;
        place = i + 1;
    }
    return place;
}

static void add_source(const struct script *script, struct named_sources *sources, size_t row)
{
    struct named_source source = {script->source_names[row], row};
    size_t place = place_of(sources, &source.name);
    memmove(&sources->items[place + 1], &sources->items[place],
            (sources->n - place) * sizeof source);
    sources->items[place] = source;
    sources->n++;
}

/* What the evidence names, publishers in the order met. */
static struct named_sources sources_named(struct script *script, const struct rows_used *used)
{
    const struct table *table = script->sources;
    bool *met = arena_array(script->arena, table->n_rows + 1, sizeof *met);
    struct named_sources sources = {
        .items = arena_array(script->arena, table->n_rows + 1, sizeof *sources.items)};
    const char *last = "";
    for (size_t i = 0; i < used->n; i++) {
        const char *slug = used->table->source->text[used->rows[i]];
        if (strcmp(slug, last) == 0)
            continue; /* long tables have one source for row after row */
        last = slug;
        size_t row = source_row(table, slug);
        if (row == table->n_rows || met[row])
            continue;
        met[row] = true;
        sources.examples = sources.examples || is_example(script, row);
        sources.own = sources.own || is_own_work(script, row);
        if (is_example(script, row) || is_own_work(script, row))
            continue;
        use_source(script, row);
        add_source(script, &sources, row);
    }
    return sources;
}

static size_t same_publisher(const struct named_sources *sources, size_t first)
{
    size_t end = first + 1;
    while (end < sources->n && strcmp(sources->items[end].name.publisher,
                                      sources->items[first].name.publisher) == 0)
        end++;
    return end;
}

static size_t count_publishers(const struct named_sources *sources)
{
    size_t n = 0;
    for (size_t i = 0; i < sources->n; i = same_publisher(sources, i))
        n++;
    return n;
}

static void add_words(const struct script *script, struct text *text, const char *words)
{
    *text = text_join(script->arena, *text, words_of(script, words));
}

/* "SwedenBIO (2020, 2023)": a link a year, the first with the publisher. */
static void add_publisher(const struct script *script, const struct named_sources *sources,
                          size_t first, size_t end, struct text *line)
{
    for (size_t i = first; i < end; i++) {
        const struct source_name *name = &sources->items[i].name;
        const char *words = name->year;
        if (i == first)
            words = arena_printf(script->arena, "%s\u00a0(%s%s", name->publisher, name->year,
                                 end == first + 1 ? ")" : "");
        else
            add_words(script, line, ", ");
        *line = text_join(script->arena, *line, linked(script, words, sources->items[i].row));
    }
    if (end > first + 1)
        add_words(script, line, ")");
}

/* What is no source stands after the sources. */
static void add_last(const struct script *script, struct text *line, const char *words)
{
    add_words(script, line,
              arena_printf(script->arena, "%s%s", line->n > 0 ? ", " : "", words));
}

struct text source_line(struct script *script, const struct rows_used *used)
{
    struct text line = {0};
    if (!used->table || !used->table->source || !sources_of(script))
        return line;
    struct named_sources sources = sources_named(script, used);
    size_t all = count_publishers(&sources), shown = all > NAMED_MOST ? NAMED_OF_MORE : all;
    for (size_t i = 0, named = 0; named < shown; named++) {
        size_t end = same_publisher(&sources, i);
        if (named > 0)
            add_words(script, &line, ", ");
        add_publisher(script, &sources, i, end, &line);
        i = end;
    }
    if (shown < all)
        add_words(script, &line, arena_printf(script->arena, " %s", script->phrases.others));
    if (sources.own)
        add_last(script, &line, script->phrases.own_source);
    if (sources.examples)
        add_last(script, &line, script->phrases.example_source);
    return line;
}
