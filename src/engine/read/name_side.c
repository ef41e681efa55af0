/* name_side.c: lands and towns that play: "Norway beat Sweden", "Norway 2 - 1 Sweden", "against Norway", in a text about a match.
 *
 * Labels in; labels out: a place that mostly stands where a side does is a group in all of such a text, but for behind "in", "at", "from" and "of". Gated by
 * words of matches (sport_words.tsv). Linear in the text.
 */
#include "engine/read/name_int.h"

enum { SCENE = 1, ACTS = 2, MEETS = 4, HAS = 8, LEADS = 16, LEAST_WORDS = 6, ONE_IN = 60, LEAST_TIMES = 2 };

static unsigned class_of(const name_work *work, const rg_token *t) {
    size_t found = t->kind == RG_WORD ? rg_map_get(&work->tables->sport, t->fold) : RG_NONE;
    return found == RG_NONE ? 0 : (unsigned)found;
}

static bool of_a_match(const name_work *work) {
    const rg_reading *r = work->reading;
    size_t n = 0;
    for (size_t i = 0; i < r->tokens.n; i++) {
        const rg_token *t = &r->tokens.at[i];
        if (name_small(t) && t->fold.len > 3 && work->tables->sport_cues[name_cue(t->fold)] && class_of(work, t) & SCENE) n++;
    }
    return n >= LEAST_WORDS && n * ONE_IN >= r->tokens.n;
}

RG_TEXT_INLINE bool is(const rg_token *t, const char *word) { return rg_text_is(t->fold, word); }

static bool score(const rg_token *t, const rg_token *end) {
    return t + 2 < end && t[0].kind == RG_NUMBER && t[0].fold.len <= 3 && t[1].kind == RG_PUNCT && t[2].kind == RG_NUMBER && t[2].fold.len <= 3 && (is(&t[1], "-") || is(&t[1], "–"));
}

static bool plays(const name_work *work, const name_unit *first, const name_unit *last, const rg_sentence *s) {
    const rg_token *t = work->reading->tokens.at, *end = t + s->last, *start = t + s->first, *before = t + first->first, *behind = t + last->last;
    if (behind < end && (class_of(work, behind) & ACTS || score(behind, end))) return true;
    if (behind + 1 < end && is(behind, "'s") && class_of(work, behind + 1) & HAS) return true;
    if (before > start && class_of(work, before - 1) & MEETS) return true;
    bool leads = before > start + 1 && (is(before - 1, "for") || is(before - 1, "with") || is(before - 1, "by")) && class_of(work, before - 2) & LEADS;
    return leads || (before >= start + 3 && score(before - 3, end));
}

/* "in Norway", "Oslo, Norway", "brought to Norway": where something is or goes; but "lost 1 - 2 to Norway". */
static bool stands_in(const name_work *work, const rg_token *before, const rg_token *start) {
    if (before == start) return false;
    bool to = is(before - 1, "to") && !(before > start + 1 && (before[-2].kind == RG_NUMBER || class_of(work, before - 2) & ACTS));
    return to || is(before - 1, ",") || rg_text_is(before[-1].fold, "of") || rg_name_island_words(work, before - 1) & NAME_LOCATIVE;
}

/* Where the place ends that starts at the unit; `i` where none does that ends in a word of its own. */
static size_t place_end(const name_unit *u, size_t i, size_t count) {
    size_t end = i + 1;
    if (u[i].label != 1 + 2 * RG_NAME_PLACE) return i;
    while (end < count && u[end].label == 2 + 2 * RG_NAME_PLACE) end++;
    return u[end - 1].kind == NAME_CAPITAL ? end : i;
}

typedef struct side_uses {
    uint8_t plays, stands;
} side_uses;

static void look(name_work *work, const name_island *island, side_uses *all, bool settles) {
    const rg_sentence *s = &work->reading->sentences.at[island->sentence];
    const rg_token *t = work->reading->tokens.at;
    name_unit *u = &work->units.at[island->first];
    for (size_t i = 0, end; i < island->count; i++) {
        end = place_end(u, i, island->count);
        if (end == i) continue;
        side_uses *uses = &all[u[end - 1].slot]; /* "South Korea" and "Korea" are one */
        bool side = plays(work, &u[i], &u[end - 1], s), stands = !side && stands_in(work, t + u[i].first, t + s->first);
        bool mostly = uses->plays >= LEAST_TIMES && uses->plays > uses->stands;
        for (size_t k = i; settles && (side || (mostly && !stands)) && k < end; k++) u[k].label = (uint8_t)(1 + 2 * RG_NAME_GROUP + (k > i));
        if (!settles && uses->plays < UINT8_MAX && uses->stands < UINT8_MAX) uses->plays += side, uses->stands += stands;
    }
}

void rg_name_side_settle(name_work *work) {
    if (!of_a_match(work)) return;
    side_uses *all = RG_ARRAY(work->arena, side_uses, work->uses.n + 1);
    for (size_t k = 0; k < work->islands.n; k++) look(work, &work->islands.at[k], all, false);
    for (size_t k = 0; k < work->islands.n; k++) look(work, &work->islands.at[k], all, true);
}
