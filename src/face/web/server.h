/* server.h: the pages of a dossier on this machine, for this machine's browser.
 *
 * A client of regest.h alone. Listens on 127.0.0.1, answers GET and HEAD, keeps nothing between requests.
 */
#ifndef RG_SERVER_H
#define RG_SERVER_H

#include "regest/regest.h"

/* Called once, when pages can be asked for: "http://127.0.0.1:8080/". */
typedef void (*rg_server_ready)(void *context, const char *address);

/* Serves until SIGINT or SIGTERM; then REGEST_OK. Port 0 = any free one. The dossier is used by no other thread meanwhile. */
regest_status rg_server_run(regest_dossier *dossier, unsigned port, rg_server_ready ready, void *context, regest_error *error)
    REGEST_CHECKED;

#endif
