#include "pdf/meta.h"

#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "pdf/icc.h"
#include "pdf/put.h"

#define PRODUCER "redovisa"
#define SECONDS_A_DAY 86400

/* A moment's parts, UTC. */
struct moment {
    int year, month, day, hour, minute, second;
};

static struct moment moment_of(long long seconds)
{
    assert(seconds >= 0 && seconds < 253402300800LL); /* years of four digits */
    struct moment moment;
    date_split((int)(seconds / SECONDS_A_DAY), &moment.year, &moment.month, &moment.day);
    int rest = (int)(seconds % SECONDS_A_DAY);
    moment.hour = rest / 3600;
    moment.minute = rest / 60 % 60;
    moment.second = rest % 60;
    return moment;
}

const char *meta_language(enum language language)
{
    static const char *const names[] = {[LANGUAGE_SV] = "sv-SE", [LANGUAGE_EN] = "en-GB"};
    return names[language];
}

/* --- Info --- */

static void put_entry(struct str *out, const char *key, const char *text)
{
    if (!text)
        return;
    str_puts(out, key);
    put_text(out, text);
}

void meta_put_date(struct str *out, long long date)
{
    struct moment at = moment_of(date);
    str_printf(out, "(D:%04d%02d%02d%02d%02d%02dZ)", at.year, at.month, at.day, at.hour,
               at.minute, at.second);
}

static const char *creator(const struct pdf_meta *meta)
{
    return meta->creator ? meta->creator : PRODUCER;
}

static void write_info(struct str *out, const void *what)
{
    const struct pdf_meta *meta = what;
    put_entry(out, "/Title", meta->title);
    put_entry(out, "/Author", meta->author);
    put_entry(out, "/Subject", meta->subject);
    put_entry(out, "/Keywords", meta->keywords);
    put_entry(out, "/Creator", creator(meta));
    put_entry(out, "/Producer", PRODUCER);
    str_puts(out, "/CreationDate");
    meta_put_date(out, meta->date);
    str_puts(out, "/ModDate");
    meta_put_date(out, meta->date);
    /* Keys of our own (ISO 32000-1, 14.3.3): what a Swedish registry asks for. */
    put_entry(out, "/Diarienummer", meta->dnr);
    put_entry(out, "/Serienummer", meta->series);
    put_entry(out, "/Beslutsdatum", meta->decided);
}

void meta_info(struct arena *arena, struct objects *objects, const struct pdf_meta *meta)
{
    objects_info(arena, objects, write_info, meta);
}

/* --- XMP --- */

static void put_xml(struct str *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '&')
            str_puts(out, "&amp;");
        else if (*text == '<')
            str_puts(out, "&lt;");
        else if (*text == '>')
            str_puts(out, "&gt;");
        else
            str_putc(out, *text);
    }
}

/* An element, with the array that XMP's data model asks for around its one value. */
static void put_property(struct str *out, const char *name, const char *array, const char *text)
{
    if (!text)
        return;
    str_printf(out, "<%s>", name);
    if (array)
        str_printf(out, "<rdf:%s><rdf:li%s>", array,
                   array[0] == 'A' ? " xml:lang=\"x-default\"" : "");
    put_xml(out, text);
    if (array)
        str_printf(out, "</rdf:li></rdf:%s>", array);
    str_printf(out, "</%s>\n", name);
}

/* Keywords as XMP's list of subjects, one for each word or phrase. */
static void put_subjects(struct str *out, const char *keywords)
{
    if (!keywords)
        return;
    str_puts(out, "<dc:subject><rdf:Bag>");
    while (*(keywords += strspn(keywords, ", "))) {
        size_t n = strcspn(keywords, ",");
        struct str word = STR_EMPTY;
        str_add(&word, keywords, n);
        str_puts(out, "<rdf:li>");
        put_xml(out, word.s);
        str_puts(out, "</rdf:li>");
        str_close(&word);
        keywords += n;
    }
    str_puts(out, "</rdf:Bag></dc:subject>\n");
}

/* The file's identifier, as the trailer has it, in the form of a UUID. */
static void put_document_id(struct str *out, const unsigned char id[16])
{
    str_puts(out, "<xmpMM:DocumentID>uuid:");
    for (size_t i = 0; i < 16; i++)
        str_printf(out, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", id[i]);
    str_puts(out, "</xmpMM:DocumentID>\n");
}

static void put_xmp_date(struct str *out, const char *name, long long date)
{
    struct moment at = moment_of(date);
    str_printf(out, "<%s>%04d-%02d-%02dT%02d:%02d:%02dZ</%s>\n", name, at.year, at.month,
               at.day, at.hour, at.minute, at.second, name);
}

/* pdfuaid is not among the schemas that PDF/A knows, so the file describes it (6.6.2.3.3). */
static void put_extension(struct str *out)
{
    str_puts(
        out,
        "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
        "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
        "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
        "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
        "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
        "<pdfaProperty:name>part</pdfaProperty:name>\n"
        "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
        "<pdfaProperty:category>internal</pdfaProperty:category>\n"
        "<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>\n"
        "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
        "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n");
}

static void put_standards(struct str *out, enum standard standard)
{
    str_printf(out,
               "<pdfaid:part>%d</pdfaid:part>\n<pdfaid:conformance>%c</pdfaid:conformance>\n",
               standard == STANDARD_A_3A ? 3 : 2, standard == STANDARD_A_2B ? 'B' : 'A');
    str_puts(out, "<pdfuaid:part>1</pdfuaid:part>\n");
    put_extension(out);
}

static void put_properties(struct str *out, const struct pdf_meta *meta)
{
    str_puts(out, "<dc:format>application/pdf</dc:format>\n");
    put_property(out, "dc:title", "Alt", meta->title);
    put_property(out, "dc:creator", "Seq", meta->author);
    put_property(out, "dc:description", "Alt", meta->subject);
    put_property(out, "dc:language", "Bag", meta_language(meta->language));
    put_property(out, "dc:publisher", "Bag", meta->author);
    put_property(out, "dc:identifier", NULL, meta->dnr);
    put_property(out, "dc:relation", "Bag", meta->series);
    put_property(out, "dc:date", "Seq", meta->decided);
    put_subjects(out, meta->keywords);
    put_xmp_date(out, "xmp:CreateDate", meta->date);
    put_xmp_date(out, "xmp:ModifyDate", meta->date);
    put_property(out, "xmp:CreatorTool", NULL, creator(meta));
    put_property(out, "pdf:Producer", NULL, PRODUCER);
    put_property(out, "pdf:Keywords", NULL, meta->keywords);
    put_document_id(out, meta->id);
}

uint32_t meta_xmp(struct arena *arena, struct objects *objects, const struct pdf_meta *meta)
{
    struct str xmp = STR_EMPTY;
    str_puts(&xmp, "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                   "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                   "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                   "<rdf:Description rdf:about=\"\"\n"
                   " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                   " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                   " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\"\n"
                   " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
                   " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
                   " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
                   " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
                   " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
                   " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n");
    put_properties(&xmp, meta);
    put_standards(&xmp, meta->standard);
    str_puts(&xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
    /* Not deflated: archives read it without a PDF reader. */
    struct stream stream = {"/Type/Metadata/Subtype/XML", xmp.s, xmp.n, PACKING_NONE};
    uint32_t number = object_add_stream(arena, objects, &stream);
    str_close(&xmp);
    return number;
}

/* --- output intent --- */

uint32_t meta_output_intent(struct arena *arena, struct objects *objects)
{
    struct str profile = STR_EMPTY;
    icc_srgb(&profile);
    struct stream stream = {"/N 3", profile.s, profile.n, PACKING_DEFLATE};
    uint32_t number = object_add_stream(arena, objects, &stream);
    str_close(&profile);
    const char *entries =
        arena_printf(arena,
                     "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier"
                     "(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile %u 0 R",
                     (unsigned)number);
    return object_add_text(arena, objects, entries);
}
