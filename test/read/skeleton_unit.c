/* skeleton_unit.c: one name in several scripts and endings has one skeleton; others have others. */
#include "engine/read/skeleton.h"
#include "base/arena.h"
#include "unit.h"

static rg_arena *arena;

static bool alike(const char *a, const char *b) {
    char x[RG_SKELETON], y[RG_SKELETON];
    size_t n = rg_skeleton(rg_text_fold(arena, rg_text_of(a)), x), m = rg_skeleton(rg_text_fold(arena, rg_text_of(b)), y);
    return n == m && memcmp(x, y, n) == 0;
}

static void one_name_in_many_shapes(void) {
    static const char *const same[][2] = {
        {"Eichmann", "Эйхман"}, {"Eichmann", "Eichmanna"}, {"Lwów", "Lviv"}, {"Lwów", "Львов"}, {"Kraków", "Кракове"}, {"Litvinov", "Litwinow"},
        {"Litvinov", "Литвинов"}, {"Tadeusz", "Тадеуш"}, {"Zakopane", "Закопане"}, {"Moscow", "Moskwie"}, {"Hitler", "Гитлер"}, {"NKVD", "НКВД"},
        {"NKWD", "НКВД"}, {"Komorowski", "Коморовского"}, {"Zhukov", "Żukow"}, {"Chełm", "Хелм"},
    };
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        if (!alike(same[i][0], same[i][1])) printf("# %s, %s\n", same[i][0], same[i][1]);
        CHECK(alike(same[i][0], same[i][1]));
    }
}

static void other_names_differ(void) {
    static const char *const other[][2] = {{"Eichmann", "Himmler"}, {"Lublin", "Lwów"}, {"Watson", "Weston-Smith"}, {"Warszawa", "Kraków"}, {"Anna", "Nina"}};
    for (size_t i = 0; i < sizeof other / sizeof *other; i++) CHECK(!alike(other[i][0], other[i][1]));
}

static void what_has_no_letters_has_none(void) {
    char out[RG_SKELETON];
    CHECK(rg_skeleton(RG_TEXT(""), out) == 0);
    CHECK(rg_skeleton(RG_TEXT("1940"), out) == 0);
    CHECK(rg_skeleton(RG_TEXT("\xff\xfe"), out) == 0);
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(one_name_in_many_shapes);
    RUN(other_names_differ);
    RUN(what_has_no_letters_has_none);
    rg_arena_free(arena);
    return unit_failed;
}
