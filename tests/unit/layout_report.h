/*
 * tests/unit/layout_report.h - the sample report: one of everything, in Swedish.
 */
#ifndef TESTS_LAYOUT_REPORT_H
#define TESTS_LAYOUT_REPORT_H

#include "layout_sample.h"

#define REPORT_FIGURES 5

struct report {
    struct block *blocks;
    size_t n;
    const struct frame *figures[REPORT_FIGURES + 1];
};

static const char *const report_text[] = {
    "Regeringen gav Vinnova i uppdrag att etablera ett nationellt innovationskluster för "
    "avancerade "
    "terapier. Uppdraget omfattar åren 2023 till 2025 och ska bidra till att fler patienter "
    "får "
    "tillgång till cell- och genterapier, att fler prövningar förläggs till Sverige och att "
    "tillverkningskapaciteten byggs ut i samverkan mellan regioner, lärosäten och företag.",
    "Klustrets verksamhet bedrivs i tre noder med gemensam ledning. Varje nod svarar för "
    "utbildning, processutveckling och regulatoriskt stöd inom sitt område, medan den "
    "gemensamma "
    "ledningen samordnar internationella kontakter, uppföljning och kommunikation. "
    "Organisationen "
    "beslutades efter samråd med de berörda universitetssjukhusen.",
    "Utvärderingen bygger på registerdata, på enkäter till klustrets parter och på intervjuer "
    "med "
    "kliniska prövare. Där det är möjligt jämförs utvecklingen med en kontrafaktisk "
    "utveckling, det "
    "vill säga vad som sannolikt hade hänt utan satsningen.",
    "Tillverkningskapaciteten ökade under perioden, men väntetiderna för akademiska projekt är "
    "fortfarande långa. Flera parter framhåller att kvalitetssäkringen, snarare än "
    "utrustningen, är "
    "den trånga sektorn. Rekryteringen av sakkunniga personer har tagit längre tid än "
    "planerat, och "
    "kostnaderna för insatsvaror har stigit snabbare än prisindex för sektorn i övrigt.",
};

static inline void report_add(struct report *report, struct block block)
{
    report->blocks[report->n++] = block;
}

static inline void report_prose(struct arena *arena, struct report *report, size_t from,
                                size_t n)
{
    for (size_t i = 0; i < n; i++)
        report_add(report, paragraph(arena, report_text[(from + i) % LEN(report_text)]));
}

static inline struct block report_letter(struct arena *arena, enum block_kind kind)
{
    struct block *blocks = arena_array(arena, 3, sizeof *blocks);
    blocks[0] = paragraph(arena, "Vinnova överlämnar härmed slutredovisningen av uppdraget att "
                                 "etablera ett nationellt innovationskluster för avancerade "
                                 "terapier (N2022/01234).");
    blocks[1] = paragraph(arena, report_text[0]);
    blocks[2] = paragraph(arena, "Beslut i detta ärende har fattats av generaldirektören.");
    struct block block = {.kind = kind};
    block.letter.blocks = blocks;
    block.letter.n = kind == BLOCK_COLOPHON ? 0 : 3;
    return block;
}

static inline void report_front(struct arena *arena, struct report *report)
{
    report_add(report, (struct block){.kind = BLOCK_COVER});
    report_add(report, report_letter(arena, BLOCK_COLOPHON));
    report_add(report, report_letter(arena, BLOCK_LETTER));
    report_add(report, (struct block){.kind = BLOCK_CONTENTS});
    report_add(report, (struct block){.kind = BLOCK_LIST_OF_TABLES});
    report_add(report, (struct block){.kind = BLOCK_LIST_OF_FIGURES});
    report_add(report, front_heading(arena, "Sammanfattning"));
    static const char *const numbers[] = {"80 mnkr", "14", "2,6", "37 %"};
    static const char *const labels[] = {
        "anvisades för åren 2023 och 2024", "parter i tre noder, varav sju regioner",
        "prövningar per miljon invånare, mot 1,9 i jämförelsen",
        "av projekten har nått klinisk prövning"};
    struct key_figure *items = arena_array(arena, 4, sizeof *items);
    for (size_t i = 0; i < 4; i++)
        items[i] = (struct key_figure){words(arena, numbers[i]), words(arena, labels[i])};
    struct block keys = {.kind = BLOCK_KEY_FIGURES};
    keys.key_figures.items = items;
    keys.key_figures.n = 4;
    report_add(report, keys);
    report_prose(arena, report, 0, 4);
}

static const char *const money_rows[] = {
    "2021|12,5|8,25|–|20,75", "2022|15,0|9,5|1,2|25,7", "2023|40,0|22,75|6,8|69,55",
    "2024|40,0|31,0|12,4|83,4", "*Summa|107,5|71,5|20,4|199,4"};

static inline struct block report_money(struct arena *arena)
{
    struct table_words given = {.number = "1",
                                .title = "Staten och näringslivet delar lika",
                                .measure = "Miljoner kronor, löpande priser",
                                .source = "Källa: Vinnova, årsredovisningar.",
                                .aligns = "ldddd",
                                .head = "År|Staten|Näringslivet|Regionerna|Summa",
                                .body = money_rows,
                                .n_body = LEN(money_rows)};
    struct block block = table(arena, &given);
    struct text *notes = arena_array(arena, 1, sizeof *notes);
    notes[0] = words(arena, "– Uppgift saknas: regionernas bidrag redovisades inte före 2022.");
    block.table.caption.notes = notes;
    block.table.caption.n_notes = 1;
    return block;
}

static const char *const model_rows[] = {
    "#Styrning|",
    "Nodmodell|Tre noder med gemensam ledning och varsitt ansvarsområde|Närhet till klinik, "
    "tydligt ansvar|Risk för dubbelarbete mellan noderna",
    "Centrum|En juridisk person som äger utrustningen|Enkel uppföljning och en väg in för "
    "företag|"
    "Lång etableringstid, upphandlingsfrågor",
    "#Finansiering|",
    "Avgifter|Användarna betalar självkostnad enligt taxa|Följer efterfrågan|Trösklar för "
    "akademiska "
    "projekt",
    "Anslag|Staten bär fasta kostnader|Stabilitet|Statsstödsregler måste prövas i varje "
    "enskilt "
    "fall enligt gruppundantagsförordningen"};

static inline struct block report_models(struct arena *arena)
{
    struct table_words given = {
        .number = "2",
        .title = "Två sätt att styra och två att finansiera klustret prövades",
        .source = "Källa: Vinnovas bearbetning.",
        .width = WIDTH_FULL,
        .aligns = "llll",
        .head = "Modell|Innebörd|Fördelar|Nackdelar",
        .body = model_rows,
        .n_body = LEN(model_rows)};
    return table(arena, &given);
}

static inline struct block report_long(struct arena *arena)
{
    const char **rows = arena_array(arena, 90, sizeof *rows);
    for (int i = 0; i < 90; i++)
        rows[i] = arena_printf(arena, "Projekt %d|Nod %c|%d|%d,%d", i + 1, "ABC"[i % 3],
                               2019 + i % 6, (i * 37) % 23, (i * 7) % 10);
    struct table_words given = {.number = "3",
                                .title = "Projekten fördelar sig jämnt över noderna",
                                .measure = "Startår och beviljade medel i miljoner kronor",
                                .source = "Källa: Vinnovas ärendesystem.",
                                .aligns = "llrd",
                                .head = "Projekt|Nod|Startår|Beviljat, mnkr",
                                .body = rows,
                                .n_body = 90};
    struct block block = table(arena, &given);
    block.table.caption.illustrative = true;
    return block;
}

static inline struct block report_wide(struct arena *arena)
{
    static const char *const rows[] = {"Karolinska|12|14|17|21|25|31|38|44|47|52|2,6",
                                       "Sahlgrenska|8|9|9|12|15|17|22|24|29|33|1,9",
                                       "Skåne|5|7|8|8|11|12|15|19|20|22|1,4",
                                       "Uppsala|4|4|6|7|9|11|12|14|17|18|1,2",
                                       "Umeå|2|2|3|3|4|6|7|7|9|11|0,9",
                                       "*Riket|31|36|43|51|64|77|94|108|122|136|8,0"};
    struct table_words given = {
        .number = "4",
        .title = "Prövningarna blev fler vid alla universitetssjukhus",
        .measure =
            "Antal pågående prövningar vid årets slut; sista kolumnen per hundratusen invånare",
        .source = "Källa: EU Clinical Trials Register.",
        .width = WIDTH_LANDSCAPE,
        .aligns = "lrrrrrrrrrrd",
        .head = "Sjukhus|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|Per 100 000",
        .body = rows,
        .n_body = LEN(rows)};
    return table(arena, &given);
}

static inline struct block report_box(struct arena *arena)
{
    struct block *blocks = arena_array(arena, 2, sizeof *blocks);
    blocks[0] = paragraph(arena, report_text[2]);
    blocks[1] = paragraph(arena, "Sverige jämförs med ett vägt medelvärde av liknande länder.");
    struct block block = {.kind = BLOCK_BOX};
    block.box = (struct box){words(arena, "Så läses jämförelsen"), blocks, 2};
    return block;
}

static inline struct block report_quote(struct arena *arena)
{
    struct block *blocks = arena_array(arena, 1, sizeof *blocks);
    blocks[0] =
        paragraph(arena, "”Vinnova ska senast den 30 september 2025 slutredovisa uppdraget "
                         "till Regeringskansliet. Redovisningen ska innehålla en "
                         "utvärdering av satsningen som helhet.”");
    struct block block = {.kind = BLOCK_QUOTE};
    block.quote.blocks = blocks;
    block.quote.n = 1;
    return block;
}

static const char *const short_items[] = {"cellterapi", "genterapi", "vävnadsteknik"};
static const char *const long_items[] = {
    "Utbildning av processingenjörer och sakkunniga personer i samverkan mellan lärosätena och "
    "företagen, med praktikplatser vid de tre noderna.",
    "Regulatoriskt stöd till akademiska projekt från tidig utveckling till ansökan om klinisk "
    "prövning, i dialog med Läkemedelsverket och utländska myndigheter.",
    "Gemensam upphandling av insatsvaror och analyser."};

static inline void report_body(struct arena *arena, struct report *report)
{
    report_add(report, heading(arena, 1, "1", "Uppdraget och hur det har genomförts"));
    report_prose(arena, report, 0, 1);
    report_add(report,
               noted(arena, "Staten avsatte 80 miljoner kronor under de två första åren", 1,
                     "Utgiftsområde 24, anslaget 1:2. Beloppet fördelades lika mellan åren "
                     "och disponerades av Vinnova.",
                     ". Medlen disponerades av Vinnova och fördelades till noderna efter "
                     "ansökan i två omgångar."));
    report_add(report, report_quote(arena));
    report_add(report, heading(arena, 2, "1.1", "Tre områden"));
    report_add(report, paragraph(arena, "Klustret arbetar inom tre områden:"));
    report_add(report, list(arena, false, 3, short_items));
    report_add(report, paragraph(arena, "Arbetet sker i tre steg:"));
    report_add(report, list(arena, true, 3, long_items));
    report_add(report, heading(arena, 3, "1.1.1", "Avgränsningar"));
    report_prose(arena, report, 1, 2);
    report_add(report, report_box(arena));
    struct block *money = arena_alloc(arena, sizeof *money);
    *money = report_money(arena);
    report_add(report, referring(arena, "Pengarnas fördelning framgår av ", money,
                                 REFERENCE_BOTH, ", som bygger på årsredovisningarna."));
    report_add(report, *money);
    report->blocks[report->n - 2].paragraph.inlines =
        (referring(arena, "Pengarnas fördelning framgår av ", &report->blocks[report->n - 1],
                   REFERENCE_BOTH, ", som bygger på årsredovisningarna."))
            .paragraph.inlines;
    report_prose(arena, report, 3, 3);
    report_add(report,
               figure(arena, "1", "Fler prövningar startas i Sverige än i jämförelselandet",
                      WIDTH_TEXT));
    report_prose(arena, report, 2, 2);
    report_add(report, heading(arena, 1, "2", "Vad hade hänt utan satsningen?"));
    report_add(report, heading(arena, 2, "2.1", "Jämförelsen"));
    report_prose(arena, report, 2, 3);
    report_add(report, report_models(arena));
    report_prose(arena, report, 1, 2);
    report_add(report, figure(arena, "2", "Väntetiderna är oförändrade", WIDTH_FULL));
    report_prose(arena, report, 0, 3);
    report_add(report, report_long(arena));
    report_prose(arena, report, 3, 2);
    report_add(report, report_wide(arena));
    report_prose(arena, report, 1, 3);
    report_add(report, figure(arena, "3", "Andelen akademiska projekt minskar", WIDTH_TEXT));
    report_add(report,
               figure(arena, "4", "Kostnaderna stiger snabbare än prisindex", WIDTH_TEXT));
    report_add(report, (struct block){.kind = BLOCK_CODE,
                                      .code = "andel = sum(belopp) / n\n    där n > 0"});
    report_add(report, heading(arena, 1, "Bilaga A", "Beslutet i sin helhet"));
    report_prose(arena, report, 0, 2);
}

static inline struct doc report_doc(struct arena *arena, struct report *report, bool full)
{
    report->blocks = arena_array(arena, 200, sizeof *report->blocks);
    report->n = 0;
    report_front(arena, report);
    report_body(arena, report);
    const sp width = SP_FROM_MM(116), height = SP_FROM_MM(62);
    for (size_t i = 0; i < REPORT_FIGURES - 1; i++)
        report->figures[i] = drawing(arena, i == 1 && full ? SP_FROM_MM(156) : width, height);
    report->figures[REPORT_FIGURES - 1] = NULL;
    return (struct doc){
        .language = LANGUAGE_SV,
        .front = {.title = "Ett innovationskluster för avancerade terapier",
                  .subtitle = "Slutredovisning av regeringsuppdraget 2023–2025",
                  .short_title = "Innovationskluster för avancerade terapier",
                  .series = "Vinnova Rapport VR 2025:07",
                  .isbn = "978-91-00000-00-0",
                  .dnr = "2023-01234",
                  .dnr_decision = "N2022/01234",
                  .agency = "Vinnova",
                  .address = "Mäster Samuelsgatan 56\n101 58 Stockholm",
                  .to = "Klimat- och näringslivsdepartementet",
                  .to_address = "103 33 Stockholm",
                  .date = "2025-09-12",
                  .state = "utkast",
                  .signatory = "Anna Andersson",
                  .participants = "Bo Berg, Cecilia Carlsson"},
        .labels = sample_labels(),
        .style = "sample",
        .blocks = report->blocks,
        .n = report->n,
    };
}

#endif
