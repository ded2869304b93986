/*
 * study/effect.h - a counterfactual as reports ask for it: a specification in words and rows of
 * evidence in, tables and a verdict out.
 *
 * It stands between the templates and study/counterfactual.h, so that the estimators'
 * structures stay in this layer.  Every number that is printed comes from a made table
 * (evidence/make.h); effects that the gates withhold are not known in them.  Ownership: the
 * arena.
 */
#ifndef STUDY_EFFECT_H
#define STUDY_EFFECT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/language.h"
#include "evidence/make.h"
#include "study/donor.h"

struct arena;
struct counterfactual;
struct panel;

/* Where a predictor is cut for coarsened exact matching. */
struct effect_cut {
    const char *column;
    const double *points; /* ascending */
    size_t n;
};

struct effect_request {
    const char *name;
    struct pos pos;
    const struct table *table;
    const size_t *rows; /* ascending */
    size_t n_rows;
    const char *where; /* which rows these are, in the author's words; or NULL */
    const struct column *unit, *time, *outcome;
    const struct column *cohort; /* each unit's start, where they differ; else NULL */
    bool not_yet;                /* with cohort: units not yet started are compared with too */
    const char *const *treated;
    size_t n_treated;
    const struct donor_choice *donors;
    size_t n_donors;
    double starts, full_from, first, last;
    bool has_full_from, has_first, has_last, logarithms;
    const char *const *methods;    /* "sdid", "synthetic control", …; the first decides */
    size_t n_methods;              /* 0: the defaults of study/counterfactual.h */
    const char *const *predictors; /* columns; their means before the start */
    size_t n_predictors;
    const struct effect_cut *cuts;
    size_t n_cuts;
    const char *const *also; /* columns: other outcomes that common weights follow */
    size_t n_also;
    double alpha;    /* 0: the default */
    int sign;        /* expected: 1, -1 or 0 */
    double relevant; /* the smallest effect that matters, or 0 */
    /* For print: words by key (lua/language, table `effects`). */
    enum language language;
    const char *(*word)(void *context, const char *key);
    void *context;
};

/* One line of a specification: what is locked and printed. */
struct spec_line {
    const char *part; /* "panel", "donors", … */
    const char *content;
};

#define SPEC_LINES 26 /* room for every part and the six sentences */

/* Whether it can be used where units start at different times. */
bool effect_method_of_starts(const char *method);
/* What a method cannot do without: the key "predictors", "cuts", "also" or
 * "cohort"; or NULL. */
const char *effect_method_needs(const char *method);
/* Methods that need a key: "entropy balancing, …". */
const char *effect_methods_with(struct arena *arena, const char *key);

/* The specification in a fixed order; at most SPEC_LINES - 6 lines. */
size_t effect_lines(struct arena *arena, const struct effect_request *request,
                    struct spec_line lines[]);

/* The panel of some of the table's rows; NULL after an error. */
const struct panel *effect_panel(struct arena *arena, const struct effect_request *request,
                                 const size_t rows[], size_t n, struct diag *diag);

/* NULL after an error. */
const struct counterfactual *effect_evaluate(struct arena *arena,
                                             const struct effect_request *request,
                                             const struct panel *panel, struct diag *diag);

/* "higher", "lower", "unclear", "poor_fit", "too_early", "not_testable": the keys
 * of sentences */
#define EFFECT_VERDICTS 6
const char *effect_verdict(const struct counterfactual *result);
const char *effect_verdict_key(size_t verdict);

/* What the same specification gave on the rows that were public at a day. */
struct effect_seen {
    int day; /* since 1970-01-01 */
    const struct counterfactual *result;
};

/* One row: NAME.result.  Its columns are the values that texts print. */
const struct table *effect_result(struct arena *arena, const struct effect_request *request,
                                  const struct counterfactual *result);
/* The names of those columns; NULL beyond the last. */
const char *effect_quantity(size_t i);

/* NAME.paths, .gaps, .event_study, .placebos, .weights, .donors, .leave_one_out, .estimates,
 * .fit, .power, .balance,
 * .grid, .seen_by, .gates and .rules; returns their number, at most EFFECT_TABLES. */
#define EFFECT_TABLES 15
size_t effect_tables(struct arena *arena, const struct effect_request *request,
                     const struct counterfactual *result, const struct effect_seen seen[],
                     size_t n_seen, const struct table *tables[]);

/* Several specifications side by side, as NAME.estimates. */
struct effect_labelled {
    const char *label;
    bool is_control; /* an outcome that the programme cannot have moved */
    const struct effect_request *request;
    const struct counterfactual *result;
};

const struct table *effect_compare(struct arena *arena, const char *name,
                                   const struct effect_labelled list[], size_t n);

/* The same judged together as outcomes of one programme: NAME.outcomes, and NAME.joint, whose
 * one row is values (study/outcomes.h).  An effect that the gates withhold counts
 * as a p of 1. */
const struct table *effect_outcomes(struct arena *arena, const char *name,
                                    const struct effect_labelled list[], size_t n);
const struct table *effect_joint(struct arena *arena, const char *name,
                                 const struct effect_labelled list[], size_t n);
/* The columns of NAME.joint; NULL beyond the last. */
const char *effect_joint_quantity(size_t i);

#endif
