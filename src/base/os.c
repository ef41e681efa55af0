/* os.c: reading files. */
#include "base/os.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/error.h"

static void close_file(void *file) { fclose(file); }

static regest_status refuse(regest_status status, const char *path, const char *what, regest_error *error) {
    rg_error_set(error, status, "%s", what);
    rg_error_input(error, rg_text_of(path));
    return status;
}

static regest_status read_stream(rg_arena *arena, FILE *file, const char *path, size_t expected, rg_text *out,
                                 regest_error *error) {
    size_t cap = expected + 1, len = 0;
    char *bytes = rg_arena_raw(arena, cap);
    for (;;) {
        size_t n = fread(bytes + len, 1, cap - len, file);
        len += n;
        if (len > RG_OS_FILE_MAX) return refuse(REGEST_LIMIT, path, "file is larger than 1 GiB", error);
        if (ferror(file)) return refuse(REGEST_SYSTEM, path, strerror(errno), error);
        if (len < cap) break;
        char *more = rg_arena_raw(arena, cap * 2);
        memcpy(more, bytes, len);
        bytes = more;
        cap *= 2;
    }
    *out = (rg_text){bytes, len};
    return REGEST_OK;
}

/* `most`: of a plain file; SIZE_MAX = any file. */
static regest_status read_file(rg_arena *arena, const char *path, size_t most, rg_text *out, regest_error *error) {
    struct stat about;
    FILE *file = fopen(path, "rb");
    if (!file) return refuse(REGEST_INPUT, path, strerror(errno), error);
    rg_arena_defer(arena, close_file, file);
    if (fstat(fileno(file), &about) != 0) return refuse(REGEST_INPUT, path, strerror(errno), error);
    if (S_ISDIR(about.st_mode)) return refuse(REGEST_INPUT, path, "is a directory, not an account", error);
    if (most < SIZE_MAX && !(S_ISREG(about.st_mode) && (uint64_t)about.st_size <= most)) return REGEST_NONE;
    if (about.st_size > 0 && (uint64_t)about.st_size > RG_OS_FILE_MAX) return refuse(REGEST_LIMIT, path, "file is larger than 1 GiB", error);
    setvbuf(file, NULL, _IONBF, 0); /* it is read at once, to where it stays */
    return read_stream(arena, file, path, (size_t)about.st_size, out, error);
}

regest_status rg_os_read(rg_arena *arena, const char *path, rg_text *out, regest_error *error) {
    if (strcmp(path, "-") == 0) return read_stream(arena, stdin, path, 1 << 16, out, error);
    return read_file(arena, path, SIZE_MAX, out, error);
}

regest_status rg_os_read_small(rg_arena *arena, const char *path, size_t most, rg_text *out, regest_error *error) {
    return read_file(arena, path, most, out, error);
}

rg_text rg_os_basename(rg_text path) {
    while (path.len > 1 && path.ptr[path.len - 1] == '/') path.len--;
    for (size_t i = path.len; i > 0; i--)
        if (path.ptr[i - 1] == '/' && i < path.len) return (rg_text){path.ptr + i, path.len - i};
    return path;
}
