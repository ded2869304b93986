/*
 * study/money.h - units of money: a currency and a scale, "kr", "tkr", "mnkr", "mdkr", "SEK",
 * "MSEK", "MEUR", "kUSD"; and rates, "SEK per EUR".
 *
 * Amounts in two units are never added.  Within a currency a factor makes one of the other;
 * between two a rate does, which is a cell of the evidence with its own day and source.
 */
#ifndef STUDY_MONEY_H
#define STUDY_MONEY_H

#include <stdbool.h>

struct arena;
struct diag;

bool money_is(const char *unit); /* which may be NULL */

/* What an amount in `from` is multiplied by to be in `to`; false when they are not amounts of
 * one currency. */
bool money_factor(const char *from, const char *to, double *factor);

/* The unit of an amount times a rate (divided by it when `divides`): MEUR x "SEK per EUR" is
 * mnkr. NULL when they do not fit. */
const char *money_exchanged(struct arena *arena, const char *amount, const char *rate,
                            bool divides);

bool money_is_scale(const char *unit); /* "tusen", "miljoner", "miljarder" */

/* "MEUR" for the currency EUR and a column in "miljoner"; `unit` itself when
 * they do not fit. */
const char *money_unit(struct arena *arena, const char *currency, const char *unit);

/* How two units can be joined after all, as a hint to the newest message; nothing when neither
 * is money. */
void money_hint(struct diag *diag, const char *one, const char *other);

#endif
