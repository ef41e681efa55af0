/* store_word.c: kinds, forms and the like as the words that stand in the tables, and back. The words are those of the JSON. */
#include "flow/store/store_int.h"

const char *rg_store_word_of_value_kind(rg_value_kind kind) {
    static const char *const words[] = {"text", "date", "entity", "number"};
    return words[kind];
}

/* Defines the way back: the kind whose name is the word. */
#define WORD(what, type, last, name_of)                          \
    bool rg_store_word_##what(rg_text word, type *out) {         \
        for (int i = 0; i <= (int)(last); i++) {                 \
            if (!rg_text_same(word, rg_text_of(name_of((type)i)))) continue; \
            *out = (type)i;                                      \
            return true;                                         \
        }                                                        \
        return false;                                            \
    }

WORD(part_kind, rg_part_kind, RG_PART_SKIPPED, rg_part_kind_name)
WORD(mark_form, rg_mark_form, RG_MARK_MONTH, rg_mark_form_name)
WORD(value_kind, rg_value_kind, RG_VALUE_NUMBER, rg_store_word_of_value_kind)
WORD(hedge, rg_hedge, RG_HEDGE_DOUBTFUL, rg_hedge_name)
WORD(voice_kind, rg_voice_kind, RG_VOICE_UNNAMED, rg_voice_kind_name)
WORD(claim_status, rg_claim_status, RG_CLAIM_REJECTED, rg_claim_status_name)
WORD(verb, rg_judgement_verb, RG_JUDGE_UNDO, rg_judgement_verb_name)
