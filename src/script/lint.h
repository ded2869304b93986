/*
 * script/lint.h - private to script/: what `redovisa check` says of the language.
 *
 * Every rule is a warning at file:line:column under its name, switched off for a statement by a
 * comment above it with the reason: `-- allow long-sentence: why`.
 */
#ifndef SCRIPT_LINT_H
#define SCRIPT_LINT_H

#include <stdbool.h>
#include <stddef.h>

#include "doc/reading.h"
#include "script/inside.h"

#define LINT_SENTENCE "long-sentence"
#define LINT_ABBREVIATION "abbreviation"
#define LINT_DECIMAL "decimal-mark"
#define LINT_THOUSANDS "thousands-mark"
#define LINT_HYPHEN "hyphen-dash"
#define LINT_QUOTE "straight-quote"
#define LINT_SPACE "unit-space"
#define LINT_REFERENCE "reference-form"
#define LINT_TITLE "title-finding"
#define LINT_EFFECT "effect-claim"
#define LINT_THAN "direction-than"

/* A text of one statement, in pieces. */
struct lint {
    const struct statement *statement;
    const struct lexicon *lexicon;
    enum language language;
    const struct piece *pieces;
    size_t n;
};

/* From the first piece to the last, unless the statement allows it. */
void lint_warn(const struct lint *lint, const char *rule, const struct piece *first,
               const struct piece *last, const char *message, const char *hint);
bool lint_in(const struct lint *lint, size_t i, enum lexicon_list list);

/* sentences.c: length, and effects in a chapter that declares them. */
void lint_sentences(const struct lint *lint);

/* abbreviations.c: notes what is used and what is written out. */
void lint_abbreviations(const struct lint *lint);

#endif
