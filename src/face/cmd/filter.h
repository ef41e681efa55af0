/* filter.h: what the commands that read one text share. */
#ifndef RG_FILTER_H
#define RG_FILTER_H

#include "face/cmd/subject.h"

/* Reads each operand and prints one side of it. */
regest_status rg_filter_print(rg_call *call, regest_reading what, regest_error *error) REGEST_CHECKED;

#endif
