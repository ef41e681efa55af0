/* voice_int.h: what the files about attributions share.
 *
 *     quote.c        quotation marks of a text -> pairs
 *     voice_span.c   where a source, a cue and a content begin and end
 *     voice.c        whose words they are to a claim: named or not, denied, told within what
 */
#ifndef RG_VOICE_INT_H
#define RG_VOICE_INT_H

#include "engine/read/phrase.h"
#include "engine/read/unit.h"

/* What may follow a verb of saying or thinking: the frames of cues.tsv. */
enum { FRAME_CLAUSE = 1, FRAME_QUOTE = 2, FRAME_QUESTION = 4, FRAME_PERSON = 8, FRAME_INFINITIVE = 16, FRAME_OBJECT_INFINITIVE = 32, FRAME_NOUN = 64, FRAME_THAT = 128,
       FRAME_SURE = 256 /* a clause even where no verb of it is seen */, FRAME_ALSO_NOUN = 512 };

typedef struct voice_cues {
    rg_clause_tables forms;
    RG_VEC(unsigned) frames; /* of each of forms.verbs */
} voice_cues;

/* Units [first, last). */
typedef struct stretch {
    size_t first, last;
} stretch;

typedef struct voice_scan {
    rg_arena *arena;
    rg_reading *reading;
    const rg_clauses *c;
    const voice_cues *cues;
    const rg_map *pasts; /* pasts.tsv */
    size_t *mate;        /* of each unit that is a quotation mark: the unit of its partner; RG_NONE */
    const unsigned char *verbal; /* of each unit: 1 = in the verb group of a clause with its own subject, 2 = of a reduced one ("a letter sent") */
    size_t sentence, begin, end; /* the sentence's units, without its last stop */
} voice_scan;

typedef struct voice_saying {
    size_t verb;          /* unit of the cue's verb */
    unsigned form, frames;
    stretch cue, source;  /* empty source: none stands there */
    stretch content[2];   /* the second where the cue interrupts it; empty where none */
    bool passive;         /* "is said to", "was described by" */
    bool negated;         /* "did not say" */
    bool shared;          /* has no source of its own: that of the saying before it */
} voice_saying;

size_t *rg_quote_pairs(rg_arena *arena, const rg_reading *reading);
voice_cues rg_voice_cue_table(rg_arena *arena, rg_text code);
/* The sentence to look at next. */
void rg_voice_enter(voice_scan *s, size_t sentence);
/* Is unit `at` a form of a verb of cues.tsv? */
bool rg_voice_is_cue(const voice_scan *s, size_t at);
/* Is unit `at` the verb of a saying with a content? Then it is described. */
bool rg_voice_saying(voice_scan *s, size_t at, voice_saying *out);
/* The noun phrase that starts at `from`, as the source behind "according to" or "said". */
size_t rg_voice_phrase_end(const voice_scan *s, size_t from);
/* The noun phrase that ends before `end`; first == last where none. */
stretch rg_voice_phrase_before(const voice_scan *s, size_t end);
/* Where what is said from `from` on ends. */
size_t rg_voice_content_end(const voice_scan *s, size_t from);

#endif
