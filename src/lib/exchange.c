/* exchange.c: works out of files of other programs, and what a dossier holds into such files.
 *
 * A file that is imported is kept as it came, once it was read without a fault; what is known of its works is read from it whenever the dossier is
 * loaded. An export is a report that prints in one form, and says what it could not carry.
 */
#include "base/os.h"
#include "exchange/csl.h"
#include "lib/lib_int.h"

/* ---- in ------------------------------------------------------------------------------------------------------------ */

static rg_imported imported_of(rg_arena *arena, rg_text file, const rg_csl_item *item) {
    rg_reference_field *fields = RG_ARRAY(arena, rg_reference_field, item->field_count + 1);
    for (size_t i = 0; i < item->field_count; i++) fields[i] = (rg_reference_field){rg_text_of(item->fields[i].name), item->fields[i].value};
    return (rg_imported){file, item->id, item->type, item->json, fields, item->field_count};
}

regest_status rg_exchange_read(rg_arena *arena, const rg_bibliography *files, size_t count, rg_content *content, regest_error *error) {
    RG_VEC(rg_imported) all = {0};
    for (size_t i = 0; i < count; i++) {
        rg_csl csl;
        regest_status status = rg_csl_read(arena, files[i].name, files[i].bytes, &csl, error);
        if (status != REGEST_OK) return status;
        for (size_t k = 0; k < csl.n; k++) *rg_vec_push(arena, &all) = imported_of(arena, files[i].name, &csl.items[k]);
    }
    content->imported = all.at;
    content->imported_count = all.n;
    return REGEST_OK;
}

typedef struct importing {
    regest_dossier *dossier;
    const char *format, *path;
} importing;

static regest_status known_format(const char *format, regest_error *error) {
    if (rg_text_is(rg_text_of(format), "csl")) return REGEST_OK;
    rg_error_set(error, REGEST_USAGE, "there is no exchange format \"%s\"", format);
    rg_error_hint(error, "A format is csl (CSL-JSON, the works of citation managers).");
    return REGEST_USAGE;
}

static regest_status keep_in_memory(regest_dossier *d, const rg_bibliography *file, regest_error *error) {
    for (size_t i = 0; i < d->bibliographies.n; i++)
        if (rg_text_same(d->bibliographies.at[i].bytes, file->bytes)) return rg_store_name_refuse(file->name, d->bibliographies.at[i].name, error);
    *rg_vec_push(d->arena, &d->bibliographies) = *file;
    return rg_exchange_read(d->arena, d->bibliographies.at, d->bibliographies.n, &d->content, error);
}

/* It is read whole before it is kept. */
static regest_status import(void *context, regest_error *error) {
    const importing *in = context;
    regest_dossier *d = in->dossier;
    rg_arena *arena = d->store ? d->store_arena : d->arena;
    rg_bibliography file = {.format = rg_text_copy(arena, rg_text_of(in->format))};
    rg_csl csl;
    regest_status status = rg_os_read(arena, in->path, &file.bytes, error);
    if (status != REGEST_OK) return status;
    file.name = rg_text_copy(arena, rg_os_basename(rg_text_of(in->path)));
    status = rg_csl_read(arena, file.name, file.bytes, &csl, error);
    if (status != REGEST_OK) return status;
    d->loaded = d->loaded && !d->store;
    return d->store ? rg_store_import(d->store, &file, error) : keep_in_memory(d, &file, error);
}

regest_status regest_dossier_import(regest_dossier *dossier, const char *format, const char *path, regest_error *error) {
    importing in = {dossier, format, path};
    size_t files = dossier->bibliographies.n;
    regest_status status = known_format(format, error);
    if (status == REGEST_OK) status = rg_library_run(dossier->store ? dossier->store_arena : dossier->arena, import, &in, error);
    if (status != REGEST_OK && dossier->store) rg_store_abort(dossier->store);
    if (status != REGEST_OK) dossier->bibliographies.n = files;
    return status;
}

/* ---- out ----------------------------------------------------------------------------------------------------------- */

static regest_status export_works(regest_report *report, const void *ask, regest_error *error) {
    rg_losses losses = {0};
    rg_works *works = RG_NEW(report->arena, rg_works);
    (void)ask;
    (void)error;
    rg_works_run(report->arena, report->model.content, works);
    rg_csl_form_losses(report->arena, works, &losses);
    report->model.kind = RG_MODEL_WORKS;
    report->model.works = works;
    report->model.losses = losses.at;
    report->model.loss_count = losses.n;
    return REGEST_OK;
}

regest_status regest_export(regest_dossier *dossier, const char *format, regest_report **report, regest_error *error) {
    *report = NULL;
    regest_status status = known_format(format, error);
    return status == REGEST_OK ? rg_dossier_report(dossier, export_works, NULL, report, error) : status;
}

const char *regest_report_loss(const regest_report *report, size_t number) {
    return number < report->model.loss_count ? report->model.losses[number].ptr : NULL;
}
