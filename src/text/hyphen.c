/* Liang (1983), "Word hy-phen-a-tion by com-put-er".  libhyphen, which reads the same dictionaries, takes
 * 20 ms to load one. */
#include "text/hyphen.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "text/words.h"

enum { LANGUAGES = LANGUAGE_EN + 1 };

#define LETTERS_BEFORE 2
#define LETTERS_AFTER 3
#define LETTERS_LEAST 5

/* Longer words are no words. */
#define LETTERS_MOST 96

/* Exceptions hold in every language: a kind of their own in the memory of words. */
#define KIND_EXCEPTION ((uint64_t)LANGUAGES)

struct divisions {
    size_t n;
    uint16_t at[]; /* byte offsets */
};

/* The patterns as a tree: the letters on the way to a node begin a pattern. */
struct node {
    uint32_t child, sibling; /* 0: none */
    uint32_t pattern;        /* that ends here: where it stands in the file, whose first line is none; or 0 */
    char letter;
};

struct dictionary {
    const char *file;
    struct node *nodes; /* the first is the root */
    uint32_t n;
};

struct hyphenator {
    struct arena *arena;
    struct diag *diag;
    const struct dictionary *dictionaries[LANGUAGES]; /* NULL until asked for */
    bool asked[LANGUAGES];
    struct words *words;
};

/* A word taken apart: its letters in lower case, and where each begins. */
struct letters {
    size_t n;
    char latin1[LETTERS_MOST];
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
    letters->n = 0;
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
    struct word_key key = {.text = letters.latin1, .n = letters.n, .kind = KIND_EXCEPTION};
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

static const struct pinned {
    const char *path, *package, *sha256;
} files[LANGUAGES] = {
    [LANGUAGE_SV] = {"/usr/share/hyphen/hyph_sv_SE.dic", "hyphen-sv",
                     "44c5a59f1ef8a17b9433e4510a1abcac753d34ac875dc27ea95427f1e581f17b"},
    [LANGUAGE_EN] = {"/usr/share/hyphen/hyph_en_GB.dic", "hyphen-en-gb",
                     "9fdc97f7faabcda30c15a9d53bc7fbf21daec795fb3c9a9588f7bdb30c563f41"},
};

/* Another dictionary would break lines elsewhere, so its bytes are pinned. */
static bool pinned_read(struct arena *arena, const struct pinned *file, struct bytes *bytes,
                        struct diag *diag)
{
    char hex[HASH_HEX];
    if (!file_read(arena, file->path, 0, bytes, diag))
        return false;
    hash_hex(bytes->s, bytes->n, hex);
    if (strcmp(hex, file->sha256) == 0)
        return true;
    return diag_error(diag, (struct pos){.file = file->path}, "hyphen-changed",
                      "the dictionary has SHA-256 %s, wanted is %s", hex, file->sha256);
}

static uint32_t node_child(const struct node nodes[], uint32_t node, char letter)
{
    uint32_t child = nodes[node].child;
    while (child && nodes[child].letter != letter)
        child = nodes[child].sibling;
    return child;
}

/* A line of the dictionary holds letters, a dot for the word's edge, and between them digits.  The newest
 * child comes first, because the lines are sorted and mostly continue the one before. */
static const char *pattern_add(struct dictionary *dictionary, const char *line)
{
    struct node *nodes = dictionary->nodes;
    uint32_t node = 0;
    const char *at = line;
    for (; *at && *at != '\n'; at++) {
        if (is_digit(*at))
            continue;
        uint32_t child = node_child(nodes, node, *at);
        if (!child) {
            child = ++dictionary->n;
            nodes[child] = (struct node){.sibling = nodes[node].child, .letter = *at};
            nodes[node].child = child;
        }
        node = child;
    }
    nodes[node].pattern = (uint32_t)(line - dictionary->file);
    return *at ? at + 1 : at;
}

/* Both files are read as ISO 8859-1.  Their heads, and the ligatures in UTF-8 of the English one, are
 * patterns of letters that no word has. */
static struct dictionary *dictionary_read(struct arena *arena, const struct pinned *file,
                                          struct diag *diag)
{
    struct bytes bytes;
    if (!pinned_read(arena, file, &bytes, diag))
        return NULL;
    struct dictionary *dictionary = arena_alloc(arena, sizeof *dictionary);
    dictionary->file = bytes.s;
    dictionary->nodes = arena_array(arena, bytes.n + 1, sizeof *dictionary->nodes);
    for (const char *line = bytes.s; *line;)
        line = pattern_add(dictionary, line);
    return dictionary;
}

/* NULL after an error, which stops the build; words are then not divided. */
static const struct dictionary *dictionary_of(struct hyphenator *hyphenator,
                                              enum language language)
{
    const struct pinned *file = &files[language];
    if (hyphenator->asked[language])
        return hyphenator->dictionaries[language];
    hyphenator->asked[language] = true;
    hyphenator->dictionaries[language] =
        dictionary_read(hyphenator->arena, file, hyphenator->diag);
    if (!hyphenator->dictionaries[language])
        diag_hint(hyphenator->diag, "install the package %s", file->package);
    return hyphenator->dictionaries[language];
}

/* --- divisions --- */

/* Each place keeps the largest digit that a pattern has there. */
static void pattern_apply(const char *pattern, char digits[])
{
    for (; *pattern && *pattern != '\n'; pattern++)
        if (!is_digit(*pattern))
            digits++;
        else if (*digits < *pattern)
            *digits = *pattern;
}

static void patterns_apply(const struct dictionary *dictionary, const char *word, char digits[])
{
    const struct node *nodes = dictionary->nodes;
    for (; *word; word++, digits++) {
        uint32_t node = 0;
        for (const char *at = word; *at && (node = node_child(nodes, node, *at)) != 0; at++)
            if (nodes[node].pattern)
                pattern_apply(dictionary->file + nodes[node].pattern, digits);
    }
}

/* A word may be divided where the digit is odd. */
static struct divisions *look_up(struct arena *arena, const struct dictionary *dictionary,
                                 const struct letters *letters)
{
    char word[LETTERS_MOST + 3] = ".", digits[LETTERS_MOST + 3] = {0};
    uint16_t at[LETTERS_MOST];
    size_t n = 0;
    memcpy(word + 1, letters->latin1, letters->n);
    word[letters->n + 1] = '.';
    patterns_apply(dictionary, word, digits);
    for (size_t i = LETTERS_BEFORE; i + LETTERS_AFTER <= letters->n; i++)
        if (digits[i + 1] & 1)
            at[n++] = letters->offset[i];
    struct divisions *divisions = arena_alloc(arena, sizeof *divisions + n * sizeof *at);
    memcpy(divisions->at, at, n * sizeof *at);
    divisions->n = n;
    return divisions;
}

static struct divisions *divide(struct hyphenator *hyphenator, enum language language,
                                const char *word, size_t n)
{
    struct letters letters;
    if (!letters_read(&letters, word, n) || letters.n < LETTERS_LEAST)
        return arena_alloc(hyphenator->arena, sizeof(struct divisions));
    struct word_key key = {.text = letters.latin1, .n = letters.n, .kind = KIND_EXCEPTION};
    struct divisions *exception = words_known(hyphenator->words, key);
    if (exception)
        return exception;
    const struct dictionary *dictionary = dictionary_of(hyphenator, language);
    if (!dictionary)
        return arena_alloc(hyphenator->arena, sizeof(struct divisions));
    return look_up(hyphenator->arena, dictionary, &letters);
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
