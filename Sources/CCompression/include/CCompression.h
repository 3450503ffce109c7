#ifndef CCOMPRESSION_H
#define CCOMPRESSION_H

#include <stddef.h>
#include <stdint.h>

// Unpacking with zlib and libzstd, a piece at a time. No type of theirs shows here. One thread uses a stream.

typedef enum { CCM_GZIP, CCM_ZSTD } ccm_format;

typedef enum {
    CCM_GOES_ON,   // wants more input, or more room
    CCM_FINISHED,  // a gzip member or a zstd frame is whole; another may follow
    CCM_DAMAGED,   // ccm_problem says what is wrong
} ccm_state;

typedef struct {
    size_t consumed;
    size_t produced;
    ccm_state state;
} ccm_step;

typedef struct ccm_stream ccm_stream;

// NULL when there is no memory.
ccm_stream *ccm_open(ccm_format format);
void ccm_close(ccm_stream *stream);

// Unpacks from `input` to `output` as far as either reaches; begins the next member after a finished one.
ccm_step ccm_unpack(
    ccm_stream *stream, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_count);

// What is wrong, in the library's words; valid until the stream is closed.
const char *ccm_problem(const ccm_stream *stream);

#endif
