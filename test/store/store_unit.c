/* store_unit.c: the dossier's file: what goes in comes out whole, nothing is rewritten, and whatever is wrong with a file is said. */
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/sha256.h"
#include "base/table.h"
#include "flow/store/store_int.h"
#include "lib/lib_int.h"
#include "unit.h"

static char folder[] = "/tmp/regest-store-XXXXXX";
static char path[256];
static rg_arena *arena;
static regest_error error;

/* ---- a small account, made by hand so that every field of it is in use ------------------------------------------ */

static const char words[] = "A meeting\n\nIt was probably held in Przemyśl in late 1939, as some say.1 Others deny it.\n\n1. a b Smith\n";

static rg_text text_of(const char *literal) { return rg_text_copy(arena, rg_text_of(literal)); }

static rg_span span_of(rg_text text, const char *piece) {
    size_t at = rg_text_find(text, rg_text_of(piece), 0);
    return (rg_span){at, at + strlen(piece)};
}

static rg_account sample_account(const char *name, const char *bytes) {
    rg_account a = {.name = text_of(name), .format = text_of("text"), .encoding = text_of("UTF-8"), .language = text_of("en"),
                    .title = text_of("A meeting"), .date = text_of("")};
    a.bytes = a.text = text_of(bytes);
    rg_sha256 sha;
    rg_sha256_init(&sha);
    rg_sha256_add(&sha, a.bytes);
    rg_sha256_hex(&sha, a.hash);
    a.parts = RG_ARRAY(arena, rg_part, 4);
    a.part_count = 4;
    a.parts[0] = (rg_part){.kind = RG_PART_TITLE, .span = span_of(a.text, "A meeting"), .line = 1};
    a.parts[1] = (rg_part){.kind = RG_PART_PARAGRAPH, .level = 2, .span = span_of(a.text, "It was"), .line = 3};
    a.parts[2] = (rg_part){.kind = RG_PART_SKIPPED, .span = span_of(a.text, "Others"), .line = 3, .reason = text_of("menu")};
    a.parts[3] = (rg_part){.kind = RG_PART_REFERENCE, .span = span_of(a.text, "1. a b Smith"), .line = 5, .label = text_of("1")};
    a.marks = RG_ARRAY(arena, rg_mark, 2);
    a.mark_count = 2;
    a.marks[0] = (rg_mark){.span = span_of(a.text, "1 Others"), .form = RG_MARK_DIGITS, .labels = {1, 12, 4000000000u}, .count = 3};
    a.marks[1] = (rg_mark){.span = span_of(a.text, "deny"), .form = RG_MARK_MONTH, .doubled = true};
    a.references = RG_ARRAY(arena, rg_reference, 1);
    a.reference_count = 1;
    a.references[0] = (rg_reference){text_of("1"), span_of(a.text, "1. a b Smith"), span_of(a.text, "Smith"), 2, 1, NULL, 0};
    a.links = RG_ARRAY(arena, rg_link, 1);
    a.link_count = 1;
    a.links[0] = (rg_link){span_of(a.text, "Przemyśl"), text_of("https://example.org/p")};
    return a;
}

static rg_claim sample_claim(const rg_account *a, const char *id, const char *passage) {
    rg_claim c = {.event = text_of("Meeting"), .event_key = text_of("meeting"), .property = RG_PROPERTY_PLACE,
                  .hedge = RG_HEDGE_PROBABLE, .hedge_text = text_of("probably"), .source = a->name, .rule = text_of("place/held-in")};
    strcpy(c.id, id);
    c.value = (rg_value){.kind = RG_VALUE_ENTITY, .text = text_of("Przemyśl"), .entity = text_of("Przemyśl"), .key = text_of("przemysl")};
    c.span = span_of(a->text, passage);
    c.quote = rg_text_cut(a->text, c.span);
    c.value_span = span_of(a->text, "Przemyśl");
    c.hedge_span = span_of(a->text, "probably");
    c.voices[0] = (rg_voice){.kind = RG_VOICE_ACCOUNT, .name = a->name};
    c.voices[1] = (rg_voice){.kind = RG_VOICE_UNNAMED, .name = text_of("some"), .work = text_of(""), .date = text_of("1990"),
                             .hedge = RG_HEDGE_REPORTED, .denies = true};
    c.voice_count = 2;
    c.notes[0] = text_of("1");
    c.notes[1] = text_of("12");
    c.note_count = 2;
    return c;
}

static rg_claims sample_claims(const rg_account *a) {
    rg_claims claims = {RG_ARRAY(arena, rg_claim, 3), 3};
    claims.at[0] = sample_claim(a, "c-000000000001", "It was probably held in Przemyśl in late 1939");
    claims.at[1] = sample_claim(a, "c-000000000002", "in late 1939");
    claims.at[1].property = RG_PROPERTY_DATE;
    claims.at[1].value = (rg_value){.kind = RG_VALUE_DATE, .text = text_of("late 1939"), .date = {.edtf = text_of("[1939-10,1939-12]"),
                                    .earliest = 708000, .latest = RG_DAY_MAX, .set = true, .uncertain = true, .least = {708000, 708060},
                                    .most = {708030, RG_DAY_MAX}, .alternatives = 2}};
    claims.at[2] = sample_claim(a, "c-000000000003", "Others deny it.");
    claims.at[2].property = RG_PROPERTY_NUMBER;
    claims.at[2].denied = true;
    claims.at[2].value = (rg_value){.kind = RG_VALUE_NUMBER, .text = text_of("it"), .low = -3, .high = INT64_MAX, .unit = text_of("men")};
    claims.at[2].disputes = text_of("c-000000000001");
    return claims;
}

static const rg_asked asked = {.encoding = {"UTF-8", 5}, .maker = {"regest 9", 8}};

/* ---- the frame of a test ---------------------------------------------------------------------------------------- */

static void begin(const char *name) {
    arena = rg_arena_new(NULL);
    error = (regest_error){0};
    snprintf(path, sizeof path, "%s/%s", folder, name);
    unlink(path);
}

static void end(void) {
    rg_arena_free(arena);
    arena = NULL;
}

static rg_store *made(void) {
    rg_store *store = NULL;
    CHECK(rg_store_create(arena, path, &store, &error) == REGEST_OK);
    return store;
}

static regest_status add(rg_store *store, const char *name, const char *bytes) {
    rg_account account = sample_account(name, bytes);
    rg_claims claims = sample_claims(&account);
    return rg_store_add(store, &account, &claims, &asked, &error);
}

static bool run_sql(const char *sql) {
    sqlite3 *db = NULL;
    sqlite3_open(path, &db);
    int code = sqlite3_exec(db, sql, NULL, NULL, NULL);
    sqlite3_close(db);
    return code == SQLITE_OK;
}

static bool sound(rg_store *store) {
    rg_text *faults = NULL;
    size_t count = 99;
    regest_status status = rg_store_faults(arena, store, &faults, &count, &error);
    if (count && count != 99) printf("# %.*s\n", RG_TEXT_ARG(faults[0]));
    return status == REGEST_OK && count == 0;
}

static bool refused(regest_status expected, const char *message) {
    rg_store *store = NULL;
    error = (regest_error){0};
    regest_status status = rg_store_open(arena, path, &store, &error);
    bool as_expected = status == expected && error.status == expected && strcmp(error.message, message) == 0 &&
                       strcmp(error.input, path) == 0 && !store;
    if (!as_expected) printf("# status %d, %s: %s\n", status, error.input, error.message);
    return as_expected;
}

static void write_file(const char *bytes, size_t size) {
    FILE *file = fopen(path, "wb");
    fwrite(bytes, 1, size, file);
    fclose(file);
}

/* ---- what goes in comes out ------------------------------------------------------------------------------------- */

static void comes_back(rg_store *store) {
    rg_account *accounts = NULL, expected = sample_account("a.txt", words);
    rg_asked *kept = NULL;
    rg_claims claims = {0}, wanted = sample_claims(&expected);
    size_t count = 0;
    CHECK(rg_store_accounts(arena, store, &accounts, &count, &error) == REGEST_OK && count == 1);
    if (count != 1) return;
    const char *field = rg_same_account(&expected, &accounts[0]);
    CHECK(field == NULL);
    CHECK(accounts[0].url.ptr == NULL && accounts[0].date.ptr != NULL); /* unknown is not empty */
    CHECK(rg_store_claims(arena, store, &claims, &error) == REGEST_OK && claims.n == 3);
    for (size_t i = 0; i < claims.n && i < 3; i++) CHECK(rg_same_claim(&wanted.at[i], &claims.at[i]) == NULL);
    CHECK(rg_store_asked(arena, store, &kept, &count, &error) == REGEST_OK && count == 1);
    if (count != 1) return;
    CHECK(kept[0].format.ptr == NULL && kept[0].language.ptr == NULL);
    CHECK_TEXT(kept[0].encoding, "UTF-8");
    CHECK_TEXT(kept[0].maker, "regest 9");
}

static void keeps_an_account_whole(void) {
    begin("whole.regest");
    rg_store *store = made();
    CHECK(add(store, "a.txt", words) == REGEST_OK);
    comes_back(store);
    CHECK(sound(store));
    end();
    arena = rg_arena_new(NULL);
    CHECK(rg_store_open(arena, path, &store, &error) == REGEST_OK);
    comes_back(store);
    CHECK(sound(store));
    end();
}

static void keeps_the_same_bytes_once(void) {
    begin("once.regest");
    rg_store *store = made();
    CHECK(add(store, "a.txt", words) == REGEST_OK);
    CHECK(add(store, "b.txt", words) == REGEST_NONE);
    CHECK(strcmp(error.message, "the same bytes are kept already as \"a.txt\"") == 0);
    CHECK(strcmp(error.input, "b.txt") == 0);
    comes_back(store);
    end();
}

static void tells_names_apart(void) {
    begin("names.regest");
    rg_store *store = made();
    CHECK(add(store, "a.txt", words) == REGEST_OK);
    char other[sizeof words + 1];
    snprintf(other, sizeof other, "%s\n", words);
    rg_account account = sample_account("a.txt", other);
    rg_claims claims = sample_claims(&account);
    CHECK(rg_store_add(store, &account, &claims, &asked, &error) == REGEST_OK);
    char name[32];
    snprintf(name, sizeof name, "a.txt~%.4s", account.hash);
    CHECK_TEXT(account.name, name);
    CHECK(rg_store_claims(arena, store, &claims, &error) == REGEST_OK && claims.n == 6);
    if (claims.n == 6) {
        CHECK_TEXT(claims.at[3].source, name);
        CHECK_TEXT(claims.at[3].voices[0].name, name);
        CHECK_TEXT(claims.at[2].source, "a.txt");
    }
    CHECK(sound(store));
    end();
}

static void writes_the_same_bytes(void) {
    begin("one.regest");
    CHECK(add(made(), "a.txt", words) == REGEST_OK);
    rg_text one = {0}, two = {0};
    end();
    begin("two.regest");
    CHECK(add(made(), "a.txt", words) == REGEST_OK);
    rg_arena_free(arena);
    arena = rg_arena_new(NULL);
    char other[256];
    snprintf(other, sizeof other, "%s/one.regest", folder);
    FILE *a = fopen(path, "rb"), *b = fopen(other, "rb");
    char *x = rg_arena_alloc(arena, 1 << 20), *y = rg_arena_alloc(arena, 1 << 20);
    one = (rg_text){x, fread(x, 1, 1 << 20, a)};
    two = (rg_text){y, fread(y, 1, 1 << 20, b)};
    fclose(a);
    fclose(b);
    CHECK(one.len > 4096 && rg_text_same(one, two));
    end();
}

/* ---- nothing is rewritten --------------------------------------------------------------------------------------- */

static void guards_the_record(void) {
    static const char *const tables[] = {"source", "part", "mark", "reference", "reference_field", "link", "claim", "claim_date", "claim_alternative",
                                         "voice", "claim_note"};
    begin("guard.regest");
    CHECK(add(made(), "a.txt", words) == REGEST_OK);
    CHECK(run_sql("INSERT INTO reference_field VALUES (1, 0, 0, 'title', 'Bells')"));
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        char sql[128];
        snprintf(sql, sizeof sql, "DELETE FROM %s", tables[i]);
        CHECK(!run_sql(sql));
        snprintf(sql, sizeof sql, "UPDATE %s SET %s = %s", tables[i], i ? "source" : "name", i ? "source" : "name");
        CHECK(!run_sql(sql));
    }
    CHECK(run_sql("DELETE FROM finding"));
    end();
}

static void keeps_bibliographies(void) {
    size_t n;
    begin("works.regest");
    rg_bibliography file = {text_of("refs.json"), text_of("csl"), text_of("[]")}, *all;
    rg_store *store = made();
    CHECK(rg_store_import(store, &file, &error) == REGEST_OK);
    CHECK(rg_store_import(store, &file, &error) == REGEST_NONE);
    CHECK(rg_store_bibliographies(arena, store, &all, &n, &error) == REGEST_OK && n == 1);
    CHECK_TEXT(all[0].name, "refs.json");
    CHECK_TEXT(all[0].bytes, "[]");
    CHECK(!run_sql("DELETE FROM bibliography"));
    CHECK(!run_sql("UPDATE bibliography SET name = 'x'"));
    end();
}

static void guards_judgements(void) {
    begin("judged.regest");
    rg_store *store = made();
    rg_judgement accept = {.verb = RG_JUDGE_ACCEPT, .a = text_of("c-000000000001"), .who = text_of("Ann"), .when = text_of("2026-01-01T12:00:00Z")};
    rg_judgement undo = {.verb = RG_JUDGE_UNDO, .taken = 1, .who = text_of("Bob"), .when = text_of("2026-01-01T12:00:01Z"), .reason = text_of("why")};
    rg_judgements all = {0};
    CHECK(add(store, "a.txt", words) == REGEST_OK);
    CHECK(rg_store_judge(store, &accept, &error) == REGEST_OK && accept.number == 1);
    CHECK(rg_store_judge(store, &undo, &error) == REGEST_OK && undo.number == 2);
    CHECK(rg_store_judge(store, &undo, &error) == REGEST_STORE); /* of one judgement only once */
    CHECK(rg_store_judgements(arena, store, &all, &error) == REGEST_OK && all.n == 2);
    if (all.n == 2) {
        CHECK(all.at[0].verb == RG_JUDGE_ACCEPT && all.at[0].taken_by == 2 && !all.at[0].taken);
        CHECK(all.at[1].verb == RG_JUDGE_UNDO && all.at[1].taken == 1);
        CHECK_TEXT(all.at[0].a, "c-000000000001");
        CHECK_TEXT(all.at[1].reason, "why");
    }
    CHECK(!run_sql("DELETE FROM judgement"));
    CHECK(!run_sql("UPDATE judgement SET who = 'Eve'"));
    CHECK(!run_sql("INSERT INTO judgement (verb, a, who, at) VALUES ('praise', 'c-1', 'Eve', '')"));
    CHECK(!run_sql("INSERT INTO judgement (verb, who, at) VALUES ('accept', 'Eve', '')"));
    CHECK(sound(store));
    end();
}

static void refuses_a_typed_quotation(void) {
    begin("typed.regest");
    rg_store *store = made();
    rg_account account = sample_account("a.txt", words);
    rg_claims claims = sample_claims(&account);
    claims.at[2].quote = text_of("Others deny it!");
    CHECK(rg_store_add(store, &account, &claims, &asked, &error) == REGEST_STORE);
    CHECK(strcmp(error.message, "the dossier is damaged: the quotation of claim c-000000000003 is not cut from its passage") == 0);
    size_t count = 9;
    rg_account *accounts;
    CHECK(rg_store_accounts(arena, store, &accounts, &count, &error) == REGEST_OK && count == 0);
    CHECK(add(store, "a.txt", words) == REGEST_OK);
    CHECK(sound(store));
    end();
}

/* ---- derived ---------------------------------------------------------------------------------------------------- */

static void derives_and_drops(void) {
    begin("derived.regest");
    rg_store *store = made();
    size_t sources = 1, judged = 0;
    rg_derived rows[] = {{text_of("f-1"), text_of("{\"a\":1}")}, {text_of("f-0"), text_of("{}")}}, *kept = NULL;
    size_t count = 0;
    CHECK(add(store, "a.txt", words) == REGEST_OK);
    CHECK(rg_store_derived(arena, store, &kept, &count, &error) == REGEST_NONE);
    CHECK(rg_store_derive(store, sources, judged, rows, 2, &error) == REGEST_OK);
    CHECK(rg_store_derive(store, sources, judged, rows, 2, &error) == REGEST_OK);
    CHECK(rg_store_derived(arena, store, &kept, &count, &error) == REGEST_OK && count == 2);
    if (count == 2) {
        CHECK_TEXT(kept[0].id, "f-1");
        CHECK_TEXT(kept[1].json, "{}");
    }
    CHECK(sound(store));
    CHECK(add(store, "b.txt", "A meeting\nIt was probably held in Przemyśl in late 1939. Others deny it.1 Others 1. a b Smith") == REGEST_OK);
    CHECK(rg_store_derived(arena, store, &kept, &count, &error) == REGEST_NONE);
    CHECK(rg_store_derive(store, sources, judged, rows, 2, &error) == REGEST_OK); /* from less than is there now */
    CHECK(rg_store_derived(arena, store, &kept, &count, &error) == REGEST_NONE);
    sources = 2;
    CHECK(rg_store_derive(store, sources, judged, rows, 2, &error) == REGEST_OK);
    CHECK(rg_store_derived(arena, store, &kept, &count, &error) == REGEST_OK);
    rg_judgement accept = {.verb = RG_JUDGE_ACCEPT, .a = text_of("c-1"), .who = text_of("Ann"), .when = text_of("")};
    CHECK(rg_store_judge(store, &accept, &error) == REGEST_OK);
    CHECK(rg_store_derived(arena, store, &kept, &count, &error) == REGEST_NONE);
    CHECK(rg_store_derive(store, sources, judged, rows, 2, &error) == REGEST_OK); /* before it was judged */
    CHECK(rg_store_derived(arena, store, &kept, &count, &error) == REGEST_NONE);
    judged = 1;
    CHECK(run_sql("DROP TABLE finding; DROP TABLE built"));
    CHECK(rg_store_derived(arena, store, &kept, &count, &error) == REGEST_NONE);
    CHECK(rg_store_derive(store, sources, judged, rows, 1, &error) == REGEST_OK);
    CHECK(rg_store_derived(arena, store, &kept, &count, &error) == REGEST_OK && count == 1);
    end();
}

/* ---- files that are no dossiers --------------------------------------------------------------------------------- */

static void refuses_what_is_no_dossier(void) {
    begin("missing.regest");
    CHECK(refused(REGEST_STORE, "No such file or directory"));
    snprintf(path, sizeof path, "%s", folder);
    CHECK(refused(REGEST_STORE, "is a directory, not a dossier"));
    snprintf(path, sizeof path, "/dev/null");
    CHECK(refused(REGEST_STORE, "is not a file"));
    snprintf(path, sizeof path, "%s/empty.regest", folder);
    write_file("", 0);
    CHECK(refused(REGEST_STORE, "is not a dossier: the file is empty"));
    write_file(words, sizeof words);
    CHECK(refused(REGEST_STORE, "is not a dossier: not an SQLite file"));
    char text[8192];
    memset(text, 'x', sizeof text);
    write_file(text, sizeof text);
    CHECK(refused(REGEST_STORE, "is not a dossier: not an SQLite file"));
    unlink(path);
    CHECK(run_sql("CREATE TABLE t (a)"));
    CHECK(refused(REGEST_STORE, "is not a dossier: an SQLite file of another program"));
    end();
}

static void refuses_to_make_what_is_there(void) {
    begin("there.regest");
    rg_store *store = made(), *other = NULL;
    CHECK(add(store, "a.txt", words) == REGEST_OK);
    CHECK(rg_store_create(arena, path, &other, &error) == REGEST_STORE && !other);
    CHECK(strcmp(error.message, "exists already") == 0 && strcmp(error.input, path) == 0);
    comes_back(store);
    snprintf(path, sizeof path, "%s/no/such.regest", folder);
    CHECK(rg_store_create(arena, path, &other, &error) == REGEST_SYSTEM && !other);
    CHECK(strcmp(error.message, "No such file or directory") == 0);
    end();
}

static void refuses_a_newer_format(void) {
    begin("newer.regest");
    made();
    CHECK(run_sql("PRAGMA user_version = 7"));
    CHECK(refused(REGEST_STORE, "the dossier has format 7, this regest reads format 3"));
    CHECK(strcmp(error.hint, "It was written by a newer regest; update this one.") == 0);
    end();
}

/* Names that SQLite would read as something else are names of files. */
static void takes_names_as_they_are(void) {
    begin("x");
    char before[4096];
    CHECK(getcwd(before, sizeof before) && chdir(folder) == 0);
    snprintf(path, sizeof path, ":memory:");
    unlink(path);
    CHECK(add(made(), "a.txt", words) == REGEST_OK);
    snprintf(path, sizeof path, "file:x?mode=memory");
    unlink(path);
    CHECK(add(made(), "a.txt", words) == REGEST_OK);
    struct stat about;
    CHECK(stat(":memory:", &about) == 0 && about.st_size > 0);
    CHECK(stat("file:x?mode=memory", &about) == 0 && about.st_size > 0);
    CHECK(chdir(before) == 0);
    end();
}

/* ---- files that cannot be written ------------------------------------------------------------------------------- */

static void waits_for_nobody_for_ever(void) {
    begin("locked.regest");
    rg_store *store = made(), *other = NULL;
    CHECK(add(store, "a.txt", words) == REGEST_OK);
    CHECK(rg_store_begin(store, true, &error) == REGEST_OK);
    CHECK(rg_store_open(arena, path, &other, &error) == REGEST_OK);
    sqlite3_busy_timeout(other->db, 0);
    CHECK(add(other, "b.txt", "b") == REGEST_STORE);
    CHECK(strcmp(error.message, "the dossier is locked by another process") == 0 && strcmp(error.input, path) == 0);
    rg_store_abort(store);
    comes_back(other);
    CHECK(sound(other));
    end();
}

/* Grows the record until nothing fits; what was there before the last addition must be there after it. */
static void survives_a_full_disk(void) {
    begin("full.regest");
    rg_store *store = made();
    CHECK(add(store, "a.txt", words) == REGEST_OK);
    sqlite3_exec(store->db, "PRAGMA max_page_count = 40", NULL, NULL, NULL);
    char *large = rg_arena_alloc(arena, 200000);
    memset(large, 'x', 199999);
    memcpy(large, words, strlen(words));
    CHECK(add(store, "b.txt", large) == REGEST_STORE);
    CHECK(strcmp(error.message, "no room left: the disk is full") == 0 && strcmp(error.input, path) == 0);
    CHECK(strcmp(error.hint, "Nothing was written; the dossier is as it was.") == 0);
    comes_back(store);
    CHECK(sound(store));
    sqlite3_exec(store->db, "PRAGMA max_page_count = 4000", NULL, NULL, NULL);
    CHECK(add(store, "b.txt", large) == REGEST_OK);
    CHECK(sound(store));
    end();
}

/* Runs a test in a process of its own; its exit code is the number of the first thing that went wrong. */
static int in_child(int (*work)(void)) {
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) _exit(work());
    int state = 0;
    waitpid(child, &state, 0);
    return WIFEXITED(state) ? WEXITSTATUS(state) : 99;
}

static int add_with_a_small_file_limit(void) {
    signal(SIGXFSZ, SIG_IGN);
    struct stat about;
    stat(path, &about);
    struct rlimit limit = {(rlim_t)about.st_size + 8192, (rlim_t)about.st_size + 8192};
    setrlimit(RLIMIT_FSIZE, &limit);
    arena = rg_arena_new(NULL);
    rg_store *store = NULL;
    if (rg_store_open(arena, path, &store, &error) != REGEST_OK) return 1;
    char *large = rg_arena_alloc(arena, 200000);
    memset(large, 'x', 199999);
    memcpy(large, words, strlen(words));
    if (add(store, "b.txt", large) != REGEST_SYSTEM) return 2;
    if (strcmp(error.message, "the file cannot be written to: no room, or a limit on its size") != 0 || strcmp(error.input, path) != 0) return 3;
    rg_arena_free(arena);
    return 0;
}

static void survives_a_file_size_limit(void) {
    begin("limit.regest");
    CHECK(add(made(), "a.txt", words) == REGEST_OK);
    end();
    CHECK(in_child(add_with_a_small_file_limit) == 0);
    arena = rg_arena_new(NULL);
    rg_store *store = NULL;
    CHECK(rg_store_open(arena, path, &store, &error) == REGEST_OK);
    comes_back(store);
    CHECK(sound(store));
    end();
}

/* Leaves in the midst of writing, with pages of the file changed already. */
static int crash(void) {
    arena = rg_arena_new(NULL);
    rg_store *store = NULL;
    if (rg_store_open(arena, path, &store, &error) != REGEST_OK) return 1;
    struct stat before, after;
    stat(path, &before);
    int code = sqlite3_exec(store->db,
                            "PRAGMA cache_size = 5; BEGIN; DROP TRIGGER source_keep; UPDATE source SET text = 'gone';"
                            "INSERT INTO source (name, maker, hash, text_hash, bytes, text) "
                            "SELECT 'b', 'x', hex(zeroblob(32)), text_hash, zeroblob(300000), 'b' FROM source",
                            NULL, NULL, NULL);
    stat(path, &after);
    if (code != SQLITE_OK) return 2;
    return after.st_size > before.st_size ? 0 : 3;
}

static void survives_a_crash(void) {
    begin("crash.regest");
    CHECK(add(made(), "a.txt", words) == REGEST_OK);
    end();
    CHECK(in_child(crash) == 0);
    arena = rg_arena_new(NULL);
    rg_store *store = NULL;
    CHECK(rg_store_open(arena, path, &store, &error) == REGEST_OK);
    comes_back(store);
    CHECK(sound(store));
    end();
}

static int add_as_nobody(void) {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 77;
    arena = rg_arena_new(NULL);
    rg_store *store = NULL;
    if (rg_store_open(arena, path, &store, &error) != REGEST_OK) return 1;
    if (!rg_store_read_only(store)) return 2;
    if (add(store, "b.txt", "b") != REGEST_STORE) return 3;
    if (strcmp(error.message, "the dossier is read-only") != 0) return 4;
    rg_account *accounts;
    size_t count = 0;
    if (rg_store_accounts(arena, store, &accounts, &count, &error) != REGEST_OK || count != 1) return 5;
    rg_arena_free(arena);
    return 0;
}

static int open_as_nobody(void) {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return 77;
    arena = rg_arena_new(NULL);
    rg_store *store = NULL;
    if (rg_store_open(arena, path, &store, &error) != REGEST_SYSTEM) return 1;
    if (strcmp(error.message, "Permission denied") != 0) return 2;
    return 0;
}

static void reads_what_it_may_not_write(void) {
    begin("readonly.regest");
    CHECK(add(made(), "a.txt", words) == REGEST_OK);
    end();
    chmod(folder, 0755);
    chmod(path, 0444);
    CHECK(in_child(add_as_nobody) == 0);
    chmod(path, 0000);
    CHECK(in_child(open_as_nobody) == 0);
}

/* ---- damage ----------------------------------------------------------------------------------------------------- */

static size_t faults_of(rg_text **faults) {
    rg_store *store = NULL;
    size_t count = 0;
    CHECK(rg_store_open(arena, path, &store, &error) == REGEST_OK);
    if (!store) return 0;
    (void)!rg_store_faults(arena, store, faults, &count, &error);
    return count;
}

static bool has_fault(const char *fault) {
    rg_text *faults = NULL;
    size_t count = faults_of(&faults);
    for (size_t i = 0; i < count; i++)
        if (rg_text_same(faults[i], rg_text_of(fault))) return true;
    for (size_t i = 0; i < count; i++) printf("# %.*s\n", RG_TEXT_ARG(faults[i]));
    return false;
}

static void tampered(const char *sql) {
    begin("tampered.regest");
    CHECK(add(made(), "a.txt", words) == REGEST_OK);
    CHECK(run_sql(sql));
}

static void finds_what_was_tampered_with(void) {
    tampered("DROP TRIGGER source_keep; UPDATE source SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Others', 'Nobody') AS BLOB)");
    CHECK(has_fault("schema: trigger \"source_keep\" is missing"));
    CHECK(has_fault("account \"a.txt\": its bytes are not those that were added"));
    end();
    tampered("DROP TRIGGER source_keep; UPDATE source SET text = replace(text, 'Others', 'Nobody')");
    CHECK(has_fault("account \"a.txt\": its reading text is not the one that was kept"));
    CHECK(has_fault("claim c-000000000003 of \"a.txt\": its quotation does not stand at 73..88 nor anywhere"));
    end();
    tampered("DROP TRIGGER claim_keep; UPDATE claim SET start = start - 2, stop = stop - 2 WHERE position = 1");
    CHECK(has_fault("claim c-000000000002 of \"a.txt\": its quotation does not stand at 43..55 but at 45..57"));
    end();
    tampered("PRAGMA foreign_keys = OFF; DROP TRIGGER claim_stay; DELETE FROM claim WHERE position = 2");
    CHECK(has_fault("table \"claim_note\": a row without its claim"));
    end();
    tampered("CREATE TRIGGER spy AFTER INSERT ON source BEGIN SELECT 1; END");
    CHECK(has_fault("schema: trigger \"spy\" is not of ours"));
    end();
}

static void does_not_load(const char *sql, const char *message) {
    tampered("SELECT 1");
    rg_store *store = NULL;
    char all[512];
    snprintf(all, sizeof all, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE type = 'trigger'; PRAGMA writable_schema = RESET; %s", sql);
    CHECK(run_sql(all));
    CHECK(rg_store_open(arena, path, &store, &error) == REGEST_OK);
    rg_account *accounts;
    size_t count;
    rg_claims claims;
    regest_status status = rg_store_accounts(arena, store, &accounts, &count, &error);
    if (status == REGEST_OK) status = rg_store_claims(arena, store, &claims, &error);
    rg_judgements judgements;
    if (status == REGEST_OK) status = rg_store_judgements(arena, store, &judgements, &error);
    CHECK(status == REGEST_STORE);
    CHECK(strcmp(error.message, message) == 0);
    if (strcmp(error.message, message) != 0) printf("# %s\n", error.message);
    end();
}

static void refuses_rows_that_cannot_be(void) {
    static const char *const account = "the dossier is damaged: account \"a.txt\" has a row that cannot be";
    static const char *const claim = "the dossier is damaged: claim c-000000000001 of \"a.txt\" has a row that cannot be";
    static const char *const second = "the dossier is damaged: claim c-000000000002 of \"a.txt\" has a row that cannot be";
    does_not_load("UPDATE part SET stop = 100000", account);
    does_not_load("UPDATE part SET start = -1", account);
    does_not_load("UPDATE part SET start = stop + 1", account);
    does_not_load("UPDATE part SET kind = 'poem'", account);
    does_not_load("UPDATE mark SET labels = '1 2 3 4 5 6 7 8 9'", account);
    does_not_load("UPDATE mark SET labels = 'x'", account);
    does_not_load("UPDATE source SET title = CAST(x'ff' AS TEXT)", account);
    does_not_load("UPDATE claim SET property = 'colour'", claim);
    does_not_load("UPDATE claim SET hedge = ''", claim);
    does_not_load("UPDATE claim SET value_stop = 42, value_start = 42", claim); /* in the midst of a rune */
    does_not_load("DELETE FROM voice", claim);
    static const char insert[] = "INSERT INTO judgement (number, verb, a, taken, who, at) VALUES ";
    static const char *const rows[] = {"(2, 'accept', 'c-1', NULL, 'Eve', '')", "(1, 'accept', 'c-1', NULL, CAST(x'ff' AS TEXT), '')",
                                       "(1, 'accept', 'c-1', NULL, 'Eve', ''), (2, 'undo', NULL, 1, 'Eve', ''), (3, 'undo', NULL, 2, 'Eve', '')"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char sql[256];
        snprintf(sql, sizeof sql, "%s%s", insert, rows[i]);
        does_not_load(sql, "the dossier is damaged: a judgement has a row that cannot be");
    }
    does_not_load("UPDATE claim_date SET earliest = -9223372036854775807", second);
    does_not_load("UPDATE claim_alternative SET latest = 9223372036854775807", second);
    does_not_load("DELETE FROM claim_alternative; DELETE FROM claim_date", second);
    does_not_load("INSERT INTO voice SELECT source, claim, position + 2, kind, name, work, date, hedge, denies FROM voice; "
                  "INSERT INTO voice SELECT source, claim, position + 4, kind, name, work, date, hedge, denies FROM voice", claim);
}

/* Overwrites the root page of a table. */
static void damage(const char *table) {
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    sqlite3_open(path, &db);
    sqlite3_prepare_v2(db, "SELECT rootpage FROM sqlite_schema WHERE name = ?1", -1, &statement, NULL);
    sqlite3_bind_text(statement, 1, table, -1, SQLITE_STATIC);
    sqlite3_step(statement);
    long at = (sqlite3_column_int(statement, 0) - 1) * 4096L;
    sqlite3_finalize(statement);
    sqlite3_close(db);
    FILE *file = fopen(path, "r+b");
    fseek(file, at, SEEK_SET);
    fwrite("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 1, 12, file);
    fclose(file);
}

static void names_a_damaged_page(void) {
    begin("page.regest");
    CHECK(add(made(), "a.txt", words) == REGEST_OK);
    end();
    damage("source");
    arena = rg_arena_new(NULL);
    rg_store *store = NULL;
    rg_account *accounts;
    size_t count;
    CHECK(rg_store_open(arena, path, &store, &error) == REGEST_OK);
    CHECK(store && rg_store_accounts(arena, store, &accounts, &count, &error) == REGEST_STORE);
    CHECK(strcmp(error.message, "the dossier is damaged: its pages do not fit together") == 0 && strcmp(error.input, path) == 0);
    rg_text *faults = NULL;
    CHECK(faults_of(&faults) > 0);
    end();
}

static void names_a_damaged_head(void) {
    begin("head.regest");
    made();
    FILE *file = fopen(path, "r+b");
    fseek(file, 100, SEEK_SET);
    fwrite("\xff\xff\xff\xff\xff\xff\xff\xff", 1, 8, file);
    fclose(file);
    CHECK(refused(REGEST_STORE, "the dossier is damaged: its pages do not fit together"));
    CHECK(truncate(path, 5000) == 0);
    CHECK(refused(REGEST_STORE, "the dossier is damaged: its pages do not fit together"));
    end();
}

/* ---- statements ------------------------------------------------------------------------------------------------- */

static void knows_every_statement(void) {
    begin("queries.regest");
    rg_store *store = made();
    rg_text all = rg_table_bytes("queries.sql");
    size_t named = 0;
    for (size_t at = rg_text_find(all, RG_TEXT("-- name: "), 0); at != (size_t)-1; at = rg_text_find(all, RG_TEXT("-- name: "), at + 1)) named++;
    CHECK(named == RG_QUERY_COUNT);
    for (int i = 0; i < RG_QUERY_COUNT; i++) {
        rg_row row = rg_query_start(store, (rg_query)i);
        CHECK(row.statement != NULL && row.code == SQLITE_OK);
    }
    end();
}

static void remove_folder(void) {
    char command[300];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    CHECK(system(command) == 0);
}

int main(void) {
    if (!mkdtemp(folder)) return 1;
    RUN(keeps_an_account_whole);
    RUN(keeps_the_same_bytes_once);
    RUN(tells_names_apart);
    RUN(writes_the_same_bytes);
    RUN(guards_the_record);
    RUN(keeps_bibliographies);
    RUN(guards_judgements);
    RUN(refuses_a_typed_quotation);
    RUN(derives_and_drops);
    RUN(refuses_what_is_no_dossier);
    RUN(refuses_to_make_what_is_there);
    RUN(refuses_a_newer_format);
    RUN(takes_names_as_they_are);
    RUN(waits_for_nobody_for_ever);
    RUN(survives_a_full_disk);
    RUN(survives_a_file_size_limit);
    RUN(survives_a_crash);
    RUN(reads_what_it_may_not_write);
    RUN(finds_what_was_tampered_with);
    RUN(refuses_rows_that_cannot_be);
    RUN(names_a_damaged_page);
    RUN(names_a_damaged_head);
    RUN(knows_every_statement);
    RUN(remove_folder);
    return unit_failed;
}
