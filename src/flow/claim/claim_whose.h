/* claim_whose.h: which one is meant, and whose: what the files that look back for it offer to the others of this folder. */
#ifndef RG_CLAIM_WHOSE_H
#define RG_CLAIM_WHOSE_H

#include "flow/claim/claim_int.h"

/* ---- draft_alone.c -------------------------------------------------------------------------------------------- */

/* Leaves out who did an act of which nothing else is claimed, where its name says it. */
void rg_alone_drop(rg_draft *d);

/* ---- draft_fuller.c ------------------------------------------------------------------------------------------- */

/* Of "the officers" the units of an earlier "officers of the Third Regiment"; none where equal. */
rg_span rg_fuller(const rg_draft *d, size_t unit);

/* ---- draft_gender.c ------------------------------------------------------------------------------------------- */

/* "Lind wrote that | he had died": the clause that somebody tells of the death in, who tells of no death of his own; RG_NONE. */
size_t rg_gender_teller(const rg_clause *c);
/* The person whom 'h' "he" or 's' "she" means in the clause; but who was spoken of before, where he is the teller of his death; RG_NONE. */
size_t rg_gender_outlived(const rg_draft *d, const rg_clause *c, size_t person, char is);

/* ---- draft_owner.c -------------------------------------------------------------------------------------------- */

/* The name of whose "his" or "her" at the unit is, not the person of `not_event`; empty where it is not known. */
rg_text rg_owner_of(rg_draft *d, size_t unit, size_t not_event);
/* Files a value, told of `event`, under its words with the owner in place of the pronoun. */
void rg_owner_put(rg_draft *d, size_t event, rg_value *value, rg_span span);

/* ---- draft_supposed.c ----------------------------------------------------------------------------------------- */

/* The event, where no word says that it is meant; itself where it is an affair. Of a supposed one a clause claims nothing that is of another. */
size_t rg_event_supposed(rg_draft *d, size_t event);
/* Is the event, or what it is supposed to be, that of the account's title? */
bool rg_supposed_title(const rg_draft *d, size_t event);
/* What a claim of the event is of: the event itself, where that is meant; RG_NONE. */
size_t rg_supposed_or_said(rg_draft *d, size_t event, rg_property property, const rg_value *value, rg_span span, const char *rule);
/* "It was announced in May that A": a saying, whose "it" stands for nothing told of. */
bool rg_supposed_impersonal(const rg_draft *d, size_t clause);

/* ---- draft_uncounted.c ---------------------------------------------------------------------------------------- */

/* Does the number at unit `first`, behind which something else stands from unit `behind` on, count nothing of the event? */
bool rg_uncounted(const rg_draft *d, const rg_clause *c, size_t event, size_t first, size_t behind);
/* Is a number alone rather a day or a year? */
bool rg_uncounted_when(const rg_draft *d, const rg_clause *c, size_t number);
/* "at the age of eleven", in the clause of that index: told of who was so old; false for no age. */
bool rg_uncounted_age(rg_draft *d, const rg_clause *c, size_t index, size_t number);

/* ---- draft_they.c --------------------------------------------------------------------------------------------- */

/* The units of those whom "they", the subject of the clause, means; none where equal. */
rg_span rg_they(const rg_draft *d, const rg_turn *t);
/* Remembers whom the clause speaks of as many. */
void rg_they_remember(rg_draft *d, const rg_turn *t);
/* The person; but where no subject of this sentence or the one before was that one, the only other whom 'h' "he" or 's' "she", the subject of the clause, may
 * mean of those named before it: "The mill was leased to Korn. He"; RG_NONE where they are several. */
size_t rg_gender_nearer(const rg_draft *d, const rg_turn *t, size_t who, char is);
/* The person whom the sentence itself says that 'h' "he" or 's' "she", the subject of the clause, is: named behind the clause that opens it, before the noun
 * ("Korn's claim that he"), or by a relative clause around it ("seen by Korn, who said that he"); RG_NONE. */
size_t rg_gender_told(const rg_draft *d, const rg_turn *t, char is);
/* Who and what pronouns may mean now. */
rg_spoken rg_gender_now(const rg_draft *d);

/* ---- draft_people.c ------------------------------------------------------------------------------------------- */

/* Of whom it is told that he was born or died: rg_turn_life. "Over 40 miners died", where no event is spoken of that a noun names: their death,
 * an event of its own. RG_NONE. */
size_t rg_people_died(rg_draft *d, const rg_turn *t);

/* ---- draft_attend.c ------------------------------------------------------------------------------------------- */

/* "attended", "took part", "failed to attend", "boycotted it": false where no event is in sight. */
bool rg_attend_clause(rg_draft *d, rg_turn *t);
/* "was present at the meeting", "was absent". */
bool rg_attend_present(rg_draft *d, rg_turn *t);
/* "The bishop did not appear": no part in the gathering spoken of; false where none is. */
bool rg_attend_away(rg_draft *d, rg_turn *t);
/* Is it a rule of these? */
bool rg_attend_rule(rg_text rule);
/* Do its participants say all that such a clause tells? */
bool rg_attend_told(const rg_draft *d, size_t clause);
/* "but Korn did not", "as did Moen" behind a clause that tells who attended. */
bool rg_attend_too(rg_draft *d, rg_turn *t);

/* ---- draft_gap.c ---------------------------------------------------------------------------------------------- */

/* "was killed by the guards|, Lind by his men": where the phrase ends before the subject of a verb left out; else its end. */
size_t rg_gap_end(const rg_draft *d, const rg_clause *c, const rg_phrase *f);
/* "died in Paris, Lind | in Rome": is the phrase his? */
bool rg_gap_other(const rg_draft *d, const rg_clause *c, const rg_phrase *f);

/* ---- draft_deny.c --------------------------------------------------------------------------------------------- */

/* Does the clause's verb say or deny? */
bool rg_deny_says(const rg_clause *c);
/* "did not believe him", "is not convinced": is the clause a denial of what was told before, and no more? */
bool rg_deny_back(const rg_draft *d, const rg_clause *c);
/* Behind the rules: "Lind denied having met him" is Lind's denial, also that he took part. */
void rg_deny_own(rg_draft *d);

/* ---- draft_told.c --------------------------------------------------------------------------------------------- */

/* "Lind, Hall wrote, was killed": does what somebody says of it stand between commas before the verb? */
bool rg_told_between(const rg_draft *d, const rg_clause *c);

/* ---- draft_infinitive.c --------------------------------------------------------------------------------------- */

/* Is what an infinitive behind the clause's verb tells done, "was forced to retreat"; or not, "failed to take"? */
bool rg_infinitive_carries(const rg_clause *c);
bool rg_infinitive_denies(const rg_draft *d, const rg_clause *c, const rg_clause *infinitive);

/* Where its words begin: at its head, or before, where something says that it did not come to it, "he | was nearly killed". */
size_t rg_infinitive_words(const rg_draft *d, const rg_clause *c);
/* Is what the clause tells only what was meant to be, or nearly was: "was to be shot", "was nearly killed", "should have been shot"? */
bool rg_infinitive_planned(const rg_draft *d, const rg_clause *c);

/* ---- draft_words.c -------------------------------------------------------------------------------------------- */

/* "of southern | and eastern Lund": do two words describe one name? */
bool rg_words_describe(const rg_draft *d, size_t and);

/* ---- draft_lord.c --------------------------------------------------------------------------------------------- */

/* Makes d->reading one in which who bears the title of a place, and is called by it, is a person. */
void rg_lord_find(rg_draft *d);

/* ---- draft_value.c -------------------------------------------------------------------------------------------- */

/* The clause that the words of a span stand in, or the one before it that has its subject; NULL. */
const rg_clause *rg_draft_told_in(const rg_draft *d, rg_span span);

/* ---- draft_but.c ---------------------------------------------------------------------------------------------- */

/* The unit of the "but" within the words that ends a denial which stands before them: "not | an accident but the work of Korn"; RG_NONE. */
size_t rg_but_unit(const rg_draft *d, rg_span span);
/* The end of the words before it, without the comma. */
size_t rg_but_end(const rg_draft *d, size_t but);
/* Claims what stands behind it. */
void rg_but_rest(rg_draft *d, size_t event, rg_property property, rg_span span, size_t but, const char *rule);
/* Claims what stands before it, and what stands behind it; -> the former, or RG_NONE. */
size_t rg_but_split(rg_draft *d, size_t event, rg_property property, rg_span span, size_t but, const char *rule);
/* "not Lind | but Korn", "Korn |, not Lind,": of a phrase in units [first, last), not before `begin`, what is so. */
void rg_but_so(const rg_draft *d, size_t begin, size_t *first, size_t *last);
/* Is the phrase "not by Lind", where "but by Korn" follows in its clause? */
bool rg_but_not(const rg_draft *d, const rg_clause *c, const rg_phrase *f);
/* Behind the rules: who is contrasted with one who takes part did not. */
void rg_but_left(rg_draft *d);

/* ---- draft_deny.c ----------------------------------------------------------------------------------------------- */

/* Claims what the sentence denies of claims [before_first, before_last), of the sentence before, or of its own. */
void rg_deny_before(rg_draft *d, size_t before_first, size_t before_last);
/* Answers of the sentence to its own claims: what is untrue is denied, whoever is contradicted holds the reverse. */
void rg_deny_contradictions(rg_draft *d);
/* "was accused of fraud, but denied it": who is accused denies what the same sentence has told of him by then. */
void rg_deny_accused(rg_draft *d);
/* "is a myth", "is considered exaggerated" */
bool rg_deny_is_untrue(const rg_draft *d, const rg_clause *c);

/* "The claim that A | has no basis": does the clause deny what a noun of the sentence tells, and says no more? */
bool rg_deny_answers_idea(const rg_draft *d, const rg_clause *c);

/* ---- draft_role.c --------------------------------------------------------------------------------------------- */

/* "created him | Duke of Orvaz", "made Piet Lind | a baron": where what somebody is made begins behind him, and who he is; RG_NONE. */
size_t rg_role_made(const rg_draft *d, const rg_turn *t, const rg_phrase *object, size_t *person);

/* ---- draft_which.c -------------------------------------------------------------------------------------------- */

/* "the hills surrounding Lund": no comma parts the participle from the noun, which it says more of. */
bool rg_which_participle(const rg_draft *d, const rg_clause *c);
/* "five nurses from the hospital at Gora, three of whom": behind the noun that there are several of, past the place that stands between; `end` where none is. */
size_t rg_which_several(const rg_draft *d, size_t begin, size_t end);
/* "Anna Lind, mayor | for ten years, opened": how long somebody was what stands beside the name. */
bool rg_length_apposed(const rg_draft *d, const rg_clause *c, const rg_phrase *f);
/* "was a long time rival", "is a ten minute drive": does the duration at the unit say of what kind something is, which is no event that lasts? */
bool rg_length_of_kind(const rg_draft *d, const rg_clause *c, size_t unit);
/* "a descendant of the smith | X": does the person named by the unit say no more than whose kin somebody else is, in a phrase that begins at `first`? */
bool rg_which_kin(const rg_draft *d, size_t unit, size_t first);
/* "which held its first congress", "it held a meeting": tells of what was held, and whether it did. */
bool rg_which_holds(rg_draft *d, rg_turn *t);
/* "The first to sign the pact was Lind, in 1902": what he did, and when. */
bool rg_which_ranked(rg_draft *d, rg_turn *t);
/* "The mission interviewed 40 witnesses": a body, no event that is spoken of next. */
bool rg_which_inquires(const rg_draft *d, const rg_turn *t);
/* "Bog sword. Found in 1968 by Lind": of a participle that is the whole of its sentence, what the label or the title names. */
bool rg_which_labelled(const rg_draft *d, size_t *first, size_t *last);

/* ---- draft_gap.c ---------------------------------------------------------------------------------------------- */

/* "Lind died in 1783 and Korn in 1802": does the phrase stand behind a subject of its own whose verb is left out? Units [first, last). */
bool rg_gap_subject(const rg_draft *d, const rg_clause *c, const rg_phrase *f, size_t *first, size_t *last);
/* What the verb of the clause, which tells of the event, is told of by that subject; RG_NONE. */
size_t rg_gap_event(rg_draft *d, const rg_clause *c, size_t event, size_t first, size_t last);
/* "was made marshal in 1849 and | an earl | in 1858": he was that too. */
void rg_gap_role(rg_draft *d, const rg_clause *c, size_t first, size_t last);
/* Does a second object stand behind the first and its day, and the span in it? "made an earl in 1849 and a Knight of | the Bath | in 1858" */
bool rg_gap_holds(const rg_draft *d, const rg_clause *c, rg_span span);
/* Does the verb have what a second object may stand for? */
bool rg_gap_object(const rg_draft *d, const rg_clause *c);
/* "between A and B", A and B tagged apart, or one of them an event: the first is the start, the second the end; of "versions from A and B" both are years of it. */
bool rg_dated_pair(const rg_draft *d, const rg_phrase *f, size_t unit, rg_property *property);
/* "After Lund's fall in 1712 | the mill was sold in 1714", "was built in 1712 to house the diet of 1714": is the date at the unit of something that its phrase names, or
 * another one than that of the event told before in the sentence, to which no comma and no "and" adds it? */
bool rg_dated_elsewhere(rg_draft *d, const rg_clause *c, size_t event, rg_property property, size_t unit);
/* "the siege, which Lind dates to 1712": makes what stands before the clause the event of the turn; false where no pronoun stands for the object. */
bool rg_dated_which(rg_draft *d, rg_turn *t);
/* "Moen prefers 1712", "Lind argues for 3 May": a day that is all the voice of the clause says, claimed of what the account is about. */
void rg_dated_view(rg_draft *d, const rg_clause *c);
/* "ran from 1850 to 1930, with a gap | from 1914 to 1918": does the date at the unit tell when it did not? */
bool rg_dated_lull(const rg_draft *d, const rg_phrase *f, size_t unit);
/* "The raid was planned in May 1944", "was discussed in 1950": is the day that of what was said or meant of the event, and not its own? */
bool rg_dated_afterwards(const rg_draft *d, const rg_turn *t);
/* "is celebrated on 3 May": the claim's date is of no year. */
void rg_dated_yearly(rg_draft *d, const rg_clause *c, const rg_when *w, rg_claim *claim);
/* The first number of "40 members in 1801, 60 in 1851", where the date at the unit is that of a later one, whose unit is *number; RG_NONE. */
size_t rg_gap_number(const rg_draft *d, size_t when, size_t *number);
/* "40 members in 1801, | 60 in 1851", "40 died at Lund, | 60 at Holm": claims a later number of a row with the unit of the one before it. */
bool rg_gap_later(rg_draft *d, const rg_clause *c, size_t unit);
/* "The treaty ended the war in 1911": true where the clause ends an event that its object names: `t->event` is that one (draft_dated.c). */
bool rg_dated_ended(rg_draft *d, rg_turn *t);
/* "1899, 14 Jan.", "Two decades later, in 1975,": a date that the one right behind it says more nearly, a comma between at most, is no date of its own. */
bool rg_dated_nearer(const rg_draft *d, const rg_clause *clause, size_t unit);
/* The number in units [first, last), as any other is claimed (draft_number.c). */
void rg_parts_counted(rg_draft *d, size_t event, rg_value value, size_t first, size_t last);
/* Does the unit count something? Is it a noun that asks how many: "number", "toll"? */
bool rg_parts_counts(const rg_draft *d, size_t unit);
bool rg_parts_asks_number(const rg_draft *d, size_t unit);
/* Reads the second number of "60 to 80", "between 60 and 80", of which `*at` is the first's unit, then the second's; false for a score ("4-2"). */
bool rg_parts_range(const rg_draft *d, rg_value *value, size_t first, size_t *at, size_t last);
/* "40 men died at Lund, | 60 at Holm": of the number of a second place, behind that place; 0 for others. */
size_t rg_gap_placed(const rg_draft *d, const rg_clause *c, size_t number);
/* Behind what the number counts: "60 | in 1851", "60 members | in 1851". */
size_t rg_gap_number_end(const rg_draft *d, size_t number);
/* The event named with the first number, named with the later one; RG_NONE where the first is not in its name. */
size_t rg_gap_number_event(rg_draft *d, size_t event, size_t first, size_t number);

/* ---- draft_if.c ----------------------------------------------------------------------------------------------- */

/* What a sentence that opens with a condition tells in its main clause is possible. */
void rg_if_conditional(rg_draft *d);

/* ---- draft_or.c ----------------------------------------------------------------------------------------------- */

/* Of the sentence's claims, what one of several only is, is possible; what neither did is denied of both. */
void rg_or_left(rg_draft *d);
/* "Neither Lind nor Korn": is one of the units "nor"? */
bool rg_or_nor(const rg_draft *d, size_t first, size_t last);

/* ---- draft_wrongly.c ------------------------------------------------------------------------------------------ */

/* "falsely reported that A", "which is wrong": the account's own denial beside what a voice of the sentence claims. */
void rg_wrongly(rg_draft *d);
/* "Rating: Unproven" behind claims [first, last): the account's doubt of what a voice claims in them. */
void rg_wrongly_unproved(rg_draft *d, size_t first, size_t last);
/* What stands beside what is said, and is true whoever is wrong: "Captain Holm". */
bool rg_wrongly_beside(const rg_claim *c);

/* ---- draft_joint.c -------------------------------------------------------------------------------------------- */

/* Claims what the sentence says by one of several who say it together for the others too. */
void rg_joint_voices(rg_draft *d);

/* ---- draft_within.c ------------------------------------------------------------------------------------------- */

/* The fight, named in a phrase of the clause, that what is told happened in; RG_NONE. */
size_t rg_within_event(rg_draft *d, const rg_turn *t);
/* Of the claims from `from` on, drops those of other events than the clause's own whose values are no names, where it tells of nothing done in war: "mutual suspicion
 * delayed the talks" says nothing of who was in the battle. */
void rg_within_by_name(rg_draft *d, const rg_turn *t, size_t from);

/* "returned, accompanied by his brother": the deed beside which the clause stands; the event of `t` is set to it, who is named takes part in it. False: no such clause. */
bool rg_company_beside(rg_draft *d, rg_turn *t);

/* "After leaving Lund", "before moving to Riga": is the clause a participle that tells of another time than the verb it hangs on, with the same subject? */
bool rg_turn_apart(const rg_draft *d, const rg_clause *c);
/* "while crossing the border": one that tells what its subject did meanwhile? */
bool rg_turn_meanwhile(const rg_draft *d, const rg_clause *c);
/* "was arrested while crossing the border in May": the act that such a participle `c` stands beside, which the day of it is of; RG_NONE. */
size_t rg_company_meanwhile(rg_draft *d, const rg_clause *c);

/* "a riot in Lund, Skane, which killed 40": the affair that the relative clause of `c` tells of, behind units [begin, end) that close with places where it was; false where
 * it tells of the place. */
bool rg_which_affair(const rg_draft *d, const rg_clause *c, size_t begin, size_t end, size_t *first, size_t *last);

/* "The year 1905 saw the founding of a bank": what a time is said to have seen or brought was then. */
bool rg_dated_seen(rg_draft *d, rg_turn *t);

/* ---- draft_tenure.c ---------------------------------------------------------------------------------------------- */

const rg_map *rg_tenure_words(rg_arena *arena, rg_text language);
/* "the office | of mayor": does the noun at the unit say that somebody held what stands behind its "of"? */
bool rg_tenure_noun(const rg_draft *d, size_t unit);
/* "was given the post of envoy": what the person that the clause tells of was. */
void rg_tenure_roles(rg_draft *d, const rg_turn *t);

/* ---- event_noun.c ------------------------------------------------------------------------------------------------ */

/* "Siege and aftermath", "Arrest and trial": of a heading of two things, units [*first, *last), the one that is an event; none where both are. Where the account is
 * about an affair; what a land or somebody has been through is told of by such headings as they stand. */
void rg_event_one_side(const rg_draft *d, size_t *first, size_t *last);

#endif
