/* table_files.h: the list that tools/embed.py writes. */
#ifndef RG_TABLE_FILES_H
#define RG_TABLE_FILES_H

#include <stddef.h>

typedef struct rg_table_file {
    const char *name, *start, *end;
} rg_table_file;

extern const rg_table_file rg_table_files[];
extern const size_t rg_table_file_count;

#endif
