/* unpack.c: plain files, bzip2 (several streams in one file, as dumps have them) and Zstandard (several frames).
 *
 * In: a file. Out: its bytes in pieces. Memory: one buffer, and what the unpacker's window takes (bzip2 4 MiB; Zstandard up to 128 MiB, its
 * library's own limit).
 */
#include "base/unpack.h"

#include <bzlib.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <zstd.h>

#include "base/error.h"

enum { CHUNK = 1 << 16, PIECE = 1 << 20, FIRST = 1 << 12 }; /* the first bytes tell most files to be none of a kind: no more of them is read */

typedef enum packing { PLAIN, BZIP2, ZSTD } packing;

struct rg_unpack {
    FILE *file;
    packing packing;
    bz_stream bz;
    bool bz_open, ended; /* a stream is open; the file has no more bytes */
    ZSTD_DStream *zstd;
    size_t hint;         /* Zstandard: 0 = a frame is complete */
    uint64_t at;         /* of the packed file: the byte behind `in` */
    const char *path;
    size_t start, end;   /* of `in`: not yet unpacked */
    char in[CHUNK];
};

static packing packing_of(rg_text head) {
    if (rg_text_starts(head, RG_TEXT("BZh"))) return BZIP2;
    return rg_text_starts(head, RG_TEXT("\x28\xb5\x2f\xfd")) ? ZSTD : PLAIN;
}

bool rg_unpack_packed(rg_text head) { return packing_of(head) != PLAIN; }

static void close_stream(void *context) {
    rg_unpack *stream = context;
    if (stream->bz_open) BZ2_bzDecompressEnd(&stream->bz);
    ZSTD_freeDStream(stream->zstd);
    if (stream->file && stream->file != stdin) fclose(stream->file);
}

static regest_status refuse(const rg_unpack *stream, regest_status status, const char *what, regest_error *error) {
    rg_error_set(error, status, "%s at byte %llu", what, (unsigned long long)(stream->at - (stream->end - stream->start)));
    rg_error_hint(error, "The file may have been cut off on its way; fetch it again.");
    rg_error_input(error, rg_text_of(stream->path));
    return status;
}

/* More of the packed file, where what was read is used up. */
static regest_status fill(rg_unpack *stream, regest_error *error) {
    if (stream->start < stream->end || stream->ended) return REGEST_OK;
    stream->start = 0;
    stream->end = fread(stream->in, 1, stream->at ? CHUNK : FIRST, stream->file);
    stream->at += stream->end;
    stream->ended = stream->end == 0;
    if (!ferror(stream->file)) return REGEST_OK;
    rg_error_set(error, REGEST_SYSTEM, "%s", strerror(errno));
    rg_error_input(error, rg_text_of(stream->path));
    return REGEST_SYSTEM;
}

regest_status rg_unpack_open(rg_arena *arena, const char *path, rg_unpack **out, regest_error *error) {
    rg_unpack *stream = *out = rg_arena_raw(arena, sizeof *stream);
    memset(stream, 0, offsetof(rg_unpack, in));
    stream->path = rg_text_z(arena, rg_text_of(path));
    stream->file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (!stream->file) {
        rg_error_set(error, REGEST_INPUT, "%s", strerror(errno));
        rg_error_input(error, rg_text_of(path));
        return REGEST_INPUT;
    }
    rg_arena_defer(arena, close_stream, stream);
    if (stream->file != stdin) setvbuf(stream->file, NULL, _IONBF, 0); /* `in` is buffer enough */
    struct stat about;
    if (fstat(fileno(stream->file), &about) == 0 && S_ISDIR(about.st_mode)) {
        rg_error_set(error, REGEST_INPUT, "is a directory, not an account");
        rg_error_input(error, rg_text_of(path));
        return REGEST_INPUT;
    }
    regest_status status = fill(stream, error);
    if (status != REGEST_OK) return status;
    stream->packing = packing_of((rg_text){stream->in, stream->end});
    if (stream->packing == ZSTD && !(stream->zstd = ZSTD_createDStream())) rg_arena_give_up(arena);
    return REGEST_OK;
}

static size_t take_plain(rg_unpack *stream, char *to, size_t size) {
    size_t n = stream->end - stream->start < size ? stream->end - stream->start : size;
    memcpy(to, stream->in + stream->start, n);
    stream->start += n;
    return n;
}

/* One step; a stream that ends may be followed by another. Output may be due when all input is taken. */
static regest_status take_bzip2(rg_unpack *stream, char *to, size_t size, size_t *got, regest_error *error) {
    if (!stream->bz_open) {
        if (stream->start == stream->end) return REGEST_OK;
        stream->bz = (bz_stream){0};
        if (BZ2_bzDecompressInit(&stream->bz, 0, 0) != BZ_OK) return rg_error_set(error, REGEST_MEMORY, "out of memory");
        stream->bz_open = true;
    }
    stream->bz.next_in = stream->in + stream->start;
    stream->bz.avail_in = (unsigned)(stream->end - stream->start);
    stream->bz.next_out = to;
    stream->bz.avail_out = (unsigned)size;
    int result = BZ2_bzDecompress(&stream->bz);
    stream->start = stream->end - stream->bz.avail_in;
    *got = size - stream->bz.avail_out;
    if (result != BZ_OK && result != BZ_STREAM_END) return refuse(stream, REGEST_SYNTAX, "the bzip2 data is broken", error);
    if (result == BZ_STREAM_END) {
        BZ2_bzDecompressEnd(&stream->bz);
        stream->bz_open = false;
    } else if (stream->ended && !*got) return refuse(stream, REGEST_SYNTAX, "the bzip2 data ends too early,", error);
    return REGEST_OK;
}

static regest_status take_zstd(rg_unpack *stream, char *to, size_t size, size_t *got, regest_error *error) {
    if (stream->ended && !stream->hint) return REGEST_OK;
    ZSTD_inBuffer in = {stream->in, stream->end, stream->start};
    ZSTD_outBuffer out = {to, size, 0};
    stream->hint = ZSTD_decompressStream(stream->zstd, &out, &in);
    stream->start = in.pos;
    *got = out.pos;
    if (ZSTD_isError(stream->hint)) return refuse(stream, REGEST_SYNTAX, "the Zstandard data is broken", error);
    bool cut = stream->ended && !*got && stream->hint;
    return cut ? refuse(stream, REGEST_SYNTAX, "the Zstandard data ends too early,", error) : REGEST_OK;
}

regest_status rg_unpack_read(rg_unpack *stream, char *to, size_t size, size_t *got, regest_error *error) {
    *got = 0;
    if (size > PIECE) size = PIECE;
    for (;;) {
        regest_status status = fill(stream, error);
        bool ended = stream->ended;
        if (status != REGEST_OK) return status;
        if (stream->packing == PLAIN) *got = take_plain(stream, to, size);
        else status = stream->packing == BZIP2 ? take_bzip2(stream, to, size, got, error) : take_zstd(stream, to, size, got, error);
        if (status != REGEST_OK || *got || ended) return status;
    }
}
