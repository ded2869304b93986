#include "trace/ask.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/number.h"
#include "base/utf8.h"
#include "trace/record.h"
#include "trace/trace.h"

/* How many numbers, and other pages, a message about nothing found names. */
#define NEAREST 3

struct asking {
    struct arena *arena;
    const struct question *question;
    const char *wanted; /* the question's text, plain */
    struct record record;
    json_t **found;
    size_t n, room;
    struct diag *diag;
};

/* --- the file --- */

/* The identifier in the file's trailer, 32 digits, or NULL. */
static const char *pdf_id(struct bytes pdf)
{
    static const char start[] = "/ID[<";
    const size_t n = sizeof start - 1;
    for (size_t i = pdf.n; i > n + 32; i--)
        if (memcmp(pdf.s + i - n - 32, start, n) == 0)
            return pdf.s + i - 32;
    return NULL;
}

/* That the trace was written with this PDF. */
static bool check_pdf(struct asking *asking, const char *pdf)
{
    struct bytes bytes;
    struct pos pos = {.file = pdf};
    if (!file_read(asking->arena, pdf, 0, &bytes, asking->diag))
        return false;
    const char *id = pdf_id(bytes), *traced = member_text(asking->record.file.root, "pdf");
    if (id && strlen(traced) == 32 && memcmp(id, traced, 32) == 0)
        return true;
    diag_error(asking->diag, pos, "trace-mismatch", "'%s' was not written with this PDF",
               asking->record.file.path);
    diag_hint(asking->diag, "build the report again: both files are written together");
    return false;
}

static bool open_record(struct asking *asking)
{
    const char *file = asking->question->file;
    bool direct = path_ends(file, ".json");
    const char *path = direct ? file : trace_path(asking->arena, file);
    struct record *record = &asking->record;
    if (!json_open(asking->arena, path, 0, &record->file, asking->diag)) {
        diag_hint(asking->diag, "'redovisa build' writes it beside the PDF");
        return false;
    }
    const json_t *root = record->file.root;
    if (strcmp(member_text(root, "format"), TRACE_FORMAT) != 0) {
        diag_error(asking->diag, (struct pos){.file = path}, "not-a-trace",
                   "'%s' is no trace of this program", path);
        diag_hint(asking->diag, "name a PDF that 'redovisa build' wrote, or its .trace.json");
        return false;
    }
    record->language =
        strcmp(member_text(root, "language"), "en") == 0 ? LANGUAGE_EN : LANGUAGE_SV;
    record->files = json_object_get(root, "files");
    record->tables = json_object_get(root, "tables");
    record->formulas = json_object_get(root, "formulas");
    record->numbers = json_object_get(root, "numbers");
    record->pages = json_object_get(root, "pages");
    record->unfolded =
        arena_array(asking->arena, json_array_size(record->formulas), sizeof *record->unfolded);
    return direct || check_pdf(asking, file);
}

/* --- what fits --- */

/* With plain spaces and minus signs, and no space before a group of three digits: as a keyboard
 * writes it. */
static const char *plain(struct arena *arena, const char *text)
{
    char *out = arena_alloc(arena, strlen(text) + 1), *to = out;
    for (const char *from = text; *from;) {
        const char *at = from;
        uint32_t code = utf8_next(&from);
        bool space = code == 0xA0 || code == 0x202F || code == 0x2009 || code == ' ';
        bool group = space && to > out && is_digit(to[-1]) && strspn(from, "0123456789") == 3;
        if (space && !group)
            *to++ = ' ';
        else if (code == 0x2212)
            *to++ = '-';
        for (; !space && code != 0x2212 && at < from; at++)
            *to++ = *at;
    }
    *to = '\0';
    return out;
}

/* "2,4" is neither in "12,4" nor in "2,45". */
static bool holds_text(const char *text, const char *wanted)
{
    size_t n = strlen(wanted);
    for (const char *at = strstr(text, wanted); at && n; at = strstr(at + 1, wanted)) {
        bool begins =
            at == text || !is_digit(*wanted) ||
            (!is_digit(at[-1]) && !(strchr(".,", at[-1]) && at > text + 1 && is_digit(at[-2])));
        bool ends =
            !is_digit(at[n - 1]) ||
            (!is_digit(at[n]) && !(at[n] && strchr(".,", at[n]) && is_digit(at[n + 1])));
        if (begins && ends)
            return true;
    }
    return false;
}

static bool on_page(const struct asking *asking, const json_t *number)
{
    const char *page = asking->question->page;
    return !page || strcmp(page, record_page(&asking->record, number)) == 0;
}

static bool has_text(const struct asking *asking, const json_t *number)
{
    return !asking->wanted ||
           holds_text(plain(asking->arena, member_text(number, "text")), asking->wanted);
}

/* Page numbers, dates and ticks, which have no id, are told to who asks for their text. */
static bool fits(const struct asking *asking, const json_t *number)
{
    const struct question *question = asking->question;
    bool named = question->id ? member_index(number, "id") == (size_t)question->id
                              : question->text || json_object_get(number, "id");
    return named && on_page(asking, number) && has_text(asking, number);
}

static void find(struct asking *asking)
{
    size_t i;
    json_t *number;
    json_array_foreach(asking->record.numbers, i, number)
    {
        if (!fits(asking, number))
            continue;
        asking->found = arena_grow(asking->arena, asking->found, asking->n, &asking->room,
                                   sizeof *asking->found);
        asking->found[asking->n++] = number;
    }
}

/* --- nothing found --- */

static bool no_page(struct asking *asking)
{
    const struct record *record = &asking->record;
    const char *page = asking->question->page;
    size_t n = json_array_size(record->pages);
    for (size_t i = 0; i < n; i++)
        if (strcmp(page, record_label(record, i)) == 0)
            return true;
    diag_fail(asking->diag, EXIT_CHECK_NO, (struct pos){.file = asking->question->file},
              "unknown-page", "the report has no page '%s'", page);
    if (n)
        diag_hint(asking->diag, "its pages are %s to %s", record_label(record, 0),
                  record_label(record, n - 1));
    return false;
}

/* How far a printed number is from what was asked for; texts that are no numbers are far. */
static double distance(const struct asking *asking, const json_t *number)
{
    char *digits = arena_copy(asking->arena, asking->wanted, strlen(asking->wanted));
    for (char *comma = digits; (comma = strchr(comma, ','));)
        *comma = '.';
    double wanted;
    const json_t *value = json_object_get(number, "value");
    if (!number_parse(digits, strlen(digits), &wanted) || !json_is_number(value))
        return 1e300;
    double apart = json_number_value(value) - wanted;
    return apart < 0 ? -apart : apart;
}

/* Inserts the number among the nearest, unless its text stands there already. */
static void keep_nearest(const struct asking *asking, json_t *nearest[NEAREST], json_t *number)
{
    for (size_t i = 0; i < NEAREST && number; i++) {
        if (nearest[i] &&
            strcmp(member_text(nearest[i], "text"), member_text(number, "text")) == 0)
            return;
        if (nearest[i] && distance(asking, nearest[i]) <= distance(asking, number))
            continue;
        json_t *next = nearest[i];
        nearest[i] = number;
        number = next;
    }
}

static void hint_nearest(struct asking *asking)
{
    json_t *nearest[NEAREST] = {NULL}, *number;
    const char *words = "", *pages = "";
    size_t i, others = 0;
    json_array_foreach(asking->record.numbers, i, number)
    {
        if (on_page(asking, number) && json_object_get(number, "id") &&
            *member_text(number, "text"))
            keep_nearest(asking, nearest, number);
        else if (*member_text(number, "text") && has_text(asking, number) && others++ < NEAREST)
            pages = arena_printf(asking->arena, "%s%s%s", pages, *pages ? ", " : "",
                                 record_page(&asking->record, number));
    }
    for (i = 0; i < NEAREST && nearest[i]; i++)
        words = arena_printf(asking->arena, "%s%s'%s'", words, i ? ", " : "",
                             member_text(nearest[i], "text"));
    if (*pages)
        pages = arena_printf(asking->arena, "; it is printed on page %s", pages);
    if (*words)
        diag_hint(asking->diag, "the nearest printed there are %s%s", words, pages);
    else
        diag_hint(asking->diag, "no number is printed there%s", pages);
}

static bool tell_nothing(struct asking *asking)
{
    const struct question *question = asking->question;
    struct pos pos = {.file = question->file};
    if (question->page && !no_page(asking))
        return false;
    if (!question->text) {
        diag_fail(asking->diag, EXIT_CHECK_NO, pos, "unknown-number",
                  "no such number is printed");
        diag_hint(asking->diag, "--page alone lists the numbers of a page");
        return false;
    }
    diag_fail(asking->diag, EXIT_CHECK_NO, pos, "unknown-number", "'%s' is not printed%s%s",
              question->text, question->page ? " on page " : "",
              question->page ? question->page : "");
    hint_nearest(asking);
    return false;
}

/* --- answers --- */

static void write_list(struct asking *asking, struct str *out)
{
    json_t *list = json_array();
    for (size_t i = 0; i < asking->n; i++)
        json_array_append_new(list,
                              number_list(asking->arena, &asking->record, asking->found[i]));
    char *text = json_dumps(list, JSON_INDENT(2));
    if (!text)
        out_of_memory();
    str_puts(out, text);
    str_putc(out, '\n');
    free(text);
    json_decref(list);
}

static void write_found(struct asking *asking, struct str *out)
{
    for (size_t i = 0; i < asking->n && !asking->question->json; i++) {
        str_puts(out, i ? "\n" : "");
        number_tell(asking->arena, &asking->record, asking->found[i], out);
    }
    if (asking->question->json)
        write_list(asking, out);
}

bool trace_ask(struct arena *arena, const struct question *question, struct str *out,
               struct diag *diag)
{
    struct asking asking = {.arena = arena, .question = question, .diag = diag};
    asking.wanted = question->text ? plain(arena, question->text) : NULL;
    bool opened = open_record(&asking);
    if (opened)
        find(&asking);
    if (asking.n)
        write_found(&asking, out);
    bool answered = asking.n || (opened && tell_nothing(&asking));
    json_close(&asking.record.file);
    return answered;
}
