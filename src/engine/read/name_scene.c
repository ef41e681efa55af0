/* name_scene.c: what a text is about: football, railways, a dynasty.
 *
 * Words in small letters in; the classes of words (cluster.h) that most of them belong to out. Towns of a text about football are teams.
 */
#include "engine/read/name_int.h"

uint16_t rg_name_scene_word(const name_work *work, const rg_token *t) {
    if (t->kind != RG_WORD || t->flags & (RG_TOKEN_CAPITAL | RG_TOKEN_MARK | RG_TOKEN_LINK) || t->fold.len < 4) return 0;
    if (rg_name_island_words(work, t) & (NAME_PRONOUN | NAME_LOCATIVE | NAME_PARTICLE)) return 0;
    return rg_name_island_cluster(work, t);
}

void rg_name_scene_find(name_work *work) {
    uint32_t count[RG_CLUSTER_CLASSES + 1] = {0};
    name_scene *scene = &work->scene;
    for (size_t i = 0; i < work->reading->tokens.n; i++) count[rg_name_scene_word(work, &work->reading->tokens.at[i])]++;
    scene->sentence = RG_NONE;
    for (scene->topic_count = 0; scene->topic_count < NAME_TOPICS; scene->topic_count++) {
        uint16_t best = 1;
        for (uint16_t c = 2; c <= RG_CLUSTER_CLASSES; c++)
            if (count[c] > count[best]) best = c;
        if (count[best] < 2) break;
        scene->topics[scene->topic_count] = best;
        count[best] = 0;
    }
}
