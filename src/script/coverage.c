/* Where each requirement is answered: the table `krav` against the headings' `answers`. */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"

#define REQUIREMENTS "krav"

struct coverage {
    const struct statement *statement;
    struct script *script;
    const struct table *table;
    const struct column *id, *words, *assignment;
    size_t *rows;
    size_t n;
    struct str unanswered; /* ids, for one warning */
};

static bool has_string(const char *const *list, size_t n, const char *wanted)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(list[i], wanted) == 0)
            return true;
    return false;
}

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
        if (n_wanted == 0 || has_string(wanted, n_wanted, coverage->assignment->text[rows[i]]))
            coverage->rows[coverage->n++] = rows[i];
    return coverage->n > 0 ||
           diag_error(script->diag, coverage->statement->pos, "no-rows", "no requirement fits '%s'",
                      coverage->statement->title);
}

static struct text reference_to(const struct script *script, const struct block *target)
{
    struct inline_ *piece = arena_alloc(script->arena, sizeof *piece);
    *piece = (struct inline_){.kind = INLINE_REFERENCE, .target = target, .form = REFERENCE_BOTH,
                              .language = script->language, .text = target->name};
    return (struct text){.inlines = piece, .n = 1};
}

/* References to every heading that answers the requirement, in reading order. */
static struct text answers_to(const struct coverage *coverage, const char *id)
{
    struct script *script = coverage->script;
    struct text text = {0};
    for (size_t i = 0; i < script->n_statements; i++) {
        const struct block *stub = script->converted[i].stub;
        if (!stub || stub->kind != BLOCK_HEADING ||
            !has_string(stub->heading.answers, stub->heading.n_answers, id))
            continue;
        if (text.n > 0)
            text = text_join(script->arena, text, words_of(script, ", "));
        text = text_join(script->arena, text, reference_to(script, stub));
    }
    return text;
}

static struct table_row requirement_row(struct coverage *coverage, size_t row)
{
    struct script *script = coverage->script;
    struct table_row made = row_of(script->arena, ROW_BODY, 3);
    struct table_cell *cells = row_cells(&made);
    const char *id = coverage->id->text[row];
    cells[0] = cell_words(script, id, true);
    cells[1] = cell_words(script, coverage->words->text[row], false);
    cells[2].text = answers_to(coverage, id);
    if (cells[2].text.n > 0)
        return made;
    cells[2] = cell_words(script, script->phrases.not_answered, false);
    str_printf(&coverage->unanswered, "%s%s", coverage->unanswered.n ? ", " : "", id);
    return made;
}

static void tell_unanswered(struct coverage *coverage)
{
    const struct script *script = coverage->script;
    if (coverage->unanswered.n == 0)
        return;
    diag_warning(script->diag, coverage->statement->pos, "not-answered",
                 "no section answers the requirements %s", coverage->unanswered.s);
    diag_hint(script->diag, "add answers = { \"…\" } to the sections that do");
    str_close(&coverage->unanswered);
}

static void fill(struct coverage *coverage, struct table_block *table)
{
    static const struct table_column columns[] = {
        {.align = ALIGN_LEFT, .share = 0.1}, {.align = ALIGN_LEFT, .share = 0.58},
        {.align = ALIGN_LEFT, .share = 0.32}};
    struct script *script = coverage->script;
    struct table_row *head = arena_alloc(script->arena, sizeof *head);
    struct table_row *body = arena_array(script->arena, coverage->n, sizeof *body);
    *head = row_of(script->arena, ROW_BODY, 3);
    row_cells(head)[0] = cell_words(script, script->phrases.requirement_id, true);
    row_cells(head)[1] = cell_words(script, script->phrases.requirement, true);
    row_cells(head)[2] = cell_words(script, script->phrases.answered_in, true);
    for (size_t i = 0; i < coverage->n; i++)
        body[i] = requirement_row(coverage, coverage->rows[i]);
    tell_unanswered(coverage);
    table->columns = columns;
    table->n_columns = 3;
    table->head = head;
    table->n_head = 1;
    table->body = body;
    table->n_body = coverage->n;
}

static void check_answer(const struct coverage *coverage, const struct converted *heading, size_t i)
{
    const struct script *script = coverage->script;
    const struct table *table = coverage->table;
    const struct column *id = coverage->id;
    const struct heading *answering = &heading->stub->heading;
    const char *answer = answering->answers[i];
    if (has_string(id->text, table->n_rows, answer))
        return;
    const char *path = answering->n_answers > 1 ? arena_printf(script->arena, "answers.%zu", i + 1)
                                                : "answers";
    diag_error(script->diag, place_value(heading->place, path), "unknown-requirement",
               "'%s' answers the requirement '%s', which the table '%s' does not have",
               heading->stub->name, answer, table->name);
    diag_length(script->diag, strlen(answer));
    const char *meant = diag_nearest(answer, id->text, table->n_rows);
    if (meant)
        diag_hint(script->diag, "did you mean '%s'?", meant);
}

/* Every id that a heading answers must be a requirement. */
static void check_answers(const struct coverage *coverage)
{
    const struct script *script = coverage->script;
    for (size_t i = 0; i < script->n_statements; i++) {
        const struct block *stub = script->converted[i].stub;
        for (size_t k = 0; stub && stub->kind == BLOCK_HEADING && k < stub->heading.n_answers; k++)
            check_answer(coverage, &script->converted[i], k);
    }
}

void coverage_convert(const struct statement *statement, struct blocks *blocks)
{
    struct script *script = statement->script;
    struct coverage coverage = {.statement = statement, .script = script};
    if (!open_table(&coverage) || !choose_rows(&coverage))
        return;
    check_answers(&coverage);
    struct rows_used used = {.table = coverage.table, .rows = coverage.rows, .n = coverage.n};
    struct table_block table = {
        .caption = caption_read(statement, script->converted[statement->index].stub, &used),
        .width = has_key(statement, "width") ? key_width(statement) : WIDTH_FULL};
    fill(&coverage, &table);
    struct block *block = add_block(script, blocks, BLOCK_TABLE, statement);
    block->table = table;
}
