/* base/hash.h - SHA-256 (FIPS 180-4) by libcrypto. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>

#define HASH_HEX 65 /* 64 hexadecimal digits and NUL */

void hash_bytes(const void *bytes, size_t n, unsigned char digest[32]);
void hash_hex(const void *bytes, size_t n, char hex[HASH_HEX]);

#endif
