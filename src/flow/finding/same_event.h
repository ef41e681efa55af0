/* same_event.h: whether accounts that call something by one name mean one thing. */
#ifndef RG_SAME_EVENT_H
#define RG_SAME_EVENT_H

#include "flow/finding/finding.h"

typedef struct rg_same_event rg_same_event;

rg_same_event *rg_same_event_new(rg_arena *arena, const rg_content *content);
/* The key under which the claim's event is filed: its own, or, for what many things are called ("the war", "Henry"), one of its own for each
 * group of accounts that tell of one affair; such a key has RG_SAME_EVENT_MARK in it. */
rg_text rg_same_event_key(rg_same_event *same, const rg_claim *claim);

#define RG_SAME_EVENT_MARK " ~"

#endif
