/* name_word.c: what the tables have of a word: its classes, senses, and the class of its neighbours.
 *
 * A folded word in; its record out, from a table of records by hash that outlives the text. It is a function of the word alone, so that no
 * output depends on which words are kept. What few steps ask is looked up when it is first asked.
 */
#include <string.h>

#include "engine/read/name_int.h"

static void fill(const name_tables *tables, rg_text fold, name_word *word) {
    *word = (name_word){.hash = name_hash(2166136261u, fold)};
    word->entry = (uint8_t)rg_pack_find(&tables->words, fold, &word->words);
}

static name_word *look(const name_tables *tables, rg_text fold, uint32_t hash) {
    bool keeps = fold.len && fold.len <= sizeof tables->known->key;
    name_word *word = &tables->known[keeps ? hash % NAME_WORDS : NAME_WORDS];
    if (keeps && word->size == fold.len && rg_map_same(word->key, fold.ptr, fold.len)) return word;
    fill(tables, fold, word);
    if (keeps) {
        memcpy(word->key, fold.ptr, fold.len);
        word->size = (uint8_t)fold.len;
    }
    return word;
}

const name_word *rg_name_word_look(const name_tables *tables, rg_text fold, uint32_t hash) { return look(tables, fold, hash); }

unsigned rg_name_word_place(const name_tables *tables, rg_text fold, uint32_t hash, uint32_t *row) {
    name_word *word = look(tables, fold, hash);
    if (!(word->asked & NAME_ASKED_PLACE)) word->place_entry = (uint8_t)rg_pack_find(&tables->places, fold, &word->place);
    word->asked |= NAME_ASKED_PLACE;
    *row = word->place;
    return word->place_entry;
}

uint16_t rg_name_word_cluster(const name_tables *tables, const name_word *word, unsigned letters) {
    name_word *kept = &tables->known[word - tables->known];
    kept->asked = (uint8_t)(kept->asked | NAME_ASKED_CLUSTER << letters);
    return kept->cluster[letters] = rg_cluster_of(tables->clusters, rg_cluster_key(word->hash, letters));
}

uint8_t rg_name_word_sense(const name_tables *tables, const name_word *word, bool proper) {
    name_word *kept = &tables->known[word - tables->known];
    uint8_t sense = rg_name_sense_of(tables->senses, word->hash, proper);
    kept->asked |= proper ? NAME_ASKED_PROPER : NAME_ASKED_SENSE;
    return *(proper ? &kept->proper : &kept->sense) = sense;
}
