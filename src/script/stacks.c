/* The sums that stand beyond stacked bars, each a value made of its parts. */
#include "script/inside.h"

#include "base/arena.h"

/* The part, under the series' name. */
static const struct value *part_value(struct script *script, const struct chart_series *series,
                                      size_t category)
{
    int id = category < series->n ? series->points[category].value : 0;
    if (id == 0)
        return NULL;
    struct value part = printed_value(&script->printed[id - 1]);
    part.name = series->name;
    return keep_value(script, part);
}

static struct value joined(struct script *script, const struct chart *chart,
                           const struct value *left, const struct value *right)
{
    struct arena *arena = script->arena;
    struct origin *origin = arena_alloc(arena, sizeof *origin);
    const char *before = left->name ? left->name : left->origin->formula;
    *origin = (struct origin){.kind = ORIGIN_ARITHMETIC,
                              .pos = chart->pos,
                              .formula = arena_printf(arena, "%s + %s", before, right->name),
                              .operation = '+',
                              .left = left,
                              .right = right};
    return (struct value){.form = FORM_NUMBER,
                          .number = left->number + right->number,
                          .unit_measure = left->unit_measure,
                          .decimals = left->decimals > right->decimals ? left->decimals
                                                                       : right->decimals,
                          .status = left->status > right->status ? left->status : right->status,
                          .origin = origin};
}

/* 0 for a stack of one part, whose value the part's own is. */
static int total_value(struct script *script, const struct chart *chart, size_t category)
{
    const struct value *total = NULL;
    size_t n = 0;
    for (size_t i = 0; i < chart->n_series; i++) {
        const struct value *part = part_value(script, &chart->series[i], category);
        if (!part)
            continue;
        total = n++ ? keep_value(script, joined(script, chart, total, part)) : part;
    }
    return n > 1 ? print_value(script, *total) : 0;
}

void stack_totals(struct script *script, struct chart *chart)
{
    if (!chart->stacked)
        return;
    int *totals = arena_array(script->arena, chart->n_categories, sizeof *totals);
    for (size_t i = 0; i < chart->n_categories; i++)
        totals[i] = total_value(script, chart, i);
    chart->totals = totals;
}
