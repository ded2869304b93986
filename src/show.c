#include "show.h"

#include <string.h>

#include "doc/show.h"
#include "frame/dump.h"
#include "study/explain.h"
#include "study/tally.h"
#include "study/value.h"

static void show_evidence(struct arena *arena, const struct build *build, struct str *out,
                          struct diag *diag)
{
    (void)arena;
    const char *const *names;
    size_t n = package_names(build->package, &names);
    for (size_t i = 0; i < n; i++) {
        const struct table *table =
            package_table(build->package, names[i], (struct pos){0}, diag);
        if (!table)
            continue;
        str_printf(out, "%s: %zu rows, %s\n", table->name, table->n_rows, table->path);
        for (size_t k = 0; k < table->n_columns; k++)
            str_printf(out, "  %s%s%s\n", table->columns[k].name,
                       table->columns[k].unit_measure ? ", " : "",
                       table->columns[k].unit_measure ? table->columns[k].unit_measure : "");
    }
}

static void show_values(struct arena *arena, const struct build *build, struct str *out,
                        struct diag *diag)
{
    (void)diag;
    const struct doc *doc = build->script.doc;
    for (size_t i = 0; i < doc->n_values; i++) {
        struct value value = printed_value(&doc->values[i]);
        bool cell = value.origin && value.origin->kind == ORIGIN_CELL;
        const char *formula = cell           ? value_explain(arena, &value, doc->language)
                              : value.origin ? value.origin->formula
                                             : NULL;
        str_printf(out, "%zu\t%s\t%s\t%s\n", i + 1, value.name ? value.name : "",
                   value_prose(arena, &value, doc->language), formula ? formula : "");
    }
}

static void show_doc(struct arena *arena, const struct build *build, struct str *out,
                     struct diag *diag)
{
    (void)arena, (void)diag;
    doc_show(out, build->script.doc);
}

static void show_text(struct arena *arena, const struct build *build, struct str *out,
                      struct diag *diag)
{
    (void)arena, (void)diag;
    doc_text(out, build->script.doc);
}

static void show_pages(struct arena *arena, const struct build *build, struct str *out,
                       struct diag *diag)
{
    (void)arena, (void)diag;
    for (size_t i = 0; i < build->layout->n_pages; i++) {
        str_printf(out, "page %s\n", build->layout->pages[i].label);
        dump_frame(out, build->layout->pages[i].frame);
    }
}

static void show_lines(struct arena *arena, const struct build *build, struct str *out,
                       struct diag *diag)
{
    (void)arena, (void)diag;
    for (size_t i = 0; i < build->layout->n_pages; i++) {
        str_printf(out, "page %s\n", build->layout->pages[i].label);
        dump_lines(out, build->layout->pages[i].frame);
    }
}

static void show_tags(struct arena *arena, const struct build *build, struct str *out,
                      struct diag *diag)
{
    (void)arena, (void)diag;
    dump_tags(out, build->layout->root);
}

void show_coverage(struct arena *arena, const struct build *build, struct str *out,
                   struct diag *diag)
{
    (void)diag;
    const struct doc *doc = build->script.doc;
    for (size_t i = 0; i < doc->n_answers; i++) {
        const struct answer *answer = &doc->answers[i];
        const struct block *block = answer->heading;
        if (!block) {
            str_printf(out, "%s\t–\t0\t–\n", answer->requirement);
            continue;
        }
        const struct heading *heading = &block->heading;
        str_printf(
            out, "%s\t%s%s%s\t%zu\t%s%s%s\n", answer->requirement,
            heading->number ? heading->number : "", heading->number ? " " : "", heading->plain,
            answer->n_evidence, layout_page(arena, build->layout, block->anchor),
            heading->no_evidence ? "\t" : "", heading->no_evidence ? heading->no_evidence : "");
    }
}

static void show_lock(struct arena *arena, const struct build *build, struct str *out,
                      struct diag *diag)
{
    (void)arena, (void)diag;
    str_puts(out, build->script.lock);
}

static const struct stage stages[] = {
    {.name = "evidence", .show = show_evidence},
    {.name = "values", .show = show_values},
    {.name = "doc", .show = show_doc},
    {.name = "text", .show = show_text},
    {.name = "lines", .show = show_lines, .pages = true},
    {.name = "pages", .show = show_pages, .pages = true},
    {.name = "tags", .show = show_tags, .pages = true},
    {.name = "coverage", .show = show_coverage, .pages = true},
    {.name = "lock", .show = show_lock, .locks = true},
};

const struct stage *show_stage(const char *name)
{
    for (size_t i = 0; i < LEN(stages); i++)
        if (strcmp(name, stages[i].name) == 0)
            return &stages[i];
    return NULL;
}
