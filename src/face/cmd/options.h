/* options.h: the options of all commands, in one table: each means the same wherever it is taken. */
#ifndef RG_OPTIONS_H
#define RG_OPTIONS_H

#include "regest/regest.h"

enum { /* which a command takes, and which were given */
    RG_OPTION_DOSSIER = 1 << 0,
    RG_OPTION_JSON = 1 << 1,
    RG_OPTION_FORMAT = 1 << 2,
    RG_OPTION_COLOR = 1 << 3,
    RG_OPTION_WIDTH = 1 << 4,
    RG_OPTION_HELP = 1 << 5,
    RG_OPTION_VERSION = 1 << 6,
    RG_OPTION_EVENT = 1 << 7,
    RG_OPTION_LEVEL = 1 << 8,
    RG_OPTION_NOTES = 1 << 9,
    RG_OPTION_ANCHOR = 1 << 10,
    RG_OPTION_LANG = 1 << 11,
    RG_OPTION_ENCODING = 1 << 12,
    RG_OPTION_AS = 1 << 13,
    RG_OPTION_NAME = 1 << 14,
    RG_OPTION_PORT = 1 << 15,
    RG_OPTION_POLICY = 1 << 16,
    RG_OPTION_JOBS = 1 << 17,
    RG_OPTION_CALENDAR = 1 << 18,
    RG_OPTION_STYLE = 1 << 19,
    RG_OPTION_PLACE = 1 << 20,
    RG_OPTION_TO = 1 << 21,
    RG_OPTION_ALL = 1 << 22,
    RG_OPTION_TASK = 1 << 23,
    RG_OPTION_FILE = 1 << 24,
    RG_OPTION_ARGUMENT = 1 << 25,
    RG_OPTION_PROBLEMS = 1 << 26,
    RG_OPTION_RULE = 1 << 27,
    RG_OPTION_BY = 1 << 28,
    RG_OPTION_REASON = 1 << 29
};
enum { RG_OPTIONS_JOBS_MOST = 256 };

/* Every command takes these. */
#define RG_OPTION_COMMON (RG_OPTION_JSON | RG_OPTION_FORMAT | RG_OPTION_COLOR | RG_OPTION_WIDTH | RG_OPTION_HELP)
/* How an account is to be read. */
#define RG_OPTION_SOURCE (RG_OPTION_LANG | RG_OPTION_ENCODING | RG_OPTION_AS)

typedef enum rg_color { RG_COLOR_AUTO, RG_COLOR_ALWAYS, RG_COLOR_NEVER } rg_color;

typedef struct rg_options {
    unsigned given;
    const char *dossier, *event, *anchor, *policy, *calendar, *style, *place, *to, *task, *file, *argument, *rule, *by, *reason;
    regest_source_options source; /* --lang, --encoding, --as, --name */
    regest_form form;             /* where --json or --format was given */
    rg_color color;
    unsigned width, port, jobs, all;
    regest_level level;
} rg_options;

typedef struct rg_option {
    unsigned bit;
    char letter;          /* 'h' for -h; 0 = none */
    const char *name;     /* without the dashes */
    const char *value;    /* what its value is called in the help; NULL = it takes none */
    const char *help;     /* one line */
} rg_option;

/* Ends with a row of bit 0. */
extern const rg_option rg_option_table[];

/* Parses the arguments after argv[0]; the operands are left in argv[0..operand_count), in order. "-" and what begins like a negative
 * number are operands; after "--" everything is. */
regest_status rg_options_parse(int argc, char **argv, rg_options *out, size_t *operand_count, regest_error *error) REGEST_CHECKED;
/* "text", "json", ... */
const char *rg_options_form_name(regest_form form);
/* The row of one bit. */
const rg_option *rg_options_of(unsigned bit);

#endif
