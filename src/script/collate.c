#include "script/collate.h"

#include <stdint.h>

#include "base/utf8.h"

/* Swedish: capitals as small letters, å ä ö last, é as e. */
static uint32_t letter(uint32_t code)
{
    if (code >= 'A' && code <= 'Z')
        return code + ('a' - 'A');
    switch (code) {
    case 0xC5:
    case 0xE5: return 'z' + 1; /* å */
    case 0xC4:
    case 0xE4: return 'z' + 2; /* ä */
    case 0xD6:
    case 0xF6: return 'z' + 3; /* ö */
    case 0xC9:
    case 0xE9: return 'e';
    default: return code;
    }
}

int collate(const char *left, const char *right)
{
    for (;;) {
        uint32_t a = letter(utf8_next(&left)), b = letter(utf8_next(&right));
        if (a != b)
            return a < b ? -1 : 1;
        if (a == 0)
            return 0;
    }
}
