/* Rules: Svenska skrivregler (4th ed., 2017), Myndigheternas skrivregler (Ds 2009:38). */
#include "text/breaks.h"

#include <stdbool.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

/* What stands between two spaces. */
struct token {
    const char *s;
    size_t n;
};

/* Words that a number names one of: "figur 3", "prop. 2022/23:1"; compared in lower case. */
static const char *const numbered[] = {
    "s.",      "sid.",    "sidan", "sidorna",  "kap.",    "kapitel", "nr",     "nummer",
    "art.",    "artikel", "p.",    "punkt",    "avsnitt", "figur",   "tabell", "bilaga",
    "diagram", "steg",    "dnr",   "prop.",    "skr.",    "bet.",    "rskr.",  "dir.",
    "sou",     "ds",      "sfs",   "ra-fs",    "pp.",     "no.",     "page",   "chapter",
    "section", "figure",  "table", "appendix", "article", "§",       "§§",     "utgiftsområde",
};

/* Words that belong to the number after them, which still counts what follows. */
static const char *const before_numbers[] = {"kl.", "ca", "tel.", "sek", "eur", "gbp", "usd"};

/* Words that a letter names one of. */
static const char *const lettered[] = {"bilaga", "del", "appendix", "part"};

static const char *const months[] = {
    "januari", "februari",  "mars",    "april",    "maj",      "juni",    "juli",
    "augusti", "september", "oktober", "november", "december", "january", "february",
    "march",   "may",       "june",    "july",     "august",   "october",
};

/* After a number they begin something new: no noun that is counted, and no unit. */
static const char *const not_counted[] = {
    "och", "eller", "till", "i",   "av",   "på", "för", "som", "med",  "är",  "var",
    "har", "hade",  "att",  "men", "från", "om", "så",  "den", "det",  "de",  "en",
    "ett", "när",   "där",  "and", "or",   "to", "of",  "in",  "on",   "for", "the",
    "a",   "with",  "is",   "was", "from", "by", "at",  "as",  "that",
};

/* What years are followed by when the number is no year after all. */
static const char *const units[] = {
    "kr",   "kronor",  "tkr",     "mnkr", "mdkr",      "miljoner", "miljarder", "procent",
    "euro", "million", "billion", "per",  "kilometer", "meter",    "hektar",
};

#define EN_DASH 0x2013

#define WORD_ROOM 24 /* longer than any word of the tables */

/* --- kinds of token --- */

/* Of ASCII: what most tokens begin with, so that most questions need no list. */
static bool is_plain(char byte)
{
    return is_digit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_letter(uint32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           (code >= 0xC0 && code < 0x2000 && code != 0xD7 && code != 0xF7);
}

/* Its first character, 0 when it is empty. */
static uint32_t first_code(struct token token)
{
    return token.n > 0 ? utf8_next(&token.s) : 0;
}

static bool starts_with(struct token token, const char *text)
{
    size_t n = strlen(text);
    return token.n >= n && memcmp(token.s, text, n) == 0;
}

/* Leading brackets and quotes do not change what a word is. */
static struct token without_opening(struct token token)
{
    static const char *const opening[] = {"(", "[", "\"", "”", "“", "‘", "’"};
    if (token.n == 0 || is_plain(token.s[0]))
        return token;
    for (size_t i = 0; i < LEN(opening); i++)
        if (starts_with(token, opening[i])) {
            size_t n = strlen(opening[i]);
            return (struct token){token.s + n, token.n - n};
        }
    return token;
}

static struct token without_closing(struct token token, const char *marks)
{
    while (token.n > 0 && strchr(marks, token.s[token.n - 1]))
        token.n--;
    return token;
}

static struct token bare(struct token token)
{
    return without_closing(token, ",.;:!?)]");
}

static bool is_listed(struct token token, const char *const list[], size_t n)
{
    char word[WORD_ROOM];
    if (token.n >= WORD_ROOM)
        return false;
    for (size_t i = 0; i < token.n; i++)
        word[i] = (char)(token.s[i] >= 'A' && token.s[i] <= 'Z' ? token.s[i] + ('a' - 'A')
                                                                : token.s[i]);
    word[token.n] = '\0';
    for (size_t i = 0; i < n; i++)
        if (strcmp(word, list[i]) == 0)
            return true;
    return false;
}

/* "12", "0,25", "−3", "2021–2025", "2022/23": ends with a digit and holds no letter. */
static bool is_number(struct token token)
{
    token = without_opening(token);
    if (token.n == 0 || !is_digit(token.s[token.n - 1]))
        return false;
    for (const char *s = token.s; s < token.s + token.n;)
        if (is_letter(utf8_next(&s)))
            return false;
    return true;
}

/* "2025", "2021–2025", "2025-09-30": a number that starts as a year does. */
static bool is_year(struct token token)
{
    token = without_opening(token);
    return token.n >= 4 && (token.s[0] == '1' || token.s[0] == '2') && is_digit(token.s[1]) &&
           is_digit(token.s[2]) && is_digit(token.s[3]) &&
           (token.n == 4 || (!is_digit(token.s[4]) && token.s[4] != ','));
}

static bool is_day(struct token token)
{
    return is_number(token) && token.n <= 2;
}

/* "A." or "Å." */
static bool is_initial(struct token token)
{
    token = without_opening(token);
    const char *end = token.s;
    return token.n >= 2 && token.n <= 3 && is_capital(utf8_next(&end)) && *end == '.' &&
           end + 1 == token.s + token.n;
}

/* A part of "t. ex.", "bl. a.", "m. m.", "d. v. s.": small letters and a full stop. */
static bool is_abbreviation_part(struct token token, size_t letters)
{
    if (token.n < 2 || token.n > letters + 1 || token.s[token.n - 1] != '.')
        return false;
    for (size_t i = 0; i + 1 < token.n; i++)
        if (token.s[i] < 'a' || token.s[i] > 'z')
            return false;
    return true;
}

/* --- rules: whether no line ends between two tokens --- */

static bool is_mark_after_number(struct token right)
{
    static const char *const marks[] = {"%", "‰", "§", "°", "€", "$"};
    for (size_t i = 0; i < LEN(marks); i++)
        if (starts_with(right, marks[i]))
            return true;
    return false;
}

/* "12 345", written with plain spaces. */
static bool continues_number(struct token left, struct token right)
{
    right = bare(right);
    return without_opening(left).n <= 3 && right.n == 3 && is_number(right);
}

/* After a number that names ("figur 3") comes no noun that it counts. */
static bool binds_after_number(struct token left, struct token right, bool names)
{
    struct token word = bare(right);
    if (is_mark_after_number(right) || continues_number(left, right))
        return true;
    if (names || !is_letter(first_code(right)) ||
        is_listed(word, not_counted, LEN(not_counted)))
        return false;
    return !is_year(left) || is_listed(word, units, LEN(units));
}

/* "figur 3", "bilaga A", "F 12", "N 2021/01234" */
static bool names_one(struct token left, struct token right)
{
    struct token word = without_opening(left), name = bare(right);
    if (is_digit(right.s[0]))
        return is_listed(word, numbered, LEN(numbered)) ||
               (word.n == 1 && is_capital(first_code(word)));
    return name.n == 1 && is_capital(first_code(name)) &&
           is_listed(word, lettered, LEN(lettered));
}

static bool binds_before_number(struct token left, struct token right)
{
    if (!is_digit(right.s[0]))
        return false;
    /* "May 17"; a year may begin a line, or dates would make loose ones. */
    if (is_listed(without_opening(left), months, LEN(months)))
        return is_day(bare(right));
    return is_listed(without_opening(left), before_numbers, LEN(before_numbers));
}

/* A dash between words and a sign between operands stay at the end of the line: none begins
 * with it. */
static bool is_between(struct token token)
{
    static const char *const signs[] = {"–", "—", "=", "≠", "<", ">",
                                        "≤", "≥", "+", "−", "×", "/"};
    if (token.n > 3 || is_plain(token.s[0]))
        return false;
    for (size_t i = 0; i < LEN(signs); i++)
        if (strlen(signs[i]) == token.n && starts_with(token, signs[i]))
            return true;
    return false;
}

/* The parts of an abbreviation ("bl. a.") and of a name ("A. B. Ek"). */
static bool binds_full_stop(struct token left, struct token right)
{
    if (is_initial(left))
        return is_capital(first_code(right));
    return is_abbreviation_part(without_opening(left), 2) &&
           is_abbreviation_part(without_closing(right, ",;:)"), 3);
}

static bool binds(struct token left, struct token right, bool names)
{
    if (left.n == 0 || right.n == 0)
        return false;
    return is_between(right) || (is_number(left) && binds_after_number(left, right, names)) ||
           names_one(left, right) || binds_before_number(left, right) ||
           binds_full_stop(left, right);
}

/* --- the two questions --- */

static struct token token_at(const char *s)
{
    return (struct token){s, strcspn(s, " ")};
}

const char *breaks_bind(struct arena *arena, const char *text, enum language language)
{
    struct str bound = STR_EMPTY;
    const char *kept = text;
    struct token left = token_at(text);
    bool names = false; /* `left` is the number or letter of a figure, a page … */
    (void)language;     /* the words of the tables mean the same in both languages */
    while (left.s[left.n] == ' ') {
        const char *space = left.s + left.n;
        struct token right = token_at(space + 1);
        if (binds(left, right, names)) {
            str_add(&bound, kept, (size_t)(space - kept));
            str_puts(&bound, "\u00A0");
            kept = space + 1;
        }
        names = left.n > 0 && right.n > 0 && names_one(left, right);
        left = right;
    }
    if (kept == text)
        return text;
    str_puts(&bound, kept);
    return str_take(arena, &bound);
}

/* Addresses may be parted after these, and nowhere else. */
static bool ends_address_part(char byte)
{
    return strchr("/?&=_-@", byte) != NULL;
}

static bool holds(struct token token, const char *text)
{
    for (; token.n > 0; token.s++, token.n--)
        if (starts_with(token, text))
            return true;
    return false;
}

/* Web and mail addresses, DOIs. */
static bool is_address(struct token token)
{
    return holds(token, "://") || starts_with(token, "www.") || holds(token, "@") ||
           (starts_with(token, "10.") && holds(token, "/"));
}

/* At least three characters stay on either side. */
static size_t address_breaks(struct token token, uint16_t offsets[], size_t room)
{
    size_t n = 0;
    for (size_t at = 3; at + 3 <= token.n && n < room; at++)
        if (ends_address_part(token.s[at - 1]) && !ends_address_part(token.s[at]))
            offsets[n++] = (uint16_t)at;
    return n;
}

/* How many letters one wants on either side of the sign; 0: no line ends after it.  Three keep
 * "km/h" and "och/el" whole. */
static size_t letters_wanted(uint32_t code)
{
    switch (code) {
    case '-':
    case 0x2010: /* hyphen */
    case EN_DASH:
    case 0x2014: /* em dash */ return 2;
    case '/': return 3;
    default: return 0;
    }
}

static size_t letters_from(const char *s, const char *end)
{
    size_t n = 0;
    while (s < end && is_letter(utf8_next(&s)))
        n++;
    return n;
}

size_t breaks_inside(const char *word, size_t n, uint16_t offsets[], size_t room)
{
    struct token token = {word, n};
    size_t found = 0, letters = 0;
    if (is_address(token))
        return address_breaks(token, offsets, room);
    for (const char *s = word, *end = word + n; s < end && found < room;) {
        bool year = s - word >= 4 && is_digit(s[-1]);
        uint32_t code = utf8_next(&s);
        size_t wanted = letters_wanted(code);
        if (wanted && (letters >= wanted || (year && code == EN_DASH)) &&
            letters_from(s, end) >= wanted)
            offsets[found++] = (uint16_t)(s - word);
        letters = is_letter(code) ? letters + 1 : 0;
    }
    return found;
}
