#include "script/syntax.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

/* Lua's message taken apart; the strings may be "". */
struct report {
    int line;
    const char *what;   /* without source, line and "near" */
    const char *near;   /* the token it stands at */
    const char *wanted; /* X of "'X' expected" */
    int opened;         /* N of "(to close 'X' at line N)", or 0 */
};

static const char *between(struct arena *arena, const char *text, const char *from,
                           const char *to)
{
    const char *start = strstr(text, from);
    if (!start)
        return "";
    start += strlen(from);
    const char *end = strstr(start, to);
    return arena_copy(arena, start, end ? (size_t)(end - start) : strlen(start));
}

/* Past "source:LINE: "; the source may hold colons. */
static const char *past_place(const char *message, int *line)
{
    for (const char *at = strchr(message, ':'); at; at = strchr(at + 1, ':')) {
        size_t digits = strspn(at + 1, "0123456789");
        if (digits > 0 && strncmp(at + 1 + digits, ": ", 2) == 0) {
            *line = (int)strtol(at + 1, NULL, 10);
            return at + digits + 3;
        }
    }
    return message;
}

static struct report take_apart(struct arena *arena, const char *message)
{
    struct report report = {.line = 1};
    const char *rest = past_place(message, &report.line);
    const char *near = strstr(rest, " near ");
    report.what = arena_copy(arena, rest, near ? (size_t)(near - rest) : strlen(rest));
    report.near = !near             ? ""
                  : near[6] == '\'' ? between(arena, near, " near '", "'")
                                    : near + 6;
    if (strstr(report.what, "' expected"))
        report.wanted = between(arena, report.what, "'", "' expected");
    else
        report.wanted = "";
    const char *opened = strstr(report.what, " at line ");
    report.opened = opened ? (int)strtol(opened + 9, NULL, 10) : 0;
    return report;
}

static bool begins(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* Whether the token at the place stands directly behind a string, which then
 * ended too early. */
static bool follows_string(const struct template *template, struct pos pos)
{
    for (size_t i = 1; i < template->n; i++) {
        const struct token *token = &template->tokens[i], *before = token - 1;
        if (token->line == pos.line && token->col == pos.col)
            return before->kind == TOKEN_STRING && before->start + before->n == token->start;
    }
    return false;
}

static void tell_wanted(const struct template *template, const struct report *report,
                        struct pos pos, struct diag *diag)
{
    bool brace = strcmp(report->wanted, "}") == 0;
    const char *near =
        strcmp(report->near, "<eof>") == 0 ? "the end of the file" : report->near;
    if (brace)
        diag_error(diag, pos, "syntax", "a '}' or ',' is missing before '%s'", near);
    else
        diag_error(diag, pos, "syntax", "'%s' is missing before '%s'", report->wanted, near);
    if (report->opened)
        diag_hint(diag, "what begins on line %d is not ended", report->opened);
    else if (follows_string(template, pos))
        diag_hint(diag, "a text that holds double quotes stands in single ones: where = 'land "
                        "= \"Sverige\"'");
    else if (brace)
        diag_hint(diag,
                  "the '{' before it is not closed, or a comma is missing between two keys");
}

static void tell_unfinished(const struct report *report, struct pos pos, struct diag *diag)
{
    bool long_string = begins(report->what, "unfinished long");
    diag_error(diag, pos, "syntax",
               long_string ? "the text that begins with [[ has no end"
                           : "the text in quotes has no end on its line");
    diag_hint(diag, long_string ? "write ]] after it"
                                : "write the closing quote, or put the text between [[ and ]]");
}

/* The first character on the line that is not ASCII and stands outside strings. */
static const struct token *foreign_token(const struct template *template, int line)
{
    const struct token *token = template->tokens;
    for (; token->kind != TOKEN_END; token++)
        if (token->line == line && token->kind == TOKEN_SIGN &&
            (unsigned char)template->source.s[token->start] >= 0x80)
            break;
    return token;
}

/* A letter, or a quote that a word processor has bent. */
static void tell_foreign(struct arena *arena, const struct template *template, int line,
                         struct diag *diag)
{
    const struct token *token = foreign_token(template, line);
    const char *start = template->source.s + token->start, *end = start;
    if (token->kind != TOKEN_END)
        utf8_next(&end);
    const char *sign = arena_copy(arena, start, (size_t)(end - start));
    diag_error(diag, (struct pos){template->path, token->line, token->col}, "syntax",
               "'%s' stands only inside quotes", sign);
    if (strstr("“”„‟‘’‚«»", sign))
        diag_hint(diag, "quotes are straight: \"…\"");
    else
        diag_hint(diag, "write [\"år\"] = … for such a key, and names without them");
}

static void tell_unexpected(const struct report *report, struct pos pos, struct diag *diag)
{
    diag_error(diag, pos, "syntax", "'%s' does not fit here", report->near);
    diag_hint(diag, "look for a missing comma, quote or brace just before it");
}

/* Unfinished strings are told where they begin. */
static struct pos place_of(const struct template *template, const struct report *report)
{
    const char *starting = strstr(report->what, "(starting at line ");
    if (starting)
        return template_find(template, (int)strtol(starting + 18, NULL, 10), "");
    return template_find(template, report->line, report->near);
}

void syntax_error(struct arena *arena, const struct template *template, const char *message,
                  struct diag *diag)
{
    struct report report = take_apart(arena, message);
    struct pos pos = place_of(template, &report);
    if (begins(report.near, "<\\")) /* a byte that begins no token of Lua */
        tell_foreign(arena, template, report.line, diag);
    else if (*report.wanted)
        tell_wanted(template, &report, pos, diag);
    else if (begins(report.what, "unfinished"))
        tell_unfinished(&report, pos, diag);
    else if (begins(report.what, "unexpected symbol") || begins(report.what, "syntax error"))
        tell_unexpected(&report, pos, diag);
    else if (strstr(report.what, "C stack overflow") ||
             strstr(report.what, "too many C levels"))
        diag_error(diag, pos, "syntax", "brackets stand in each other too deep");
    else
        diag_error(diag, pos, "syntax", "%s", report.what);
}
