/* wiki_note.c: the notes of a page, as MediaWiki's Cite numbers them.
 *
 * In: the signs, with what each template is. Out: notes with their words and their uses in the source. A note is made by <ref>, by
 * {{#tag:ref}} and the templates that stand for it, and by {{sfn}} and its kin, of which equal ones are one note. Named notes are one
 * however often they are used; their words may stand at any use, or in the list (<references>, refs=). A note is numbered in its group
 * by its first use; its label is a number of the whole page: those of the unnamed group come first.
 */
#include <string.h>

#include "flow/source/wiki_int.h"

typedef struct note_finder {
    rg_wiki_page *page;
    rg_map names;      /* group, name -> note */
    rg_map keys;       /* text of an {{sfn}} -> note */
    uint32_t list_end; /* inside a list of notes: where it ends */
    uint32_t note_end; /* inside a note's words */
    rg_text list_group;
    bool no_end;       /* no </references> comes any more */
} note_finder;

static uint32_t new_note(note_finder *finder, rg_text group, uint32_t token) {
    *(rg_wiki_note *)rg_vec_push(finder->page->arena, &finder->page->notes) =
        (rg_wiki_note){.group = group, .token = token, .next = RG_WIKI_NO};
    return (uint32_t)finder->page->notes.n - 1;
}

static uint32_t named_note(note_finder *finder, rg_text group, rg_text name, uint32_t token) {
    rg_text key = rg_text_printf(finder->page->arena, "%.*s\n%.*s", RG_TEXT_ARG(group), RG_TEXT_ARG(name));
    size_t found = rg_map_get(&finder->names, key);
    if (found == RG_NONE) {
        found = new_note(finder, group, token);
        rg_map_put(&finder->names, key, found);
    }
    rg_wiki_note *note = &finder->page->notes.at[found];
    if (note->token == RG_WIKI_NO) note->token = token;
    return (uint32_t)found;
}

static void use(note_finder *finder, uint32_t token, uint32_t note) {
    *(rg_wiki_use *)rg_vec_push(finder->page->arena, &finder->page->uses) = (rg_wiki_use){token, note, false};
    finder->page->notes.at[note].uses++;
}

/* Are there words? What has none points at a note whose words stand elsewhere. */
static uint32_t words_token(const note_finder *finder, rg_wiki_range range, uint32_t token) {
    return rg_text_trim(rg_wiki_cut(finder->page, range.start, range.end)).len ? token : RG_WIKI_NO;
}

/* In the list itself a note is given its words; nothing is used. */
static bool in_list(const note_finder *finder, uint32_t start) { return start < finder->list_end && start >= finder->note_end; }

static void see_use(note_finder *finder, uint32_t token, rg_text group, rg_text name, uint32_t words) {
    uint32_t start = finder->page->tokens.at[token].start;
    bool listed = in_list(finder, start);
    if (listed && !group.len) group = finder->list_group;
    uint32_t note = name.len ? named_note(finder, group, name, words) : new_note(finder, group, words);
    if (!listed) use(finder, token, note);
}

static void see_ref(note_finder *finder, uint32_t token) {
    const rg_wiki_token *ref = &finder->page->tokens.at[token];
    rg_text tag = rg_wiki_cut(finder->page, ref->start, ref->end), follow = rg_wiki_token_attribute(tag, "follow");
    rg_text group = rg_wiki_token_attribute(tag, "group"), name = rg_wiki_token_attribute(tag, "name");
    rg_wiki_range inside = rg_wiki_token_inside(finder->page, token);
    uint32_t words = words_token(finder, inside, token);
    if (follow.len) {
        uint32_t note = named_note(finder, group, follow, RG_WIKI_NO);
        if (words != RG_WIKI_NO && finder->page->notes.at[note].next == RG_WIKI_NO) finder->page->notes.at[note].next = words;
        use(finder, token, note);
    } else {
        see_use(finder, token, group, name, words);
    }
    if (inside.end > finder->note_end) finder->note_end = inside.end;
}

/* ---- templates --------------------------------------------------------------------------------------------------- */

static rg_text argument_text(const note_finder *finder, const rg_wiki_arguments *arguments, const char *name) {
    const rg_wiki_argument *argument = rg_wiki_template_argument(arguments, rg_text_of(name));
    if (!argument) return (rg_text){0};
    rg_text text = rg_text_trim(rg_wiki_cut(finder->page, argument->value.start, argument->value.end));
    bool quoted = text.len > 1 && text.ptr[0] == '"' && text.ptr[text.len - 1] == '"';
    return quoted ? (rg_text){text.ptr + 1, text.len - 2} : text;
}

/* {{efn|words|name=x}}, {{refn|group=note|words}}, {{#tag:ref|words|name=x}}; `how` is the group they make. */
static void see_note(note_finder *finder, uint32_t token, const rg_wiki_act *act) {
    rg_wiki_arguments arguments = rg_wiki_template_arguments(finder->page, token);
    rg_text group = argument_text(finder, &arguments, "group"), name = argument_text(finder, &arguments, "name");
    const rg_wiki_argument *words = rg_wiki_template_argument(&arguments, RG_TEXT("1"));
    bool some = words && words_token(finder, words->value, token) != RG_WIKI_NO;
    see_use(finder, token, group.len ? group : act->how, name, some ? token : RG_WIKI_NO);
    uint32_t end = rg_wiki_token_inside(finder->page, token).end;
    if (end > finder->note_end) finder->note_end = end;
}

/* {{r|name|name}}: uses of named notes. */
static void see_named(note_finder *finder, uint32_t token) {
    rg_wiki_arguments arguments = rg_wiki_template_arguments(finder->page, token);
    rg_text group = argument_text(finder, &arguments, "group");
    for (size_t i = 1; i < arguments.n; i++) {
        const rg_wiki_argument *argument = &arguments.at[i];
        rg_text name = rg_text_trim(rg_wiki_cut(finder->page, argument->value.start, argument->value.end));
        if (!argument->name.len && name.len) use(finder, token, named_note(finder, group, name, RG_WIKI_NO));
    }
}

static void see_harvard(note_finder *finder, uint32_t token) {
    rg_wiki_range inside = rg_wiki_token_inside(finder->page, token);
    rg_text key = rg_wiki_cut(finder->page, inside.start, inside.end);
    size_t found = rg_map_get(&finder->keys, key);
    if (found == RG_NONE) {
        found = new_note(finder, (rg_text){0}, token);
        rg_map_put(&finder->keys, key, found);
    }
    use(finder, token, (uint32_t)found);
}

static void see_template(note_finder *finder, uint32_t token) {
    const rg_wiki_act *act = rg_wiki_template_act(finder->page, token);
    switch (act->kind) {
    case RG_WIKI_NOTE: see_note(finder, token, act); break;
    case RG_WIKI_NAMED: see_named(finder, token); break;
    case RG_WIKI_HARVARD_NOTE: see_harvard(finder, token); break;
    case RG_WIKI_ENTRIES: {
        rg_wiki_arguments arguments = rg_wiki_template_arguments(finder->page, token);
        rg_text group = argument_text(finder, &arguments, "group");
        finder->list_end = rg_wiki_token_inside(finder->page, token).end;
        finder->list_group = group.len ? group : act->how;
        break;
    }
    default: break;
    }
}

static void see_list(note_finder *finder, uint32_t token) {
    const rg_wiki_page *page = finder->page;
    const rg_wiki_token *open = &page->tokens.at[token];
    if (open->start < finder->list_end || open->detail & (RG_WIKI_CLOSING | RG_WIKI_ALONE)) return;
    uint32_t end = token + 1;
    while (!finder->no_end && end < page->tokens.n && !(page->tokens.at[end].sign == RG_WIKI_TAG && page->tokens.at[end].detail == (RG_WIKI_LIST | RG_WIKI_CLOSING))) end++;
    finder->no_end |= end >= page->tokens.n;
    if (finder->no_end) return; /* <references> without an end is a list by itself */
    finder->list_end = page->tokens.at[end].start;
    finder->list_group = rg_wiki_token_attribute(rg_wiki_cut(page, open->start, open->end), "group");
}

/* ---- numbers ----------------------------------------------------------------------------------------------------- */

/* Places in the order of first use; labels: the unnamed group, used then unused, before the others. */
static void number(rg_wiki_page *page) {
    unsigned label = 0;
    rg_map places = rg_map_in(page->arena);
    for (size_t i = 0; i < page->uses.n; i++) {
        rg_wiki_note *note = &page->notes.at[page->uses.at[i].note];
        if (note->place) continue;
        size_t n = rg_map_get(&places, note->group);
        note->place = n == RG_NONE ? 1 : (unsigned)n + 1;
        rg_map_put(&places, note->group, note->place);
        if (!note->group.len) note->label = ++label;
    }
    for (int named = 0; named < 2; named++)
        for (size_t i = 0; i < page->notes.n; i++)
            if (!page->notes.at[i].label && (named || !page->notes.at[i].group.len)) page->notes.at[i].label = ++label;
}

void rg_wiki_note_run(rg_wiki_page *page) {
    note_finder finder = {.page = page, .names = rg_map_in(page->arena), .keys = rg_map_in(page->arena)};
    for (uint32_t i = 0; i < page->tokens.n; i++) {
        const rg_wiki_token *token = &page->tokens.at[i];
        if (token->sign == RG_WIKI_REF) see_ref(&finder, i);
        else if (token->sign == RG_WIKI_TEMPLATE) see_template(&finder, i);
        else if (token->sign == RG_WIKI_TAG && (token->detail & ~(RG_WIKI_CLOSING | RG_WIKI_ALONE)) == RG_WIKI_LIST) see_list(&finder, i);
    }
    number(page);
}

/* ---- questions --------------------------------------------------------------------------------------------------- */

size_t rg_wiki_note_use(const rg_wiki_page *page, uint32_t token) {
    size_t low = 0, high = page->uses.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (page->uses.at[middle].token < token) low = middle + 1;
        else high = middle;
    }
    return low;
}

static const char *const ROMAN[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

rg_text rg_wiki_note_sign(const rg_wiki_page *page, const rg_wiki_note *note, char out[40]) {
    rg_text group = note->group;
    unsigned n = note->place;
    size_t len = 0;
    if (rg_text_same(group, RG_TEXT("lower-alpha")) || rg_text_same(group, RG_TEXT("upper-alpha"))) {
        char first = group.ptr[0] == 'l' ? 'a' : 'A';
        if (n > 26) out[len++] = (char)(first + (n - 1) / 26 % 26 - 1 + ((n - 1) / 26 % 26 == 0));
        out[len++] = (char)(first + (n ? (n - 1) % 26 : 0));
        return (rg_text){out, len};
    }
    if (rg_text_same(group, RG_TEXT("lower-roman")) && n < 40) {
        for (unsigned tens = n / 10; tens; tens--) out[len++] = 'x';
        for (const char *p = ROMAN[n % 10]; *p; p++) out[len++] = *p;
        return (rg_text){out, len};
    }
    rg_text words = !group.len ? (rg_text){0} : group.len > 20 ? RG_TEXT("note") : group;
    return rg_text_printf(page->arena, "%.*s%s%u", RG_TEXT_ARG(words), words.len ? " " : "", n);
}
