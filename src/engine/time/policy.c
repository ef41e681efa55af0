/* policy.c: finds a policy of data/time/policy.tsv by its name; what it says of a part of a date. */
#include "engine/time/policy.h"

const rg_policy *rg_policy_find(rg_text name) {
    for (size_t i = 0; i < rg_policy_count; i++)
        if (rg_text_same(name, rg_text_of(rg_policy_table[i].name))) return &rg_policy_table[i];
    return NULL;
}

static rg_policy_grain grain_of(const rg_date *date) {
    int64_t days = date->latest - date->earliest + 1;
    return days <= 1 ? RG_POLICY_DAY : days <= 31 ? RG_POLICY_MONTH : days <= 186 ? RG_POLICY_SEASON : days <= 366 ? RG_POLICY_YEAR
         : days <= 3660 ? RG_POLICY_DECADE : RG_POLICY_CENTURY;
}

void rg_policy_narrow(const rg_policy *policy, int part, rg_date *date) {
    if (date->set || date->earliest <= RG_DAY_MIN || date->latest >= RG_DAY_MAX) return;
    if (!policy) policy = &rg_policy_table[0];
    int64_t days = date->latest - date->earliest + 1, from = policy->share[part][grain_of(date)].from, to = policy->share[part][grain_of(date)].to;
    rg_day first = date->earliest;
    date->earliest = first + days * from / 1000;
    date->latest = first + (days * to + 999) / 1000 - 1;
    date->least[0] = date->earliest;
    date->most[0] = date->latest;
}
