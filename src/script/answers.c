/*
 * Whether every requirement of the deliverable is answered, and with what evidence: the table
 * `krav` against the headings' `answers` and what their sections print.
 *
 * The deliverable's requirements are the rows that say yes in the column named by the report's
 * `kind` ("delredovisning"); without such a column, those of its `assignment`.
 */
#include "script/inside.h"

#include <string.h>

#include "base/arena.h"
#include "base/str.h"

struct checker {
    struct script *script;
    const struct table *table;
    const struct column *id;
    const struct doc *doc;
    struct answer *answers;
    size_t n, capacity;
};

static bool has_string(const char *const *list, size_t n, const char *wanted)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(list[i], wanted) == 0)
            return true;
    return false;
}

bool heading_answers(const struct block *block, const char *id)
{
    return block && block->kind == BLOCK_HEADING &&
           has_string(block->heading.answers, block->heading.n_answers, id);
}

/* A gate that a draft may pass, with a warning. */
static void tell(const struct script *script, struct pos pos, const char *reason,
                 const char *message)
{
    if (is_final(script))
        diag_error(script->diag, pos, reason, "%s", message);
    else
        diag_warning(script->diag, pos, reason, "%s", message);
}

/* --- evidence --- */

static size_t evidence_of_blocks(const struct script *script, const struct block blocks[],
                                 size_t n);

/* Example data show a form and prove nothing. */
static bool is_evidence(const struct printed *printed)
{
    struct value value = printed_value(printed);
    return value.state == VALUE_KNOWN && value.status != STATUS_ILLUSTRATIVE && value.origin &&
           value.origin->kind != ORIGIN_CONSTANT;
}

static size_t evidence_of_text(const struct script *script, const struct text *text)
{
    size_t evidence = 0;
    for (size_t i = 0; i < text->n; i++) {
        const struct inline_ *piece = &text->inlines[i];
        if (piece->value)
            evidence += is_evidence(&script->printed[piece->value - 1]);
        if (piece->kind == INLINE_NOTE && piece->note)
            evidence += evidence_of_blocks(script, piece->note->blocks, piece->note->n_blocks);
    }
    return evidence;
}

/* Of rows: as many as there are.  A table written out: the values in its cells. */
static size_t evidence_of_table(const struct script *script, const struct table_block *table)
{
    size_t evidence = table->caption.n_rows;
    for (size_t i = 0; evidence == 0 && i < table->n_body; i++)
        for (size_t k = 0; k < table->body[i].n_cells; k++)
            evidence += evidence_of_text(script, &table->body[i].cells[k].text);
    return evidence;
}

static size_t evidence_of_block(const struct script *script, const struct block *block)
{
    size_t evidence = 0;
    switch (block->kind) {
    case BLOCK_PARAGRAPH: return evidence_of_text(script, &block->paragraph);
    case BLOCK_LIST:
        for (size_t i = 0; i < block->list.n; i++)
            evidence +=
                evidence_of_blocks(script, block->list.items[i].blocks, block->list.items[i].n);
        return evidence;
    case BLOCK_QUOTE: return evidence_of_blocks(script, block->quote.blocks, block->quote.n);
    case BLOCK_BOX: return evidence_of_blocks(script, block->box.blocks, block->box.n);
    case BLOCK_TABLE: return evidence_of_table(script, &block->table);
    case BLOCK_FIGURE: return block->figure.caption.n_rows;
    case BLOCK_KEY_FIGURES:
        for (size_t i = 0; i < block->key_figures.n; i++)
            evidence += evidence_of_text(script, &block->key_figures.items[i].number);
        return evidence;
    case BLOCK_HEADING:
    case BLOCK_CODE:
    case BLOCK_COVER:
    case BLOCK_COLOPHON:
    case BLOCK_LETTER:
    case BLOCK_CONTENTS:
    case BLOCK_LIST_OF_TABLES:
    case BLOCK_LIST_OF_FIGURES: break;
    }
    return 0;
}

static size_t evidence_of_blocks(const struct script *script, const struct block blocks[],
                                 size_t n)
{
    size_t evidence = 0;
    for (size_t i = 0; i < n; i++)
        evidence += evidence_of_block(script, &blocks[i]);
    return evidence;
}

/* What the heading's section prints, the sections below it with it. */
static size_t evidence_of_section(const struct script *script, const struct doc *doc, size_t at)
{
    size_t end = at + 1;
    while (end < doc->n && !(doc->blocks[end].kind == BLOCK_HEADING &&
                             doc->blocks[end].heading.level <= doc->blocks[at].heading.level))
        end++;
    return evidence_of_blocks(script, &doc->blocks[at + 1], end - at - 1);
}

/* --- the gates --- */

static void add_answer(struct checker *checker, struct answer answer)
{
    checker->answers = arena_grow(checker->script->arena, checker->answers, checker->n,
                                  &checker->capacity, sizeof answer);
    checker->answers[checker->n++] = answer;
}

/* Where the heading says so; a whole list of answers has one place. */
static struct pos answer_pos(const struct checker *checker, const struct block *heading,
                             const char *id)
{
    const struct script *script = checker->script;
    for (size_t i = 0; i < script->n_statements; i++) {
        const struct converted *converted = &script->converted[i];
        if (!converted->stub || strcmp(converted->stub->anchor, heading->anchor) != 0)
            continue;
        const struct heading *answering = &heading->heading;
        for (size_t k = 0; answering->n_answers > 1 && k < answering->n_answers; k++)
            if (strcmp(answering->answers[k], id) == 0)
                return place_value(converted->place,
                                   arena_printf(script->arena, "answers.%zu", k + 1));
        return place_value(converted->place, "answers");
    }
    return heading->pos;
}

/* Adds the requirement's answers; false when there is none. */
static bool find_answers(struct checker *checker, const char *id)
{
    const struct doc *doc = checker->doc;
    size_t before = checker->n;
    for (size_t i = 0; i < doc->n; i++)
        if (heading_answers(&doc->blocks[i], id))
            add_answer(checker, (struct answer){id, &doc->blocks[i],
                                                evidence_of_section(checker->script, doc, i)});
    if (checker->n == before)
        add_answer(checker, (struct answer){.requirement = id});
    return checker->answers[before].heading != NULL;
}

/* One of the answers must print evidence or say why not. */
static void check_evidence(const struct checker *checker, size_t first)
{
    const struct script *script = checker->script;
    const struct answer *answer = &checker->answers[first];
    for (size_t i = first; i < checker->n; i++)
        if (checker->answers[i].n_evidence || checker->answers[i].heading->heading.no_evidence)
            return;
    tell(script, answer_pos(checker, answer->heading, answer->requirement), "no-evidence",
         arena_printf(script->arena, "'%s' answers '%s' and prints no evidence",
                      answer->heading->name, answer->requirement));
    diag_length(script->diag, strlen(answer->requirement));
    diag_hint(script->diag, "print a value, a table or a chart of known data, or say why there "
                            "is none: no_evidence = \"…\"");
}

static void tell_unanswered(const struct checker *checker, const struct str *ids)
{
    const struct script *script = checker->script;
    tell(script, script->report_pos, "not-answered",
         arena_printf(script->arena, "no section answers the requirements %s", ids->s));
    diag_hint(script->diag, "add answers = { \"…\" } to the sections that do");
}

static bool is_wanted(const struct checker *checker, size_t row)
{
    const struct front *front = &checker->script->front;
    const struct column *kind = front->kind ? table_column(checker->table, front->kind) : NULL;
    const struct column *assignment = table_column(checker->table, "uppdrag");
    if (kind && kind->number)
        return kind->number[row] > 0;
    return front->assignment && assignment &&
           strcmp(assignment->text[row], front->assignment) == 0;
}

static void check_requirements(struct checker *checker)
{
    struct script *script = checker->script;
    struct str unanswered = STR_EMPTY;
    size_t n;
    const size_t *rows = rows_where(script, checker->table, NULL, script->report_pos, &n);
    for (size_t i = 0; i < n; i++) {
        if (!is_wanted(checker, rows[i]))
            continue;
        size_t first = checker->n;
        const char *id = checker->id->text[rows[i]];
        if (find_answers(checker, id))
            check_evidence(checker, first);
        else
            str_printf(&unanswered, "%s%s", unanswered.n ? ", " : "", id);
    }
    if (unanswered.n)
        tell_unanswered(checker, &unanswered);
    str_close(&unanswered);
}

static void check_known(const struct checker *checker, const struct block *heading,
                        const char *answer)
{
    const struct script *script = checker->script;
    const struct table *table = checker->table;
    if (has_string(checker->id->text, table->n_rows, answer))
        return;
    tell(script, answer_pos(checker, heading, answer), "unknown-requirement",
         arena_printf(script->arena,
                      "'%s' answers the requirement '%s', which the table '%s' does not have",
                      heading->name, answer, table->name));
    diag_length(script->diag, strlen(answer));
    diag_suggest(script->diag, answer, checker->id->text, table->n_rows);
}

static size_t n_answers(const struct block *block)
{
    return block->kind == BLOCK_HEADING ? block->heading.n_answers : 0;
}

/* Every id that a heading answers must be a requirement. */
static void check_headings(const struct checker *checker)
{
    for (size_t i = 0; i < checker->doc->n; i++) {
        const struct block *block = &checker->doc->blocks[i];
        for (size_t k = 0; k < n_answers(block); k++)
            check_known(checker, block, block->heading.answers[k]);
    }
}

/* A report on an assignment has requirements to meet, one that answers some too. */
static bool has_requirements(const struct script *script, const struct doc *doc)
{
    if (script->front.assignment && has_table(script, REQUIREMENTS))
        return true;
    for (size_t i = 0; i < doc->n; i++)
        if (n_answers(&doc->blocks[i]))
            return true;
    return false;
}

void answers_check(struct script *script, struct doc *doc)
{
    struct checker checker = {.script = script, .doc = doc};
    if (!has_requirements(script, doc))
        return;
    checker.table =
        package_table(script->package, REQUIREMENTS, script->report_pos, script->diag);
    checker.id =
        checker.table ? find_column(script, checker.table, "id", script->report_pos) : NULL;
    if (!checker.id)
        return;
    check_headings(&checker);
    check_requirements(&checker);
    doc->answers = checker.answers;
    doc->n_answers = checker.n;
}
