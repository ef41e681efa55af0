/* nearest.c: edit distance with swaps (optimal string alignment), on words of at most 31 letters. */
#include "face/cmd/nearest.h"

#include <string.h>

enum { WORD_MAX = 31 };

static unsigned least(unsigned a, unsigned b) { return a < b ? a : b; }

unsigned rg_nearest_distance(const char *typed, const char *word) {
    unsigned row[WORD_MAX + 1][WORD_MAX + 1];
    size_t n = strlen(typed), m = strlen(word);
    if (n > WORD_MAX || m > WORD_MAX) return RG_NEAREST_LIMIT;
    for (size_t i = 0; i <= n; i++) row[i][0] = (unsigned)i;
    for (size_t j = 0; j <= m; j++) row[0][j] = (unsigned)j;
    for (size_t i = 1; i <= n; i++)
        for (size_t j = 1; j <= m; j++) {
            unsigned best = row[i - 1][j - 1] + (typed[i - 1] != word[j - 1]);
            best = least(best, least(row[i - 1][j], row[i][j - 1]) + 1);
            if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                best = least(best, row[i - 2][j - 2] + 1);
            row[i][j] = best;
        }
    /* a short word is not like another that shares but a letter with it */
    return row[n][m] * 2 > m ? RG_NEAREST_LIMIT : least(row[n][m], RG_NEAREST_LIMIT);
}
