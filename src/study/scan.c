#include "study/scan.h"

#include <string.h>

#include "base/str.h"

struct scan scan_open(const char *text, struct pos pos, const char *reason, struct diag *diag)
{
    return (struct scan){text, text, pos, reason, diag};
}

struct pos scan_pos(const struct scan *scan, const char *at)
{
    struct pos pos = scan->pos;
    if (pos.line)
        pos.col += (int)(at - scan->text);
    return pos;
}

void scan_space(struct scan *scan)
{
    scan->at += strspn(scan->at, " \t\n\v\f\r");
}

bool scan_is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_' || (unsigned char)byte >= 0x80;
}

bool scan_stands(const char *at, const char *word)
{
    size_t n = strlen(word);
    return strncmp(at, word, n) == 0 && !scan_is_letter(at[n]);
}

bool scan_word(struct scan *scan, const char *swedish, const char *english)
{
    scan_space(scan);
    const char *word = scan_stands(scan->at, swedish) ? swedish : english;
    if (!scan_stands(scan->at, word))
        return false;
    scan->at += strlen(word);
    return true;
}

bool scan_sign(struct scan *scan, const char *sign)
{
    scan_space(scan);
    size_t n = strlen(sign);
    if (strncmp(scan->at, sign, n) != 0)
        return false;
    scan->at += n;
    return true;
}

size_t scan_comparison(const char *at, enum comparison *comparison)
{
    /* Of two signs that begin alike the longer comes first. */
    static const struct {
        const char *sign;
        enum comparison comparison;
    } signs[] = {
        {"!=", COMPARE_DIFFERENT},    {"≠", COMPARE_DIFFERENT}, {"<=", COMPARE_LESS_EQUAL},
        {"≤", COMPARE_LESS_EQUAL},    {"<", COMPARE_LESS},      {">=", COMPARE_GREATER_EQUAL},
        {"≥", COMPARE_GREATER_EQUAL}, {">", COMPARE_GREATER},   {"==", COMPARE_EQUAL},
        {"=", COMPARE_EQUAL},
    };
    for (size_t i = 0; i < LEN(signs); i++)
        if (strncmp(at, signs[i].sign, strlen(signs[i].sign)) == 0) {
            *comparison = signs[i].comparison;
            return strlen(signs[i].sign);
        }
    return 0;
}

bool comparison_fits(enum comparison comparison, int order)
{
    switch (comparison) {
    case COMPARE_EQUAL: return order == 0;
    case COMPARE_DIFFERENT: return order != 0;
    case COMPARE_LESS: return order < 0;
    case COMPARE_LESS_EQUAL: return order <= 0;
    case COMPARE_GREATER: return order > 0;
    case COMPARE_GREATER_EQUAL: return order >= 0;
    case COMPARISONS: break;
    }
    return false;
}

void *scan_error(const struct scan *scan, const char *wanted)
{
    bool ends = *scan->at == '\0';
    diag_error(scan->diag, scan_pos(scan, scan->at), scan->reason, "expected %s %s \"%s\"",
               wanted, ends ? "at the end of" : "before", ends ? scan->text : scan->at);
    return NULL;
}
