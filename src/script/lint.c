/*
 * The language of a text, piece by piece: warnings of `redovisa check` (Myndigheternas
 * skrivregler). Sentences, titles and effects stand in sentences.c, abbreviations in
 * abbreviations.c.
 */
#include "script/lint.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"

#define DIGITS "0123456789"

size_t lint_rules(const char *const **rules)
{
    static const char *const all[] = {
        LINT_SENTENCE, LINT_ABBREVIATION, LINT_DECIMAL, LINT_THOUSANDS, LINT_HYPHEN, LINT_QUOTE,
        LINT_SPACE,    LINT_REFERENCE,    LINT_TITLE,   LINT_EFFECT,    LINT_THAN};
    *rules = all;
    return LEN(all);
}

void lint_warn(const struct lint *lint, const char *rule, const struct piece *first,
               const struct piece *last, const char *message, const char *hint)
{
    struct diag *diag = lint->statement->script->diag;
    if (allow_holds(lint->statement, rule))
        return;
    diag_warning(diag, first->pos, rule, "%s", message);
    if (first->pos.line == last->pos.line && last->s + last->n > first->s)
        diag_length(diag, (size_t)(last->s + last->n - first->s));
    diag_hint(diag, "%s", hint);
}

bool lint_in(const struct lint *lint, size_t i, enum lexicon_list list)
{
    const struct piece *piece = &lint->pieces[i];
    return (piece->kind == PIECE_WORD || piece->kind == PIECE_SIGN) &&
           lexicon_has(lint->lexicon, list, piece->s, piece->n);
}

static bool is_number(const struct piece *piece)
{
    return piece->kind == PIECE_WORD && *piece->s >= '0' && *piece->s <= '9';
}

static bool is_sign(const struct piece *piece, const char *sign)
{
    return piece->kind == PIECE_SIGN && piece_is(piece, sign);
}

/* "kap. 3", "avsnitt 3.2": the word before, its full stop passed over. */
static bool follows_reference(const struct lint *lint, size_t i)
{
    if (i > 1 && is_sign(&lint->pieces[i - 1], "."))
        i--;
    return i > 0 && lint_in(lint, i - 1, LEXICON_BEFORE);
}

/* Digits parted by `mark` into a first group of one to three and others of three. */
static bool is_grouped(const char *s, size_t n, char mark)
{
    size_t group = strspn(s, DIGITS);
    if (group == 0 || group > 3 || group >= n)
        return false;
    for (size_t at = group; at < n; at += 4)
        if (s[at] != mark || at + 4 > n || strspn(s + at + 1, DIGITS) < 3)
            return false;
    return true;
}

/* "12.5" and "1.200" in Swedish, "12,5" in English; the marked ones too. */
static void check_number(const struct lint *lint, size_t i)
{
    const struct piece *piece = &lint->pieces[i];
    bool swedish = lint->language == LANGUAGE_SV, typed = piece->kind == PIECE_VALUE;
    size_t n = typed ? strspn(piece->s, DIGITS ".,") : piece->n;
    char wrong = swedish ? '.' : ',';
    if ((!typed && !is_number(piece)) || n == 0 || n > piece->n ||
        strspn(piece->s, DIGITS ".,") < n || follows_reference(lint, i) ||
        (typed && piece->s[n] != ' ' && piece->s[n] != '|'))
        return;
    const char *mark = memchr(piece->s, wrong, n);
    size_t whole = strcspn(piece->s, ".") < n ? strcspn(piece->s, ".") : n;
    if (swedish && mark && is_grouped(piece->s, n, '.'))
        lint_warn(lint, LINT_THOUSANDS, piece, piece, "a full stop parts thousands",
                  "write a space: 1 200");
    else if (mark && (swedish || !is_grouped(piece->s, whole, ',')))
        lint_warn(lint, LINT_DECIMAL, piece, piece,
                  swedish ? "a full stop stands for a decimal comma"
                          : "a comma stands for a decimal point",
                  swedish ? "write 12,5" : "write 12.5");
}

/* "2020-2023", but not 2024-05, 2024-05-31 or a registry number. */
static bool is_range(const struct piece *piece)
{
    size_t first = strspn(piece->s, DIGITS), n = first + 1;
    if (first == 0 || first > 4 || n >= piece->n || piece->s[first] != '-')
        return false;
    size_t second = strspn(piece->s + n, DIGITS);
    bool month = first == 4 && second == 2 &&
                 (piece->s[n] == '0' || (piece->s[n] == '1' && piece->s[n + 1] <= '2'));
    return n + second == piece->n && second <= 4 && !month;
}

static void check_hyphen(const struct lint *lint, size_t i)
{
    const struct piece *piece = &lint->pieces[i], *next = piece + 1;
    bool hyphen = is_sign(piece, "-");
    if (hyphen && piece->spaced && next->spaced)
        lint_warn(lint, LINT_HYPHEN, piece, piece, "a hyphen stands for a dash", "write –");
    else if (hyphen && piece->spaced && (is_number(next) || next->kind == PIECE_VALUE))
        lint_warn(lint, LINT_HYPHEN, piece, piece, "a hyphen stands for a minus", "write −");
    else if (piece->kind == PIECE_WORD && is_range(piece))
        lint_warn(lint, LINT_HYPHEN, piece, piece, "a hyphen stands between numbers",
                  "write a dash: 2020–2023");
}

static void check_quote(const struct lint *lint, size_t i)
{
    const struct piece *piece = &lint->pieces[i];
    bool swedish = lint->language == LANGUAGE_SV;
    if (is_sign(piece, "\"") || is_sign(piece, "'") || (swedish && is_sign(piece, "“")))
        lint_warn(lint, LINT_QUOTE, piece, piece, "this is no quotation mark of the language",
                  swedish ? "write ” at both ends, ’ within" : "write “ and ”, ‘ and ’");
}

/* "5%", "3§", "§3", "80kr": the line breaker ties what a space parts. */
static void check_space(const struct lint *lint, size_t i)
{
    const struct piece *piece = &lint->pieces[i], *next = piece + 1;
    bool number = is_number(piece) || piece->kind == PIECE_VALUE;
    bool sign = is_sign(next, "%") || is_sign(next, "‰") || is_sign(next, "§");
    size_t digits = is_number(piece) ? strspn(piece->s, DIGITS ",") : piece->n;
    bool unit = digits < piece->n &&
                lexicon_has(lint->lexicon, LEXICON_UNITS, piece->s + digits, piece->n - digits);
    if ((number && sign && !next->spaced && lint->language == LANGUAGE_SV) ||
        (is_sign(piece, "§") && is_number(next) && !next->spaced) || unit)
        lint_warn(lint, LINT_SPACE, piece, unit ? piece : next,
                  "a space is missing before or after the sign",
                  "write 5 %, 3 §, 80 kr; the line is not broken there");
}

/* "SFS 2018:218" */
static bool is_sfs_number(const struct piece *piece)
{
    return piece->n > 5 && strspn(piece->s, DIGITS) == 4 && piece->s[4] == ':' &&
           5 + strspn(piece->s + 5, DIGITS) == piece->n;
}

/* The row "wrong/right" of the lexicon that begins with the word. */
static const char *right_form(const struct lint *lint, const struct piece *piece)
{
    const struct word_list *forms = &lint->lexicon->lists[LEXICON_FORMS];
    for (size_t i = 0; i < forms->n; i++)
        if (strlen(forms->items[i]) > piece->n &&
            strncmp(forms->items[i], piece->s, piece->n) == 0 &&
            forms->items[i][piece->n] == '/')
            return forms->items[i] + piece->n + 1;
    return NULL;
}

static void check_reference(const struct lint *lint, size_t i)
{
    const struct piece *piece = &lint->pieces[i], *next = piece + 1;
    if (piece->kind != PIECE_WORD)
        return;
    const char *right = right_form(lint, piece);
    bool sfs = lexicon_has(lint->lexicon, LEXICON_STATUTES, piece->s, piece->n);
    bool colon = (piece_is(piece, "dnr") || piece_is(piece, "Dnr")) &&
                 (is_sign(next, ":") || is_sign(next, "."));
    if (sfs && is_number(next) && (!is_sfs_number(next) || !piece_is(piece, "SFS")))
        lint_warn(lint, LINT_REFERENCE, piece, next, "this is no number of a statute",
                  "write SFS 2018:218");
    else if (colon)
        lint_warn(lint, LINT_REFERENCE, piece, next, "no sign stands after dnr",
                  "write dnr N2023/00123");
    else if (right && (is_number(next) || !strchr(right, '.')))
        lint_warn(lint, LINT_REFERENCE, piece, piece,
                  "the reference is written in another form",
                  arena_printf(lint->statement->script->arena, "write %s", right));
}

/* "{x.fler} än": where nothing changed it would read "lika många än". */
static void check_than(const struct lint *lint, size_t i)
{
    struct script *script = lint->statement->script;
    const struct piece *piece = &lint->pieces[i];
    const char *than = lint->language == LANGUAGE_SV ? "än" : "than";
    if (piece->kind != PIECE_VALUE || piece[1].kind != PIECE_WORD || !piece_is(&piece[1], than))
        return;
    const char *text = arena_copy(script->arena, piece->s, piece->n), *dot = strrchr(text, '.');
    const char *with = dot ? arena_printf(script->arena, "%s %s", dot + 1, than) : "";
    if (direction_row(script, lint->language, with))
        lint_warn(lint, LINT_THAN, piece, &piece[1],
                  "the word after the value cannot follow its choice",
                  arena_printf(script->arena, "write it inside: {%s %s}", text, than));
}

void lint_text(const struct statement *statement, const struct piece *pieces, size_t n)
{
    struct lint all = {.statement = statement,
                       .language = statement->language,
                       .pieces = pieces,
                       .n = n,
                       .lexicon = lexicon_of(statement->script, statement->language)};
    for (size_t i = 0; i < n; i++) {
        if (pieces[i].foreign)
            continue;
        check_number(&all, i);
        check_hyphen(&all, i);
        check_quote(&all, i);
        check_space(&all, i);
        check_reference(&all, i);
        check_than(&all, i);
    }
    lint_abbreviations(&all);
    lint_sentences(&all);
}
