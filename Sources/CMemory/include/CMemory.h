#ifndef CMEMORY_H
#define CMEMORY_H

// Gives memory that was freed and lies between what is in use back to the system, where the library keeps it.
void giveFreeMemoryBack(void);

#endif
