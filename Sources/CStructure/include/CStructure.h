#ifndef CSTRUCTURE_H
#define CSTRUCTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Where the fields of separated text end: every separator and line feed outside of quotes, found 64 bytes at a time.
//
// The idea: 64 bytes are compared with one character at once, which gives a mask, a 64-bit number with a bit for each
// byte. In the mask of the quotes, let each bit become the parity of the bits up to and with it ("prefix xor"): then it
// tells of each byte whether it lies inside of quotes. A doubled quote closes and opens again, which needs no rule of
// its own.
//
//     bytes      a , " x , y " , b \n
//     quotes     . . 1 . . . 1 . . .
//     inside     . . 1 1 1 1 . . . .      prefix xor: from each opening quote up to before its closing one
//     ends       . 1 . . . . . 1 . 1      (separators or line feeds) and not inside
//
// What is left are a few operations on masks for 64 bytes, and writing down the places of the bits of `ends`.
//
// That reading is right only where quotes are written well. With the same masks the scan proves that they are, or says
// at which byte they are not, so that a tolerant reader can take over:
// - an opening quote directly follows a separator, a line feed, the beginning, or the closing quote it doubles;
// - a closing quote is directly followed by a separator, a line end, the end, or the opening quote that doubles it;
// - a carriage return stands outside of quotes and directly before a line feed;
// - there is no NUL.
//
// All functions read whole blocks of 64 bytes: up to 63 bytes behind the last one must be readable.

// How the 64 bytes are compared and the places written. All give the same.
typedef enum {
    CII_STRUCTURE_PORTABLE,  // vectors as the compiler makes them for any processor
    CII_STRUCTURE_AVX2,      // x86-64 of 2013 and later
    CII_STRUCTURE_AVX512,    // x86-64 with AVX-512 and VBMI2
} cii_structure_version;

// The fastest version that this processor runs.
cii_structure_version cii_structure_best_version(void);
// Whether this processor runs a version.
bool cii_structure_runs(cii_structure_version version);

typedef struct {
    uint8_t separator;
    uint8_t quote;   // looked at only where `has_quote`
    bool has_quote;  // false: quotes are letters
} cii_structure_dialect;

// How many places more than there are bytes must fit where places are written.
enum { CII_STRUCTURE_SLACK = 64 };

// Where the scan writes.
typedef struct {
    uint32_t *ends;         // offsets of separators and line feeds outside of quotes; room: count + CII_STRUCTURE_SLACK
    uint32_t *inner_lines;  // offsets of line feeds inside of quotes; room: count + CII_STRUCTURE_SLACK
    uint64_t *high_blocks;  // a bit for each 64 bytes: whether one is outside of ASCII; room: count / 4096 + 1
} cii_structure_room;

typedef struct {
    bool is_clean;            // false: what else is here only tells of the bytes before `unclean_at`
    size_t unclean_at;        // the first byte that is not as it should be; `count` where a quote is left open
    size_t end_count;         // how many `ends`
    size_t line_count;        // how many of them are line feeds
    size_t inner_line_count;  // how many `inner_lines`
    bool has_quotes;
    bool has_doubled_quotes;
    bool has_returns;
    bool has_high_bytes;      // whether a byte is outside of ASCII
    bool is_utf8;             // whether all bytes are well-formed UTF-8
} cii_structure;

// Scans text that begins outside of quotes, at the start of a field. `count` is below 2^32.
cii_structure cii_structure_scan(
    cii_structure_version version, cii_structure_dialect dialect, const uint8_t *bytes, size_t count,
    cii_structure_room room);

typedef struct {
    size_t line_count;        // line feeds outside of quotes
    size_t inner_line_count;  // line feeds inside of quotes
    size_t last_line_end;     // the offset after the last line feed outside of quotes; 0 where there is none
    bool is_inside;           // whether the next byte lies inside of quotes
} cii_structure_lines;

// The cheaper pass that finds where to cut; `is_inside` is the state before the first byte.
cii_structure_lines cii_structure_count(
    cii_structure_version version, cii_structure_dialect dialect, const uint8_t *bytes, size_t count,
    bool is_inside);

// JSON lines: the places of `{` `}` `:` `,` and line feeds outside of strings. A line feed always ends a record, and a
// quote behind an odd number of backslashes is a letter. The text is clean where no string holds a control character or
// is left open, and a carriage return stands directly before a line feed; whether it is JSON is for others to tell.

typedef struct {
    uint32_t *marks;          // offsets of what was found; room: count + CII_STRUCTURE_SLACK
    uint32_t *lines;          // which of the marks are line feeds; room: count + CII_STRUCTURE_SLACK
    uint64_t *high_blocks;    // as above
    uint64_t *escape_blocks;  // a bit for each 64 bytes: whether one is a backslash; room: count / 4096 + 1
} cii_json_room;

typedef struct {
    bool is_clean;  // false: nothing else is told
    size_t mark_count;
    size_t line_count;
    size_t quote_count;  // quotes that begin or end a string
    bool has_backslashes;
    bool has_high_bytes;
    bool is_utf8;
} cii_json_structure;

// Scans text that begins outside of strings. `count` is below 2^32.
cii_json_structure cii_json_scan(
    cii_structure_version version, const uint8_t *bytes, size_t count, cii_json_room room);

#endif
