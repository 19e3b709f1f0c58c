#ifndef FACTDESK_CGAZETTEER_H
#define FACTDESK_CGAZETTEER_H

#include <stddef.h>
#include <stdint.h>

/// First byte of the compiled gazetteer, aligned to 64 bytes, valid for the life of the program.
const uint8_t *factdesk_gazetteer_bytes(void);

/// Number of bytes at `factdesk_gazetteer_bytes()`.
size_t factdesk_gazetteer_size(void);

/// First byte of the compiled list of names and words, aligned to 64 bytes, valid likewise.
const uint8_t *factdesk_name_list_bytes(void);

/// Number of bytes at `factdesk_name_list_bytes()`.
size_t factdesk_name_list_size(void);

#endif
