/* name_unit.c: names in running text: their bounds, kinds, titles, and which are one thing. */
#include "base/buf.h"
#include "engine/read/place.h"
#include "engine/read/name_int.h"
#include "engine/read/read_int.h"

#include "unit.h"

static rg_arena *arena;
static rg_reading reading;

static const char *language = "en";

/* Reads a text, a block a line; a line that starts with "#" is a heading, with "^" a reference entry. */
static void read_text(const char *text) {
    RG_VEC(rg_block) blocks = {0};
    size_t len = strlen(text);
    for (size_t i = 0, start = 0; i <= len; i++) {
        if (i < len && text[i] != '\n') continue;
        bool heading = text[start] == '#', reference = text[start] == '^';
        *rg_vec_push(arena, &blocks) = (rg_block){{start + (heading || reference), i}, heading, reference};
        start = i + 1;
    }
    rg_read_all(arena, rg_text_of(text), rg_language_of(arena, rg_text_of(language), RG_READ_ALL), blocks.at, blocks.n, NULL, 0, NULL, &reading);
}

/* "person Adolf Eichmann; place Zakopane", in order. */
static rg_text names_of(const char *text) {
    rg_buf out = rg_buf_in(arena);
    read_text(text);
    for (size_t i = 0; i < reading.names.n; i++) {
        const rg_name *n = &reading.names.at[i];
        rg_buf_printf(&out, "%s%s %.*s", i ? "; " : "", rg_name_type_name(n->type), RG_TEXT_ARG(rg_text_cut(reading.text, n->span)));
    }
    return rg_buf_text(&out);
}

static const rg_name *name(size_t i) {
    static const rg_name none;
    return i < reading.names.n ? &reading.names.at[i] : &none;
}

static rg_text title(size_t i) { return rg_text_cut(reading.text, name(i)->title); }

static void persons_have_titles(void) {
    CHECK_TEXT(names_of("The plan was described by General Jan Kowalczyk in his memoirs."), "person Jan Kowalczyk");
    CHECK_TEXT(title(0), "General");
    CHECK_TEXT(names_of("This was doubted by the Russian historian Pavel Sokolov, who saw the files."), "person Pavel Sokolov");
    CHECK_TEXT(title(0), "the Russian historian");
    CHECK_TEXT(names_of("A letter from Dr. Anna Weber and Professor Peter Novak arrived."), "person Anna Weber; person Peter Novak");
    CHECK_TEXT(title(0), "Dr.");
    CHECK_TEXT(title(1), "Professor");
}

static void places_are_known_by_name_or_by_what_stands_before(void) {
    CHECK_TEXT(names_of("They met in Zakopane, in southern Poland."), "place Zakopane; place Poland");
    CHECK(name(0)->place && name(1)->place);
    CHECK_TEXT(rg_place_key(name(0)->place - 1), "zakopane");
    CHECK_TEXT(names_of("They met in Brześć nad Bugiem and later in Lwów."), "place Brześć nad Bugiem; place Lwów");
    CHECK_TEXT(rg_place_key(name(0)->place - 1), "brest");
    CHECK_TEXT(names_of("The house stood in the village \"Stary Dwór\" near the border."), "place Stary Dwór");
}

static void days_and_months_are_no_names(void) {
    CHECK_TEXT(names_of("On Monday, 5 May 1941, nothing happened in December."), "");
}

static void the_first_word_of_a_sentence_is_no_name_by_its_capital(void) {
    CHECK_TEXT(names_of("However, nothing came of it. Several officers refused. Immediately they left."), "");
}

static void adjectives_of_nation_are_no_names_but_peoples_are(void) {
    CHECK_TEXT(names_of("The German side and the Soviet delegation met."), "");
    CHECK_TEXT(names_of("The Germans attacked the Poles, and the Soviets waited."), "group Germans; group Poles; group Soviets");
}

static void bodies_are_groups(void) {
    CHECK_TEXT(names_of("Both the Gestapo and the NKVD were there."), "group Gestapo; group NKVD");
    CHECK_TEXT(names_of("He taught at the University of Warsaw for years."), "group University of Warsaw");
}

static void events_go_by_their_heads(void) {
    CHECK_TEXT(names_of("After the signing of the Molotov-Ribbentrop Pact, the Battle of Stalingrad and Operation Barbarossa were far off."),
               "event Molotov-Ribbentrop Pact; event Battle of Stalingrad; event Operation Barbarossa");
    CHECK_TEXT(names_of("The Treaty of Friendship, Trade and Navigation Signed on 5 May 1921 held."), "event Treaty of Friendship, Trade and Navigation");
    CHECK_TEXT(names_of("It was in the early days of World War II when the Warsaw Uprising was planned."), "event World War II; event Warsaw Uprising");
}

static void works_are_announced(void) {
    CHECK_TEXT(names_of("In his book of 1991 Hammer: Breaker of Armies, the British historian Robert Harris stated this."),
               "work Hammer: Breaker of Armies; person Robert Harris");
    CHECK_TEXT(names_of("He writes in his commentary \"Dress Rehearsal for Disaster?\", that much is unknown."), "work Dress Rehearsal for Disaster?");
    CHECK_TEXT(names_of("He said \"We never met there\" and left."), "");
}

static void entries_have_authors_and_titles(void) {
    CHECK_TEXT(names_of("^Harris, Robert (1991) Hammer Over Warsaw Oxford University Press ISBN 0-19-821944-X"),
               "person Harris, Robert; work Hammer Over Warsaw; group Oxford University Press");
    CHECK_TEXT(names_of("Robert Harris wrote it.\n^Harris, Robert (1991)."), "person Robert Harris; person Harris, Robert");
    CHECK(name(0)->entity == name(1)->entity);
}

static void one_person_has_one_number(void) {
    CHECK_TEXT(names_of("Adolf Huber met Boris Petrov. Huber left; then Petrov left too."), "person Adolf Huber; person Boris Petrov; person Huber; person Petrov");
    CHECK(name(0)->entity == name(2)->entity);
    CHECK(name(1)->entity == name(3)->entity);
    CHECK(name(0)->entity != name(1)->entity);
    CHECK_TEXT(names_of("Adolf Huber left. His driver was a man named Huber."), "person Adolf Huber; person Huber");
    CHECK(name(0)->entity != name(1)->entity);
    CHECK_TEXT(names_of("Adolf Huber came. Huber spoke; Huber left. His wife Clara Huber stayed. Huber wrote."), "person Adolf Huber; person Huber; person Huber; person Clara Huber; person Huber");
    CHECK(name(0)->entity == name(4)->entity && name(0)->entity != name(3)->entity);
    CHECK_TEXT(names_of("Adolf B. Huber met Adolf Huber and Karl A. Petrov. Karl C. Petrov left."), "person Adolf B. Huber; person Adolf Huber; person Karl A. Petrov; person Karl C. Petrov");
    CHECK(name(0)->entity == name(1)->entity && name(2)->entity != name(3)->entity);
    CHECK_TEXT(names_of("General Tadeusz Bór-Zieliński wrote. Bor-Zielinski died in London."), "person Tadeusz Bór-Zieliński; person Bor-Zielinski; place London");
    CHECK(name(0)->entity == name(1)->entity);
}

static void months_are_no_given_names(void) {
    CHECK_TEXT(names_of("In June Karl Raymond left. June Carter met him."), "person Karl Raymond; person June Carter");
}

static void one_place_has_one_number(void) {
    CHECK_TEXT(names_of("They met in Lwów. Others say in Lemberg, today Lviv. They never went to Krakow."), "place Lwów; place Lemberg; place Lviv; place Krakow");
    CHECK(name(0)->entity == name(1)->entity && name(1)->entity == name(2)->entity);
    CHECK(name(3)->entity != name(0)->entity);
}

static void letters_are_the_body_they_begin(void) {
    CHECK_TEXT(names_of("The National Farmers Party (NFP) won in Poland. The NFP ruled."), "group National Farmers Party; group NFP; place Poland; group NFP");
    CHECK(name(0)->entity == name(1)->entity && name(1)->entity == name(3)->entity);
}

static void what_words_mean_tells_unknown_names(void) {
    CHECK_TEXT(names_of("Zarnowka is a river in the east. They crossed the Zarnowka at night."), "place Zarnowka; place Zarnowka");
    CHECK_TEXT(names_of("See ISBN 0-19-821944-X."), "");
}

static void bynames_and_juniors_belong_to_their_person(void) {
    CHECK_TEXT(names_of("In 1924 Peter \"Wren\" Marlow died in Texas. Marlow was forty."), "person Peter \"Wren\" Marlow; place Texas; person Marlow");
    CHECK(name(0)->entity == name(2)->entity);
    CHECK_TEXT(names_of("They saw Henry Marlow Jr. in London."), "person Henry Marlow Jr.; place London");
}

static void two_bodies_are_not_one(void) {
    CHECK_TEXT(names_of("He taught at the University of Kansas and Boston University."), "group University of Kansas; group Boston University");
}

static void letters_may_stand_for_words_that_are_no_name(void) {
    CHECK_TEXT(names_of("A vast rotating engine (VRE) stood there. The VRE was made in Poland; VRE men came."), "place Poland");
}

static void german_names_go_by_tables(void) {
    language = "de";
    CHECK_TEXT(names_of("Der sowjetische General Iwan Petrow traf in Lemberg den Historiker Jan Nowak. Nowak schwieg."),
               "person Iwan Petrow; place Lemberg; person Jan Nowak; person Nowak");
    CHECK_TEXT(title(0), "sowjetische General");
    CHECK(name(2)->entity == name(3)->entity);
    CHECK_TEXT(rg_place_key(name(1)->place - 1), "lviv");
    CHECK_TEXT(names_of("Die Schlacht um Warschau begann am 1. September 1939, die Rote Armee wartete."), "event Schlacht um Warschau; group Rote Armee");
    CHECK_TEXT(names_of("Otto von Bismarck lehrte an der Universität Heidelberg."), "person Otto von Bismarck; group Universität Heidelberg");
    CHECK_TEXT(names_of("Das Treffen der Offiziere dauerte einen Tag und eine Nacht."), "");
    language = "en";
}

static void odd_text_does_no_harm(void) {
    CHECK_TEXT(names_of(""), "");
    CHECK_TEXT(names_of("."), "");
    rg_buf out = rg_buf_in(arena);
    for (int i = 0; i < 5000; i++) rg_buf_puts(&out, "Aaaa of the Bbbb. C. D & E-F \" ");
    rg_buf_byte(&out, 0);
    names_of(out.ptr);
    for (size_t i = 1; i < reading.names.n; i++) CHECK(name(i - 1)->span.end <= name(i)->span.start);
    for (size_t i = 0; i < reading.names.n; i++) CHECK(name(i)->span.start < name(i)->span.end);
}

/* The sum of four rows of them is taken in bytes. */
static void weights_are_small(void) {
    const signed char *weights = rg_name_tables(arena, RG_TEXT("en"))->weights;
    for (size_t i = NAME_ROW * (NAME_LABELS + 1); i < NAME_WEIGHTS_SIZE; i++)
        if (weights[i] > NAME_WEIGHT_MOST || weights[i] < -NAME_WEIGHT_MOST) CHECK(!"a weight too great");
}

int main(void) {
    arena = rg_arena_new(NULL);
    RUN(persons_have_titles);
    RUN(places_are_known_by_name_or_by_what_stands_before);
    RUN(days_and_months_are_no_names);
    RUN(the_first_word_of_a_sentence_is_no_name_by_its_capital);
    RUN(adjectives_of_nation_are_no_names_but_peoples_are);
    RUN(bodies_are_groups);
    RUN(events_go_by_their_heads);
    RUN(works_are_announced);
    RUN(entries_have_authors_and_titles);
    RUN(one_person_has_one_number);
    RUN(months_are_no_given_names);
    RUN(one_place_has_one_number);
    RUN(letters_are_the_body_they_begin);
    RUN(what_words_mean_tells_unknown_names);
    RUN(bynames_and_juniors_belong_to_their_person);
    RUN(two_bodies_are_not_one);
    RUN(letters_may_stand_for_words_that_are_no_name);
    RUN(german_names_go_by_tables);
    RUN(odd_text_does_no_harm);
    RUN(weights_are_small);
    rg_arena_free(arena);
    return unit_failed;
}
