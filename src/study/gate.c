#include "study/gate.h"

#include <math.h>

#include "stat/special.h"

static const struct rule {
    const char *key;
    double pass, warn;
    bool at_least;
    enum verdict failed; /* what the verdict is when it fails */
} rules[GATES] = {
    [GATE_PRE_PERIODS] = {"pre_periods", 10, 6, true, VERDICT_NOT_TESTABLE},
    [GATE_DONORS] = {"donors", 19, 9, true, VERDICT_NOT_TESTABLE},
    [GATE_FIT] = {"fit", 0.2, 0.5, false, VERDICT_POOR_FIT},
    [GATE_RANGE] = {"range", 0, 1, false, VERDICT_POOR_FIT},
    [GATE_CONCENTRATION] = {"concentration", 0.6, 0.999, false, VERDICT_POOR_FIT},
    [GATE_IN_TIME] = {"in_time", 0.3, 1, false, VERDICT_UNCLEAR},
    [GATE_LEAVE_ONE_OUT] = {"leave_one_out", 0.5, 0, true, VERDICT_UNCLEAR},
    [GATE_MDE] = {"mde", 1, 2, false, VERDICT_NOT_TESTABLE},
    [GATE_POST_PERIODS] = {"post_periods", 3, 1, true, VERDICT_TOO_EARLY},
};

/* Fewer effective donors than this warn, whatever the largest weight. */
#define FEWEST_EFFECTIVE_DONORS 3

static const char *const grade_keys[] = {
    [GRADE_PASS] = "pass", [GRADE_WARN] = "warn", [GRADE_FAIL] = "fail", [GRADE_NONE] = "none"};

static const char *const verdict_keys[VERDICTS] = {
    [VERDICT_HIGHER] = "higher",       [VERDICT_LOWER] = "lower",
    [VERDICT_UNCLEAR] = "unclear",     [VERDICT_POOR_FIT] = "poor_fit",
    [VERDICT_TOO_EARLY] = "too_early", [VERDICT_NOT_TESTABLE] = "not_testable"};

const char *gate_key(enum gate_name name)
{
    return rules[name].key;
}

enum verdict gate_failed(enum gate_name name)
{
    return rules[name].failed;
}

const char *grade_key(enum grade grade)
{
    return grade_keys[grade];
}

const char *verdict_key(enum verdict verdict)
{
    return verdict_keys[verdict];
}

static struct gate graded(enum gate_name name, double value)
{
    const struct rule *rule = &rules[name];
    struct gate gate = {.name = name,
                        .grade = GRADE_FAIL,
                        .value = value,
                        .pass = rule->pass,
                        .warn = rule->warn,
                        .at_least = rule->at_least};
    if (rule->at_least ? value >= rule->pass : value <= rule->pass)
        gate.grade = GRADE_PASS;
    else if (rule->at_least ? value >= rule->warn : value <= rule->warn)
        gate.grade = GRADE_WARN;
    return gate;
}

static struct gate not_computed(enum gate_name name)
{
    struct gate gate = graded(name, 0);
    gate.grade = GRADE_NONE;
    return gate;
}

/* A counterfactual with an intercept is followed in changes, so levels need not overlap. */
static struct gate range_gate(const struct counterfactual *counterfactual)
{
    struct gate gate = graded(GATE_RANGE, (double)counterfactual->outside_range);
    if (gate.grade == GRADE_FAIL && synth_has_intercept(counterfactual->primary->method))
        gate.grade = GRADE_WARN;
    return gate;
}

static struct gate concentration_gate(const struct estimate *estimate)
{
    struct gate gate = graded(GATE_CONCENTRATION, estimate->largest_weight);
    if (gate.grade == GRADE_PASS && estimate->effective_donors < FEWEST_EFFECTIVE_DONORS)
        gate.grade = GRADE_WARN;
    return gate;
}

static struct gate in_time_gate(const struct estimate *estimate)
{
    double att = fabs(estimate->fit.att);
    if (!estimate->n_in_time)
        return not_computed(GATE_IN_TIME);
    double placebo = fabs(estimate->in_time[0].att);
    struct gate gate = graded(GATE_IN_TIME, att > 0 ? placebo / att : 0);
    if (!(att > 0) && placebo > 0)
        gate.grade = GRADE_FAIL;
    return gate;
}

/* The share of the effect that is left, with its sign, in the worst case. */
static struct gate leave_one_out_gate(const struct estimate *estimate)
{
    double att = estimate->fit.att;
    if (!estimate->leave_one_out || fabs(att) <= 0)
        return not_computed(GATE_LEAVE_ONE_OUT);
    double worst = att > 0 ? estimate->leave_one_out_least : estimate->leave_one_out_most;
    struct gate gate = graded(GATE_LEAVE_ONE_OUT, worst / att);
    if (gate.grade == GRADE_WARN && gate.value <= 0)
        gate.grade = GRADE_FAIL;
    return gate;
}

static struct gate mde_gate(const struct counterfactual *counterfactual)
{
    const struct estimate *estimate = counterfactual->primary;
    double relevant = counterfactual->spec->relevant_effect;
    if (!(relevant > 0) || !estimate->has_mde)
        return not_computed(GATE_MDE);
    double mde =
        estimate->has_mde_permutation ? estimate->mde_permutation : estimate->mde_normal;
    return graded(GATE_MDE, mde / relevant);
}

/* Whether a gate fails that has this verdict for it. */
static bool fails(const struct counterfactual *counterfactual, enum verdict verdict)
{
    for (size_t i = 0; i < GATES; i++)
        if (counterfactual->gates[i].grade == GRADE_FAIL && rules[i].failed == verdict)
            return true;
    return false;
}

/* Whether sc and sdid, where both were fitted, point the same way. */
static bool signs_agree(const struct counterfactual *counterfactual)
{
    const struct estimate *sc = counterfactual_estimate(counterfactual, SYNTH_SC);
    const struct estimate *sdid = counterfactual_estimate(counterfactual, SYNTH_SDID);
    return !sc || !sdid || sc->fit.att * sdid->fit.att > 0;
}

double decisive_p(const struct estimate *estimate)
{
    if (estimate->placebos.n)
        return estimate->placebos.p_two_sided;
    if (!estimate->has_jackknife || !(estimate->jackknife > 0))
        return 1;
    return 2 * normal_cdf(-fabs(estimate->fit.att) / estimate->jackknife);
}

/* Whether no effect, however large, could pass the level. */
static bool out_of_reach(const struct counterfactual *counterfactual)
{
    const struct placebos *placebos = &counterfactual->primary->placebos;
    return placebos->n && placebos->p_least > counterfactual->spec->alpha;
}

static enum verdict decide(const struct counterfactual *counterfactual)
{
    const struct estimate *estimate = counterfactual->primary;
    int expected = counterfactual->spec->expected_sign;
    if (fails(counterfactual, VERDICT_TOO_EARLY))
        return VERDICT_TOO_EARLY;
    if (fails(counterfactual, VERDICT_NOT_TESTABLE) || out_of_reach(counterfactual))
        return VERDICT_NOT_TESTABLE;
    if (fails(counterfactual, VERDICT_POOR_FIT))
        return VERDICT_POOR_FIT;
    if (!counterfactual->effect_shown || !signs_agree(counterfactual) ||
        decisive_p(estimate) > counterfactual->spec->alpha || estimate->fit.att * expected < 0)
        return VERDICT_UNCLEAR;
    return estimate->fit.att > 0 ? VERDICT_HIGHER : VERDICT_LOWER;
}

void gates_set(struct counterfactual *counterfactual)
{
    const struct estimate *estimate = counterfactual->primary;
    const struct block *block = &counterfactual->block;
    size_t n_post = counterfactual->rehearsal ? 0 : block->n_post;
    size_t n_pre = block->n_pre + block->n_post - n_post;
    const struct gate gates[GATES] = {
        [GATE_PRE_PERIODS] = graded(GATE_PRE_PERIODS, (double)n_pre),
        [GATE_DONORS] = graded(GATE_DONORS, (double)block->n_donors),
        [GATE_FIT] = graded(GATE_FIT, estimate->fit_ratio),
        [GATE_RANGE] = range_gate(counterfactual),
        [GATE_CONCENTRATION] = concentration_gate(estimate),
        [GATE_IN_TIME] = in_time_gate(estimate),
        [GATE_LEAVE_ONE_OUT] = leave_one_out_gate(estimate),
        [GATE_MDE] = mde_gate(counterfactual),
        [GATE_POST_PERIODS] = graded(GATE_POST_PERIODS, (double)n_post),
    };
    counterfactual->effect_shown = true;
    for (size_t i = 0; i < GATES; i++) {
        counterfactual->gates[i] = gates[i];
        if (gates[i].grade == GRADE_FAIL)
            counterfactual->effect_shown = false;
    }
    counterfactual->verdict = decide(counterfactual);
}
