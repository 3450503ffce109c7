#ifndef CSTRUCTURE_BLOCK_H
#define CSTRUCTURE_BLOCK_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __x86_64__
#include <immintrin.h>
#endif

// 64 bytes and the masks they are brought to. Written with the compiler's vectors, it becomes SSE2 or NEON by itself,
// and AVX2 or AVX-512 inside of a function that is made for them.

#define ALWAYS_INLINE static inline __attribute__((always_inline))

enum { BLOCK = 64 };

typedef uint8_t block __attribute__((vector_size(64), aligned(1)));
typedef _Bool block_of_bits __attribute__((ext_vector_type(64)));

ALWAYS_INLINE uint64_t mask_of(block_of_bits bits) {
    uint64_t mask;
    memcpy(&mask, &bits, sizeof mask);
    return mask;
}

// The bytes that are `byte`.
ALWAYS_INLINE uint64_t equal_mask(const uint8_t *bytes, uint8_t byte) {
    return mask_of(__builtin_convertvector(*(const block *)bytes == byte, block_of_bits));
}

// The bytes that are at least `byte`.
ALWAYS_INLINE uint64_t least_mask(const uint8_t *bytes, uint8_t byte) {
    return mask_of(__builtin_convertvector(*(const block *)bytes >= byte, block_of_bits));
}

// Each bit moved on by `places`; `before` are the bits of the block before.
ALWAYS_INLINE uint64_t shifted(uint64_t mask, int places, uint64_t before) {
    return mask << places | before >> (64 - places);
}

ALWAYS_INLINE uint64_t all_ones_where(int condition) { return condition ? ~UINT64_C(0) : 0; }

// The bytes of the block that are text.
ALWAYS_INLINE uint64_t valid_mask(size_t start, size_t count) {
    return ~UINT64_C(0) >> (count - start < BLOCK ? BLOCK - (count - start) : 0);
}

// For each bit the parity of the bits up to and with it.
typedef uint64_t prefix_xor(uint64_t mask);

static inline uint64_t prefix_xor_by_shifts(uint64_t mask) {
    for (int places = 1; places < 64; places *= 2) mask ^= mask << places;
    return mask;
}

// Writes `base` plus the place of each bit; may write up to 63 entries more. Returns the end of what counts.
typedef uint32_t *write_places(uint64_t mask, uint32_t base, uint32_t *places);

// Eight at a time without asking after each, because how many there are differs from block to block and would be
// guessed wrong; most blocks have no more.
static inline uint32_t *write_places_by_eight(uint64_t mask, uint32_t base, uint32_t *places) {
    uint32_t *end = places + __builtin_popcountll(mask);
    while (places < end) {
        for (int index = 0; index < 8; index++) {
            places[index] = base + (mask ? (uint32_t)__builtin_ctzll(mask) : 0);
            mask &= mask - 1;
        }
        places += 8;
    }
    return end;
}

#ifdef __x86_64__

#define TARGET_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt,pclmul")))
#define TARGET_AVX512 \
    __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt,pclmul,avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2")))

// A product without carries with a number of ones alone adds up every bit with all below it.
TARGET_AVX2 static inline uint64_t prefix_xor_by_product(uint64_t mask) {
    __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)mask), _mm_set1_epi8(-1), 0);
    return (uint64_t)_mm_cvtsi128_si64(product);
}

// The processor has an instruction that leaves of 64 bytes those of a mask: of the numbers 0…63 it leaves the places.
TARGET_AVX512 static inline uint32_t *write_places_by_compressing(
    uint64_t mask, uint32_t base, uint32_t *places) {
    static const block numbers = {
        0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
        44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
    };
    int count = __builtin_popcountll(mask);
    __m512i left = _mm512_maskz_compress_epi8(mask, _mm512_loadu_si512(&numbers));
    __m512i bases = _mm512_set1_epi32((int)base);
    __m128i next = _mm512_castsi512_si128(left);
    _mm512_storeu_si512(places, _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(next)));
    if (count > 16) {
        next = _mm512_extracti32x4_epi32(left, 1);
        _mm512_storeu_si512(places + 16, _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(next)));
    }
    if (count > 32) {
        next = _mm512_extracti32x4_epi32(left, 2);
        _mm512_storeu_si512(places + 32, _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(next)));
        next = _mm512_extracti32x4_epi32(left, 3);
        _mm512_storeu_si512(places + 48, _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(next)));
    }
    return places + count;
}

#endif
#endif
