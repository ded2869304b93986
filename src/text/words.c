#include "text/words.h"

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"

/* A long report has some 7,000 different words: the table grows twice at most. */
#define FIRST_ROOM 8192u

struct word {
    uint64_t kind;
    void *value;
    size_t n;
    char text[];
};

struct slot {
    uint64_t hash;
    struct word *word; /* NULL: free */
};

struct words {
    struct arena *arena;
    struct slot *slots;
    size_t n, room; /* room is a power of two */
};

struct words *words_open(struct arena *arena)
{
    struct words *words = arena_alloc(arena, sizeof *words);
    words->arena = arena;
    words->room = FIRST_ROOM;
    words->slots = arena_array(arena, words->room, sizeof *words->slots);
    return words;
}

/* Multiply and fold: the multiplier is 2^64 over the golden ratio (Knuth, TAOCP 3, 6.4). */
static uint64_t hash_mix(uint64_t hash, uint64_t piece)
{
    hash = (hash ^ piece) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 29;
}

static uint64_t word_hash(struct word_key key)
{
    uint64_t hash = hash_mix(key.n, key.kind);
    uint64_t piece;
    for (; key.n >= sizeof piece; key.n -= sizeof piece, key.text += sizeof piece) {
        memcpy(&piece, key.text, sizeof piece);
        hash = hash_mix(hash, piece);
    }
    piece = 0;
    if (key.n)
        memcpy(&piece, key.text, key.n);
    return hash_mix(hash, piece);
}

static bool word_equal(const struct word *word, struct word_key key)
{
    return word->kind == key.kind && word->n == key.n &&
           memcmp(word->text, key.text, key.n) == 0;
}

static struct slot *slot_free(struct slot *slots, size_t room, uint64_t hash)
{
    size_t at = hash & (room - 1);
    while (slots[at].word)
        at = (at + 1) & (room - 1);
    return &slots[at];
}

/* The old slots stay in the arena: less than the new ones take. */
static void words_double(struct words *words)
{
    size_t room = words->room * 2;
    struct slot *slots = arena_array(words->arena, room, sizeof *slots);
    for (size_t i = 0; i < words->room; i++)
        if (words->slots[i].word)
            *slot_free(slots, room, words->slots[i].hash) = words->slots[i];
    words->slots = slots;
    words->room = room;
}

static struct word *word_new(struct words *words, struct word_key key, uint64_t hash)
{
    struct word *word = arena_alloc(words->arena, sizeof *word + key.n + 1);
    word->kind = key.kind;
    word->n = key.n;
    if (key.n)
        memcpy(word->text, key.text, key.n);
    if (++words->n > words->room / 2)
        words_double(words);
    *slot_free(words->slots, words->room, hash) = (struct slot){.hash = hash, .word = word};
    return word;
}

static struct word *look_up(const struct words *words, struct word_key key, uint64_t hash)
{
    const struct slot *slots = words->slots;
    size_t mask = words->room - 1;
    for (size_t at = hash & mask; slots[at].word; at = (at + 1) & mask)
        if (slots[at].hash == hash && word_equal(slots[at].word, key))
            return slots[at].word;
    return NULL;
}

void **words_find(struct words *words, struct word_key key)
{
    uint64_t hash = word_hash(key);
    struct word *word = look_up(words, key, hash);
    return word ? &word->value : &word_new(words, key, hash)->value;
}

void *words_known(const struct words *words, struct word_key key)
{
    const struct word *word = look_up(words, key, word_hash(key));
    return word ? word->value : NULL;
}
