/* torture_unit.c: the n-th allocation fails, for every n until none does: each public function then says REGEST_MEMORY, leaves nothing
 * behind, and leaves what was there as it was. */
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "regest/regest.h"
#include "unit.h"

/* ---- an allocator that fails ------------------------------------------------------------------------------------ */

typedef struct failing {
    size_t count, fail_at; /* the fail_at-th allocation fails, from 1; 0 = none */
    bool for_good;         /* and all after it */
    long live;             /* blocks not given back */
} failing;

static void *resize(void *context, void *memory, size_t size) {
    failing *f = context;
    if (!size) {
        f->live -= memory != NULL;
        free(memory);
        return NULL;
    }
    f->count++;
    if (f->fail_at && (f->count == f->fail_at || (f->for_good && f->count > f->fail_at))) return NULL;
    void *more = realloc(memory, size);
    f->live += more && !memory;
    return more;
}

static bool swallow(void *context, const char *bytes, size_t size) {
    (void)bytes;
    *(size_t *)context += size;
    return true;
}

/* ---- the work --------------------------------------------------------------------------------------------------- */

static const char account[] =
    "The Crossing\n\nThe crossing was reportedly held on 3 May 1809 in Linz.[1] According to Karl Huber, it took place on 5 May 1809 "
    "in Vienna.[2] Some historians deny this.\n\nReferences\n\n1. Huber, Karl: Die Donau, 1901.\n2. Meier, Anna: Linz, 1950.\n";
static const char page[] =
    "<!DOCTYPE html><html lang='en'><head><title>The Crossing</title></head><body><article><h1>The Crossing</h1><p>The crossing took place "
    "on 4 May 1809 in <a href='/linz'>Linz</a>.<sup><a href='#n1'>[1]</a></sup></p><table><tr><th>Date</th><td>4 May 1809</td></tr></table>"
    "<ol><li id='n1'>Huber, Die Donau, 1901.</li></ol></article></body></html>";

static char shared[] = "/dev/shm/regest-torture-XXXXXX", plain[] = "/tmp/regest-torture-XXXXXX"; /* in memory where that can be */
static char *folder;
static char path[256];

typedef struct work {
    regest *library;
    regest_dossier *dossier;
    regest_status status;
    regest_error error;
    size_t printed;
} work;

static bool on(work *w, regest_status status) {
    w->status = status;
    return status == REGEST_OK;
}

static bool print_in(work *w, regest_report *report, regest_form form) {
    return on(w, regest_report_print(report, form, NULL, swallow, &w->printed, &w->error));
}

/* Prints a report in text and JSON. */
static bool show(work *w, regest_status status, regest_report **report) {
    if (!on(w, status)) return false;
    bool done = print_in(w, *report, REGEST_TEXT) && print_in(w, *report, REGEST_JSON);
    regest_report_free(*report);
    return done;
}

static bool add(work *w, const char *name, const char *bytes, size_t size) {
    regest_source_options options = {.name = name};
    return on(w, regest_dossier_add(w->dossier, bytes, size, &options, &w->error));
}

static bool ask(work *w) {
    regest_report *r;
    return show(w, regest_collate(w->dossier, "crossing", &r, &w->error), &r) && show(w, regest_check(w->dossier, &r, &w->error), &r) &&
           show(w, regest_timeline(w->dossier, &r, &w->error), &r) && show(w, regest_claims(w->dossier, &r, &w->error), &r) &&
           show(w, regest_overview(w->dossier, &r, &w->error), &r) && show(w, regest_verify(w->dossier, &r, &w->error), &r) &&
           show(w, regest_account(w->dossier, "a.txt", &r, &w->error), &r);
}

/* {"id":"c-0123456789ab",... */
static bool take_id(void *context, const char *bytes, size_t size) {
    char *id = context;
    if (!*id && size > 21) snprintf(id, 15, "%s", bytes + 7);
    return true;
}

/* The first claim that the dossier has, rejected; taken back; the log. */
static bool judge(work *w) {
    regest_judge ann = {"Ann", "2026-01-01T12:00:00Z", "misread"};
    regest_report *r;
    char id[16] = "";
    if (!on(w, regest_claims(w->dossier, &r, &w->error))) return false;
    bool found = on(w, regest_report_print(r, REGEST_JSON, NULL, take_id, id, &w->error));
    regest_report_free(r);
    return found && show(w, regest_disputes(w->dossier, NULL, NULL, &r, &w->error), &r) && show(w, regest_reject(w->dossier, id, &ann, &r, &w->error), &r) &&
           show(w, regest_check(w->dossier, &r, &w->error), &r) && show(w, regest_disputes(w->dossier, NULL, NULL, &r, &w->error), &r) &&
           show(w, regest_undo(w->dossier, 0, &ann, &r, &w->error), &r) &&
           show(w, regest_different(w->dossier, "a.txt:crossing", "b.html:crossing", &ann, &r, &w->error), &r) &&
           show(w, regest_same(w->dossier, "b.html:crossing", "a.txt:crossing", &ann, &r, &w->error), &r) &&
           show(w, regest_alignments(w->dossier, &r, &w->error), &r) && show(w, regest_log(w->dossier, &r, &w->error), &r);
}

static void in_memory(work *w) {
    (void)(on(w, regest_dossier_memory(w->library, &w->dossier, &w->error)) && add(w, "a.txt", account, sizeof account - 1) &&
           add(w, "b.html", page, sizeof page - 1) && judge(w) && ask(w));
}

static void on_disk(work *w) {
    unlink(path);
    (void)(on(w, regest_dossier_create(w->library, path, &w->dossier, &w->error)) && add(w, "a.txt", account, sizeof account - 1) &&
           add(w, "b.html", page, sizeof page - 1) && judge(w) && ask(w));
}

static char works_path[256];

static bool exchange(work *w) {
    regest_report *r;
    return on(w, regest_dossier_import(w->dossier, "csl", works_path, &w->error)) && add(w, "b.html", page, sizeof page - 1) &&
           show(w, regest_works(w->dossier, &r, &w->error), &r) && show(w, regest_stemma(w->dossier, &r, &w->error), &r) &&
           on(w, regest_export(w->dossier, "csl", &r, &w->error)) && (regest_report_free(r), true);
}

static void exchanging(work *w) { (void)(on(w, regest_dossier_memory(w->library, &w->dossier, &w->error)) && exchange(w)); }

static void exchanging_on_disk(work *w) {
    unlink(path);
    (void)(on(w, regest_dossier_create(w->library, path, &w->dossier, &w->error)) && exchange(w));
}

static void reopened(work *w) { (void)(on(w, regest_dossier_open(w->library, path, &w->dossier, &w->error)) && ask(w)); }

static void one_text(work *w) {
    regest_source_options options = {.name = "a.txt"};
    static const regest_reading sides[] = {REGEST_PARTS, REGEST_NOTES, REGEST_TAGS, REGEST_ANNOTATIONS};
    regest_report *r;
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
        if (!show(w, regest_read(w->library, account, sizeof account - 1, &options, sides[i], "1809", &r, &w->error), &r)) return;
    static const char problem[] = "a: X in 1939 or X in 1941\nb: X < Y\nc: Y < X or Y - X <= -3\nd: Y in 1940\ncost a 2\n";
    regest_solve_options every = {.all = 9};
    (void)(show(w, regest_edtf(w->library, "1809-05~", 8, &r, &w->error), &r) &&
           show(w, regest_solve(w->library, problem, sizeof problem - 1, &every, &r, &w->error), &r) &&
           show(w, regest_compare(w->library, "1809", "1809-05", NULL, &r, &w->error), &r));
}

/* ---- the torture ------------------------------------------------------------------------------------------------ */

/* One run; REGEST_MEMORY also where there was no memory for the library itself. */
static regest_status run(void (*job)(work *), failing *f, regest_error *error) {
    regest_allocator allocator = {resize, f};
    work w = {.library = regest_new(&allocator)};
    if (!w.library) return REGEST_MEMORY;
    job(&w);
    regest_dossier_close(w.dossier);
    regest_free(w.library);
    *error = w.error;
    return w.status;
}

static void torture(void (*job)(work *), bool for_good) {
    regest_error error;
    size_t n = 1;
    for (; n < 10000; n++) {
        failing f = {.fail_at = n, .for_good = for_good};
        regest_status status = run(job, &f, &error);
        CHECK(f.live == 0);
        if (f.count < n) {
            CHECK(status == REGEST_OK);
            if (status != REGEST_OK) printf("# %s\n", error.message);
            break;
        }
        CHECK(status == REGEST_MEMORY);
        if (status != REGEST_MEMORY) printf("# allocation %zu: status %d %s\n", n, status, error.message);
    }
    CHECK(n > 10 && n < 10000);
}

static void survives_in_memory(void) { torture(in_memory, false); }
static void survives_in_memory_for_good(void) { torture(in_memory, true); }
static void survives_on_disk(void) { torture(on_disk, false); }
static void survives_reopening(void) { torture(reopened, true); }
static void survives_exchange(void) {
    static const char works[] = "[{\"id\":\"h\",\"title\":\"Die Donau\",\"author\":[{\"family\":\"Huber\"}],\"issued\":{\"date-parts\":[[1901]]},\"x\":\"\\u00e4\"}]";
    FILE *file = fopen(works_path, "wb");
    CHECK(file && fwrite(works, 1, sizeof works - 1, file) == sizeof works - 1);
    if (file) fclose(file);
    torture(exchanging, false);
    torture(exchanging_on_disk, false);
    unlink(works_path);
    unlink(path);
}

static void survives_one_text(void) { torture(one_text, true); }

/* What the failed runs have left behind is a dossier, or no file. */
static void leaves_dossiers_whole(void) {
    regest_error error;
    failing all = {0};
    CHECK(run(on_disk, &all, &error) == REGEST_OK);
    for (size_t n = 1; n <= all.count; n++) {
        failing f = {.fail_at = n}, none = {0};
        CHECK(run(on_disk, &f, &error) == REGEST_MEMORY);
        struct stat about;
        if (stat(path, &about) != 0) continue;
        regest_allocator allocator = {resize, &none};
        regest *library = regest_new(&allocator);
        regest_dossier *dossier = NULL;
        regest_report *report = NULL;
        CHECK(regest_dossier_open(library, path, &dossier, &error) == REGEST_OK);
        CHECK(dossier && regest_verify(dossier, &report, &error) == REGEST_OK);
        CHECK(report && regest_report_count(report) == 0);
        regest_report_free(report);
        regest_dossier_close(dossier);
        regest_free(library);
        CHECK(none.live == 0);
    }
}

static void goes_on_after_a_lack(void) {
    failing f = {0};
    regest_allocator allocator = {resize, &f};
    work w = {.library = regest_new(&allocator)};
    CHECK(regest_dossier_memory(w.library, &w.dossier, NULL) == REGEST_OK);
    for (size_t n = 1; n < 1000; n++) {
        f = (failing){.fail_at = n, .live = f.live};
        bool added = add(&w, "a.txt", account, sizeof account - 1);
        f.fail_at = 0;
        regest_report *report = NULL;
        CHECK(regest_overview(w.dossier, &report, NULL) == REGEST_OK && regest_report_count(report) == added);
        regest_report_free(report);
        if (added) break;
        CHECK(w.status == REGEST_MEMORY);
    }
    CHECK(ask(&w));
    regest_dossier_close(w.dossier);
    regest_free(w.library);
    CHECK(f.live == 0);
}

/* A report is a value: it is good after its dossier has grown, and after it was closed. */
static void outlives_its_dossier(void) {
    failing f = {0};
    regest_allocator allocator = {resize, &f};
    work w = {.library = regest_new(&allocator)};
    regest_report *report = NULL;
    CHECK(regest_dossier_memory(w.library, &w.dossier, NULL) == REGEST_OK && add(&w, "a.txt", account, sizeof account - 1));
    CHECK(regest_overview(w.dossier, &report, NULL) == REGEST_OK);
    for (int i = 0; i < 40; i++) {
        char name[16], text[64];
        snprintf(name, sizeof name, "%d.txt", i);
        int size = snprintf(text, sizeof text, "The crossing took place on %d May 1809 in Linz.", i % 28 + 1 + i / 28 * 100);
        CHECK(add(&w, name, text, (size_t)size));
    }
    regest_dossier_close(w.dossier);
    regest_free(w.library);
    CHECK(regest_report_count(report) == 1 && print_in(&w, report, REGEST_JSON) && w.printed > 50);
    regest_report_free(report);
    CHECK(f.live == 0);
}

static void frees_nothing(void) {
    regest_free(NULL);
    regest_report_free(NULL);
    regest_dossier_close(NULL);
}

static void remove_folder(void) {
    unlink(path);
    CHECK(rmdir(folder) == 0);
}

int main(void) {
    folder = mkdtemp(shared);
    if (!folder) folder = mkdtemp(plain);
    if (!folder) return 1;
    snprintf(path, sizeof path, "%s/a.regest", folder);
    snprintf(works_path, sizeof works_path, "%s/works.json", folder);
    RUN(survives_in_memory);
    RUN(survives_in_memory_for_good);
    RUN(survives_on_disk);
    RUN(survives_reopening);
    RUN(survives_one_text);
    RUN(survives_exchange);
    RUN(leaves_dossiers_whole);
    RUN(goes_on_after_a_lack);
    RUN(outlives_its_dossier);
    RUN(frees_nothing);
    RUN(remove_folder);
    return unit_failed;
}
