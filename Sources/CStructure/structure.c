#include "CStructure.h"

#include "block.h"
#include "utf8.h"

// The scan and the count, each written once. A version is the same code inside of a function that is made for a
// processor, with what that processor does best put in for the parity and for the writing.

// What one block tells the next.
typedef struct {
    uint64_t inside;          // all ones inside of quotes, else 0
    uint64_t may_open;        // in the highest bit: whether a quote may open at the next byte
    uint64_t closed;          // in the highest bit: whether the byte before closed a quote
    uint64_t returned;        // in the highest bit: whether the byte before was a carriage return
    utf8_state utf8;
} carried;

ALWAYS_INLINE cii_structure scan(
    cii_structure_dialect dialect, const uint8_t *bytes, size_t count, cii_structure_room room,
    prefix_xor *parity, write_places *write) {
    cii_structure found = {.is_clean = true, .is_utf8 = true};
    carried before = {.may_open = ~UINT64_C(0)};
    uint64_t quotes_count = all_ones_where(dialect.has_quote);
    uint64_t any_quote = 0, any_doubled = 0, any_return = 0, any_high = 0;
    uint32_t *ends = room.ends, *inner_lines = room.inner_lines;
    memset(room.high_blocks, 0, (count / 4096 + 1) * sizeof *room.high_blocks);

    for (size_t start = 0; start < count; start += BLOCK) {
        const uint8_t *at = bytes + start;
        uint64_t valid = valid_mask(start, count);
        uint64_t quotes = equal_mask(at, dialect.quote) & quotes_count & valid;
        uint64_t separators = equal_mask(at, dialect.separator) & valid;
        uint64_t lines = equal_mask(at, '\n') & valid;
        uint64_t returns = equal_mask(at, '\r') & valid;
        uint64_t nuls = equal_mask(at, 0) & valid;
        uint64_t high = least_mask(at, 0x80) & valid;

        uint64_t inside = parity(quotes) ^ before.inside;
        uint64_t opening = quotes & inside;
        uint64_t closing = quotes & ~inside;
        uint64_t end_mask = (separators | lines) & ~inside;

        uint64_t after_closing = shifted(closing, 1, before.closed);
        uint64_t unclean = (opening & ~shifted(end_mask | closing, 1, before.may_open))
            | (after_closing & valid & ~(end_mask | returns | opening))
            | (returns & inside) | (shifted(returns, 1, before.returned) & valid & ~lines) | nuls;
        if (__builtin_expect(unclean != 0, 0)) {
            found.is_clean = false;
            found.unclean_at = start + (size_t)__builtin_ctzll(unclean);
            return found;
        }

        found.line_count += (size_t)__builtin_popcountll(lines & end_mask);
        any_quote |= quotes;
        any_doubled |= opening & after_closing;
        any_return |= returns;
        ends = write(end_mask, (uint32_t)start, ends);
        if (__builtin_expect((lines & inside) != 0, 0)) {
            inner_lines = write_places_by_eight(lines & inside, (uint32_t)start, inner_lines);
        }
        if (high != 0 || utf8_is_open(&before.utf8)) {
            room.high_blocks[start / 4096] |= (uint64_t)(high != 0) << (start / BLOCK % 64);
            any_high |= high;
            found.is_utf8 &= utf8_block(at, high, valid, &before.utf8);
        } else {
            before.utf8 = (utf8_state){0};
        }

        before.inside = (uint64_t)((int64_t)inside >> 63);
        before.may_open = end_mask | closing;
        before.closed = closing;
        before.returned = returns;
    }
    // The bits behind the end are 0 in the last block, so what it carries is asked at the last byte.
    int last = count == 0 ? 63 : (int)((count - 1) % BLOCK);
    if (before.inside != 0 || before.returned >> last & 1) {
        found.is_clean = false;
        found.unclean_at = before.inside != 0 ? count : count - 1;
        return found;
    }
    found.is_utf8 &= !utf8_is_cut(&before.utf8, last);
    found.end_count = (size_t)(ends - room.ends);
    found.inner_line_count = (size_t)(inner_lines - room.inner_lines);
    found.has_quotes = any_quote != 0;
    found.has_doubled_quotes = any_doubled != 0;
    found.has_returns = any_return != 0;
    found.has_high_bytes = any_high != 0;
    return found;
}

ALWAYS_INLINE cii_structure_lines count_lines(
    cii_structure_dialect dialect, const uint8_t *bytes, size_t count, bool is_inside, prefix_xor *parity) {
    cii_structure_lines found = {0};
    uint64_t quotes_count = all_ones_where(dialect.has_quote);
    uint64_t inside_before = all_ones_where(is_inside);
    uint64_t last_lines = 0;
    size_t last_start = 0;
    for (size_t start = 0; start < count; start += BLOCK) {
        const uint8_t *at = bytes + start;
        uint64_t valid = valid_mask(start, count);
        uint64_t quotes = equal_mask(at, dialect.quote) & quotes_count & valid;
        uint64_t lines = equal_mask(at, '\n') & valid;
        uint64_t inside = parity(quotes) ^ inside_before;
        uint64_t outer = lines & ~inside;
        found.line_count += (size_t)__builtin_popcountll(outer);
        found.inner_line_count += (size_t)__builtin_popcountll(lines & inside);
        last_start = outer != 0 ? start : last_start;
        last_lines = outer != 0 ? outer : last_lines;
        inside_before = (uint64_t)((int64_t)inside >> 63);
    }
    if (last_lines != 0) found.last_line_end = last_start + BLOCK - (size_t)__builtin_clzll(last_lines);
    found.is_inside = inside_before != 0;
    return found;
}

static cii_structure scan_portable(
    cii_structure_dialect dialect, const uint8_t *bytes, size_t count, cii_structure_room room) {
    return scan(dialect, bytes, count, room, prefix_xor_by_shifts, write_places_by_eight);
}

static cii_structure_lines count_portable(
    cii_structure_dialect dialect, const uint8_t *bytes, size_t count, bool is_inside) {
    return count_lines(dialect, bytes, count, is_inside, prefix_xor_by_shifts);
}

#ifdef __x86_64__

TARGET_AVX2 static cii_structure scan_avx2(
    cii_structure_dialect dialect, const uint8_t *bytes, size_t count, cii_structure_room room) {
    return scan(dialect, bytes, count, room, prefix_xor_by_product, write_places_by_eight);
}

TARGET_AVX2 static cii_structure_lines count_avx2(
    cii_structure_dialect dialect, const uint8_t *bytes, size_t count, bool is_inside) {
    return count_lines(dialect, bytes, count, is_inside, prefix_xor_by_product);
}

TARGET_AVX512 static cii_structure scan_avx512(
    cii_structure_dialect dialect, const uint8_t *bytes, size_t count, cii_structure_room room) {
    return scan(dialect, bytes, count, room, prefix_xor_by_product, write_places_by_compressing);
}

TARGET_AVX512 static cii_structure_lines count_avx512(
    cii_structure_dialect dialect, const uint8_t *bytes, size_t count, bool is_inside) {
    return count_lines(dialect, bytes, count, is_inside, prefix_xor_by_product);
}

bool cii_structure_runs(cii_structure_version version) {
    switch (version) {
    case CII_STRUCTURE_PORTABLE: return true;
    case CII_STRUCTURE_AVX2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")
            && __builtin_cpu_supports("pclmul");
    case CII_STRUCTURE_AVX512:
        return cii_structure_runs(CII_STRUCTURE_AVX2) && __builtin_cpu_supports("avx512f")
            && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
            && __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2");
    }
    return false;
}

cii_structure cii_structure_scan(
    cii_structure_version version, cii_structure_dialect dialect, const uint8_t *bytes, size_t count,
    cii_structure_room room) {
    switch (version) {
    case CII_STRUCTURE_PORTABLE: break;
    case CII_STRUCTURE_AVX2: return scan_avx2(dialect, bytes, count, room);
    case CII_STRUCTURE_AVX512: return scan_avx512(dialect, bytes, count, room);
    }
    return scan_portable(dialect, bytes, count, room);
}

cii_structure_lines cii_structure_count(
    cii_structure_version version, cii_structure_dialect dialect, const uint8_t *bytes, size_t count,
    bool is_inside) {
    switch (version) {
    case CII_STRUCTURE_PORTABLE: break;
    case CII_STRUCTURE_AVX2: return count_avx2(dialect, bytes, count, is_inside);
    case CII_STRUCTURE_AVX512: return count_avx512(dialect, bytes, count, is_inside);
    }
    return count_portable(dialect, bytes, count, is_inside);
}

#else

bool cii_structure_runs(cii_structure_version version) { return version == CII_STRUCTURE_PORTABLE; }

cii_structure cii_structure_scan(
    cii_structure_version version, cii_structure_dialect dialect, const uint8_t *bytes, size_t count,
    cii_structure_room room) {
    (void)version;
    return scan_portable(dialect, bytes, count, room);
}

cii_structure_lines cii_structure_count(
    cii_structure_version version, cii_structure_dialect dialect, const uint8_t *bytes, size_t count,
    bool is_inside) {
    (void)version;
    return count_portable(dialect, bytes, count, is_inside);
}

#endif

cii_structure_version cii_structure_best_version(void) {
    for (cii_structure_version version = CII_STRUCTURE_AVX512; version > CII_STRUCTURE_PORTABLE; version--) {
        if (cii_structure_runs(version)) return version;
    }
    return CII_STRUCTURE_PORTABLE;
}
