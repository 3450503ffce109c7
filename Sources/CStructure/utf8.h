#ifndef CSTRUCTURE_UTF8_H
#define CSTRUCTURE_UTF8_H

#include <stdbool.h>

#include "block.h"

// Whether bytes are well-formed UTF-8 (Unicode, table 3-7), by masks: the first byte of a character says how many
// continuation bytes come next, so where those must stand is the masks of first bytes moved on by 1, 2 and 3 places.

// What the end of one block leaves for the next.
typedef struct {
    uint64_t two, three, four;    // first bytes of characters of at least two, three, four bytes
    uint64_t e0, ed, f0, f4;      // first bytes after which not every continuation byte may stand
} utf8_state;

// Whether the block is well formed as far as it goes; what it leaves open is in the state. Without characters of three
// bytes and more, as in most texts in Latin letters, a few masks are enough.
ALWAYS_INLINE bool utf8_block(const uint8_t *bytes, uint64_t high, uint64_t valid, utf8_state *before) {
    uint64_t first = least_mask(bytes, 0xC0) & valid;
    uint64_t continuing = high & ~first;
    uint64_t never = first & ~least_mask(bytes, 0xC2);
    uint64_t wanted = shifted(first, 1, before->two);
    utf8_state now = {.two = first, .three = least_mask(bytes, 0xE0) & valid};
    if (now.three == 0 && (before->three >> 62) == 0 && (before->four >> 61) == 0) {
        *before = now;
        return (((continuing ^ wanted) & valid) | never) == 0;
    }
    now.four = least_mask(bytes, 0xF0) & valid;
    now.e0 = equal_mask(bytes, 0xE0) & valid;
    now.ed = equal_mask(bytes, 0xED) & valid;
    now.f0 = equal_mask(bytes, 0xF0) & valid;
    now.f4 = equal_mask(bytes, 0xF4) & valid;
    wanted |= shifted(now.three, 2, before->three) | shifted(now.four, 3, before->four);
    never |= least_mask(bytes, 0xF5) & valid;
    uint64_t at_least_90 = least_mask(bytes, 0x90);
    uint64_t at_least_a0 = least_mask(bytes, 0xA0);
    uint64_t too_long = (shifted(now.e0, 1, before->e0) & ~at_least_a0)
        | (shifted(now.f0, 1, before->f0) & ~at_least_90);
    uint64_t surrogate = shifted(now.ed, 1, before->ed) & at_least_a0;
    uint64_t too_high = shifted(now.f4, 1, before->f4) & at_least_90;
    *before = now;
    return (((continuing ^ wanted) & valid) | never | ((too_long | surrogate | too_high) & valid)) == 0;
}

// Whether a character begun in the block wants bytes of the next.
ALWAYS_INLINE bool utf8_is_open(const utf8_state *state) {
    return (state->two >> 63 | state->three >> 62 | state->four >> 61) != 0;
}

// Whether a character wants bytes behind the end of the text, whose last byte is the `last` of its block.
ALWAYS_INLINE bool utf8_is_cut(const utf8_state *state, int last) {
    utf8_state end = {
        .two = state->two << (63 - last), .three = state->three << (63 - last), .four = state->four << (63 - last)};
    return utf8_is_open(&end);
}

#endif
