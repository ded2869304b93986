#include "study/effect.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "study/counterfactual.h"
#include "study/panel.h"

/* The words of `methods`: an estimator, or what stands beside the estimates. */
static const struct method_word {
    const char *word;
    enum synth_method method;
    unsigned extra;    /* enum extra; 0: an estimator */
    const char *needs; /* a key */
    unsigned
        starts; /* enum staggered_method, where units start at different times; 0: not then */
} method_words[] = {
    {"sdid", SYNTH_SDID, 0, NULL, STAGGERED_SDID},
    {"synthetic control", SYNTH_SC, 0, NULL, 0},
    {"did", SYNTH_DID, 0, NULL, 0},
    {"demeaned synthetic control", SYNTH_DIFP, 0, NULL, 0},
    {"event study", SYNTH_METHODS, EXTRA_EVENT, NULL, 0},
    {"ridge", SYNTH_METHODS, EXTRA_RIDGE, NULL, 0},
    {"matched synthetic control", SYNTH_METHODS, EXTRA_MATCHED, "predictors", 0},
    {"entropy balancing", SYNTH_METHODS, EXTRA_ENTROPY, "predictors", 0},
    {"coarsened exact matching", SYNTH_METHODS, EXTRA_COARSENED, "cuts", 0},
    {"common weights", SYNTH_METHODS, EXTRA_COMMON, "also", 0},
    {"poisson", SYNTH_METHODS, EXTRA_POISSON, NULL, 0},
    {"grid", SYNTH_METHODS, EXTRA_GRID, NULL, 0},
    {"callaway-santanna", SYNTH_METHODS, 0, "cohort", STAGGERED_CALLAWAY},
    {"imputation", SYNTH_METHODS, 0, "cohort", STAGGERED_IMPUTATION},
    {"goodman-bacon", SYNTH_METHODS, 0, "cohort", STAGGERED_BACON},
};

bool effect_method_of_starts(const char *method)
{
    for (size_t k = 0; k < LEN(method_words); k++)
        if (strcmp(method_words[k].word, method) == 0)
            return method_words[k].starts;
    return false;
}

const char *effect_method_needs(const char *method)
{
    for (size_t k = 0; k < LEN(method_words); k++)
        if (strcmp(method_words[k].word, method) == 0)
            return method_words[k].needs;
    return NULL;
}

const char *effect_methods_with(struct arena *arena, const char *key)
{
    const char *list = NULL;
    for (size_t k = 0; k < LEN(method_words); k++)
        if (method_words[k].needs && strcmp(method_words[k].needs, key) == 0)
            list = list ? arena_printf(arena, "%s, \"%s\"", list, method_words[k].word)
                        : arena_printf(arena, "\"%s\"", method_words[k].word);
    return list;
}

static void set_methods(const struct effect_request *request, struct counterfactual_spec *spec)
{
    unsigned methods = 0;
    for (size_t i = 0; i < request->n_methods; i++)
        for (size_t k = 0; k < LEN(method_words); k++) {
            const struct method_word *method = &method_words[k];
            if (strcmp(method->word, request->methods[i]) != 0)
                continue;
            spec->extras |= method->extra;
            if (method->extra)
                continue;
            if (!methods)
                spec->primary = method->method;
            methods |= 1u << method->method;
        }
    if (methods)
        spec->methods = methods;
}

/* The methods for different starts; the first that gives an effect of its own decides. */
static void set_starts(const struct effect_request *request, struct counterfactual_spec *spec)
{
    spec->cohort = request->cohort->name;
    spec->controls = request->not_yet ? CONTROL_NOT_YET : CONTROL_NEVER;
    for (size_t i = 0; i < request->n_methods; i++)
        for (size_t k = 0; k < LEN(method_words); k++) {
            unsigned starts = method_words[k].starts;
            if (strcmp(method_words[k].word, request->methods[i]) != 0)
                continue;
            spec->staggered |= starts;
            if (!spec->decides && starts != STAGGERED_BACON)
                spec->decides = starts;
        }
    if (!spec->decides)
        spec->decides = STAGGERED_CALLAWAY;
    if (!request->n_methods)
        spec->staggered = STAGGERED_CALLAWAY | STAGGERED_IMPUTATION | STAGGERED_BACON;
    spec->staggered |= STAGGERED_CALLAWAY; /* tests the trends before the starts */
}

/* The columns that units are matched on, by their means before the start. */
static void set_predictors(struct arena *arena, const struct effect_request *request,
                           struct counterfactual_spec *spec)
{
    struct predictor_spec *list = arena_array(arena, request->n_predictors, sizeof *list);
    for (size_t k = 0; k < request->n_predictors; k++)
        list[k] = (struct predictor_spec){.name = request->predictors[k],
                                          .column = request->predictors[k]};
    spec->predictors = list;
    spec->n_predictors = request->n_predictors;
    struct cuts *cuts = arena_array(arena, request->n_predictors, sizeof *cuts);
    for (size_t i = 0; i < request->n_cuts; i++)
        for (size_t k = 0; k < request->n_predictors; k++)
            if (strcmp(request->cuts[i].column, request->predictors[k]) == 0)
                cuts[k] = (struct cuts){request->cuts[i].points, request->cuts[i].n};
    spec->cuts = request->n_cuts ? cuts : NULL;
}

/* The tests and intervals of single periods, and bounds on the trends, are not printed in
 * reports. */
static struct counterfactual_spec specification(struct arena *arena,
                                                const struct effect_request *request,
                                                const struct panel *panel)
{
    struct counterfactual_spec spec = counterfactual_defaults();
    spec.extras = 0;
    spec.also = request->also;
    spec.n_also = request->n_also;
    set_predictors(arena, request, &spec);
    spec.name = request->name;
    spec.pos = request->pos;
    spec.panel = panel;
    spec.outcome = request->outcome->name;
    spec.treated = request->treated;
    spec.n_treated = request->n_treated;
    spec.donors = request->donors;
    spec.n_donors = request->n_donors;
    spec.starts = request->starts;
    spec.full_from = request->full_from;
    spec.has_full_from = request->has_full_from;
    spec.first = request->first;
    spec.last = request->last;
    spec.has_first = request->has_first;
    spec.has_last = request->has_last;
    spec.scale = request->logarithms ? SCALE_LOG : SCALE_LEVEL;
    spec.checks = CHECK_ALL & ~(unsigned)CHECK_CONFORMAL;
    spec.alpha = request->alpha > 0 ? request->alpha : spec.alpha;
    spec.expected_sign = request->sign;
    spec.relevant_effect = request->relevant;
    spec.skips_sensitivity = true;
    if (request->cohort)
        set_starts(request, &spec);
    else
        set_methods(request, &spec);
    return spec;
}

static void add_once(const char **names, size_t *n, const char *name)
{
    for (size_t k = 0; k < *n; k++)
        if (strcmp(names[k], name) == 0)
            return;
    names[(*n)++] = name;
}

const struct panel *effect_panel(struct arena *arena, const struct effect_request *request,
                                 const size_t rows[], size_t n, struct diag *diag)
{
    size_t room = 2 + request->n_predictors + request->n_also, n_variables = 0;
    const char **variables = arena_array(arena, room, sizeof *variables);
    add_once(variables, &n_variables, request->outcome->name);
    if (request->cohort)
        add_once(variables, &n_variables, request->cohort->name);
    for (size_t k = 0; k < request->n_predictors; k++)
        add_once(variables, &n_variables, request->predictors[k]);
    for (size_t k = 0; k < request->n_also; k++)
        add_once(variables, &n_variables, request->also[k]);
    const struct panel_columns columns = {.unit = request->unit->name,
                                          .time = request->time->name,
                                          .variables = variables,
                                          .n_variables = n_variables};
    return panel_from_table(arena, request->table, rows, n, &columns, request->pos, diag);
}

const struct counterfactual *effect_evaluate(struct arena *arena,
                                             const struct effect_request *request,
                                             const struct panel *panel, struct diag *diag)
{
    struct counterfactual_spec *spec = arena_alloc(arena, sizeof *spec);
    *spec = specification(arena, request, panel);
    return counterfactual_evaluate(arena, spec, diag);
}

const char *effect_verdict_key(size_t verdict)
{
    return verdict_key((enum verdict)verdict);
}

const char *effect_verdict(const struct counterfactual *result)
{
    return verdict_key(result->verdict);
}

/* --- the specification as lines --- */

struct lines {
    struct arena *arena;
    struct spec_line *lines;
    size_t n;
};

static void add(struct lines *lines, const char *part, const char *content)
{
    lines->lines[lines->n++] = (struct spec_line){part, content};
}

static void add_number(struct lines *lines, const char *part, double number)
{
    add(lines, part, arena_printf(lines->arena, "%.15g", number));
}

static const char *joined(struct arena *arena, const char *const items[], size_t n)
{
    struct str out = STR_EMPTY;
    for (size_t i = 0; i < n; i++)
        str_printf(&out, "%s%s", i ? ", " : "", items[i]);
    return str_take(arena, &out);
}

static void add_donors(struct lines *lines, const struct effect_request *request)
{
    struct arena *arena = lines->arena;
    const char **in = arena_array(arena, request->n_donors, sizeof *in);
    const char **out = arena_array(arena, request->n_donors, sizeof *out);
    size_t n_in = 0, n_out = 0;
    for (size_t i = 0; i < request->n_donors; i++) {
        const struct donor_choice *choice = &request->donors[i];
        if (choice->included)
            in[n_in++] = choice->unit;
        else
            out[n_out++] = arena_printf(arena, "%s (%s)", choice->unit, choice->reason);
    }
    add(lines, "donors", joined(arena, in, n_in));
    if (n_out)
        add(lines, "excluded", joined(arena, out, n_out));
}

/* Whether the specification uses a method, and whether that one decides. */
static bool uses(const struct counterfactual_spec *spec, const struct method_word *method,
                 bool *decides)
{
    *decides = spec->cohort ? method->starts == (unsigned)spec->decides
                            : method->method == spec->primary;
    if (spec->cohort)
        return spec->staggered & method->starts;
    return method->extra ? spec->extras & method->extra : spec->methods & 1u << method->method;
}

static void add_methods(struct lines *lines, const struct effect_request *request)
{
    const struct counterfactual_spec spec = specification(lines->arena, request, NULL);
    const char *names[LEN(method_words)];
    size_t n = 1;
    for (size_t k = 0; k < LEN(method_words); k++) {
        bool decides;
        if (!uses(&spec, &method_words[k], &decides))
            continue;
        names[decides ? 0 : n] = method_words[k].word;
        n += !decides;
    }
    add(lines, "methods", joined(lines->arena, names, n));
}

/* "size 10 50, age 5" */
static void add_cuts(struct lines *lines, const struct effect_request *request)
{
    struct str out = STR_EMPTY;
    for (size_t k = 0; k < request->n_cuts; k++) {
        const struct effect_cut *cut = &request->cuts[k];
        str_printf(&out, "%s%s", k ? ", " : "", cut->column);
        for (size_t i = 0; i < cut->n; i++)
            str_printf(&out, " %.15g", cut->points[i]);
    }
    add(lines, "cuts", arena_copy(lines->arena, out.s, out.n));
    str_close(&out);
}

size_t effect_lines(struct arena *arena, const struct effect_request *request,
                    struct spec_line out[])
{
    const struct counterfactual_spec spec = specification(arena, request, NULL);
    struct lines lines = {arena, out, 0};
    add(&lines, "panel",
        request->where
            ? arena_printf(arena, "%s where %s", request->table->name, request->where)
            : request->table->name);
    add(&lines, "unit", request->unit->name);
    add(&lines, "time", request->time->name);
    add(&lines, "outcome", request->outcome->name);
    add(&lines, "scale", request->logarithms ? "log" : "level");
    if (request->cohort) {
        add(&lines, "cohort", request->cohort->name);
        add(&lines, "controls", request->not_yet ? "not yet" : "never");
    } else {
        add(&lines, "treated", joined(arena, request->treated, request->n_treated));
        add_number(&lines, "starts", request->starts);
    }
    if (request->has_full_from)
        add_number(&lines, "full_from", request->full_from);
    if (request->has_first)
        add_number(&lines, "from", request->first);
    if (request->has_last)
        add_number(&lines, "through", request->last);
    if (!request->cohort)
        add_donors(&lines, request);
    add_methods(&lines, request);
    if (request->n_predictors)
        add(&lines, "predictors", joined(arena, request->predictors, request->n_predictors));
    if (request->n_cuts)
        add_cuts(&lines, request);
    if (request->n_also)
        add(&lines, "also", joined(arena, request->also, request->n_also));
    add_number(&lines, "level", 100 * spec.alpha);
    if (request->sign)
        add(&lines, "sign", request->sign > 0 ? "+" : "-");
    if (request->relevant > 0)
        add_number(&lines, "relevant", request->relevant);
    return lines.n;
}
