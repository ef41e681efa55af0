/* library.c: the handle and its small questions. */
#include "regest/regest.h"

const char *regest_version(void) { return "0.1.0"; }
