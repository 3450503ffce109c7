#if !__has_include(<histedit.h>)
#error "cii needs the libedit headers. Run: sudo apt-get install libedit-dev   and build again."
#else
#define _GNU_SOURCE
#include "CEditLine.h"
#include "signals.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

struct cel_editor {
    EditLine *libedit;
    FILE *output;
    cel_callbacks callbacks;
    bool vi;
};

static const wchar_t own_command[] = L"cii-key";

static cel_editor *editor_of(EditLine *libedit) {
    void *found = NULL;
    el_get(libedit, EL_CLIENTDATA, &found);
    return found;
}

static int next_character(EditLine *libedit, wchar_t *character) {
    cel_editor *editor = editor_of(libedit);
    int32_t next = editor ? editor->callbacks.next(editor->callbacks.context) : -1;
    if (next < 0) return 0;
    *character = (wchar_t)next;
    return 1;
}

static unsigned char key_pressed(EditLine *libedit, wint_t key) {
    cel_editor *editor = editor_of(libedit);
    if (!editor) return CC_ERROR;
    switch (editor->callbacks.pressed(editor->callbacks.context, (uint32_t)key)) {
    case CEL_NOTHING: return CC_NORM;
    case CEL_REFRESH: return CC_REFRESH;
    case CEL_REFRESH_BEEP: return CC_REFRESH_BEEP;
    case CEL_END: return CC_EOF;
    }
    return CC_ERROR;
}

static char *prompt(EditLine *libedit) {
    static char none[] = "";
    cel_editor *editor = editor_of(libedit);
    const char *text = editor ? editor->callbacks.prompt(editor->callbacks.context) : NULL;
    return text ? (char *)text : none;
}

static bool has_vi_keys(EditLine *libedit) {
    const char *name = NULL;
    return el_get(libedit, EL_EDITOR, &name) == 0 && name && strcmp(name, "vi") == 0;
}

// libedit drops every character past ASCII unless the locale's coding is UTF-8. A machine whose LANG is
// unset, or names a locale that is not installed, still has C.UTF-8.
static void use_utf8(void) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

cel_editor *cel_open(const char *program, const char *editrc, const char *keys, cel_callbacks callbacks) {
    if (!isatty(STDIN_FILENO)) return NULL;
    use_utf8();
    cel_editor *editor = calloc(1, sizeof *editor);
    if (!editor) return NULL;
    editor->callbacks = callbacks;
    // Where the answers are sent to a file, the prompt still belongs on the screen.
    editor->output = isatty(STDOUT_FILENO) ? stdout : stderr;
    editor->libedit = el_init(program, stdin, editor->output, stderr);
    if (!editor->libedit) {
        free(editor);
        return NULL;
    }
    EditLine *libedit = editor->libedit;
    el_set(libedit, EL_CLIENTDATA, editor);
    // With EL_SIGNAL libedit would send signals on to the whole process group.
    el_set(libedit, EL_SIGNAL, 0);
    el_set(libedit, EL_EDITOR, keys ? keys : "emacs");
    if (editrc) el_source(libedit, editrc);
    if (keys && has_vi_keys(libedit) != (strcmp(keys, "vi") == 0)) el_set(libedit, EL_EDITOR, keys);
    el_set(libedit, EL_EDITMODE, 1);
    editor->vi = has_vi_keys(libedit);
    el_set(libedit, EL_PROMPT_ESC, prompt, '\1');
    el_wset(libedit, EL_GETCFN, next_character);
    // While editing ^C, ^Z and ^\ are keys: a signal between prompt and read would be lost.
    // And a pasted carriage return stays one, so that CR LF is told from two line breaks.
    el_set(libedit, EL_SETTY, "-d", "-isig", "-icrnl", "-inlcr", NULL);
    if (el_wset(libedit, EL_ADDFN, own_command, L"a key of cii's own", key_pressed) != 0) {
        cel_close(editor);
        return NULL;
    }
    cel_remember_terminal();
    return editor;
}

void cel_close(cel_editor *editor) {
    if (!editor) return;
    el_end(editor->libedit);
    free(editor);
}

bool cel_uses_vi(cel_editor *editor) { return editor->vi; }

bool cel_moves_up(cel_editor *editor) {
    char *up = NULL;
    return el_get(editor->libedit, EL_GETTC, "up", &up) == 0 && up && *up;
}

static bool bind(cel_editor *editor, bool vi_command_mode, uint32_t key, const char *command) {
    wchar_t name[64];
    const wchar_t sequence[] = {(wchar_t)key, 0};
    if (command) {
        size_t length = strlen(command);
        if (length >= sizeof name / sizeof *name) return false;
        for (size_t i = 0; i <= length; i++) name[i] = (unsigned char)command[i];
    } else {
        memcpy(name, own_command, sizeof own_command);
    }
    int failed = vi_command_mode ? el_wset(editor->libedit, EL_BIND, L"-a", sequence, name, NULL)
                                 : el_wset(editor->libedit, EL_BIND, sequence, name, NULL);
    return failed == 0;
}

bool cel_bind(cel_editor *editor, uint32_t key, const char *command) {
    return cel_bind_vi_command(editor, key, command) && bind(editor, false, key, command);
}

bool cel_bind_vi_command(cel_editor *editor, uint32_t key, const char *command) {
    return !editor->vi || bind(editor, true, key, command);
}

void cel_read(cel_editor *editor) {
    int count = 0;
    el_wgets(editor->libedit, &count);
    cel_set_raw(editor, false);
}

size_t cel_text(cel_editor *editor, const uint32_t **text, size_t *cursor) {
    const LineInfoW *line = el_wline(editor->libedit);
    *text = (const uint32_t *)line->buffer;
    *cursor = (size_t)(line->cursor - line->buffer);
    return (size_t)(line->lastchar - line->buffer);
}

bool cel_replace(cel_editor *editor, const uint32_t *text, size_t count, size_t cursor) {
    const LineInfoW *line = el_wline(editor->libedit);
    size_t old = (size_t)(line->lastchar - line->buffer);
    wchar_t *copy = malloc((count + 1) * sizeof *copy);
    if (!copy) return false;
    for (size_t i = 0; i < count; i++) copy[i] = (wchar_t)text[i];
    copy[count] = 0;
    el_cursor(editor->libedit, (int)(line->lastchar - line->cursor));
    el_deletestr(editor->libedit, (int)old);
    bool inserted = count == 0 || el_winsertstr(editor->libedit, copy) == 0;
    free(copy);
    if (inserted) cel_move(editor, cursor);
    return inserted;
}

void cel_move(cel_editor *editor, size_t cursor) {
    const LineInfoW *line = el_wline(editor->libedit);
    el_cursor(editor->libedit, (int)((ptrdiff_t)cursor - (line->cursor - line->buffer)));
}

void cel_redraw(cel_editor *editor) { el_set(editor->libedit, EL_REFRESH); }

void cel_resize(cel_editor *editor) { el_resize(editor->libedit); }

void cel_set_raw(cel_editor *editor, bool raw) { el_set(editor->libedit, EL_PREP_TERM, raw ? 1 : 0); }

int cel_cells(uint32_t character) { return iswprint((wint_t)character) ? wcwidth((wchar_t)character) : -1; }

void cel_print(cel_editor *editor, const char *bytes, size_t count) {
    fwrite(bytes, 1, count, editor->output);
    fflush(editor->output);
}
#endif
