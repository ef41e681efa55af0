/* words.c: levels, hedges, agreements and voices in words. English; the words of the accounts are never changed. */
#include "view/words.h"

const char *rg_words_level(regest_level level) {
    static const char *const names[] = {"info", "warning", "error"};
    return names[level];
}

const char *rg_words_property(rg_property property) {
    if (property == RG_PROPERTY_PART_OF) return "part of";
    return rg_property_name(property);
}

const char *rg_words_hedge(rg_hedge hedge) {
    static const char *const words[] = {"", "reportedly", "probably", "possibly", "approximately", "doubtful"};
    return words[hedge];
}

const char *rg_words_agreement(rg_agreement agreement) {
    static const char *const words[] = {"", "one is finer than the other", "one is among the other's alternatives", "cannot both hold", ""};
    return words[agreement];
}

const char *rg_words_sign(rg_agreement agreement) {
    static const char *const signs[] = {" ", "≈", "∨", "≠", "·"};
    return signs[agreement];
}

/* Several speak: "other historians", "some historians (among them A)", "others"; no name is asked. */
static bool several(const rg_voice *voice) {
    size_t end = rg_text_find(voice->name, RG_TEXT(" ("), 0);
    rg_text name = end == (size_t)-1 ? voice->name : (rg_text){voice->name.ptr, end};
    if (voice->kind != RG_VOICE_UNNAMED || name.len < 3) return false;
    return name.ptr[name.len - 1] == 's' && name.ptr[name.len - 2] != 's';
}

static void put_voice(rg_buf *out, const rg_voice *voice) {
    static const char unnamed[] = "unnamed";
    if (voice->name.len) rg_buf_add(out, voice->name);
    else rg_buf_puts(out, unnamed);
    if (voice->work.len) {
        rg_buf_puts(out, " in ");
        rg_buf_add(out, voice->work);
    }
    if (voice->date.len) {
        rg_buf_puts(out, " (");
        rg_buf_add(out, voice->date);
        rg_buf_puts(out, ")");
    }
    if (voice->denies) rg_buf_puts(out, several(voice) ? " deny it" : " denies it");
}

rg_text rg_words_voices(rg_arena *arena, const rg_claim *claim) {
    rg_buf out = rg_buf_in(arena);
    for (size_t i = 1; i < claim->voice_count; i++) {
        if (out.len) rg_buf_puts(&out, " › ");
        put_voice(&out, &claim->voices[i]);
    }
    return rg_buf_text(&out);
}

rg_text rg_words_doubt(rg_arena *arena, const rg_claim *claim) {
    if (claim->hedge == RG_HEDGE_NONE) return (rg_text){NULL, 0};
    if (!claim->hedge_text.len) return rg_text_of(rg_words_hedge(claim->hedge));
    return rg_text_printf(arena, "“%.*s”", RG_TEXT_ARG(claim->hedge_text));
}

static void join(rg_buf *out, const char *with) {
    if (out->len) rg_buf_puts(out, with);
}

rg_text rg_words_said(rg_arena *arena, const rg_claim *claim) {
    rg_buf out = rg_buf_in(arena);
    bool voice_denies = false;
    rg_buf_add(&out, rg_words_voices(arena, claim));
    for (size_t i = 0; i < claim->voice_count; i++) voice_denies |= claim->voices[i].denies;
    if (claim->denied && !voice_denies) {
        join(&out, ": ");
        rg_buf_puts(&out, "denied");
    }
    rg_text doubt = rg_words_doubt(arena, claim);
    if (doubt.len) {
        join(&out, " ");
        rg_buf_add(&out, doubt);
    }
    for (size_t i = 0; i < claim->note_count; i++) {
        join(&out, " ");
        rg_buf_printf(&out, "[%.*s]", RG_TEXT_ARG(claim->notes[i]));
    }
    return rg_buf_text(&out);
}

rg_text rg_words_count(rg_arena *arena, size_t n, const char *one, const char *many) {
    return rg_text_printf(arena, "%zu %s", n, n == 1 ? one : many);
}

rg_text rg_words_idle(rg_arena *arena, const rg_collation *collation) {
    size_t n = collation->idle_claims;
    if (!n) return (rg_text){NULL, 0};
    return rg_text_printf(arena, "not shown: %zu %s", n, n == 1 ? "claim that only repeats its event's name" : "claims that only repeat their event's name");
}

const rg_account *rg_words_account(const rg_content *content, rg_text name) {
    for (size_t i = 0; content && i < content->account_count; i++)
        if (rg_text_same(content->accounts[i].name, name)) return &content->accounts[i];
    return NULL;
}

size_t rg_words_line(const rg_content *content, const rg_claim *claim) {
    const rg_account *account = rg_words_account(content, claim->source);
    size_t line = 0, column = 0;
    rg_span place = claim->value_span.end > claim->value_span.start ? claim->value_span : claim->span;
    if (account) rg_source_place(account, place.start, &line, &column);
    return line;
}

size_t rg_words_claims(const rg_content *content, rg_text source) {
    size_t n = 0;
    for (size_t i = 0; i < content->claims.n; i++) n += rg_text_same(content->claims.at[i].source, source);
    return n;
}

void rg_words_uri(rg_buf *out, rg_text name) {
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) rg_buf_byte(out, (char)c);
        else rg_buf_printf(out, "%%%02X", (unsigned)c);
    }
}

rg_text rg_words_attested(rg_arena *arena, const rg_variant *variant) {
    rg_text accounts = rg_words_count(arena, variant->accounts, "account", "accounts");
    if (variant->accounts < 2) return (rg_text){0};
    if (variant->witnesses == variant->accounts) return rg_text_printf(arena, "%.*s, independent", RG_TEXT_ARG(accounts));
    if (variant->witnesses != 1) return rg_text_printf(arena, "%.*s, %zu witnesses", RG_TEXT_ARG(accounts), variant->witnesses);
    if (!variant->through.len) return rg_text_printf(arena, "%.*s, one witness", RG_TEXT_ARG(accounts));
    return rg_text_printf(arena, "%.*s, one witness: %.*s", RG_TEXT_ARG(accounts), RG_TEXT_ARG(variant->through));
}

rg_text rg_words_place(rg_arena *arena, const rg_content *content, const rg_claim *claim) {
    return rg_text_printf(arena, "%.*s:%zu", RG_TEXT_ARG(claim->source), rg_words_line(content, claim));
}

rg_text rg_words_answer(rg_arena *arena, const rg_claim *claim) {
    return rg_text_printf(arena, "%s%.*s", claim->denied ? "not " : "", RG_TEXT_ARG(rg_say_value(arena, claim->property, &claim->value)));
}

rg_text rg_words_statement(rg_arena *arena, const rg_claim *claim) {
    return rg_text_printf(arena, "%.*s, %s: %.*s", RG_TEXT_ARG(claim->event), rg_words_property(claim->property), RG_TEXT_ARG(rg_words_answer(arena, claim)));
}
