#include "CStructure.h"

#include "block.h"
#include "utf8.h"

// What one block tells the next.
typedef struct {
    uint64_t inside;    // all ones inside of strings, else 0
    uint64_t escaped;   // 1 where the first byte stands behind a backslash that escapes it, else 0
    uint64_t returned;  // in the highest bit: whether the byte before was a carriage return
    utf8_state utf8;
} carried;

// The bytes behind a backslash that is not escaped itself. Blocks with backslashes are few.
ALWAYS_INLINE uint64_t escaped_mask(uint64_t backslashes, uint64_t *carry) {
    uint64_t escaped = *carry;
    uint64_t rest = backslashes & ~escaped;
    *carry = 0;
    while (rest != 0) {
        uint64_t escape = rest & -rest;
        escaped |= escape << 1;
        *carry = escape >> 63;
        rest &= ~(escape | escape << 1);
    }
    return escaped;
}

ALWAYS_INLINE cii_json_structure scan(
    const uint8_t *bytes, size_t count, cii_json_room room, prefix_xor *parity, write_places *write) {
    cii_json_structure found = {.is_clean = true, .is_utf8 = true};
    carried before = {0};
    uint64_t any_high = 0, any_backslash = 0;
    uint32_t *marks = room.marks, *lines = room.lines;
    memset(room.high_blocks, 0, (count / 4096 + 1) * sizeof *room.high_blocks);
    memset(room.escape_blocks, 0, (count / 4096 + 1) * sizeof *room.escape_blocks);

    for (size_t start = 0; start < count; start += BLOCK) {
        const uint8_t *at = bytes + start;
        uint64_t valid = valid_mask(start, count);
        uint64_t quotes = equal_mask(at, '"') & valid;
        uint64_t backslashes = equal_mask(at, '\\') & valid;
        uint64_t line_feeds = equal_mask(at, '\n') & valid;
        uint64_t returns = equal_mask(at, '\r') & valid;
        uint64_t controls = ~least_mask(at, 0x20) & valid;
        uint64_t high = least_mask(at, 0x80) & valid;
        uint64_t others = (equal_mask(at, '{') | equal_mask(at, '}') | equal_mask(at, ':') | equal_mask(at, ','))
            & valid;

        if (__builtin_expect((backslashes | before.escaped) != 0, 0)) {
            room.escape_blocks[start / 4096] |= (uint64_t)(backslashes != 0) << (start / BLOCK % 64);
            any_backslash |= backslashes;
            quotes &= ~escaped_mask(backslashes, &before.escaped);
        }
        uint64_t inside = parity(quotes) ^ before.inside;
        uint64_t unclean = (controls & inside) | (shifted(returns, 1, before.returned) & valid & ~line_feeds);
        if (__builtin_expect(unclean != 0, 0)) return (cii_json_structure){0};

        uint64_t mark_mask = (others & ~inside) | line_feeds;
        found.quote_count += (size_t)__builtin_popcountll(quotes);
        for (uint64_t rest = line_feeds; rest != 0; rest &= rest - 1) {
            uint64_t below = mark_mask & ((rest & -rest) - 1);
            *lines++ = (uint32_t)(marks - room.marks) + (uint32_t)__builtin_popcountll(below);
        }
        marks = write(mark_mask, (uint32_t)start, marks);
        if (high != 0 || utf8_is_open(&before.utf8)) {
            room.high_blocks[start / 4096] |= (uint64_t)(high != 0) << (start / BLOCK % 64);
            any_high |= high;
            found.is_utf8 &= utf8_block(at, high, valid, &before.utf8);
        } else {
            before.utf8 = (utf8_state){0};
        }
        before.inside = (uint64_t)((int64_t)inside >> 63);
        before.returned = returns;
    }
    // The bits behind the end are 0 in the last block, so what it carries is asked at the last byte.
    int last = count == 0 ? 63 : (int)((count - 1) % BLOCK);
    if (before.inside != 0 || before.returned >> last & 1) return (cii_json_structure){0};
    found.is_utf8 &= !utf8_is_cut(&before.utf8, last);
    found.mark_count = (size_t)(marks - room.marks);
    found.line_count = (size_t)(lines - room.lines);
    found.has_backslashes = any_backslash != 0;
    found.has_high_bytes = any_high != 0;
    return found;
}

static cii_json_structure scan_portable(const uint8_t *bytes, size_t count, cii_json_room room) {
    return scan(bytes, count, room, prefix_xor_by_shifts, write_places_by_eight);
}

#ifdef __x86_64__

TARGET_AVX2 static cii_json_structure scan_avx2(const uint8_t *bytes, size_t count, cii_json_room room) {
    return scan(bytes, count, room, prefix_xor_by_product, write_places_by_eight);
}

TARGET_AVX512 static cii_json_structure scan_avx512(const uint8_t *bytes, size_t count, cii_json_room room) {
    return scan(bytes, count, room, prefix_xor_by_product, write_places_by_compressing);
}

#endif

cii_json_structure cii_json_scan(
    cii_structure_version version, const uint8_t *bytes, size_t count, cii_json_room room) {
    switch (version) {
    case CII_STRUCTURE_PORTABLE: break;
#ifdef __x86_64__
    case CII_STRUCTURE_AVX2: return scan_avx2(bytes, count, room);
    case CII_STRUCTURE_AVX512: return scan_avx512(bytes, count, room);
#else
    case CII_STRUCTURE_AVX2:
    case CII_STRUCTURE_AVX512: break;
#endif
    }
    return scan_portable(bytes, count, room);
}
