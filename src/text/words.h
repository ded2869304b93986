/*
 * text/words.h - private to text/: what is remembered of words met before (shapes, divisions).
 *
 * Open addressing with linear probing; a word met again costs one look-up.  Slots depend on
 * addresses, so nothing walks them: they never reach output.  Ownership: the arena given at the
 * start.
 */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include <stddef.h>
#include <stdint.h>

struct arena;
struct words;

/* Words of different `kind` are different though their bytes agree. */
struct word_key {
    const char *text;
    size_t n;
    uint64_t kind;
};

struct words *words_open(struct arena *arena);

/* Where the word's value stands: NULL there when the word is new.  Holds until
 * the next call. */
void **words_find(struct words *words, struct word_key key);

/* The word's value; NULL when it is new, and it is not added. */
void *words_known(const struct words *words, struct word_key key);

#endif
