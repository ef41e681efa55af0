/* server.c: libmicrohttpd on 127.0.0.1, one thread of its own; this one waits for the signal that ends it.
 *
 * What keeps other sites out of a server on the loopback: the Host must be this server's own (a name that was pointed at 127.0.0.1 is
 * refused: DNS rebinding), an Origin must be its own too, nothing may frame or embed the pages, and a page may load nothing but the
 * style sheet. Every answer but the style sheet is made anew: a dossier changes under a page.
 */
#include "face/web/server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "face/web/http.h"
#include "face/web/route.h"

enum { CONNECTIONS_MAX = 64, SECONDS_IDLE = 20, REQUEST_MEMORY = 32 * 1024, NAME_MAX_SIZE = 64 };

typedef struct server {
    regest_dossier *dossier;
    rg_http http;
    char hosts[3][NAME_MAX_SIZE]; /* this server's names: "127.0.0.1:8080" */
} server;

static const char *const headers[][2] = {
    {"Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
                                "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cache-Control", "no-store"},
};

static bool own_host(const server *s, const char *host) {
    for (size_t i = 0; host && i < 3; i++)
        if (strcmp(host, s->hosts[i]) == 0) return true;
    return false;
}

static bool own_origin(const server *s, const char *origin) {
    static const char scheme[] = "http://";
    if (!origin) return true;
    return strncmp(origin, scheme, sizeof scheme - 1) == 0 && own_host(s, origin + sizeof scheme - 1);
}

static unsigned refusal(const server *s, struct MHD_Connection *connection, const char *path, const char *method) {
    if (!own_host(s, s->http.lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_HOST))) return MHD_HTTP_FORBIDDEN;
    if (!own_origin(s, s->http.lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_ORIGIN))) return MHD_HTTP_FORBIDDEN;
    if (strcmp(method, MHD_HTTP_METHOD_GET) != 0 && strcmp(method, MHD_HTTP_METHOD_HEAD) != 0) return MHD_HTTP_METHOD_NOT_ALLOWED;
    if (strnlen(path, RG_ROUTE_PATH_MAX + 1) > RG_ROUTE_PATH_MAX) return MHD_HTTP_URI_TOO_LONG;
    return 0;
}

static enum MHD_Result send_reply(const server *s, struct MHD_Connection *connection, rg_reply reply) {
    if (!reply.bytes) return MHD_NO;
    struct MHD_Response *response = s->http.create_response_from_buffer(reply.size, reply.bytes, MHD_RESPMEM_MUST_FREE);
    if (!response) {
        free(reply.bytes);
        return MHD_NO;
    }
    enum MHD_Result sound = s->http.add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, reply.type);
    for (size_t i = 0; sound && i < sizeof headers / sizeof *headers; i++)
        sound = s->http.add_response_header(response, headers[i][0], headers[i][1]);
    if (sound && reply.status == MHD_HTTP_METHOD_NOT_ALLOWED) sound = s->http.add_response_header(response, MHD_HTTP_HEADER_ALLOW, "GET, HEAD");
    if (sound) sound = s->http.queue_response(connection, reply.status, response);
    s->http.destroy_response(response);
    return sound;
}

/* Called a first time when the headers are there; the answer waits for the second call, so that a body is refused in good order. */
static enum MHD_Result handle(void *context, struct MHD_Connection *connection, const char *path, const char *method, const char *version,
                              const char *upload, size_t *upload_size, void **seen) {
    static char first;
    server *s = context;
    (void)version;
    (void)upload;
    if (!*seen) {
        *seen = &first;
        return MHD_YES;
    }
    if (*upload_size) {
        *upload_size = 0; /* read past */
        return MHD_YES;
    }
    unsigned refused = refusal(s, connection, path, method);
    if (refused) return send_reply(s, connection, rg_route_refuse(refused));
    return send_reply(s, connection, rg_route_get(s->dossier, path, s->http.lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "event")));
}

static regest_status refuse_port(unsigned port, regest_error *error) {
    if (!error) return REGEST_SYSTEM;
    *error = (regest_error){.status = REGEST_SYSTEM};
    if (port) snprintf(error->message, sizeof error->message, "port %u of 127.0.0.1 cannot be had", port);
    else snprintf(error->message, sizeof error->message, "no port of 127.0.0.1 can be had");
    if (port) snprintf(error->hint, sizeof error->hint, "Another program holds it; leave --port out and a free one is taken.");
    return REGEST_SYSTEM;
}

static regest_status refuse_missing(regest_error *error) {
    if (!error) return REGEST_SYSTEM;
    *error = (regest_error){.status = REGEST_SYSTEM};
    snprintf(error->message, sizeof error->message, "%s cannot be loaded", RG_MICROHTTPD);
    snprintf(error->hint, sizeof error->hint, "Install libmicrohttpd; everything but `regest serve` works without it.");
    return REGEST_SYSTEM;
}

/* A listening socket on 127.0.0.1, its port known before the first request can come; -1 where none can be had. */
static int listen_on(unsigned *port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)*port)};
    socklen_t size = sizeof address;
    int on = 1, fd = socket(AF_INET, SOCK_STREAM, 0);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (fd < 0) return -1;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0 && bind(fd, (struct sockaddr *)&address, sizeof address) == 0 &&
        listen(fd, CONNECTIONS_MAX) == 0 && getsockname(fd, (struct sockaddr *)&address, &size) == 0) {
        *port = ntohs(address.sin_port);
        return fd;
    }
    close(fd);
    return -1;
}

static struct MHD_Daemon *start(server *s, int fd) {
    struct MHD_OptionItem options[] = {
        {MHD_OPTION_LISTEN_SOCKET, fd, NULL},
        {MHD_OPTION_CONNECTION_LIMIT, CONNECTIONS_MAX, NULL},
        {MHD_OPTION_CONNECTION_TIMEOUT, SECONDS_IDLE, NULL},
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, REQUEST_MEMORY, NULL},
        {MHD_OPTION_END, 0, NULL},
    };
    return s->http.start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_AUTO, 0, NULL, NULL, handle, s, MHD_OPTION_ARRAY, options, MHD_OPTION_END);
}

static void name_hosts(server *s, unsigned port) {
    snprintf(s->hosts[0], sizeof s->hosts[0], "127.0.0.1:%u", port);
    snprintf(s->hosts[1], sizeof s->hosts[1], "localhost:%u", port);
    snprintf(s->hosts[2], sizeof s->hosts[2], "[::1]:%u", port);
}

static void wait_for_end(const sigset_t *ending) {
    int signal;
    while (sigwait(ending, &signal) != 0) continue;
}

regest_status rg_server_run(regest_dossier *dossier, unsigned port, rg_server_ready ready, void *context, regest_error *error) {
    server s = {.dossier = dossier};
    if (!rg_http_load(&s.http)) return refuse_missing(error);
    unsigned actual = port;
    int fd = listen_on(&actual);
    if (fd < 0) return refuse_port(port, error);
    name_hosts(&s, actual);
    sigset_t ending, blocked, before;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    blocked = ending;
    sigaddset(&blocked, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &blocked, &before); /* before the server's thread begins, so that only sigwait sees them */
    struct MHD_Daemon *daemon = start(&s, fd);
    if (daemon) {
        char address[NAME_MAX_SIZE];
        snprintf(address, sizeof address, "http://127.0.0.1:%u/", actual);
        ready(context, address);
        wait_for_end(&ending);
        s.http.stop_daemon(daemon);
    } else close(fd);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return daemon ? REGEST_OK : refuse_port(port, error);
}
