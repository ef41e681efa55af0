/* policy.c: finds a policy of data/time/policy.tsv by its name. */
#include "engine/time/policy.h"

const rg_policy *rg_policy_find(rg_text name) {
    for (size_t i = 0; i < rg_policy_count; i++)
        if (rg_text_same(name, rg_text_of(rg_policy_table[i].name))) return &rg_policy_table[i];
    return NULL;
}
