#ifndef CSHA256_H
#define CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions for SHA-256. (x86-64 only; elsewhere the portable method serves.)
bool csha256_has_instructions(void);

/// Takes whole blocks of 64 bytes into a hash value, by those instructions, which must exist.
void csha256_compress(uint32_t state[8], const uint8_t *blocks, size_t count);

#endif
