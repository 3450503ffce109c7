#if !__has_include(<zlib.h>)
#error "cii needs the zlib headers. Run: sudo apt-get install zlib1g-dev libzstd-dev   and build again."
#elif !__has_include(<zstd.h>)
#error "cii needs the zstd headers. Run: sudo apt-get install libzstd-dev   and build again."
#else
#include "CCompression.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>

struct ccm_stream {
    ccm_format format;
    z_stream gzip;
    bool member_is_finished;
    ZSTD_DStream *zstd;
    const char *problem;
};

// The largest window, and with it ".gz only" of what inflate recognises.
enum { GZIP_WINDOW = 15 + 16 };

ccm_stream *ccm_open(ccm_format format) {
    ccm_stream *stream = calloc(1, sizeof *stream);
    if (!stream) return NULL;
    stream->format = format;
    stream->problem = "";
    bool opened = false;
    switch (format) {
    case CCM_GZIP: opened = inflateInit2(&stream->gzip, GZIP_WINDOW) == Z_OK; break;
    // Its default refuses windows over 128 MB, so that a few bytes cannot ask for all memory.
    case CCM_ZSTD: opened = (stream->zstd = ZSTD_createDStream()) != NULL; break;
    }
    if (opened) return stream;
    free(stream);
    return NULL;
}

void ccm_close(ccm_stream *stream) {
    if (!stream) return;
    switch (stream->format) {
    case CCM_GZIP: inflateEnd(&stream->gzip); break;
    case CCM_ZSTD: ZSTD_freeDStream(stream->zstd); break;
    }
    free(stream);
}

static uInt clamped(size_t count) { return count > UINT_MAX ? UINT_MAX : (uInt)count; }

static ccm_step unpack_gzip(
    ccm_stream *stream, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_count) {
    z_stream *gzip = &stream->gzip;
    if (stream->member_is_finished) inflateReset(gzip);
    stream->member_is_finished = false;
    uInt offered = clamped(input_count), room = clamped(output_count);
    gzip->next_in = (Bytef *)input;
    gzip->avail_in = offered;
    gzip->next_out = output;
    gzip->avail_out = room;
    int result = inflate(gzip, Z_NO_FLUSH);
    ccm_step step = {offered - gzip->avail_in, room - gzip->avail_out, CCM_GOES_ON};
    switch (result) {
    case Z_OK:
    case Z_BUF_ERROR: break;  // not an error: one side is used up
    case Z_STREAM_END:
        stream->member_is_finished = true;
        step.state = CCM_FINISHED;
        break;
    default:
        stream->problem = gzip->msg ? gzip->msg : zError(result);
        step.state = CCM_DAMAGED;
    }
    return step;
}

static ccm_step unpack_zstd(
    ccm_stream *stream, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_count) {
    ZSTD_inBuffer in = {input, input_count, 0};
    ZSTD_outBuffer out = {output, output_count, 0};
    size_t result = ZSTD_decompressStream(stream->zstd, &out, &in);
    ccm_step step = {in.pos, out.pos, result == 0 ? CCM_FINISHED : CCM_GOES_ON};
    if (ZSTD_isError(result)) {
        stream->problem = ZSTD_getErrorName(result);
        step.state = CCM_DAMAGED;
    }
    return step;
}

ccm_step ccm_unpack(
    ccm_stream *stream, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_count) {
    switch (stream->format) {
    case CCM_GZIP: return unpack_gzip(stream, input, input_count, output, output_count);
    case CCM_ZSTD: return unpack_zstd(stream, input, input_count, output, output_count);
    }
    return (ccm_step){0, 0, CCM_DAMAGED};
}

const char *ccm_problem(const ccm_stream *stream) { return stream->problem; }
#endif
