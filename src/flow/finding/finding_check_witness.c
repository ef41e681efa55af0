/* finding_check_witness.c: are the words of a copy elsewhere too, do all have it from one voice, do citations go in a circle?
 *
 * In: a content and a finding. Out: no fault, or what is wrong. It shares no code with the rules (check_witness.c, witnesses.c, descent.c) nor
 * with the engine (engine/trace): words are looked for as they stand.
 */
#include <string.h>

#include "flow/finding/finding_check.h"

static const rg_account *account_named(const rg_content *content, rg_text name) {
    for (size_t i = 0; i < content->account_count; i++)
        if (rg_text_same(content->accounts[i].name, name)) return &content->accounts[i];
    return NULL;
}

/* ---- copied -------------------------------------------------------------------------------------------------------- */

static char small(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }
static bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80; }

/* How many longer words the passage has, and how many of them stand in `text`. Note marks, and letters that fold alike, may differ. */
static void count_words(rg_text passage, rg_text text, size_t *all, size_t *found) {
    enum { LONGER = 5 };
    *all = *found = 0;
    for (size_t from = 0, end; from < passage.len; from = end + 1) {
        for (end = from; end < passage.len && letter(passage.ptr[end]);) end++;
        if (end - from < LONGER) continue;
        ++*all;
        *found += rg_text_find(text, (rg_text){passage.ptr + from, end - from}, 0) != (size_t)-1;
    }
}

/* Claims in pairs, of two accounts: each pair says the same of one event. */
static const char *telling_fault(const rg_finding *f) {
    for (size_t i = 0; i < f->step_count; i += 2) {
        const rg_claim *a = f->steps[i].claim, *b = i + 1 < f->step_count ? f->steps[i + 1].claim : NULL;
        if (!a || !b || rg_text_same(a->source, b->source)) return "a step is not of both accounts";
        if (!rg_text_same(a->source, f->steps[0].claim->source) || !rg_text_same(b->source, f->steps[1].claim->source)) return "a step is of a third account";
        if (a->property != b->property || !rg_text_same(a->event_key, b->event_key)) return "two claims are of different things";
    }
    return f->step_count >= 6 ? NULL : "fewer than three things are told alike";
}

static bool plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

static size_t next_plain(rg_text text, size_t at) {
    while (at < text.len && !plain(text.ptr[at])) at++;
    return at;
}

/* The letters and digits of `what` stand in the passage one behind the other. Of those beyond ASCII nothing is said: they may be written otherwise. */
static bool mentions(rg_text passage, rg_text what) {
    for (size_t from = next_plain(passage, 0); from < passage.len; from = next_plain(passage, from + 1)) {
        size_t at = from, i = next_plain(what, 0);
        while (i < what.len && at < passage.len && small(passage.ptr[at]) == small(what.ptr[i])) at = next_plain(passage, at + 1), i = next_plain(what, i + 1);
        if (i >= what.len) return true;
    }
    return false;
}

static bool beyond_ascii(rg_text text) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] >= 0x80) return true;
    return false;
}

/* The sentence has the other's title, its address, or says that it is from Wikipedia; two revisions of one page have one title. */
static const char *declared_fault(const rg_content *content, const rg_finding *f) {
    const rg_account *account = account_named(content, f->source);
    rg_text passage = rg_text_cut(account->text, f->span);
    for (size_t i = 0; f->step_count && i < content->account_count; i++) {
        const rg_account *a = &content->accounts[i];
        if (a == account || !rg_text_starts(f->steps[0].text, a->name)) continue;
        if (!passage.len && a->url.len && account->url.len) return NULL;
        if (mentions(passage, a->title) || beyond_ascii(a->title) || mentions(passage, RG_TEXT("wikiped")) || rg_text_find(passage, RG_TEXT("://"), 0) != (size_t)-1) return NULL;
        for (size_t k = 0; k < account->link_count; k++)
            if (account->links[k].span.start >= f->span.start && account->links[k].span.end <= f->span.end) return NULL;
    }
    return "the sentence names no other account";
}

/* Nine of ten words; a translation shares but its facts. */
static const char *copied_fault(const rg_content *content, const rg_finding *f) {
    if (f->step_count && f->steps[0].claim) return telling_fault(f);
    if (rg_text_find(f->message, RG_TEXT("wording"), 0) == (size_t)-1 && rg_text_find(f->message, RG_TEXT("names and numbers"), 0) == (size_t)-1) return declared_fault(content, f);
    const rg_account *account = account_named(content, f->source);
    rg_text passage = rg_text_cut(account->text, f->span);
    if (rg_text_find(f->message, RG_TEXT("names and numbers"), 0) != (size_t)-1) return NULL;
    for (size_t i = 0; i < content->account_count; i++) {
        size_t all, found;
        count_words(passage, content->accounts[i].text, &all, &found);
        if (&content->accounts[i] != account && 10 * found >= 9 * all) return NULL;
    }
    return "the passage stands in no other account";
}

/* ---- single -------------------------------------------------------------------------------------------------------- */

static rg_text last_name(const rg_claim *claim) {
    for (size_t i = claim->voice_count; i-- > 1;) {
        rg_text name = claim->voices[i].name;
        if (claim->voices[i].kind != RG_VOICE_NAMED) continue;
        size_t from = name.len;
        while (from && name.ptr[from - 1] != ' ' && name.ptr[from - 1] != '-') from--;
        return (rg_text){name.ptr + from, name.len - from};
    }
    return (rg_text){0};
}

static const char *single_fault(const rg_finding *f) {
    bool several = false;
    for (size_t i = 0; i < f->step_count; i++) {
        const rg_claim *claim = f->steps[i].claim;
        if (!claim || !last_name(claim).len) return "a step names no voice";
        if (last_name(claim).len != last_name(f->steps[0].claim).len) return "the voices differ";
        several = several || !rg_text_same(claim->source, f->steps[0].claim->source);
    }
    return several || f->step_count == 8 ? NULL : "only one account has it from there"; /* more claims than steps are shown */
}

/* ---- circular ------------------------------------------------------------------------------------------------------ */

static bool cites(const rg_account *a, const rg_account *b) {
    for (size_t i = 0; i < a->link_count; i++)
        if (b->url.len && rg_text_same(a->links[i].target, b->url)) return true;
    for (size_t i = 0; i < a->reference_count; i++)
        if (b->title.len && rg_text_find(rg_text_cut(a->text, a->references[i].work), b->title, 0) != (size_t)-1) return true;
    return false;
}

/* Whether `home` is reached from `at` in `left` citations, by way of the accounts that the steps name. */
static bool comes_home(const rg_account *const *circle, size_t n, const rg_account *at, const rg_account *home, size_t left) {
    for (size_t i = 0; left && i < n; i++)
        if (circle[i] != at && cites(at, circle[i]) && (circle[i] == home || comes_home(circle, n, circle[i], home, left - 1))) return true;
    return false;
}

static const char *circular_fault(const rg_content *content, const rg_finding *f) {
    enum { MOST = 6 }; /* a longer circle is believed */
    const rg_account *circle[MOST], *home = account_named(content, f->source);
    size_t n = 0;
    if (f->step_count > MOST) return NULL;
    for (size_t k = 0; k < f->step_count; k++) {
        size_t end = rg_text_find(f->steps[k].text, RG_TEXT(" cites and is cited"), 0);
        const rg_account *account = end == (size_t)-1 ? NULL : account_named(content, rg_text_cut(f->steps[k].text, (rg_span){0, end}));
        if (account) circle[n++] = account;
    }
    return comes_home(circle, n, home, home, n) ? NULL : "no circle of citations leads back";
}

/* ---- quoted -------------------------------------------------------------------------------------------------------- */

static size_t next_letter(rg_text text, size_t at) {
    while (at < text.len && !letter(text.ptr[at])) at++;
    return at;
}

/* The letters of `passage` stand in `text` one behind the other, whatever stands between them. */
static bool stands_in(rg_text text, rg_text passage) {
    for (size_t from = next_letter(text, 0); from < text.len; from = next_letter(text, from + 1)) {
        size_t at = from, i = next_letter(passage, 0);
        while (i < passage.len && at < text.len && small(text.ptr[at]) == small(passage.ptr[i])) {
            at = next_letter(text, at + 1);
            i = next_letter(passage, i + 1);
        }
        if (i >= passage.len) return true;
    }
    return false;
}

/* The work, as the second step names it, or any other where the words stand nowhere. */
static const char *quote_fault(const rg_content *content, const rg_finding *f) {
    const rg_claim *claim = f->step_count ? f->steps[0].claim : NULL;
    if (!claim || claim->property != RG_PROPERTY_QUOTE) return "no quotation";
    for (size_t i = 0; i < content->account_count; i++) {
        const rg_account *a = &content->accounts[i];
        bool named = f->step_count < 2 || rg_text_starts(f->steps[1].text, a->name);
        if (!rg_text_same(a->name, claim->source) && named && !stands_in(a->text, claim->value.text)) return NULL;
    }
    return "the words stand in the work";
}

const char *rg_finding_check_witness(const rg_content *content, const rg_finding *f) {
    if (strcmp(f->rule, "witness/copied") == 0) return copied_fault(content, f);
    if (strcmp(f->rule, "quote/unlike") == 0) return quote_fault(content, f);
    if (strcmp(f->rule, "witness/single") == 0) return single_fault(f);
    return circular_fault(content, f);
}
