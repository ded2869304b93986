#include "study/exhibit.h"

#include <math.h>

#include "base/arena.h"
#include "base/number.h"
#include "stat/matrix.h"
#include "stat/special.h"
#include "study/explain.h"
#include "study/gate.h"

int exhibit_decimals(double squared_error)
{
    int decimals = 0;
    for (; decimals < 4 && squared_error > 0 && squared_error < 100; squared_error *= 100)
        decimals++;
    return decimals;
}

static int decimals_of(const struct counterfactual *result)
{
    double error = 0;
    for (size_t i = 0; i < result->n_estimates; i++)
        error = fmax(error, result->spec->cohort ? result->estimates[i].jackknife *
                                                       result->estimates[i].jackknife
                                                 : result->estimates[i].fit.pre_mspe);
    return result->spec->scale == SCALE_LOG ? 1 : exhibit_decimals(error);
}

static const char *formula(const struct exhibit *exhibit)
{
    const struct effect_request *request = exhibit->request;
    const char *method = exhibit_word_of(exhibit, "method", exhibit->result->primary->key);
    return arena_printf(exhibit->arena, "%s. %s", request->name,
                        estimate_explain(exhibit->arena, method, request->outcome,
                                         request->table, request->where, request->language));
}

struct exhibit exhibit_open(struct arena *arena, const struct effect_request *request,
                            const struct counterfactual *result)
{
    struct exhibit exhibit = {
        .arena = arena,
        .request = request,
        .result = result,
        .from = {.pos = request->pos,
                 .table = request->table,
                 .rows = request->rows,
                 .n_rows = request->n_rows},
        .unit_measure = request->logarithms ? "procent" : request->outcome->unit_measure,
        .years = true,
        .decimals = decimals_of(result),
        .deviate = normal_quantile(1 - result->spec->alpha / 2),
    };
    exhibit.from.formula = formula(&exhibit);
    for (size_t t = 0; t < exhibit_times(&exhibit); t++)
        exhibit.years = exhibit.years && number_decimals(result->time[t]) == 0;
    return exhibit;
}

struct table_maker *exhibit_table(const struct exhibit *exhibit, const char *owner,
                                  const char *name, const struct made_column columns[],
                                  size_t n)
{
    const char *full = arena_printf(exhibit->arena, "%s.%s", owner, name);
    const char *title =
        arena_printf(exhibit->arena, "%s: %s", owner, exhibit_word_of(exhibit, "table", name));
    return make_open(exhibit->arena, full, title, columns, n, &exhibit->from);
}

void exhibit_add(struct exhibit *exhibit, struct table_maker *maker)
{
    exhibit->tables[exhibit->n++] = make_table(maker);
}

/* --- words --- */

const char *exhibit_word(const struct exhibit *exhibit, const char *key)
{
    return exhibit->request->word(exhibit->request->context, key);
}

const char *exhibit_word_of(const struct exhibit *exhibit, const char *prefix, const char *key)
{
    return exhibit_word(exhibit, arena_printf(exhibit->arena, "%s_%s", prefix, key));
}

const char *exhibit_method(const struct exhibit *exhibit, enum synth_method method)
{
    return exhibit_word_of(exhibit, "method", synth_name(method));
}

const char *exhibit_treated(const struct exhibit *exhibit)
{
    const struct counterfactual *result = exhibit->result;
    return result->block.n_treated == 1 && result->treated
               ? result->treated[0]
               : exhibit_word(exhibit, "treated_mean");
}

const char *exhibit_withheld(const struct exhibit *exhibit, const struct counterfactual *result)
{
    enum gate_name name = GATE_POST_PERIODS;
    if (result->effect_shown)
        return NULL;
    if (result->gates[name].grade != GRADE_FAIL)
        for (name = 0; result->gates[name].grade != GRADE_FAIL; name++)
            ;
    return arena_printf(exhibit->arena, "%s: %s.", exhibit_word(exhibit, "withheld"),
                        exhibit_word_of(exhibit, "gate", gate_key(name)));
}

bool exhibit_hides(const struct counterfactual *result)
{
    return !result->rehearsal && (result->gates[GATE_FIT].grade == GRADE_FAIL ||
                                  result->gates[GATE_RANGE].grade == GRADE_FAIL ||
                                  result->gates[GATE_CONCENTRATION].grade == GRADE_FAIL);
}

/* --- numbers --- */

double exhibit_effect(const struct exhibit *exhibit, double effect)
{
    return exhibit->request->logarithms ? 100 * (special_exp(effect) - 1) : effect;
}

bool exhibit_relative(const struct exhibit *exhibit, double effect, double *percent)
{
    const struct block *block = &exhibit->result->block;
    const double *path = exhibit->result->primary->fit.counterfactual;
    double base = path ? vector_mean(path + block->n_pre, block->n_post) : 0;
    *percent = exhibit->request->logarithms ? exhibit_effect(exhibit, effect)
               : base > 0                   ? 100 * effect / base
                                            : 0;
    return exhibit->request->logarithms || base > 0;
}

void exhibit_put_probability(struct table_maker *maker, size_t column, double p)
{
    make_number(maker, column, p, p < 0.01 ? 3 : 2);
}

void exhibit_put_p(struct table_maker *maker, size_t column, const struct estimate *estimate)
{
    if (estimate->placebos.n || estimate->has_jackknife)
        exhibit_put_probability(maker, column, decisive_p(estimate));
}

bool exhibit_error(const struct exhibit *exhibit, const struct estimate *estimate,
                   double *error)
{
    *error = exhibit->deviate *
             (estimate->placebos.n ? estimate->placebos.standard_error : estimate->jackknife);
    return estimate->placebos.n || estimate->has_jackknife;
}

void exhibit_put(struct table_maker *maker, size_t column, const struct exhibit *exhibit,
                 double effect, const char *why_not)
{
    if (why_not)
        make_unknown(maker, column, why_not);
    else
        make_number(maker, column, exhibit_effect(exhibit, effect), exhibit->decimals);
}

enum column_type exhibit_time_type(const struct exhibit *exhibit)
{
    return exhibit->years ? TYPE_YEAR : TYPE_NUMBER;
}

void exhibit_put_time(struct table_maker *maker, const struct exhibit *exhibit, size_t t)
{
    double time = exhibit->result->time[t];
    make_number(maker, 0, time, number_decimals(time));
}

size_t exhibit_times(const struct exhibit *exhibit)
{
    return exhibit->result->block.n_pre + exhibit->result->block.n_post;
}

/* --- the rules --- */

/* Gates that count; the others are ratios. */
static int gate_decimals(enum gate_name name)
{
    bool counts = name == GATE_PRE_PERIODS || name == GATE_DONORS || name == GATE_RANGE ||
                  name == GATE_POST_PERIODS;
    return counts ? 0 : 2;
}

/* "minst 10"; what is left of an effect must be more than nothing */
static const char *bound(const struct exhibit *exhibit, const struct gate *gate, double limit)
{
    const char *word = !gate->at_least ? "at_most" : limit > 0 ? "at_least" : "more_than";
    return arena_printf(exhibit->arena, "%s %s", exhibit_word(exhibit, word),
                        number_format(exhibit->arena, limit, -1, exhibit->request->language));
}

static void add_gates(struct exhibit *exhibit)
{
    enum { GATE, BOUND, FOUND, GRADE, N };
    const struct made_column columns[N] = {
        [GATE] = {"gate", exhibit_word(exhibit, "gate"), NULL, TYPE_STRING},
        [BOUND] = {"bound", exhibit_word(exhibit, "bound"), NULL, TYPE_STRING},
        [FOUND] = {"found", exhibit_word(exhibit, "found"), NULL, TYPE_NUMBER},
        [GRADE] = {"grade", exhibit_word(exhibit, "grade"), NULL, TYPE_STRING}};
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "gates", columns, N);
    for (size_t i = 0; i < GATES; i++) {
        const struct gate *gate = &exhibit->result->gates[i];
        if (gate->grade == GRADE_UNUSED)
            continue;
        make_row(maker);
        make_text(maker, GATE, exhibit_word_of(exhibit, "gate", gate_key(gate->name)));
        make_text(maker, BOUND, bound(exhibit, gate, gate->pass));
        make_text(maker, GRADE, exhibit_word_of(exhibit, "grade", grade_key(gate->grade)));
        if (gate->grade != GRADE_NONE)
            make_number(maker, FOUND, gate->value, gate_decimals(gate->name));
    }
    exhibit_add(exhibit, maker);
}

/* The same for all counterfactuals: the rules by which a verdict follows. */
static void add_rules(struct exhibit *exhibit)
{
    enum { GATE, PASS, WARN, FAILED, N };
    const struct made_column columns[N] = {
        [GATE] = {"gate", exhibit_word(exhibit, "gate"), NULL, TYPE_STRING},
        [PASS] = {"pass", exhibit_word(exhibit, "bound"), NULL, TYPE_STRING},
        [WARN] = {"warn", exhibit_word(exhibit, "bound_warn"), NULL, TYPE_STRING},
        [FAILED] = {"failed", exhibit_word(exhibit, "bound_failed"), NULL, TYPE_STRING}};
    struct table_maker *maker =
        exhibit_table(exhibit, exhibit->request->name, "rules", columns, N);
    for (size_t i = 0; i < GATES; i++) {
        const struct gate *gate = &exhibit->result->gates[i];
        if (gate->grade == GRADE_UNUSED)
            continue;
        make_row(maker);
        make_text(maker, GATE, exhibit_word_of(exhibit, "gate", gate_key(gate->name)));
        make_text(maker, PASS, bound(exhibit, gate, gate->pass));
        make_text(maker, WARN, bound(exhibit, gate, gate->warn));
        make_text(maker, FAILED,
                  exhibit_word_of(exhibit, "verdict", verdict_key(gate_failed(gate->name))));
    }
    exhibit_add(exhibit, maker);
}

/* What a counterfactual of one start has. */
static void add_one_start(struct exhibit *exhibit)
{
    exhibit_paths(exhibit);
    exhibit_gaps(exhibit);
    exhibit_event_study(exhibit);
    exhibit_placebos(exhibit);
    exhibit_weights(exhibit);
    exhibit_donors(exhibit);
    exhibit_leave_one_out(exhibit);
    exhibit_fit(exhibit);
    exhibit_power(exhibit);
    exhibit_balance(exhibit);
    exhibit_grid(exhibit);
}

size_t effect_tables(struct arena *arena, const struct effect_request *request,
                     const struct counterfactual *result, const struct effect_seen seen[],
                     size_t n_seen, const struct table *tables[])
{
    struct exhibit exhibit = exhibit_open(arena, request, result);
    exhibit.tables = tables;
    if (result->spec->cohort)
        exhibit_starts(&exhibit);
    else
        add_one_start(&exhibit);
    exhibit_estimates(&exhibit);
    exhibit_seen_by(&exhibit, seen, n_seen);
    add_gates(&exhibit);
    add_rules(&exhibit);
    return exhibit.n;
}
