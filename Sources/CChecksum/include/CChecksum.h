#ifndef CCHECKSUM_H
#define CCHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/// Whether this processor computes CRC-32C by itself.
int cchecksum_has_crc32c(void);

/// Goes on with a CRC-32C from a remainder, by the processor's own instruction; it must have one.
uint32_t cchecksum_crc32c(uint32_t remainder, const void *bytes, size_t count);

#endif
