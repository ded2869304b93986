/*
 * script/effects.h - private to script/: what a template says of counterfactuals.
 *
 * The statement `counterfactual` is evaluated where it stands.  Its results become values
 * (`{effekt.size}`) and made tables (`effekt.gaps`) that tables and charts print as they print
 * evidence; `verdict` prints the sentence that the stated rules choose; `lock` compares the
 * specification with one that was written down earlier.
 *
 * Files: effect (the statement counterfactual), specification, methods, compare, lock,
 * lockwords, verdict.
 */
#ifndef SCRIPT_EFFECTS_H
#define SCRIPT_EFFECTS_H

#include <stdbool.h>
#include <stddef.h>

#include "script/inside.h"
#include "study/effect.h"

/* A part of the specification that differs from its lock, and why. */
struct change {
    const char *part, *reason;
    struct pos pos;
};

struct effect {
    struct effect_request request;
    const struct counterfactual *result;
    struct spec_line lines[SPEC_LINES];
    size_t n_lines;
    bool has_verdict;
    const char *hash; /* of the lines, when the template has ended */
    const char *lock; /* the file's name, or NULL */
    struct pos lock_pos;
    const struct change *changes;
    size_t n_changes;
    const char *locked_day; /* NULL: not locked */
    size_t n_changed;       /* parts that differ from the lock */
};

/* A counterfactual while its statement is read. */
struct effect_reading {
    const struct statement *statement;
    struct script *script;
    struct effect *effect;
    struct effect_request *request; /* effect->request */
    const struct panel *panel;
};

bool effect_statement(const struct statement *statement);
/* compare.c */
bool compare_statement(const struct statement *statement);

/* Names the first n cells of a made table's only row NAME.COLUMN. */
void effect_values(struct script *script, const char *name, const struct table *table,
                   size_t n);
/* The columns of a made table's row that are values; NULL beyond the last. */
typedef const char *quantity_fn(size_t i);
/* After a mistake the names are still there, so that it gives one message. */
void effect_unknown(const struct statement *statement, quantity_fn *quantity);

/* The counterfactual of that name, or NULL; effect_find tells when there is none. */
struct effect *effect_named(const struct script *script, const char *name);
struct effect *effect_find(const struct script *script, const char *name, struct pos pos);

/* specification.c: fills the request and the panel from the statement's keys. */
bool effect_specification(struct effect_reading *reading);
/* methods.c: the methods and what they need; wrong combinations are told. */
bool effect_methods(struct effect_reading *reading);

/* The program's words for effects in the report's language: lua/language, table `effects`. */
const char *effect_word(struct script *script, const char *key);
void effect_words_push(struct script *script);

/* lock.c: adds a line to the specification. */
void lock_line(struct arena *arena, struct effect *effect, const char *part,
               const char *content);
/* Compares each locked specification with its file, and makes the tables specification, lock
 * and changes. */
bool lock_check(struct script *script);
/* The lock file of a template: all its counterfactuals that name one. */
const char *lock_text(const struct script *script);

/* lockwords.c: a part's name in print; a table of an effect, opened. */
const char *lock_part_word(struct script *script, const char *part);
struct table_maker *lock_table(struct script *script, const struct effect *effect,
                               const char *name, const struct made_column columns[], size_t n);
/* Adds the table specification. */
bool lock_specification(struct script *script, const struct effect *effect);
/* Names the values of the lock, {effekt.hash} and so on, when the template has ended. */
void lock_values(struct script *script, const struct effect *effect);
/* Their names; NULL beyond the last. */
const char *lock_quantity(size_t i);
/* Names the specifications in the document. */
void lock_tell(const struct script *script, struct doc *doc);

/* verdict.c */
bool verdict_statement(const struct statement *statement);
void verdict_convert(const struct statement *statement, struct blocks *blocks);

#endif
