#define _GNU_SOURCE
#include "CEditLine.h"
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static atomic_bool interrupted, resized, continued;
// A byte goes through this pipe with each signal, so that one that comes just before a wait ends it too.
static int wake[2] = {-1, -1};
static struct termios found;
static atomic_bool found_is_known;

static void on_signal(int signal) {
    int saved = errno;
    switch (signal) {
    case SIGINT: atomic_store(&interrupted, true); break;
    case SIGWINCH: atomic_store(&resized, true); break;
    case SIGCONT: atomic_store(&continued, true); break;
    }
    if (wake[1] >= 0) {
        ssize_t ignored = write(wake[1], "", 1);
        (void)ignored;
    }
    errno = saved;
}

// SA_RESETHAND: raised again, the signal does what it does by default.
static void on_end(int signal) {
    if (atomic_load(&found_is_known)) {
        tcsetattr(STDIN_FILENO, TCSADRAIN, &found);
    }
    raise(signal);
}

static void catch_signal(int signal, void (*handler)(int), int flags) {
    struct sigaction old, action = {.sa_handler = handler, .sa_flags = flags};
    sigemptyset(&action.sa_mask);
    // What the caller ignores, as nohup does SIGHUP, stays ignored.
    if (signal != SIGINT && sigaction(signal, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
    sigaction(signal, &action, NULL);
}

void cel_catch_signals(void) {
    if (wake[0] < 0 && pipe2(wake, O_NONBLOCK | O_CLOEXEC) != 0) wake[0] = wake[1] = -1;
    // Not restarted: who waits for a pipe asks again whether to go on.
    catch_signal(SIGINT, on_signal, 0);
    catch_signal(SIGWINCH, on_signal, SA_RESTART);
    catch_signal(SIGCONT, on_signal, SA_RESTART);
    catch_signal(SIGTERM, on_end, SA_RESETHAND);
    catch_signal(SIGHUP, on_end, SA_RESETHAND);
}

bool cel_interrupt_pending(void) { return atomic_load_explicit(&interrupted, memory_order_relaxed); }
void cel_set_interrupt(bool pending) { atomic_store(&interrupted, pending); }

void cel_remember_terminal(void) {
    if (tcgetattr(STDIN_FILENO, &found) == 0) atomic_store(&found_is_known, true);
}

void cel_suspend(void) {
    kill(0, SIGTSTP);
    atomic_store(&continued, false);
}

static int taken(void) {
    return (atomic_exchange(&interrupted, false) ? CEL_INTERRUPTED : 0)
        | (atomic_exchange(&resized, false) ? CEL_RESIZED : 0)
        | (atomic_exchange(&continued, false) ? CEL_CONTINUED : 0);
}

int cel_wait(int milliseconds) {
    for (;;) {
        struct pollfd sources[2] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
        int ready = poll(sources, 2, milliseconds);
        if (ready < 0 && errno != EINTR) return CEL_READABLE;  // the read will tell what is wrong
        char drained[64];
        while (wake[0] >= 0 && read(wake[0], drained, sizeof drained) > 0) {}
        int events = taken();
        if (ready > 0 && sources[0].revents != 0) events |= CEL_READABLE;
        if (events != 0 || ready == 0) return events;
    }
}

static long long now_in_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

void cel_pause(int milliseconds) {
    long long end = now_in_milliseconds() + milliseconds;
    for (;;) {
        long long left = end - now_in_milliseconds();
        if (left <= 0 || atomic_load(&interrupted)) return;
        struct pollfd source = {.fd = wake[0], .events = POLLIN};
        poll(&source, 1, (int)left);
        char drained[64];
        while (wake[0] >= 0 && read(wake[0], drained, sizeof drained) > 0) {}
    }
}

void cel_set_typing(cel_typing typing) {
    static struct termios before;
    static cel_typing current = CEL_TYPED_AS_FOUND;
    // Keys are set anew after a stop, as the shell had the terminal meanwhile.
    bool is_same = typing == current && typing != CEL_TYPED_BY_KEY;
    if (tcgetpgrp(STDIN_FILENO) != getpgrp() || is_same) return;
    if (typing == CEL_TYPED_AS_FOUND) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    } else {
        if (current == CEL_TYPED_AS_FOUND && tcgetattr(STDIN_FILENO, &before) != 0) return;
        if (!atomic_load(&found_is_known)) cel_remember_terminal();
        struct termios quiet = before;
        quiet.c_lflag &= ~(tcflag_t)(typing == CEL_TYPED_BY_KEY ? ECHO | ICANON : ECHO);
        quiet.c_cc[VMIN] = 1;
        quiet.c_cc[VTIME] = 0;
        tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
    }
    current = typing;
}

ssize_t cel_read_bytes(uint8_t *bytes, size_t capacity) {
    for (;;) {
        ssize_t count = read(STDIN_FILENO, bytes, capacity);
        if (count >= 0 || (errno != EINTR && errno != EAGAIN)) return count;
        if (errno == EAGAIN) {
            struct pollfd source = {.fd = STDIN_FILENO, .events = POLLIN};
            poll(&source, 1, -1);
        }
    }
}
