/* values.c: how two values of one kind stand to each other: places, persons, numbers.
 *
 * In: keys (folded words) or number intervals. Out: an agreement. No memory, no language but the table of units.
 * The rule behind all of it: what is merely less precise never contradicts. "Zakopane" holds "villa pan tadeusz, zakopane";
 * "eichmann" may be "adolf eichmann"; 22,000 is said of 21,857.
 */
#include "base/table.h"
#include "engine/read/place.h"
#include "flow/finding/finding_int.h"

static bool letter_at(rg_text text, size_t at) {
    unsigned char c = (unsigned char)text.ptr[at];
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'';
}

/* The next word from *at on; false at the end. */
static bool next_word(rg_text text, size_t *at, rg_text *word) {
    while (*at < text.len && !letter_at(text, *at)) ++*at;
    size_t start = *at;
    while (*at < text.len && letter_at(text, *at)) ++*at;
    *word = (rg_text){text.ptr + start, *at - start};
    return word->len > 0;
}

bool rg_values_holds(rg_text whole, rg_text part) {
    if (!part.len || part.len >= whole.len) return false;
    for (size_t at = rg_text_find(whole, part, 0); at != RG_NONE; at = rg_text_find(whole, part, at + 1)) {
        bool left = at == 0 || !letter_at(whole, at - 1);
        bool right = at + part.len == whole.len || !letter_at(whole, at + part.len);
        if (left && right) return true;
    }
    return false;
}

/* Towns and small places are points; what is wider (a country, a region, a river) holds points or borders on them. */
static bool point(const rg_place *place) { return place->feature == RG_PLACE_CITY || place->feature == RG_PLACE_SITE; }

static bool within(const rg_place *small, const rg_place *wide) {
    return wide->feature == RG_PLACE_COUNTRY && wide->country.len && rg_text_same(small->country, wide->country);
}

/* Only two points that the gazetteer knows exclude each other: of a villa or a valley that it does not know nothing follows, and a
 * country whose borders have moved may hold a town that it does not hold today. */
rg_agreement rg_values_place(rg_text a, rg_text b) {
    if (!a.len || !b.len) return RG_INCOMPARABLE;
    if (rg_text_same(a, b)) return RG_AGREE;
    uint32_t x = rg_place_find(a), y = rg_place_find(b);
    if (x != RG_PLACE_NONE && x == y) return RG_AGREE;
    if (rg_values_holds(a, b) || rg_values_holds(b, a)) return RG_COMPATIBLE;
    if (x == RG_PLACE_NONE || y == RG_PLACE_NONE) return RG_INCOMPARABLE;
    rg_place u = rg_place_get(x), v = rg_place_get(y);
    if (within(&u, &v) || within(&v, &u)) return RG_COMPATIBLE;
    return point(&u) && point(&v) ? RG_CONFLICT : RG_INCOMPARABLE;
}

/* ---- persons and groups --------------------------------------------------------------------------------------- */

enum { NAME_WORDS = 8, SHARED_LETTERS = 4, LOOSE_LETTERS = 2 };

static size_t words_of(rg_text name, rg_text words[NAME_WORDS]) {
    size_t n = 0;
    for (size_t at = 0; n < NAME_WORDS && next_word(name, &at, &words[n]);) n++;
    return n;
}

/* One given name under two spellings: the same, an initial, or the same but for its ending ("grigori", "grigoriy"). */
static bool given_alike(rg_text a, rg_text b) {
    size_t n = 0;
    while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n]) n++;
    if (n == a.len && n == b.len) return true;
    if (n == 1 && (a.len == 1 || b.len == 1)) return true;
    return n >= SHARED_LETTERS && a.len - n <= LOOSE_LETTERS && b.len - n <= LOOSE_LETTERS;
}

/* "eichmann" against "adolf eichmann", "g. litvinov" against "grigoriy litvinov": one may be the other. */
rg_agreement rg_values_person(rg_text a, rg_text b) {
    if (!a.len || !b.len) return RG_INCOMPARABLE;
    if (rg_text_same(a, b)) return RG_AGREE;
    rg_text x[NAME_WORDS], y[NAME_WORDS];
    size_t n = words_of(a, x), m = words_of(b, y);
    if (rg_values_holds(a, b) || rg_values_holds(b, a)) return RG_COMPATIBLE;
    if (!n || !m || !rg_text_same(x[n - 1], y[m - 1])) return RG_INCOMPARABLE;
    for (size_t i = 0; i + 1 < n && i + 1 < m; i++)
        if (!given_alike(x[i], y[i])) return RG_INCOMPARABLE;
    return RG_COMPATIBLE;
}

/* ---- numbers -------------------------------------------------------------------------------------------------- */

static bool same_letters(rg_text a, rg_text b) {
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++) {
        char x = a.ptr[i], y = b.ptr[i];
        if (x >= 'A' && x <= 'Z') x = (char)(x + 32);
        if (y >= 'A' && y <= 'Z') y = (char)(y + 32);
        if (x != y) return false;
    }
    return true;
}

rg_text rg_values_unit(rg_text unit) {
    unit = rg_text_trim(unit);
    for (rg_table table = rg_table_open("lang/en/units.tsv"); rg_table_next(&table);)
        if (same_letters(table.field[0], unit)) return table.field[1];
    return unit;
}

static int64_t clamp(int64_t n) {
    const int64_t most = 1000000000000000; /* 10^15: no count of the past is larger, and sums stay in range */
    return n > most ? most : n < -most ? -most : n;
}

/* Half of the last digit that is not nought, at most a twentieth of the whole: what "22,000" leaves open. Numbers under 100, and
 * such as 2,340, are taken at their word. */
static int64_t slack(int64_t n) {
    if (n <= 0 || n % 100) return 0;
    int64_t step = 100;
    while (n % (step * 10) == 0) step *= 10;
    return step / 2 < n / 20 ? step / 2 : n / 20;
}

rg_agreement rg_values_number(const rg_value *a, const rg_value *b) {
    if (!same_letters(a->unit, b->unit)) return RG_INCOMPARABLE;
    int64_t al, ah, bl, bh;
    rg_value_range(a, &al, &ah), rg_value_range(b, &bl, &bh);
    al = clamp(al), ah = clamp(ah), bl = clamp(bl), bh = clamp(bh);
    bool apart = ah + slack(ah) < bl - slack(bl) || bh + slack(bh) < al - slack(al);
    bool scope = same_letters(rg_text_trim(a->scope), rg_text_trim(b->scope));
    if (apart) return scope ? RG_CONFLICT : RG_INCOMPARABLE;
    return scope && al == bl && ah == bh ? RG_AGREE : RG_COMPATIBLE;
}

/* ---- lengths of time ------------------------------------------------------------------------------------------ */

typedef struct stretch {
    int64_t least, most; /* hours, doubled */
} stretch;

static bool span_word(rg_text word, rg_text kind, int64_t *least, int64_t *most) {
    for (rg_table table = rg_table_open("lang/en/spans.tsv"); rg_table_next(&table);) {
        if (!rg_text_same(table.field[1], kind) || !same_letters(table.field[0], word)) continue;
        if (!rg_text_number(table.field[3], most)) *most = INT64_MAX;
        return rg_text_number(table.field[2], least);
    }
    return false;
}

static bool count_word(rg_text word, int64_t *least, int64_t *most) {
    if (rg_text_number(word, least)) return *most = *least, true;
    if (span_word(word, RG_TEXT("count"), least, most)) return true;
    for (rg_table table = rg_table_open("lang/en/numbers.tsv"); rg_table_next(&table);)
        if (same_letters(table.field[0], word) && rg_text_same(table.field[2], RG_TEXT("cardinal")))
            return rg_text_number(table.field[1], least) ? *most = *least, true : false;
    return false;
}

/* "ten days", "a month", "several weeks": a count and a unit and nothing more. What is counted in a unit is known to half of it. */
static bool read_stretch(rg_text text, stretch *out) {
    enum { MOST = 1000000 };
    rg_text words[3];
    size_t n = 0, at = 0;
    while (n < 3 && next_word(text, &at, &words[n])) n++;
    int64_t least, most, unit, longest;
    if (n != 2 || !count_word(words[0], &least, &most) || !span_word(words[1], RG_TEXT("unit"), &unit, &longest)) return false;
    if (least > MOST || (most > MOST && most != INT64_MAX)) return false;
    out->least = (2 * least - 1) * unit;
    out->most = most == INT64_MAX ? INT64_MAX : (2 * most + 1) * longest;
    return true;
}

bool rg_values_days(rg_text text, int64_t *least, int64_t *most) {
    stretch s;
    if (!read_stretch(text, &s)) return false;
    *least = s.least / 48; /* hours, doubled */
    *most = s.most == INT64_MAX ? INT64_MAX : (s.most + 47) / 48;
    return true;
}

rg_agreement rg_values_duration(rg_text a, rg_text b) {
    stretch x, y;
    if (rg_text_same(a, b)) return RG_AGREE;
    if (!read_stretch(a, &x) || !read_stretch(b, &y)) return RG_INCOMPARABLE;
    return x.most < y.least || y.most < x.least ? RG_CONFLICT : RG_COMPATIBLE;
}

/* ---- keys ----------------------------------------------------------------------------------------------------- */

rg_text rg_values_key(const rg_value *value) {
    rg_text key = value->key.len ? value->key : value->entity.len ? value->entity : value->text;
    for (rg_table table = rg_table_open("lang/en/small_words.tsv"); rg_table_next(&table);) {
        rg_text word = table.field[0];
        bool article = rg_text_same(table.field[1], RG_TEXT("yes"));
        if (article && rg_text_starts(key, word) && key.len > word.len + 1 && key.ptr[word.len] == ' ')
            return (rg_text){key.ptr + word.len + 1, key.len - word.len - 1};
    }
    return key;
}

static bool small_word(rg_text word) {
    for (rg_table table = rg_table_open("lang/en/small_words.tsv"); rg_table_next(&table);)
        if (rg_text_same(table.field[0], word)) return true;
    return false;
}

static int by_text(const void *x, const void *y) { return rg_text_compare(*(const rg_text *)x, *(const rg_text *)y); }

rg_text rg_values_bag(rg_arena *arena, rg_text key) {
    RG_VEC(rg_text) words = {0};
    rg_text word;
    for (size_t at = 0; next_word(key, &at, &word);)
        if (!small_word(word)) *rg_vec_push(arena, &words) = word;
    rg_vec_sort(arena, words.at, words.n, sizeof *words.at, by_text);
    rg_buf buf = rg_buf_in(arena);
    for (size_t i = 0; i < words.n; i++) {
        if (i) rg_buf_byte(&buf, ' ');
        rg_buf_add(&buf, words.at[i]);
    }
    return words.n ? rg_buf_text(&buf) : key;
}

bool rg_values_one_day(const rg_value *a, const rg_value *b) {
    int64_t year;
    int month, day;
    if (a->kind != RG_VALUE_DATE || b->kind != RG_VALUE_DATE || a->date.earliest != a->date.latest || b->date.earliest != b->date.latest) return false;
    rg_day early = a->date.earliest < b->date.earliest ? a->date.earliest : b->date.earliest;
    rg_day late = a->date.earliest < b->date.earliest ? b->date.earliest : a->date.earliest;
    if (early < rg_day_of(1582, 10, 5) || early > rg_day_of(1923, 3, 1)) return false;
    rg_day_civil(early, &year, &month, &day);
    if (month <= 2) year--; /* the calendars part on a leap day */
    return late - early == year / 100 - year / 400 - 2;
}

rg_text rg_values_surname(rg_arena *arena, rg_text name) {
    rg_text fold = rg_text_fold(arena, name);
    size_t comma = rg_text_find(fold, RG_TEXT(","), 0);
    return comma != RG_NONE ? rg_text_cut(fold, (rg_span){0, comma}) : rg_text_last_word(fold);
}
