/* os.h: the few things asked of the system. No other file of the library opens files. */
#ifndef RG_OS_H
#define RG_OS_H

#include "base/arena.h"

/* Largest input file, in bytes. */
#define RG_OS_FILE_MAX ((size_t)1 << 30)

/* The whole file. "-" is standard input. A directory, an unreadable or over-large file: REGEST_INPUT or REGEST_SYSTEM with a message
 * that names it. */
regest_status rg_os_read(rg_arena *arena, const char *path, rg_text *out, regest_error *error) REGEST_CHECKED;
/* The same; REGEST_NONE, with nothing read, where it is no plain file of at most `most` bytes. */
regest_status rg_os_read_small(rg_arena *arena, const char *path, size_t most, rg_text *out, regest_error *error) REGEST_CHECKED;
/* The path's last component. */
rg_text rg_os_basename(rg_text path);

#endif
