/* mark_choose.c: one reading for every site, decided together.
 *
 * In: sites with scored readings, the reference list. Out: the chosen reading of each site, which bracketed marks a bare one repeats, and
 * the uses of each note. What is maximised: the scores of the places; minus what each note's uses miss of the count that its back-links
 * give (where the list does not count: minus something for a note never used); plus something where a label is the next new one, minus
 * where it comes too early; plus something where a bare mark repeats bracketed ones of its paragraph.
 * The search starts from what the places say and improves site by site, in order, until nothing changes (at most PASSES times over the
 * sites): linear, and the same on every run. It is done twice, with and without taking bare marks for repetitions of bracketed ones; the
 * better sum wins. Last, single pairs are told apart or joined where only that makes a note's count come out.
 */
#include "engine/read/mark_int.h"

enum { PASSES = 8, MISS = 4, UNUSED = 3, NEXT = 2, EARLY = 2, MATCH = 3, LIKELY = 3, FOREIGN = -6, NEAR = 64, REACH = 3, SMALL = 12, WORST_LARGE = -18, WORST_SMALL = -9, WINDOW = 256 };

typedef struct mark_choice {
    rg_mark_sites *sites;
    bool doubling; /* bare marks may repeat bracketed ones */
    int style;     /* of bare marks in this text: 0, or FOREIGN where bracketed marks bind nearly all */
} mark_choice;

/* ---- notes ---------------------------------------------------------------------------------------------------- */

/* What `uses` uses of a note cost. */
static int note_cost(const rg_note_count *note, unsigned uses) {
    if (!note->backlinks) return uses ? 0 : UNUSED;
    return MISS * (int)(uses > note->backlinks ? uses - note->backlinks : note->backlinks - uses);
}

static void use(rg_mark_sites *sites, unsigned label, int by) {
    size_t note = rg_mark_note(sites, label);
    if (note != RG_NONE) sites->notes[note].uses = (unsigned)((int)sites->notes[note].uses + by);
}

/* What one more use of the label gains. */
static int gain(const rg_mark_sites *sites, unsigned label) {
    size_t note = rg_mark_note(sites, label);
    if (note == RG_NONE) return 0;
    const rg_note_count *at = &sites->notes[note];
    return note_cost(at, at->uses) - note_cost(at, at->uses + 1);
}

/* ---- repetitions ---------------------------------------------------------------------------------------------- */

/* The nearest bracketed mark before `site` in its block with this label that nothing repeats yet. */
static size_t find_partner(const rg_mark_sites *sites, size_t site, unsigned label, const size_t *taken, unsigned taken_count) {
    for (size_t i = site, seen = 0; i-- > 0 && seen < NEAR; seen++) {
        const rg_mark_site *other = &sites->at.at[i];
        if (other->block != sites->at.at[site].block) break;
        if (!other->certain || other->form != RG_MARK_BRACKET || other->options[0].count != 1 || other->options[0].labels[0] != label) continue;
        bool free = other->repeated == RG_NONE;
        for (unsigned t = 0; t < taken_count; t++) free &= taken[t] != i;
        if (free) return i;
    }
    return RG_NONE;
}

static unsigned find_partners(const mark_choice *choice, size_t site, const rg_mark_option *option, size_t partner[RG_MARK_LABELS]) {
    unsigned found = 0;
    for (unsigned k = 0; k < option->count; k++) {
        partner[k] = choice->doubling ? find_partner(choice->sites, site, option->labels[k], partner, k) : RG_NONE;
        found += partner[k] != RG_NONE;
    }
    return found;
}

/* ---- one site ------------------------------------------------------------------------------------------------- */

static int order_score(const rg_mark_option *option, unsigned newest) {
    int score = 0;
    for (unsigned k = 0; k < option->count; k++) {
        unsigned label = option->labels[k];
        if (label == newest + 1) score += NEXT;
        else if (label > newest + 1) score -= label - newest > 3 ? 2 * EARLY : EARLY;
        if (label > newest) newest = label;
    }
    return score;
}

static void take_back(mark_choice *choice, size_t index) {
    rg_mark_site *site = &choice->sites->at.at[index];
    if (site->chosen < 0) return;
    const rg_mark_option *option = &site->options[site->chosen];
    for (unsigned k = 0; k < option->count; k++) {
        if (site->partner[k] != RG_NONE) choice->sites->at.at[site->partner[k]].repeated = RG_NONE;
        else use(choice->sites, option->labels[k], -1);
        site->partner[k] = RG_NONE;
    }
    site->chosen = -1;
}

static void take(mark_choice *choice, size_t index, int chosen) {
    rg_mark_site *site = &choice->sites->at.at[index];
    site->chosen = chosen;
    if (chosen < 0) return;
    const rg_mark_option *option = &site->options[chosen];
    find_partners(choice, index, option, site->partner);
    for (unsigned k = 0; k < option->count; k++) {
        if (site->partner[k] != RG_NONE) choice->sites->at.at[site->partner[k]].repeated = index;
        else use(choice->sites, option->labels[k], 1);
    }
}

/* The worth of a reading where the site is open (taken back). */
static int worth(mark_choice *choice, size_t index, int chosen, unsigned newest) {
    const rg_mark_site *site = &choice->sites->at.at[index];
    const rg_mark_option *option = &site->options[chosen];
    size_t partner[RG_MARK_LABELS];
    unsigned matched = find_partners(choice, index, option, partner);
    int score = option->score + order_score(option, newest);
    if (!matched && site->form != RG_MARK_SUPER) score += choice->style;
    score += MATCH * (int)(matched > 2 ? 2 : matched);
    for (unsigned k = 0; k < option->count; k++)
        if (partner[k] == RG_NONE) {
            score += gain(choice->sites, option->labels[k]);
            use(choice->sites, option->labels[k], 1);
        }
    for (unsigned k = 0; k < option->count; k++)
        if (partner[k] == RG_NONE) use(choice->sites, option->labels[k], -1);
    return score;
}

static int best_option(mark_choice *choice, size_t index, unsigned newest, int *best_worth) {
    const rg_mark_site *site = &choice->sites->at.at[index];
    int best = -1;
    *best_worth = 0;
    for (unsigned i = 0; i < site->option_count; i++) {
        int value = worth(choice, index, (int)i, newest);
        if (value > *best_worth) best = (int)i, *best_worth = value;
    }
    return best;
}

/* ---- the search ----------------------------------------------------------------------------------------------- */

static void raise(unsigned *newest, const rg_mark_sites *sites, const rg_mark_option *option) {
    for (unsigned k = 0; k < option->count; k++)
        if (option->labels[k] > *newest && rg_mark_note(sites, option->labels[k]) != RG_NONE) *newest = option->labels[k];
}

static bool improve(mark_choice *choice) {
    unsigned newest = 0;
    bool changed = false;
    for (size_t i = 0; i < choice->sites->at.n; i++) {
        rg_mark_site *site = &choice->sites->at.at[i];
        if (!site->certain) {
            int before = site->chosen, value;
            take_back(choice, i);
            take(choice, i, best_option(choice, i, newest, &value));
            changed |= site->chosen != before;
        }
        if (site->chosen >= 0) raise(&newest, choice->sites, &site->options[site->chosen]);
    }
    return changed;
}

static void start(mark_choice *choice) {
    rg_mark_sites *sites = choice->sites;
    unsigned newest = 0;
    for (size_t i = 0; i < sites->note_count; i++) sites->notes[i].uses = 0;
    for (size_t i = 0; i < sites->at.n; i++) {
        rg_mark_site *site = &sites->at.at[i];
        site->repeated = RG_NONE;
        for (unsigned k = 0; k < RG_MARK_LABELS; k++) site->partner[k] = RG_NONE;
        site->chosen = site->certain ? 0 : -1;
        for (unsigned k = 0; site->certain && k < site->options[0].count; k++) use(sites, site->options[0].labels[k], 1);
    }
    for (size_t i = 0; i < sites->at.n; i++) {
        rg_mark_site *site = &sites->at.at[i];
        size_t partner[RG_MARK_LABELS];
        if (!site->certain) {
            unsigned matched = find_partners(choice, i, &site->options[0], partner);
            int score = site->options[0].score + MATCH * (int)matched + (matched ? 0 : choice->style) + order_score(&site->options[0], newest);
            if (score >= LIKELY) take(choice, i, 0);
        }
        if (site->chosen >= 0) raise(&newest, sites, &site->options[site->chosen]);
    }
}

/* The sum that the search maximises, for comparing two searches. */
static long total(mark_choice *choice) {
    const rg_mark_sites *sites = choice->sites;
    long sum = 0;
    unsigned newest = 0;
    for (size_t i = 0; i < sites->at.n; i++) {
        const rg_mark_site *site = &sites->at.at[i];
        if (site->chosen < 0) continue;
        const rg_mark_option *option = &site->options[site->chosen];
        int matched = 0;
        for (unsigned k = 0; !site->certain && k < option->count; k++) matched += site->partner[k] != RG_NONE;
        if (!site->certain) sum += option->score + order_score(option, newest) + MATCH * (matched > 2 ? 2 : matched);
        raise(&newest, sites, option);
    }
    for (size_t i = 0; i < sites->note_count; i++) sum -= note_cost(&sites->notes[i], sites->notes[i].uses);
    return sum;
}

static long search(mark_choice *choice) {
    start(choice);
    for (int pass = 0; pass < PASSES && improve(choice); pass++)
        ;
    return total(choice);
}

/* Bracketed marks that bind most of the list and that nothing repeats: bare numbers of such a text are its prose. */
static int style_of(const rg_mark_sites *sites) {
    size_t bound = 0, listed = 0;
    bool *seen = RG_ARRAY(sites->arena, bool, sites->note_count + 1);
    for (size_t i = 0; i < sites->at.n; i++)
        for (unsigned k = 0; sites->at.at[i].certain && k < sites->at.at[i].options[0].count; k++) {
            size_t note = rg_mark_note(sites, sites->at.at[i].options[0].labels[k]);
            if (note != RG_NONE && !seen[note]) seen[note] = true, bound++;
        }
    for (size_t i = 0; i < sites->note_count; i++) listed += 1;
    return listed && bound * 5 >= listed * 3 ? FOREIGN : 0;
}

/* ---- between neighbours ---------------------------------------------------------------------------------------- */

/* Where each note is first used: index of the site + 1, 0 = nowhere. */
static size_t *first_uses(const rg_mark_sites *sites) {
    size_t *first = RG_ARRAY(sites->arena, size_t, sites->note_count + 1);
    for (size_t i = sites->at.n; i-- > 0;) {
        const rg_mark_site *site = &sites->at.at[i];
        for (unsigned k = 0; site->chosen >= 0 && k < site->options[site->chosen].count; k++) {
            size_t note = rg_mark_note(sites, site->options[site->chosen].labels[k]);
            if (note != RG_NONE) first[note] = i + 1;
        }
    }
    return first;
}

/* The nearest bound note within REACH labels, below or above; 0 where none. */
static size_t neighbour(const rg_mark_sites *sites, const size_t *first, unsigned label, int step) {
    for (int d = 1; d <= REACH; d++) {
        int other = (int)label + d * step;
        size_t note = other > 0 ? rg_mark_note(sites, (unsigned)other) : RG_NONE;
        if (note != RG_NONE && first[note]) return first[note];
    }
    return 0;
}

static bool all_unmet(const rg_mark_sites *sites, const rg_mark_option *option) {
    for (unsigned k = 0; k < option->count; k++) {
        size_t note = rg_mark_note(sites, option->labels[k]);
        if (note == RG_NONE || sites->notes[note].uses >= (sites->notes[note].backlinks ? sites->notes[note].backlinks : 1)) return false;
    }
    return true;
}

/* The one place between two sites where the label can stand, told by order and count alone; small numbers are common in prose and need a
 * better place. */
static size_t only_place(const rg_mark_sites *sites, unsigned label, size_t from, size_t end, int *chosen) {
    int best = label > SMALL ? WORST_LARGE : WORST_SMALL, second = 2 * WORST_LARGE;
    size_t found = RG_NONE;
    for (size_t i = from; i < end && i < from + WINDOW; i++) {
        const rg_mark_site *site = &sites->at.at[i];
        for (unsigned o = 0; site->chosen < 0 && o < site->option_count; o++) {
            const rg_mark_option *option = &site->options[o];
            if (option->labels[0] != label || !all_unmet(sites, option)) continue;
            if (option->score > best || (found == RG_NONE && option->score == best)) second = found == RG_NONE ? second : best, best = option->score, found = i, *chosen = (int)o;
            else if (option->score > second) second = option->score;
        }
    }
    return best > second + 1 ? found : RG_NONE;
}

/* A note that lacks a use, while its neighbours in the list are bound before and after: between them its label, if it stands there once, is
 * its mark, wherever in the sentence. */
static void fill_between(mark_choice *choice) {
    rg_mark_sites *sites = choice->sites;
    size_t *first = first_uses(sites);
    for (size_t i = 0; i < sites->note_count && choice->style == 0; i++) {
        unsigned label = sites->notes[i].label;
        if (first[i] || sites->note_of[label <= RG_MARK_LABEL_MAX ? label : 0] != i) continue;
        size_t before = neighbour(sites, first, label, -1), after = neighbour(sites, first, label, 1);
        if ((!before && label > REACH) || !after || before > after) continue;
        int chosen = -1;
        size_t site = only_place(sites, label, before, after - 1, &chosen);
        if (site == RG_NONE) continue;
        take(choice, site, chosen);
        for (unsigned k = 0; k < sites->at.at[site].options[chosen].count; k++) {
            size_t note = rg_mark_note(sites, sites->at.at[site].options[chosen].labels[k]);
            if (note != RG_NONE && !first[note]) first[note] = site + 1;
        }
    }
}

/* ---- last pairs ----------------------------------------------------------------------------------------------- */

/* A note that lacks uses, though a bare mark was taken for a repetition: both count. */
static void part_pairs(rg_mark_sites *sites) {
    for (size_t i = 0; i < sites->at.n; i++) {
        rg_mark_site *site = &sites->at.at[i];
        for (unsigned k = 0; !site->certain && site->chosen >= 0 && k < site->options[site->chosen].count; k++) {
            size_t note = rg_mark_note(sites, site->options[site->chosen].labels[k]);
            if (site->partner[k] == RG_NONE || note == RG_NONE || sites->notes[note].uses >= sites->notes[note].backlinks) continue;
            sites->at.at[site->partner[k]].repeated = RG_NONE;
            site->partner[k] = RG_NONE;
            sites->notes[note].uses++;
        }
    }
}

/* Two certain marks of one label side by side ("[2] [2]", a superscript beside its bracket) where the list counts fewer. */
static void join_neighbours(rg_mark_sites *sites) {
    for (size_t i = 1; i < sites->at.n; i++) {
        rg_mark_site *site = &sites->at.at[i], *before = &sites->at.at[i - 1];
        if (site->chosen < 0 || before->chosen < 0 || before->repeated != RG_NONE || before->block != site->block) continue;
        const rg_mark_option *a = &before->options[before->chosen], *b = &site->options[site->chosen];
        if (a->count != 1 || b->count != 1 || a->labels[0] != b->labels[0] || site->span.start > before->span.end + 2) continue;
        size_t note = rg_mark_note(sites, a->labels[0]);
        if (note == RG_NONE || sites->notes[note].uses < 2) continue;
        if (sites->notes[note].backlinks && sites->notes[note].uses <= sites->notes[note].backlinks) continue;
        before->repeated = i;
        sites->notes[note].uses--;
    }
}

void rg_mark_choose_run(rg_mark_sites *sites) {
    mark_choice apart = {sites, false, style_of(sites)}, joined = {sites, true, apart.style};
    long sum = search(&apart);
    if (search(&joined) < sum) search(&apart);
    fill_between(&joined);
    part_pairs(sites);
    join_neighbours(sites);
}
