// Signals and pipes of a program that people run in a terminal or in a script.
#pragma once

namespace linepool {

// From now on the first SIGINT or SIGTERM is noted, and a second one ends the program at once.
void catch_interrupts();
// The signal that was noted; 0: none.
int interrupted_by();

// The last thing in main(): flushes standard output. `code` is what the program ends with, unless
// SIGTERM interrupted it, nobody reads any more, or the output cannot be written, which is said.
int end_of_program(const char* program, int code);

// Whether standard output is a pipe whose reader has gone.
bool nobody_reads();

}  // namespace linepool
