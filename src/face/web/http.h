/* http.h: the functions of libmicrohttpd that the server calls, found when pages are first served. */
#ifndef RG_HTTP_H
#define RG_HTTP_H

#include <microhttpd.h>
#include <stdbool.h>

#define RG_MICROHTTPD "libmicrohttpd.so.12" /* this interface, since 0.9.45 */

typedef struct rg_http {
    struct MHD_Daemon *(*start_daemon)(unsigned flags, uint16_t port, MHD_AcceptPolicyCallback accept, void *accept_context,
                                       MHD_AccessHandlerCallback handle, void *context, ...);
    void (*stop_daemon)(struct MHD_Daemon *daemon);
    const char *(*lookup_connection_value)(struct MHD_Connection *connection, enum MHD_ValueKind kind, const char *key);
    struct MHD_Response *(*create_response_from_buffer)(size_t size, void *bytes, enum MHD_ResponseMemoryMode mode);
    enum MHD_Result (*add_response_header)(struct MHD_Response *response, const char *header, const char *content);
    enum MHD_Result (*queue_response)(struct MHD_Connection *connection, unsigned status, struct MHD_Response *response);
    void (*destroy_response)(struct MHD_Response *response);
} rg_http;

/* Loads the library; it stays until the program ends. False where it is not installed. */
bool rg_http_load(rg_http *http);

#endif
