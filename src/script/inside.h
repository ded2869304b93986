/*
 * script/inside.h - private to script/: one run of a template, from Lua's statements to the
 * document.
 *
 * Files: binding (what Lua may call), load (reads template files), statement (reads one
 * statement's table), header (report and settings), values, names (numbers and anchors of what
 * can be referred to), prosewords, lookup (what an expression means), typed (marked figures),
 * orphans (unmarked ones), equals (what they could be), directions, rank, claims, lexicon,
 * caption, tables, appropriation, difference, rounding, cells, order, crosstabs, charts, axis,
 * gantt, diagrams, chartdata, coverage, answers, sources, references, evidence and rests (the
 * appendix), examples; final (what a final report may not hold), lint and its parts (the
 * language); document joins them.
 */
#ifndef SCRIPT_INSIDE_H
#define SCRIPT_INSIDE_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>

#include "doc/doc.h"
#include "doc/prose.h"
#include "doc/style.h"
#include "evidence/package.h"
#include "script/sandbox.h"
#include "script/script.h"
#include "script/template.h"
#include "study/tally.h"
#include "study/values.h"

struct arena;
struct piece;
struct effect;

/* Words that this folder puts into the document, in the report's language. */
struct phrases {
    const char *total, *missing, *not_applicable, *rounded, *more_reasons, *others;
    const char *example_sign, *example_note, *example_source, *own_source;
    const char *chart_data, *requirement_id, *requirement, *answered_in, *not_answered,
        *no_evidence;
    const char *from, *to, *low, *high, *registry_number, *undated;
    const char *joined; /* " och " */
    /* the appendix of evidence: titles, then heads of columns */
    const char *evidence_tables, *evidence_numbers, *evidence_table, *evidence_key,
        *evidence_columns, *evidence_number, *evidence_computed, *evidence_from, *evidence_rows,
        *evidence_several, *evidence_each, *evidence_among, *evidence_alike;
};

/* Words by which a text in a language is read. */
enum lexicon_list {
    LEXICON_MONTHS,
    LEXICON_BEFORE,
    LEXICON_AFTER,
    LEXICON_JOINING,
    LEXICON_UNITS,
    LEXICON_DIRECTIONS,
    LEXICON_LARGEST,
    LEXICON_SMALLEST,
    LEXICON_ORDINALS,
    LEXICON_FORMS,
    LEXICON_STATUTES,
    LEXICON_SHORTENED,
    LEXICON_KNOWN,
    LEXICON_VERBS,
    LEXICON_EFFECTS,
    LEXICON_EFFECT_LABELS,
    LEXICON_LISTS
};

/* Letters in capitals, where they first stand. */
struct abbreviation {
    const char *letters;
    struct pos pos;
    bool explained;
};

/* What money is charged to, where the report first prints a sum of it. */
struct charge {
    const char *words;
    struct pos pos;
    bool told;
};

/* A comment that switches a rule off. */
struct allowance {
    struct pos pos;
    const char *rule;
    bool used;
};

struct word_list {
    const char *const *items;
    size_t n;
};

struct lexicon {
    struct word_list lists[LEXICON_LISTS];
};

/* What an unchanged subject asks of its adjective: en, ett or flera words; nothing said. */
enum agreement { AGREEMENT_NONE, AGREEMENT_COMMON, AGREEMENT_NEUTER, AGREEMENT_PLURAL };

struct named_crosstab {
    const char *name;
    const struct crosstab *crosstab;
    const struct table *table;
    struct pos pos;
};

/* What a reference can name.  The block is filled when its statement has become
 * the document's. */
struct named_block {
    const char *name;
    struct block *block;
    bool implicit; /* named by its heading: may stand twice as long as nothing refers to it */
    size_t order;
};

struct blocks {
    struct block *items;
    size_t n, capacity;
};

/* A statement's place among the blocks. */
struct converted {
    struct block *stub; /* what references point to; NULL: nothing can */
    const struct place *place;
    struct blocks blocks;
};

/* A chart whose data stand in the appendix. */
struct chart_data {
    const struct block *figure;
    const char *x_title;
};

struct script {
    struct arena *arena;
    struct arena *scratch;   /* emptied after each statement */
    struct arena *templates; /* their bytes and tokens, given back with the run */
    struct diag *diag;
    struct package *package;
    struct sandbox *sandbox;
    lua_State *state;
    int environment; /* of templates, in the registry */
    const struct script_input *input;
    const char *folder; /* the template's */
    struct file_hash *files;
    size_t n_files, files_capacity;
    struct place *places;
    size_t n_places, places_capacity;

    bool has_report;
    struct pos report_pos;
    struct front front;
    enum language language;
    struct labels labels;
    struct phrases phrases;
    const struct lexicon *lexicons[2]; /* by enum language; NULL until a text is in it */
    struct abbreviation *abbreviations;
    size_t n_abbreviations, abbreviations_capacity;
    struct charge *charges;
    size_t n_charges, charges_capacity;
    struct allowance *allowances;
    size_t n_allowances, allowances_capacity;
    int effects_level; /* of the heading that declares an effect chapter; 0: none */
    const char *theme;
    bool has_read; /* some table has been asked for */

    struct values values;
    struct named_crosstab *crosstabs;
    size_t n_crosstabs, crosstabs_capacity;
    struct effect **effects; /* counterfactuals, see effects.h */
    size_t n_effects, effects_capacity;
    bool is_trying;          /* a sentence is read for its mistakes alone */
    struct printed *printed; /* doc.values */
    size_t n_printed, printed_capacity;
    const char *const *value_targets; /* doc.value_targets */

    struct named_block *names; /* sorted */
    size_t n_names, names_capacity;
    struct converted *converted; /* by statement */
    size_t n_statements;
    int next_note;
    bool example_printed;   /* the text just converted holds the sign for example data */
    bool example_explained; /* the chapter has told what the sign means */
    bool has_references;
    const struct table *sources; /* table källor, or NULL; read when first asked for */
    bool sources_asked;
    bool *source_used;                /* by row of it */
    struct source_name *source_names; /* by row of it */
    struct chart_data *chart_data;
    size_t n_chart_data, chart_data_capacity;
};

/* How texts name a source: "Regeringen 2023a". */
struct source_name {
    const char *publisher; /* without what stands after it in brackets */
    const char *year;      /* once it is used, with letters where there are more of a year */
    size_t place;          /* among all, by publisher, year and letters */
    size_t first, n; /* place of the first of the publisher and year, and how many they are */
};

/* One statement, its record and keys on Lua's stack. */
struct statement {
    struct script *script;
    int record, keys; /* stack indices */
    const char *path; /* of the keys within the statement: "" or "boxes.2" */
    const struct place *place;
    const char *word;
    const char *title; /* what stands after the word, or NULL */
    struct pos pos;    /* of the word */
    enum language language;
    size_t index;
};

/* The rows of evidence that a table or chart prints. */
struct rows_used {
    const struct table *table; /* NULL: no evidence */
    const size_t *rows;
    size_t n;
};

/* Reads the record on top of the stack and pushes its keys. */
struct statement statement_open(struct script *script, size_t index);
void statement_close(const struct statement *statement);
bool statement_is_wrong(const struct statement *statement);

bool has_key(const struct statement *statement, const char *key);
const char *key_string(const struct statement *statement,
                       const char *key); /* NULL: not given */
const char *key_passing(const struct statement *statement,
                        const char *key); /* in the scratch arena */
bool key_flag(const struct statement *statement, const char *key, bool otherwise);
bool key_number(const struct statement *statement, const char *key, double *number);
int key_integer(const struct statement *statement, const char *key, int otherwise);
double key_item_number(const struct statement *statement, const char *key,
                       size_t i); /* 0: none */
size_t key_strings(const struct statement *statement, const char *key,
                   const char *const **list);
enum block_width key_width(const struct statement *statement);
struct pos key_pos(const struct statement *statement, const char *key);
/* The n unnamed things of the key's list, each opened as a statement of its own keys. */
size_t key_count(const struct statement *statement, const char *key);
struct statement item_open(const struct statement *statement, const char *key, size_t i);
void item_close(const struct statement *item);
const char *item_string(const struct statement *item, size_t i);

/* The package's table of that name, as known at data_through; NULL after an error. */
const struct table *find_table(struct script *script, const char *name, struct pos pos);
const struct table *key_table(const struct statement *statement, const char *key);
const struct column *find_column(const struct script *script, const struct table *table,
                                 const char *name, struct pos pos);
const struct column *key_column(const struct statement *statement, const struct table *table,
                                const char *key);
/* NULL when the key is not given; *ok is set false when its column is unknown. */
const struct column *optional_column(const struct statement *statement,
                                     const struct table *table, const char *key, bool *ok);

/* Pushes the table of what Lua may call. */
void binding_push(struct script *script);

/* load.c: push the file as a function of Lua; false after an error.  The names must live on. */
bool load_template(struct script *script, const char *path);
bool load_include(struct script *script, const char *name, struct pos pos);
/* For --depfile, attachments and trace. */
void load_note_file(struct script *script, const char *path, struct bytes bytes);

/* header.c */
/* The day until which rows are known: data_through, or the day of the report itself; NULL
 * when it says neither. */
const char *report_day(const struct script *script);
bool header_read(const struct statement *statement);
bool header_language(struct script *script);
void header_push(struct script *script); /* as a table of strings */

/* values.c */
bool value_statement(const struct statement *statement);
/* Of a statement with a mistake: still a name, so that one mistake gives one message. */
struct value value_unknown(const struct statement *statement);
/* The rows that fit; NULL after an error. */
const size_t *rows_where(const struct script *script, const struct table *table,
                         const char *where, struct pos pos, size_t *n);
struct tally_spec statement_spec(const struct statement *statement, const struct table *table);
const size_t *statement_rows(const struct statement *statement, const struct table *table,
                             size_t *n);
/* The number (from 1) of a value in the document, which keeps a copy. */
int print_value(struct script *script, struct value value);
struct value *keep_value(struct script *script, struct value value);

/* prosewords.c: {…} and [@…] */
/* The author's words, wherever they stand: what they may not hold. */
void words_check(const struct statement *statement, const char *markdown, struct pos pos);
const struct block *blocks_of(const struct statement *statement, const char *markdown,
                              struct pos pos, size_t *n);
struct text key_line(const struct statement *statement, const char *key);
struct text line_of(const struct statement *statement, const char *markdown, struct pos pos);
/* Without styles, line by line: for figures, whose words are no inlines. */
const char *plain_of(const struct statement *statement, const char *words, struct pos pos);
struct text words_of(const struct script *script, const char *words);
/* Words that a cell gave, traced to it when they have figures in them. */
struct text words_from(struct script *script, const char *words, const struct table *table,
                       const struct column *column, size_t row);
struct text text_join(struct arena *arena, struct text left, struct text right);

/* lookup.c: what an expression means; `pos` is the place of the brace before it. */
bool value_find(struct script *script, const char *text, struct pos pos, struct value *out);
const char *text_trimmed(struct arena *arena, const char *text, size_t n);

/* typed.c: `{160 | reason}` */
bool typed_begins(struct script *script, const char *text);
bool typed_print(struct script *script, const char *text, struct pos pos, struct inline_ *out);

/* directions.c: the row of words of a form, or NULL; all forms; the word that
 * fits the value. */
const char *direction_row(struct script *script, enum language language, const char *form);
size_t direction_forms(struct script *script, const char *const **forms);
const char *direction_print(struct script *script, const char *row, const struct value *value,
                            enum agreement agreement, enum language language);

/* rank.c: `rank`; whether a form tells a rank; whether this value can be told so, else an
 * error; its words. */
bool rank_statement(const struct statement *statement, struct value *value);
bool rank_form(struct script *script, enum language language, const char *form);
bool rank_check(struct script *script, const struct value *value, const char *form,
                enum language language, struct pos pos);
const char *rank_print(struct script *script, const struct value *value, const char *form,
                       enum language language);

/* claims.c: whether the condition at `pos` holds; else an error at the sentence. */
bool claim_check(struct script *script, const char *text, struct pos pos, struct pos sentence);

/* lexicon.c */
const struct lexicon *lexicon_of(struct script *script, enum language language);
/* Whether n bytes are the same letters, capitals of ASCII and Latin-1 in the text counted as
 * small. */
bool lexicon_same(const char *small, const char *text, size_t n);
bool lexicon_has(const struct lexicon *lexicon, enum lexicon_list list, const char *word,
                 size_t n);

/* orphans.c: whether no figure of the author's words is typed without a mark. */
bool orphans_check(struct script *script, enum language language, const struct piece *pieces,
                   size_t n);

/* equals.c: "it equals {a}, or the sum of b in c": what can stand for digits; NULL: nothing. */
const char *equals_proposed(struct script *script, const char *digits);

/* names.c */
bool names_number(struct script *script, int statements);
bool names_has(const struct script *script, const char *name);
const struct block *names_find(const struct script *script, const char *name, struct pos pos);

/* order.c: `sort`, one column, and rows of one group together in the order they are met. */
bool rows_sort(const struct statement *statement, const struct table *table, size_t *rows,
               size_t n);
void rows_sort_by(struct arena *arena, const struct column *column, bool falling, size_t *rows,
                  size_t n);
size_t *rows_gather(struct arena *arena, const struct column *group, const size_t *rows,
                    size_t n);

/* caption.c */
struct caption caption_read(const struct statement *statement, const struct block *stub,
                            const struct rows_used *used);
void caption_note(struct script *script, struct caption *caption, struct text note);

/* sources.c: "Vinnova (2023)" in source lines, "Vinnova 2023" in cells, "(Vinnova 2023)" in
 * prose. */
struct text source_line(struct script *script, const struct rows_used *used);
struct text source_short(struct script *script, const char *slug);
bool source_cite(struct script *script, const char *slug, struct pos pos, struct inline_ *out);
bool has_table(const struct script *script, const char *name); /* in the package */
/* The table of sources, or NULL when the package has none. */
const struct table *sources_of(struct script *script);
/* A cell of it, or "" when it is missing or there is no such column. */
const char *source_cell(const struct script *script, size_t row, const char *name);
/* How texts name the source: "Regeringen 2023a", of its own day's year, else of its
 * publication's. */
const char *source_label(const struct script *script, size_t row);

/* evidence.c: after all that prints values */
void evidence_convert(const struct statement *statement, struct blocks *blocks);

/* references.c */
void references_convert(const struct statement *statement, struct blocks *blocks);

/* tables.c, crosstabs.c, charts.c, axis.c, diagrams.c, coverage.c, chartdata.c */
void table_convert(const struct statement *statement, struct blocks *blocks);
const struct crosstab *crosstab_read(const struct statement *statement,
                                     const struct table **table, struct rows_used *used);
bool crosstab_convert(const struct statement *statement, struct table_block *block,
                      struct rows_used *used, bool *missing, bool *not_applicable);
void chart_convert(const struct statement *statement, struct blocks *blocks);
bool axis_check(const struct statement *statement, const struct chart *chart);
void chart_capitals(struct arena *arena, struct chart *chart); /* heads.c */
const char *county_letters(const char *code);                  /* heads.c */
bool gantt_read(const struct statement *statement, const struct rows_used *used,
                struct chart *chart, const char **x_title);
bool diagram_read(const struct statement *statement, struct chart *chart);
void coverage_convert(const struct statement *statement, struct blocks *blocks);
void chart_data_convert(const struct statement *statement, struct blocks *blocks);
void chart_data_table(struct script *script, const struct chart_data *data,
                      struct blocks *blocks);

/*
 * examples.c: the raised sign after what example data gave, and the line that explains it:
 * below a table, and once a chapter below the first text that prints the sign.
 */
struct text example_sign(const struct script *script);
struct text example_note(const struct script *script);
void example_explain(const struct statement *statement, struct blocks *blocks);

/* subject.c: `highlight` names what stands out, points of the only series or series. */
void subject_points(const struct statement *statement, const char *const *names,
                    struct chart_point *points, size_t n);
void subject_series(const struct statement *statement, struct chart_series *series, size_t n);

/* stacks.c: the sums of a stacked chart's categories. */
void stack_totals(struct script *script, struct chart *chart);

/* cells.c: shared by the makers of tables. */
struct table_cell cell_words(const struct script *script, const char *words, bool header);
struct table_cell cell_value(struct script *script, const struct value *value,
                             bool mark_example);
struct table_row row_of(struct arena *arena, enum row_kind kind, size_t n_cells);
struct table_cell *row_cells(const struct table_row *row);

/* answers.c: the requirements of the table `krav` against what the sections print. */
#define REQUIREMENTS "krav"
bool heading_answers(const struct block *block, const char *id);
void answers_check(struct script *script, struct doc *doc);

/* appropriation.c: "Anslag: anslaget 1:2 …, dnr …." of the rows, empty when they name none; a
 * sum that a text prints; `{sum.anslag}`, NULL after an error; what was told nowhere. */
struct text appropriation_note(struct script *script, const struct rows_used *used);
void appropriation_printed(struct script *script, const struct value *value, struct pos pos);
const char *appropriation_print(struct script *script, const struct value *value,
                                enum language language, struct pos pos);
void appropriation_finish(const struct script *script);

/* difference.c: the column that `minus` names, as the origin of its cells; NULL after an error.
 * And one cell less another of its row. */
const struct origin *difference_read(const struct statement *item, const struct table *table,
                                     const struct column *from);
struct value cell_difference(struct script *script, const struct origin *from,
                             const struct origin *minus, size_t row);

/* rounding.c: the printed parts do not add up to the printed total, the exact ones do. */
bool table_is_rounded(const struct script *script, const struct table_block *table);

/* cells.c */
bool written_table(const struct statement *statement, struct table_block *block);
enum align align_named(const char *name, enum align otherwise);

/* lint.c, sentences.c, abbreviations.c: what `check` says of the language (lint.h). */
size_t lint_rules(const char *const **rules);
void lint_text(const struct statement *statement, const struct piece *pieces, size_t n);
void lint_title(const struct statement *statement, const char *title, struct pos pos);
void lint_finish(const struct script *script);

/* allow.c: whether a comment above the statement allows what the rule warns of; the comments'
 * form; those that silenced nothing. */
bool allow_holds(const struct statement *statement, const char *rule);
void allow_check(struct script *script, const struct template *template);
void allow_finish(const struct script *script);

/* final.c: what only a final report may not hold; errors in state slutlig. */
bool is_final(const struct script *script);
bool final_value(const struct script *script, const struct value *value, struct pos pos);
void final_comment(const struct statement *statement, struct blocks *blocks);
void final_header(const struct script *script);

/* document.c */
struct block *add_block(struct script *script, struct blocks *blocks, enum block_kind kind,
                        const struct statement *statement);
struct doc *document_convert(struct script *script, int statements);

/* theme.c */
const struct style *theme_read(struct script *script);

#endif
