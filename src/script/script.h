/*
 * script/script.h - runs a report template (Lua 5.4) and gives the document and its style.
 *
 * The template sees the vocabulary of lua/words.lua and a small, safe part of Lua; it is loaded
 * as text, has no files, no clock, no randomness, and pairs in a fixed order.
 */
#ifndef SCRIPT_SCRIPT_H
#define SCRIPT_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/hash.h"
#include "base/str.h"
#include "doc/doc.h"
#include "doc/style.h"
#include "evidence/package.h"

struct arena;

struct script_input {
    const char *template_path;
    struct package *package;
    const char *const
        *settings; /* "KEY=VALUE" of --set and --state: they overrule the report's header */
    size_t n_settings;
    bool lint;         /* warn about the language too */
    bool ignore_locks; /* the lock file is about to be written */
};

struct script_output {
    const struct doc *doc;
    const struct style *style;
    const struct file_hash *files; /* template, included and lock files */
    size_t n_files;
    const char *lock; /* what locks the template's counterfactuals; for `show lock` */
};

bool script_run(struct arena *arena, const struct script_input *input,
                struct script_output *output, struct diag *diag);

/* `redovisa words [WORD]`: the vocabulary as text (one word) or as Markdown (all:
 * docs/words.md). */
bool script_words(struct str *out, const char *word, struct diag *diag);

#endif
