/* filter.c: files one after the other, each read for itself: a filter. */
#include "face/cmd/filter.h"

regest_status rg_filter_print(rg_call *call, regest_reading what, regest_error *error) {
    regest_status status = REGEST_OK;
    for (size_t i = 0; i < call->operand_count && status == REGEST_OK; i++) {
        regest_report *report;
        status = regest_read_file(call->library, call->operands[i], &call->options.source, what, call->options.anchor, &report, error);
        if (status == REGEST_OK) status = rg_subject_print(call, report, error);
    }
    return status;
}
