#include "base/diag.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/excerpt.h"
#include "base/str.h"
#include "base/utf8.h"

/* Words longer than this are not misspelt names. */
#define WORD_MAX 64

/* Bytes of a message or hint: they may repeat words of any length. */
#define TEXT_MAX 1000

enum { SEVERITIES = SEVERITY_NOTE + 1 };

struct message {
    struct pos pos;
    enum severity severity;
    const char *reason, *text, *hint;
    size_t length; /* bytes underlined */
    size_t order;
};

/* How many messages of each severity a file has. */
struct count {
    const char *file;
    size_t n[SEVERITIES];
};

struct diag {
    struct arena *arena;
    struct message *messages;
    size_t n, capacity;
    struct count *files;
    size_t files_n, files_capacity;
    struct message *newest; /* NULL when it was only counted */
    size_t total[SEVERITIES];
    enum exit_code exit;
};

static const char *const severity_names[] = {"error", "warning", "note"};
static const char *const severity_colours[] = {"\033[1;31m", "\033[1;35m", "\033[1;36m"};

struct diag *diag_open(void)
{
    struct diag *diag = calloc(1, sizeof *diag);
    if (!diag)
        out_of_memory();
    diag->arena = arena_open();
    return diag;
}

void diag_close(struct diag *diag)
{
    if (!diag)
        return;
    arena_close(diag->arena);
    free(diag);
}

static bool same_file(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* Newest first: messages come file by file. */
static struct count *count_of(struct diag *diag, const char *file)
{
    for (size_t i = diag->files_n; i > 0; i--)
        if (same_file(diag->files[i - 1].file, file))
            return &diag->files[i - 1];
    diag->files = arena_grow(diag->arena, diag->files, diag->files_n, &diag->files_capacity,
                             sizeof *diag->files);
    struct count *count = &diag->files[diag->files_n++];
    *count = (struct count){.file = file ? arena_copy(diag->arena, file, strlen(file)) : NULL};
    return count;
}

__attribute__((format(printf, 2, 0))) static char *
copy_printf(struct arena *arena, const char *format, va_list arguments)
{
    struct str str = STR_EMPTY;
    str_vprintf(&str, format, arguments);
    if (str.n > TEXT_MAX) {
        str.n = TEXT_MAX;
        while (((unsigned char)str.s[str.n] & 0xC0) == 0x80)
            str.n--;
        str_puts(&str, "…");
    }
    return str_take(arena, &str);
}

/* What several statements read the same way is told once. */
static bool is_told(const struct diag *diag, const struct message *message)
{
    for (size_t i = diag->n; i > 0; i--) {
        const struct message *told = &diag->messages[i - 1];
        if (told->severity == message->severity && told->pos.line == message->pos.line &&
            told->pos.col == message->pos.col && same_file(told->pos.file, message->pos.file) &&
            strcmp(told->text, message->text) == 0)
            return true;
    }
    return false;
}

__attribute__((format(printf, 3, 0))) static void add(struct diag *diag, struct message message,
                                                      const char *format, va_list arguments)
{
    struct count *count = count_of(diag, message.pos.file);
    bool full = count->n[message.severity] >= DIAG_PER_FILE;
    diag->newest = NULL;
    message.pos.file = count->file;
    message.text = full ? NULL : copy_printf(diag->arena, format, arguments);
    if (!full && is_told(diag, &message))
        return;
    diag->total[message.severity]++;
    count->n[message.severity]++;
    if (full)
        return;
    message.length = 1;
    message.order = diag->n;
    diag->messages = arena_grow(diag->arena, diag->messages, diag->n, &diag->capacity,
                                sizeof *diag->messages);
    diag->newest = &diag->messages[diag->n++];
    *diag->newest = message;
}

bool diag_error(struct diag *diag, struct pos pos, const char *reason, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(diag, (struct message){.pos = pos, .severity = SEVERITY_ERROR, .reason = reason},
        format, arguments);
    va_end(arguments);
    if (diag->exit < EXIT_BAD_DATA)
        diag->exit = EXIT_BAD_DATA;
    return false;
}

bool diag_warning(struct diag *diag, struct pos pos, const char *reason, const char *format,
                  ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(diag, (struct message){.pos = pos, .severity = SEVERITY_WARNING, .reason = reason},
        format, arguments);
    va_end(arguments);
    return true;
}

bool diag_fail(struct diag *diag, enum exit_code code, struct pos pos, const char *reason,
               const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(diag, (struct message){.pos = pos, .severity = SEVERITY_ERROR, .reason = reason},
        format, arguments);
    va_end(arguments);
    if (diag->exit < code)
        diag->exit = code;
    return false;
}

void diag_hint(struct diag *diag, const char *format, ...)
{
    if (!diag->newest)
        return;
    va_list arguments;
    va_start(arguments, format);
    diag->newest->hint = copy_printf(diag->arena, format, arguments);
    va_end(arguments);
}

bool diag_seek(struct diag *diag, const char *text)
{
    return diag->newest && excerpt_find(&diag->newest->pos, text);
}

void diag_length(struct diag *diag, size_t n)
{
    if (diag->newest)
        diag->newest->length = n;
}

size_t diag_errors(const struct diag *diag)
{
    return diag->total[SEVERITY_ERROR];
}

enum exit_code diag_exit(const struct diag *diag)
{
    return diag->exit;
}

/* --- printing */

static void put_place(FILE *out, struct pos pos)
{
    excerpt_text(out, pos.file ? pos.file : "redovisa");
    if (pos.line > 0)
        fprintf(out, ":%d", pos.line);
    if (pos.line > 0 && pos.col > 0)
        fprintf(out, ":%d", pos.col);
    fputs(": ", out);
}

static void put_message(FILE *out, const struct message *message, struct excerpt *excerpt,
                        bool colour)
{
    put_place(out, message->pos);
    fprintf(out, "%s%s:%s ", colour ? severity_colours[message->severity] : "",
            severity_names[message->severity], colour ? "\033[0m" : "");
    excerpt_text(out, message->text);
    if (message->reason)
        fprintf(out, " [%s]", message->reason);
    putc('\n', out);
    excerpt_print(excerpt, out, message->pos, message->length);
    if (message->hint) {
        fputs("    hint: ", out);
        excerpt_text(out, message->hint);
        putc('\n', out);
    }
}

static void put_json_string(FILE *out, const char *text)
{
    char bytes[4];
    putc('"', out);
    for (uint32_t code; (code = utf8_next(&text)) != 0;) {
        if (code == '"' || code == '\\')
            fprintf(out, "\\%c", (int)code);
        else if (code < 0x20 || code == 0x7F)
            fprintf(out, "\\u%04x", (unsigned)code);
        else
            fwrite(bytes, 1, utf8_put(bytes, code), out);
    }
    putc('"', out);
}

static void put_json_member(FILE *out, const char *name, const char *text)
{
    if (!text)
        return;
    fprintf(out, ",\"%s\":", name);
    put_json_string(out, text);
}

static void put_json(FILE *out, const struct message *message)
{
    fprintf(out, "{\"severity\":\"%s\"", severity_names[message->severity]);
    put_json_member(out, "file", message->pos.file);
    if (message->pos.line > 0)
        fprintf(out, ",\"line\":%d", message->pos.line);
    if (message->pos.line > 0 && message->pos.col > 0)
        fprintf(out, ",\"column\":%d,\"length\":%zu", message->pos.col, message->length);
    put_json_member(out, "message", message->text);
    put_json_member(out, "reason", message->reason);
    put_json_member(out, "hint", message->hint);
    fputs("}\n", out);
}

static int compare_messages(const void *a, const void *b)
{
    const struct message *one = a, *two = b;
    int order = strcmp(one->pos.file ? one->pos.file : "", two->pos.file ? two->pos.file : "");
    if (order == 0)
        order = (one->pos.line > two->pos.line) - (one->pos.line < two->pos.line);
    if (order == 0)
        order = (one->pos.col > two->pos.col) - (one->pos.col < two->pos.col);
    if (order == 0)
        order = one->order < two->order ? -1 : 1;
    return order;
}

/* The messages and, for each file with too many, how many more there are; sorted. */
static struct message *sorted(const struct diag *diag, struct arena *arena, size_t *n)
{
    struct message *all =
        arena_array(arena, diag->n + diag->files_n * SEVERITIES + 1, sizeof *all);
    if (diag->n)
        memcpy(all, diag->messages, diag->n * sizeof *all);
    *n = diag->n;
    for (size_t i = 0; i < diag->files_n; i++)
        for (int severity = 0; severity < SEVERITIES; severity++) {
            size_t found = diag->files[i].n[severity];
            if (found <= DIAG_PER_FILE)
                continue;
            size_t more = found - DIAG_PER_FILE;
            all[*n] = (struct message){
                .pos = {diag->files[i].file, INT32_MAX, 0},
                .severity = SEVERITY_NOTE,
                .order = *n,
                .text = arena_printf(arena, "and %zu more %s%s", more, severity_names[severity],
                                     more == 1 ? "" : "s"),
            };
            ++*n;
        }
    qsort(all, *n, sizeof *all, compare_messages);
    for (size_t i = 0; i < *n; i++)
        if (all[i].pos.line == INT32_MAX)
            all[i].pos.line = 0;
    return all;
}

size_t diag_list(struct arena *arena, const struct diag *diag, const struct told **list)
{
    size_t n;
    const struct message *messages = sorted(diag, arena, &n);
    struct told *told = arena_array(arena, n, sizeof *told);
    for (size_t i = 0; i < n; i++)
        told[i] = (struct told){.pos = messages[i].pos,
                                .severity = messages[i].severity,
                                .reason = messages[i].reason,
                                .text = messages[i].text,
                                .hint = messages[i].hint};
    *list = told;
    return n;
}

/* "3 errors, 1 warning" */
static void put_summary(FILE *out, const struct diag *diag)
{
    const char *comma = "";
    for (int severity = 0; severity < SEVERITIES; severity++) {
        size_t n = diag->total[severity];
        if (n)
            fprintf(out, "%s%zu %s%s", comma, n, severity_names[severity], n == 1 ? "" : "s");
        if (n)
            comma = ", ";
    }
    if (*comma)
        putc('\n', out);
}

void diag_print(const struct diag *diag, FILE *out, bool json, bool colour)
{
    struct arena *arena = arena_open();
    size_t n;
    const struct message *messages = sorted(diag, arena, &n);
    struct excerpt *excerpt = excerpt_open();
    for (size_t i = 0; i < n; i++) {
        if (json)
            put_json(out, &messages[i]);
        else
            put_message(out, &messages[i], excerpt, colour);
    }
    if (!json)
        put_summary(out, diag);
    excerpt_close(excerpt);
    arena_close(arena);
}

/* --- did you mean */

/* The code points of a word, or 0 when there are more than WORD_MAX. */
static size_t letters(const char *word, uint32_t code[WORD_MAX])
{
    size_t n = 0;
    for (uint32_t next; (next = utf8_next(&word)) != 0; n++) {
        if (n == WORD_MAX)
            return 0;
        code[n] = next;
    }
    return n;
}

static size_t smallest(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Damerau-Levenshtein distance, restricted form (Damerau 1964): one insertion, deletion,
 * substitution or swap of neighbours costs 1, and no letter is edited twice. */
static size_t distance(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
    size_t rows[3][WORD_MAX + 1];
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t j = 0; j <= m; j++)
        row[j] = j;
    for (size_t i = 1; i <= n; i++) {
        size_t *oldest = before;
        before = last;
        last = row;
        row = oldest;
        row[0] = i;
        for (size_t j = 1; j <= m; j++) {
            row[j] = smallest(last[j], row[j - 1]) + 1;
            row[j] = smallest(row[j], last[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = smallest(row[j], before[j - 2] + 1);
        }
    }
    return row[m];
}

const char *diag_nearest(const char *word, const char *const candidates[], size_t n)
{
    uint32_t a[WORD_MAX], b[WORD_MAX];
    size_t length = letters(word, a);
    size_t best = length / 3 + 1;
    const char *nearest = NULL;
    for (size_t i = 0; i < n; i++) {
        size_t other = letters(candidates[i], b);
        size_t cost = other ? distance(a, length, b, other) : best;
        if (cost < best) {
            best = cost;
            nearest = candidates[i];
        }
    }
    return nearest;
}

bool diag_suggest(struct diag *diag, const char *word, const char *const candidates[], size_t n)
{
    /* Of thousands of wrong words only those that are told are looked up among thousands. */
    const char *nearest = diag->newest ? diag_nearest(word, candidates, n) : NULL;
    if (nearest)
        diag_hint(diag, "did you mean '%s'?", nearest);
    return nearest != NULL;
}
