/* voice_int.h: what the files about attributions share.
 *
 *     quote.c        quotation marks of a text -> pairs
 *     voice_phrase.c where the noun phrase of a source begins and ends
 *     voice_span.c   a saying: its verb, its source, what is said before or behind
 *     voice_subject.c whose it is: the subject of the verb
 *     voice_tables.c the words of a language
 *     voice_after.c  what is said behind the verb
 *     voice_end.c    where a content ends
 *     voice_noun.c   nouns of saying
 *     voice_look.c   what stands at a unit
 *     voice_plain.c  the same in a language whose grammar is not read
 *     voice_lead.c   "according to X", "as cited in X", "contrary to X", "X's claim that"
 *     voice_record.c records that give something, figures that are somebody's, quotations signed below
 *     voice_each.c   whose each of several numbers or days is
 *     voice_figure.c whose a number is that a bracket or an apposition tells of
 *     voice_uncued.c quotations that no verb tells
 *     voice_content.c what the clause of a saying says
 *     voice_clause.c whose the saying of a clause is
 *     voice_accuse.c accusations
 *     voice_nest.c   attributions told within others
 *     voice_stand.c  whom a pronoun stands for
 *     voice.c        whose words they are to a claim: named or not, denied, told within what
 */
#ifndef RG_VOICE_INT_H
#define RG_VOICE_INT_H

#include "engine/read/phrase.h"
#include "engine/read/sense.h"
#include "engine/read/unit.h"

/* What may follow a verb of saying or thinking: the frames of cues.tsv. */
enum { FRAME_CLAUSE = 1, FRAME_QUOTE = 2, FRAME_QUESTION = 4, FRAME_PERSON = 8, FRAME_INFINITIVE = 16, FRAME_OBJECT_INFINITIVE = 32, FRAME_NOUN = 64, FRAME_THAT = 128,
       FRAME_SURE = 256 /* a clause even where no verb of it is seen */, FRAME_ALSO_NOUN = 512, FRAME_ADJECTIVE = 1024, FRAME_NOMINAL = 2048 /* a noun before "that" */,
       FRAME_COMPLEMENT = 4096 /* somebody and what he is called: "called the plan a failure" */, FRAME_GERUND = 8192, FRAME_DUTY = 16384 /* "is supposed to": nobody thinks so */, FRAME_DENIES = 32768, FRAME_BROUGHT = 65536 /* "are convinced that": whoever is so thinks so */,
       FRAME_HOLDS = 131072 /* "is adamant that": what whoever is so says is his */, FRAME_WISH = 262144 /* "and wanted to": goes on with what was said */,
       FRAME_THING = 524288 /* no noun phrase of a person: "questioned the driver" */, FRAME_NOBODYS = 1048576 /* "it is clear that": nobody's */,
       FRAME_BELIEF = 2097152 /* "did not believe that": he denies it */, FRAME_FACT = 4194304 /* "did not notice that": it is so */, FRAME_WORKS = 8388608 /* a noun phrase where a work tells: "the survey found faults" */,
       FRAME_UTTERS = 16777216 /* "voiced fears that": the noun tells it */,
       FRAME_CITES = 134217728 /* "was quoted as saying" */,
       FRAME_OWN = 67108864 /* a clause without "that" too where I say it: "I mean A" */,
       FRAME_SPURNS = 33554432 /* "an offer, but this was rejected": denies what somebody claims, no more */ };

/* The kinds of words of voice_words.tsv. */
#define VOICE_WORDS(X)                                                                                                                          \
    X(SUBJECT, "subject") X(OBJECT, "object") X(OWNER, "owner") X(SELF, "self") X(TURN, "turn") X(RESUME, "resume") X(QUESTION, "question")     \
    X(JOINED, "joined") X(LEADS, "leads") X(ASKED, "asked") X(COUNT, "count") X(JUDGE, "judge") X(NEAR, "near") X(VIEWED, "viewed") X(PERSON, "person") X(GIVES, "gives") X(SOME, "some") X(HARM, "harm") X(RANKED, "ranked") X(BRINGS, "brings") X(SUM, "sum") X(SEES, "sees") X(RULE, "rule") X(HELD, "held") X(HASIT, "hasit") X(MAKES, "makes") X(COUNTS, "counts") X(HANGS, "hangs") X(TAKEN, "taken") X(LINKS, "links") X(SPAN, "span")

enum {
#define WORD_BIT(name, text) WORD_BIT_##name,
    VOICE_WORDS(WORD_BIT)
#undef WORD_BIT
#define WORD_ENUM(name, text) WORD_##name = 1u << WORD_BIT_##name,
    VOICE_WORDS(WORD_ENUM)
#undef WORD_ENUM
};

typedef struct voice_cues {
    rg_clause_tables forms;
    RG_VEC(unsigned) frames; /* of each of forms.verbs */
} voice_cues;

/* Units [first, last). */
typedef struct stretch {
    size_t first, last;
} stretch;

enum { KIND_NOUN, KIND_SAYING }; /* the nouns of voices.tsv */
enum { STANCE_HOLDS, STANCE_DENIES }; /* its verbs */
enum { DOUBT_OPEN = 2 }; /* its "open" */

typedef struct voice_scan {
    rg_arena *arena;
    rg_reading *reading;
    const rg_clauses *c;
    const voice_cues *cues;
    const rg_map *pasts; /* pasts.tsv */
    const rg_map *words; /* voice_words.tsv: fold -> WORD_* */
    const rg_senses *senses;
    const rg_map *nouns; /* voices.tsv: who may speak */
    const rg_map *stances; /* voices.tsv: lemma -> STANCE_* */
    const rg_map *proofs; /* voices.tsv: "evidence" */
    const rg_map *doubts; /* voices.tsv: "unlikely": 0; "high" behind "too": 1 */
    const size_t *mate;  /* of each unit that is a quotation mark: the unit of its partner; RG_NONE */
    const unsigned char *verbal; /* of each unit: 1 = in the verb group of a clause with its own subject, 2 = of a reduced one ("a letter sent") */
    size_t sentence, begin, end; /* the sentence's units, without its last stop */
    const rg_verb_entry *verb; /* of the saying that is looked at */
    bool plural;  /* the saying that is looked at has a plural for its subject, in the present */
    bool present; /* the saying that is looked at stands in the present: a past form that "and" joins is none of its */
} voice_scan;

typedef struct voice_saying {
    size_t verb;          /* unit of the cue's verb */
    unsigned form, frames;
    stretch cue, source;  /* empty source: none stands there */
    stretch content[2];   /* the second where the cue interrupts it; empty where none */
    bool passive;         /* "is said to", "was described by" */
    bool noun;            /* "X's claim that" */
    bool negated;         /* "did not say" */
    bool unproved;        /* "no evidence for the claim that" */
    bool shared;          /* has no source of its own: that of the saying before it */
} voice_saying;

size_t *rg_quote_pairs(rg_arena *arena, const rg_reading *reading);
voice_cues rg_voice_cue_table(rg_arena *arena, rg_text code);
/* The FRAME_* of a verb of cues.tsv; 0 for NULL. */
static inline unsigned rg_voice_frames(const voice_cues *cues, const rg_verb_entry *cue) { return cue ? cues->frames.at[cue - cues->forms.verbs.at] : 0; }
/* Of each unit whether it stands in the verb group of a clause: voice_scan.verbal. */
unsigned char *rg_voice_verbal_units(rg_arena *arena, const rg_clauses *c, const voice_cues *cues);
/* The sentence to look at next. */
void rg_voice_enter(voice_scan *s, size_t sentence);
/* Is unit `at` the verb of a saying with a content? Then it is described. */
bool rg_voice_saying(voice_scan *s, size_t at, voice_saying *out);
/* "If you want to be early", "you will find a bench", "one can hardly blame them", "whatever the book may say": what anybody may wish or meet with is nobody's. */
bool rg_voice_anybodys(const voice_scan *s, const voice_saying *said);
/* Is what is said a clause behind the verb of a source of its own? */
bool rg_voice_clausal(const voice_scan *s, const voice_saying *said);
/* "has denied | reports that": no verb, though the clauses took it for one. */
bool rg_voice_denied_noun(const voice_scan *s, size_t at);
/* The finite form of any verb, seen by the clauses or by its company. */
bool rg_voice_finite(const voice_scan *s, size_t i);
/* The noun phrase that starts at `from`, as the source behind "according to" or "said". */
size_t rg_voice_phrase_end(const voice_scan *s, size_t from);
/* Behind "according to": to the next comma where no verb stands before it. */
size_t rg_voice_lead_end(const voice_scan *s, size_t from);
/* The noun phrase that ends before `end`; first == last where none. */
stretch rg_voice_phrase_before(const voice_scan *s, size_t end);
/* "A fire broke out, and the crew, X says, had no water": what is told in two parts begins with the subject of the second. */
void rg_voice_own_subject(const voice_scan *s, stretch content[2]);
/* "; Holm, | fearing that A, fled": who stands beside the participle at unit `at`, before the verb of the clause; empty where nobody does. */
stretch rg_voice_set_beside(const voice_scan *s, size_t at);
/* Where what is said from `from` on ends. */
size_t rg_voice_content_end(const voice_scan *s, size_t from);
/* Where a thing that is said of ends ("denied the charge | and left"); `clause`: a form in -ing, which a verb behind "and" may go on with. */
size_t rg_voice_thing_end(const voice_scan *s, stretch thing, bool clause);
/* The same behind "according to X": a verb that "and" joins is said too. */
size_t rg_voice_lead_content_end(const voice_scan *s, size_t from);

enum { VIEW_REACH = 8 }; /* units between the preposition and the noun of a view */
enum { LEAD_SAYS, LEAD_CITED, LEAD_CONTRARY, LEAD_UNLIKE }; /* "according to X", "cited in X", "contrary to X", "unlike X" */
enum { QUOTE_UNITS = 400 };

struct rg_voice_tables {
    const struct rg_plain_voices *plain; /* NULL where the language's verbs are read */
    rg_phrases leads;
    voice_cues cues;
    rg_map pasts;
    rg_map words;
    rg_map nouns;  /* fold -> KIND_NOUN, KIND_SAYING */
    rg_map views;  /* nouns of "in X's view" */
    rg_map records; /* nouns of what gives dates and names: "the plaque" */
    rg_map works;  /* nouns that a title follows */
    rg_map labels; /* "Claim: A" */
    rg_map proofs; /* "no evidence for the claim that" */
    rg_map appellations; /* what a thing is called: "as the name suggests" */
    rg_map lore;   /* "in local legend" */
    rg_map doubts; /* "considers it unlikely": 0; "too high": 1 */
    rg_map stances; /* lemma -> STANCE_*: "made the claim that" */
    const rg_map *genders;
    rg_senses senses; /* which nouns are people */
};

typedef struct voice_work {
    rg_arena *arena;
    rg_reading *reading;
    const struct rg_voice_tables *t;
    rg_clauses *c;
    size_t sentence;
    const rg_attribution *last; /* whose source a pronoun stands for, NULL */
    voice_scan spans;
    RG_VEC(unsigned char) heard; /* of each unit of the sentence: its saying has been added, or it tells of no words (voice.c) */
} voice_work;

typedef enum source_kind { SOURCE_NO, SOURCE_UNNAMED, SOURCE_NAMED, SOURCE_PRONOUN, SOURCE_IMPERSONAL } source_kind;

/* NULL where the language has no tellings.tsv. */
const struct rg_plain_voices *rg_voice_plain_tables(rg_arena *arena, rg_text code);
void rg_voice_plain_read(rg_arena *arena, rg_reading *reading, const struct rg_plain_voices *tables);
/* Finds within which other each attribution from `from` on is told. */
void rg_voice_nest(rg_reading *reading, size_t from);

/* Drops beliefs and wishes that are told within what another says, if not by "that" or in marks. */
void rg_voice_drop_within(rg_arena *arena, rg_reading *reading);

/* Is the unit a word of one of the kinds? */
static inline bool rg_voice_is_word(const voice_work *s, size_t i, unsigned kinds) {
    size_t found = rg_unit_in(&s->t->words, &s->c->units.at[i]);
    return found != RG_NONE && found & kinds;
}

/* Persons, a body of them, what somebody wrote or told, by the sense of the noun: "one priest", "the jury", "the ballad". */
bool rg_voice_persons(const voice_work *s, size_t first, size_t last);
size_t rg_voice_source_head(const voice_work *s, size_t first, size_t last);
bool rg_voice_one_person(const voice_work *s, size_t first, size_t last);
bool rg_voice_a_work(const voice_work *s, size_t first, size_t last);
bool rg_voice_a_body(const voice_work *s, size_t first, size_t last);
/* Whose subject a verb of saying without one shares: "X holds that the bridge fell, and thinks that": that of the saying before it. */
size_t rg_voice_said_outer(const voice_work *s, size_t k);
/* What the units of a noun phrase can be as a voice. */
source_kind rg_voice_source_of(const voice_work *s, size_t first, size_t last);
/* "A study by Ida Holt puts it at eight": of the attributions from `from` on, all of the current sentence, those whose voice is a work somebody is named to have made are his. */
void rg_voice_authors(voice_work *s, size_t from);
/* "The first witness, X, stated": X, where the phrase names nobody. */
bool rg_voice_name_beside(const voice_work *s, size_t *first, size_t *last);
/* "The inquiry": one body that everybody knows, though it has no name; "the survivors", "the rumour" are none. */
bool rg_voice_one_body(const voice_work *s, size_t first, size_t last);
/* The sign of an owner: "'s", or the apostrophe behind a plural. */
static inline bool rg_voice_owner_sign(const voice_work *s, size_t i) {
    if (i >= s->c->units.n) return false;
    const rg_unit *u = &s->c->units.at[i];
    return rg_unit_is(u, "'s") || rg_unit_is(u, "\xe2\x80\x99s") || rg_unit_is(u, "'") || rg_unit_is(u, "\xe2\x80\x99");
}
void rg_voice_add(voice_work *s, rg_attribution *a);
/* Adds the attribution with the spans of the saying, one for each part of its content. */
void rg_voice_add_said(voice_work *s, const voice_saying *said, rg_attribution *a);
/* Tokens of the lead at unit `i`, 0 where none stands there; what it brings in. */
size_t rg_voice_lead_tokens(const voice_work *s, size_t i, size_t *kind);
void rg_voice_lead(voice_work *s, size_t i, size_t tokens, size_t kind);
/* "In X's view", "on her reading" at unit `i`, a preposition. */
void rg_voice_view(voice_work *s, size_t i);
/* Whom the pronoun at a unit stands for; NULL. `plain`: several who are known as no voice, where words are told. */
const rg_attribution *rg_voice_stands_for(voice_work *s, size_t pronoun);
/* "We", "I" in a sentence without quotation marks: whoever writes. */
bool rg_voice_writer(const voice_work *s, size_t pronoun);
/* May the pronoun at a unit mean the person of the name? */
bool rg_voice_may_mean(const voice_work *s, size_t pronoun, size_t name);
/* ", as the governor would have it": from "as" at unit `i`. */
void rg_voice_as_told(voice_work *s, size_t i);
/* The phrase behind "by" of a clause; NULL. */
const rg_phrase *rg_voice_by_phrase(const voice_work *s, const rg_clause *clause);
/* The first name of a person within the span; RG_NONE. */
size_t rg_voice_person_within(const rg_reading *r, rg_span span);
/* The person who is the subject of the sentence's first clause with one, or whom "it was" brings in; RG_NONE. */
size_t rg_voice_subject_person(const voice_work *s, size_t sentence);
/* "For Holm, the treaty was a surrender" at the sentence's start: Holm, where he is a voice of the account. */
void rg_voice_for(voice_work *s, size_t i);
/* "If Holm is right, the tower fell": Holm's, at the sentence's start. */
void rg_voice_if_right(voice_work *s, size_t i);
/* "The official estimate of 300 dead": its owner's, or its own. */
void rg_voice_estimate(voice_work *s, size_t i);
/* The number or date that the words right before unit `i` are about, from it to `i`; empty where there is none. */
stretch rg_voice_valued(const voice_work *s, size_t i);
/* "60, according to Holm, or 90, according to Rist": the value of the lead at unit `i`, where another of the sentence has one too; else empty. */
stretch rg_voice_each_lead(const voice_work *s, size_t i);
/* "; according to Lind, | 160": the value, and no more, behind the source that ends at unit `i`; empty where none stands there. */
stretch rg_voice_each_behind(const voice_work *s, size_t i);
/* "Forty died, he said; the rest fled", "..., as he wrote in May; the rest fled": does a semicolon close the saying behind what is said? */
bool rg_voice_closed_behind(const voice_scan *s, const voice_saying *said);
/* "Holm puts it at 300, Rist at 500": adds those who say a value by the verb of another, of the attributions from `from` on. */
void rg_voice_each(voice_work *s, size_t from);
/* "64 (the militia's report)", "was put at 64 by the militia": whose the number or day before the bracket, comma or "by" at unit `i` is. */
void rg_voice_figure(voice_work *s, size_t i);
/* "a claim", "the finding": does the noun stand for what somebody said? */
bool rg_voice_says_noun(const voice_work *s, size_t noun);
/* ", a claim the guards rejected", ", a finding disputed by X": adds who answers what the attributions from `from` on say before the comma. */
void rg_voice_rejoin(voice_work *s, size_t from);
/* ", which X denies", ", a charge the firm denies", ", a finding disputed by X": is what was said answered behind the comma? */
bool rg_voice_answered(const voice_scan *s, size_t comma);
/* Words in quotation marks that no verb tells: "The consul: "...""; ""..." Anna Holm was nine". */
void rg_voice_uncued(voice_work *s, size_t from);
/* What the verb of clause k says of whom it accuses; empty where it accuses nobody. */
rg_span rg_voice_accusation(const voice_work *s, size_t k);
/* Whom the accusation `said` is made of, where the pronoun at a unit may mean him: the name of a person; RG_NONE. */
size_t rg_voice_accused(const voice_work *s, const rg_attribution *said, size_t pronoun);
/* "The guards accused Korn of theft. He denied it": whom the last words heard, in this sentence or the one before, accuse; NULL. */
const rg_attribution *rg_voice_accused_before(const voice_work *s, size_t pronoun);
/* Who accuses, of the kind that the clause's own subject is found to be; what is said ends before it. */
source_kind rg_voice_accuser(const voice_work *s, size_t k, source_kind kind, rg_span *said, stretch *who);
bool rg_voice_opens_quote(const voice_work *s, size_t i);
/* The words in quotation marks that open in units [from, to); they may close in a later sentence of the same block. */
bool rg_voice_quotation(const voice_work *s, size_t from, size_t to, rg_span *inner);
/* A title in quotation marks stands in a phrase ("in his article "..."); what is said follows the verb, a comma or a colon. */
bool rg_voice_title_like(const voice_work *s, rg_span inner);
/* "dug a canal that joins the lakes", "lost the house that he had built": told of the house; not "warned the council that", "brought news that". */
bool rg_voice_behind_noun(const voice_work *s, const rg_clause *says, const rg_clause *that);
/* Does a clause that hangs on clause k by "that" follow? "said that, though A did, B did": the word alone tells it. */
bool rg_voice_says_that(const voice_work *s, size_t k);
/* "holds that when A, B": the unit of that "that"; RG_NONE. */
size_t rg_voice_that_led(const voice_work *s, const rg_clause *c);
bool rg_voice_names_number(const voice_work *s, const rg_clause *clause);
/* "put the dead at nearer eighty", "gives the number of wounded as sixty" */
bool rg_voice_puts_at(const voice_work *s, const rg_clause *clause);
/* "Holm wrote the letter in 1903": does clause k make a work, and say nothing? */
bool rg_voice_makes(const voice_work *s, size_t k);
/* "is considered by X | to be": does an infinitive stand right behind the clause's "by"? */
bool rg_voice_by_to(const voice_work *s, const rg_clause *clause);
/* What clause k says; `by`: its source stands behind "by". */
void rg_voice_find_content(const voice_work *s, size_t k, bool by, rg_attribution *a);
/* "denied to have met him | and assured that": what is said by an infinitive ends before the next saying. */
void rg_voice_end_before_saying(const voice_work *s, size_t k, rg_attribution *a);
/* "contradicted the report": does clause k deny an account, which there is whatever it is worth? Then nothing is denied to have been. */
bool rg_voice_of_account(const voice_work *s, size_t k, const rg_attribution *a);
/* The noun that the subject is about: its last before a preposition. */
size_t rg_voice_head_of(const voice_work *s, const rg_phrase *subject);
/* "The plaque gives 5 November": true where clause k is so. */
bool rg_voice_record(voice_work *s, size_t k);
/* "That A was first alleged by X": true where clause k says whose A is. */
bool rg_voice_of_that(voice_work *s, size_t k);
/* "argues for 1712", "has 3 May", in brackets "(Korn says in Riga)": is a day, or in brackets a place, all that clause k gives? */
bool rg_voice_gives_value(const voice_work *s, size_t k);
/* A quotation that is the whole sentence, and whoever signs it in the next. */
void rg_voice_signed(voice_work *s);
/* A quotation that is the whole sentence and goes on with what somebody said before it; `from`: the first attribution of the sentence. */
void rg_voice_continued(voice_work *s, size_t from);
/* "X's claim that": said by X, or by somebody. */
void rg_voice_noun_saying(voice_work *s, const voice_saying *said);

/* ---- voice_clause.c ---- */

/* The subject of the clause itself, without what stands beside it. */
stretch rg_voice_clause_subject(const voice_work *s, const rg_clause *clause);
/* "The police report | counts three shots": is the word of saying at `at` a noun that its clause's subject ends with? */
bool rg_voice_ends_subject(const voice_work *s, size_t at, const voice_saying *said);
/* "admitted that A but denied B": what is told by one cue of somebody ends before his next. */
void rg_voice_part(voice_work *s, size_t from);
/* "he said, smiling, "..."", "goes on to say that": does another attribution of the sentence tell the same words? */
bool rg_voice_told_already(const voice_work *s, rg_span words);
/* The subject of clause k where it shares one: of the clause before it, of what it hangs on; `hangs`: by a relative pronoun. True where another clause has it. */
bool rg_voice_clause_shared(const voice_work *s, size_t k, bool hangs, size_t *first, size_t *last);

/* ---- voice_negate.c ---- */

/* "did not believe that A" denies it, "never said that A" and "no source (`nobody`) says that A" tell nothing, "did not notice that A" is told by the account. */
void rg_voice_negate(const voice_work *s, size_t k, bool nobody, rg_attribution *a);
/* "It has not been shown that A": does clause k leave it unproved? Then nobody says it. */
bool rg_voice_unproved(const voice_work *s, size_t k);
/* "When Lind was writing, | the mill had burned": does the clause tell when it was, and of nothing said? */
bool rg_voice_tells_when(const voice_work *s, const rg_clause *c);
/* "maintained their supremacy", "wrote his book": is it a deed, by a verb of saying that takes a clause and no thing? */
bool rg_voice_asserts_thing(const voice_work *s, const rg_clause *c);
/* "It must be said that A", "it can be noted that A": does the account say it itself? */
bool rg_voice_must_be_said(const voice_work *s, const rg_clause *c);
/* ", which X rejects", "a figure that X considers too high": does the relative pronoun stand for what the subject denies? */
bool rg_voice_answers(const voice_work *s, const rg_clause *c);
/* "was not, as Lind says, a forgery", "not by the guards, as Lind says, but": does the account deny what the saying tells? */
bool rg_voice_against(const voice_work *s, const voice_saying *said);
/* "called the story a myth", "describes the letter as a forgery" */
bool rg_voice_calls_untrue(const voice_work *s, const rg_clause *c);
/* "The judge did not believe him", "Hall is not convinced": adds the denial of what was told before; true where clause k is one. */
bool rg_voice_disbelief(voice_work *s, size_t k);
/* "considers this unlikely", "regards the letter as a forgery": a denial of what stands before the word, of what the pronoun stands for. */
void rg_voice_doubt(const voice_work *s, const rg_clause *c, rg_attribution *a);
/* "The council submitted a plan, but this was rejected": what clause k turns down nobody claims. */
bool rg_voice_spurns(const voice_work *s, size_t k, const rg_attribution *a);
/* "refused to believe that A" denies it, "declined to say that A" tells nothing. */
void rg_voice_refuse(const voice_work *s, const voice_saying *said, rg_attribution *a);
/* "as the name suggests": a source that is only what a thing is called. */
bool rg_voice_of_name(const voice_work *s, stretch source);
/* Does the clause's verb tell of a thing as well as of what was ("mentions a bridge"), or is it none of cues.tsv? */
bool rg_voice_tells_thing(const voice_work *s, const rg_clause *c);

#endif
