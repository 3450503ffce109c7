#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// libedit behind plain functions, because Swift cannot call C variadics. No libedit type shows here.
// Text is Unicode scalars, one per uint32_t. One thread uses an editor.

typedef struct cel_editor cel_editor;

// What libedit does after a key that the caller handled.
typedef enum {
    CEL_NOTHING,       // leave the screen as it is
    CEL_REFRESH,       // show the changed buffer
    CEL_REFRESH_BEEP,  // show the buffer and ring the bell
    CEL_END,           // stop reading
} cel_effect;

typedef struct {
    void *context;
    // The next character; negative when there will be none.
    int32_t (*next)(void *context);
    // A key bound to the caller was pressed.
    cel_effect (*pressed)(void *context, uint32_t key);
    // The prompt, with U+0001 around what takes no room; valid until the next call.
    const char *(*prompt)(void *context);
} cel_callbacks;

// Opens an editor on standard input and output, NULL when there is no terminal or no memory.
// `editrc` is the user's key file, or NULL; `editor` is "emacs", "vi" or NULL for what the key file says.
cel_editor *cel_open(const char *program, const char *editrc, const char *editor, cel_callbacks callbacks);
void cel_close(cel_editor *editor);

// Whether the vi keys are in force.
bool cel_uses_vi(cel_editor *editor);
// Whether the terminal can move its cursor up, by the description that `TERM` names.
bool cel_moves_up(cel_editor *editor);
// Binds a control character in every key map: to libedit's command of that name, or to the caller when NULL.
bool cel_bind(cel_editor *editor, uint32_t key, const char *command);
// Binds a character in vi's command mode alone; does nothing with emacs keys.
bool cel_bind_vi_command(cel_editor *editor, uint32_t key, const char *command);

// Reads one buffer's worth of keys; returns when a key ended it. The terminal is as found before and after.
void cel_read(cel_editor *editor);

// Within cel_read's callbacks:
size_t cel_text(cel_editor *editor, const uint32_t **text, size_t *cursor);
bool cel_replace(cel_editor *editor, const uint32_t *text, size_t count, size_t cursor);
void cel_move(cel_editor *editor, size_t cursor);
// Draws prompt and buffer anew where the terminal's cursor stands, which must be a line's beginning.
void cel_redraw(cel_editor *editor);
// Takes the window's size anew.
void cel_resize(cel_editor *editor);
// Sets the terminal for editing, or back to how it was found.
void cel_set_raw(cel_editor *editor, bool raw);
// Stops the foreground process group, as the terminal does for ^Z.
void cel_suspend(void);

// How many cells libedit gives a character on the screen: 0, 1 or 2; -1 when it does not print.
int cel_cells(uint32_t character);

// Writes to the editor's output, after what libedit wrote.
void cel_print(cel_editor *editor, const char *bytes, size_t count);

// What ended a wait.
enum { CEL_READABLE = 1, CEL_INTERRUPTED = 2, CEL_RESIZED = 4, CEL_CONTINUED = 8 };
// Waits for input or a signal; 0 when `milliseconds` passed (negative: without end).
// Takes the interrupt, resize and continue marks it returns.
int cel_wait(int milliseconds);
ssize_t cel_read_bytes(uint8_t *bytes, size_t capacity);

// Catches SIGINT, SIGWINCH and SIGCONT, and has SIGTERM and SIGHUP give the terminal back first.
void cel_catch_signals(void);
bool cel_interrupt_pending(void);
void cel_set_interrupt(bool pending);
// Waits until the milliseconds have passed or SIGINT came; its mark stays.
void cel_pause(int milliseconds);
// How the terminal takes what is typed outside cel_read.
typedef enum {
    CEL_TYPED_AS_FOUND,  // as it was before; what was typed unseen is forgotten
    CEL_TYPED_UNSEEN,    // not shown, while nobody reads it
    CEL_TYPED_BY_KEY,    // not shown, and there to be read key by key; Ctrl-C and Ctrl-Z stay signals
} cel_typing;
// Does nothing in the background.
void cel_set_typing(cel_typing typing);

#endif
