/* name_scene.c: what a text is about: football, railways, a dynasty.
 *
 * Words in small letters in; the classes of words (cluster.h) that most of them belong to out. Towns of a text about football are teams.
 */
#include <string.h>

#include "engine/read/name_int.h"

/* The class of a word in small letters that tells what a text is about; 0 for any other token. */
static uint16_t told(const name_work *work, const rg_token *t) {
    if (t->kind != RG_WORD || t->flags & (RG_TOKEN_CAPITAL | RG_TOKEN_MARK | RG_TOKEN_LINK) || t->fold.len < 4) return 0;
    const name_word *word = name_word_of(work, t);
    bool empty = word->entry & RG_PACK_WHOLE && word->words & (NAME_PRONOUN | NAME_LOCATIVE | NAME_PARTICLE);
    return empty ? 0 : name_cluster(work->tables, word, 0);
}

/* Among the topics, the most frequent first; of classes as frequent the one that came first. */
static void rank(name_scene *scene, const uint32_t *count, uint16_t class) {
    size_t at = scene->topic_count;
    while (at > 0 && count[scene->topics[at - 1]] < count[class]) at--;
    if (at == NAME_TOPICS) return;
    if (scene->topic_count < NAME_TOPICS) scene->topic_count++;
    memmove(&scene->topics[at + 1], &scene->topics[at], (scene->topic_count - 1 - at) * sizeof *scene->topics);
    scene->topics[at] = class;
}

void rg_name_scene_find(name_work *work) {
    uint32_t count[RG_CLUSTER_CLASSES + 1] = {0};
    name_scene *scene = &work->scene;
    const rg_reading *r = work->reading;
    scene->told = rg_arena_raw(work->arena, (r->tokens.n + 1) * sizeof *scene->told);
    for (size_t i = 0; i < r->tokens.n; i++) count[scene->told[i] = told(work, &r->tokens.at[i])]++;
    scene->sentence[0] = scene->sentence[1] = RG_NONE;
    for (uint16_t c = 1; c <= RG_CLUSTER_CLASSES; c++)
        if (count[c] >= 2) rank(scene, count, c);
}
