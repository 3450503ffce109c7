#include "CMemory.h"

#if defined(__linux__)
#include <malloc.h>
#endif

void giveFreeMemoryBack(void) {
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}
