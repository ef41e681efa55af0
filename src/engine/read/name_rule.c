#include "engine/read/name_int.h"
void rg_name_rule_names(name_work *work) {
    for (size_t k = 0; k < work->islands.n; k++) {
        const name_island *is = &work->islands.at[k];
        name_unit *u = &work->units.at[is->first];
        for (size_t i = 0; i < is->count;) {
            size_t end = i + 1;
            if (!u[i].label) { i++; continue; }
            while (end < is->count && u[end].label && u[end].label % 2 == 0) end++;
            const rg_token *t = work->reading->tokens.at;
            rg_name *n = rg_vec_push(work->arena, &work->reading->names);
            n->span = (rg_span){t[u[i].first].span.start, t[u[end-1].last-1].span.end};
            n->type = (rg_name_type)((u[i].label - 1) / 2);
            i = end;
        }
    }
}
