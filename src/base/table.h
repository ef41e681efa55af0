/* table.h: the tables of data/, built into the library as bytes.
 *
 * A table is TSV: a first line of column names, `#` lines are comments, the last column says where the row comes from.
 * Names are paths under data/: "lang/en/hedges.tsv".
 */
#ifndef RG_TABLE_H
#define RG_TABLE_H

#include "base/text.h"

enum { RG_TABLE_COLUMNS = 16 };

/* The file's bytes, or {NULL, 0}. */
rg_text rg_table_bytes(const char *name);

typedef struct rg_table {
    rg_text rest;
    rg_text field[RG_TABLE_COLUMNS]; /* of the row last read; missing ones are empty */
    size_t columns;
    size_t line;
} rg_table;

/* Opens a table past its line of column names; an unknown name gives a table without rows. */
rg_table rg_table_open(const char *name);
bool rg_table_next(rg_table *table);

#endif
