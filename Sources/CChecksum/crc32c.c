#include "CChecksum.h"

#include <string.h>

#if defined(__x86_64__)
#include <nmmintrin.h>
#include <wmmintrin.h>
#define WITH_CRC __attribute__((target("sse4.2,pclmul")))
#define STEP_BYTE(crc, byte) _mm_crc32_u8((uint32_t)(crc), (byte))
#define STEP_WORD(crc, word) _mm_crc32_u64((crc), (word))

int cchecksum_has_crc32c(void) {
    return __builtin_cpu_supports("sse4.2") != 0 && __builtin_cpu_supports("pclmul") != 0;
}

/* The instruction takes three cycles and can be started in each: three lanes next to each other take the time of one.
   V. Gopal, E. Ozturk and others, "Fast CRC Computation for iSCSI Polynomial Using CRC32 Instruction", Intel, 2011.
   A remainder r before n bytes counts for r * x^(8n) after them, modulo the polynomial. The product of two reflected
   polynomials comes out one place too low, and the instruction itself multiplies by x^32: hence x^(8n - 33). */
#define LANE 256
#define PAST_ONE_LANE 0xb9e02b86u  /* x^(8 * 256 - 33) mod P */
#define PAST_TWO_LANES 0xdd7e3b0cu /* x^(16 * 256 - 33) mod P */

WITH_CRC static uint64_t past(uint64_t crc, uint32_t power) {
    __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128((int64_t)crc), _mm_cvtsi64_si128(power), 0);
    return STEP_WORD(0, (uint64_t)_mm_cvtsi128_si64(product));
}

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

static uint64_t word_at(const unsigned char *bytes) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    return word;
}

WITH_CRC uint32_t cchecksum_crc32c(uint32_t remainder, const void *bytes, size_t count) {
    const unsigned char *next = bytes;
    uint64_t crc = remainder;
#ifdef LANE
    for (; count >= 3 * LANE; count -= 3 * LANE, next += 3 * LANE) {
        uint64_t second = 0, third = 0;
        for (int at = 0; at < LANE; at += 8) {
            crc = STEP_WORD(crc, word_at(next + at));
            second = STEP_WORD(second, word_at(next + LANE + at));
            third = STEP_WORD(third, word_at(next + 2 * LANE + at));
        }
        crc = past(crc, PAST_TWO_LANES) ^ past(second, PAST_ONE_LANE) ^ third;
    }
#endif
    for (; count >= 8; count -= 8, next += 8) crc = STEP_WORD(crc, word_at(next));
    for (; count > 0; count--, next++) crc = STEP_BYTE(crc, *next);
    return (uint32_t)crc;
}

#endif
