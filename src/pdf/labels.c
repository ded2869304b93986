#include "pdf/labels.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/put.h"

/* A label as style and number; style 0: a text of its own. */
struct label {
    char style; /* D decimal, r Roman */
    long number;
};

/* Lower-case Roman numerals up to 399; "" above. */
static void roman(long number, char text[24])
{
    static const struct {
        long value;
        const char *digits;
    } steps[] = {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
                 {9, "ix"},  {5, "v"},   {4, "iv"}, {1, "i"}};
    char *end = text;
    for (size_t i = 0; number < 400 && i < LEN(steps); i++)
        for (; number >= steps[i].value; number -= steps[i].value)
            for (const char *digit = steps[i].digits; *digit; digit++)
                *end++ = *digit;
    *end = '\0';
}

static struct label read_decimal(const char *text)
{
    size_t n = strspn(text, "0123456789");
    if (n == 0 || n > 8 || text[n] || text[0] == '0')
        return (struct label){0, 0};
    return (struct label){'D', strtol(text, NULL, 10)};
}

static struct label read_label(const char *text)
{
    if (!strchr("ivxlc", text[0]) || !text[0])
        return read_decimal(text);
    for (long number = 1; number < 400; number++) {
        char digits[24];
        roman(number, digits);
        if (!strcmp(text, digits))
            return (struct label){'r', number};
    }
    return (struct label){0, 0};
}

static void put_range(struct str *out, size_t page, struct label label, const char *text)
{
    str_printf(out, "%zu<<", page);
    if (label.style)
        str_printf(out, "/S/%c/St %ld", label.style, label.number);
    else if (*text) {
        str_puts(out, "/P");
        put_text(out, text);
    }
    str_puts(out, ">>");
}

void labels_put(struct str *out, const struct page pages[], size_t n)
{
    struct label previous = {0, 0};
    str_puts(out, "/PageLabels<</Nums[");
    for (size_t i = 0; i < n; i++) {
        const char *text = pages[i].label ? pages[i].label : "";
        struct label label = read_label(text);
        bool counts_on =
            label.style && label.style == previous.style && label.number == previous.number + 1;
        if (!counts_on)
            put_range(out, i, label, text);
        previous = label;
    }
    str_puts(out, "]>>");
}
