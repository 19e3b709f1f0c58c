#include "CGazetteer.h"

// `#embed` is C23; clang accepts it in earlier modes with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t bytes[] __attribute__((aligned(64))) = {
#embed "gazetteer.bin"
};

const uint8_t *factdesk_gazetteer_bytes(void) { return bytes; }

size_t factdesk_gazetteer_size(void) { return sizeof bytes; }
