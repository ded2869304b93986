#include "study/staggered.h"

#include "base/arena.h"
#include "stat/special.h"
#include "study/panel.h"

/* --- the estimates --- */

static void estimate_callaway(struct arena *arena, enum control_rule controls,
                              struct staggered_estimate *estimate)
{
    struct group_time *callaway = arena_alloc(arena, sizeof *callaway);
    *callaway = group_time(arena, &estimate->cohorts, controls);
    if (!callaway->n)
        return;
    estimate->callaway = callaway;
    estimate->critical = group_time_critical(arena, &estimate->cohorts, &callaway->event);
}

static void estimate_imputation(struct arena *arena, struct staggered_estimate *estimate)
{
    struct imputation *imputation = arena_alloc(arena, sizeof *imputation);
    *imputation = impute(arena, &estimate->cohorts);
    estimate->imputation = imputation->n_event ? imputation : NULL;
}

static void estimate_bacon(struct arena *arena, struct staggered_estimate *estimate)
{
    struct bacon *bacon = arena_alloc(arena, sizeof *bacon);
    *bacon = bacon_decompose(arena, &estimate->cohorts);
    estimate->bacon = bacon->n ? bacon : NULL;
}

static void estimate_sdid(struct arena *arena, struct staggered_estimate *estimate)
{
    struct staggered *sdid = arena_alloc(arena, sizeof *sdid);
    *sdid = staggered_fit(arena, &estimate->adoption);
    estimate->sdid = sdid->n ? sdid : NULL;
}

static void estimate_wild(struct arena *arena, struct staggered_estimate *estimate)
{
    struct wild *wild = arena_alloc(arena, sizeof *wild);
    if (wild_bootstrap(&estimate->adoption, wild))
        estimate->wild = wild;
}

void staggered_estimate(struct arena *arena, unsigned methods, enum control_rule controls,
                        struct staggered_estimate *estimate)
{
    estimate->cohorts = cohorts_sum_up(arena, &estimate->adoption);
    for (size_t i = 0; i < estimate->adoption.n_units; i++)
        estimate->n_treated += estimate->adoption.start[i] < estimate->adoption.n_times;
    if (methods & STAGGERED_CALLAWAY)
        estimate_callaway(arena, controls, estimate);
    if (methods & STAGGERED_IMPUTATION)
        estimate_imputation(arena, estimate);
    if (methods & STAGGERED_BACON)
        estimate_bacon(arena, estimate);
    if (methods & STAGGERED_SDID)
        estimate_sdid(arena, estimate);
    if (methods & STAGGERED_WILD)
        estimate_wild(arena, estimate);
}

/* --- from a panel --- */

/* A panel being read. */
struct reading {
    struct arena *arena;
    const struct staggered_spec *spec;
    const struct panel *panel;
    const struct panel_variable *outcome, *cohort;
    struct diag *diag;
};

/* The panel's row of a unit and period, or the file where there is none. */
static struct pos cell_pos(const struct panel *panel, size_t cell)
{
    return panel->rows[cell].line ? panel->rows[cell] : (struct pos){.file = panel->file};
}

/* When a unit starts, as a period; the first row of the unit says, and all
 * others must agree. */
static bool read_start(const struct reading *reading, size_t unit, size_t *start)
{
    const struct panel *panel = reading->panel;
    size_t first = unit * panel->n_times;
    bool never = !reading->cohort->present[first];
    double time = reading->cohort->value[first];
    for (size_t t = 1; t < panel->n_times; t++) {
        bool same = never ? !reading->cohort->present[first + t]
                          : reading->cohort->present[first + t] &&
                                !(reading->cohort->value[first + t] < time) &&
                                !(reading->cohort->value[first + t] > time);
        if (!same && panel->rows[first + t].line)
            return diag_error(reading->diag, panel->rows[first + t], "cohort-varies",
                              "'%s' has another '%s' for %s than for %s; a unit starts once",
                              panel->units[unit], reading->cohort->name, panel->times[t],
                              panel->times[0]);
    }
    *start = 0;
    while (*start < panel->n_times && (never || panel->time[*start] < time))
        ++*start;
    return true;
}

static bool read_row(const struct reading *reading, size_t unit, double row[])
{
    const struct panel *panel = reading->panel;
    bool good = true;
    for (size_t t = 0; t < panel->n_times; t++) {
        size_t cell = unit * panel->n_times + t;
        double value = reading->outcome->value[cell];
        if (!reading->outcome->present[cell])
            good = diag_error(reading->diag, cell_pos(panel, cell), "hole",
                              "'%s' has no %s for %s; leave out the unit or the year, nothing "
                              "is filled in",
                              panel->units[unit], reading->outcome->name, panel->times[t]);
        else if (reading->spec->is_log && !(value > 0))
            good =
                diag_error(reading->diag, cell_pos(panel, cell), "not-positive",
                           "'%s' has %s %g for %s, which has no logarithm", panel->units[unit],
                           reading->outcome->name, value, panel->times[t]);
        else
            row[t] = reading->spec->is_log ? special_log(value) : value;
    }
    return good;
}

/* Units that are treated from the first period on have nothing to be compared with. */
static bool read_adoption(const struct reading *reading, struct staggered_estimate *estimate)
{
    const struct panel *panel = reading->panel;
    const double **rows = arena_array(reading->arena, panel->n_units, sizeof *rows);
    const char **units = arena_array(reading->arena, panel->n_units, sizeof *units);
    size_t *starts = arena_array(reading->arena, panel->n_units, sizeof *starts), n = 0;
    bool good = true;
    for (size_t unit = 0; unit < panel->n_units; unit++) {
        double *row = arena_array(reading->arena, panel->n_times, sizeof *row);
        size_t start = 0;
        bool read = read_start(reading, unit, &start);
        if (read && start == 0) {
            diag_warning(reading->diag, panel->rows[unit * panel->n_times], "no-pre-period",
                         "'%s' is treated in all periods and is left out", panel->units[unit]);
            continue;
        }
        good &= read & read_row(reading, unit, row);
        rows[n] = row;
        units[n] = panel->units[unit];
        starts[n++] = start;
    }
    estimate->units = units;
    estimate->adoption = (struct adoption){rows, starts, n, panel->n_times};
    return good;
}

/* Two cohorts at least, one of them treated. */
static bool check_cohorts(const struct reading *reading, const struct adoption *adoption)
{
    size_t least = adoption->n_times, most = 0;
    for (size_t i = 0; i < adoption->n_units; i++) {
        least = adoption->start[i] < least ? adoption->start[i] : least;
        most = adoption->start[i] > most ? adoption->start[i] : most;
    }
    return least < most ||
           diag_error(reading->diag, reading->spec->pos, "no-cohort",
                      "'%s' does not part the units: some must start later than others, or "
                      "never",
                      reading->cohort->name);
}

const struct staggered_estimate *
staggered_evaluate(struct arena *arena, const struct staggered_spec *spec, struct diag *diag)
{
    const struct panel *panel = spec->panel;
    struct staggered_estimate *estimate = arena_alloc(arena, sizeof *estimate);
    const struct reading reading = {
        .arena = arena,
        .spec = spec,
        .panel = panel,
        .outcome = &panel->variables[panel_variable(panel, spec->outcome)],
        .cohort = &panel->variables[panel_variable(panel, spec->cohort)],
        .diag = diag};
    estimate->times = panel->times;
    if (!panel_is_even(panel, 0, panel->n_times, spec->pos, diag) ||
        !read_adoption(&reading, estimate) || !check_cohorts(&reading, &estimate->adoption))
        return NULL;
    staggered_estimate(arena, spec->methods, spec->controls, estimate);
    return estimate;
}
