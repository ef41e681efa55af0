/* json_form.c: claims, findings and what is computed from them in the JSON of doc/spec/json.md.
 *
 * Rows of one kind are JSON Lines (claims, findings, moments); a report of several kinds is one document on one line. Keys stand
 * in the order of the specification. What is not known is null or left out, never an empty or default value.
 */
#include "engine/time/policy.h"
#include "view/view_int.h"

static rg_text or_null(rg_text text) { return text.len ? text : (rg_text){NULL, 0}; }

static void key_int(rg_json *j, const char *key, size_t value) {
    rg_json_key(j, key);
    rg_json_int(j, (int64_t)value);
}

static void key_bool(rg_json *j, const char *key, bool value) {
    rg_json_key(j, key);
    rg_json_bool(j, value);
}

/* "key": text or null */
static void key_text(rg_json *j, const char *key, rg_text value) {
    rg_json_key(j, key);
    if (value.len) rg_json_text(j, value);
    else rg_json_null(j);
}

static void key_day(rg_json *j, const char *key, rg_day day) { key_text(j, key, rg_day_print(j->out->arena, day)); }

static void key_span(rg_json *j, const char *key, rg_span span) {
    if (span.end > span.start) rg_json_span(j, key, span);
}

static void newline(rg_buf *out) { rg_buf_byte(out, '\n'); }

/* ---- claims --------------------------------------------------------------------------------------------------- */

static void put_value(rg_json *j, const rg_value *value) {
    rg_json_open(j, '{');
    rg_json_pair(j, "text", value->text);
    if (value->kind == RG_VALUE_DATE && value->date.edtf.ptr) {
        rg_json_pair(j, "edtf", value->date.edtf);
        key_day(j, "earliest", value->date.earliest);
        key_day(j, "latest", value->date.latest);
    }
    if (value->kind == RG_VALUE_ENTITY) rg_json_pair(j, "entity", value->entity);
    if (value->kind == RG_VALUE_NUMBER) {
        rg_json_key(j, "number");
        rg_json_open(j, '[');
        rg_json_int(j, value->low);
        rg_json_int(j, value->high);
        rg_json_close(j, ']');
        const char *mod;
        if (rg_value_open(value, &mod)) rg_json_word(j, "mod", mod);
        key_text(j, "unit", value->unit);
        key_text(j, "scope", value->scope);
    }
    rg_json_close(j, '}');
}

static void put_voices(rg_json *j, const rg_claim *claim) {
    rg_json_open(j, '[');
    for (size_t i = 0; i < claim->voice_count; i++) {
        const rg_voice *voice = &claim->voices[i];
        rg_json_open(j, '{');
        key_text(j, "name", voice->name);
        rg_json_word(j, "kind", rg_voice_kind_name(voice->kind));
        rg_json_pair(j, "work", or_null(voice->work));
        rg_json_pair(j, "date", or_null(voice->date));
        rg_json_word(j, "hedge", rg_hedge_name(voice->hedge));
        if (voice->denies) key_bool(j, "denies", true);
        rg_json_close(j, '}');
    }
    rg_json_close(j, ']');
}

/* The quotation written last, and where: the claims of a sentence share theirs. */
typedef struct quoted {
    rg_text quote;
    rg_span at;
} quoted;

static void put_quote(rg_json *j, rg_text quote, quoted *last) {
    if (!quote.ptr) return;
    rg_json_key(j, "quote");
    if (quote.ptr == last->quote.ptr && quote.len == last->quote.len) {
        rg_buf_room(j->out, last->at.end - last->at.start + 1); /* before the bytes it is copied from are pointed at */
        rg_json_raw(j, rg_text_cut(rg_buf_text(j->out), last->at));
        return;
    }
    size_t start = j->out->len;
    rg_json_text(j, quote);
    *last = (quoted){quote, {start, j->out->len}};
}

static void put_passage(rg_json *j, const rg_claim *claim, quoted *last) {
    key_text(j, "source", claim->source);
    key_int(j, "start", claim->span.start);
    key_int(j, "end", claim->span.end);
    put_quote(j, claim->quote, last);
    rg_json_key(j, "spans");
    rg_json_open(j, '{');
    key_span(j, "value", claim->value_span);
    key_span(j, "hedge", claim->hedge_span);
    key_span(j, "voice", claim->voice_span);
    key_span(j, "event", claim->event_span);
    rg_json_close(j, '}');
}

static void put_claim_behind(rg_json *j, const rg_claim *claim, quoted *last) {
    rg_json_open(j, '{');
    rg_json_word(j, "id", claim->id);
    rg_json_pair(j, "event", claim->event);
    rg_json_pair(j, "event_key", claim->event_key);
    rg_json_word(j, "property", rg_property_name(claim->property));
    rg_json_key(j, "value");
    put_value(j, &claim->value);
    rg_json_word(j, "polarity", claim->denied ? "denied" : "affirmed");
    rg_json_word(j, "hedge", rg_hedge_name(claim->hedge));
    key_text(j, "hedge_text", claim->hedge_text);
    rg_json_key(j, "voice");
    put_voices(j, claim);
    rg_json_key(j, "notes");
    rg_json_open(j, '[');
    for (size_t i = 0; i < claim->note_count; i++) rg_json_text(j, claim->notes[i]);
    rg_json_close(j, ']');
    put_passage(j, claim, last);
    rg_json_pair(j, "disputes", or_null(claim->disputes));
    rg_json_word(j, "status", rg_claim_status_name(claim->status));
    key_text(j, "drafted_by", claim->rule);
    rg_json_close(j, '}');
}

static void put_claim(rg_json *j, const rg_claim *claim) { put_claim_behind(j, claim, &(quoted){0}); }

void rg_json_form_claim(rg_buf *out, const rg_claim *claim) {
    rg_json j = rg_json_on(out);
    put_claim(&j, claim);
}

void rg_json_form_claims(const rg_model *model, const regest_style *style, rg_buf *out) {
    enum { USUAL = 640 }; /* bytes of a claim */
    (void)style;
    quoted last = {0};
    rg_buf_room(out, model->content->claims.n * USUAL);
    for (size_t i = 0; i < model->content->claims.n; i++) {
        rg_json j = rg_json_on(out);
        put_claim_behind(&j, &model->content->claims.at[i], &last);
        newline(out);
    }
}

/* ---- what a dossier holds ------------------------------------------------------------------------------------- */

static void put_account(rg_json *j, const rg_content *content, const rg_account *account) {
    rg_json_open(j, '{');
    rg_json_pair(j, "name", account->name);
    key_text(j, "title", account->title);
    rg_json_pair(j, "format", account->format);
    rg_json_pair(j, "encoding", account->encoding);
    key_text(j, "language", account->language);
    rg_json_pair(j, "url", or_null(account->url));
    rg_json_pair(j, "date", or_null(account->date));
    rg_json_word(j, "hash", account->hash);
    key_int(j, "size", account->bytes.len);
    key_int(j, "text_size", account->text.len);
    key_int(j, "parts", account->part_count);
    key_int(j, "notes", account->mark_count);
    key_int(j, "references", account->reference_count);
    key_int(j, "claims", rg_words_claims(content, account->name));
    rg_json_close(j, '}');
}

void rg_json_form_overview(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_content *content = model->content;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    key_text(&j, "dossier", content->name);
    rg_json_key(&j, "accounts");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < content->account_count; i++) put_account(&j, content, &content->accounts[i]);
    rg_json_close(&j, ']');
    key_int(&j, "claims", content->claims.n);
    if (content->imported_count) key_int(&j, "imported", content->imported_count);
    if (content->policy) rg_json_word(&j, "policy", content->policy->name);
    if (content->weighing) rg_json_word(&j, "weighing", rg_weighing_name((rg_weighing)content->weighing));
    rg_json_close(&j, '}');
    newline(out);
}

void rg_json_form_account(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    const rg_content *content = model->content;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    rg_json_key(&j, "account");
    put_account(&j, content, model->account);
    rg_json_pair(&j, "text", model->account->text);
    rg_json_key(&j, "claims");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < content->claims.n; i++)
        if (rg_text_same(content->claims.at[i].source, model->account->name)) put_claim(&j, &content->claims.at[i]);
    rg_json_close(&j, ']');
    rg_json_close(&j, '}');
    newline(out);
}

/* ---- collation ------------------------------------------------------------------------------------------------ */

static void put_variant(rg_json *j, const rg_variant *variant) {
    rg_json_open(j, '{');
    rg_json_pair(j, "label", variant->label);
    key_int(j, "accounts", variant->accounts);
    key_int(j, "witnesses", variant->witnesses);
    if (variant->through.len) rg_json_pair(j, "through", variant->through);
    rg_json_word(j, "standing", rg_agreement_name(variant->standing));
    if (variant->denied_only) key_bool(j, "denied_only", true);
    rg_json_key(j, "claims");
    rg_json_open(j, '[');
    for (size_t i = 0; i < variant->claim_count; i++) put_claim(j, variant->claims[i]);
    rg_json_close(j, ']');
    rg_json_close(j, '}');
}

static void put_property(rg_json *j, const rg_collated_property *property) {
    rg_json_open(j, '{');
    rg_json_word(j, "property", rg_property_name(property->property));
    rg_json_word(j, "agreement", rg_agreement_name(property->agreement));
    rg_json_key(j, "variants");
    rg_json_open(j, '[');
    for (size_t i = 0; i < property->variant_count; i++) put_variant(j, &property->variants[i]);
    rg_json_close(j, ']');
    rg_json_close(j, '}');
}

static void put_event(rg_json *j, const rg_collated_event *event) {
    rg_json_open(j, '{');
    rg_json_pair(j, "event", event->name);
    rg_json_pair(j, "key", event->key);
    key_int(j, "accounts", event->account_count);
    key_int(j, "claims", event->claim_count);
    if (event->series) key_bool(j, "series", true);
    rg_json_key(j, "properties");
    rg_json_open(j, '[');
    for (size_t i = 0; i < event->property_count; i++) put_property(j, &event->properties[i]);
    rg_json_close(j, ']');
    rg_json_close(j, '}');
}

void rg_json_form_collation(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    rg_json_key(&j, "events");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < model->collation->event_count; i++) put_event(&j, &model->collation->events[i]);
    rg_json_close(&j, ']');
    rg_json_close(&j, '}');
    newline(out);
}

/* ---- findings ------------------------------------------------------------------------------------------------- */

static void put_finding(rg_json *j, const rg_finding *finding) {
    rg_json_open(j, '{');
    rg_json_word(j, "id", finding->id);
    rg_json_word(j, "rule", finding->rule);
    rg_json_word(j, "level", rg_words_level(finding->level));
    rg_json_pair(j, "message", finding->message);
    key_text(j, "source", finding->source);
    key_int(j, "line", finding->line);
    key_int(j, "column", finding->column);
    key_int(j, "start", finding->span.start);
    key_int(j, "end", finding->span.end);
    rg_json_key(j, "steps");
    rg_json_open(j, '[');
    for (size_t i = 0; i < finding->step_count; i++) {
        rg_json_open(j, '{');
        if (finding->steps[i].claim) rg_json_word(j, "claim", finding->steps[i].claim->id);
        rg_json_pair(j, "text", finding->steps[i].text);
        rg_json_pair(j, "words", or_null(finding->steps[i].words));
        rg_json_close(j, '}');
    }
    rg_json_close(j, ']');
    rg_json_pair(j, "hint", or_null(finding->hint));
    rg_json_close(j, '}');
}

void rg_json_form_finding(rg_buf *out, const rg_finding *finding) {
    rg_json j = rg_json_on(out);
    put_finding(&j, finding);
}

void rg_json_form_findings(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    for (size_t i = 0; i < model->findings->n; i++) {
        rg_json_form_finding(out, &model->findings->at[i]);
        newline(out);
    }
}

static void put_step_claims(rg_json *j, const rg_finding *finding) {
    for (size_t i = 0; i < finding->step_count; i++) {
        bool seen = !finding->steps[i].claim;
        for (size_t k = 0; k < i && !seen; k++) seen = finding->steps[k].claim == finding->steps[i].claim;
        if (!seen) put_claim(j, finding->steps[i].claim);
    }
}

static void put_entity_claims(rg_json *j, const rg_entity *entity) {
    for (size_t i = 0; i < entity->claim_count; i++) put_claim(j, entity->claims[i]);
}

void rg_json_form_why(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    if (model->why->finding) {
        rg_json_key(&j, "finding");
        put_finding(&j, model->why->finding);
    }
    const rg_dispute *dispute = model->why->dispute;
    if (dispute) {
        rg_json_key(&j, "dispute");
        rg_dispute_form_put(&j, dispute);
    }
    const rg_alignment *alignment = model->why->alignment;
    if (alignment) {
        rg_json_key(&j, "alignment");
        rg_alignment_form_put(&j, model->why->aligned, alignment);
    }
    rg_json_key(&j, "claims");
    rg_json_open(&j, '[');
    if (alignment) put_entity_claims(&j, &model->why->aligned->entities[alignment->a]);
    if (alignment) put_entity_claims(&j, &model->why->aligned->entities[alignment->b]);
    for (size_t i = 0; dispute && i < dispute->position_count; i++)
        for (size_t k = 0; k < dispute->positions[i].claim_count; k++) put_claim(&j, dispute->positions[i].claims[k]);
    if (model->why->claim) put_claim(&j, model->why->claim);
    if (model->why->finding) put_step_claims(&j, model->why->finding);
    rg_json_close(&j, ']');
    rg_json_close(&j, '}');
    newline(out);
}

/* ---- timeline, verification ----------------------------------------------------------------------------------- */

void rg_json_form_timeline(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    for (size_t i = 0; i < model->timeline->n; i++) {
        const rg_moment *moment = &model->timeline->at[i];
        rg_json j = rg_json_on(out);
        rg_json_open(&j, '{');
        rg_json_pair(&j, "event", moment->event);
        rg_json_pair(&j, "label", moment->label);
        key_day(&j, "earliest", moment->start_known ? moment->earliest : RG_DAY_MIN);
        key_day(&j, "latest", moment->end_known ? moment->latest : RG_DAY_MAX);
        if (moment->claim) {
            rg_json_word(&j, "claim", moment->claim->id);
            rg_json_word(&j, "property", rg_property_name(moment->claim->property));
            key_text(&j, "source", moment->claim->source);
        }
        if (moment->implied) {
            key_bool(&j, "implied", true);
            rg_json_pair(&j, "reason", moment->reason);
        }
        rg_json_close(&j, '}');
        newline(out);
    }
}

void rg_json_form_verification(const rg_model *model, const regest_style *style, rg_buf *out) {
    (void)style;
    rg_json j = rg_json_on(out);
    rg_json_open(&j, '{');
    key_bool(&j, "sound", model->fault_count == 0);
    rg_json_key(&j, "faults");
    rg_json_open(&j, '[');
    for (size_t i = 0; i < model->fault_count; i++) rg_json_text(&j, model->faults[i]);
    rg_json_close(&j, ']');
    rg_json_close(&j, '}');
    newline(out);
}
