/* fuzz.h: the door that libFuzzer and AFL++ knock at. The first byte of an input may choose options; the rest is the document. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

#endif
