/* web_files.h: what the server sends besides reports; written by tools/embed_text.py. */
#ifndef RG_WEB_FILES_H
#define RG_WEB_FILES_H

#include <stddef.h>

extern const char rg_web_style[], rg_web_refused[];
extern const size_t rg_web_style_size, rg_web_refused_size;

#endif
