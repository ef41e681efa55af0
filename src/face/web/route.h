/* route.h: from a path to the bytes of its answer. */
#ifndef RG_ROUTE_H
#define RG_ROUTE_H

#include "regest/regest.h"

enum { RG_ROUTE_PATH_MAX = 2048 };

typedef struct rg_reply {
    unsigned status;  /* of HTTP */
    const char *type; /* content type */
    char *bytes;      /* given to whoever takes the reply, by free(); NULL = memory is out */
    size_t size;
    bool same_bytes;  /* the same whatever the dossier holds */
} rg_reply;

/* `path` begins with "/", its escapes undone. `event` narrows the collation; NULL = all. */
rg_reply rg_route_get(regest_dossier *dossier, const char *path, const char *event);
/* A page that says why not. */
rg_reply rg_route_refuse(unsigned status);

#endif
