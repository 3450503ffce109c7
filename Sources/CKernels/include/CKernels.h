#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// Asks the processor to bring the cache line at `address` near, as it is about to be changed.
///
/// Swift has no word for this. A hint only: it changes no result, and any address will do.
static inline __attribute__((always_inline)) void prefetchForWriting(const void *_Nonnull address) {
    __builtin_prefetch(address, 1, 3);
}

/// Where `part` first occurs in `text`; NULL where it does not. `partCount` must not be 0.
const uint8_t *_Nullable findBytes(
    const uint8_t *_Nonnull text, size_t textCount, const uint8_t *_Nonnull part, size_t partCount);

#endif
