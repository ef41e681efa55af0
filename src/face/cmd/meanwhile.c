/* meanwhile.c: weak stand-ins that let the program link while the library is being written; the library's own functions win over
 * them (meson.build: link_whole). Goes when all of regest.h stands. */
#include <stdio.h>

#include "regest/regest.h"

#define WEAK __attribute__((weak))

static regest_status missing(regest_error *error, const char *what) {
    *error = (regest_error){.status = REGEST_SYSTEM};
    snprintf(error->message, sizeof error->message, "%s is being written", what);
    return REGEST_SYSTEM;
}

WEAK int regest_status_exit_code(regest_status status) {
#define CODE(name, code, text) code,
    static const int codes[] = {REGEST_STATUSES(CODE)};
#undef CODE
    return codes[status];
}
WEAK regest *regest_new(const regest_allocator *allocator) { (void)allocator; return (regest *)"none"; }
WEAK void regest_free(regest *library) { (void)library; }
WEAK regest_status regest_report_print(const regest_report *r, regest_form f, const regest_style *s, regest_write w, void *c, regest_error *e) {
    (void)r, (void)f, (void)s, (void)w, (void)c;
    return missing(e, __func__);
}
WEAK size_t regest_report_count(const regest_report *r) { (void)r; return 0; }
WEAK size_t regest_report_count_level(const regest_report *r, regest_level l) { (void)r, (void)l; return 0; }
WEAK void regest_report_free(regest_report *r) { (void)r; }
WEAK void regest_error_print(const regest_error *e, const char *program, bool colour, regest_write w, void *c) {
    (void)colour, (void)w, (void)c;
    fprintf(stderr, "%s: %s%s%s\n%s%s", program, e->input, *e->input ? ": " : "", e->message, *e->hint ? "hint: " : "", e->hint);
    if (*e->hint) fputc('\n', stderr);
}
WEAK regest_status regest_dossier_create(regest *l, const char *p, regest_dossier **d, regest_error *e) { (void)l, (void)p, *d = NULL; return missing(e, __func__); }
WEAK regest_status regest_dossier_open(regest *l, const char *p, regest_dossier **d, regest_error *e) { (void)l, (void)p, *d = NULL; return missing(e, __func__); }
WEAK regest_status regest_dossier_memory(regest *l, regest_dossier **d, regest_error *e) { (void)l, *d = NULL; return missing(e, __func__); }
WEAK void regest_dossier_close(regest_dossier *d) { (void)d; }
WEAK regest_status regest_dossier_add_file(regest_dossier *d, const char *p, const regest_source_options *o, regest_error *e) { (void)d, (void)p, (void)o; return missing(e, __func__); }
WEAK regest_status regest_verify(regest_dossier *d, regest_report **r, regest_error *e) { (void)d, (void)r; return missing(e, __func__); }
WEAK regest_status regest_collate(regest_dossier *d, const char *v, regest_report **r, regest_error *e) { (void)d, (void)v, (void)r; return missing(e, __func__); }
WEAK regest_status regest_check(regest_dossier *d, regest_report **r, regest_error *e) { (void)d, (void)r; return missing(e, __func__); }
WEAK regest_status regest_timeline(regest_dossier *d, regest_report **r, regest_error *e) { (void)d, (void)r; return missing(e, __func__); }
WEAK regest_status regest_why(regest_dossier *d, const char *i, regest_report **r, regest_error *e) { (void)d, (void)i, (void)r; return missing(e, __func__); }
WEAK regest_status regest_claims(regest_dossier *d, regest_report **r, regest_error *e) { (void)d, (void)r; return missing(e, __func__); }
WEAK regest_status regest_read_file(regest *l, const char *p, const regest_source_options *o, regest_reading w, const char *a, regest_report **r, regest_error *e) {
    (void)l, (void)p, (void)o, (void)w, (void)a, (void)r;
    return missing(e, __func__);
}
