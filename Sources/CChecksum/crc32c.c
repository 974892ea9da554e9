#include "CChecksum.h"

#include <string.h>

#if defined(__x86_64__)
#include <nmmintrin.h>
#define WITH_CRC __attribute__((target("sse4.2")))
#define STEP_BYTE(crc, byte) _mm_crc32_u8((uint32_t)(crc), (byte))
#define STEP_WORD(crc, word) _mm_crc32_u64((crc), (word))

int cchecksum_has_crc32c(void) { return __builtin_cpu_supports("sse4.2") != 0; }

#elif defined(__aarch64__) && defined(__linux__)
#include <arm_acle.h>
#include <sys/auxv.h>
#define WITH_CRC __attribute__((target("crc")))
#define STEP_BYTE(crc, byte) __crc32cb((uint32_t)(crc), (byte))
#define STEP_WORD(crc, word) __crc32cd((uint32_t)(crc), (word))

/* HWCAP_CRC32 of asm/hwcap.h. */
int cchecksum_has_crc32c(void) { return (getauxval(AT_HWCAP) & (1UL << 7)) != 0; }

#else
#define WITHOUT_CRC

int cchecksum_has_crc32c(void) { return 0; }

#endif

#ifdef WITHOUT_CRC

uint32_t cchecksum_crc32c(uint32_t remainder, const void *bytes, size_t count) {
    (void)bytes;
    (void)count;
    return remainder;
}

#else

WITH_CRC uint32_t cchecksum_crc32c(uint32_t remainder, const void *bytes, size_t count) {
    const unsigned char *next = bytes;
    uint64_t crc = remainder;
    for (; count >= 8; count -= 8, next += 8) {
        uint64_t word;
        memcpy(&word, next, 8);
        crc = STEP_WORD(crc, word);
    }
    for (; count > 0; count--, next++) crc = STEP_BYTE(crc, *next);
    return (uint32_t)crc;
}

#endif
