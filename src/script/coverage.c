/* The reading key: where each requirement of the table `krav` is answered.  answers.c checks
 * it. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"

struct coverage {
    const struct statement *statement;
    struct script *script;
    const struct table *table;
    const struct column *id, *words, *assignment;
    size_t *rows;
    size_t n;
};

static bool open_table(struct coverage *coverage)
{
    struct script *script = coverage->script;
    struct pos pos = coverage->statement->pos;
    coverage->table = package_table(script->package, REQUIREMENTS, pos, script->diag);
    if (!coverage->table)
        return false;
    coverage->id = find_column(script, coverage->table, "id", pos);
    coverage->words = find_column(script, coverage->table, "krav", pos);
    coverage->assignment = find_column(script, coverage->table, "uppdrag", pos);
    return coverage->id && coverage->words && coverage->assignment;
}

static bool is_wanted(const char *const wanted[], size_t n, const char *assignment)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(wanted[i], assignment) == 0)
            return true;
    return n == 0;
}

static bool choose_rows(struct coverage *coverage)
{
    struct script *script = coverage->script;
    const char *const *wanted;
    size_t n_wanted = key_strings(coverage->statement, "assignment", &wanted);
    size_t errors = diag_errors(script->diag), n;
    const size_t *rows = statement_rows(coverage->statement, coverage->table, &n);
    if (diag_errors(script->diag) > errors)
        return false;
    coverage->rows = arena_array(script->arena, n, sizeof *coverage->rows);
    for (size_t i = 0; i < n; i++)
        if (is_wanted(wanted, n_wanted, coverage->assignment->text[rows[i]]))
            coverage->rows[coverage->n++] = rows[i];
    return coverage->n > 0 ||
           diag_error(script->diag, coverage->statement->pos, "no-rows",
                      "no requirement fits '%s'", coverage->statement->title);
}

static struct text reference_to(const struct script *script, const struct block *target)
{
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    *piece = (struct inline_){.kind = INLINE_REFERENCE,
                              .target = target,
                              .form = REFERENCE_BOTH,
                              .language = script->language,
                              .text = target->name};
    return (struct text){.inlines = piece, .n = 1};
}

/* "(underlag saknas: …)" */
static struct text why_not(const struct script *script, const char *reason)
{
    return words_of(
        script, arena_printf(script->arena, " (%s: %s)", script->phrases.no_evidence, reason));
}

/* References to every heading that answers the requirement, in reading order. */
static struct text answers_to(const struct coverage *coverage, const char *id)
{
    struct script *script = coverage->script;
    struct text text = {0};
    for (size_t i = 0; i < script->n_statements; i++) {
        const struct block *stub = script->converted[i].stub;
        if (!heading_answers(stub, id))
            continue;
        if (text.n > 0)
            text = text_join(script->arena, text, words_of(script, ", "));
        text = text_join(script->arena, text, reference_to(script, stub));
        if (stub->heading.no_evidence)
            text = text_join(script->arena, text, why_not(script, stub->heading.no_evidence));
    }
    return text;
}

static struct table_row requirement_row(const struct coverage *coverage, size_t row)
{
    struct script *script = coverage->script;
    struct table_row made = row_of(script->arena, ROW_BODY, 3);
    struct table_cell *cells = row_cells(&made);
    const char *id = coverage->id->text[row];
    cells[0] = cell_words(script, id, true);
    cells[1].text =
        words_from(script, coverage->words->text[row], coverage->table, coverage->words, row);
    cells[2].text = answers_to(coverage, id);
    if (cells[2].text.n > 0)
        return made;
    cells[2] = cell_words(script, script->phrases.not_answered, false);
    return made;
}

static void fill(const struct coverage *coverage, struct table_block *table)
{
    static const struct table_column columns[] = {{.align = ALIGN_LEFT, .share = 0.07},
                                                  {.align = ALIGN_LEFT, .share = 0.62},
                                                  {.align = ALIGN_LEFT, .share = 0.31}};
    struct script *script = coverage->script;
    struct table_row *head = arena_alloc(script->arena, sizeof *head);
    struct table_row *body = arena_array(script->arena, coverage->n, sizeof *body);
    *head = row_of(script->arena, ROW_BODY, 3);
    row_cells(head)[0] = cell_words(script, script->phrases.requirement_id, true);
    row_cells(head)[1] = cell_words(script, script->phrases.requirement, true);
    row_cells(head)[2] = cell_words(script, script->phrases.answered_in, true);
    for (size_t i = 0; i < coverage->n; i++)
        body[i] = requirement_row(coverage, coverage->rows[i]);
    table->columns = columns;
    table->n_columns = 3;
    table->head = head;
    table->n_head = 1;
    table->body = body;
    table->n_body = coverage->n;
}

void coverage_convert(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    struct coverage coverage = {.statement = statement, .script = script};
    if (!open_table(&coverage) || !choose_rows(&coverage))
        return;
    struct rows_used used = {.table = coverage.table, .rows = coverage.rows, .n = coverage.n};
    struct table_block table = {
        .caption = caption_read(statement, script->converted[statement->index].stub, &used),
        .width = has_key(statement, "width") ? key_width(statement) : WIDTH_FULL};
    table.caption.n_rows = 0; /* that a requirement stands here is no evidence */
    fill(&coverage, &table);
    struct block *block = add_block(script, blocks, BLOCK_TABLE, statement);
    block->table = table;
}
