/* http.c: libmicrohttpd, loaded when pages are first served.
 *
 * Linked from the start it brings GnuTLS and a dozen libraries behind that: three of the nine milliseconds in which a page of text is
 * drafted, spent by every command for the one that serves.
 */
#include "face/web/http.h"

#include <dlfcn.h>
#include <string.h>

/* A function pointer out of an object pointer, as POSIX asks of dlsym. */
static bool find(void *library, const char *name, void *function, size_t size) {
    void *found = dlsym(library, name);
    if (found) memcpy(function, &found, size);
    return found != NULL;
}

bool rg_http_load(rg_http *http) {
    void *library = dlopen(RG_MICROHTTPD, RTLD_NOW | RTLD_LOCAL);
    if (!library) return false;
#define FIND(name) find(library, "MHD_" #name, &http->name, sizeof http->name)
    return FIND(start_daemon) && FIND(stop_daemon) && FIND(lookup_connection_value) && FIND(create_response_from_buffer) &&
           FIND(add_response_header) && FIND(queue_response) && FIND(destroy_response);
#undef FIND
}
