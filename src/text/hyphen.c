/* Patterns after Liang (1983), "Word hy-phen-a-tion by com-put-er", applied by libhyphen. */
#include "text/hyphen.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "text/dictionary.h"
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

/* --- dictionaries --- */

static HyphenDict *dictionary(struct hyphenator *hyphenator, enum language language)
{
    if (!hyphenator->dictionaries[language])
        hyphenator->dictionaries[language] = dictionary_open(hyphenator->arena, language);
    return hyphenator->dictionaries[language];
}

static struct divisions *take_divisions(struct arena *arena, const struct letters *letters,
                                        const char marks[])
{
    uint16_t at[LETTERS_MOST];
    size_t n = 0;
    for (size_t i = LETTERS_BEFORE; i + LETTERS_AFTER <= letters->n; i++)
        if ((marks[i - 1] & 1) != 0)
            at[n++] = letters->offset[i];
    struct divisions *divisions = arena_alloc(arena, sizeof *divisions + n * sizeof *at);
    memcpy(divisions->at, at, n * sizeof *at);
    divisions->n = n;
    return divisions;
}

/* Both forms of dictionary mark divisions by letter; none of ours changes letters, so what
 * libhyphen would allocate for that stays NULL. */
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
    return take_divisions(arena, letters, marks);
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
    return look_up(hyphenator->arena, dictionary(hyphenator, language), &letters);
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
