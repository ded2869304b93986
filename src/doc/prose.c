/*
 * Blocks of a Markdown text.  Inlines stand in inlines.c; the marks of our own are taken out by
 * markup.c before cmark-gfm sees the text.
 */
#include "doc/prose.h"

#include <cmark-gfm.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "doc/inlines.h"

#define LISTS_DEEP 3
#define QUOTES_DEEP 8 /* more is a slip of the pen, and bounds the recursion */
#define OPTIONS (CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS)

struct blocks {
    struct block *items;
    size_t n, capacity;
};

static bool add_blocks(struct prose *prose, cmark_node *parent, int depth,
                       struct blocks *blocks);

static struct block *new_block(struct prose *prose, struct blocks *blocks, enum block_kind kind,
                               cmark_node *node)
{
    blocks->items = arena_grow(prose->arena, blocks->items, blocks->n, &blocks->capacity,
                               sizeof *blocks->items);
    struct block *block = &blocks->items[blocks->n++];
    *block = (struct block){
        .kind = kind, .language = prose->language, .pos = prose_pos(prose, node)};
    return block;
}

static bool add_list(struct prose *prose, cmark_node *node, int depth, struct blocks *blocks)
{
    if (depth >= LISTS_DEEP) {
        diag_error(prose->diag, prose_pos(prose, node), "list-depth",
                   "lists stand in each other %d deep", depth + 1);
        diag_hint(prose->diag, "use at most %d levels", LISTS_DEEP);
        return false;
    }
    size_t n = 0, i = 0;
    for (cmark_node *item = cmark_node_first_child(node); item; item = cmark_node_next(item))
        n++;
    struct list_item *items = arena_array(prose->arena, n, sizeof *items);
    bool ok = true;
    for (cmark_node *item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
        struct blocks inner = {0};
        ok = add_blocks(prose, item, depth + 1, &inner) && ok;
        items[i++] = (struct list_item){.blocks = inner.items, .n = inner.n};
    }
    struct block *block = new_block(prose, blocks, BLOCK_LIST, node);
    block->list.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    block->list.start = cmark_node_get_list_start(node);
    block->list.items = items;
    block->list.n = n;
    return ok;
}

static bool add_quote(struct prose *prose, cmark_node *node, int depth, struct blocks *blocks)
{
    if (prose->quotes >= QUOTES_DEEP)
        return diag_error(prose->diag, prose_pos(prose, node), "quote-depth",
                          "quotations stand in each other more than %d deep", QUOTES_DEEP);
    struct blocks inner = {0};
    prose->quotes++;
    bool ok = add_blocks(prose, node, depth, &inner);
    prose->quotes--;
    struct block *block = new_block(prose, blocks, BLOCK_QUOTE, node);
    block->quote.blocks = inner.items;
    block->quote.n = inner.n;
    return ok;
}

static bool add_paragraph(struct prose *prose, cmark_node *node, struct blocks *blocks)
{
    struct text text;
    bool ok = prose_inlines(prose, node, &text);
    new_block(prose, blocks, BLOCK_PARAGRAPH, node)->paragraph = text;
    return ok;
}

static bool add_code(struct prose *prose, cmark_node *node, struct blocks *blocks)
{
    struct block *block = new_block(prose, blocks, BLOCK_CODE, node);
    block->code = prose_written(prose, cmark_node_get_literal(node));
    if (*block->code)
        return true;
    diag_error(prose->diag, block->pos, "markdown", "a code block holds nothing");
    diag_hint(prose->diag, "write its lines between ``` and ```");
    return false;
}

static bool refuse(struct prose *prose, cmark_node *node, const char *what, const char *hint)
{
    diag_error(prose->diag, prose_pos(prose, node), "markdown", "%s cannot stand in a text",
               what);
    diag_hint(prose->diag, "%s", hint);
    return false;
}

static bool add_block(struct prose *prose, cmark_node *node, int depth, struct blocks *blocks)
{
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH)
        return add_paragraph(prose, node, blocks);
    if (type == CMARK_NODE_LIST)
        return add_list(prose, node, depth, blocks);
    if (type == CMARK_NODE_BLOCK_QUOTE)
        return add_quote(prose, node, depth, blocks);
    if (type == CMARK_NODE_CODE_BLOCK)
        return add_code(prose, node, blocks);
    if (type == CMARK_NODE_HEADING)
        return refuse(prose, node, "a heading",
                      "end the text and write section \"…\" or subsection \"…\"");
    if (type == CMARK_NODE_HTML_BLOCK)
        return refuse(prose, node, "HTML", "write Markdown; \\< is the sign itself");
    return refuse(prose, node, "a rule across the page", "take it away");
}

static bool add_blocks(struct prose *prose, cmark_node *parent, int depth,
                       struct blocks *blocks)
{
    bool ok = true;
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
        if (cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION)
            ok = add_block(prose, node, depth, blocks) && ok;
    return ok;
}

/* The definitions stand last in the tree, in the order of their first signs. */
static void collect_notes(struct prose *prose, cmark_node *root)
{
    for (cmark_node *node = cmark_node_last_child(root);
         node && cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION;
         node = cmark_node_previous(node))
        prose->n_notes++;
    if (prose->n_notes == 0)
        return;
    prose->notes = arena_array(prose->arena, prose->n_notes, sizeof *prose->notes);
    cmark_node *node = cmark_node_last_child(root);
    for (size_t i = prose->n_notes; i > 0; i--, node = cmark_node_previous(node))
        prose->notes[i - 1].definition = node;
}

static bool fill_notes(struct prose *prose)
{
    bool ok = true;
    prose->in_note = true;
    for (size_t i = 0; i < prose->n_notes; i++) {
        struct prose_note *note = &prose->notes[i];
        struct blocks inner = {0};
        ok = add_blocks(prose, note->definition, 0, &inner) && ok;
        if (note->note) {
            note->note->blocks = inner.items;
            note->note->n_blocks = inner.n;
        }
    }
    return ok;
}

/* "[^x]" where it stands in the Markdown. */
struct note_sign {
    const char *at;
    size_t n;
    struct pos pos;
    bool defines; /* begins the note's own text */
};

static int compare_signs(const void *left, const void *right)
{
    const struct note_sign *a = left, *b = right;
    int order = memcmp(a->at, b->at, a->n < b->n ? a->n : b->n);
    return order ? order : (a->n > b->n) - (a->n < b->n);
}

/* Every sign, those of one name together; sorted, for a text may have thousands. */
static struct note_sign *find_signs(const struct prose *prose, const char *markdown, size_t *n)
{
    struct note_sign *signs = NULL;
    size_t capacity = 0;
    const char *line_start = markdown;
    int line = 1;
    *n = 0;
    for (const char *at = markdown; *at; at++) {
        if (*at == '\n') {
            line++;
            line_start = at + 1;
        }
        size_t length = strncmp(at, "[^", 2) == 0 ? strcspn(at, "]\n") : 0;
        if (length == 0 || at[length] != ']')
            continue;
        size_t before = (size_t)(at - line_start);
        signs = arena_grow(prose->arena, signs, *n, &capacity, sizeof *signs);
        signs[(*n)++] = (struct note_sign){.at = at,
                                           .n = length + 1,
                                           .pos = prose_at(prose, line, (int)before + 1),
                                           .defines = at[length + 1] == ':' && before <= 3 &&
                                                      strspn(line_start, " ") == before};
    }
    if (*n)
        qsort(signs, *n, sizeof *signs, compare_signs);
    return signs;
}

/* The n signs of one name: a text whose sign stands nowhere, and a second text, would be lost
 * without a word. */
static bool check_note(const struct prose *prose, const struct note_sign signs[], size_t n)
{
    size_t texts = 0;
    const struct note_sign *last = signs;
    for (size_t i = 0; i < n; i++)
        if (signs[i].defines) {
            texts++;
            last = &signs[i];
        }
    if (texts == 0 || (texts == 1 && n > 1))
        return true;
    const char *written = arena_copy(prose->arena, last->at, last->n);
    if (texts == n) {
        diag_error(prose->diag, last->pos, "note-unused",
                   "the note '%s' has no sign in its text", written);
        diag_hint(prose->diag, "write %s where the note belongs, or delete it", written);
    } else {
        diag_error(prose->diag, last->pos, "note-twice", "the note '%s' has more than one text",
                   written);
        diag_hint(prose->diag, "give each note a name of its own");
    }
    return false;
}

static bool check_notes(const struct prose *prose, const char *markdown)
{
    bool ok = true;
    size_t n, end;
    const struct note_sign *signs = find_signs(prose, markdown, &n);
    for (size_t i = 0; i < n; i = end) {
        for (end = i + 1; end < n && compare_signs(&signs[i], &signs[end]) == 0;)
            end++;
        ok = check_note(prose, &signs[i], end - i) && ok;
    }
    return ok;
}

static cmark_node *parse(const struct markup *markup)
{
    cmark_parser *parser = cmark_parser_new(OPTIONS);
    cmark_parser_feed(parser, markup->text.s, markup->text.n);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

static struct prose prose_open(struct arena *arena, const struct prose_source *source,
                               const struct markup *markup, struct diag *diag)
{
    return (struct prose){.arena = arena,
                          .names = &source->names,
                          .markup = markup,
                          .pos = source->pos,
                          .language = source->language,
                          .span = source->language,
                          .next_note = source->next_note,
                          .diag = diag};
}

bool prose_blocks(struct arena *arena, const struct prose_source *source,
                  const struct block **blocks, size_t *n, struct diag *diag)
{
    struct markup markup;
    struct blocks all = {0};
    bool ok = markup_read(arena, source->markdown, source->pos, false, &markup, diag);
    struct prose prose = prose_open(arena, source, &markup, diag);
    cmark_node *root = parse(&markup);
    collect_notes(&prose, root);
    ok = add_blocks(&prose, root, 0, &all) && ok;
    ok = fill_notes(&prose) && ok;
    if (strstr(markup.text.s, "[^"))
        ok = check_notes(&prose, markup.text.s) && ok;
    cmark_node_free(root);
    markup_close(&markup);
    str_close(&prose.words);
    *blocks = all.items;
    *n = all.n;
    return ok;
}

static bool is_plain(const char *text)
{
    return strpbrk(text, "*_`[]<>&\\{}!\n\r\t\x01\x02") == NULL;
}

static struct text plain_text(struct arena *arena, const struct prose_source *source)
{
    size_t n = strlen(source->markdown);
    if (n == 0)
        return (struct text){0};
    struct inline_ *piece = arena_alloc(arena, sizeof *piece);
    *piece = (struct inline_){.kind = INLINE_TEXT,
                              .language = source->language,
                              .pos = source->pos,
                              .text = arena_copy(arena, source->markdown, n)};
    return (struct text){piece, 1};
}

bool prose_line(struct arena *arena, const struct prose_source *source, struct text *text,
                struct diag *diag)
{
    if (is_plain(source->markdown)) {
        *text = plain_text(arena, source);
        return true;
    }
    struct markup markup;
    bool ok = markup_read(arena, source->markdown, source->pos, true, &markup, diag);
    struct prose prose = prose_open(arena, source, &markup, diag);
    cmark_node *root = parse(&markup);
    cmark_node *line = cmark_node_first_child(root);
    *text = (struct text){0};
    if (line && cmark_node_get_type(line) == CMARK_NODE_PARAGRAPH)
        ok = prose_inlines(&prose, line, text) && ok;
    cmark_node_free(root);
    markup_close(&markup);
    str_close(&prose.words);
    return ok;
}
