/* replay.c: the corpus of a fuzz entry as an ordinary test: every file under test/fuzz/corpus/<name>/ goes through once. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

static int replay(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return 0;
    static unsigned char bytes[1 << 20];
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    LLVMFuzzerTestOneInput(bytes, size);
    return 1;
}

int main(void) {
    const char *root = getenv("ROOT");
    char folder[4096], path[8192];
    snprintf(folder, sizeof folder, "%s/test/fuzz/corpus/%s", root ? root : ".", FUZZ_NAME);
    DIR *list = opendir(folder);
    int count = 0;
    for (struct dirent *entry; list && (entry = readdir(list));) {
        if (entry->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        count += replay(path);
    }
    if (list) closedir(list);
    if (count) printf("ok %s takes its corpus of %d\n", FUZZ_NAME, count);
    else printf("not ok %s: its corpus %s is empty\n", FUZZ_NAME, folder);
    return count ? 0 : 1;
}
