/* Sentences that are too long; titles without a finding; effects of which nobody says how they
 * are known. */
#include "script/lint.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"

#define WORDS_MOST 30

static bool is_sign(const struct piece *piece, const char *sign)
{
    return piece->kind == PIECE_SIGN && piece_is(piece, sign);
}

/* What can begin a sentence: a capital, a digit, a value, a reference, an opening sign. */
static bool begins_sentence(const struct piece *piece)
{
    unsigned char first = (unsigned char)*piece->s,
                  second = first ? (unsigned char)piece->s[1] : 0;
    if (piece->kind != PIECE_WORD)
        return piece->kind != PIECE_SIGN || is_sign(piece, "(") || is_sign(piece, "”") ||
               is_sign(piece, "“");
    return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9') ||
           (first == 0xC3 && second >= 0x80 && second <= 0x9E);
}

/* "t.ex.", "kap.", "A.": the full stop belongs to the word. */
static bool is_shortened(const struct lint *lint, size_t i)
{
    const struct piece *word = &lint->pieces[i];
    return word->kind == PIECE_WORD && (word->n == 1 || lint_in(lint, i, LEXICON_SHORTENED) ||
                                        lint_in(lint, i, LEXICON_BEFORE));
}

static bool ends_sentence(const struct lint *lint, size_t i)
{
    const struct piece *piece = &lint->pieces[i];
    if (piece->kind == PIECE_END)
        return true;
    if (!is_sign(piece, ".") && !is_sign(piece, "?") && !is_sign(piece, "!"))
        return false;
    if (piece[1].kind == PIECE_END)
        return true;
    return piece[1].spaced && begins_sentence(&piece[1]) &&
           !(i > 0 && is_sign(piece, ".") && is_shortened(lint, i - 1));
}

/* A value and a reference read as one word and two; a citation as none. */
static size_t words_in(const struct piece *piece)
{
    switch (piece->kind) {
    case PIECE_WORD: return 1;
    case PIECE_VALUE: return strncmp(piece->s, "holds:", 6) != 0;
    case PIECE_REFERENCE: return strncmp(piece->s, "källa:", strlen("källa:")) == 0 ? 0 : 2;
    case PIECE_CODE: return 1;
    case PIECE_SIGN:
    case PIECE_END: break;
    }
    return 0;
}

/* "-ade", "-ades", "-erar", "-eras", "-erat": endings that only verbs have. */
static bool has_verb_ending(const struct piece *piece)
{
    static const char *const endings[] = {"ade", "ades", "erar", "eras", "erat", "erats"};
    for (size_t i = 0; i < LEN(endings); i++) {
        size_t n = strlen(endings[i]);
        if (piece->n > n + 2 && memcmp(piece->s + piece->n - n, endings[i], n) == 0)
            return true;
    }
    return false;
}

/* First or behind a colon the word is an attribute: "Serie A: beviljade patent". */
static bool can_be_verb(const struct lint *lint, size_t i)
{
    const struct piece *piece = &lint->pieces[i];
    return piece->kind == PIECE_WORD && i > 0 && !is_sign(&piece[-1], ":") &&
           (lint_in(lint, i, LEXICON_VERBS) || has_verb_ending(piece));
}

/* A phrase of one or more words that begins at piece i; its number of pieces, or 0. */
static size_t phrase_length(const struct lint *lint, size_t i, const char *phrase)
{
    size_t n = 0;
    while (*phrase) {
        size_t length = strcspn(phrase, " ");
        const struct piece *piece = &lint->pieces[i + n];
        if (piece->kind != PIECE_WORD || piece->n != length ||
            !lexicon_same(phrase, piece->s, length))
            return 0;
        n++;
        phrase += length + (phrase[length] == ' ');
    }
    return n;
}

static size_t phrase_at(const struct lint *lint, size_t i, enum lexicon_list list)
{
    const struct word_list *phrases = &lint->lexicon->lists[list];
    for (size_t k = 0; k < phrases->n; k++) {
        size_t n = phrase_length(lint, i, phrases->items[k]);
        if (n)
            return n;
    }
    return 0;
}

/* A sentence with a verb that tells an effect and not whether it is faktisk, hypotetisk or
 * möjlig; one that denies, asks or supposes tells none. */
static void check_effect(const struct lint *lint, size_t first, size_t end)
{
    size_t at = end, length = 0;
    bool verb = false;
    for (size_t i = first; i < end; i++) {
        verb |= can_be_verb(lint, i);
        if (phrase_at(lint, i, LEXICON_EFFECT_LABELS))
            return;
        size_t n = phrase_at(lint, i, LEXICON_EFFECTS);
        if (n && at == end) {
            at = i;
            length = n;
        }
    }
    if (at < end && (verb || length > 1) && !is_sign(&lint->pieces[end], "?"))
        lint_warn(lint, LINT_EFFECT, &lint->pieces[at], &lint->pieces[at + length - 1],
                  "an effect is told without saying how it is known",
                  "write faktisk, hypotetisk or möjlig in the sentence");
}

void lint_sentences(const struct lint *lint)
{
    size_t first = 0, words = 0;
    for (size_t i = 0; i <= lint->n; i++) {
        if (!ends_sentence(lint, i)) {
            words += words_in(&lint->pieces[i]);
            continue;
        }
        if (words > WORDS_MOST)
            lint_warn(lint, LINT_SENTENCE, &lint->pieces[first], &lint->pieces[i],
                      arena_printf(lint->statement->script->arena, "the sentence has %zu words",
                                   words),
                      "write at most 30: part it in two");
        if (lint->statement->script->effects_level > 0)
            check_effect(lint, first, i);
        first = i + 1;
        words = 0;
    }
}

/* A finding is a sentence and has a verb; a verb that a value chooses is one, and a title that
 * is all one value is a sentence of the data's. */
static bool has_verb(const struct lint *lint)
{
    if (lint->n == 1 && lint->pieces[0].kind == PIECE_VALUE)
        return true;
    for (size_t i = 0; i < lint->n; i++) {
        const struct piece *piece = &lint->pieces[i];
        const char *dot = piece->kind == PIECE_VALUE ? memchr(piece->s, '.', piece->n) : NULL;
        if (can_be_verb(lint, i))
            return true;
        if (dot && direction_row(lint->statement->script, lint->language,
                                 arena_copy(lint->statement->script->arena, dot + 1,
                                            (size_t)(piece->s + piece->n - dot) - 1)))
            return true;
    }
    return false;
}

void lint_title(const struct statement *statement, const char *title, struct pos pos)
{
    struct script *script = statement->script;
    struct lint lint = {.statement = statement,
                        .language = statement->language,
                        .lexicon = lexicon_of(script, statement->language)};
    if (!script->input->lint)
        return;
    lint.pieces = reading_split(script->scratch, title, pos, &lint.n);
    if (lint.n && !has_verb(&lint))
        lint_warn(&lint, LINT_TITLE, &lint.pieces[0], &lint.pieces[lint.n - 1],
                  "the title states no finding",
                  "write what the table or figure shows, as a sentence with a verb");
}
