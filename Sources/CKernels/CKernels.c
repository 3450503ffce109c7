#include "CKernels.h"

#include <string.h>

typedef uint8_t Bytes16 __attribute__((vector_size(16)));

static inline Bytes16 load(const uint8_t *address) {
    Bytes16 bytes;
    memcpy(&bytes, address, sizeof bytes);
    return bytes;
}

// Sixteen places at a time: a place where both the first and the last byte of the part stand is compared whole. Two bytes
// some way apart are rarely both there by chance, however common each is.
const uint8_t *findBytes(const uint8_t *text, size_t textCount, const uint8_t *part, size_t partCount) {
    if (partCount > textCount) return NULL;
    const uint8_t first = part[0], last = part[partCount - 1];
    const size_t places = textCount - partCount + 1;
    size_t place = 0;
    for (; place + 16 <= places; place += 16) {
        Bytes16 found = (Bytes16)(load(text + place) == first) & (Bytes16)(load(text + place + partCount - 1) == last);
        uint64_t halves[2];
        memcpy(halves, &found, sizeof found);
        if ((halves[0] | halves[1]) == 0) continue;
        for (size_t next = place; next < place + 16; next++) {
            if (found[next - place] && memcmp(text + next, part, partCount) == 0) return text + next;
        }
    }
    for (; place < places; place++) {
        if (text[place] == first && memcmp(text + place, part, partCount) == 0) return text + place;
    }
    return NULL;
}
