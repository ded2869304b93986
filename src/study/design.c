#include "study/design.h"

#include <string.h>

#include "base/arena.h"
#include "stat/special.h"
#include "study/panel.h"

/* What is being put together. */
struct design {
    struct arena *arena;
    const struct counterfactual_spec *spec;
    const struct panel *panel;
    struct counterfactual *result;
    size_t outcome;           /* the variable */
    size_t first, n;          /* the periods used: panel times from first, n of them, ... */
    size_t left_out;          /* ... without so many from the start, treated in part */
    size_t *donors, *treated; /* units of the panel */
    size_t n_donors, n_treated;
    struct diag *diag;
};

static bool unknown_unit(const struct design *design, const char *what, const char *unit,
                         struct pos pos)
{
    diag_error(design->diag, pos, "unknown-unit", "%s '%s' is not in the panel", what, unit);
    diag_suggest(design->diag, unit, design->panel->units, design->panel->n_units);
    return false;
}

static bool find_outcome(struct design *design)
{
    const char *name = design->spec->outcome;
    design->outcome = panel_variable(design->panel, name);
    return design->outcome < design->panel->n_variables ||
           diag_error(design->diag, design->spec->pos, "unknown-column",
                      "the panel has no outcome '%s'", name);
}

static bool is_treated(const struct design *design, size_t unit)
{
    for (size_t i = 0; i < design->n_treated; i++)
        if (design->treated[i] == unit)
            return true;
    return false;
}

static bool find_treated(struct design *design)
{
    const struct counterfactual_spec *spec = design->spec;
    bool good = true;
    for (size_t i = 0; i < spec->n_treated; i++) {
        size_t unit = panel_unit(design->panel, spec->treated[i]);
        if (unit == design->panel->n_units)
            good = unknown_unit(design, "treated unit", spec->treated[i], spec->pos);
        else if (is_treated(design, unit))
            good = diag_error(design->diag, spec->pos, "unit-twice",
                              "treated unit '%s' is named twice", spec->treated[i]);
        else
            design->treated[design->n_treated++] = unit;
    }
    return good;
}

/* Whether a choice stands as written; counts programmes of donors' own in the time compared. */
static bool check_choice(const struct design *design, const struct donor_choice *choice)
{
    size_t unit = panel_unit(design->panel, choice->unit);
    if (!choice->reason || !*choice->reason)
        return diag_error(design->diag, choice->pos, "donor-reason",
                          "donor '%s' has no reason for being %s", choice->unit,
                          choice->included ? "in" : "left out");
    if (!choice->included)
        return true;
    if (unit == design->panel->n_units)
        return unknown_unit(design, "donor", choice->unit, choice->pos);
    if (is_treated(design, unit))
        return diag_error(design->diag, choice->pos, "unit-twice",
                          "'%s' is treated and cannot be a donor", choice->unit);
    if (choice->has_own_start &&
        choice->own_start <= design->panel->time[design->first + design->n - 1])
        design->result->own_programmes++;
    return true;
}

static const struct donor_choice *find_choice(const struct counterfactual_spec *spec,
                                              const char *unit)
{
    for (size_t i = 0; i < spec->n_donors; i++)
        if (strcmp(spec->donors[i].unit, unit) == 0)
            return &spec->donors[i];
    return NULL;
}

static bool choose_donors(struct design *design)
{
    const struct counterfactual_spec *spec = design->spec;
    bool good = true;
    for (size_t i = 0; i < spec->n_donors; i++)
        good &= check_choice(design, &spec->donors[i]);
    for (size_t unit = 0; unit < design->panel->n_units; unit++) {
        const struct donor_choice *choice = find_choice(spec, design->panel->units[unit]);
        if (!is_treated(design, unit) && (!spec->donors || (choice && choice->included)))
            design->donors[design->n_donors++] = unit;
    }
    if (!good)
        return false;
    if (design->n_donors == 0)
        return diag_error(design->diag, spec->pos, "no-donors",
                          "there is no unit to compare '%s' with", spec->treated[0]);
    return design->n_donors > 1 ||
           diag_error(design->diag, spec->pos, "one-donor",
                      "'%s' is the only unit to compare with; at least two are needed",
                      design->panel->units[design->donors[0]]);
}

/* The panel's time of the period t. */
static size_t time_of(const struct design *design, size_t t)
{
    return design->first + t + (t < design->result->block.n_pre ? 0 : design->left_out);
}

static void name_times(struct design *design)
{
    const char **times = arena_array(design->arena, design->n, sizeof *times);
    double *time = arena_array(design->arena, design->n, sizeof *time);
    for (size_t t = 0; t < design->n; t++) {
        times[t] = design->panel->times[time_of(design, t)];
        time[t] = design->panel->time[time_of(design, t)];
    }
    design->result->times = times;
    design->result->time = time;
}

static bool choose_periods(struct design *design)
{
    const struct counterfactual_spec *spec = design->spec;
    const struct panel *panel = design->panel;
    size_t first = 0, end = panel->n_times, start, full;
    while (spec->has_first && first < end && panel->time[first] < spec->first)
        first++;
    while (spec->has_last && end > first && panel->time[end - 1] > spec->last)
        end--;
    for (start = first; start < end && panel->time[start] < spec->starts; start++)
        ;
    if (start == first)
        return diag_error(design->diag, spec->pos, "no-pre-period",
                          "no period lies before the start %g; nothing can be compared",
                          spec->starts);
    /* Two weights and a change must be learnt, also when the start is rehearsed. */
    if (start - first < 2 || (start == end && start - first < 3))
        return diag_error(
            design->diag, spec->pos, "short-pre-period",
            "%zu period before the start %g is too few; at least 2 are needed, and 3 "
            "when none follows",
            start - first, spec->starts);
    for (full = start; full < end && spec->has_full_from && panel->time[full] < spec->full_from;
         full++)
        ;
    design->first = first;
    design->left_out = full - start;
    design->n = end - first - design->left_out;
    design->result->block.n_pre = start - first;
    design->result->block.n_post = end - full;
    name_times(design);
    return panel_is_even(panel, first, end - first, spec->pos, design->diag);
}

static bool check_cell(const struct design *design, size_t unit, size_t time)
{
    const struct panel *panel = design->panel;
    const struct panel_variable *variable = &panel->variables[design->outcome];
    size_t cell = unit * panel->n_times + time;
    struct pos pos = panel->rows[cell];
    if (pos.line == 0)
        pos = (struct pos){.file = panel->file};
    if (!variable->present[cell])
        return diag_error(design->diag, pos, "hole",
                          "'%s' has no %s for %s; leave out the unit or "
                          "the year, nothing is filled in",
                          panel->units[unit], variable->name, panel->times[time]);
    return design->spec->scale != SCALE_LOG || variable->value[cell] > 0 ||
           diag_error(design->diag, pos, "not-positive",
                      "'%s' has %s %g for %s, which has no logarithm", panel->units[unit],
                      variable->name, variable->value[cell], panel->times[time]);
}

/* The outcomes of some units over the periods used; NULL when a cell is missing. */
static const double *const *read_rows(const struct design *design, const size_t units[],
                                      size_t n)
{
    const double **rows = arena_array(design->arena, n, sizeof *rows);
    bool good = true;
    for (size_t i = 0; i < n; i++) {
        const double *source = panel_row(design->panel, design->outcome, units[i]);
        double *row = arena_array(design->arena, design->n, sizeof *row);
        for (size_t t = 0; t < design->n; t++) {
            double value = source[time_of(design, t)];
            if (!check_cell(design, units[i], time_of(design, t)))
                good = false;
            else
                row[t] = design->spec->scale == SCALE_LOG ? special_log(value) : value;
        }
        rows[i] = row;
    }
    return good ? rows : NULL;
}

static bool varies(const struct block *block)
{
    double first = block->donors[0][0];
    for (size_t i = 0; i < block->n_donors; i++)
        for (size_t t = 0; t < block->n_pre; t++)
            if (block->donors[i][t] < first || block->donors[i][t] > first)
                return true;
    return false;
}

static const char *const *names_of(const struct design *design, const size_t units[], size_t n)
{
    const char **names = arena_array(design->arena, n, sizeof *names);
    for (size_t i = 0; i < n; i++)
        names[i] = design->panel->units[units[i]];
    return names;
}

static bool read_block(struct design *design)
{
    struct block *block = &design->result->block;
    block->donors = read_rows(design, design->donors, design->n_donors);
    block->n_donors = design->n_donors;
    block->treated = read_rows(design, design->treated, design->n_treated);
    block->n_treated = design->n_treated;
    design->result->donors = names_of(design, design->donors, design->n_donors);
    design->result->treated = names_of(design, design->treated, design->n_treated);
    if (!block->donors || !block->treated)
        return false;
    return varies(block) || diag_error(design->diag, design->spec->pos, "constant-outcome",
                                       "'%s' is the same for all donors in all periods before "
                                       "the start",
                                       design->spec->outcome);
}

bool design_read(struct arena *arena, struct counterfactual *counterfactual, struct diag *diag)
{
    const struct counterfactual_spec *spec = counterfactual->spec;
    struct design design = {
        .arena = arena,
        .spec = spec,
        .panel = spec->panel,
        .result = counterfactual,
        .donors = arena_array(arena, spec->panel->n_units, sizeof *design.donors),
        .treated = arena_array(arena, spec->n_treated, sizeof *design.treated),
        .diag = diag,
    };
    return find_outcome(&design) && choose_periods(&design) && find_treated(&design) &&
           choose_donors(&design) && read_block(&design);
}
