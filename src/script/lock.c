/*
 * Specifications as text, and the file that locks them: what was decided before the outcome was
 * known.
 *
 * A lock file stands beside the templates.  It is written by `redovisa show lock TEMPLATE` and
 * read by eye as well:
 *
 *     redovisa lock 1
 *     date 2024-05-31
 *
 *     counterfactual artiklar
 *     sha256 5c1f…
 *     panel: länderpanel where serie = "B"
 *     treated: Sverige
 *
 * The hash is SHA-256 of the lines below it.  What differs from the lock must have its reason
 * in `changes`.
 */
#include "script/effects.h"

#include <assert.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/str.h"

#define SUFFIX ".lock"
#define LARGEST ((size_t)1 << 20) /* bytes; a hundred specifications */
#define FIRST_LINE "redovisa lock 1"

/* --- the specification as lines --- */

/* One line of it: line ends and runs of spaces become one space. */
static const char *one_line(struct arena *arena, const char *text)
{
    char *line = arena_copy(arena, text, strlen(text)), *end = line;
    for (const char *at = line; *at; at++) {
        bool space = strchr(" \n\t", *at) != NULL;
        if (!space)
            *end++ = *at;
        else if (end > line && end[-1] != ' ')
            *end++ = ' ';
    }
    while (end > line && end[-1] == ' ')
        end--;
    *end = '\0';
    return line;
}

void lock_line(struct arena *arena, struct effect *effect, const char *part,
               const char *content)
{
    assert(effect->n_lines < SPEC_LINES);
    effect->lines[effect->n_lines++] = (struct spec_line){part, one_line(arena, content)};
}

/* --- the hash --- */

static void put_lines(struct str *out, const struct spec_line lines[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        str_printf(out, "%s: %s\n", lines[i].part, lines[i].content);
}

static void hash_lines(const struct spec_line lines[], size_t n, char hex[HASH_HEX])
{
    struct str text = STR_EMPTY;
    str_puts(&text, "");
    put_lines(&text, lines, n);
    hash_hex(text.s, text.n, hex);
    str_close(&text);
}

/* --- writing --- */

const char *lock_text(const struct script *script)
{
    const char *day = script->front.data_through;
    struct str out = STR_EMPTY;
    str_printf(&out, FIRST_LINE "\ndate %s\n", day ? day : "-");
    for (size_t i = 0; i < script->n_effects; i++) {
        const struct effect *effect = script->effects[i];
        if (!effect->lock)
            continue;
        str_printf(&out, "\ncounterfactual %s\nsha256 %s\n", effect->request.name,
                   effect->hash);
        put_lines(&out, effect->lines, effect->n_lines);
    }
    return str_take(script->arena, &out);
}

/* --- reading --- */

struct lock {
    const char *path, *day, *hash; /* day, hash: NULL until they are met */
    struct spec_line lines[SPEC_LINES];
    size_t n;
    int line; /* of the hash */
};

static bool tell_bad(struct script *script, const struct lock *lock, int line, const char *why)
{
    struct pos pos = {.file = lock->path, .line = line, .col = 1};
    diag_error(script->diag, pos, "lock-damaged", "%s", why);
    diag_hint(script->diag, "a lock file is written by `redovisa show lock` and not edited");
    return false;
}

/* What follows `start` on the line, or NULL when it does not begin so. */
static const char *rest(const char *line, const char *start)
{
    size_t n = strlen(start);
    return strncmp(line, start, n) == 0 ? line + n : NULL;
}

static bool read_part(struct script *script, struct lock *lock, const char *line, int number)
{
    const char *colon = strstr(line, ": ");
    if (!colon || lock->n == SPEC_LINES)
        return tell_bad(script, lock, number, "the line is no part of a specification");
    lock->lines[lock->n++] =
        (struct spec_line){arena_copy(script->arena, line, (size_t)(colon - line)), colon + 2};
    return true;
}

/* The lines of one counterfactual. */
static bool read_lines(struct script *script, const char *text, const char *name,
                       struct lock *lock)
{
    bool inside = false, met = false;
    int number = 0;
    while (*text) {
        size_t n = strcspn(text, "\n");
        const char *line = arena_copy(script->arena, text, n), *content;
        text += n + (text[n] == '\n');
        number++;
        if (number == 1 && strcmp(line, FIRST_LINE) != 0)
            return tell_bad(script, lock, 1,
                            "this is no lock file: the first line is not '" FIRST_LINE "'");
        if (number == 2 && (lock->day = rest(line, "date ")) == NULL)
            return tell_bad(script, lock, 2, "the second line needs the date");
        if (number <= 2)
            continue;
        if ((content = rest(line, "counterfactual ")) != NULL) {
            inside = strcmp(content, name) == 0;
            met = met || inside;
        } else if (inside && *line && (content = rest(line, "sha256 ")) != NULL) {
            lock->hash = content;
            lock->line = number;
        } else if (inside && *line && !read_part(script, lock, line, number)) {
            return false;
        }
    }
    return met;
}

static bool check_hash(struct script *script, const struct lock *lock)
{
    char hex[HASH_HEX];
    hash_lines(lock->lines, lock->n, hex);
    return (lock->hash && strcmp(hex, lock->hash) == 0) ||
           tell_bad(script, lock, lock->line ? lock->line : 1,
                    "the lines below do not give the hash: the lock has been edited");
}

static bool read_lock(struct script *script, const struct effect *effect, struct lock *lock)
{
    struct bytes bytes;
    size_t errors = diag_errors(script->diag);
    *lock = (struct lock){
        .path = path_join(script->arena, script->folder,
                          arena_printf(script->arena, "%s" SUFFIX, effect->lock))};
    if (strchr(effect->lock, '/'))
        return diag_error(script->diag, effect->lock_pos, "lock",
                          "'%s' is no name of a lock file in the template's folder",
                          effect->lock);
    if (access(lock->path, F_OK) != 0) {
        diag_fail(script->diag, EXIT_INPUT_MISSING, effect->lock_pos, "file-missing",
                  "there is no lock file '%s'", lock->path);
        diag_hint(script->diag, "write it with `redovisa show lock %s`",
                  script->input->template_path);
        return false;
    }
    if (!file_read(script->arena, lock->path, LARGEST, &bytes, script->diag))
        return false;
    load_note_file(script, lock->path, bytes);
    if (read_lines(script, bytes.s, effect->request.name, lock))
        return check_hash(script, lock);
    if (diag_errors(script->diag) == errors)
        diag_error(script->diag, effect->lock_pos, "lock", "%s has no counterfactual '%s'",
                   lock->path, effect->request.name);
    return false;
}

/* --- comparing --- */

enum { PART, WAS, NOW, WHY, CHANGE_COLUMNS };

static const char *content_of(const struct spec_line lines[], size_t n, const char *part)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(lines[i].part, part) == 0)
            return lines[i].content;
    return NULL;
}

static const struct change *change_of(const struct effect *effect, const char *part)
{
    for (size_t i = 0; i < effect->n_changes; i++)
        if (strcmp(effect->changes[i].part, part) == 0)
            return &effect->changes[i];
    return NULL;
}

static bool differs(const char *was, const char *now)
{
    return !was || !now || strcmp(was, now) != 0;
}

static bool tell_change(struct script *script, const struct effect *effect,
                        const struct lock *lock, const char *part)
{
    const char *was = content_of(lock->lines, lock->n, part);
    const char *now = content_of(effect->lines, effect->n_lines, part);
    diag_error(script->diag, effect->lock_pos, "lock-changed",
               "'%s' of '%s' differs from the lock of %s: it was '%s' and is '%s'", part,
               effect->request.name, lock->day, was ? was : "–", now ? now : "–");
    diag_hint(script->diag, "give the reason: changes = { { \"%s\", \"…\" } }", part);
    return false;
}

static bool compare_part(struct script *script, const struct effect *effect,
                         const struct lock *lock, const char *part, struct table_maker *maker)
{
    const char *was = content_of(lock->lines, lock->n, part);
    const char *now = content_of(effect->lines, effect->n_lines, part);
    const struct change *change = change_of(effect, part);
    if (!differs(was, now))
        return true;
    if (!change)
        return tell_change(script, effect, lock, part);
    make_row(maker);
    make_text(maker, PART, lock_part_word(script, part));
    make_text(maker, WAS, was ? was : "–");
    make_text(maker, NOW, now ? now : "–");
    make_text(maker, WHY, change->reason);
    return true;
}

/* A reason for what has not changed is a slip, or left from an earlier draft. */
static bool check_reasons(struct script *script, const struct effect *effect,
                          const struct lock *lock)
{
    bool ok = true;
    for (size_t i = 0; i < effect->n_changes; i++) {
        const struct change *change = &effect->changes[i];
        const char *was = content_of(lock->lines, lock->n, change->part);
        const char *now = content_of(effect->lines, effect->n_lines, change->part);
        if ((was || now) && differs(was, now))
            continue;
        ok = diag_error(script->diag, change->pos, "lock-unchanged",
                        was || now ? "'%s' has not changed since the lock of %s"
                                   : "a specification has no part '%s' (lock of %s)",
                        change->part, lock->day);
    }
    return ok;
}

/* Last the hashes: equal, or changed by the parts above. */
static void compare_hashes(struct script *script, const struct effect *effect,
                           const struct lock *lock, struct table_maker *maker)
{
    make_row(maker);
    make_text(maker, PART, effect_word(script, "part_hash"));
    make_text(maker, WAS, arena_printf(script->arena, "%.16s …", lock->hash));
    make_text(maker, NOW, arena_printf(script->arena, "%.16s …", effect->hash));
    make_text(maker, WHY,
              effect_word(script, effect->n_changed ? "hash_changed" : "hash_same"));
}

static bool compare(struct script *script, struct effect *effect, const struct lock *lock)
{
    const struct made_column columns[CHANGE_COLUMNS] = {
        [PART] = {"part", effect_word(script, "part"), NULL, TYPE_STRING},
        [WAS] = {"was", effect_word(script, "was"), NULL, TYPE_STRING},
        [NOW] = {"now", effect_word(script, "now"), NULL, TYPE_STRING},
        [WHY] = {"reason", effect_word(script, "reason"), NULL, TYPE_STRING}};
    struct table_maker *maker = lock_table(script, effect, "changes", columns, CHANGE_COLUMNS);
    bool ok = check_reasons(script, effect, lock);
    for (size_t i = 0; i < effect->n_lines; i++)
        ok = compare_part(script, effect, lock, effect->lines[i].part, maker) && ok;
    for (size_t i = 0; i < lock->n; i++)
        if (!content_of(effect->lines, effect->n_lines, lock->lines[i].part))
            ok = compare_part(script, effect, lock, lock->lines[i].part, maker) && ok;
    effect->locked_day = lock->day;
    effect->n_changed = make_table(maker)->n_rows;
    compare_hashes(script, effect, lock, maker);
    return package_add(script->package, make_table(maker), effect->request.pos, script->diag) &&
           ok;
}

/* The lock that is about to be written. */
static void lock_anew(const struct script *script, struct effect *effect, struct lock *lock)
{
    lock->day = script->front.data_through;
    lock->hash = effect->hash;
    lock->n = effect->n_lines;
    memcpy(lock->lines, effect->lines, sizeof effect->lines);
    effect->n_changes = 0;
}

bool lock_check(struct script *script)
{
    bool ok = true;
    for (size_t i = 0; i < script->n_effects; i++) {
        struct effect *effect = script->effects[i];
        struct lock lock = {0};
        char hash[HASH_HEX];
        hash_lines(effect->lines, effect->n_lines, hash);
        effect->hash = arena_copy(script->arena, hash, strlen(hash));
        if (effect->lock && script->input->ignore_locks)
            lock_anew(script, effect, &lock);
        if (effect->lock)
            ok = (lock.n || read_lock(script, effect, &lock)) &&
                 compare(script, effect, &lock) && ok;
        ok = lock_specification(script, effect) && ok;
        lock_values(script, effect);
    }
    return ok;
}
