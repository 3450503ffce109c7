#ifndef CPAGE_H
#define CPAGE_H

#include <stddef.h>

// A file of the page as it stands beside this one, UTF-8.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} PagePart;

PagePart pageFrame(void);
PagePart pageStyle(void);
PagePart pageArithmetic(void);
PagePart pageScript(void);

#endif
