#include "study/money.h"

#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

struct money {
    char currency[4]; /* ISO 4217 */
    double scale;
};

static const struct {
    const char *unit;
    double scale;
} kronor[] = {{"kr", 1}, {"tkr", 1e3}, {"mnkr", 1e6}, {"mdkr", 1e9}};

static const struct {
    const char *prefix, *word;
    double scale;
} scales[] = {
    {"", "", 1}, {"k", "tusen", 1e3}, {"M", "miljoner", 1e6}, {"G", "miljarder", 1e9}};

static bool is_currency(const char *text)
{
    for (size_t i = 0; i < 3; i++)
        if (text[i] < 'A' || text[i] > 'Z')
            return false;
    return text[3] == '\0';
}

static bool read_money(const char *unit, struct money *money)
{
    for (size_t i = 0; unit && i < LEN(kronor); i++)
        if (strcmp(unit, kronor[i].unit) == 0) {
            *money = (struct money){"SEK", kronor[i].scale};
            return true;
        }
    for (size_t i = 0; unit && i < LEN(scales); i++) {
        size_t n = strlen(scales[i].prefix);
        if (strncmp(unit, scales[i].prefix, n) != 0 || !is_currency(unit + n))
            continue;
        memcpy(money->currency, unit + n, sizeof money->currency);
        money->scale = scales[i].scale;
        return true;
    }
    return false;
}

static bool is_same(double a, double b)
{
    return !(a < b) && !(a > b);
}

/* Swedish kronor by their Swedish names; NULL for a scale without name. */
static const char *unit_of(struct arena *arena, const char *currency, double scale)
{
    if (strcmp(currency, "SEK") == 0)
        for (size_t i = 0; i < LEN(kronor); i++)
            if (is_same(kronor[i].scale, scale))
                return kronor[i].unit;
    for (size_t i = 0; i < LEN(scales); i++)
        if (is_same(scales[i].scale, scale))
            return arena_printf(arena, "%s%s", scales[i].prefix, currency);
    return NULL;
}

bool money_is(const char *unit)
{
    struct money money;
    return read_money(unit, &money);
}

bool money_factor(const char *from, const char *to, double *factor)
{
    struct money one, other;
    if (!read_money(from, &one) || !read_money(to, &other) ||
        strcmp(one.currency, other.currency) != 0)
        return false;
    *factor = one.scale / other.scale;
    return true;
}

/* "SEK per EUR" in its two. */
static bool read_rate(struct arena *arena, const char *rate, struct money *above,
                      struct money *below)
{
    const char *per = rate ? strstr(rate, " per ") : NULL;
    return per && read_money(arena_copy(arena, rate, (size_t)(per - rate)), above) &&
           read_money(per + strlen(" per "), below);
}

const char *money_exchanged(struct arena *arena, const char *amount, const char *rate,
                            bool divides)
{
    struct money money, above, below;
    if (!read_money(amount, &money) || !read_rate(arena, rate, &above, &below))
        return NULL;
    struct money from = divides ? above : below, to = divides ? below : above;
    if (strcmp(money.currency, from.currency) != 0)
        return NULL;
    return unit_of(arena, to.currency, money.scale / from.scale * to.scale);
}

bool money_is_scale(const char *unit)
{
    for (size_t i = 1; unit && i < LEN(scales); i++)
        if (strcmp(unit, scales[i].word) == 0)
            return true;
    return false;
}

const char *money_unit(struct arena *arena, const char *currency, const char *unit)
{
    for (size_t i = 0; is_currency(currency) && i < LEN(scales); i++)
        if (strcmp(unit, scales[i].word) == 0)
            return unit_of(arena, currency, scales[i].scale);
    return unit;
}

void money_hint(struct diag *diag, const char *one, const char *other)
{
    struct money a, b;
    if (!read_money(one, &a) || !read_money(other, &b))
        return;
    if (strcmp(a.currency, b.currency) == 0)
        diag_hint(diag,
                  "tell one in the other's unit first: value \"…\" { is = \"…\", unit = "
                  "\"%s\" }",
                  one);
    else
        diag_hint(diag, "multiply by a rate first, a value in \"%s per %s\" from the evidence",
                  a.currency, b.currency);
}
