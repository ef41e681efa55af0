/* edtf.c: how many EDTF strings a second are parsed with bounds, on one core.
 *
 *     bench_edtf strings.txt [seconds]   one string a line; prints strings, rounds, strings/s
 *     bench_edtf --make N                writes N mixed strings, the same every time
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/os.h"
#include "base/vec.h"
#include "engine/time/edtf.h"

static uint32_t state = 20190226;

static unsigned below(unsigned n) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % n;
}

static void date(char *out, size_t size, unsigned fields) {
    unsigned year = 1000 + below(1020), month = 1 + below(12), day = 1 + below(28);
    if (fields == 1) snprintf(out, size, "%04u", year);
    else if (fields == 2) snprintf(out, size, "%04u-%02u", year, month);
    else snprintf(out, size, "%04u-%02u-%02u", year, month, day);
}

/* Of a hundred: 55 plain dates, 12 qualified, 9 masked, 12 intervals, 4 seasons, 3 times, 3 long years, 2 sets. */
static void make_one(void) {
    char a[32], b[32];
    unsigned kind = below(100), year = 1000 + below(1020);
    date(a, sizeof a, 1 + below(3));
    date(b, sizeof b, 1 + below(3));
    if (kind < 55) puts(a);
    else if (kind < 61) printf("%s%c\n", a, "?~%"[below(3)]);
    else if (kind < 64) printf("%04u-%c%02u\n", year, "?~%"[below(3)], 1 + below(12));
    else if (kind < 67) printf("%04u~-%02u-%02u\n", year, 1 + below(12), 1 + below(28));
    else if (kind < 72) printf("%03uX\n", year / 10);
    else if (kind < 74) printf("%04u-XX\n", year);
    else if (kind < 76) printf("%02uXX-%02u-XX\n", year / 100, 1 + below(12));
    else if (kind < 83) printf("%04u/%04u\n", year, year + below(60));
    else if (kind < 88) printf(below(2) ? "%s/..\n" : "../%s\n", b);
    else if (kind < 92) printf("%04u-%02u\n", year, 21 + below(4));
    else if (kind < 95) printf("%04u-%02u-%02uT%02u:%02u:%02uZ\n", year, 1 + below(12), 1 + below(28), below(24), below(60), below(60));
    else if (kind < 98) printf("Y%u\n", 10000 + below(1u << 20));
    else printf("[%04u,%04u..%04u]\n", year, year + 2, year + 2 + below(9));
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int run(const char *path, double seconds) {
    rg_arena *arena = rg_arena_new(NULL);
    rg_text text;
    if (rg_os_read(arena, path, &text, NULL) != REGEST_OK) return 3;
    RG_VEC(rg_text) lines = {0};
    for (size_t at = 0; at < text.len;) {
        size_t end = rg_text_find(text, RG_TEXT("\n"), at);
        if (end == (size_t)-1) end = text.len;
        *rg_vec_push(arena, &lines) = rg_text_cut(text, (rg_span){at, end});
        at = end + 1;
    }
    double best = 1e9, begin = now();
    int64_t sum = 0;
    size_t valid = 0, rounds = 0;
    while (now() - begin < seconds) {
        double start = now();
        valid = 0;
        for (size_t i = 0; i < lines.n; i++) {
            rg_edtf edtf;
            if (!rg_edtf_parse(lines.at[i], NULL, &edtf, NULL)) continue;
            valid++;
            sum += edtf.earliest ^ edtf.latest;
        }
        double took = now() - start;
        if (took < best) best = took;
        rounds++;
    }
    printf("regest: %zu strings, %zu valid, best of %zu rounds: %.1f million strings/s (%.1f ns each; check %lld)\n", lines.n, valid, rounds,
           (double)lines.n / best / 1e6, best / (double)lines.n * 1e9, (long long)(sum & 0xffff));
    rg_arena_free(arena);
    return 0;
}

int main(int argc, char **argv) {
    if (argc == 3 && strcmp(argv[1], "--make") == 0) {
        for (long i = strtol(argv[2], NULL, 10); i > 0; i--) make_one();
        return 0;
    }
    if (argc < 2) return 2;
    return run(argv[1], argc > 2 ? strtod(argv[2], NULL) : 2);
}
