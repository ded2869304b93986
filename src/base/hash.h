/* base/hash.h - SHA-256 (FIPS 180-4) by libcrypto. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>

#define HASH_HEX 65 /* 64 hexadecimal digits and NUL */

/* A file as it was read. */
struct file_hash {
    const char *path;
    char sha256[HASH_HEX];
};

void hash_bytes(const void *bytes, size_t n, unsigned char digest[32]);
void hash_hex(const void *bytes, size_t n, char hex[HASH_HEX]);
struct file_hash hash_file(const char *path, const void *bytes, size_t n);

#endif
