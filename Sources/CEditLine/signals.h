#ifndef CEDITLINE_SIGNALS_H
#define CEDITLINE_SIGNALS_H

// Notes how the terminal is set now, for giving it back when a signal ends the program.
void cel_remember_terminal(void);

#endif
