/* store_add.c: an account and its claims into the record, in one transaction.
 *
 * Before commit the bytes, the reading text and every quotation are taken out of the dossier again and compared (law 4). Adding
 * drops what was derived: it was derived from less.
 */
#include <stdio.h>
#include <string.h>

#include "base/sha256.h"
#include "flow/store/store_int.h"

static regest_status add_source(rg_store *store, const rg_account *a, const rg_asked *asked, int64_t *number, regest_error *error) {
    char hash[65];
    rg_sha256_of(a->text, hash);
    rg_row row = rg_query_start(store, RG_QUERY_ADD_SOURCE);
    const rg_text texts[] = {a->name, a->format, a->encoding, a->language, a->title, a->url, a->date, asked->format,
                             asked->encoding, asked->language, asked->maker};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) rg_query_put_text(&row, texts[i]);
    rg_query_put_word(&row, a->hash);
    rg_query_put_word(&row, hash);
    rg_query_put_blob(&row, a->bytes);
    rg_query_put_text(&row, a->text.ptr ? a->text : RG_TEXT(""));
    regest_status status = rg_query_run(&row, error);
    *number = sqlite3_last_insert_rowid(store->db);
    return status;
}

static rg_row start(rg_store *store, rg_query query, int64_t source, size_t position) {
    rg_row row = rg_query_start(store, query);
    rg_query_put_int(&row, source);
    rg_query_put_int(&row, (int64_t)position);
    return row;
}

static regest_status add_part(rg_store *store, int64_t source, size_t i, const rg_part *part, regest_error *error) {
    rg_row row = start(store, RG_QUERY_ADD_PART, source, i);
    rg_query_put_word(&row, rg_part_kind_name(part->kind));
    rg_query_put_int(&row, part->level);
    rg_query_put_span(&row, part->span);
    rg_query_put_int(&row, (int64_t)part->line);
    rg_query_put_text(&row, part->label);
    rg_query_put_text(&row, part->reason);
    return rg_query_run(&row, error);
}

static regest_status add_mark(rg_store *store, int64_t source, size_t i, const rg_mark *mark, regest_error *error) {
    char labels[sizeof mark->labels / sizeof *mark->labels * 12];
    size_t n = 0;
    for (unsigned k = 0; k < mark->count; k++)
        n += (size_t)snprintf(labels + n, sizeof labels - n, "%s%u", k ? " " : "", mark->labels[k]);
    rg_row row = start(store, RG_QUERY_ADD_MARK, source, i);
    rg_query_put_word(&row, rg_mark_form_name(mark->form));
    rg_query_put_span(&row, mark->span);
    rg_query_put_text(&row, (rg_text){labels, n});
    rg_query_put_int(&row, mark->doubled);
    return rg_query_run(&row, error);
}

static regest_status add_reference(rg_store *store, int64_t source, size_t i, const rg_reference *reference, regest_error *error) {
    rg_row row = start(store, RG_QUERY_ADD_REFERENCE, source, i);
    rg_query_put_text(&row, reference->label);
    rg_query_put_span(&row, reference->span);
    rg_query_put_span(&row, reference->work);
    rg_query_put_int(&row, reference->backlinks);
    rg_query_put_int(&row, reference->uses);
    regest_status status = rg_query_run(&row, error);
    for (size_t k = 0; k < reference->field_count && status == REGEST_OK; k++) {
        row = start(store, RG_QUERY_ADD_REFERENCE_FIELD, source, i);
        rg_query_put_int(&row, (int64_t)k);
        rg_query_put_text(&row, reference->fields[k].name);
        rg_query_put_text(&row, reference->fields[k].value);
        status = rg_query_run(&row, error);
    }
    return status;
}

static regest_status add_link(rg_store *store, int64_t source, size_t i, const rg_link *link, regest_error *error) {
    rg_row row = start(store, RG_QUERY_ADD_LINK, source, i);
    rg_query_put_span(&row, link->span);
    rg_query_put_text(&row, link->target);
    return rg_query_run(&row, error);
}

static regest_status add_structure(rg_store *store, int64_t source, const rg_account *a, regest_error *error) {
    regest_status status = REGEST_OK;
    for (size_t i = 0; i < a->part_count && status == REGEST_OK; i++) status = add_part(store, source, i, &a->parts[i], error);
    for (size_t i = 0; i < a->mark_count && status == REGEST_OK; i++) status = add_mark(store, source, i, &a->marks[i], error);
    for (size_t i = 0; i < a->reference_count && status == REGEST_OK; i++)
        status = add_reference(store, source, i, &a->references[i], error);
    for (size_t i = 0; i < a->link_count && status == REGEST_OK; i++) status = add_link(store, source, i, &a->links[i], error);
    return status;
}

/* ---- claims --------------------------------------------------------------------------------------------------- */

static regest_status add_claim_row(rg_store *store, int64_t source, size_t i, const rg_claim *c, regest_error *error) {
    rg_row row = start(store, RG_QUERY_ADD_CLAIM, source, i);
    rg_query_put_word(&row, c->id);
    rg_query_put_text(&row, c->event);
    rg_query_put_text(&row, c->event_key);
    rg_query_put_word(&row, rg_property_name(c->property));
    rg_query_put_word(&row, rg_store_word_of_value_kind(c->value.kind));
    rg_query_put_text(&row, c->value.text);
    rg_query_put_text(&row, c->value.entity);
    rg_query_put_text(&row, c->value.key);
    rg_query_put_int(&row, c->value.low);
    rg_query_put_int(&row, c->value.high);
    rg_query_put_text(&row, c->value.unit);
    rg_query_put_text(&row, c->value.scope);
    rg_query_put_int(&row, c->denied);
    rg_query_put_word(&row, rg_hedge_name(c->hedge));
    rg_query_put_text(&row, c->hedge_text);
    rg_query_put_span(&row, c->span);
    rg_query_put_text(&row, c->quote.ptr ? c->quote : RG_TEXT(""));
    rg_query_put_span(&row, c->value_span);
    rg_query_put_span(&row, c->hedge_span);
    rg_query_put_span(&row, c->voice_span);
    rg_query_put_span(&row, c->event_span);
    rg_query_put_text(&row, c->disputes);
    rg_query_put_word(&row, rg_claim_status_name(c->status));
    rg_query_put_text(&row, c->rule);
    return rg_query_run(&row, error);
}

static regest_status add_date(rg_store *store, int64_t source, size_t claim, const rg_date *date, regest_error *error) {
    rg_row row = start(store, RG_QUERY_ADD_DATE, source, claim);
    rg_query_put_text(&row, date->edtf);
    rg_query_put_day(&row, date->earliest, RG_DAY_MIN);
    rg_query_put_day(&row, date->latest, RG_DAY_MAX);
    rg_query_put_int(&row, date->interval);
    rg_query_put_int(&row, date->set);
    rg_query_put_int(&row, date->uncertain);
    rg_query_put_int(&row, date->approximate);
    regest_status status = rg_query_run(&row, error);
    for (unsigned i = 0; i < date->alternatives && status == REGEST_OK; i++) {
        row = start(store, RG_QUERY_ADD_ALTERNATIVE, source, claim);
        rg_query_put_int(&row, i);
        rg_query_put_day(&row, date->least[i], RG_DAY_MIN);
        rg_query_put_day(&row, date->most[i], RG_DAY_MAX);
        status = rg_query_run(&row, error);
    }
    return status;
}

static regest_status add_voice(rg_store *store, int64_t source, size_t claim, size_t i, const rg_voice *voice, regest_error *error) {
    rg_row row = start(store, RG_QUERY_ADD_VOICE, source, claim);
    rg_query_put_int(&row, (int64_t)i);
    rg_query_put_word(&row, rg_voice_kind_name(voice->kind));
    rg_query_put_text(&row, voice->name);
    rg_query_put_text(&row, voice->work);
    rg_query_put_text(&row, voice->date);
    rg_query_put_word(&row, rg_hedge_name(voice->hedge));
    rg_query_put_int(&row, voice->denies);
    return rg_query_run(&row, error);
}

static regest_status add_note(rg_store *store, int64_t source, size_t claim, size_t i, rg_text label, regest_error *error) {
    rg_row row = start(store, RG_QUERY_ADD_NOTE, source, claim);
    rg_query_put_int(&row, (int64_t)i);
    rg_query_put_text(&row, label);
    return rg_query_run(&row, error);
}

static regest_status add_claim(rg_store *store, int64_t source, size_t i, const rg_claim *c, regest_error *error) {
    regest_status status = add_claim_row(store, source, i, c, error);
    if (status == REGEST_OK && c->value.kind == RG_VALUE_DATE) status = add_date(store, source, i, &c->value.date, error);
    for (size_t k = 0; k < c->voice_count && status == REGEST_OK; k++)
        status = add_voice(store, source, i, k, &c->voices[k], error);
    for (size_t k = 0; k < c->note_count && status == REGEST_OK; k++)
        status = add_note(store, source, i, k, c->notes[k], error);
    return status;
}

/* ---- compared before commit ----------------------------------------------------------------------------------- */

static regest_status compare_quotations(rg_store *store, int64_t source, rg_text text, regest_error *error) {
    rg_row row = rg_query_start(store, RG_QUERY_QUOTATIONS);
    rg_query_put_int(&row, source);
    while (rg_query_next(&row)) {
        rg_text id = rg_query_borrow(&row), quote, cut;
        rg_span span = rg_query_span(&row);
        quote = rg_query_borrow(&row);
        if (!rg_passage_cut(text, span, &cut) || !rg_text_same(cut, quote))
            return rg_store_damaged(store, error, "the quotation of claim %.*s is not cut from its passage", RG_TEXT_ARG(id));
    }
    return rg_query_end(&row, error);
}

static regest_status compare(rg_store *store, int64_t source, const rg_account *a, regest_error *error) {
    char hash[65];
    rg_row row = rg_query_start(store, RG_QUERY_SOURCE_KEPT);
    rg_query_put_int(&row, source);
    if (!rg_query_next(&row)) return rg_query_end(&row, error);
    rg_text bytes = rg_query_borrow(&row), text = rg_query_borrow(&row);
    rg_sha256_of(bytes, hash);
    if (strcmp(hash, a->hash) != 0 || !rg_text_same(text, a->text))
        return rg_store_damaged(store, error, "the account does not come back as it went in");
    regest_status status = compare_quotations(store, source, text, error);
    regest_status ended = rg_query_end(&row, error);
    return status == REGEST_OK ? ended : status;
}

/* ---- the whole ------------------------------------------------------------------------------------------------ */

static regest_status refuse_same_bytes(rg_store *store, const rg_account *account, regest_error *error) {
    rg_row row = rg_query_start(store, RG_QUERY_KEPT);
    rg_query_put_word(&row, account->hash);
    if (rg_query_next(&row)) return rg_store_name_refuse(account->name, rg_query_borrow(&row), error);
    return rg_query_end(&row, error);
}

static regest_status name_apart(rg_store *store, rg_account *account, rg_claims *claims, regest_error *error) {
    rg_text name = account->name;
    for (size_t digits = 4; digits <= 64; digits += 4) {
        rg_row row = rg_query_start(store, RG_QUERY_NAMED);
        rg_query_put_text(&row, account->name);
        bool taken = rg_query_next(&row);
        regest_status status = rg_query_end(&row, error);
        if (status != REGEST_OK || !taken) return status;
        rg_store_name_apart(store->arena, name, digits, account, claims);
    }
    return REGEST_OK;
}

static regest_status add_all(rg_store *store, rg_account *account, rg_claims *claims, const rg_asked *asked, regest_error *error) {
    int64_t source = 0;
    regest_status status = refuse_same_bytes(store, account, error);
    if (status == REGEST_OK) status = name_apart(store, account, claims, error);
    if (status == REGEST_OK) status = add_source(store, account, asked, &source, error);
    if (status == REGEST_OK) status = add_structure(store, source, account, error);
    for (size_t i = 0; i < claims->n && status == REGEST_OK; i++) status = add_claim(store, source, i, &claims->at[i], error);
    if (status == REGEST_OK) status = compare(store, source, account, error);
    if (status == REGEST_OK) status = rg_store_script(store, "derived.sql", error);
    return status;
}

regest_status rg_store_add(rg_store *store, rg_account *account, rg_claims *claims, const rg_asked *asked, regest_error *error) {
    regest_status status = rg_store_begin(store, true, error);
    if (status != REGEST_OK) return status;
    status = add_all(store, account, claims, asked, error);
    if (status == REGEST_OK) status = rg_store_commit(store, error);
    if (status != REGEST_OK) rg_store_abort(store);
    return status;
}
