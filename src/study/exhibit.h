/*
 * study/exhibit.h - what the makers of an effect's tables share.  Private to study/.
 */
#ifndef STUDY_EXHIBIT_H
#define STUDY_EXHIBIT_H

#include "study/counterfactual.h"
#include "study/effect.h"

struct exhibit {
    struct arena *arena;
    const struct effect_request *request;
    const struct counterfactual *result;
    struct made_from from;
    const char *unit_measure; /* of effects, or NULL */
    bool years;               /* times are whole numbers */
    int decimals;             /* of numbers in the outcome's unit */
    double deviate;           /* the normal one of intervals of level 1 - alpha */
    const struct table **tables;
    size_t n;
};

struct exhibit exhibit_open(struct arena *arena, const struct effect_request *request,
                            const struct counterfactual *result);

const char *exhibit_word(const struct exhibit *exhibit, const char *key);
/* The word of PREFIX_KEY. */
const char *exhibit_word_of(const struct exhibit *exhibit, const char *prefix, const char *key);

/* So many decimals that two digits of the error are printed: what is noise is not. */
int exhibit_decimals(double squared_error);

/* What is printed of an effect, in its unit: percent on the logarithmic scale. */
double exhibit_effect(const struct exhibit *exhibit, double effect);

/* It in percent of what would have been; false where that is not positive. */
bool exhibit_relative(const struct exhibit *exhibit, double effect, double *percent);

/* Half the width of the interval around an estimate; false when there is none. */
bool exhibit_error(const struct exhibit *exhibit, const struct estimate *estimate,
                   double *error);

/* By placebos, or by the error; nothing where there is neither. */
void exhibit_put_p(struct table_maker *maker, size_t column, const struct estimate *estimate);
/* A p-value, with a third decimal where it is small. */
void exhibit_put_probability(struct table_maker *maker, size_t column, double p);

/* The treated unit's name, or the words for several. */
const char *exhibit_treated(const struct exhibit *exhibit);

/* OWNER.NAME, titled by the words for it. */
struct table_maker *exhibit_table(const struct exhibit *exhibit, const char *owner,
                                  const char *name, const struct made_column columns[],
                                  size_t n);
void exhibit_add(struct exhibit *exhibit, struct table_maker *maker);

const char *exhibit_method(const struct exhibit *exhibit, enum synth_method method);

/* An effect, or unknown when `why_not` says why. */
void exhibit_put(struct table_maker *maker, size_t column, const struct exhibit *exhibit,
                 double effect, const char *why_not);

/* The period t in the first column. */
void exhibit_put_time(struct table_maker *maker, const struct exhibit *exhibit, size_t t);
enum column_type exhibit_time_type(const struct exhibit *exhibit);
size_t exhibit_times(const struct exhibit *exhibit);

/* Why an effect is not printed: that there is no period after the start, or the first gate that
 * fails; NULL when it is printed. */
const char *exhibit_withheld(const struct exhibit *exhibit,
                             const struct counterfactual *result);

/* A counterfactual that did not follow the treated before the start says nothing after it. */
bool exhibit_hides(const struct counterfactual *result);

/* What stands beside the estimates, in the outcome's scale; exhibit_beside.c. */
struct beside {
    const char *method; /* key of its words */
    bool found;         /* else it could not be computed */
    double att;
    bool has_interval, has_p;
    double low, high, p;
};

#define BESIDE 6

/* Those that were asked for; returns their number. */
size_t exhibit_beside(const struct exhibit *exhibit, struct beside list[BESIDE]);

/* How many cells of the grid have the sign of the specification's own. */
size_t exhibit_agreeing(const struct grid *grid);

/* Each adds the table of its name: exhibit_paths.c, exhibit_units.c, exhibit_methods.c,
 * exhibit_beside.c. */
void exhibit_paths(struct exhibit *exhibit);
void exhibit_gaps(struct exhibit *exhibit);
void exhibit_event_study(struct exhibit *exhibit);
void exhibit_placebos(struct exhibit *exhibit);
void exhibit_weights(struct exhibit *exhibit);
void exhibit_donors(struct exhibit *exhibit);
void exhibit_leave_one_out(struct exhibit *exhibit);
void exhibit_estimates(struct exhibit *exhibit);
void exhibit_fit(struct exhibit *exhibit);
void exhibit_power(struct exhibit *exhibit);
/* The event study, cohorts and comparisons of different starts: exhibit_starts.c. */
void exhibit_starts(struct exhibit *exhibit);
void exhibit_balance(struct exhibit *exhibit);
void exhibit_grid(struct exhibit *exhibit);
void exhibit_seen_by(struct exhibit *exhibit, const struct effect_seen list[], size_t n);

#endif
