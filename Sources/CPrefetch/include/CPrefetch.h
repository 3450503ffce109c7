#ifndef CPREFETCH_H
#define CPREFETCH_H

/// Asks the processor to bring the cache line at `address` near, as it is about to be changed.
///
/// Swift has no word for this. A hint only: it changes no result, and any address will do.
static inline __attribute__((always_inline)) void prefetchForWriting(const void *address) {
    __builtin_prefetch(address, 1, 3);
}

#endif
