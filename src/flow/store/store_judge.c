/* store_judge.c: judgements into the record, and read back. */
#include "flow/store/store_int.h"

static rg_text given(rg_text text) { return text.len ? text : (rg_text){0}; }

static regest_status add(rg_store *store, rg_judgement *j, regest_error *error) {
    rg_row row = rg_query_start(store, RG_QUERY_ADD_JUDGEMENT);
    rg_query_put_word(&row, rg_judgement_verb_name(j->verb));
    rg_query_put_text(&row, given(j->a));
    rg_query_put_text(&row, given(j->b));
    if (j->taken) rg_query_put_int(&row, j->taken);
    else rg_query_put_text(&row, (rg_text){0});
    rg_query_put_text(&row, j->who);
    rg_query_put_text(&row, j->when);
    rg_query_put_text(&row, given(j->reason));
    regest_status status = rg_query_run(&row, error);
    j->number = sqlite3_last_insert_rowid(store->db);
    return status;
}

regest_status rg_store_judge(rg_store *store, rg_judgement *judgement, regest_error *error) {
    regest_status status = rg_store_begin(store, true, error);
    if (status != REGEST_OK) return status;
    status = add(store, judgement, error);
    if (status == REGEST_OK) status = rg_store_script(store, "derived.sql", error);
    if (status == REGEST_OK) status = rg_store_commit(store, error);
    if (status != REGEST_OK) rg_store_abort(store);
    return status;
}

static bool take(rg_arena *arena, rg_row *row, size_t position, rg_judgement *j) {
    j->number = rg_query_int(row);
    bool sound = rg_store_word_verb(rg_query_borrow(row), &j->verb) && j->number == (int64_t)position + 1;
    j->a = rg_query_text(row, arena);
    j->b = rg_query_text(row, arena);
    j->taken = rg_query_int(row);
    rg_text *texts[] = {&j->who, &j->when, &j->reason};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) *texts[i] = rg_query_text(row, arena);
    const rg_text all[] = {j->a, j->b, j->who, j->when, j->reason};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) sound = sound && rg_text_invalid(all[i]) == all[i].len;
    return sound;
}

regest_status rg_store_judgements(rg_arena *arena, rg_store *store, rg_judgements *out, regest_error *error) {
    RG_VEC(rg_judgement) all = {0};
    bool sound = true;
    rg_row row = rg_query_start(store, RG_QUERY_JUDGEMENTS);
    while (rg_query_next(&row)) {
        rg_judgement *j = rg_vec_push(arena, &all);
        sound = take(arena, &row, all.n - 1, j) && sound;
    }
    *out = (rg_judgements){all.at, all.n};
    regest_status status = rg_query_end(&row, error);
    if (status != REGEST_OK || (sound && rg_judgement_settle(out))) return status;
    return rg_store_damaged(store, error, "a judgement has a row that cannot be");
}
