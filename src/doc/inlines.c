#include "doc/inlines.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/utf8.h"

#define SPANS_DEEP 16 /* emphasis in emphasis: bounds the recursion */

/* What holds for the words being read. */
struct look {
    unsigned style;
    const struct link *link;
    int depth;
};

struct line_builder {
    struct prose *prose;
    struct inline_ *items;
    size_t n, capacity;
    struct inline_ open; /* the run whose words stand in prose->words */
    bool ok;
    size_t cited;         /* how many items there were when the newest was a citation */
    const char *citation; /* its words behind the bracket */
};

struct pos prose_at(const struct prose *prose, int line, int col)
{
    struct pos pos = {.file = prose->pos.file, .line = prose->pos.line + line - 1};
    pos.col = col + prose->markup->indentation + (line == 1 ? prose->pos.col - 1 : 0);
    return pos;
}

struct pos prose_pos(const struct prose *prose, cmark_node *node)
{
    int line = cmark_node_get_start_line(node), col = cmark_node_get_start_column(node);
    return prose_at(prose, line > 0 ? line : 1, col > 0 ? col : 1);
}

static void add(struct line_builder *builder, struct inline_ piece)
{
    builder->items = arena_grow(builder->prose->arena, builder->items, builder->n,
                                &builder->capacity, sizeof piece);
    builder->items[builder->n++] = piece;
}

static void flush(struct line_builder *builder)
{
    struct str *words = &builder->prose->words;
    if (words->n == 0)
        return;
    builder->open.text = arena_copy(builder->prose->arena, words->s, words->n);
    add(builder, builder->open);
    str_clear(words);
}

static struct inline_ piece_of(const struct line_builder *builder, enum inline_kind kind,
                               struct look look, struct pos pos)
{
    return (struct inline_){.kind = kind,
                            .style = look.style,
                            .link = look.link,
                            .pos = pos,
                            .language = builder->prose->span};
}

static void add_words(struct line_builder *builder, const char *text, size_t n,
                      struct look look, struct pos pos)
{
    if (n == 0)
        return;
    const struct inline_ *open = &builder->open;
    if (builder->prose->words.n > 0 && (open->style != look.style || open->link != look.link ||
                                        open->language != builder->prose->span))
        flush(builder);
    if (builder->prose->words.n == 0)
        builder->open = piece_of(builder, INLINE_TEXT, look, pos);
    str_add(&builder->prose->words, text, n);
}

static bool add_value(struct line_builder *builder, const struct mark *mark, struct look look)
{
    const struct prose_names *names = builder->prose->names;
    struct inline_ piece = piece_of(builder, INLINE_TEXT, look, mark->pos);
    const char *sign = NULL;
    if (!names->value(names->context, mark->text, mark->pos, &piece, &sign,
                      builder->prose->diag))
        return false;
    if (!*piece.text)
        return true;
    flush(builder);
    add(builder, piece);
    if (!sign)
        return true;
    look.style |= INLINE_RAISED;
    struct inline_ raised = piece_of(builder, INLINE_TEXT, look, mark->pos);
    raised.text = sign;
    add(builder, raised);
    return true;
}

/* Cuts the form off a reference's name: "figur 2|sida" gives "figur 2". */
static bool reference_form(struct prose *prose, const struct mark *mark, struct inline_ *piece,
                           const char **name)
{
    const char *bar = strrchr(mark->text, '|');
    *name = bar ? arena_copy(prose->arena, mark->text, (size_t)(bar - mark->text)) : mark->text;
    if (!bar)
        return true;
    if (strcmp(bar, "|sida") == 0)
        piece->form = REFERENCE_PAGE;
    else if (strcmp(bar, "|båda") == 0)
        piece->form = REFERENCE_BOTH;
    else if (strcmp(bar, "|stor") == 0)
        piece->style |= INLINE_CAPITAL;
    else {
        diag_error(prose->diag, mark->pos, "reference-form", "'%s' is no form of a reference",
                   bar + 1);
        diag_hint(prose->diag, "write |sida, |båda or |stor");
        return false;
    }
    return true;
}

/* A citation right behind another shares its brackets, and the publisher when it is the same:
 * "(SCB 2020, 2021; SSB 2022)".  Words that stand there already are not repeated. */
static bool join_citation(struct line_builder *builder, struct inline_ *piece, struct look look)
{
    struct arena *arena = builder->prose->arena;
    struct str *between = &builder->prose->words;
    if (builder->n == 0 || builder->cited != builder->n || between->n != 1 ||
        *between->s != ' ')
        return false;
    struct inline_ *last = &builder->items[builder->n - 1];
    const char *words = piece->text + 1, *year = strrchr(words, '\xa0');
    str_clear(between);
    if (strcmp(last->text + (*last->text == '('), words) == 0)
        return true;
    last->text = arena_copy(arena, last->text, strlen(last->text) - 1);
    size_t n = year ? (size_t)(year - words) + 1 : 0;
    bool same = n && strncmp(builder->citation, words, n) == 0;
    builder->citation = words;
    add_words(builder, same ? ", " : "; ", 2, look, piece->pos);
    flush(builder);
    piece->text = same ? words + n : words;
    add(builder, *piece);
    builder->cited = builder->n;
    return true;
}

static bool add_reference(struct line_builder *builder, const struct mark *mark,
                          struct look look)
{
    const struct prose_names *names = builder->prose->names;
    struct inline_ piece = piece_of(builder, INLINE_REFERENCE, look, mark->pos);
    const char *name;
    if (!reference_form(builder->prose, mark, &piece, &name))
        return false;
    if (!names->reference(names->context, name, mark->pos, &piece, builder->prose->diag))
        return false;
    bool citation = piece.kind == INLINE_TEXT;
    if (citation && join_citation(builder, &piece, look))
        return true;
    flush(builder);
    add(builder, piece);
    builder->cited = citation ? builder->n : 0;
    builder->citation = citation ? piece.text + 1 : NULL;
    return true;
}

static bool add_mark(struct line_builder *builder, const struct mark *mark, struct look look)
{
    switch (mark->kind) {
    case MARK_NOTHING: return true;
    case MARK_VALUE: return add_value(builder, mark, look);
    case MARK_REFERENCE: return add_reference(builder, mark, look);
    case MARK_SPAN_OPEN: builder->prose->span = mark->language; return true;
    case MARK_SPAN_CLOSE: builder->prose->span = builder->prose->language; return true;
    }
    return false;
}

/* Where the n bytes stand first; cmark gives such text no place. */
static struct pos sign_pos(const struct prose *prose, const char *sign, size_t n)
{
    const char *line = prose->markup->text.s;
    const char *at = strstr(line, arena_copy(prose->arena, sign, n));
    int lines = 1;
    for (const char *end; at && (end = memchr(line, '\n', (size_t)(at - line))); line = end + 1)
        lines++;
    return prose_at(prose, lines, at ? (int)utf8_length(line, (size_t)(at - line)) + 1 : 1);
}

/* "[^x]" that is still text: cmark found no note of that name. */
static void check_note_signs(struct line_builder *builder, const char *text)
{
    struct diag *diag = builder->prose->diag;
    for (const char *sign = strstr(text, "[^"); sign; sign = strstr(sign + 1, "[^")) {
        int n = (int)strcspn(sign, "]");
        if (sign[n] != ']')
            return;
        struct pos at = sign_pos(builder->prose, sign, (size_t)n + 1);
        builder->ok =
            diag_error(diag, at, "note-missing", "the note '%.*s]' has no text", n, sign);
        diag_hint(diag, "write a line that begins with %.*s]:", n, sign);
    }
}

static void add_text(struct line_builder *builder, cmark_node *node, struct look look)
{
    const char *at = cmark_node_get_literal(node);
    struct pos pos = prose_pos(builder->prose, node);
    check_note_signs(builder, at);
    while (*at) {
        size_t plain = strcspn(at, "\x01");
        add_words(builder, at, plain, look, pos);
        at += plain;
        if (*at == MARK_OPEN)
            builder->ok = add_mark(builder, markup_next(builder->prose->markup, &at), look) &&
                          builder->ok;
    }
}

const char *prose_written(struct prose *prose, const char *literal)
{
    struct str out = STR_EMPTY;
    while (*literal) {
        size_t plain = strcspn(literal, "\x01");
        str_add(&out, literal, plain);
        literal += plain;
        if (*literal == MARK_OPEN)
            str_puts(&out, markup_next(prose->markup, &literal)->written);
    }
    return str_take(prose->arena, &out);
}

static void add_code(struct line_builder *builder, cmark_node *node, struct look look)
{
    const char *code = prose_written(builder->prose, cmark_node_get_literal(node));
    look.style |= INLINE_CODE;
    add_words(builder, code, strlen(code), look, prose_pos(builder->prose, node));
}

static void add_note(struct line_builder *builder, cmark_node *node, struct look look)
{
    struct prose *prose = builder->prose;
    const char *literal = cmark_node_get_literal(node);
    size_t index = literal ? (size_t)strtoul(literal, NULL, 10) : 0;
    struct pos pos = prose_pos(prose, node);
    if (!prose->next_note || prose->in_note || index == 0 || index > prose->n_notes) {
        builder->ok =
            diag_error(prose->diag, pos, "note-place", "a footnote cannot stand here");
        if (prose->in_note)
            diag_hint(prose->diag, "write its words into the note that it stands in");
        return;
    }
    struct prose_note *note = &prose->notes[index - 1];
    if (note->note) {
        builder->ok = diag_error(prose->diag, pos, "note-twice",
                                 "the note that this sign leads to has a sign already");
        diag_hint(prose->diag,
                  "a note belongs to one place: write another, or take the sign away");
        return;
    }
    note->note = arena_alloc(prose->arena, sizeof *note->note);
    note->note->number = (*prose->next_note)++;
    flush(builder);
    struct inline_ piece = piece_of(builder, INLINE_NOTE, look, pos);
    piece.note = note->note;
    add(builder, piece);
}

static void add_children(struct line_builder *builder, cmark_node *parent, struct look look);

static bool is_address(const char *uri)
{
    static const char *const schemes[] = {"https://", "http://", "mailto:"};
    for (size_t i = 0; i < LEN(schemes); i++)
        if (strncmp(uri, schemes[i], strlen(schemes[i])) == 0)
            return true;
    return false;
}

static void add_link(struct line_builder *builder, cmark_node *node, struct look look)
{
    struct prose *prose = builder->prose;
    struct link *link = arena_alloc(prose->arena, sizeof *link);
    link->pos = prose_pos(prose, node);
    link->uri = prose_written(prose, cmark_node_get_url(node));
    if (!is_address(link->uri)) {
        builder->ok = diag_error(prose->diag, link->pos, "link",
                                 "'%s' is no address on the web", link->uri);
        diag_hint(prose->diag,
                  "begin it with https://, or write [@name] for a place in the report");
        return;
    }
    look.link = link;
    add_children(builder, node, look);
}

static void refuse(struct line_builder *builder, cmark_node *node, const char *what,
                   const char *hint)
{
    struct prose *prose = builder->prose;
    builder->ok = diag_error(prose->diag, prose_pos(prose, node), "markdown",
                             "%s cannot stand in a text", what);
    diag_hint(prose->diag, "%s", hint);
}

static void add_node(struct line_builder *builder, cmark_node *node, struct look look)
{
    cmark_node_type type = cmark_node_get_type(node);
    struct look strong = {look.style | INLINE_STRONG, look.link, look.depth};
    struct look emphasis = {look.style | INLINE_EMPHASIS, look.link, look.depth};
    if (type == CMARK_NODE_TEXT)
        add_text(builder, node, look);
    else if (type == CMARK_NODE_SOFTBREAK)
        add_words(builder, " ", 1, look, prose_pos(builder->prose, node));
    else if (type == CMARK_NODE_EMPH)
        add_children(builder, node, emphasis);
    else if (type == CMARK_NODE_STRONG)
        add_children(builder, node, strong);
    else if (type == CMARK_NODE_LINK)
        add_link(builder, node, look);
    else if (type == CMARK_NODE_CODE)
        add_code(builder, node, look);
    else if (type == CMARK_NODE_FOOTNOTE_REFERENCE)
        add_note(builder, node, look);
    else if (type == CMARK_NODE_LINEBREAK) {
        flush(builder);
        add(builder, piece_of(builder, INLINE_BREAK, look, prose_pos(builder->prose, node)));
    } else if (type == CMARK_NODE_IMAGE)
        refuse(builder, node, "an image",
               "use chart \"…\" or figure \"…\"; \\! is the sign itself");
    else
        refuse(builder, node, "HTML", "write Markdown; \\< is the sign itself");
}

static void add_children(struct line_builder *builder, cmark_node *parent, struct look look)
{
    if (++look.depth > SPANS_DEEP) {
        refuse(builder, parent, "emphasis so deep", "take some of the signs away");
        return;
    }
    for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
        add_node(builder, node, look);
}

bool prose_inlines(struct prose *prose, cmark_node *paragraph, struct text *text)
{
    struct line_builder builder = {.prose = prose, .ok = true};
    prose->span = prose->language;
    add_children(&builder, paragraph, (struct look){0});
    flush(&builder);
    text->inlines = builder.items;
    text->n = builder.n;
    return builder.ok;
}

const char *text_plain(struct arena *arena, const struct text *text)
{
    struct str out = STR_EMPTY;
    for (size_t i = 0; i < text->n; i++) {
        const struct inline_ *piece = &text->inlines[i];
        if (piece->kind == INLINE_BREAK)
            str_putc(&out, ' ');
        else if (piece->kind != INLINE_NOTE && piece->text && !(piece->style & INLINE_RAISED))
            str_puts(&out, piece->text);
    }
    return str_take(arena, &out);
}
