/* options.c: arguments to options. GNU manners: options anywhere, `--name value` and `--name=value` alike, `--` ends them. */
#include "face/cmd/options.h"

#include <ctype.h>
#include <string.h>

#include "face/cmd/nearest.h"
#include "face/cmd/usage.h"

enum { WIDTH_LEAST = 40, WIDTH_MOST = 1000, PORT_MOST = 65535, ALL_MOST = 1000000 };

const rg_option rg_option_table[] = {
    {RG_OPTION_DOSSIER, 'd', "dossier", "FILE.regest", "the dossier; else the only *.regest in this folder"},
    {RG_OPTION_EVENT, 0, "event", "TEXT", "only events whose name contains TEXT"},
    {RG_OPTION_LEVEL, 0, "level", "LEVEL", "exit with 1 from this level on: info, warning (default) or error"},
    {RG_OPTION_NOTES, 0, "notes", NULL, "the note marks, what each resolves to, and the proof by back-links"},
    {RG_OPTION_ANCHOR, 0, "anchor", "DATE", "the date (EDTF) that \"last spring\" is reckoned from"},
    {RG_OPTION_LANG, 0, "lang", "CODE", "the account's language (en, de); else declared or detected"},
    {RG_OPTION_ENCODING, 0, "encoding", "NAME", "the account's encoding (windows-1250); else declared or detected"},
    {RG_OPTION_AS, 0, "as", "KIND", "read the account as text, html, wiki or pdf; dates as edtf.js, python-edtf, gedcom, gedcom7"},
    {RG_OPTION_NAME, 0, "name", "NAME", "what the account is called; else its file's name"},
    {RG_OPTION_POLICY, 0, "policy", "NAME", "what circa, early and late mean: standard, narrow; bounds as edtf.js, python-edtf"},
    {RG_OPTION_CALENDAR, 0, "calendar", "NAME", "dates as written in julian, hebrew, islamic, french, coptic, gregorian, or jdn"},
    {RG_OPTION_STYLE, 0, "style", "NAME", "dates as written where the year began by annunciation, easter, september, ..."},
    {RG_OPTION_PLACE, 0, "place", "NAME", "dates as written in a place, by the day it changed its calendar"},
    {RG_OPTION_TO, 0, "to", "NAME", "each date's days in that calendar too"},
    {RG_OPTION_ALL, 0, "all", "N", "list every minimal conflict, up to N"},
    {RG_OPTION_PORT, 0, "port", "N", "the port to listen on; else a free one is taken"},
    {RG_OPTION_JOBS, 0, "jobs", "N", "files read at once; the output is the same for every N"},
    {RG_OPTION_RULE, 0, "rule", "NAME", "what makes a position in a dispute strong: witnesses (default), weighed or equal"},
    {RG_OPTION_BY, 0, "by", "NAME", "who judges; else the user (USER)"},
    {RG_OPTION_REASON, 0, "reason", "TEXT", "why, in a line"},
    {RG_OPTION_TASK, 'p', "task", "TASK", "a question and a semantics: DS-PR, SE-ID"},
    {RG_OPTION_FILE, 'f', "file", "FILE", "the framework; - is standard input"},
    {RG_OPTION_ARGUMENT, 'a', "argument", "ARG", "the argument that DC and DS ask about"},
    {RG_OPTION_PROBLEMS, 0, "problems", NULL, "the tasks there are"},
    {RG_OPTION_JSON, 0, "json", NULL, "the same as --format json"},
    {RG_OPTION_FORMAT, 0, "format", "FORM", "the form of the result"},
    {RG_OPTION_COLOR, 0, "color", "WHEN", "auto (default: on a terminal, unless NO_COLOR is set), always or never"},
    {RG_OPTION_WIDTH, 0, "width", "N", "columns of the text; else the terminal's, or 100"},
    {RG_OPTION_HELP, 'h', "help", NULL, "this help"},
    {RG_OPTION_VERSION, 0, "version", NULL, "the version"},
    {0, 0, NULL, NULL, NULL}};

static const char *const form_names[] = {[REGEST_TEXT] = "text", [REGEST_JSON] = "json", [REGEST_HTML] = "html",
                                         [REGEST_SVG] = "svg",   [REGEST_SARIF] = "sarif", [REGEST_TIMEML] = "timeml", [REGEST_DOT] = "dot",
                                         [REGEST_AIF] = "aif",   [REGEST_ARGDOWN] = "argdown"};
static const char *const level_names[] = {[REGEST_INFO] = "info", [REGEST_WARNING] = "warning", [REGEST_ERROR] = "error"};
static const char *const color_names[] = {[RG_COLOR_AUTO] = "auto", [RG_COLOR_ALWAYS] = "always", [RG_COLOR_NEVER] = "never"};
static const char *const kind_names[] = {"text", "html", "wiki", "pdf", "edtf.js", "python-edtf", "gedcom", "gedcom7"};

const char *rg_options_form_name(regest_form form) { return form_names[form]; }

const rg_option *rg_options_of(unsigned bit) {
    const rg_option *row = rg_option_table;
    while (row->bit != bit) row++;
    return row;
}

/* One of a list of words. */
static regest_status choose(const rg_option *row, const char *value, const char *const *words, size_t n, size_t *out,
                            regest_error *error) {
    char all[128] = "";
    for (size_t i = 0; i < n; i++) {
        if (strcmp(words[i], value) == 0) return *out = i, REGEST_OK;
        rg_usage_join(all, sizeof all, words[i], i == 0 ? "" : i + 1 == n ? " or " : ", ");
    }
    rg_usage_set(error, "--%s is not \"%s\"", row->name, value);
    rg_usage_hint(error, "It is %s.", all);
    return REGEST_USAGE;
}
#define CHOOSE(words, out) choose(row, value, words, sizeof words / sizeof *words, out, error)

static regest_status number(const rg_option *row, const char *value, unsigned least, unsigned most, unsigned *out,
                            regest_error *error) {
    unsigned n = 0;
    const char *at = value;
    for (; *at >= '0' && *at <= '9' && n <= most; at++) n = n * 10 + (unsigned)(*at - '0');
    if (*value && !*at && n >= least && n <= most) return *out = n, REGEST_OK;
    return rg_usage_set(error, "--%s is a number from %u to %u, not \"%s\"", row->name, least, most, value);
}

static regest_status set_choice(const rg_option *row, const char *value, rg_options *out, regest_error *error) {
    size_t word = 0;
    regest_status status = REGEST_OK;
    switch (row->bit) {
    case RG_OPTION_FORMAT:
        status = CHOOSE(form_names, &word);
        if (status == REGEST_OK && (out->given & RG_OPTION_JSON) && word != REGEST_JSON)
            return rg_usage_set(error, "--json and --format %s exclude each other", value);
        out->form = (regest_form)word;
        break;
    case RG_OPTION_LEVEL: status = CHOOSE(level_names, &word), out->level = (regest_level)word; break;
    case RG_OPTION_COLOR: status = CHOOSE(color_names, &word), out->color = (rg_color)word; break;
    case RG_OPTION_AS: status = CHOOSE(kind_names, &word), out->source.format = kind_names[word]; break;
    default: break;
    }
    return status;
}

static regest_status set(const rg_option *row, const char *value, rg_options *out, regest_error *error) {
    regest_status status = REGEST_OK;
    switch (row->bit) {
    case RG_OPTION_JSON:
        if ((out->given & RG_OPTION_FORMAT) && out->form != REGEST_JSON)
            return rg_usage_set(error, "--json and --format %s exclude each other", form_names[out->form]);
        out->form = REGEST_JSON;
        break;
    case RG_OPTION_DOSSIER: out->dossier = value; break;
    case RG_OPTION_EVENT: out->event = value; break;
    case RG_OPTION_ANCHOR: out->anchor = value; break;
    case RG_OPTION_POLICY: out->policy = value; break;
    case RG_OPTION_CALENDAR: out->calendar = value; break;
    case RG_OPTION_STYLE: out->style = value; break;
    case RG_OPTION_PLACE: out->place = value; break;
    case RG_OPTION_TO: out->to = value; break;
    case RG_OPTION_RULE: out->rule = value; break;
    case RG_OPTION_BY: out->by = value; break;
    case RG_OPTION_REASON: out->reason = value; break;
    case RG_OPTION_TASK: out->task = value; break;
    case RG_OPTION_FILE: out->file = value; break;
    case RG_OPTION_ARGUMENT: out->argument = value; break;
    case RG_OPTION_LANG: out->source.language = value; break;
    case RG_OPTION_ENCODING: out->source.encoding = value; break;
    case RG_OPTION_NAME: out->source.name = value; break;
    case RG_OPTION_WIDTH: status = number(row, value, WIDTH_LEAST, WIDTH_MOST, &out->width, error); break;
    case RG_OPTION_JOBS: status = number(row, value, 1, RG_OPTIONS_JOBS_MOST, &out->jobs, error); break;
    case RG_OPTION_ALL: status = number(row, value, 1, ALL_MOST, &out->all, error); break;
    case RG_OPTION_PORT: status = number(row, value, 0, PORT_MOST, &out->port, error); break;
    default: status = set_choice(row, value, out, error); break;
    }
    out->given |= row->bit;
    return status;
}

static const rg_option *find(const char *argument, size_t length) {
    for (const rg_option *row = rg_option_table; row->bit; row++)
        if (argument[1] == '-' ? length > 2 && strncmp(row->name, argument + 2, length - 2) == 0 && !row->name[length - 2]
                               : row->letter && length == 2 && row->letter == argument[1])
            return row;
    return NULL;
}

static regest_status unknown(const char *argument, regest_error *error) {
    rg_usage_set(error, "unknown option %s", argument);
    const rg_option *best = NULL;
    unsigned least = RG_NEAREST_LIMIT;
    for (const rg_option *row = rg_option_table; row->bit; row++) {
        unsigned distance = rg_nearest_distance(argument + 1 + (argument[1] == '-'), row->name);
        if (distance < least) least = distance, best = row;
    }
    if (best) rg_usage_hint(error, "Did you mean --%s?", best->name);
    else rg_usage_hint(error, "`regest help` lists the commands, `regest help COMMAND` the options of one.");
    return REGEST_USAGE;
}

static bool is_option(const char *argument) {
    return argument[0] == '-' && argument[1] && !isdigit((unsigned char)argument[1]);
}

regest_status rg_options_parse(int argc, char **argv, rg_options *out, size_t *operand_count, regest_error *error) {
    *out = (rg_options){.level = REGEST_WARNING};
    *operand_count = 0;
    bool only_operands = false;
    for (int i = 1; i < argc; i++) {
        char *argument = argv[i];
        if (only_operands || !is_option(argument)) {
            argv[(*operand_count)++] = argument;
            continue;
        }
        if (strcmp(argument, "--") == 0) {
            only_operands = true;
            continue;
        }
        const char *equals = argument[1] == '-' ? strchr(argument, '=') : NULL;
        const rg_option *row = find(argument, equals ? (size_t)(equals - argument) : strlen(argument));
        if (!row) return unknown(argument, error);
        const char *value = equals ? equals + 1 : NULL;
        if (value && !row->value) return rg_usage_set(error, "--%s takes no value", row->name);
        if (row->value && !value) value = ++i < argc ? argv[i] : NULL;
        if (row->value && !value) return rg_usage_set(error, "--%s needs a value: --%s %s", row->name, row->name, row->value);
        regest_status status = set(row, value, out, error);
        if (status != REGEST_OK) return status;
    }
    return REGEST_OK;
}
