/* claim_int.h: the drafting of one account, shared by the files of this folder.
 *
 *     event.c         which event a phrase names, or "it" stands for
 *     event_noun.c    what a word is: a noun for an event, an actor, a place
 *     draft.c         the walk over blocks, sentences and clauses; sorting, signing
 *     draft_value.c   a claim from a value: hedge, voices, polarity, notes
 *     draft_turn.c    one clause in its turn: subject, event, small questions; draft_end.c: where the words of a value begin and end; draft_deed.c: what is told of what somebody did
 *     draft_act.c     a clause that is an event of its own: agent, patient, outcome
 *     draft_words.c   the words of a phrase in the name of an act
 *     draft_infinitive.c  what an infinitive tells was done, or was not
 *     draft_call.c    whether what an act would be called reads as a name
 *     draft_cause.c   why
 *     draft_role.c    what a person is, and the years of a life
 *     draft_people.c, draft_attend.c  who met whom, who came and who did not
 *     draft_being.c   what is, and what was not
 *     draft_judged.c  what somebody holds something for
 *     draft_rules.c   what each kind of clause says of its event
 *     draft_bracket.c what a bracket says of what stands before it
 *     draft_parts.c   dates, places, participants inside a clause; draft_items.c: lists of them; draft_part.c: who had a part in it
 *     draft_quote.c   what is quoted
 *     draft_left.c    what the clauses of a sentence have left untold
 *     draft_told.c    what happened, where no rule has told of it
 *     draft_why.c     why, likewise
 *     draft_reason.c  why, by a noun: "at his request", "known for"
 *     draft_effect.c  why, by what a deed or an idea brought about; draft_ground.c: why, by how a sentence is turned
 *     draft_called.c  other names, and what appositions say
 *     draft_mention.c what sources say there is
 *     draft_silence.c what sources do not tell; draft_open.c: what is not known; draft_maybe.c: what may be or cannot be
 *     draft_number.c  how many; draft_tally.c: by whose count; draft_fell.c: in which event those fell who are counted
 *     draft_uncounted.c  numbers that count nothing, ages; draft_within.c: the fight it happened in; draft_alone.c: bare acts; draft_but.c: not A but B; draft_or.c: A or B; draft_if.c: if A, B; draft_gap.c: A in May and B in June; draft_joint.c: A and B say; draft_rival.c: A says 60, B 90; draft_deny.c: what one denies that another said; draft_wrongly.c: what is said wrongly
 *     draft_amount.c  how long, how dear, what part of them
 *     draft_length.c  how long what a noun names took
 *     draft_listed.c  those named of many
 *     draft_company.c by whom, with whom
 *     draft_spot.c    where, by a noun
 *     draft_dated.c   dates that a noun phrase bears
 *     draft_thing.c   a thing in the place of an event
 *     draft_apposed.c   who "the Danish envoy, Jens Holm," is
 *     draft_office.c    who "the general" is
 *     draft_remember.c  what pronouns will stand for
 *     draft_ship.c    ships that bear the names of places; draft_lord.c: lords that do; draft_they.c: whom "they" means
 *     draft_which.c   what a relative clause tells of
 *     draft_gender.c  whether a person is he or she
 *     draft_fuller.c  which "the officers" are, by an earlier mention
 *     draft_owner.c   whose "his" is, in a value
 *     draft_supposed.c  what is spoken of, where no word says that it is meant
 *     draft_age.c     ages, marks of a life, the day at the head of a paragraph
 *     draft_row.c     rows of fact boxes
 *     draft_outline.c languages whose grammar is not read; draft_plain.c: whose dates and names are
 */
#ifndef RG_CLAIM_INT_H
#define RG_CLAIM_INT_H

#include "engine/read/clause.h"
#include "engine/read/phrase.h"
#include "engine/read/sense.h"
#include "flow/claim/claim.h"
#include "flow/claim/claim_kind.h"

typedef enum rg_noun { RG_NOUN_NO, RG_NOUN_ACTOR, RG_NOUN_PLACE, RG_NOUN_SITE /* one of its kind where it stands: "the station" */, RG_NOUN_FATE /* "41 killed" */, RG_NOUN_RESULT, RG_NOUN_PURPOSE, RG_NOUN_CAUSE, RG_NOUN_EVIDENCE, RG_NOUN_MEASURE, RG_NOUN_AMOUNT /* a measure that is worth a claim: "feet", "crowns" */, RG_NOUN_SHARE /* "a third of" */, RG_NOUN_BEARING /* "three miles north" */, RG_NOUN_NATION, RG_NOUN_OUTCOME, RG_NOUN_BORN /* "b." before a date */, RG_NOUN_DIED, RG_NOUN_MAIDEN /* a name follows */, RG_NOUN_BEFOREHAND /* a section on what came before */, RG_NOUN_REMEMBERED, RG_NOUN_KNOWN /* "known", "established" */, RG_NOUN_UNKNOWN, RG_NOUN_HARD /* to be known */, RG_NOUN_WAKE, RG_NOUN_RANK /* "the worst" */, RG_NOUN_UNTRUE /* "is nonsense" */, RG_NOUN_CREDIBLE /* "is not true" */, RG_NOUN_BASIS /* "has no basis" */, RG_NOUN_SPREAD /* "estimates range from" */, RG_NOUN_DISPUTE /* "a matter of debate" */, RG_NOUN_OPTION /* an infinitive completes it: "the right to vote" */, RG_NOUN_ANOTHER /* says that what it stands before is not the one spoken of: "separate" */, RG_NOUN_THEN /* before a name in brackets, that of another time: "later" */, RG_NOUN_LATE /* behind "would", that it came: "eventually" */, RG_NOUN_LULL /* when what lasts was not: "a gap from" */, RG_NOUN_DEGREE /* behind a length of time, how much so: "months pregnant" */, RG_NOUN_PRESENT /* who was there */, RG_NOUN_ABSENT, RG_NOUN_PLANNED /* "was due to", "was scheduled for" */, RG_NOUN_NEARLY /* "was almost shot" */, RG_NOUN_YEARLY /* a verb that in the present, on a day, tells what is done every year: "is celebrated on" */, RG_NOUN_OTHER } rg_noun;

typedef struct rg_event_noun {
    rg_text head;
    bool many, mass; /* a plural; a plural that is one event (talks) */
    unsigned kind;   /* RG_KIND_ of its head */
} rg_event_noun;

/* What a word is to the rules. */
typedef struct rg_noun_word {
    uint8_t kind;   /* rg_noun */
    uint8_t acts;   /* of a unit: what rg_draft_acts has found; 0 = it has not been asked */
    uint16_t event; /* row of rg_nouns.event_list + 1; 0 = none */
    uint16_t meaning; /* of a unit: 1 + rg_draft_kind; 0 = it has not been asked */
} rg_noun_word;

typedef struct rg_nouns {
    rg_map events; /* fold -> event_list */
    rg_map event_kinds; /* head -> RG_KIND_ */
    RG_VEC(rg_event_noun) event_list;
    rg_map kinds;  /* fold -> rg_noun */
    rg_map words;  /* of both: fold -> word_list */
    RG_VEC(rg_noun_word) word_list;
    rg_map peers;          /* folds of titles behind which "of" and a place stand: "earl" */
    const rg_map *genders; /* fold -> 'h', 's', 0 = either: given names, titles, kin */
    rg_map kin, ships; /* "sons", "sister"; fold -> 'k' a kind of ship, 'p' the first word of a ship's name */
    rg_map fates;  /* lemma or word -> fate_list */
    RG_VEC(rg_text) fate_list; /* "dead", "wounded"; "-" for words of whom it may befall without being told: "people" */
    rg_map tolls;  /* what is counted of many an affair, so that its numbers are the affair's: "dead", "soldiers" */
    rg_map tallies; /* lemmas of verbs that tell somebody's number: tallies.tsv */
    rg_map asked;  /* fold -> rg_property: what a noun asks for: "location" is the place */
    RG_VEC(rg_text) actor_ends; /* endings of nouns for what people do: "-ist" */
    uint32_t actor_letters;     /* bits by their last letters */
    rg_senses senses;  /* of words that no table has */
    rg_phrases causes; /* "because of", "in response to" */
    rg_phrases company; /* "together with", "in the presence of" */
    rg_map bounds;     /* the last words of bounds.tsv: "than", "over" */
    rg_map orders;     /* "order", "initiative" */
    rg_map motives;    /* "fearing", "anxious" */
    const rg_map *reasons, *tenure; /* draft_reason.c's, draft_tenure.c's */
} rg_nouns;

/* What a label states: a property of the page's subject, or of the birth or death of whom the page is about. */
typedef struct rg_row {
    rg_property property, part; /* part: RG_PROPERTY_BIRTH, RG_PROPERTY_DEATH, RG_PROPERTY_COUNT = the subject itself */
    bool subject, voice;        /* it names the page's subject; whoever says what stands in the columns beside it */
    rg_text label, of;          /* of: what else in that life, "coronation"; empty where it is no more than `part` */
    unsigned lines;             /* of its value read so far */
} rg_row;

/* Labels of fact boxes and columns: words parted by blanks. */
typedef struct rg_labels {
    rg_map rows;   /* fold -> list */
    rg_map firsts; /* their first words */
    RG_VEC(rg_row) list;
} rg_labels;

enum { RG_COLUMNS_MAX = 8 };

/* An event of this account. */
typedef struct rg_event {
    rg_text name, key;
    rg_text head;    /* "conference"; empty for what is no event noun */
    unsigned kind;   /* RG_KIND_ of the head */
    rg_text also;    /* the head of what the account says it was: "Korn's Rebellion was a war"; empty */
    int64_t ordinal; /* 0 = none, -1 = the last */
    bool many;       /* a series */
    bool person;     /* a person stands in the place of an event: the subject of a life */
    rg_span span;    /* where it is first named */
    size_t supposed; /* 1 + the event that this one is, where that is supposed rather than said; 0 = it is itself */
    size_t supposal; /* 1 + that one of this; 0 = none */
    rg_text place;   /* key of the place first claimed for it */
    rg_text agent;   /* fold of who did it, where its clause says so */
    rg_text act;     /* the noun of the verb whose clause it is; empty where a noun named it */
    rg_day dated, dated_to; /* first and last day of the date first claimed for it, RG_DAY_MIN = none */
    bool dated_whole;       /* that date goes from its beginning to its end */
} rg_event;

typedef RG_VEC(size_t) rg_event_row;

/* Who in the account bears a title: names of the first, and of the first who is another. */
typedef struct rg_office {
    size_t first, second; /* RG_NONE */
    size_t taken, taker;  /* first byte where somebody else is said to become or be it ("became king"), and his name; RG_NONE */
} rg_office;

/* Whom pronouns may mean: names, RG_NONE. */
typedef struct rg_spoken {
    size_t person, he, she, it_first, it_last, it_sentence; /* the person last spoken of, the man, the woman; as the draft's: what "it" may mean */
    size_t they_first, they_last, they_until, said; /* likewise whom "they" may; and where the person was last a subject */
} rg_spoken;

typedef struct rg_draft {
    rg_arena *arena;
    const rg_account *account;
    const rg_reading *reading;
    const rg_clauses *c;
    const rg_nouns *nouns;
    rg_noun_word *noun_at;   /* of each unit */
    uint64_t *kinds;         /* of each sentence: a bit for each rg_noun that any of its units is */
    const rg_labels *labels; /* of fact boxes */
    rg_row row;              /* whose value is yet to come; property RG_PROPERTY_COUNT = none */
    rg_row columns[RG_COLUMNS_MAX]; /* of the table being read, as its first row labels them; the first one's `voice` says whether it does */
    RG_VEC(rg_event) events;
    rg_map event_keys;       /* key -> events */
    rg_map heads;            /* head -> of_head: the events that have it, in order */
    RG_VEC(rg_event_row) of_head;
    RG_VEC(rg_claim) claims;
    RG_VEC(size_t) disputed; /* of each claim: index of the claim it answers, RG_NONE */
    size_t title_event;      /* RG_NONE */
    size_t focus;            /* what the section is about */
    bool why;                /* the section tells causes */
    size_t why_event;        /* of what: of what its heading names, else of what the account is about; RG_NONE */
    bool labelled;           /* the title names nothing that the account speaks of: the title's event is what it speaks of most */
    bool beforehand;         /* the section tells what came before: "Background" */
    bool remembered;         /* what was made of it afterwards: "Legacy", "In popular culture" */
    size_t current;          /* the event last spoken of: what "it" is */
    size_t acted;            /* the dated act last told of in this paragraph: what is told behind it belongs to it; RG_NONE */
    size_t series;           /* the last series: what "the third" counts in */
    size_t hero;             /* name of the one person the title names, RG_NONE: whom "he" means at the head of a paragraph */
    size_t section_person;   /* name of the one person the section's heading names, RG_NONE */
    char *gender;            /* as in the reading; and what the account calls its hero */
    char hero_is;            /* 'h' or 's': the pronoun that the account nearly always uses; 0 = it uses both */
    size_t whom;             /* name of the person spoken of before this clause, RG_NONE */
    size_t person, person_said; /* name of the person last spoken of, RG_NONE; the sentence that last had that person for a subject */
    rg_map office_at;        /* "general" -> offices */
    RG_VEC(rg_office) offices;
    size_t last_he, last_she; /* names of the man and the woman last spoken of, RG_NONE */
    size_t they_first, they_last, they_until; /* units of those last spoken of as many: what "they" stands for up to that sentence */
    size_t things_first, things_last; /* units of the things last spoken of as many: what "they are kept" speaks of */
    size_t things_sentence;  /* where they were last spoken of */
    size_t one_first, one_last; /* units of the one last spoken of without a name: "the widow"; none where equal */
    size_t one_sentence;     /* where that one was last spoken of */
    size_t ship_first, ship_last; /* units of the ship last spoken of: what "she" may be; none where equal */
    size_t ship_sentence;    /* where it was last spoken of */
    bool no_ships;           /* the account has no word for them */
    rg_map ship_names;       /* folds of names that ships bear */
    size_t it_first, it_last; /* units of the thing last spoken of: what "it" is; none where equal */
    size_t it_sentence;      /* where it was last spoken of */
    rg_day told_from, told_to; /* the date last written in this paragraph: when what is told happened; RG_DAY_MIN = none */
    size_t carried;          /* attribution that goes on until its note, RG_NONE */
    size_t carried_from;     /* sentence */
    size_t sentence;
    size_t told_until;       /* unit behind a bracket that has been told whole */
    size_t place_told;       /* first unit of a place phrase of this clause that is another event's, RG_NONE */
    size_t consumed;         /* clause of this sentence that another has told already, RG_NONE */
    size_t sentence_claims;  /* index of the first claim of this sentence */
    size_t dateline;         /* unit of a date that was the whole sentence before, at the head of its paragraph; RG_NONE */
    size_t *attribution_start, *cue_start; /* of each sentence; one more at the end */
    size_t *spoken;          /* of each sentence: the attribution of another whose content goes over it, RG_NONE */
    size_t *clause_event;    /* of each clause: what it is about, RG_NONE */
    rg_spoken *clause_spoken; /* of each clause: who was spoken of before it */
    rg_map participants;     /* "event value" of those said to take part -> claims */
    rg_map roles;            /* "entity role" stated already */
    bool plain;              /* the claim being added is the account's own: no voice, no doubt from around it */
} rg_draft;

/* ---- event.c -------------------------------------------------------------------------------------------------- */

const rg_nouns *rg_event_nouns(rg_arena *arena, rg_text language);
rg_noun rg_event_noun_kind(const rg_nouns *nouns, rg_text fold);
/* RG_KIND_ of a head; 0. */
unsigned rg_event_kind(const rg_nouns *nouns, rg_text head);
/* An actor by the table or, beside a person's name, by its sense or ending: "machinist". */
bool rg_event_noun_acts(const rg_nouns *nouns, rg_text fold);

typedef struct rg_mention {
    size_t event;       /* RG_NONE = the units name no event */
    rg_span span;       /* the words that name it */
    size_t first, last; /* their units */
} rg_mention;

/* The first event named in units [first, last). Makes the event where it is new and named well enough. */
rg_mention rg_event_find(rg_draft *d, size_t first, size_t last);
/* "a pitched battle", "mass arrests": an event that the phrase brings in. */
rg_mention rg_event_introduce(rg_draft *d, size_t first, size_t last);
/* The event that a noun phrase in units [first, last) names together with its date, the whole ending at `whole`: "election of 1860"; RG_NONE. */
size_t rg_event_of_dated(rg_draft *d, size_t first, size_t last, size_t whole);
/* An event known by its words alone ("Germany invaded Poland"), filed under the fold of `key`. */
size_t rg_event_of_words(rg_draft *d, rg_text name, rg_text key, rg_span span);
/* The event goes by the name at `span` too: "the rising, also called the Long War". */
void rg_event_also_called(rg_draft *d, size_t event, rg_span span);
/* What a clause tells: the event of the noun's kind at that place, where the account has named one that nobody else did; else a new one. */
size_t rg_event_of_act(rg_draft *d, rg_text name, rg_text noun, rg_text place, rg_text agent, rg_span span);
/* A person in the place of an event: the subject of a life. */
size_t rg_event_of_person(rg_draft *d, size_t name);
/* Did a person's name, or a title that names one, make the event? */
bool rg_event_is_person(const rg_draft *d, size_t event);
/* "birth of Anna Lind", of which a place or cause is told; the event itself where it is no person or the part is neither birth nor death. */
size_t rg_event_of_life(rg_draft *d, size_t event, rg_property part);
/* The event that the noun for events at the unit names; `beside`: a name to tell it by where its phrase has none, may be empty. */
size_t rg_event_of_noun(rg_draft *d, size_t unit, rg_text beside);
/* The event or subject a title or heading names: RG_NONE where it names none. */
size_t rg_event_of_heading(rg_draft *d, size_t sentence, bool title);

/* ---- draft_value.c -------------------------------------------------------------------------------------------- */

/* A claim on `event`; hedge, voices, polarity and notes follow from where `span` stands. `value.text` and keys are filled in
 * where empty. Returns its index, RG_NONE where it stands already. */
size_t rg_draft_add(rg_draft *d, size_t event, rg_property property, rg_value value, rg_span span, const char *rule);
/* Is the content "this", "which", "this claim"? */
bool rg_draft_points_back(const rg_draft *d, rg_span content);
/* Is what the attribution is about such a word, or what was told before: "is not convinced"? */
bool rg_draft_answers_back(const rg_draft *d, const rg_attribution *a);
/* Adds what `by` holds against the claim, or the claim against him: the same with the other polarity. Returns its index. */
size_t rg_draft_reverse(rg_draft *d, size_t claim, const rg_attribution *by);
/* The account's own claim is said by the attribution's source; by a person. */
void rg_draft_say(rg_draft *d, size_t claim, const rg_attribution *a);
void rg_draft_say_person(rg_draft *d, size_t claim, size_t name);
/* The claim says that it was not so: for a denial that stands in no cue about the value. Nothing for RG_NONE. */
void rg_draft_deny(rg_draft *d, size_t claim);
/* The claim is doubted by the words at `span`, unless it is more so already. */
void rg_draft_hedge(rg_draft *d, size_t claim, rg_hedge hedge, rg_span span);
rg_value rg_draft_text_value(rg_draft *d, rg_span span);
rg_value rg_draft_name_value(rg_draft *d, size_t name);
/* An event as the value of another's "before" or "after". */
rg_value rg_draft_event_value(rg_draft *d, size_t event, rg_span span);
/* A month or day without a year takes the year that brings it nearest to the event's own date. */
rg_value rg_draft_date_value(rg_draft *d, size_t event, size_t when);
/* Where what the attribution says ends; what it denies, at a colon or a semicolon, behind which it is explained. */
size_t rg_draft_denial_end(const rg_draft *d, const rg_attribution *a);
/* Index of the first name that starts at or behind the byte. */
size_t rg_draft_name_from(const rg_draft *d, size_t byte);
/* Index of the first note mark that starts at or behind the byte. */
size_t rg_draft_mark_from(const rg_account *account, size_t byte);

/* ---- draft_parts.c -------------------------------------------------------------------------------------------- */

void rg_parts_dates(rg_draft *d, const rg_clause *clause, size_t event);
/* "was freed, having spent nine years in a fort": how long and where the clause tells was before the event, an act. */
bool rg_parts_before_it(const rg_draft *d, const rg_clause *clause, size_t event);
/* One date unit of the clause, or two joined by a dash. */
size_t rg_parts_date(rg_draft *d, size_t event, rg_property property, size_t unit, const char *rule);
/* A date left over by the rules of its clause. */
void rg_parts_left_date(rg_draft *d, const rg_clause *clause, size_t event, size_t unit);
/* Is the date unit that of a noun phrase: "the Constitution of 1917", "the 1917 poll"? */
bool rg_parts_of_noun(const rg_draft *d, const rg_clause *clause, size_t unit);
/* Is the unit, a duration before unit `last`, a length of something: no age, no distance in time? */
bool rg_parts_lasts(const rg_draft *d, size_t unit, size_t last);
/* "According to Lind's testimony in 1921, the men fled": is it a part of the words that lead a saying in, which tell of the saying? */
bool rg_parts_of_source(const rg_draft *d, rg_span span);
/* Opens the claim's date to one side: "before May 1904". */
void rg_parts_open(rg_draft *d, rg_claim *claim, bool before);
/* The two ends of a range that is one expression, each for its own property. */
void rg_parts_ends(rg_draft *d, size_t event, const rg_when *range, rg_property first, rg_property second, const char *rule);
void rg_parts_places(rg_draft *d, const rg_clause *clause, size_t event);
/* Does any phrase of the clause say a place? */
bool rg_parts_placed(const rg_draft *d, const rg_clause *clause);
void rg_parts_numbers(rg_draft *d, const rg_clause *clause, size_t event);
/* The same where the clause does not name the event: "402 graves" are told of the graves, "402 dead" of the event. */
void rg_parts_loose_numbers(rg_draft *d, const rg_clause *clause, size_t event);
/* What a second noun phrase is put at, by whoever puts the first: "the Danes at 300 and the smiths at 90". */
void rg_parts_second_numbers(rg_draft *d);
/* Who takes part, from the noun phrases in units [first, last). */
size_t rg_parts_participants(rg_draft *d, size_t event, size_t first, size_t last, const char *rule);
/* The same, but persons, bodies and those who act alone: what is done to a place makes it no participant. */
size_t rg_parts_people(rg_draft *d, size_t event, size_t first, size_t last, const char *rule);
/* Splits a list "A, B and C" and claims each. */
void rg_parts_list(rg_draft *d, size_t event, rg_property property, size_t first, size_t last, const char *rule);

/* ---- draft_row.c ---------------------------------------------------------------------------------------------- */

const rg_labels *rg_row_labels(rg_arena *arena, rg_text language);
/* Does the row say what the whole page is about: "name | Anna Lind"? */
bool rg_row_names_subject(rg_draft *d, const rg_part *part);
/* Drafts the sentence as a row of a fact box; false where it is none. */
bool rg_row_draft(rg_draft *d, const rg_part *part);

/* ---- draft_outline.c: languages whose grammar is not read -------------------------------------------------------- */

typedef struct rg_outline rg_outline;

/* NULL where the language has no table for it. */
const rg_outline *rg_outline_of(rg_arena *arena, rg_text language);
/* All claims of the account. */
void rg_outline_draft(rg_draft *d, const rg_outline *outline);

/* ---- draft_turn.c --------------------------------------------------------------------------------------------- */

typedef struct rg_turn {
    size_t index;
    const rg_clause *c; /* or a copy of it, read as another class */
    size_t first, last; /* units of the subject: own, shared or antecedent */
    rg_mention subject; /* the event it names */
    size_t event;       /* what the clause is about, RG_NONE */
    size_t within;      /* "in which": the event that what is told happened in, RG_NONE */
    bool told;          /* its dates and places are not the event's own */
} rg_turn;

/* draft_parts.c: what the gatherings, votes and treaties named in the clause are about. */
void rg_parts_topics(rg_draft *d, const rg_turn *t);

static inline const rg_name *rg_turn_name_at(const rg_draft *d, size_t unit) {
    size_t name = d->c->units.at[unit].name;
    return name == RG_NONE ? NULL : &d->reading->names.at[name];
}
/* The unit behind one, over a bracket that opens there and closes before `last`: what stands in it is another's. */
size_t rg_turn_next(const rg_draft *d, size_t unit, size_t last);
/* "X's", before unit `last`. */
bool rg_turn_owns(const rg_draft *d, size_t unit, size_t last);
size_t rg_turn_person_in(const rg_draft *d, size_t first, size_t last);
/* Is there a name in the clause's subject: "The people of London"? */
bool rg_turn_named(const rg_draft *d, const rg_turn *t);
rg_noun rg_turn_noun_in(const rg_draft *d, size_t first, size_t last, rg_noun kind, size_t *at);
/* The noun phrase right before a clause that hangs on it. */
void rg_turn_antecedent(const rg_draft *d, const rg_clause *c, size_t *first, size_t *last);
/* "did not say who had locked it", "asked how many died": does the clause put a question, so that it tells nothing? */
bool rg_turn_asks(const rg_draft *d, const rg_clause *c);
/* "the attack that began": a clause whose "that" stands for what is before it. */
bool rg_turn_relative_that(const rg_clause *c);
/* The units of the subject: own, shared with the clause before, or the antecedent. */
void rg_turn_find_subject(rg_draft *d, rg_turn *t);
/* A thing in the place of an event: "the cargo", in units [first, last); RG_NONE where the phrase is not definite. */
size_t rg_turn_thing(rg_draft *d, size_t first, size_t last);
/* What the last clause of the sentence before tells, an act by its own words: what "this" is; RG_NONE. */
size_t rg_turn_told_before(rg_draft *d);
/* The event last spoken of, else the one the section is about. */
size_t rg_turn_spoken_of(rg_draft *d);
/* Is the event one that people attend? */
bool rg_turn_gathering(const rg_draft *d, size_t event);
/* Is it one that parties agree on: a treaty? */
bool rg_turn_agreed(const rg_draft *d, size_t event);
/* Is it one that sides fight out? */
bool rg_turn_fought(const rg_draft *d, size_t event);
/* Is the event of a kind with any of these (RG_KIND_)? */
bool rg_event_is(const rg_draft *d, size_t event, unsigned kinds);
/* In one go, so that all that is told beside it belongs to it; a war or a rising has more in it. */
bool rg_turn_fought_out(const rg_draft *d, size_t event);
bool rg_turn_warlike(const rg_draft *d, const rg_clause *c);
/* The first event named in a phrase with one of these prepositions. */
size_t rg_turn_phrase_event(rg_draft *d, const rg_clause *c, const char *const *preps, rg_mention *mention);
bool rg_turn_has_when(const rg_draft *d, const rg_phrase *f);
/* Fill in d->hero_is, d->offices. */
void rg_turn_hero_is(rg_draft *d);
void rg_turn_find_offices(rg_draft *d); /* draft_office.c */
/* "the general", where before this one general was named: who he is; RG_NONE. */
size_t rg_turn_of_office(const rg_draft *d, const rg_turn *t);
/* The person that "he", "she" or "the general" as the subject stands for, RG_NONE; is it a "they" that stands for somebody? */
size_t rg_turn_pronoun(const rg_draft *d, const rg_turn *t);
bool rg_turn_they(const rg_draft *d, const rg_turn *t);
/* "As for Emil Lind, he": the one of whom the sentence says that it will speak; RG_NONE. */
size_t rg_turn_led_in(const rg_draft *d, const rg_turn *t);
/* The units of those for whom "they" as the subject stands, or of the one without a name for whom "he" or "she" does; none where equal. */
rg_span rg_turn_those(const rg_draft *d, const rg_turn *t);
/* The units of the one without a name who is more lately spoken of than anybody by name and whom 'h' "he" or 's' "she" can mean, or of the ship; none
 * where equal. */
rg_span rg_turn_nameless(const rg_draft *d, char is);
/* Whom "him" or "her" as the object stands for: the hero of that kind, else the one spoken of before the subject; RG_NONE. */
size_t rg_turn_object_pronoun(const rg_draft *d, const rg_turn *t, const rg_phrase *object);
/* "two brothers named Jan and Carl Holm fled": the units that name the subject so; empty where none do. */
rg_span rg_turn_called(const rg_draft *d, const rg_turn *t);
/* The name behind a subject that says what somebody is: "The Danish envoy, Jens Holm, praised"; RG_NONE. */
size_t rg_turn_apposed(const rg_draft *d, const rg_turn *t);
/* "the corregidor": may units [first, last) say what the person set off behind them is, by a noun that no table knows? */
bool rg_apposed_unknown(const rg_draft *d, size_t first, size_t last);
/* Is it so, and the person set off by commas behind it: "the corregidor, X,"? */
bool rg_apposed_before(const rg_draft *d, size_t first, size_t last);
/* What a passage without an event of its own is about: an event that a noun named, rather than an act told in passing. */
size_t rg_turn_about(rg_draft *d);
/* What is said is about: likewise, but not the inquest at which it is said. */
size_t rg_turn_matter(rg_draft *d);
/* Is the event one that looks into another: an inquest, a census? */
bool rg_turn_looks_into(const rg_draft *d, size_t event);
/* The event spoken of in which people came to harm, else the one last spoken of. */
size_t rg_turn_suffered(rg_draft *d);
/* The gathering last spoken of, else the one the section is about. */
size_t rg_turn_gathering_spoken_of(const rg_draft *d);
/* Takes note of when the clause, and what is told behind it, happened. */
void rg_turn_note_time(rg_draft *d, const rg_clause *c);
/* Is what is told here of another time than the event, one fought out in a few days or of which both ends are known: years before it, or behind it? */
bool rg_turn_elsewhen(const rg_draft *d, size_t event);
/* From the phrase to the end of the infinitives and participles that hang on it; a unit. */
size_t rg_turn_reach(const rg_draft *d, const rg_turn *t, const rg_phrase *f);
/* Moves *last behind what still belongs to the words before it, of which the clause was cut too short; false where they run into the next verb, whose
 * subject they have swallowed: "saw the mill | was burning". */
bool rg_turn_whole(const rg_draft *d, const rg_clause *clause, size_t *last);
/* Claims the words of units [first, last): the claim's index, RG_NONE. */
size_t rg_turn_text_claim(rg_draft *d, const rg_turn *t, rg_property property, size_t first, size_t last, const char *rule);
/* The first phrase behind the verb with one of these prepositions. */
const rg_phrase *rg_turn_any_phrase(const rg_draft *d, const rg_clause *c, const char *const *preps);
/* Has the clause a calendar date? */
bool rg_turn_dated(const rg_draft *d, const rg_clause *c);
/* "accused X of | burning", "X was accused of | having": what the verb before says somebody did. */
bool rg_turn_accused(const rg_draft *d, const rg_clause *c);
/* Is the clause the cue of an attribution? Then its dates and places are the saying's. */
bool rg_turn_voiced(const rg_draft *d, const rg_clause *c);
/* The person the clause tells of, as an event; RG_NONE. */
size_t rg_turn_life(rg_draft *d, const rg_turn *t);

/* ---- draft_which.c -------------------------------------------------------------------------------------------- */

/* "The rising was the first war of weavers that did not end in defeat": what the complement of "be" names, and the clause tells of, is what the
 * clause before is about; RG_NONE where it is not so. */
size_t rg_which_defined(const rg_draft *d, const rg_turn *t);
/* "The soldiers | guarding Lind were killed": the end of a subject, units [first, last), before a participle that has an object, whom nothing befell. */
size_t rg_which_before_participle(const rg_draft *d, size_t first, size_t last);
/* "Korn, the mayor, | who", "Otto Holm, Duke of Lund, | who", "Orvaz, a village | that": the unit of the name before the noun phrase that ends before unit
 * `end` and says what it is; RG_NONE. `begin`: the first unit it may be. Without a linker only an office says so. */
size_t rg_which_named(const rg_draft *d, rg_text linker, size_t begin, size_t end);
/* "Korn, whom the council elected": the person; RG_NONE. */
size_t rg_which_whom(const rg_draft *d, const rg_clause *c);
/* "The Lund Company was a body of smiths founded in 1621": of a participle that hangs on what something is, the units of that; false where it does not. */
bool rg_which_complement(rg_draft *d, const rg_clause *c, size_t *first, size_t *last);
/* "took Riga, which led to a revolt": no town leads to anything, but what was done; RG_NONE where it is not so. */
size_t rg_which_deed(rg_draft *d, const rg_turn *t);
/* "Lind left the army, opening a shop in May": does the participle tell when or where somebody did the next thing? */
bool rg_which_went_on(const rg_draft *d, const rg_turn *t);

/* "X was a linguist, poet and | painter, who": do but nouns stand between the verb and the last of what somebody was? */
bool rg_which_listed(const rg_draft *d, size_t first, size_t last);

/* ---- draft_dated.c -------------------------------------------------------------------------------------------- */

/* May the noun at the unit bear the date before it, "a 1977 booklet": no person, body or place? */
bool rg_dated_thing(const rg_draft *d, size_t date, size_t unit);
/* "Riots in the port in May 1911 cost": of a date at the unit that stands in the subject the noun it belongs to; RG_NONE. */
size_t rg_dated_subject(const rg_draft *d, const rg_clause *c, size_t unit);
/* "since the draining of the moat in 1931": the head of the noun phrase whose date it is, no date of the clause; RG_NONE. */
size_t rg_dated_adjunct(const rg_draft *d, const rg_clause *c, size_t unit);
/* What that noun, at unit `head`, names. */
size_t rg_dated_event(rg_draft *d, const rg_clause *c, size_t head, size_t unit);
/* "..., which would be 13 May": the date told before, once more; true where claimed. */
bool rg_dated_again(rg_draft *d, rg_turn *t);
/* "Others give the date as 8 May": of what is spoken of; true where claimed. */
bool rg_dated_given(rg_draft *d, rg_turn *t);
/* Is the date at the unit written with a number: "1911", "4 May"; not "the spring", "recent"? */
bool rg_dated_by_number(const rg_draft *d, size_t unit);
/* "The letter bears the date 6 May 1667": true where it has one. */
bool rg_dated_borne(rg_draft *d, rg_turn *t);
/* "until 1124, when he fell": the unit of the date before a clause that tells what happened then; RG_NONE. Claims it of `event`. */
size_t rg_dated_when(const rg_draft *d, const rg_clause *c);
void rg_dated_when_claim(rg_draft *d, const rg_clause *c, size_t event);
/* "her study (1954)": the writing or deed before the bracket that the clause is; RG_NONE. */
size_t rg_dated_bracket(rg_draft *d, const rg_clause *c);

/* ---- draft_act.c ---------------------------------------------------------------------------------------------- */

/* The clause as its own event: "Germany invaded Poland". RG_NONE where it has no subject. */
size_t rg_act_event(rg_draft *d, const rg_turn *t);
/* "Who sank the Odra?": the act that the sentence asks after, RG_NONE. */
size_t rg_act_asked(rg_draft *d);
/* The event and what the clause says of it; `t->event` is set. */
void rg_act_clause(rg_draft *d, rg_turn *t);
/* The subject as a participant; how many were claimed. */
size_t rg_act_agent(rg_draft *d, const rg_turn *t, size_t event, const char *rule);
/* Those under whom or before whom it was: participants. */
void rg_act_led(rg_draft *d, const rg_turn *t, size_t event);
/* "under the presidency of X": a participant of an event that a noun names. */
void rg_act_presided(rg_draft *d, const rg_turn *t, size_t event);
bool rg_act_verb(const rg_clause *c);
bool rg_act_denied(rg_draft *d, rg_turn *t);
/* The event whose outcome the clause tells: of a second verb the act of the first, else the nearest that comes out some way; RG_NONE. */
size_t rg_act_told_of(rg_draft *d, const rg_turn *t);
/* Is the subject people, a body or a land, or something that something befell? */
bool rg_act_somebody(rg_draft *d, const rg_turn *t);
/* The clause's words as an outcome of the event. */
void rg_act_words(rg_draft *d, const rg_turn *t, size_t event, rg_property property, const char *rule);
/* The clause as an outcome of what is spoken of; of its subject; of its object, true where that is an event. */
void rg_act_told(rg_draft *d, const rg_turn *t);
void rg_act_did(rg_draft *d, const rg_turn *t);
bool rg_act_on_event(rg_draft *d, rg_turn *t);

/* ---- draft_infinitive.c --------------------------------------------------------------------------------------- */

/* An infinitive that tells what was done, or was not: true where it is one. */
bool rg_infinitive_told(rg_draft *d, rg_turn *t);
/* "could be imprisoned", "would have fallen": nothing that happened. */
bool rg_infinitive_only_possible(const rg_draft *d, const rg_clause *c);
/* "began | to clear", "started | making": the clause whose verb carries it, right before it; NULL. */
const rg_clause *rg_infinitive_carrier(const rg_draft *d, const rg_clause *c);

/* ---- draft_judged.c ------------------------------------------------------------------------------------------- */

/* "regards the letter as genuine": claims what the clause holds something for, and says whether it does. */
bool rg_judged(rg_draft *d, rg_turn *t);

/* ---- draft_thing.c -------------------------------------------------------------------------------------------- */

/* What units [first, last) name, in the place of an event; RG_NONE where they name an event, a number, a date or nothing. */
size_t rg_thing_of(rg_draft *d, size_t first, size_t last);
/* The words of a noun phrase as a name: "this palace" is "palace", "his brother" is "brother" or, with its owner, "Carl Korn's brother". */
rg_text rg_thing_words(rg_draft *d, size_t first, size_t last, bool owners);
/* "his brother Tom", "the engineer Amos Korn": whom the phrase names and no more, RG_NONE. */
size_t rg_thing_person(const rg_draft *d, size_t first, size_t last);
/* The event that units [first, last) name, old or new, else the thing that they begin with; RG_NONE. */
size_t rg_thing_meant(rg_draft *d, size_t first, size_t last);
/* The same of what is said to have been or not: a plaque, a letter; RG_NONE where it is a need, a doubt, a connection. */
size_t rg_thing_was(rg_draft *d, size_t first, size_t last);
/* The subject of the clause likewise, a pronoun as what it stands for. */
size_t rg_thing_subject(rg_draft *d, const rg_turn *t);
/* Does the clause itself name the event, or an event of its kind? */
bool rg_thing_named(const rg_draft *d, const rg_clause *c, size_t event);

/* ---- draft_remember.c ------------------------------------------------------------------------------------------ */

/* What "it" will stand for: the subject, where that is one thing; else the object. */
void rg_remember_thing(rg_draft *d, const rg_turn *t);
/* "The widow wrote": one who is spoken of without a name, for whom "she" stands next. */
void rg_remember_nameless(rg_draft *d, const rg_turn *t);
/* Whom "he", "she" and "they" will stand for. */
void rg_remember_people(rg_draft *d, const rg_turn *t);

/* ---- draft_ship.c --------------------------------------------------------------------------------------------- */

/* Makes d->reading one whose ships are no places and no persons. */
void rg_ship_find(rg_draft *d);
/* The units of the ship that "she" means; none where equal. */
rg_span rg_ship_she(const rg_draft *d);
/* Remembers the ship that the clause is about, or that somebody took. */
void rg_ship_remember(rg_draft *d, const rg_turn *t);

/* ---- draft_gender.c ------------------------------------------------------------------------------------------- */

/* 'h' or 's'; 0 where it is not known. */
char rg_gender_of(const rg_draft *d, size_t name);
/* The person, where the pronoun may mean him; else the last it may; RG_NONE. */
size_t rg_gender_last(const rg_draft *d, size_t person, char is);
/* The person, but where the clause names him behind its verb, the last other one that 'h' "he" or 's' "she" may mean: "he met Korn"; RG_NONE. */
size_t rg_gender_but(const rg_draft *d, const rg_clause *c, size_t person, char is);
/* The person; but the hero of the page, where the sentence before named him as one with whom the person dealt: "Lind appointed Korn. He"; and the
 * one whom the clause hangs on: "The siege wore out Korn until he". */
size_t rg_gender_goes_on(const rg_draft *d, const rg_clause *c, size_t person, char is);
/* Sets back who is spoken of to whom it was before the clause, and gives who it is now; sets it to that again. */
rg_spoken rg_gender_before(rg_draft *d, size_t clause);
void rg_gender_again(rg_draft *d, rg_spoken now);
/* Whom 'h' "he" or 's' "she" meant before the clause; RG_NONE. */
size_t rg_gender_then(const rg_draft *d, size_t clause, char is);
/* Whom "he" or "she" may mean from now on: one; all whom the clause names. */
void rg_gender_remember(rg_draft *d, size_t person);
void rg_gender_remember_all(rg_draft *d, const rg_clause *c);
/* Behind these the subject, and whose it is: "his sister". */
void rg_gender_remember_subject(rg_draft *d, size_t clause, const rg_turn *t);

/* ---- draft_people.c ------------------------------------------------------------------------------------------- */

/* Participants "between A and B", "with C": of phrases; inside the subject. */
void rg_people_between(rg_draft *d, const rg_turn *t);
void rg_people_in_subject(rg_draft *d, const rg_turn *t);
/* The by-phrase of a passive and what goes on with it. */
void rg_people_by(rg_draft *d, rg_turn *t, const char *rule);
/* The event that people of the clause come to: named in it, or the gathering spoken of; RG_NONE. */
size_t rg_people_event(rg_draft *d, const rg_turn *t);
/* Those who attend, head or represent; false where no event is in sight. */
bool rg_people_clause(rg_draft *d, rg_turn *t);
/* "X led the delegation": people are the object. */
bool rg_people_led(const rg_draft *d, const rg_turn *t);
/* Are they who the phrase names: a person, the soldiers? */
bool rg_people_are(const rg_draft *d, const rg_phrase *f);

/* ---- draft_being.c -------------------------------------------------------------------------------------------- */

void rg_being_clause(rg_draft *d, rg_turn *t);
/* "remains the worst flood in that valley": as "be" would say it. */
void rg_being_remains(rg_draft *d, rg_turn *t);
/* "The place of the battle is unknown": true where the clause says that nobody knows. */
bool rg_being_unknown(rg_draft *d, rg_turn *t);
/* Do the words [first, last), up to their "of", ask for a property: "the site of the mill"? */
bool rg_being_asked(const rg_draft *d, size_t first, size_t last);
/* "It is unclear who fired first": claims the question that the clause leaves open, and says whether it does. */
bool rg_being_open(rg_draft *d, rg_turn *t);
/* "Historians disagree about the number of dead", "accounts differ as to the cause": likewise of what they do not tell the same. */
bool rg_being_at_odds(rg_draft *d, rg_turn *t);
/* Do the bytes stand in a question that opens the sentence and is left open? */
bool rg_being_left_open(const rg_draft *d, rg_span span);
/* "No evidence of X has been found", "finds no proof that X", "had nothing to do with X", "is regarded as part of X": true where claimed. */
bool rg_being_evidence_subject(rg_draft *d, rg_turn *t);
bool rg_being_without_evidence(rg_draft *d, rg_turn *t);
bool rg_being_nothing_to_do(rg_draft *d, rg_turn *t);
bool rg_being_regarded(rg_draft *d, rg_turn *t);

/* ---- draft_role.c --------------------------------------------------------------------------------------------- */

/* Roles beside the names of persons in the clause. */
void rg_role_appositions(rg_draft *d, const rg_turn *t);
/* Behind the words of a phrase among which a role may be: up to its first preposition, "aware of the army" is no army. */
size_t rg_role_end(const rg_draft *d, const rg_phrase *f);
/* "X became Y", "X was the Y of Z". */
void rg_role_became(rg_draft *d, rg_turn *t);
/* "The chairman was X": true where a role was claimed. */
bool rg_role_named(rg_draft *d, rg_turn *t);
/* "X was appointed Y": true where a role was claimed; `t->event` is the person. */
void rg_role_as(rg_draft *d, const rg_turn *t);
bool rg_role_appointed(rg_draft *d, rg_turn *t);
/* The days and places of a person's life in a bracket of units [first, last); false where there are none. */
bool rg_role_years(rg_draft *d, size_t person, size_t first, size_t last);

/* ---- draft_bracket.c ------------------------------------------------------------------------------------------ */

/* The event named a few words before what hangs on a noun phrase, over its prepositions; RG_NONE. */
size_t rg_bracket_behind(rg_draft *d, const rg_turn *t);
/* "Hans Frank (born 1900 in X; died 1946)": the whole bracket, verbs or none; true where claimed. */
bool rg_bracket_life(rg_draft *d, const rg_turn *t);
/* "The Siege of Orvaz (1639-1645)": what a bracket without a verb says. */
void rg_bracket_told(rg_draft *d, rg_turn *t);
/* "see Brandt 1996", "(on which see Brandt)", "(cf. Brandt 1996)": does the clause send the reader elsewhere? */
bool rg_bracket_refers(const rg_draft *d, const rg_clause *c);

/* ---- draft_rules.c -------------------------------------------------------------------------------------------- */

void rg_rules_clause(rg_draft *d, size_t clause);

/* ---- draft_quote.c ------------------------------------------------------------------------------------------- */

/* The quotations of the sentence. */
void rg_quote_claims(rg_draft *d);

/* ---- draft_left.c --------------------------------------------------------------------------------------------- */

/* Dates and numbers of the sentence that no rule has told. */
void rg_left_dates(rg_draft *d);
/* What somebody says or denies in it, where no rule has told of it. */
void rg_left_said(rg_draft *d);
/* What the clause is about, else whom, else which thing, else (where `act`) what its words tell of; RG_NONE. */
size_t rg_left_event(rg_draft *d, size_t clause, bool act);
/* Does a claim of the sentence, of one of two properties, have words of the span for its value? */
bool rg_left_told(const rg_draft *d, rg_span span, rg_property one, rg_property other);

/* ---- draft_amount.c ------------------------------------------------------------------------------------------- */

/* Where "more than 400 graves", "fewer than half of them" begins, told by units [first, last) of the number and its noun. */
size_t rg_amount_opened(const rg_draft *d, size_t first, size_t last);
/* "about | half the men": behind how near a share is. */
size_t rg_amount_past_near(const rg_draft *d, size_t first, size_t last);
/* A length, weight or sum of money that the number at unit `*at` opens, claimed of `event`, or a share of people or things: true where one
 * stands there; `*at` is then its last unit. */
bool rg_amount_claim(rg_draft *d, const rg_clause *c, size_t event, size_t *at);

/* ---- draft_age.c ---------------------------------------------------------------------------------------------- */

/* "Both Lind and Korn died in Riga": what the claims from `before` on tell of the one told of is so of the others that the subject names. */
void rg_age_each_life(rg_draft *d, const rg_turn *t, size_t before);
/* The unit behind the name and an age or a bracket beside it. */
size_t rg_age_beside(const rg_draft *d, size_t unit);
/* Ages, and births and deaths told by a mark. */
void rg_age_sentence(rg_draft *d);
/* Is the sentence a date and no more than a place beside it? Its unit. */
bool rg_age_dateline(const rg_draft *d, size_t *unit);
/* The date, of the sentence before, is that of what this sentence tells first. */
void rg_age_day_of(rg_draft *d, size_t unit);

/* ---- draft_listed.c -------------------------------------------------------------------------------------------- */

/* Those whom the sentence names behind the many of whom they were. */
void rg_listed_left(rg_draft *d);

/* Has the event happened: is it called by a noun for events, or by the noun of a deed? */
bool rg_listed_happened(const rg_draft *d, size_t event);

/* ---- draft_company.c ------------------------------------------------------------------------------------------- */

/* The deed that the clause tells: its event, else its own act; RG_NONE where it tells of none. */
size_t rg_company_deed(rg_draft *d, size_t clause);
/* Is the subject of the clause claimed to take part in its deed? Not where that is a state, a wish, or no more than its verb ("Korn sat"), unless a noun
 * names it, it is dated, or `others` are claimed to. */
bool rg_company_doer(rg_draft *d, const rg_turn *t, size_t event, bool others);
/* By whom and with whom the deeds of the sentence were done, where no rule has told it. */
void rg_company_left(rg_draft *d);

/* ---- draft_told.c --------------------------------------------------------------------------------------------- */

/* What the clauses of the sentence say happened, where no rule has told of it. */
void rg_told_clauses(rg_draft *d);
/* Does the clause tell of a state, which is a topic, rather than of a deed or a change: "has sixty names", "lived on fish", in the present? */
bool rg_told_state(const rg_draft *d, const rg_clause *c);
/* "The trade of the port declined": does nothing but adverbs stand behind the verb, and a noun before it? */
bool rg_told_alone(const rg_draft *d, const rg_clause *c);

/* ---- draft_silence.c ------------------------------------------------------------------------------------------- */

/* What those who tell of it pass over in the sentence. */
void rg_silence_left(rg_draft *d);
/* Is the clause one of them: "does not mention", "no paper records"? */
bool rg_silence_keeps(const rg_draft *d, const rg_clause *c);
/* "never said | that A", "no chronicle says that A", "nobody doubts that A": where A ends, which nobody claims or its own clause does; 0 elsewhere. */
/* "Nobody (`nobody`) doubts that A", "it was not shown that A": A alone tells of something. */
bool rg_silence_doubted(const rg_draft *d, const rg_turn *t, bool nobody);
bool rg_silence_idea(const rg_draft *d, size_t clause, bool *none); /* "there is no (`none`) doubt that A": what follows tells all there is */
/* "It is a myth", "it is not true": what is said of the clause behind "that", whose claims are denied. */
bool rg_draft_it_is_untrue(const rg_draft *d, const rg_clause *c);
/* "It was never proved that A", "it is not certain that A": is what clause c tells under the denied clause in doubt, rather than denied? */
bool rg_silence_in_doubt(const rg_draft *d, const rg_clause *outer, const rg_clause *c);
size_t rg_silence_saying(const rg_draft *d, const rg_turn *t, bool nobody);
/* "ordered a trial, but | none was held": the event that the sentence has an article for before the subject "none"; RG_NONE. */
size_t rg_silence_none_of(rg_draft *d, const rg_turn *t);
/* "No minutes survive", "no letters are known": does the clause tell no more of its subject than that it is? */
bool rg_silence_exists(const rg_draft *d, const rg_clause *c);
/* "did not merely close the mill": it did. */
bool rg_silence_limits(const rg_draft *d, const rg_clause *c);

/* A draft before its first sentence: nothing told of yet. */
rg_draft rg_draft_begin(rg_arena *arena, const rg_account *account, const rg_reading *reading);

/* Shared small questions. */
static inline const rg_unit *rg_draft_unit(const rg_draft *d, size_t i) { return &d->c->units.at[i]; }
RG_TEXT_INLINE bool rg_draft_is(const rg_draft *d, size_t unit, const char *fold) { return unit < d->c->units.n && rg_unit_is(rg_draft_unit(d, unit), fold); }

/* Has any unit of the clause's sentence one of these classes? Where none has, most rules have nothing to do. */
static inline bool rg_draft_holds(const rg_draft *d, const rg_clause *clause, unsigned classes) { return d->c->holds[clause->sentence] & classes; }

/* rg_event_noun_kind of a unit's word. */
static inline rg_noun rg_draft_noun(const rg_draft *d, size_t unit) { return (rg_noun)d->noun_at[unit].kind; }

rg_text rg_draft_fate(const rg_draft *d, rg_text word); /* what befell those so called, by fates.tsv: "killed" -> "dead", "people" -> "-"; empty */
bool rg_draft_harmed(const rg_draft *d, size_t unit); /* "killed", "the dead": those whom it befell */
static inline bool rg_draft_measures(const rg_draft *d, size_t unit) { return rg_draft_noun(d, unit) == RG_NOUN_MEASURE || rg_draft_noun(d, unit) == RG_NOUN_AMOUNT; }

/* Has the sentence a word of the kind? Where it has none, most rules have nothing to do. */
static inline bool rg_draft_has(const rg_draft *d, size_t sentence, rg_noun kind) { return d->kinds[sentence] >> kind & 1; }

/* What the word names as an event, NULL for most. */
static inline const rg_event_noun *rg_draft_event_noun(const rg_draft *d, size_t unit) {
    return d->noun_at[unit].event ? &d->nouns->event_list.at[d->noun_at[unit].event - 1] : NULL;
}

/* rg_event_noun_acts of a unit's word, looked up once. */
bool rg_draft_acts(const rg_draft *d, size_t unit);
/* rg_sense_kind of it, likewise; what kind of thing that is. */
uint8_t rg_draft_kind(const rg_draft *d, size_t unit);
static inline rg_sense rg_draft_sense(const rg_draft *d, size_t unit) { return rg_sense_of_kind(&d->nouns->senses, rg_draft_kind(d, unit)); }
/* An actor by the table, or people or a body of people by the sense. */
bool rg_draft_many(const rg_draft *d, size_t unit);

/* "If the pact was signed in 1059", "in case it was signed": tells of nothing that was. */
bool rg_draft_condition(const rg_draft *d, const rg_clause *c);

rg_span rg_draft_span(const rg_draft *d, size_t first, size_t last);
/* The first phrase of the clause with this preposition; empty = the object; NULL = none. */
const rg_phrase *rg_draft_phrase_with(const rg_draft *d, const rg_clause *clause, rg_text prep);
static inline const rg_phrase *rg_draft_phrase(const rg_draft *d, const rg_clause *clause, const char *prep) {
    rg_text word = rg_text_of(prep);
    return clause->preps & rg_phrase_prep(word) ? rg_draft_phrase_with(d, clause, word) : NULL;
}
/* Units [first, last) without articles in front and punctuation at both ends. */
void rg_draft_trim(const rg_draft *d, size_t *first, size_t *last);
/* Where units [first, last) end that no bracket is left open in. */
size_t rg_draft_closed(const rg_draft *d, size_t first, size_t last);
/* Where they end before a subject that waits for its verb: "did not flee | , whereas those" who had guns did. */
size_t rg_draft_whole(const rg_draft *d, size_t first, size_t last);

#endif
