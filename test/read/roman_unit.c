/* roman_unit.c: one name in several transliterations is alike; others are near, or are not. */
#include "engine/read/roman.h"
#include "base/arena.h"
#include "unit.h"

static rg_arena *arena;

static rg_likeness likeness(const char *a, const char *b) {
    rg_text x = rg_roman(arena, rg_text_fold(arena, rg_text_of(a))), y = rg_roman(arena, rg_text_fold(arena, rg_text_of(b)));
    rg_likeness like = rg_roman_compare(x, y);
    CHECK(rg_roman_compare(y, x) == like);
    return like;
}

static void one_name_in_many_spellings(void) {
    static const char *const same[][2] = {
        {"Litvinov", "Litwinow"}, {"Litvinov", "Литвинов"}, {"Grigoriy", "Grigorij"}, {"Grigori", "Григорий"}, {"Eichmann", "Эйхман"}, {"Hitler", "Гитлер"},
        {"Komorowski", "Коморовский"}, {"Żukow", "Жуков"}, {"Zhukov", "Żukow"}, {"Tadeusz", "Тадеуш"}, {"Zakopane", "Закопане"}, {"NKVD", "NKWD"}, {"NKVD", "НКВД"},
        {"Alexander", "Aleksander"}, {"Kraków", "Kraków"},
    };
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        if (likeness(same[i][0], same[i][1]) != RG_ALIKE) printf("# %s, %s\n", same[i][0], same[i][1]);
        CHECK(likeness(same[i][0], same[i][1]) == RG_ALIKE);
    }
}

static void near_names_are_told_from_others(void) {
    CHECK(likeness("Anderson", "Andersen") == RG_NEAR);
    CHECK(likeness("Kowalski", "Kowalska") == RG_NEAR);
    CHECK(likeness("Martin", "Marvin") == RG_UNLIKE);
    CHECK(likeness("Lublin", "Lwów") == RG_UNLIKE);
    CHECK(likeness("Hess", "Hesse") == RG_UNLIKE); /* too short to say */
    CHECK(likeness("Ida", "Ada") == RG_UNLIKE);
    CHECK(likeness("", "") == RG_UNLIKE);
    CHECK(likeness("1940", "1940") == RG_ALIKE);
    CHECK(likeness("1940", "1941") == RG_UNLIKE);
    CHECK(likeness("11", "1") == RG_UNLIKE);
    CHECK(likeness("Donaudampfschiffahrtsgesellschaft", "Donaudampfschiffahrtsgesellschaften") == RG_UNLIKE);
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(one_name_in_many_spellings);
    RUN(near_names_are_told_from_others);
    rg_arena_free(arena);
    return unit_failed;
}
