/* child.c: a program run as a filter, shut in.
 *
 * The input lies in a file of memory (memfd_create) that becomes the child's standard input, so there are no temporary files and neither side
 * waits for the other. The child gives up what it does not need before it begins: limits on time, memory, files and processes; no new
 * privileges; a network of its own, with nothing on it, where the system lets it; and by a seccomp filter the calls by which a program
 * reaches other programs or the network, or changes files. What the system does not offer is left out: the limits always hold.
 */
#define _GNU_SOURCE
#include "base/child.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"

enum { SAID_BYTES = 1 << 16, PIECE = 1 << 16, NOT_THERE = 127 };

/* ---- in the child: only what may be called between fork and exec ---------------------------------------------------- */

#define REFUSE(name) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (name), 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

static void filter_calls(void) {
    static struct sock_filter rules[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_openat, 0, 4), /* to read only */
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2])),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        REFUSE(__NR_socket), REFUSE(__NR_socketpair), REFUSE(__NR_connect), REFUSE(__NR_bind), REFUSE(__NR_listen), REFUSE(__NR_sendto),
        REFUSE(__NR_sendmsg), REFUSE(__NR_ptrace), REFUSE(__NR_process_vm_writev), REFUSE(__NR_mount), REFUSE(__NR_umount2), REFUSE(__NR_unshare),
        REFUSE(__NR_setns), REFUSE(__NR_unlinkat), REFUSE(__NR_renameat2), REFUSE(__NR_mkdirat), REFUSE(__NR_linkat), REFUSE(__NR_symlinkat),
        REFUSE(__NR_mknodat), REFUSE(__NR_truncate), REFUSE(__NR_clone3), REFUSE(__NR_clone), REFUSE(__NR_openat2), REFUSE(__NR_io_uring_setup), REFUSE(__NR_fchmod), REFUSE(__NR_fchmodat), REFUSE(__NR_fchown), REFUSE(__NR_fchownat), REFUSE(__NR_bpf),
        REFUSE(__NR_keyctl), REFUSE(__NR_add_key), REFUSE(__NR_perf_event_open), REFUSE(__NR_kexec_load), REFUSE(__NR_init_module),
#ifdef __NR_unlink
        REFUSE(__NR_unlink), REFUSE(__NR_rename), REFUSE(__NR_mkdir), REFUSE(__NR_rmdir), REFUSE(__NR_link), REFUSE(__NR_symlink),
        REFUSE(__NR_open), REFUSE(__NR_fork), REFUSE(__NR_vfork), REFUSE(__NR_mknod), REFUSE(__NR_chmod), REFUSE(__NR_chown), REFUSE(__NR_creat),
#endif
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof rules / sizeof *rules, rules};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

static void limit(int what, size_t most) {
    struct rlimit value = {most, most};
    setrlimit((__rlimit_resource_t)what, &value);
}

static void shut_in(const rg_child *child) {
    signal(SIGXFSZ, SIG_IGN);
    limit(RLIMIT_CPU, child->seconds);
    limit(RLIMIT_AS, child->memory);
    limit(RLIMIT_FSIZE, SAID_BYTES); /* what it complains goes into memory that counts as a file */
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 32);
    limit(RLIMIT_NPROC, 0);
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (unshare(CLONE_NEWNET | CLONE_NEWIPC) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC) != 0) errno = 0; /* the filter still holds */
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) filter_calls();
}

static _Noreturn void become(const rg_child *child, int in, int out, int said) {
    static char locale[] = "LC_ALL=C.UTF-8", *const nothing[] = {locale, NULL};
    if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(said, 2) < 0) _exit(NOT_THERE - 1);
    syscall(SYS_close_range, 3u, ~0u, 0u);
    shut_in(child);
    for (size_t i = 0; child->paths[i]; i++) execve(child->paths[i], (char *const *)(uintptr_t)child->words, nothing);
    _exit(NOT_THERE);
}

/* ---- in the parent ---------------------------------------------------------------------------------------------------- */

static int memory_file(rg_text bytes) {
    int file = memfd_create("regest", MFD_CLOEXEC);
    for (size_t at = 0; file >= 0 && at < bytes.len;) {
        ssize_t n = write(file, bytes.ptr + at, bytes.len - at);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) {
            close(file);
            return -1;
        }
        at += (size_t)n;
    }
    if (file >= 0 && lseek(file, 0, SEEK_SET) != 0) close(file), file = -1;
    return file;
}

static rg_child_end gather(const rg_child *child, int from, rg_buf *out) {
    char piece[PIECE];
    for (;;) {
        struct pollfd wait = {.fd = from, .events = POLLIN};
        int ready = poll(&wait, 1, (int)child->seconds * 1000);
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return ready ? RG_CHILD_SYSTEM : RG_CHILD_TIME;
        ssize_t n = read(from, piece, sizeof piece);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return RG_CHILD_SYSTEM;
        if (n == 0) return RG_CHILD_DONE;
        if (out->len + (size_t)n > child->output) return RG_CHILD_MUCH;
        rg_buf_add(out, (rg_text){piece, (size_t)n});
    }
}

static rg_text first_line(rg_arena *arena, int file) {
    char line[256];
    ssize_t n = lseek(file, 0, SEEK_SET) == 0 ? read(file, line, sizeof line) : 0;
    const char *newline = n > 0 ? memchr(line, '\n', (size_t)n) : NULL;
    return rg_text_copy(arena, (rg_text){line, newline ? (size_t)(newline - line) : n > 0 ? (size_t)n : 0});
}

typedef struct child_ends {
    int in, out[2], said;
    pid_t pid;
} child_ends;

static void close_ends(void *context) {
    child_ends *ends = context;
    if (ends->pid > 0) kill(ends->pid, SIGKILL), waitpid(ends->pid, NULL, 0);
    int files[] = {ends->in, ends->out[0], ends->out[1], ends->said};
    for (size_t i = 0; i < 4; i++)
        if (files[i] >= 0) close(files[i]);
    *ends = (child_ends){-1, {-1, -1}, -1, 0};
}

static rg_child_end wait_for(child_ends *ends, rg_child_end end) {
    int status = 0;
    if (end != RG_CHILD_DONE) kill(ends->pid, SIGKILL);
    while (waitpid(ends->pid, &status, 0) < 0 && errno == EINTR) continue;
    ends->pid = 0;
    if (end != RG_CHILD_DONE) return end;
    if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL ? RG_CHILD_TIME : RG_CHILD_FAILED;
    return WEXITSTATUS(status) == NOT_THERE ? RG_CHILD_MISSING : WEXITSTATUS(status) ? RG_CHILD_FAILED : RG_CHILD_DONE;
}

rg_child_end rg_child_run(rg_arena *arena, const rg_child *child, rg_text input, rg_text *output, rg_text *said) {
    child_ends *ends = RG_NEW(arena, child_ends);
    *ends = (child_ends){memory_file(input), {-1, -1}, memory_file((rg_text){0}), 0};
    rg_arena_defer(arena, close_ends, ends); /* also where memory runs out on the way */
    rg_child_end end = RG_CHILD_SYSTEM;
    if (ends->in >= 0 && ends->said >= 0 && pipe2(ends->out, O_CLOEXEC) == 0 && (ends->pid = fork()) >= 0) {
        if (ends->pid == 0) become(child, ends->in, ends->out[1], ends->said);
        close(ends->out[1]);
        ends->out[1] = -1;
        rg_buf out = rg_buf_in(arena);
        end = wait_for(ends, gather(child, ends->out[0], &out));
        *output = rg_buf_text(&out);
        *said = first_line(arena, ends->said);
    }
    close_ends(ends);
    return end;
}
