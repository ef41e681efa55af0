/* date.c: the reduced date that the other folders work with, made from the full reading of edtf.c.
 *
 * rg_date keeps canonical text, strict bounds, and the alternatives of a one-of set. Neighbouring stretches stay apart: [1667,1668]
 * is two alternatives. A set with more than eight keeps seven and the hull of the rest.
 */
#include "engine/time/edtf.h"

enum { ALTERNATIVES = 8 };

static void add_alternative(rg_date *out, rg_day least, rg_day most) {
    if (out->alternatives < ALTERNATIVES) {
        out->least[out->alternatives] = least;
        out->most[out->alternatives++] = most;
        return;
    }
    if (least < out->least[ALTERNATIVES - 1]) out->least[ALTERNATIVES - 1] = least;
    if (most > out->most[ALTERNATIVES - 1]) out->most[ALTERNATIVES - 1] = most;
}

static void flag(rg_date *out, const rg_edtf_date *date) {
    out->uncertain |= date->uncertain != 0;
    out->approximate |= date->approximate != 0;
}

static void alternatives(const rg_edtf *edtf, rg_date *out) {
    rg_edtf_walk walk = {0};
    rg_edtf_item item;
    while (rg_edtf_each(edtf, NULL, &walk, ALTERNATIVES, &item)) {
        rg_day least, most;
        rg_edtf_hull(&item, &least, &most);
        flag(out, &item.first);
        if (item.range) flag(out, &item.last);
        if (edtf->kind == RG_EDTF_KIND_ONE_OF) add_alternative(out, least, most);
    }
    if (edtf->kind != RG_EDTF_KIND_ONE_OF) add_alternative(out, edtf->earliest, edtf->latest);
}

rg_date rg_date_of(rg_arena *arena, const rg_edtf *edtf) {
    rg_date out = {.earliest = edtf->earliest, .latest = edtf->latest};
    out.interval = edtf->kind == RG_EDTF_KIND_INTERVAL;
    out.set = edtf->kind >= RG_EDTF_KIND_ONE_OF;
    alternatives(edtf, &out);
    rg_buf text = rg_buf_in(arena);
    rg_edtf_print_whole(&text, edtf);
    out.edtf = rg_buf_text(&text);
    return out;
}

regest_status rg_date_parse(rg_arena *arena, rg_text text, rg_date *out, regest_error *error) {
    rg_edtf edtf;
    rg_edtf_fault fault;
    *out = (rg_date){.earliest = RG_DAY_MIN, .latest = RG_DAY_MAX};
    if (!rg_edtf_parse(text, NULL, &edtf, &fault)) return rg_edtf_explain(text, &fault, error);
    *out = rg_date_of(arena, &edtf);
    return REGEST_OK;
}
