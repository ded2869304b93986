/* Patterns after Liang (1983), "Word hy-phen-a-tion by com-put-er", read and applied by
 * libhyphen. */
#include "text/hyphen.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <hyphen.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/words.h"

enum { LANGUAGES = LANGUAGE_EN + 1 };

#define LETTERS_BEFORE 2
#define LETTERS_AFTER 3
#define LETTERS_LEAST 5

/* Longer words are no words; libhyphen's own limit for its quick path. */
#define LETTERS_MOST 96

/* Exceptions hold in every language: a kind of their own in the memory of words. */
#define KIND_EXCEPTION ((uint64_t)LANGUAGES)

struct divisions {
    size_t n;
    uint16_t at[]; /* byte offsets */
};

struct hyphenator {
    struct arena *arena;
    struct diag *diag;
    HyphenDict *dictionaries[LANGUAGES]; /* NULL until asked for */
    bool asked[LANGUAGES];
    struct words *words;
};

/* A word taken apart: its letters in lower case, and where each begins. */
struct letters {
    size_t n;
    char bytes[2 * LETTERS_MOST]; /* UTF-8 */
    size_t n_bytes;
    char latin1[LETTERS_MOST]; /* for dictionaries in ISO 8859-1 */
    uint16_t offset[LETTERS_MOST];
};

/* --- letters --- */

static bool is_capital(uint32_t code)
{
    return (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7);
}

static bool is_small(uint32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= 0xDF && code <= 0xFF && code != 0xF7);
}

/* False for words that are never divided: with capitals inside, or with characters other than
 * the letters of western Europe. */
static bool letters_read(struct letters *letters, const char *word, size_t n)
{
    const char *at = word;
    letters->n = letters->n_bytes = 0;
    while (at < word + n) {
        size_t offset = (size_t)(at - word);
        uint32_t code = utf8_next(&at);
        if (letters->n == LETTERS_MOST ||
            !(is_small(code) || (offset == 0 && is_capital(code))))
            return false;
        if (is_capital(code))
            code += 'a' - 'A';
        letters->offset[letters->n] = (uint16_t)offset;
        letters->latin1[letters->n++] = (char)code;
        letters->n_bytes += utf8_put(letters->bytes + letters->n_bytes, code);
    }
    return true;
}

/* --- exceptions --- */

/* The word without its hyphens; *divisions tells where they stood. */
static bool exception_read(struct arena *arena, const char *exception, struct letters *letters,
                           struct divisions **divisions)
{
    size_t n = strlen(exception), kept = 0;
    char *word = arena_alloc(arena, n + 1);
    *divisions = arena_alloc(arena, sizeof **divisions + n * sizeof(uint16_t));
    for (size_t i = 0; i < n; i++) {
        if (exception[i] != '-')
            word[kept++] = exception[i];
        else if (i > 0 && i + 1 < n && exception[i - 1] != '-')
            (*divisions)->at[(*divisions)->n++] = (uint16_t)kept;
        else
            return false;
    }
    return kept > 0 && letters_read(letters, word, kept);
}

static void exception_add(struct hyphenator *hyphenator, const char *exception)
{
    struct letters letters;
    struct divisions *divisions;
    if (!exception_read(hyphenator->arena, exception, &letters, &divisions)) {
        diag_error(hyphenator->diag, (struct pos){.file = "hyphen exceptions"},
                   "hyphen-exception",
                   "'%s' is no word with its divisions; write it as in 'vac-cin'", exception);
        return;
    }
    struct word_key key = {.text = letters.bytes, .n = letters.n_bytes, .kind = KIND_EXCEPTION};
    *words_find(hyphenator->words, key) = divisions;
}

struct hyphenator *hyphenator_open(struct arena *arena, const char *const exceptions[],
                                   size_t n_exceptions, struct diag *diag)
{
    struct hyphenator *hyphenator = arena_alloc(arena, sizeof *hyphenator);
    hyphenator->arena = arena;
    hyphenator->diag = diag;
    hyphenator->words = words_open(arena);
    for (size_t i = 0; i < n_exceptions; i++)
        exception_add(hyphenator, exceptions[i]);
    return hyphenator;
}

void hyphenator_close(struct hyphenator *hyphenator)
{
    if (!hyphenator)
        return;
    for (size_t i = 0; i < LANGUAGES; i++)
        if (hyphenator->dictionaries[i])
            hnj_hyphen_free(hyphenator->dictionaries[i]);
}

/* --- dictionaries --- */

static const struct dictionary {
    const char *path, *package, *sha256;
} files[LANGUAGES] = {
    [LANGUAGE_SV] = {"/usr/share/hyphen/hyph_sv_SE.dic", "hyphen-sv",
                     "44c5a59f1ef8a17b9433e4510a1abcac753d34ac875dc27ea95427f1e581f17b"},
    [LANGUAGE_EN] = {"/usr/share/hyphen/hyph_en_GB.dic", "hyphen-en-gb",
                     "9fdc97f7faabcda30c15a9d53bc7fbf21daec795fb3c9a9588f7bdb30c563f41"},
};

/* Another dictionary would break lines elsewhere, so its bytes are pinned; the bytes that were
 * hashed are those that are read. */
static HyphenDict *dictionary_read(struct arena *arena, const struct dictionary *file,
                                   struct diag *diag)
{
    struct bytes bytes;
    char hex[HASH_HEX];
    if (!file_read(arena, file->path, 0, &bytes, diag))
        return NULL;
    hash_hex(bytes.s, bytes.n, hex);
    if (strcmp(hex, file->sha256) != 0) {
        diag_error(diag, (struct pos){.file = file->path}, "hyphen-changed",
                   "the dictionary has SHA-256 %s, wanted is %s", hex, file->sha256);
        return NULL;
    }
    FILE *stream = fmemopen((void *)(uintptr_t)bytes.s, bytes.n, "r");
    HyphenDict *dict = stream ? hnj_hyphen_load_file(stream) : NULL;
    if (stream)
        fclose(stream);
    if (!dict)
        diag_fail(diag, EXIT_INPUT_MISSING, (struct pos){.file = file->path},
                  "hyphen-dictionary", "the hyphenation dictionary cannot be read");
    return dict;
}

/* NULL after an error, which stops the build; words are then not divided. */
static HyphenDict *dictionary(struct hyphenator *hyphenator, enum language language)
{
    const struct dictionary *file = &files[language];
    if (hyphenator->asked[language])
        return hyphenator->dictionaries[language];
    hyphenator->asked[language] = true;
    hyphenator->dictionaries[language] =
        dictionary_read(hyphenator->arena, file, hyphenator->diag);
    if (!hyphenator->dictionaries[language])
        diag_hint(hyphenator->diag, "install the package %s", file->package);
    return hyphenator->dictionaries[language];
}

/* Divisions that would change letters ("tillåta" as "till-låta" in some dictionaries) are left
 * out: a line shows the word's own letters. */
static struct divisions *take_divisions(struct arena *arena, const struct letters *letters,
                                        const char marks[], char **changes)
{
    uint16_t at[LETTERS_MOST];
    size_t n = 0;
    for (size_t i = LETTERS_BEFORE; i + LETTERS_AFTER <= letters->n; i++)
        if ((marks[i - 1] & 1) != 0 && !(changes && changes[i - 1]))
            at[n++] = letters->offset[i];
    struct divisions *divisions = arena_alloc(arena, sizeof *divisions + n * sizeof *at);
    memcpy(divisions->at, at, n * sizeof *at);
    divisions->n = n;
    return divisions;
}

static void changes_close(char **changes, size_t n)
{
    for (size_t i = 0; changes && i < n; i++)
        free(changes[i]);
    free(changes);
}

/* Both forms of dictionary mark divisions by letter. */
static struct divisions *look_up(struct arena *arena, HyphenDict *dict,
                                 const struct letters *letters)
{
    char marks[2 * LETTERS_MOST + 5] = {0}; /* libhyphen asks for the word's bytes and 5 more */
    char **changes = NULL;
    int *position = NULL, *cut = NULL;
    const char *bytes = dict->utf8 ? letters->bytes : letters->latin1;
    size_t n = dict->utf8 ? letters->n_bytes : letters->n;
    hnj_hyphen_hyphenate3(dict, bytes, (int)n, marks, NULL, &changes, &position, &cut,
                          LETTERS_BEFORE, LETTERS_AFTER, 0, 0);
    struct divisions *divisions = take_divisions(arena, letters, marks, changes);
    changes_close(changes, n);
    free(position);
    free(cut);
    return divisions;
}

static struct divisions *divide(struct hyphenator *hyphenator, enum language language,
                                const char *word, size_t n)
{
    struct letters letters;
    if (!letters_read(&letters, word, n) || letters.n < LETTERS_LEAST)
        return arena_alloc(hyphenator->arena, sizeof(struct divisions));
    struct word_key key = {.text = letters.bytes, .n = letters.n_bytes, .kind = KIND_EXCEPTION};
    struct divisions *exception = words_known(hyphenator->words, key);
    if (exception)
        return exception;
    HyphenDict *dict = dictionary(hyphenator, language);
    if (!dict)
        return arena_alloc(hyphenator->arena, sizeof(struct divisions));
    return look_up(hyphenator->arena, dict, &letters);
}

size_t hyphenate(struct hyphenator *hyphenator, enum language language, const char *word,
                 size_t n, uint16_t offsets[], size_t room)
{
    struct word_key key = {.text = word, .n = n, .kind = language};
    struct divisions *divisions = *words_find(hyphenator->words, key);
    if (!divisions) {
        divisions = divide(hyphenator, language, word, n);
        *words_find(hyphenator->words, key) = divisions;
    }
    size_t given = divisions->n < room ? divisions->n : room;
    memcpy(offsets, divisions->at, given * sizeof *offsets);
    return given;
}
