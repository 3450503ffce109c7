#ifndef CLESSONS_H
#define CLESSONS_H

#include <stddef.h>

/// The page of a lesson in one language.
struct lesson_page {
    /// The name of its file without `.md` or `.pt.md`.
    const char *name;
    /// `en` or `pt`.
    const char *language;
    /// The bytes of the file, and a zero behind them.
    const char *text;
};

/// The page at that place, in the order of the lessons; NULL past the last.
const struct lesson_page *lesson_page_at(size_t place);

#endif
