/* route.c: paths to reports.
 *
 *     /  /collation  /stemma  /stemma.svg  /timeline  /timeline.svg  /disputes  /disputes.svg  /findings  /account/NAME  /claim/ID  /style.css
 *
 * A name or id is whatever follows the slash; the dossier knows it or does not. What is said in a refusal is ours alone: nothing of the
 * request is repeated.
 */
#include "face/web/route.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "face/web/web_files.h"

static const char html[] = "text/html; charset=utf-8";

typedef struct asked {
    regest_dossier *dossier;
    const char *rest;  /* of the path */
    const char *event; /* of the query */
} asked;

typedef regest_status (*maker)(const asked *a, regest_report **report);

static regest_status overview(const asked *a, regest_report **report) { return regest_overview(a->dossier, report, NULL); }
static regest_status collation(const asked *a, regest_report **report) { return regest_collate(a->dossier, a->event, report, NULL); }
static regest_status stemma(const asked *a, regest_report **report) { return regest_stemma(a->dossier, report, NULL); }
static regest_status timeline(const asked *a, regest_report **report) { return regest_timeline(a->dossier, report, NULL); }
static regest_status disputes(const asked *a, regest_report **report) { return regest_disputes(a->dossier, a->event, NULL, report, NULL); }
static regest_status findings(const asked *a, regest_report **report) { return regest_check(a->dossier, report, NULL); }
static regest_status account(const asked *a, regest_report **report) { return regest_account(a->dossier, a->rest, report, NULL); }
static regest_status why(const asked *a, regest_report **report) { return regest_why(a->dossier, a->rest, report, NULL); }

typedef struct route {
    const char *path;
    bool named; /* a name follows the path */
    maker make;
    regest_form form;
} route;

static const route routes[] = {
    {"/", false, overview, REGEST_HTML},
    {"/collation", false, collation, REGEST_HTML},
    {"/stemma", false, stemma, REGEST_HTML},
    {"/stemma.svg", false, stemma, REGEST_SVG},
    {"/timeline", false, timeline, REGEST_HTML},
    {"/timeline.svg", false, timeline, REGEST_SVG},
    {"/disputes", false, disputes, REGEST_HTML},
    {"/disputes.svg", false, disputes, REGEST_SVG},
    {"/findings", false, findings, REGEST_HTML},
    {"/account/", true, account, REGEST_HTML},
    {"/claim/", true, why, REGEST_HTML},
};

static bool leads(const route *r, const char *path) {
    size_t n = strlen(r->path);
    return r->named ? strncmp(path, r->path, n) == 0 && path[n] : strcmp(path, r->path) == 0;
}

static bool into_file(void *file, const char *bytes, size_t size) { return fwrite(bytes, 1, size, file) == size; }

/* Prints with `fill` into memory of its own. */
static bool gather(rg_reply *reply, const regest_report *report, regest_form form) {
    static const regest_style served = {.base = "/"};
    FILE *file = open_memstream(&reply->bytes, &reply->size);
    if (!file) return false;
    bool sound = regest_report_print(report, form, &served, into_file, file, NULL) == REGEST_OK;
    if (fclose(file) == 0 && sound) return true;
    free(reply->bytes);
    reply->bytes = NULL;
    return false;
}

static const char *said(unsigned status) {
    switch (status) {
    case 403: return "This page is for this machine's own browser: the request came by another name or from another site.";
    case 404: return "There is no such page in this dossier.";
    case 405: return "Pages here are only read.";
    case 414: return "The address is too long.";
    default: return "The dossier could not be read.";
    }
}

static rg_reply send_file(const char *type, const char *bytes, size_t size, const char *message) {
    rg_reply reply = {.type = type, .same_bytes = true};
    FILE *file = open_memstream(&reply.bytes, &reply.size);
    if (!file) return reply;
    const char *hole = message ? strstr(bytes, "{{message}}") : NULL;
    size_t before = hole ? (size_t)(hole - bytes) : size;
    fwrite(bytes, 1, before, file);
    if (hole) {
        fputs(message, file);
        fputs(hole + sizeof "{{message}}" - 1, file);
    }
    if (fclose(file) != 0) free(reply.bytes), reply.bytes = NULL;
    return reply;
}

rg_reply rg_route_refuse(unsigned status) {
    rg_reply reply = send_file(html, rg_web_refused, rg_web_refused_size, said(status));
    reply.status = status;
    return reply;
}

static rg_reply show(const route *r, const asked *a) {
    regest_report *report = NULL;
    regest_status status = r->make(a, &report);
    if (status != REGEST_OK) return rg_route_refuse(status == REGEST_NONE || status == REGEST_USAGE ? 404 : 500);
    rg_reply reply = {.status = 200, .type = r->form == REGEST_SVG ? "image/svg+xml" : html};
    bool sound = gather(&reply, report, r->form);
    regest_report_free(report);
    return sound ? reply : rg_route_refuse(500);
}

rg_reply rg_route_get(regest_dossier *dossier, const char *path, const char *event) {
    if (strcmp(path, "/style.css") == 0) {
        rg_reply reply = send_file("text/css; charset=utf-8", rg_web_style, rg_web_style_size, NULL);
        reply.status = 200;
        return reply;
    }
    for (size_t i = 0; i < sizeof routes / sizeof *routes; i++)
        if (leads(&routes[i], path)) return show(&routes[i], &(asked){dossier, path + strlen(routes[i].path), event});
    return rg_route_refuse(404);
}
