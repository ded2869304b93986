/*
 * libcsv is fed line by line, so that each record's offset and line are known without asking
 * it.  Its habits that would change data are switched off: spaces are never trimmed, empty
 * lines are reported, quotes are strict.  After a quote error the bytes at fault are kept from
 * it, and reading goes on.
 */
#include "evidence/csv.h"

#include <csv.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "evidence/byte.h"

#define STRICT (CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)

enum record_end { END_NONE, END_LF, END_CRLF };

struct reader {
    struct arena *arena;
    struct csv_parser parser;
    const struct csv_source *source;
    csv_record_fn *receive;
    void *context;
    struct csv_cell *cells; /* of the record being read */
    size_t n_cells, cells_room;
    size_t n_fields; /* of the first record; 0 before its end */
    size_t n_records;
    char *text;   /* where the next cell's text goes */
    size_t first; /* where the file's text begins */
    size_t start; /* of the record being read */
    int start_line;
    size_t line_start; /* of the line being read */
    int line;
    bool ended;                 /* a record has ended and the next has not begun */
    bool lone_cr;               /* the piece being read ends with a CR that no LF follows */
    bool faulty;                /* the record has an error already: its width tells nothing */
    enum record_end record_end; /* the file's first */
    struct diag *diag;
};

static int no_space(unsigned char byte)
{
    (void)byte;
    return 0;
}

static struct pos pos_at(const struct reader *reader, size_t offset)
{
    return (struct pos){reader->source->path, reader->line,
                        (int)(offset - reader->line_start) + 1};
}

static struct pos record_pos(const struct reader *reader)
{
    return (struct pos){reader->source->path, reader->start_line, 1};
}

static void cell_end(void *text, size_t n, void *context)
{
    struct reader *reader = context;
    if (reader->n_cells < CSV_MAX_FIELDS && n <= CSV_MAX_CELL) {
        reader->cells = arena_grow(reader->arena, reader->cells, reader->n_cells,
                                   &reader->cells_room, sizeof *reader->cells);
        reader->cells[reader->n_cells] = (struct csv_cell){reader->text, n};
        if (n)
            memcpy(reader->text, text, n);
        reader->text[n] = '\0';
        reader->text += n + 1;
    } else if (!reader->faulty) {
        reader->faulty = true;
        if (n > CSV_MAX_CELL)
            diag_error(reader->diag, record_pos(reader), "cell-too-long",
                       "cell %zu of the record has more than %zu bytes", reader->n_cells + 1,
                       CSV_MAX_CELL);
        else
            diag_error(reader->diag, record_pos(reader), "too-many-fields",
                       "the record has more than %d fields", CSV_MAX_FIELDS);
    }
    reader->n_cells++;
}

static void ragged_error(const struct reader *reader)
{
    diag_error(reader->diag, record_pos(reader), "ragged",
               "the record has %zu field%s, the first record %zu", reader->n_cells,
               reader->n_cells == 1 ? "" : "s", reader->n_fields);
    if (reader->n_cells > reader->n_fields)
        diag_hint(reader->diag, "put a cell that holds a comma in quotes");
}

static void record_end(int byte, void *context)
{
    struct reader *reader = context;
    (void)byte;
    reader->ended = true;
    if (reader->lone_cr)
        return;
    bool blank = reader->n_cells == 0;
    if (blank && !reader->faulty && reader->n_fields > 1) {
        diag_error(reader->diag, record_pos(reader), "blank-line",
                   "an empty line is no record; delete it");
        return;
    }
    if (blank)
        cell_end(NULL, 0, reader);
    if (reader->n_fields == 0)
        reader->n_fields = reader->n_cells;
    if (reader->faulty)
        return;
    if (reader->n_cells != reader->n_fields) {
        ragged_error(reader);
        return;
    }
    reader->n_records++;
    reader->receive(reader->context,
                    &(struct csv_record){reader->cells, reader->n_cells, reader->start,
                                         reader->start_line, reader->start == reader->first});
}

/* A piece ends after LF, or after a CR, which libcsv may take as the end of a record. */
static size_t piece_end(const struct reader *reader, size_t at)
{
    const char *s = reader->source->bytes.s;
    size_t n = reader->source->bytes.n - at;
    const char *lf = memchr(s + at, '\n', n);
    size_t length = lf ? (size_t)(lf - s) - at + 1 : n;
    const char *cr = reader->source->census.cr ? memchr(s + at, '\r', length) : NULL;
    return cr ? (size_t)(cr - s) + 1 : at + length;
}

static bool is_lone_cr(struct bytes bytes, size_t at)
{
    return bytes.s[at] == '\r' && (at + 1 == bytes.n || bytes.s[at + 1] != '\n');
}

static void byte_errors(const struct reader *reader, size_t at, size_t end)
{
    const char *reason = NULL;
    while ((at = byte_fault(reader->source->bytes.s, at, end, &reason)) < end) {
        unsigned byte = (unsigned char)reader->source->bytes.s[at];
        bool encoding = strcmp(reason, "invalid-utf8") == 0;
        diag_error(reader->diag, pos_at(reader, at), reason,
                   encoding ? "the byte 0x%02X is not UTF-8; save the file as UTF-8"
                            : "the control character 0x%02X may not stand in a file; delete it",
                   strcmp(reason, "c1-control") == 0
                       ? (unsigned char)reader->source->bytes.s[at + 1]
                       : byte);
        at += strcmp(reason, "c1-control") == 0 ? 2 : 1;
    }
}

static void quote_error(struct reader *reader, size_t at)
{
    reader->faulty = true;
    if (reader->source->bytes.s[at] == '"')
        diag_error(reader->diag, pos_at(reader, at), "stray-quote",
                   "a quote stands inside a cell without quotes; put the cell in quotes and "
                   "double the quote");
    else
        diag_error(reader->diag, pos_at(reader, at), "text-after-quote",
                   "text follows the closing quote; double a quote that is part of the cell");
}

static size_t parse(struct reader *reader, size_t at, size_t end)
{
    size_t n = csv_parse(&reader->parser, reader->source->bytes.s + at, end - at, cell_end,
                         record_end, reader);
    if (n < end - at && csv_error(&reader->parser) != CSV_EPARSE)
        out_of_memory();
    return at + n;
}

/* The byte to go on with after a quote error: the record is not delivered, so its text matters
 * no more. */
static size_t after_quote_error(const struct reader *reader, size_t at, size_t end)
{
    const char *s = reader->source->bytes.s;
    if (s[at] == '"')
        return at + 1;
    while (at < end && s[at] != ',' && s[at] != '\n' && s[at] != '\r')
        at++;
    return at;
}

static void parse_piece(struct reader *reader, size_t at, size_t end)
{
    while ((at = parse(reader, at, end)) < end) {
        quote_error(reader, at);
        at = after_quote_error(reader, at, end);
    }
}

/* Checks the record end that stops at `at`; returns where the next record begins. */
static size_t end_of_record(struct reader *reader, size_t at)
{
    const char *s = reader->source->bytes.s;
    enum record_end end = END_LF;
    size_t first = at - 1;
    if (reader->lone_cr) {
        diag_error(reader->diag, pos_at(reader, first), "bare-cr",
                   "a carriage return stands alone; end lines with LF or CRLF");
        return at;
    }
    if (s[first] == '\r') {
        end = END_CRLF;
        at++;
    }
    if (reader->record_end == END_NONE)
        reader->record_end = end;
    if (end != reader->record_end)
        diag_error(reader->diag, pos_at(reader, first), "mixed-eol",
                   "this line ends with %s, the first with %s", end == END_LF ? "LF" : "CRLF",
                   end == END_LF ? "CRLF" : "LF");
    return at;
}

static void record_begin(struct reader *reader, size_t at)
{
    reader->ended = false;
    reader->faulty = reader->lone_cr;
    reader->n_cells = 0;
    reader->start = at;
    reader->start_line = reader->line;
}

static void read_pieces(struct reader *reader, size_t at)
{
    while (at < reader->source->bytes.n) {
        if (reader->ended)
            record_begin(reader, at);
        size_t end = piece_end(reader, at);
        reader->lone_cr = is_lone_cr(reader->source->bytes, end - 1);
        if (end - reader->start > CSV_MAX_RECORD) {
            diag_error(reader->diag, record_pos(reader), "record-too-long",
                       "the record has more than %zu bytes", CSV_MAX_RECORD);
            diag_hint(reader->diag,
                      "a quote that is never closed swallows the rest of the file");
            reader->ended = true;
            return;
        }
        if (reader->source->census.bad)
            byte_errors(reader, at, end);
        parse_piece(reader, at, end);
        at = reader->ended ? end_of_record(reader, end) : end;
        if (reader->source->bytes.s[at - 1] == '\n') {
            reader->line++;
            reader->line_start = at;
        }
    }
}

/* Where field number `field` of the record at `start` begins, or the last when it has fewer. */
static size_t field_start(struct bytes bytes, size_t start, size_t field)
{
    size_t begin = start;
    bool quoted = false;
    for (size_t at = start; at < bytes.n && field; at++) {
        char byte = bytes.s[at];
        if (byte == '"' && bytes.s[begin] == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (byte == '\n' || byte == '\r')
            break;
        if (byte == ',') {
            begin = at + 1;
            field--;
        }
    }
    return begin;
}

struct pos csv_pos(const struct csv_source *source, size_t offset, int line, size_t field)
{
    struct bytes bytes = source->bytes;
    size_t begin = field_start(bytes, offset, field), line_start = begin;
    while (line_start > 0 && bytes.s[line_start - 1] != '\n')
        line_start--;
    for (size_t at = offset; at < line_start; at++)
        line += bytes.s[at] == '\n';
    return (struct pos){source->path, line, (int)(begin - line_start) + 1};
}

static void read_end(struct reader *reader)
{
    if (reader->ended || csv_fini(&reader->parser, cell_end, record_end, reader) == 0 ||
        reader->faulty)
        return;
    struct pos pos = csv_pos(reader->source, reader->start, reader->start_line, SIZE_MAX);
    diag_error(reader->diag, pos, "unterminated-quote", "this quote is never closed");
}

static const char *wide_mark(struct bytes bytes)
{
    static const struct {
        const char *mark;
        size_t n;
        const char *reason;
    } marks[] = {{"\xFF\xFE\0\0", 4, "utf32-bom"},
                 {"\0\0\xFE\xFF", 4, "utf32-bom"},
                 {"\xFF\xFE", 2, "utf16-bom"},
                 {"\xFE\xFF", 2, "utf16-bom"}};
    for (size_t i = 0; i < LEN(marks); i++)
        if (bytes.n >= marks[i].n && memcmp(bytes.s, marks[i].mark, marks[i].n) == 0)
            return marks[i].reason;
    return NULL;
}

/* Leaves out the byte-order mark: *at is where text begins.  False when there is
 * none to read. */
static bool read_start(const char *path, struct bytes bytes, size_t *at, struct diag *diag)
{
    struct pos pos = {path, 1, 1};
    const char *wide = wide_mark(bytes);
    if (wide)
        return diag_error(diag, pos, wide, "the file is %s; save it as UTF-8",
                          strcmp(wide, "utf16-bom") == 0 ? "UTF-16" : "UTF-32");
    if (bytes.n >= 3 && memcmp(bytes.s, "\xEF\xBB\xBF", 3) == 0) {
        *at = 3;
        diag_warning(diag, pos, "bom",
                     "the file begins with a byte-order mark; it is left out");
    }
    if (bytes.n == *at)
        return diag_error(diag, pos, "empty-file", "the file is empty");
    return true;
}

/* A first line without commas, of what should have several cells, that another sign parts. */
static bool check_delimiter(const struct csv_source *source, size_t at, struct diag *diag)
{
    static const struct {
        char sign;
        const char *reason, *name;
    } delimiters[] = {{';', "looks-semicolon", "semicolons"},
                      {'\t', "looks-tab", "tabs"},
                      {'|', "looks-pipe", "vertical bars"}};
    const char *line = source->bytes.s + at;
    const char *lf = memchr(line, '\n', source->bytes.n - at);
    size_t n = lf ? (size_t)(lf - line) : source->bytes.n - at;
    if (source->due_fields < 2 || memchr(line, ',', n))
        return true;
    for (size_t i = 0; i < LEN(delimiters); i++)
        if (memchr(line, delimiters[i].sign, n))
            return diag_error(diag, (struct pos){source->path, 1, 1}, delimiters[i].reason,
                              "the cells are parted by %s; part them by commas",
                              delimiters[i].name);
    return true;
}

struct csv_source csv_open(const char *path, struct bytes bytes)
{
    struct byte_census census = byte_census(bytes);
    return (struct csv_source){path, bytes, census, census.lf + census.cr + 1, 0};
}

bool csv_read(struct arena *arena, const struct csv_source *source, csv_record_fn *receive,
              void *context, struct csv_counts *counts, struct diag *diag)
{
    size_t at = 0, errors = diag_errors(diag);
    *counts = (struct csv_counts){0};
    if (!read_start(source->path, source->bytes, &at, diag) ||
        !check_delimiter(source, at, diag))
        return false;
    struct reader reader = {.arena = arena,
                            .source = source,
                            .receive = receive,
                            .context = context,
                            .first = at,
                            .diag = diag,
                            .line = 1,
                            .ended = true};
    /* Each cell has a comma, a line end or the file's end after it: room for its NUL. */
    reader.text = arena_alloc(arena, source->bytes.n + 2);
    if (csv_init(&reader.parser, STRICT) != 0)
        out_of_memory();
    csv_set_space_func(&reader.parser, no_space);
    csv_set_blk_size(&reader.parser, 4096);
    read_pieces(&reader, at);
    read_end(&reader);
    csv_free(&reader.parser);
    *counts = (struct csv_counts){reader.n_records, reader.n_fields};
    return diag_errors(diag) == errors;
}
