/*
 * Figures that an author typed: an error unless they name something, as a date, a year, a place
 * in a document, or carry a mark with its reason.  The message proposes what equals them.
 */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "doc/reading.h"

#define DIGITS "0123456789"

struct words {
    const struct lexicon *lexicon;
    const struct piece *pieces;
    size_t n;
};

static bool is_number(const struct piece *piece)
{
    return piece->kind == PIECE_WORD && is_digit(*piece->s);
}

static bool is_in(const struct words *words, size_t i, enum lexicon_list list)
{
    const struct piece *piece = &words->pieces[i];
    return (piece->kind == PIECE_WORD || piece->kind == PIECE_SIGN) &&
           lexicon_has(words->lexicon, list, piece->s, piece->n);
}

/* Four digits from 1900 to 2099. */
static bool is_year(const char *s, size_t n)
{
    return n == 4 && strspn(s, DIGITS) >= 4 &&
           (memcmp(s, "19", 2) == 0 || memcmp(s, "20", 2) == 0);
}

/* 2023, 2020–2023, 2020-talet, 2020/21, 2024-05, 2024-05-31, 2023-01234; also 536/2014. */
static bool begins_or_ends_with_year(const struct piece *piece)
{
    size_t digits = strspn(piece->s, DIGITS);
    if (digits < piece->n && is_year(piece->s, digits) && !strchr(".,+", piece->s[digits]))
        return true;
    return piece->n > 5 && piece->s[piece->n - 5] == '/' && is_year(piece->s + piece->n - 4, 4);
}

/* "2020:07", "1:2", "2b", "3D", "18-F": letters or a colon make it a name, but not a unit
 * ("80kr"). */
static bool is_name(const struct words *words, const struct piece *piece)
{
    if (memchr(piece->s, ':', piece->n))
        return true;
    size_t digits = strspn(piece->s, DIGITS ".,");
    if (digits >= piece->n)
        return false;
    const char *rest = piece->s + digits;
    if (*rest == '-' && digits + 1 < piece->n)
        return rest[1] >= 'A' && rest[1] <= 'Z';
    bool letter = (*rest >= 'a' && *rest <= 'z') || (*rest >= 'A' && *rest <= 'Z');
    return letter && !lexicon_has(words->lexicon, LEXICON_UNITS, rest, piece->n - digits);
}

/* A bare year is a number when what follows is counted in it: "2000 kronor". */
static bool is_date(const struct words *words, size_t i)
{
    const struct piece *piece = &words->pieces[i];
    if (piece->n == 4 && is_year(piece->s, 4))
        return !is_in(words, i + 1, LEXICON_UNITS) && !piece_is(&words->pieces[i + 1], "%");
    return begins_or_ends_with_year(piece);
}

/* "kap. 3", "dnr 2023-01234", "§ 5": the word before, its full stop passed over. */
static bool follows_reference(const struct words *words, size_t i)
{
    if (i > 1 && piece_is(&words->pieces[i - 1], "."))
        i--;
    return i > 0 &&
           (is_in(words, i - 1, LEXICON_BEFORE) || piece_is(&words->pieces[i - 1], "§"));
}

/* "3 kap.", "20 och 21 §§", "den 1 och 2 juni": past further numbers to the word. */
static bool precedes_reference(const struct words *words, size_t i)
{
    while (is_in(words, i + 1, LEXICON_JOINING) && is_number(&words->pieces[i + 2]))
        i += 2;
    return is_in(words, i + 1, LEXICON_AFTER) || is_in(words, i + 1, LEXICON_MONTHS);
}

/* "101 58 Stockholm": a Swedish postcode, both parts. */
static bool is_postcode(const struct words *words, size_t i)
{
    const struct piece *pieces = words->pieces;
    if (i > 0 && pieces[i].n == 2)
        i--;
    return strspn(pieces[i].s, DIGITS) == 3 && pieces[i].n == 3 &&
           strspn(pieces[i + 1].s, DIGITS) == 2 && pieces[i + 1].n == 2 &&
           pieces[i + 2].kind == PIECE_WORD && *pieces[i + 2].s >= 'A' &&
           !(*pieces[i + 2].s >= 'a' && *pieces[i + 2].s <= 'z');
}

/* "1 Inledning", "(2) …", "3. …": the first of its paragraph or cell. */
static bool is_enumerator(const struct words *words, size_t i)
{
    const struct piece *after = &words->pieces[i + 1];
    bool opened = i > 0 && piece_is(&words->pieces[i - 1], "(");
    size_t first = opened ? i - 1 : i;
    if (first > 0 && words->pieces[first - 1].kind != PIECE_END)
        return false;
    return piece_is(after, ")") ||
           (!opened && piece_is(after, ".") && words->pieces[i + 2].spaced);
}

/* A number that joins on to one that names something: "avsnitt 3 och 4", "s. 12, 15". */
static bool continues_reference(const struct words *words, size_t i);

static bool names_something(const struct words *words, size_t i)
{
    return is_date(words, i) || is_name(words, &words->pieces[i]) ||
           follows_reference(words, i) || precedes_reference(words, i) ||
           is_postcode(words, i) || is_enumerator(words, i) || continues_reference(words, i);
}

static bool continues_reference(const struct words *words, size_t i)
{
    return i > 1 && is_in(words, i - 1, LEXICON_JOINING) && is_number(&words->pieces[i - 2]) &&
           (follows_reference(words, i - 2) || continues_reference(words, i - 2));
}

/* The pieces of a number grouped by spaces: "1 200". */
static size_t group_end(const struct words *words, size_t i)
{
    const struct piece *pieces = words->pieces;
    if (strspn(pieces[i].s, DIGITS) != pieces[i].n || pieces[i].n > 3)
        return i + 1;
    size_t end = i + 1;
    while (is_number(&pieces[end]) && pieces[end].spaced &&
           strspn(pieces[end].s, DIGITS) == 3 &&
           (pieces[end].n == 3 || pieces[end].s[3] == ','))
        end++;
    return end;
}

/* The figure as one writes a number in a CSV file: "1200.5"; "" when it is none. */
static const char *plain_number(struct arena *arena, const struct piece *first,
                                const struct piece *last)
{
    struct str digits = STR_EMPTY;
    bool sound = true;
    for (const char *s = first->s; s < last->s + last->n; s++) {
        if (is_digit(*s) || *s == '.' || *s == ',')
            str_putc(&digits, *s == ',' ? '.' : *s);
        else
            sound = sound && (*s == ' ' || (unsigned char)*s >= 0x80);
    }
    const char *copy = sound ? arena_copy(arena, digits.s, digits.n) : "";
    str_close(&digits);
    return copy;
}

static void tell(struct script *script, const struct words *words, size_t i, size_t end)
{
    const struct piece *first = &words->pieces[i], *last = &words->pieces[end - 1];
    size_t n = (size_t)(last->s + last->n - first->s);
    diag_error(script->diag, first->pos, "orphan-digit", "the figure '%.*s' is typed", (int)n,
               first->s);
    diag_length(script->diag, n);
    const char *equal = equals_proposed(script, plain_number(script->arena, first, last));
    diag_hint(script->diag, "%s%swrite {%.*s | reason} for one that no data hold",
              equal ? equal : "", equal ? "; " : "", (int)n, first->s);
}

bool orphans_check(struct script *script, enum language language, const struct piece *pieces,
                   size_t n)
{
    const struct words words = {
        .lexicon = lexicon_of(script, language), .pieces = pieces, .n = n};
    bool ok = true;
    for (size_t i = 0; i < n; i++) {
        if (!is_number(&pieces[i]) || names_something(&words, i))
            continue;
        size_t end = group_end(&words, i);
        tell(script, &words, i, end);
        i = end - 1;
        ok = false;
    }
    return ok;
}
