#include "claims.h"
#include "base/hash.h"

/* The examples of FIPS 180-4 (NIST, "Example Algorithms", SHA-256). */
static void hash_hex_gives_the_published_digests(void **state)
{
    char hex[HASH_HEX];
    hash_hex("", 0, hex);
    assert_string_equal(hex,
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    hash_hex("abc", 3, hex);
    assert_string_equal(hex,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const char *two_blocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    hash_hex(two_blocks, strlen(two_blocks), hex);
    assert_string_equal(hex,
                        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void hash_bytes_sees_every_byte(void **state)
{
    unsigned char bytes[193], one[32], other[32];
    memset(bytes, 0x5B, sizeof bytes);
    hash_bytes(bytes, sizeof bytes, one);
    for (size_t i = 0; i < sizeof bytes; i++) {
        bytes[i] ^= 1;
        hash_bytes(bytes, sizeof bytes, other);
        assert_memory_not_equal(one, other, sizeof one);
        bytes[i] ^= 1;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hash_hex_gives_the_published_digests),
        cmocka_unit_test(hash_bytes_sees_every_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
