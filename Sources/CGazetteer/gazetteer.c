#include "CGazetteer.h"

// `#embed` is C23; clang accepts it in earlier modes with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t gazetteer[] __attribute__((aligned(64))) = {
#embed "gazetteer.bin"
};

static const uint8_t name_list[] __attribute__((aligned(64))) = {
#embed "names.bin"
};

const uint8_t *factdesk_gazetteer_bytes(void) { return gazetteer; }

size_t factdesk_gazetteer_size(void) { return sizeof gazetteer; }

const uint8_t *factdesk_name_list_bytes(void) { return name_list; }

size_t factdesk_name_list_size(void) { return sizeof name_list; }
