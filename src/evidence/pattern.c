#include "evidence/pattern.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"

static int compile(regex_t *regex, const char *pattern)
{
    char whole[PATTERN_MAX + 8];
    snprintf(whole, sizeof whole, "^(%s)$", pattern);
    return regcomp(regex, whole, REG_EXTENDED | REG_NOSUB);
}

/* What POSIX lacks or means otherwise, or NULL. */
static const char *foreign_part(const char *pattern)
{
    for (const char *s = pattern; *s; s++) {
        if (s[0] == '(' && s[1] == '?')
            return "(?";
        if (s[0] == '\\' && strchr("^.[]$()|*+?{}\\/-", s[1]) == NULL)
            return "\\ before a letter or digit; write [0-9] for \\d";
        if (s[0] == '\\' && s[1])
            s++;
    }
    return NULL;
}

/* Repetitions are unrolled by the matcher: a count of three digits could fill the memory. */
static bool large_count(const char *pattern)
{
    for (const char *s = pattern; (s = strchr(s, '{')); s++)
        if (strspn(s + 1, "0123456789") > 2)
            return true;
    const char *s = strchr(pattern, '{');
    return s && strchr(s + 1, '{') && strstr(s, "){");
}

bool pattern_check(const char *pattern, struct pos pos, struct diag *diag)
{
    if (strlen(pattern) > PATTERN_MAX)
        return diag_error(diag, pos, "pattern", "the pattern has more than %d bytes",
                          PATTERN_MAX);
    const char *foreign = foreign_part(pattern);
    if (foreign)
        return diag_error(diag, pos, "pattern", "the pattern uses %s", foreign);
    if (large_count(pattern))
        return diag_error(diag, pos, "pattern", "the pattern repeats too often");
    regex_t regex;
    int error = compile(&regex, pattern);
    if (error) {
        char text[120];
        regerror(error, &regex, text, sizeof text);
        return diag_error(diag, pos, "pattern", "the pattern \"%s\" is not one: %s", pattern,
                          text);
    }
    regfree(&regex);
    return true;
}

void pattern_compile(regex_t *regex, const char *pattern)
{
    if (compile(regex, pattern) != 0)
        out_of_memory();
}

bool pattern_fits(const regex_t *regex, const char *text, size_t n)
{
    return n <= PATTERN_MAX_VALUE && regexec(regex, text, 0, NULL, 0) == 0;
}
