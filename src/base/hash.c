#include "base/hash.h"

#include <openssl/evp.h>

#include "base/arena.h"

/* Only a failed allocation makes SHA-256 fail. */
void hash_bytes(const void *bytes, size_t n, unsigned char digest[32])
{
    if (EVP_Digest(bytes, n, digest, NULL, EVP_sha256(), NULL) != 1)
        out_of_memory();
}

void hash_hex(const void *bytes, size_t n, char hex[HASH_HEX])
{
    static const char digits[] = "0123456789abcdef";
    unsigned char digest[32];
    hash_bytes(bytes, n, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    hex[HASH_HEX - 1] = '\0';
}

struct file_hash hash_file(const char *path, const void *bytes, size_t n)
{
    struct file_hash file = {.path = path};
    hash_hex(bytes, n, file.sha256);
    return file;
}
