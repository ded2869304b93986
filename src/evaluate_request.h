/*
 * evaluate_request.h - the command line of `redovisa evaluate`, read.
 */
#ifndef EVALUATE_REQUEST_H
#define EVALUATE_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include "evaluate_rows.h"
#include "study/counterfactual.h"

/* A list such as "Sverige,Norge". */
struct list {
    const char **items;
    size_t n;
};

struct request {
    struct arena *arena;
    const char *path, *unit, *time;
    struct list outcomes; /* the first is the primary */
    struct list treated, excluded;
    const char *control_outcome; /* a negative control; NULL: none */
    const char *cohort;          /* the column of starts, instead of treated and starts */
    enum control_rule controls;
    const char *cuts; /* as written; read when the predictors are known */
    struct counterfactual_spec spec;
    bool has_starts;
    enum result_format format;
};

/* False when the call is wrong, which has then been told on stderr. */
bool request_read(struct request *request, int argc, char **argv);

/* The methods asked for that units with different starts have: enum staggered_method. */
unsigned request_staggered_methods(const struct request *request);

#endif
