/* finding.h: what is computed from claims: variants, diagnostics, timeline, the why of each.
 *
 * Pure: accounts and claims in, values out, all in the arena. Everything carries the claims it came from.
 */
#ifndef RG_FINDING_H
#define RG_FINDING_H

#include "flow/claim/judgement.h"

/* A work brought in from the file of another program. */
typedef struct rg_imported {
    rg_text file;     /* its name */
    rg_text id, type; /* there; may be empty */
    rg_text json;     /* the item as it came: an object of JSON */
    const rg_reference_field *fields; /* of it, as references have them */
    size_t field_count;
} rg_imported;

/* What a dossier holds, loaded: the input of everything here and in view/. */
typedef struct rg_content {
    rg_text name; /* of the dossier; empty in memory */
    const struct rg_policy *policy; /* what circa, early and late mean; NULL = the standard */
    unsigned weighing; /* rg_weighing (dissent.h): what makes a position in a dispute strong */
    const rg_account *accounts;
    size_t account_count;
    rg_claims claims;         /* as judged */
    rg_judgements judgements;
    const rg_imported *imported; /* in the order of the files and their items */
    size_t imported_count;
} rg_content;

/* ---- collation ------------------------------------------------------------------------------------------------ */

/* One value that claims give to a property of an event, and who gives it. */
typedef struct rg_variant {
    rg_text label;           /* how to say it: "end of November 1939", "Przemyśl" */
    const rg_claim **claims; /* who says so, in order; denials among them */
    size_t claim_count;
    size_t accounts;         /* distinct accounts among them */
    size_t witnesses;        /* independent ones of those that affirm it; deny it, where nobody does */
    rg_text through;         /* where several accounts are one witness: the account or voice they have it from; else empty */
    bool denied_only;        /* nobody affirms it */
    bool idle;               /* it only repeats the event's name (rg_idle_mark): no line for a reader */
    rg_agreement standing;   /* the worst towards any other variant of the property; RG_AGREE where there is none */
} rg_variant;

typedef struct rg_collated_property {
    rg_property property;
    rg_variant *variants; /* most attested first, then by value */
    size_t variant_count;
    size_t idle_count;    /* of them, those that are idle */
    rg_agreement agreement; /* the worst between any two variants; RG_AGREE for one */
} rg_collated_property;

typedef struct rg_collated_event {
    rg_text name, key;
    rg_collated_property *properties; /* in the order of RG_PROPERTIES */
    size_t property_count;
    size_t claim_count, account_count;
    const struct rg_policy *policy; /* of the content */
    bool series; /* several under one name ("the conferences"): their dates, places and numbers do not exclude each other */
    bool lasting; /* a war, a siege, a person, a town: nor do the dates and places told of its course */
} rg_collated_event;

typedef struct rg_collation {
    const rg_content *content;
    struct rg_witnesses *witnesses;
    struct rg_align *align; /* of the content */
    rg_collated_event *events; /* by first date, undated ones after, then by order of the accounts */
    size_t event_count;
    size_t idle_claims; /* in idle variants */
} rg_collation;

/* `event` NULL or empty = all; else those whose name or key contains it (folded). */
void rg_variants_collate(rg_arena *arena, const rg_content *content, rg_text event, rg_collation *out);
/* Says which variants only repeat their event's name: forms for eyes leave them out. */
void rg_idle_mark(rg_arena *arena, rg_collation *collation);
/* Does the claim say no more than `name`, its event's as it is shown, does already? */
bool rg_idle_claim(rg_arena *arena, const rg_claim *claim, rg_text name);
/* How two values of one property stand to each other; precision never makes a conflict. */
rg_agreement rg_variants_compare(const struct rg_policy *policy, rg_property property, const rg_value *a, const rg_value *b);

/* How a value is best said: the date in words, the place as the account calls it, the person's full name, the number with its unit. */
rg_text rg_say_value(rg_arena *arena, rg_property property, const rg_value *value);

/* ---- findings ------------------------------------------------------------------------------------------------- */

typedef struct rg_step {
    const rg_claim *claim; /* NULL where the step is arithmetic or structure */
    rg_text text;          /* "the second conference was in Przemyśl" */
    rg_text words;         /* of the passage, that say it; empty where the passage as a whole does */
} rg_step;

typedef struct rg_finding {
    char id[20];         /* "f-" and 12 hex digits of a hash of its content */
    const char *rule;    /* "variant/date" */
    regest_level level;
    rg_text message;     /* one line, lower case, no full stop */
    rg_text source;      /* where it is shown: account, range, place */
    rg_span span;
    size_t line, column;
    rg_step *steps;      /* the derivation */
    size_t step_count;
    rg_text hint;        /* a sentence, or empty */
} rg_finding;

typedef struct rg_findings {
    const rg_content *content;
    rg_finding *at;
    size_t n;
} rg_findings;

/* All rules, in order of account, place, rule. */
void rg_check_run(rg_arena *arena, const rg_content *content, rg_findings *out);

/* Re-checks one finding against the accounts and claims, with no code of the rules that made it: its claims are there and are the words
 * at their spans; its values do exclude each other, its marks and references are as it says. False with the reason in `why` (a literal;
 * may be NULL). */
bool rg_finding_check(const rg_content *content, const rg_finding *finding, rg_text *why);

/* Solves the chronology of the content and passes the whole answer (the verdict, the windows, the conflicts and that none of their claims
 * can be spared, the repairs) through engine/solve/solve_check.c. False with the reason in `why`. */
bool rg_finding_check_solved(rg_arena *arena, const rg_content *content, rg_text *why);

/* ---- timeline ------------------------------------------------------------------------------------------------- */

typedef struct rg_moment {
    rg_text event;
    rg_text label;       /* the date in words */
    const rg_claim *claim;
    rg_day earliest, latest;
    bool start_known, end_known; /* false = open on that side */
    bool implied;        /* nobody states it: it follows from what is said of others */
    rg_text reason;      /* from what; where implied */
} rg_moment;

typedef struct rg_timeline {
    const rg_content *content;
    rg_moment *at; /* by earliest, latest, event */
    size_t n;
} rg_timeline;

void rg_timeline_run(rg_arena *arena, const rg_content *content, rg_timeline *out);

/* ---- why ------------------------------------------------------------------------------------------------------ */

typedef struct rg_why {
    const rg_content *content;
    const rg_claim *claim;     /* one of the four */
    const rg_finding *finding;
    const struct rg_dispute *dispute;
    const struct rg_alignment *alignment;
    const struct rg_aligned *aligned; /* that it stands in */
} rg_why;

/* REGEST_NONE where no id begins so; REGEST_USAGE where several do. */
regest_status rg_why_find(rg_arena *arena, const rg_content *content, rg_text id, rg_why *out, regest_error *error) REGEST_CHECKED;
/* The same among claims alone. */
regest_status rg_why_claim(rg_arena *arena, const rg_content *content, rg_text id, const rg_claim **out, regest_error *error) REGEST_CHECKED;

#endif
