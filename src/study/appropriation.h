/*
 * study/appropriation.h - the appropriation that money is charged to, in words: "utgiftsområde
 * 24 Näringsliv, anslaget 1:2 Forskning, anslagsposten 1 Verket, dnr N2023/00123".
 *
 * Rows name it in the columns utgiftsområde, anslag, anslagspost and diarienummer, of which
 * anslag decides.  Ownership: the arena; "" where there is none.
 */
#ifndef STUDY_APPROPRIATION_H
#define STUDY_APPROPRIATION_H

#include "study/value.h"

struct arena;

/* Those that the rows name, each once, joined by semicolons. */
const char *rows_appropriation(struct arena *arena, const struct table *table,
                               const size_t rows[], size_t n, enum language language);

/* Of an amount of money all of whose rows name one: a sum of which only a part is charged has
 * none. */
const char *value_appropriation(struct arena *arena, const struct value *value,
                                enum language language);

#endif
