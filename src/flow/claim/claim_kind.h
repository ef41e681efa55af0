/* claim_kind.h: what rules ask of a kind of event, by event_kinds.tsv, where the words are explained.
 */
#ifndef RG_CLAIM_KIND_H
#define RG_CLAIM_KIND_H

enum {
    RG_KIND_GATHERS = 1,
    RG_KIND_AGREED = 2,
    RG_KIND_FOUGHT = 4,
    RG_KIND_LONG = 8,
    RG_KIND_WARLIKE = 16,
    RG_KIND_HARMS = 32,
    RG_KIND_SETTLED = 64,
    RG_KIND_STRICT = 128,
    RG_KIND_INQUIRES = 256,
    RG_KIND_PUNISHES = 512,
    RG_KIND_TRIES = 1024,
    RG_KIND_BRIEF = 2048,
    RG_KIND_LOST = 4096,
    RG_KIND_ANY = 8192,
    RG_KIND_WAGED = 16384,
    RG_KIND_LOOSE = 32768
};

#endif
