#include "pdf/icc.h"

#include <stdint.h>
#include <string.h>

/* Sizes and places of the profile's parts, in bytes. */
#define HEADER_SIZE 128
#define TAG_COUNT 10
#define DATA_START (HEADER_SIZE + 4 + TAG_COUNT * 12)
#define PROFILE_SIZE 480

struct icc_tag {
    const char *signature;
    uint32_t offset, size;
};

/* Offsets from DATA_START; the three curves are one. */
static const struct icc_tag tags[TAG_COUNT] = {
    {"desc", 0, 36},   {"cprt", 36, 34},  {"wtpt", 72, 20},  {"chad", 92, 44},
    {"rXYZ", 136, 20}, {"gXYZ", 156, 20}, {"bXYZ", 176, 20}, {"rTRC", 196, 32},
    {"gTRC", 196, 32}, {"bTRC", 196, 32},
};

/* In s15Fixed16: D50, and sRGB's primaries adapted to it from D65 by Bradford's matrix; blue is
 * rounded so that the three add up to D50 exactly and grey stays grey. */
static const uint32_t white_d50[3] = {0xF6D6, 0x10000, 0xD32D};
static const uint32_t red[3] = {0x6FA2, 0x38F5, 0x0390};
static const uint32_t green[3] = {0x6299, 0xB785, 0x18DA};
static const uint32_t blue[3] = {0x249B, 0x0F86, 0xB6C3};
static const uint32_t bradford[9] = {0x00010C42, 0x000005DE, 0xFFFFF325, 0x00000793, 0x0000FD90,
                                     0xFFFFFBA1, 0xFFFFFDA2, 0x000003DC, 0x0000C06E};

/* y = (a x + b)^g above d, else c x: g 2.4, a 1/1.055, b 0.055/1.055, c 1/12.92, d 0.04045. */
static const uint32_t curve[5] = {0x00026666, 0x0000F2A7, 0x00000D59, 0x000013D0, 0x00000A5B};

static void put_u32(struct str *out, uint32_t value)
{
    char bytes[4] = {(char)(value >> 24), (char)(value >> 16), (char)(value >> 8), (char)value};
    str_add(out, bytes, 4);
}

static void put_array(struct str *out, const char *type, const uint32_t values[], size_t n)
{
    str_puts(out, type);
    put_u32(out, 0);
    for (size_t i = 0; i < n; i++)
        put_u32(out, values[i]);
}

/* A text in one language (en-US), padded to four bytes. */
static void put_localised(struct str *out, const char *text)
{
    size_t n = strlen(text);
    put_array(out, "mluc", (const uint32_t[]){1, 12}, 2);
    str_puts(out, "enUS");
    put_u32(out, (uint32_t)n * 2);
    put_u32(out, 28);
    for (size_t i = 0; i < n; i++) {
        str_putc(out, 0);
        str_putc(out, text[i]);
    }
    for (; n % 2; n++)
        str_add(out, "\0", 2);
}

static void put_header(struct str *out)
{
    put_u32(out, PROFILE_SIZE);
    put_u32(out, 0);
    put_u32(out, 0x04200000);
    str_puts(out, "mntrRGB XYZ ");
    str_add(out, "\x07\xD0\0\x01\0\x01\0\0\0\0\0\0", 12); /* a date it must have: 2000-01-01 */
    str_puts(out, "acsp");
    for (size_t i = 0; i < 28; i += 4)
        put_u32(out, 0);
    for (size_t i = 0; i < 3; i++)
        put_u32(out, white_d50[i]);
    for (size_t i = 80; i < HEADER_SIZE; i += 4)
        put_u32(out, 0);
}

static void put_directory(struct str *out)
{
    put_u32(out, TAG_COUNT);
    for (size_t i = 0; i < TAG_COUNT; i++) {
        str_puts(out, tags[i].signature);
        put_u32(out, DATA_START + tags[i].offset);
        put_u32(out, tags[i].size);
    }
}

void icc_srgb(struct str *out)
{
    put_header(out);
    put_directory(out);
    put_localised(out, "sRGB");
    put_localised(out, "CC0");
    put_array(out, "XYZ ", white_d50, 3);
    put_array(out, "sf32", bradford, 9);
    put_array(out, "XYZ ", red, 3);
    put_array(out, "XYZ ", green, 3);
    put_array(out, "XYZ ", blue, 3);
    str_puts(out, "para");
    put_u32(out, 0);
    put_u32(out, 3u << 16); /* function type 3 and two reserved bytes */
    for (size_t i = 0; i < LEN(curve); i++)
        put_u32(out, curve[i]);
}
