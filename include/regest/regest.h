/* regest.h: the library's only public header, and its manual.
 *
 * regest reads accounts of the past, shows who claims what on which words, and computes what agrees, what cannot be, and
 * what is still in dispute.
 *
 *     regest *library = regest_new(NULL);
 *     regest_dossier *dossier;
 *     regest_error error;
 *     if (regest_dossier_memory(library, &dossier, &error) == REGEST_OK &&
 *         regest_dossier_add_file(dossier, "account.html", NULL, &error) == REGEST_OK) {
 *         regest_report *report;
 *         if (regest_collate(dossier, NULL, &report, &error) == REGEST_OK)
 *             regest_report_print(report, REGEST_TEXT, NULL, write_to_stdout, NULL, &error);
 *         regest_report_free(report);
 *     }
 *
 * Everything that reads or computes gives a report: a value, printed in any of its forms. The library never prints, exits,
 * reads the environment or touches the network. Text is UTF-8. Dates are proleptic Gregorian with astronomical years.
 * A handle belongs to one thread at a time; two libraries share nothing.
 *
 * Functions that can fail return a status and fill in the caller's error, which may be NULL and is untouched on success.
 * Every `_free` and `_close` takes NULL.
 */
#ifndef REGEST_H
#define REGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(REGEST_INTERNAL) && defined(__GNUC__)
#define REGEST_API __attribute__((visibility("default")))
#else
#define REGEST_API
#endif
#define REGEST_CHECKED __attribute__((warn_unused_result))

/* ---- status and errors ---------------------------------------------------------------------------------------- */

/* name, exit code of the command line, short text */
#define REGEST_STATUSES(X)                                                        \
    X(OK, 0, "done")                                                              \
    X(NONE, 1, "nothing found")                                                   \
    X(USAGE, 2, "wrong usage")                                                    \
    X(INPUT, 3, "input refused")                                                  \
    X(ENCODING, 3, "text in an unknown or broken encoding")                       \
    X(SYNTAX, 3, "input is not well-formed")                                      \
    X(LIMIT, 3, "input exceeds a limit")                                          \
    X(STORE, 4, "the dossier cannot be read or written")                          \
    X(SYSTEM, 4, "the system refused")                                            \
    X(MEMORY, 4, "out of memory")                                                 \
    X(UNDECIDED, 5, "undecided within the limits")

typedef enum regest_status {
#define REGEST_STATUS_ENUM(name, code, text) REGEST_##name,
    REGEST_STATUSES(REGEST_STATUS_ENUM)
#undef REGEST_STATUS_ENUM
} regest_status;

REGEST_API const char *regest_status_text(regest_status status);
REGEST_API int regest_status_exit_code(regest_status status);

/* What went wrong, and where. Texts are NUL-terminated and cut to fit. */
typedef struct regest_error {
    regest_status status;
    char input[256];     /* the file or argument concerned, or "" */
    size_t line, column; /* from 1; column in characters; 0 = no place */
    size_t start, end;   /* byte range in the input, where line > 0 */
    char message[512];   /* lower case, no full stop */
    char hint[256];      /* one sentence of advice, or "" */
    char excerpt[256];   /* the line concerned, or "" */
    size_t mark, marked; /* first character and number of characters to underline in the excerpt */
} regest_error;

/* ---- the library ---------------------------------------------------------------------------------------------- */

/* Memory may be taken from elsewhere; `resize` frees where size is 0, as realloc's close kin. */
typedef struct regest_allocator {
    void *(*resize)(void *context, void *memory, size_t size);
    void *context;
} regest_allocator;

typedef struct regest regest;

/* NULL allocator = malloc. NULL when memory is out. */
REGEST_API regest *regest_new(const regest_allocator *allocator);
/* After all that was made with it. */
REGEST_API void regest_free(regest *library);
REGEST_API const char *regest_version(void);

/* ---- reports -------------------------------------------------------------------------------------------------- */

typedef struct regest_report regest_report;

typedef enum regest_form {
    REGEST_TEXT,      /* for a terminal */
    REGEST_JSON,      /* the documented shapes, doc/spec/json.md */
    REGEST_HTML,      /* a complete page */
    REGEST_SVG,       /* timelines, stemmata, disputes */
    REGEST_SARIF,     /* findings */
    REGEST_TIMEML,    /* tags */
    REGEST_DOT,       /* stemmata, disputes, for Graphviz */
    REGEST_AIF,       /* disputes, in the Argument Interchange Format (JSON) */
    REGEST_ARGDOWN    /* disputes, in Argdown */
} regest_form;

typedef struct regest_style {
    unsigned width;   /* columns of the terminal; 0 = 100 */
    bool colour;      /* ANSI colours in REGEST_TEXT */
    const char *base; /* prefix of links in REGEST_HTML; NULL = the page stands alone: its style within it, no link to another */
} regest_style;

/* Receives the bytes, in order; returns false to stop. */
typedef bool (*regest_write)(void *context, const char *bytes, size_t size);

/* NULL style = defaults. REGEST_USAGE where the report has no such form. */
REGEST_API regest_status regest_report_print(const regest_report *report, regest_form form, const regest_style *style,
                                             regest_write write, void *context, regest_error *error) REGEST_CHECKED;
/* Rows: parts, spans, claims, findings, whatever the report is made of. */
REGEST_API size_t regest_report_count(const regest_report *report);

typedef enum regest_level { REGEST_INFO, REGEST_WARNING, REGEST_ERROR } regest_level;

/* How many findings are at or above a level; 0 for other reports. */
REGEST_API size_t regest_report_count_level(const regest_report *report, regest_level level);
/* What the report says to the question it answers: REGEST_OK = yes (or no question), REGEST_NONE = no, REGEST_UNDECIDED. */
REGEST_API regest_status regest_report_verdict(const regest_report *report);
REGEST_API void regest_report_free(regest_report *report);

/* Prints an error with the place underlined, as the command line does. `program` may be NULL. */
REGEST_API void regest_error_print(const regest_error *error, const char *program, bool colour, regest_write write,
                                   void *context);

/* ---- dossiers ------------------------------------------------------------------------------------------------- */

/* Everything about one affair: accounts, claims, judgements, and findings computed from them. */
typedef struct regest_dossier regest_dossier;

typedef struct regest_source_options {
    const char *name;     /* how the account is called; NULL = the file's base name */
    const char *format;   /* "text", "html", "wiki", "pdf"; NULL = detected */
    const char *encoding; /* "UTF-8", "UTF-16", "windows-1250", ...; NULL = declared or detected */
    const char *language; /* "en"; NULL = declared or detected */
    const char *date;     /* EDTF, when it was written, where the file does not say; NULL = unknown */
    bool collected;       /* one of many: its rows of JSON name it first ("source"), and it may be without words */
    bool undrafted;       /* a dossier in memory keeps it without claims, for stemmata and works; else without effect */
    bool undumped;        /* of a file: REGEST_NONE, with the error untouched, where it might be a dump, as regest_dump_open then tells */
} regest_source_options;

/* Creates the file; REGEST_STORE where it exists already. */
REGEST_API regest_status regest_dossier_create(regest *library, const char *path, regest_dossier **dossier,
                                               regest_error *error) REGEST_CHECKED;
REGEST_API regest_status regest_dossier_open(regest *library, const char *path, regest_dossier **dossier,
                                             regest_error *error) REGEST_CHECKED;
/* A dossier that no file holds. */
REGEST_API regest_status regest_dossier_memory(regest *library, regest_dossier **dossier, regest_error *error)
    REGEST_CHECKED;
/* The policy of dates (data/time/policy.tsv: "narrow") by which the dossier's accounts are read and its claims compared; it is kept in the
 * dossier. Chosen once, before the first account; else it is the standard one. */
REGEST_API regest_status regest_dossier_policy(regest_dossier *dossier, const char *name, regest_error *error) REGEST_CHECKED;
/* The rule (doc/spec/disputes.md: "weighed") that says what makes a position in the dossier's disputes strong; kept and chosen as the policy is. */
REGEST_API regest_status regest_dossier_weighing(regest_dossier *dossier, const char *name, regest_error *error) REGEST_CHECKED;
REGEST_API void regest_dossier_close(regest_dossier *dossier);

/* Reads an account, keeps it, drafts its claims; all or nothing. The same bytes twice are kept once (REGEST_NONE). NULL options = all
 * detected. "-" reads standard input. */
REGEST_API regest_status regest_dossier_add_file(regest_dossier *dossier, const char *path,
                                                 const regest_source_options *options, regest_error *error) REGEST_CHECKED;
/* The same from memory; options->name is needed. */
REGEST_API regest_status regest_dossier_add(regest_dossier *dossier, const char *bytes, size_t size,
                                            const regest_source_options *options, regest_error *error) REGEST_CHECKED;

/* Brings in what another program keeps: format "csl", the works of citation managers (CSL-JSON); doc/spec/csl.md. The file is kept as it came;
 * the accounts' references meet its works. The same bytes twice are kept once (REGEST_NONE). */
REGEST_API regest_status regest_dossier_import(regest_dossier *dossier, const char *format, const char *path, regest_error *error)
    REGEST_CHECKED;
/* What the dossier holds in the form of another program ("csl": its works): a report that prints as REGEST_JSON. */
REGEST_API regest_status regest_export(regest_dossier *dossier, const char *format, regest_report **report, regest_error *error)
    REGEST_CHECKED;
/* What an export could not carry, by number from 0; NULL behind the last. Borrowed from the report. */
REGEST_API const char *regest_report_loss(const regest_report *report, size_t number);

/* Re-hashes every source, re-cuts every quotation, drafts and computes anew, compares. The report's rows are what does not hold;
 * REGEST_NONE from nothing: a sound dossier gives REGEST_OK and a report with no row at REGEST_ERROR. */
REGEST_API regest_status regest_verify(regest_dossier *dossier, regest_report **report, regest_error *error) REGEST_CHECKED;

/* ---- judgements --------------------------------------------------------------------------------------------------- */

/* Who judges, and when: the library asks neither the environment nor a clock. */
typedef struct regest_judge {
    const char *who;    /* one line, not empty */
    const char *when;   /* RFC 3339, in UTC: "2026-01-31T12:00:00Z" */
    const char *reason; /* one line; NULL = none given */
} regest_judge;

/* A claim ("c-...", or the beginning of it) is accepted or rejected from now on: no finding is made from a rejected one, and one that is accepted
 * decides its dispute. The judgement is kept and never rewritten; the report shows it. REGEST_NONE where there is no such claim or it is
 * judged already. */
REGEST_API regest_status regest_accept(regest_dossier *dossier, const char *claim, const regest_judge *judge, regest_report **report,
                                       regest_error *error) REGEST_CHECKED;
REGEST_API regest_status regest_reject(regest_dossier *dossier, const char *claim, const regest_judge *judge, regest_report **report,
                                       regest_error *error) REGEST_CHECKED;
/* What two accounts tell of is one event, person or place, or is not: `a` and `b` are names ("Second Conference"), ACCOUNT:NAME, or ids of entities
 * ("e-..."); or `a` is an alignment ("a-...") and `b` NULL. Only what depends on it changes. */
REGEST_API regest_status regest_same(regest_dossier *dossier, const char *a, const char *b, const regest_judge *judge, regest_report **report,
                                     regest_error *error) REGEST_CHECKED;
REGEST_API regest_status regest_different(regest_dossier *dossier, const char *a, const char *b, const regest_judge *judge, regest_report **report,
                                          regest_error *error) REGEST_CHECKED;
/* Takes a judgement back by its number, 0 = the last that holds: by a further judgement, which cannot itself be taken back. */
REGEST_API regest_status regest_undo(regest_dossier *dossier, unsigned number, const regest_judge *judge, regest_report **report,
                                     regest_error *error) REGEST_CHECKED;
/* The first claim behind `after` (NULL = of all) that nobody has judged, and how many there are from it on; `event` narrows as for regest_collate.
 * REGEST_NONE where none is left. */
REGEST_API regest_status regest_review_next(regest_dossier *dossier, const char *after, const char *event, char id[20], size_t *left,
                                            regest_error *error) REGEST_CHECKED;
/* All judgements, the first first. */
REGEST_API regest_status regest_log(regest_dossier *dossier, regest_report **report, regest_error *error) REGEST_CHECKED;

/* ---- what a dossier says -------------------------------------------------------------------------------------- */

/* The accounts side by side: per event and property the variants, who says each, with what hedge, on which notes.
 * `event` narrows to events whose name contains it; NULL = all. */
REGEST_API regest_status regest_collate(regest_dossier *dossier, const char *event, regest_report **report,
                                        regest_error *error) REGEST_CHECKED;
/* The findings, ordered by place. */
REGEST_API regest_status regest_check(regest_dossier *dossier, regest_report **report, regest_error *error) REGEST_CHECKED;
/* Dated claims in order, with their vagueness. */
REGEST_API regest_status regest_timeline(regest_dossier *dossier, regest_report **report, regest_error *error)
    REGEST_CHECKED;
/* What of different accounts is one: events, persons and places, made, proposed and judged, each with its evidence and score. */
REGEST_API regest_status regest_alignments(regest_dossier *dossier, regest_report **report, regest_error *error) REGEST_CHECKED;
/* Who copied whom: families of accounts, sources above copies, with the evidence of every edge. */
REGEST_API regest_status regest_stemma(regest_dossier *dossier, regest_report **report, regest_error *error) REGEST_CHECKED;
/* The works that the accounts cite, each once; as JSON: CSL-JSON. */
REGEST_API regest_status regest_works(regest_dossier *dossier, regest_report **report, regest_error *error) REGEST_CHECKED;
/* What the second account claims otherwise than the first; both NULL: the first two that were added. REGEST_NONE where one is not there. */
REGEST_API regest_status regest_diff(regest_dossier *dossier, const char *first, const char *second, regest_report **report, regest_error *error)
    REGEST_CHECKED;
/* Who stands against whom: questions, positions, the state of each and what would settle it. `event` as for regest_collate; `rule` says what
 * makes a position strong (doc/spec/disputes.md): "witnesses", "weighed", "equal"; NULL = the dossier's. */
REGEST_API regest_status regest_disputes(regest_dossier *dossier, const char *event, const char *rule, regest_report **report,
                                         regest_error *error) REGEST_CHECKED;
/* A claim ("c-..."), finding ("f-..."), dispute ("d-...") or alignment ("a-..."), down to passages and arithmetic; a prefix will do where it is unambiguous. */
REGEST_API regest_status regest_why(regest_dossier *dossier, const char *id, regest_report **report, regest_error *error)
    REGEST_CHECKED;
/* All claims. */
REGEST_API regest_status regest_claims(regest_dossier *dossier, regest_report **report, regest_error *error) REGEST_CHECKED;
/* One account as a reading page, its claims marked where the words stand. */
REGEST_API regest_status regest_account(regest_dossier *dossier, const char *name, regest_report **report,
                                        regest_error *error) REGEST_CHECKED;
/* What the dossier holds: its accounts, with counts. */
REGEST_API regest_status regest_overview(regest_dossier *dossier, regest_report **report, regest_error *error)
    REGEST_CHECKED;

/* ---- one text ------------------------------------------------------------------------------------------------- */

typedef enum regest_reading {
    REGEST_PARTS,      /* headings, paragraphs, lists, tables, notes, references; what was skipped and why */
    REGEST_NOTES,      /* every note mark with what it resolves to, and the proof by back-links */
    REGEST_TAGS,       /* time expressions */
    REGEST_ANNOTATIONS /* every span found: sentences, dates, names, hedges, attributions, notes */
} regest_reading;

/* Reads `bytes` (of the file called options->name) and reports one side of it. `anchor` is a date (EDTF) that relative dates of the
 * text are reckoned from, or NULL. */
REGEST_API regest_status regest_read(regest *library, const char *bytes, size_t size, const regest_source_options *options,
                                     regest_reading what, const char *anchor, regest_report **report, regest_error *error)
    REGEST_CHECKED;
REGEST_API regest_status regest_read_file(regest *library, const char *path, const regest_source_options *options,
                                          regest_reading what, const char *anchor, regest_report **report,
                                          regest_error *error) REGEST_CHECKED;

/* ---- many texts in one file ------------------------------------------------------------------------------------ */

/* The XML dump of a wiki (MediaWiki), plain or packed with bzip2 or Zstandard. No more than one page is in memory. */
typedef struct regest_dump regest_dump;

typedef struct regest_page {
    const char *text; /* as it stands in the dump: wikitext */
    size_t size;
    regest_source_options options; /* with which to read it; its title is options.name */
} regest_page;

/* REGEST_NONE, with the error untouched, where the file is no dump. "-" is standard input, of which then nothing is left. */
REGEST_API regest_status regest_dump_open(regest *library, const char *path, regest_dump **dump, regest_error *error) REGEST_CHECKED;
/* The next page with any words, valid until the one after it; REGEST_NONE at the end. */
REGEST_API regest_status regest_dump_next(regest_dump *dump, const regest_page **page, regest_error *error) REGEST_CHECKED;
REGEST_API void regest_dump_close(regest_dump *dump);

/* ---- dates ---------------------------------------------------------------------------------------------------- */

/* The reading of one EDTF string (ISO 8601-2:2019, levels 0 to 2); an invalid string is a row too, with its error. */
REGEST_API regest_status regest_edtf(regest *library, const char *text, size_t size, regest_report **report,
                                     regest_error *error) REGEST_CHECKED;
typedef struct regest_edtf_options {
    const char *policy;   /* what EDTF leaves open: "standard", "narrow", or another tool's bounds: "edtf.js", "python-edtf";
                             "gedcom", "gedcom7": dates written and read as GEDCOM has them; NULL = standard */
    const char *language; /* of the words: "en", "de", "fr", "es", "pl", "ru"; NULL = "en" */
    /* Where one of these is given the strings are no EDTF but dates as a source wrote them, "1731/32-02-10" or "10 Feb. 1731/32"; each row
     * then has all its readings in days, the likeliest first, with the reason. NULL = not said. */
    const char *calendar; /* "gregorian", "julian", "hebrew", "islamic", "french", "coptic", "jdn" */
    const char *style;    /* when the year began: "annunciation", "easter", ... (data/time/styles.tsv) */
    const char *place;    /* whose change of calendar decides: "Great Britain", "Russia", ... (data/time/changes.tsv) */
    const char *to;       /* the calendar in which each row's days are given too */
} regest_edtf_options;

/* The same for many strings, one a line; each is a row. An empty line is an empty string. NULL options = defaults. */
REGEST_API regest_status regest_edtf_lines(regest *library, const char *text, size_t size, const regest_edtf_options *options,
                                           regest_report **report, regest_error *error) REGEST_CHECKED;
/* How two dates stand to each other: agree, compatible, alternative, conflict, incomparable; and the Allen relations possible
 * between them. `policy` says how wide circa is; NULL = the standard one. */
REGEST_API regest_status regest_compare(regest *library, const char *a, const char *b, const char *policy, regest_report **report,
                                        regest_error *error) REGEST_CHECKED;

/* ---- chronology problems -------------------------------------------------------------------------------------- */

typedef struct regest_solve_options {
    const char *name; /* of the text, for errors; NULL = "text" */
    unsigned all;     /* list every minimal conflict, up to so many; 0 = as many as it takes to see why the repairs are needed */
} regest_solve_options;

/* A chronology problem (doc/spec/solve.md): can all its claims be true? The verdict, the conflicts with their proofs, the cheapest
 * repairs, and the earliest and latest day of every point. NULL options = defaults. */
REGEST_API regest_status regest_solve(regest *library, const char *text, size_t size, const regest_solve_options *options,
                                      regest_report **report, regest_error *error) REGEST_CHECKED;
/* The same of a file; "-" is standard input. */
REGEST_API regest_status regest_solve_file(regest *library, const char *path, const regest_solve_options *options,
                                           regest_report **report, regest_error *error) REGEST_CHECKED;

/* ---- argumentation -------------------------------------------------------------------------------------------- */

/* One question put to an argumentation framework (Dung 1995): `task` is a question (DC, DS: is the argument in some set, in every one;
 * SE: some set; EE: all; CE: how many), a dash, and a semantics (CF, AD, CO, GR, PR, ST, SST, STG, ID). `argument` is needed for DC
 * and DS. The file is an af (ICCMA 2023), apx or tgf; "-" reads standard input. REGEST_TEXT is ICCMA's form. */
REGEST_API regest_status regest_argue_file(regest *library, const char *path, const char *task, const char *argument,
                                           regest_report **report, regest_error *error) REGEST_CHECKED;
/* The same from memory; `name` stands in errors, and its ending tells the notation. */
REGEST_API regest_status regest_argue(regest *library, const char *bytes, size_t size, const char *name, const char *task,
                                      const char *argument, regest_report **report, regest_error *error) REGEST_CHECKED;

#ifdef __cplusplus
}
#endif

#endif
