#include "script/template.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

struct scanner {
    struct arena *arena;
    const char *source;
    const char *at, *end;
    const char *line_start;
    int line;
    struct token *tokens;
    size_t n, capacity;
};

static void add_token(struct scanner *scanner, enum token_kind kind, const char *start)
{
    scanner->tokens = arena_grow(scanner->arena, scanner->tokens, scanner->n,
                                 &scanner->capacity, sizeof *scanner->tokens);
    scanner->tokens[scanner->n++] =
        (struct token){.kind = kind,
                       .start = (uint32_t)(start - scanner->source),
                       .line = scanner->line,
                       .col = (int)(start - scanner->line_start) + 1};
}

static void end_token(struct scanner *scanner)
{
    struct token *token = &scanner->tokens[scanner->n - 1];
    token->n = (uint32_t)(scanner->at - scanner->source) - token->start;
}

static void next_line(struct scanner *scanner, const char *line_end)
{
    scanner->line++;
    scanner->line_start = line_end + 1;
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_';
}

/* The level of a long bracket at `text`, "[[" 0 and "[=[" 1, or -1. */
static int bracket_level(const char *text)
{
    size_t level = strspn(text + 1, "=");
    return *text == '[' && text[1 + level] == '[' ? (int)level : -1;
}

static void skip_long_bracket(struct scanner *scanner, int level)
{
    for (scanner->at += level + 2; scanner->at < scanner->end; scanner->at++) {
        if (*scanner->at == '\n')
            next_line(scanner, scanner->at);
        if (*scanner->at == ']' && (int)strspn(scanner->at + 1, "=") == level &&
            scanner->at[1 + level] == ']') {
            scanner->at += level + 2;
            return;
        }
    }
}

static void scan_long_string(struct scanner *scanner, int level)
{
    add_token(scanner, TOKEN_LONG_STRING, scanner->at);
    struct token *token = &scanner->tokens[scanner->n - 1];
    const char *text = scanner->at + level + 2;
    size_t line_end = *text == '\n' ? 1 : strncmp(text, "\r\n", 2) == 0 ? 2 : 0;
    token->text_line = token->line + (line_end > 0);
    token->text_col = line_end ? 1 : token->col + level + 2;
    skip_long_bracket(scanner, level);
    end_token(scanner);
}

static void scan_string(struct scanner *scanner)
{
    char quote = *scanner->at;
    add_token(scanner, TOKEN_STRING, scanner->at);
    struct token *token = &scanner->tokens[scanner->n - 1];
    token->text_line = token->line;
    token->text_col = token->col + 1;
    for (scanner->at++; scanner->at < scanner->end && *scanner->at != quote; scanner->at++) {
        if (*scanner->at == '\n' && scanner->at[-1] != '\\')
            break; /* Lua tells what is wrong */
        if (*scanner->at == '\n')
            next_line(scanner, scanner->at);
        if (*scanner->at == '\\' && scanner->at[1] && scanner->at[1] != '\n')
            scanner->at++;
    }
    scanner->at += scanner->at < scanner->end && *scanner->at == quote;
    end_token(scanner);
}

static void skip_comment(struct scanner *scanner)
{
    scanner->at += 2;
    int level = bracket_level(scanner->at);
    if (level >= 0)
        skip_long_bracket(scanner, level);
    else
        scanner->at += strcspn(scanner->at, "\n");
}

static void scan_word(struct scanner *scanner)
{
    bool number = *scanner->at >= '0' && *scanner->at <= '9';
    add_token(scanner, number ? TOKEN_NUMBER : TOKEN_NAME, scanner->at);
    while (is_name(*scanner->at) || (number && *scanner->at == '.'))
        scanner->at++;
    end_token(scanner);
}

static void scan_token(struct scanner *scanner)
{
    int level = bracket_level(scanner->at);
    if (*scanner->at == '\n')
        next_line(scanner, scanner->at++);
    else if (strchr(" \t\r", *scanner->at))
        scanner->at++;
    else if (strncmp(scanner->at, "--", 2) == 0)
        skip_comment(scanner);
    else if (*scanner->at == '"' || *scanner->at == '\'')
        scan_string(scanner);
    else if (level >= 0)
        scan_long_string(scanner, level);
    else if (is_name(*scanner->at))
        scan_word(scanner);
    else {
        add_token(scanner, TOKEN_SIGN, scanner->at++);
        end_token(scanner);
    }
}

static struct pos pos_at(const char *path, const char *source, size_t offset)
{
    struct pos pos = {.file = path, .line = 1, .col = 1};
    for (size_t i = 0; i < offset; i++) {
        pos.line += source[i] == '\n';
        pos.col = source[i] == '\n' ? 1 : pos.col + 1;
    }
    return pos;
}

/* The first character that turns the text around or hides in it, or n. */
static size_t find_hidden(const char *text, size_t n)
{
    static const char *const hidden[] = {"\u200e", "\u200f", "\u202a", "\u202b",
                                         "\u202c", "\u202d", "\u202e", "\u2066",
                                         "\u2067", "\u2068", "\u2069"};
    for (const char *at = memchr(text, '\xe2', n); at;
         at = memchr(at + 1, '\xe2', n - (size_t)(at + 1 - text)))
        for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
            if (strncmp(at, hidden[i], 3) == 0)
                return (size_t)(at - text);
    return n;
}

static size_t find_control(const char *text, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)text[i] < ' ' && text[i] != '\n' && text[i] != '\t' &&
            text[i] != '\r')
            return i;
    return n;
}

/* The line that is not in NFC: lines are tried one by one. */
static struct pos pos_of_decomposed(const char *path, struct bytes source)
{
    struct pos pos = {.file = path, .line = 1, .col = 1};
    for (const char *at = source.s;; pos.line++) {
        size_t length = strcspn(at, "\n");
        if (!utf8_is_nfc(at, length) || at[length] == '\0')
            return pos;
        at += length + 1;
    }
}

const char *template_text_fault(const char *text, size_t n)
{
    if (utf8_bad(text, n) < n)
        return "the text is not UTF-8";
    if (find_control(text, n) < n)
        return "the text holds a control character";
    if (find_hidden(text, n) < n)
        return "the text holds a hidden character that turns it around";
    if (!utf8_is_nfc(text, n))
        return "a letter of the text is written as two characters, a letter and its mark";
    return NULL;
}

static bool check_source(const char *path, struct bytes source, struct diag *diag)
{
    struct pos start = {.file = path, .line = 1, .col = 1};
    if (source.n > UINT32_MAX)
        return diag_error(diag, start, "template-size", "the template is larger than 4 GB");
    if (source.n >= 3 && memcmp(source.s, "\xef\xbb\xbf", 3) == 0) {
        diag_error(diag, start, "byte-order-mark",
                   "the template begins with a byte order mark");
        diag_hint(diag, "save it as UTF-8 without BOM");
        return false;
    }
    if (source.n > 0 && source.s[0] == '\x1b')
        return diag_error(diag, start, "bytecode", "this is no text but compiled Lua");
    size_t bad = utf8_bad(source.s, source.n);
    if (bad < source.n) {
        diag_error(diag, pos_at(path, source.s, bad), "encoding",
                   "the bytes here are not UTF-8");
        diag_hint(diag, "save the template as UTF-8");
        return false;
    }
    bad = find_control(source.s, source.n);
    if (bad < source.n)
        return diag_error(diag, pos_at(path, source.s, bad), "control-character",
                          "the template holds the control character %d", source.s[bad]);
    if (!utf8_is_nfc(source.s, source.n)) {
        diag_error(diag, pos_of_decomposed(path, source), "encoding",
                   "a letter here is written as two characters, a letter and its mark");
        diag_hint(diag, "save the template in the composed form of Unicode (NFC)");
        return false;
    }
    bad = find_hidden(source.s, source.n);
    return bad == source.n || diag_error(diag, pos_at(path, source.s, bad), "hidden-character",
                                         "a hidden character here turns the text around");
}

/* Powers are the one operator whose result differs between processors. */
static bool check_powers(const struct template *template, struct diag *diag)
{
    for (size_t i = 0; i < template->n; i++) {
        const struct token *token = &template->tokens[i];
        if (token->kind != TOKEN_SIGN || template->source.s[token->start] != '^')
            continue;
        struct pos pos = {.file = template->path, .line = token->line, .col = token->col};
        diag_error(diag, pos, "power", "'^' cannot be used");
        diag_hint(diag, "write x * x for a square");
        return false;
    }
    return true;
}

const struct template *template_read(struct arena *arena, const char *path, struct bytes source,
                                     struct diag *diag)
{
    if (!check_source(path, source, diag))
        return NULL;
    struct scanner scanner = {.arena = arena,
                              .source = source.s,
                              .at = source.s,
                              .end = source.s + source.n,
                              .line_start = source.s,
                              .line = 1};
    while (scanner.at < scanner.end)
        scan_token(&scanner);
    add_token(&scanner, TOKEN_END, scanner.end);
    struct template *template = arena_alloc(arena, sizeof *template);
    *template = (struct template){.path = path,
                                  .chunk = arena_printf(arena, "@%s", path),
                                  .source = source,
                                  .tokens = scanner.tokens,
                                  .n = scanner.n};
    return check_powers(template, diag) ? template : NULL;
}

static bool token_is(const struct template *template, size_t index, const char *text)
{
    const struct token *token = &template->tokens[index];
    return token->n == strlen(text) && token->kind != TOKEN_STRING &&
           token->kind != TOKEN_LONG_STRING &&
           memcmp(template->source.s + token->start, text, token->n) == 0;
}

/* Whether a string token without escapes says `text`. */
static bool string_is(const struct template *template, size_t index, const char *text)
{
    const struct token *token = &template->tokens[index];
    size_t n = strlen(text);
    return token->kind == TOKEN_STRING && token->n == n + 2 &&
           memcmp(template->source.s + token->start + 1, text, n) == 0;
}

/* The first token on the line or after it. */
static size_t line_token(const struct template *template, int line)
{
    size_t low = 0, high = template->n - 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (template->tokens[middle].line < line)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static size_t find_token(const struct template *template, int line, const char *name)
{
    for (size_t i = line_token(template, line); template->tokens[i].line == line; i++) {
        if (token_is(template, i, name))
            return i;
        if (template->tokens[i].kind == TOKEN_END)
            break;
    }
    return template->n;
}

/* The token after a word that begins its argument: past "(" if there is one. */
static size_t argument(const struct template *template, size_t word)
{
    size_t next = word + 1;
    return next < template->n && token_is(template, next, "(") ? next + 1 : next;
}

struct place template_place(const struct template *template, int line, const char *word,
                            const char *title)
{
    struct place place = {
        .template = template, .line = line, .token = find_token(template, line, word)};
    for (size_t i = place.token; title && i < template->n && template->tokens[i].line == line;
         i++)
        if (token_is(template, i, word) && argument(template, i) < template->n &&
            string_is(template, argument(template, i), title)) {
            place.token = i;
            break;
        }
    return place;
}

static struct pos token_pos(const struct template *template, size_t index)
{
    const struct token *token = &template->tokens[index];
    return (struct pos){.file = template->path, .line = token->line, .col = token->col};
}

struct pos place_pos(const struct place *place)
{
    if (place->token < place->template->n)
        return token_pos(place->template, place->token);
    return template_find(place->template, place->line, "");
}

/* Past one value: to the "," or "}" that ends it. */
static size_t value_end(const struct template *template, size_t i)
{
    int depth = 0;
    for (; template->tokens[i].kind != TOKEN_END; i++) {
        const struct token *token = &template->tokens[i];
        if (token->kind != TOKEN_SIGN)
            continue;
        char sign = template->source.s[token->start];
        if (depth == 0 && strchr(",;})]", sign))
            break;
        depth += strchr("{([", sign) ? 1 : strchr("})]", sign) ? -1 : 0;
    }
    return i;
}

/* The tokens before an item's value: its key and "=", or none. */
static size_t key_length(const struct template *template, size_t i)
{
    if (template->tokens[i].kind == TOKEN_NAME && token_is(template, i + 1, "="))
        return 2;
    if (token_is(template, i, "[") && i + 4 < template->n && token_is(template, i + 2, "]") &&
        token_is(template, i + 3, "="))
        return 4;
    return 0;
}

static bool key_is(const struct template *template, size_t i, size_t length, const char *key)
{
    return length == 2 ? token_is(template, i, key)
                       : length == 4 && string_is(template, i + 1, key);
}

/* The item `key` (or the number it is) of the { at `open`: its first token, and in *value that
 * of its value; 0 when it is not there. */
static size_t find_item(const struct template *template, size_t open, const char *key,
                        size_t *value)
{
    size_t number = 0;
    char digits[24];
    for (size_t i = open + 1;
         template->tokens[i].kind != TOKEN_END && !token_is(template, i, "}");) {
        size_t length = key_length(template, i);
        number += length == 0;
        char *end = digits + sizeof digits - 1;
        *end = '\0';
        for (size_t rest = number; rest > 0; rest /= 10)
            *--end = (char)('0' + rest % 10);
        *value = i + length;
        if (length ? key_is(template, i, length, key) : strcmp(end, key) == 0)
            return i;
        i = value_end(template, i + length);
        if (token_is(template, i, ",") || token_is(template, i, ";"))
            i++;
        else if (!token_is(template, i, "}"))
            break;
    }
    return 0;
}

/* The token where the statement's { … } or text stands: after its title when it has one. */
static size_t content_token(const struct place *place)
{
    const struct template *template = place->template;
    size_t next = argument(template, place->token);
    if (next + 1 < template->n && template->tokens[next].kind == TOKEN_STRING) {
        size_t after = next + 1 + token_is(template, next + 1, ")");
        after += token_is(template, after, "(");
        if (token_is(template, after, "{") || template->tokens[after].kind == TOKEN_STRING ||
            template->tokens[after].kind == TOKEN_LONG_STRING)
            return after;
    }
    return next;
}

/* Follows the path from the { of the statement as far as it is written out; its last token. */
static size_t follow(const struct place *place, const char *path, bool want_value)
{
    const struct template *template = place->template;
    size_t found = place->token, at = content_token(place);
    while (*path) {
        char key[64] = {0};
        size_t n = strcspn(path, "."), value;
        memcpy(key, path, n < sizeof key ? n : sizeof key - 1);
        bool text = strcmp(key, "text") == 0 || strcmp(key, "1") == 0;
        text = text && found == place->token && template->tokens[at].kind != TOKEN_END;
        if (!token_is(template, at, "{"))
            return text ? at : found;
        size_t item = find_item(template, at, key, &value);
        if (item == 0 && strcmp(key, "text") == 0)
            item = find_item(template, at, "1", &value);
        if (item == 0)
            return found;
        path += n + (path[n] == '.');
        found = want_value ? value : item;
        at = value;
    }
    return found;
}

struct pos place_key(const struct place *place, const char *path)
{
    if (place->token >= place->template->n)
        return place_pos(place);
    return token_pos(place->template, follow(place, path, false));
}

struct pos place_value(const struct place *place, const char *path)
{
    if (place->token >= place->template->n)
        return place_pos(place);
    size_t found = follow(place, path, true);
    const struct token *token = &place->template->tokens[found];
    struct pos pos = token_pos(place->template, found);
    if (token->kind == TOKEN_STRING || token->kind == TOKEN_LONG_STRING) {
        pos.line = token->text_line;
        pos.col = token->text_col;
    }
    return pos;
}

/* The last string that begins on the line: the one whose quote is missing. */
static size_t find_string(const struct template *template, int line)
{
    size_t found = template->n;
    for (size_t i = line_token(template, line); template->tokens[i].line == line; i++) {
        if (template->tokens[i].kind == TOKEN_END)
            break;
        if (template->tokens[i].kind == TOKEN_STRING)
            found = i;
    }
    return found;
}

struct pos template_find(const struct template *template, int line, const char *name)
{
    size_t found = *name ? find_token(template, line, name) : template->n;
    if (found == template->n && (*name == '"' || *name == '\''))
        found = find_string(template, line);
    if (found == template->n)
        found = line_token(template, line);
    if (template->tokens[found].line == line)
        return token_pos(template, found);
    return (struct pos){.file = template->path, .line = line, .col = 1};
}

bool template_is_called(const struct template *template, int line, const char *name)
{
    size_t found = find_token(template, line, name);
    if (found >= template->n - 1)
        return false;
    const struct token *next = &template->tokens[found + 1];
    return next->kind == TOKEN_STRING || next->kind == TOKEN_LONG_STRING ||
           token_is(template, found + 1, "{");
}
